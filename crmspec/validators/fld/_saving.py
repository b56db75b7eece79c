"""What saving sets, entry by entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.access._effect import UNKNOWN, value_at
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.facts import condition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True)
class Entry:
    """One field that an entry of `on_save` sets."""

    index: int
    name: str
    path: Keys
    value: Expr
    condition: Expr | None
    """When it is set; None: always."""


@once
def entries(architecture: Architecture) -> Mapping[str, tuple[Entry, ...]]:
    """What saving sets in each module of the blueprint's own; modules that were not wholly understood are left out."""
    found = {}
    for module, declared in architecture.section("modules").items():
        if not declared.on_save or architecture.is_shared(("modules", module)):
            continue
        several = []
        whole = True
        for index, one in enumerate(declared.on_save):
            path = ("modules", module, "on_save", index)
            when = condition(architecture, (*path, "if"))
            whole = whole and (when is not None or one.if_ is None)
            for name, written in one.set.items():
                at = (*path, "set", name)
                value = value_at(architecture, at, written, module)
                whole = whole and value is not UNKNOWN and name in declared.fields
                several.append(Entry(index, name, at, value, when))
        if whole:
            found[module] = tuple(several)
    return found
