"""Operations that no single statement is, as functions that decide and then do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.asking import words
from crmspec.targets.postgres.security.roles import MEMBER, not_system, opened_role, role_name, wide_role
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from crmspec.targets.relational.model import Json, Plan, Table

_DEFINER: Final = "volatile security definer"
_READS: Final = "stable security definer"
NAMED: Final = functions.function(
    "the name of what is made from declared things, cut as names are",
    "named",
    'variadic "parts" text[]',
    "text",
    """\
declare
    "whole" text := array_to_string("parts", '__');
begin
    if octet_length("whole") <= 63 then
        return "whole";
    end if;
    return rtrim(left("whole", 54), '_') || '_'
        || left(encode(sha256(convert_to("whole", 'UTF8')), 'hex'), 8);
end""",
    "immutable parallel safe",
)
FIELDS: Final = functions.function(
    "what an operation covers of a record of any module; null where it is refused",
    "fields",
    '"module" text, "wanted" text, "record" uuid',
    "text[]",
    """\
declare
    "called" regproc := to_regproc(format('%I', "fn__named"('fn', 'fields', "module")));
    "result" text[];
begin
    if "called" is not null then
        execute format('select %s($1, $2)', "called") into "result" using "wanted", "record";
    end if;
    return "result";
end""",
    _READS,
)
ALLOWED: Final = functions.function(
    "the fields that an operation covers of a record; null where it is refused; of an import, of any record",
    "allowed",
    '"module" text, "operation" text, "record" uuid',
    "text[]",
    """\
declare
    "granted" text[] := "fn__fields"("module", "operation", "record");
    "shown" text[] := "fn__fields"("module", 'read', "record");
begin
    if "operation" in ('export', 'print', 'convert', 'merge', 'clone') then
        return case when "granted" is not null then array(
            select distinct "one" from unnest("granted") as "one" where "one" = any ("shown") order by 1
        ) end;
    end if;
    return case when "granted" is not null and "operation" in ('read', 'update', 'import') then array(
        select distinct "one" from unnest("granted") as "one" order by 1
    ) end;
end""",
    _READS,
)
_OWN: Final = """\
    execute format('update %I set "owner_id" = $1 where "id" = $2', "fn__named"("module"))
    using {owner}, "record";"""
ASSIGN: Final = functions.function(
    "gives a record to another owner: an active user, or a queue that may own it",
    "assign",
    '"module" text, "record" uuid, "owner" uuid',
    "void",
    f"""\
begin
    if "fn__fields"("module", 'assign', "record") is null then
        perform "fn__refuse"('assign');
    end if;
    if not exists (select 1 from "_user" where "id" = "owner" and "active") and not exists (
        select 1
        from "_queue_module"
        where "_queue_module"."queue_id" = "owner" and "_queue_module"."module" = assign."module"
    ) then
        perform "fn__refuse"('owner');
    end if;
{_OWN.format(owner='"owner"')}
end""",
    _DEFINER,
).replace('assign."module"', '"fn__assign"."module"')
CLAIM: Final = functions.function(
    "takes a record out of a queue on which one works",
    "claim",
    '"module" text, "record" uuid',
    "void",
    f"""\
declare
    "waits" uuid;
begin
    if "fn__fields"("module", 'claim', "record") is null then
        perform "fn__refuse"('claim');
    end if;
    execute format('select "owner_id" from %I where "id" = $1 for update', "fn__named"("module"))
    into "waits" using "record";
    if "waits" is null or "waits" not in (select {functions.called(functions.QUEUES)}()) then
        perform "fn__refuse"('queue');
    end if;
{_OWN.format(owner='"fn__user_id"()')}
end""",
    _DEFINER,
)
SHARE: Final = functions.function(
    "opens a record to somebody by hand; to update it, by who may do so",
    "share",
    '"module" text, "record" uuid, "to_user" uuid, "access" text',
    "uuid",
    """\
declare
    "made" uuid := "fn__new_id"();
