"""What is confidential stands in the open under another name.

## What
A field that is open to colleagues takes over the value of one that is confidential or restricted: it is calculated from
it, adds it up, or is set to it when a record is saved or by a workflow; or the name by which records are called is made
of it. And some role sees the open one and is not granted the other; of those who read names of records, most.

## Why
Who may see the value was decided, and then it was copied to where everybody sees it.

## Bad
```yaml
modules:
  product:
    fields:
      name: {type: text, required: true}
      price: {type: money}
      cost: {type: money, sensitivity: confidential}
      margin: {type: formula, expression: price - cost}
roles:
  manager:
    can:
      product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  rep: {reports_to: manager, can: {product: {read: all}}}
```

## Good
```yaml
modules:
  product:
    fields:
      name: {type: text, required: true}
      price: {type: money}
      cost: {type: money, sensitivity: confidential}
      margin: {type: formula, expression: price - cost, sensitivity: confidential}
roles:
  manager:
    can:
      product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  rep: {reports_to: manager, can: {product: {read: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.types import Boolean
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, granted_by_name
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

    Copy = tuple[Keys, tuple[str, str], tuple[str, str]]

COUNTED: Final = frozenset({"list_count", "list_exists", "is_null", "days_between", "count"})
"""Operations that tell nothing of the value itself."""
CHOOSING: Final = frozenset({"if", "case"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for open fields that hold what closed ones do."""
    if not closed(architecture):
        return
    yield from _displayed(architecture)
    said: set[tuple[str, str]] = set()
    for path, (module, name), source in (*_calculated(architecture), *_rolled_up(architecture)):
        roles = _who_learns(architecture, module, name, source)
        if roles and (module, name) not in said:
            said.add((module, name))
            message = (
                f"`{name}` of a `{module}` is open and tells {_called(source)}, which is"
                f" {_word(architecture, source)}: {some(roles)} may not see that, and learns it here"
            )
            way_out = f"make `{name}` confidential too, or do not take the value over"
            related = ((architecture.field_path(*source), "it is declared here"),)
            yield Finding(path, message, way_out, related)


def _displayed(architecture: Architecture) -> Iterator[Finding]:
    """Names of records that are made of closed fields."""
    for module in architecture.section("modules"):
        path = ("modules", module, "display")
        for expression in architecture.expressions.get(path, ()):
            expr = expression.checked.expr
            for source in dict.fromkeys(_carried(architecture, expr)) if expr is not None else ():
                who = rights(architecture)
                readers = [one for one in who.roles("read", module) if who.fields(one, "read", module)]
                roles = [one for one in readers if source[1] not in who.fields(one, "read", source[0])]
                if len(roles) > len(readers) - len(roles):
                    message = (
                        f"each `{module}` is called by {_called(source)}, which is {_word(architecture, source)}:"
                        f" {some(roles)} may not see that, and reads it in every list"
                    )
                    way_out = "call the records by something open, or grant the field"
                    related = ((architecture.field_path(*source), "it is declared here"),)
                    yield Finding(path, message, way_out, related)


def _called(source: tuple[str, str]) -> str:
    return f"`{source[0]}.{source[1]}`"


def _word(architecture: Architecture, source: tuple[str, str]) -> str:
    return str(architecture.modules[source[0]].fields[source[1]].sensitivity)


def _who_learns(architecture: Architecture, module: str, name: str, source: tuple[str, str]) -> list[str]:
    """The roles that see an open field and not the closed one, which is granted to others."""
    who, (other, hidden) = rights(architecture), source
    if not granted_by_name(architecture, other, hidden):
        return []
    return [
        role
        for role in who.roles("read", module)
        if name in who.fields(role, "read", module) and hidden not in who.fields(role, "read", other)
    ]


def _calculated(architecture: Architecture) -> Iterator[Copy]:
    """Formulas, and what is set when a record is saved or by a workflow."""
    for path, several in architecture.expressions.items():
        target = _target(architecture, path, several[0].context.module)
        if path[0] == "workflows" and not _with_other_rights(architecture, str(path[1])):
            continue
        if target is None or target[1] in closed(architecture).get(target[0], frozenset()):
            continue
        for expression in several:
            if expression.checked.expr is not None:
                for source in _carried(architecture, expression.checked.expr):
                    yield path, target, source


def _with_other_rights(architecture: Architecture, workflow: str) -> bool:
    """Whether a workflow sees what those who set it off may not see."""
    acts = architecture.section("workflows")[workflow].run_as
    return bool(acts.role or acts.system)


def _target(architecture: Architecture, path: Keys, module: str | None) -> tuple[str, str] | None:
    """The open field that an expression fills."""
    found: tuple[str, str] | None = None
    if path[0] in {"modules", "activities"} and len(path) > 4:
        if path[2] == "fields" and path[4] == "expression":
            found = (str(path[1]), str(path[3]))
        elif path[2] == "on_save" and path[-2] == "set":
            found = (str(path[1]), str(path[-1]))
    elif path[0] in {"workflows", "subflows"} and path[-2] == "set" and module:
        found = (module, str(path[-1]))
    declared = architecture.modules.get(found[0]) if found else None
    return found if declared is not None and found is not None and found[1] in declared.fields else None


def _carried(architecture: Architecture, expr: Expr) -> Iterator[tuple[str, str]]:
    """The closed fields whose values are a part of a value, not only of a question about them."""
    if isinstance(expr.type, Boolean) or expr.op in COUNTED:
        return
    if expr.op in {"field", "get", "old", "outer"}:
        module, name = (str(one) for one in expr.args[-2:])
        if name in closed(architecture).get(module, frozenset()):
            yield module, name
        return
    for part in expr.operands[1:] if expr.op in CHOOSING else expr.operands:
        yield from _carried(architecture, part)


def _rolled_up(architecture: Architecture) -> Iterator[Copy]:
    """Roll-ups of closed fields."""
    for module, name, field in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        source = (str(field.of), str(field.field))
        is_closed = source[1] in closed(architecture).get(source[0], frozenset())
        if is_closed and name not in closed(architecture).get(module, frozenset()):
            yield architecture.field_path(module, name), (module, name), source


RULE: Final = Rule(
    "ACC229", Severity.WARNING, "graph", "confidential under another name", check, absence=True
)
