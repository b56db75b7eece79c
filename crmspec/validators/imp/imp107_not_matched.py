"""A column should point at a record, and does not say how that is found.

## What
A column of an import fills a lookup, and has no `match`: nothing says with which field of the other module its text is
compared.

## Why
No file knows the ids of this CRM. Nothing is found, and the records belong with nothing.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true, unique: true}
  contact:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Company: account}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true, unique: true}
  contact:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Company: {field: account, match: name}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports, points_at
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for columns that point without saying how."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            if not points_at(field) or field.derived or one.declared.columns[path[-1]].match:
                continue
            others = " or ".join(f"`{to}`" for to in points_at(field))
            message = f"nothing says how the {others} is found by the text in the column `{path[-1]}`"
            keys = _keys(architecture, points_at(field))
            way_out = f"say `match: {keys[0]}`" if keys else "say with `match` what it is compared with"
            related = ((architecture.field_path(one.declared.module, name), "it is declared here"),)
            edits = (Edit("put", (*path, "match"), keys[0]),) if len(keys) == 1 else ()
            yield Finding(path, message, way_out, related, edits=edits)


def _keys(architecture: Architecture, modules: tuple[str, ...]) -> list[str]:
    """The fields by which a record can be told from all others."""
    module = architecture.modules.get(modules[0]) if len(modules) == 1 else None
    fields = module.fields if module else {}
    return [name for name, one in fields.items() if (one.unique or one.external_id) and not points_at(one)]


RULE: Final = Rule("IMP107", Severity.ERROR, "module", "lookup that is not matched", check)
