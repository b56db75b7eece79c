"""Which rows a grant is about, as conditions of a policy."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.sql import filter_sql
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.roles import SYSTEM, role_name
from crmspec.targets.postgres.views import TONGUE
from crmspec.targets.relational.naming import Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json, Plan

_OTHERS: Final = frozenset({"get", "children", "has_tag", "has_consent"})
_USER: Final = 'select "fn__user_id"()'


class Rows:
    """Renders scopes and conditions.

    What reads other records does so in a function of the system's: whoever asks need not see them, and the
    policies of two tables never ask each other.
    """

    def __init__(self, manifest: Json, planned: Plan) -> None:
        self._manifest = manifest
        self._modules: dict[str, Json] = manifest["modules"]
        self._places = planned.places
        self.functions: dict[str, str] = {}
        """Functions that conditions call, by name."""
        self.callers: dict[str, dict[str, None]] = {}
        """The roles in whose policies each is called."""

    @cached_property
    def _masters(self) -> dict[str, tuple[str, str]]:
        """For each detail, the column of its master and that one's module."""
        return {
            name: (field["columns"][0]["name"], field["to"])
            for name, module in self._modules.items()
            for field in module["fields"].values()
            if field.get("master")
        }

    def scope(self, module: str, rows: str | Json, role: str) -> str:
        """A scope or a condition on the rows of a module."""
        if isinstance(rows, str):
            return "true" if rows == "all" else self._owned(module, rows, role)
        return self.condition(module, rows["where"], role)

    def condition(self, module: str, one: Json, role: str) -> str:
        """A condition; null counts as false."""
        tree = self._places.formulas.inline(one["ir"])
        table = quoted(physical.table(module))
        if not _reads_others(tree):
            return self._filter(tree, table)
        test = self._filter(tree, quoted("r"))
        name = f"rows__{module}__{sha256(test.encode()).hexdigest()[:8]}"
        return self._call(name, f'"r" {table}', "boolean", test, role, table)

    def of_record(self, module: str, test: str, role: str, given: str) -> str:
        """A condition on the record that something lies beside, by its id."""
        table = quoted(physical.table(module))
        body = f'exists (select 1 from {table} where {table}.{quoted("id")} = "record" and ({test}))'
        name = f"of__{module}__{sha256(test.encode()).hexdigest()[:8]}"
        return self._call(name, '"record" uuid', "boolean", body, role, given)

    def _filter(self, tree: Tree, base: str) -> str:
        where = Where(self._places, "postgres", base, variables=TONGUE.asking)
        return filter_sql(from_json(tree), POSTGRES, where)

    def _call(self, name: str, takes: str, gives: str, body: str, role: str, given: str) -> str:  # noqa: PLR0913, PLR0917
        function = functions.called(name)
        self.functions[function] = (
            f"create function {function}({takes}) returns {gives}\n"
            "    language sql stable security definer\n    set search_path from current\n"
            f"    return {body};"
        )
        self.callers.setdefault(function, {})[role] = None
        return f"{function}({given})"

    def shared(self, module: str, access: str) -> str:
        """What somebody opened by hand."""
        words = ["read", "update"] if access == "read" else ["update"]
        wanted = f"array[{', '.join(literal(one, 'postgres') for one in words)}]"
        base = f"{quoted(physical.table(module))}.{quoted('id')}"
        call = f"{functions.called(functions.SHARED)}({literal(module, 'postgres')}, {wanted})"
        return f"{base} = any (array(select {call}))"

    def _owned(self, module: str, scope: str, role: str) -> str:
        """Whose records: their owner's, those of a detail its master's, those of nobody their author's."""
        owner = self._owner(module, quoted(physical.table(module)), role)
        tests = [f"{owner} {_among(scope)}"]
        if "queue" in self._modules[module].get("ownership", "user"):
            tests.append(f"{owner} = any (array(select {functions.called(functions.QUEUES)}()))")
        return tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"

    def _owner(self, module: str, row: str, role: str) -> str:
        """Who owns a row."""
        ownership = self._modules[module].get("ownership", "user")
        if ownership == "parent" and module in self._masters:
            column, master = self._masters[module]
            above = self._owner(master, quoted("m"), role)
            query = f"(select {above} from {quoted(physical.table(master))} as {quoted('m')}"
            body = f'{query} where {quoted("m")}.{quoted("id")} = "record")'
            given = f"{row}.{quoted(column)}"
            return self._call(f"owner_of_{master}", '"record" uuid', "uuid", body, role, given)
        return f"{row}.{quoted('created_by' if ownership in {'parent', 'none'} else 'owner_id')}"

    def statements(self) -> Iterator[str]:
        """The functions, those that others call first; each for the roles that need it."""
        system = role_name(self._manifest, SYSTEM)
        for function, text in self.functions.items():
            roles = ", ".join(role_name(self._manifest, one) for one in (*self.callers[function], SYSTEM))
            yield (
                f"{text}\n"
                f"revoke all on function {function} from public;\n"
                f"grant execute on function {function} to {roles};\n"
                f"alter function {function} owner to {system};"
            )


def _among(scope: str) -> str:
    if scope == "own":
        return f"= ({_USER})"
    function = functions.TEAM if scope == "team" else functions.BELOW
    return f"= any (array(select {functions.called(function)}()))"


def _reads_others(tree: Tree) -> bool:
    return tree[0] in _OTHERS or any(_reads_others(part) for part in tree if isinstance(part, list))
