"""The people that a blueprint names: members of teams, here and in its environments."""

from __future__ import annotations

from collections.abc import Mapping

from crmspec.compiler.architecture import Architecture, once


@once
def members(architecture: Architecture) -> Mapping[str, frozenset[str]]:
    """The members of each team, in any environment; those of the teams that are part of it are members too."""
    found: dict[str, set[str]] = {
        name: {one.casefold() for one in team.members} for name, team in architecture.section("teams").items()
    }
    for environment in architecture.section("environments").values():
        for team, people in environment.teams.items():
            found.setdefault(team, set()).update(one.casefold() for one in people)
    own = {name: frozenset(people) for name, people in found.items()}
    for name, team in architecture.section("teams").items():
        above, been = team.parent, {name}
        while above in found and above not in been:
            found[above] |= own[name]
            been.add(above)
            parent = architecture.section("teams").get(above)
            above = parent.parent if parent else None
    return {name: frozenset(people) for name, people in found.items()}


@once
def named(architecture: Architecture) -> frozenset[str]:
    """Everybody who is a member of some team."""
    return frozenset[str]().union(*members(architecture).values())
