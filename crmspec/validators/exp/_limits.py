"""Between which numbers the fields, the inputs of decisions and the turns of repetitions lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import Scaled
from crmspec.compiler.facts import condition, facts, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys

TESTS: Final = frozenset({"lt", "le", "gt", "ge", "eq"})
_MIRRORED: Final = {"eq": "eq", "lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}


class Limit(NamedTuple):
    """The bounds of a value, in its smallest unit, and where they are declared."""

    name: str
    path: Keys
    low: int | None
    high: int | None
    scale: int = 0

    def said(self) -> str:
        """Say the bounds."""
        if self.high is None:
            return f"never below {self._spoken(self.low)}"
        if self.low is None:
            return f"never above {self._spoken(self.high)}"
        return f"between {self._spoken(self.low)} and {self._spoken(self.high)}"

    def _spoken(self, value: int | None) -> str:
        return f"{(value or 0) / 10**self.scale:g}"


@once
def limits(architecture: Architecture) -> dict[tuple[str, str], Limit]:
    """The bounded fields that are read; under no module the inputs of decision tables that are given no others."""
    found: dict[tuple[str, str], Limit] = {}
    known = facts(architecture)
    for module, name, field in architecture.fields_that(lambda kind: "minimum" in kind.model_fields):
        if field.minimum is None and field.maximum is None:
            continue
        if f"field:{module}.{name}" not in architecture.fields_read:
            continue
        value = value_of(architecture, module, name)
        domain = known.domain(value)
        if isinstance(value.type, Scaled) and not field.derived:
            path = architecture.field_path(module, name)
            scale = getattr(value.type, "scale", 0)
            low = None if field.minimum is None else domain.low
            high = None if field.maximum is None else domain.high
            found[module, name] = Limit(name, path, low, high, scale)
    for table, one in architecture.section("decision_tables").items():
        for called in one.inputs:
            limit = _of_input(architecture, found, table, called)
            if limit:
                found["", f"{table}.{called}"] = limit
    return found


def _of_input(
    architecture: Architecture, known: dict[tuple[str, str], Limit], table: str, called: str
) -> Limit | None:
    """The bounds that hold of an input, wherever the table is asked."""
    several: list[Limit] = []
    for step in architecture.steps("decide"):
        if step.model.decide.table != table:
            continue
        value = condition(architecture, (*step.path, "decide", "with", called))
        limit = known.get(_field(value)) if value is not None else None
        if limit is None:
            return None
        several.append(limit)
    same = {(one.low, one.high, one.scale) for one in several}
    return several[0] if len(same) == 1 else None


def _field(value: Expr) -> tuple[str, str]:
    return (str(value.args[-2]), str(value.args[-1])) if value.op in {"field", "get"} else ("", "")


def outcome(test: Expr, limit: Limit) -> bool | None:
    """What comparing a bounded value with a literal always comes to; None where that depends on the value."""
    value, other = test.operands
    op = test.op
    if value.is_literal:
        value, other, op = other, value, _MIRRORED[op]
    if not other.is_literal or not isinstance(other.value, int) or isinstance(other.value, bool):
        return None
    at, low, high = other.value, limit.low, limit.high
    below = high is not None and high < at, high is not None and high <= at
    above = low is not None and low > at, low is not None and low >= at
    if op == "eq":
        return False if below[0] or above[0] else None
    if op in {"lt", "le"}:
        holds, fails = (below[0], above[1]) if op == "lt" else (below[1], above[0])
    else:
        holds, fails = (above[0], below[1]) if op == "gt" else (above[1], below[0])
    return True if holds else False if fails else None


@once
def turns(architecture: Architecture) -> tuple[tuple[Keys, str, Expr | None], ...]:
    """The repetitions: their place, what the number of the turn is called, and how many times."""
    return tuple(_turns(architecture))


def _turns(architecture: Architecture) -> Iterator[tuple[Keys, str, Expr | None]]:
    for step in architecture.steps("repeat"):
        path = (*step.path, "repeat")
        if not architecture.is_shared(path):
            yield path, step.model.repeat.as_, condition(architecture, (*path, "times"))
