"""How system tables are written down: name and title, then an indented line for each column and key.

A column is `name type`, then in this order what applies: `!` after the type where it is never null,
`-> table rule` for a reference, `in a|b` for its words, `>= n` for its least value, `= default`. Keys and
indexes are `primary`, `key` (unique), `index`, a colon and columns; `key folded` leaves ASCII case aside. The
first column alone is the primary key where none is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.model.field import Column
from crmspec.targets.relational.model import Col, Given, Index, Key, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Default

_COLUMN: Final = re.compile(
    r"(?P<name>\w+) +(?P<storage>\w+)(?P<required>!?)(?: -> (?P<table>\w+) (?P<rule>\w+))?"
    r"(?: in (?P<choices>[\w|]+))?(?: >= (?P<least>-?\d+))?(?: = (?P<default>\w+))?"
)
_LENGTHS: Final = {"word": 100, "line": 400}
_GIVEN: Final[dict[str, Default]] = {
    "new": Given.ID,
    "now": Given.NOW,
    "actor": Given.ACTOR,
    "true": True,
    "false": False,
}


def read(text: str) -> Iterator[Table]:
    """Read tables from their notation; a blank line stands between two."""
    for block in text.strip().split("\n\n"):
        lines = block.splitlines()
        name, _, title = " ".join(line for line in lines if not line.startswith(" ")).partition(": ")
        yield _table(name, title, [line.strip() for line in lines if line.startswith(" ")])


def _table(name: str, title: str, lines: list[str]) -> Table:
    columns = tuple(_column(line) for line in lines if ":" not in line)
    table = Table(name, "system", title, columns, (columns[0].name,))
    for line in lines:
        if ":" in line:
            _key(table, *line.split(": "))
    return table


def _key(table: Table, kind: str, listed: str) -> None:
    names = tuple(listed.split(", "))
    if kind == "primary":
        table.primary = names
    elif kind == "index":
        table.indexes.append(Index(physical.index(table.name, *names), names, ()))
    else:
        folded = frozenset(names) if kind == "key folded" else frozenset[str]()
        table.keys.append(Key(physical.unique_key(table.name, *names), table.name, names, folded))


def _column(line: str) -> Col:
    found = _COLUMN.fullmatch(line)
    assert found is not None, line
    storage, default, choices = found["storage"], found["default"], found["choices"]
    column = Column(
        found["name"],
        "text" if storage in _LENGTHS else "int64" if storage == "ascending" else storage,
        max_length=_LENGTHS.get(storage),
        minimum=int(found["least"]) if found["least"] else None,
        references=found["table"],
        on_delete=found["rule"],
        choices=tuple(choices.split("|")) if choices else None,
    )
    ascending = storage == "ascending"
    return Col(column, bool(found["required"]) or ascending, _default(default), ascending=ascending)


def _default(word: str | None) -> Default:
    if word is None or word in _GIVEN:
        return _GIVEN.get(word or "")
    return int(word) if word.isdigit() else word
