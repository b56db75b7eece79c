"""The one place where names and texts become part of SQL, and of Markdown."""

from __future__ import annotations

import re
from typing import Final

from crmspec.diagnostics import visible

_MARKDOWN: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in r"\`*_[]()#+!|~$"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "{": "&#123;", "}": "&#125;"}
)
_NUMBERED: Final = re.compile(r"(\d+)\.(?=\s)")


def quote_name(name: str) -> str:
    """Quote an identifier for PostgreSQL and SQLite alike."""
    if not name or "\0" in name:
        raise ValueError("a name in SQL holds text without NUL")
    return f'"{name}"' if '"' not in name else '"' + name.replace('"', '""') + '"'


def quote_literal(text: str) -> str:
    r"""Quote a text as a literal for PostgreSQL (standard strings) and SQLite alike.

    A backslash means itself in both; PostgreSQL's setting for that is on by default and pinned by us.
    """
    if "\0" in text:
        raise ValueError("text in SQL holds no NUL")
    return "'" + text.replace("'", "''") + "'"


def quote_markdown(text: object) -> str:
    """One line of Markdown that shows a text as it is; nothing in it is taken for markup."""
    line = visible(" ".join(str(text).split())).translate(_MARKDOWN).replace("://", ":&#8203;//")
    if line.startswith(("-", "=")):
        return f"\\{line}"
    listed = _NUMBERED.match(line)
    return f"{listed[1]}\\{line[listed.end(1) :]}" if listed else line
