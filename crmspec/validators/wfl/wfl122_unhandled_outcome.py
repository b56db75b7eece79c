"""An approval has an outcome for which nothing is done.

## What
An `approve` step does nothing when it is rejected, or when nobody answered in time; or it changes records in one of its
outcomes, and does nothing when it is sent back (`returned`) or taken back (`recalled`). `approved` may be empty: the
steps behind it follow.

## Why
The workflow ends there. The record stays where it was, in review or half done, and nobody is told.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
roles:
  rep: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {deal: {read: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review, by: [boss]}
      agree: {from: review, to: agreed}
      refuse: {from: review, to: refused}
      go_back: {from: review, to: open}
workflows:
  review:
    trigger: {enters: sales.review}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: sales.agree}]
          rejected: [{transition: sales.refuse}]
          expired: [{transition: sales.go_back}]
          returned: [{transition: sales.go_back}]
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
roles:
  rep: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {deal: {read: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review, by: [boss]}
      agree: {from: review, to: agreed}
      refuse: {from: review, to: refused}
      go_back: {from: review, to: open}
workflows:
  review:
    trigger: {enters: sales.review}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: sales.agree}]
          rejected: [{transition: sales.refuse}]
          expired: [{transition: sales.go_back}]
          returned: [{transition: sales.go_back}]
          recalled: [{transition: sales.go_back}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Step

ALWAYS: Final = ("rejected", "expired")
ALSO: Final = ("returned", "recalled")
CHANGES: Final = frozenset({"update", "transition", "delete", "convert", "merge"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what follows each outcome."""
    for step in architecture.steps("approve"):
        options = step.model.approve
        changes = any(_changes(getattr(options, one)) for one in ("approved", *ALWAYS, *ALSO))
        missing = [one for one in (*ALWAYS, *(ALSO if changes else ())) if not getattr(options, one)]
        if not missing:
            continue
        path = (*step.path, "approve")
        written = next((one for one in missing if one in options.model_fields_set), None)
        message = f"nothing is done when this is {some(missing)}: the record stays as it is"
        way_out = "say what follows: move the record on, tell somebody, or `stop` with the reason"
        yield Finding((*path, written) if written else path, message, way_out)


def _changes(steps: tuple[Step, ...]) -> bool:
    return any(Family.name_of(one) in CHANGES for one in steps)


RULE: Final = Rule("WFL122", Severity.ERROR, "file", "outcome that is not handled", check)
