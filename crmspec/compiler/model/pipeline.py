"""Pipelines: state machines on a field of a module, and conversions from one module into others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Steps
from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Assignments,
    Bool,
    Colour,
    Condition,
    Declaration,
    Declassify,
    Duration,
    FieldRef,
    Merged,
    Model,
    ModuleRef,
    Name,
    Percent,
    Positive,
    Ref,
    Roles,
)
from crmspec.compiler.model.moving import Moving
from crmspec.compiler.model.people import Recipient

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


StageNames = Annotated[tuple[Annotated[str, Ref("own_stage", also=("any",))], ...], ONE_OR_MORE]


class Stage(Declaration):
    """A state that a record can be in."""

    initial: Bool = False
    """A new record starts here."""
    probability: Percent | None = None
    """How likely a record here is won, in percent."""
    forecast: Literal["omitted", "pipeline", "best_case", "commit", "closed"] | None = None
    """The forecast category of records here."""
    outcome: Literal["won", "lost", "done", "cancelled"] | None = None
    """What it means to end here; a stage without an outcome is under way."""
    locks: Literal["all"] | tuple[FieldRef, ...] = ()
    """Fields that nobody may change while a record is here, workflows included.

    The transition that enters the stage, and the one that leaves it, may still set them.
    """
    requires: tuple[FieldRef, ...] = ()
    """Fields that must be filled for a record to be here."""
    rots_after: Duration | None = None
    """How long a record may stay before it is shown as stale."""
    limit: Positive | None = None
    """How many records may be here at once."""
    colour: Colour | None = None
    """How its column on the board is shown."""
    moves_to: Name | None = None
    """It is going: no record can enter it any more, and those that stand there come to this stage.

    It is kept here as long as a deployment may have records in it.
    """


class Transition(Declaration):
    """A step from one stage to another; all it does commits together."""

    from_: StageNames = field(alias="from")
    """The stages it leaves; `any` for all others."""
    to: Annotated[str, Ref("own_stage")]
    """The stage it enters."""
    by: Roles = ()
    """Roles that may make it, besides those whose grants name it."""
    guard: Condition | None = None
    """What must hold."""
    requires: tuple[FieldRef, ...] = ()
    """Fields that must be filled."""
    asks: tuple[FieldRef, ...] = ()
    """Fields that are asked for when it is made."""
    sets: Assignments = {}
    """What it sets."""
    automatic: Bool = False
    """It is made as soon as its guard holds."""
    declassify: Declassify | None = None
    """That it was made may tell of what its guard tests: the reason, and who answers for it."""
    message: Merged | None = None
    """What whoever made it then reads; it can merge fields of the record."""


class Escalation(Declaration):
    """What happens when a record stays too long in a stage."""

    stages: StageNames
    """The stages that are watched."""
    after: Duration
    """How long a record may stay."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count."""
    if_: Condition | None = field(default=None, alias="if")
    """Only then."""
    to: Recipient
    """Whom it goes to."""
    template: Annotated[str, Ref("template")] | None = None
    """The notice that is sent."""
    steps: Steps = ()
    """What else is done."""


class Pipeline(Moving, Declaration):
    """A state machine on a module's picklist: stages, and the transitions between them."""

    module: ModuleRef
    """The module whose records run through it."""
    field_: FieldRef = field(alias="field")
    """The picklist that holds the stage; its options are the stages."""
    amount: FieldRef | None = None
    """The amount that forecasts weigh with the stage's probability."""
    stages: Annotated[dict[Name, Stage], field(min_length=1)]
    """The stages, in order."""
    transitions: dict[Name, Transition] = {}
    """How records move."""
    escalations: dict[Name, Escalation] = {}
    """What happens to records that stay too long."""
    retired: tuple[Name, ...] = ()
    """Names of stages that were and must not come again."""

    entries: ClassVar[str] = "stages"
    example = """\
sales:
  label: Sales
  module: deal
  field: stage
  amount: amount
  stages:
    prospecting: {label: Prospecting, initial: true, probability: 10}
    proposal: {label: Proposal, probability: 50, requires: [amount], rots_after: 21 days}
    won: {label: Won, probability: 100, outcome: won, locks: all}
    lost: {label: Lost, probability: 0, outcome: lost}
  transitions:
    propose: {from: prospecting, to: proposal, guard: amount > 0}
    win: {from: proposal, to: won, sets: {closed_on: =today()}}
    lose: {from: any, to: lost, asks: [lost_because]}"""

    def context(self, context: Context) -> Context:
        """Everything inside is about the module's records, before and after a change."""
        return context.about(self.module).knowing({}, "old", "changed")


class ConversionTarget(Model):
    """One record that a conversion makes, or finds and uses."""

    module: ModuleRef
    """The module of the record."""
    as_: Name | None = field(default=None, alias="as")
    """What later targets call it; absent: the module's name."""
    if_: Condition | None = field(default=None, alias="if")
    """Only then."""
    match: tuple[FieldRef, ...] = ()
    """Use an existing record whose values in these fields are the same."""
    when_found: Literal["use", "update", "fill_empty"] = "fill_empty"
    """What is done with an existing record."""
    set: Assignments
    """How its fields are filled from the record that is converted."""

    def context(self, context: Context) -> Context:
        """Fields are the target's; expressions are about the record that is converted."""
        return context.into(self.module)

    def binds(self, context: Context) -> Mapping[str, str]:
        """Later targets can refer to this one."""
        return {self.as_ or self.module: f"record:{self.module}"}


class Carries(Model):
    """What goes over besides the fields."""

    owner: Bool = True
    """The owner."""
    tags: Bool = True
    """The tags."""
    activities: Bool = True
    """Tasks, calls, emails and notes."""
    consents: Bool = True
    """Consents given and withdrawn."""
    history: Bool = True
    """The history of changes."""
    files: Bool = True
    """Files."""


class Conversion(Declaration):
    """Turns a record into others: a lead into an account, a contact and a deal."""

    from_: ModuleRef = field(alias="from")
    """The module of the record that is converted."""
    if_: Condition | None = field(default=None, alias="if")
    """Which records can be converted."""
    creates: Annotated[tuple[ConversionTarget, ...], field(min_length=1)]
    """What is made, in this order; later ones can refer to earlier ones by name."""
    carries: Carries = Carries.model_construct()
    """What goes over besides the fields."""
    sets: Assignments = {}
    """What is set on the record that was converted."""
    drops: tuple[FieldRef, ...] = ()
    """Filled fields that are left behind on purpose."""
    declassify: Declassify | None = None
    """What it copies may be known where it goes: the reason, and who answers for it."""
    locks: Bool = True
    """Whether the converted record can no longer be changed."""

    example = """\
lead_to_client:
  label: A lead becomes a client
  from: lead
  if: status == "qualified"
  creates:
    - {module: account, match: [name], set: {name: =company}}
    - {module: contact, match: [email], set: {email: =email, last_name: =last_name, account: =account}}
    - {module: deal, set: {name: =company, account: =account, stage: prospecting}}
  sets: {status: converted}"""

    def context(self, context: Context) -> Context:
        """Expressions are about the record that is converted."""
        return context.about(self.from_)
