"""A record of the blueprint sets what no column of the record holds whole.

## What
A record below `records` sets a field of several parts, such as an address, by its own name, or a field that lies
beside the record: tags, several files, further values.

## Why
What the field is called stands for the whole, which the database makes of the parts. What lies beside a record
is put there by people and workflows, once the record is there.

## Bad
```yaml
modules:
  office:
    fields:
      name: {type: text}
      address: {type: address}
records:
  first_office:
    module: office
    set: {name: Headquarters, address: 'Main Street 1, Ulm'}
```

## Good
```yaml
modules:
  office:
    fields:
      name: {type: text}
      address: {type: address}
records:
  first_office:
    module: office
    set: {name: Headquarters, address_street: Main Street 1, address_city: Ulm}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Column


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what records of the blueprint set by the names of fields."""
    for called, one in architecture.section("records").items():
        module = architecture.modules.get(one.module)
        for name in one.set:
            if module is None or name not in module.fields:
                continue
            columns = module.fields[name].columns(one.module, name, architecture.members)
            if not columns or columns[0].joins or columns[0].name not in {name, f"{name}_id"}:
                message = f"`{name}` of a `{one.module}` cannot be set as a whole"
                related = ((architecture.field_path(one.module, name), "it is declared here"),)
                yield Finding(("records", called, "set", name), message, _way_out(columns), related)


def _way_out(columns: Sequence[Column]) -> str:
    parts = [f"`{one.name}`" for one in columns if not one.joins]
    if not parts:
        return "leave it out: it lies beside the record, or is computed"
    return f"set its parts: {', '.join(parts)}"


RULE: Final = Rule("FLD116", Severity.ERROR, "module", "a value that is not held whole", check, final=True)
