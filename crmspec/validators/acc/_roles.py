"""Questions about roles that several rules ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crmspec.access.rights import rights
from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.rights import Right


def told(architecture: Architecture) -> bool:
    """Whether the blueprint says who may do what."""
    return any(one.can or one.every_module for one in architecture.section("roles").values())


@once
def below(architecture: Architecture) -> Mapping[str, frozenset[str]]:
    """For each role, those that report to it, directly or not."""
    reports: dict[str, list[str]] = defaultdict(list)
    roles = architecture.section("roles")
    for name, role in roles.items():
        reports[role.reports_to or ""].append(name)
    return {name: frozenset(_below(reports, name)) for name in roles}


def _below(reports: Mapping[str, list[str]], name: str) -> set[str]:
    found: set[str] = set()
    left = [name]
    while left:
        for one in reports.get(left.pop(), ()):
            if one not in found:
                found.add(one)
                left.append(one)
    return found


@once
def granted(architecture: Architecture) -> tuple[Right, ...]:
    """Every grant in a module of its own, of every role; what is granted for all modules is left out."""
    return tuple(_granted(architecture))


def _granted(architecture: Architecture) -> Iterator[Right]:
    who = rights(architecture)
    for role, sources in who.sources.items():
        for source in sources:
            for module, grants in source.rights.can.items():
                for operation in _given(grants):
                    for right in who.of(role, operation, module):
                        if right.path[: len(source.path)] == source.path:
                            yield right


def _given(grants: object) -> Iterator[str]:
    for name in getattr(grants, "model_fields_set", ()):
        if name != "transitions" and getattr(grants, name):
            yield name.removesuffix("_")


def people(architecture: Architecture) -> frozenset[str]:
    """Roles that people hold."""
    return frozenset(name for name, one in architecture.section("roles").items() if one.kind == "person")
