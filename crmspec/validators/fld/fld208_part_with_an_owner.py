"""A part has an owner of its own.

## What
A module has a `master_detail` field, and its records are owned by somebody else than their master's owner.

## Why
A part is seen by whoever sees the whole. With an owner of its own, people see lines of an invoice that is hidden
from them, or an invoice without its lines. What has a life of its own points with a `lookup`.

## Bad
```yaml
modules:
  line:
    display: name
    ownership: user
    fields:
      name: {type: text}
      invoice: {type: master_detail, to: invoice}
  invoice:
    display: name
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  line:
    display: name
    ownership: parent
    fields:
      name: {type: text}
      invoice: {type: master_detail, to: invoice}
  invoice:
    display: name
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find modules with a master whose records have an owner beside it."""
    for name, module in architecture.section("modules").items():
        masters = [one for one, field in module.fields.items() if field.master]
        if masters and module.ownership in {"user", "queue", "user_or_queue"}:
            message = f"a `{name}` is part of its `{masters[0]}`, and has an owner of its own"
            way_out = "say `ownership: parent`, or point with a `lookup`"
            related = ((("modules", name, "fields", masters[0]), "it is a part by this field"),)
            path = ("modules", name, "ownership")
            yield Finding(path, message, way_out, related, edits=(Edit("put", path, "parent"),))


RULE: Final = Rule("FLD208", Severity.WARNING, "module", "part with an owner of its own", check)
