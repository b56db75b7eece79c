"""The architecture as a graph: what refers to what, for people and for other tools."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.bind.complaints import some, suggestion
from crmspec.compiler.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Span

KINDS: Final = {one.kind: one.name for one in SECTIONS.values()}


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration: where it is, what it refers to, what refers to it."""

    id: str
    label: str
    place: Span
    refers_to: tuple[str, ...]
    referred_by: tuple[str, ...]


def outer(one: str) -> str:
    """The id of the section's declaration that an id lies in: of ``field:deal.amount``, ``module:deal``."""
    kind, _, name = one.partition(":")
    return one if kind in KINDS else f"{_OUTER.get(kind, kind)}:{name.partition('.')[0]}"


_OUTER: Final = {
    "field": "module",
    "duplicate_rule": "module",
    "validation": "module",
    "stage": "pipeline",
    "transition": "pipeline",
    "escalation": "pipeline",
    "tag": "tag_category",
    "threshold": "scoring_rule",
    "operation": "integration",
    "event": "integration",
    "measure": "report",
    "value": "value_set",
    "lead_source_detail": "lead_source",
}


def between(architecture: Architecture) -> Mapping[str, tuple[str, ...]]:
    """Edges between the declarations of sections, those of their parts counted as theirs."""
    found: dict[str, set[str]] = {}
    activities = architecture.section("activities")
    for source, targets in architecture.edges.items():
        start = _whole(outer(source), activities)
        ends = {_whole(outer(target), activities) for target in targets} - {start}
        found.setdefault(start, set()).update(end for end in ends if not end.startswith("module:_"))
    return {source: tuple(sorted(found[source])) for source in sorted(found) if found[source]}


def _whole(one: str, activities: Mapping[str, Any]) -> str:
    kind, _, name = one.partition(":")
    return f"activity:{name}" if kind == "module" and name in activities else one


def declared(architecture: Architecture, one: str) -> Declared:
    """Everything about one declaration."""
    path = architecture.ids[one]
    edges = between(architecture)
    kind, _, name = one.partition(":")
    declaration = architecture.section(KINDS[kind])[name]
    back = tuple(sorted(source for source, targets in edges.items() if one in targets))
    return Declared(one, declaration.label or "", architecture.span(path, key=True), edges.get(one, ()), back)


def describe(
    architecture: Architecture, kind: str | None = None, name: str | None = None, form: str = "text"
) -> str:
    """What is declared; what one declaration refers to, and what refers to it."""
    if kind is None:
        return _counts(architecture, form)
    if kind not in KINDS:
        kind = next((one.kind for one in SECTIONS.values() if one.name == kind), kind)
    if kind not in KINDS:
        raise LookupError(f"there is no kind `{kind}`; {suggestion(kind, KINDS, 'the kinds are')}")
    names = sorted(architecture.section(KINDS[kind]))
    if name is None:
        return _list(architecture, kind, names, form)
    if name not in names:
        raise LookupError(
            f"there is no {kind.replace('_', ' ')} `{name}`; {suggestion(name, names, 'there are')}"
        )
    found = declared(architecture, f"{kind}:{name}")
    return _json(asdict(found)) if form == "json" else "\n".join(_described(architecture, found))


def _counts(architecture: Architecture, form: str) -> str:
    counts = {section: len(architecture.section(section)) for section in SECTIONS}
    counts = {section: count for section, count in counts.items() if count}
    if form == "json":
        return _json(counts)
    width = max(map(len, counts), default=0)
    return "\n".join(f"{section:{width}}  {count:5}" for section, count in counts.items())


def _list(architecture: Architecture, kind: str, names: list[str], form: str) -> str:
    every = {name: architecture.section(KINDS[kind])[name].label or "" for name in names}
    if form == "json":
        return _json(every)
    width = max(map(len, names), default=0)
    return "\n".join(f"{name:{width}}  {label}".rstrip() for name, label in every.items())


def _described(architecture: Architecture, one: Declared) -> Iterator[str]:
    kind, _, name = one.id.partition(":")
    place = f"{one.place.file}:{one.place.line}" if one.place.file else ""
    yield f"{kind.replace('_', ' ')} {name}" + (f" ({one.label})" if one.label else "")
    yield f"  declared in {place}"
    inside = [other for other in architecture.ids if outer(other) == one.id and other != one.id]
    for part, names in _by_kind(inside):
        yield f"  {part.replace('_', ' ')}s: {some([other.partition('.')[2] for other in names], 60)}"
    yield from _edges("refers to", one.refers_to)
    yield from _edges("referred to by", one.referred_by)


def _edges(title: str, ids: tuple[str, ...]) -> Iterator[str]:
    yield f"  {title}:" if ids else f"  {title}: nothing"
    for kind, names in _by_kind(ids):
        yield f"    {kind.replace('_', ' ')}: {', '.join(one.partition(':')[2] for one in names)}"


def _by_kind(ids: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for one in sorted(ids):
        found.setdefault(one.partition(":")[0], []).append(one)
    yield from found.items()


def render_graph(architecture: Architecture, form: str = "mermaid") -> str:
    """The whole graph: as a Mermaid or Graphviz drawing of declarations, or in full as JSON."""
    edges = between(architecture)
    if form == "json":
        full = [
            {"from": source, "to": target, "places": [list(path) for path in paths]}
            for source, targets in sorted(architecture.edges.items())
            for target, paths in sorted(targets.items())
        ]
        return _json({"format_version": 1, "nodes": sorted(architecture.ids), "edges": full})
    nodes = sorted({*edges, *(target for targets in edges.values() for target in targets)})
    return _dot(nodes, edges) if form == "dot" else _mermaid(nodes, edges)


def _mermaid(nodes: list[str], edges: Mapping[str, tuple[str, ...]]) -> str:
    number = {node: f"n{index}" for index, node in enumerate(nodes)}
    lines = ["flowchart LR", *(f'  {number[node]}["{node}"]' for node in nodes)]
    lines += [
        f"  {number[source]} --> {number[target]}" for source, targets in edges.items() for target in targets
    ]
    return "\n".join(lines)


def _dot(nodes: list[str], edges: Mapping[str, tuple[str, ...]]) -> str:
    lines = ["digraph crm {", "  rankdir=LR;", "  node [shape=box];", *(f'  "{node}";' for node in nodes)]
    lines += [f'  "{source}" -> "{target}";' for source, targets in edges.items() for target in targets]
    return "\n".join([*lines, "}"])


def _json(data: Any) -> str:
    from pydantic_core import to_json

    return to_json(data, indent=2).decode()
