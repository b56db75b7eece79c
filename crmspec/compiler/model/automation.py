"""Workflows: what starts them, what they do, and as whom; and the pieces they are built from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import StringConstraints
from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONE_OR_MORE,
    Also,
    Bool,
    Condition,
    Day,
    Declaration,
    Declassify,
    Duration,
    Exp,
    Family,
    Label,
    Model,
    ModuleRef,
    Name,
    Natural,
    Positive,
    Ref,
    RoleRef,
    Short,
    Text,
    ZoneName,
)
from crmspec.compiler.model.context import MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context, Lookup


class Retry(Model, defer_build=False):
    """How often and how fast something is tried again."""

    times: Positive = 3
    """How many more times."""
    wait: Duration = "1 minute"
    """How long before the first of them."""
    backoff: Literal["fixed", "exponential"] = "exponential"
    """Whether each wait is as long as the first or twice the last."""


class OnFailure(Short, defer_build=False):
    """What happens when a step fails."""

    shorthand = "then"
    retry: Retry | None = None
    """Try again first."""
    then: Literal["stop", "continue", "compensate"] = "stop"
    """What follows when it fails for good."""
    steps: Steps = ()
    """What is done before that."""


class Step(Model):
    """One step: a mapping with one verb, and what any step can say."""

    id: Name | None = None
    """Its stable identity, needed for what is under way when the workflow changes."""
    as_: Name | None = field(default=None, alias="as")
    """The name of its result for the steps after it."""
    if_: Condition | None = field(default=None, alias="if")
    """Only then."""
    on_failure: OnFailure | None = None
    """What happens when it fails; absent: the workflow stops and its steward is told."""
    description: Text | None = None
    """Why it is there."""
    declassify: Declassify | None = None
    """What is copied or decided here may be known where it goes: the reason, and who answers for it."""


class Trigger(Model):
    """What starts a workflow: a mapping with one verb."""

    def about(self, lookup: Lookup) -> str | None:
        """The module whose record the workflow is then about."""
        return None

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """Variables that it brings, with their types."""
        return {}


RecordExpression = Annotated[Text, Exp("record")]
"""An expression that yields a record, such as `record` or `record.account`."""

STEPS = Family("crmspec.compiler.steps", "", "step")
TRIGGERS = Family("crmspec.compiler.triggers", "", "trigger")
AnyStep = Annotated[Step, STEPS]
AnyTrigger = Annotated[Trigger, TRIGGERS]
Steps = tuple[AnyStep, ...]


class Parameter(Short):
    """An input or a result: a scalar type, or a record of a module."""

    shorthand = "type"
    type: Literal[
        "text", "integer", "decimal", "percent", "money", "boolean", "date", "datetime", "time", "duration",
        "user", "team", "queue", "json", "record", "template",
    ]  # fmt: skip
    """What it holds."""
    module: ModuleRef | None = None
    """For a record: of which module."""
    options: tuple[str, ...] = ()
    """For a text: the values it can have."""
    label: Label | None = None
    """What people read."""
    required: Bool = True
    """Whether it must be given."""
    description: Text | None = None
    """What it is for."""

    @property
    def spec(self) -> str:
        """Its type as contexts write it."""
        if self.type == "text" and self.options:
            return f"choice:{','.join(self.options)}"
        return f"record:{self.module}" if self.type == "record" else self.type


Parameters = dict[Name, Parameter]


class RunAs(Model):
    """As whom a workflow acts."""

    role: RoleRef | None = None
    """With the rights of this role."""
    system: Text | None = None
    """With all rights, and the reason for it."""


def _run_as(value: Any) -> Any:
    return {} if value == "initiator" else value


class AtMost(Model):
    """How often a workflow may start."""

    times: Positive = 1
    """How many times."""
    per: Literal["record", "workflow"] = "record"
    """For each record, or altogether."""
    every: Duration | None = None
    """In how long; absent: ever."""


class Workflow(Declaration):
    """What happens by itself when something happened."""

    trigger: Annotated[tuple[AnyTrigger, ...], ONE_OR_MORE, field(min_length=1)]
    """What starts it; any of several."""
    if_: Condition | None = field(default=None, alias="if")
    """Only then."""
    run_as: Annotated[RunAs, Also(_run_as, Literal["initiator"])] = RunAs.model_construct()
    """As whom it acts: `initiator`, a role, or the system with a reason."""
    at_most: AtMost | None = None
    """How often it may start."""
    while_running: Literal["ignore", "restart", "parallel"] = "ignore"
    """What happens when it would start for a record for which it is under way."""
    exit_when: Condition | None = None
    """It ends early as soon as this holds."""
    on_failure: OnFailure | None = None
    """What happens when a step fails that does not say."""
    active: Bool = True
    """Whether it runs."""
    steps: Annotated[Steps, field(min_length=1)]
    """What it does, in order."""

    example = """\
