"""A column says how it is read in a way that its field does not have.

## What
A column has `format` and its field is neither a date, a time nor a number, or the format of a date has no `%` in it;
`values`, and its field has no options; `match`, and its field points at no records.

## Why
The text is read as something else than was meant, or every row is refused.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      met_on: {type: date}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Met: {field: met_on, format: dd.mm.yyyy}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      met_on: {type: date}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Met: {field: met_on, format: "%d.%m.%Y"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports, points_at
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field

_TIMES: Final = frozenset({"date", "datetime", "time"})
_FORMED: Final = frozenset({*_TIMES, "integer", "decimal", "money", "percent", "duration", "text", "json"})
"""How columns are read that can have a format; that of a text is looked at elsewhere."""
_CHOSEN: Final = frozenset({"choice", "choices", "boolean", "lead_source", "tags"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how each column is read with the type of its field."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            column = one.declared.columns[path[-1]]
            related = ((architecture.field_path(one.declared.module, name), "it is declared here"),)
            for key, message, way_out in _wrong(name, field, column):
                yield Finding((*path, key), message, way_out, related, at_key=False)


def _wrong(name: str, field: Field, column: Any) -> Iterator[tuple[str, str, str]]:
    """Each key that does not go with a field, with what is wrong and the way out."""
    kind = f"`{name}` is of type `{type(field).model_fields['type'].default}`"
    if column.format and field.parser not in _FORMED:
        yield "format", f"{kind}, which has no format", "leave `format` out"
    elif column.format and field.parser in _TIMES and "%" not in column.format:
        way_out = 'say where day, month and year stand: "%d.%m.%Y", "%m/%d/%Y", "%Y-%m-%d"'
        yield "format", f"no text is ever read by `{column.format}`: it names no part of a date", way_out
    if column.values and field.parser not in _CHOSEN and not field.derived:
        yield "values", f"{kind}, which has no options to choose from", "leave `values` out"
    if column.match and not points_at(field):
        yield "match", f"{kind}, and points at no records", "leave `match` out"


RULE: Final = Rule("IMP105", Severity.ERROR, "module", "text that cannot be read", check)
