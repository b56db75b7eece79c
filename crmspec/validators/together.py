"""One cause, one finding: what one declaration brings about in many places is said once, with the other places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.rule import Finding

_MOST: Final = 10
Caused = tuple["Hashable", "Finding"]
"""A finding, with its cause: what those have in common that are one."""


def together(
    architecture: Architecture, code: str, found: Iterable[Caused], also: str = "it is so here too"
) -> Iterator[Finding]:
    """The findings of a rule, one for each cause: the first place stands for all.

    What is waived at its own place stays apart, so that the waiver silences that place and no other.
    """
    groups: dict[Hashable, list[Finding]] = {}
    for cause, one in found:
        apart = one.path if _is_waived(architecture, code, one.path) else ()
        groups.setdefault((cause, apart), []).append(one)
    for several in groups.values():
        yield _joined(architecture, several, also)


def _joined(architecture: Architecture, several: list[Finding], also: str) -> Finding:
    if len(several) == 1:
        return several[0]
    first, *others = sorted(several, key=lambda one: architecture.span(one.path, key=one.at_key))
    places = tuple((one.path, also) for one in others[:_MOST])
    left = len(others) - _MOST
    more = f" (and in {left} more place{'s' if left > 1 else ''})" if left > 0 else ""
    edits = tuple(edit for one in several for edit in one.edits) if all(one.edits for one in several) else ()
    return replace(first, help=f"{first.help}{more}", related=(*first.related, *places), edits=edits)


def _is_waived(architecture: Architecture, code: str, path: Keys) -> bool:
    """Whether a declaration on the way to a place says that a rule is not to look at it."""
    declared = architecture.section(str(path[0])).get(str(path[1])) if len(path) > 1 else None
    parts: list[object] = [declared]
    for step in path[2:]:
        owner = parts[-1]
        inner = owner.get(step) if isinstance(owner, dict) else getattr(owner, str(step), None)
        parts.append(inner)
    return any(code in (getattr(one, "waive", None) or ()) for one in parts)
