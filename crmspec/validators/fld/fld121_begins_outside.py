"""A record type begins with an option that it does not allow.

## What
`defaults` of a record type set a picklist to an option that its own `options` leave out; or the field's own
default is left out, and the record type gives no other.

## Why
Each record of this type is refused as it is made.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      topic: {type: picklist, options: [leak, defect, warranty]}
record_types:
  claim: {module: request, options: {topic: [leak, defect]}, defaults: {topic: warranty}}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      topic: {type: picklist, options: [leak, defect, warranty]}
record_types:
  claim: {module: request, options: {topic: [leak, defect, warranty]}, defaults: {topic: warranty}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each record type begins with and what it allows."""
    for name, one in architecture.section("record_types").items():
        declared = architecture.modules.get(one.module)
        if declared is None or architecture.is_shared(("record_types", name)):
            continue
        for field, options in one.options.items():
            path = ("record_types", name, "options", field)
            if field in one.defaults:
                at: Keys = ("record_types", name, "defaults", field)
                value: Any = one.defaults[field]
            elif field in declared.fields:
                at = (*architecture.field_path(one.module, field), "default")
                value = declared.fields[field].default
            else:
                continue
            known = architecture.members.options(one.module, field)
            if isinstance(value, str) and value in known and value not in options:
                yield _finding(path, at, value, options)


def _finding(path: Keys, at: Keys, value: str, options: tuple[str, ...]) -> Finding:
    name, field, own = path[1], path[-1], at[0] == "record_types"
    message = (
        f"a new `{name}` begins with `{field}` as `{value}`, which is not among the options that it allows"
    )
    related = ((path, "these are allowed"),) if own else ((at, "it begins with this"),)
    way_out = f"add `{value}` to the options, or begin with another"
    edits = (Edit("put", path, [*options, value]),) if own else ()
    return Finding(at if own else path, message, way_out, related, edits=edits)


RULE: Final = Rule(
    "FLD121", Severity.ERROR, "module", "record type that begins outside of its options", check
)
