-- Who may do what, as far as single statements go
set search_path to "crm_outbound_funds", pg_temp;

-- those in a team of whoever is at work, and themselves
create function "fn__team_user_ids"() returns setof uuid
    language sql stable security definer
    set search_path from current
as $$
    select "fn__user_id"()
    union
    select "other"."user_id"
    from "_team_member" as "own"
    join "_team_member" as "other" using ("team_id")
    where "own"."user_id" = "fn__user_id"()
$$;

-- those who stand below whoever is at work, and themselves
create function "fn__subordinate_ids"() returns setof uuid
    language sql stable security definer
    set search_path from current
as $$
    select "descendant_id" from "_user_closure" where "ancestor_id" = "fn__user_id"()
$$;

-- the queues that whoever is at work works on
create function "fn__queue_ids"() returns setof uuid
    language sql stable security definer
    set search_path from current
as $$
    select "queue_id"
    from "_queue_member"
    where "user_id" = "fn__user_id"()
        or "role" in (select "role" from "_user_role" where "user_id" = "fn__user_id"())
        or "team_id" in (select "team_id" from "_team_member" where "user_id" = "fn__user_id"())
$$;

-- the records that somebody opened by hand to whoever is at work
create function "fn__shared_ids"("wanted_module" text, "wanted" text[]) returns setof uuid
    language sql stable security definer
    set search_path from current
as $$
    select "record_id"
    from "_share"
    where "module" = "wanted_module"
        and "access" = any ("wanted")
        and ("until" is null or "until" > now())
        and (
            "user_id" = "fn__user_id"()
            or "role" in (select "role" from "_user_role" where "user_id" = "fn__user_id"())
            or "team_id" in (select "team_id" from "_team_member" where "user_id" = "fn__user_id"())
        )
$$;

-- whether whoever is at work is in a team
create function "fn__in_team"("wanted" text) returns boolean
    language sql stable security definer
    set search_path from current
as $$
select exists (
    select 1
    from "_team_member"
    join "_team" on "_team"."id" = "_team_member"."team_id"
    where "_team_member"."user_id" = "fn__user_id"() and "_team"."name" = "wanted"
)
$$;

-- whether whoever is at work works on a queue
create function "fn__works_on"("wanted" text) returns boolean
    language sql stable security definer
    set search_path from current
as $$
select exists (
    select 1
    from "_queue"
    where "name" = "wanted" and "id" in (select "fn__queue_ids"())
)
$$;

-- system: whatever the CRM does itself
do $$
begin
    create role "crm_outbound_funds___system" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: signs in and takes on one role a transaction
do $$
begin
    create role "crm_outbound_funds___gateway" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- role:disbursement_viewer: Disbursement viewer
do $$
begin
    create role "crm_outbound_funds__disbursement_viewer" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__disbursement_viewer" to "crm_outbound_funds___gateway";

-- role:program_manager: Program manager
do $$
begin
    create role "crm_outbound_funds__program_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__program_manager" to "crm_outbound_funds___gateway";

-- role:reviewer: Reviewer
do $$
begin
    create role "crm_outbound_funds__reviewer" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__reviewer" to "crm_outbound_funds___gateway";

grant "crm_outbound_funds___system" to "crm_outbound_funds___gateway";

revoke all on schema "crm_outbound_funds" from public;

revoke all on all tables in schema "crm_outbound_funds" from public;

revoke all on all functions in schema "crm_outbound_funds" from public;

grant usage on schema "crm_outbound_funds" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___system";

grant execute on all functions in schema "crm_outbound_funds" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___system";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___system";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___system";

-- it owns the functions through which policies read other records
grant "crm_outbound_funds___system" to current_user;

grant create on schema "crm_outbound_funds" to "crm_outbound_funds___system";

grant select, insert, update, delete on all tables in schema "crm_outbound_funds" to "crm_outbound_funds___system";

-- module:account
alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account__system__policy" on "account"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:call
alter table "call" enable row level security;
alter table "call" force row level security;
create policy "call__system__policy" on "call"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:contact
alter table "contact" enable row level security;
alter table "contact" force row level security;
create policy "contact__system__policy" on "contact"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:disbursement
alter table "disbursement" enable row level security;
alter table "disbursement" force row level security;
create policy "disbursement__system__policy" on "disbursement"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:disbursement
alter table "disbursement__files" enable row level security;
alter table "disbursement__files" force row level security;
create policy "disbursement__files__system__policy" on "disbursement__files"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:email
alter table "email" enable row level security;
alter table "email" force row level security;
create policy "email__system__policy" on "email"
    to "crm_outbound_funds___system" using (true) with check (true);

-- field:email.cc
alter table "email__cc" enable row level security;
alter table "email__cc" force row level security;
create policy "email__cc__system__policy" on "email__cc"
    to "crm_outbound_funds___system" using (true) with check (true);

