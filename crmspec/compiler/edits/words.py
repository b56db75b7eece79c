"""The fix of a misspelt word: the one that was meant, in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crmspec.compiler.meant import WayOut
from crmspec.diagnostics import Fix, TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.syntax import Tree
    from crmspec.diagnostics import Diagnostic, Span


def fix_of_word(tree: Tree | None, span: Span, way_out: str) -> Fix | None:
    """Write the word that was meant, where the way out names it and the wrong one stands there once."""
    if tree is None or not isinstance(way_out, WayOut) or tree.file.startswith("pack:"):
        return None
    start, end = tree.stretch(span)
    word = re.escape(way_out.word)
    pattern = rf"\A{word}\Z" if way_out.alone else rf"(?<!\w){word}(?!\w)"
    found = [one.span() for one in re.finditer(pattern, tree.text[start:end])]
    if len(found) != 1:
        return None
    place = tree.span(start + found[0][0], start + found[0][1])
    return Fix(way_out.safe, (TextEdit(place, way_out.meant),))


def joined(several: Iterable[Diagnostic]) -> Fix | None:
    """The fix of findings that are told as one: all of theirs, if each has one."""
    fixes = [one.fix for one in several]
    if not all(fixes):
        return None
    edits = {edit for fix in fixes if fix for edit in fix.edits}
    return Fix(all(fix.safe for fix in fixes if fix), tuple(sorted(edits)))
