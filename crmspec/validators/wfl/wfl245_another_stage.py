"""A workflow is called after one stage, and waits for another.

## What
The name and the label of a workflow name a stage of a pipeline, and the workflow starts where records come into, or
leave, another stage of the same pipeline, which they do not name. A workflow that brings records into the stage that it
is called after is left alone.

## Why
One stage was taken for the other: what is to happen to orders that were paid happens to those that were sent.

## Bad
```yaml
modules:
  order:
    ownership: user
    fields:
      name: {type: text, required: true}
      state: {type: picklist, options: [placed, shipped, paid, lost]}
      seen_on: {type: date}
pipelines:
  ordering:
    module: order
    field: state
    stages:
      placed: {initial: true}
      shipped: {}
      paid: {outcome: won}
      lost: {outcome: lost}
    transitions:
      ship: {from: placed, to: shipped}
      pay: {from: shipped, to: paid}
      lose: {from: [placed, shipped], to: lost}
workflows:
  order_is_paid:
    trigger: {enters: ordering.shipped}
    steps:
      - {id: note, update: {set: {seen_on: =today()}}}
```

## Good
```yaml
modules:
  order:
    ownership: user
    fields:
      name: {type: text, required: true}
      state: {type: picklist, options: [placed, shipped, paid, lost]}
      seen_on: {type: date}
pipelines:
  ordering:
    module: order
    field: state
    stages:
      placed: {initial: true}
      shipped: {}
      paid: {outcome: won}
      lost: {outcome: lost}
    transitions:
      ship: {from: placed, to: shipped}
      pay: {from: shipped, to: paid}
      lose: {from: [placed, shipped], to: lost}
workflows:
  order_is_paid:
    trigger: {enters: ordering.paid}
    steps:
      - {id: note, update: {set: {seen_on: =today()}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Pipeline

EVERYWHERE: Final = frozenset(
    {"new", "open", "active", "closed", "done", "started", "ended", "in", "on", "offer"}
)
"""Names of stages that are words of any sentence."""
WORD: Final = re.compile(r"[a-z]+")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the names of workflows with the stages that start them."""
    started: dict[str, list[tuple[str, str]]] = {}
    for verb in ("enters", "leaves"):
        for one in architecture.steps(verb):
            if one.path[0] == "workflows" and one.path[2] == "trigger":
                pipeline, _, stage = getattr(one.model, verb).partition(".")
                started.setdefault(str(one.path[1]), []).append((pipeline, stage))
    for name, several in started.items():
        workflow = architecture.section("workflows")[name]
        pipeline, stage = several[0]
        declared = architecture.section("pipelines").get(pipeline)
        if len(workflow.trigger) > 1 or declared is None or stage not in declared.stages:
            continue
        said = f" {' '.join(WORD.findall((name + ' ' + (workflow.label or '')).lower()))} "
        named = [
            one for one in declared.stages if one not in EVERYWHERE and f" {one.replace('_', ' ')} " in said
        ]
        if len(named) == 1 and stage != named[0] and not _shares_a_word(stage, said):
            if _leads_there(architecture, name, declared, named[0]):
                continue
            message = f"`{name}` is called after the stage `{named[0]}`, and waits for `{stage}`"
            related = ((("pipelines", pipeline, "stages", named[0]), "the stage that is named"),)
            way_out = f"wait for `{pipeline}.{named[0]}`, or name the workflow after what starts it"
            yield Finding(("workflows", name, "trigger"), message, way_out, related)


def _leads_there(architecture: Architecture, name: str, pipeline: Pipeline, stage: str) -> bool:
    """Whether the stage that it is called after is what comes of it."""
    values = (
        one.fields.get(pipeline.field_)
        for one in effects_of(architecture).get(f"workflow:{name}", ())
        if one.module == pipeline.module
    )
    return any(value is not None and value.is_literal and value.value == stage for value in values)


def _shares_a_word(stage: str, said: str) -> bool:
    """Whether a part of the stage's name, or its stem, stands in what is said too."""
    return any(part[:4] in said for part in stage.split("_"))


RULE: Final = Rule("WFL245", Severity.WARNING, "module", "called after another stage", check)
