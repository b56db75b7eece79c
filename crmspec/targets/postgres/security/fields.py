"""Functions about one record: whether it is seen, and what each operation covers of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import AskingInside, words
from crmspec.targets.postgres.security.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Json, Plan, Table


def seer(module: str) -> str:
    """Name the function that says whether a record of a module is seen."""
    return f"sees__{module}"


def sees(manifest: Json, planned: Plan, table: Table) -> str:
    """A function that says whether whoever is at work sees a record, by its id; it tells no more than the view does."""
    test = Rows(manifest, planned, AskingInside()).seen(table.module, _R)
    body = f"""\
declare
{functions.WHO}
    "r" {functions.row_type(manifest, table)}%rowtype;
begin
    select * into "r" from {quoted(table.name)} where "id" = "__record";
    return found and ({test}) is true;
end"""
    told = f"whether whoever is at work sees a record of `{table.module}`"
    how = "stable parallel safe security definer"
    return functions.function(told, seer(table.module), '"__record" uuid', "boolean", body, how)


def fields_function(manifest: Json, planned: Plan, table: Table) -> str:
    """A function that tells the fields of an operation on a record that is seen; null where it is refused."""
    return _Fields(manifest, planned, table).text()


class _Fields:
    """What each operation covers of one record."""

    def __init__(self, manifest: Json, planned: Plan, table: Table) -> None:
        self._guarding = planned.guarding
        self._manifest = manifest
        self._rows = Rows(manifest, planned, AskingInside())
        self._table, self._module = table, table.module
        self._owned = manifest["modules"][table.module].get("ownership", "user") not in {"parent", "none"}
        self._fields: Json = manifest["modules"][table.module]["fields"]
        self._beside = {one.of_field for one in planned.beside.get(table.module, ())} - {""}
        self._lists: dict[str, str] = {}

    def text(self) -> str:
        """The function."""
        branches = [line for one in _OPERATIONS for line in self._branch(one)] or ["    when '' then"]
        declared = [f"    {name} constant text := {_word(told)};" for told, name in self._lists.items()]
        readable = self._guarding.ways(self._module, "read")
        seen = f'{functions.called(seer(self._module))}("__record")' if readable else "false"
        lines = [
            "declare",
            functions.WHO,
            f'    "r" {functions.row_type(self._manifest, self._table)}%rowtype;',
            '    "__told" text;',
            *declared,
            "begin",
            "    if \"__wanted\" <> 'import' then",
            f'        select * into "r" from {quoted(self._table.name)} where "id" = "__record";',
            f"        if not found or not {seen} then",
            "            return null;",
            "        end if;",
            "    end if;",
            '    case "__wanted"',
            *branches,
            "    else",
            "        return null;",
            "    end case;",
            "    return array_remove(string_to_array(\"__told\", ','), '');",
            "end",
        ]
        return functions.function(
            f"what an operation covers of a record of `{self._module}`; null where it is refused",
            f"fields__{self._module}",
            '"__wanted" text, "__record" uuid',
            "text[]",
            "\n".join(lines),
            "stable security definer",
        )

    def _branch(self, operation: str) -> Iterator[str]:
        told = {"write": "update", "given": "create"}.get(operation, operation)
        ways = self._guarding.ways(self._module, told)
        if not ways or (operation in {"assign", "claim"} and not self._owned):
            return
        if operation in {"write", "given"} and not self._beside:
            return
        tests = [self._listed(one, told) for one in ways]
        yield f"    when {_word(operation)} then"
        yield '        "__told" := ' + _joined(tests) + ";"
        if operation == "write":
            yield from (f"        {line}" for line in self._kept())

    def _listed(self, way: Way, operation: str) -> str:
        fields = way.fields if operation in _WITH_FIELDS else ()
        told = ",".join(sorted(fields))
        name = self._lists.setdefault(told, quoted(f"f{len(self._lists) + 1}"))
        if operation == "import":
            way = way._replace(rows="all")
        return f"case when {self._rows.way(self._module, way, _R, operation)} then {name} end"

    def _kept(self) -> Iterator[str]:
        """Take away what is locked, set for good or not to be changed now."""
        for _, pipeline in self._guarding.pipelines(self._module):
            for stage, one in pipeline["stages"].items():
                locks = self._beside if one["locks"] == "all" else self._beside & set(one["locks"])
                if locks:
                    test = f"{_R}.{quoted(pipeline['field'])} = {_word(stage)}"
                    yield from _taken(test, locks)
        lasting = self._beside & self._guarding.set_for_good(self._module)
        if lasting:
            yield from _taken("true", lasting)
        for name in sorted(self._beside):
            if "read_only_when" in self._fields[name]:
                yield from _taken(
                    self._rows.condition(self._fields[name]["read_only_when"]["ir"], _R), {name}
                )


_R: Final = '"r"'
_OPERATIONS: Final = (
    *("read", "update", "write", "given", "export", "import", "assign", "claim", "share"),
    *("convert", "merge", "clone", "print"),
)
_WITH_FIELDS: Final = frozenset({
    "read", "update", "create", "export", "import", "convert", "merge", "clone", "print",
})  # fmt: skip


def _taken(test: str, names: Iterable[str]) -> Iterator[str]:
    left = f"{functions.called(functions.WITHOUT)}(string_to_array(\"__told\", ','), {words(names)})"
    yield f'if "__told" is not null and {test} then'
    yield f"    \"__told\" := array_to_string({left}, ',');"
    yield "end if;"


def _joined(tests: list[str]) -> str:
    """Lists put together; null where there is none, empty where they are."""
    if len(tests) == 1:
        return tests[0]
    told = ", ".join(tests)
    return f'(select string_agg("one", \',\') from unnest(array[{told}]) as "one")'


def _word(text: str) -> str:
    return literal(text, "postgres")
