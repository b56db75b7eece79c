"""The table of functions; the reference documentation is made from it."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.expressions.functions import (
    access,
    calendar,
    dates,
    numeric,
    place,
    records,
    text,
    time,
    values,
    words,
)
from crmspec.compiler.expressions.functions.entry import Function, FunctionDoc

TABLE: Final[dict[str, Function]] = {
    one.name: one
    for family in (access, calendar, dates, numeric, place, records, text, time, values, words)
    for one in family.FUNCTIONS
}
FUNCTIONS: Final[dict[str, Function]] = {name: one for name, one in TABLE.items() if not one.internal}


def reference() -> list[FunctionDoc]:
    """List all functions, by name, as the reference documentation shows them."""
    return [
        FunctionDoc(one.name, f"{one.name}({one.signature})", one.meaning, one.example)
        for _, one in sorted(FUNCTIONS.items())
    ]
