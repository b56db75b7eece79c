"""The checked form of an expression: a small tree that every emitter reads and `manifest.json` holds.

Leaves: ``lit(value)``, ``field(module, name)`` of the row at hand, ``outer(module, name)`` of the row around
a condition on children, ``self(module)`` the row's own id, ``old(module, name)`` the value before the change,
``var(name)``. ``get(record, module, name)`` follows a lookup, ``children(record, module, name)`` is a list of
records. All else is an operator or a function of the table in `functions`. Numbers are whole numbers of the
smallest unit; conversions between scales stand in the tree as products and quotients.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from crmspec.compiler.expressions.types import BOOLEAN, Type, erased, read_type

INT64_MIN: Final = -(2**63)
INT64_MAX: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Expr:
    """One operation, the type of its result, its operands."""

    op: str
    type: Type
    args: tuple[Expr | str | int | bool | None, ...] = ()

    @property
    def operands(self) -> tuple[Expr, ...]:
        """The arguments that are expressions."""
        return tuple([arg for arg in self.args if isinstance(arg, Expr)])

    @property
    def is_literal(self) -> bool:
        """Whether the value is written out."""
        return self.op == "lit"

    @property
    def value(self) -> Any:
        """The value of a literal, in its JSON-safe form (dates and times as text)."""
        return self.args[0]


def literal(value: str | int | bool | None, type_: Type) -> Expr:
    """Make a literal; dates and times are given as text, numbers in their smallest unit."""
    return Expr("lit", type_, (value,))


TRUE: Final = literal(True, BOOLEAN)
FALSE: Final = literal(False, BOOLEAN)


def walk(expr: Expr) -> Iterator[Expr]:
    """Visit the expression and everything in it, from the outside in."""
    waiting = [expr]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += [arg for arg in part.args[::-1] if isinstance(arg, Expr)]


def fields_read(expr: Expr) -> frozenset[tuple[str, str]]:
    """Tell which fields, as (module, field), the expression reads; those behind lookups count too."""
    found: set[tuple[str, str]] = set()
    for part in walk(expr):
        if part.op in {"field", "outer", "old", "changed"}:
            found.add((str(part.args[0]), str(part.args[1])))
        elif part.op in {"get", "children"}:
            found.add((str(part.args[1]), str(part.args[2])))
    return frozenset(found)


def erase(expr: Expr) -> Expr:
    """Drop from all types what only checking needs."""
    args = tuple([erase(arg) if isinstance(arg, Expr) else arg for arg in expr.args])
    type_ = erased(expr.type)
    return expr if type_ is expr.type and args == expr.args else Expr(expr.op, type_, args)


def to_json(expr: Expr) -> list[Any]:
    """Write the tree as nested lists: ``[op, type, arg, …]``; a list among the args is an expression."""
    args = [to_json(arg) if isinstance(arg, Expr) else arg for arg in expr.args]
    return [expr.op, expr.type.spell(), *args]


def from_json(data: list[Any]) -> Expr:
    """Read what `to_json` wrote."""
    op, spelt, *args = data
    if op == "lit":  # a list is the value of a checklist
        values: list[Any] = [tuple(one) if isinstance(one, list) else one for one in args]
        return Expr(op, read_type(spelt), tuple(values))
    return Expr(op, read_type(spelt), tuple(from_json(arg) if isinstance(arg, list) else arg for arg in args))
