"""Which dates have certainly been when they are looked at, and how a moment lies to the present one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import Date, Datetime
from crmspec.compiler.facts import condition

if TYPE_CHECKING:
    from collections.abc import Mapping

READ: Final = {"field": (0, 1), "outer": (0, 1), "old": (0, 1), "get": (1, 2)}
MOVES: Final = frozenset({"move_date", "move_instant", "add_months"})
_OWN: Final = frozenset({"created_at", "updated_at", "deleted_at"})
BORN: Final = re.compile(r"birth_?(?:day|date)|date_of_birth|born_(?:on|at)|birthday")
_DONE: Final = re.compile(
    r"(?:^|_)(?:[a-z]+ed|sent|paid|won|lost|met|begun|left|given|taken|made|last_[a-z_]+)_(?:on|at|date|day)$"
)
_MAYBE: Final = re.compile(
    r"expir|renew|ended|insured|dated|deferred|reserved|booked|assigned|unlimited|limited"
)
_AHEAD: Final = re.compile(r"plann|expect|schedul|estimat|promis|request|need|want|target|agreed|propos")


@once
def past(architecture: Architecture) -> Mapping[tuple[str, str], str]:
    """The dates and instants that are always in the past, each with the reason."""
    found: dict[tuple[str, str], str] = {}
    fills = touches(architecture).fills
    for module, declared in architecture.modules.items():
        members = architecture.members.members(module) or {}
        for name, field in declared.fields.items():
            if field.derived or not isinstance(members.get(name), Date | Datetime):
                continue
            if BORN.search(name):
                found[module, name] = "nobody was born tomorrow"
                continue
            places = [one.path for one in fills.get(f"{module}.{name}", ())]
            values = [
                value
                for path in places
                if (value := condition(architecture, path)) is not None and not _is_null(value)
            ]
            moments = [one for one in values if is_now(one)]
            if not moments or len(moments) < len(values) or _AHEAD.search(name):
                continue
            if _DONE.search(name) or len(moments) == len(places):
                found[module, name] = "it is set to the moment in which something happens"
    return found


def sounds_past(name: str) -> bool:
    """Whether a date tells by its name of what has happened (`completed_on`, `last_order_on`)."""
    return bool(_DONE.search(name)) and not _AHEAD.search(name) and not _MAYBE.search(name)


def why_past(architecture: Architecture, module: str, name: str) -> str:
    """Why a date is never ahead; empty where it may be."""
    if name in _OWN:
        return "the system notes it when it happens"
    return past(architecture).get((module, name), "")


def is_now(expr: Expr) -> bool:
    """Whether an expression is the present moment or day."""
    return expr.op in {"now", "today"} or (expr.op == "date_of" and is_now(expr.operands[0]))


def _is_null(expr: Expr) -> bool:
    return expr.is_literal and expr.value is None


def field_read(expr: Expr) -> tuple[str, str]:
    """The module and the field that an expression just reads, as a day or as an instant."""
    if expr.op == "date_of":
        return field_read(expr.operands[0])
    if expr.op not in READ:
        return "", ""
    module, name = READ[expr.op]
    return str(expr.args[module]), str(expr.args[name])


def start_of(expr: Expr) -> Expr:
    """The moment that another is counted from."""
    while expr.op in MOVES:
        expr = expr.operands[0]
    return expr


def lies(architecture: Architecture, expr: Expr) -> tuple[int, bool]:
    """Where a moment lies to the present: before (-1), at (0) or after it (1), and whether it is strictly so.

    (2, …) where that is not known.
    """
    if is_now(expr):
        return 0, False
    if expr.op in MOVES and len(expr.operands) == 2:
        start, by = expr.operands
        side, strict = lies(architecture, start)
        if not by.is_literal or not isinstance(by.value, int) or side == 2:
            return 2, False
        step = (by.value > 0) - (by.value < 0)
        if step == 0:
            return side, strict
        return (step, True) if side in {0, step} else (2, False)
    module, name = field_read(expr)
    if module and why_past(architecture, module, name):
        return -1, False
    return 2, False
