"""What a role may do, as a table: operations, records and fields, and why; and all roles at a glance."""

from __future__ import annotations

import json
from itertools import groupby
from textwrap import fill
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.rights import WHOLE
from crmspec.review.table import in_columns, in_markdown
from crmspec.review.words import spot

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from crmspec.access.effective import Effective, Entitlement, OfModule, Opened
    from crmspec.compiler.syntax import Keys
    from crmspec.diagnostics import Span

FORMAT_VERSION: Final = 1
SCOPES: Final = ("own", "team", "subordinates", "all")
LETTERS: Final = {
    "read": "r", "create": "c", "update": "u", "delete": "d", "export": "x", "import": "i", "clone": "n",
    "print": "p", "assign": "a", "claim": "q", "share": "s", "convert": "v", "merge": "m", "mass_update": "w",
}  # fmt: skip
_ORDER: Final = {operation: at for at, operation in enumerate(LETTERS)}
_KINDS: Final = {"person": "people", "api": "an API key", "public": "the public", "system": "the system"}
_OPENED: Final = {
    "apply": "applies tags of",
    "create": "creates tags of",
    "merge": "merges tags of",
    "report": "opens reports",
    "dashboard": "opens dashboards",
    "capability": "has the capabilities",
    "form": "fills in",
    "workflow": "acts in",
}
_HEAD: Final = ("may", "records", "fields", "why", "where")
_WIDEST: Final = (20, 34, 38, 32, 30)
_ABREAST: Final = 110

Json = dict[str, Any]


class _Line(NamedTuple):
    """One row of the table."""

    what: str
    records: str
    fields: str
    why: str
    where: str

    def same(self) -> tuple[str, ...]:
        """What has to be equal for two operations to share a row; the places differ, the first is named."""
        return self[1:4]


def render_role(told: Effective, format_: str, place: Callable[[Keys], Span], module: str | None) -> str:
    """The rights of a role as ``text``, ``markdown`` or ``json``; of one module alone, if one is named."""
    several = [one for one in told.modules.values() if module in {None, one.name}]
    opened = told.opened if module is None else ()
    if format_ == "json":
        return json.dumps(_data(told, several, opened, place), indent=2, ensure_ascii=False) + "\n"
    page = _markdown if format_ == "markdown" else _text
    return page(told, several, opened, place)


def _text(
    told: Effective, several: list[OfModule], opened: Iterable[Opened], place: Callable[[Keys], Span]
) -> str:
    parts = ["".join(f"{line}\n" for line in _head(told))]
    tables = [(one, list(_lines(one, place))) for one in several]
    widths = _widths([line for _, lines in tables for line in lines])
    for one, lines in tables:
        notes = "".join(f"    {note}\n" for note in _notes(one))
        table = in_columns(lines, widths, "  ", fit=False)
        parts.append(f"{one.name}{_whose(one)}\n{table}{notes}")
    besides = [(what, names, why) for what, names, why in _besides(opened)]
    if besides:
        parts.append(f"besides\n{in_columns(besides, (24, 60, 60), '  ')}")
    return "\n".join(parts if tables or besides else [*parts, _NOTHING])


_NOTHING: Final = "It may do nothing there.\n"


def _widths(lines: list[_Line]) -> list[int]:
    """One width for each column, so that the tables of all modules stand under each other."""
    return [min(most, max([len(line[at]) for line in lines], default=1)) for at, most in enumerate(_WIDEST)]


def _markdown(
    told: Effective, several: list[OfModule], opened: Iterable[Opened], place: Callable[[Keys], Span]
) -> str:
    from crmspec.review.markdown import inline

    first, *rest = _head(told)
    parts = [f"## {inline(first)}\n", *(f"{inline(line)}\n" for line in rest)]
    for one in several:
        parts += [
            f"### {inline(f'`{one.name}`{_whose(one)}')}\n",
            in_markdown(_HEAD, list(_lines(one, place))),
        ]
        parts += [f"{inline(note)}\n" for note in _notes(one)]
    besides = list(_besides(opened))
    if besides:
        parts += ["### Besides\n", in_markdown(("may", "what", "why"), besides)]
    return "\n".join(parts if several or besides else [*parts, _NOTHING])


