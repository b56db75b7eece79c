"""Every value knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmspec.compiler.source import Source
from crmspec.compiler.syntax import Keys, Part, Tree, entries, parse, part_of, span_of
from crmspec.diagnostics import Span

TEXT = """\
# a comment
modules:
  deal:
    label: "Deal: \\"big\\""
    fields: {amount: {type: money}, stage: {}}
    list:
      - first
      - {second: 2}
    text: |
      one
      two
    empty:
  last: 'x'
"""


def tree_of(text: str) -> Tree:
    syntax = parse([Source("f.yaml", text)])
    assert not syntax.diagnostics
    return syntax.trees[0]


def cut(text: str, span: Span) -> str:
    """The text that a span covers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("modules",), True, "modules"),
        (("modules", "deal"), True, "deal"),
        (("modules", "deal", "label"), False, '"Deal: \\"big\\""'),
        (("modules", "deal", "fields"), False, "{amount: {type: money}, stage: {}}"),
        (("modules", "deal", "fields", "amount", "type"), False, "money"),
        (("modules", "deal", "fields", "amount", "type"), True, "type"),
        (("modules", "deal", "fields", "stage"), False, "{}"),
        (("modules", "deal", "list", 0), False, "first"),
        (("modules", "deal", "list", 1), False, "{second: 2}"),
        (("modules", "deal", "list", 1, "second"), False, "2"),
        (("modules", "deal", "list"), False, "- first\n      - {second: 2}"),
        (("modules", "deal", "text"), False, "|\n      one\n      two\n"),
        (("modules", "deal", "empty"), False, ""),
        (("modules", "last"), False, "'x'"),
        (("modules", "last"), True, "last"),
    ],
)
def test_places(path: Keys, key: bool, expected: str, line_break: str) -> None:
    text = TEXT.replace("\n", line_break)
    assert cut(text, span_of(tree_of(text), path, key=key)) == expected


def test_what_is_missing_is_where_it_would_be() -> None:
    tree = tree_of(TEXT)
    assert cut(TEXT, span_of(tree, ("modules", "deal", "missing"))) == "deal"
    assert cut(TEXT, span_of(tree, ("modules", "deal", "list", 7))) == "list"
    assert cut(TEXT, span_of(tree, ("modules", "last", "deeper", "still"))) == "last"
    assert span_of(tree, ("nothing",)) == Span("f.yaml", 2, 1, 2, 1)
    assert span_of(tree_of(""), ("nothing",)) == Span("f.yaml", 1, 1, 1, 1)


def test_columns_count_characters() -> None:
    text = 'ключ: "😀é", # x\n'.replace(",", "")
    span = span_of(tree_of(text), ("ключ",))
    assert (span.column, span.end_column) == (7, 11)


def test_an_alias_stands_where_it_is_written_and_its_content_where_it_was() -> None:
    text = "a: &x {b: 1}\nc: *x\n"
    tree = tree_of(text)
    assert cut(text, span_of(tree, ("c",))) == "*x"
    assert span_of(tree, ("c", "b")) == span_of(tree, ("a", "b"))


def test_part_of_a_text() -> None:
    text = 'a: "x"\nif: amount > ten\n'
    tree = tree_of(text)
    assert cut(text, part_of(tree, ("if",), Part("amount > ten", 9, 12))) == "ten"
    assert cut(text, part_of(tree, ("a",), Part("y", 0, 1))) == '"x"'


def test_keys_with_their_places() -> None:
    tree = tree_of(TEXT)
    assert [(key, cut(TEXT, span)) for key, _, span in entries(tree, tree.root["modules"])] == [
        ("deal", "deal"),
        ("last", "last"),
    ]


scalars = st.text("ab \u00e9\U0001f600\"'\\", max_size=6)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3)
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(scalars, values, max_size=4))
def test_json_is_read_as_json(data: object) -> None:
    import json
    from unicodedata import normalize

    text = json.dumps(data, ensure_ascii=False, indent=1)
    assert json.loads(normalize("NFC", text)) == tree_of(text).root
