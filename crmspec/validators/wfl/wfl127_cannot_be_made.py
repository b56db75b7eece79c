"""A step makes a record without a field that it needs.

## What
A `create`, `task`, `log` or `meeting` step leaves out a field that is required in every record of the module, has no
default, is not computed and not set on saving; or, with `record_type`, one that the variant requires. Where
`attribution` is given, the lead source counts as set.

## Why
The record cannot be saved: the step fails each time, and what comes after it is never done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal, required: true}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  open_project:
    trigger: {created: deal}
    steps:
      - {id: open, create: {module: project, set: {name: =name}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal, required: true}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  open_project:
    trigger: {created: deal}
    steps:
      - {id: open, create: {module: project, set: {name: =name, deal: =record}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import lacking
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.validators.together import Caused

MADE: Final = {"create": "module", "task": "activity", "log": "activity", "meeting": "activity"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each step sets with what is required of what it makes; what several leave out is said once."""
    yield from together(architecture, "WFL127", _left_out(architecture), "it is left out here too")


def _left_out(architecture: Architecture) -> Iterator[Caused]:
    for verb, key in MADE.items():
        for step in architecture.steps(verb):
            module = getattr(getattr(step.model, verb), key)
            if module not in architecture.modules:
                continue
            missing = _missing(architecture, step, verb, module)
            if missing:
                made = f"`{step.path[1]}` makes a `{module}` without {some(missing)}"
                text = f"{made}, which it needs: the step fails each time"
                related = tuple(
                    (architecture.field_path(module, one), "it is required here")
                    for one in missing
                    if one in architecture.modules[module].fields
                )
                path = (*step.path, verb)
                has_set = "set" in getattr(step.model, verb).model_fields_set
                place = (*path, "set") if has_set else path
                yield (module, tuple(missing)), Finding(place, text, f"set {some(missing)}", related)


def _missing(architecture: Architecture, step: Placed, verb: str, module: str) -> list[str]:
    options = getattr(step.model, verb)
    given = set(options.set)
    fields = architecture.modules[module].fields
    needed = lacking(architecture, module, given)
    if verb == "create":
        variant = architecture.section("record_types").get(options.record_type or "")
        begun = set(variant.defaults) if variant and variant.module == module else set[str]()
        also = variant.required if variant and variant.module == module else ()
        further = [
            one for one in also if one in fields and fields[one].default is None and not fields[one].derived
        ]
        needed = [one for one in dict.fromkeys((*needed, *further)) if one not in given | begun]
    elif module in architecture.section("activities"):
        own = architecture.section("activities")[module].fields
        needed = [one for one in needed if one in own]
    return [one for one in needed if one in fields and not _by_itself(architecture, step, verb, module, one)]


def _by_itself(architecture: Architecture, step: Placed, verb: str, module: str, name: str) -> bool:
    """Whether the system fills a field, or what somebody came by does."""
    kind = FIELD_TYPES.name_of(architecture.modules[module].fields[name])
    if kind == "lead_source" and verb == "create" and step.model.create.attribution is not None:
        return True
    return kind == "auto_number"


RULE: Final = Rule("WFL127", Severity.ERROR, "graph", "record that cannot be made", check)
