"""Binding errors in words an architect understands: what was expected, what stands there, what was meant."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.meant import WayOut, did_you_mean
from crmspec.compiler.model.base import DURATION_UNITS, Short
from crmspec.compiler.model.shape import Many, Member, Named, One, attributes, fitting
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from crmspec.compiler.model.base import Model
    from crmspec.compiler.model.shape import Shape
    from crmspec.compiler.syntax import Keys

UNKNOWN_KEY: Final = "SYN202"
WRONG_TYPE: Final = "SYN203"
MISSING: Final = "SYN204"
BAD_NAME: Final = "SYN205"
UNKNOWN_WORD: Final = "SYN208"
OUT_OF_BOUNDS: Final = "SYN209"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that keeps a declaration from being bound."""

    code: str
    path: Keys
    message: str
    help: str = ""
    at_key: bool = False
    key: str = ""
    """The key that is missing."""


def complaints(error: ValidationError, path: Keys, model: type[Model], root: Any) -> Iterator[Complaint]:
    """Translate each error of a binding; those of alternatives that were not meant are left out."""
    seen: set[Keys] = set()
    every = [_translate(one, path, model, root) for one in error.errors(include_url=False)]
    misspelt = {(one.path[:-1], one.help) for one in every if one.code == UNKNOWN_KEY}
    for one in every:
        echo = one.code == OUT_OF_BOUNDS and any(_holds(one.path, other.path) for other in every)
        echo = echo or (one.path, f"did you mean `{one.key}`?") in misspelt
        if not echo and (one.path not in seen or one.code in {UNKNOWN_KEY, MISSING}):
            seen.add(one.path)
            yield one


def _holds(outer: Keys, inner: Keys) -> bool:
    """Whether one place lies inside the other."""
    return len(outer) < len(inner) and inner[: len(outer)] == outer


def _translate(error: ErrorDetails, path: Keys, model: type[Model], root: Any) -> Complaint:
    entry = [error["ctx"]["at"]] if error["type"] == "twice" else []
    location = _in_data((*path, *error["loc"], *entry), root)
    kind = error["type"]
    at_key = bool(error["loc"]) and error["loc"][-1] == "[key]"
    if kind == "missing":
        return _missing(
            str(error["loc"][-1]), location, model_at(model, location[len(path) :], _at(root, path))
        )
    if kind == "extra_forbidden":
        owner = model_at(model, location[len(path) : -1], _at(root, path))
        beside = _at(root, location[:-1])
        return _unknown_key(str(error["loc"][-1]), location, owner, beside)
    if at_key:
        name = str(error["input"])
        return Complaint(
            BAD_NAME, location, f"`{visible(name[:60])}` is no name here", NAME_HELP, at_key=True
        )
    code, message, way_out = _WORDS.get(kind, _otherwise)(error)
    word = _word_of(error)
    return Complaint(
        code, (*location, word) if word else location, message, way_out, kind == "no_verb" and bool(word)
    )


def _word_of(error: ErrorDetails) -> str:
    """The key that holds, or is, the word that an error is about."""
    context = error.get("ctx", {})
    if error["type"] == "unknown_tag" and isinstance(error["input"], dict):
        return str(context["key"])
    close = (
        key for key in context.get("keys", ()) if get_close_matches(key, context["known"], n=1, cutoff=0.6)
    )
    return next(close, "") if error["type"] == "no_verb" else ""


NAME_HELP: Final = "names are in snake_case: lower-case letters, digits and single underscores, at most 40"


def _in_data(location: tuple[int | str, ...], root: Any) -> Keys:
    """Leave out of a location what is no key of the data."""
    node, kept = root, []
    for step in location:
        inside = step in node if isinstance(node, dict) else isinstance(node, list) and _indexes(node, step)
        if inside:
            node = node[step]
            kept.append(step)
    return tuple(kept)


def _indexes(node: list[Any], step: int | str) -> bool:
    return isinstance(step, int) and step < len(node)


def _at(root: Any, path: Keys) -> Any:
    for step in path:
        root = root[step]
    return root


def model_at(model: type[Model], location: Keys, data: Any) -> type[Model] | None:
    """The model that the data at a location is bound to."""
    shape, data = _shape_at(model, location, data)
    return _model_of(shape, data) if shape else None


def short_at(model: type[Model], location: Keys, data: Any) -> str:
    """The key that a bare value at a location stands for; empty where it stands for none."""
    shape, data = _shape_at(model, location, data)
    if isinstance(shape, Member):
        return shape.family.rest
    if not isinstance(shape, One) or not issubclass(shape.model, Short):
        return ""
    return shape.model.shorthand


def _shape_at(model: type[Model], location: Keys, data: Any) -> tuple[Shape | None, Any]:
    shape: Shape | None = One(model)
    for step in location:
        shape = _inside(shape, step, data)
        data = _at(data, (step,)) if isinstance(data, (dict, list)) else None
    return (fitting(shape, data) if shape else None), data


