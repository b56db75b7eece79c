"""What is done in a test: each act has one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import StringConstraints
from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Assignments,
    Condition,
    Duration,
    Model,
    ModuleRef,
    Name,
    Ref,
    Short,
    Text,
    Val,
)
from crmspec.compiler.model.context import MISSING
from crmspec.compiler.model.forms import OneVerb
from crmspec.compiler.model.scenario_expects import Expect, GivenRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context

Instant = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])( ([01]\d|2[0-3]):[0-5]\d)?$"),
    field(title="day and time", examples=["2027-03-01", "2027-03-01 09:00"]),
]
Principal = Annotated[str, Ref("given_user", also=("public", "system"))]


Answers = dict[Name, Annotated[Any, Val("argument")]]


class Doing(Model):
    """The options of an act."""

    def done_to(self, context: Context) -> str | None:
        """The module whose record it is done to."""
        return None

    def makes(self, context: Context) -> Mapping[str, str]:
        """The names of the records that it makes, each with its module."""
        return {}


class OnRecord(Doing):
    """The options of an act that is done to a record."""

    record: GivenRecord
    """The record."""

    def done_to(self, context: Context) -> str | None:
        """The record's module."""
        return self.record.partition(".")[0]


class Making(Doing):
    """A record that is made."""

    module: ModuleRef
    """The module."""
    name: Name | None = None
    """What the test calls it from here on."""
    record_type: Annotated[str, Ref("record_type")] | None = None
    """The variant."""
    set: Assignments
    """Its fields."""

    def done_to(self, context: Context) -> str | None:
        """The module."""
        return self.module

    def makes(self, context: Context) -> Mapping[str, str]:
        """The record."""
        return {self.name: self.module} if self.name else {}

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.into(self.module)


class Changing(OnRecord):
    """A record that is changed."""

    set: Assignments
    """Its fields."""

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.done_to(context))


class ChangingMany(Doing):
    """Many records that are changed at once."""

    module: ModuleRef
    """The module."""
    where: Condition
    """Which of its records."""
    set: Assignments
    """Their fields."""

    def done_to(self, context: Context) -> str | None:
        """The module."""
        return self.module

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.module)


class Moving(OnRecord):
    """A record that is moved through its pipeline."""

    make: Annotated[str, Ref("transition")]
    """The transition, as `pipeline.transition`."""
    set: Assignments = {}
    """Answers to what the transition asks for."""

    def context(self, context: Context) -> Context:
        """Everything is about the module's records."""
        return context.about(self.done_to(context))


class Converting(OnRecord):
    """A record that is converted."""

    using: Annotated[str, Ref("conversion")]
    """The conversion."""
    names: dict[Annotated[Name, Ref("parameter")], Name] = {}
    """What the test calls the records that it makes: for each target, a name."""

    def context(self, context: Context) -> Context:
        """Targets are those of the conversion."""
        return context.calling("conversion", self.using)

    def makes(self, context: Context) -> Mapping[str, str]:
        """The records that are given names."""
        targets = self.context(context).expects or {}
        return {name: targets.get(one, f":{MISSING}").partition(":")[2] for one, name in self.names.items()}


class Submitting(Doing):
    """A form that is filled in and sent."""

    form: Annotated[str, Ref("form")]
    """The form."""
    values: Assignments = {}
    """The answers, by field."""
    consents: tuple[Annotated[str, Ref("consent")], ...] = ()
    """The boxes that are ticked."""
    about: GivenRecord | None = None
    """For a form by link: the record that the link is about."""
    parameters: dict[str, str] = {}
    """Parameters of the address that the form was opened with."""
    name: Name | None = None
    """What the test calls the record that it makes."""

    def done_to(self, context: Context) -> str | None:
        """The module of the form."""
        return context.lookup.module_of("form", self.form) if context.lookup else None

    def makes(self, context: Context) -> Mapping[str, str]:
        """The record."""
        return {self.name: self.done_to(context) or MISSING} if self.name else {}

    def context(self, context: Context) -> Context:
        """Fields are those of the form's module."""
        return context.into(self.done_to(context))


class Pressing(OnRecord):
    """A button that is pressed."""

    button: Annotated[str, Ref("workflow")]
    """The workflow that the button starts."""
    answers: Answers = {}
    """Answers to what it asks for."""

    def context(self, context: Context) -> Context:
        """Answers are to what the button asks for."""
        return context.calling("button", self.button)


class Tagging(OnRecord):
    """Tags that are put on, or taken off."""

    tags: Annotated[tuple[Annotated[str, Ref("tag")], ...], ONE_OR_MORE]
    """The tags, as `category.tag`."""


