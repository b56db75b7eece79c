"""Who gets something that is meant for a role, a team, a queue, a user, or somebody outside.

A user who is found by an expression (`owner`, `account.manager`) may be anybody whose role may read the records that
say it. Who is in a team is not said in the blueprint: its members count as anybody whose role may read the records
that it is about, and as whoever leads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.access.rights import rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.syntax import Keys


def recipients(architecture: Architecture, to: Any, module: str | None) -> tuple[str, ...]:
    """The nodes of all whom a `role`, a `team` or a `queue` means."""
    found: dict[str, None] = {}
    if getattr(to, "role", None):
        found[f"role:{to.role}"] = None
    if getattr(to, "team", None):
        found |= dict.fromkeys(_of_team(architecture, to.team, module))
    queue = architecture.section("queues").get(getattr(to, "queue", None) or "")
    if queue is not None:
        found |= dict.fromkeys(f"role:{one}" for one in queue.roles)
        for team in queue.teams:
            found |= dict.fromkeys(_of_team(architecture, team, module))
    return tuple(found)


def _of_team(architecture: Architecture, name: str, module: str | None) -> tuple[str, ...]:
    team = architecture.section("teams").get(name)
    lead = (f"role:{team.lead}",) if team is not None and team.lead else ()
    return (*lead, *(f"role:{one}" for one in people_about(architecture, module)))


def users_at(architecture: Architecture, path: Keys, module: str | None) -> tuple[str, ...]:
    """The nodes of all who may be the user that the expression at a path yields."""
    found = architecture.expressions.get(path, ())
    expr = found[0].checked.expr if found else None
    if expr is None:
        return ()
    return tuple(f"role:{one}" for one in _who(architecture, expr, module))


def _who(architecture: Architecture, expr: Expr, module: str | None) -> tuple[str, ...]:
    if expr.op == "get" and expr.args[1] == "_user":
        below = _who(architecture, expr.args[0], module) if isinstance(expr.args[0], Expr) else ()
        return tuple(dict.fromkeys(above for one in below for above in _superiors(architecture).get(one, ())))
    modules = [str(one.args[-2]) for one in walk(expr) if one.op in {"field", "get", "old", "outer"}]
    about = next((one for one in modules if one in architecture.modules), module)
    return people_about(architecture, about)


@once
def _superiors(architecture: Architecture) -> Mapping[str, tuple[str, ...]]:
    """The roles above each; itself, where there is none."""
    roles = architecture.section("roles")
    found: dict[str, tuple[str, ...]] = {}
    for name in roles:
        chain: list[str] = []
        above = roles[name].reports_to
        while above in roles and above not in chain:
            chain.append(above)
            above = roles[above].reports_to
        found[name] = tuple(chain) or (name,)
    return found


def people_about(architecture: Architecture, module: str | None) -> tuple[str, ...]:
    """The roles of people who may have to do with a module: who may read it; all, where that is not known."""
    people = _people(architecture)
    who = rights(architecture)
    if module is None or module not in architecture.modules:
        return people
    return tuple(one for one in people if who.may(one, "read", module))


@once
def _people(architecture: Architecture) -> tuple[str, ...]:
    return tuple(name for name, one in architecture.section("roles").items() if one.kind == "person")
