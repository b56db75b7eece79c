"""The one place where names and texts become part of SQL."""

from __future__ import annotations


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
