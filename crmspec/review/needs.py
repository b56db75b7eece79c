"""From each requirement to what serves it and to the tests that prove it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.review.declared import declared
from crmspec.review.facts import Need, Thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_PRIORITIES: Final = ("must", "should", "could", "later")
_SERVES: Final = "satisfies"


def needs(architecture: Architecture) -> tuple[Need, ...]:
    """Every requirement, the most important first."""
    known = declared(architecture)
    served: dict[str, dict[Keys, Thing]] = {}
    for target, path in _serving(architecture):
        served.setdefault(target, {}).setdefault(path, known.thing(path))
    found = [
        Need(
            known.thing(("requirements", name)),
            one.priority,
            one.owner or one.steward or "",
            _sorted(served.get(name, {}), tests=False),
            _sorted(served.get(name, {}), tests=True),
        )
        for name, one in architecture.section("requirements").items()
        if not architecture.is_shared(("requirements", name))
    ]
    return tuple(sorted(found, key=lambda one: (_PRIORITIES.index(one.priority), one.thing.place)))


def _serving(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    """The names of requirements, each with the path of what says that it serves it."""
    for one in architecture.references:
        if one.kind == "requirement" and _SERVES in one.path:
            yield one.target.partition(":")[2], one.path[: one.path.index(_SERVES)]


def _sorted(things: dict[Keys, Thing], *, tests: bool) -> tuple[Thing, ...]:
    chosen = (thing for path, thing in things.items() if (path[0] == "tests") is tests)
    return tuple(sorted(chosen, key=lambda one: (one.kind, one.name)))
