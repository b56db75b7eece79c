"""Example blueprints, whole and with bytes changed at random: findings, never an exception."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crmspec.compiler.source import Source
from crmspec.compiler.source.encoding import EncodingError, decode
from crmspec.compiler.syntax import Map, Seq, Syntax, compose, parse, plain
from crmspec.compiler.syntax.events import plain_events

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "blueprints").rglob("*.yaml"))
PIECES = [
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b":",
        b": ",
        b"- ",
        b"? ",
        b"#",
        b"&a ",
        b"*a",
        b"!t ",
        b"|\n",
        b">\n",
        b"'",
        b'"',
    ),
    *(
        b"\t",
        b"\n",
        b"\r",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"---\n",
        b"...\n",
        b"%YAML 3\n",
    ),
    *(
        b"\\",
        b"@",
        b"`",
        b"<<: ",
        b"1: ",
        b"~",
        b".inf",
        b"1e999999",
        b"  ",
        b"\xf0\x9f\x98\x80",
        b"\\ud800",
        b",",
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        to = min(len(data), at + chance.choice((0, 0, 1, 1, 5, 60)))
        match chance.randrange(3):
            case 0:
                data = data[:at] + chance.choice(PIECES) * chance.choice((1, 1, 1, 3, 70)) + data[to:]
            case 1:
                data = data[:at] + data[to:]
            case _:
                data = data[:at] + bytes([chance.randrange(256)]) + data[at:]
    return data


def read(data: bytes) -> Syntax | None:
    try:
        text = decode(data)
    except EncodingError:
        return None
    return parse([Source("f.yaml", text)])


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_mutations(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    examples = [path.read_bytes()[:4_000] for path in EXAMPLES]
    if seed == 0:
        monkeypatch.setattr(compose, "events", plain_events)
        monkeypatch.setattr(plain, "events", plain_events)
    for turn in range(50 if seed == 0 else 1_000):
        syntax = read(data := mutated(chance.choice(examples), chance))
        if syntax is None:
            continue
        if turn % 10 == 0:
            with monkeypatch.context() as patch:
                patch.setattr(plain.PlainComposer, "compose", lambda *_: None)
                careful = read(data)
            assert careful is not None
            assert careful.diagnostics == syntax.diagnostics
            assert same([tree.root for tree in careful.trees], [tree.root for tree in syntax.trees])
        for one in syntax.diagnostics:
            assert one.code.startswith("SYN1")
            assert one.span.line >= 1 <= one.span.column
        assert bool(syntax.broken) == (not syntax.trees)


@pytest.mark.parametrize("path", EXAMPLES[::8], ids=lambda path: path.stem)
def test_the_parsers_agree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(path.read_bytes())
    monkeypatch.setattr(plain, "events", plain_events)
    slow = read(path.read_bytes())
    assert fast is not None and slow is not None
    assert not fast.diagnostics
    assert same(fast.trees[0].root, slow.trees[0].root)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_composers_agree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read(path.read_bytes())
    monkeypatch.setattr(plain.PlainComposer, "compose", lambda *_: None)
    careful = read(path.read_bytes())
    assert fast is not None and careful is not None
    assert same(fast.trees[0].root, careful.trees[0].root)
    assert (fast.trees[0].start, fast.trees[0].end) == (careful.trees[0].start, careful.trees[0].end)


def same(one: object, other: object) -> bool:
    """Whether two trees hold the same at the same places."""
    if isinstance(one, Map) and isinstance(other, Map):
        return (
            list(one) == list(other)
            and one.marks == other.marks
            and all(same(one[key], other[key]) for key in one)
        )
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and one.marks == other.marks and all(map(same, one, other))
    if type(one) is list and type(other) is list:
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other
