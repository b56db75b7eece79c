-- The schema, and the functions that tables need

create schema "crm_service_solution";

set search_path to "crm_service_solution", pg_temp;

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

-- who is at work; null outside of a transaction that says so
create function "fn__user_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return nullif(current_setting('crm.user_id', true), '')::uuid;

-- who is at work, or else the system itself
create function "fn__actor_id"() returns uuid
    language sql stable parallel safe
    set search_path from current
    return coalesce("fn__user_id"(), '00000000-0000-7000-8000-000000000000'::uuid);
