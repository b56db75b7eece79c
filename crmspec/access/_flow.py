"""Where information goes: nodes, the flows between them, and the shortest ways from one to all it reaches.

Nodes are named by what holds the information: `lead.budget` is the values of a field, `module:lead` is which records
there are, `report:x`, `document:x`, `template:x` and `view:x` are what these show, `message:x` is a message on its way,
`workflow:x` is whether and how far something runs, `workflow:x.rate` is a value in it. `role:x`, `integration:x` and
`outside:contact` (people outside, by the module of their records) are who learns. What stands behind `|` tells apart
nodes that people need not tell apart.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.base import Declassify
    from crmspec.compiler.syntax import Keys

LEARNING: Final = ("role:", "outside:", "integration:")
"""What the names of those begin with who learn."""


class Flow(NamedTuple):
    """Information goes from one place to another."""

    source: str
    target: str
    path: Keys
    """Where it is declared."""
    explicit: bool
    """The value itself goes over; otherwise it only decides something."""


def shown(node: str) -> str:
    """A node's name as people read it."""
    return node.partition("|")[0]


class Flows:
    """All flows of a blueprint."""

    def __init__(self, ended: Mapping[Keys, Declassify], field_paths: Mapping[str, Keys]) -> None:
        self._out: dict[str, dict[str, Flow]] = {}
        self._ended = ended
        self._field_paths = field_paths
        self.declassified: list[tuple[Flow, Keys]] = []
        """Flows that end in the open, each with the place that says so."""

    def add(self, sources: Iterable[str], target: str, path: Keys, *, explicit: bool) -> None:
        """Information goes from each source to a target; what is copied tells more than what decides."""
        for source in sources:
            if source == target:
                continue
            flow = Flow(source, target, path, explicit)
            if self._ended and (place := self._end(flow)):
                self.declassified.append((flow, place))
                continue
            known = self._out.setdefault(source, {})
            before = known.get(target)
            if before is None or (explicit and not before.explicit):
                known[target] = flow

    def _end(self, flow: Flow) -> Keys | None:
        """The place that says that what a flow tells may be known."""
        field = self._field_paths.get(flow.target)
        if field is not None and field in self._ended:
            return field
        every = (flow.path[:length] for length in range(2, len(flow.path) + 1))
        return next((place for place in every if place in self._ended), None)

    def said(self, place: Keys) -> Declassify:
        """What a place says of what may be known."""
        return self._ended[place]

    def out(self, node: str) -> Iterable[Flow]:
        """The flows from a node."""
        return self._out.get(node, {}).values()

    def __iter__(self) -> Iterator[Flow]:
        """Every flow."""
        for several in self._out.values():
            yield from several.values()

    def reached(self, start: str, *, explicit: bool = False) -> Mapping[str, Flow | None]:
        """Every node that information goes to from one, near ones first, each with the last flow of a shortest way.

        With ``explicit``, only where the value itself goes.
        """
        found: dict[str, Flow | None] = {start: None}
        waiting = deque([start])
        while waiting:
            for flow in sorted(self.out(waiting.popleft()), key=_by_sort):
                if flow.target not in found and (flow.explicit or not explicit):
                    found[flow.target] = flow
                    if not flow.target.startswith(LEARNING):
                        waiting.append(flow.target)
        return found


def _by_sort(flow: Flow) -> tuple[bool, str]:
    return (not flow.explicit, flow.target)


def way_to(node: str, found: Mapping[str, Flow | None]) -> tuple[Flow, ...]:
    """The flows that lead to a node that was reached; steps between parts of the same are left out."""
    flows: list[Flow] = []
    at: Flow | None = found[node]
    while at is not None:
        flows.append(at)
        at = found[at.source]
    return tuple(_joined(reversed(flows)))


def _joined(flows: Iterable[Flow]) -> Iterator[Flow]:
    for one in flows:
        if shown(one.source) != shown(one.target):
            yield one


def ended_in(architecture: Architecture) -> Mapping[Keys, Declassify]:
    """Every place that says that what goes through it may be known, with what it says."""
    found: dict[Keys, Declassify] = {}
    for path, one in _saying(architecture):
        said = getattr(one, "declassify", None)
        if said is not None:
            found[path] = said
    return found


def _saying(architecture: Architecture) -> Iterator[tuple[Keys, object]]:
    """The declarations, their parts and the steps that can say it."""
    for section, name, one in architecture.declarations():
        yield (section, name), one
        for key in _PARTS.get(section, ()):
            parts = getattr(one, key)
            for part, told in parts.items() if isinstance(parts, dict) else enumerate(parts):
                yield (section, name, key, part), told
    for placed in architecture.verbs.values():
        yield placed.path, placed.model


_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "modules": ("fields",),
    "activities": ("fields",),
    "pipelines": ("transitions",),
    "integrations": ("mappings",),
}
