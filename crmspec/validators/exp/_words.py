"""What was said of an expression already, and what its fields are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Expression

_UNITS: Final = frozenset({"on", "at", "date", "time", "day", "datetime"})
_BEGIN: Final = frozenset(
    {"start", "starts", "started", "begin", "begins", "began", "from", "open", "opened", "created"}
)
_END: Final = frozenset(
    {
        "end",
        "ends",
        "ended",
        "finish",
        "finishes",
        "finished",
        "until",
        "till",
        "to",
        "expires",
        "expiry",
        "due",
    }
    | {"completed", "complete", "closed", "close", "resolved", "done"}
)


def may_span(source: str) -> bool:
    """Whether an expression may name both a beginning and an end."""
    return any(word in source for word in _BEGIN) and any(word in source for word in _END)


def told(one: Expression, *codes: str) -> bool:
    """Whether one of these was found while the expression was read."""
    return any(problem.code in codes for problem in one.checked.problems)


def span_of(expr: Expr) -> tuple[str, tuple[str, ...]]:
    """Whether a field is the beginning or the end of something by its name, and of what."""
    if expr.op == "date_of":
        return span_of(expr.operands[0])
    if expr.op not in {"field", "get"}:
        return "", ()
    words = [word for word in str(expr.args[-1]).split("_") if word not in _UNITS]
    begins, ends = _BEGIN.intersection(words), _END.intersection(words)
    if len(begins) + len(ends) != 1:
        return "", ()
    rest = tuple(word for word in words if word not in _BEGIN | _END)
    return ("begin" if begins else "end"), rest


def name_of(expr: Expr) -> str:
    """The field that an expression reads."""
    return name_of(expr.operands[0]) if expr.op == "date_of" else str(expr.args[-1])
