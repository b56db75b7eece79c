"""Functions on text. Letter case is that of ASCII, so that every database agrees."""

from __future__ import annotations

from typing import Any, Final

from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import TEXTUAL, count
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN, INTEGER, TEXT

_UPPER: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOWER: Final = _UPPER.lower()
_TO_LOWER: Final = str.maketrans(_UPPER, _LOWER)
_TO_UPPER: Final = str.maketrans(_LOWER, _UPPER)
_MOST: Final = 1_000_000


def lower(text: str) -> str:
    """Write the ASCII letters small; all others stay as they are."""
    return text.lower() if text.isascii() else text.translate(_TO_LOWER)


def upper(text: str) -> str:
    """Write the ASCII letters large; all others stay as they are."""
    return text.upper() if text.isascii() else text.translate(_TO_UPPER)


def _domain(address: str) -> str | None:
    return lower(address.partition("@")[2]) or None


def _concat_postgres(emitter: Any, expr: Expr) -> str:
    return f"concat({', '.join(emitter.sql(arg) for arg in expr.args)})"


def _concat_sqlite(emitter: Any, expr: Expr) -> str:
    return "(" + " || ".join(f"coalesce({emitter.sql(arg)}, '')" for arg in expr.args) + ")"


FUNCTIONS: Final = (
    Function(
        name="lower",
        signature="text",
        meaning="The text with its ASCII letters small.",
        example='lower(email) == "ann@example.com"',
        result=TEXT,
        kinds=(TEXTUAL,),
        python=lower,
        postgres='lower({0} COLLATE "C")',
        sqlite="lower({0})",
    ),
    Function(
        name="upper",
        signature="text",
        meaning="The text with its ASCII letters large.",
        example='upper(code) == "VIP"',
        result=TEXT,
        kinds=(TEXTUAL,),
        python=upper,
        postgres='upper({0} COLLATE "C")',
        sqlite="upper({0})",
    ),
    Function(
        name="contains",
        signature="text, part",
        meaning="Whether the text holds the part, whatever the case of ASCII letters.",
        example='contains(name, "inc")',
        result=BOOLEAN,
        kinds=(TEXTUAL, TEXTUAL),
        python=lambda text, part: lower(part) in lower(text),
        postgres='(strpos(lower({0} COLLATE "C"), lower({1} COLLATE "C")) > 0)',
        sqlite="(instr(lower({0}), lower({1})) > 0)",
    ),
    Function(
        name="starts_with",
        signature="text, part",
        meaning="Whether the text begins with the part, whatever the case of ASCII letters.",
        example='starts_with(phone, "+49")',
        result=BOOLEAN,
        kinds=(TEXTUAL, TEXTUAL),
        python=lambda text, part: lower(text).startswith(lower(part)),
        postgres='starts_with(lower({0} COLLATE "C"), lower({1} COLLATE "C"))',
        sqlite="(substr(lower({0}), 1, length({1})) = lower({1}))",
    ),
    Function(
        name="ends_with",
        signature="text, part",
        meaning="Whether the text ends with the part, whatever the case of ASCII letters.",
        example='ends_with(email, ".org")',
        result=BOOLEAN,
        kinds=(TEXTUAL, TEXTUAL),
        python=lambda text, part: lower(text).endswith(lower(part)),
        postgres='(right(lower({0} COLLATE "C"), length({1})) = lower({1} COLLATE "C"))',
        sqlite="(substr(lower({0}), length({0}) - length({1}) + 1) = lower({1}))",
    ),
    Function(
        name="equals_ignoring_case",
        signature="text, text",
        meaning="Whether two texts are the same but for the case of ASCII letters.",
        example='equals_ignoring_case(city, "berlin")',
        result=BOOLEAN,
        kinds=(TEXTUAL, TEXTUAL),
        python=lambda left, right: lower(left) == lower(right),
        postgres='(lower({0} COLLATE "C") = lower({1} COLLATE "C"))',
        sqlite="(lower({0}) = lower({1}))",
    ),
    Function(
        name="length",
        signature="text",
        meaning="The number of characters (code points).",
        example="length(name) > 3",
        result=INTEGER,
        kinds=(TEXTUAL,),
        python=len,
        postgres="char_length({0})::bigint",
        sqlite="length({0})",
        low=0,
        high=2**31,
    ),
    Function(
        name="concat",
        signature="text, …",
        meaning="The texts one after the other; a null counts as no text (where `+` gives null).",
        example='concat(first_name, " ", last_name)',
        result=TEXT,
        kinds=(TEXTUAL, TEXTUAL),
        variadic=True,
        nulls=True,
        python=lambda *texts: "".join(text for text in texts if text is not None),
        postgres=_concat_postgres,
        sqlite=_concat_sqlite,
    ),
    Function(
        name="trim",
        signature="text",
        meaning="The text without the spaces at its two ends.",
        example='trim(name) != ""',
        result=TEXT,
        kinds=(TEXTUAL,),
        python=lambda text: text.strip(" "),
        postgres="btrim({0})",
        sqlite="trim({0})",
    ),
    Function(
        name="substring",
        signature="text, start, length",
        meaning="That many characters from a place on; the first character is at 1.",
        example="substring(postal_code, 1, 2)",
        result=TEXT,
        kinds=(TEXTUAL, count(1, _MOST), count(0, _MOST)),
        python=lambda text, start, length: text[start - 1 : start - 1 + length],
        postgres="substr({0}, {1}::integer, {2}::integer)",
        sqlite="substr({0}, {1}, {2})",
    ),
    Function(
        name="replace",
        signature="text, old, new",
        meaning="The text with every occurrence of `old` (exactly so written) replaced.",
        example='replace(phone, " ", "")',
        result=TEXT,
        kinds=(TEXTUAL, TEXTUAL, TEXTUAL),
        python=lambda text, old, new: text.replace(old, new) if old else text,
        postgres="replace({0}, {1}, {2})",
        sqlite="replace({0}, {1}, {2})",
    ),
    Function(
        name="domain_of",
        signature="email",
        meaning="What stands after the `@`, small; null where there is none.",
        example='domain_of(email) == "example.com"',
        result=TEXT,
        kinds=(TEXTUAL,),
        python=_domain,
        postgres="(CASE WHEN strpos({0}, '@') > 0 THEN"
        """ nullif(lower(substr({0}, strpos({0}, '@') + 1) COLLATE "C"), '') END)""",
        sqlite="(CASE WHEN instr({0}, '@') > 0 THEN nullif(lower(substr({0}, instr({0}, '@') + 1)), '') END)",
    ),
    Function(
        name="join",
        signature="text, text",
        meaning="What `+` between texts becomes.",
        example='name + "!"',
        result=TEXT,
        kinds=(TEXTUAL, TEXTUAL),
        python=lambda left, right: left + right,
        postgres="({0} || {1})",
        sqlite="({0} || {1})",
        internal=True,
    ),
)
