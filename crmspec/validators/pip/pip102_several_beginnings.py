"""A pipeline has several stages in which records start.

## What
More than one stage of the pipeline says `initial: true`.

## Why
A new record can be in one stage only; which of them it would be is left to chance.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      ready: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      ready: {from: open, to: ready}
      win: {from: ready, to: won}
      lose: {from: [open, ready], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      ready: {}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      ready: {from: open, to: ready}
      win: {from: ready, to: won}
      lose: {from: [open, ready], to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find pipelines in which records would start in several stages."""
    for flow in flows(architecture):
        first, *others = flow.initial or ("",)
        if others:
            message = f"records of `{flow.name}` would start in {listed((first, *others))}"
            way_out = "leave `initial: true` with one of them; create a record in another stage where one starts there"
            related = tuple(((*flow.stage(one), "initial"), "and in this one") for one in others)
            yield Finding((*flow.stage(first), "initial"), message, way_out, related)


RULE: Final = Rule("PIP102", Severity.ERROR, "module", "several stages to start in", check)
