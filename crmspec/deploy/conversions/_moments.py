"""Days, instants and times of day, among each other and as text. A day is taken for its midnight in UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._sql import fitting, let, trimmed

if TYPE_CHECKING:
    from crmspec.deploy.conversions._side import Side
    from crmspec.physical import Dialect

_DAY: Final = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_CLOCK: Final = "[0-9][0-9]:[0-9][0-9]:[0-9][0-9]"
_CLOCK_PATTERN: Final = "([01][0-9]|2[0-3]):[0-5][0-9]"
_LENGTH: Final = {"date": 10, "datetime": 27, "time": 8}
_FORM: Final = {
    "date": "to_char({c}, 'YYYY-MM-DD')",
    "datetime": """to_char({c} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
    "time": "to_char({c}, 'HH24:MI:SS')",
}


def midnight(old: Side, new: Side) -> Conversion:
    """The instant at which a day begins in UTC."""
    return Conversion(_midnight(new.dialect), exact=True, reverse=_day(new.dialect))


def day(old: Side, new: Side) -> Conversion:
    """The day of an instant in UTC; the time of day is lost."""
    return Conversion(_day(new.dialect), exact=False, reverse=_midnight(new.dialect))


def _midnight(dialect: Dialect) -> str:
    return "({c}::timestamp at time zone 'UTC')" if dialect == "postgres" else "{c} || 'T00:00:00.000000Z'"


def _day(dialect: Dialect) -> str:
    return "({c} at time zone 'UTC')::date" if dialect == "postgres" else "substr({c}, 1, 10)"


def as_text(old: Side, new: Side) -> Conversion:
    """What it is by ISO 8601; an instant in UTC and to the microsecond."""
    longest = _LENGTH[old.kind]
    room = new.main.max_length is None or new.main.max_length >= longest
    return Conversion(fitting(_written(old), longest, new), room, _READ[old.kind](old.dialect))


def from_text(old: Side, new: Side) -> Conversion:
    """What the text says, if it says `2026-03-01`, `2026-03-01T09:30Z` (or a blank for the T) or `09:30`.

    Seconds, their fraction and the Z may be left out.
    """
    return Conversion(_READ[new.kind](new.dialect), exact=False, reverse=_written(new))


def _written(old: Side) -> str:
    return _FORM[old.kind] if old.dialect == "postgres" else "{c}"


def _date(dialect: Dialect) -> str:
    text = trimmed("{c}", dialect)
    if dialect == "postgres":
        return _date_in(text)
    return let(f"case when {_is_day('_text')} then _text end", text=text)


def _date_in(text: str) -> str:
    """No month has more days than are counted on from its first: what leaves it was none of its days."""
    first = "make_date(left(_text, 4)::int, substr(_text, 6, 2)::int, 1) + (substr(_text, 9)::int - 1)"
    form = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    counted = let(
        f"_text, case when _text ~ '{form}' and left(_text, 4) <> '0000' then {first} end as _day", text=text
    )
    return f"(select case when to_char(_day, 'YYYY-MM-DD') = _text then _day end from {counted} as _counted)"


def _is_day(text: str) -> str:
    return f"{text} glob '{_DAY}' and date({text}, '+0 days') is {text} and {text} >= '0001'"


def _datetime(dialect: Dialect) -> str:
    text = trimmed("{c}", dialect)
    if dialect == "postgres":
        form = f"^.{{10}}[T ]{_CLOCK_PATTERN}(:[0-5][0-9]([.][0-9]{{1,6}})?)?Z?$"
        clock = "rtrim(substr(_text, 12), 'Z')::time"
        moment = f"({_date_in('left(_text, 10)')} + {clock}) at time zone 'UTC'"
        return let(f"case when _text ~ '{form}' then {moment} end", text=text)
    plain = let(
        "substr(_text, 1, 10) as _day, substr(_text, 11, 1) as _gap, rtrim(substr(_text, 12), 'Z') as _clock, "
        "_text glob '*ZZ' as _odd",
        text=text,
    )
    clock = "case when length(_clock) = 5 then _clock || ':00' else _clock end"
    parts = (
        f"(select _day, _gap, _odd, substr({clock}, 1, 8) as _clock, substr(_clock, 9) as _rest from {plain})"
    )
    formed = (
        f"{_is_day('_day')} and _gap in ('T', ' ') and not _odd and {_is_clock('_clock')} and (_rest = '' or "
        "(_rest glob '.[0-9]*' and substr(_rest, 2) not glob '*[^0-9]*' and length(_rest) <= 7))"
    )
    made = "_day || 'T' || _clock || '.' || substr(substr(_rest, 2) || '000000', 1, 6) || 'Z'"
    return f"(select {made} from {parts} where {formed})"


def _time(dialect: Dialect) -> str:
    text = trimmed("{c}", dialect)
    if dialect == "postgres":
        return let(f"case when _text ~ '^{_CLOCK_PATTERN}(:[0-5][0-9])?$' then _text::time(0) end", text=text)
    whole = let("case when length(_text) = 5 then _text || ':00' else _text end", text=text)
    return let(f"case when {_is_clock('_clock')} then _clock end", clock=whole)


def _is_clock(text: str) -> str:
    return f"{text} glob '{_CLOCK}' and time({text}, '+0 days') is {text}"


_READ: Final = {"date": _date, "datetime": _datetime, "time": _time}
