"""What most declarations of a blueprint say about their upkeep, and which do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.base import Declaration

OWNED: Final = frozenset({"requirements", "party_types", "environments", "records"})
"""Sections whose declarations have an owner of another kind, or hold data only."""
FEW: Final = 2
"""So few of a section may all lack what the rest of the blueprint says."""
MOST: Final = 0.75
ENOUGH: Final = 8
"""So many declarations of other sections show what a blueprint is used to."""


def lacking(architecture: Architecture, key: str) -> Iterator[tuple[str, str]]:
    """The declarations that do not say what most of their section, or of the whole blueprint, do."""
    if not any(f"{key}:" in text for text in _texts(architecture)):
        return
    own = {section: _own(architecture, section) for section in architecture.blueprint.sections}
    said = {section: sum(bool(getattr(one, key)) for one in every.values()) for section, every in own.items()}
    total = sum(len(every) for section, every in own.items() if section not in OWNED)
    used = total >= ENOUGH and sum(said.values()) >= MOST * total
    for section, every in own.items():
        usual = len(every) > 1 and said[section] * 2 >= len(every)
        alone = used and not said[section] and len(every) <= FEW and section not in OWNED
        if usual or alone:
            yield from ((section, name) for name, one in every.items() if not getattr(one, key))


def _own(architecture: Architecture, section: str) -> Mapping[str, Declaration]:
    """What a section declares that is in use and does not come from a pack."""
    return {
        name: one
        for name, one in architecture.section(section).items()
        if not one.deprecated and not architecture.blueprint.trees[section, name].file.startswith("pack:")
    }


def _texts(architecture: Architecture) -> Iterator[str]:
    yield from {id(tree): tree.text for tree in architecture.blueprint.trees.values()}.values()
