"""One target of a deadline is in another measure.

## What
The targets of a deadline count working time, and one of them time by the clock, or the other way round; or one is
twenty times longer than the next shorter one.

## Why
A unit was mistaken: `1 day` runs on through the night and the weekend, `4 minutes` is missed before anybody has
looked.

## Bad
```yaml
modules:
  ticket:
    fields:
      name: {type: text}
      urgent: {type: boolean}
      answered_at: {type: datetime}
calendars:
  office:
    time_zone: Europe/Berlin
    hours: {monday: ["09:00-17:00"], tuesday: ["09:00-17:00"]}
    holidays: {2030-01-01: New Year}
slas:
  first_answer:
    module: ticket
    calendar: office
    start: answered_at is null
    stop: answered_at is not null
    targets:
      - {if: urgent, within: 4 minutes}
      - {within: 2 working days}
    on_breach:
      - update: {set: {urgent: true}}
```

## Good
```yaml
modules:
  ticket:
    fields:
      name: {type: text}
      urgent: {type: boolean}
      answered_at: {type: datetime}
calendars:
  office:
    time_zone: Europe/Berlin
    hours: {monday: ["09:00-17:00"], tuesday: ["09:00-17:00"]}
    holidays: {2030-01-01: New Year}
slas:
  first_answer:
    module: ticket
    calendar: office
    start: answered_at is null
    stop: answered_at is not null
    targets:
      - {if: urgent, within: 4 working hours}
      - {within: 2 working days}
    on_breach:
      - update: {set: {urgent: true}}
```
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.lengths import hours, is_working
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

TIMES: Final = 20


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the targets of each deadline."""
    for name, sla in architecture.section("slas").items():
        path = ("slas", name, "targets")
        times = [one.within for one in sla.targets]
        working = [is_working(one) for one in times]
        odd = [at for at, one in enumerate(working) if working.count(one) == 1]
        if len(times) > 1 and len(set(working)) > 1 and odd:
            at = odd[0] if len(times) > 2 or not sla.calendar else working.index(False)
            how, others = (
                ("by the clock", "working time") if not working[at] else ("working time", "by the clock")
            )
            text = f"`{times[at]}` counts {how}, and the other targets of `{name}` {others}"
            other = next(one for one in range(len(times)) if one != at)
            related = (((*path, other, "within"), f"this one counts {others}"),)
            yield Finding((*path, at, "within"), text, "count all in the same way", related, at_key=False)
            continue
        order = sorted(range(len(times)), key=lambda one: hours(times[one]))
        for short, long in pairwise(order):
            if hours(times[long]) >= TIMES * hours(times[short]) > 0:
                text = f"`{times[long]}` is out of all proportion to `{times[short]}`, the next target of `{name}`"
                related = (((*path, short, "within"), "compare this one"),)
                yield Finding(
                    (*path, long, "within"), text, "correct the unit, or the number", related, at_key=False
                )
                break


RULE: Final = Rule("ASG254", Severity.WARNING, "file", "target in another measure", check)
