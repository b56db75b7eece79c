"""Numbers among each other, and numbers as text. Those with digits after the point are kept without it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._sql import fitting, let, trimmed, within
from crmspec.physical import INT64

if TYPE_CHECKING:
    from crmspec.deploy.conversions._side import Side
    from crmspec.physical import Dialect

LONGEST: Final = 60
"""No number that is written with more characters is read."""
_MOST_DIGITS: Final = 19
_WRITTEN: Final = re.compile(r"-?[0-9]+(?:[.][0-9]+)?")


def rescaled(old: Side, new: Side) -> Conversion | None:
    """The same number, with other digits after the point; nothing where a digit would be lost or has no room."""
    return _scaled(old, new, old.scale)


def as_amount(old: Side, new: Side) -> Conversion | None:
    """An amount of as much, in the field's currency; where records choose theirs, in the first they may choose."""
    return _scaled(old, new, old.scale)


def of_amount(old: Side, new: Side) -> Conversion | None:
    """How much the amount is, in whole units of its currency; what currency that was is lost."""
    return as_read(old, new)


def as_read(old: Side, new: Side) -> Conversion:
    """The same number with the digits after the point that whoever reads it counts on; of an amount how much it is."""
    return _of_currencies(old, new) if old.currencies else _scaled(old, new, old.scale)


def amount(old: Side, new: Side) -> Conversion | None:
    """The same amount, where its currency is one that the field takes; none is turned into another."""
    if old.currencies and new.currencies:
        return Conversion.same()
    if old.currencies:
        currency = f"{{{old.parts['currency']}}} = {new.literal(new.currency)}"
        test = f"{currency} and {within('{c}', *new.bounds, new.dialect)}"
        return Conversion(f"case when {test} then {{c}} end", False, "{c}")
    return Conversion.same() if old.currency in (new.currencies or (new.currency,)) else None


def _scaled(old: Side, new: Side, scale: int) -> Conversion:
    if scale == new.scale:
        return Conversion.same()
    sql = _moved("{c}", new.scale - scale, new)
    return Conversion(sql, _all_fit(old, new, scale), _moved("{c}", scale - new.scale, old))


