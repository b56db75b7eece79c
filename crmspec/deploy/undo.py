"""How a step is taken back by hand: for each statement the one that undoes it, the last first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec.deploy.code import KINDS
from crmspec.deploy.grants import is_blanket
from crmspec.deploy.limits import constraints
from crmspec.deploy.script import bare
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crmspec.deploy.script import Statement
    from crmspec.deploy.state import Change

_NAME: Final = r'"(?:[^"]|"")+"'
_RULES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern.replace("NAME", _NAME), re.DOTALL), undone)
    for pattern, undone in (
        (r"alter table (NAME) rename to (NAME);", "alter table {1} rename to {0};"),
        (
            r"alter table (NAME) rename (column|constraint) (NAME) to (NAME);",
            "alter table {0} rename {1} {3} to {2};",
        ),
        (r"alter index (NAME) rename to (NAME);", "alter index {1} rename to {0};"),
        (r"alter table (NAME) add column (NAME) .*;", "alter table {0} drop column {1};"),
        (r"alter table (NAME) add constraint (NAME) .*;", "alter table {0} drop constraint {1};"),
        (r"alter table (NAME) validate constraint NAME;", ""),
        (
            r"alter table (NAME) alter column (NAME) drop not null;",
            "alter table {0} alter column {1} set not null;",
        ),
        (
            r"alter table (NAME) alter column (NAME) set not null;",
            "alter table {0} alter column {1} drop not null;",
        ),
        (r"alter table (NAME) disable row level security;", "alter table {0} enable row level security;"),
        (r"do \$\$\s*begin\s+create role (NAME).*;", "drop role if exists {0};"),
        (r"create table (NAME).*;", "drop table {0};"),
        (r"create view (NAME).*;", "drop view {0};"),
        (r"create function (NAME)(\([^)]*\)).*;", "drop function {0}{1};"),
        (r"create (?:unique )?index (?:concurrently )?(NAME).*;", "drop index {0};"),
        (r"grant (.+) on (.+) to (.+);", "revoke {0} on {1} from {2};"),
        (r"revoke (.+) on (.+) from (.+);", "grant {0} on {1} to {2};"),
        (rf"grant ({_NAME}(?:, {_NAME})*) to (.+);", "revoke {0} from {1};"),
        (rf"revoke ({_NAME}(?:, {_NAME})*) from (.+);", "grant {0} to {1};"),
        (r"alter view NAME (?:owner to|set) .*;", ""),
    )
)
_SECURED: Final = re.compile(rf"alter table ({_NAME}) (enable|force) row level security;")
_INSECURE: Final = {"enable": "disable row level security", "force": "no force row level security"}
_ADDED: Final = re.compile(rf"alter table {_NAME} add column {_NAME} ")
_OWN: Final = frozenset({"view", "function"})
"""Of what has rights of its own."""
_MADE_ON: Final = re.compile(rf"create (trigger|policy) ({_NAME})[^;]*?\bon ({_NAME})", re.DOTALL)
_DROPPED: Final = re.compile(rf"drop (trigger|policy|view|function|index) ({_NAME})(?: on ({_NAME}))?;")
_REPLACED: Final = re.compile(rf"create or replace function ({_NAME})")
_UNBOUND: Final = re.compile(rf"alter table ({_NAME}) drop constraint ({_NAME});")


@dataclass(frozen=True)
class Undoing:
    """Knows what stood before: the code, the indexes and the constraints."""

    change: Change

    @cached_property
    def _code(self) -> dict[tuple[str, str, str], str]:
        """What made each piece of code, with what was said of it after."""
        found = {one.key: one.sql for one in self.change.script_before if one.kind in KINDS | {"index"}}
        for one in self.change.script_before:
            names = {one.name} if one.kind == "view option" else one.mentions if _is_right(one) else ()
            for name in names:
                for key in (("view", name, ""), ("function", name, "")):
                    if key in found:
                        found[key] += f"\n{one.sql}"
        return found

    def _blanket(self, again: Collection[str]) -> Iterator[str]:
        """What is said of all there is holds for what is made again too, if it was there when that was said."""
        script = self.change.script_before
        for at, one in enumerate(script):
            if one.kind == "grant" and " on all tables " in one.sql:
                earlier = {each.name for each in script[:at] if each.kind in {"table", "view"}}
                things = ", ".join(quoted(name) for name in sorted(earlier & set(again)))
                if things:
                    yield re.sub(r" on all tables in schema \S+ to ", f" on {things} to ", one.sql)
            elif is_blanket(one):
                yield one.sql

    @cached_property
    def _fresh(self) -> set[str]:
        return {one.name for one in self.change.pairs if one.new is not None and one.old is None}

    @cached_property
    def _constraints(self) -> dict[str, str]:
        version = self.change.before
        return {
            key: text
            for table in version.plan.by_name().values()
            for key, text in constraints(version, table, self.change.dialect).items()
        }

    def of(self, several: Sequence[str]) -> tuple[str, ...]:
        """What undoes these statements; nothing where one of them cannot be undone by itself."""
        added = {told[0] for sql in several if (told := _ADDED.match(sql))}
        found = ["" if _is_of(sql, added) else self._one(sql) for sql in several]
        if None in found:
            return ()
        again = [bare(told[2]) for sql in several if (told := _DROPPED.fullmatch(sql)) and told[1] in _OWN]
        return (*(one for one in reversed(found) if one), *(self._blanket(again) if again else ()))

    def _dropped(self, kind: str, name: str, on: str) -> str | None:
        keys = (key for key in self._code if key[:2] == (kind, name) and (not on or key[2] == on))
        return next((self._code[key] for key in keys), None)

    def _one(self, sql: str) -> str | None:
        if told := _MADE_ON.match(sql):
            on = f" on {told[3]}" if self.change.dialect == "postgres" or told[1] == "policy" else ""
            return f"drop {told[1]} {told[2]}{on};"
        if told := _REPLACED.match(sql):
            earlier = self._dropped("function", bare(told[1]), "")
            return earlier.replace("create function", "create or replace function", 1) if earlier else None
        if told := _DROPPED.fullmatch(sql):
            return self._dropped(told[1], bare(told[2]), bare(told[3] or ""))
        if told := _UNBOUND.fullmatch(sql):
            text = self._constraints.get(bare(told[2]))
            return f"alter table {told[1]} add constraint {told[2]} {text};" if text else None
        if told := _SECURED.fullmatch(sql):
            return "" if bare(told[1]) not in self._fresh else f"alter table {told[1]} {_INSECURE[told[2]]};"
        for pattern, undone in _RULES:
            if told := pattern.fullmatch(sql):
                return undone.format(*told.groups())
        return None


def _is_of(sql: str, added: Collection[str]) -> bool:
    """Whether a statement is about a column that the same step adds."""
    return any(sql.startswith(f"{one.replace(' add column ', ' alter column ')}") for one in added)


def _is_right(one: Statement) -> bool:
    return one.kind == "grant" and not is_blanket(one)
