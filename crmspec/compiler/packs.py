"""Packs: declarations that come with crmspec, added to a blueprint whose manifest names them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.source import Source
from crmspec.compiler.syntax import parse, span_of
from crmspec.diagnostics import Diagnostic, Severity, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.compiler.syntax import Tree

PREFIX: Final = "pack:"
"""What the files of packs are called in findings begins with this."""
_FOLDER: Final = Path(__file__).parent.parent / "packs"


@cache
def known() -> tuple[str, ...]:
    """The packs that there are."""
    return tuple(sorted(one.name for one in _FOLDER.iterdir() if any(one.glob("*.yaml"))))


def packs(trees: Iterable[Tree]) -> tuple[list[Tree], list[Diagnostic]]:
    """The trees of the packs that a blueprint's manifest names."""
    added: list[Tree] = []
    found: list[Diagnostic] = []
    for tree in trees:
        manifest = tree.root.get("crm")
        named = manifest.get("packs") if isinstance(manifest, dict) else None
        for index, name in enumerate(named if isinstance(named, list) else ()):
            if name in known():
                added += parse(_files(str(name))).trees
            else:
                span = span_of(tree, ("crm", "packs", index))
                message = f"there is no pack `{visible(str(name))}`"
                found.append(
                    Diagnostic(
                        "REF101",
                        Severity.ERROR,
                        span,
                        message,
                        suggestion(str(name), known(), "the packs are"),
                    )
                )
    return added, found


@cache
def _files(name: str) -> tuple[Source, ...]:
    files = sorted((_FOLDER / name).glob("*.yaml"))
    return tuple(Source(f"{PREFIX}{name}/{one.name}", one.read_text(encoding="utf-8")) for one in files)
