"""The text by which SQLite keeps a table, taken apart: columns, and constraints wherever they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmspec.quoting import quote_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED: Final = r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]"""
_GAP: Final = r"(?:\s+|--[^\n]*|/\*.*?(?:\*/|\Z))+"
_SQUEEZED: Final = re.compile(rf"({_QUOTED})|(?<=\(){_GAP}|{_GAP}(?=[(),;]?)", re.DOTALL)
_SIGN: Final = re.compile(rf"{_QUOTED}|[(),]")
_NAME: Final = re.compile(rf"{_QUOTED}|[^\s(),]+")
_TABLE_WIDE: Final = re.compile(
    rf"(?:constraint ({_NAME.pattern}) )?((?:primary key|unique|check|foreign key)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_HEAD: Final = re.compile(r"create (?:temp |temporary )?table ", re.IGNORECASE)
_CLAUSES: Final = frozenset({
    "constraint", "primary", "not", "null", "unique", "check", "default", "collate", "references", "generated", "as",
})  # fmt: skip
"""Words with which a clause of a column begins."""
_PART: Final = re.compile(rf"{_QUOTED}|[^\s()'\"`\[]+|\(")


@dataclass(slots=True)
class Created:
    """A table as it was made."""

    columns: dict[str, str] = field(default_factory=dict)
    """For each column its type and clauses."""
    constraints: dict[str, str] = field(default_factory=dict)
    """For each constraint, by its name or else by its text: as one of the table's."""
    options: str = ""
    """What stands behind the columns."""


def squeezed(sql: str) -> str:
    """A statement without comments, and with one space where gaps are outside of quotes."""
    return _SQUEEZED.sub(_kept, sql).strip()


def _kept(found: re.Match[str]) -> str:
    if found[1] is not None:
        return found[1]
    before, after = (
        found.string[found.start() - 1 : found.start()],
        found.string[found.end() : found.end() + 1],
    )
    return "" if before == "(" or after in {")", ",", ";", ""} else " "


def read(sql: str) -> Created:
    """Take the statement apart that made a table, with what was added to it later."""
    text = squeezed(sql)
    head = _HEAD.match(text)
    found = Created()
    if head is None:  # a virtual table tells nothing more of itself
        found.options = text
        return found
    parts, found.options = _parts(text, head.end())
    for part in parts:
        wide = _TABLE_WIDE.fullmatch(part)
        if wide is None:
            _column(found, part)
        else:
            _constrain(found, wide[1], wide[2])
    return found


def _parts(text: str, start: int) -> tuple[list[str], str]:
    """What stands between the commas of the outermost brackets, and what stands behind them."""
    depth, since, parts = 0, start, []
    for found in _SIGN.finditer(text, start):
        sign = found[0]
        depth += (sign == "(") - (sign == ")")
        if depth == 1 and sign == "(":
            since = found.end()
        elif (depth == 1 and sign == ",") or (depth == 0 and sign == ")"):
            parts.append(text[since : found.start()].strip())
            since = found.end()
        if depth == 0 and sign == ")":
            break
    return parts, text[since:].strip().lower()


def _column(into: Created, part: str) -> None:
    """Take a column apart; what it says about its values is put where the table would say it."""
    written = _NAME.match(part)
    assert written is not None, part
    name = bare(written[0])
    type_, clauses = _clauses(part[written.end() :])
    told, called = [type_] if type_ else [], None
    for word, text in clauses:
        if word == "constraint":
            called = text.partition(" ")[2]
        elif word in {"primary", "unique"}:
            _constrain(into, called, _of_column(word, text, name))
            called = None
        elif word in {"check", "references"}:
            told_as = f"foreign key ({quote_name(name)}) {text}" if word == "references" else text
            _constrain(into, called, told_as)
            called = None
        elif word != "null":
            told.append(f"generated always {text}" if word == "as" else text)
            called = None
    into.columns[name] = " ".join(sorted(told[:1]) + sorted(told[1:])) if type_ else " ".join(sorted(told))


def _of_column(word: str, text: str, name: str) -> str:
    """`primary key autoincrement` of a column, as the table would say it."""
    head = "primary key" if word == "primary" else "unique"
    rest = text[len(head) :].strip()
    return f"{head} ({quote_name(name)}){' ' if rest else ''}{rest}"


def _clauses(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The type of a column, and its clauses by the word they begin with."""
    type_: list[str] = []
    found: list[tuple[str, list[str]]] = []
    words = list(_words(text))
    for at, word in enumerate(words):
        low = word.lower()
        if _begins(words, at, found[-1] if found else None):
            found.append((low, [low]))
        elif found:
            found[-1][1].append(low if low in _LOWERED else word)
        else:
            type_.append(low)
    return " ".join(type_), [(word, " ".join(parts)) for word, parts in found]


_LOWERED: Final = frozenset({
    "key", "null", "always", "as", "stored", "virtual", "on", "delete", "update", "set", "cascade", "restrict", "no",
    "action", "default", "autoincrement", "conflict", "deferrable", "initially", "deferred", "immediate", "not", "asc",
    "desc", "match", "rollback", "abort", "fail", "ignore", "replace",
})  # fmt: skip


def _begins(words: list[str], at: int, last: tuple[str, list[str]] | None) -> bool:
    """Whether a clause begins with this word."""
    low, before = words[at].lower(), words[at - 1].lower() if at else ""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if low not in _CLAUSES:
        return False
    if low == "null":  # `not null`, `default null`, `on delete set null` go on
        return before not in {"not", "default", "set"}
    if low == "not":
        return after == "null"
    if low == "default":
        return before != "set"
    if low == "as":
        return before != "always"
    return not (last is not None and last[0] == "constraint" and len(last[1]) == 1)


def _words(text: str) -> Iterator[str]:
    """Words, quoted ones, and whole brackets with what they follow at once, such as `varchar(10)`."""
    at = 0
    while found := _PART.search(text, at):
        at = found.end()
        if found[0] == "(":
            at = _closed(text, found.start())
        yield text[found.start() : at]


def _closed(text: str, start: int) -> int:
    """Where the bracket that opens here is closed."""
    depth = 0
    for found in _SIGN.finditer(text, start):
        depth += (found[0] == "(") - (found[0] == ")")
        if depth == 0:
            return found.end()
    return len(text)


def _constrain(into: Created, name: str | None, text: str) -> None:
    head = re.match(r"(primary key|unique|check|foreign key)", text, re.IGNORECASE)
    assert head is not None, text
    told = _lowered(head[0].lower() + text[head.end() :])
    into.constraints[bare(name) if name else told] = told


def _lowered(text: str) -> str:
    """The words of a reference's rules in lower case; a check is an expression and stays as it is."""
    if text.startswith("check"):
        return re.sub(r"^check ?", "check ", text)
    return " ".join(one.lower() if one.lower() in _LOWERED | {"references"} else one for one in _words(text))


def bare(name: str) -> str:
    """A name without its quotes."""
    if name[:1] == "[":
        return name[1:-1]
    if name[:1] in {'"', "`", "'"}:
        return name[1:-1].replace(name[0] * 2, name[0])
    return name
