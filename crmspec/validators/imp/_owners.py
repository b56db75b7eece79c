"""Who sees or changes only what they own, and what gives new records an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.architecture import once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_BY_OWNER: Final = frozenset({"own", "team", "subordinates"})


@once
def kept_by_owners(architecture: Architecture) -> Mapping[str, Keys]:
    """The modules of which some role sees or changes only records by their owner, with the place of that grant."""
    who = rights(architecture)
    return {
        module: right.path
        for module in architecture.modules
        for operation in ("update", "read")
        for role in who.roles(operation, module)
        for right in who.of(role, operation, module)
        if right.rows in _BY_OWNER
    }


@once
def assigned_when_made(architecture: Architecture) -> frozenset[str]:
    """The modules of which a workflow assigns every new record, whatever brought it."""
    made = {
        (placed.path[1], placed.context.record)
        for placed in architecture.steps("created")
        if placed.context.record
    }
    assigning = {
        (step.path[1], step.context.module_of(step.model.assign.record))
        for step in architecture.steps("assign")
    }
    return frozenset(str(module) for _, module in made & assigning)


@once
def assigned(architecture: Architecture) -> frozenset[str]:
    """The modules whose records get an owner in a step of a workflow."""
    found = set[str]()
    for step in architecture.steps("assign"):
        found.add(step.context.module_of(step.model.assign.record) or "")
    for step in architecture.steps("update"):
        if "owner" in step.model.update.set:
            found.add(step.context.module_of(step.model.update.record) or "")
    return frozenset(found)
