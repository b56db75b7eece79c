"""What figures are made of: roll-ups by what they total, formulas as sums of other fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.facts import condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LIKE: Final = frozenset({"total", "sum", "overall", "all", "average", "avg", "mean", "of", "the"})
_DEPTH: Final = 6


@dataclass(frozen=True, slots=True)
class Rolled:
    """What a roll-up counts or totals."""

    of: str
    via: str
    function: str
    field: str
    where: Expr | None

    @property
    def children(self) -> tuple[str, str, str, str]:
        """Everything but the condition."""
        return self.of, self.via, self.function, self.field


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a sum: which way it counts, and the fields through which it comes in."""

    value: Expr
    sign: int
    via: tuple[str, ...] = ()
    at: int = 0
    """Which part of the sum itself it comes from."""


@once
def rolled(architecture: Architecture) -> Mapping[tuple[str, str], Rolled]:
    """What each roll-up totals, as far as it was understood."""
    found = {}
    for module, name, field in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        where = condition(architecture, (*architecture.field_path(module, name), "where"))
        if (where is not None or field.where is None) and field.of in architecture.modules:
            found[module, name] = Rolled(
                field.of,
                field.via or "",
                field.function,
                "" if field.function == "count" else field.field or "",
                where,
            )
    return found


@once
def formulas(architecture: Architecture) -> Mapping[tuple[str, str], Expr]:
    """The expression of each formula, as far as it was understood; what saving always computes is one too."""
    found = {}
    for module, name, _ in architecture.fields_that(lambda kind: "expression" in kind.model_fields):
        expr = condition(architecture, (*architecture.field_path(module, name), "expression"))
        if expr is not None:
            found[module, name] = expr
    for module, declared in architecture.section("modules").items():
        for index, entry in enumerate(declared.on_save):
            for name in entry.set if entry.if_ is None else ():
                expr = condition(architecture, ("modules", module, "on_save", index, "set", name))
                if expr is not None and not expr.is_literal:
                    found.setdefault((module, name), expr)
    return found


def terms(architecture: Architecture, module: str, name: str) -> tuple[Term, ...]:
    """The parts of a sum, with those of the sums that it is made of."""
    expr = formulas(architecture).get((module, name))
    if expr is None:
        return ()
    return tuple(
        replace(inner, at=at)
        for at, part in enumerate(parts(expr))
        for inner in _expanded(architecture, module, part, (name,))
    )


def _expanded(architecture: Architecture, module: str, term: Term, seen: tuple[str, ...]) -> Iterator[Term]:
    for part in _parts(term):
        name = field_of(part.value, module)
        further = formulas(architecture).get((module, name)) if name not in seen else None
        if further is None or len(seen) > _DEPTH or not is_figure(further):
            yield part
        else:
            inner = Term(further, part.sign, (*part.via, name))
            yield from _expanded(architecture, module, inner, (*seen, name))


def parts(expr: Expr) -> tuple[Term, ...]:
    """The parts of a sum, as it is written."""
    return tuple(_parts(Term(expr, 1)))


def _parts(term: Term) -> Iterator[Term]:
    value, sign, via = term.value, term.sign, term.via
    match value.op:
        case "add" | "sub":
            left, right = value.operands
            yield from _parts(Term(left, sign, via))
            yield from _parts(Term(right, sign if value.op == "add" else -sign, via))
        case "neg":
            yield from _parts(Term(value.operands[0], -sign, via))
        case "coalesce" if len(value.operands) == 2 and value.operands[1].is_literal:
            yield from _parts(Term(value.operands[0], sign, via))
        case "mul" | "div" if _is_scaling(value):
            yield from _parts(Term(value.operands[0], sign, via))
        case "lit":
            return
        case _:
            yield term


def _is_scaling(value: Expr) -> bool:
    """Whether a product only changes how many digits stand after the point."""
    first, by = value.operands
    return (
        by.is_literal and isinstance(by.value, int) and str(by.value).strip("0") == "1" and is_figure(first)
    )


def is_figure(expr: Expr) -> bool:
    """Whether an expression yields a number or an amount."""
    return isinstance(expr.type, types.Scaled)


def field_of(expr: Expr, module: str) -> str:
    """The field of the record itself that an expression just reads."""
    return str(expr.args[1]) if expr.op == "field" and expr.args[0] == module else ""


def stem(name: str) -> tuple[str, ...]:
    """What a figure is of, whatever is said of how it is made: `total_cost` and `cost` are of one thing."""
    return tuple(word for word in name.split("_") if word not in _LIKE)


def meant(architecture: Architecture, module: str, name: str, field: str) -> str:
    """The field that a figure is called after, where it is made of another."""
    declared = architecture.modules.get(module)
    if declared is None or not stem(name) or stem(name) == stem(field):
        return ""
    members: Any = architecture.members.members(module) or {}
    for other in declared.fields:
        alike = other != field and (other == name or stem(other) == stem(name))
        if alike and all(isinstance(members.get(one), types.Scaled) for one in (other, field)):
            return other
    return ""
