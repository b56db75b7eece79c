"""Who stands above whom: what the closures should hold, as views from which triggers fill them."""

from __future__ import annotations

from typing import Final

ROLES: Final = """\
-- system: which role stands above which, computed
create view "_role_closure_now" as
with recursive "above" ("ancestor", "descendant", "levels") as (
    select "name", "name", 0
    from "_role"
    union all
    select "above"."ancestor", "_role"."name", "above"."levels" + 1
    from "above"
    join "_role" on "_role"."reports_to" = "above"."descendant"
    where "above"."levels" < 50
)
select "ancestor", "descendant", min("levels") as "levels"
from "above"
group by "ancestor", "descendant";"""
USERS: Final = """\
-- system: whose records a user's subordinates cover: their own, by role, by manager; computed
create view "_user_closure_now" as
with recursive "managed" ("ancestor_id", "descendant_id") as (
    select "manager_id", "id"
    from "_user"
    where "manager_id" is not null
    union
    select "managed"."ancestor_id", "_user"."id"
    from "managed"
    join "_user" on "_user"."manager_id" = "managed"."descendant_id"
)
select "id" as "ancestor_id", "id" as "descendant_id"
from "_user"
union
select "ancestor_id", "descendant_id"
from "managed"
union
select "upper"."user_id", "lower"."user_id"
from "_user_role" as "upper"
join "_role_closure" on "_role_closure"."ancestor" = "upper"."role" and "_role_closure"."levels" > 0
join "_user_role" as "lower" on "lower"."role" = "_role_closure"."descendant";"""
VIEWS: Final = (ROLES, USERS)
FILL_ROLES: Final = (
    'delete from "_role_closure";',
    'insert into "_role_closure" select "ancestor", "descendant", "levels" from "_role_closure_now";',
)
FILL_USERS: Final = (
    'delete from "_user_closure";',
    'insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";',
)
"""Everything anew: right first, and cheap for the few changes there are."""
CHANGES: Final = (
    ("_role", "reports_to", (*FILL_ROLES, *FILL_USERS)),
    ("_user", "manager_id", FILL_USERS),
    ("_user_role", "role", FILL_USERS),
)
"""What fills the closures again: a change of a table, an update only of this column."""
