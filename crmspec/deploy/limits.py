"""What must hold for the rows of a table: its constraints and unique keys, compared between two versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.deploy.script import bare
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.printing import (
    column_checks,
    create_index,
    create_key,
    primary_key,
    references,
    rule_checks,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.sql import Dialect as Sql
    from crmspec.deploy.tables import Pair, Version
    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Table

SQL: Final[Mapping[Dialect, Sql]] = {"postgres": POSTGRES, "sqlite": SQLITE}
_CONSTRAINT: Final = re.compile(r'constraint ("(?:[^"]|"")+") (.*)', re.DOTALL)
_INDEX: Final = re.compile(r'create (unique )?index ("(?:[^"]|"")+")(.*)', re.DOTALL)
_HEAD: Final = re.compile(r"^(?:--[^\n]*\n)*")


def constraints(version: Version, table: Table, dialect: Dialect, *, foreign: bool = True) -> dict[str, str]:
    """Every named constraint of a table, the name left out of its text."""
    rules, _ = rule_checks(SQL[dialect], table, Where(version.plan.places, dialect))
    lines = [primary_key(table), *column_checks(dialect, table), *rules]
    if foreign:
        lines += [text for _, text in references(table, version.plan.by_name())]
    found = {}
    for line in lines:
        told = _CONSTRAINT.fullmatch(line)
        assert told is not None, line
        found[bare(told[1])] = told[2]
    return found


def indexes(version: Version, table: Table, dialect: Dialect) -> dict[str, str]:
    """Every index of a table with its statement, the comments and the name left out."""
    found = {}
    where = Where(version.plan.places, dialect)
    keys = (create_key(SQL[dialect], table, one, where) for one in table.keys)
    for text in (*keys, *(create_index(table, one) for one in table.indexes)):
        told = _INDEX.fullmatch(_HEAD.sub("", text))
        assert told is not None, text
        found[bare(told[2])] = f"{told[1] or ''}index {{name}}{told[3]}"
    return found


def about(pair: Pair, texts: Mapping[str, str], columns: set[str]) -> set[str]:
    """Those that speak of earlier columns which are others now, though they may be called the same."""
    words = {old: new for new, old in pair.columns.items()}
    called = {f'"{words.get(one, one)}"' for one in columns}
    return {key for key, text in texts.items() if any(one in text for one in called)}


def matched(
    before: Mapping[str, str], after: Mapping[str, str], stale: set[str]
) -> tuple[list[str], dict[str, str], list[str]]:
    """What goes, what is only called otherwise, what comes."""
    gone, renamed = [], {}
    free = {key: text for key, text in after.items() if before.get(key) != text or key in stale}
    for key, text in before.items():
        if key in after and key not in free:
            continue
        twin = next((name for name, other in free.items() if other == text), "") if key not in stale else ""
        if twin:
            del free[twin]
            renamed[key] = twin
        else:
            gone.append(key)
    return gone, renamed, list(free)
