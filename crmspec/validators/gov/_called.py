"""What lists and figures are called, and which records they let in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import BOOLEAN, Choice
from crmspec.compiler.facts import condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

_WORD: Final = re.compile(r"[a-z]+")
_ENDS: Final = {
    "won": "won",
    "lost": "lost",
    "done": "done",
    "completed": "done",
    "complete": "done",
    "closed": "done",
    "resolved": "done",
    "paid": "done",
    "finished": "done",
    "settled": "done",
    "delivered": "done",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "void": "cancelled",
    "dropped": "cancelled",
    "abandoned": "cancelled",
}
"""Options of a status that end it, where no pipeline says so, with their outcome."""
_STATE: Final = frozenset({"status", "stage", "state", "phase"})


@dataclass(frozen=True, slots=True)
class Called:
    """A list or a figure with its names and the condition that decides what is in it."""

    path: Keys
    """Of the condition."""
    name: str
    kind: str
    module: str
    said: Expr
    words: tuple[tuple[str, ...], ...]
    """The words of its name, and those of its label."""
    totalled: frozenset[str] = field(default=frozenset())
    """The words of the field that it adds up."""


@once
def called(architecture: Architecture) -> tuple[Called, ...]:
    """Every list and figure that has a condition."""
    return tuple(
        one
        for source in (_lists, _rolled, _measures, _capacities)
        for one in source(architecture)
        if one.module in architecture.modules and not architecture.is_shared(one.path)
    )


def words(*names: str | None) -> tuple[tuple[str, ...], ...]:
    """The words of some names."""
    return tuple(tuple(_WORD.findall(one.lower().replace("'", ""))) for one in names if one)


def _lists(architecture: Architecture) -> Iterator[Called]:
    for section, kind in (("views", "view"), ("segments", "segment"), ("reports", "report")):
        for name, one in architecture.section(section).items():
            said = condition(architecture, (section, name, "where")) if one.where else None
            if said is not None:
                yield Called((section, name, "where"), name, kind, one.module, said, words(name, one.label))
    for name, view in architecture.section("views").items():
        members = architecture.members.members(view.module) or {} if view.related else {}
        for key, one in view.related.items():
            path: Keys = ("views", name, "related", key, "where")
            said = condition(architecture, path) if one.where else None
            module = getattr(members.get(one.records), "module", "")
            if said is not None and module:
                yield Called(path, key, "list", module, said, words(key, one.label))
    for name, board in architecture.section("dashboards").items():
        for at, tile in enumerate(board.tiles):
            section, to = ("reports", tile.report) if tile.report else ("views", tile.view)
            shown = architecture.section(section).get(to)
            said = condition(architecture, (section, to, "where")) if shown and tile.label else None
            if said is not None and shown:
                path = ("dashboards", name, "tiles", at, "label")
                yield Called(path, tile.label, "tile", shown.module, said, words(tile.label))


def _rolled(architecture: Architecture) -> Iterator[Called]:
    for module, name, one in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        path = (*architecture.field_path(module, name), "where")
        said = condition(architecture, path) if one.where else None
        if said is not None:
            total = words(one.field if one.function != "count" else "")
            yield Called(
                path, name, "roll-up", one.of, said, words(name, one.label), frozenset().union(*total)
            )


def _measures(architecture: Architecture) -> Iterator[Called]:
    for name, report in architecture.section("reports").items():
        where = condition(architecture, ("reports", name, "where")) if report.where else None
        if report.where and where is None:
            continue
        for key, one in report.measures.items():
            path: Keys = ("reports", name, "measures", key, "value")
            value = condition(architecture, path)
            figure = _figure(value) if value is not None else None
            if figure is None:
                continue
            own, total = figure
            parts = [part for part in (where, own) if part is not None]
            if not parts:
                continue
            said = parts[0] if len(parts) == 1 else Expr("and", BOOLEAN, tuple(parts))
            place = path if own is not None else ("reports", name, "where")
            read = words("_".join(str(part.args[-1]) for part in walk(total) if part.op in {"field", "get"}))
            yield Called(
                place, key, "figure", report.module, said, words(key, one.label), frozenset().union(*read)
            )


def _figure(value: Expr) -> tuple[Expr | None, Expr] | None:
    """The condition of a figure, and what it adds up; of a share, that of what is counted."""
    if value.op in {"div", "mul"}:
        return _figure(value.operands[0])
    if not value.op.startswith("agg_") or not value.operands:
        return None
    inner, rest = value.operands[0], value.operands[1:]
    if value.op == "agg_count":
        return (None if inner.is_literal else inner), Expr("none", BOOLEAN)
    if inner.op == "if" and inner.operands[2].is_literal:
        return inner.operands[0], inner.operands[1]
    own = next((one for one in rest if one.type == BOOLEAN), None)
    return own, inner


def _capacities(architecture: Architecture) -> Iterator[Called]:
    for name, rule in architecture.section("assignment_rules").items():
        for at, case in enumerate(rule.cases):
            path: Keys = ("assignment_rules", name, "cases", at, "capacity", "where")
            said = condition(architecture, path) if case.capacity else None
            if said is not None:
                yield Called(path, name, "capacity", rule.module, said, (("open",),))


@once
def ends(architecture: Architecture) -> Mapping[str, tuple[tuple[str, Mapping[str, str]], ...]]:
    """For each module, the fields that say how far a record is, with the outcome of each option; '' is under way."""
    found: dict[str, list[tuple[str, Mapping[str, str]]]] = {}
    for one in architecture.section("pipelines").values():
        outcomes = {name: stage.outcome or "" for name, stage in one.stages.items()}
        if any(outcomes.values()) and not all(outcomes.values()):
            found.setdefault(one.module, []).append((one.field_, outcomes))
    for module, declared in architecture.modules.items():
        members = architecture.members.members(module) or {}
        taken = {name for name, _ in found.get(module, ())}
        for name in declared.fields:
            if name not in taken and _STATE & set(name.split("_")):
                type_ = members.get(name)
                options = type_.options if isinstance(type_, Choice) else ()
                known = {one: _ENDS.get(one.lower(), "") for one in options or ()}
                if any(known.values()) and not all(known.values()):
                    found.setdefault(module, []).append((name, known))
    return {module: tuple(several) for module, several in found.items()}
