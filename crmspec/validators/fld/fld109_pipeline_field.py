"""A pipeline has a stage that its field does not offer.

## What
The field that a pipeline runs on has options of its own, and a stage of the pipeline is none of them.

## Why
The stages of a pipeline are the options of its field. Two lists of them drift apart: records could not enter
the stage.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist, options: [open, won]}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
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
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the stages of every pipeline with what its field offers by itself."""
    for name, pipeline in architecture.section("pipelines").items():
        module = architecture.modules.get(pipeline.module)
        field: Any = module.fields.get(pipeline.field_) if module else None
        if getattr(field, "options", None) or getattr(field, "values", None):
            options = architecture.members.options(pipeline.module, pipeline.field_)
            related = ((architecture.field_path(pipeline.module, pipeline.field_), "it is declared here"),)
            for stage in [one for one in pipeline.stages if options and one not in options]:
                message = (
                    f"the stage `{stage}` is no option of `{pipeline.field_}`, which has options of its own"
                )
                way_out = "remove the options: the stages take their place"
                yield Finding(("pipelines", name, "stages", stage), message, way_out, related)


RULE: Final = Rule(
    "FLD109", Severity.ERROR, "module", "stage that the field does not offer", check, final=True
)
