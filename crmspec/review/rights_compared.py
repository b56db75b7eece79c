"""What principals gain and lose between two versions: for a terminal, for a pull request, for a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from crmspec.review.example import as_values, in_words
from crmspec.review.markdown import inline
from crmspec.review.rights import compact
from crmspec.review.table import in_markdown
from crmspec.review.words import spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.access._causes import Cause
    from crmspec.access.compare import Change, Direction
    from crmspec.access.version import Version
    from crmspec.compiler.expressions.guards import Instance
    from crmspec.diagnostics import Span

FORMAT_VERSION: Final = 1
_TITLES: Final[dict[Direction, str]] = {
    "widened": "Widened",
    "both": "Changed both ways",
    "narrowed": "Narrowed",
}
_HEAD: Final = ("who", "where", "may", "fields", "before", "after", "for example", "because of")
Json = dict[str, Any]


def render_comparison(changes: Sequence[Change], before: Version, after: Version, format_: str) -> str:
    """What changed from one version to another, as ``text``, ``markdown`` or ``json``."""
    if format_ == "json":
        return json.dumps(_data(changes, before, after), indent=2, ensure_ascii=False) + "\n"
    return _markdown(changes, before, after) if format_ == "markdown" else _text(changes, before, after)


def _tally(changes: Iterable[Change]) -> str:
    """How much of each there is."""
    several = list(changes)
    counted = {title.lower(): sum(one.direction == key for one in several) for key, title in _TITLES.items()}
    return ", ".join(f"{number} {title}" for title, number in counted.items() if number) or "no change"


def _text(changes: Sequence[Change], before: Version, after: Version) -> str:
    lines = [f"access from {before.name} to {after.name}: {_tally(changes)}"]
    for direction, title in _TITLES.items():
        several = [one for one in changes if one.direction == direction]
        if several:
            lines += ["", title]
        previous = ""
        for one in several:
            if one.principal != previous:
                lines.append(f"  {principal(one)}")
            previous = one.principal
            lines += [
                f"    {line}" if at == 0 else f"      {line}"
                for at, line in enumerate(_told(one, before, after))
            ]
    return "\n".join([*lines, ""])


def _told(one: Change, before: Version, after: Version) -> Iterator[str]:
    """One change in lines."""
    fields = _fields(one, before, after)
    yield f"{f'{one.area}: ' if one.area else ''}{_operation(one)}{f' of {fields}' if fields else ''}"
    yield from _way(one)
    yield from _examples(one)
    if one.causes:
        yield f"because of {', '.join(_cause(each) for each in one.causes)}"


def _markdown(changes: Sequence[Change], before: Version, after: Version) -> str:
    parts = [f"## Access: {_tally(changes)}\n", f"From {inline(before.name)} to {inline(after.name)}.\n"]
    for direction, title in _TITLES.items():
        several = [one for one in changes if one.direction == direction]
        if several:
            parts += [f"### {title}\n", in_markdown(_HEAD, [_row(one, before, after) for one in several])]
    return "\n".join(parts)


def _row(one: Change, before: Version, after: Version) -> tuple[str, ...]:
    fields = _fields(one, before, after)
    was, is_ = ("", _follows(one)) if one.follows else (one.before, one.after)
    causes = ", ".join(_cause(each) for each in one.causes)
    area = f"`{one.area}`" if one.area else ""
    return (principal(one), area, _operation(one), fields, was, is_, "; ".join(_examples(one)), causes)


_UNPROVED: Final = " (not proved: it may be so)"
_SHORT: Final = 70
_FEW: Final = 5


def principal(one: Change) -> str:
    """Who gains or loses; a role goes by its name alone."""
    kind, _, name = one.principal.partition(":")
    return f"`{name}`" if kind == "role" else f"{kind} `{name}`"


def _operation(one: Change) -> str:
    told = ", ".join(name.replace("_", " ") for name in one.operations)
    return f"{told} `{one.what}`" if one.what else told


def _fields(one: Change, before: Version, after: Version) -> str:
    if not one.fields:
        return ""
    known = before.fields(one.area).keys() | after.fields(one.area).keys()
    told = compact(one.fields, known) if len(one.fields) > _FEW else ", ".join(one.fields)
    if set(one.fields) == known:
        told = "all fields"
    return f"{told} (new or gone: {', '.join(sorted(one.fresh))})" if one.fresh else told


def _way(one: Change) -> Iterator[str]:
    may = _UNPROVED if "may" in {one.verdict.gains, one.verdict.loses} else ""
    if one.follows:
        yield f"{_follows(one)}{may}"
    elif len(one.before) + len(one.after) <= _SHORT:
        yield f"{one.before} → {one.after}{may}"
    else:
        yield f"before: {one.before}"
        yield f"after: {one.after}{may}"


def _follows(one: Change) -> str:
    if set(one.operations) <= {"create", "import"}:
        return "follows the restrictions"
    return f"follows what {'may be changed' if one.operations == ('transition',) else 'is seen'}"


def _examples(one: Change) -> Iterator[str]:
    for word, example in (("now", one.verdict.gained), ("no longer", one.verdict.lost)):
        told = in_words(example) if example else ""
        if told:
            yield f"{word}: {told}"


def _cause(one: Cause) -> str:
    after, before = _spot(one.after), _spot(one.before)
    if not one.before.file and not one.after.file:
        return f"`{one.id}`"
    if not one.after.file:
        return f"`{one.id}` (gone, was {before})"
    return f"`{one.id}` ({'new, ' if not one.before.file else ''}{after})"


def _spot(place: Span) -> str:
    return spot(place) if place.file else ""


def _data(changes: Sequence[Change], before: Version, after: Version) -> Json:
    return {
        "format_version": FORMAT_VERSION,
        "before": before.name,
        "after": after.name,
        "changes": [_change(one) for one in changes],
    }


def _change(one: Change) -> Json:
    return {
        "principal": one.principal,
        "direction": one.direction,
        "kind": one.kind,
        "gains": one.verdict.gains,
        "loses": one.verdict.loses,
        **({"module": one.area} if one.area else {}),
        "operations": list(one.operations),
        **({"what": one.what} if one.what else {}),
        "fields": list(one.fields),
        "before": one.before,
        "after": one.after,
        "follows_what_is_seen": one.follows,
        **_example("gained", one.verdict.gained),
        **_example("lost", one.verdict.lost),
        "causes": [
            {"id": each.id, **_at("before", each.before), **_at("after", each.after)} for each in one.causes
        ],
    }


def _example(name: str, example: Instance | None) -> Json:
    if example is None:
        return {}
    return {name: {"words": in_words(example), "values": as_values(example), "sure": example.sure}}


def _at(name: str, place: Span) -> Json:
    return {name: {"file": place.file, "line": place.line}} if place.file else {}
