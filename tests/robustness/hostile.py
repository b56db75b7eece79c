"""Scalars that are not what was expected, and ways to write them."""

from __future__ import annotations

from random import Random
from typing import Any

from .corpus import words

VALUES: tuple[Any, ...] = (
    *("", None, True, False, 0, -1, 1, 7.5, -0.0, 2**31, 2**63, -(2**63) - 1, 10**30, 10**400, 1e308),
    *(
        "null",
        "2026-02-30",
        "2026-01-01",
        "2026-01-01T00:00:00Z",
        "24:00",
        "1d",
        "-1d",
        "99999999999d",
        "P1D",
    ),
    *(
        "order",
        "user",
        "select",
        "from",
        "case",
        "id",
        "owner",
        "owner_id",
        "created_at",
        "all",
        "any",
        "none",
    ),
    *(
        "me",
        "this",
        "old",
        "is_new",
        "value",
        "true",
        "not",
        "and",
        "crm",
        "x" * 41,
        "x" * 10_000,
        "Ä",
        "a b",
    ),
    *("=", "==x", "= 1 +", "=1/0", "=now()", "=old.x", "= this", "=[1, 'a', null]", "=9999999999999999999"),
    *("=a.b.c.d.e", "=owner", "=owner.name", "=" + "(" * 300, "=" + "1+" * 200 + "1", "=not not not null"),
    *("{{ }}", "{{ bad", "{{ a | b }}", "{% if %}", "{{ now() }}", "{# x", "${x}", "%s", "{0}", "}}"),
    *("'", '"', "`", "\\", "a\nb", "a\tb", "--", "/*", "*/", ";", "$$", "'; drop table x; --", "|", "<b>"),
    *("\u202eevil", "\u200b", "\ufeff", "\U0001f600", "e\u0301", "\u2028", "\x7f", "\\0", "\\ud800"),
    *(
        "http://",
        "https://[",
        "mailto:a@b",
        "a@b",
        "@",
        "+49",
        "#",
        "*",
        "**",
        "?",
        "[",
        "]",
        "(",
        ")",
        "\\d+(",
    ),
    *("EUR", "XXX", "de", "xx", "UTC", "Europe/Nowhere", "0 0 * * *", "* * *", "60 25 32 13 8", "FREQ=DAILY"),
    *("a.b", ".a", "a.", "a..b", "sales.won", "lead.fields.x", "tests", "pack:x", "other: x", "lead:x"),
    *([], {}, [[]], [{}], [None], {"": ""}, {"a": None}, {"if": "true"}, {"type": "text"}, ["a", "a"]),
    *({"type": "formula", "formula": "1"}, {"type": "nothing"}, {"label": {}}, [1, "a", {}], {"fields": {}}),
)


def value(chance: Random) -> Any:
    """Something hostile, or a name from elsewhere."""
    return chance.choice(words()) if chance.random() < 0.35 else chance.choice(VALUES)


PIECES = (
    *(
        "[",
        "]",
        "{",
        "}",
        ":",
        ": ",
        "- ",
        "? ",
        "#",
        " #",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "|\n",
        ">\n",
        "'",
        '"',
    ),
    *("\t", "\n", "\r", "\0", "\ufeff", "\u2028", "\x85", "---\n", "...\n", "%YAML 3\n", "<<: ", "1: ", "~"),
    *("\\", "@", "`", ".inf", "1e999999", "  ", "\U0001f600", ",", "=", "==", "{{", "}}", "(", ")", ".", "-"),
    *(
        " and ",
        " or ",
        "not ",
        " in ",
        "null",
        "0",
        "99999999999999999999",
        "\u202e",
        "'x'",
        "\\x00",
        "\\ud800",
    ),
)
