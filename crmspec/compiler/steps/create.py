"""Make a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Assignments, Model, ModuleRef, Ref, Val

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class CameBy(Model):
    """How somebody came to us, as far as the workflow knows."""

    number: Annotated[Any, Val("text")] = None
    """The number that was called."""
    parameter: dict[str, Annotated[Any, Val("text")]] = {}
    """The parameters of the address they came to: `utm_source`."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """The campaign they answered."""
    form: Annotated[str, Ref("form")] | None = None
    """The form they filled in."""


class Options(Model):
    """What is made."""

    module: ModuleRef
    """The module."""
    record_type: Annotated[str, Ref("record_type")] | None = None
    """The variant."""
    set: Assignments
    """Its fields; fields not named get their defaults."""
    attribution: CameBy | None = None
    """How somebody came: `lead_sources` set the source by it; where none fits, what `set` says stays."""

    def context(self, context: Context) -> Context:
        """Fields are the new record's; expressions stay with the workflow's record."""
        return context.into(self.module)


class Create(Step):
    """Make a record."""

    create: Options
    """What is made."""

    example = """\
create: {module: project, set: {name: =name, account: =account, status: planned}}
as: project"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """The new record, by its name or the module's."""
        return {self.as_ or self.create.module: f"record:{self.create.module}"}


MEMBER = Create
