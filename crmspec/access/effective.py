"""What one role may do, and why: every right with the declaration that it comes from, and what narrows or widens it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from crmspec.access.rights import OPEN, OPERATIONS, WRITES, Right, Rights, rights

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.rights import Source
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.people import ModuleGrants, Role, Share
    from crmspec.compiler.syntax import Keys


class Entitlement(NamedTuple):
    """One way to some records of a module and some of their fields."""

    operation: str
    rows: str
    """A scope or a condition, as it is written."""
    fields: frozenset[str]
    offered: frozenset[str]
    """The fields that there are for the operation: for writing, without those that are computed."""
    why: str
    """In words: `own grant`, `permission set …`, `share …`."""
    id: str
    """The declaration that it comes from."""
    path: Keys
    who: str = ""
    """Which holders of the role alone, where it is not all of them: a team's members."""
    at_most: int | None = None
    """For a mass update: how many records at once, where the grant says so."""


class Narrowing(NamedTuple):
    """A restriction: what else must hold for a record to be seen."""

    name: str
    condition: str
    path: Keys


class Move(NamedTuple):
    """A transition that may be made."""

    name: str
    """As `pipeline.transition`."""
    leaves: tuple[str, ...]
    enters: str
    guard: str
    why: str
    path: Keys


class Opened(NamedTuple):
    """A tag category, a report, a dashboard, a capability, a form or a workflow that comes with the role."""

    kind: Literal["apply", "create", "merge", "report", "dashboard", "capability", "form", "workflow"]
    name: str
    why: str
    path: Keys


class Ownership(NamedTuple):
    """Whose a record of a module is."""

    kind: str
    master: str = ""
    """For a part: the field that points at the record whose owner counts."""


