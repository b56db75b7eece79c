"""What is mutated: the example blueprints whole and cut down, the templates, the examples of the rules' pages."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from crmspec.compiler.source import Source
from crmspec.compiler.syntax import parse
from crmspec.validators.registry import rules
from tests.compiler.schema.test_examples import EXAMPLES as DECLARATIONS
from tests.validators.pages import examples

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "crmspec" / "cli" / "templates"
MANIFEST = "crm: {name: example, label: Example, targets: [postgres, sqlite, docs, access, workflows]}\n"

Files = dict[str, str]


@cache
def templates() -> tuple[Files, ...]:
    """What `crmspec init` writes: compiles in milliseconds."""
    return tuple(_folder(TEMPLATES / name) for name in ("minimal", "sales", "sales"))


@cache
def whole() -> tuple[Files, ...]:
    """The example blueprints."""
    return tuple(_folder(one) for one in sorted((ROOT / "blueprints").iterdir()))


@cache
def pages() -> tuple[Files, ...]:
    """The bad and the good example of each rule, where it is a file of text, and of each declaration."""
    shown = [one.text for rule in rules() for one in examples(rule.page).values() if "bytes" not in one.flags]
    texts = [one for one in shown if "# file:" not in one and "# pipe:" not in one and "# link:" not in one]
    named = [text for name, _, text in DECLARATIONS if name != "test"]
    return tuple(
        {"crm.yaml": text} if "crm:" in text else {"crm.yaml": MANIFEST, "example.yaml": text}
        for text in (*texts, *named)
    )


def cut_down(files: Files, chance: Random) -> Files:
    """A few files of a blueprint, its manifest among them."""
    few = chance.sample(sorted(files), min(len(files), chance.randint(1, 4)))
    return {"crm.yaml": files["crm.yaml"]} | {path: files[path] for path in few}


def pick(chance: Random, *, large: bool) -> Files:
    """Something to mutate; whole blueprints now and then, ``large`` ones only if wanted."""
    kind = chance.random()
    if kind < 0.25:
        return dict(chance.choice(pages()))
    if kind < 0.75:
        return dict(chance.choice(templates()))
    files = chance.choice(whole())
    fits = large or sum(map(len, files.values())) < 60_000
    return dict(files) if fits and kind < 0.87 else cut_down(files, chance)


@cache
def tree(text: str) -> Any:
    """What a text holds, to be copied before it is changed; None where it cannot be read."""
    trees = parse([Source("x.yaml", text)]).trees
    return trees[0].root if trees else None


@cache
def words() -> tuple[str, ...]:
    """Names that the examples use, so that a wrong one is often one that exists elsewhere."""
    found: set[str] = set()
    for files in (*templates(), *whole()):
        for text in files.values():
            found |= set(_names(tree(text)))
    return tuple(sorted(found))


@cache
def akin() -> dict[str, list[Any]]:
    """For each key, everything that the examples write behind it: what fits by its form, if not by its sense."""
    found: dict[str, list[Any]] = {}
    for files in (*templates(), *whole(), *pages()):
        for text in files.values():
            _gather(tree(text), found)
    return found


def _gather(node: Any, found: dict[str, list[Any]]) -> None:
    for key, value in node.items() if isinstance(node, dict) else ():
        found.setdefault(key, []).append(value)
    for below in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _gather(below, found)


def _names(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [*node, *(name for value in node.values() for name in _names(value))]
    if isinstance(node, list):
        return [name for value in node for name in _names(value)]
    return [node] if isinstance(node, str) and node.isidentifier() else []


def _folder(folder: Path) -> Files:
    return {
        one.relative_to(folder).as_posix(): one.read_text(encoding="utf-8")
        for one in sorted(folder.rglob("*.yaml"))
    }
