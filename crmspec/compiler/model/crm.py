"""The manifest of a blueprint, and what holds for all of it: requirements, parties, environments."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import (
    ONCE,
    Currency,
    Declaration,
    Int,
    Label,
    Language,
    Model,
    ModuleRef,
    Name,
    Natural,
    Positive,
    Ref,
    RoleRef,
    SecretName,
    Text,
    Url,
    VariableName,
    ZoneName,
)


class Limits(Model):
    """Where governance draws the line; a rule reports what goes over it."""

    lead_sources: Positive = 12
    """How many lead sources there may be at the first level."""
    process_steps: Positive = 12
    """How many steps a process may have before people stop following it."""
    tag_creators: Positive = 2
    """How many roles may create tags."""
    fields_per_module: Positive = 120
    """How many fields a module may have."""
    stages_per_pipeline: Positive = 12
    """How many stages a pipeline may have."""
    mass_update: Positive = 500
    """How many records one mass update may touch where a grant names no number."""


class Crm(Model):
    """The manifest: what this architecture is, where it runs, and the limits it sets itself."""

    language: Literal[1] = 1
    """The version of the blueprint language."""
    name: Name
    """The architecture's name."""
    label: Label
    """What people call it."""
    description: Text | None = None
    """What the firm does and what the CRM is for."""
    version: Annotated[str, field(pattern=r"^\d+\.\d+\.\d+$")] = "0.1.0"
    """The version of this architecture, as in semantic versioning."""
    purpose: tuple[
        Literal["database_of_record", "marketing_automation", "customer_service", "sales"], ...
    ] = ()
    """What the platform is used as."""
    targets: Annotated[tuple[str, ...], ONCE] = (
        "postgres",
        "sqlite",
        "workflows",
        "access",
        "json_schema",
        "openapi",
        "docs",
    )
    """What is compiled, and checked for what the target cannot do."""
    currencies: Annotated[tuple[Currency, ...], field(min_length=1), ONCE] = ("USD",)
    """The currencies that amounts may be in; the first is the default."""
    languages: Annotated[tuple[Language, ...], field(min_length=1), ONCE] = ("en",)
    """The languages of labels and templates; the first is the default."""
    time_zone: ZoneName = "UTC"
    """The zone in which `today()` and calendar arithmetic are meant."""
    week_starts: Literal["monday", "sunday"] = "monday"
    """The first day of a week in reports."""
    fiscal_year_starts: Annotated[Int, field(ge=1, le=12)] = 1
    """The month in which the fiscal year begins."""
    limits: Limits = Limits.model_construct()
    """Limits for the rules on governance."""
    expected_records: dict[Annotated[str, Ref("module")], Positive] = {}
    """How many records each module is expected to hold."""
    recycle_days: Natural = 30
    """How many days a deleted record can be brought back before it is purged."""
    packs: Annotated[tuple[str, ...], ONCE] = ()
    """Shared declarations that come with crmspec and are added to this blueprint."""

    example = """\
name: creative_boost
label: Creative Boost
version: 1.0.0
currencies: [USD, EUR]
languages: [en, es]
time_zone: America/New_York
expected_records: {lead: 20000, deal: 5000}"""


class Requirement(Declaration):
    """A need of the business, to be traced to what satisfies it."""

    owner: RoleRef | None = None
    """The role that asked for it and accepts it."""
    priority: Literal["must", "should", "could", "later"] = "should"
    """How much it matters."""
    source: Text | None = None
    """Where it was asked for."""

    example = """\
lead_capture:
  label: Leads arrive by themselves
  description: What comes by the website, by advertisements and by referral is in one place within a minute.
  owner: sales_manager
  priority: must"""


class PartyType(Declaration):
    """A kind of people or firms that is dealt with: leads, customers, staff, vendors, partners."""

    modules: tuple[ModuleRef, ...]
    """The modules that hold them."""
    owner: RoleRef
    """The role that deals with them."""

    example = """\
client:
  label: Client
  modules: [account, contact]
  owner: account_manager"""


class Environment(Declaration):
    """What differs in one environment: data only, never structure."""

    addresses: dict[Annotated[str, Ref("integration")], Url] = {}
    """Where each integration is reached."""
    secrets: dict[SecretName, SecretName] = {}
    """Which environment variable holds each secret."""
    teams: dict[Annotated[str, Ref("team")], tuple[Text, ...]] = {}
    """Members of teams, by user name or email address."""
    senders: dict[Annotated[str, Ref("channel")], Text] = {}
    """Who messages come from."""
    deliver_to: Text | None = None
    """Send every message to this address instead: for development and staging."""
    limits: Limits | None = None
    """Other limits for this environment."""
    database: VariableName | None = None
    """The environment variable that holds the address of its database, such as `CRM_STAGING_URL`.

    Never the address itself: a blueprint is read by many, and an address holds a password.
    """

    example = """\
staging:
  addresses: {books: "https://sandbox.books.example"}
  secrets: {BOOKS_TOKEN: STAGING_BOOKS_TOKEN}
  database: CRM_STAGING_URL
  deliver_to: crm-test@example.com"""
