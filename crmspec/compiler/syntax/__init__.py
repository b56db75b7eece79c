"""Text to tree: the only user of the YAML library.

A file's events are composed by recursive descent, bounded in depth, so that neither brackets nor aliases
can exhaust the machine. Mistakes that leave the rest readable (a duplicate key, a tag) are noted and passed
over; what cannot be parsed at all ends the file, not the run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crmspec.compiler.source import Source
from crmspec.compiler.syntax.compose import Composer
from crmspec.compiler.syntax.part import Part
from crmspec.compiler.syntax.plain import PlainComposer
from crmspec.compiler.syntax.scalars import Plains, Texts
from crmspec.compiler.syntax.tree import Keys, Map, Seq, Tree, entries, part_of, span_of
from crmspec.diagnostics import Diagnostic

__all__ = ["Keys", "Map", "Part", "Seq", "Syntax", "Tree", "entries", "parse", "part_of", "span_of"]


@dataclass(frozen=True, slots=True)
class Syntax:
    """The trees of all files that could be read, in the order of the files, and what is wrong with them."""

    trees: tuple[Tree, ...]
    diagnostics: tuple[Diagnostic, ...]
    broken: frozenset[str]
    """Files that have no tree."""


def parse(files: Iterable[Source]) -> Syntax:
    """Read every file; a mistake in one keeps nothing from being found in the others."""
    texts = Texts()
    plains = Plains(texts)
    trees: list[Tree] = []
    found: list[Diagnostic] = []
    broken: list[str] = []
    plain = PlainComposer(texts, plains)
    for file in files:
        if (placed := plain.compose(file.text)) is not None:
            trees.append(Tree(file.path, file.text, *placed))
            continue
        composer = Composer(file, texts, plains)
        tree = composer.compose()
        found += composer.found
        if tree is None:
            broken.append(file.path)
        else:
            trees.append(tree)
    return Syntax(tuple(trees), tuple(found), frozenset(broken))
