"""What is made ends on the day on which it begins.

## What
A step gives one value to two dates of a record: to the day on which something begins, and to the one until which it
lasts.

## Why
The warranty is over on the day of the installation: whatever asks whether it still runs is told that it does not.

## Bad
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      done_on: {type: date}
  item:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order}
      installed_on: {type: date}
      warranty_until: {type: date}
workflows:
  note_item:
    trigger: {changed: order, fields: [done_on]}
    if: done_on is not null
    steps:
      - create:
          module: item
          set: {name: =name, order: =record, installed_on: =done_on, warranty_until: =done_on}
```

## Good
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      done_on: {type: date}
  item:
    fields:
      name: {type: text, required: true}
      order: {type: lookup, to: order}
      installed_on: {type: date}
      warranty_until: {type: date}
workflows:
  note_item:
    trigger: {changed: order, fields: [done_on]}
    if: done_on is not null
    steps:
      - create:
          module: item
          set: {name: =name, order: =record, installed_on: =done_on, warranty_until: '=add_years(done_on, 2)'}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

END: Final = re.compile(
    r"(^|_)(until|expir\w*|ends?|end_date|valid_to|to|lasts|runs_out|renewal)(_(on|at|date))?$"
)
BEGIN: Final = re.compile(r"_(on|at|date|from|since)$|^(start|begin|from|since|valid_from)")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the dates that each step writes."""
    for verb in ("create", "update"):
        for step in architecture.steps(verb):
            given = getattr(step.model, verb).set
            ends = [name for name in given if END.search(name)] if len(given) > 1 else []
            for end in ends:
                place = (*step.path, verb, "set")
                begin = _same(architecture, place, end, list(given))
                if begin:
                    message = f"`{end}` gets what `{begin}` gets: it is over as soon as it begins"
                    way_out = f"reckon `{end}` from `{begin}`: how long does it last?"
                    related = (((*place, begin), "the same value"),)
                    yield Finding((*place, end), message, way_out, related)


def _same(architecture: Architecture, place: Keys, end: str, given: list[str]) -> str:
    """The beginning that gets the same as an end."""
    value = _date(architecture, (*place, end))
    several = (one for one in given if BEGIN.search(one) and not END.search(one))
    return next(
        (one for one in several if value is not None and _date(architecture, (*place, one)) == value), ""
    )


def _date(architecture: Architecture, path: Keys) -> Expr | None:
    value = condition(architecture, path)
    return value if value is not None and value.type in {types.DATE, types.DATETIME} else None


RULE: Final = Rule("WFL238", Severity.WARNING, "module", "ends as it begins", check)
