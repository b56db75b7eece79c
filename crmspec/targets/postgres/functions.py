"""Functions that a PostgreSQL deployment needs before its tables: new ids, and who is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import database_role, literal
from crmspec.targets.postgres.security.functions import roles_of
from crmspec.targets.postgres.security.roles import GATEWAY, SYSTEM
from crmspec.targets.relational.seeds.identity import SYSTEM_USER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json

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
-- who is at work: for the gateway and the system as they say, for everybody else by their login
create function "fn__user_id"() returns uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
begin
    if pg_has_role(session_user, {gateway}, 'member') or pg_has_role(session_user, {system}, 'member') then
        return nullif(current_setting('crm.user_id', true), '')::uuid;
    end if;
    return (select "id" from "_user" where "login" = session_user and "active");
end
$$;"""
AS: Final = """\
-- who is at work, where they are active and this is their only role; else nobody
create function "fn__as"("wanted" text) returns uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
declare
    "who" uuid;
begin
    if pg_has_role(session_user, {gateway}, 'member') or pg_has_role(session_user, {system}, 'member') then
        "who" := nullif(current_setting('crm.user_id', true), '')::uuid;
    else
        "who" := (select "id" from "_user" where "login" = session_user);
    end if;
    return (
        select "id"
        from "_user"
        where "id" = "who" and "active"
            and array(select "role" from "_user_role" where "user_id" = "who") = array["wanted"]
    );
end
$$;"""
"""Asked twice by each update (may the old row be seen, may the new one), so it does not call ``fn__user_id``."""
ACTOR_ID: Final = f"""\
-- who is at work, or else the system itself
create function "fn__actor_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return coalesce("fn__user_id"(), '{SYSTEM_USER}'::uuid);"""
ROLES: Final = f"""\
-- the roles of who is at work; none where they are not active
create function "fn__roles"() returns text[]
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
declare
    "who" uuid := "fn__user_id"();
begin
    return {roles_of("who")};
end
$$;"""
HAS_ANY: Final = """\
-- whether who is at work is in one of these roles
create function "fn__has_any"("wanted" text[]) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "fn__roles"() && "wanted";
end
$$;"""
HAS_ROLE: Final = """\
-- whether who is at work is in a role
create function "fn__has_role"("wanted" text) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "wanted" = any ("fn__roles"());
end
$$;"""
ONLY_ROLE: Final = """\
-- whether who is at work is in this role and in no other
create function "fn__only_role"("wanted" text) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "fn__roles"() = array["wanted"];
end
$$;"""
HAS_CAPABILITY: Final = """\
-- whether who is at work has a named right, by any role
create function "fn__has_capability"("wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
begin
    return exists (
        select 1 from "_role_capability" where "role" = any ("fn__roles"()) and "capability" = "wanted"
    );
end
$$;"""
LATER: Final = (ROLES, HAS_ANY, HAS_ROLE, ONLY_ROLE, HAS_CAPABILITY)
"""As soon as the system's tables are there."""


def basic(manifest: Json) -> Iterator[str]:
    """What tables need."""
    names = {"gateway": GATEWAY, "system": SYSTEM}
    deployment = manifest["crm"]["name"]
    told = {key: literal(database_role(deployment, one), "postgres") for key, one in names.items()}
    yield from (NEW_ID, USER_ID.format(**told), AS.format(**told), ACTOR_ID)
