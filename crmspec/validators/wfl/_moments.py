"""One record before and after a change: conditions of both sides, written as conditions of one moment.

After the change, a field that is written has its new value, every other the one it had. So what must have held
before it (the conditions of the step that makes the change) and what must hold after it (those of the workflow
that is started) can be asked about together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.guards import Domain, not_true, satisfiable
from crmspec.compiler.expressions.ir import FALSE, TRUE, Expr, literal, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture

_APART = frozenset({"has_tag", "changed", "is_new"})


@dataclass(frozen=True)
class Known:
    """What is known of values: the options of a picklist, and the bounds of a number."""

    architecture: Architecture

    def domain(self, value: Expr) -> Domain:
        """What the field that is read declares."""
        if value.op in {"field", "outer", "old"}:
            found = (self.architecture.members.members(str(value.args[0])) or {}).get(str(value.args[1]))
            return Domain(found or value.type)
        return Domain(value.type)


def rewritten(expr: Expr, change: Callable[[Expr], Expr | None]) -> Expr:
    """Replace parts of an expression, from the outside in; what is replaced is not looked into."""
    found = change(expr)
    if found is not None:
        return found
    args = tuple(rewritten(arg, change) if isinstance(arg, Expr) else arg for arg in expr.args)
    return expr if args == expr.args else replace(expr, args=args)


@dataclass(frozen=True, slots=True)
class Moment:
    """A change of one record: what is written, and whether the record is new."""

    module: str
    written: Mapping[str, Expr]
    new: bool
    own: bool
    """Whether it is the record of the workflow that makes the change."""
    tagged: Mapping[str, bool]
    """Tags that the run puts on it (True) or takes off."""

    def before(self, expr: Expr) -> Expr:
        """What a condition of the workflow that makes the change says, from the moment after it."""
        return rewritten(expr, self._before)

    def _before(self, expr: Expr) -> Expr | None:
        match expr.op:
            case "field" if not self.own:
                return replace(expr, op="outer")
            case "field" if expr.args[0] == self.module and expr.args[1] in self.written:
                return replace(expr, op="old")
            case "self" if not self.own:
                return replace(expr, op="outer_self")
            case "old" | "changed" | "is_new":
                return Expr("earlier", expr.type, (repr(expr),))
            case "has_tag" if self.own:
                return Expr("earlier", expr.type, (repr(expr),))
            case "var" if expr.args[0] != "user":
                return Expr("earlier", expr.type, (repr(expr),))
        return None

    def demanded(self, expr: Expr) -> Expr:
        """What the change demands of the record itself, from the moment after it."""
        return rewritten(expr, replace(self, own=True)._before)

    def after(self, expr: Expr) -> Expr:
        """What a condition says right after the change."""
        return fold(rewritten(rewritten(expr, self._after), _same))

    def _after(self, expr: Expr) -> Expr | None:
        name = expr.args[1] if len(expr.args) > 1 and expr.args[0] == self.module else None
        match expr.op:
            case "field" if name in self.written:
                return self.value(str(name))
            case "old" if self.new:
                return literal(None, types.NULL)
            case "old" if name is not None and name not in self.written:
                return replace(expr, op="field")
            case "changed":
                return None if name in self.written or name is None else FALSE
            case "is_new":
                return TRUE if self.new else FALSE
            case "has_tag" if expr.operands[0].op == "self" and expr.args[1] in self.tagged:
                return TRUE if self.tagged[str(expr.args[1])] else FALSE
            case "has_tag" if expr.operands[0].op == "self" and self.new:
                return FALSE
        return None

    def value(self, name: str) -> Expr:
        """What is written, seen from the moment after."""
        value = self.written[name]
        if value.op == "unknown":
            return Expr("var", value.type, ("written", name))
        return self.before(value)


def _same(expr: Expr) -> Expr | None:
    """A value compared with itself, as `old.stage != stage` is where the stage stays."""
    if expr.op in {"ne", "lt", "gt"} and expr.operands[0] == expr.operands[1]:
        return FALSE
    return None


def possible(architecture: Architecture, *conditions: Expr) -> bool:
    """Whether conditions may all hold; True where that is not decided."""
    several = [one for one in conditions if one != TRUE]
    return satisfiable(*several, facts=Known(architecture)) if several else True


def demands_of(effect: Effect, moment: Moment, stale: frozenset[str]) -> list[Expr]:
    """What must have held for a change to be made; not what is about fields that the run itself wrote before."""
    several = [moment.before(one) for one in effect.guards if not reads_any(one, stale)]
    several += [moment.before(not_true(one)) for one in effect.unless if not reads_any(one, stale)]
    return several + [moment.demanded(one) for one in effect.demands if not reads_any(one, stale)]


def reads_any(expr: Expr, names: frozenset[str]) -> bool:
    """Whether a condition looks at one of these fields, as it is or as it was."""
    return bool(names) and any(part.op in {"field", "old"} and part.args[1] in names for part in walk(expr))
