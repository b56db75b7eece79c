"""Find records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Condition, Model, ModuleRef, Positive, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is looked for. The condition's bare names are the fields of what is looked for."""

    module: ModuleRef
    """The module."""
    where: Condition | None = None
    """What must hold, if not all will do; the workflow's own record is `record`."""
    order: Annotated[str, Ref("field_path", holds="order")] | None = None
    """What comes first."""
    direction: Literal["ascending", "descending"] = "ascending"
    """Which way."""
    take: Literal["first", "all"] = "first"
    """One record, which may be missing, or all."""
    limit: Positive = field(default=1000)
    """How many at most."""

    def context(self, context: Context) -> Context:
        """The condition is about what is looked for; the workflow's record keeps its name."""
        return context.about(self.module)


class Find(Step):
    """Find records."""

    find: Options
    """What is looked for."""

    example = """\
find: {module: contact, where: account == record.account and main, take: first}
as: main_contact"""

    def binds(self, context: Context) -> Mapping[str, str]:
        """What was found: a record that may be null, or a list."""
        kind = "record" if self.find.take == "first" else "records"
        return {self.as_ or self.find.module: f"{kind}:{self.find.module}"}


MEMBER = Find
