"""What the steps of processes need, and who does them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

NOT_ROLES: Final = frozenset({"system", "customer"})
DOING: Final = ("workflow", "campaign", "import_", "report", "template", "conversion", "transition")
"""What does something by itself, or is done by the system."""
ANSWERING: Final = ("form", "workflow", "template", "campaign", "import_")
"""What a customer can do something by, or answers to."""
SUPPORTING: Final = (*DOING, "module", "form", "view")


@dataclass(frozen=True, slots=True)
class Placed:
    """A step of a process, and where it is."""

    process: str
    step: Any
    path: Keys


def steps(architecture: Architecture) -> Iterator[Placed]:
    """Every step of every process that does not come from a pack."""
    for process, declared in architecture.section("processes").items():
        if not architecture.is_shared(("processes", process)):
            for at, step in enumerate(declared.steps):
                yield Placed(process, step, ("processes", process, "steps", at))


def doers(process: Any) -> tuple[str, ...]:
    """The roles that do a process, each once, in the order of its steps."""
    return tuple(dict.fromkeys(step.by for step in process.steps if step.by not in NOT_ROLES))


def worked_on(architecture: Architecture, process: Any) -> set[str]:
    """The modules whose records a process moves on, by its transitions, conversions and the modules it names."""
    pipelines, conversions = architecture.section("pipelines"), architecture.section("conversions")
    found = set[str]()
    for step in process.steps:
        pipeline = pipelines.get((step.transition or "").partition(".")[0])
        conversion = conversions.get(step.conversion or "")
        found.update(one for one in (step.module, getattr(pipeline, "module", None)) if one)
        found.update(target.module for target in getattr(conversion, "creates", ()))
    return found
