"""Functions and views of PostgreSQL that decide, each with one test less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from .architectures import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

_REFUSAL: Final = re.compile(r"perform \"fn__(?:refuse|lost)\"\([^;]*\);")
_UNMET: Final = re.compile(r"\"__why\" := '(?:guard|requires)';")
_UNSEEN: Final = re.compile(r" or not \"fn__sees__\w+\"\(\"__record\"\)| or not false(?= then)")
_SHOWN: Final = re.compile(r" where \"one\" = any \(\"shown\"\)")
_SEEN: Final = re.compile(r"return found and \(.+\) is true;", re.DOTALL)
_PARTS: Final = (
    ("refusal", _REFUSAL, "null;"),
    ("unmet", _UNMET, "\"__why\" := '';"),
    ("fields", _UNSEEN, ""),
    ("fields", _SHOWN, ""),
    ("sight", _SEEN, "return found;"),
)
"""What a function may lose, and what stands in its place."""
_EVERYBODY: Final = """begin return query select "id" from "_user" union all select "id" from "_queue"; end"""
_RECORDS: Final = (
    "begin return query " + " union all ".join(f'select "id" from "{one}"' for one in FIELDS) + "; end"
)
_TRUE: Final = "begin return true; end"
_WHOLE: Final = {
    "has_any": _TRUE,
    "has_capability": _TRUE,
    "only_role": _TRUE,
    "in_team": _TRUE,
    "works_on": _TRUE,
    "is_colleague": _TRUE,
    "is_below": _TRUE,
    "is_queue": _TRUE,
    "is_shared": _TRUE,
    "is_new": _TRUE,
    "opens": _TRUE,
    "team_user_ids": _EVERYBODY,
    "subordinate_ids": _EVERYBODY,
    "queue_ids": _EVERYBODY,
    "shared_ids": _RECORDS,
    "roles": """begin return array(select distinct "role" from "_user_role"); end""",
    "categories": """begin return array(select "name" from "_tag_category"); end""",
}
"""Functions about whoever is at work, saying that everything is so."""


def functions(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, str, str]]:
    """Functions with one test less, each as kind, name and statement."""
    found = connection.execute(
        "select proname, pg_get_functiondef(oid) from pg_proc "
        "where pronamespace = current_schema()::regnamespace and proname like 'fn\\_\\_%' order by 1"
    ).fetchall()
    for called, text in found:
        name = called.removeprefix("fn__")
        for kind, part, instead in _PARTS:
            for at, one in enumerate(part.finditer(text), 1):
                changed = text[: one.start()] + one.expand(instead) + text[one.end() :]
                yield kind, f"{name} {at}: {one[0][:80]}", changed
        if name in _WHOLE:
            head, _, _ = text.partition("AS $function$")
            yield "who", name, f"{head}AS $function$ {_WHOLE[name]} $function$"


def views(connection: psycopg.Connection[Any]) -> Iterator[tuple[str, str, str]]:
    """Views that show what lies beside records, or reports, without their test."""
    found = connection.execute(
        "select viewname, definition from pg_views where schemaname = current_schema() "
        "and (viewname ~ '__.*__seen$' or viewname ~ '__opened$') order by 1"
    ).fetchall()
    for name, text in found:
        shown, where, _ = text.rpartition("WHERE")
        if where:
            yield "view", name, f'create or replace view "{name}" as {shown}'
