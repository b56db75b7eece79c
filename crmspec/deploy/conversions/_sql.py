"""Small expressions of which conversions are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import literal

if TYPE_CHECKING:
    from crmspec.deploy.conversions._side import Side
    from crmspec.physical import Dialect

_CODES: Final = {"postgres": "' ' || chr(9) || chr(10) || chr(13)", "sqlite": "char(32, 9, 10, 13)"}
_TRIM: Final = {"postgres": "btrim", "sqlite": "trim"}
BLANKS: Final = " \t\n\r"
"""What may stand before and after a value that is written as text."""


def let(body: str, **values: str) -> str:
    """Name values that an expression needs more than once.

    The values know the columns of the row; the expression should know nothing but their names, since a column
    could be called as something that it selects from. The limit keeps a planner from writing the values out wherever
    they are named, and working them out as often.
    """
    named = ", ".join(f"{value} as _{name}" for name, value in values.items())
    return f"(select {body} from (select {named} limit 1) as _given)"


def trimmed(value: str, dialect: Dialect) -> str:
    """A text without the blanks around it."""
    return f"{_TRIM[dialect]}({value}, {_CODES[dialect]})"


def folded(value: str, dialect: Dialect) -> str:
    """A text without the blanks around it, its ASCII letters small."""
    collation = ' collate "C"' if dialect == "postgres" else ""
    return f"lower({trimmed(value, dialect)}{collation})"


def fold(text: str) -> str:
    """The same for a text at hand."""
    return "".join(one.lower() if one.isascii() else one for one in text.strip(BLANKS))


def within(value: str, low: int, high: int, dialect: Dialect) -> str:
    """A test of a number; what every number passes is not tested."""
    return f"{value} between {literal(low, dialect)} and {literal(high, dialect)}"


def fitting(sql: str, longest: int, new: Side) -> str:
    """A text, if there is room for it."""
    most = new.main.max_length
    if most is None or most >= longest:
        return sql
    measure = "char_length" if new.dialect == "postgres" else "length"
    return let(f"case when {measure}(_text) <= {most} then _text end", text=sql)


def chosen(value: str, outcomes: dict[str, str], otherwise: str = "") -> str:
    """One thing for each of several values, both written in SQL; null for any other, if nothing else is said."""
    cases = " ".join(f"when {one} then {outcome}" for one, outcome in outcomes.items())
    return f"case {value} {cases}{f' else {otherwise}' if otherwise else ''} end"
