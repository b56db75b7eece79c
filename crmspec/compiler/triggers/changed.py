"""A field of a record was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import FieldRef, ModuleRef

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context, Lookup


class Changed(Trigger):
    """A field of a record was changed."""

    changed: ModuleRef
    """The module."""
    fields: Annotated[tuple[FieldRef, ...], field(min_length=1)]
    """The fields; a change in any of them counts."""

    example = """\
changed: deal
fields: [amount, close_date]"""

    def about(self, lookup: Lookup) -> str | None:
        """The record itself."""
        return self.changed

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.changed)


MEMBER = Changed