@dataclass(frozen=True, slots=True)
class OfModule:
    """All that a role may do with the records of one module."""

    name: str
    ownership: Ownership
    queues: tuple[str, ...]
    """Queues whose records count as own."""
    entitlements: tuple[Entitlement, ...]
    narrowed: tuple[Narrowing, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Effective:
    """All that a role may do."""

    role: str
    label: str
    kind: str
    reports_to: str
    below: tuple[str, ...]
    """The roles that report to it, directly or not: `subordinates` are their holders."""
    includes: tuple[str, ...]
    """The permission sets that it includes, directly or not."""
    modules: Mapping[str, OfModule]
    """The modules in which it may do something."""
    opened: tuple[Opened, ...]


def effective(architecture: Architecture, role: str) -> Effective:
    """Put together what a role may do."""
    return _Role(architecture, role).all()


class _Role:
    """One role of an architecture."""

    def __init__(self, architecture: Architecture, role: str) -> None:
        self._architecture = architecture
        self._name = role
        self._rights: Rights = rights(architecture)
        self._role: Role = architecture.section("roles")[role]
        self._sources = self._rights.sources[role]

    def all(self) -> Effective:
        """Everything, module by module in the order of their names."""
        several = {name: self.module(name) for name in sorted(self._architecture.modules)}
        told = {name: one for name, one in several.items() if one.entitlements or one.moves}
        return Effective(
            role=self._name,
            label=self._role.label or "",
            kind=self._role.kind,
            reports_to=self._role.reports_to or "",
            below=below(self._architecture, self._name),
            includes=tuple(str(one.path[1]) for one in self._sources[1:]),
            modules=told,
            opened=tuple(self.opened()),
        )

    def module(self, name: str) -> OfModule:
        """What it may do in one module."""
        section = self._architecture.section
        queues = [
            called
            for called, one in section("queues").items()
            if name in one.modules and self._name in one.roles
        ]
        narrowed = [
            Narrowing(called, one.if_, ("restrictions", called))
            for called, one in section("restrictions").items()
            if one.module == name and (one.for_ == "all" or self._name in one.for_)
        ]
        entitled = (*self._granted(name), *self._shared(name))
        return OfModule(
            name,
            ownership(self._architecture, name),
            tuple(sorted(queues)),
            entitled,
            tuple(narrowed),
            tuple(self._moves(name)),
        )

    def _granted(self, module: str) -> Iterator[Entitlement]:
        for operation in OPERATIONS:
            granted = self._rights.of(self._name, operation, module)
            offered = self._offered(module, operation) if granted else frozenset()
            for one in granted:
                why, id_ = self._why(one.path)
                most = self._at_most(one) if operation == "mass_update" else None
                yield Entitlement(operation, one.rows, one.fields, offered, why, id_, one.path, at_most=most)

    def _offered(self, module: str, operation: str) -> frozenset[str]:
        fields = self._architecture.modules[module].fields
        return frozenset(name for name, one in fields.items() if operation not in WRITES or not one.derived)

    def _at_most(self, right: Right) -> int | None:
        for source in self._sources:
            if right.path[: len(source.path)] == source.path:
                granted = source.rights.every_module if right.wide else source.rights.can.get(right.module)
                several = granted.mass_update if granted else ()
                number = right.path[-1]
                one = several[number] if isinstance(number, int) else several[0]
                return one.at_most
        return None

    def _shared(self, module: str) -> Iterator[Entitlement]:
        for name, share in self._architecture.section("shares").items():
            who = self._reached(share)
            if share.module != module or who is None:
                continue
            path: Keys = ("shares", name)
            for operation in ("read", "update") if share.access == "update" else ("read",):
                offered = self._offered(module, operation)
                fields = offered & _opened_by(self._architecture, share)
                why = f"share `{name}`"
                yield Entitlement(operation, share.if_, fields, offered, why, f"share:{name}", path, who)

    def _reached(self, share: Share) -> str | None:
        """Which holders of the role a share reaches: none, all (said by no words), or the members of a team."""
        if share.to.role:
            return "" if share.to.role == self._name else None
        if share.to.team:
            return f"in team `{share.to.team}`" if self._role.kind == "person" else None
        queue = self._architecture.section("queues").get(share.to.queue or "")
        if queue is None:
            return None
        if self._name in queue.roles:
            return ""
        if not queue.teams or self._role.kind != "person":
            return None
        return f"in team {' or '.join(f'`{one}`' for one in queue.teams)}"

    def _why(self, path: Keys) -> tuple[str, str]:
        """In words where a right comes from, and the id of that declaration."""
        kind, name = str(path[0]), str(path[1])
        wide = " for every module" if "every_module" in path else ""
        if kind == "roles":
            return f"own grant{wide}", f"role:{name}"
        chain = self._chain(name)
        through = f" (by {' by '.join(f'`{one}`' for one in chain)})" if chain else ""
        return f"permission set `{name}`{wide}{through}", f"permission_set:{name}"

    def _chain(self, bundle: str) -> list[str]:
        """The bundles through which one is included that the role does not include itself."""
        bundles = self._architecture.section("permission_sets")
        ways: dict[str, list[str]] = {one: [] for one in self._role.includes}
        waiting = list(ways)
        while waiting and bundle not in ways:
            name = waiting.pop(0)
            for one in bundles[name].includes if name in bundles else ():
                if one not in ways:
                    ways[one] = [name, *ways[name]]
                    waiting.append(one)
        return ways.get(bundle, [])

    def _moves(self, module: str) -> Iterator[Move]:
        for name, pipeline in self._architecture.section("pipelines").items():
            if pipeline.module != module:
                continue
            for called, move in pipeline.transitions.items():
                found = self._mover(module, name, called, move.by)
                if found is not None:
                    guard = move.guard or ""
                    yield Move(f"{name}.{called}", tuple(move.from_), move.to, guard, *found)

    def _mover(self, module: str, pipeline: str, called: str, by: tuple[str, ...]) -> tuple[str, Keys] | None:
        """By what it may make a transition."""
        for path, granted in self._grants(module):
            if granted.transitions == "all" or f"{pipeline}.{called}" in granted.transitions:
                return self._why(path)[0], (*path, "transitions")
        if self._name in by:
            return "named by the transition", ("pipelines", pipeline, "transitions", called, "by")
        return None

    def _grants(self, module: str) -> Iterator[tuple[Keys, ModuleGrants]]:
        """What each source grants in a module, and in every one."""
        for source in self._sources:
            for named, one in source.rights.can.items():
                if named == module:
                    yield (*source.path, "can", named), one
        for source in self._sources:
            if source.rights.every_module:
                yield (*source.path, "every_module"), source.rights.every_module

    def opened(self) -> Iterator[Opened]:
        """What comes with the role besides records."""
        for source in self._sources:
            yield from self._of_source(source)
        for section, kind in (("reports", "report"), ("dashboards", "dashboard")):
            for name, one in self._architecture.section(section).items():
                if self._name in one.roles:
                    yield Opened(kind, name, f"named by the {kind}", (section, name, "roles"))  # type: ignore[arg-type]
        yield from self._forms()
        for name, flow in self._architecture.section("workflows").items():
            if flow.run_as.role == self._name:
                yield Opened("workflow", name, "acts as this role", ("workflows", name, "run_as"))

    def _of_source(self, source: Source) -> Iterator[Opened]:
        why, _ = self._why(source.path)
        told = source.rights
        if told.tags is not None:
            path: Keys = (*source.path, "tags")
            for what in ("apply", "create", "merge"):
                for name in self._meant(getattr(told.tags, what), "tags"):
                    yield Opened(what, name, why, (*path, what))
        for name in self._meant(told.reports, "reports"):
            yield Opened("report", name, why, (*source.path, "reports"))
        for name in self._meant(told.dashboards, "dashboards"):
            yield Opened("dashboard", name, why, (*source.path, "dashboards"))
        for name in told.capabilities:
            yield Opened("capability", name, why, (*source.path, "capabilities"))

    def _meant(self, told: Literal["all"] | tuple[str, ...], section: str) -> tuple[str, ...]:
        return tuple(self._architecture.section(section)) if told == "all" else told

    def _forms(self) -> Iterator[Opened]:
        """The forms that it fills in: those that name it; the public fills in the public ones."""
        for name, form in self._architecture.section("forms").items():
            if self._name in form.roles:
                yield Opened(
                    "form", name, f"named by the form, makes `{form.module}`", ("forms", name, "roles")
                )
            elif self._role.kind == "public" and form.kind == "public":
                yield Opened("form", name, f"a public form, makes `{form.module}`", ("forms", name))


def _opened_by(architecture: Architecture, share: Share) -> frozenset[str]:
    """The fields that a share opens: those that are named, else those that are public or internal."""
    fields = architecture.modules[share.module].fields
    if share.fields == "all":
        return frozenset(fields)
    if share.fields is not None:
        return frozenset(fields.keys() & set(share.fields))
    return frozenset(name for name, one in fields.items() if one.sensitivity in OPEN)


def ownership(architecture: Architecture, module: str) -> Ownership:
    """Whose a record of a module is."""
    declared = architecture.modules[module]
    masters = [name for name, one in declared.fields.items() if getattr(one, "master", False)]
    if declared.ownership == "parent" and masters:
        return Ownership("parent", masters[0])
    return Ownership(declared.ownership)


def below(architecture: Architecture, role: str) -> tuple[str, ...]:
    """The roles that report to one, directly or not."""
    roles = architecture.section("roles")
    found: list[str] = []
    waiting = [role]
    while waiting:
        above = waiting.pop(0)
        for name, one in roles.items():
            if one.reports_to == above and name not in found and name != role:
                found.append(name)
                waiting.append(name)
    return tuple(sorted(found))
