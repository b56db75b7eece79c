"""How the firm works: the map of its processes, and how people learn them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.base import Declaration, Duration, ModuleRef, Name, Ref, RoleRef, Roles, Text, Url


class ProcessStep(Declaration):
    """One step of a process: who does what, with what."""

    name: Name
    """Its name within the process."""
    by: Annotated[str, Ref("role", also=("system", "customer"))]
    """Who does it: a role, the system, or the customer."""
    does: Text
    """What is done."""
    module: ModuleRef | None = None
    """The module it works on."""
    form: Annotated[str, Ref("form")] | None = None
    """The form it uses."""
    workflow: Annotated[str, Ref("workflow")] | None = None
    """The workflow that carries it out or follows it."""
    transition: Annotated[str, Ref("transition")] | None = None
    """The transition it makes."""
    conversion: Annotated[str, Ref("conversion")] | None = None
    """The conversion it makes."""
    template: Annotated[str, Ref("template")] | None = None
    """The message it sends."""
    import_: Annotated[str, Ref("import")] | None = field(default=None, alias="import")
    """The import it runs."""
    report: Annotated[str, Ref("report")] | None = None
    """The report it reads."""
    view: Annotated[str, Ref("view")] | None = None
    """The view it works with."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """The campaign it runs."""
    within: Duration | None = None
    """How soon it is done."""


class Process(Declaration):
    """A business process: steps in order, a goal, and what it hands over to."""

    goal: Text
    """What has been reached when it ends."""
    owner: RoleRef
    """The role that answers for it."""
    starts_with: Text | None = None
    """What sets it off."""
    steps: Annotated[tuple[ProcessStep, ...], field(min_length=1)]
    """Its steps, in order."""
    hands_over_to: tuple[Annotated[str, Ref("process")], ...] = ()
    """The processes that follow."""
    ask: Text | None = None
    """The person to ask."""

    example = """\
lead_to_deal:
  label: From lead to deal
  goal: Every lead is answered within a day and is a deal or closed within a month.
  owner: sales_manager
  starts_with: Somebody fills in the form.
  steps:
    - {name: capture, by: system, does: Makes the lead and gives it to a rep., form: contact_us}
    - {name: call, by: sales_rep, does: Calls and notes the need., module: lead, within: 1 working day}
    - {name: convert, by: sales_rep, does: Converts the lead., conversion: lead_to_client}
  hands_over_to: [onboarding]"""


class Training(Declaration):
    """Where people learn a process."""

    process: Annotated[str, Ref("process")] | None = None
    """The process it teaches."""
    roles: Roles = ()
    """Whom it is for."""
    kind: Literal["page", "video", "course", "checklist"] = "page"
    """What it is."""
    url: Url | None = None
    """Where it is."""
    text: Text | None = None
    """What it says, if it stands here."""
    ask: Text | None = None
    """The person to ask."""

    example = """\
converting_leads:
  label: Converting leads
  process: lead_to_deal
  roles: [sales_rep]
  kind: video
  url: https://learn.example.com/converting-leads"""
