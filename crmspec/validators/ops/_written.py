"""The files as they are written: every value of every declaration, with its path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.architecture import once
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.syntax import Map, Seq

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys, Tree


def values(architecture: Architecture, likely: Callable[[str], object]) -> Iterator[tuple[Keys, Any]]:
    """Every value of the files whose text is likely to hold what is looked for; packs are left out."""
    blueprint = architecture.blueprint
    likely_ones = {one for one, tree in _files(architecture).items() if likely(tree.text)}
    for (section, name), tree in blueprint.trees.items() if likely_ones else ():
        if id(tree) not in likely_ones or tree.file.startswith("pack:"):
            continue
        if section == "crm" or (section in SECTIONS and (section, name) not in blueprint.unbound):
            yield from _below(blueprint.as_it_stands(section, name), (section, name))


@once
def _files(architecture: Architecture) -> dict[int, Tree]:
    return {id(tree): tree for tree in architecture.blueprint.trees.values()}


def _below(node: Any, path: Keys) -> Iterator[tuple[Keys, Any]]:
    yield path, node
    if isinstance(node, Map):
        for key, value in node.items():
            yield from _below(value, (*path, key))
    elif isinstance(node, Seq):
        for index, value in enumerate(node):
            yield from _below(value, (*path, index))
