"""How data comes in and goes out: forms, imports, integrations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import StringConstraints, model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.model.automation import Parameters, Retry
from crmspec.compiler.model.base import (
    Assignments,
    Bool,
    Condition,
    Declaration,
    Declassify,
    Duration,
    FieldRef,
    Label,
    Language,
    Model,
    ModuleRef,
    Name,
    Ref,
    Roles,
    SecretName,
    Short,
    Text,
    Url,
)

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class FormField(Short):
    """A question of a form."""

    shorthand = "field"
    field_: FieldRef = field(alias="field")
    """The field it fills."""
    label: Label | None = None
    """The question, if it is not the field's label."""
    translations: dict[Language, Label] = {}
    """The question in other languages."""
    help: Text | None = None
    """The hint beside it."""
    required: Bool | None = None
    """Whether it must be answered; absent: as the field says."""
    visible_when: Condition | None = None
    """When it is asked."""
    prefill: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,60}$")] | None = None
    """The parameter of the address that fills it."""


class FormSection(Model):
    """Questions under a heading of their own."""

    label: Label
    """Its heading."""
    translations: dict[Language, Label] = {}
    """The heading in other languages."""
    description: Text | None = None
    """What is said below the heading."""
    fields: Annotated[tuple[FieldRef, ...], field(min_length=1)]
    """The questions that it holds, of those that the form asks."""


class FormConsent(Short):
    """A box to tick."""

    shorthand = "consent"
    consent: Annotated[str, Ref("consent")]
    """The consent that it gives."""
    wording: Text | None = None
    """What is agreed to; absent: the consent's wording."""
    required: Bool = False
    """Whether the form can only be sent with it."""


class Delivers(Model):
    """What whoever fills it in gets."""

    template: Annotated[str, Ref("template")] | None = None
    """This message."""
    document: Annotated[str, Ref("document")] | None = None
    """This document."""
    file: Url | None = None
    """This file."""


class Form(Declaration):
    """A way in for people: on the web, inside the firm, or by a link about one record."""

    kind: Literal["public", "internal", "record"]
    """Open to all, to users only, or to whoever holds a signed link about a record."""
    module: ModuleRef
    """The module whose records it makes, or changes."""
    title: Label | None = None
    """Its heading."""
    introduction: Text | None = None
    """What is said before the questions."""
    fields: Annotated[tuple[FormField, ...], field(min_length=1)]
    """The questions, in order."""
    sections: tuple[FormSection, ...] = ()
    """The questions under headings; those that are in none come first."""
    set: Assignments = {}
    """What it sets without asking."""
    roles: Roles = ()
    """For an internal form: who may use it."""
    about: ModuleRef | None = None
    """For a record form: the record that the link is about, if it is not the one that is changed."""
    link_field: FieldRef | None = None
    """The lookup through which a new record points at what the link is about."""
    expires_after: Duration = "30 days"
    """How long a signed link works."""
    source: Annotated[str, Ref("lead_source")] | None = None
    """The lead source it sets."""
    source_detail: Name | None = None
    """The second level it sets."""
    tags: tuple[Annotated[str, Ref("tag")], ...] = ()
    """Tags it puts on."""
    consents: tuple[FormConsent, ...] = ()
    """The consents it asks for."""
    duplicates: Literal["create", "update", "reject", "report"] = "report"
    """What happens when the module's duplicate rules find the record already there."""
    protection: tuple[
        Literal["honeypot", "rate_limit", "proof_of_work", "captcha", "email_confirmation"], ...
    ] = ()
    """What keeps robots out."""
    delivers: Delivers | None = None
    """What whoever fills it in gets."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """The campaign that begins for them."""
    assign: Annotated[str, Ref("assignment_rule")] | None = None
    """How the record finds its owner."""
    thanks: Text | None = None
    """What is said afterwards."""
    redirect: Url | None = None
    """Where they are led afterwards."""

    example = """\
