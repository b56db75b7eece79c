"""What is said to whom and when: channels, consents, calendars, deadlines, templates, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import StringConstraints
from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Steps
from crmspec.compiler.model.base import (
    Bool,
    Condition,
    Day,
    Declaration,
    Declassify,
    Duration,
    FieldPath,
    Label,
    Language,
    Merged,
    Model,
    ModuleRef,
    Percent,
    Ref,
    Text,
    Time,
    ZoneName,
)
from crmspec.compiler.model.people import Recipient

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

Purpose = Literal["transactional", "marketing", "service", "survey"]


class QuietHours(Model):
    """When nothing is sent; what falls into it waits."""

    from_: Time = field(alias="from")
    """From this time of day."""
    to: Time
    """To this time of day."""
    zone: Literal["recipient", "crm"] = "crm"
    """Whose clock counts."""


class Channel(Declaration):
    """A way of reaching people."""

    kind: Literal["email", "sms", "call", "post", "push", "chat"]
    """What it is."""
    integration: Annotated[str, Ref("integration")] | None = None
    """The provider that carries it; absent: the runtime's own."""
    address: dict[ModuleRef, FieldPath] = {}
    """For each module, the field that holds the address or number."""
    sender: Text | None = None
    """Who messages come from; usually given per environment."""
    quiet_hours: QuietHours | None = None
    """When nothing is sent."""
    rate: Annotated[str, StringConstraints(pattern=r"^\d+/(second|minute|hour|day)$")] | None = None
    """How many messages may be sent in how long."""
    capped_at: Annotated[str, StringConstraints(pattern=r"^\d+/(day|week|month)$")] | None = None
    """How many marketing messages one person gets at most."""

    example = """\
email:
  label: Email
  kind: email
  address: {lead: email, contact: email}
  quiet_hours: {from: "20:00", to: "08:00", zone: recipient}
  capped_at: 2/week"""


class Consent(Declaration):
    """Leave to write to someone: a channel, a purpose, and the legal basis for it."""

    channel: Annotated[str, Ref("channel")]
    """The way of reaching them."""
    purpose: Purpose
    """What it is for."""
    legal_basis: Literal[
        "consent", "contract", "legitimate_interest", "legal_obligation", "vital_interest", "public_task"
    ]
    """Why it is lawful."""
    modules: Annotated[tuple[ModuleRef, ...], field(min_length=1)]
    """Whose records carry it."""
    given_by: tuple[Literal["form", "import", "manual", "contract", "inbound", "double_opt_in"], ...] = (
        "form",
    )
    """How it is given."""
    withdrawn_by: tuple[Literal["link", "keyword", "form", "manual", "reply", "import"], ...] = ("link",)
    """How it is withdrawn."""
    expires_after: Duration | None = None
    """How long it holds."""
    wording: Text | None = None
    """What people agree to."""

    example = """\
newsletter:
  label: Newsletter
  channel: email
  purpose: marketing
  legal_basis: consent
  modules: [lead, contact]
  given_by: [form, double_opt_in]
  withdrawn_by: [link]
  wording: Send me the newsletter; I can end it at any time."""


class Calendar(Declaration):
    """Working hours and holidays."""

    time_zone: ZoneName | None = None
    """The zone its hours are meant in; absent: the manifest's."""
    hours: dict[
        Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        tuple[Annotated[str, StringConstraints(pattern=r"^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d$")], ...],
    ]
    """For each working day, its stretches of hours, such as `09:00-17:00`."""
    holidays: dict[Day, Label] = {}
    """Days on which nobody works."""

    example = """\
office:
  label: Office hours
  time_zone: America/New_York
  hours:
    monday: ["09:00-17:00"]
    friday: ["09:00-12:00", "13:00-15:00"]
  holidays: {2027-01-01: New Year's Day}"""


class SlaTarget(Model):
    """How soon, in one case."""

    if_: Condition | None = field(default=None, alias="if")
    """In which case; absent: in all others."""
    within: Duration
    """How soon."""


