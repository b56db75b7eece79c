"""A beginning and an end are the wrong way round.

## What
A validation asks that something begins after it ends (`starts_on >= ends_on`); or a length of time is counted
from the end to the beginning. What begins and what ends is told by the names, and both are of the same thing; or
both are called after stages of one pipeline, of which one only comes after the other.

## Why
The validation refuses what is right and lets through what is wrong; the length of time is less than nought.

## Bad
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date}
      ends_on: {type: date}
      takes: {type: formula, expression: 'days_between(ends_on, starts_on)'}
```

## Good
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date}
      ends_on: {type: date}
      takes: {type: formula, expression: 'days_between(starts_on, ends_on)'}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.exp._past import field_read
from crmspec.validators.exp._words import may_span, name_of, span_of
from crmspec.validators.pip._dated import comes_after, dated
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_SPAN: Final = re.compile(r"between\(|[<>]")
BETWEEN: Final = frozenset({"days_between", "elapsed", "working_days_between"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at comparisons and differences of beginnings and ends."""
    names = {name for _, name in dated(architecture)}
    staged = re.compile("|".join(sorted(names))) if len(names) > 1 else None
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr
            if expr is None or "_" not in one.source or architecture.is_shared(path):
                continue
            if not may_span(one.source) and not (
                staged and _SPAN.search(one.source) and staged.search(one.source)
            ):
                continue
            checked = "validation" in path and path[-1] == "check"
            for part in walk(expr):
                if part.op in BETWEEN and _turned(architecture, *part.operands[:2]):
                    end, begin = (name_of(one) for one in part.operands[:2])
                    message = f"the time from `{end}` to `{begin}` is less than nought: `{begin}` comes first"
                    yield Finding(path, message, "change the two round", at_key=False)
                elif checked and _asks_for_more(architecture, part):
                    begin, end = _names(part)
                    message = f"only what begins after it ends passes: `{begin}` must not be before `{end}`"
                    yield Finding(path, message, "turn the comparison round", at_key=False)


def _turned(architecture: Architecture, first: Expr, second: Expr) -> bool:
    """Whether the first is the end of what the second is the beginning of."""
    (one, of), (other, its) = span_of(first), span_of(second)
    if one == "end" and other == "begin" and of == its:
        return True
    (module, late), (same, early) = field_read(first), field_read(second)
    return bool(module) and module == same and comes_after(architecture, module, late, early)


def _asks_for_more(architecture: Architecture, part: Expr) -> bool:
    if part.op not in {"lt", "le", "gt", "ge"}:
        return False
    left, right = part.operands
    first, second = (left, right) if part.op in {"lt", "le"} else (right, left)
    return _turned(architecture, first, second)


def _names(part: Expr) -> tuple[str, str]:
    left, right = part.operands
    begin, end = (right, left) if part.op in {"lt", "le"} else (left, right)
    return name_of(begin), name_of(end)


RULE: Final = Rule("EXP210", Severity.WARNING, "module", "beginning and end the wrong way round", check)
