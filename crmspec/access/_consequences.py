"""What follows from a change of a record by itself: `on_save`, roll-ups, scores, automatic transitions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from crmspec.access._effect import UNKNOWN, Effect, assigned, made_of, told
from crmspec.access._moves import Move, moves
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.fieldtypes.rollup import Rollup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_FURTHEST = 6
"""How many consequences of consequences are followed."""


@dataclass(frozen=True, slots=True, eq=False)
class Derived:
    """A field that is kept for a record and made anew when what it is made of changes."""

    path: Keys
    module: str
    field: str
    verb: str
    of: str
    """The module whose changes count."""
    reads: frozenset[str]
    """Its fields that count; a new or a deleted record counts in any case."""


class Consequences:
    """Knows what follows from what."""

    def __init__(self, architecture: Architecture) -> None:
        self._architecture = architecture
        self._reading: dict[str, frozenset[str]] = {}

    def of(self, effect: Effect) -> tuple[Effect, ...]:
        """What follows from an effect, and from that, near things first."""
        found: list[Effect] = []
        seen: set[tuple[Keys, str]] = set()
        self._gather(effect, found, seen, 0)
        return tuple(found)

    def _gather(self, effect: Effect, found: list[Effect], seen: set[tuple[Keys, str]], depth: int) -> None:
        if depth >= _FURTHEST or effect.action in {"tagged", "untagged", "submitted"}:
            return
        for one in self._next(effect):
            key = (one.via[-1], one.module)
            if key not in seen:
                seen.add(key)
                found.append(one)
                self._gather(one, found, seen, depth + 1)

    def _next(self, effect: Effect) -> Iterator[Effect]:
        if effect.action in {"created", "updated"} and effect.verb not in {"rollup", "score"}:
            yield from self._saved(effect)
        for one in self._derived.get(effect.module, ()):
            if one.verb == "score" and effect.action == "deleted":
                continue
            if effect.action != "updated" or not one.reads.isdisjoint(effect.fields):
                yield _follows(effect, one.path, one.verb, one.module, {one.field: UNKNOWN})
        for move in self._automatic.get(effect.module, ()):
            if effect.action == "created" or not self._read_by(move).isdisjoint(effect.fields):
                fields = told(move.fields, effect.whose)
                moving = _follows(effect, move.path, "transition", move.module, fields)
                guards = (*effect.guards, *effect.demands) if effect.whose == "own" else ()
                yield replace(moving, whose=effect.whose, guards=guards, demands=move.demands)

    def _saved(self, effect: Effect) -> Iterator[Effect]:
        """What `on_save` sets, once; it does so in the same write."""
        for index, (fields, condition) in enumerate(self._on_save.get(effect.module, ())):
            if effect.verb == "on_save":
                return
            path = ("modules", effect.module, "on_save", index)
            one = _follows(effect, path, "on_save", effect.module, told(fields, effect.whose))
            demands = (condition,) if condition is not None else ()
            yield replace(one, whose=effect.whose, guards=effect.guards, demands=demands)

    def _read_by(self, move: Move) -> frozenset[str]:
        """The fields whose change may let an automatic transition be made."""
        if move.name not in self._reading:
            reads = {
                field for one in move.demands for module, field in fields_read(one) if module == move.module
            }
            self._reading[move.name] = made_of(self._architecture, move.module, frozenset(reads))
        return self._reading[move.name]

    @cached_property
    def _on_save(self) -> Mapping[str, list[tuple[Mapping[str, Expr], Expr | None]]]:
        found: dict[str, list[tuple[Mapping[str, Expr], Expr | None]]] = {}
        for name, module in self._architecture.modules.items():
            for index, one in enumerate(module.on_save):
                path: Keys = ("modules", name, "on_save", index)
                fields = assigned(self._architecture, (*path, "set"), one.set, name)
                held = self._architecture.expressions.get((*path, "if"), ())
                found.setdefault(name, []).append((fields, held[0].checked.expr if held else None))
        return found

    @cached_property
    def _automatic(self) -> Mapping[str, list[Move]]:
        found: dict[str, list[Move]] = defaultdict(list)
        for one in moves(self._architecture).values():
            if one.automatic:
                found[one.module].append(one)
        return found

    @cached_property
    def _derived(self) -> Mapping[str, list[Derived]]:
        found: dict[str, list[Derived]] = defaultdict(list)
        for one in (*self._rollups(), *self._scores()):
            found[one.of].append(one)
        return found

    def _rollups(self) -> Iterator[Derived]:
        for module, name, one in self._architecture.fields_that(lambda kind: issubclass(kind, Rollup)):
            path = self._architecture.field_path(module, name)
            reads = {each for each in (one.field, one.via) if each}
            for found in self._architecture.expressions.get((*path, "where"), ()):
                if found.checked.expr is not None:
                    reads |= {field for of, field in fields_read(found.checked.expr) if of == one.of}
            yield Derived(
                path, module, name, "rollup", one.of, made_of(self._architecture, one.of, frozenset(reads))
            )

    def _scores(self) -> Iterator[Derived]:
        for name, rule in self._architecture.section("scoring_rules").items():
            reads: set[str] = set()
            for index in range(len(rule.attributes)):
                path = ("scoring_rules", name, "attributes", index, "if")
                for found in self._architecture.expressions.get(path, ()):
                    if found.checked.expr is not None:
                        reads |= {field for of, field in fields_read(found.checked.expr) if of == rule.module}
            fields = made_of(self._architecture, rule.module, frozenset(reads))
            yield Derived(("scoring_rules", name), rule.module, rule.field_, "score", rule.module, fields)


def _follows(effect: Effect, path: Keys, verb: str, module: str, fields: Mapping[str, Expr]) -> Effect:
    """An effect that another one brings about, on behalf of the same owner."""
    via = (*effect.via, path)
    named = frozenset(fields)
    whose = effect.whose if verb == "score" else "other"
    return replace(
        effect, verb=verb, module=module, action="updated", fields=fields, named=named, whose=whose, via=via,
        demands=(), tag="",
    )  # fmt: skip
