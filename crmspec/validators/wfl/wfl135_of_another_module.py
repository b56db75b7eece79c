"""A step uses what is made for the records of another module.

## What
A transition, a document, a campaign, a conversion or a subflow is about one module, and the step uses it for a
record of another: it makes a transition of the pipeline of cases with an order. So does a trigger that names one
module and waits for a stage of another.

## Why
The step fails each time it is done, and so does everything after it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [open, won]}
  project:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
      phase: {type: picklist, options: [planned, done]}
pipelines:
  sales:
    module: deal
    field: status
    stages:
      open: {initial: true}
      won: {outcome: won}
    transitions:
      win: {from: open, to: won}
  delivery:
    module: project
    field: phase
    stages:
      planned: {initial: true}
      done: {outcome: won}
    transitions:
      finish: {from: planned, to: done}
workflows:
  finish_deal:
    trigger: {enters: delivery.done}
    steps:
      - {id: win, if: 'deal.status == "open"', transition: {record: deal, make: delivery.finish}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      status: {type: picklist, options: [open, won]}
  project:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
      phase: {type: picklist, options: [planned, done]}
pipelines:
  sales:
    module: deal
    field: status
    stages:
      open: {initial: true}
      won: {outcome: won}
    transitions:
      win: {from: open, to: won}
  delivery:
    module: project
    field: phase
    stages:
      planned: {initial: true}
      done: {outcome: won}
    transitions:
      finish: {from: planned, to: done}
workflows:
  finish_deal:
    trigger: {enters: delivery.done}
    steps:
      - {id: win, if: 'deal.status == "open"', transition: {record: deal, make: sales.win}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

USED: Final = {
    "transition": ("make", "pipelines", "pipeline"),
    "document": ("make", "documents", "document"),
    "campaign": ("name", "campaigns", "campaign"),
    "convert": ("using", "conversions", "conversion"),
    "subflow": ("name", "subflows", "subflow"),
}
"""What each step uses: the option that names it, its section, and what it is called."""
MOVES: Final = ("enters", "leaves")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the records of steps with the modules of what they use."""
    for verb, (key, section, called) in USED.items():
        for step in architecture.steps(verb):
            options = getattr(step.model, verb)
            name = str(getattr(options, key)).partition(".")[0]
            wanted = _module(architecture, section, name)
            given = step.context.module_of(options.record or "record") if wanted else None
            if wanted and given in architecture.modules and given != wanted:
                message = f"the {called} `{name}` is about a `{wanted}`, and gets a `{given}` here"
                way_out = f"name one that is about a `{given}`, or give it a `{wanted}` by `record`"
                related = (((section, name), "it is declared here"),)
                yield Finding((*step.path, verb), message, way_out, related)
    for verb in MOVES:
        for one in architecture.steps(verb):
            yield from _moved(architecture, verb, one)


def _module(architecture: Architecture, section: str, name: str) -> str | None:
    """The module of whose records something is made for; None where that is not known."""
    declared = architecture.section(section).get(name)
    if declared is not None and section == "campaigns":
        declared = architecture.section("segments").get(declared.segment)
    module = getattr(declared, "from_" if section == "conversions" else "module", None)
    return module if module in architecture.modules else None


def _moved(architecture: Architecture, verb: str, one: Placed) -> Iterator[Finding]:
    pipeline = str(getattr(one.model, verb)).partition(".")[0]
    wanted, said = _module(architecture, "pipelines", pipeline), getattr(one.model, "module", None)
    if wanted and said in architecture.modules and said != wanted:
        message = f"the pipeline `{pipeline}` is about a `{wanted}`, and the trigger says `{said}`"
        related = ((("pipelines", pipeline, "module"), "it says so here"),)
        way_out = f"say `{wanted}`, or wait for a stage that a `{said}` can be in"
        yield Finding((*one.path, "module"), message, way_out, related, at_key=False)


RULE: Final = Rule("WFL135", Severity.ERROR, "module", "made for another module", check, final=True)