contact_us:
  label: Contact us
  kind: public
  module: lead
  fields:
    - first_name
    - {field: email, required: true}
    - {field: message, label: How can we help?}
  consents: [newsletter]
  source: website
  protection: [honeypot, rate_limit]
  duplicates: update
  assign: new_leads
  thanks: Thank you. We will be in touch within a working day."""

    @model_validator(mode="after")
    def _asks_what_it_groups(self) -> Form:
        asked = {one.field_ for one in self.fields}
        loose = [name for section in self.sections for name in section.fields if name not in asked]
        if loose:
            text = "a section holds `{name}`, which the form does not ask: name it in `fields` too"
            raise PydanticCustomError("contradiction", text, {"name": loose[0]})
        return self

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.module)


Normalisation = Literal[
    "trim", "lower", "upper", "title", "collapse_spaces", "digits", "phone", "email", "url", "empty_to_null"
]


class ImportColumn(Short):
    """Where a column of the file goes."""

    shorthand = "field"
    field_: FieldRef = field(alias="field")
    """The field it fills."""
    part: Name | None = None
    """For a field of several parts: which part, such as `city` of an address."""
    normalise: tuple[Normalisation, ...] = ("trim",)
    """What is done to the text first."""
    format: Text | None = None
    """How a date or a number is written, such as `%d.%m.%Y`."""
    values: dict[str, str] = {}
    """For a picklist: which text means which option."""
    match: FieldRef | None = None
    """For a lookup: the field of the other module that the text is compared with."""
    otherwise: Literal["error", "empty", "skip_row"] = "error"
    """What happens when a value does not fit."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """What a lookup is matched by is a field of the other module."""
        return context.into(context.module_of(self.field_)) if attribute == "match" else context


class ImportTags(Model):
    """A column that holds tags."""

    column: Text
    """The column."""
    separator: Annotated[str, StringConstraints(min_length=1, max_length=5)] = ","
    """What stands between them."""
    category: Annotated[str, Ref("tag_category")]
    """The category they belong to."""
    unknown: Literal["error", "ignore", "create"] = "error"
    """What happens with a tag that is not declared."""


class ImportConsent(Model):
    """A column that says what somebody agreed to, or withdrew."""

    column: Text
    """The column."""
    consent: Annotated[str, Ref("consent")]
    """The consent it is about."""
    given: tuple[str, ...] = ()
    """Texts that mean that it was given."""
    withdrawn: tuple[str, ...] = ()
    """Texts that mean that it was withdrawn; a withdrawal is never undone by an import."""


class ImportOwner(Model):
    """The column that says who owns the record."""

    column: Text
    """The column."""
    match: Literal["email", "name", "external_id"] = "email"
    """What it is compared with."""
    assign: Annotated[str, Ref("assignment_rule")] | None = None
    """Who gets it when nobody is found."""
    queue: Annotated[str, Ref("queue")] | None = None
    """Where it waits when nobody is found."""


class BatchTag(Model):
    """The tag by which a bad batch can be found and undone."""

    category: Annotated[str, Ref("tag_category")]
    """The category it is made in."""
    pattern: Text = "import-{date}-{time}"
    """How it is named."""


class Import(Declaration):
    """How a file of another system becomes records."""

    module: ModuleRef
    """The module whose records are made."""
    format: Literal["csv", "tsv", "xlsx", "json_lines"] = "csv"
    """The kind of file."""
    encoding: Literal["utf-8", "utf-8-sig", "latin-1", "windows-1252", "utf-16"] = "utf-8"
    """How its text is encoded."""
    columns: Annotated[dict[str, ImportColumn], field(min_length=1)]
    """Each column of the file, and the field it fills."""
    set: Assignments = {}
    """What is set besides."""
    drop: tuple[str, ...] = ()
    """Columns that are left out on purpose."""
    tags: tuple[ImportTags, ...] = ()
    """Columns that hold tags."""
    consents: tuple[ImportConsent, ...] = ()
    """Columns that hold consents."""
    owner: ImportOwner | None = None
    """The column that says who owns the record."""
    source: Annotated[str, Ref("lead_source")] | None = None
    """The lead source it sets."""
    source_detail: Name | None = None
    """The second level it sets."""
    duplicates: Literal["ask", "skip", "update", "fill_empty", "create"] = "ask"
    """What happens with records that are already there."""
    duplicate_rule: Annotated[str, Ref("duplicate_rule")] | None = None
    """The duplicate rule that finds them; absent: all of the module."""
    batch_tag: BatchTag | None = None
    """The tag that every record of a batch gets."""
    roles: Roles = ()
    """Who may run it."""

    example = """\
