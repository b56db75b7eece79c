"""A decision table forgets a case.

## What
All rows of a decision table have conditions, and there are inputs for which none of them holds.

## Why
The table yields nothing, and what is made of its results is empty: no discount, no deadline, no reviewer.

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
      - {if: loyal and amount > 10_000, then: {rate: 10}}
      - {if: not loyal, then: {rate: 0}}
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
      - {if: not loyal, then: {rate: 0}}
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

from crmspec.compiler.expressions.guards import uncovered
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._tables import known, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for inputs that no row is for."""
    for name, table in architecture.section("decision_tables").items():
        exprs = rows(architecture, name, table)
        given = [one for one in exprs if one is not None]
        if len(given) < len(exprs) or architecture.is_shared(("decision_tables", name)):
            continue
        witness = uncovered(given, facts=known(architecture, table))
        if witness:
            message = f"no row of `{name}` holds where {witness}"
            way_out = "add a last row without a condition: `- {then: {…}}`"
            yield Finding(("decision_tables", name, "rows"), message, way_out)


RULE: Final = Rule("WFL261", Severity.WARNING, "file", "decision table that forgets a case", check)
