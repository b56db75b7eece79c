"""A share that stands upside down.

## What
A ratio divides the larger number by its own part: all that was decided by what was won. Or it divides a number by
itself, so that it is always one. Or what is called a return divides what was spent by what was earned. Or what is
counted above is not among what is counted below: one asks for what the other leaves out, or the whole is what has one
field filled, and the part asks for another field.

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

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import disjoint, implies
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.facts import contradicts_itself, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

RETURN: Final = re.compile(r"\b(?:return|roi|roas|profitability)\b")
EARNED: Final = re.compile(r"revenue|income|earned|earning|turnover|profit|sales|won|raised")
SPENT: Final = re.compile(r"cost|spen[dt]|expens|budget|paid")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every share of counted records."""
    for path, several in architecture.expressions.items():
        for one in several:
            if "ratio" not in one.source or one.checked.expr is None or architecture.is_shared(path):
                continue
            if contradicts_itself(architecture, path):
                continue
            percent = _is_percent(architecture, path)
            for part in walk(one.checked.expr):
                if part.op != "div":
                    continue
                said = _judged(architecture, part, percent=percent) or _return(architecture, path, part)
                if said:
                    yield Finding(path, said, "divide the part by the whole", at_key=False)


def _return(architecture: Architecture, path: Keys, share: Expr) -> str:
    """What is wrong with a return: what was earned for what was spent."""
    if path[0] != "reports" or len(path) < 4 or path[2] != "measures":
        return ""
    measure = architecture.section("reports")[str(path[1])].measures.get(str(path[3]))
    called = f"{path[3]} {measure.label or ''}" if measure else ""
    if not RETURN.search(called.replace("_", " ").lower()):
        return ""
    above, below = ({name for _, name in fields_read(one)} for one in share.operands)
    spent = any(SPENT.search(one) for one in above) and not any(EARNED.search(one) for one in above)
    earned = any(EARNED.search(one) for one in below) and not any(SPENT.search(one) for one in below)
    return (
        "this return divides what was spent by what was earned: the best looks worst"
        if spent and earned
        else ""
    )


def _is_percent(architecture: Architecture, path: Keys) -> bool:
    """Whether it is a figure that is shown as a share."""
    if path[0] != "reports" or len(path) < 4:
        return False
    measure = architecture.section("reports")[str(path[1])].measures.get(str(path[3]))
    return measure is not None and measure.format == "percent"


def _judged(architecture: Architecture, share: Expr, *, percent: bool) -> str:
    above, below = share.operands
    above = above.operands[0] if above.op == "mul" else above
    if above.op != "agg_count" or below.op != "agg_count" or not above.operands or not below.operands:
        return ""
    part, whole, known = above.operands[0], below.operands[0], facts(architecture)
    if part == whole:
        return "this divides a number by itself: it is always one"
    if implies(whole, part, facts=known) and not implies(part, whole, facts=known):
        return "this divides the whole by its part: it is never below one hundred percent"
    if percent and disjoint(part, whole, facts=known):
        return "what is counted above is none of what is counted below: this is no share of it"
    if whole.op == "not_null" and whole.operands[0].op == "field":
        asked = str(whole.operands[0].args[1])
        read = fields_read(part)
        if len(read) == 1 and (whole.operands[0].args[0], asked) not in read:
            return f"this is a share of what has a `{asked}`, and the part asks for another field"
    return ""


RULE: Final = Rule("EXP222", Severity.WARNING, "module", "share upside down", check)
