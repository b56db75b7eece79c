"""One fault, one finding: the same missing name in several places is said once, with the other places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.compiler.edits.words import joined
from crmspec.compiler.resolve.references import RETIRED, UNKNOWN
from crmspec.diagnostics import Diagnostic, Related

if TYPE_CHECKING:
    from collections.abc import Iterable

UNKNOWN_NAME: Final = "EXP102"
UNKNOWN_OPTION: Final = "EXP109"
_GATHERED: Final = frozenset({UNKNOWN, RETIRED, UNKNOWN_NAME, "EXP103"})
_MOST: Final = 10


def gather(found: Iterable[tuple[str, Diagnostic]]) -> list[Diagnostic]:
    """Join the findings about one subject, each given with it; the first place stands for all.

    A field that references and expressions miss alike is one subject.
    """
    apart: list[Diagnostic] = []
    together: dict[str, list[Diagnostic]] = {}
    for subject, one in found:
        if one.code in _GATHERED:
            together.setdefault(subject or f"{one.code} {one.message}", []).append(one)
        elif one.code == UNKNOWN_OPTION:
            together.setdefault(f"{one.message} {one.help}", []).append(one)
        else:
            apart.append(one)
    return [*apart, *(_joined(several) for several in together.values())]


def _joined(several: list[Diagnostic]) -> Diagnostic:
    several.sort(key=lambda one: (one.code == UNKNOWN_NAME, *one.sort_key()))
    first, *others = several
    spans = sorted({one.span for one in others} - {first.span})
    first = replace(first, fix=joined(several))
    if not spans:
        return first
    related = tuple(Related(span, "it is named here too") for span in spans[:_MOST])
    left = len(spans) - _MOST
    more = f"it is named in {left} more place{'s' if left > 1 else ''}" if left > 0 else ""
    way_out = "\n".join(line for line in (first.help, more) if line)
    return replace(first, help=way_out, related=(*first.related, *related))
