"""Make a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Assignments, Model, ModuleRef, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is made."""

    module: ModuleRef
    """The module."""
    record_type: Annotated[str, Ref("record_type")] | None = None
    """The variant."""
    set: Assignments
    """Its fields; fields not named get their defaults."""

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