-- field:email.bcc
alter table "email__bcc" enable row level security;
alter table "email__bcc" force row level security;
create policy "email__bcc__system__policy" on "email__bcc"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:funding_program
alter table "funding_program" enable row level security;
alter table "funding_program" force row level security;
create policy "funding_program__system__policy" on "funding_program"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:funding_request
alter table "funding_request" enable row level security;
alter table "funding_request" force row level security;
create policy "funding_request__system__policy" on "funding_request"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:funding_request
alter table "funding_request__files" enable row level security;
alter table "funding_request__files" force row level security;
create policy "funding_request__files__system__policy" on "funding_request__files"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:funding_request_role
alter table "funding_request_role" enable row level security;
alter table "funding_request_role" force row level security;
create policy "funding_request_role__system__policy" on "funding_request_role"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:post
alter table "post" enable row level security;
alter table "post" force row level security;
create policy "post__system__policy" on "post"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:requirement
alter table "requirement" enable row level security;
alter table "requirement" force row level security;
create policy "requirement__system__policy" on "requirement"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:requirement
alter table "requirement__files" enable row level security;
alter table "requirement__files" force row level security;
create policy "requirement__files__system__policy" on "requirement__files"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:review
alter table "review" enable row level security;
alter table "review" force row level security;
create policy "review__system__policy" on "review"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:review
alter table "review__files" enable row level security;
alter table "review__files" force row level security;
create policy "review__files__system__policy" on "review__files"
    to "crm_outbound_funds___system" using (true) with check (true);

-- module:task
alter table "task" enable row level security;
alter table "task" force row level security;
create policy "task__system__policy" on "task"
    to "crm_outbound_funds___system" using (true) with check (true);

create function "fn__of__disbursement__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "disbursement" where "disbursement"."id" = "record" and (true));
revoke all on function "fn__of__disbursement__b5bea41b" from public;
grant execute on function "fn__of__disbursement__b5bea41b" to "crm_outbound_funds__program_manager", "crm_outbound_funds___system";
alter function "fn__of__disbursement__b5bea41b" owner to "crm_outbound_funds___system";

create function "fn__of__email__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "email" where "email"."id" = "record" and (true));
revoke all on function "fn__of__email__b5bea41b" from public;
grant execute on function "fn__of__email__b5bea41b" to "crm_outbound_funds__program_manager", "crm_outbound_funds___system";
alter function "fn__of__email__b5bea41b" owner to "crm_outbound_funds___system";

create function "fn__of__funding_request__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "funding_request" where "funding_request"."id" = "record" and (true));
revoke all on function "fn__of__funding_request__b5bea41b" from public;
grant execute on function "fn__of__funding_request__b5bea41b" to "crm_outbound_funds__program_manager", "crm_outbound_funds___system";
alter function "fn__of__funding_request__b5bea41b" owner to "crm_outbound_funds___system";

create function "fn__of__requirement__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "requirement" where "requirement"."id" = "record" and (true));
revoke all on function "fn__of__requirement__b5bea41b" from public;
grant execute on function "fn__of__requirement__b5bea41b" to "crm_outbound_funds__program_manager", "crm_outbound_funds___system";
alter function "fn__of__requirement__b5bea41b" owner to "crm_outbound_funds___system";

create function "fn__of__review__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "review" where "review"."id" = "record" and (true));
revoke all on function "fn__of__review__b5bea41b" from public;
grant execute on function "fn__of__review__b5bea41b" to "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___system";
alter function "fn__of__review__b5bea41b" owner to "crm_outbound_funds___system";

-- role:disbursement_viewer on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "account" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:disbursement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:disbursement
grant select on "disbursement__files" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:funding_program
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:funding_request
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled") on "funding_request" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:funding_request
grant select on "funding_request__files" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer on module:account
create policy "account__disbursement_viewer__read__policy" on "account"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        ("account"."deleted_at" is null)
    );

-- role:disbursement_viewer on module:contact
create policy "contact__disbursement_viewer__read__policy" on "contact"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:disbursement_viewer on module:disbursement
create policy "disbursement__disbursement_viewer__read__policy" on "disbursement"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        ("disbursement"."deleted_at" is null)
    );

-- role:disbursement_viewer on module:disbursement
create policy "disbursement__files__disbursement_viewer__read__policy" on "disbursement__files"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        exists (select 1 from "disbursement" where "disbursement"."id" = "disbursement__files"."disbursement_id")
    );

-- role:disbursement_viewer on module:funding_program
create policy "funding_program__disbursement_viewer__read__policy" on "funding_program"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        ("funding_program"."deleted_at" is null)
    );

-- role:disbursement_viewer on module:funding_request
create policy "funding_request__disbursement_viewer__read__policy" on "funding_request"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        ("funding_request"."deleted_at" is null)
    );

