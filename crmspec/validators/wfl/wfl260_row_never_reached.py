"""A row of a decision table is never reached.

## What
The first row that holds decides. Earlier rows take every case that this one is for.

## Why
Whoever edits the table believes that the row counts, and changes it in vain.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
      loyal: {type: boolean}
      discount: {type: percent}
decision_tables:
  discount:
    inputs: {amount: money, loyal: boolean}
    outputs: {rate: percent}
    rows:
      - {if: loyal, then: {rate: 5}}
      - {if: loyal and amount > 10_000, then: {rate: 10}}
      - {then: {rate: 0}}
workflows:
  rate_it:
    trigger: {created: lead}
    steps:
      - {id: ask, decide: {table: discount, with: {amount: =budget, loyal: =loyal}}}
      - {id: note, update: {set: {discount: =rate}}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
      loyal: {type: boolean}
      discount: {type: percent}
decision_tables:
  discount:
    inputs: {amount: money, loyal: boolean}
    outputs: {rate: percent}
    rows:
      - {if: loyal and amount > 10_000, then: {rate: 10}}
      - {if: loyal, then: {rate: 5}}
      - {then: {rate: 0}}
workflows:
  rate_it:
    trigger: {created: lead}
    steps:
      - {id: ask, decide: {table: discount, with: {amount: =budget, loyal: =loyal}}}
      - {id: note, update: {set: {discount: =rate}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import shadowed
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._tables import known, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find rows behind others that take all of their cases."""
    for name, table in architecture.section("decision_tables").items():
        if architecture.is_shared(("decision_tables", name)):
            continue
        path = ("decision_tables", name, "rows")
        for at, earlier in shadowed(rows(architecture, name, table), known(architecture, table)):
            numbers = " and ".join(str(one + 1) for one in earlier)
            which = f"row {numbers} takes" if len(earlier) == 1 else f"rows {numbers} take"
            message = f"row {at + 1} of `{name}` is never reached: {which} all of its cases"
            related = tuple(((*path, one), "this row comes first") for one in earlier)
            way_out = f"move it before row {earlier[0] + 1}, or remove it"
            yield Finding((*path, at), message, way_out, related)


RULE: Final = Rule("WFL260", Severity.WARNING, "file", "row that is never reached", check)
