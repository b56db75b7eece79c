"""Whose rights a workflow has: the role that it names, or those whose doing starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Rights
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Workflow
    from crmspec.compiler.syntax import Keys

    Actors = Iterator[tuple[str, Keys]]

EDITS: Final = {"created": "create", "deleted": "delete"}
"""Triggers that one operation sets off."""
PERSONAL: Final = frozenset({"in_role", "has_capability"})
"""Questions about whoever acts."""


def acting(architecture: Architecture, name: str, workflow: Workflow) -> Actors:
    """The role that a workflow names, and those who press its button or send a form of the firm, each with a place."""
    if workflow.run_as.role:
        yield workflow.run_as.role, ("workflows", name, "run_as")
    elif not workflow.run_as.system:
        forms = architecture.section("forms")
        for trigger in workflow.trigger:
            if "button" in type(trigger).model_fields:
                yield from ((role, ("workflows", name, "trigger")) for role in getattr(trigger, "by", ()))
            form = forms.get(getattr(trigger, "submitted", ""))
            if form is not None and form.kind == "internal":
                yield from ((role, ("workflows", name, "trigger")) for role in form.roles)


def causing(architecture: Architecture, name: str, workflow: Workflow) -> Actors:
    """The people who set off a workflow by changing a record, and in whose name it then acts.

    None where the workflow asks who that is; administrators with rights in every module are left out.
    """
    if workflow.run_as.role or workflow.run_as.system or _asks_who(architecture, name):
        return
    who, roles = rights(architecture), architecture.section("roles")
    for trigger in workflow.trigger:
        for role in sorted(_candidates(who, architecture, trigger)):
            if role in roles and roles[role].kind == "person" and _causes(who, architecture, role, trigger):
                yield role, ("workflows", name, "trigger")


def _asks_who(architecture: Architecture, name: str) -> bool:
    test = condition(architecture, ("workflows", name, "if"))
    parts = walk(test) if test is not None else ()
    return any(one.op in PERSONAL or (one.op == "var" and one.args[0] == "user") for one in parts)


def _candidates(who: Rights, architecture: Architecture, trigger: object) -> frozenset[str]:
    """The roles that have anything to do with what sets off a trigger."""
    for verb in (*EDITS, "updated", "changed"):
        module = getattr(trigger, verb, None)
        if module:
            return who.named(module)
    pipeline, _, stage = str(getattr(trigger, "enters", "") or "").partition(".")
    declared = architecture.section("pipelines").get(pipeline)
    moves = declared.transitions.items() if declared else ()
    into = (who.movers.get(f"{pipeline}.{called}", frozenset()) for called, move in moves if move.to == stage)
    return frozenset[str]().union(*into)


def _causes(who: Rights, architecture: Architecture, role: str, trigger: object) -> bool:
    """Whether a role may do what sets off a trigger."""
    for verb, operation in EDITS.items():
        module = getattr(trigger, verb, None)
        if module:
            return any(not one.wide for one in who.of(role, operation, module))
    module = getattr(trigger, "updated", None) or getattr(trigger, "changed", None)
    if module:
        fields = set(getattr(trigger, "fields", ()))
        several = [one for one in who.of(role, "update", module) if not one.wide]
        return any(not fields or fields & one.fields for one in several)
    stage = getattr(trigger, "enters", None)
    return bool(stage) and _moves_into(who, architecture, role, str(stage))


def _moves_into(who: Rights, architecture: Architecture, role: str, stage: str) -> bool:
    pipeline, _, name = stage.partition(".")
    declared = architecture.section("pipelines").get(pipeline)
    if declared is None or any(source.rights.every_module for source in who.sources[role]):
        return False
    moves = who.transitions.get(role, frozenset())
    return any(
        move.to == name and f"{pipeline}.{called}" in moves for called, move in declared.transitions.items()
    )
