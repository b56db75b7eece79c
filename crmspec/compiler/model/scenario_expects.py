"""What must hold in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Assignments,
    Condition,
    Duration,
    Model,
    ModuleRef,
    Name,
    Natural,
    Ref,
    Short,
    Text,
)

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

GivenRecord = Annotated[str, Ref("given_record")]
"""A record of the test, as `module.name`."""
Readable = Annotated[tuple[Annotated[str, Ref("given_value")], ...], ONE_OR_MORE]
"""Records of the test, or fields of them, as `module.name.field`."""


class Refusal(Short):
    """Why something that was done is refused."""

    shorthand = "by"
    by: Annotated[str, Ref("refusing")] | Literal[True]
    """What refused it, as `kind.name`: `validation.has_budget`, `transition.sales.win`; `true`: anything."""
    message: Text | None = None
    """What is then read."""
    field_: Annotated[str, Ref("field")] | None = field(default=None, alias="field")
    """The field at which it is read."""


class Sent(Short):
    """A message that was sent, or not."""

    shorthand = "template"
    template: Annotated[str, Ref("template")]
    """The message."""
    to: Annotated[str, Ref("given_record", also=("nobody",))] | None = None
    """The record it went to."""
    user: Annotated[str, Ref("given_user")] | None = None
    """For a notice: the user it went to."""
    contains: Text | None = None
    """What stands in it."""
    times: Natural = 1
    """How often; `0` for never."""


class Awaited(Model):
    """A task that somebody has, or nobody."""

    activity: Annotated[str, Ref("activity")] | None = None
    """The activity that it is logged as."""
    about: GivenRecord | None = None
    """The record it is about."""
    user: Annotated[str, Ref("given_user")] | None = None
    """Who has it."""
    role: Annotated[str, Ref("role")] | None = None
    """Any user in this role has it."""
    subject: Text | None = None
    """What stands in it."""
    due: Duration | None = None
    """How long they still have for it."""
    times: Natural = 1
    """How many; `0` for none."""


class Counted(Model):
    """How many records there are."""

    module: ModuleRef
    """The module."""
    where: Condition | None = None
    """Only those for which this holds."""
    is_: Natural = field(alias="is")
    """How many."""

    def context(self, context: Context) -> Context:
        """The condition is about the module's records."""
        return context.about(self.module)


class Expect(Model):
    """What holds: any of these, and all that are named."""

    records: dict[GivenRecord, Assignments] = {}
    """Records of the test, as `module.name`, and what their fields hold."""
    count: Annotated[tuple[Counted, ...], ONE_OR_MORE] = ()
    """How many records there are."""
    deleted: Annotated[tuple[GivenRecord, ...], ONE_OR_MORE] = ()
    """Records that are deleted."""
    can_read: Readable = ()
    """Records, or fields as `module.name.field`, that the one who acts can see."""
    cannot_read: Readable = ()
    """Records, or fields, that the one who acts cannot see."""
    can_update: Readable = ()
    """Records, or fields, that the one who acts may change."""
    cannot_update: Readable = ()
    """Records, or fields, that the one who acts may not change."""
    can_delete: Annotated[tuple[GivenRecord, ...], ONE_OR_MORE] = ()
    """Records that the one who acts may delete."""
    cannot_delete: Annotated[tuple[GivenRecord, ...], ONE_OR_MORE] = ()
    """Records that the one who acts may not delete."""
    refused: Refusal | None = None
    """The last act was refused, and by what."""
    messages: Annotated[tuple[Sent, ...], ONE_OR_MORE] = ()
    """Messages that were sent."""
    tasks: Annotated[tuple[Awaited, ...], ONE_OR_MORE] = ()
    """Tasks that are open."""
    tags: dict[GivenRecord, Annotated[tuple[Annotated[str, Ref("tag")], ...], ONE_OR_MORE]] = {}
    """Tags that records carry."""
    consents: dict[
        GivenRecord, dict[Annotated[str, Ref("consent")], Literal["given", "withdrawn", "none"]]
    ] = {}
    """Consents of records."""
    segments: dict[Annotated[str, Ref("segment")], tuple[GivenRecord, ...]] = {}
    """The records of the test that are in a segment, no others."""
    reports: dict[
        Annotated[str, Ref("report")], tuple[dict[Annotated[Name, Ref("parameter")], Any], ...]
    ] = {}
    """The rows of a report, in order; only the columns that are named are compared."""
    running: dict[Annotated[str, Ref("workflow")], Natural] = {}
    """How many runs of a workflow are under way."""
