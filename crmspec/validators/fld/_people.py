"""Which modules are about people or firms, and which only point at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.architecture import Architecture, once
from crmspec.validators.fld._relations import relations
from crmspec.validators.fld.fld203_personal import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping


@once
def people(architecture: Architecture) -> frozenset[str]:
    """The modules whose records are people."""
    modules = architecture.section("modules")
    named = {module for module, declared in modules.items() if not NAMES.isdisjoint(declared.fields)}
    typed = {module for module, _, _ in architecture.fields_that(lambda kind: kind.tells_of == "person")}
    return frozenset(named | typed)


@once
def parties(architecture: Architecture) -> frozenset[str]:
    """The modules whose records are people, firms, or others that can be written to."""
    reached = {module for module, _, _ in architecture.fields_that(lambda kind: bool(kind.tells_of))}
    declared = {name for name, one in architecture.section("modules").items() if one.party_type}
    return frozenset(people(architecture) | reached | declared)


@once
def pointing_at_parties(architecture: Architecture) -> Mapping[str, str]:
    """Modules about something else, each with a field by which its records say whom they are of.

    A person comes before a firm.
    """
    known = parties(architecture)
    persons = people(architecture)
    found: dict[str, str] = {}
    by_person: dict[str, str] = {}
    for one in relations(architecture, lambda field: True):
        if one.module not in people(architecture) and any(
            to in known and to != one.module for to in one.targets
        ):
            found.setdefault(one.module, one.name)
            if not persons.isdisjoint(one.targets) and one.module not in by_person:
                by_person[one.module] = one.name
    return {**found, **by_person}