-- role:disbursement_viewer on module:funding_request
create policy "funding_request__files__disbursement_viewer__read__policy" on "funding_request__files"
    for select to "crm_outbound_funds__disbursement_viewer"
    using (
        exists (select 1 from "funding_request" where "funding_request"."id" = "funding_request__files"."funding_request_id")
    );

-- role:program_manager on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "account" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name") on "account" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name") on "account" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:disbursement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__program_manager";
grant insert ("id", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:disbursement
grant select, insert, update, delete on "disbursement__files" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:email
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager";

-- role:program_manager on field:email.cc
grant select, insert, update, delete on "email__cc" to "crm_outbound_funds__program_manager";

-- role:program_manager on field:email.bcc
grant select, insert, update, delete on "email__bcc" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:funding_program
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:funding_request
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled") on "funding_request" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms") on "funding_request" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms") on "funding_request" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:funding_request
grant select, insert, update, delete on "funding_request__files" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:funding_request_role
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager";
grant insert ("id", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:post
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager";
grant insert ("id", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:requirement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:requirement
grant select, insert, update, delete on "requirement__files" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:review
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:review
grant select, insert, update, delete on "review__files" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager";

-- role:program_manager on module:account
create policy "account__program_manager__read__policy" on "account"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:account
create policy "account__program_manager__create__policy" on "account"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:account
create policy "account__program_manager__update__policy" on "account"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:call
create policy "call__program_manager__read__policy" on "call"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:call
create policy "call__program_manager__create__policy" on "call"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        "call"."owner_id" = (select "fn__user_id"())
    );

-- role:program_manager on module:call
create policy "call__program_manager__update__policy" on "call"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:contact
create policy "contact__program_manager__read__policy" on "contact"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:contact
create policy "contact__program_manager__create__policy" on "contact"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:contact
create policy "contact__program_manager__update__policy" on "contact"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:disbursement
create policy "disbursement__program_manager__read__policy" on "disbursement"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:disbursement
create policy "disbursement__program_manager__create__policy" on "disbursement"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:disbursement
create policy "disbursement__program_manager__update__policy" on "disbursement"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:disbursement
create policy "disbursement__files__program_manager__read__policy" on "disbursement__files"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "disbursement" where "disbursement"."id" = "disbursement__files"."disbursement_id")
    );

-- role:program_manager on module:disbursement
create policy "disbursement__files__program_manager__update__policy" on "disbursement__files"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__disbursement__b5bea41b"("disbursement__files"."disbursement_id")
    );

-- role:program_manager on module:email
create policy "email__program_manager__read__policy" on "email"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:email
create policy "email__program_manager__create__policy" on "email"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        "email"."owner_id" = (select "fn__user_id"())
    );

-- role:program_manager on module:email
create policy "email__program_manager__update__policy" on "email"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on field:email.cc
create policy "email__cc__program_manager__read__policy" on "email__cc"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "email" where "email"."id" = "email__cc"."email_id")
    );

-- role:program_manager on field:email.cc
create policy "email__cc__program_manager__update__policy" on "email__cc"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__email__b5bea41b"("email__cc"."email_id")
    );

-- role:program_manager on field:email.bcc
create policy "email__bcc__program_manager__read__policy" on "email__bcc"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "email" where "email"."id" = "email__bcc"."email_id")
    );

-- role:program_manager on field:email.bcc
create policy "email__bcc__program_manager__update__policy" on "email__bcc"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__email__b5bea41b"("email__bcc"."email_id")
    );

-- role:program_manager on module:funding_program
create policy "funding_program__program_manager__read__policy" on "funding_program"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:funding_program
create policy "funding_program__program_manager__create__policy" on "funding_program"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:funding_program
create policy "funding_program__program_manager__update__policy" on "funding_program"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:funding_request
create policy "funding_request__program_manager__read__policy" on "funding_request"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:funding_request
create policy "funding_request__program_manager__create__policy" on "funding_request"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:funding_request
create policy "funding_request__program_manager__update__policy" on "funding_request"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:funding_request
create policy "funding_request__files__program_manager__read__policy" on "funding_request__files"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "funding_request" where "funding_request"."id" = "funding_request__files"."funding_request_id")
    );

-- role:program_manager on module:funding_request
create policy "funding_request__files__program_manager__update__policy" on "funding_request__files"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__funding_request__b5bea41b"("funding_request__files"."funding_request_id")
    );

-- role:program_manager on module:funding_request_role
create policy "funding_request_role__program_manager__read__policy" on "funding_request_role"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:funding_request_role
create policy "funding_request_role__program_manager__create__policy" on "funding_request_role"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:funding_request_role
create policy "funding_request_role__program_manager__update__policy" on "funding_request_role"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:post
create policy "post__program_manager__read__policy" on "post"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:post
create policy "post__program_manager__create__policy" on "post"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        "post"."created_by" = (select "fn__user_id"())
    );

