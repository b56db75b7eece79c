"""Have another system do something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Model, Name, Ref, Val

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """Which system, and what it does."""

    operation: Annotated[str, Ref("operation")]
    """The operation, as `integration.operation`."""
    with_: dict[Name, Annotated[Any, Val("argument")]] = field(default={}, alias="with")
    """Its inputs: literals, or expressions after a leading `=`."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """Arguments are those that it takes."""
        return context.calling("operation_inputs", self.operation) if attribute == "with_" else context


class Integration(Step):
    """Have another system do something."""

    integration: Options
    """Which system, and what it does."""

    example = """\
integration: {operation: books.void, with: {ref: =number}}
on_failure: {retry: {times: 5}, then: stop}"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """Its results, by their names."""
        return context.lookup.parameters_of("operation", self.integration.operation) if context.lookup else {}


MEMBER = Integration
