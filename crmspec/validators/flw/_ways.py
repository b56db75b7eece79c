"""How records of a module come to be, and what becomes of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.validators.flw._systems import mappings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

_LOGGING: Final = ("task", "meeting", "log")


@once
def makers(architecture: Architecture) -> Mapping[str, tuple[Keys, ...]]:
    """For each module, the places that make its records, besides people."""
    found: dict[str, list[Keys]] = defaultdict(list)
    for module, path in _makers(architecture):
        found[module].append(path)
    return {module: tuple(paths) for module, paths in found.items()}


def _makers(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    yield from _by_people(architecture)
    yield from _by_steps(architecture)
    for mapped in mappings(architecture):
        if mapped.comes_in:
            yield mapped.mapping.module, mapped.path
    for name, action in architecture.section("actions").items():
        for number, one in enumerate(action.writes):
            yield one.partition(".")[0], ("actions", name, "writes", number)


def _by_people(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    for section in ("forms", "imports", "records"):
        for name, one in architecture.section(section).items():
            if section != "forms" or one.kind != "record" or one.about is not None:
                yield one.module, (section, name)
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            yield target.module, ("conversions", name, "creates", number)


def _by_steps(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    for step in architecture.steps("create"):
        yield step.model.create.module, step.path
    for verb in _LOGGING:
        for step in architecture.steps(verb):
            yield getattr(step.model, verb).activity, step.path


_OWN: Final = frozenset(
    {"modules", "activities", "roles", "permission_sets", "forms", "imports", "restrictions"}
)
"""Sections in which a module is described or filled, not used."""


@once
def used(architecture: Architecture) -> frozenset[str]:
    """Modules whose records something does anything with: shows, counts, sends, changes, passes on."""
    found = set[str]()
    for one in architecture.references:
        if one.path[0] in _OWN:
            continue
        kind, _, name = one.target.partition(":")
        if kind in {"module", "field"}:
            found.add(name.partition(".")[0])
    for path, several in architecture.expressions.items():
        for expression in several:
            for read in expression.checked.reads:
                if path[0] not in {"modules", "activities"} or path[1] != read.module:
                    found.add(read.module)
    return frozenset(found)
