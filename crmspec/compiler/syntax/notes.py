"""Findings of one file while its tree is made."""

from __future__ import annotations

from typing import Final, NoReturn

from crmspec.compiler import syntax_codes as codes
from crmspec.compiler.syntax.plain import MERGE
from crmspec.compiler.syntax.tree import Map, Seq, Tree
from crmspec.diagnostics import Diagnostic, Related, Severity

_LONG: Final = 60


class StopError(Exception):
    """Nothing more can be read from this file; the finding that says why has been noted."""


class Notes:
    """Collects what is wrong with a file."""

    __slots__ = ("found", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.found: list[Diagnostic] = []

    def add(
        self, code: str, start: int, end: int, message: str, way_out: str = "", *related: Related
    ) -> None:
        """Note a finding about the text from ``start`` to ``end``."""
        span = self.tree.span(start, end)
        self.found.append(Diagnostic(code, Severity.ERROR, span, message, way_out, related))

    def stop(self, code: str, start: int, end: int, message: str, way_out: str = "") -> NoReturn:
        """Note a finding after which the file cannot be read on."""
        self.add(code, start, end, message, way_out)
        raise StopError

    def tag(self, start: int) -> None:
        """Note the tag of the value at ``start``, where an anchor may stand before it."""
        text = self.tree.text
        start = end = max(text.find("!", start), start)
        while end < min(len(text), start + _LONG) and not text[end].isspace():
            end += 1
        message = f"the tag `{text[start:end]}` is not part of the language"
        self.add(codes.TAG, start, end, message, "remove it; or quote the text if it is no tag")

    def duplicate(self, key: str, start: int, end: int, first: tuple[int, int]) -> None:
        """Note a key that its mapping has already."""
        related = Related(self.tree.span(*first), "it was declared first here")
        message = f"the key `{key}` is declared twice"
        self.add(codes.DUPLICATE_KEY, start, end, message, "remove or rename one", related)

    def key(self, key: object, start: int, end: int) -> None:
        """Note a key that no mapping may have."""
        if key == MERGE:
            message = "merge keys (`<<`) are not part of the language"
            self.add(codes.KEY, start, end, message, "write the keys out")
        elif isinstance(key, str):
            char = next(one for one in key if not one.isprintable())
            message = f"the key holds the invisible character U+{ord(char):04X}"
            self.add(codes.CHARACTER, start, end, message, "remove it")
        elif isinstance(key, Map | Seq):
            what = "a mapping" if isinstance(key, Map) else "a list"
            self.add(codes.KEY, start, end, f"a key must be text; this one is {what}", "begin with a name")
        else:
            written = self.tree.text[start:end]
            what = "nothing" if key is None else "a truth value" if isinstance(key, bool) else "a number"
            way_out = f'quote it: `"{written}"`' if written else "write the key before the `:`"
            self.add(codes.KEY, start, end, f"a key must be text; this one is {what}", way_out)
