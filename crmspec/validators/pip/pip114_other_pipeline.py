"""A record type or a board uses a pipeline of another module.

## What
A record type, or a board, names a pipeline that runs through records of another module than its own.

## Why
The board has columns in which no record can ever stand; records of that type have no stages.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
  order:
    fields:
      name: {type: text}
      state: {type: picklist, options: [new, done]}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
views:
  board: {kind: board, module: order, pipeline: sales, columns: [name]}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
  order:
    fields:
      name: {type: text}
      state: {type: picklist, options: [new, done]}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
views:
  board: {kind: board, module: deal, pipeline: sales, columns: [name]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the modules of pipelines with those of what uses them."""
    pipelines = architecture.section("pipelines")
    for section, what in (("record_types", "record type"), ("views", "view")):
        for name, one in architecture.section(section).items():
            used = pipelines.get(one.pipeline or "")
            if used is None or used.module == one.module or one.module not in architecture.modules:
                continue
            if used.module in architecture.modules:
                fitting = [called for called, other in pipelines.items() if other.module == one.module]
                message = f"the {what} `{name}` is of `{one.module}`, and `{one.pipeline}` of `{used.module}`"
                way_out = (
                    f"name {listed(fitting, 'or')}"
                    if fitting
                    else f"`{one.module}` has no pipeline: declare one"
                )
                related = ((("pipelines", str(one.pipeline), "module"), "it says so here"),)
                yield Finding((section, name, "pipeline"), message, way_out, related, at_key=False)


RULE: Final = Rule("PIP114", Severity.ERROR, "module", "pipeline of another module", check)