won_deal_opens_project:
  label: A won deal opens its project
  trigger: {enters: sales.won}
  if: amount > 0
  run_as: {system: A project needs fields that sales may not write.}
  steps:
    - create: {module: project, set: {name: =name, account: =account, deal: =record, status: planned}}
      as: project
    - notify: {role: project_manager, template: new_project, about: project}"""

    def context(self, context: Context) -> Context:
        """It is about the record that its triggers agree on, and knows what all of them bring."""
        lookup = context.lookup
        if lookup is None or not self.trigger:
            return context
        modules = {one.about(lookup) for one in self.trigger}
        modules = modules - {MISSING} or modules
        module = modules.pop() if len(modules) == 1 else None
        brought = [one.brings(lookup) for one in self.trigger]
        common = {name: spec for name, spec in brought[0].items() if all(name in one for one in brought)}
        common |= {MISSING: "any"} if any(MISSING in one for one in brought) else {}
        about = context.about(module, record=f"record:{module}") if module else context
        return about.knowing(common, "old", "changed")


class Subflow(Declaration):
    """A run of steps with parameters, used by workflows."""

    parameters: Parameters = {}
    """What it is given."""
    module: ModuleRef | None = None
    """The record it is about, if it is always of one module."""
    steps: Annotated[Steps, field(min_length=1)]
    """What it does, in order."""

    example = """\
remind_owner:
  label: Remind the owner
  module: deal
  parameters: {text: text}
  steps:
    - task: {activity: follow_up, subject: "{{ text }}", to: owner, due: 2 working days}"""

    def context(self, context: Context) -> Context:
        """Parameters are variables."""
        about = context.about(self.module, record=f"record:{self.module}") if self.module else context
        return about.knowing({name: one.spec for name, one in self.parameters.items()})


class Action(Declaration):
    """Code or a service outside that workflows call by name."""

    kind: Literal["python", "http"] = "http"
    """How it is called."""
    integration: Annotated[str, Ref("integration")] | None = None
    """The system outside that it belongs to."""
    inputs: Parameters = {}
    """What it is given."""
    result: Parameters = {}
    """What it gives back."""
    effect: Literal["none", "reads", "writes", "external"]
    """Whether it only computes, reads records, changes them, or does something outside."""
    reads: tuple[Annotated[str, Ref("module_field")], ...] = ()
    """Fields it reads, as `module.field`."""
    writes: tuple[Annotated[str, Ref("module_field")], ...] = ()
    """Fields it changes, as `module.field`."""
    idempotent: Bool
    """Whether calling it twice does no more than calling it once."""
    timeout: Duration = "30 seconds"
    """How long it may take."""

    example = """\
credit_score:
  label: Credit score
  kind: http
  integration: bureau
  inputs: {vat_number: text}
  result: {score: integer}
  effect: external
  idempotent: true
  timeout: 20 seconds"""


Cron = Annotated[
    str,
    StringConstraints(pattern=r"^\S+( \S+){4}$", max_length=100),
    field(title="schedule of five parts", examples=["0 6 * * mon"]),
]


class Series(Model):
    """One message of a campaign's series."""

    after: Duration = "0 days"
    """How long after the one before it."""
    template: Annotated[str, Ref("template")]
    """What is sent."""
    if_: Condition | None = field(default=None, alias="if")
    """Only then."""


