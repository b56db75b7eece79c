"""Which conditions apply to which operation, module by module: what every database enforces, in its own words.

A way is a set of rows with the fields that go with them, and for whom: a grant of some roles, a share, or what
somebody opened by hand. Grants that differ only in their role are one way.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.targets.access.make import OPEN, make_pipeline, rights_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Json = dict[str, Any]
Tree = list[Any]
_BY_SHARES: Final = ("read", "update")
_LISTS: Final = ("transitions", "reports", "dashboards")


class Way(NamedTuple):
    """Rows and fields, and who has them."""

    rows: str | Tree
    """A scope (`own`, `team`, `subordinates`, `all`), or the tree of a condition; null counts as false."""
    fields: frozenset[str]
    roles: frozenset[str] = frozenset()
    """Whoever has one of these; empty where it is for a team or a queue."""
    team: str = ""
    queue: str = ""
    by_hand: bool = False
    """Only records that somebody opened to the user, for this operation."""
    at_most: int | None = None

    def is_for(self, role: str) -> bool:
        """Whether somebody with just this role may have it."""
        return role in self.roles or bool(self.team or self.queue)


class Restriction(NamedTuple):
    """What records have to meet, for some roles or for all."""

    name: str
    roles: frozenset[str] | None
    rows: Tree

    def is_for(self, role: str) -> bool:
        """Whether it narrows what somebody with just this role sees."""
        return self.roles is None or role in self.roles


class Guarding:
    """All ways and restrictions of a blueprint."""

    def __init__(self, manifest: Json) -> None:
        self._manifest = manifest
        self._modules: Json = manifest["modules"]
        self._every: dict[tuple[str, str], list[Way]] = {}
        self._holders: dict[tuple[str, str], frozenset[str]] = {}

    @cached_property
    def rights(self) -> dict[str, Json]:
        """What each role may do, everything written out."""
        return {name: rights_of(self._manifest, name) for name in self._manifest["roles"]}

    @cached_property
    def _grants(self) -> dict[tuple[str, str], list[Way]]:
        found: dict[tuple[str, str], dict[tuple[object, ...], Way]] = {}
        for role, rights in self.rights.items():
            for one in rights["grants"]:
                rows = one["rows"] if isinstance(one["rows"], str) else one["rows"]["where"]["ir"]
                way = Way(rows, frozenset(one["fields"]), frozenset((role,)), at_most=one.get("at_most"))
                ways = found.setdefault((one["module"], one["operation"]), {})
                key = (rows if isinstance(rows, str) else repr(rows), way.fields, way.at_most)
                before = ways.get(key)
                ways[key] = way if before is None else before._replace(roles=before.roles | way.roles)
        return {key: list(ways.values()) for key, ways in found.items()}

    @cached_property
    def _shares(self) -> dict[tuple[str, str], list[Way]]:
        found: dict[tuple[str, str], list[Way]] = {}
        for one in self._manifest["shares"].values():
            for operation in _BY_SHARES if one.get("access", "read") == "update" else ("read",):
                found.setdefault((one["module"], operation), []).append(self._share(one, operation))
        return found

    def _share(self, one: Json, operation: str) -> Way:
        to = one["to"]
        roles = frozenset((to["role"],)) if "role" in to else frozenset[str]()
        fields = self.opened(one["module"], operation, one.get("fields"))
        return Way(one["if"]["ir"], fields, roles, to.get("team", ""), to.get("queue", ""))

    def grants(self, module: str, operation: str) -> list[Way]:
        """The grants of an operation; shares and what is opened by hand aside."""
        return self._grants.get((module, operation), [])

    def ways(self, module: str, operation: str) -> list[Way]:
        """Every way of an operation: grants, then for reading and updating shares and what is opened by hand."""
        key = (module, operation)
        if key not in self._every:
            self._every[key] = list(self._found(module, operation))
        return self._every[key]

    def _found(self, module: str, operation: str) -> Iterator[Way]:
        yield from self.grants(module, operation)
        yield from self._shares.get((module, operation), ())
        readers = self.holders(module, "read")
        if operation in _BY_SHARES and readers:
            yield Way("all", self.opened(module, operation, None), readers, by_hand=True)

    def holders(self, module: str, operation: str) -> frozenset[str]:
        """The roles with a grant of an operation."""
        key = (module, operation)
        if key not in self._holders:
            every = [one.roles for one in self.grants(module, operation)]
            self._holders[key] = frozenset[str]().union(*every)
        return self._holders[key]

    def opened(self, module: str, operation: str, told: str | list[str] | None) -> frozenset[str]:
        """The fields that a share opens: those it names, or what is public and internal."""
        fields = self._modules[module]["fields"]
        if told is None:
            names = {name for name, one in fields.items() if one.get("sensitivity", "internal") in OPEN}
        else:
            names = set(fields) if told == "all" else set(told)
        if operation == "update":
            names -= {name for name in names if fields[name].get("derived")}
        return frozenset(names)

    def restrictions(self, module: str) -> Iterator[Restriction]:
        """What narrows a module."""
        yield from self._restrictions.get(module, ())

    @cached_property
    def _restrictions(self) -> dict[str, list[Restriction]]:
        found: dict[str, list[Restriction]] = {}
        for name, one in self._manifest["restrictions"].items():
            roles = None if one["for"] == "all" else frozenset(one["for"])
            found.setdefault(one["module"], []).append(Restriction(name, roles, one["if"]["ir"]))
        return found

    def static(self, role: str, module: str) -> frozenset[str] | None:
        """The fields that somebody with just this role sees of every record they see; None where it depends."""
        ways = [one for one in self.ways(module, "read") if one.is_for(role)]
        sets = {one.fields for one in ways}
        if len(sets) == 1:
            return next(iter(sets))
        for one in ways:
            if (
                one.rows == "all"
                and role in one.roles
                and not one.by_hand
                and all(map(one.fields.issuperset, sets))
            ):
                return one.fields
        return None

    @cached_property
    def leading(self) -> frozenset[str]:
        """The roles that see the records of those below them in some module."""
        return frozenset[str]().union(
            *(
                one.roles
                for (_, operation), ways in self._grants.items()
                for one in ways
                if operation == "read" and one.rows == "subordinates"
            )
        )

    def roles_on(self, module: str) -> list[str]:
        """The roles that may do anything in a module, by a grant or a share."""
        ways = [one for operation in ("read", "create", "update") for one in self.ways(module, operation)]
        if any(one.team or one.queue for one in ways):
            return list(self._manifest["roles"])
        return sorted(frozenset[str]().union(*(one.roles for one in ways)), key=self._order.__getitem__)

    @cached_property
    def _order(self) -> dict[str, int]:
        return {role: at for at, role in enumerate(self._manifest["roles"])}

    def pipelines(self, module: str) -> Iterator[tuple[str, Json]]:
        """The pipelines of a module, with their stages and transitions as the policy has them."""
        yield from self._pipelines.get(module, ())

    @cached_property
    def _pipelines(self) -> dict[str, list[tuple[str, Json]]]:
        found: dict[str, list[tuple[str, Json]]] = {}
        for name, one in self._manifest["pipelines"].items():
            found.setdefault(one["module"], []).append((name, make_pipeline(one)))
        return found

    def movers(self, pipeline: str, move: str) -> frozenset[str]:
        """The roles that may make a transition."""
        return self._granting[f"transitions {pipeline}.{move}"]

    def opening(self, section: str) -> dict[str, frozenset[str]]:
        """For each report or dashboard, the roles that may open it."""
        return {name: self._granting[f"{section} {name}"] for name in self._manifest[section]}

    def tagging(self, what: str) -> dict[str, frozenset[str]]:
        """For each category of tags, the roles that may `apply`, `create` or `merge` them."""
        return {name: self._granting[f"{what} {name}"] for name in self._manifest["tags"]}

    @cached_property
    def _granting(self) -> defaultdict[str, frozenset[str]]:
        """For each transition, report, dashboard and category, the roles that have it."""
        found: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        for role, rights in self.rights.items():
            lists = {**{kind: rights[kind] for kind in _LISTS}, **rights["tags"]}
            for kind, names in lists.items():
                for name in names:
                    found[f"{kind} {name}"] |= {role}
        return found

    def set_for_good(self, module: str) -> frozenset[str]:
        """The fields that nobody changes."""
        return frozenset(
            name
            for name, one in self._modules[module]["fields"].items()
            if one.get("write_once") or (one.get("master") and not one.get("reparent"))
        )

    def master(self, module: str) -> tuple[str, str] | None:
        """Of a part with its master's owner: the column that points at it, and its module."""
        one = self._modules[module]
        if one.get("ownership", "user") == "parent":
            for field in one["fields"].values():
                if field.get("master"):
                    return field["columns"][0]["name"], field["to"]
        return None

    def queued(self, module: str) -> bool:
        """Whether a queue may own records of a module, or what they are parts of."""
        master = self.master(module)
        if master is not None:
            return self.queued(master[1])
        return "queue" in self._modules[module].get("ownership", "user")