begin
    if "fn__fields"("module", 'share', "record") is null then
        perform "fn__refuse"('share');
    end if;
    if "access" <> 'read' and "fn__fields"("module", 'update', "record") is null then
        perform "fn__refuse"('rows');
    end if;
    insert into "_share" ("id", "module", "record_id", "user_id", "access")
    values ("made", "fn__share"."module", "record", "to_user", "fn__share"."access");
    return "made";
end""",
    _DEFINER,
)

UNSHARE: Final = functions.function(
    "takes back what one opened by hand to somebody; what others opened stays",
    "unshare",
    '"module" text, "record" uuid, "to_user" uuid',
    "void",
    """\
begin
    delete from "_share"
    where "module" = "fn__unshare"."module" and "record_id" = "record" and "user_id" = "to_user"
        and "created_by" = "fn__user_id"();
    if not found then
        perform "fn__refuse"('rows');
    end if;
end""",
    _DEFINER,
)


def mass(manifest: Json) -> str:
    """A function for most modules; it tells the system by itself, for a trigger's condition is read anew each time."""
    return functions.function(
        "refuses to change more than one record at once, but to the system",
        "mass",
        "",
        "trigger",
        f"""\
begin
    if (select count(*) from (select 1 from "after" limit 2) as "several") > 1 and {not_system(manifest)} then
        raise insufficient_privilege using message = 'refused: over_limit';
    end if;
    return null;
end""",
        "volatile",
    )


ASKED: Final = functions.function(
    "notes in the version, which is made anew anyway, that fields of a class are named; argument: the bit of the class",
    "asked",
    "",
    "trigger",
    """\
begin
    new."version" := new."version" + tg_argv[0]::bigint;
    return new;
end""",
    "volatile",
)
BESIDE: Final = functions.function(
    "decides what is written beside a record, as part of a field or of the whole; arguments: the module, the field,\n"
    "-- the column of the record's id, that of what is linked, the view through which that is seen",
    "guard_beside",
    "",
    "trigger",
    """\
declare
    "rows" jsonb[] := array_remove(array[
        case when tg_op <> 'INSERT' then to_jsonb(old) end, case when tg_op <> 'DELETE' then to_jsonb(new) end
    ], null);
    "row" jsonb;
    "record" uuid;
    "fields" text[];
    "linked" boolean := true;
begin
    foreach "row" in array "rows" loop
        "record" := ("row" ->> tg_argv[2])::uuid;
        "fields" := "fn__fields"(tg_argv[0], 'write', "record");
        if "fields" is null or (tg_argv[1] <> '' and not tg_argv[1] = any ("fields")) then
            "fields" := null;
            if tg_op = 'INSERT' and "fn__is_new"(tg_argv[0], "record") then
                "fields" := "fn__fields"(tg_argv[0], 'given', "record");
            end if;
            if "fields" is null or (tg_argv[1] <> '' and not tg_argv[1] = any ("fields")) then
                perform "fn__refuse"('update');
            end if;
        end if;
    end loop;
    if tg_op <> 'DELETE' and tg_nargs > 3 then
        execute format('select exists (select 1 from %I where "id" = $1)', tg_argv[4])
        into "linked" using ("row" ->> tg_argv[3])::uuid;
        if not "linked" then
            perform "fn__lost"(tg_argv[1], ("row" ->> tg_argv[3])::uuid);
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end""",
    "security definer",
)
IS_NEW: Final = functions.function(
    "whether a record was made by whoever is at work in this very transaction",
    "is_new",
    '"module" text, "record" uuid',
    "boolean",
    """\
declare
    "result" boolean;
begin
    execute format(
        'select "created_at" = now() and "created_by" = $2 from %I where "id" = $1', "fn__named"("module")
    ) into "result" using "record", "fn__user_id"();
    return coalesce("result", false);
end""",
    _READS,
)
TAGS: Final = functions.function(
    "decides which tags are put on a record; arguments: the module, the column of the record's id,\n"
    "-- the field, its categories",
    "guard_tags",
    "",
    "trigger",
    """\
declare
    "row" jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    "category" text := (select "_tag"."category" from "_tag" where "id" = ("row" ->> 'tag_id')::uuid);
begin
    if tg_op = 'UPDATE' then
        perform "fn__refuse"('update');
    end if;
    if (tg_argv[2] = any ("fn__fields"(tg_argv[0], 'read', ("row" ->> tg_argv[1])::uuid))) is not true then
        perform "fn__refuse"('rows');
    end if;
    if not tg_argv[3]::text[] <@ "fn__categories"('apply') then
        perform "fn__refuse"('category');
    end if;
    if tg_op = 'INSERT' and ("category" = any (tg_argv[3]::text[])) is not true then
        perform "fn__lost"(tg_argv[2], ("row" ->> 'tag_id')::uuid);
    end if;
    if tg_op = 'INSERT' then
        new."applied_at" := now();
        new."applied_by" := "fn__user_id"();
        return new;
    end if;
    return old;
end""",
    "security definer",
)
NEW_TAG: Final = functions.function(
    "decides who makes tags",
    "guard_tag",
    "",
    "trigger",
    """\
begin
    if not new."category" = any ("fn__categories"('create')) then
        perform "fn__refuse"('category');
    end if;
    return new;
end""",
    "security definer",
)
LEADS_MANY: Final = functions.function(
    "whether so many stand below somebody that their records are a large part of all",
    "leads_many",
    '"wanted" uuid',
    "boolean",
    """\
declare
    "below" bigint := (select count(*) from "_user_closure" where "ancestor_id" = "wanted");
begin
    return "below" > 1 and "below" * 10 > (select count(*) from "_user");
end""",
    _READS,
)
FORM_OF: Final = functions.function(
    "the form of a database role that somebody takes on: another where something was opened by hand, or they lead many",
    "form_of",
    '"wanted" uuid, "taken" text',
    "text",
    """\
declare
    "named" text := (select min("role") from "_user_role" where "user_id" = "wanted");
    "forms" text[] := "fn__database_roles"("named");
begin
    if "taken" is distinct from "forms"[1] then
        return "taken";
    elsif cardinality("forms") = 3 and "fn__leads_many"("wanted") then
        return "forms"[3];
    elsif exists (
        select 1
        from "_share"
        where "user_id" = "wanted" or "role" = "named"
            or "team_id" in (select "team_id" from "_team_member" where "user_id" = "wanted")
    ) then
        return "forms"[2];
    end if;
    return "taken";
end""",
    _READS,
)
OF_EVERYBODY: Final = (
    "database_roles",
    "allowed",
    "assign",
    "claim",
    "share",
    "unshare",
    "opens",
    "categories",
)
"""What may be called by all who work with the CRM; each decides for itself."""


