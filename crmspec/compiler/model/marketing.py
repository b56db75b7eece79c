"""How people are found and sorted: tags, lead sources, segments, scores, distribution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    Bool,
    Condition,
    Declaration,
    Declassify,
    Duration,
    FieldPath,
    FieldRef,
    Int,
    Label,
    Model,
    ModuleRef,
    Name,
    Positive,
    Ref,
    Short,
    Text,
)
from crmspec.compiler.model.field import OptionList
from crmspec.compiler.model.moving import Moving

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Tag(Short, Declaration):
    """A word put on records. Its description says when it is used."""

    shorthand = "description"
    moves_to: Name | None = None
    """It is going: records that carry it carry this one of the same category instead.

    It is kept here as long as a deployment may hold it.
    """


class TagCategory(Moving, Declaration):
    """A group of tags that answer one question."""

    exclusive: Bool = False
    """Whether a record can carry only one of them."""
    modules: tuple[ModuleRef, ...] = ()
    """The modules whose records can carry them; empty: those with a tags field for it."""
    managed: Literal["blueprint", "seed"] = "seed"
    """Whether the blueprint decides the tags for good, or only creates them once."""
    pattern: Text | None = None
    """For tags that are made by the system, such as import batches: how they are named."""
    tags: dict[Name, Tag] = {}
    """The tags."""
    retired: tuple[Name, ...] = ()
    """Names of tags that were and must not come again."""

    entries: ClassVar[str] = "tags"
    example = """\
interest:
  label: Interests
  modules: [lead, contact]
  tags:
    seo: Asked for or clicked on search engine optimisation.
    ads: {label: Advertising, description: Wants help with paid advertising.}"""


class Attribution(Model):
    """What shows that a lead came this way."""

    form: Annotated[str, Ref("form")] | None = None
    """It came by this form."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """It came by this campaign."""
    number: Text | None = None
    """It called this number."""
    parameter: dict[str, str] = {}
    """The address it came to had these parameters, such as `utm_source: google`."""
    referrer: Text | None = None
    """It came from a page of this host."""
    import_: Annotated[str, Ref("import")] | None = field(default=None, alias="import")
    """It was brought in by this import."""
    integration: Annotated[str, Ref("integration")] | None = None
    """It came from this system."""
    detail: Name | None = None
    """The second level that is set with it."""


class LeadSource(Moving, Declaration):
    """A broad way in which leads come; the finer distinction is the second level."""

    detail_label: Label | None = None
    """What the second level asks: the station, the city, the site."""
    details: OptionList = {}
    """The second level."""
    attribution: tuple[Attribution, ...] = ()
    """What sets it without anyone typing; the first that fits counts."""
    retired: Bool = False
    """No longer to be chosen."""
    moves_to: Name | None = None
    """It is going: it cannot be chosen any more, and records that came by it get this source instead.

    It is kept here as long as a deployment may hold it.
    """
    managed: Literal["blueprint", "seed"] = "blueprint"
    """Whether the blueprint decides the second level for good, or only creates it once."""

    entries: ClassVar[str] = "details"

    example = """\
social_media:
  label: Social media
  detail_label: Which network
  details: {linkedin: LinkedIn, instagram: Instagram}
  attribution:
    - {parameter: {utm_source: linkedin}, detail: linkedin}
    - {parameter: {utm_source: instagram}, detail: instagram}"""


class Segment(Declaration):
    """The records of a module for which a condition holds."""

    module: ModuleRef
    """The module."""
    where: Condition
    """The condition."""

    example = """\
quiet_clients:
  label: Clients that have gone quiet
  module: contact
  where: days_between(last_contacted_at, now()) > 90"""

    def context(self, context: Context) -> Context:
        """The condition is about the module's records."""
        return context.about(self.module)


class AttributePoints(Model):
    """Points for what a record is."""

    if_: Condition = field(alias="if")
    """What must hold."""
    points: Int
    """How many points, or how many less."""
    description: Text | None = None
    """Why."""


