"""Ask a decision table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Model, Name, Ref, Val

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """Which table, with which inputs."""

    table: Annotated[str, Ref("decision_table")]
    """The decision table."""
    with_: dict[Name, Annotated[Any, Val("argument")]] = field(alias="with")
    """Its inputs: literals, or expressions after a leading `=`."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """Arguments are those that it takes."""
        return context.calling("decision_inputs", self.table) if attribute == "with_" else context


class Decide(Step):
    """Ask a decision table."""

    decide: Options
    """Which table, with which inputs."""

    example = "decide: {table: discount, with: {amount: =amount, loyal: =account.loyal}}"

    def binds(self, context: Context) -> Mapping[str, str]:
        """Its results, by their names."""
        return context.lookup.parameters_of("decision_table", self.decide.table) if context.lookup else {}


MEMBER = Decide
