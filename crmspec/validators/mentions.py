"""A first look that costs next to nothing: whether a word stands anywhere in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture


def mentions(architecture: Architecture, word: str) -> bool:
    """Whether a word stands anywhere in the text of the blueprint, comments included."""
    trees = {id(tree): tree for tree in architecture.blueprint.trees.values()}
    return any(word in tree.text for tree in trees.values())
