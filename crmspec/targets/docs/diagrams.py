"""Mermaid diagrams. Names are made of letters, digits and underscores, so that they can stand as they are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from crmspec.targets.docs.escape import mermaid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Json = dict[str, Any]
Edge = tuple[str, str, str]

AT_ONCE: Final = 25
"""How many modules one diagram shows, so that it stays readable and within what renderers take."""
SHOWN_FIELDS: Final = 8
KEYS: Final = frozenset({"pk", "fk", "uk"})
"""Words that a diagram of entities takes for kinds of keys."""


def entities(modules: Json) -> Iterator[str]:
    """Modules, their main fields and what they point at; several diagrams where there are many."""
    names = list(modules)
    for start in range(0, len(names), AT_ONCE):
        part = names[start : start + AT_ONCE]
        lines = ["erDiagram"]
        for name in part:
            lines += _entity(name, modules[name])
        yield "\n".join(lines)


def _entity(name: str, module: Json) -> Iterator[str]:
    targets = {key: _targets(one["value"]) for key, one in module["fields"].items()}
    plain = [(key, one) for key, one in module["fields"].items() if not targets[key]]
    yield f"    m_{name}[{mermaid(module.get('label', name))}] {{"
    for key, one in plain[:SHOWN_FIELDS]:
        yield f"        {one['type']} {f'_{key}' if key in KEYS else key}"
    yield "    }"
    for key, one in module["fields"].items():
        for target in targets[key]:
            many = "}o--o{" if one["columns"] == [] else "}|--||" if one.get("required") else "}o--o|"
            yield f"    m_{name} {many} m_{target} : {mermaid(key)}"


def _targets(value: str) -> list[str]:
    """The modules that values of a type are records of."""
    kind, _, rest = value.partition(":")
    if kind not in {"record", "records", "polymorphic"}:
        return []
    names = rest.split(":") if kind == "polymorphic" else [rest.partition(":")[0]]
    return [one for one in names if not one.startswith("_")]


def pipeline(told: Json) -> str:
    """The stages of a pipeline and the moves between them."""
    lines = ["stateDiagram-v2", "    direction LR"]
    lines += [
        f"    state {mermaid(_stage_label(name, one))} as s_{name}" for name, one in told["stages"].items()
    ]
    lines += [f"    [*] --> s_{name}" for name, one in told["stages"].items() if one.get("initial")]
    for name, move in told.get("transitions", {}).items():
        sources = told["stages"] if move["from"] == ["any"] else move["from"]
        label = mermaid(move.get("label", name)).strip('"')
        lines += [f"    s_{source} --> s_{move['to']}: {label}" for source in sources if source != move["to"]]
    lines += [f"    s_{name} --> [*]" for name, one in told["stages"].items() if "outcome" in one]
    return "\n".join(lines)


def _stage_label(name: str, stage: Json) -> str:
    probability = f" {stage['probability']} %" if "probability" in stage else ""
    return f"{stage.get('label', name)}{probability}"


def processes(told: Json) -> str:
    """The map of processes: what hands over to what, with the steps inside."""
    lines = ["flowchart LR"]
    for name, one in told.items():
        lines.append(f"    subgraph p_{name}[{mermaid(one.get('label', name))}]")
        steps = [f"p_{name}__{index}" for index in range(len(one["steps"]))]
        texts = [f"{step.get('label', step['name'])} ({step['by']})" for step in one["steps"]]
        lines += [f"        {step}[{mermaid(text)}]" for step, text in zip(steps, texts, strict=True)]
        lines += [f"        {first} --> {second}" for first, second in pairwise(steps)]
        lines.append("    end")
    lines += [
        f"    p_{name} ==> p_{other}" for name, one in told.items() for other in one.get("hands_over_to", ())
    ]
    return "\n".join(lines)


def flow(edges: Iterable[Edge], labels: dict[str, str]) -> str:
    """Who feeds what, from left to right."""
    every = sorted(set(edges))
    nodes = sorted({one for source, target, _ in every for one in (source, target)})
    lines = ["flowchart LR"]
    for node in nodes:
        kind, _, name = node.partition(":")
        opened, closed = _SHAPES.get(kind, ("[", "]"))
        lines.append(f"    {_id(node)}{opened}{mermaid(labels.get(node, name))}{closed}")
    for source, target, label in every:
        told = f"|{mermaid(label)}|" if label else ""
        lines.append(f"    {_id(source)} -->{told} {_id(target)}")
    return "\n".join(lines)


_SHAPES: Final = {
    "module": ("[(", ")]"),
    "form": ("[/", "/]"),
    "import": ("[/", "/]"),
    "integration": ("{{", "}}"),
    "workflow": ("([", "])"),
    "event": (">", "]"),
}


def _id(node: str) -> str:
    return node.replace(":", "_").replace(".", "__")
