"""Scalars by the core schema of YAML 1.2: what a plain word means.

``no``, ``on``, ``1:30`` and ``2026-01-01`` are text, ``010`` is ten; a number with a point is a
:class:`~decimal.Decimal`, never a float. Text is kept in Unicode's composed form (NFC).
"""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}
_MAY_BE_NUMBER: Final = frozenset("+-.0123456789")
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE](?P<exponent>[-+]?[0-9]+))?")
_NOT_FINITE: Final = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAX_DIGITS: Final = 40
_BASES: Final = {"0o": 8, "0x": 16}


class RefusedScalarError(Exception):
    """A scalar that cannot be taken: ``message`` says why, ``way_out`` what to write instead."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message = message
        self.way_out = way_out


class Texts(dict[str, str]):
    """Quoted scalars already seen, each with the text it stands for; equal texts are one object."""

    __slots__ = ()

    def __missing__(self, raw: str) -> str:
        text = _composed(raw)
        self[raw] = text
        return text


class Plains(dict[str, object]):
    """Plain scalars already seen, each with the value it stands for."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Texts) -> None:
        super().__init__(_WORDS)
        self._texts = texts

    def __missing__(self, raw: str) -> object:
        number = _number(raw) if raw[0] in _MAY_BE_NUMBER else None
        value = self._texts[raw] if number is None else number
        self[raw] = value
        return value


def _composed(raw: str) -> str:
    if "\0" in raw:
        raise RefusedScalarError("text cannot hold the null character", "remove `\\0`; no database stores it")
    if raw.isascii():
        return raw
    if any("\ud800" <= char <= "\udfff" for char in raw):
        raise RefusedScalarError(
            "half of a surrogate pair is no character", "write `\\U` and eight hex digits"
        )
    from unicodedata import normalize

    return normalize("NFC", raw)


def _number(raw: str) -> object:
    """The number that ``raw`` writes, or None where it is text that only begins like one."""
    if _INTEGER.fullmatch(raw):
        if len(raw) > _MAX_DIGITS:
            raise _too_long(raw)
        base = _BASES.get(raw[:2], 10)
        return int(raw, base)
    if _NOT_FINITE.fullmatch(raw):
        raise RefusedScalarError(
            f"`{raw}` is no number that a record can hold", "write a finite number, or quote it if it is text"
        )
    found = _DECIMAL.fullmatch(raw)
    if not found:
        return None
    exponent = found["exponent"] or "0"
    if len(raw) > _MAX_DIGITS or abs(int(exponent)) > _MAX_DIGITS:
        raise _too_long(raw)
    from decimal import Decimal

    return Decimal(raw)


def _too_long(raw: str) -> RefusedScalarError:
    shown = raw if len(raw) <= _MAX_DIGITS else raw[:_MAX_DIGITS] + "…"
    return RefusedScalarError(
        f"the number `{shown}` is longer than {_MAX_DIGITS} digits", "shorten it, or quote it if it is text"
    )
