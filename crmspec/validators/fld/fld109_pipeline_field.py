"""A pipeline and its field do not fit.

## What
The field that a pipeline runs on is no picklist; or it has options of its own, and a stage is none of them.

## Why
The stages of a pipeline are the options of its field. Two lists of them would drift apart.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: text}
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
    """Look at the field of every pipeline."""
    for name, pipeline in architecture.section("pipelines").items():
        module = architecture.modules.get(pipeline.module)
        field: Any = module.fields.get(pipeline.field_) if module else None
        path = ("pipelines", name)
        if field is None:
            continue
        related = ((architecture.field_path(pipeline.module, pipeline.field_), "it is declared here"),)
        if not hasattr(field, "depends_on") or hasattr(field, "at_most"):
            message = f"`{pipeline.field_}` is a {field.type}; a pipeline runs on a picklist"
            way_out = "make it `type: picklist`; the stages are its options"
            yield Finding((*path, "field"), message, way_out, related, at_key=False)
        elif field.options or field.values:
            options = architecture.members.options(pipeline.module, pipeline.field_)
            for stage in [one for one in pipeline.stages if options and one not in options]:
                message = (
                    f"the stage `{stage}` is no option of `{pipeline.field_}`, which has options of its own"
                )
                way_out = "remove the options: the stages take their place"
                yield Finding((*path, "stages", stage), message, way_out, related)


RULE: Final = Rule(
    "FLD109", Severity.ERROR, "module", "pipeline over a field that does not fit", check, final=True
)
