"""New records do not start where the pipeline says.

## What
The field that holds the stage has a default, and it is another stage than the one that is `initial`. Where
several pipelines share the field, the default must be the beginning of each.

## Why
The field says one thing and the pipeline another: new records begin in the middle, and skip what comes
before.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist, default: lost}
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
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the default of each pipeline's field with its first stage."""
    for flow in flows(architecture):
        module, field = flow.said.module, flow.said.field_
        declared = architecture.modules.get(module)
        default = declared.fields[field].default if declared and field in declared.fields else None
        if (
            isinstance(default, str)
            and default in flow.stages
            and len(flow.initial) == 1
            and default not in flow.initial
        ):
            path = (*architecture.field_path(module, field), "default")
            message = (
                f"a new `{module}` starts in `{default}`, and `{flow.name}` begins with `{flow.initial[0]}`"
            )
            related = (((*flow.stage(flow.initial[0]), "initial"), "records start here"),)
            yield Finding(
                path,
                message,
                "drop the default: the pipeline says where records start",
                related,
                edits=(Edit("drop", path),),
            )


RULE: Final = Rule("PIP214", Severity.WARNING, "graph", "default is not the first stage", check)
