"""Who can do what, and who learns what, directly or by any path.

A flow of information is explicit (a value is copied or merged) or implicit (a value decides a condition, a score, an
assignment, a membership, whether something exists). The graph of all of them is built once, in time near linear in the
size of the blueprint; every question is one search through it. Rows are told apart only where conditions exclude each
other: what cannot be decided counts as a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.access._deeds import doers
from crmspec.access._flow import LEARNING, Flow, Flows, ended_in, shown, way_to
from crmspec.access._kept_flows import kept
from crmspec.access._readers import readers
from crmspec.access._shown_flows import shown_flows
from crmspec.access._sources import Sources
from crmspec.access._step_flows import stepped_flows
from crmspec.access._weaving import Weaving
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.resolve.deeds import Deed, read_deed
from crmspec.compiler.resolve.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

__all__: Final = [
    "Answer",
    "Deed",
    "Flow",
    "asked",
    "copies",
    "ended",
    "information",
    "shown",
    "who_can",
    "who_does",
]


@dataclass(frozen=True, slots=True)
class Answer:
    """Somebody who can do what was asked about, and the shortest path by which."""

    principal: str
    """The name of the role or the integration; people outside are called by the module of their records."""
    kind: str
    """`role`, `integration`, `action` or `outside`."""
    path: tuple[Flow, ...]

    @property
    def direct(self) -> bool:
        """It is granted as such, and needs nothing else."""
        return len(self.path) == 1 and self.explicit and self.path[0].path[0] in _GRANTING

    @property
    def explicit(self) -> bool:
        """The value itself goes over, all the way."""
        return all(one.explicit for one in self.path)


_GRANTING: Final = frozenset(
    {"roles", "permission_sets", "shares", "pipelines", "reports", "dashboards", "workflows"}
)


def asked(architecture: Architecture, text: str) -> Deed:
    """Read what is asked about; a LookupError, with message and way out, where there is no such thing."""
    found = read_deed(text, References(architecture.names, architecture.members))
    if isinstance(found, Deed):
        return found
    if not found:
        raise LookupError(
            f"`{text}` is about something that could not be understood", "see `crmspec check PATH`"
        )
    raise LookupError(*found[2:])


def who_can(architecture: Architecture, text: str) -> tuple[Answer, ...]:
    """Everybody who can do something, each with the shortest path, direct ones first."""
    return who_does(architecture, asked(architecture, text))


def who_does(architecture: Architecture, deed: Deed) -> tuple[Answer, ...]:
    """Everybody who can do something, each with the shortest path, direct ones first."""
    if deed.verb == "read":
        return _sorted(_learns(architecture, _node(deed)))
    return _sorted(_named(who, way) for who, way in doers(architecture, deed))


def ended(architecture: Architecture, deed: Deed) -> tuple[Keys, ...]:
    """The places where a path from what is read ends in the open: `declassify` says that it may be known."""
    if deed.verb != "read":
        return ()
    flows = information(architecture)
    found = flows.reached(_node(deed)) if flows.declassified else {}
    return tuple(dict.fromkeys(place for flow, place in flows.declassified if flow.source in found))


def _node(deed: Deed) -> str:
    return deed.name if deed.field else f"module:{deed.name}"


def _named(who: str, way: tuple[Flow, ...]) -> Answer:
    kind, _, name = shown(who).partition(":")
    return Answer(name, kind, way)


def _sorted(answers: Iterator[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda one: (not one.direct, len(one.path), one.kind, one.principal)))


def _learns(architecture: Architecture, start: str) -> Iterator[Answer]:
    """Everybody who learns what a node holds: by the value itself, if that goes to them, or else by what it decides."""
    ways: dict[str, tuple[Flow, ...]] = {}
    for explicit in (True, False):
        for who, way in _ways(architecture, start, explicit=explicit):
            ways.setdefault(who, way)
    for who, way in ways.items():
        yield _named(who, way)


def copies(architecture: Architecture, module: str, field: str) -> Iterator[Answer]:
    """Everybody to whom the value of a field goes under the name of another."""
    for who, way in _ways(architecture, f"{module}.{field}", explicit=True):
        if any(":" not in shown(one.target) for one in way):
            yield _named(who, way)


def _ways(
    architecture: Architecture, start: str, *, explicit: bool
) -> Iterator[tuple[str, tuple[Flow, ...]]]:
    """The shortest way to each who learns, short ones first."""
    found = information(architecture).reached(start, explicit=explicit)
    every: list[tuple[str, tuple[Flow, ...]]] = []
    for node in found:
        if node.startswith(LEARNING):
            every.append((node, way_to(node, found)))
            continue
        way = way_to(node, found)
        last = (one for one in readers(architecture, node) if one.explicit or not explicit)
        every += [(one.target, (*way, one)) for one in last]
    yield from sorted(every, key=lambda one: len(one[1]))


@once
def information(architecture: Architecture) -> Flows:
    """Every flow of information in a blueprint."""
    flows = Flows(ended_in(architecture), _field_paths(architecture))
    weave = Weaving(architecture, Sources(architecture), flows)
    kept(weave)
    shown_flows(weave)
    stepped_flows(weave)
    return flows


def _field_paths(architecture: Architecture) -> Mapping[str, tuple[str | int, ...]]:
    return {
        f"{module}.{name}": architecture.field_path(module, name)
        for module, declared in architecture.modules.items()
        for name in declared.fields
    }
