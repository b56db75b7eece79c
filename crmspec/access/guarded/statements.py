"""What the text of a caller's statement tells before the database reads it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.guarded.problems import NotAllowed
from crmspec.targets.sqlite.guarding.rows import MARK

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST: Final = frozenset({
    "select", "with", "values", "insert", "update", "delete", "begin", "commit", "end", "rollback",
    "savepoint", "release", "pragma",
})  # fmt: skip
_PRAGMA: Final = re.compile(
    r"pragma (?:foreign_keys|data_version|query_only|journal_mode|user_version) ?;?", re.ASCII
)
"""What may be asked; nothing may be set."""
_WORD: Final = re.compile(r"[\w$]+")
STEP: Final = re.compile(r"_s\d+", re.ASCII)
"""How conditions call their own steps."""
_TOKEN: Final = re.compile(
    r"(?P<gap>[\s\ufeff]+|--[^\n]*(?:\n|\Z)|/\*.*?(?:\*/|\Z))"
    r"|(?P<text>'(?:[^']|'')*')"
    r'|(?P<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])'
    r"|(?P<word>[\w$]+)"
    r"|(?P<given>[?:@#][\w$:]*)"
    r"|(?P<sign>\|\||->>|->|.)",
    re.DOTALL,
)
_CANNOT_FAIL: Final = frozenset({
    "count", "min", "max", "avg", "total", "coalesce", "ifnull", "nullif", "iif", "lower", "upper",
    "length", "substr", "substring", "trim", "ltrim", "rtrim", "instr", "typeof", "date", "time",
    "datetime", "julianday", "unixepoch", "strftime", "round", "sign", "cast", "in", "values", "and", "or",
    "not", "exists", "on", "as", "where", "from", "select", "join", "over", "by", "when", "then",
    "else", "case", "having", "union", "all", "except", "intersect", "between", "is", "distinct", "set",
    "returning",
})  # fmt: skip
"""Functions that no value makes fail, and words that a bracket may follow."""
_LONG: Final = 10_000


class Told(NamedTuple):
    """A statement that may be run."""

    first: str
    """The word that it begins with."""
    fails: bool
    """Whether an expression in it could fail for some value."""
    like: bool
    """Whether it matches patterns, which fail where they are very long."""
    writes: bool
    """Whether it changes rows."""
    into: frozenset[tuple[str, str]]
    """The columns that an insertion names, with their table."""


@lru_cache(maxsize=2_048)
def read(sql: str, reserved: frozenset[str]) -> Told:
    """Look at a statement; what no caller may run is refused."""
    lowered = sql.lower()
    if MARK in lowered:
        raise NotAllowed(f"`{MARK}` stands in names that are the connection's own: use other names")
    for word in _WORD.findall(lowered):
        if word in reserved or STEP.fullmatch(word):
            raise NotAllowed(
                f"`{word}` is a name of the database's own: use another one, and the tables by theirs"
            )
    tokens = [(one.lastgroup or "", one[0].lower()) for one in _TOKEN.finditer(sql) if one.lastgroup != "gap"]
    while tokens and tokens[0][1] == ";":
        del tokens[0]
    first = tokens[0][1] if tokens and tokens[0][0] == "word" else ""
    if tokens:
        _first(first, tokens)
    _conflicts(tokens)
    _joins(tokens)
    fails, like = _failing(tokens) if len(sql) < _LONG else (True, True)
    writes = any(kind == "word" and text in {"insert", "update", "delete"} for kind, text in tokens)
    return Told(first, fails, like, writes, frozenset(_into(tokens)))


def _first(first: str, tokens: list[tuple[str, str]]) -> None:
    if first not in _FIRST:
        raise NotAllowed(
            f"statements that begin with `{first.upper() or tokens[0][1]}` are not run here: "
            "records are read and changed, the schema is the deployment's"
        )
    if first == "pragma" and not _PRAGMA.fullmatch(" ".join(text for _, text in tokens)):
        raise NotAllowed("this pragma is not for callers: only harmless ones may be asked, none may be set")


def _conflicts(tokens: list[tuple[str, str]]) -> None:
    """`or replace` and the like would decide in place of the triggers, and take away records that are not seen."""
    for (_, one), (_, two) in pairwise(tokens):
        if (one in {"insert", "update"} and two == "or") or (one == "replace" and two == "into"):
            raise NotAllowed(
                "a statement cannot say here what is to happen where rows conflict: leave it out"
            )


def _joins(tokens: list[tuple[str, str]]) -> None:
    """The database asks nobody about columns that two sides have in common: by them any table could be read."""
    if ("word", "natural") in tokens or ("word", "using") in tokens:
        raise NotAllowed("`natural` and `using` are not for callers: say in `on` which columns are the same")


def _into(tokens: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """What an insertion names: `into "deal" ("name", "amount")`."""
    texts = [_bare(*one) for one in tokens]
    if ("word", "into") not in tokens:
        return
    at = tokens.index(("word", "into")) + 1
    if texts[at + 1 : at + 2] == ["."]:
        at += 2
    table = texts[at] if at < len(texts) else ""
    at += 3 if texts[at + 1 : at + 2] == ["as"] else 1
    if texts[at : at + 1] == ["("] and ")" in texts[at:]:
        yield from ((table, one) for one in texts[at + 1 : texts.index(")", at)] if one != ",")


def _bare(kind: str, text: str) -> str:
    """A name without its quotes."""
    if kind not in {"name", "text"}:
        return text
    return text[1:-1].replace(text[-1] * 2, text[-1])


def _failing(tokens: list[tuple[str, str]]) -> tuple[bool, bool]:
    depth, like = 0, False
    for at, (kind, text) in enumerate(tokens):
        before = tokens[at - 1] if at else ("", "")
        if text == "(":
            depth += 1
            called = before[0] == "name" or (before[0] == "word" and before[1] not in _CANNOT_FAIL)
            if called and not _is_list(tokens, at):
                return True, like
        depth -= text == ")"
        if kind == "sign" and text in {"||", "->", "->>"}:
            return True, like
        if kind == "word" and text in {"escape", "match", "regexp", "recursive", "over"}:
            return True, like
        if kind == "word" and text in {"limit", "offset"} and depth:
            return True, like
        if kind == "word" and text in {"like", "glob"}:
            like = True
            if (
                at + 1 < len(tokens)
                and tokens[at + 1][0] not in {"text", "given"}
                and tokens[at + 1][1] != "?"
            ):
                return True, like
    return False, like


def _is_list(tokens: list[tuple[str, str]], at: int) -> bool:
    """Whether a bracket after a name holds the columns of an insertion."""
    return at > 1 and tokens[at - 2][1] == "into"
