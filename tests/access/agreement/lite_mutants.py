"""Guarded connections with one safeguard less: each has to be noticed by the comparison with the reference."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crmspec.physical import quoted
from crmspec.targets.sqlite.guarding.rows import MARK

from .architectures import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.sqlite.guarding.rows import Rights

    from .sqlite import Sqlite

BESIDE = ("account__interests", "account__phones", "account__allies")
_HEAD = re.compile(r'create temp (view|trigger) "([^"]+)"')
_MASKED = re.compile(r'^    (?:case when .* then ("r"\."\w+") end|null) as ("\w+")(,?)$', re.MULTILINE)
_RULE = re.compile(r"^        when (.*) then raise\(abort, '(\w+)'\)$", re.MULTILINE)
_LIVING = re.compile(r'"[rosn]"\."deleted_at" is null')
PEOPLE = ("own", "team", "subordinates", "queues")
Key = tuple[str, str, str]


@dataclass
class Mutant:
    """One safeguard of each connection that has it: what its views and triggers are instead."""

    kind: str
    module: str
    """Where it is looked for; empty for everywhere."""
    name: str
    instead: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """For each user, texts and what stands in their place."""
    more: tuple[str, ...] = ()
    """What is done besides, on every connection."""
    of_file: str = ""
    """What is taken out of the file."""


def mutants(side: Sqlite) -> list[Mutant]:
    """Every safeguard of all connections."""
    found: dict[Key, Mutant] = {}
    for user in side.world.users:
        if user in side.world.inactive:
            continue
        script = side.connection(user)._script
        for text in script.before:
            for kind, name, instead in _weaker(text):
                key = (kind, _module(text), name)
                found.setdefault(key, Mutant(*key)).instead.setdefault(user, []).append((text, instead))
        for key, text, instead in _wider(script.rights, script.before):
            found.setdefault(key, Mutant(*key)).instead.setdefault(user, []).append((text, instead))
    people = [Mutant("people", "", name, more=(_everybody(name),)) for name in PEOPLE]
    doors = [
        Mutant("door", _of(name), name, of_file=sql)
        for name, sql in _in_file(side, "select name, sql from sqlite_master where name like '%door%trigger'")
        if _of(name)
    ]
    return [*found.values(), *people, *doors]


def _in_file(side: Sqlite, sql: str) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(side.file)) as connection, connection:
        return connection.execute(sql).fetchall()


def _named(text: str) -> tuple[str, str]:
    head = _HEAD.match(text)
    assert head, text
    return head[1], head[2].removesuffix(MARK)


def _of(name: str) -> str:
    """The module of a table, view or trigger."""
    first = re.split("~|__", name)[0]
    return first if first in FIELDS else ""


def _module(text: str) -> str:
    return _of(_named(text)[1])


def _weaker(text: str) -> Iterator[tuple[str, str, str]]:
    """A view or trigger with one safeguard less: its kind, its name, the text."""
    kind, name = _named(text)
    if kind == "trigger":
        seen: dict[str, int] = {}
        for found in _RULE.finditer(text):
            seen[found[2]] = seen.get(found[2], 0) + 1
            instead = f"{text[: found.start(1)]}0{text[found.end(1) :]}"
            yield "rule", f"{name}: {found[2]} {seen[found[2]]}", instead
        if "together" in text:
            yield (
                "rule",
                f"{name}: over_limit",
                text.replace("select case when not", "select case when 0 and not"),
            )
    elif name == "opened":
        yield "opened", name, text[: text.index('\n    and ("user_id"')]
    elif (of := name.removesuffix("~seen")) in (*FIELDS, *BESIDE) and not text.endswith("where 0"):
        if f'"{name}{MARK}"' in text and "\nwhere " in text:
            yield "rows", name, text[: text.rindex("\nwhere ")]
        for found in _MASKED.finditer(text):
            value = found[1] or f'"r".{found[2]}'
            shown = f"    {value} as {found[2]}{found[3]}"
            yield "mask", f"{of}.{found[2]}", text[: found.start()] + shown + text[found.end() :]


def _wider(rights: Rights, texts: list[str]) -> Iterator[tuple[Key, str, str]]:
    """Records that are deleted, and those that a restriction takes out, shown like others."""
    narrowing = [
        (module, one.name, rights.condition(one.rows, f'"{row}"'))
        for module in FIELDS
        for one in rights.planned.guarding.restrictions(module)
        if one.roles is None or not rights.who.roles.isdisjoint(one.roles)
        for row in "rosn"
    ]
    for text in texts:
        for module, name, test in narrowing:
            if test in text:
                yield ("restriction", module, name), text, text.replace(test, "1")
        if _named(text)[0] == "view" and _module(text) and _LIVING.search(text):
            yield ("deleted", _module(text), _named(text)[1]), text, _LIVING.sub("1", text)


def _everybody(name: str) -> str:
    return (
        f'insert or ignore into temp."{name}{MARK}" '
        'select "id" from main."_user" union all select "id" from main."_queue"'
    )


@contextmanager
def applied(side: Sqlite, mutant: Mutant) -> Iterator[None]:
    """Take a safeguard away, and put it back."""
    kept = {name: _column(side, name) for name in PEOPLE} if mutant.more else {}
    for user, changes in mutant.instead.items():
        _replace(side, user, _together(changes))
    for user in side.open:
        for sql in mutant.more:
            _run(side.open[user], sql)
    if mutant.of_file:
        _in_file(side, f"drop trigger {quoted(mutant.name)}")
    try:
        yield
    finally:
        for user, changes in mutant.instead.items():
            _replace(side, user, {new: old for old, new in _together(changes).items()})
        for name, of in kept.items():
            for user, ids in of.items():
                _run(side.open[user], f'delete from temp."{name}{MARK}"')
                for one in ids:
                    _run(side.open[user], f'insert into temp."{name}{MARK}" values (?)', one)
        if mutant.of_file:
            _in_file(side, mutant.of_file)


def _together(changes: list[tuple[str, str]]) -> dict[str, str]:
    """One text in place of each; where two conditions of a text go, both."""
    found: dict[str, str] = {}
    for old, new in changes:
        found.setdefault(old, new)
    return found


def _column(side: Sqlite, name: str) -> dict[str, list[str]]:
    return {
        user: [row[0] for row in _run(one, f'select "id" from temp."{name}{MARK}"')]
        for user, one in side.open.items()
    }


def _replace(side: Sqlite, user: str, texts: dict[str, str]) -> None:
    for old, new in texts.items():
        kind, _ = _named(old)
        called = quoted(_HEAD.match(old)[2])  # type: ignore[index]  # it has a head
        _run(side.connection(user), f"drop {kind} temp.{called}")
        _run(side.connection(user), new)


def _run(connection: Any, sql: str, *values: Any) -> list[Any]:
    with connection._inside() as cursor:
        found: list[Any] = cursor.execute(sql, values).fetchall()
        if connection.in_transaction:
            cursor.execute("commit")
        return found