def _head(told: Effective) -> Iterator[str]:
    label = f" ({told.label})" if told.label else ""
    above = f"; reports to `{told.reports_to}`" if told.reports_to else ""
    yield f"`{told.role}`{label}: {_KINDS[told.kind]}{above}"
    if told.includes:
        yield f"includes {_named(told.includes)}"
    if told.below:
        yield f"`subordinates` are the holders of {_named(told.below)}, and those whom they lead"


def _whose(one: OfModule) -> str:
    """Whose its records are, where that is not plainly their owner."""
    if one.ownership.kind == "parent":
        return f": owned by whoever owns its `{one.ownership.master}`"
    if one.ownership.kind == "none":
        return ": nobody owns these records; `own` are those one made"
    if one.queues:
        return f": records in {_named(one.queues)} count as own"
    return ""


def _lines(one: OfModule, place: Callable[[Keys], Span]) -> Iterator[_Line]:
    alike: dict[tuple[str, ...], list[_Line]] = {}
    for each in one.entitlements:
        line = _line(each, place)
        alike.setdefault(line.same(), []).append(line)
    for several in sorted(alike.values(), key=lambda lines: _ORDER[lines[0].what]):
        yield several[0]._replace(what=", ".join(dict.fromkeys(line.what for line in several)))
    for why, moves in groupby(sorted(one.moves, key=lambda move: move.why), key=lambda move: move.why):
        named = list(moves)
        names = ", ".join(move.name for move in named)
        yield _Line("move", "as it may change them", names, why, spot(place(named[0].path)))
    for less in one.narrowed:
        where = spot(place(less.path))
        yield _Line("only where", _condition(less.condition), "", f"restriction `{less.name}`", where)


def _line(one: Entitlement, place: Callable[[Keys], Span]) -> _Line:
    fields = "" if one.operation in WHOLE else compact(one.fields, one.offered)
    most = f", at most {one.at_most:,} at once" if one.at_most else ""
    who = f", for those {one.who}" if one.who else ""
    return _Line(
        one.operation, f"{_condition(one.rows)}{most}", fields, f"{one.why}{who}", spot(place(one.path))
    )


def _condition(rows: str) -> str:
    return rows if rows in SCOPES else f"`{' '.join(rows.split())}`"


def _notes(one: OfModule) -> Iterator[str]:
    """What else must hold for its transitions."""
    for move in one.moves:
        if move.guard:
            yield f"`{move.name}` where `{' '.join(move.guard.split())}`"


def _besides(opened: Iterable[Opened]) -> Iterator[tuple[str, str, str]]:
    """What comes with the role besides records, by its kind and reason."""
    whys: dict[tuple[str, str], list[str]] = {}
    for one in opened:
        reasons = whys.setdefault((one.kind, one.name), [])
        if one.why not in reasons:
            reasons.append(one.why)
    rows: dict[tuple[str, str], list[str]] = {}
    for (kind, name), reasons in whys.items():
        rows.setdefault((kind, "; ".join(reasons)), []).append(name)
    for kind, what in _OPENED.items():
        for (of, why), names in rows.items():
            if of == kind:
                yield what, ", ".join(sorted(names)), why


