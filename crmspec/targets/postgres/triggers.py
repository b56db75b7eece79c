"""Triggers on PostgreSQL: version and time of a change, the outbox, the closures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.relational import for_good, hierarchy
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Plan, Table

TOUCH: Final = """\
-- what nobody may write: who made a record and when, which version it is, who changed it last
create function "fn__touch"() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    new."id" := old."id";
    new."created_at" := old."created_at";
    new."created_by" := old."created_by";
    new."version" := old."version" + 1;
    new."updated_at" := now();
    new."updated_by" := coalesce("fn__user_id"(), new."updated_by");
    return new;
end
$$;"""
_INSERT: Final = """\
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        txid_current(), "kind", tg_argv[0], "record", "before", "after", "fn__user_id"(),
        coalesce(nullif(current_setting('crm.depth', true), ''), '0')::bigint,
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    return null;"""
OUTBOX: Final = f"""\
-- writes a change of a record into the outbox; argument: the module
create function "fn__outbox"() returns trigger
    language plpgsql security definer
    set search_path from current
    set timezone = 'UTC'
as $$
declare
    "before" jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    "after" jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    "record" uuid := case when tg_op = 'DELETE' then old."id" else new."id" end;
    "kind" text := case
        when tg_op = 'INSERT' then 'created'
        when tg_op = 'DELETE' then 'purged'
        when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
        when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
        else 'updated'
    end;
begin
{_INSERT}
end
$$;"""
BESIDE: Final = f"""\
-- writes a change of what lies beside a record (tags, links, further values, files) into the outbox;
-- arguments: the module, the field, the column of the record's id, the events of coming and going
create function "fn__outbox_beside"() returns trigger
    language plpgsql security definer
    set search_path from current
    set timezone = 'UTC'
as $$
declare
    "row" jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    "before" jsonb := case when tg_op <> 'INSERT' then jsonb_build_object(tg_argv[1], to_jsonb(old)) end;
    "after" jsonb := case when tg_op <> 'DELETE' then jsonb_build_object(tg_argv[1], to_jsonb(new)) end;
    "record" uuid := ("row" ->> tg_argv[2])::uuid;
    "kind" text := case when tg_op = 'DELETE' then tg_argv[4] else tg_argv[3] end;
begin
{_INSERT}
end
$$;"""


def statements(planned: Plan) -> Iterator[str]:
    """Every trigger, its function before it."""
    yield from (TOUCH, OUTBOX, BESIDE, for_good.FUNCTION)
    for one in planned.tables:
        yield from for_good.triggers("postgres", one)
        yield _of_records(one) if one.module else _of_beside(one)
    for table, column, filling in hierarchy.CHANGES:
        yield _closing(table, column, filling)


def _of_records(one: Table) -> str:
    touch, outbox = (quoted(physical.trigger(one.name, what)) for what in ("touch", "outbox"))
    return (
        f"{comment(one.origin)}\n"
        f"create trigger {touch}\n    before update on {quoted(one.name)}\n"
        '    for each row execute function "fn__touch"();\n'
        f"create trigger {outbox}\n    after insert or update or delete on {quoted(one.name)}\n"
        f'    for each row execute function "fn__outbox"({literal(one.module, "postgres")});'
    )


def _of_beside(one: Table) -> str:
    arguments = (one.owner, one.told_as, one.primary[0], *one.events)
    told = ", ".join(literal(each, "postgres") for each in arguments)
    return (
        f"{comment(one.origin)}\n"
        f"create trigger {quoted(physical.trigger(one.name, 'outbox'))}\n"
        f"    after insert or update or delete on {quoted(one.name)}\n"
        f'    for each row execute function "fn__outbox_beside"({told});'
    )


def _closing(table: str, column: str, filling: tuple[str, ...]) -> str:
    function = quoted(physical.function(f"fill_closures_of{table}"))
    body = "\n".join(f"    {one}" for one in filling)
    return (
        f"-- system: keeps who stands above whom\n"
        f"create function {function}() returns trigger\n"
        "    language plpgsql security definer\n    set search_path from current\nas $$\n"
        f"begin\n{body}\n    return null;\nend\n$$;\n"
        f"create trigger {quoted(physical.trigger(table, 'closure'))}\n"
        f"    after insert or delete or update of {quoted(column)} on {quoted(table)}\n"
        f"    for each statement execute function {function}();"
    )
