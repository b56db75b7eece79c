"""Who may do what: roles, what they are granted, teams, queues, shares and restrictions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    Also,
    Bool,
    Condition,
    Declaration,
    FieldRef,
    Model,
    ModuleRef,
    Positive,
    Ref,
    RoleRef,
    Roles,
    Short,
    Text,
)

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

SCOPES = ("own", "team", "subordinates", "all")
Rows = Annotated[str, Ref("scope")]
"""A scope (own, team, subordinates, all), or an expression in its place."""
FieldList = Literal["all"] | tuple[FieldRef, ...]


def _as_grants(value: Any) -> Any:
    """One grant is a list of one; ``true`` is the module's default scope; ``false`` is none."""
    if value is False or value is None:
        return []
    if value is True:
        return [{}]
    return value if isinstance(value, list) else [value]


class Grant(Short, defer_build=False):
    """Rows and the fields that go with them; a field is visible where one grant allows both."""

    shorthand = "scope"
    scope: Rows | None = None
    """Which rows: a scope or a condition; absent: the module's default."""
    fields: FieldList | None = None
    """Which fields; absent: those that are public or internal."""
    except_: tuple[FieldRef, ...] = field(default=(), alias="except")
    """Fields that are left out."""


class MassUpdate(Short):
    """The right to change many records at once."""

    shorthand = "scope"
    scope: Rows | None = None
    """Which rows."""
    fields: FieldList | None = None
    """Which fields."""
    except_: tuple[FieldRef, ...] = field(default=(), alias="except")
    """Fields that are left out."""
    at_most: Positive | None = None
    """How many records at once; absent: as the manifest's limits say."""


Grants = Annotated[tuple[Grant, ...], Also(_as_grants, Grant | bool)]


class ModuleGrants(Model):
    """What a role may do with the records of one module. What is not named is not granted."""

    read: Grants = ()
    """See records."""
    create: Grants = ()
    """Make new records."""
    update: Grants = ()
    """Change records."""
    delete: Grants = ()
    """Delete records, and bring them back."""
    export: Grants = ()
    """Take records out as a file."""
    import_: Grants = field(default=(), alias="import")
    """Bring records in from a file."""
    clone: Grants = ()
    """Make a record from another, its fields copied; needs `create` too."""
    print: Grants = ()
    """Print a record, or keep it as a page."""
    assign: Grants = ()
    """Give a record to another owner."""
    claim: Grants = ()
    """Take a record out of a queue."""
    share: Grants = ()
    """Let others see a record."""
    convert: Grants = ()
    """Convert a record."""
    merge: Grants = ()
    """Merge records."""
    transitions: Literal["all"] | tuple[Annotated[str, Ref("transition")], ...] = ()
    """Transitions it may make, as `pipeline.transition`."""
    mass_update: Annotated[tuple[MassUpdate, ...], Also(_as_grants, MassUpdate | bool)] = ()
    """Change many records at once."""


class TagRights(Model):
    """What a role may do with tags."""

    apply: Literal["all"] | tuple[Annotated[str, Ref("tag_category")], ...] = ()
    """Categories whose tags it may put on records and take off."""
    create: Literal["all"] | tuple[Annotated[str, Ref("tag_category")], ...] = ()
    """Categories in which it may create tags."""
    merge: Literal["all"] | tuple[Annotated[str, Ref("tag_category")], ...] = ()
    """Categories in which it may merge tags."""


class Rights(Declaration):
    """What a role or a permission set brings."""

    can: dict[ModuleRef, ModuleGrants] = {}
    """For each module or activity, what may be done."""
    every_module: ModuleGrants | None = None
    """What may be done in every module, later ones too; for administrators."""
    tags: TagRights | None = None
    """What may be done with tags."""
    reports: Literal["all"] | tuple[Annotated[str, Ref("report")], ...] = ()
    """Reports that may be opened."""
    dashboards: Literal["all"] | tuple[Annotated[str, Ref("dashboard")], ...] = ()
    """Dashboards that may be opened."""
    capabilities: tuple[Annotated[str, Ref("capability")], ...] = ()
    """Named rights."""