def compact(fields: Collection[str], offered: Collection[str]) -> str:
    """Fields in few words: all, all but some, or those that there are."""
    missing = sorted(set(offered) - set(fields))
    if not missing:
        return "all" if offered else ""
    if len(missing) < len(fields):
        return f"all but {len(missing)}: {', '.join(missing)}"
    return f"{len(fields)} of {len(offered)}: {', '.join(sorted(fields))}" if fields else "none"


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{one}`" for one in names)


def _data(
    told: Effective, several: list[OfModule], opened: Iterable[Opened], place: Callable[[Keys], Span]
) -> Json:
    return {
        "format_version": FORMAT_VERSION,
        "role": told.role,
        "label": told.label,
        "kind": told.kind,
        "reports_to": told.reports_to or None,
        "below": list(told.below),
        "includes": list(told.includes),
        "modules": {one.name: _of_module(one, place) for one in several},
        "besides": [
            {"kind": one.kind, "name": one.name, "why": one.why, **_at(place(one.path))} for one in opened
        ],
    }


def _of_module(one: OfModule, place: Callable[[Keys], Span]) -> Json:
    return {
        "ownership": one.ownership.kind,
        **({"master": one.ownership.master} if one.ownership.master else {}),
        "queues": list(one.queues),
        "grants": [_entitlement(each, place) for each in one.entitlements],
        "transitions": [
            {
                "name": each.name,
                "from": list(each.leaves),
                "to": each.enters,
                **({"guard": each.guard} if each.guard else {}),
                "why": each.why,
                **_at(place(each.path)),
            }
            for each in one.moves
        ],
        "restrictions": [
            {"id": f"restriction:{each.name}", "if": each.condition, **_at(place(each.path))}
            for each in one.narrowed
        ],
    }


def _entitlement(one: Entitlement, place: Callable[[Keys], Span]) -> Json:
    whole = one.operation in WHOLE
    return {
        "operation": one.operation,
        "rows": one.rows if one.rows in SCOPES else {"where": one.rows},
        **({} if whole else {"fields": sorted(one.fields), "not": sorted(one.offered - one.fields)}),
        **({"at_most": one.at_most} if one.at_most else {}),
        **({"for": one.who} if one.who else {}),
        "why": one.why,
        "id": one.id,
        **_at(place(one.path)),
    }


def _at(place: Span) -> Json:
    return {"file": place.file, "line": place.line}


def render_matrix(several: Sequence[Effective], modules: Sequence[str], format_: str) -> str:
    """All roles and modules: a letter for each operation, a capital one where it covers all records."""
    cells = {(name, one.role): _letters(one.modules[name]) for one in several for name in one.modules}
    roles = [one.role for one in several]
    if format_ == "json":
        data = {name: {role: _operations(cells.get((name, role), "")) for role in roles} for name in modules}
        told = {"format_version": FORMAT_VERSION, "roles": roles, "modules": data}
        return json.dumps(told, indent=2) + "\n"
    if format_ == "markdown":
        rows = [[f"`{name}`", *(_cell(cells, name, role, "`") for role in roles)] for name in modules]
        return f"{in_markdown(['', *(f'`{role}`' for role in roles)], rows)}\n{_LEGEND}\n"
    blocks = [_block(cells, modules, some) for some in _abreast(roles, modules, cells)]
    return "\n".join([*blocks, f"{fill(_LEGEND, _ABREAST)}\n"])


_LEGEND: Final = (
    ", ".join(f"{letter} {operation.replace('_', ' ')}" for operation, letter in LETTERS.items())
    + ", t transitions; a capital letter: of all records; *: narrowed by a restriction"
)


def _letters(one: OfModule) -> str:
    """The operations of a module in letters."""
    found = ""
    for operation, letter in LETTERS.items():
        rows = {each.rows for each in one.entitlements if each.operation == operation and not each.who}
        if rows:
            found += letter.upper() if "all" in rows else letter
    return found + ("t" if one.moves else "") + ("*" if one.narrowed and found else "")


def _operations(letters: str) -> Json:
    """What letters stand for, with how many records: `all` or `some`."""
    known = {letter: operation for operation, letter in LETTERS.items()}
    found: Json = {
        known[one.lower()]: "all" if one.isupper() else "some" for one in letters if one not in "t*"
    }
    return {
        **found,
        **({"transitions": "some"} if "t" in letters else {}),
        **({"restricted": True} if "*" in letters else {}),
    }


def _cell(cells: dict[tuple[str, str], str], name: str, role: str, quote: str = "") -> str:
    found = cells.get((name, role), "")
    return f"{quote}{found}{quote}" if found else "-"


def _abreast(
    roles: list[str], modules: Sequence[str], cells: dict[tuple[str, str], str]
) -> Iterator[list[str]]:
    """The roles in blocks that fit beside each other."""
    left = max([len(name) for name in modules], default=0)
    block: list[str] = []
    width = left
    for role in roles:
        wide = 2 + max([len(role), *(len(cells.get((name, role), "")) for name in modules)])
        if block and width + wide > _ABREAST:
            yield block
            block, width = [], left
        block.append(role)
        width += wide
    if block:
        yield block


def _block(cells: dict[tuple[str, str], str], modules: Sequence[str], roles: list[str]) -> str:
    rows = [["", *roles], *([name, *(_cell(cells, name, role) for role in roles)] for name in modules)]
    return in_columns(rows, [_ABREAST] * len(rows[0]))
