"""What is copied may be longer or larger than where it goes.

## What
A field is set to the value of another one (`=name`), and the other one may hold more: a longer text, or a
number beyond its maximum, or with more places after the point. Or a number with a fraction that an event of another
system brings, or a button asks for, goes into a field without any place after the point.

## Why
It works with every example and fails with the first long name: the conversion, the form or the workflow stops.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, max_length: 200, required: true}
  account:
    fields:
      name: {type: text, max_length: 80, required: true}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name}}]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, max_length: 200, required: true}
  account:
    fields:
      name: {type: text, max_length: 200, required: true}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.types import Decimal
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare fields with those that they are set from: one finding for two fields, wherever that is done."""
    return together(architecture, "FLW207", _found(architecture))


def _found(architecture: Architecture) -> Iterator[Caused]:
    for one, expression in architecture.worked_out_values:
        module, _, name = one.target.partition(":")[2].partition(".")
        declared = architecture.modules.get(module)
        if declared is None or name not in declared.fields:
            continue
        tree = expression.checked.expr
        if tree is not None and tree.op == "div" and "/" not in expression.source:
            tree = tree.operands[0]
        if tree is not None and tree.op == "var":
            for lost in _fraction(architecture, one.path, tree, (module, name)):
                yield one.path, lost
        if tree is not None and tree.op in {"field", "get"}:
            source = str(tree.args[-2]), str(tree.args[-1])
            from_ = architecture.field_of(*source)
            wrong = _too_much(from_, declared.fields[name]) if from_ is not None else None
            if wrong:
                message = f"`{source[0]}.{source[1]}` holds {wrong[0]}, and `{module}.{name}` only {wrong[1]}"
                related = (
                    (architecture.field_path(*source), "it comes from here"),
                    (architecture.field_path(module, name), "it goes here"),
                )
                found = Finding(one.path, message, "give both the same bounds", related)
                yield (source, module, name), found


def _fraction(architecture: Architecture, path: Keys, given: Expr, to: tuple[str, str]) -> Iterator[Finding]:
    """Find where a number from outside loses what is after its point."""
    field = architecture.modules[to[0]].fields[to[1]]
    if isinstance(given.type, Decimal) and given.type.scale and getattr(field, "scale", None) == 0:
        message = f"`{given.args[0]}` comes with a fraction, and `{to[0]}.{to[1]}` keeps whole numbers only"
        related = ((architecture.field_path(*to), "it goes here"),)
        yield Finding(path, message, "give the field places after the point (`scale: 2`)", related)


def _too_much(source: Field, target: Field) -> tuple[str, str] | None:
    most, room = _length(source), _length(target)
    if most and room and most > room:
        return f"up to {most} characters", str(room)
    if type(source) is not type(target):
        return None
    there, here = getattr(source, "maximum", None), getattr(target, "maximum", None)
    if here is not None and there is not None and there > here:
        return f"values up to {there}", f"up to {here}"
    finer, coarser = getattr(source, "scale", None), getattr(target, "scale", None)
    if isinstance(finer, int) and isinstance(coarser, int) and finer > coarser:
        return f"{finer} places after the point", str(coarser)
    return None


def _length(field: Field) -> int:
    found: Any = getattr(field, "max_length", None)
    return found if isinstance(found, int) else 0


RULE: Final = Rule("FLW207", Severity.WARNING, "module", "copied into less room", check)
