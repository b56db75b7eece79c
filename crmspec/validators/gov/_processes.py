"""What the steps of processes need, and who does them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.rights import OPERATIONS, rights

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


class Placed(NamedTuple):
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


def refused(architecture: Architecture, step: Any) -> Iterator[tuple[str, str]]:
    """What the role of a step, if people hold it, may not do of it: the key, and in words."""
    role, granted = step.by, rights(architecture)
    known = architecture.section("roles").get(role)
    if known is None or known.kind != "person":
        return
    pipeline, _, called = (step.transition or "").partition(".")
    moves = getattr(architecture.section("pipelines").get(pipeline), "transitions", {})
    if called in moves and not moves[called].automatic and step.transition not in granted.transitions[role]:
        yield "transition", f"make the transition `{step.transition}`"
    conversion = architecture.section("conversions").get(step.conversion or "")
    if conversion and not granted.may(role, "convert", conversion.from_):
        yield "conversion", f"convert records of `{conversion.from_}`"
    load = architecture.section("imports").get(step.import_ or "")
    if load and not (role in load.roles or (not load.roles and granted.may(role, "import", load.module))):
        yield "import", f"run the import `{step.import_}`"
    if step.report in architecture.section("reports") and step.report not in granted.opens("reports", role):
        yield "report", f"open the report `{step.report}`"
    form = architecture.section("forms").get(step.form or "")
    if form and form.kind == "internal" and form.roles and role not in form.roles:
        yield "form", f"use the form `{step.form}`"
    view = architecture.section("views").get(step.view or "")
    if view and ((view.roles and role not in view.roles) or not granted.may(role, "read", view.module)):
        yield "view", f"open the view `{step.view}`"
    module = step.module
    if module in architecture.modules and not any(granted.may(role, one, module) for one in OPERATIONS):
        yield "module", f"do anything with records of `{module}`"
