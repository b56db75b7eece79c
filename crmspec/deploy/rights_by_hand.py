"""Rights on PostgreSQL that somebody gave by hand, and that would go with what is made anew."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.deploy.plan import Finding, Step, counted
from crmspec.deploy.script import bare
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.deploy.database import Database
    from crmspec.deploy.inspect import Difference

_NAME: Final = r'("(?:[^"]|"")+")'
_DROPPED: Final = re.compile(rf"drop (?:view|function) {_NAME}")
_MADE: Final = re.compile(rf"create (?:view|function) {_NAME}")
_EVERYBODY: Final = "PUBLIC"
_GRANTABLE: Final = " with grant option"


def kept(database: Database, steps: Sequence[Step], items: Iterable[Difference]) -> Iterator[Step]:
    """The steps, and at the end of the switch the rights by hand on what it makes anew."""
    made = _names(steps, _MADE)
    lost = [one for one in _given(items) if _thing(one) in made or _to(one) == _EVERYBODY]
    again = [sql for one in lost for sql in _grants(database, one)]
    together = [one for one in steps if one.how == "together"]
    yield from together
    if again and together:
        undo = tuple(_taken(one) for one in again[::-1])
        yield Step(
            "+", "rights", f"{counted(len(again), 'right')} given by hand, as before", tuple(again), undo
        )
    yield from steps[len(together) :]


def going(steps: Sequence[Step], items: Iterable[Difference]) -> Iterator[Finding]:
    """Rights by hand on what goes for good."""
    gone = _names(steps, _DROPPED) - _names(steps, _MADE)
    for one in _given(items):
        if _thing(one) in gone:
            item = f"{one.kind} {one.name}"
            told = f"{item}, which was made by hand, goes with what it is about"
            yield Finding(item, told, 1, (), ("give it again on what takes its place",), stops=False)


def _given(items: Iterable[Difference]) -> Iterator[Difference]:
    """The rights that are more than they were."""
    for one in items:
        if one.kind == "grant" and one.after is not None:
            more = set(one.after.split(", ")) - set((one.before or "").split(", "))
            if more:
                yield replace(one, after=", ".join(sorted(more)))


def _names(steps: Iterable[Step], pattern: re.Pattern[str]) -> set[str]:
    every = (pattern.match(sql) for step in steps for sql in step.sql)
    return {bare(told[1]) for told in every if told}


def _to(one: Difference) -> str:
    return one.name.rpartition(" to ")[2]


def _thing(one: Difference) -> str:
    """The bare name of the view or function that a right is about."""
    return one.name.rpartition(" to ")[0].partition("(")[0].partition(".")[0]


def _taken(grant: str) -> str:
    """What takes a right away that a statement gives."""
    right, _, to = grant.removesuffix(";").removesuffix(_GRANTABLE).rpartition(" to ")
    return f"{right.replace('grant ', 'revoke ', 1)} from {to};"


def _grants(database: Database, one: Difference) -> Iterator[str]:
    about, role = one.name.rpartition(" to ")[0], _to(one)
    to = "public" if role == _EVERYBODY else quoted(role)
    name, bracket, arguments = about.partition("(")
    table, _, column = name.partition(".")
    if bracket:
        on = f"function {quoted(name)}({arguments}"
    elif name.startswith("schema "):
        on, column = f"schema {quoted(database.schema)}", ""
    elif name.startswith("later "):
        return
    else:
        on = quoted(table)
    for right in (one.after or "").split(", "):
        bare_right = right.removesuffix(_GRANTABLE)
        part = f" ({quoted(column)})" if column else ""
        end = _GRANTABLE if right.endswith(_GRANTABLE) else ""
        yield f"grant {bare_right}{part} on {on} to {to}{end};"
