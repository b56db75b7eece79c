"""Texts of findings and authors for print: what is code in them, how much of something there is, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.diagnostics import Span
    from crmspec.review.facts import Review

SEVERITIES: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PACK: Final = "pack:"
_PLAIN: Final = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")


@dataclass(frozen=True, slots=True)
class Links:
    """Where the blueprint's files are reached from the report; ``base`` ends in ``/`` or is empty."""

    base: str = ""

    def to(self, place: Span) -> str:
        """The address of a place; empty where it has none."""
        if not place.file or place.file.startswith(_PACK):
            return ""
        line = f"#L{place.line}" if place.line else ""
        return f"{self.base}{encoded(place.file)}{line}"


def encoded(path: str) -> str:
    """A path as a part of an address."""
    return "".join(chr(one) if one in _PLAIN else f"%{one:02X}" for one in path.encode())


def spot(place: Span) -> str:
    """A place as people name it."""
    if place.file.startswith(_PACK):
        return f"pack {place.file.removeprefix(_PACK)}"
    return visible(f"{place.file}:{place.line}" if place.line else place.file)


def line_of(text: object) -> str:
    """A text in one line, with nothing in it that cannot be seen."""
    return visible(" ".join(str(text).split()))


def pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The pieces of a message, each with whether it stood in backticks."""
    parts = line_of(text).split("`")
    if len(parts) % 2 == 0:  # a backtick without its fellow means itself
        yield False, "`".join(parts)
        return
    for index, part in enumerate(parts):
        if part:
            yield index % 2 == 1, part


def several(number: int, thing: str, many: str = "") -> str:
    """So many of a thing."""
    return f"{number:,} {thing if number == 1 else many or f'{thing}s'}"


def verdict(review: Review) -> str:
    """What a review comes to, in one sentence."""
    errors, warnings, notes = (review.number(one) for one in SEVERITIES)
    counts = [
        several(number, thing) for number, thing in ((errors, "error"), (warnings, "warning")) if number
    ]
    if notes:
        counts.append(several(notes, "note"))
    said = _joined(counts) or "no findings"
    left = _joined(list(_to_review(review)))
    head = "It cannot be compiled" if errors else "It can be compiled"
    return f"{head}: {said}" + (f"; to review: {left}." if left else ", and nothing else is left to review.")


def _to_review(review: Review) -> Iterator[str]:
    if review.gaps:
        yield several(review.gaps, "requirement with a gap", "requirements with a gap")
    if review.loose:
        yield several(review.loose, "field that nothing fills or reads", "fields that nothing fills or reads")
    if review.upkeep.overdue:
        yield several(len(review.upkeep.overdue), "part overdue for review", "parts overdue for review")
    if review.upkeep.unattended:
        yield several(len(review.upkeep.unattended), "part without a steward", "parts without a steward")
    if review.upkeep.accepted:
        yield several(len(review.upkeep.accepted), "accepted finding")


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
