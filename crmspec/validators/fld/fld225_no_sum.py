"""A sum is null where a part of it is.

## What
A formula, or what `on_save` always computes, adds a field that may be empty to what is always there, or takes it
off from that: a field that is not required and has no default, without `coalesce`.

## Why
A number plus null is null: an order without a discount has no total, and is missing from every sum of totals.

## Bad
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text}
      price: {type: money, required: true}
      discount: {type: money}
      total: {type: formula, expression: price - discount}
```

## Good
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text}
      price: {type: money, required: true}
      discount: {type: money}
      total: {type: formula, expression: 'price - coalesce(discount, 0)'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import formulas, is_figure
from crmspec.validators.fld._nulls import nulls, tested
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the parts of every sum."""
    told: set[tuple[str, str]] = set()
    for (module, name), expr in formulas(architecture).items():
        field = architecture.modules[module].fields[name]
        path = architecture.field_path(module, name)
        if not is_figure(expr) or tested(expr) or architecture.is_shared(path):
            continue
        found = dict.fromkeys(one for one in _missing(architecture, expr) if one not in told)
        if found:
            told.update(found)
            message = f"`{name}` is null wherever {listed(one for _, one in found)} is not filled"
            related = tuple((architecture.field_path(*one), "it may be empty") for one in found)
            way_out = f"write `coalesce({next(iter(found))[1]}, 0)`, or give the field a default"
            at = (*path, "expression") if field.derived else path
            yield Finding(at, message, way_out, related, at_key=not field.derived)


def _missing(architecture: Architecture, expr: Expr) -> Iterator[tuple[str, str]]:
    for part in walk(expr):
        if part.op not in {"add", "sub"} or not is_figure(part):
            continue
        left, right = part.operands
        before, after = list(nulls(architecture, left)), list(nulls(architecture, right))
        if not before and not left.is_literal:
            yield from after
        elif part.op == "add" and not after and not right.is_literal:
            yield from before


RULE: Final = Rule("FLD225", Severity.WARNING, "module", "sum that is null where a part of it is", check)
