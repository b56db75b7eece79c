"""How large an architecture is, and how it hangs together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crmspec.compiler.graph import between
from crmspec.compiler.model.automation import TRIGGERS
from crmspec.compiler.model.sections import SECTIONS
from crmspec.review.declared import declared
from crmspec.review.facts import Count, Link, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def shape(architecture: Architecture) -> Shape:
    """Count and measure."""
    roles = architecture.section("roles")
    return Shape(
        tuple(_sections(architecture)),
        _largest(_modules(architecture)),
        _largest(_pipelines(architecture)),
        len(roles),
        _depth({name: one.reports_to for name, one in roles.items()}),
        _largest(_referred(architecture)),
        _largest(_triggers(architecture)),
        tuple(sorted(set(_links(architecture)), key=lambda one: (one.source, one.target, one.field))),
    )


def module_path(architecture: Architecture, name: str) -> Keys:
    """Where a module, or an activity, is declared."""
    return ("modules" if name in architecture.section("modules") else "activities", name)


def _largest(counts: Iterable[Count]) -> tuple[Count, ...]:
    return tuple(sorted(counts, key=lambda one: (-one.number, one.what)))


def _sections(architecture: Architecture) -> Iterator[Count]:
    for section in SECTIONS:
        own = sum(not architecture.is_shared((section, name)) for name in architecture.section(section))
        if own:
            yield Count(section.replace("_", " "), own)
    if architecture.tests:
        yield Count("tests", len(architecture.tests))


def _modules(architecture: Architecture) -> Iterator[Count]:
    known = declared(architecture)
    for name, one in architecture.section("modules").items():
        if not architecture.is_shared(("modules", name)):
            yield Count(name, len(one.fields), known.thing(("modules", name)))


def _pipelines(architecture: Architecture) -> Iterator[Count]:
    known = declared(architecture)
    for name, one in architecture.section("pipelines").items():
        yield Count(name, len(one.stages), known.thing(("pipelines", name)))


def _referred(architecture: Architecture) -> Iterator[Count]:
    known = declared(architecture)
    counted = Counter(target for targets in between(architecture).values() for target in targets)
    for name in architecture.modules:
        path = module_path(architecture, name)
        kind = SECTIONS[str(path[0])].kind
        if counted[f"{kind}:{name}"] and not architecture.is_shared(path):
            yield Count(name, counted[f"{kind}:{name}"], known.thing(path))


def _triggers(architecture: Architecture) -> Iterator[Count]:
    workflows = architecture.section("workflows").values()
    verbs = Counter(TRIGGERS.name_of(trigger) for one in workflows for trigger in one.trigger)
    for verb, number in verbs.items():
        yield Count(verb.replace("_", " "), number)


def _links(architecture: Architecture) -> Iterator[Link]:
    """The lookups between modules, as their types say."""
    for one in architecture.references:
        if one.kind == "module" and len(one.path) > 4 and one.path[2] == "fields" and one.path[4] == "to":
            target = one.target.partition(":")[2]
            if target in architecture.modules:
                yield Link(str(one.path[1]), target, str(one.path[3]))


def _depth(above: dict[str, str | None]) -> int:
    """The number of levels of a hierarchy; whoever is in a circle is met once."""
    depths: dict[str, int] = {}
    for name in above:
        chain: list[str] = []
        at: str | None = name
        while at in above and at not in chain and at not in depths:
            chain.append(at)
            at = above[at]
        depth = depths.get(at or "", 0)
        for one in reversed(chain):
            depth += 1
            depths[one] = depth
    return max(depths.values(), default=0)
