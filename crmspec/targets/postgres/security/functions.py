"""What policies ask about whoever is at work; each is computed once a statement."""

from __future__ import annotations

from typing import Final

from crmspec import physical
from crmspec.physical import quoted

TEAM = "team_user_ids"
BELOW = "subordinate_ids"
QUEUES = "queue_ids"
SHARED = "shared_ids"
IN_TEAM = "in_team"
WORKS_ON = "works_on"


def called(name: str) -> str:
    """Name a function of the schema."""
    return quoted(physical.function(name))


def _ids(name: str, arguments: str, comment: str, query: str) -> str:
    return (
        f"-- {comment}\n"
        f"create function {called(name)}({arguments}) returns setof uuid\n"
        "    language sql stable security definer\n    set search_path from current\n"
        f"as $$\n{query}\n$$;"
    )


def _test(name: str, comment: str, query: str) -> str:
    return (
        f"-- {comment}\n"
        f'create function {called(name)}("wanted" text) returns boolean\n'
        "    language sql stable security definer\n    set search_path from current\n"
        f"as $$\nselect exists (\n{query}\n)\n$$;"
    )


ALL: Final = (
    _ids(
        TEAM,
        "",
        "those in a team of whoever is at work, and themselves",
        """\
    select "fn__user_id"()
    union
    select "other"."user_id"
    from "_team_member" as "own"
    join "_team_member" as "other" using ("team_id")
    where "own"."user_id" = "fn__user_id"()""",
    ),
    _ids(
        BELOW,
        "",
        "those who stand below whoever is at work, and themselves",
        """\
    select "descendant_id" from "_user_closure" where "ancestor_id" = "fn__user_id"()""",
    ),
    _ids(
        QUEUES,
        "",
        "the queues that whoever is at work works on",
        """\
    select "queue_id"
    from "_queue_member"
    where "user_id" = "fn__user_id"()
        or "role" in (select "role" from "_user_role" where "user_id" = "fn__user_id"())
        or "team_id" in (select "team_id" from "_team_member" where "user_id" = "fn__user_id"())""",
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
            "user_id" = "fn__user_id"()
            or "role" in (select "role" from "_user_role" where "user_id" = "fn__user_id"())
            or "team_id" in (select "team_id" from "_team_member" where "user_id" = "fn__user_id"())
        )""",
    ),
    _test(
        IN_TEAM,
        "whether whoever is at work is in a team",
        """\
    select 1
    from "_team_member"
    join "_team" on "_team"."id" = "_team_member"."team_id"
    where "_team_member"."user_id" = "fn__user_id"() and "_team"."name" = "wanted\"""",
    ),
    _test(
        WORKS_ON,
        "whether whoever is at work works on a queue",
        f"""\
    select 1
    from "_queue"
    where "name" = "wanted" and "id" in (select {called(QUEUES)}())""",
    ),
)
