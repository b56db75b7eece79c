"""What the database asks before it runs a statement: every table, column and function, and from where."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

from crmspec.access.guarded.statements import STEP
from crmspec.targets.sqlite.guarding.rows import MARK

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.targets.sqlite.guarding.script import Script

OPEN: Final = frozenset({
    "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_channel", "_consent_kind",
    "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue",
    "_tag",
})  # fmt: skip
"""What the blueprint declares may be read by all who work with the CRM."""
OF_USERS: Final = frozenset({"id", "name", "active", "team_id", "manager_id"})
"""What everybody may know of colleagues."""
FUNCTIONS: Final = frozenset({
    "abs", "avg", "ceil", "ceiling", "char", "coalesce", "concat", "concat_ws", "count", "cume_dist",
    "date", "datetime", "dense_rank", "first_value", "floor", "format", "glob", "group_concat", "hex",
    "ifnull", "iif", "instr", "json", "json_array", "json_array_length", "json_each", "json_extract",
    "json_group_array", "json_group_object", "json_object", "json_quote", "json_tree", "json_type",
    "json_valid", "julianday", "lag", "last_value", "lead", "length", "like", "likelihood", "likely",
    "lower", "ltrim", "max", "min", "mod", "nth_value", "ntile", "nullif", "octet_length", "percent_rank",
    "pi", "power", "pow", "printf", "quote", "rank", "replace", "round", "row_number", "rtrim", "sign",
    "sqrt", "strftime", "string_agg", "substr", "substring", "sum", "time", "total", "trim", "trunc",
    "typeof", "unicode", "unixepoch", "unlikely", "upper", "->", "->>",
})  # fmt: skip
"""What callers may compute with: nothing that reaches files, memory, the schema or the connection."""
_ALWAYS: Final = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT}
)
_WRITES: Final = {
    sqlite3.SQLITE_INSERT: "insert", sqlite3.SQLITE_UPDATE: "update", sqlite3.SQLITE_DELETE: "delete",
}  # fmt: skip
_INSIDE: Final = frozenset({*_ALWAYS, *_WRITES, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION})
_HARMLESS: Final = frozenset({"foreign_keys", "data_version", "query_only", "journal_mode", "user_version"})
_GENERAL: Final = frozenset({"json_each", "json_tree"})
Answer = int


class Authorizer:
    """Answers for one connection.

    The last argument is the innermost view or trigger, or the name of a common table expression: that a caller
    cannot forge it is why no statement of theirs may hold a name that is trusted here.
    """

    def __init__(self, script: Script, trusted: frozenset[str], names: Callable[[str, str], None]) -> None:
        self._shown, self._writable, self._trusted = script.shown, script.writable, trusted
        self._names, self._opened = names, script.opened
        self.inside = False
        """Whether the connection is at work for itself."""

    def __call__(
        self, action: int, one: str | None, two: str | None, base: str | None, source: str | None
    ) -> Answer:
        """Answer one question."""
        if self.inside:
            return sqlite3.SQLITE_OK
        if source is not None and self._is_ours(source):
            fine = action in _INSIDE and (one or "").lower() not in _SCHEMA
        else:
            fine = action in _ALWAYS or self._outside(action, one or "", two or "", base or "")
        return sqlite3.SQLITE_OK if fine else sqlite3.SQLITE_DENY

    def _is_ours(self, source: str) -> bool:
        return MARK in source or source in self._trusted or STEP.fullmatch(source) is not None

    def _outside(self, action: int, one: str, two: str, base: str) -> bool:
        """A statement of a caller's, or a list over what they see."""
        if action == sqlite3.SQLITE_FUNCTION:
            return two.lower() in FUNCTIONS
        if action == sqlite3.SQLITE_READ:
            return self._read(one, two, base)
        if action in _WRITES:
            if action == sqlite3.SQLITE_UPDATE:
                self._names(one, two)
            return base == "temp" and one in self._writable[_WRITES[action]]
        return action == sqlite3.SQLITE_PRAGMA and one.lower() in _HARMLESS and not two

    def _read(self, table: str, column: str, base: str) -> bool:
        if (
            not base and not column
        ):  # counted under a name that leads to what is shown before it leads elsewhere
            return table in self._shown or table in OPEN or table == "_user"
        if base == "temp":  # those that are marked no caller can name: the views that they see lead there
            return table in self._shown or MARK in table
        if table == "_user":
            return column in OF_USERS or not column
        if column == "" and table in self._opened:  # how many lines a report has, which it shows anyway
            return True
        return base == "main" and (table in OPEN or table in _GENERAL)


_SCHEMA: Final = frozenset({"sqlite_master", "sqlite_schema", "sqlite_temp_master", "sqlite_temp_schema"})