def _moved(value: str, digits: int, new: Side) -> str:
    """A number whose point moves to the right by so many digits."""
    factor, (low, high) = 10 ** abs(digits), new.bounds
    if not digits:
        return f"case when {within(value, low, high, new.dialect)} then {value} end"
    if digits > 0:
        test = within(value, -(-low // factor), high // factor, new.dialect)
        return f"case when {test} then {value} * {new.literal(factor)} end"
    by = new.literal(factor)
    test = within(f"{value} / {by}", low, high, new.dialect)
    return f"case when {value} % {by} = 0 and {test} then {value} / {by} end"


def _all_fit(old: Side, new: Side, scale: int) -> bool:
    if new.scale < scale:
        return False
    factor: int = 10 ** (new.scale - scale)
    (least, most), (low, high) = old.bounds, new.bounds
    return low <= least * factor and most * factor <= high


def _of_currencies(old: Side, new: Side) -> Conversion:
    """Each currency has digits of its own."""
    column = f"{{{old.parts['currency']}}}"
    by_digits: dict[int, list[str]] = {}
    for one in old.currencies:
        by_digits.setdefault(types.minor_digits(one), []).append(new.literal(one))
    cases = [
        f"when {column} in ({', '.join(several)}) then {_moved('{c}', new.scale - digits, new)}"
        for digits, several in by_digits.items()
    ]
    return Conversion(f"case {' '.join(cases)} end", exact=False)


def as_text(old: Side, new: Side) -> Conversion | None:
    """The number as people write it, with all its digits after the point; for amounts without the currency."""
    if old.currencies:
        return None
    longest = _MOST_DIGITS + 2
    room = new.main.max_length is None or new.main.max_length >= longest
    return Conversion(fitting(written(old), longest, new), room, read(old))


def written(old: Side) -> str:
    """The text of a number."""
    if old.dialect == "postgres":
        return "{c}::text" if not old.scale else f"({{c}} * 0.{'0' * (old.scale - 1)}1)::text"
    if not old.scale:
        return "cast({c} as text)"
    padded = f"substr('{'0' * (old.scale + 1)}', length(_plain) + 1) || _plain"
    sign = "case when _number < 0 then '-' else '' end"
    parts = f"substr(_digits, 1, length(_digits) - {old.scale}) || '.' || substr(_digits, -{old.scale})"
    plain = let("_number, ltrim(cast(_number as text), '-') as _plain", number="{c}")
    digits = (
        f"(select _number, case when length(_plain) > {old.scale} then _plain else {padded} end as _digits "
    )
    digits += f"from {plain})"
    return f"(select {sign} || {parts} from {digits})"


def from_text(old: Side, new: Side) -> Conversion | None:
    """The number that the text is, written with digits, a point and perhaps a minus, if there is room for it."""
    reverse = None if new.currencies else written(new)
    return Conversion(read(new), exact=False, reverse=reverse)


def read(new: Side) -> str:
    """The number that a text writes."""
    low, high = new.bounds
    found = _read_by_numeric(new.scale) if new.dialect == "postgres" else _read_by_digits(new.scale)
    if new.dialect == "postgres":
        test = f"_number = trunc(_number) and {within('_number', low, high, new.dialect)}"
        return let(f"case when {test} then _number::bigint end", number=found)
    if (low, high) == INT64:
        return found
    return let(f"case when {within('_number', low, high, new.dialect)} then _number end", number=found)


def _read_by_numeric(scale: int) -> str:
    test = f"char_length(_text) <= {LONGEST} and _text ~ '^-?[0-9]+([.][0-9]+)?$'"
    unit = f" * 1{'0' * scale}" if scale else ""
    return let(f"case when {test} then _text::numeric{unit} end", text=_outer("postgres"))


def _read_by_digits(scale: int) -> str:
    """SQLite has no wider numbers: the digits are put together as text before they become one."""
    sign = let("_text, case when _text glob '-*' then '-' else '' end as _sign", text=_outer("sqlite"))
    plain = "substr(_text, length(_sign) + 1)"
    formed = (
        f"length(_text) <= {LONGEST} and {plain} glob '[0-9]*' and {plain} glob '*[0-9]' "
        f"and {plain} not glob '*[^0-9.]*' and {plain} not glob '*.*.*'"
    )
    checked = f"(select _sign, {plain} || case when _text glob '*.*' then '' else '.' end as _plain"
    checked += f" from {sign} where {formed})"
    split = (
        "(select _sign, substr(_plain, 1, instr(_plain, '.') - 1) as _whole, "
        f"rtrim(substr(_plain, instr(_plain, '.') + 1), '0') as _rest from {checked})"
    )
    zeros = f"substr('{'0' * scale}', length(_rest) + 1)"
    digits = f"(select _sign, ltrim(_whole || _rest || {zeros}, '0') as _digits from {split} "
    digits += f"where length(_rest) <= {scale})"
    largest = f"case _sign when '-' then '{-INT64[0]}' else '{INT64[1]}' end"
    room = f"length(_digits) < {_MOST_DIGITS} or (length(_digits) = {_MOST_DIGITS} and _digits <= {largest})"
    return f"(select cast(_sign || '0' || _digits as integer) from {digits} where {room})"


def _outer(dialect: Dialect) -> str:
    return trimmed("{c}", dialect)


def number_in(text: str, scale: int) -> int | None:
    """The number that the name or label of an option writes, kept with so many digits after the point."""
    if len(text) > LONGEST or not _WRITTEN.fullmatch(text):
        return None
    number = Decimal(text).scaleb(scale)
    return int(number) if number == int(number) and INT64[0] <= number <= INT64[1] else None
