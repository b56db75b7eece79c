"""Row security: on for every table of the blueprint, for its owner too; then what each role sees and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.access.make import OPEN
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.columns import VERBS, common, deletes, granted, policy_name
from crmspec.targets.postgres.security.roles import SYSTEM, role_name
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.postgres.security.rows import Rows
    from crmspec.targets.relational.model import Json, Plan, Table

Operations = dict[str, list["Json"]]
_SIDES: Final = {"read": "using", "create": "with check", "update": "using"}
"""Without a check of its own, an update must leave the row where the same condition lets it be."""


def enable(manifest: Json, table: Table) -> str:
    """Turn row security on; only the system sees all rows."""
    name, system = quoted(table.name), role_name(manifest, SYSTEM)
    return (
        f"{comment(table.origin)}\n"
        f"alter table {name} enable row level security;\n"
        f"alter table {name} force row level security;\n"
        f"create policy {policy_name(table, 'system')} on {name}\n"
        f"    to {system} using (true) with check (true);"
    )


class Policies:
    """Writes the policies of one role."""

    def __init__(self, manifest: Json, planned: Plan, rows: Rows, role: str) -> None:
        self._manifest = manifest
        self._planned = planned
        self._rows = rows
        self._role = role
        self._to = f"to {role_name(manifest, role)}"

    def all(self, rights: Json) -> Iterator[str]:
        """Every policy, module by module; then what narrows them."""
        for module, operations in granted(rights).items():
            tests = self._tests(module, operations)
            yield from self._of_module(self._planned.of_module[module], tests)
            for one in self._planned.beside.get(module, ()):
                yield from self._of_beside(one, tests)
        for name, one in self._manifest["restrictions"].items():
            if one["for"] == "all" or self._role in one["for"]:
                yield self._restriction(name, one)

    def _tests(self, module: str, operations: Operations) -> dict[str, str]:
        """For each operation, the condition on its rows: any grant, or any share, lets it."""
        found = {}
        for operation in VERBS:
            if operation in operations:
                grants = operations[operation]
                tests = [self._rows.scope(module, one["rows"], self._role) for one in grants]
                if operation != "create":
                    tests += self._shares(module, operation, grants)
                    tests.append(self._rows.shared(module, operation))
                found[operation] = any_of(tests)
        if "read" in found:
            found["read"] = self._living(module, found, restoring=deletes(operations))
        return found

    def _living(self, module: str, found: dict[str, str], *, restoring: bool) -> str:
        """Deleted records are seen by those who may bring them back."""
        live = f"{quoted(physical.table(module))}.{quoted('deleted_at')} is null"
        seen = any_of([live, found["update"]] if restoring else [live])
        parts = [f"({one})" for one in (found["read"], seen) if one != "true"]
        return " and ".join(parts) or "true"

    def _shares(self, module: str, operation: str, grants: list[Json]) -> Iterator[str]:
        """Shares that open no field less than the role's own grants: columns are granted without a row."""
        for one in self._manifest["shares"].values():
            opened = operation == "read" or one.get("access", "read") == "update"
            if one["module"] == module and opened and covers(self._manifest, one, grants):
                for asked in self._recipient(one["to"]):
                    yield f"{self._rows.condition(module, one['if'], self._role)}{asked}"

    def _recipient(self, to: Json) -> Iterator[str]:
        if to.get("role") == self._role:
            yield ""
        for kind, function in (("team", functions.IN_TEAM), ("queue", functions.WORKS_ON)):
            if kind in to:
                yield f" and (select {functions.called(function)}({literal(to[kind], 'postgres')}))"

    def _of_module(self, table: Table, tests: dict[str, str]) -> Iterator[str]:
        for operation, test in tests.items():
            yield self._policy(table, operation, f"for {VERBS[operation]} ", test, _SIDES[operation])

    def _of_beside(self, table: Table, tests: dict[str, str]) -> Iterator[str]:
        """What lies beside a record is seen with it, and changed by those who may change it."""
        owner, key = quoted(physical.table(table.owner)), f"{quoted(table.name)}.{quoted(table.primary[0])}"
        if "read" in tests:
            test = f"exists (select 1 from {owner} where {owner}.{quoted('id')} = {key})"
            yield self._policy(table, "read", "for select ", test, _SIDES["read"])
        if "update" in tests:
            test = self._rows.of_record(table.owner, tests["update"], self._role, key)
            yield self._policy(table, "update", "", test, _SIDES["update"])

    def _policy(self, table: Table, what: str, verb: str, test: str, side: str) -> str:
        return (
            f"{comment(f'role:{self._role} on {table.origin}')}\n"
            f"create policy {policy_name(table, self._role, what)} on {quoted(table.name)}\n"
            f"    {verb}{self._to}\n    {side} (\n        {test}\n    );"
        )

    def _restriction(self, name: str, one: Json) -> str:
        """What narrows: it must hold whatever else lets a row through."""
        table = self._planned.of_module[one["module"]]
        test = self._rows.condition(one["module"], one["if"], self._role)
        return "\n".join(
            f"{comment(one['id'])}\n"
            f"create policy {policy_name(table, self._role, 'restriction', name, verb)} on {quoted(table.name)}\n"
            f"    as restrictive for {verb} {self._to}\n"
            f"    using ({test});"
            for verb in ("select", "update")
        )


def any_of(tests: list[str]) -> str:
    """Let through what any test lets through."""
    return "true" if "true" in tests else "\n        or ".join(dict.fromkeys(tests))


def covers(manifest: Json, share: Json, grants: list[Json]) -> bool:
    """Whether a share opens every field that is granted anyway."""
    fields = manifest["modules"][share["module"]]["fields"]
    told = share.get("fields")
    if told is None:
        open_ = {name for name, one in fields.items() if one.get("sensitivity", "internal") in OPEN}
    else:
        open_ = set(fields if told == "all" else told)
    return common(grants) <= open_
