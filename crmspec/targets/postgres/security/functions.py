"""What policies, views and triggers ask about whoever is at work; each is computed once a statement."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.seeds.identity import SYSTEM_USER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Table

TEAM = "team_user_ids"
BELOW = "subordinate_ids"
QUEUES = "queue_ids"
SHARED = "shared_ids"
IN_TEAM = "in_team"
WORKS_ON = "works_on"
HAS_ANY = "has_any"
ONLY_ROLE = "only_role"
AS = "as"
OWNERS = "owners"
LEADS_ALL = "leads_all"
TAKEN_ON = "taken_on"
IS_COLLEAGUE = "is_colleague"
IS_BELOW = "is_below"
IS_QUEUE = "is_queue"
IS_SHARED = "is_shared"
WITHOUT = "without"
REFUSE = "refuse"
LOST = "lost"
OF_EVERYBODY: Final = (
    *("new_id", "user_id", "actor_id", "roles", HAS_ANY, "has_role", ONLY_ROLE, "has_capability"),
    *(TEAM, BELOW, QUEUES, SHARED, IN_TEAM, WORKS_ON, AS, OWNERS, LEADS_ALL, TAKEN_ON),
)
"""What policies and defaults call with the rights of whoever is at work: it tells them of themselves."""


TRIGGER: Final = quoted(physical.trigger("", "guard").removeprefix("_"))
"""Triggers fire in the order of their names: this one before all that bear the name of a table."""


def row_type(manifest: Json, table: Table) -> str:
    """The type of a table's rows; without its schema, a table called `line` would be taken for another type."""
    return quoted(physical.schema(manifest["crm"]["name"]), table.name)


def called(name: str) -> str:
    """Name a function of the schema."""
    return quoted(physical.function(name))


def function(told: str, name: str, arguments: str, gives: str, body: str, how: str = "stable") -> str:  # noqa: PLR0913, PLR0917
    """A function of the system's; its body may hold any text, dollars too."""
    tag = next(one for one in _tags() if one not in body)
    return (
        f"-- {told}\n"
        f"create function {called(name)}({arguments}) returns {gives}\n"
        f"    language plpgsql {how}\n    set search_path from current\n"
        f"as {tag}\n#variable_conflict use_column\n{body}\n{tag};"
    )


def _tags() -> Iterator[str]:
    """What may stand around a body, the usual one first; a body does not end in a dollar."""
    yield "$$"
    yield from (f"$body{number}$" for number in count(1))


def roles_of(who: str) -> str:
    """The roles of a user, found with one look; none where they are not active."""
    return f"""\
coalesce((
        select array(select "role" from "_user_role" where "user_id" = "{who}")
        from "_user"
        where "id" = "{who}" and "active"
    ), '{{}}')"""


WHO: Final = f"""\
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := {roles_of("__who")};"""
"""What a function of the system's declares that decides about one record."""
_DEFINER: Final = "stable parallel safe security definer"
_WHO: Final = 'declare\n    "who" uuid := "fn__user_id"();\n'


def _ids(name: str, arguments: str, told: str, query: str) -> str:
    body = f"{_WHO}begin\n    return query\n{query};\nend"
    return function(told, name, arguments, "setof uuid", body, _DEFINER)


def _test(name: str, told: str, query: str) -> str:
    body = f"{_WHO}begin\n    return exists (\n{query}\n    );\nend"
    return function(told, name, '"wanted" text', "boolean", body, _DEFINER)


