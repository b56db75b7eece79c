"""The map of processes: who does what, in which order, with what, and what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.review.declared import declared
from crmspec.review.facts import Course, Stride, Thing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.practice import Process, ProcessStep
    from crmspec.compiler.syntax import Keys

_TOOLS: Final = {
    "form": "forms",
    "import": "imports",
    "view": "views",
    "transition": "pipelines",
    "conversion": "conversions",
    "workflow": "workflows",
    "template": "templates",
    "campaign": "campaigns",
    "report": "reports",
    "module": "modules",
}
"""What a step can be done with, and the section that it is declared in."""


def courses(architecture: Architecture) -> tuple[Course, ...]:
    """Every process, in the order of the files."""
    processes = architecture.section("processes").items()
    found = (_course(architecture, name, one) for name, one in processes)
    return tuple(sorted(found, key=lambda one: one.thing.place))


def _course(architecture: Architecture, name: str, one: Process) -> Course:
    path: Keys = ("processes", name)
    strides = tuple(
        _stride(architecture, step, (*path, "steps", index)) for index, step in enumerate(one.steps)
    )
    return Course(
        declared(architecture).thing(path),
        one.goal,
        one.owner,
        one.starts_with or "",
        one.ask or "",
        strides,
        one.hands_over_to,
    )


def _stride(architecture: Architecture, step: ProcessStep, path: Keys) -> Stride:
    thing = Thing("step", step.name, step.label or "", architecture.span(path))
    return Stride(thing, step.by, step.does, tuple(_tools(architecture, step, path)), step.within or "")


def _tools(architecture: Architecture, step: ProcessStep, path: Keys) -> Iterator[Thing]:
    known = declared(architecture)
    for kind, section in _TOOLS.items():
        name = getattr(step, f"{kind}_" if kind == "import" else kind)
        if name is None:
            continue
        outer, _, inner = name.partition(".")
        target: Keys = (section, outer, "transitions", inner) if inner else (section, outer)
        if outer in architecture.section(section):
            yield known.thing(target)
        elif kind == "module" and name in architecture.section("activities"):
            yield known.thing(("activities", name))
        else:
            yield Thing(kind, name, "", architecture.span((*path, kind)))
