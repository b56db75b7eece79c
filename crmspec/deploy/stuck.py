"""Records that came after the data was looked at and that hold up a later step: which they are, and the ways out."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from crmspec.deploy.database import driver_errors
from crmspec.deploy.giving_up import may_give_up
from crmspec.deploy.probes import in_rows
from crmspec.deploy.refused import Refused
from crmspec.physical import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

FEW: Final = 5
"""How many records are named."""
_TWIN: Final = "23505"
_TEST: Final = "23514"
_POINTS: Final = "23503"
_TOLD: Final = {
    _TWIN: ("{n} of `{table}` {shares|share} what `{name}` wants once only", "merge or mend these records"),
    _TEST: ("{n} of `{table}` {does|do} not hold `{name}`", "mend these records"),
    _POINTS: ("{n} of `{table}` {points|point} at what is not there (`{name}`)", "mend these records"),
}
_KEY: Final = """\
select string_agg(pg_get_indexdef(indexrelid, at, false), ', ' order by at), pg_get_expr(indpred, indrelid)
from pg_index cross join generate_series(1, indnkeyatts) as at
where indexrelid = to_regclass({name}) group by indexrelid, indrelid, indpred"""
_CHECK: Final = """\
select pg_get_expr(conbin, conrelid) from pg_constraint
where conrelid = {table}::regclass and conname = {name} and contype = 'c'"""
_REFERENCE: Final = """\
select quote_ident(a.attname), confrelid::regclass::text, quote_ident(b.attname) from pg_constraint
join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
where conrelid = {table}::regclass and conname = {name} and contype = 'f' and cardinality(conkey) = 1"""
_PRIMARY: Final = """\
select quote_ident(attname) from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
where indisprimary and indrelid = {table}::regclass"""


def ways_out(plan: Plan, mend: str) -> str:
    """What can be done about a step that cannot be done yet."""
    back = f"; or `crmspec revert` takes plan {plan.number} back as it stands" if may_give_up(plan) else ""
    return f"{mend}, then apply again: it goes on from here{back}"


@contextmanager
def naming_records(database: Database, plan: Plan) -> Iterator[None]:
    """Say of a later step which records it fails for."""
    try:
        yield
    except driver_errors() as error:
        said = _TOLD.get(getattr(error, "sqlstate", None) or "")
        where = getattr(error, "diag", None)
        if said is None or where is None or not (where.table_name and where.constraint_name):
            raise
        state, table, name = str(error.sqlstate), str(where.table_name), str(where.constraint_name)  # type: ignore[attr-defined]
        found = _records(database, state, table, name)
        if not found:
            raise
        told = in_rows(said[0].replace("{table}", table).replace("{name}", name), found[0])
        which = f"; {where.message_detail}" if state == _TWIN and where.message_detail else ""
        raise Refused(f"{told}: {', '.join(found[1])}{which}", ways_out(plan, said[1])) from error


def _records(database: Database, state: str, table: str, name: str) -> tuple[int, list[str]] | None:
    """How many there are, and the keys of some."""
    text = database.text
    given = {"table": text(quoted(table)), "name": text(quoted(name) if state == _TWIN else name)}
    asked = {_TEST: _CHECK, _POINTS: _REFERENCE, _TWIN: _KEY}[state]
    told, key = (database.rows(one.format(**given)) for one in (asked, _PRIMARY))
    if not told or not key:
        return None
    where = _where(state, table, told[0])
    (primary,), on = key[0], quoted(table)
    (count,) = database.rows(f"select count(*) from {on} where {where}")[0]
    some = database.rows(f"select {primary} from {on} where {where} order by 1 limit {FEW}")
    return (int(count), [str(one) for (one,) in some]) if count else None


def _where(state: str, table: str, told: tuple[Any, ...]) -> str:
    if state == _TEST:
        return f"not ({told[0]})"
    if state == _POINTS:
        column, other, key = told
        there = f'select 1 from {other} as "it" where "it".{key} = {quoted(table)}.{column}'
        return f"{column} is not null and not exists ({there})"
    parts, only = told[0], told[1] or "true"
    twins = f"select {parts} from {quoted(table)} where {only} group by {parts} having count(*) > 1"
    return f"{only} and ({parts}) in ({twins})"
