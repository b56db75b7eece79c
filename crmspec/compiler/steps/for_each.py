"""Do something for each of several records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Step, Steps
from crmspec.compiler.model.base import Bool, Exp, Model, Name, Positive, Ref, Text

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Model):
    """Which records, and what is done for each."""

    in_: Annotated[Text, Exp("records")] | None = field(default=None, alias="in")
    """Related or found records."""
    segment: Annotated[str, Ref("segment")] | None = None
    """The records of this segment."""
    as_: Name = field(alias="as")
    """What the record at hand is called."""
    limit: Positive = 1000
    """How many at most."""
    parallel: Bool = False
    """Whether order does not matter."""
    steps: Annotated[Steps, field(min_length=1)]
    """What is done."""

    def context(self, context: Context) -> Context:
        """The record at hand is a variable."""
        module = context.module_of(self.in_) if self.in_ else None
        if self.segment and context.lookup:
            module = context.lookup.module_of("segment", self.segment)
        return context.knowing({self.as_: f"record:{module}" if module else "any"})


class ForEach(Step):
    """Do something for each of several records."""

    for_each: Options
    """Which records, and what is done for each."""

    example = """\
for_each:
  in: account.contacts
  as: contact
  steps: [{tag: {record: contact, tags: event.fair_2027}}]"""


MEMBER = ForEach
