"""Texts that try to break out of SQL, Markdown, diagrams, HTML or templates: they are kept, and stay texts."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from sqlite3 import IntegrityError
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest

from . import judge
from .databases import postgres, sqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import psycopg

TEXTS = (
    *("it's", 'a "quoted" one', "back\\slash\\", "\\'; --", "-- x", "a; b", "/* open", "*/ close", "$$", "$body$"),
    *("'); drop table _tag; --", '"); drop table _tag; --', "$1 ? :x %s %% {0}", "''", "\\x00 \\u0041", "E'\\n'"),
    *("| a | b |", "`code` ``", "```", "# head", "- item", "1. one", "> quote", "**bold** _it_ ~~x~~", "---"),
    *("![image](http://x.test/a.png)", "[link](javascript:alert(1))", "<script>alert(1)</script>", "<b>b</b>"),
    *("<!-- comment", "&amp; &lt;", "http://x.test", "a@b.test", "$x^2$", "[^1]: note", '"]', "end", "%% x"),
    *("graph TD", "subgraph x", "A --> B", "#quot;", "{% if x %}", "{# x #}", "{%", "#}", "${x}", "%(x)s"),
    *("\u202eevil\u202c", "a\u200bb", "\u2028line", "\x7f", "\x01", "\x1b[31mred", "\ufeff"),
    *("first\nsecond", "tab\there", "\r\n", " leading", "trailing ", "\U0001f600"),
    *("e\u0301", "\u0130I\u0131i", "null", "=1"),
)  # fmt: skip
WRITTEN = tuple("=" + one if one.startswith("=") else one for one in TEXTS)
BRACES = ("{{ x }}", "{{ bad", "}}")


def blueprint() -> dict[str, Any]:
    """Every text at every place where somebody may write one."""
    each = dict(enumerate((*TEXTS, *BRACES)))
    named = {f"n{at}": {"label": text, "description": text} for at, text in each.items()}
    merged = {f"n{at}": text for at, text in enumerate(TEXTS)}
    fields: dict[str, Any] = {
        f"f{at}": {"type": "text", "label": text, "description": text, "help": text}
        for at, text in each.items()
    }
    guarded = {f"n{at}": {"check": f"name != {_quoted(text)}", "message": text} for at, text in spoken()}
    rights = {"read": True, "create": True}
    return {
        "crm": {"name": "texts", "label": "; ".join(TEXTS[:6]), "description": "\n".join(TEXTS)},
        "roles": {f"r{at}": {**told, "can": {"thing": rights}} for at, told in enumerate(named.values())},
        "tags": {"kind": {"label": TEXTS[10], "tags": named}},
        "value_sets": {"list": {"label": TEXTS[0], "values": named}},
        "lead_sources": {f"s{at}": {"label": text, "description": text} for at, text in each.items()},
        "capabilities": {f"c{at}": {"label": text, "description": text} for at, text in each.items()},
        "channels": {"mail": {"label": TEXTS[1], "kind": "email", "address": {"thing": "mail"}}},
        "templates": {
            name: {"label": text, "channel": "mail", "module": "thing", "subject": text, "body": text}
            for name, text in merged.items()
        },
        "modules": {
            "thing": {
                "label": TEXTS[10],
                "plural": TEXTS[11],
                "description": TEXTS[33],
                "ownership": "none",
                "validation": guarded,
                "fields": {
                    "name": {"type": "text", "required": True},
                    "mail": {"type": "email"},
                    "pick": {"type": "picklist", "values": "list"},
                    **fields,
                    **{f"d{at}": {"type": "text", "default": text} for at, text in enumerate(WRITTEN)},
                    **{f"c{at}": {"type": "formula", "expression": _otherwise(text)} for at, text in spoken()},
                },
            }
        },
    }  # fmt: skip


def spoken() -> list[tuple[int, str]]:
    """Texts that expressions can write, in the form in which they are kept."""
    return [(at, normalize("NFC", text)) for at, text in enumerate(TEXTS) if text.isprintable()]


def _otherwise(text: str) -> str:
    return f"coalesce(f0, {_quoted(text)})"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(value: Any) -> str:
    """YAML that says this, what cannot be seen as escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return re.sub(r"[^\x20-\x7e\n]", lambda found: f"\\U{ord(found[0]):08x}", text)


@cache
def compiled() -> Mapping[str, str]:
    outcome = judge.run({"crm.yaml": written(blueprint())}, Path("nowhere"))
    assert [one.message for one in outcome.diagnostics if one.severity == "error"] == []
    assert outcome.files is not None
    return outcome.files


def kept(texts: Iterable[str]) -> set[str]:
    """The texts in the one form in which a text is kept."""
    return {normalize("NFC", one) for one in texts}


LABELS = ("_option", "_tag", "_lead_source", "_role", "_capability")
QUERIES = {
    **{f'select label from "{one}"': kept((*TEXTS, *BRACES)) for one in LABELS},
    **{f'select description from "{one}"': kept((*TEXTS, *BRACES)) for one in LABELS if one != "_role"},
    'select subject from "_template"': kept(TEXTS),
    'select body from "_template"': kept(TEXTS),
}
INSERT = "insert into \"thing\" (name) values ('a name')"
DEFAULTS = ", ".join(f"d{at}" for at in range(len(TEXTS)))
FORMULAS = ", ".join(f"c{at}" for at, _ in spoken())


@pytest.mark.parametrize("query", QUERIES)
def test_sqlite_gives_them_back(query: str) -> None:
    assert {row[0] for row in sqlite(compiled()).execute(query)} >= QUERIES[query]


def test_postgres_gives_them_back(postgres_connection: psycopg.Connection[Any]) -> None:
    with postgres(postgres_connection, compiled()):
        for query, texts in QUERIES.items():
            assert {row[0] for row in postgres_connection.execute(query.encode())} >= texts, query


def test_defaults_and_formulas_hold_them(postgres_connection: psycopg.Connection[Any]) -> None:
    defaults, formulas = [normalize("NFC", one) for one in TEXTS], [text for _, text in spoken()]
    lite = sqlite(compiled())
    with postgres(postgres_connection, compiled()):
        for run in (lite.execute, postgres_connection.execute):
            run(INSERT)
            assert run(f'select {DEFAULTS} from "thing"').fetchall() == [tuple(defaults)]
            assert run(f'select {FORMULAS} from "thing__read"').fetchall() == [tuple(formulas)]


def test_validations_compare_with_them() -> None:
    lite = sqlite(compiled())
    for _, text in spoken():
        with pytest.raises(IntegrityError):
            lite.execute('insert into "thing" (name) values (?)', (text,))


def test_pages_show_them_as_text() -> None:
    """No line of the page begins, and no cell holds, what its author did not write as markup."""
    page = re.sub(r"```mermaid\n.*?```", "", compiled()["README.md"], flags=re.DOTALL)
    plain = re.sub(r"\\.|&[a-z#0-9]+;|`[^`\n]*`|\[[^\]\n]*\]\([\w./]*\)", "?", page)
    assert not re.search(r"[<>\[\]`*_$~]|://|!\[", re.sub(r"[|:\- ]+\n", "", plain))
    assert "{{" not in plain
    assert all(char.isprintable() or char == "\n" for char in page)


def test_diagrams_quote_them() -> None:
    for diagram in re.findall(r"```mermaid\n(.*?)```", compiled()["README.md"], flags=re.DOTALL):
        for line in diagram.splitlines():
            assert line.count('"') % 2 == 0
            assert all(re.fullmatch(r"[\w .,:/%+#;-]*", one) for one in re.findall(r'"([^"]*)"', line)), line
