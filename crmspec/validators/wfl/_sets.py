"""What the steps of workflows set on records that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


class Update(NamedTuple):
    """An `update` step."""

    step: Placed
    path: Keys
    """The place of what is set."""
    module: str
    """The module of its record; empty where that is not known."""
    values: Mapping[str, Any]


@once
def updates(architecture: Architecture) -> tuple[Update, ...]:
    """Every `update` step, with the module of its record."""
    found = []
    for step in architecture.steps("update"):
        options = step.model.update
        module = step.context.module_of(options.record) or ""
        found.append(Update(step, (*step.path, "update", "set"), module, options.set))
    return tuple(found)
