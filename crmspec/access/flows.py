"""Who can do what, and who learns what, directly or by any path.

A flow of information is explicit (a value is copied or merged) or implicit (a value decides a condition, a score, an
assignment, a membership, whether something exists). The graph of all of them is built once, in time near linear in the
size of the blueprint; every question is one search through it. Rows are told apart only where conditions exclude each
other: what cannot be decided counts as a path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.access._flow import LEARNING, Flow, Flows, ended_in, shown, way_to
from crmspec.access._readers import readers
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.resolve.deeds import Deed, read_deed
from crmspec.compiler.resolve.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__: Final = ["Answer", "Deed", "Flow", "asked", "information", "shown", "who_can", "who_does"]


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
        """It is granted as such, and comes about by nothing else."""
        return len(self.path) == 1 and self.path[0].path[0] in _GRANTING

    @property
    def explicit(self) -> bool:
        """The value itself goes over, all the way."""
        return all(one.explicit for one in self.path)


_GRANTING: Final = frozenset({"roles", "permission_sets", "shares", "pipelines", "reports", "dashboards"})


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
        return _sorted(_learns(architecture, deed.name if deed.field else f"module:{deed.name}"))
    return ()


def _sorted(answers: Iterator[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda one: (not one.direct, len(one.path), one.kind, one.principal)))


def _learns(architecture: Architecture, start: str) -> Iterator[Answer]:
    """Everybody who learns what a node holds."""
    found = information(architecture).reached(start)
    ways: dict[str, tuple[Flow, ...]] = {}
    for node in found:
        last = (
            [Flow("", node, (), explicit=True)] if node.startswith(LEARNING) else readers(architecture, node)
        )
        for flow in last:
            way = way_to(node, found)
            way = (*way, flow) if flow.source else way
            if flow.target not in ways or len(way) < len(ways[flow.target]):
                ways[flow.target] = way
    for who, way in ways.items():
        kind, _, name = shown(who).partition(":")
        yield Answer(name, kind, way)


@once
def information(architecture: Architecture) -> Flows:
    """Every flow of information in a blueprint."""
    return Flows(ended_in(architecture), _field_paths(architecture))


def _field_paths(architecture: Architecture) -> Mapping[str, tuple[str | int, ...]]:
    return {
        f"{module}.{name}": architecture.field_path(module, name)
        for module, declared in architecture.modules.items()
        for name in declared.fields
    }
