"""A question depends on an answer that nobody is asked for.

## What
A question is asked on a condition (`visible_when`) about a field of the new record that the form neither asks for nor
sets, and that has no default. Conditions that ask whether something is empty are left alone.

## Why
The field is empty while the form is filled in, so that the condition never holds: the question never appears.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      kind: {type: picklist, options: [repair, advice]}
      urgent: {type: boolean}
forms:
  new_request:
    kind: internal
    module: request
    fields: [name, {field: urgent, visible_when: kind == "repair"}]
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      kind: {type: picklist, options: [repair, advice]}
      urgent: {type: boolean}
forms:
  new_request:
    kind: internal
    module: request
    fields: [name, kind, {field: urgent, visible_when: kind == "repair"}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, is_misspelt
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression
    from crmspec.validators.imp._ways_in import WayIn

_ALSO_OF_NOTHING: Final = frozenset({"is_null", "not_null", "or", "coalesce", "if", "not"})
"""What may hold although something is empty."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what questions depend on."""
    for one in forms(architecture):
        for path, name in one.asked if one.makes else ():
            place = (*path, "visible_when")
            for condition in architecture.expressions.get(place, ()):
                missing = _missing(one, condition)
                if missing and not is_misspelt(architecture, missing[0]):
                    message = f"`{name}` is never asked for: the form does not know `{missing[0]}`"
                    way_out = f"ask for `{missing[0]}` too, or ask always"
                    yield Finding(place, message, way_out, at_key=False)


def _missing(one: WayIn, condition: Expression) -> list[str]:
    """The fields that a condition needs, and that are empty while the form is filled in."""
    tree = condition.checked.expr
    if tree is None or any(part.op in _ALSO_OF_NOTHING for part in walk(tree)):
        return []
    fields, given = one.module.fields, one.given
    empty = (
        read.field
        for read in condition.checked.reads
        if read.module == one.declared.module and read.field in fields and read.field not in given
    )
    return [name for name in empty if fields[name].default is None and not fields[name].derived]


RULE: Final = Rule("IMP215", Severity.WARNING, "module", "question that never appears", check)
