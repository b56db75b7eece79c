"""Changes of a file's text: the tree is as wanted afterwards, and every comment is still there."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Any

import pytest

from crmspec.compiler.edits.changes import changed
from crmspec.compiler.edits.edit import Edit
from crmspec.compiler.edits.sites import UnsureError
from crmspec.compiler.syntax import Keys

from .documents import Writer, data_of, paths, tree_of

SEEDS = 1500
VALUES: tuple[Any, ...] = (
    "deal",
    "it's",
    'say "x"',
    "a: b # c",
    "true",
    True,
    12,
    None,
    [],
    {},
    ["a", {"b": "c, d"}],
)


def made(text: str, edit: Edit, short: str = "") -> str | None:
    """The text with an edit made; None where it cannot be made surely."""
    tree = tree_of(text)
    assert tree is not None
    try:
        change = changed(tree, edit, edit.path, lambda _: short)
    except UnsureError:
        return None
    return text[: change.start] + change.text + text[change.end :]


def wanted(data: Any, edit: Edit) -> Any:
    """The data after an edit; a list or mapping that becomes empty stays."""
    *way, last = edit.path
    holder = data
    for step in way:
        holder = holder[step]
    if edit.kind == "put" and last == len(holder) and isinstance(holder, list):
        holder.append(edit.value)
    elif edit.kind == "put":
        holder[last] = edit.value
    elif edit.kind == "drop":
        del holder[last]
    else:
        renamed = {edit.value if key == last else key: one for key, one in holder.items()}
        holder.clear()
        holder.update(renamed)
    return data


def edits(random: Random, data: Any) -> list[Edit]:
    """One edit of each kind, at places that are there and at new ones."""
    places: list[Keys] = paths(data)
    found = [Edit("put", random.choice(places), random.choice(VALUES)), Edit("drop", random.choice(places))]
    keys = [one for one in places if isinstance(one[-1], str)]
    found += [Edit("rename", random.choice(keys), name) for name in ("other", "Other name")]
    for path in [(), *places]:
        node = data
        for step in path:
            node = node[step]
        if isinstance(node, dict):
            found.append(Edit("put", (*path, "new"), random.choice(VALUES)))
        if isinstance(node, list):
            found.append(Edit("put", (*path, len(node)), random.choice(VALUES)))
    return found


BLUEPRINTS = Path(__file__).parents[3] / "blueprints"


@pytest.mark.parametrize("blueprint", sorted(one.name for one in BLUEPRINTS.iterdir()))
def test_in_every_file_of_a_blueprint(blueprint: str) -> None:
    refused = 0
    for file in sorted((BLUEPRINTS / blueprint).rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        tree = tree_of(text)
        assert tree is not None
        random = Random(file.name)
        for edit in random.sample(edits(random, data_of(tree.root)), 8):
            after = made(text, edit)
            refused += after is None
            new = after and tree_of(after)
            if after is None or not new:
                assert after is None, f"{file}: {edit}"
                continue
            assert data_of(new.root) == wanted(data_of(tree.root), edit), f"{file}: {edit}"
            comments = re.findall(r"(?m)^ *#.*$", text)
            assert all(one.strip() in after for one in comments)
    assert refused < 40


def test_whatever_the_style_the_tree_is_as_wanted_and_no_comment_is_lost() -> None:
    counted = {"made": 0, "unsure": 0}
    for seed in range(SEEDS):
        random = Random(seed)
        writer = Writer(random)
        text = writer.document()
        tree = tree_of(text)
        if tree is None:
            continue
        for edit in edits(random, data_of(tree.root)):
            after = made(text, edit)
            counted["unsure" if after is None else "made"] += 1
            if after is None:
                continue
            new = tree_of(after)
            said = f"seed {seed}: {edit}\n{text}\n--- became ---\n{after}"
            assert new is not None, said
            assert data_of(new.root) == wanted(data_of(tree.root), edit), said
            assert list(new.root) == list(wanted(data_of(tree.root), edit)), said
            lost = [one for one in writer.comments if not re.search(f"(^|\\s){re.escape(one)}", after)]
            assert not lost, said
    assert counted["made"] > 5 * counted["unsure"], counted
