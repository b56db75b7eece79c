"""A field is required in cases in which it is hidden.

## What
The condition of `required_when` (or `required`) takes in cases which `visible_when` of the same field leaves
out, so that the field is required and hidden at once. (Where it is always so, it is FLD117.) A field that has a
default, or that `on_save` sets, is filled without anybody seeing it.

## Why
In those cases the record is refused, and the field that would let it be saved is not on the page.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      topic: {type: picklist, required: true, options: [leak, defect, question]}
      serial_number:
        {type: text, visible_when: topic == "defect", required_when: 'topic in ["defect", "leak"]'}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      topic: {type: picklist, required: true, options: [leak, defect, question]}
      serial_number:
        {type: text, visible_when: 'topic != "question"', required_when: 'topic in ["defect", "leak"]'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._shown import conditional, demands
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for a case in which a field is demanded and not shown."""
    for field in conditional(architecture):
        for demand in demands(architecture, field):
            case = "" if demand.closed() else demand.case()
            if case:
                message = f"where {case}, `{field.name}` is required and hidden"
                way_out = "show it in every case in which it is required"
                related = (((*field.path, "visible_when"), "it is shown only then"),)
                yield Finding(demand.path, message, way_out, related, at_key=False)
                break


RULE: Final = Rule("FLD211", Severity.WARNING, "module", "hidden in cases in which it is required", check)
