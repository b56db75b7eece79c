"""What is put on hold can only be lost.

## What
A stage under way leads to `lost` or `cancelled` ends only, though records of the pipeline can also be won or done.
A stage whose name says that it is the beginning of such an end (`rejected`, `cancelling`, `churned`) is left alone.

## Why
What once came there (waits, or is overdue) is never taken up again; it can only be given up. Most often a
transition forgets to name this stage.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      on_hold: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      hold: {from: open, to: on_hold}
      lose: {from: [open, on_hold], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      on_hold: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      hold: {from: open, to: on_hold}
      resume: {from: on_hold, to: open}
      lose: {from: [open, on_hold], to: lost}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, leaves
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


GIVEN_UP: Final = re.compile(
    r"(^|_)(cancel|reject|declin|refus|los[ts]|churn|terminat|clos|ending|abandon|void|discard|withdraw|fail|dead|"
    r"disqualif|block|expir|laps|return|refund|writ|spam|invalid|duplicat|remov|delet|archiv|notice|appeal|disput)"
)
"""Names of stages that are on their way to a bad end."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find stages under way that nothing good comes of."""
    for flow in flows(architecture):
        good = {name for name, one in flow.stages.items() if one.outcome in {"won", "done"}}
        if not flow.whole or not good & flow.reached(flow.initial):
            continue
        for name, stage in flow.stages.items():
            further = flow.reached([name])
            if stage.outcome or good & further or GIVEN_UP.search(name):
                continue
            if len(further) > 1 and not any(leaves(architecture, flow, one) for one in further):
                ends = listed(
                    (one for one in flow.stages if one in further and flow.stages[one].outcome), "or"
                )
                if ends:
                    message = f"from `{name}`, records of `{flow.name}` can only come to {ends}"
                    way_out = (
                        "let a transition lead on from there, or one that leads to a good end name it too"
                    )
                    yield Finding(flow.stage(name), message, way_out)


RULE: Final = Rule("PIP223", Severity.WARNING, "graph", "waits and is never taken up", check, absence=True)
