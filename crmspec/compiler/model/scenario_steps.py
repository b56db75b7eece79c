"""What is done in a test: each act has one verb."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

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
)
from crmspec.compiler.model.forms import OneVerb
from crmspec.compiler.model.scenario_expects import Expect, GivenRecord

Principal = Annotated[str, Ref("given_user", also=("public", "system"))]


class Making(Model):
    """A record that is made."""

    module: ModuleRef
    """The module."""
    name: Name | None = None
    """What the test calls it from here on."""
    record_type: Annotated[str, Ref("record_type")] | None = None
    """The variant."""
    set: Assignments
    """Its fields."""


class Changing(Model):
    """A record that is changed."""

    record: GivenRecord
    """The record."""
    set: Assignments
    """Its fields."""


class ChangingMany(Model):
    """Many records that are changed at once."""

    module: ModuleRef
    """The module."""
    where: Condition
    """Which of its records."""
    set: Assignments
    """Their fields."""


class Moving(Model):
    """A record that is moved through its pipeline."""

    record: GivenRecord
    """The record."""
    make: Annotated[str, Ref("transition")]
    """The transition, as `pipeline.transition`."""
    set: Assignments = {}
    """Answers to what the transition asks for."""


class Converting(Model):
    """A record that is converted."""

    record: GivenRecord
    """The record."""
    using: Annotated[str, Ref("conversion")]
    """The conversion."""
    names: dict[Name, Name] = {}
    """What the test calls the records that it makes: for each target, a name."""


class Submitting(Model):
    """A form that is filled in and sent."""

    form: Annotated[str, Ref("form")]
    """The form."""
    values: dict[Annotated[str, Ref("field")], Any] = {}
    """The answers, by field."""
    consents: tuple[Annotated[str, Ref("consent")], ...] = ()
    """The boxes that are ticked."""
    about: GivenRecord | None = None
    """For a form by link: the record that the link is about."""
    parameters: dict[str, str] = {}
    """Parameters of the address that the form was opened with."""
    name: Name | None = None
    """What the test calls the record that it makes."""


class Pressing(Model):
    """A button that is pressed."""

    button: Annotated[str, Ref("workflow")]
    """The workflow that the button starts."""
    record: GivenRecord
    """The record on which it is pressed."""
    answers: dict[Name, Any] = {}
    """Answers to what it asks for."""


class Tagging(Model):
    """Tags that are put on, or taken off."""

    record: GivenRecord
    """The record."""
    tags: Annotated[tuple[Annotated[str, Ref("tag")], ...], ONE_OR_MORE]
    """The tags, as `category.tag`."""


class Assigning(Model):
    """A record that is given to somebody."""

    record: GivenRecord
    """The record."""
    to: Annotated[str, Ref("given_user")] | None = None
    """This user."""
    queue: Annotated[str, Ref("queue")] | None = None
    """This queue."""
    using: Annotated[str, Ref("assignment_rule")] | None = None
    """Whom this rule finds."""


class Merging(Model):
    """Two records that are made one."""

    record: GivenRecord
    """The record that stays."""
    with_: GivenRecord = field(alias="with")
    """The record that goes into it."""


class Answering(Model):
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


class Telling(Model):
    """Something that another system tells us."""

    event: Annotated[str, Ref("event")]
    """The event, as `integration.event`."""
    payload: dict[Name, Any] = {}
    """What it says."""


class Importing(Model):
    """A file that is brought in."""

    using: Annotated[str, Ref("import")]
    """The import."""
    rows: Annotated[tuple[dict[str, str], ...], field(min_length=1)]
    """The rows of the file, by column."""


class Passing(Short):
    """Time that passes."""

    shorthand = "for"
    for_: Duration | None = field(default=None, alias="for")
    """This much."""
    until: Annotated[str, field(pattern=r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$")] | None = None
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

    example: ClassVar[str] = "{transition: {record: deal.d1, make: sales.win}, as: ann}"
