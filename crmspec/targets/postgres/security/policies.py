"""Row security: on for every table of the blueprint, for its owner too; then which rows each role sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import Asking, AskingAs, words
from crmspec.targets.postgres.security.fields import seer
from crmspec.targets.postgres.security.roles import (
    EVERYONE,
    MEMBER,
    OPENED,
    READER,
    SYSTEM,
    role_name,
    wide_role,
)
from crmspec.targets.postgres.security.rows import SCOPES, Rows, all_of, any_of, whole
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
        yield self._opened(table)
        for role in self._guarding.roles_on(module):
            yield from self._of_role(table, role)

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

    def _opened(self, table: Table) -> str:
        """What somebody with one role sees besides, because it was opened to them by hand.

        This is apart, for those to whom nothing was opened: a test of two lists would find no index in order.
        """
        module, row = table.module, quoted(table.name)
        holders = words(self._guarding.holders(module, "read"))
        taken = self.asking.once(f"{functions.called(functions.TAKEN_ON)}({holders})")
        opened = all_of([taken, self.asking.opened(module, "read", f"{row}.{quoted('id')}")])
        to = f"for all to {self._name(OPENED)}"
        if self._rows.reads_others(module):
            return _policy(table, "opened", to, f"{opened} and {_asked(table)}", opened)
        return _policy(table, "opened", to, all_of([opened, *self._rows.remaining(module, row)]))

    def _of_role(self, table: Table, role: str) -> Iterator[str]:
        """For somebody with just this role; where they lead many, the same in words that suit many owners."""
        names = [role, wide_role(role)] if role in self._guarding.leading else [role]
        tests = {name: self._seen(table, role, wide=name != role) for name in names}
        if len(set(tests.values())) == 1:
            names = names[:1]
        for name in names:
            using, check = tests[name]
            also = [one for one in tests if tests[one] == tests[name]]
            if using != "false":
                yield _policy(table, name, f"for all to {', '.join(map(self._name, also))}", using, check)

    def _seen(self, table: Table, role: str, *, wide: bool) -> tuple[str, str]:
        """What somebody with just this role sees, what was opened by hand aside, and what has to hold afterwards."""
        module, row = table.module, quoted(table.name)
        asking = AskingAs(role, wide=wide)
        rows = Rows(self._manifest, self._planned, asking)
        if self._rows.reads_others(module, role):
            return f"{asking.only} and {_asked(table)}", asking.only
        ways = whole(
            one for one in self._guarding.ways(module, "read") if one.is_for(role) and not one.by_hand
        )
        scoped = [one for one in ways if one.rows in SCOPES and not (one.team or one.queue)]
        others = any_of(rows.way(module, one, row, "read", role) for one in ways if one not in scoped)
        tests = [] if others == "true" else [rows.way(module, one, row, "read", role) for one in scoped]
        if others != "false":
            tests.append(all_of([asking.only, others]))
        found = all_of([any_of(tests), *rows.remaining(module, row, role)])
        self.asking.everything |= asking.everything
        return found, ""

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
