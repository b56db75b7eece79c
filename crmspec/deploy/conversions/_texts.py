"""Texts among each other: what is written in them stays, whatever they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._sql import fitting

if TYPE_CHECKING:
    from crmspec.deploy.conversions._side import Side
    from crmspec.physical import Dialect

_SIGNS: Final = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def kept(old: Side, new: Side) -> Conversion:
    """The same text; whether it fits is asked where lengths and forms are compared."""
    return Conversion.same()


def source(old: Side, new: Side) -> Conversion:
    """The same text, with the markup that is written in it."""
    return Conversion.same()


def whole(old: Side, new: Side) -> Conversion:
    """The whole as one text; its parts are lost.

    It is told by an expression, since the column itself cannot stay: the database writes it.
    """
    longest = sum((one.max_length or 0) + len(old.main.separator) for one in old.columns)
    return Conversion(fitting("nullif({c}, '')", longest, new), exact=False)


def as_markup(old: Side, new: Side) -> Conversion:
    """What the text says: signs that would be markup are written as signs, and lines stay lines."""
    there = "{c}"
    for sign, entity in _SIGNS:
        there = f"replace({there}, '{sign}', '{entity}')"
    there = f"replace({there}, {_new_line(new.dialect)}, '<br>')"
    back = f"replace({{c}}, '<br>', {_new_line(new.dialect)})"
    for sign, entity in reversed(_SIGNS):
        back = f"replace({back}, '{entity}', '{sign}')"
    longest = (old.main.max_length or 0) * len("&amp;")
    limit = new.main.max_length
    room = limit is None or (bool(longest) and longest <= limit)
    return Conversion(there if room else fitting(there, (limit or 0) + 1, new), room, back)


def _new_line(dialect: Dialect) -> str:
    return "chr(10)" if dialect == "postgres" else "char(10)"