def statements(manifest: Json, planned: Plan) -> Iterator[str]:
    """The functions, and the triggers of tables beside modules."""
    yield from (NAMED, FIELDS, ALLOWED, ASSIGN, CLAIM, SHARE, UNSHARE, IS_NEW, BESIDE)
    rights = planned.guarding
    yield _chosen(
        "the categories in which whoever is at work may apply, create or merge tags",
        "categories",
        {what: rights.tagging(what) for what in ("apply", "create", "merge")},
    )
    yield _chosen(
        "the reports or dashboards that whoever is at work may open",
        "openings",
        {what: rights.opening(what) for what in ("reports", "dashboards")},
    )
    yield functions.function(
        "whether whoever is at work may open a report or dashboard",
        "opens",
        '"section" text, "wanted" text',
        "boolean",
        'begin\n    return coalesce("wanted" = any ("fn__openings"("section")), false);\nend',
        "stable parallel safe security definer",
    )
    yield from (TAGS, NEW_TAG, _new_tags(manifest), *_signing_in(manifest, planned.guarding.leading))
    for tables in planned.beside.values():
        for one in tables:
            yield _trigger_beside(manifest, planned, one)


def _chosen(told: str, name: str, lists: Mapping[str, Mapping[str, frozenset[str]]]) -> str:
    branches = "\n".join(
        f"    when {_word(what)} then array_remove(array[{_cases(names)}]::text[], null)"
        for what, names in lists.items()
    )
    body = (
        f'declare\n    "roles" text[] := "fn__roles"();\nbegin\n'
        f'    return case "what"\n{branches}\n    end;\nend'
    )
    return functions.function(
        told, name, '"what" text', "text[]", body, "stable parallel safe security definer"
    )


