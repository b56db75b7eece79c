-- The schema, the roles of the system, and the functions that tables need

create schema "crm_service_solution";

set search_path to "crm_service_solution", pg_temp;

-- system: whatever the CRM does itself; it owns the functions that decide
do $$
begin
    create role "crm_service_solution___system" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: signs people in, each for one transaction
do $$
begin
    create role "crm_service_solution___gateway" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: owns the views through which records are seen; nobody takes it on
do $$
begin
    create role "crm_service_solution___reader" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: what all have in common who work with the CRM
do $$
begin
    create role "crm_service_solution___everyone" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: who has several roles, or a login of their own
do $$
begin
    create role "crm_service_solution___member" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: to whom somebody opened records by hand
do $$
begin
    create role "crm_service_solution___opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution___everyone" to "crm_service_solution___member";

grant "crm_service_solution___system", "crm_service_solution___member" to "crm_service_solution___gateway";

grant "crm_service_solution___system", "crm_service_solution___reader" to current_user;

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
    )::uuid;

-- who is at work: for the gateway and the system as they say, for everybody else by their login
create function "fn__user_id"() returns uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
begin
    if pg_has_role(session_user, 'crm_service_solution___gateway', 'member') or pg_has_role(session_user, 'crm_service_solution___system', 'member') then
        return nullif(current_setting('crm.user_id', true), '')::uuid;
    end if;
    return (select "id" from "_user" where "login" = session_user and "active");
end
$$;

-- who is at work, where they are active and this is their only role; else nobody
create function "fn__as"("wanted" text) returns uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
declare
    "who" uuid;
begin
    if pg_has_role(session_user, 'crm_service_solution___gateway', 'member') or pg_has_role(session_user, 'crm_service_solution___system', 'member') then
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
$$;

-- who is at work, or else the system itself
create function "fn__actor_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return coalesce("fn__user_id"(), '00000000-0000-7000-8000-000000000000'::uuid);