ALL: Final = (
    _ids(
        TEAM,
        "",
        "those in a team of whoever is at work, and themselves",
        """\
    select "who"
    union
    select "other"."user_id"
    from "_team_member" as "own"
    join "_team_member" as "other" using ("team_id")
    where "own"."user_id" = "who\"""",
    ),
    _ids(
        BELOW,
        "",
        "those who stand below whoever is at work, and themselves",
        """\
    select "descendant_id" from "_user_closure" where "ancestor_id" = "who\"""",
    ),
    _ids(
        QUEUES,
        "",
        "the queues that whoever is at work works on",
        """\
    select "queue_id"
    from "_queue_member"
    where "user_id" = "who"
        or "role" = any ("fn__roles"())
        or "team_id" in (select "team_id" from "_team_member" where "user_id" = "who")""",
    ),
    _ids(
        SHARED,
        '"wanted_module" text, "wanted" text[]',
        "the records that somebody opened by hand to whoever is at work",
        """\
    select "record_id"
    from "_share"
    where "module" = "wanted_module"
        and "access" = any ("wanted")
        and ("until" is null or "until" > now())
        and (
            "user_id" = "who"
            or "role" = any ("fn__roles"())
            or "team_id" in (select "team_id" from "_team_member" where "user_id" = "who")
        )""",
    ),
    _test(
        IN_TEAM,
        "whether whoever is at work is in a team",
        """\
        select 1
        from "_team_member"
        join "_team" on "_team"."id" = "_team_member"."team_id"
        where "_team_member"."user_id" = "who" and "_team"."name" = "wanted\"""",
    ),
    _test(
        WORKS_ON,
        "whether whoever is at work works on a queue",
        f"""\
        select 1
        from "_queue"
        where "name" = "wanted" and "id" in (select {called(QUEUES)}())""",
    ),
    function(
        "whether two are in a team together, or the same",
        IS_COLLEAGUE,
        '"one" uuid, "who" uuid',
        "boolean",
        """\
begin
    return "one" = "who" or exists (
        select 1
        from "_team_member" as "own"
        join "_team_member" as "other" using ("team_id")
        where "own"."user_id" = "who" and "other"."user_id" = "one"
    );
end""",
        _DEFINER,
    ),
    function(
        "whether the first stands below the second, or is the same",
        IS_BELOW,
        '"one" uuid, "who" uuid',
        "boolean",
        """\
begin
    return "one" = "who" or exists (
        select 1 from "_user_closure" where "ancestor_id" = "who" and "descendant_id" = "one"
    );
end""",
        _DEFINER,
    ),
    function(
        "whether this is a queue on which whoever is at work works",
        IS_QUEUE,
        '"one" uuid',
        "boolean",
        f'begin\n    return "one" in (select {called(QUEUES)}());\nend',
        _DEFINER,
    ),
    function(
        "whether somebody opened a record by hand to whoever is at work",
        IS_SHARED,
        '"wanted_module" text, "wanted" text[], "one" uuid',
        "boolean",
        f'begin\n    return "one" in (select {called(SHARED)}("wanted_module", "wanted"));\nend',
        _DEFINER,
    ),
    function(
        "the owners whose records a scope covers for somebody with just this role, their queues where wanted",
        OWNERS,
        '"wanted" text, "scope" text, "queues" boolean',
        "setof uuid",
        f"""\
declare
    "who" uuid := {called(AS)}("wanted");
begin
    if "who" is null then
        return;
    elsif "scope" = 'subordinates' then
        return query select "descendant_id" from "_user_closure" where "ancestor_id" = "who";
    elsif "scope" = 'team' then
        return query select {called(TEAM)}();
    else
        return next "who";
    end if;
    if "queues" then
        return query select {called(QUEUES)}();
    end if;
end""",
        _DEFINER,
    ),
    function(
        "whether whoever is at work has just this role, and all users but the system itself stand below them",
        LEADS_ALL,
        '"wanted" text',
        "boolean",
        f"""\
declare
    "who" uuid := {called(AS)}("wanted");
begin
    return "who" is not null and (select count(*) from "_user" where "id" <> '{SYSTEM_USER}')
        = (select count(*) from "_user_closure" where "ancestor_id" = "who" and "descendant_id" <> '{SYSTEM_USER}');
end""",
        _DEFINER,
    ),
    function(
        "whether the only role of whoever is at work is one of these, and they have taken it on",
        TAKEN_ON,
        '"wanted" text[]',
        "boolean",
        """\
declare
    "roles" text[] := "fn__roles"();
begin
    return cardinality("roles") = 1 and "roles" && "wanted" and exists (
        select 1 from unnest("fn__database_roles"("roles"[1])) as "one" where pg_has_role("one", 'usage')
    );
end""",
        "stable parallel safe",
    ),
    function(
        "the words of a list that are not in another",
        WITHOUT,
        '"words" text[], "others" text[]',
        "text[]",
        """\
begin
    return array(select "word" from unnest("words") as "word" where "word" <> all ("others"));
end""",
        "immutable parallel safe",
    ),
    function(
        "refuses, by the name of the rule that does",
        REFUSE,
        '"rule" text',
        "void",
        """\
begin
    raise insufficient_privilege using message = format('refused: %s', "rule");
end""",
    ),
    function(
        "refuses a reference, to what is not there and to what is not seen alike",
        LOST,
        '"field" text, "record" uuid',
        "void",
        """\
begin
    raise foreign_key_violation using message = format('there is no such record: %s in %s', "record", "field");
end""",
    ),
)