def _cases(names: Mapping[str, frozenset[str]]) -> str:
    return ", ".join(
        f'case when "roles" && {words(roles)} then {_word(name)} end'
        for name, roles in names.items()
        if roles
    )


def _new_tags(manifest: Json) -> str:
    return (
        f'create trigger {functions.TRIGGER}\n    before insert on "_tag"\n'
        f"    for each row when ({not_system(manifest)})\n"
        '    execute function "fn__guard_tag"();'
    )


def _trigger_beside(manifest: Json, planned: Plan, table: Table) -> str:
    if table.events[0] == "tagged":
        field = manifest["modules"][table.owner]["fields"][table.of_field]
        categories = "{" + ",".join(sorted(field["category"])) + "}"
        name, arguments = "guard_tags", [table.owner, table.primary[0], table.of_field, categories]
    else:
        name, arguments = (
            "guard_beside",
            [table.owner, table.of_field, table.primary[0], *_linked(planned, table)],
        )
    told = ", ".join(map(_word, arguments))
    return (
        f"{comment(table.origin)}\n"
        f"create trigger {functions.TRIGGER}\n    before insert or update or delete on {quoted(table.name)}\n"
        f"    for each row when ({not_system(manifest)})\n"
        f"    execute function {functions.called(name)}({told});"
    )


def _linked(planned: Plan, table: Table) -> list[str]:
    """The column of what is linked, and the view through which that is seen."""
    for col in table.columns:
        to = col.column.references
        if col.name in table.primary[1:] and to in planned.of_module:
            return [col.name, physical.derived(physical.table(str(to)), "seen")]
    return []


def _signing_in(manifest: Json, leading: Collection[str]) -> Iterator[str]:
    deployment = manifest["crm"]["name"]
    yield from (LEADS_MANY, _database_roles(manifest, leading), FORM_OF)
    member = _word(role_name(manifest, MEMBER).strip('"'))
    body = f"""\
declare
    "roles" text[] := array(select "role" from "_user_role" where "user_id" = "wanted");
begin
    if not exists (select 1 from "_user" where "id" = "wanted" and "active") then
        perform "fn__refuse"('inactive');
    end if;
    if cardinality("roles") <> 1 then
        return {member};
    end if;
    return coalesce(("fn__database_roles"("roles"[1]))[1], {member});
end"""
    yield functions.function(
        f"the database role that somebody takes on in `{deployment}`",
        "role_of", '"wanted" uuid', "text", body, _READS,
    )  # fmt: skip
    yield functions.function(
        "signs somebody in for this transaction: who they are, and their role; for the gateway",
        "sign_in",
        '"user_id" uuid',
        "text",
        """\
declare
    "role" text := "fn__role_of"("user_id");
begin
    perform set_config('crm.user_id', "user_id"::text, true);
    perform set_config('role', "fn__form_of"("user_id", "role"), true);
    if "fn__user_id"() is distinct from "user_id" then
        raise insufficient_privilege using message = 'refused: sign_in';
    end if;
    return "role";
end""",
        "volatile",
    )


def _database_roles(manifest: Json, leading: Collection[str]) -> str:
    """Name what somebody with just one role takes on; what for is told by its order."""
    lines = []
    for role in manifest["roles"]:
        taken = [role, opened_role(role), *([wide_role(role)] if role in leading else [])]
        named = ",".join(role_name(manifest, one) for one in taken)
        lines.append(f"    when {_word(role)} then {_word('{' + named + '}')}::text[]\n")
    told = f'case "role"\n{"".join(lines)}    end' if lines else "null::text[]"
    return functions.function(
        "the database roles of a role: for who has just this one, to whom something was opened, who leads many",
        "database_roles",
        '"role" text',
        "text[]",
        f"begin\n    return {told};\nend",
        "immutable parallel safe",
    )


def _word(text: str) -> str:
    return literal(text, "postgres")