class Schedule(Short):
    """When something happens again and again."""

    shorthand = "cron"
    cron: Cron
    """Minute, hour, day of month, month, day of week."""
    time_zone: ZoneName | None = None
    """The zone it is meant in; absent: the manifest's."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """It is left out on days that are no working days."""


class Campaign(Declaration):
    """Messages to a segment, with a cost, a goal and an end."""

    segment: Annotated[str, Ref("segment")]
    """Whom it is for."""
    channel: Annotated[str, Ref("channel")]
    """The way it reaches them."""
    consent: Annotated[str, Ref("consent")]
    """The consent that every message needs."""
    source: Annotated[str, Ref("lead_source")] | None = None
    """The lead source of what it brings."""
    schedule: Schedule | None = None
    """Send again and again."""
    series: tuple[Series, ...] = ()
    """Send one after the other."""
    template: Annotated[str, Ref("template")] | None = None
    """What a schedule sends."""
    starts: Day | None = None
    """The first day."""
    ends: Day | None = None
    """The last day."""
    cost: Natural | None = None
    """What it costs, in whole units of the default currency."""
    goal: Condition | None = None
    """When a member has done what it is for."""
    goal_description: Text | None = None
    """What it is meant to reach."""
    exit_when: Condition | None = None
    """When a member no longer takes part."""
    member_statuses: tuple[Name, ...] = ("sent", "opened", "clicked", "responded", "unsubscribed")
    """How a member's response is recorded."""

    def context(self, context: Context) -> Context:
        """Conditions are about the segment's records."""
        return context.about(context.lookup.module_of("segment", self.segment)) if context.lookup else context

    example = """\
spring_offer:
  label: Spring offer
  segment: quiet_clients
  channel: email
  consent: newsletter
  starts: 2027-03-01
  series:
    - {template: spring_hello}
    - {after: 5 days, template: spring_reminder}
  cost: 400
  goal: last_deal_on >= today()"""


class DecisionInput(Short):
    """What a decision depends on."""

    shorthand = "type"
    type: Literal["text", "integer", "decimal", "percent", "money", "boolean", "date"]
    """What it holds."""
    options: tuple[str, ...] = ()
    """For a text: the values it can have."""
    label: Label | None = None
    """What people read."""

    @property
    def spec(self) -> str:
        """Its type as contexts write it."""
        return f"choice:{','.join(self.options)}" if self.type == "text" and self.options else self.type


class DecisionRow(Model):
    """One row: what must hold, and what follows."""

    if_: Condition | None = field(default=None, alias="if")
    """A condition over the inputs; absent: always."""
    then: dict[Name, Any]
    """The results."""


class DecisionTable(Declaration):
    """Rows of conditions and results; the first that holds decides."""

    managed: Literal["blueprint", "seed"] = "seed"
    """Whether the blueprint decides the rows for good, or the business edits them later."""
    inputs: Annotated[dict[Name, DecisionInput], field(min_length=1)]
    """What it depends on."""
    outputs: Annotated[dict[Name, DecisionInput], field(min_length=1)]
    """What it yields."""
    rows: Annotated[tuple[DecisionRow, ...], field(min_length=1)]
    """The rows, in order."""

    example = """\
discount:
  label: Discount
  inputs: {amount: money, loyal: boolean}
  outputs: {rate: percent}
  rows:
    - {if: loyal and amount > 10_000, then: {rate: 10}}
    - {if: loyal, then: {rate: 5}}
    - {then: {rate: 0}}"""

    def context(self, context: Context) -> Context:
        """Conditions are about the inputs."""
        return context.about(None).knowing({name: one.spec for name, one in self.inputs.items()})