class BehaviourPoints(Model):
    """Points for what somebody does."""

    on: Literal[
        "opened",
        "clicked",
        "replied",
        "bounced",
        "unsubscribed",
        "submitted",
        "attended",
        "called",
        "visited",
    ]
    """What they do."""
    template: Annotated[str, Ref("template")] | None = None
    """Only with this message."""
    form: Annotated[str, Ref("form")] | None = None
    """Only with this form."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """Only in this campaign."""
    activity: Annotated[str, Ref("activity")] | None = None
    """Only with this kind of activity."""
    points: Int
    """How many points, or how many less."""
    at_most: Positive | None = None
    """How many points it brings at most."""


class Decay(Model):
    """How behaviour is forgotten."""

    points: Positive
    """How many points are lost."""
    every: Duration
    """In how long without any behaviour."""


class ScoringRule(Declaration):
    """Points that order the follow-up."""

    module: ModuleRef
    """Whose records are scored."""
    field_: FieldRef = field(alias="field")
    """The score field that holds the sum."""
    attributes: tuple[AttributePoints, ...] = ()
    """Points for what a record is."""
    behaviours: tuple[BehaviourPoints, ...] = ()
    """Points for what somebody does."""
    decay: Decay | None = None
    """How behaviour is forgotten."""
    thresholds: dict[Name, Int] = {}
    """Named limits that workflows can react to."""

    example = """\
lead_score:
  label: Lead score
  module: lead
  field: score
  attributes:
    - {if: budget > 10_000, points: 20}
  behaviours:
    - {on: clicked, points: 5, at_most: 25}
    - {on: bounced, points: -30}
  decay: {points: 5, every: 30 days}
  thresholds: {warm: 30, hot: 60}"""

    def context(self, context: Context) -> Context:
        """Conditions are about the module's records."""
        return context.about(self.module)


class Capacity(Model):
    """How much one person can take."""

    at_most: Positive
    """How many records."""
    where: Condition
    """Which of the module's records count."""


class AssignmentCase(Model):
    """Who gets a record, in one case."""

    id: Name | None = None
    """Its stable identity."""
    if_: Condition | None = field(default=None, alias="if")
    """In which case; absent: in all that are left."""
    method: Literal["round_robin", "weighted", "least_loaded", "by_field", "queue", "user"]
    """Round robin is the batting order; weighted follows a ratio."""
    team: Annotated[str, Ref("team")] | None = None
    """Among the members of this team."""
    role: Annotated[str, Ref("role")] | None = None
    """Among the users in this role."""
    ratio: dict[Text, Positive] = {}
    """For `weighted`: each one's share."""
    from_: FieldPath | None = field(default=None, alias="from")
    """For `by_field`: the field that names the user."""
    queue: Annotated[str, Ref("queue")] | None = None
    """For `queue`: where it waits."""
    user: Text | None = None
    """For `user`: who gets it."""
    capacity: Capacity | None = None
    """Those who have this much are passed over."""
    skip_absent: Bool = True
    """Whether those who are away are passed over."""


class Otherwise(Model):
    """Who gets a record that no case gave to anyone."""

    queue: Annotated[str, Ref("queue")] | None = None
    """It waits here."""
    role: Annotated[str, Ref("role")] | None = None
    """Any user in this role."""
    user: Text | None = None
    """This user."""


class AssignmentRule(Declaration):
    """Who gets which records: the first case that holds decides."""

    module: ModuleRef
    """Whose records are given out."""
    managed: Literal["blueprint", "seed"] = "seed"
    """Whether the blueprint decides ratios and order for good, or only sets them once."""
    cases: Annotated[tuple[AssignmentCase, ...], field(min_length=1)]
    """The cases, in order."""
    otherwise: Otherwise
    """Who gets what is left."""
    declassify: Declassify | None = None
    """That somebody got a record may tell of what decided it: the reason, and who answers for it."""

    example = """\
new_leads:
  label: New leads
  module: lead
  cases:
    - {id: large, if: budget > 50_000, method: least_loaded, role: senior_rep}
    - {id: rest, method: round_robin, team: sales}
  otherwise: {queue: unassigned_leads}"""

    def context(self, context: Context) -> Context:
        """Conditions are about the module's records."""
        return context.about(self.module)
