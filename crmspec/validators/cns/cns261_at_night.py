"""Messages are planned for hours in which nothing is sent.

## What
A campaign's schedule, or a workflow that starts or goes on at an hour of its own and then sends at once, lies within
the `quiet_hours` of the channel, at each of its times. Quiet hours that lie in the daytime are CNS221.

## Why
What falls into quiet hours waits until they end: the invitation for tonight comes tomorrow. And where the hours are
the recipient's, nobody can tell when it comes.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, unique: true}
      visit_on: {type: date}
channels:
  text_message:
    kind: sms
    address: {contact: phone}
    quiet_hours: {from: "20:00", to: "09:00", zone: recipient}
templates:
  tomorrow: {channel: text_message, module: contact, body: We come tomorrow.}
workflows:
  remind:
    trigger: {due: contact.visit_on, before: 1 day, at: "21:00"}
    steps:
      - {id: text, send: {template: tomorrow}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, unique: true}
      visit_on: {type: date}
channels:
  text_message:
    kind: sms
    address: {contact: phone}
    quiet_hours: {from: "20:00", to: "09:00", zone: recipient}
templates:
  tomorrow: {channel: text_message, module: contact, body: We come tomorrow.}
workflows:
  remind:
    trigger: {due: contact.visit_on, before: 1 day, at: "15:00"}
    steps:
      - {id: text, send: {template: tomorrow}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.listeners import listeners_by_workflow
from crmspec.diagnostics import Severity
from crmspec.validators.cns._hours import rings_at_night
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.messaging import QuietHours
    from crmspec.compiler.syntax import Keys

WAY_OUT: Final = "plan it for hours in which the channel may be used"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare when messages are planned with when nothing is sent."""
    quiet = {
        name: one.quiet_hours
        for name, one in architecture.section("channels").items()
        if one.quiet_hours and not rings_at_night(one, one.quiet_hours)
    }
    if not quiet:
        return
    for name, campaign in architecture.section("campaigns").items():
        path, hours = ("campaigns", name, "schedule"), quiet.get(campaign.channel)
        if campaign.schedule and hours and not architecture.is_shared(path):
            times = of_schedule(campaign.schedule.cron)
            if times and all(within(one, hours) for one in times):
                yield _finding(path, times[0], campaign.channel, hours)
    yield from _workflows(architecture, quiet)


def _finding(path: Keys, time: str, channel: str, hours: QuietHours) -> Finding:
    text = f"this sends at {time}, and `{channel}` is quiet from {hours.from_} to {hours.to}: it waits until then"
    related = ((("channels", channel, "quiet_hours"), "nothing is sent in these hours"),)
    return Finding(path, text, WAY_OUT, related, at_key=False)


def _workflows(architecture: Architecture, quiet: dict[str, QuietHours]) -> Iterator[Finding]:
    """Look at what is sent before anything waits, and after a wait until an hour."""
    templates = architecture.section("templates")
    for name, workflow in architecture.section("workflows").items():
        path: Keys = ("workflows", name)
        if architecture.is_shared(path):
            continue
        place, times = _beginning(architecture, name)
        for at, step in enumerate(workflow.steps):
            verb = next((one for one in ("wait", "ask", "approve", "send") if hasattr(step, one)), "")
            if verb == "wait":
                place = (*path, "steps", at, "wait", "at")
                times = [step.wait.at] if step.wait.at else []
            elif verb in {"ask", "approve"}:
                times = []
            elif verb == "send":
                template = templates.get(step.send.template)
                hours = quiet.get(template.channel) if template else None
                if template and hours and times and all(within(one, hours) for one in times):
                    yield _finding(place, times[0], template.channel, hours)
                    break


def _beginning(architecture: Architecture, name: str) -> tuple[Keys, list[str]]:
    """At which times of day a workflow starts, where that is said, and the place that says so."""
    path = ("workflows", name, "trigger")
    several = listeners_by_workflow(architecture).get(name, ())
    if len(several) != 1:
        return path, []
    (one,) = several
    if one.verb == "schedule":
        return (*one.path, "schedule"), of_schedule(one.model.schedule)
    at = getattr(one.model, "at", None)
    return (*one.path, "at"), [at] if at else []


def within(time: str, hours: QuietHours) -> bool:
    """Whether a time of day lies within quiet hours."""
    if hours.from_ < hours.to:
        return hours.from_ <= time < hours.to
    return time >= hours.from_ or time < hours.to


def of_schedule(cron: str) -> list[str]:
    """The times of day of a schedule; none where they are written in a way that is not known here."""
    minute, hour, *_ = [*cron.split(" "), "", ""]
    first = int(minute) if minute.isdigit() else 0
    found: list[str] = []
    for part in hour.split(","):
        start, dash, end = part.partition("-")
        if not start.isdigit() or (dash and not end.isdigit()):
            return []
        found += [f"{one:02}:{first:02}" for one in range(int(start), int(end if dash else start) + 1)]
    return found


RULE: Final = Rule("CNS261", Severity.WARNING, "graph", "planned for quiet hours", check)
