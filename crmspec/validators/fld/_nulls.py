"""Which values of a record can be null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.validators.fld._figures import formulas, rolled
from crmspec.validators.flw._filling import staged

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRICT: Final = frozenset(
    {"add", "sub", "neg", "mul", "div", "floordiv", "mod", "join", "text", "round", "upper", "lower"}
)
_DEPTH: Final = 8


@once
def _saved(architecture: Architecture) -> frozenset[tuple[str, str]]:
    """Fields that saving sets: whether they can be null is another question."""
    return frozenset(
        (module, name)
        for module, declared in architecture.section("modules").items()
        for entry in declared.on_save
        for name in entry.set
    )


def nulls(architecture: Architecture, expr: Expr, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The fields that are certainly not always filled, and whose null makes the whole of a value null."""
    if depth > _DEPTH:
        return
    match expr.op:
        case "field":
            yield from _field(architecture, str(expr.args[0]), str(expr.args[1]), depth)
        case "get":
            yield from nulls(architecture, expr.operands[0], depth + 1)
            yield from _field(architecture, str(expr.args[1]), str(expr.args[2]), depth)
        case one if one in _STRICT:
            for part in expr.operands:
                yield from nulls(architecture, part, depth + 1)


def _field(architecture: Architecture, module: str, name: str, depth: int) -> Iterator[tuple[str, str]]:
    field = architecture.field_of(module, name)
    if field is None or f"{module}.{name}" in staged(architecture):
        return
    further = formulas(architecture).get((module, name))
    if further is not None and further.op != "if" and field.derived:
        yield from nulls(architecture, further, depth + 1)
        return
    one = rolled(architecture).get((module, name))
    if one is not None:
        if one.function not in {"sum", "count"}:
            yield module, name
        return
    plain = not (field.required or field.derived or field.required_when or field.master)
    if plain and field.default is None and (module, name) not in _saved(architecture):
        yield module, name


def tested(expr: Expr) -> bool:
    """Whether an expression looks itself at what is null."""
    return any(part.op in {"is_null", "not_null"} for part in walk(expr))
