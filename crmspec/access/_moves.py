"""What a transition of a pipeline does to the record that is moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.access._effect import assigned
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import Expr, literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """A transition: where it leads, what it sets, what must hold before."""

    path: Keys
    name: str
    module: str
    field: str
    to: str
    fields: Mapping[str, Expr]
    """The stage, and what else is set."""
    demands: tuple[Expr, ...]
    """The stages that it leaves, and its guard."""
    automatic: bool
    understood: bool
    """Whether the guard, if there is one, was understood."""


@once
def moves(architecture: Architecture) -> Mapping[str, Move]:
    """Every transition, as `pipeline.transition`."""
    return {
        f"{pipeline}.{name}": _move(architecture, pipeline, name)
        for pipeline, declared in architecture.section("pipelines").items()
        for name in declared.transitions
    }


def moved(architecture: Architecture, name: str) -> Move | None:
    """What the transition of this name does."""
    return moves(architecture).get(name)


def _move(architecture: Architecture, pipeline: str, name: str) -> Move:
    declared = architecture.section("pipelines")[pipeline]
    one, path = declared.transitions[name], ("pipelines", pipeline, "transitions", name)
    stage = Expr("field", types.Choice(), (declared.module, declared.field_))
    left = [each for each in declared.stages if each != one.to] if "any" in one.from_ else list(one.from_)
    among = Expr("in", types.BOOLEAN, (stage, *(literal(each, types.Choice()) for each in left)))
    found = architecture.expressions.get((*path, "guard"), ())
    guard = tuple(each.checked.expr for each in found if each.checked.expr is not None)
    fields = {
        declared.field_: literal(one.to, types.Choice()),
        **assigned(architecture, (*path, "sets"), one.sets, declared.module),
    }
    understood = len(guard) == len(found)
    return Move(
        path, f"{pipeline}.{name}", declared.module, declared.field_, one.to, fields, (among, *guard),
        one.automatic, understood,
    )  # fmt: skip
