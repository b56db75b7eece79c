"""Which rows a way is about, as conditions of a policy, a view or a function."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.sql import filter_sql
from crmspec.physical import quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.targets.postgres.security.asking import Asking
    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Json, Plan

SCOPES: Final = ("own", "team", "subordinates")
"""Rows that are told by their owner."""
_OTHERS: Final = frozenset({"get", "children", "has_tag", "has_consent"})


class Rows:
    """Renders ways for one place; whatever reads other records reads all of them."""

    def __init__(self, manifest: Json, planned: Plan, asking: Asking) -> None:
        self._modules: dict[str, Json] = manifest["modules"]
        self._guarding = planned.guarding
        self._places = planned.places
        self._asking = asking

    def condition(self, tree: Tree, row: str, old: str = "") -> str:
        """A condition; null counts as false."""
        variables = {"user": self._asking.user, "is_new": "false", **({"old": old} if old else {})}
        place = Place(self._places, "postgres", row, variables=variables, asking=self._asking)
        return filter_sql(from_json(self._places.formulas.inline(tree)), POSTGRES, place)

    def rows(self, module: str, rows: str | Tree, row: str) -> str:
        """A scope, or a condition."""
        if not isinstance(rows, str):
            return self.condition(rows, row)
        if rows == "all":
            return "true"
        return self._asking.covers(self.owner(module, row), rows, queues=self._guarding.queued(module))

    def owner(self, module: str, row: str, depth: int = 1) -> str:
        """Who owns a row: of a part its master's owner, of what nobody owns its maker."""
        master = self._guarding.master(module)
        if master is None:
            ownership = self._modules[module].get("ownership", "user")
            return f"{row}.{quoted('created_by' if ownership in {'parent', 'none'} else 'owner_id')}"
        column, above = master
        alias = quoted(f"m{depth}")
        table = self._asking.table(self._places.formulas.source(above, 0))
        key = f"{alias}.{quoted('id')} = {row}.{quoted(column)}"
        return f"(select {self.owner(above, alias, depth + 1)} from {table} as {alias} where {key})"

    def way(self, module: str, way: Way, row: str, operation: str, role: str = "") -> str:
        """Who a way is for, and its rows; for somebody with just one role, that they have it goes without saying."""
        parts = []
        if way.team:
            parts.append(self._asking.member(functions.IN_TEAM, way.team))
        if way.queue:
            parts.append(self._asking.member(functions.WORKS_ON, way.queue))
        if way.roles and role not in way.roles:
            parts.append(self._asking.roles(way.roles))
        if way.by_hand:
            parts.append(self._asking.opened(module, operation, f"{row}.{quoted('id')}"))
        return all_of([*parts, self.rows(module, way.rows, row)])

    def holding(self, module: str, operation: str, row: str, role: str = "") -> str:
        """Whether any way of an operation holds."""
        ways = [one for one in self._guarding.ways(module, operation) if not role or one.is_for(role)]
        return any_of(self.way(module, one, row, operation, role) for one in whole(ways))

    def narrowed(self, module: str, row: str, role: str = "") -> str:
        """Whether every restriction holds."""
        tests = []
        for one in self._guarding.restrictions(module):
            test = self.condition(one.rows, row)
            if one.roles is None or role in one.roles:
                tests.append(test)
            elif not role:
                tests.append(f"(not {self._asking.roles(one.roles)} or {test})")
        return all_of(tests)

    def seen(self, module: str, row: str, role: str = "") -> str:
        """Whether a record is seen: by a way, by all restrictions, living or with the right to bring it back."""
        return all_of([self.holding(module, "read", row, role), *self.remaining(module, row, role)])

    def remaining(self, module: str, row: str, role: str = "") -> list[str]:
        """What has to hold besides a way, for a record to be seen."""
        living = any_of([f"{row}.{quoted('deleted_at')} is null", self.holding(module, "delete", row, role)])
        return [self.narrowed(module, row, role), living]

    def reads_others(self, module: str, role: str = "") -> bool:
        """Whether it takes other records to say whether one is seen."""
        ways = (
            way.rows
            for operation in ("read", "delete")
            for way in self._guarding.ways(module, operation)
            if not role or way.is_for(role)
        )
        narrow = (one.rows for one in self._guarding.restrictions(module) if not role or one.is_for(role))
        return any(self.looks_beyond(module, one) for one in (*ways, *narrow))

    def looks_beyond(self, module: str, rows: str | Tree) -> bool:
        """Whether rows are told by more than the row itself."""
        if isinstance(rows, str):
            return rows != "all" and self._guarding.master(module) is not None
        return _reads_others(self._places.formulas.inline(rows))


def whole(ways: Iterable[Way]) -> list[Way]:
    """Put ways to the same rows together, whatever their fields."""
    found: dict[tuple[object, ...], Way] = {}
    for one in ways:
        key = (one.rows if isinstance(one.rows, str) else repr(one.rows), one.team, one.queue, one.by_hand)
        before = found.get(key)
        found[key] = one if before is None else before._replace(roles=before.roles | one.roles)
    return list(found.values())


def any_of(tests: Iterable[str]) -> str:
    """Let through what any test lets through."""
    every = [one for one in dict.fromkeys(tests) if one != "false"]
    if "true" in every:
        return "true"
    return f"({' or '.join(every)})" if len(every) > 1 else (every or ["false"])[0]


def all_of(tests: Iterable[str]) -> str:
    """Let through what all tests let through."""
    every = [one for one in dict.fromkeys(tests) if one != "true"]
    if "false" in every:
        return "false"
    return f"({' and '.join(every)})" if len(every) > 1 else (every or ["true"])[0]


def _reads_others(tree: Tree) -> bool:
    return tree[0] in _OTHERS or any(_reads_others(part) for part in tree if isinstance(part, list))
