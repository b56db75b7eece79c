"""A text is null as a whole where a part of it is.

## What
`display` of a module, or a formula that yields text, joins texts with `+`, and one of them may be empty: a field
that is not required and has no default, or what lies behind such a lookup.

## Why
`+` with null is null: a record without a last name has no name at all, and stands as an empty line in every
list. `concat` takes null for no text.

## Bad
```yaml
modules:
  contact:
    display: first_name + " " + last_name
    fields:
      first_name: {type: text, required: true, personal: true}
      last_name: {type: text, personal: true}
```

## Good
```yaml
modules:
  contact:
    display: concat(first_name, " ", last_name)
    fields:
      first_name: {type: text, required: true, personal: true}
      last_name: {type: text, personal: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.expressions.types import Text
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import formulas
from crmspec.validators.fld._nulls import nulls, tested
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the parts of every text that is put together."""
    for module, declared in architecture.section("modules").items():
        shown = condition(architecture, ("modules", module, "display")) if declared.display else None
        if shown is not None:
            what = f"a `{module}` has no name at all"
            yield from _joined(architecture, ("modules", module, "display"), shown, what)
    for (module, name), expr in formulas(architecture).items():
        if isinstance(expr.type, Text) and architecture.modules[module].fields[name].derived:
            path = (*architecture.field_path(module, name), "expression")
            yield from _joined(architecture, path, expr, f"`{name}` is empty as a whole")


def _joined(architecture: Architecture, path: Keys, expr: Expr, what: str) -> Iterator[Finding]:
    if tested(expr) or architecture.is_shared(path):
        return
    found = dict.fromkeys(
        field
        for part in walk(expr)
        if part.op == "join" and len(part.operands) > 1
        for field in nulls(architecture, part)
    )
    if found:
        message = f"{what} where {listed(name for _, name in found)} is not filled: `+` with null is null"
        related = tuple((architecture.field_path(*field), "it may be empty") for field in found)
        way_out = "join with `concat(…)`, which takes null for no text, or use `coalesce`"
        yield Finding(path, message, way_out, related, at_key=False)


RULE: Final = Rule("FLD224", Severity.WARNING, "module", "text that is null where a part of it is", check)
