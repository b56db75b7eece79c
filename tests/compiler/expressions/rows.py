"""Random rows for the small CRM: nulls, edges of 64 bits, letters with case, changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from crmspec.compiler.expressions.types import (
    Choice,
    Choices,
    Decimal,
    Integer,
    Polymorphic,
    Record,
    Type,
)

from .world import MODULES, Rows, columns

INT64 = 2**63
_WORDS = [
    "",
    "a",
    "B",
    "ann@Example.com",
    "no at",
    "@",
    "x@",
    "Ünï",
    "straße",
    "STRASSE",
    "İi",
    "ǅ",
    "a%b_c",
    "'\"\\",
    " pad ",
    "😀z",
    "é",
]
TEXTS = st.sampled_from(_WORDS) | st.text(st.sampled_from("aAbZ éÉßİ@.%_'\"\\😀"), max_size=6)
_EDGES = [
    0,
    1,
    -1,
    2,
    5,
    -5,
    99,
    100,
    12345,
    10**9,
    -(10**12),
    10**17,
    INT64 - 1,
    -INT64,
    1 - INT64,
    INT64 // 2,
    2**62,
]
_INTEGERS = st.sampled_from(_EDGES) | st.integers(-1000, 1000) | st.integers(-INT64, INT64 - 1)
_DATES = st.sampled_from(
    [
        date(1, 1, 1),
        date(9999, 12, 31),
        date(2024, 2, 29),
        date(2023, 2, 28),
        date(2026, 1, 31),
        date(9999, 11, 30),
    ]
) | st.dates(date(2020, 1, 1), date(2027, 12, 31))
_CHANGES = [  # New York, Berlin, Lord Howe (half an hour), and far ends
    datetime(2026, 3, 8, 7),
    datetime(2026, 11, 1, 6),
    datetime(2026, 3, 29, 1),
    datetime(2026, 10, 25, 1),
    datetime(2026, 4, 4, 15),
    datetime(2026, 10, 3, 15, 30),
    datetime(1965, 6, 1),
    datetime(2150, 6, 1),
    datetime(1, 1, 1),
    datetime(9999, 12, 31, 23, 59, 59, 999999),
    datetime(2026, 1, 1),
]


def _safe(base: datetime, seconds: int, micros: int) -> datetime:
    try:
        moved = base + timedelta(seconds=seconds, microseconds=micros)
    except OverflowError:
        moved = base
    return moved.replace(tzinfo=UTC)


_INSTANTS = st.builds(
    _safe,
    st.sampled_from(_CHANGES),
    st.sampled_from([0, 1, -1, 1800, -1800, 3600, 86_399, -86_400]) | st.integers(-200_000, 200_000),
    st.sampled_from([0, 1, 999_999, 500_000]),
)


def key(number: int) -> str:
    """The id of a record."""
    return str(UUID(int=number))


def _values(type_: Type) -> st.SearchStrategy[Any]:
    """The values of a field, null apart."""
    match type_:
        case Integer(low, high) if low is not None:
            return st.integers(low, high)
        case Decimal(precision):
            most = 10**precision - 1
            return st.sampled_from([0, most, -most, 1, -1, 500, 1500]) | st.integers(-most, most)
        case Choices():
            return st.lists(st.sampled_from(type_.options), unique=True).map(tuple)
        case Choice():
            return st.sampled_from(type_.options)
        case Record(module):
            return st.integers(1, 4).map(lambda number: _of(module, number))
        case Polymorphic(targets):
            return st.builds(_of, st.sampled_from(targets), st.integers(1, 4))
    return _PLAIN[type_.kind]


_PLAIN = {
    "integer": _INTEGERS,
    "money": _INTEGERS,
    "duration": _INTEGERS,
    "percent": st.sampled_from([0, 5000, 10_000, 1, -1, INT64 - 1]) | st.integers(-20_000, 20_000),
    "text": TEXTS,
    "boolean": st.booleans(),
    "date": _DATES,
    "datetime": _INSTANTS,
    "time": st.times().map(lambda value: value.replace(microsecond=0)) | st.just(time(0, 0)),
    "json": st.none(),
}


def _of(module: str, number: int) -> str:
    return key(1000 * (1 + list(MODULES).index(module)) + number) if module in MODULES else key(number)


def _row(module: str, number: int) -> st.SearchStrategy[dict[str, Any]]:
    values = {
        name: st.none() | _values(type_) if name != "id" else st.just(_of(module, number))
        for name, type_ in columns(module).items()
    }
    return st.fixed_dictionaries(values)


ROWS: st.SearchStrategy[Rows] = st.fixed_dictionaries(
    {
        module: st.tuples(*[_row(module, number) for number in range(1, 7 if module == "deal" else 5)]).map(
            list
        )
        for module in MODULES
    }
).map(Rows)
