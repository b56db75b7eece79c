"""Questions about roles that several rules ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN, rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.access.rights import Right
    from crmspec.compiler.model.people import ModuleGrants, Recipient
    from crmspec.compiler.syntax import Keys


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
        alone = len(sources) == 1
        for source in sources:
            for module, grants in source.rights.can.items():
                for operation in _given(grants):
                    for right in who.of(role, operation, module):
                        if (alone and not right.wide) or right.path[: len(source.path)] == source.path:
                            yield right


def _given(grants: ModuleGrants) -> Iterator[str]:
    for name in grants.model_fields_set:
        if name != "transitions" and getattr(grants, name):
            yield name.removesuffix("_")


def people(architecture: Architecture) -> frozenset[str]:
    """Roles that people hold."""
    return frozenset(name for name, one in architecture.section("roles").items() if one.kind == "person")


@once
def closed(architecture: Architecture) -> Mapping[str, frozenset[str]]:
    """For each module, its fields that are confidential or restricted: seen only where they are granted by name."""
    found = {
        module: frozenset(name for name, one in declared.fields.items() if one.sensitivity not in OPEN)
        for module, declared in architecture.modules.items()
    }
    return {module: names for module, names in found.items() if names}


def sees(architecture: Architecture, role: str, module: str) -> frozenset[str]:
    """The fields that a role sees by what it is granted in the module itself."""
    several = rights(architecture).of(role, "read", module)
    return frozenset[str]().union(*(one.fields for one in several if not one.wide))


def owned(architecture: Architecture, module: str) -> Expr | None:
    """The condition that a record belongs to whoever looks; None where records have no owner of their own."""
    type_ = (architecture.members.members(module) or {}).get("owner")
    if type_ is None:
        return None
    return Expr("eq", BOOLEAN, (Expr("field", type_, (module, "owner")), Expr("var", type_, ("user",))))


def row_condition(architecture: Architecture, right: Right) -> Expr | None:
    """The rows of a grant as a condition; None for those that depend on teams and hierarchy, and for all."""
    if right.rows == "own":
        return owned(architecture, right.module)
    for path in ((*right.path, "scope"), (*right.path, 0, "scope"), right.path):
        found = condition(architecture, path)
        if found is not None:
            return found
    return None


@once
def asked(architecture: Architecture) -> Mapping[str, tuple[Keys, ...]]:
    """For each capability, where conditions ask for it."""
    found: dict[str, list[Keys]] = defaultdict(list)
    for one in architecture.references:
        if one.kind == "capability" and one.path[0] not in {"roles", "permission_sets"}:
            found[one.target.partition(":")[2]].append(one.path)
    for path in _conditions_of_rights(architecture):
        for expression in architecture.expressions[path]:
            if expression.checked.expr is not None:
                for part in walk(expression.checked.expr):
                    if part.op == "has_capability":
                        found[str(part.args[0])].append(path)
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}


def _conditions_of_rights(architecture: Architecture) -> Iterator[Keys]:
    return (path for path in architecture.expressions if path[0] in {"roles", "permission_sets"})


def received_by(architecture: Architecture, to: Recipient) -> tuple[str, ...]:
    """The roles that something goes to: the one that is named, who leads the team, who works on the queue."""
    if to.role:
        return (to.role,)
    if to.team:
        team = architecture.section("teams").get(to.team)
        return (team.lead,) if team is not None and team.lead else ()
    queue = architecture.section("queues").get(to.queue or "")
    return tuple(queue.roles) if queue is not None else ()


def blind(architecture: Architecture, roles: Iterable[str], module: str) -> list[str]:
    """Those of some roles that may not read a module, where both are known and no slip of the pen explains it."""
    if module not in architecture.modules:
        return []
    who = rights(architecture)
    found = [one for one in roles if one in who.sources and not who.may(one, "read", module)]
    return [] if found and architecture.perhaps_meant(("module",), module) else found


def needs(architecture: Architecture, path: Keys) -> Iterator[str]:
    """The capabilities without which the condition at a path never holds."""
    guard = condition(architecture, path)
    for test in walk(guard) if guard is not None else ():
        if (
            guard is not None
            and test.op == "has_capability"
            and implies(guard, test, facts=facts(architecture))
        ):
            yield str(test.args[0])


def made_for(architecture: Architecture, section: str, name: str) -> list[str]:
    """The roles that a report or a view is made for; those who may open everything do not count."""
    named = list(architecture.section(section)[name].roles)
    for role, sources in rights(architecture).sources.items() if section == "reports" else ():
        opening = any(one.rights.reports != "all" and name in one.rights.reports for one in sources)
        if opening and role not in named:
            named.append(role)
    return named


def granted_by_name(architecture: Architecture, module: str, name: str) -> bool:
    """Whether some role sees a field by what it is granted in the module itself."""
    return any(name in sees(architecture, one, module) for one in rights(architecture).roles("read", module))


def shared_to(architecture: Architecture, role: str, module: str) -> bool:
    """Whether a share opens some records of a module to a role, or to a team that it leads."""
    shares = architecture.section("shares").values()
    return any(one.module == module and role in received_by(architecture, one.to) for one in shares)


WORK: Final = ("update", "claim", "assign", "convert", "merge", "delete", "mass_update")
"""What is done with records that one has been given."""


def only_looks(architecture: Architecture, role: str, module: str) -> bool:
    """Whether a role may read records of a module and do nothing with them that is work."""
    who = rights(architecture)
    person = architecture.section("roles")[role].kind == "person"
    if not person or not who.may(role, "read", module) or any(who.may(role, one, module) for one in WORK):
        return False
    pipelines = architecture.section("pipelines")
    own = {name for name, one in pipelines.items() if one.module == module}
    return not any(move.partition(".")[0] in own for move in who.transitions.get(role, ()))


LEADING: Final = frozenset(
    {"manager", "lead", "leader", "head", "director", "supervisor", "chief", "principal"}
)
"""Last words of the names of roles that lead."""


@once
def passed_over(architecture: Architecture) -> tuple[tuple[str, str, str], ...]:
    """Roles that report past the role that leads their work: each with that one, and with the one above."""
    roles = architecture.section("roles")
    under = below(architecture)
    held = people(architecture)
    persons = [one for one in roles if one in held]
    beside: dict[str | None, list[str]] = defaultdict(list)
    for name in persons:
        beside[roles[name].reports_to].append(name)
    return tuple(
        (name, leader, str(roles[leader].reports_to))
        for leader in persons
        if _leads(leader) and not under[leader] and roles[leader].reports_to in roles
        for name in beside[roles[leader].reports_to]
        if name != leader and _is_of(name, leader.split("_")[:-1])
    )


def _leads(role: str) -> bool:
    *area, last = role.split("_")
    return bool(area) and last in LEADING


def _is_of(role: str, area: list[str]) -> bool:
    words = role.split("_")
    return words[: len(area)] == area and words[-1] not in LEADING
