"""The statements of a deployment, one by one, as the targets write them: what each makes, and what it mentions.

This reads what :mod:`crmspec.targets` writes, where every identifier is quoted; it is no reader of SQL at large.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN: Final = re.compile(
    r"--[^\n]*\n?|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$|;", re.DOTALL
)
_COMMENT: Final = re.compile(r"\s*(?:--[^\n]*(?:\n|$)\s*)*")
_BODY_END: Final = re.compile(r"^end;", re.MULTILINE)
_NAME: Final = r'"(?:[^"]|"")+"'
_MADE: Final = (
    ("function", re.compile(rf"create function (?P<name>{_NAME})")),
    ("view", re.compile(rf"create view (?P<name>{_NAME})")),
    ("trigger", re.compile(rf"create trigger (?P<name>{_NAME})[^;]*?\bon (?P<on>{_NAME})", re.DOTALL)),
    ("policy", re.compile(rf"create policy (?P<name>{_NAME}) on (?P<on>{_NAME})")),
    ("table", re.compile(rf"create table (?P<name>{_NAME})")),
    ("index", re.compile(rf"create (?:unique )?index (?P<name>{_NAME})\s+on (?P<on>{_NAME})")),
    ("constraint", re.compile(rf"alter table (?P<on>{_NAME})\s+add constraint (?P<name>{_NAME})")),
    ("role", re.compile(rf"do \$\$\s*begin\s+create role (?P<name>{_NAME})")),
    ("member", re.compile(rf"grant (?P<name>{_NAME}(?:, {_NAME})*) to (?P<on>{_NAME}|current_user)")),
    ("grant", re.compile(r"grant ")),
    ("revoke", re.compile(r"revoke ")),
    ("row security", re.compile(rf"alter table (?P<name>{_NAME}) (?:enable|force) row level security")),
    ("view option", re.compile(rf"alter view (?P<name>{_NAME})")),
    ("block", re.compile(r"do \$\$")),
    ("rows", re.compile(rf"(?:insert into|delete from) (?P<name>{_NAME})")),
    ("setting", re.compile(r"set |reset ")),
    ("schema", re.compile(rf"create schema (?P<name>{_NAME})")),
)
MENTIONED: Final = re.compile(r'"((?:[^"]|"")+)"')


@dataclass(frozen=True)
class Statement:
    """One statement: its text without the comments before it."""

    kind: str
    name: str
    on: str
    sql: str
    told: str = ""
    """The comment before it: where it comes from."""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it makes; there is one of each."""
        return self.kind, self.name, self.on

    @property
    def head(self) -> str:
        """Of a function all that stands before its body; of everything else the whole."""
        return self.sql.partition("as $")[0] if self.kind == "function" else self.sql

    @cached_property
    def mentions(self) -> frozenset[str]:
        """Every identifier on which it depends, and others that are only spelt like one."""
        return frozenset(one.replace('""', '"') for one in MENTIONED.findall(self.head)) - {self.name}


def statements(files: Mapping[str, str], dialect: str) -> list[Statement]:
    """Everything that a deployment runs, in its order."""
    paths = sorted(path for path in files if path.startswith(f"{dialect}/0"))
    return [one for path in paths for one in split(files[path])]


def split(text: str) -> Iterator[Statement]:
    """Take a file apart; statements that are only comments are none."""
    start, place = 0, 0
    while found := _TOKEN.search(text, place):
        place = found.end()
        if found[0] != ";":
            continue
        if _is_trigger_with_body(text, start):
            end = _BODY_END.search(text, place)
            assert end is not None, text[start:place]
            place = end.end()
        yield _statement(text[start:place])
        start = place


def _is_trigger_with_body(text: str, start: int) -> bool:
    """Whether the statement that begins here is a trigger of SQLite, which holds statements."""
    begins = _COMMENT.match(text, start)
    at = begins.end() if begins else start
    return text.startswith("create trigger ", at) and "execute function" not in text[at : text.find(";", at)]


def _statement(text: str) -> Statement:
    begins = _COMMENT.match(text)
    at = begins.end() if begins else 0
    sql, told = text[at:].strip(), text[:at].strip()
    for kind, pattern in _MADE:
        if found := pattern.match(sql):
            groups = found.groupdict()
            return Statement(kind, bare(groups.get("name")), bare(groups.get("on")), sql, told)
    raise AssertionError(f"no statement of a target begins like this: {sql[:80]}")


def bare(name: str | None) -> str:
    """A name without its quotes."""
    return (name or "").removeprefix('"').removesuffix('"').replace('""', '"')
