"""A decision does not depend on one of its inputs.

## What
No row of a decision table tests one of its inputs.

## Why
It is fetched and handed over for nothing; or the row that was to look at it was forgotten.

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

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for inputs that no condition reads."""
    for name, table in architecture.section("decision_tables").items():
        exprs = rows(architecture, name, table)
        if None in exprs or architecture.is_shared(("decision_tables", name)):
            continue
        read = {
            str(part.args[0]) for one in exprs if one is not None for part in walk(one) if part.op == "var"
        }
        said = " ".join(
            str(value) for row in table.rows for value in row.then.values() if str(value).startswith("=")
        )
        for called in table.inputs:
            if called not in read and called not in said:
                message = f"no row of `{name}` tests `{called}`"
                path = ("decision_tables", name, "inputs", called)
                yield Finding(path, message, "add the row that depends on it, or drop the input")


RULE: Final = Rule("WFL263", Severity.WARNING, "file", "input that decides nothing", check)
