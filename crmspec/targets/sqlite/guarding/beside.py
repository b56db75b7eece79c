"""Changes of what lies beside records: tags by the rights on tags, all else as changes of its field; shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.printing import default_sql
from crmspec.targets.sqlite.doors import GUARDED_SYSTEM, changes, door, stored
from crmspec.targets.sqlite.guarding.deciding import ACTING, DONE, OLD, not_, refused
from crmspec.targets.sqlite.guarding.reading import Masks
from crmspec.targets.sqlite.guarding.rows import USER, all_of, any_of, private, word
from crmspec.targets.sqlite.tables import DEFAULTS, NEW_ID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Table
    from crmspec.targets.sqlite.guarding.rows import Rights

DID: Final = f"select {private('did')}();"
_MADE: Final = frozenset({"created_by", "applied_by"})
_STAMPS: Final = frozenset({"created_at", "applied_at"})


def beside(rights: Rights, table: Table) -> Iterator[tuple[str, str]]:
    """The triggers of a table beside a module's own, each with what it is for."""
    field = rights.manifest["modules"][table.owner]["fields"].get(table.of_field, {})
    tags = field.get("value") == "tags"
    if tags and not set(field["category"]) <= set(rights.categories("apply")):
        return
    if not tags and not _holding(rights, table):
        return
    for what in ("insert", "delete", "update"):
        if what == "update" and not changes(table):
            continue
        rules = list((_tag if tags else _change)(rights, table, what))
        if what == "update":
            key = " or ".join(f"new.{quoted(one)} is not old.{quoted(one)}" for one in table.primary)
            rules.insert(0, (f"({key})", "fields"))
        yield what, _trigger(table, what, [f"select {refused(rules)};", ACTING, _write(table, what), DONE])


def _holding(rights: Rights, table: Table) -> list[str]:
    """In which rows the field may be changed, or of what is the record's as a whole, anything."""
    held = rights.holding(table.owner, "update", OLD)
    return [one.test for one in held if not table.of_field or table.of_field in one.fields]


def _record(rights: Rights, table: Table, side: str, test: str) -> str:
    """Whether something is so of the record that this lies beside."""
    if test == "0":
        return "0"
    owner = quoted(physical.table(table.owner))
    return (
        f"exists (select 1 from main.{owner} as {OLD}"
        f' where {OLD}."id" = {side}.{quoted(table.primary[0])} and {test})'
    )


def _tag(rights: Rights, table: Table, what: str) -> Iterator[tuple[str, str]]:
    """Tags are put on where record and field are seen; those that are taken off are seen themselves."""
    if what != "insert":
        return
    seen, mask = rights.seen(table.owner, OLD), Masks(rights, table.owner, OLD).of_field(table.of_field)
    yield not_(_record(rights, table, "new", seen)), "rows"
    yield not_(_record(rights, table, "new", mask)), "fields"
    of_field = rights.manifest["modules"][table.owner]["fields"][table.of_field]["category"]
    named, tag = ", ".join(map(word, of_field)), f"new.{quoted(table.primary[1])}"
    found = f'exists (select 1 from main."_tag" as t where t."id" = {tag} and t."category" in ({named}))'
    yield not_(found), "reference"


def _change(rights: Rights, table: Table, what: str) -> Iterator[tuple[str, str]]:
    """What is there already is seen with its record, and stays with it: else no trigger is asked."""
    seen, module = rights.seen(table.owner, OLD), rights.modules[table.owner]
    side = "new" if what == "insert" else "old"
    if what == "insert":
        yield not_(_record(rights, table, side, seen)), "rows"
    yield not_(_record(rights, table, side, any_of(_holding(rights, table)))), "fields"
    locked = []
    for _, one in rights.pipelines(table.owner):
        stages = [
            word(stage)
            for stage, told in one["stages"].items()
            if told["locks"] == "all" or table.of_field in told["locks"]
        ]
        if stages:
            locked.append(f"{OLD}.{quoted(one['field'])} in ({', '.join(stages)})")
    yield _record(rights, table, side, any_of(locked)) if locked else "0", "locked"
    told = module["fields"].get(table.of_field, {})
    if "read_only_when" in told:
        test = rights.condition(told["read_only_when"]["ir"], OLD, "1")
        yield _record(rights, table, side, test), "read_only"
    if what != "delete":
        yield from _links(table)


