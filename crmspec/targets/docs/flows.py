"""Which way data flows: what comes in, what becomes of it, what is read; and what starts workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.targets.docs.escape import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.docs.diagrams import Edge
    from crmspec.targets.target import Manifest

Json = dict[str, Any]


def data_flow(manifest: Manifest) -> Iterator[Edge]:
    """Edges between forms, imports, integrations, modules and reports."""
    for name, one in manifest["forms"].items():
        yield f"form:{name}", f"module:{one['module']}", ""
    for name, one in manifest["imports"].items():
        yield f"import:{name}", f"module:{one['module']}", ""
    for name, one in manifest["integrations"].items():
        yield from _integration(name, one)
    for name, one in manifest["conversions"].items():
        for target in one["creates"]:
            yield f"module:{one['from']}", f"module:{target['module']}", name
    for name, one in manifest["workflows"].items():
        source = _about(manifest, one)
        for step in steps_of(one["steps"]):
            if step["verb"] == "create" and source and source != step["create"]["module"]:
                yield f"module:{source}", f"module:{step['create']['module']}", name
    for name, one in manifest["reports"].items():
        yield f"module:{one['module']}", f"report:{name}", ""


def _integration(name: str, told: Json) -> Iterator[Edge]:
    for mapping in told.get("mappings", ()):
        direction = mapping.get("direction", told["direction"])
        ours, theirs = f"module:{mapping['module']}", f"integration:{name}"
        if direction in {"in", "both"}:
            yield theirs, ours, ""
        if direction in {"out", "both"}:
            yield ours, theirs, ""


def triggers(manifest: Manifest) -> Iterator[Edge]:
    """Edges from what happens to the workflows it starts, and on to the modules they change."""
    for name, one in manifest["workflows"].items():
        for trigger in one["trigger"]:
            yield _event(trigger), f"workflow:{name}", ""
        for module in sorted(_changed(manifest, one)):
            yield f"workflow:{name}", f"module:{module}", ""


def event_labels(manifest: Manifest) -> dict[str, str]:
    """What the events are called in the diagram."""
    every = (trigger for one in manifest["workflows"].values() for trigger in one["trigger"])
    return {_event(trigger): " ".join(_words(trigger)) for trigger in every}


def _event(trigger: Json) -> str:
    return "event:" + "_".join(map(word, _words(trigger)))


def _words(trigger: Json) -> Iterator[str]:
    """What happens, to what, of which module and to which fields where that is said apart."""
    told = trigger[trigger["verb"]]
    yield trigger["verb"]
    if "module" in trigger:
        yield trigger["module"]
    yield ", ".join(map(str, told)) if isinstance(told, list) else str(told)
    if "fields" in trigger:
        yield ", ".join(trigger["fields"])


def steps_of(steps: list[Json]) -> Iterator[Json]:
    """Every step, those inside others too."""
    for step in steps:
        yield step
        told = step[step["verb"]]
        pieces = told if isinstance(told, list) else [told] if isinstance(told, dict) else []
        for piece in pieces:
            for inner in piece.values():
                if isinstance(inner, list) and inner and isinstance(inner[0], dict) and "verb" in inner[0]:
                    yield from steps_of(inner)


def _changed(manifest: Manifest, workflow: Json) -> Iterator[str]:
    about = _about(manifest, workflow)
    for step in steps_of(workflow["steps"]):
        verb = step["verb"]
        if verb == "create":
            yield step["create"]["module"]
        elif verb in {"update", "delete", "transition", "assign"}:
            record = step[verb].get("record")
            module = record["type"].removeprefix("record:") if record else about
            if module and module in manifest["modules"]:
                yield module


def _about(manifest: Manifest, workflow: Json) -> str | None:
    """The module that a workflow is about, as its first trigger says."""
    trigger = workflow["trigger"][0]
    word = str(trigger[trigger["verb"]])
    if "module" in trigger:
        return str(trigger["module"])
    for section in ("pipelines", "forms", "scoring_rules", "slas"):
        found = manifest[section].get(word.partition(".")[0])
        if found and trigger["verb"] in _SECTIONS.get(section, ()):
            return str(found["module"])
    module = word.partition(".")[0]
    return module if module in manifest["modules"] else None


_SECTIONS = {
    "pipelines": ("enters", "leaves"),
    "forms": ("submitted",),
    "scoring_rules": ("crosses",),
    "slas": ("sla",),
}
