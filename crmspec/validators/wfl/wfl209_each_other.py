"""Workflows start each other.

## What
Workflows start each other in a circle by the fields that they set, and no condition on the way ever ends it: it comes
to rest only because, the second time, the same value is written again.

## Why
Each change runs through all of them twice. And the day somebody writes another value, such as the time of day or a
sum of itself, the circle never ends.

## Bad
```yaml
modules:
  quote:
    fields:
      title: {type: text}
      net: {type: decimal}
      gross: {type: decimal}
workflows:
  gross_follows:
    trigger: {changed: quote, fields: [net]}
    steps:
      - update: {set: {gross: =net}}
  net_follows:
    trigger: {changed: quote, fields: [gross]}
    steps:
      - update: {set: {net: =gross}}
```

## Good
```yaml
modules:
  quote:
    fields:
      title: {type: text}
      net: {type: decimal}
      gross: {type: decimal}
workflows:
  gross_follows:
    trigger: {changed: quote, fields: [net]}
    if: gross != net
    steps:
      - update: {set: {gross: =net}}
  net_follows:
    trigger: {changed: quote, fields: [gross]}
    if: gross != net
    steps:
      - update: {set: {net: =gross}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._chains import chains
from crmspec.validators.wfl._told import name_of, place, places, way_round

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

WAY_OUT: Final = (
    "let one of them decide, or add an `if` that the change makes false, such as one that compares the old "
    "value with the new"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each circle once."""
    for chain in chains(architecture).resting:
        if architecture.is_shared(chain[0].link.step.path):
            continue
        *others, last = sorted({f"`{name_of(one)}`" for one in chain})
        message = f"{', '.join(others)} and {last} start each other: {way_round(chain)}"
        yield Finding(place(chain[0].link.step), message, WAY_OUT, tuple(places(chain)))


RULE: Final = Rule("WFL209", Severity.WARNING, "graph", "workflows that start each other", check)