def _links(table: Table) -> Iterator[tuple[str, str]]:
    """What it leads to besides its own record is there, and seen."""
    for col in table.columns[1:]:
        to = col.column.references
        if to is not None and not to.startswith("_"):
            name, value = private(f"{physical.table(to)}~seen"), f"new.{quoted(col.name)}"
            seen = f'exists (select 1 from temp.{name} as s where s."id" = {value})'
            yield all_of([f"{value} is not null", not_(seen)]), "reference"


def _write(table: Table, what: str) -> str:
    through = quoted(door(table.name))
    row = " and ".join(f"{quoted(name)} = old.{quoted(name)}" for name in table.primary)
    if what == "delete":
        return f"delete from {through} where {row};"
    kept = [name for name in stored(table) if what == "insert" or name not in table.primary]
    if what == "insert":
        values = ", ".join(_value(table, name) for name in kept)
        return f"insert into {through} ({', '.join(map(quoted, kept))}) values ({values});"
    made = ", ".join(f"{quoted(name)} = new.{quoted(name)}" for name in kept)
    return f"update {through} set {made} where {row};"


def _value(table: Table, name: str) -> str:
    column = table.column(name)
    assert column is not None
    if name in _MADE:
        return USER
    default = (
        NEW_ID if name == "id" else "" if column.default is None else default_sql("sqlite", column, DEFAULTS)
    )
    if name in _STAMPS:
        return default
    return f"coalesce(new.{quoted(name)}, {default})" if default else f"new.{quoted(name)}"


def _trigger(table: Table, what: str, body: list[str]) -> str:
    lines = "\n    ".join(one for one in body if one)
    name = private(f"{table.name}~{what}")
    return (
        f"create temp trigger {name} instead of {what} on temp.{quoted(table.name)}\nbegin\n    {lines}\nend"
    )


def system(rights: Rights) -> Iterator[tuple[str, str, str]]:
    """The triggers by which people open records by hand and close them, make and merge tags: table, what, text."""
    tables = {one.name: one for one in rights.planned.system if one.name in GUARDED_SYSTEM}
    closing = refused([(f'old."created_by" is not {USER}', "rows")])
    body = [f"select {closing};", _write(tables["_share"], "delete"), DID]
    yield "_share", "delete", _trigger(tables["_share"], "delete", body)
    opening = any_of(_opening(rights, module) for module in rights.modules)
    if opening != "0":
        rules = [(not_(opening), "rows")]
        body = [f"select {refused(rules)};", _write(tables["_share"], "insert"), DID]
        yield "_share", "insert", _trigger(tables["_share"], "insert", body)
    making = ", ".join(map(word, rights.categories("create")))
    if making:
        rules = [(f'new."category" is null or new."category" not in ({making})', "category")]
        body = [f"select {refused(rules)};", _write(tables["_tag"], "insert"), DID]
        yield "_tag", "insert", _trigger(tables["_tag"], "insert", body)
    merging = ", ".join(map(word, rights.categories("merge")))
    if merging:
        yield "_tag", "update", _trigger(tables["_tag"], "update", _merge(tables["_tag"], merging))


def _opening(rights: Rights, module: str) -> str:
    if not rights.grants(module, "share"):
        return "0"
    granted = any_of(one.test for one in rights.holding(module, "share", OLD))
    update = any_of(one.test for one in rights.holding(module, "update", OLD))
    test = all_of([rights.seen(module, OLD), granted, any_of(["new.\"access\" is 'read'", update])])
    if test == "0":
        return "0"
    table = quoted(physical.table(module))
    found = f'exists (select 1 from main.{table} as {OLD} where {OLD}."id" = new."record_id" and {test})'
    return all_of([f'new."module" is {word(module)}', found])


def _merge(table: Table, categories: str) -> list[str]:
    """A tag is merged into another; nothing else of it is changed."""
    kept = [one for one in stored(table) if one not in {"merged_into_id", "retired"}]
    other = " or ".join(f"new.{quoted(one)} is not old.{quoted(one)}" for one in kept)
    into = f'select 1 from main."_tag" as t where t."id" = new."merged_into_id" and t."category" in ({categories})'
    rules = [
        (f"({other})", "fields"),
        (f'old."category" not in ({categories})', "category"),
        (f'(new."merged_into_id" is not null and not exists ({into}))', "category"),
    ]
    write = f'update {quoted(door("_tag"))} set "merged_into_id" = new."merged_into_id", "retired" = new."retired"'
    return [f"select {refused(rules)};", f'{write} where "id" = old."id";', DID]
