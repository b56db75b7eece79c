"""A step or a transition changes what is set for good.

## What
A field is `write_once`, or it is the `master_detail` of a part that may not be moved (`reparent: false`), and an
`update` step or a transition sets it on a record that is there already.

## Why
Nobody may change it, workflows included: the step would be refused each time.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      lines_are_final: {type: boolean, write_once: true}
  line:
    ownership: parent
    fields:
      text: {type: text}
      invoice: {type: master_detail, to: invoice}
workflows:
  tidy_up:
    trigger: {created: line}
    steps:
      - {id: settle, update: {record: invoice, set: {lines_are_final: true}}}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      lines_are_final: {type: boolean}
  line:
    ownership: parent
    fields:
      text: {type: text}
      invoice: {type: master_detail, to: invoice}
workflows:
  tidy_up:
    trigger: {created: line}
    steps:
      - {id: settle, update: {record: invoice, set: {lines_are_final: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sets import updates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is set on records that are there already."""
    for path, module, names in _set(architecture):
        declared = architecture.modules.get(module or "")
        fields: Mapping[str, Field] = declared.fields if declared else {}
        for name in names:
            if name in fields and (way_out := _for_good(fields[name])):
                related = ((architecture.field_path(str(module), name), "it is declared here"),)
                message = f"`{name}` of a `{module}` is set for good, and changed here"
                yield Finding((*path, name), message, way_out, related)


def _set(architecture: Architecture) -> Iterator[tuple[Keys, str | None, Mapping[str, object]]]:
    for one in updates(architecture):
        yield one.path, one.module, one.values
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.transitions.items():
            yield ("pipelines", name, "transitions", called, "sets"), pipeline.module, one.sets


def _for_good(field: Field) -> str:
    if field.write_once:
        return "drop `write_once`, or set it where the record is made"
    if field.master and not getattr(field, "reparent", False):
        return "say `reparent: true` where the field is declared, or make a new part"
    return ""


RULE: Final = Rule("WFL112", Severity.ERROR, "module", "change of what is set for good", check)
