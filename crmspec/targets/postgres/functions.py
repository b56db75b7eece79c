"""Functions that a PostgreSQL deployment needs before its tables: new ids, and who is at work."""

from __future__ import annotations

from typing import Final

from crmspec.targets.relational.seeds.identity import SYSTEM_USER

NEW_ID: Final = """\
-- a UUID of version 7: 48 bits of milliseconds, then chance
create function "fn__new_id"() returns uuid
    language sql volatile parallel safe
    set search_path from current
    return encode(
        set_bit(
            set_bit(
                overlay(
                    uuid_send(gen_random_uuid())
                    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                    from 1 for 6
                ),
                52, 1
            ),
            53, 1
        ),
        'hex'
    )::uuid;"""
USER_ID: Final = """\
-- who is at work; null outside of a transaction that says so
create function "fn__user_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return nullif(current_setting('crm.user_id', true), '')::uuid;"""
ACTOR_ID: Final = f"""\
-- who is at work, or else the system itself
create function "fn__actor_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return coalesce("fn__user_id"(), '{SYSTEM_USER}'::uuid);"""
HAS_ROLE: Final = """\
-- whether who is at work is in a role
create function "fn__has_role"("wanted" text) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (
        select 1 from "_user_role" where "user_id" = "fn__user_id"() and "role" = "wanted"
    );"""
HAS_CAPABILITY: Final = """\
-- whether who is at work has a named right, by any role
create function "fn__has_capability"("wanted" text) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (
        select 1
        from "_user_role" join "_role_capability" using ("role")
        where "user_id" = "fn__user_id"() and "capability" = "wanted"
    );"""
BASIC: Final = (NEW_ID, USER_ID, ACTOR_ID)
"""Before the tables."""
LATER: Final = (HAS_ROLE, HAS_CAPABILITY)
"""As soon as the system's tables are there."""
