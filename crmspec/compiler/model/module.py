"""Modules: what records there are, and what holds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    Assignments,
    Bool,
    Condition,
    Declaration,
    FieldPath,
    FieldRef,
    Formula,
    Label,
    Language,
    Model,
    ModuleRef,
    Name,
    Natural,
    Ref,
    Roles,
    Short,
    Text,
)
from crmspec.compiler.model.field import Fields, OptionList
from crmspec.compiler.model.moving import Moving

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class UniqueKey(Short):
    """Fields that together are held by one record only."""

    shorthand = "fields"
    fields: Annotated[tuple[FieldRef, ...], field(min_length=1)]
    """The fields of the key."""
    where: Condition | None = None
    """Only records for which this holds take part."""
    label: Label | None = None
    """What people read when it is refused."""


class Match(Short):
    """One way in which two records look alike."""

    shorthand = "fields"
    fields: Annotated[tuple[FieldRef, ...], field(min_length=1)]
    """Fields that must agree."""
    compare: Literal["exact", "ignore_case", "normalised", "fuzzy", "phonetic"] = "ignore_case"
    """How their values are compared."""
    at_least: Annotated[int, field(ge=50, le=100)] = 100
    """For `fuzzy`: how alike they must be, in percent."""


class DuplicateRule(Declaration):
    """When two records are taken for the same, and what is then done."""

    match: Annotated[tuple[Match, ...], field(min_length=1)]
    """Ways in which they look alike; one is enough."""
    across: dict[ModuleRef, dict[Annotated[str, Ref("own_field")], FieldRef]] = {}
    """Other modules to look in: for each, which of our fields is compared with which of theirs."""
    where: Condition | None = None
    """Only records for which this holds take part."""
    on_match: Literal["block", "warn", "merge", "report"] = "warn"
    """What happens when someone saves such a record."""
    keep: Literal["oldest", "newest", "most_complete", "ask"] = "ask"
    """Which record stays when they are merged."""


class Validation(Declaration):
    """What must hold for every record; null passes."""

    check: Condition
    """The condition that must hold."""
    message: Text
    """What people read when it does not."""
    fields: tuple[FieldRef, ...] = ()
    """The fields the message is shown at."""
    when: Condition | None = None
    """Only then is it checked."""


class OnSave(Model):
    """Fields of the record itself that are set whenever it is saved."""

    if_: Condition | None = field(default=None, alias="if")
    """Only then."""
    set: Assignments
    """What is set."""


class Module(Declaration):
    """A kind of record: leads, accounts, deals, invoices."""

    plural: Label | None = None
    """What several of them are called."""
    plural_translations: dict[Language, Label] = {}
    """The plural in other languages."""
    party_type: Annotated[str, Ref("party_type")] | None = None
    """The kind of party its records are."""
    ownership: Literal["user", "queue", "user_or_queue", "parent", "none"] = "user"
    """Who owns a record: a person, a queue, either, its master, or nobody."""
    display: Formula | None = None
    """What a record is called in lists; absent: its first text field."""
    fields: Annotated[Fields, field(min_length=1)]
    """Its fields, in the order in which they are shown."""
    unique: tuple[UniqueKey, ...] = ()
    """Keys over several fields, or over some records only."""
    duplicate_rules: dict[Name, DuplicateRule] = {}
    """When two records are taken for the same."""
    validation: dict[Name, Validation] = {}
    """What must hold for every record."""
    on_save: tuple[OnSave, ...] = ()
    """What is set when a record is saved, in this order, once."""
    history: Bool | tuple[FieldRef, ...] = True
    """Whether changes are kept, or of which fields."""
    search: tuple[FieldRef, ...] = ()
    """The fields people search by."""
    lookup_columns: tuple[FieldPath, ...] = ()
    """What is shown of each record where one is chosen, and where it is found; absent: what it is called."""
    indexes: tuple[tuple[FieldRef, ...], ...] = ()
    """Further indexes, where the ones that are derived do not suffice."""
    singleton: Bool = False
    """There is one record only, such as the settings; expressions read it as `the("settings").field`."""
    default_scope: Literal["own", "team", "subordinates", "all"] = "own"
    """The rows that a grant of `true` means."""
    recycle_days: Natural | None = None
    """How many days a deleted record can be brought back; absent: as the manifest says."""
    retired: tuple[Name, ...] = ()
    """Names of fields that were and must not come again."""
    icon: Name | None = None
    """The icon it is shown with."""
    files: Bool = False
    """Whether any files can be put to its records, besides those of its fields."""

    example = """\
deal:
  label: Deal
  plural: Deals
  ownership: user
  fields:
    name: {type: text, required: true}
    account: {type: lookup, to: account, required: true}
    amount: {type: money, minimum: 0}
    stage: picklist
  validation:
    proposals_have_an_amount:
      check: stage != "proposal" or amount > 0
      message: A proposal needs an amount.
      fields: [amount]"""

    def context(self, context: Context) -> Context:
        """Everything inside is about this module's records, before and after a change."""
        return context.knowing({}, "old", "changed")


class RecordType(Declaration):
    """A variant of a module: its own pipeline, options, required fields and defaults."""

    module: ModuleRef
    """The module it is a variant of."""
    pipeline: Annotated[str, Ref("pipeline")] | None = None
    """The pipeline its records run through."""
    options: dict[FieldRef, tuple[str, ...]] = {}
    """For a picklist, the options that remain."""
    required: tuple[FieldRef, ...] = ()
    """Fields that are required for it."""
    defaults: Assignments = {}
    """What a new record of it starts with."""
    create: Roles = ()
    """The roles that may create it; empty: all that may create in the module."""

    example = """\
retainer_deal:
  label: Retainer
  module: deal
  pipeline: retainers
  required: [monthly_fee]
  defaults: {term_months: 12, starts_on: =today()}"""

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.module)


class Activity(Declaration):
    """Something that is logged in a record's timeline: a task, a meeting, a call, an email, a note."""

    kind: Literal["task", "meeting", "call", "email", "message", "note", "comment"]
    """What it is; it brings the fields that all of this kind have."""
    on: Annotated[tuple[ModuleRef, ...], field(min_length=1)]
    """The modules in whose records' timelines it appears."""
    participants: tuple[ModuleRef, ...] = ()
    """The modules whose records may take part, besides users."""
    fields: Fields = {}
    """Further fields."""
    history: Bool | tuple[FieldRef, ...] = True
    """Whether changes are kept."""
    files: Bool = False
    """Whether any files can be put to it, besides those of its fields."""

    example = """\
follow_up:
  label: Follow-up
  kind: task
  on: [lead, deal]"""


class ValueSet(Moving, Declaration):
    """Values shared by several picklists."""

    managed: Literal["blueprint", "seed"] = "blueprint"
    """Whether the blueprint decides them for good, or only creates them once."""
    values: Annotated[OptionList, field(min_length=1)]
    """The values in the order in which they are offered."""

    entries: ClassVar[str] = "values"

    example = """\
industry:
  label: Industries
  values:
    retail: Retail
    health: {label: Health care, translations: {es: Sanidad}}
    print: {label: Print, retired: true}"""