-- role:program_manager on module:post
create policy "post__program_manager__update__policy" on "post"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:requirement
create policy "requirement__program_manager__read__policy" on "requirement"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:requirement
create policy "requirement__program_manager__create__policy" on "requirement"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:requirement
create policy "requirement__program_manager__update__policy" on "requirement"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:requirement
create policy "requirement__files__program_manager__read__policy" on "requirement__files"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "requirement" where "requirement"."id" = "requirement__files"."requirement_id")
    );

-- role:program_manager on module:requirement
create policy "requirement__files__program_manager__update__policy" on "requirement__files"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__requirement__b5bea41b"("requirement__files"."requirement_id")
    );

-- role:program_manager on module:review
create policy "review__program_manager__read__policy" on "review"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:review
create policy "review__program_manager__create__policy" on "review"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        true
    );

-- role:program_manager on module:review
create policy "review__program_manager__update__policy" on "review"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:review
create policy "review__files__program_manager__read__policy" on "review__files"
    for select to "crm_outbound_funds__program_manager"
    using (
        exists (select 1 from "review" where "review"."id" = "review__files"."review_id")
    );

-- role:program_manager on module:review
create policy "review__files__program_manager__update__policy" on "review__files"
    to "crm_outbound_funds__program_manager"
    using (
        "fn__of__review__b5bea41b"("review__files"."review_id")
    );

-- role:program_manager on module:task
create policy "task__program_manager__read__policy" on "task"
    for select to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:program_manager on module:task
create policy "task__program_manager__create__policy" on "task"
    for insert to "crm_outbound_funds__program_manager"
    with check (
        "task"."owner_id" = (select "fn__user_id"())
    );

-- role:program_manager on module:task
create policy "task__program_manager__update__policy" on "task"
    for update to "crm_outbound_funds__program_manager"
    using (
        true
    );

-- role:reviewer on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "account" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:post
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__reviewer";
grant insert ("id", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:funding_program
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:funding_request
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled") on "funding_request" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:funding_request
grant select on "funding_request__files" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:requirement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "requirement" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:requirement
grant select on "requirement__files" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:review
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__reviewer";
grant update ("funding_request_id", "submitted_date", "comments") on "review" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:review
grant select, insert, update, delete on "review__files" to "crm_outbound_funds__reviewer";

-- role:reviewer on module:account
create policy "account__reviewer__read__policy" on "account"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("account"."deleted_at" is null)
    );

-- role:reviewer on module:contact
create policy "contact__reviewer__read__policy" on "contact"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:reviewer on module:post
create policy "post__reviewer__read__policy" on "post"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("post"."deleted_at" is null)
    );

-- role:reviewer on module:post
create policy "post__reviewer__create__policy" on "post"
    for insert to "crm_outbound_funds__reviewer"
    with check (
        "post"."created_by" = (select "fn__user_id"())
    );

-- role:reviewer on module:funding_program
create policy "funding_program__reviewer__read__policy" on "funding_program"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("funding_program"."deleted_at" is null)
    );

-- role:reviewer on module:funding_request
create policy "funding_request__reviewer__read__policy" on "funding_request"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("funding_request"."deleted_at" is null)
    );

-- role:reviewer on module:funding_request
create policy "funding_request__files__reviewer__read__policy" on "funding_request__files"
    for select to "crm_outbound_funds__reviewer"
    using (
        exists (select 1 from "funding_request" where "funding_request"."id" = "funding_request__files"."funding_request_id")
    );

-- role:reviewer on module:requirement
create policy "requirement__reviewer__read__policy" on "requirement"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("requirement"."deleted_at" is null)
    );

-- role:reviewer on module:requirement
create policy "requirement__files__reviewer__read__policy" on "requirement__files"
    for select to "crm_outbound_funds__reviewer"
    using (
        exists (select 1 from "requirement" where "requirement"."id" = "requirement__files"."requirement_id")
    );

-- role:reviewer on module:review
create policy "review__reviewer__read__policy" on "review"
    for select to "crm_outbound_funds__reviewer"
    using (
        ("review"."deleted_at" is null)
    );

-- role:reviewer on module:review
create policy "review__reviewer__update__policy" on "review"
    for update to "crm_outbound_funds__reviewer"
    using (
        true
    );

-- role:reviewer on module:review
create policy "review__files__reviewer__read__policy" on "review__files"
    for select to "crm_outbound_funds__reviewer"
    using (
        exists (select 1 from "review" where "review"."id" = "review__files"."review_id")
    );

-- role:reviewer on module:review
create policy "review__files__reviewer__update__policy" on "review__files"
    to "crm_outbound_funds__reviewer"
    using (
        "fn__of__review__b5bea41b"("review__files"."review_id")
    );
