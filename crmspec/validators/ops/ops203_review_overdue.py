"""A review is overdue.

## What
A `review_by` that has passed, seen from today or from the day that `--as-of` names. Findings of this rule are
reported apart, and change nothing of what is compiled.

## Why
Somebody promised to look again by that day: at the wording of a letter, at who may see what, at a list of
options. Until they do, nobody knows whether it still fits the firm.

## Bad
```yaml
modules:
  account:
    review_by: 2026-06-30
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  account:
    review_by: 2027-06-30
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.syntax import Map
from crmspec.diagnostics import Severity
from crmspec.validators.ops._written import values
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

KEY: Final = "review_by"
DAYS: Final = re.compile(rf"{KEY}[\"']?:\s*[\"']?(\d{{4}}-\d\d-\d\d)")


def dated(architecture: Architecture, as_of: date) -> Iterator[Finding]:
    """Find what was to be looked at by a day that has passed."""
    today = as_of.isoformat()
    for path, value in values(architecture, lambda text: any(day < today for day in DAYS.findall(text))):
        if path[-1] == KEY and len(path) > 2 and isinstance(value, str) and value < today:
            yield _finding(architecture, path, value)


def _finding(architecture: Architecture, path: Keys, day: str) -> Finding:
    name = next(step for step in reversed(path[:-1]) if isinstance(step, str))
    message = f"the review of `{name}` was due by {day}"
    steward = _steward(architecture, path[:-1])
    who = f"`{steward}` is its steward: " if steward else ""
    way_out = f"{who}look whether it still fits, then set the day of the next review"
    return Finding(path, message, way_out, at_key=False)


def _steward(architecture: Architecture, path: Keys) -> str:
    """Who answers for what stands at a path: the steward of the innermost declaration around it that has one."""
    tree = architecture.blueprint.trees[str(path[0]), str(path[1])]
    node: Any = tree.root
    found = ""
    for step in architecture.blueprint.counted(path):
        node = node[step]
        if isinstance(node, Map) and isinstance(node.get("steward"), str):
            found = node["steward"]
    return found


RULE: Final = Rule("OPS203", Severity.WARNING, "file", "review overdue", dated=dated)
