"""What people made over a deployment on PostgreSQL and that holds on to what goes: views, triggers, references."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.deploy.limits import constraints
from crmspec.deploy.plan import Finding, some
from crmspec.deploy.script import bare
from crmspec.deploy.state import script
from crmspec.deploy.tables import Version

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from typing import Any

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Left, Step

    Json = dict[str, Any]

_NAME: Final = r'("(?:[^"]|"")+")'
_DROPPED: Final = re.compile(rf"drop (view|table|index|function) (?:if exists )?{_NAME}")
_PART_DROPPED: Final = re.compile(rf"alter table {_NAME} drop (column|constraint) {_NAME};")
_CALLED: Final = re.compile(rf"alter table {_NAME} rename to {_NAME};")
_PART_CALLED: Final = re.compile(rf"alter table {_NAME} rename column {_NAME} to {_NAME};")
_OURS: Final = ("~", "_left_", "fn__left_", "fn__fill_")
"""How names begin of what plans make for themselves."""
_ASKED: Final = """\
with gone (label, sort, name, part) as (values {values}),
things as (
    select label, sort, part, c.oid, c.reltype
    from gone join pg_class c on c.relname = gone.name and c.relnamespace = {schema}::regnamespace
    where sort <> 'function'
),
targets (label, class, id, sub) as (
    select label, 'pg_class'::regclass, oid, null::integer from things where part = ''
    union all
    select label, 'pg_type'::regclass, unnest(array[reltype, typarray]), null
    from things join pg_type on pg_type.oid = reltype where part = ''
    union all
    select label, 'pg_class'::regclass, things.oid, attnum
    from things join pg_attribute on attrelid = things.oid and attname = part and not attisdropped
    where sort = 'column'
    union all
    select label, 'pg_constraint'::regclass, k.oid, null
    from things join pg_constraint k on conrelid = things.oid
    where sort = 'constraint' and conname = part or sort = 'table' and contype in ('p', 'u')
    union all
    select label, 'pg_constraint'::regclass, k.oid, null
    from things join pg_constraint k on conindid = things.oid and sort = 'index'
    union all
    select label, 'pg_proc'::regclass, p.oid, null
    from gone join pg_proc p on proname = gone.name and pronamespace = {schema}::regnamespace
    where sort = 'function'
),
held as (
    select label, id as target, d.classid, d.objid, d.objsubid, ev_class,
        coalesce(t.relname, c.relname, p.proname, tg.tgname, po.polname, k.conname) as name,
        coalesce(t.relnamespace, c.relnamespace, p.pronamespace, own.relnamespace) as namespace
    from targets
    join pg_depend d on d.refclassid = class and d.refobjid = id and (sub is null or d.refobjsubid = sub)
        and d.deptype = 'n'
    left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
    left join pg_class t on t.oid = r.ev_class
    left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
    left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
    left join pg_trigger tg on d.classid = 'pg_trigger'::regclass and tg.oid = d.objid
    left join pg_policy po on d.classid = 'pg_policy'::regclass and po.oid = d.objid
    left join pg_constraint k on d.classid = 'pg_constraint'::regclass and k.oid = d.objid
    left join pg_attrdef f on d.classid = 'pg_attrdef'::regclass and f.oid = d.objid
    left join pg_class own on own.oid = coalesce(tg.tgrelid, po.polrelid, k.conrelid, f.adrelid)
)
select distinct label, case when ev_class is null then pg_describe_object(classid, objid, objsubid)
    else pg_describe_object('pg_class'::regclass, ev_class, 0) end, coalesce(name, ''),
    coalesce(namespace = {schema}::regnamespace, false)
from held
where ev_class is distinct from target and objid <> target
order by 2, 1"""


class _Gone(NamedTuple):
    """Something that is dropped, by the name that it has now."""

    sort: str
    name: str
    part: str = ""
    """Of a column or constraint its name; ``name`` is its table."""

    @property
    def label(self) -> str:
        return f"{self.sort} `{self.name}.{self.part}`" if self.part else f"{self.sort} `{self.name}`"


def findings(
    database: Database, manifest: Json, steps: Iterable[Step], left: Iterable[Left] = ()
) -> Iterator[Finding]:
    """What would not let something go stops a plan; what goes on with something that is left is told."""
    if database.dialect != "postgres":
        return
    for who, labels in _holding(database, manifest, set(_gone(steps))).items():
        told = f"{who} was made by hand and holds on to what goes or is made anew: {some(labels)}"
        ways = ("drop it first, and make it again afterwards as it can be then",)
        yield Finding(who, told, 1, (), ways)
    called = {_left(one): one.name for one in left if one.kind in {"column", "table"}}
    for who, labels in _holding(database, manifest, called).items():
        names = some([called[one] for one in called if one.label in labels])
        told = f"{who} was made by hand and stands on what is left: {some(labels)}, which it will know as {names}"
        ways = ("make it anew over what is there afterwards; until then it shows what was left",)
        yield Finding(who, told, 1, (), ways, stops=False)


def _left(one: Left) -> _Gone:
    table, _, column = one.object.partition(".")
    return _Gone(one.kind, table, column)


def _gone(steps: Iterable[Step]) -> Iterator[_Gone]:
    """What statements drop, in the words of now: they may have called it otherwise before."""
    tables: dict[str, str] = {}
    columns: dict[tuple[str, str], str] = {}
    for sql in (one for step in steps for one in step.sql):
        if told := _CALLED.fullmatch(sql):
            old, new = map(bare, told.groups())
            tables[new] = tables.pop(old, old)
        elif told := _PART_CALLED.fullmatch(sql):
            table, old, new = map(bare, told.groups())
            table = tables.get(table, table)
            columns[table, new] = columns.pop((table, old), old)
        elif told := _PART_DROPPED.fullmatch(sql):
            table, part = bare(told[1]), bare(told[3])
            table = tables.get(table, table)
            yield _Gone(told[2], table, columns.get((table, part), part) if told[2] == "column" else part)
        elif told := _DROPPED.match(sql):
            name = bare(told[2])
            yield _Gone(told[1], tables.get(name, name) if told[1] == "table" else name)


def _holding(database: Database, manifest: Json, gone: Collection[_Gone]) -> dict[str, list[str]]:
    """Who holds on to what, in the words of the server; what belongs to the deployment is left out."""
    if not gone:
        return {}
    text = database.text
    values = ", ".join(
        f"({', '.join(map(text, (one.label, one.sort, one.name, one.part)))})" for one in sorted(gone)
    )
    asked = _ASKED.format(values=values, schema=text(f'"{database.schema}"'))
    ours: set[str] | None = None
    found: dict[str, list[str]] = {}
    for label, who, name, here in database.rows(asked):
        if ours is None:
            ours = _ours(manifest)
        if not (here and (not name or name in ours or name.startswith(_OURS))):
            found.setdefault(who, []).append(label)
    return found


def _ours(manifest: Json) -> set[str]:
    """The names of everything that a deployment brings along."""
    version = Version(manifest)
    tables = version.plan.by_name().values()
    named = {key for one in tables for key in constraints(version, one, "postgres")}
    return named | {one.name for one in script(manifest, "postgres")}
