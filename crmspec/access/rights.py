"""What every role may do once its own rights, its bundles and `every_module` are put together."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.model.people import Grant, MassUpdate, ModuleGrants
from crmspec.compiler.model.people import Rights as Declared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys

APPROVING: Final = re.compile(r"(^|_)(approve|approved|authorise|authorize|sign_off|countersign)(_|$)")
"""Names of transitions that approve."""
WHOLE: Final = frozenset({"delete", "assign", "claim", "share"})
"""Operations on a record as a whole."""
WRITES: Final = frozenset({"create", "update", "import", "mass_update"})
OPEN: Final = frozenset({"public", "internal"})
_ATTRIBUTES: Final = {
    info.alias or name: name for name, info in ModuleGrants.model_fields.items() if name != "transitions"
}
OPERATIONS: Final = tuple(_ATTRIBUTES)
"""The operations on records, as they are written."""


class Right(NamedTuple):
    """One grant as it holds for a role: rows together with the fields that go with them."""

    role: str
    module: str
    operation: str
    rows: str
    """A scope (`own`, `team`, `subordinates`, `all`), or a condition."""
    fields: frozenset[str]
    """The fields that it opens; for writing, without those that are computed."""
    path: Keys
    """Where it is granted."""
    wide: bool = False
    """It comes from `every_module`."""


class Source(NamedTuple):
    """Rights that a role has: its own, or those of a bundle that it includes."""

    role: str
    path: Keys
    rights: Declared


class _Granted(NamedTuple):
    """What one declaration grants in a module, or in every one."""

    role: str
    path: Keys
    grants: ModuleGrants
    wide: bool = False


@dataclass(frozen=True)
class Rights:
    """The effective rights of all roles."""

    modules: Mapping[str, Module]
    sources: Mapping[str, tuple[Source, ...]]
    """For each role, where its rights come from; its own come first."""
    pipelines: Mapping[str, Any]
    listed: Mapping[str, Mapping[str, Any]]
    """Reports and dashboards, which name roles themselves."""
    categories: frozenset[str]
    _may: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    _opened: dict[tuple[str, bool, object, tuple[str, ...]], frozenset[str]] = field(default_factory=dict)

    def of(self, role: str, operation: str, module: str) -> tuple[Right, ...]:
        """The grants by which a role may do something in a module; none where it may not."""
        known = self._known.get((role, operation, module))
        if known is None:
            wide = self._granted.get((role, ""), ())
            known = self._known[role, operation, module] = tuple(self._rights(wide, module, operation))
        return known

    @cached_property
    def _known(self) -> dict[tuple[str, str, str], tuple[Right, ...]]:
        """All grants of roles in modules of their own; those in every module are added when they are asked for."""
        found: dict[tuple[str, str, str], tuple[Right, ...]] = {}
        for (role, module), own in self._granted.items():
            if module in self.modules:
                wide = self._granted.get((role, ""))
                several = [*own, *wide] if wide else own
                for name in set[str]().union(*[one.grants.model_fields_set for one in several]):
                    if name != "transitions":
                        operation = name.removesuffix("_")
                        found[role, operation, module] = tuple(self._rights(several, module, operation))
        return found

    def _rights(self, several: Iterable[_Granted], name: str, operation: str) -> list[Right]:
        module, attribute = self.modules.get(name), _ATTRIBUTES[operation]
        found: list[Right] = []
        if module is None:
            return found
        for granted in several:
            grants = getattr(granted.grants, attribute)
            for number, grant in enumerate(grants):
                path = (*granted.path, operation, number) if len(grants) > 1 else (*granted.path, operation)
                fields = self._opens(name, module, operation, grant)
                rows = grant.scope or module.default_scope
                found.append(Right(granted.role, name, operation, rows, fields, path, granted.wide))
        return found

    def _opens(self, name: str, module: Module, operation: str, grant: Grant | MassUpdate) -> frozenset[str]:
        """The fields of a grant: one set for all grants of a module that say the same."""
        key = (name, operation in WRITES, grant.fields, grant.except_)
        known = self._opened.get(key)
        if known is None:
            if operation in WRITES:
                seen = self._opens(name, module, "read", grant)
                computed = [one for one in seen if module.fields[one].derived]
                known = seen.difference(computed) if computed else seen
            else:
                known = opened(module, operation, grant)
            self._opened[key] = known
        return known

    def may(self, role: str, operation: str, module: str) -> bool:
        """Whether a role may do something with some records of a module."""
        doing = self._doing
        return role in doing[operation, module] or role in doing[operation, ""]

    def roles(self, operation: str, module: str) -> tuple[str, ...]:
        """The roles that may do something with some records of a module."""
        known = self._may.get((operation, module))
        if known is None:
            known = tuple(sorted(self._doing[operation, module] | self._doing[operation, ""]))
            self._may[operation, module] = known
        return known

    def fields(self, role: str, operation: str, module: str) -> frozenset[str]:
        """The fields that a role sees, or may write, on some record of a module."""
        several = self.of(role, operation, module)
        if len(several) == 1:
            return several[0].fields
        return frozenset[str]().union(*[right.fields for right in several])

    def named(self, module: str) -> frozenset[str]:
        """The roles that are granted something in a module of its own, not only in every one."""
        return frozenset(self._roles_of.get(module, ()))

    @cached_property
    def movers(self) -> Mapping[str, frozenset[str]]:
        """For each transition, as `pipeline.transition`, the roles that may make it."""
        found: dict[str, set[str]] = defaultdict(set)
        for role, moves in self.transitions.items():
            for move in moves:
                found[move].add(role)
        return {move: frozenset(roles) for move, roles in found.items()}

    def editors(self, module: str, name: str, *, wide: bool = True) -> tuple[str, ...]:
        """The roles that may fill a field, with a new record or an old one.

        Without ``wide``, those that may only because they may in every module do not count.
        """
        return tuple(
            role
            for role in sorted(self._roles_of.get(module, set()) | (self._wide if wide else set()))
            if any(
                name in right.fields and (wide or not right.wide)
                for operation in ("create", "update", "mass_update")
                for right in self.of(role, operation, module)
            )
        )

    def is_editable(self, module: str, name: str, *, wide: bool = True) -> bool:
        """Whether some role may fill a field; see `editors`."""
        for operation in ("create", "update", "mass_update"):
            for role in self._roles_of.get(module, set()) | (self._wide if wide else set()):
                for right in self.of(role, operation, module):
                    if name in right.fields and (wide or not right.wide):
                        return True
        return False

    @cached_property
    def transitions(self) -> Mapping[str, frozenset[str]]:
        """For each role, the transitions that it may make, as `pipeline.transition`."""
        found: dict[str, set[str]] = {role: set() for role in self.sources}
        for role, sources in self.sources.items():
            for source in sources:
                for module, granted in source.rights.can.items():
                    found[role].update(self._moves(granted, module))
                if source.rights.every_module:
                    for module in self.modules:
                        found[role].update(self._moves(source.rights.every_module, module))
        for name, pipeline in self.pipelines.items():
            for called, move in pipeline.transitions.items():
                for role in move.by:
                    found.setdefault(role, set()).add(f"{name}.{called}")
        return {role: frozenset(moves) for role, moves in found.items()}

    def opens(self, section: str, role: str) -> frozenset[str]:
        """The reports, or the dashboards, that a role may open: those it names, and those that name it."""
        listed = self.listed[section]
        found = {name for name, one in listed.items() if role in one.roles}
        for source in self.sources.get(role, ()):
            told = getattr(source.rights, section)
            found.update(listed if told == "all" else told)
        return frozenset(found)

    def tags(self, role: str, what: str) -> frozenset[str]:
        """The categories in which a role may `apply`, `create` or `merge` tags."""
        found = set[str]()
        for source in self.sources.get(role, ()):
            if source.rights.tags is None:
                continue
            told = getattr(source.rights.tags, what)
            found.update(self.categories if told == "all" else told)
        return frozenset(found)

    def capabilities(self, role: str) -> frozenset[str]:
        """The named rights of a role."""
        return frozenset(one for source in self.sources.get(role, ()) for one in source.rights.capabilities)

    @cached_property
    def _granted(self) -> Mapping[tuple[str, str], list[_Granted]]:
        """What is granted, by role and module; under no module what is granted for every one."""
        found: dict[tuple[str, str], list[_Granted]] = defaultdict(list)
        for role, sources in self.sources.items():
            for source in sources:
                for module, grants in source.rights.can.items():
                    found[role, module].append(_Granted(role, (*source.path, "can", module), grants))
                if source.rights.every_module:
                    path = (*source.path, "every_module")
                    found[role, ""].append(_Granted(role, path, source.rights.every_module, wide=True))
        return found

    @cached_property
    def _doing(self) -> defaultdict[tuple[str, str], set[str]]:
        """The roles that are granted an operation, by that and the module; under no module those for every one."""
        found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for (role, module), several in self._granted.items():
            for one in several:
                for name in one.grants.model_fields_set:
                    if name != "transitions" and getattr(one.grants, name):
                        found[name.removesuffix("_"), module].add(role)
        return found

    @cached_property
    def _roles_of(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for role, module in self._granted:
            found[module].add(role)
        return found

    @property
    def _wide(self) -> set[str]:
        return self._roles_of.get("", set())

    def _moves(self, granted: ModuleGrants, module: str) -> Iterator[str]:
        if granted.transitions != "all":
            yield from granted.transitions
            return
        for name, pipeline in self.pipelines.items():
            if pipeline.module == module:
                yield from (f"{name}.{called}" for called in pipeline.transitions)


def opened(module: Module, operation: str, grant: Grant | MassUpdate) -> frozenset[str]:
    """The fields of a grant: those that are named, or all, or those that are open to colleagues."""
    fields = module.fields
    if grant.fields == "all":
        names = set(fields)
    elif grant.fields is not None:
        names = fields.keys() & set(grant.fields)
    else:
        names = {name for name, one in fields.items() if one.sensitivity in OPEN}
    names -= set(grant.except_)
    if operation in WRITES:
        names = {name for name in names if not fields[name].derived}
    return frozenset(names)


def are_told(architecture: Architecture) -> bool:
    """Whether the blueprint says at all who may do what: else nothing can be said of what nobody may."""
    return any(one.can or one.every_module for one in architecture.section("roles").values())


@once
def rights(architecture: Architecture) -> Rights:
    """Put together what every role may do."""
    roles, bundles = architecture.section("roles"), architecture.section("permission_sets")
    sources = {
        name: (
            Source(name, ("roles", name), role),
            *(
                Source(name, ("permission_sets", one), bundles[one])
                for one in included(bundles, role.includes)
            ),
        )
        for name, role in roles.items()
    }
    listed = {name: architecture.section(name) for name in ("reports", "dashboards")}
    categories = frozenset(architecture.section("tags"))
    return Rights(architecture.modules, sources, architecture.section("pipelines"), listed, categories)


def included(bundles: Mapping[str, Any], names: tuple[str, ...]) -> list[str]:
    """The bundles that are included, and those that they include, each once."""
    found: list[str] = []
    left = list(names)
    while left:
        name = left.pop(0)
        if name in bundles and name not in found:
            found.append(name)
            left += bundles[name].includes
    return found