class Role(Rights):
    """What people do in the firm, and what they may therefore do in the CRM."""

    reports_to: RoleRef | None = None
    """The role above; it widens `subordinates` and inherits no grant."""
    includes: tuple[Annotated[str, Ref("permission_set")], ...] = ()
    """Bundles of rights it has besides its own."""
    kind: Literal["person", "api", "public", "system"] = "person"
    """Who holds it: people, an API key, the public (forms), or the system."""

    example = """\
sales_rep:
  label: Sales rep
  reports_to: sales_manager
  can:
    lead:
      read: own
      create: {fields: [first_name, last_name, email, source]}
      update: {scope: own, fields: all, except: [score]}
      convert: own
    deal: {read: own, create: true, update: own, transitions: [sales.propose, sales.win]}
  tags: {apply: [interest]}"""


class PermissionSet(Rights):
    """A bundle of rights that roles include."""

    includes: tuple[Annotated[str, Ref("permission_set")], ...] = ()
    """Other bundles it contains."""

    example = """\
reads_invoices:
  label: Reads invoices
  can:
    invoice: {read: all}
  reports: [outstanding]"""


class Capability(Declaration):
    """A named right that expressions can test with `has_capability`."""

    example = """\
sees_margins:
  label: Sees margins
  description: May see what a project earned after its cost."""


class Team(Declaration):
    """People who work together."""

    managed: Literal["blueprint", "seed"] = "seed"
    """Whether the blueprint decides the members, or only creates them once."""
    lead: RoleRef | None = None
    """The role that leads it."""
    members: tuple[Text, ...] = ()
    """Users by name or address; usually given per environment."""
    parent: Annotated[str, Ref("team")] | None = None
    """The team it is part of."""

    example = """\
sales_east:
  label: Sales East
  parent: sales
  lead: sales_manager
  members: [ann, bob]"""


class Queue(Declaration):
    """Where records wait until someone takes them."""

    modules: Annotated[tuple[ModuleRef, ...], field(min_length=1)]
    """The modules whose records it may own."""
    roles: Roles = ()
    """The roles that work on it."""
    teams: tuple[Annotated[str, Ref("team")], ...] = ()
    """The teams that work on it."""
    notify: Bool = True
    """Whether its workers are told of new records."""

    example = """\
unassigned_leads:
  label: Unassigned leads
  modules: [lead]
  roles: [sales_rep, sales_manager]"""


class Recipient(Short):
    """Whom something is opened to or sent to inside the firm."""

    shorthand = "role"
    role: RoleRef | None = None
    """Users in this role."""
    team: Annotated[str, Ref("team")] | None = None
    """Members of this team."""
    queue: Annotated[str, Ref("queue")] | None = None
    """Those who work on this queue."""


class Share(Declaration):
    """Opens records to others, besides what their grants let through."""

    module: ModuleRef
    """The module whose records are opened."""
    to: Recipient
    """Whom they are opened to."""
    if_: Condition = field(alias="if")
    """Which records."""
    access: Literal["read", "update"] = "read"
    """What is opened."""
    fields: FieldList | None = None
    """Which fields; absent: those that are public or internal."""

    example = """\
projects_of_the_account_team:
  label: Projects of the account's team
  module: project
  to: {team: delivery}
  if: status != "cancelled"
  access: read"""

    def context(self, context: Context) -> Context:
        """Conditions are about the module's records."""
        return context.about(self.module)


class Restriction(Declaration):
    """Narrows what its roles see, whatever else grants it."""

    module: ModuleRef
    """The module whose records are narrowed."""
    for_: Literal["all"] | Roles = field(alias="for")
    """The roles it applies to."""
    if_: Condition = field(alias="if")
    """What must hold for a record to be visible."""

    example = """\
confidential_deals:
  label: Confidential deals
  module: deal
  for: [sales_rep]
  if: not confidential or owner == user"""

    def context(self, context: Context) -> Context:
        """Conditions are about the module's records."""
        return context.about(self.module)