class Sla(Declaration):
    """A deadline that starts, pauses and stops with a record."""

    module: ModuleRef
    """The module it is about."""
    calendar: Annotated[str, Ref("calendar")] | None = None
    """The working hours that count; absent: all hours."""
    start: Condition
    """It starts when this begins to hold."""
    pause: Condition | None = None
    """It pauses while this holds."""
    stop: Condition
    """It is met when this begins to hold."""
    targets: Annotated[tuple[SlaTarget, ...], field(min_length=1)]
    """How soon, case by case; the first that holds counts."""
    warn_at: Percent = 80
    """When a warning is given, in percent of the time."""
    escalate_to: Recipient | None = None
    """Who is told when it is missed."""
    on_warning: Steps = ()
    """What is done when it comes near."""
    on_breach: Steps = ()
    """What is done when it is missed."""

    example = """\
first_answer:
  label: First answer
  module: ticket
  calendar: office
  start: status == "new"
  pause: status == "waiting"
  stop: first_answered_at is not null
  targets:
    - {if: priority == "urgent", within: 2 working hours}
    - {within: 1 working day}
  escalate_to: support_manager"""

    def context(self, context: Context) -> Context:
        """Conditions are about the module's records."""
        return context.about(self.module)


class TemplateText(Model):
    """A template's text in one language."""

    subject: Merged | None = None
    """The subject line."""
    body: Merged
    """The text."""


class Template(Declaration):
    """A message with typed merge fields: `{{ first_name }}`, `{{ account.name }}`."""

    channel: Annotated[str, Ref("channel", also=("internal",))]
    """The channel it is for; `internal` for notices to users."""
    purpose: Purpose = "transactional"
    """What it is for; a marketing message needs consent on the way to it."""
    module: ModuleRef
    """Whose records it is about; their fields can be merged."""
    parameters: dict[str, str] = {}
    """Further values it is given, with their types."""
    subject: Merged | None = None
    """The subject line, for email."""
    body: Merged
    """The text; Markdown for email, plain for text messages."""
    languages: dict[Language, TemplateText] = {}
    """The text in other languages."""
    attachments: tuple[Annotated[str, Ref("document")], ...] = ()
    """Documents that go with it."""
    declassify: Declassify | None = None
    """What it merges may be known to whoever gets it: the reason, and who answers for it."""
    reply_to: Text | None = None
    """Where answers go."""
    unsubscribe: Bool = False
    """Whether it carries a way to unsubscribe: a link, or the keyword on text messages."""
    managed: Literal["blueprint", "seed"] = "blueprint"
    """Whether the blueprint decides the text, or only creates it once."""

    example = """\
welcome:
  label: Welcome
  channel: email
  purpose: transactional
  module: contact
  subject: "Welcome, {{ first_name }}"
  body: |
    Dear {{ first_name }},

    we look forward to working with {{ account.name }}."""

    def context(self, context: Context) -> Context:
        """Merge fields are about the module's record."""
        return context.about(self.module).knowing(self.parameters)


class Document(Declaration):
    """A paper made from a record: a quote, an invoice, a statement."""

    kind: Literal["quote", "invoice", "statement", "contract", "letter", "report", "other"]
    """What it is."""
    module: ModuleRef
    """The module it is made from."""
    title: Merged
    """Its heading."""
    body: Merged
    """Its text, in Markdown."""
    lines: Annotated[str, Ref("collection")] | None = None
    """The child records that are listed."""
    columns: tuple[Annotated[str, Ref("collection_field")], ...] = ()
    """What is shown of each child record."""
    file_name: Merged | None = None
    """What the file is called."""
    format: Literal["pdf", "html"] = "pdf"
    """The kind of file."""
    declassify: Declassify | None = None
    """What it shows may be known to whoever gets it: the reason, and who answers for it."""
    paper: Literal["a4", "letter"] = "a4"
    """The size of paper."""
    languages: dict[Language, TemplateText] = {}
    """The text in other languages."""

    example = """\
invoice_paper:
  label: Invoice
  kind: invoice
  module: invoice
  title: "Invoice {{ number }}"
  body: "Please pay {{ total }} by {{ due_on }}."
  lines: invoice_lines
  columns: [description, quantity, amount]"""

    def context(self, context: Context) -> Context:
        """Merge fields are about the module's record."""
        about = context.about(self.module)
        return about.listing(self.lines) if self.lines else about
