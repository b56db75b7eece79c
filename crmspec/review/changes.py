"""What changes from one version to another: for a terminal, for a pull request, for a program."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from crmspec.change.kinds import CATEGORIES
from crmspec.change.same import said
from crmspec.compiler.graph import outer
from crmspec.review.rights_compared import principal
from crmspec.review.table import in_markdown
from crmspec.review.words import line_of, several, spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.access.compare import Change as RightsChange
    from crmspec.change.breaks import Break
    from crmspec.change.diff import Change
    from crmspec.change.pieces import Difference
    from crmspec.diagnostics import Span

Json = dict[str, Any]
FORMAT_VERSION: Final = 1
_TITLES: Final = {one: one.capitalize() for one in CATEGORIES}
_HEAD: Final = ("change", "of", "from → to", "breaks", "who", "safely")
_LONG: Final = 60
_FEW: Final = 4
_NOTHING: Final = "nothing to do"


def render_changes(changes: Sequence[Change], before: str, after: str, format_: str) -> str:
    """All changes, as ``text``, ``markdown`` or ``json``."""
    if format_ == "json":
        return json.dumps(_data(changes, before, after), indent=2, ensure_ascii=False) + "\n"
    return _markdown(changes, before, after) if format_ == "markdown" else _text(changes, before, after)


def tally(changes: Iterable[Change]) -> str:
    """How many there are of each category."""
    told = list(changes)
    counted = {one: sum(each.category == one for each in told) for one in CATEGORIES}
    return ", ".join(f"{number} {one}" for one, number in counted.items() if number) or "no change"


def _text(changes: Sequence[Change], before: str, after: str) -> str:
    lines = [f"changes from {before} to {after}: {tally(changes)}"]
    for category, title in _TITLES.items():
        of_it = [one for one in changes if one.category == category]
        if of_it:
            lines += ["", title]
        for one in of_it:
            place = f" ({spot(one.place)})" if one.place.file else ""
            lines += [f"  {one.kind.name} `{one.subject}`{place}", *(f"    {line}" for line in _lines(one))]
    return "\n".join([*lines, ""])


def _lines(one: Change) -> Iterator[str]:
    yield from (_difference(each) for each in one.details)
    if one.breaks:
        yield f"breaks {_counted(one.breaks)}"
        yield from (f"  {_broken(each)}" for each in one.breaks)
    yield from _who(one.access)
    if one.kind.safely != _NOTHING:
        yield f"safely: {one.kind.safely}"


def _difference(one: Difference) -> str:
    at = f"{'.'.join(one.at)}: " if one.at else ""
    if one.nature in {"worded", "reordered"} and len(told(one.old)) + len(told(one.new)) > _LONG:
        return f"{'.'.join(one.at)}"
    sides = [
        False if each is None and isinstance(other, bool) else each
        for each, other in ((one.old, one.new), (one.new, one.old))
    ]
    return f"{at}{_short(told(sides[0]))} → {_short(told(sides[1]))}"


def told(value: Any) -> str:
    """A value as people write it: an expression by its source."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        for key in ("source", "text"):
            if key in value:
                return f"`{line_of(value[key])}`"
        if "ir" in value:
            return told(said(value["ir"]))
        return json.dumps(_as_written(value), ensure_ascii=False)
    if isinstance(value, list):
        return ", ".join(told(one) for one in value) or "none"
    return line_of(value)