def _inside(shape: Shape | None, step: str | int, data: Any) -> Shape | None:
    shape = fitting(shape, data) if shape else None
    if isinstance(shape, Many):
        return shape.item if isinstance(step, int) else _inside(shape.item, step, data)
    if isinstance(shape, Named):
        return shape.value
    owner = _model_of(shape, data) if shape else None
    by_key = {one.key: one for one in attributes(owner).values()} if owner else {}
    return by_key[str(step)].shape if str(step) in by_key else None


def _model_of(shape: Shape, data: Any) -> type[Model] | None:
    if isinstance(shape, Many):
        return _model_of(shape.item, data)
    if isinstance(shape, One):
        return shape.model
    if isinstance(shape, Member) and isinstance(data, dict):
        family = shape.family
        tags = [data.get(family.tag)] if family.tag else [key for key in data if key in family.names()]
        return family.member(tags[0]) if tags and tags[0] in family.names() else None
    return None


def suggestion(word: str, known: Iterable[str], lead: str = "known here") -> str:
    """What was probably meant, or else what there is."""
    every = sorted(known)
    return did_you_mean(word, every) or (f"{lead}: {some(every)}" if every else "")


def some(words: list[str], most: int = 12) -> str:
    """The first of several words, and how many more there are."""
    shown = ", ".join(f"`{one}`" for one in words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown


def _missing(key: str, location: Keys, owner: type[Model] | None) -> Complaint:
    what = _what(location)
    meaning = ""
    if owner is not None and key in {one.key for one in attributes(owner).values()}:
        meaning = f"add `{key}:` to it"
    return Complaint(MISSING, location, f"{what} needs `{key}`", meaning, at_key=True, key=key)


def _unknown_key(key: str, location: Keys, owner: type[Model] | None, beside: Any) -> Complaint:
    known = [one.key for one in attributes(owner).values()] if owner else []
    what = _what(location[:-1])
    message = f"{what} has no key `{visible(key)}`"
    way_out = _CUT_OFF if _LEFT_OVER.search(key) else suggestion(key, known)
    if isinstance(way_out, WayOut) and way_out.meant in beside:
        way_out = str(way_out)
    return Complaint(UNKNOWN_KEY, location, message, way_out, at_key=True)


_LEFT_OVER: Final = re.compile(r"[)\]}\"'<>=+*/]")
_CUT_OFF: Final = "between `{` and `}` a comma ends a value: put a value that holds one between quotes"


def _what(location: Keys) -> str:
    names = [step for step in location if isinstance(step, str)]
    return f"`{visible(names[-1])}`" if names else "it"


Words = tuple[str, str, str]


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, str):
        return f"the text `{visible(value[:60])}`"
    return f"the number `{str(value)[:60]}`"


def _expects(what: str) -> Callable[[ErrorDetails], Words]:
    return lambda error: (WRONG_TYPE, f"expected {what}, found {_shown(error['input'])}", "")


def _boolean(error: ErrorDetails) -> Words:
    meant = _MEANT.get(str(error["input"]).lower())
    way_out = (
        WayOut.of(f"write `{meant}`", str(error["input"]), meant, safe=True, alone=True) if meant else ""
    )
    return WRONG_TYPE, f"expected `true` or `false`, found {_shown(error['input'])}", way_out


_MEANT: Final = {
    **dict.fromkeys(("yes", "on", "y", "1"), "true"),
    **dict.fromkeys(("no", "off", "n", "0"), "false"),
}


def _text(error: ErrorDetails) -> Words:
    value = error["input"]
    way_out = "put it in quotes" if isinstance(value, (bool, int)) or hasattr(value, "as_tuple") else ""
    return WRONG_TYPE, f"expected text, found {_shown(value)}", way_out


def _one_of(error: ErrorDetails) -> Words:
    expected = [
        one.strip(" '") for one in error.get("ctx", {}).get("expected", "").replace(" or ", ", ").split(",")
    ]
    return (
        UNKNOWN_WORD,
        f"{_shown(error['input'])} is not possible here",
        suggestion(str(error["input"]), expected, "possible"),
    )


def _unknown_tag(error: ErrorDetails) -> Words:
    context = error["ctx"]
    word = error["input"].get(context["key"]) if isinstance(error["input"], dict) else error["input"]
    message = f"there is no {context['what']} `{visible(str(word))}`"
    return UNKNOWN_WORD, message, suggestion(str(word), context["known"], f"the {context['what']}s are")


def _missing_tag(error: ErrorDetails) -> Words:
    context = error["ctx"]
    return (
        MISSING,
        f"it needs `{context['key']}`",
        "one of: " + ", ".join(f"`{one}`" for one in context["known"]),
    )


def _no_verb(error: ErrorDetails) -> Words:
    context = error["ctx"]
    known = context["known"]
    for key in context["keys"]:
        if get_close_matches(key, known, n=1, cutoff=0.6):
            way_out = did_you_mean(key, known)
            return UNKNOWN_WORD, f"there is no {context['what']} `{visible(key)}`", way_out
    return (
        MISSING,
        f"{_a(context['what'])} needs one verb",
        "one of: " + ", ".join(f"`{one}`" for one in known),
    )


