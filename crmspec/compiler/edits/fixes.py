"""Edits to a fix: the very characters of the files, or nothing where they cannot be said surely."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from crmspec.compiler.bind.complaints import short_at
from crmspec.compiler.edits.changes import changed
from crmspec.compiler.edits.sites import Change, UnsureError
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Fix, TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.bind import Blueprint
    from crmspec.compiler.edits.edit import Edit
    from crmspec.compiler.syntax import Keys, Tree


def fix_of(blueprint: Blueprint, edits: Iterable[Edit]) -> Fix | None:
    """The fix that some edits come to, all together; it is as safe as the least safe of them."""
    edits = tuple(edits)
    made: dict[str, tuple[Tree, list[Change]]] = {}
    try:
        for edit in edits:
            tree, one = _change(blueprint, edit)
            made.setdefault(tree.file, (tree, []))[1].append(one)
        texts = [text for tree, several in made.values() for text in _apart(tree, several)]
    except UnsureError:
        return None
    return Fix(all(edit.safe for edit in edits), tuple(texts)) if texts else None


def _change(blueprint: Blueprint, edit: Edit) -> tuple[Tree, Change]:
    written = blueprint.written(edit.path)
    if written is None:
        raise UnsureError
    tree, path = written
    return tree, changed(tree, edit, path, partial(_short, tree, str(edit.path[0])))


def _short(tree: Tree, section: str, path: Keys) -> str:
    """The key that a bare value at a path of a file stands for."""
    if section == "tests":
        return short_at(Scenario, path, tree.root)
    depth, model = (1, Crm) if section == "crm" else (2, SECTIONS[section].type())
    data = tree.root
    for step in path[:depth]:
        data = data[step]  # type: ignore[index]
    return short_at(model, path[depth:], data)


def _apart(tree: Tree, several: list[Change]) -> Iterator[TextEdit]:
    """The changes of one file, if none touches another; what is added in one place comes in its order."""
    several.sort(key=lambda one: (one.start, one.end))
    for one, other in pairwise(several):
        together = one.joins and other.joins and one.start == other.start
        if one.end >= other.start and not together:
            raise UnsureError
    for one in several:
        yield TextEdit(tree.span(one.start, one.end), one.text)