def _as_written(value: Any) -> Any:
    """A piece without what compiling makes of its expressions."""
    if isinstance(value, list):
        return [_as_written(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "ir" in value:
        return value["source"] if "source" in value else said(value["ir"])
    if "merges" in value:
        return value["text"]
    return {key: _as_written(one) for key, one in value.items()}


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…{'`' if text.startswith('`') else ''}"


def _counted(breaks: Sequence[Break]) -> str:
    """How many things of each kind are reached."""
    kinds = {kind: len({outer(one.id) for one in of_it}) for kind, of_it in _by_kind(breaks)}
    return ", ".join(several(number, kind) for kind, number in kinds.items())


def _by_kind(breaks: Sequence[Break]) -> Iterator[tuple[str, list[Break]]]:
    for name, of_it in groupby(breaks, key=lambda one: one.kind):
        yield name, list(of_it)


def _broken(one: Break) -> str:
    at = ".".join(map(str, one.at))
    place = f" ({spot(one.place)})" if one.place.file else ""
    return f"`{one.id}`{f' at {at}' if at else ''}{place}"


def _who(access: Sequence[RightsChange]) -> Iterator[str]:
    for word, of_it in (("gains", gaining(access)), ("loses", losing(access))):
        for one in of_it[:_FEW]:
            yield f"{principal(one)} {word}: {_right(one)}"
        if len(of_it) > _FEW:
            yield f"… and {len(of_it) - _FEW} more who {word[:-1]}: see `crmspec access --compare`"


def gaining(access: Sequence[RightsChange]) -> list[RightsChange]:
    """Changes by which somebody may do more, or may be able to."""
    return [one for one in access if one.verdict.gains != "no"]


def losing(access: Sequence[RightsChange]) -> list[RightsChange]:
    """Changes by which somebody may do less, or may be unable to."""
    return [one for one in access if one.verdict.loses != "no"]


def _right(one: RightsChange) -> str:
    operations = ", ".join(name.replace("_", " ") for name in one.operations)
    what = f" `{one.what}`" if one.what else ""
    area = f" `{one.area}`" if one.area and not one.what else ""
    fields = (
        f" ({', '.join(one.fields[:_FEW])}{' …' if len(one.fields) > _FEW else ''})" if one.fields else ""
    )
    return f"{operations}{what}{area}{fields}"


def _markdown(changes: Sequence[Change], before: str, after: str) -> str:
    parts = [f"## Changes: {tally(changes)}\n", f"From `{line_of(before)}` to `{line_of(after)}`.\n"]
    for category, title in _TITLES.items():
        of_it = [one for one in changes if one.category == category]
        if of_it:
            parts += [f"### {title}\n", in_markdown(_HEAD, [_row(one) for one in of_it])]
    return "\n".join(parts)


def _row(one: Change) -> tuple[str, ...]:
    details = "; ".join(map(_difference, one.details))
    breaks = ", ".join(f"`{each}`" for each in dict.fromkeys(broken.id for broken in one.breaks))
    found = f"{_counted(one.breaks)}: {breaks}" if breaks else ""
    return (
        one.kind.name.replace("_", " "), f"`{one.subject}`", details, found, "; ".join(_who(one.access)),
        "" if one.kind.safely == _NOTHING else one.kind.safely,
    )  # fmt: skip


def _data(changes: Sequence[Change], before: str, after: str) -> Json:
    return {
        "format_version": FORMAT_VERSION,
        "before": before,
        "after": after,
        "changes": [_change(one) for one in changes],
        "summary": {
            **{category: sum(one.category == category for one in changes) for category in CATEGORIES},
            "gains": sorted({one.principal for each in changes for one in gaining(each.access)}),
            "loses": sorted({one.principal for each in changes for one in losing(each.access)}),
        },
    }


def _change(one: Change) -> Json:
    return {
        "kind": one.kind.name,
        "subject": one.subject,
        "category": one.category,
        **_at(one.place),
        "details": [
            {"at": ".".join(each.at), "from": _as_written(each.old), "to": _as_written(each.new)}
            for each in one.details
        ],
        "breaks": [
            {
                "kind": kind,
                "references": [
                    {"id": each.id, "at": ".".join(map(str, each.at)), **_at(each.place)} for each in of_it
                ],
            }
            for kind, of_it in _by_kind(one.breaks)
        ],
        "access": {
            "gains": sorted({each.principal for each in gaining(one.access)}),
            "loses": sorted({each.principal for each in losing(one.access)}),
        },
        "meaning": one.kind.meaning,
        "safely": one.kind.safely,
    }


def _at(place: Span) -> Json:
    return {"place": {"file": place.file, "line": place.line}} if place.file else {}
