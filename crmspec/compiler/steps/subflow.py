"""Run a subflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Name, Ref, Short, Val

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Short):
    """Which subflow, with which arguments."""

    shorthand = "name"
    name: Annotated[str, Ref("subflow")]
    """The subflow."""
    record: RecordExpression | None = None
    """The record it is about, if not the workflow's own."""
    with_: dict[Name, Annotated[Any, Val("argument")]] = field(default={}, alias="with")
    """Its arguments: literals, or expressions after a leading `=`."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """Arguments are those that it takes."""
        return context.calling("subflow", self.name) if attribute == "with_" else context


class Subflow(Step):
    """Run a subflow."""

    subflow: Options
    """Which subflow, with which arguments."""

    example = "subflow: {name: remind_owner, with: {text: Call again}}"


MEMBER = Subflow
