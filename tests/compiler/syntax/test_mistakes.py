"""Broken files: one clear finding each, at the place a person would look, the same from both parsers."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from crmspec.compiler.source import Source
from crmspec.compiler.syntax import compose, parse, plain
from crmspec.compiler.syntax.events import plain_events

DEEPER = "this key is indented deeper than the lines around it, or the line above lacks its `:`"


@pytest.fixture(params=["C", "Python"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if request.param == "Python":
        monkeypatch.setattr(compose, "events", plain_events)
        monkeypatch.setattr(plain, "events", plain_events)
    yield


def told(text: str) -> list[str]:
    found = parse([Source("f.yaml", text)]).diagnostics
    return [f"{one.code} {one.span.line}:{one.span.column} {one.message}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [1, 2", "SYN110 1:4 this `[` is never closed, or a comma is missing after it"),
        ("a: {b: 1\nc: 2", "SYN110 1:4 this `{` is never closed, or a comma is missing after it"),
        ("a: 'x\nb: c", "SYN110 1:4 this quote is never closed"),
        ('a: "x\nb: c', "SYN110 1:4 this quote is never closed"),
        ("a: 'it's'", "SYN110 1:8 nothing more is expected after this value"),
        ("a:\n\tb: 1", "SYN110 2:1 a tab is used for indentation"),
        ("a: [b\n\tc]", "SYN110 2:1 a tab is used for indentation"),
        (
            "a: 1\n b: 2",
            f"SYN110 2:2 {DEEPER}",
        ),
        (
            "key\n  x: y",
            f"SYN110 2:3 {DEEPER}",
        ),
        ("a: b: c", "SYN110 1:5 a second `: ` stands on this line"),
        ("a:\n  - b\n c: d", "SYN110 3:2 the indentation of this line fits no line above it"),
        ("- a\nb: c", "SYN110 2:1 the indentation of this line fits no line above it"),
        ("a: b\nc", "SYN110 2:1 this line is neither `key: value` nor an item of a list"),
        ("a: @x", "SYN110 1:4 a value cannot begin with `@`"),
        ("a: `x`", "SYN110 1:4 a value cannot begin with ```"),
        ("a: %x", "SYN110 1:4 a value cannot begin with `%`"),
        ("a: - b", "SYN110 1:4 a list cannot begin here"),
        ("a: ? b", "SYN110 1:4 a key cannot begin here"),
        ("k: v\n}\n", "SYN110 2:1 nothing opened the `}` here"),
        ("a: [b]]", "SYN110 1:7 nothing opened the `]` here"),
        ("a: [,]", "SYN110 1:5 a value is missing before this comma"),
        ("a: &", "SYN110 1:4 after `*` or `&` a name is expected"),
        ("a: | x\n", "SYN110 1:6 the text after `|` or `>` does not begin properly"),
        ("a: !<x y", "SYN110 1:4 tags (`!…`) are not part of the language"),
        ("a: \x07", "SYN111 1:4 the character U+0007 cannot stand in a file"),
        ("a: \0", "SYN111 1:4 the character U+0000 cannot stand in a file"),
        ("a: b\u2028c", "SYN111 1:5 the invisible line separator U+2028 stands here"),
        ("a: b\x85c", "SYN111 1:5 the invisible line separator U+0085 stands here"),
        ('"a\u202eb": 1', "SYN111 1:1 the key holds the invisible character U+202E"),
        ('"a\\nb": 1', "SYN111 1:1 the key holds the invisible character U+000A"),
        ("a: 1\nb: 2\na: 3", "SYN112 3:1 the key `a` is declared twice"),
        ("x: {a: 1, 'a': 3}", "SYN112 1:11 the key `a` is declared twice"),
        ("e\u0301: 1\n\u00e9: 2", "SYN112 2:1 the key `\u00e9` is declared twice"),
        ("1: a", "SYN113 1:1 a key must be text; this one is a number"),
        ("true: a", "SYN113 1:1 a key must be text; this one is a truth value"),
        ("~: a", "SYN113 1:1 a key must be text; this one is nothing"),
        ("1.5: a", "SYN113 1:1 a key must be text; this one is a number"),
        ("? [a]\n: b", "SYN113 1:3 a key must be text; this one is a list"),
        ("{{a: b}: c}", "SYN113 1:2 a key must be text; this one is a mapping"),
        ("<<: {a: 1}", "SYN113 1:1 merge keys (`<<`) are not part of the language"),
        ("a: !foo x", "SYN114 1:4 the tag `!foo` is not part of the language"),
        ("a: !!str 5", "SYN114 1:4 the tag `!!str` is not part of the language"),
        ("a: ! b", "SYN114 1:4 the tag `!` is not part of the language"),
        (
            "a: !!python/object:os.system [x]",
            "SYN114 1:4 the tag `!!python/object:os.system` is not part of the language",
        ),
        ("a: ! [b]", "SYN114 1:4 the tag `!` is not part of the language"),
        ("a: &x !y [b]", "SYN114 1:7 the tag `!y` is not part of the language"),
        ("a: !x {b: c}", "SYN114 1:4 the tag `!x` is not part of the language"),
        ("!k a: b", "SYN114 1:1 the tag `!k` is not part of the language"),
        ("a: *x", "SYN115 1:4 no anchor `&x` stands before this"),
        ("a: &x [1, *x]", "SYN115 1:11 `*x` repeats the value it is part of"),
        ("a: &x {b: {c: *x}}", "SYN115 1:15 `*x` repeats the value it is part of"),
        ("a: &x 1\nb: &x 2", "SYN115 2:4 a second anchor `&x` is declared here"),
        ("a: 1\n---\nb: 2", "SYN117 2:1 a second document begins here"),
        ("a: 1\n--- b\n", "SYN117 2:1 a second document begins here"),
        ("- a", "SYN118 1:1 the file holds a list, no sections"),
        ("text", "SYN118 1:1 the file holds a single value, no sections"),
        ("5", "SYN118 1:1 the file holds a single value, no sections"),
        ("a: .inf", "SYN119 1:4 `.inf` is no number that a record can hold"),
        ('a: "\\0"', "SYN119 1:4 text cannot hold the null character"),
        (f"a: {'9' * 50}", f"SYN119 1:4 the number `{'9' * 40}…` is longer than 40 digits"),
    ],
)
def test_one_mistake_one_finding(text: str, expected: str) -> None:
    assert told(text) == [expected]


def test_mistakes_that_leave_the_rest_readable_are_all_found() -> None:
    text = "a: 1\na: 2\nb: !t x\n3: c\nd: .nan\n"
    assert [line[:10] for line in told(text)] == ["SYN112 2:1", "SYN114 3:4", "SYN113 4:1", "SYN119 5:4"]
    tree = parse([Source("f.yaml", text)]).trees[0]
    assert tree.root == {"a": 1, "b": "x", "d": None}


def test_a_broken_file_hides_no_other() -> None:
    syntax = parse([Source("a.yaml", "["), Source("b.yaml", "x: 1"), Source("c.yaml", "}")])
    assert syntax.broken == {"a.yaml", "c.yaml"}
    assert [tree.file for tree in syntax.trees] == ["b.yaml"]
    assert len(syntax.diagnostics) == 2


@pytest.mark.parametrize(
    "text",
    [
        *(part * 100_000 for part in ("[", "{", "[a, ", "- ", "{a: ", "? ")),
        "".join(" " * n + f"a{n}:\n" for n in range(300)),
        "a: " + "[" * 65 + "]" * 65,
    ],
    ids=range(8),
)
def test_deep_nesting_ends_at_once(text: str) -> None:
    began = time.monotonic()
    assert [line[:6] for line in told(text)] == ["SYN116"]
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for


def test_the_deepest_nesting_that_is_taken() -> None:
    assert told("a: " + "[" * 63 + "]" * 63) == []


def test_aliases_repeat_values_and_are_counted() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))
    assert [line[:6] for line in told(bomb)] == ["SYN115"]
    tower = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100))
    assert [line[:6] for line in told(tower)] == ["SYN116"]
    tree = parse([Source("f.yaml", "a: &x {b: [1, 2]}\nc: *x\nd: *x\n")]).trees[0]
    assert tree.root["c"] == tree.root["d"] == {"b": [1, 2]}


def test_more_values_than_a_file_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compose, "MAX_VALUES", 1000)
    monkeypatch.setattr(plain, "MAX_VALUES", 1000)
    assert [line[:6] for line in told("a:\n" + "- 1\n" * 1001)] == ["SYN103"]


def test_long_lines_and_many_keys_take_no_long() -> None:
    began = time.monotonic()
    assert told("a: " + "x " * 500_000) == []
    assert told("\n".join(f"k{n}: v" for n in range(20_000))) == []
    assert len(told("\n".join("k: v" for _ in range(5_000)))) == 4_999
    assert time.monotonic() - began < 30  # a hang, not a speed, is what this looks for
