"""What becomes of a value, said in Python: written to be read, not to be fast, and apart from the SQL."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.types import minor_digits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Json = dict[str, Any]
BLANKS = " \t\n\r"
FORMED = {"email", "phone", "url", "auto_number"}


def expected(old: Json, new: Json, value: Any, row: Json) -> Any:
    """The later value; None where there is none."""
    a, b = sort_of(old), sort_of(new)
    if b == "number" and a in {"text", "choice"} and not _words(old):
        return _in_bounds(_read_number(value, _scale(new, {})), new)
    if a in {"address", "person_name"} and b == "text":
        return _with_room(value, new) if value else None
    told = _SAID.get((a, b))
    return told(old, new, value, row) if told else value


def sort_of(field: Json) -> str:
    """Text, number, choice …"""
    if field["type"] in {"rich_text", "address", "person_name", "geolocation", "secret"}:
        return str(field["type"])
    kind = str(field["value"]).partition(":")[0]
    return "number" if kind in {"integer", "decimal", "percent", "money"} else kind


def _words(field: Json) -> list[str]:
    if field["type"] == "lead_source":
        return ["fair", "web"]
    return list(field["columns"][0].get("choices", ()))


def _scale(field: Json, row: Json) -> int:
    kind, *rest = field["value"].split(":")
    if kind == "money":
        name = field["columns"][0]["name"]
        first = field["columns"][1]["choices"][0] if field["columns"][1:] else ""
        return minor_digits(rest[0] or row.get(f"{name}_currency") or first)
    return int(rest[-1]) if kind in {"decimal", "percent"} else 0


def _in_bounds(number: int | None, field: Json) -> int | None:
    column = field["columns"][0]
    low, high = column.get("minimum", -(2**63)), column.get("maximum", 2**63 - 1)
    return number if number is not None and low <= number <= high else None


def _read_number(text: str, scale: int) -> int | None:
    text = text.strip(BLANKS)
    if len(text) > 60 or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text):
        return None
    sign, digits, exponent = Decimal(text).as_tuple()
    assert isinstance(exponent, int)
    whole: int = int("".join(map(str, digits)))
    shift = exponent + scale
    if shift < 0 and whole % 10**-shift:
        return None
    number = int(whole * 10**shift if shift >= 0 else whole // 10**-shift)
    return -number if sign else number


def _number_to_number(old: Json, new: Json, value: int, row: Json) -> int | None:
    currency = _currency(old, row)
    if currency and new["value"].startswith("money"):
        single = new["value"].partition(":")[2]
        several = len(old["columns"]) > 1 and single
        return (_in_bounds(value, new) if several else value) if single in {"", currency} else None
    before = _scale(old, row)
    after = _scale(new, {})
    if before == after and len(old["columns"]) == 1:
        return value
    scaled = value * 10**after
    return _in_bounds(scaled // 10**before, new) if scaled % 10**before == 0 else None


def _currency(field: Json, row: Json) -> str:
    if not field["value"].startswith("money"):
        return ""
    own = str(field["value"]).partition(":")[2]
    return own or str(row[f"{field['columns'][0]['name']}_currency"])


def _number_to_text(old: Json, new: Json, value: int, row: Json) -> str | None:
    scale = _scale(old, row)
    digits = str(abs(value)).rjust(scale + 1, "0")
    text = ("-" if value < 0 else "") + (f"{digits[:-scale]}.{digits[-scale:]}" if scale else digits)
    return _with_room(text, new)


def _with_room(text: str, field: Json) -> str | None:
    return text if len(text) <= field["columns"][0].get("max_length", 10**9) else None


def _fold(text: str) -> str:
    return re.sub("[A-Z]", lambda found: found[0].lower(), text.strip(BLANKS))


def _ways(field: Json) -> dict[str, str]:
    """Every way of writing an option; of names, earlier names and labels, a name goes before the others."""
    words = _words(field)
    others: dict[str, list[str]] = {}
    for word in words:
        told = field.get("options", {}).get(word, {})
        for way in {
            _fold(one)
            for one in (told.get("renamed_from", ""), told.get("label", ""), word.replace("_", " "))
        }:
            others.setdefault(way, []).append(word)
    return {way: several[0] for way, several in others.items() if len(several) == 1 and way} | {
        w: w for w in words
    }


def _text_to_choice(old: Json, new: Json, value: str, row: Json) -> str | None:
    found = _ways(new).get(_fold(value))
    return value if found is None and new.get("open") else found


def _choice_to_choice(old: Json, new: Json, value: str, row: Json) -> str | None:
    if not _words(old) and not new.get("open"):
        return _text_to_choice(old, new, value, row)
    if new["type"] == "lead_source" and old["type"] != "lead_source" and value not in _words(new):
        return None
    return _later(old, new, value)


def _later(old: Json, new: Json, word: str) -> str:
    for later in _words(new):
        was = new.get("options", {}).get(later, {}).get("renamed_from")
        if was == word and was in _words(old) and later not in _words(old):
            return later
    return word


def _renames(old: Json, new: Json) -> bool:
    return any(_later(old, new, word) != word for word in _words(old))


def _choice_to_choices(old: Json, new: Json, value: str, row: Json) -> tuple[str, ...] | None:
    one = _later(old, new, value) if _words(old) else _text_to_choice(old, new, value, row)
    return None if one is None else (one,)


def _choices_to_choice(old: Json, new: Json, value: tuple[str, ...], row: Json) -> str | None:
    return _choice_to_choice(old, new, value[0], row) if len(value) == 1 else None


def _choices_to_choices(old: Json, new: Json, value: tuple[str, ...], row: Json) -> tuple[str, ...]:
    words = [_later(old, new, one) for one in value]
    order = _words(new)
    known = [one for one in (_later(old, new, word) for word in _words(old)) if one in order]
    if words == list(value) and known == sorted(known, key=order.index) and not _renames(old, new):
        return value
    return tuple(sorted(words, key=lambda one: order.index(one) if one in order else len(order)))


def _choices_to_text(old: Json, new: Json, value: tuple[str, ...], row: Json) -> str | None:
    return _with_room(", ".join(value), new)


def _text_to_choices(old: Json, new: Json, value: str, row: Json) -> tuple[str, ...] | None:
    ways = {way.replace(" ", ""): word for way, word in _ways(new).items() if not re.search("[,;]", way)}
    found = [ways.get(one) for one in re.split("[,;]", _fold(value).replace(" ", ""))]
    return None if None in found else tuple(one for one in _words(new) if one in found)


def _answers(field: Json) -> dict[str, bool]:
    own = {
        _fold(field[key]): value for key, value in (("yes_label", True), ("no_label", False)) if key in field
    }
    return dict.fromkeys(("yes", "true", "1"), True) | dict.fromkeys(("no", "false", "0"), False) | own


def _text_to_boolean(old: Json, new: Json, value: str, row: Json) -> bool | None:
    return _answers(new).get(_fold(value))


def _boolean_to_text(old: Json, new: Json, value: bool, row: Json) -> str | None:
    return _with_room(old.get("yes_label", "yes") if value else old.get("no_label", "no"), new)


def _boolean_to_number(old: Json, new: Json, value: bool, row: Json) -> int | None:
    return _in_bounds(int(value) * 10 ** _scale(new, {}), new)


def _number_to_boolean(old: Json, new: Json, value: int, row: Json) -> bool | None:
    return {0: False, 10 ** _scale(old, row): True}.get(value)


def _said(field: Json) -> list[tuple[str, list[str]]]:
    labels = field.get("options", {})
    return [(one, [way for way in (one, labels.get(one, {}).get("label")) if way]) for one in _words(field)]


def _boolean_to_choice(old: Json, new: Json, value: bool, row: Json) -> str | None:
    answers = _answers(old)
    return next(
        (
            word
            for word, ways in _said(new)
            if next((answers[_fold(w)] for w in ways if _fold(w) in answers), None) is value
        ),
        None,
    )


def _choice_to_boolean(old: Json, new: Json, value: str, row: Json) -> bool | None:
    if not _words(old):
        return _text_to_boolean(old, new, value, row)
    answers = _answers(new)
    return next((answers[_fold(one)] for one in dict(_said(old))[value] if _fold(one) in answers), None)


def _number_to_choice(old: Json, new: Json, value: int, row: Json) -> str | None:
    if new.get("open"):
        return _number_to_text(old, new, value, row)
    numbers = [(word, [_read_number(one, _scale(old, row)) for one in ways]) for word, ways in _said(new)]
    return next((word for word, found in numbers if value in found), None)


def _choice_to_number(old: Json, new: Json, value: str, row: Json) -> int | None:
    found = (_read_number(one, _scale(new, {})) for one in dict(_said(old))[value])
    return _in_bounds(next((one for one in found if one is not None), None), new)


def _text_to_markup(old: Json, new: Json, value: str, row: Json) -> str | None:
    signs = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"}
    return _with_room("".join(signs.get(one, one) for one in value), new)


def _text_to_date(old: Json, new: Json, value: str, row: Json) -> str | None:
    return _date(value.strip(BLANKS))


def _date(text: str) -> str | None:
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _text_to_time(old: Json, new: Json, value: str, row: Json) -> str | None:
    return _time(value.strip(BLANKS), "")


def _time(text: str, fraction: str) -> str | None:
    if not re.fullmatch(f"[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}{fraction})?", text):
        return None
    try:
        found = time.fromisoformat(text.partition(".")[0])
    except ValueError:
        return None
    return found.isoformat()


def _text_to_datetime(old: Json, new: Json, value: str, row: Json) -> str | None:
    text = value.strip(BLANKS)
    day, gap, clock = text[:10], text[10:11], text[11:].removesuffix("Z")
    found = _date(day), _time(clock, r"([.][0-9]{1,6})?")
    if gap not in {"T", " "} or None in found:
        return None
    return f"{day}T{found[1]}.{clock[9:].ljust(6, '0')}Z"


def _shown_time(old: Json, new: Json, value: str, row: Json) -> str | None:
    return _with_room(value, new)


def _midnight(old: Json, new: Json, value: str, row: Json) -> str:
    return datetime.fromisoformat(value).strftime(f"{value}T00:00:00.%fZ")


def _polymorphic_to_record(old: Json, new: Json, value: str, row: Json) -> str | None:
    return value if row[old["columns"][1]["name"]] == new["to"] else None


_SAID: Mapping[tuple[str, str], Callable[[Json, Json, Any, Json], Any]] = {
    ("number", "number"): _number_to_number,
    ("number", "text"): _number_to_text,
    ("number", "rich_text"): _number_to_text,
    ("text", "choice"): _text_to_choice,
    ("choice", "choice"): _choice_to_choice,
    ("choice", "choices"): _choice_to_choices,
    ("choices", "choice"): _choices_to_choice,
    ("choices", "choices"): _choices_to_choices,
    ("choices", "text"): _choices_to_text,
    ("text", "choices"): _text_to_choices,
    ("text", "boolean"): _text_to_boolean,
    ("boolean", "text"): _boolean_to_text,
    ("boolean", "number"): _boolean_to_number,
    ("number", "boolean"): _number_to_boolean,
    ("boolean", "choice"): _boolean_to_choice,
    ("choice", "boolean"): _choice_to_boolean,
    ("number", "choice"): _number_to_choice,
    ("choice", "number"): _choice_to_number,
    ("text", "rich_text"): _text_to_markup,
    ("text", "date"): _text_to_date,
    ("text", "time"): _text_to_time,
    ("text", "datetime"): _text_to_datetime,
    **{(one, text): _shown_time for one in ("date", "time", "datetime") for text in ("text", "rich_text")},
    ("date", "datetime"): _midnight,
    ("datetime", "date"): lambda old, new, value, row: value[:10],
    ("polymorphic", "record"): _polymorphic_to_record,
}
