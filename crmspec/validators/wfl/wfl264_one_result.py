"""A decision table decides nothing.

## What
All rows of a decision table, of which there are several, have the same results; or there is one row without a
condition.

## Why
Whatever the inputs are, the answer is the same. Most often a row was copied, and its result was not changed.

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
      - {if: loyal and amount > 10_000, then: {rate: 5}}
      - {then: {rate: 5}}
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
      - {if: loyal and amount > 10_000, then: {rate: 5}}
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

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the results of all rows."""
    for name, table in architecture.section("decision_tables").items():
        first, *others = table.rows
        same = all(row.then == first.then for row in others)
        if same and (others or first.if_ is None) and not architecture.is_shared(("decision_tables", name)):
            message = f"`{name}` has the same answer to everything"
            yield Finding(
                ("decision_tables", name, "rows"),
                message,
                "let the rows differ, or set the value where it is used",
            )


RULE: Final = Rule("WFL264", Severity.WARNING, "file", "decision without alternatives", check)
