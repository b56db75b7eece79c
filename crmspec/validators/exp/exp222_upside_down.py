"""A share that stands upside down.

## What
A ratio divides the larger number by its own part: all that was decided by what was won. Or it divides a number by
itself, so that it is always one.

## Why
A rate above one hundred percent is read as a mistake of the data, and people mend the data.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, won, lost]}
reports:
  win_rate:
    module: deal
    measures: {rate: 'ratio(count(stage in ["won", "lost"]), count(stage == "won"))'}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, won, lost]}
reports:
  win_rate:
    module: deal
    measures: {rate: 'ratio(count(stage == "won"), count(stage in ["won", "lost"]))'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every share of counted records."""
    for path, several in architecture.expressions.items():
        for one in several:
            if "ratio" not in one.source or one.checked.expr is None or architecture.is_shared(path):
                continue
            for part in walk(one.checked.expr):
                said = _judged(architecture, part) if part.op == "div" else ""
                if said:
                    yield Finding(path, said, "divide the part by the whole", at_key=False)


def _judged(architecture: Architecture, share: Expr) -> str:
    above, below = share.operands
    above = above.operands[0] if above.op == "mul" else above
    if above.op != "agg_count" or below.op != "agg_count" or not above.operands or not below.operands:
        return ""
    part, whole, known = above.operands[0], below.operands[0], facts(architecture)
    if part == whole:
        return "this divides a number by itself: it is always one"
    if implies(whole, part, facts=known) and not implies(part, whole, facts=known):
        return "this divides the whole by its part: it is never below one hundred percent"
    return ""


RULE: Final = Rule("EXP222", Severity.WARNING, "module", "share upside down", check)
