"""Row security: on for every table of the blueprint, for its owner too; then which rows each role sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import Asking
from crmspec.targets.postgres.security.fields import seer
from crmspec.targets.postgres.security.roles import EVERYONE, MEMBER, READER, SYSTEM, role_name
from crmspec.targets.postgres.security.rows import Rows
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan, Table


class Policies:
    """Writes the policies: of writing they say no more than that the record is seen, before and after."""

    def __init__(self, manifest: Json, planned: Plan) -> None:
        self._manifest = manifest
        self._planned = planned
        self._guarding = planned.guarding
        self.asking = Asking()
        self._rows = Rows(manifest, planned, self.asking)
        self.called: list[str] = []
        """Functions that policies call with the rights of whoever is at work."""

    def enable(self, table: Table) -> str:
        """Turn row security on; only the system sees all rows."""
        name = quoted(table.name)
        return (
            f"{comment(table.origin)}\n"
            f"alter table {name} enable row level security;\n"
            f"alter table {name} force row level security;\n"
            f"create policy {_called(table, 'system')} on {name}\n"
            f"    to {self._name(SYSTEM)} using (true) with check (true);"
        )

    def of_module(self, table: Table) -> Iterator[str]:
        """The policies of a module."""
        module, told = table.module, comment(table.origin)
        if self._guarding.ways(module, "create"):
            yield (
                f"{told}\ncreate policy {_called(table, 'made')} on {quoted(table.name)}\n"
                f"    for insert to {self._name(EVERYONE)} with check (true);"
            )
        if not self._guarding.ways(module, "read"):
            return
        yield from self._of_several(table)
        for role in self._guarding.roles_on(module):
            test = self._rows.seen(module, quoted(table.name), role)
            if test != "false":
                yield self._of_role(table, role, test)

    def _of_several(self, table: Table) -> Iterator[str]:
        """For the views through which records are seen, and for who has several roles: all roles at once.

        Where other records tell which are seen, whoever is at work does not see those: the system asks for them.
        """
        test = self._rows.seen(table.module, quoted(table.name))
        reader, member = self._name(READER), self._name(MEMBER)
        if not self._rows.reads_others(table.module):
            yield _policy(table, "seen", f"for all to {reader}, {member}", test)
            return
        self.called.append(seer(table.module))
        yield _policy(table, "seen", f"for select to {reader}", test)
        yield _policy(table, "member", f"for all to {member}", _asked(table), "true")

    def _of_role(self, table: Table, role: str, test: str) -> str:
        only = f"(select {functions.called(functions.ONLY_ROLE)}({literal(role, 'postgres')}))"
        to = f"for all to {self._name(role)}"
        if self._rows.reads_others(table.module, role):
            return _policy(table, role, to, f"{only} and {_asked(table)}", only)
        return _policy(table, role, to, only if test == "true" else f"{only} and {test}")

    def of_beside(self, table: Table) -> Iterator[str]:
        """What lies beside a record is seen with it and its field; the trigger says who changes it."""
        fields = f"{functions.called(f'fields__{table.owner}')}('read', {quoted(table.primary[0])})"
        test = (
            f"{literal(table.of_field, 'postgres')} = any ({fields})"
            if table.of_field
            else f"{fields} is not null"
        )
        yield _policy(table, "reader", f"for select to {self._name(READER)}", "true")
        yield _policy(table, "seen", f"for all to {self._name(EVERYONE)}", test, "true")

    def _name(self, role: str) -> str:
        return role_name(self._manifest, role)


def _asked(table: Table) -> str:
    return f"{functions.called(seer(table.module))}({quoted(table.name)}.{quoted('id')})"


def _called(table: Table, what: str) -> str:
    return quoted(physical.policy(table.name, what))


def _policy(table: Table, what: str, to: str, test: str, check: str = "") -> str:
    checked = f"\n    with check ({check})" if check and " all " in to else ""
    return (
        f"{comment(table.origin)}\n"
        f"create policy {_called(table, what)} on {quoted(table.name)}\n"
        f"    {to}\n    using ({test}){checked};"
    )
