"""A row of a decision table does not say all it should.

## What
A row gives no value for one of the table's `outputs`, or one that does not fit it.

## Why
Where that row decides, the result is empty, or a word that nothing tests for.

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
      - {if: loyal, then: {}}
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

from crmspec.compiler.expressions.types import Choice
from crmspec.compiler.resolve.values import misfit
from crmspec.diagnostics import Severity, visible
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._tables import type_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import DecisionInput
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the results of each row with what the table yields."""
    for name, table in architecture.section("decision_tables").items():
        for at, row in enumerate(table.rows):
            path = ("decision_tables", name, "rows", at, "then")
            missing = [one for one in table.outputs if one not in row.then]
            if (missing and missing != list(table.outputs)) or (missing and not row.then):
                listed = " and ".join(f"`{one}`" for one in missing)
                message = f"row {at + 1} of `{name}` says nothing about {listed}"
                related = tuple(
                    (("decision_tables", name, "outputs", one), "it is a result of the table")
                    for one in missing
                )
                yield Finding(path, message, "give it a value in this row", related)
            for called, value in row.then.items():
                if called in table.outputs:
                    yield from _fits(architecture, (*path, called), value, table.outputs[called])


def _fits(architecture: Architecture, path: Keys, value: object, output: DecisionInput) -> Iterator[Finding]:
    if isinstance(value, str) and value.startswith("="):
        return
    type_ = type_of(architecture, output)
    if isinstance(type_, Choice):
        wrong = (
            None
            if value in type_.options
            else (f"`{visible(str(value))}` is none of its values", _options(type_))
        )
    else:
        wrong = misfit(value, type_)
    if wrong and value is not None:
        related = (((*path[:2], "outputs", path[-1]), "what it can be is said here"),)
        yield Finding(path, f"`{path[-1]}` cannot be that: {wrong[0]}", wrong[1], related, at_key=False)


def _options(type_: Choice) -> str:
    return f"its values are {', '.join(f'`{one}`' for one in type_.options)}"


RULE: Final = Rule("WFL262", Severity.WARNING, "file", "row without its results", check)
