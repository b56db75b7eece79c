"""Records are made in a late stage.

## What
A form, a record type's defaults or an import puts each new record into an end of its pipeline, or into a stage that is
not the first, and that every transition into it guards, asks for something or requires something; or a form of the firm
or of the web puts it into the last of the stages under way.

## Why
The record has skipped what the pipeline is for: an application is awarded that nobody has read, and counts as awarded
in every report.

## Bad
```yaml
modules:
  application:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  giving:
    module: application
    field: status
    stages: {new: {initial: true}, read: {}, awarded: {outcome: won}, refused: {outcome: lost}}
    transitions:
      look: {from: new, to: read}
      award: {from: read, to: awarded}
      refuse: {from: read, to: refused}
forms:
  apply:
    kind: internal
    module: application
    fields: [name]
    set: {status: awarded}
```

## Good
```yaml
modules:
  application:
    fields:
      name: {type: text}
      status: {type: picklist}
pipelines:
  giving:
    module: application
    field: status
    stages: {new: {initial: true}, read: {}, awarded: {outcome: won}, refused: {outcome: lost}}
    transitions:
      look: {from: new, to: read}
      award: {from: read, to: awarded}
      refuse: {from: read, to: refused}
forms:
  apply:
    kind: internal
    module: application
    fields: [name]
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
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the stage that each way in gives to its records."""
    for flow in flows(architecture):
        if len(flow.initial) != 1 or not flow.moves:
            continue
        for path, what, value in _given(architecture, flow):
            if value in flow.stages and value not in flow.initial and not architecture.is_shared(path):
                because = _late(flow, value, str(path[0]))
                if because:
                    text = f"{what} puts a new `{flow.said.module}` into `{value}` at once: {because}"
                    way_out = f"leave it to the pipeline, which begins with `{flow.initial[0]}`"
                    related = ((flow.stage(value), "the stage"),)
                    yield Finding(path, text, way_out, related, at_key=False, edits=(Edit("drop", path),))


def _given(architecture: Architecture, flow: Flow) -> Iterator[tuple[Keys, str, str]]:
    """What says in which stage a new record is."""
    module, field = flow.said.module, flow.said.field_
    for section, key in (("forms", "set"), ("imports", "set"), ("record_types", "defaults")):
        for name, one in architecture.section(section).items():
            values = getattr(one, key, None)
            changes = section == "forms" and one.kind == "record" and not one.about
            if one.module == module and isinstance(values, dict) and field in values and not changes:
                yield (section, name, key, field), f"`{name}`", str(values[field])


def _late(flow: Flow, stage: str, section: str) -> str:
    """Why a stage is no place to begin; empty where it may be one."""
    into = [one for one in flow.moves if one.to == stage]
    if flow.stages[stage].outcome:
        return "it ends where it begins" if section != "imports" else ""
    if into and all(one.said.guard or one.said.asks or one.said.requires for one in into):
        return "what its transitions ask for is not asked"
    open_ = [name for name, one in flow.stages.items() if not one.outcome]
    if section == "forms" and len(open_) > 2 and stage == open_[-1]:
        return "all stages before it are skipped"
    return ""


RULE: Final = Rule("PIP251", Severity.WARNING, "graph", "records made in a late stage", check)