def _several_verbs(error: ErrorDetails) -> Words:
    context = error["ctx"]
    verbs = " and ".join(f"`{one}`" for one in context["verbs"])
    return (
        WRONG_TYPE,
        f"{_a(context['what'])} has one verb, this one has {verbs}",
        f"make each {_a(context['what'])} of its own",
    )


def _a(what: str) -> str:
    return f"{'an' if what[0] in 'aeiou' else 'a'} {what}"


_PATTERNS: Final = {
    "hour|day|week": (
        "a length of time",
        "such as `2 days`; units: " + ", ".join(f"`{one}s`" for one in DURATION_UNITS),
    ),
    "3[01])( (": ("a day, or a day and a time", "such as `2027-03-01` or `2027-03-01 09:00`"),
    r"[01]\d|2[0-3]": ("a time of day", "such as `09:30`"),
    r"\d{4}-(0": ("a date", "such as `2027-03-31`"),
    "https?": ("an address", "such as `https://example.com/page`"),
    "[A-Z]{3}$": ("a currency code", "three capital letters, such as `USD`"),
    "[a-z]{2,3}(-": ("a language code", "such as `en` or `pt-BR`"),
    "#[0-9a-fA-F]": ("a colour", "such as `#3366cc`, in quotes, or `blue`"),
    "[A-Z_][A-Z0-9_]*": (
        "the name of an environment variable",
        "capital letters and underscores, such as `CRM_STAGING_URL`",
    ),
    "[A-Z][A-Z0-9_]": ("the name of a secret", "capital letters and underscores, such as `MAIL_API_KEY`"),
    "[a-z][a-z0-9]*(_": ("a name", NAME_HELP),
    r"\S+( \S+){4}": (
        "a schedule of five parts",
        "minute, hour, day of month, month, day of week: `0 6 * * mon`",
    ),
}


def _pattern(error: ErrorDetails) -> Words:
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    for part, (what, way_out) in _PATTERNS.items():
        if part in pattern:
            return OUT_OF_BOUNDS, f"{_shown(error['input'])} is not {what}", way_out
    return OUT_OF_BOUNDS, f"{_shown(error['input'])} is not in the right form", f"it must match `{pattern}`"


def _bound(error: ErrorDetails) -> Words:
    context = error.get("ctx", {})
    for key, words in _BOUNDS.items():
        if key in context:
            return OUT_OF_BOUNDS, words.format(shown=_shown(error["input"]), bound=context[key]), ""
    return _otherwise(error)


_BOUNDS: Final = {
    "ge": "{shown} is less than the least possible, {bound}",
    "gt": "{shown} must be more than {bound}",
    "le": "{shown} is more than the most possible, {bound}",
    "lt": "{shown} must be less than {bound}",
    "max_length": "it is longer than {bound}",
    "min_length": "it must not be empty",
}


def _zone(error: ErrorDetails) -> Words:
    from crmspec.compiler.zones import names

    return UNKNOWN_WORD, str(error["msg"]), suggestion(str(error["input"]), names(), "such as")


def _twice(error: ErrorDetails) -> Words:
    return OUT_OF_BOUNDS, visible(str(error["msg"])), "leave one of the two out"


def _own(error: ErrorDetails) -> Words:
    return WRONG_TYPE, str(error["msg"]), ""


def _address(error: ErrorDetails) -> Words:
    """What is found is not quoted: an address holds a password."""
    way_out = "put the address into an environment variable, and name that here: `CRM_STAGING_URL`"
    return OUT_OF_BOUNDS, str(error["msg"]), way_out


def _otherwise(error: ErrorDetails) -> Words:
    message = str(error["msg"])
    return WRONG_TYPE, message[:1].lower() + message[1:], ""


_WORDS: Final[dict[str, Callable[[ErrorDetails], Words]]] = {
    "string_type": _text,
    "int_type": _expects("a whole number"),
    "int_parsing": _expects("a whole number"),
    "int_from_float": _expects("a whole number"),
    "bool_type": _boolean,
    "bool_parsing": _boolean,
    "dict_type": _expects("a mapping"),
    "model_type": _expects("a mapping"),
    "model_attributes_type": _expects("a mapping"),
    "tuple_type": _expects("a list"),
    "list_type": _expects("a list"),
    "decimal_type": _expects("a number"),
    "decimal_parsing": _expects("a number"),
    "literal_error": _one_of,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _bound,
    "string_too_short": _bound,
    "too_short": _bound,
    "too_long": _bound,
    "greater_than": _bound,
    "greater_than_equal": _bound,
    "less_than": _bound,
    "less_than_equal": _bound,
    "twice": _twice,
    "unknown_tag": _unknown_tag,
    "missing_tag": _missing_tag,
    "no_verb": _no_verb,
    "several_verbs": _several_verbs,
    "unknown_zone": _zone,
    "contradiction": _own,
    "address": _address,
}