trade_fair:
  label: Contacts from a trade fair
  module: lead
  columns:
    Name: last_name
    E-Mail: {field: email, normalise: [trim, lower]}
    Country: {field: address, part: country}
  drop: [Badge]
  consents: [{column: Newsletter, consent: newsletter, given: ["yes"]}]
  source: events
  duplicates: fill_empty
  batch_tag: {category: import_batch}
  roles: [marketing]"""

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.module)


class Authentication(Model):
    """How the other system knows us; secrets are named, never written."""

    kind: Literal["none", "bearer", "basic", "api_key", "oauth2", "hmac"]
    """The way."""
    secret: SecretName | None = None
    """The name of the secret."""
    user: Text | None = None
    """The user name, for `basic`."""
    header: Text | None = None
    """The header, for `api_key` and `hmac`."""
    token_url: Url | None = None
    """Where tokens are had, for `oauth2`."""


class HealthCheck(Model):
    """How we know that the other system is there."""

    path: Annotated[str, StringConstraints(pattern=r"^/\S*$")] = "/"
    """What is asked for."""
    every: Duration = "5 minutes"
    """How often."""
    alert: Annotated[str, Ref("role")] | None = None
    """Who is told when it fails."""


class Mapping(Model):
    """How one module's records correspond to the other system's."""

    module: ModuleRef
    """Our module."""
    remote: Text
    """What they call it."""
    key: FieldRef
    """Our field that holds their identifier."""
    direction: Literal["in", "out", "both"] | None = None
    """Which way records go; absent: as the integration says."""
    fields: dict[FieldRef, Text]
    """Our fields and theirs."""
    where: Condition | None = None
    """Only records for which this holds go out."""
    declassify: Declassify | None = None
    """What goes out by it may be known there: the reason, and who answers for it."""

    def context(self, context: Context) -> Context:
        """Fields are those of the module."""
        return context.about(self.module)


class Operation(Declaration):
    """Something the other system does when asked."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "POST"
    """The way it is asked."""
    path: Annotated[str, StringConstraints(pattern=r"^/\S*$")]
    """What is asked for."""
    inputs: Parameters = {}
    """What it is given."""
    result: Parameters = {}
    """What it gives back."""
    idempotent: Bool = False
    """Whether asking twice does no more than asking once."""


class Event(Declaration):
    """Something the other system tells us."""

    payload: Parameters = {}
    """What it says."""


class Integration(Declaration):
    """Another system that data is exchanged with."""

    kind: Literal[
        "email_marketing", "project_management", "accounting", "payment", "telephony", "text_messages",
        "email", "calendar", "advertising", "website", "support", "storage", "other",
    ]  # fmt: skip
    """What the other system is."""
    direction: Literal["in", "out", "both"]
    """Which way data goes."""
    system_of_record: Literal["crm", "remote"] | dict[ModuleRef, Literal["crm", "remote"]]
    """Who is right when they differ."""
    conflict: Literal["system_of_record", "newest", "ask"] = "system_of_record"
    """What happens when both changed."""
    base_url: Url | None = None
    """Where it is reached; usually given per environment."""
    authentication: Authentication
    """How it knows us."""
    health: HealthCheck | None = None
    """How we know that it is there."""
    mappings: tuple[Mapping, ...] = ()
    """How its records correspond to ours."""
    declassify: Declassify | None = None
    """What goes out to it may be known there: the reason, and who answers for it."""
    operations: dict[Name, Operation] = {}
    """What it does when asked."""
    events: dict[Name, Event] = {}
    """What it tells us."""
    retry: Retry = Retry.model_construct()
    """How calls are tried again."""
    rate: Annotated[str, StringConstraints(pattern=r"^\d+/(second|minute|hour|day)$")] | None = None
    """How many calls it takes in how long."""
    timeout: Duration = "30 seconds"
    """How long a call may take."""

    example = """\
books:
  label: Bookkeeping
  kind: accounting
  direction: both
  system_of_record: {invoice: crm, payment: remote}
  authentication: {kind: bearer, secret: BOOKS_TOKEN}
  health: {path: /status, alert: administrator}
  mappings:
    - {module: invoice, remote: invoices, key: books_id, fields: {number: ref, total: amount}}
  operations:
    void: {path: /invoices/void, inputs: {ref: text}}
  events:
    paid: {payload: {ref: text, amount: decimal}}"""
