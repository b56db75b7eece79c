"""A workflow deletes what reports count.

## What
A workflow deletes records of a module that a report counts, a roll-up adds up, or a pipeline leads to an end.

## Why
What is deleted is gone from the figures of last year too: rates, sources and sums change after the fact. A stage, a
field or a list that leaves them out does as well.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      done: {type: boolean, default: false}
reports:
  leads: {module: lead, measures: {all: count(), done: count(done)}}
workflows:
  tidy_up:
    trigger: {updated: lead}
    if: done
    steps: [{delete: record}]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      done: {type: boolean, default: false}
reports:
  leads: {module: lead, measures: {all: count(), done: count(done)}}
views:
  open_leads: {kind: list, module: lead, columns: [name], where: not done}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for steps that delete records that something counts."""
    told = set()
    for one in effects(architecture):
        if one.verb != "delete" or one.action != "deleted" or one.path in told:
            continue
        reports = [
            name for name, report in architecture.section("reports").items() if report.module == one.module
        ]
        if reports and one.whose != "made":
            told.add(one.path)
            shown = some(reports, 6)
            message = f"a `{one.module}` that is deleted is gone from the reports that count it: {shown}"
            way_out = (
                "keep it, and leave it out of lists by a stage or a field; or waive this with the reason"
            )
            related = tuple((("reports", name), "it is counted here") for name in reports[:4])
            yield Finding(one.path, message, way_out, related)


RULE: Final = Rule("FLW211", Severity.WARNING, "graph", "deletes what is counted", check)
