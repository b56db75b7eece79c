"""Call an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Name, Ref, Short, Val

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Short):
    """Which action, with which inputs."""

    shorthand = "name"
    name: Annotated[str, Ref("action")]
    """The action."""
    with_: dict[Name, Annotated[Any, Val("argument")]] = field(default={}, alias="with")
    """Its inputs: literals, or expressions after a leading `=`."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """Arguments are those that it takes."""
        return context.calling("action_inputs", self.name) if attribute == "with_" else context


class Action(Step):
    """Call an action."""

    action: Options
    """Which action, with which inputs."""

    example = """\
action: {name: credit_score, with: {vat_number: =account.vat_number}}
as: credit"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """Its results, by their names."""
        return context.lookup.parameters_of("action", self.action.name) if context.lookup else {}


MEMBER = Action
