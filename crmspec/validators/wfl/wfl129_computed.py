"""A field is set that nobody can set.

## What
An `update` or `create` step, a transition, a conversion, a form or an import sets a field that is computed (a
formula, a roll-up), counted (an auto number) or summed up by a scoring rule.

## Why
It is refused each time, or lost at the next calculation.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      tax: {type: formula, expression: amount * 0.2, returns: money}
workflows:
  free_of_tax:
    trigger: {created: deal}
    steps:
      - {id: set, update: {set: {tax: 0}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      tax: {type: money}
workflows:
  free_of_tax:
    trigger: {created: deal}
    steps:
      - {id: set, update: {set: {tax: 0}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sets import updates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

COUNTED: Final = {"auto_number": "is counted by the system", "score": "is summed up by its scoring rule"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every field that is set."""
    scored = {(one.module, one.field_) for one in architecture.section("scoring_rules").values()}
    for path, module, names in _set(architecture):
        declared = architecture.modules.get(module)
        for name in names:
            field = declared.fields.get(name) if declared else None
            if field is None:
                continue
            kind = FIELD_TYPES.name_of(field)
            if kind == "score" and (module, name) not in scored:
                continue
            why = "is computed" if field.derived else COUNTED.get(kind)
            if why:
                related = ((architecture.field_path(module, name), "it is declared here"),)
                text = f"`{name}` of a `{module}` {why}: nobody can set it"
                yield Finding((*path, name), text, "set what it follows from, or another field", related)


def _set(architecture: Architecture) -> Iterator[tuple[Keys, str, Mapping[str, object]]]:
    for one in updates(architecture):
        yield one.path, one.module, one.values
    for step in architecture.steps("create"):
        yield (*step.path, "create", "set"), step.model.create.module, step.model.create.set
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.transitions.items():
            yield ("pipelines", name, "transitions", called, "sets"), pipeline.module, one.sets
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            yield ("conversions", name, "creates", number, "set"), target.module, target.set
        yield ("conversions", name, "sets"), conversion.from_, conversion.sets
    for section in ("forms", "imports"):
        for name, one in architecture.section(section).items():
            yield (section, name, "set"), one.module, one.set


RULE: Final = Rule("WFL129", Severity.ERROR, "module", "computed field that is set", check)
