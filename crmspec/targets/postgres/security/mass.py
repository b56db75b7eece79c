"""Many records at once: one grant of a mass update has to cover all that is changed, of so many records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import AskingInside, words
from crmspec.targets.postgres.security.roles import not_system
from crmspec.targets.postgres.security.rows import Rows, all_of, any_of
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Json, Plan, Table

_STAY: Final = """not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    )"""
"""Whether none is deleted or brought back: no grant is about that for more than one record at once."""


def kept(manifest: Json, table: Table) -> Json:
    """The fields of a module that are stored in its table and that anybody may be let write."""
    fields = manifest["modules"][table.module]["fields"]
    return {name: one for name, one in fields.items() if one["columns"] and not one.get("derived")}


def covers(way: Way, fields: Iterable[str]) -> str:
    """Whether a way has all that is changed; said by the shorter list."""
    every = list(fields)
    missing = [name for name in every if name not in way.fields]
    if not missing:
        return "true"
    if len(missing) <= len(every) // 2:
        return f'not "__changed" && {words(missing)}'
    return f'"__changed" <@ {words(name for name in every if name in way.fields)}'


def mass(manifest: Json, planned: Plan, table: Table) -> str:
    """The trigger after each statement."""
    ways = planned.guarding.ways(table.module, "mass_update")
    name = f"mass__{table.module}" if ways else "mass"
    text = f"{_function(manifest, planned, table, name)}\n" if ways else ""
    before = 'old table as "before" ' if ways else ""
    when = f" when ({not_system(manifest)})" if ways else ""
    return (
        f"{text}{comment(table.origin)}\n"
        f"create trigger {quoted(physical.trigger(table.name, 'mass'))}\n"
        f"    after update on {quoted(table.name)}\n"
        f'    referencing {before}new table as "after"\n'
        f"    for each statement{when}\n"
        f"    execute function {functions.called(name)}();"
    )


def _function(manifest: Json, planned: Plan, table: Table, name: str) -> str:
    row = functions.row_type(manifest, table)
    changed = f'{functions.called(f"changed__{table.module}")}(row("b".*)::{row}, row("a".*)::{row})'
    ways, rows = planned.guarding.ways(table.module, "mass_update"), Rows(manifest, planned, AskingInside())
    fields = list(kept(manifest, table))
    tests = any_of(_at_once(rows, table.module, one, fields) for one in ways)
    if planned.guarding.ways(table.module, "delete"):
        tests = f"{_STAY} and ({tests})"
    body = f"""\
declare
    "__who" uuid;
    "__roles" text[];
    "__count" bigint := (select count(*) from "after");
    "__changed" text[];
begin
    if "__count" < 2 then
        return null;
    end if;
    "__who" := "fn__user_id"();
    "__roles" := "fn__roles"();
    "__changed" := array(
        select distinct "__field"
        from "before" as "b" join "after" as "a" using ("id"), unnest({changed}) as "__field"
    );
    if ({tests}) is not true then
        perform {functions.called(functions.REFUSE)}('over_limit');
    end if;
    return null;
end"""
    told = f"decides how many records of `{table.module}` are changed at once"
    return functions.function(told, name, "", "trigger", body, "security definer")


def _at_once(rows: Rows, module: str, way: Way, fields: list[str]) -> str:
    parts = [rows.way(module, way._replace(rows="all"), '"a"', "mass_update")]
    parts += [f'"__count" <= {way.at_most or 0}', covers(way, fields)]
    if way.rows != "all":
        held = " and ".join(rows.rows(module, way.rows, one) for one in ('"b"', '"a"'))
        source = 'from "before" as "b" join "after" as "a" on "a"."id" = "b"."id"'
        parts.append(f"not exists (select 1 {source} where ({held}) is not true)")
    return all_of(parts)
