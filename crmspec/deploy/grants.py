"""Rights on PostgreSQL, taken apart: what is taken away and what is given when they change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.deploy.script import bare
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from crmspec.deploy.script import Statement

_NAME: Final = r'"(?:[^"]|"")+"'
_GRANT: Final = re.compile(
    r"grant (?P<rights>.+?) on (?P<sort>function |schema |all tables in schema |all functions in schema |)"
    r"(?P<things>.+) to (?P<roles>.+);",
    re.DOTALL,
)
_RIGHT: Final = re.compile(rf"(?P<right>\w+)(?: \((?P<columns>{_NAME}(?:, {_NAME})*)\))?")
_THING: Final = re.compile(rf"{_NAME}(?:\([^)]*\))?")
_BARE: Final = re.compile(_NAME)


class Right(NamedTuple):
    """One right of one role."""

    right: str
    column: str
    """Quoted; empty where it is about the whole."""
    sort: str
    thing: str
    """Quoted; of a function with its arguments."""
    role: str

    @property
    def name(self) -> str:
        """The bare name of the thing."""
        found = _BARE.match(self.thing)
        return bare(found[0]) if found else self.thing


class Rights(NamedTuple):
    """What changes: what is taken away first, what is given last."""

    taken: tuple[str, ...]
    given: tuple[str, ...]


def is_blanket(one: Statement) -> bool:
    """Whether a statement is about whatever there is: it is run again each time."""
    return one.kind in {"revoke", "block"} or (one.kind == "grant" and " on all " in one.sql)


def changed(
    before: Sequence[Statement],
    after: Sequence[Statement],
    made: Collection[str],
    touched: Collection[tuple[str, str]],
) -> Rights:
    """Compare the rights of two versions.

    What is ``made`` anew has lost all of them; what is said of ``touched`` columns (or tables, with an empty column)
    is about another thing than before, though it may be called the same.
    """
    old, new = set(_all(before)), set(_all(after))

    def other(one: Right) -> bool:
        return (one.name, "") in touched or (one.name, bare(one.column)) in touched

    taken = {one for one in old if one not in new or other(one)}
    given = {one for one in new if one not in old or one in taken or other(one) or one.name in made}
    lost = {one for one in taken if one.name not in made}
    shared = {(one.sort, one.thing, one.role) for one in lost if not one.column}
    given |= {one for one in new if (one.sort, one.thing, one.role) in shared}
    return Rights(tuple(_written("revoke", "from", lost)), tuple(_written("grant", "to", given)))


def _all(several: Iterable[Statement]) -> Iterator[Right]:
    for one in several:
        if one.kind == "grant" and not is_blanket(one):
            yield from _of(one.sql)


def _of(sql: str) -> Iterator[Right]:
    found = _GRANT.fullmatch(sql)
    assert found is not None, sql
    rights = [
        (one["right"], column)
        for one in _RIGHT.finditer(found["rights"])
        for column in (_BARE.findall(one["columns"]) if one["columns"] else [""])
    ]
    things = _THING.findall(found["things"])
    roles = _BARE.findall(found["roles"])
    for right, column in rights:
        for thing in things:
            for role in roles:
                yield Right(right, column, found["sort"], thing, role)


def _written(verb: str, word: str, several: Iterable[Right]) -> Iterator[str]:
    """Put together again what is about the same thing and the same role."""
    columns: dict[tuple[str, str, str, str], list[str]] = {}
    for one in sorted(several):
        columns.setdefault((one.sort, one.thing, one.right, one.role), []).append(one.column)
    roles: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = {}
    for (sort, thing, right, role), named in columns.items():
        roles.setdefault((sort, thing, right, tuple(named)), []).append(role)
    for (sort, thing, right, listed), to in roles.items():
        columns_ = [one for one in listed if one]
        if "" in listed:
            yield f"{verb} {right} on {sort}{thing} {word} {', '.join(to)};"
        if columns_:
            yield f"{verb} {right} ({', '.join(columns_)}) on {sort}{thing} {word} {', '.join(to)};"


def members(before: Sequence[Statement], after: Sequence[Statement]) -> Rights:
    """Roles that belong to others."""
    old = {one.sql for one in before if one.kind == "member"}
    new = [one.sql for one in after if one.kind == "member" and one.sql not in old]
    kept = {one.sql for one in after if one.kind == "member"}
    taken = [
        f"revoke {', '.join(map(quoted, one.name.split(chr(34) + ', ' + chr(34))))} from {_to(one)};"
        for one in before
        if one.kind == "member" and one.sql not in kept
    ]
    return Rights(tuple(taken), tuple(new))


def _to(one: Statement) -> str:
    return one.on if one.on == "current_user" else quoted(one.on)
