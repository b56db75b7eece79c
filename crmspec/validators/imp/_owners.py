"""Who sees only what they own, and what gives new records an owner."""

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
def seen_by_owners(architecture: Architecture) -> Mapping[str, Keys]:
    """The modules of which some role sees only records by their owner, each with the place of that grant."""
    who = rights(architecture)
    return {
        module: right.path
        for module in architecture.modules
        for role in who.roles("read", module)
        for right in who.of(role, "read", module)
        if right.rows in _BY_OWNER
    }


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