class Assigning(OnRecord):
    """A record that is given to somebody."""

    to: Annotated[str, Ref("given_user")] | None = None
    """This user."""
    queue: Annotated[str, Ref("queue")] | None = None
    """This queue."""
    using: Annotated[str, Ref("assignment_rule")] | None = None
    """Whom this rule finds."""


class Merging(OnRecord):
    """Two records that are made one."""

    record: GivenRecord
    """The record that stays."""
    with_: GivenRecord = field(alias="with")
    """The record that goes into it."""


class Answering(OnRecord):
    """A question or an approval that waits for somebody."""

    record: GivenRecord
    """The record it is about."""
    approval: Literal["approved", "rejected", "returned", "recalled"] | None = None
    """What is decided."""
    answers: dict[Name, Any] = {}
    """What is answered."""


class Reacting(Model):
    """What somebody outside does with a message."""

    template: Annotated[str, Ref("template")]
    """The message."""
    by: GivenRecord
    """Whom it was sent to."""
    does: Literal["opened", "clicked", "replied", "bounced", "unsubscribed", "complained"]
    """What they do."""


class Writing(Model):
    """A message that comes in."""

    channel: Annotated[str, Ref("channel")]
    """The channel."""
    from_: Text = field(alias="from")
    """The address or number it comes from."""
    subject: Text | None = None
    """Its subject."""
    body: Text
    """What it says."""


class Telling(Doing):
    """Something that another system tells us."""

    event: Annotated[str, Ref("event")]
    """The event, as `integration.event`."""
    payload: Answers = {}
    """What it says."""

    def context(self, context: Context) -> Context:
        """Values are those of the event."""
        return context.calling("event", self.event)


class Importing(Doing):
    """A file that is brought in."""

    using: Annotated[str, Ref("import")]
    """The import."""
    rows: Annotated[tuple[dict[Annotated[str, Ref("parameter")], str], ...], field(min_length=1)]
    """The rows of the file, by column."""

    def done_to(self, context: Context) -> str | None:
        """The module of the form."""
        return context.lookup.module_of("import", self.using) if context.lookup else None

    def context(self, context: Context) -> Context:
        """Columns are those of the import."""
        return context.calling("import", self.using)


class Passing(Short):
    """Time that passes."""

    shorthand = "for"
    for_: Duration | None = field(default=None, alias="for")
    """This much."""
    until: Instant | None = None
    """Until then, in the manifest's time zone."""


class Act(OneVerb):
    """Something that is done: a mapping with one verb, and who does it."""

    beside = frozenset({"as_"})
    what = "act"
    as_: Principal | None = field(default=None, alias="as")
    """Who does it, if not the one who acts in the whole test."""
    create: Making | None = None
    """Make a record."""
    update: Changing | None = None
    """Change a record."""
    mass_update: ChangingMany | None = None
    """Change many records at once."""
    delete: GivenRecord | None = None
    """Delete a record."""
    restore: GivenRecord | None = None
    """Bring a deleted record back."""
    transition: Moving | None = None
    """Move a record through its pipeline."""
    convert: Converting | None = None
    """Convert a record."""
    assign: Assigning | None = None
    """Give a record to somebody."""
    claim: GivenRecord | None = None
    """Take a record out of its queue."""
    merge: Merging | None = None
    """Make two records one."""
    tag: Tagging | None = None
    """Put tags on a record."""
    untag: Tagging | None = None
    """Take tags off a record."""
    submit: Submitting | None = None
    """Fill in a form and send it."""
    press: Pressing | None = None
    """Press a button."""
    answer: Answering | None = None
    """Answer a question, or decide on an approval."""
    react: Reacting | None = None
    """Open, click or answer a message."""
    write: Writing | None = None
    """Write to us."""
    tell: Telling | None = None
    """Let another system tell us something."""
    import_: Importing | None = field(default=None, alias="import")
    """Bring a file in."""
    export: ModuleRef | None = None
    """Take a module's records out as a file."""
    wait: Passing | None = None
    """Let time pass."""
    expect: Expect | None = None
    """What holds at this point."""

    def passing_on(self, context: Context) -> Context:
        """What it makes is known from here on, and what is refused next is about what it was done to."""
        verb = next(iter(self.model_fields_set - self.beside))
        done = getattr(self, verb)
        if isinstance(done, Doing):
            made = (f"{module}.{name}" for name, module in done.makes(context).items())
            return context.giving(made).into(done.done_to(context))
        return context.into(done.partition(".")[0]) if isinstance(done, str) else context

    example: ClassVar[str] = "{transition: {record: deal.d1, make: sales.win}, as: ann}"
