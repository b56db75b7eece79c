"""Another system told us something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import FieldRef, Model, ModuleRef, Name, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context, Lookup


class Find(Model):
    """How the record that an event is about is found."""

    module: ModuleRef
    """The module."""
    field_: FieldRef = field(alias="field")
    """The field that is compared."""
    with_: Name = field(alias="with")
    """The value of the payload that it is compared with."""

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.module)


class Webhook(Trigger):
    """Another system told us something."""

    webhook: Annotated[str, Ref("event")]
    """The event, as `integration.event`; its payload's values are variables."""
    find: Find | None = None
    """The record it is about; without one, the workflow has no record."""

    example = """\
webhook: books.paid
find: {module: invoice, field: number, with: ref}"""

    def about(self, lookup: Lookup) -> str | None:
        """The record that was found."""
        return self.find.module if self.find else None

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """The payload's values."""
        return lookup.parameters_of("event", self.webhook)


MEMBER = Webhook
