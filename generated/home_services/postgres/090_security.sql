-- Who may do what, as far as single statements go
set search_path to "crm_home_services", pg_temp;

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
    create role "crm_home_services___system" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: signs in and takes on one role a transaction
do $$
begin
    create role "crm_home_services___gateway" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- role:bookkeeper: Bookkeeper
do $$
begin
    create role "crm_home_services__bookkeeper" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__bookkeeper" to "crm_home_services___gateway";

-- role:connector: Connected systems
do $$
begin
    create role "crm_home_services__connector" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__connector" to "crm_home_services___gateway";

-- role:crew_lead: Crew lead
do $$
begin
    create role "crm_home_services__crew_lead" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__crew_lead" to "crm_home_services___gateway";

-- role:crm_planner: CRM planner
do $$
begin
    create role "crm_home_services__crm_planner" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__crm_planner" to "crm_home_services___gateway";

-- role:general_manager: General manager
do $$
begin
    create role "crm_home_services__general_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__general_manager" to "crm_home_services___gateway";

-- role:marketing_manager: Marketing manager
do $$
begin
    create role "crm_home_services__marketing_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__marketing_manager" to "crm_home_services___gateway";

-- role:project_manager: Project manager
do $$
begin
    create role "crm_home_services__project_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__project_manager" to "crm_home_services___gateway";

-- role:sales_consultant: Sales consultant
do $$
begin
    create role "crm_home_services__sales_consultant" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__sales_consultant" to "crm_home_services___gateway";

-- role:sales_manager: Sales manager
do $$
begin
    create role "crm_home_services__sales_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__sales_manager" to "crm_home_services___gateway";

-- role:service_agent: Service agent
do $$
begin
    create role "crm_home_services__service_agent" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__service_agent" to "crm_home_services___gateway";

-- role:service_manager: Service manager
do $$
begin
    create role "crm_home_services__service_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__service_manager" to "crm_home_services___gateway";

-- role:visitor: Visitors of the website
do $$
begin
    create role "crm_home_services__visitor" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__visitor" to "crm_home_services___gateway";

grant "crm_home_services___system" to "crm_home_services___gateway";

revoke all on schema "crm_home_services" from public;

revoke all on all tables in schema "crm_home_services" from public;

revoke all on all functions in schema "crm_home_services" from public;

grant usage on schema "crm_home_services" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor", "crm_home_services___system";

grant execute on all functions in schema "crm_home_services" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor", "crm_home_services___system";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor", "crm_home_services___system";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor", "crm_home_services___system";

-- it owns the functions through which policies read other records
grant "crm_home_services___system" to current_user;

grant create on schema "crm_home_services" to "crm_home_services___system";

grant select, insert, update, delete on all tables in schema "crm_home_services" to "crm_home_services___system";

-- module:article
alter table "article" enable row level security;
alter table "article" force row level security;
create policy "article__system__policy" on "article"
    to "crm_home_services___system" using (true) with check (true);

-- module:email_message
alter table "email_message" enable row level security;
alter table "email_message" force row level security;
create policy "email_message__system__policy" on "email_message"
    to "crm_home_services___system" using (true) with check (true);

-- field:email_message.cc
alter table "email_message__cc" enable row level security;
alter table "email_message__cc" force row level security;
create policy "email_message__cc__system__policy" on "email_message__cc"
    to "crm_home_services___system" using (true) with check (true);

-- field:email_message.bcc
alter table "email_message__bcc" enable row level security;
alter table "email_message__bcc" force row level security;
create policy "email_message__bcc__system__policy" on "email_message__bcc"
    to "crm_home_services___system" using (true) with check (true);

-- module:employee
alter table "employee" enable row level security;
alter table "employee" force row level security;
create policy "employee__system__policy" on "employee"
    to "crm_home_services___system" using (true) with check (true);

-- module:event
alter table "event" enable row level security;
alter table "event" force row level security;
create policy "event__system__policy" on "event"
    to "crm_home_services___system" using (true) with check (true);

-- module:feedback
alter table "feedback" enable row level security;
alter table "feedback" force row level security;
create policy "feedback__system__policy" on "feedback"
    to "crm_home_services___system" using (true) with check (true);

-- module:home_visit
alter table "home_visit" enable row level security;
alter table "home_visit" force row level security;
create policy "home_visit__system__policy" on "home_visit"
    to "crm_home_services___system" using (true) with check (true);

-- module:household
alter table "household" enable row level security;
alter table "household" force row level security;
create policy "household__system__policy" on "household"
    to "crm_home_services___system" using (true) with check (true);

-- field:household.care
alter table "household__care" enable row level security;
alter table "household__care" force row level security;
create policy "household__care__system__policy" on "household__care"
    to "crm_home_services___system" using (true) with check (true);

-- field:household.import_batches
alter table "household__import_batches" enable row level security;
alter table "household__import_batches" force row level security;
create policy "household__import_batches__system__policy" on "household__import_batches"
    to "crm_home_services___system" using (true) with check (true);

-- module:invoice
alter table "invoice" enable row level security;
alter table "invoice" force row level security;
create policy "invoice__system__policy" on "invoice"
    to "crm_home_services___system" using (true) with check (true);

-- module:job
alter table "job" enable row level security;
alter table "job" force row level security;
create policy "job__system__policy" on "job"
    to "crm_home_services___system" using (true) with check (true);

-- module:lead
alter table "lead" enable row level security;
alter table "lead" force row level security;
create policy "lead__system__policy" on "lead"
    to "crm_home_services___system" using (true) with check (true);

-- field:lead.interests
alter table "lead__interests" enable row level security;
alter table "lead__interests" force row level security;
create policy "lead__interests__system__policy" on "lead__interests"
    to "crm_home_services___system" using (true) with check (true);

-- field:lead.import_batches
alter table "lead__import_batches" enable row level security;
alter table "lead__import_batches" force row level security;
create policy "lead__import_batches__system__policy" on "lead__import_batches"
    to "crm_home_services___system" using (true) with check (true);

-- module:note
alter table "note" enable row level security;
alter table "note" force row level security;
create policy "note__system__policy" on "note"
    to "crm_home_services___system" using (true) with check (true);

-- module:opportunity
alter table "opportunity" enable row level security;
alter table "opportunity" force row level security;
create policy "opportunity__system__policy" on "opportunity"
    to "crm_home_services___system" using (true) with check (true);

-- module:order
alter table "order" enable row level security;
alter table "order" force row level security;
create policy "order__system__policy" on "order"
    to "crm_home_services___system" using (true) with check (true);

-- module:owned_item
alter table "owned_item" enable row level security;
alter table "owned_item" force row level security;
create policy "owned_item__system__policy" on "owned_item"
    to "crm_home_services___system" using (true) with check (true);

-- module:partner
alter table "partner" enable row level security;
alter table "partner" force row level security;
create policy "partner__system__policy" on "partner"
    to "crm_home_services___system" using (true) with check (true);

-- module:person
alter table "person" enable row level security;
alter table "person" force row level security;
create policy "person__system__policy" on "person"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.phone
alter table "person__phone" enable row level security;
alter table "person__phone" force row level security;
create policy "person__phone__system__policy" on "person__phone"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.email
alter table "person__email" enable row level security;
alter table "person__email" force row level security;
create policy "person__email__system__policy" on "person__email"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.interests
alter table "person__interests" enable row level security;
alter table "person__interests" force row level security;
create policy "person__interests__system__policy" on "person__interests"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.lifecycle
alter table "person__lifecycle" enable row level security;
alter table "person__lifecycle" force row level security;
create policy "person__lifecycle__system__policy" on "person__lifecycle"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.care
alter table "person__care" enable row level security;
alter table "person__care" force row level security;
create policy "person__care__system__policy" on "person__care"
    to "crm_home_services___system" using (true) with check (true);

-- field:person.import_batches
alter table "person__import_batches" enable row level security;
alter table "person__import_batches" force row level security;
create policy "person__import_batches__system__policy" on "person__import_batches"
    to "crm_home_services___system" using (true) with check (true);

-- module:phone_call
alter table "phone_call" enable row level security;
alter table "phone_call" force row level security;
create policy "phone_call__system__policy" on "phone_call"
    to "crm_home_services___system" using (true) with check (true);

-- module:product
alter table "product" enable row level security;
alter table "product" force row level security;
create policy "product__system__policy" on "product"
    to "crm_home_services___system" using (true) with check (true);

-- module:project
alter table "project" enable row level security;
alter table "project" force row level security;
create policy "project__system__policy" on "project"
    to "crm_home_services___system" using (true) with check (true);

-- module:property
alter table "property" enable row level security;
alter table "property" force row level security;
create policy "property__system__policy" on "property"
    to "crm_home_services___system" using (true) with check (true);

-- module:quote
alter table "quote" enable row level security;
alter table "quote" force row level security;
create policy "quote__system__policy" on "quote"
    to "crm_home_services___system" using (true) with check (true);

-- module:quote_line
alter table "quote_line" enable row level security;
alter table "quote_line" force row level security;
create policy "quote_line__system__policy" on "quote_line"
    to "crm_home_services___system" using (true) with check (true);

-- module:registration
alter table "registration" enable row level security;
alter table "registration" force row level security;
create policy "registration__system__policy" on "registration"
    to "crm_home_services___system" using (true) with check (true);

-- module:service_case
alter table "service_case" enable row level security;
alter table "service_case" force row level security;
create policy "service_case__system__policy" on "service_case"
    to "crm_home_services___system" using (true) with check (true);

-- module:source_month
alter table "source_month" enable row level security;
alter table "source_month" force row level security;
create policy "source_month__system__policy" on "source_month"
    to "crm_home_services___system" using (true) with check (true);

-- module:text_message
alter table "text_message" enable row level security;
alter table "text_message" force row level security;
create policy "text_message__system__policy" on "text_message"
    to "crm_home_services___system" using (true) with check (true);

-- module:to_do
alter table "to_do" enable row level security;
alter table "to_do" force row level security;
create policy "to_do__system__policy" on "to_do"
    to "crm_home_services___system" using (true) with check (true);

-- module:vendor
alter table "vendor" enable row level security;
alter table "vendor" force row level security;
create policy "vendor__system__policy" on "vendor"
    to "crm_home_services___system" using (true) with check (true);

create function "fn__rows__job__a46056bf"("r" "job") returns boolean
    language sql stable security definer
    set search_path from current
    return (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = "r"."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) IS TRUE);
revoke all on function "fn__rows__job__a46056bf" from public;
grant execute on function "fn__rows__job__a46056bf" to "crm_home_services__crew_lead", "crm_home_services___system";
alter function "fn__rows__job__a46056bf" owner to "crm_home_services___system";

create function "fn__rows__person__37f67b90"("r" "person") returns boolean
    language sql stable security definer
    set search_path from current
    return (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE);
revoke all on function "fn__rows__person__37f67b90" from public;
grant execute on function "fn__rows__person__37f67b90" to "crm_home_services__crew_lead", "crm_home_services___system";
alter function "fn__rows__person__37f67b90" owner to "crm_home_services___system";

create function "fn__rows__project__ece086ed"("r" "project") returns boolean
    language sql stable security definer
    set search_path from current
    return (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = (select "fn__user_id"()))) IS TRUE);
revoke all on function "fn__rows__project__ece086ed" from public;
grant execute on function "fn__rows__project__ece086ed" to "crm_home_services__crew_lead", "crm_home_services___system";
alter function "fn__rows__project__ece086ed" owner to "crm_home_services___system";

create function "fn__rows__property__bba018f6"("r" "property") returns boolean
    language sql stable security definer
    set search_path from current
    return (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."property_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE);
revoke all on function "fn__rows__property__bba018f6" from public;
grant execute on function "fn__rows__property__bba018f6" to "crm_home_services__crew_lead", "crm_home_services___system";
alter function "fn__rows__property__bba018f6" owner to "crm_home_services___system";

create function "fn__of__household__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "household" where "household"."id" = "record" and (true));
revoke all on function "fn__of__household__b5bea41b" from public;
grant execute on function "fn__of__household__b5bea41b" to "crm_home_services__crm_planner", "crm_home_services__sales_manager", "crm_home_services__service_manager", "crm_home_services___system";
alter function "fn__of__household__b5bea41b" owner to "crm_home_services___system";

create function "fn__of__lead__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "lead" where "lead"."id" = "record" and (true));
revoke all on function "fn__of__lead__b5bea41b" from public;
grant execute on function "fn__of__lead__b5bea41b" to "crm_home_services__crm_planner", "crm_home_services__sales_manager", "crm_home_services___system";
alter function "fn__of__lead__b5bea41b" owner to "crm_home_services___system";

create function "fn__of__person__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "person" where "person"."id" = "record" and (true));
revoke all on function "fn__of__person__b5bea41b" from public;
grant execute on function "fn__of__person__b5bea41b" to "crm_home_services__crm_planner", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___system";
alter function "fn__of__person__b5bea41b" owner to "crm_home_services___system";

create function "fn__owner_of_project"("record" uuid) returns uuid
    language sql stable security definer
    set search_path from current
    return (select "m"."owner_id" from "project" as "m" where "m"."id" = "record");
revoke all on function "fn__owner_of_project" from public;
grant execute on function "fn__owner_of_project" to "crm_home_services__project_manager", "crm_home_services___system";
alter function "fn__owner_of_project" owner to "crm_home_services___system";

create function "fn__of__household__8a0e9eef"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "household" where "household"."id" = "record" and (("household"."owner_id" = (select "fn__user_id"()) or "household"."owner_id" = any (array(select "fn__queue_ids"())))
        or "household"."id" = any (array(select "fn__shared_ids"('household', array['update'])))));
revoke all on function "fn__of__household__8a0e9eef" from public;
grant execute on function "fn__of__household__8a0e9eef" to "crm_home_services__sales_consultant", "crm_home_services___system";
alter function "fn__of__household__8a0e9eef" owner to "crm_home_services___system";

create function "fn__of__lead__07157aef"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "lead" where "lead"."id" = "record" and (("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))));
revoke all on function "fn__of__lead__07157aef" from public;
grant execute on function "fn__of__lead__07157aef" to "crm_home_services__sales_consultant", "crm_home_services___system";
alter function "fn__of__lead__07157aef" owner to "crm_home_services___system";

create function "fn__of__person__f9746dc7"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "person" where "person"."id" = "record" and (("person"."owner_id" = (select "fn__user_id"()) or "person"."owner_id" = any (array(select "fn__queue_ids"())))
        or "person"."id" = any (array(select "fn__shared_ids"('person', array['update'])))));
revoke all on function "fn__of__person__f9746dc7" from public;
grant execute on function "fn__of__person__f9746dc7" to "crm_home_services__sales_consultant", "crm_home_services___system";
alter function "fn__of__person__f9746dc7" owner to "crm_home_services___system";

create function "fn__owner_of_quote"("record" uuid) returns uuid
    language sql stable security definer
    set search_path from current
    return (select "m"."owner_id" from "quote" as "m" where "m"."id" = "record");
revoke all on function "fn__owner_of_quote" from public;
grant execute on function "fn__owner_of_quote" to "crm_home_services__sales_consultant", "crm_home_services___system";
alter function "fn__owner_of_quote" owner to "crm_home_services___system";

-- role:bookkeeper on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country") on "household" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__bookkeeper";
grant insert ("id", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__bookkeeper";
grant update ("amount", "issued_on", "due_on", "paid_on", "books_id") on "invoice" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "fee", "leads_sent") on "partner" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "email", "email_label") on "person" to "crm_home_services__bookkeeper";

-- role:bookkeeper on field:person.email
grant select on "person__email" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:vendor
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "email", "insured_until", "hourly_rate") on "vendor" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__bookkeeper";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper";

-- role:bookkeeper on module:household
create policy "household__bookkeeper__read__policy" on "household"
    for select to "crm_home_services__bookkeeper"
    using (
        ("household"."deleted_at" is null)
    );

-- role:bookkeeper on field:household.care
create policy "household__care__bookkeeper__read__policy" on "household__care"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:bookkeeper on field:household.import_batches
create policy "household__import_batches__bookkeeper__read__policy" on "household__import_batches"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:bookkeeper on module:invoice
create policy "invoice__bookkeeper__read__policy" on "invoice"
    for select to "crm_home_services__bookkeeper"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:bookkeeper on module:invoice
create policy "invoice__bookkeeper__create__policy" on "invoice"
    for insert to "crm_home_services__bookkeeper"
    with check (
        true
    );

-- role:bookkeeper on module:invoice
create policy "invoice__bookkeeper__update__policy" on "invoice"
    for update to "crm_home_services__bookkeeper"
    using (
        true
    );

-- role:bookkeeper on module:order
create policy "order__bookkeeper__read__policy" on "order"
    for select to "crm_home_services__bookkeeper"
    using (
        ("order"."deleted_at" is null)
    );

-- role:bookkeeper on module:partner
create policy "partner__bookkeeper__read__policy" on "partner"
    for select to "crm_home_services__bookkeeper"
    using (
        ("partner"."deleted_at" is null)
    );

-- role:bookkeeper on module:person
create policy "person__bookkeeper__read__policy" on "person"
    for select to "crm_home_services__bookkeeper"
    using (
        ("person"."deleted_at" is null)
    );

-- role:bookkeeper on field:person.phone
create policy "person__phone__bookkeeper__read__policy" on "person__phone"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:bookkeeper on field:person.email
create policy "person__email__bookkeeper__read__policy" on "person__email"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:bookkeeper on field:person.interests
create policy "person__interests__bookkeeper__read__policy" on "person__interests"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:bookkeeper on field:person.lifecycle
create policy "person__lifecycle__bookkeeper__read__policy" on "person__lifecycle"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:bookkeeper on field:person.care
create policy "person__care__bookkeeper__read__policy" on "person__care"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:bookkeeper on field:person.import_batches
create policy "person__import_batches__bookkeeper__read__policy" on "person__import_batches"
    for select to "crm_home_services__bookkeeper"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:bookkeeper on module:vendor
create policy "vendor__bookkeeper__read__policy" on "vendor"
    for select to "crm_home_services__bookkeeper"
    using (
        ("vendor"."deleted_at" is null)
    );

-- role:bookkeeper on module:article
create policy "article__bookkeeper__read__policy" on "article"
    for select to "crm_home_services__bookkeeper"
    using (
        ("article"."deleted_at" is null)
    );

-- role:bookkeeper on module:employee
create policy "employee__bookkeeper__read__policy" on "employee"
    for select to "crm_home_services__bookkeeper"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:bookkeeper on module:event
create policy "event__bookkeeper__read__policy" on "event"
    for select to "crm_home_services__bookkeeper"
    using (
        ("event"."deleted_at" is null)
    );

-- role:bookkeeper on module:note
create policy "note__bookkeeper__read__policy" on "note"
    for select to "crm_home_services__bookkeeper"
    using (
        ("note"."deleted_at" is null)
    );

-- role:bookkeeper on module:note
create policy "note__bookkeeper__create__policy" on "note"
    for insert to "crm_home_services__bookkeeper"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:bookkeeper on module:to_do
create policy "to_do__bookkeeper__read__policy" on "to_do"
    for select to "crm_home_services__bookkeeper"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:bookkeeper on module:to_do
create policy "to_do__bookkeeper__create__policy" on "to_do"
    for insert to "crm_home_services__bookkeeper"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:bookkeeper on module:to_do
create policy "to_do__bookkeeper__update__policy" on "to_do"
    for update to "crm_home_services__bookkeeper"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:connector on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__connector";

-- role:connector on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__connector";

-- role:connector on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "amount", "status", "issued_on", "due_on", "books_id") on "invoice" to "crm_home_services__connector";
grant update ("books_id") on "invoice" to "crm_home_services__connector";

-- role:connector on module:lead
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "message", "source", "source_detail") on "lead" to "crm_home_services__connector";

-- role:connector on module:source_month
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend") on "source_month" to "crm_home_services__connector";
grant update ("spend") on "source_month" to "crm_home_services__connector";

-- role:connector on module:article
create policy "article__connector__read__policy" on "article"
    for select to "crm_home_services__connector"
    using (
        ((("article"."published_on" IS NOT NULL) IS TRUE)
        or "article"."id" = any (array(select "fn__shared_ids"('article', array['read', 'update'])))) and ("article"."deleted_at" is null)
    );

-- role:connector on module:event
create policy "event__connector__read__policy" on "event"
    for select to "crm_home_services__connector"
    using (
        (("event"."published" IS TRUE)
        or "event"."id" = any (array(select "fn__shared_ids"('event', array['read', 'update'])))) and ("event"."deleted_at" is null)
    );

-- role:connector on module:invoice
create policy "invoice__connector__read__policy" on "invoice"
    for select to "crm_home_services__connector"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:connector on module:invoice
create policy "invoice__connector__update__policy" on "invoice"
    for update to "crm_home_services__connector"
    using (
        true
    );

-- role:connector on module:lead
create policy "lead__connector__create__policy" on "lead"
    for insert to "crm_home_services__connector"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:connector on module:source_month
create policy "source_month__connector__read__policy" on "source_month"
    for select to "crm_home_services__connector"
    using (
        ("source_month"."deleted_at" is null)
    );

-- role:connector on module:source_month
create policy "source_month__connector__update__policy" on "source_month"
    for update to "crm_home_services__connector"
    using (
        true
    );

-- role:crew_lead on module:job
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes") on "job" to "crm_home_services__crew_lead";
grant update ("notes") on "job" to "crm_home_services__crew_lead";

-- role:crew_lead on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "phone", "phone_label", "language") on "person" to "crm_home_services__crew_lead";

-- role:crew_lead on field:person.phone
grant select on "person__phone" to "crm_home_services__crew_lead";

-- role:crew_lead on field:person.care
grant select on "person__care" to "crm_home_services__crew_lead";

-- role:crew_lead on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "checklist", "photos_id", "jobs_left") on "project" to "crm_home_services__crew_lead";
grant update ("checklist", "photos_id") on "project" to "crm_home_services__crew_lead";

-- role:crew_lead on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "access_notes") on "property" to "crm_home_services__crew_lead";

-- role:crew_lead on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__crew_lead";

-- role:crew_lead on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__crew_lead";

-- role:crew_lead on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__crew_lead";

-- role:crew_lead on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__crew_lead";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__crew_lead";

-- role:crew_lead on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crew_lead";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crew_lead";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crew_lead";

-- role:crew_lead on module:job
create policy "job__crew_lead__read__policy" on "job"
    for select to "crm_home_services__crew_lead"
    using (
        ("fn__rows__job__a46056bf"("job")
        or "job"."id" = any (array(select "fn__shared_ids"('job', array['read', 'update'])))) and ("job"."deleted_at" is null)
    );

-- role:crew_lead on module:job
create policy "job__crew_lead__update__policy" on "job"
    for update to "crm_home_services__crew_lead"
    using (
        "fn__rows__job__a46056bf"("job")
        or "job"."id" = any (array(select "fn__shared_ids"('job', array['update'])))
    );

-- role:crew_lead on module:person
create policy "person__crew_lead__read__policy" on "person"
    for select to "crm_home_services__crew_lead"
    using (
        ("fn__rows__person__37f67b90"("person")
        or "person"."id" = any (array(select "fn__shared_ids"('person', array['read', 'update'])))) and ("person"."deleted_at" is null)
    );

-- role:crew_lead on field:person.phone
create policy "person__phone__crew_lead__read__policy" on "person__phone"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:crew_lead on field:person.email
create policy "person__email__crew_lead__read__policy" on "person__email"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:crew_lead on field:person.interests
create policy "person__interests__crew_lead__read__policy" on "person__interests"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:crew_lead on field:person.lifecycle
create policy "person__lifecycle__crew_lead__read__policy" on "person__lifecycle"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:crew_lead on field:person.care
create policy "person__care__crew_lead__read__policy" on "person__care"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:crew_lead on field:person.import_batches
create policy "person__import_batches__crew_lead__read__policy" on "person__import_batches"
    for select to "crm_home_services__crew_lead"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:crew_lead on module:project
create policy "project__crew_lead__read__policy" on "project"
    for select to "crm_home_services__crew_lead"
    using (
        ("fn__rows__project__ece086ed"("project")
        or "project"."id" = any (array(select "fn__shared_ids"('project', array['read', 'update'])))) and ("project"."deleted_at" is null)
    );

-- role:crew_lead on module:project
create policy "project__crew_lead__update__policy" on "project"
    for update to "crm_home_services__crew_lead"
    using (
        "fn__rows__project__ece086ed"("project")
        or "project"."id" = any (array(select "fn__shared_ids"('project', array['update'])))
    );

-- role:crew_lead on module:property
create policy "property__crew_lead__read__policy" on "property"
    for select to "crm_home_services__crew_lead"
    using (
        ("fn__rows__property__bba018f6"("property")
        or "property"."id" = any (array(select "fn__shared_ids"('property', array['read', 'update'])))) and ("property"."deleted_at" is null)
    );

-- role:crew_lead on module:article
create policy "article__crew_lead__read__policy" on "article"
    for select to "crm_home_services__crew_lead"
    using (
        ("article"."deleted_at" is null)
    );

-- role:crew_lead on module:employee
create policy "employee__crew_lead__read__policy" on "employee"
    for select to "crm_home_services__crew_lead"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:crew_lead on module:event
create policy "event__crew_lead__read__policy" on "event"
    for select to "crm_home_services__crew_lead"
    using (
        ("event"."deleted_at" is null)
    );

-- role:crew_lead on module:note
create policy "note__crew_lead__read__policy" on "note"
    for select to "crm_home_services__crew_lead"
    using (
        ("note"."deleted_at" is null)
    );

-- role:crew_lead on module:note
create policy "note__crew_lead__create__policy" on "note"
    for insert to "crm_home_services__crew_lead"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:crew_lead on module:to_do
create policy "to_do__crew_lead__read__policy" on "to_do"
    for select to "crm_home_services__crew_lead"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:crew_lead on module:to_do
create policy "to_do__crew_lead__create__policy" on "to_do"
    for insert to "crm_home_services__crew_lead"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:crew_lead on module:to_do
create policy "to_do__crew_lead__update__policy" on "to_do"
    for update to "crm_home_services__crew_lead"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- restriction:crews_see_current_projects
create policy "project__crew_lead__restriction__crews_see_current_pro_10708a77" on "project"
    as restrictive for select to "crm_home_services__crew_lead"
    using ((("project"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE));
-- restriction:crews_see_current_projects
create policy "project__crew_lead__restriction__crews_see_current_pro_850ba005" on "project"
    as restrictive for update to "crm_home_services__crew_lead"
    using ((("project"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE));

-- role:crm_planner on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__crm_planner";
grant update ("deleted_at", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__crm_planner";

-- role:crm_planner on field:household.care
grant select, insert, update, delete on "household__care" to "crm_home_services__crm_planner";

-- role:crm_planner on field:household.import_batches
grant select, insert, update, delete on "household__import_batches" to "crm_home_services__crm_planner";

-- role:crm_planner on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__crm_planner";
grant update ("deleted_at", "first_name", "last_name", "email", "phone", "language", "postal_code") on "lead" to "crm_home_services__crm_planner";

-- role:crm_planner on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_home_services__crm_planner";

-- role:crm_planner on field:lead.import_batches
grant select, insert, update, delete on "lead__import_batches" to "crm_home_services__crm_planner";

-- role:crm_planner on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "active", "leads_sent") on "partner" to "crm_home_services__crm_planner";

-- role:crm_planner on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name") on "person" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__crm_planner";
grant update ("deleted_at", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "birthday", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.phone
grant insert, update, delete on "person__phone" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.email
grant insert, update, delete on "person__email" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.interests
grant insert, update, delete on "person__interests" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.lifecycle
grant insert, update, delete on "person__lifecycle" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.care
grant insert, update, delete on "person__care" to "crm_home_services__crm_planner";

-- role:crm_planner on field:person.import_batches
grant insert, update, delete on "person__import_batches" to "crm_home_services__crm_planner";

-- role:crm_planner on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner";
grant update ("deleted_at", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner";

-- role:crm_planner on module:vendor
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "approved", "jobs_done") on "vendor" to "crm_home_services__crm_planner";

-- role:crm_planner on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__crm_planner";

-- role:crm_planner on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__crm_planner";

-- role:crm_planner on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__crm_planner";

-- role:crm_planner on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__crm_planner";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__crm_planner";

-- role:crm_planner on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crm_planner";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__crm_planner";

-- role:crm_planner on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__crm_planner";

-- role:crm_planner on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__crm_planner";

-- role:crm_planner on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__crm_planner";

-- role:crm_planner on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__crm_planner";

-- role:crm_planner on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner";

-- role:crm_planner on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__crm_planner";

-- role:crm_planner on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner";

-- role:crm_planner on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__crm_planner";

-- role:crm_planner on module:household
create policy "household__crm_planner__read__policy" on "household"
    for select to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:household
create policy "household__crm_planner__create__policy" on "household"
    for insert to "crm_home_services__crm_planner"
    with check (
        ("household"."owner_id" = (select "fn__user_id"()) or "household"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:crm_planner on module:household
create policy "household__crm_planner__update__policy" on "household"
    for update to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on field:household.care
create policy "household__care__crm_planner__read__policy" on "household__care"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:crm_planner on field:household.care
create policy "household__care__crm_planner__update__policy" on "household__care"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__household__b5bea41b"("household__care"."household_id")
    );

-- role:crm_planner on field:household.import_batches
create policy "household__import_batches__crm_planner__read__policy" on "household__import_batches"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:crm_planner on field:household.import_batches
create policy "household__import_batches__crm_planner__update__policy" on "household__import_batches"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__household__b5bea41b"("household__import_batches"."household_id")
    );

-- role:crm_planner on module:lead
create policy "lead__crm_planner__read__policy" on "lead"
    for select to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:lead
create policy "lead__crm_planner__update__policy" on "lead"
    for update to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on field:lead.interests
create policy "lead__interests__crm_planner__read__policy" on "lead__interests"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:crm_planner on field:lead.interests
create policy "lead__interests__crm_planner__update__policy" on "lead__interests"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__lead__b5bea41b"("lead__interests"."lead_id")
    );

-- role:crm_planner on field:lead.import_batches
create policy "lead__import_batches__crm_planner__read__policy" on "lead__import_batches"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__import_batches"."lead_id")
    );

-- role:crm_planner on field:lead.import_batches
create policy "lead__import_batches__crm_planner__update__policy" on "lead__import_batches"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__lead__b5bea41b"("lead__import_batches"."lead_id")
    );

-- role:crm_planner on module:partner
create policy "partner__crm_planner__read__policy" on "partner"
    for select to "crm_home_services__crm_planner"
    using (
        ("partner"."deleted_at" is null)
    );

-- role:crm_planner on module:person
create policy "person__crm_planner__read__policy" on "person"
    for select to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:person
create policy "person__crm_planner__create__policy" on "person"
    for insert to "crm_home_services__crm_planner"
    with check (
        ("person"."owner_id" = (select "fn__user_id"()) or "person"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:crm_planner on module:person
create policy "person__crm_planner__update__policy" on "person"
    for update to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on field:person.phone
create policy "person__phone__crm_planner__read__policy" on "person__phone"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:crm_planner on field:person.phone
create policy "person__phone__crm_planner__update__policy" on "person__phone"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__phone"."person_id")
    );

-- role:crm_planner on field:person.email
create policy "person__email__crm_planner__read__policy" on "person__email"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:crm_planner on field:person.email
create policy "person__email__crm_planner__update__policy" on "person__email"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__email"."person_id")
    );

-- role:crm_planner on field:person.interests
create policy "person__interests__crm_planner__read__policy" on "person__interests"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:crm_planner on field:person.interests
create policy "person__interests__crm_planner__update__policy" on "person__interests"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__interests"."person_id")
    );

-- role:crm_planner on field:person.lifecycle
create policy "person__lifecycle__crm_planner__read__policy" on "person__lifecycle"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:crm_planner on field:person.lifecycle
create policy "person__lifecycle__crm_planner__update__policy" on "person__lifecycle"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__lifecycle"."person_id")
    );

-- role:crm_planner on field:person.care
create policy "person__care__crm_planner__read__policy" on "person__care"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:crm_planner on field:person.care
create policy "person__care__crm_planner__update__policy" on "person__care"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__care"."person_id")
    );

-- role:crm_planner on field:person.import_batches
create policy "person__import_batches__crm_planner__read__policy" on "person__import_batches"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:crm_planner on field:person.import_batches
create policy "person__import_batches__crm_planner__update__policy" on "person__import_batches"
    to "crm_home_services__crm_planner"
    using (
        "fn__of__person__b5bea41b"("person__import_batches"."person_id")
    );

-- role:crm_planner on module:property
create policy "property__crm_planner__read__policy" on "property"
    for select to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:property
create policy "property__crm_planner__create__policy" on "property"
    for insert to "crm_home_services__crm_planner"
    with check (
        ("property"."owner_id" = (select "fn__user_id"()) or "property"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:crm_planner on module:property
create policy "property__crm_planner__update__policy" on "property"
    for update to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:vendor
create policy "vendor__crm_planner__read__policy" on "vendor"
    for select to "crm_home_services__crm_planner"
    using (
        ("vendor"."deleted_at" is null)
    );

-- role:crm_planner on module:article
create policy "article__crm_planner__read__policy" on "article"
    for select to "crm_home_services__crm_planner"
    using (
        ("article"."deleted_at" is null)
    );

-- role:crm_planner on module:employee
create policy "employee__crm_planner__read__policy" on "employee"
    for select to "crm_home_services__crm_planner"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:crm_planner on module:event
create policy "event__crm_planner__read__policy" on "event"
    for select to "crm_home_services__crm_planner"
    using (
        ("event"."deleted_at" is null)
    );

-- role:crm_planner on module:note
create policy "note__crm_planner__read__policy" on "note"
    for select to "crm_home_services__crm_planner"
    using (
        ("note"."deleted_at" is null)
    );

-- role:crm_planner on module:note
create policy "note__crm_planner__create__policy" on "note"
    for insert to "crm_home_services__crm_planner"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:crm_planner on module:to_do
create policy "to_do__crm_planner__read__policy" on "to_do"
    for select to "crm_home_services__crm_planner"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:crm_planner on module:to_do
create policy "to_do__crm_planner__create__policy" on "to_do"
    for insert to "crm_home_services__crm_planner"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:crm_planner on module:to_do
create policy "to_do__crm_planner__update__policy" on "to_do"
    for update to "crm_home_services__crm_planner"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:crm_planner on module:product
create policy "product__crm_planner__read__policy" on "product"
    for select to "crm_home_services__crm_planner"
    using (
        ("product"."deleted_at" is null)
    );

-- role:crm_planner on module:email_message
create policy "email_message__crm_planner__read__policy" on "email_message"
    for select to "crm_home_services__crm_planner"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:crm_planner on field:email_message.cc
create policy "email_message__cc__crm_planner__read__policy" on "email_message__cc"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:crm_planner on field:email_message.bcc
create policy "email_message__bcc__crm_planner__read__policy" on "email_message__bcc"
    for select to "crm_home_services__crm_planner"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:crm_planner on module:home_visit
create policy "home_visit__crm_planner__read__policy" on "home_visit"
    for select to "crm_home_services__crm_planner"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:crm_planner on module:home_visit
create policy "home_visit__crm_planner__create__policy" on "home_visit"
    for insert to "crm_home_services__crm_planner"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:crm_planner on module:home_visit
create policy "home_visit__crm_planner__update__policy" on "home_visit"
    for update to "crm_home_services__crm_planner"
    using (
        true
    );

-- role:crm_planner on module:owned_item
create policy "owned_item__crm_planner__read__policy" on "owned_item"
    for select to "crm_home_services__crm_planner"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:crm_planner on module:phone_call
create policy "phone_call__crm_planner__read__policy" on "phone_call"
    for select to "crm_home_services__crm_planner"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:crm_planner on module:phone_call
create policy "phone_call__crm_planner__create__policy" on "phone_call"
    for insert to "crm_home_services__crm_planner"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:crm_planner on module:phone_call
create policy "phone_call__crm_planner__update__policy" on "phone_call"
    for update to "crm_home_services__crm_planner"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:crm_planner on module:text_message
create policy "text_message__crm_planner__read__policy" on "text_message"
    for select to "crm_home_services__crm_planner"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:general_manager on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__general_manager";
grant insert ("id", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__general_manager";
grant update ("deleted_at", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__general_manager";

-- role:general_manager on module:feedback
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__general_manager";

-- role:general_manager on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "order_count", "last_order_on") on "household" to "crm_home_services__general_manager";

-- role:general_manager on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__general_manager";

-- role:general_manager on module:job
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at") on "job" to "crm_home_services__general_manager";

-- role:general_manager on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__general_manager";

-- role:general_manager on field:lead.interests
grant select on "lead__interests" to "crm_home_services__general_manager";

-- role:general_manager on field:lead.import_batches
grant select on "lead__import_batches" to "crm_home_services__general_manager";

-- role:general_manager on module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote") on "opportunity" to "crm_home_services__general_manager";

-- role:general_manager on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__general_manager";

-- role:general_manager on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "partner" to "crm_home_services__general_manager";

-- role:general_manager on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "unit_price") on "product" to "crm_home_services__general_manager";

-- role:general_manager on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left") on "project" to "crm_home_services__general_manager";

-- role:general_manager on module:quote
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "quote" to "crm_home_services__general_manager";
grant update ("review_note") on "quote" to "crm_home_services__general_manager";

-- role:general_manager on module:quote_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__general_manager";

-- role:general_manager on module:registration
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "event_id", "lead_id", "attended") on "registration" to "crm_home_services__general_manager";

-- role:general_manager on module:service_case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__general_manager";

-- role:general_manager on module:source_month
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue") on "source_month" to "crm_home_services__general_manager";

-- role:general_manager on module:vendor
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "vendor" to "crm_home_services__general_manager";

-- role:general_manager on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__general_manager";

-- role:general_manager on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__general_manager";

-- role:general_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__general_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__general_manager";

-- role:general_manager on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__general_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__general_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__general_manager";

-- role:general_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__general_manager";

-- role:general_manager on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__general_manager";

-- role:general_manager on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__general_manager";

-- role:general_manager on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__general_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__general_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__general_manager";

-- role:general_manager on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__general_manager";

-- role:general_manager on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__general_manager";

-- role:general_manager on field:person.phone
grant select on "person__phone" to "crm_home_services__general_manager";

-- role:general_manager on field:person.email
grant select on "person__email" to "crm_home_services__general_manager";

-- role:general_manager on field:person.interests
grant select on "person__interests" to "crm_home_services__general_manager";

-- role:general_manager on field:person.lifecycle
grant select on "person__lifecycle" to "crm_home_services__general_manager";

-- role:general_manager on field:person.care
grant select on "person__care" to "crm_home_services__general_manager";

-- role:general_manager on field:person.import_batches
grant select on "person__import_batches" to "crm_home_services__general_manager";

-- role:general_manager on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__general_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__general_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__general_manager";

-- role:general_manager on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__general_manager";

-- role:general_manager on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__general_manager";

-- role:general_manager on module:employee
create policy "employee__general_manager__read__policy" on "employee"
    for select to "crm_home_services__general_manager"
    using (
        true
    );

-- role:general_manager on module:employee
create policy "employee__general_manager__create__policy" on "employee"
    for insert to "crm_home_services__general_manager"
    with check (
        true
    );

-- role:general_manager on module:employee
create policy "employee__general_manager__update__policy" on "employee"
    for update to "crm_home_services__general_manager"
    using (
        true
    );

-- role:general_manager on module:feedback
create policy "feedback__general_manager__read__policy" on "feedback"
    for select to "crm_home_services__general_manager"
    using (
        ("feedback"."deleted_at" is null)
    );

-- role:general_manager on module:household
create policy "household__general_manager__read__policy" on "household"
    for select to "crm_home_services__general_manager"
    using (
        ("household"."deleted_at" is null)
    );

-- role:general_manager on field:household.care
create policy "household__care__general_manager__read__policy" on "household__care"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:general_manager on field:household.import_batches
create policy "household__import_batches__general_manager__read__policy" on "household__import_batches"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:general_manager on module:invoice
create policy "invoice__general_manager__read__policy" on "invoice"
    for select to "crm_home_services__general_manager"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:general_manager on module:job
create policy "job__general_manager__read__policy" on "job"
    for select to "crm_home_services__general_manager"
    using (
        ("job"."deleted_at" is null)
    );

-- role:general_manager on module:lead
create policy "lead__general_manager__read__policy" on "lead"
    for select to "crm_home_services__general_manager"
    using (
        ("lead"."deleted_at" is null)
    );

-- role:general_manager on field:lead.interests
create policy "lead__interests__general_manager__read__policy" on "lead__interests"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:general_manager on field:lead.import_batches
create policy "lead__import_batches__general_manager__read__policy" on "lead__import_batches"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__import_batches"."lead_id")
    );

-- role:general_manager on module:opportunity
create policy "opportunity__general_manager__read__policy" on "opportunity"
    for select to "crm_home_services__general_manager"
    using (
        ("opportunity"."deleted_at" is null)
    );

-- role:general_manager on module:order
create policy "order__general_manager__read__policy" on "order"
    for select to "crm_home_services__general_manager"
    using (
        ("order"."deleted_at" is null)
    );

-- role:general_manager on module:partner
create policy "partner__general_manager__read__policy" on "partner"
    for select to "crm_home_services__general_manager"
    using (
        ("partner"."deleted_at" is null)
    );

-- role:general_manager on module:product
create policy "product__general_manager__read__policy" on "product"
    for select to "crm_home_services__general_manager"
    using (
        ("product"."deleted_at" is null)
    );

-- role:general_manager on module:project
create policy "project__general_manager__read__policy" on "project"
    for select to "crm_home_services__general_manager"
    using (
        ("project"."deleted_at" is null)
    );

-- role:general_manager on module:quote
create policy "quote__general_manager__read__policy" on "quote"
    for select to "crm_home_services__general_manager"
    using (
        ("quote"."deleted_at" is null)
    );

-- role:general_manager on module:quote
create policy "quote__general_manager__update__policy" on "quote"
    for update to "crm_home_services__general_manager"
    using (
        true
    );

-- role:general_manager on module:quote_line
create policy "quote_line__general_manager__read__policy" on "quote_line"
    for select to "crm_home_services__general_manager"
    using (
        ("quote_line"."deleted_at" is null)
    );

-- role:general_manager on module:registration
create policy "registration__general_manager__read__policy" on "registration"
    for select to "crm_home_services__general_manager"
    using (
        ("registration"."deleted_at" is null)
    );

-- role:general_manager on module:service_case
create policy "service_case__general_manager__read__policy" on "service_case"
    for select to "crm_home_services__general_manager"
    using (
        ("service_case"."deleted_at" is null)
    );

-- role:general_manager on module:source_month
create policy "source_month__general_manager__read__policy" on "source_month"
    for select to "crm_home_services__general_manager"
    using (
        ("source_month"."deleted_at" is null)
    );

-- role:general_manager on module:vendor
create policy "vendor__general_manager__read__policy" on "vendor"
    for select to "crm_home_services__general_manager"
    using (
        ("vendor"."deleted_at" is null)
    );

-- role:general_manager on module:article
create policy "article__general_manager__read__policy" on "article"
    for select to "crm_home_services__general_manager"
    using (
        ("article"."deleted_at" is null)
    );

-- role:general_manager on module:event
create policy "event__general_manager__read__policy" on "event"
    for select to "crm_home_services__general_manager"
    using (
        ("event"."deleted_at" is null)
    );

-- role:general_manager on module:note
create policy "note__general_manager__read__policy" on "note"
    for select to "crm_home_services__general_manager"
    using (
        ("note"."deleted_at" is null)
    );

-- role:general_manager on module:note
create policy "note__general_manager__create__policy" on "note"
    for insert to "crm_home_services__general_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:general_manager on module:to_do
create policy "to_do__general_manager__read__policy" on "to_do"
    for select to "crm_home_services__general_manager"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:general_manager on module:to_do
create policy "to_do__general_manager__create__policy" on "to_do"
    for insert to "crm_home_services__general_manager"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:general_manager on module:to_do
create policy "to_do__general_manager__update__policy" on "to_do"
    for update to "crm_home_services__general_manager"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:general_manager on module:email_message
create policy "email_message__general_manager__read__policy" on "email_message"
    for select to "crm_home_services__general_manager"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:general_manager on field:email_message.cc
create policy "email_message__cc__general_manager__read__policy" on "email_message__cc"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:general_manager on field:email_message.bcc
create policy "email_message__bcc__general_manager__read__policy" on "email_message__bcc"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:general_manager on module:home_visit
create policy "home_visit__general_manager__read__policy" on "home_visit"
    for select to "crm_home_services__general_manager"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:general_manager on module:home_visit
create policy "home_visit__general_manager__create__policy" on "home_visit"
    for insert to "crm_home_services__general_manager"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:general_manager on module:home_visit
create policy "home_visit__general_manager__update__policy" on "home_visit"
    for update to "crm_home_services__general_manager"
    using (
        true
    );

-- role:general_manager on module:owned_item
create policy "owned_item__general_manager__read__policy" on "owned_item"
    for select to "crm_home_services__general_manager"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:general_manager on module:person
create policy "person__general_manager__read__policy" on "person"
    for select to "crm_home_services__general_manager"
    using (
        ("person"."deleted_at" is null)
    );

-- role:general_manager on field:person.phone
create policy "person__phone__general_manager__read__policy" on "person__phone"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:general_manager on field:person.email
create policy "person__email__general_manager__read__policy" on "person__email"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:general_manager on field:person.interests
create policy "person__interests__general_manager__read__policy" on "person__interests"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:general_manager on field:person.lifecycle
create policy "person__lifecycle__general_manager__read__policy" on "person__lifecycle"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:general_manager on field:person.care
create policy "person__care__general_manager__read__policy" on "person__care"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:general_manager on field:person.import_batches
create policy "person__import_batches__general_manager__read__policy" on "person__import_batches"
    for select to "crm_home_services__general_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:general_manager on module:phone_call
create policy "phone_call__general_manager__read__policy" on "phone_call"
    for select to "crm_home_services__general_manager"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:general_manager on module:phone_call
create policy "phone_call__general_manager__create__policy" on "phone_call"
    for insert to "crm_home_services__general_manager"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:general_manager on module:phone_call
create policy "phone_call__general_manager__update__policy" on "phone_call"
    for update to "crm_home_services__general_manager"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:general_manager on module:property
create policy "property__general_manager__read__policy" on "property"
    for select to "crm_home_services__general_manager"
    using (
        ("property"."deleted_at" is null)
    );

-- role:general_manager on module:text_message
create policy "text_message__general_manager__read__policy" on "text_message"
    for select to "crm_home_services__general_manager"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:marketing_manager on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__marketing_manager";
grant insert ("id", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__marketing_manager";
grant update ("title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__marketing_manager";
grant insert ("id", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page") on "event" to "crm_home_services__marketing_manager";
grant update ("name", "city", "venue", "starts_at", "seats", "published", "sign_up_page") on "event" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:feedback
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "comment", "may_quote") on "feedback" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "language", "postal_code", "services", "timeframe", "budget", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason") on "lead" to "crm_home_services__marketing_manager";

-- role:marketing_manager on field:lead.interests
grant select on "lead__interests" to "crm_home_services__marketing_manager";

-- role:marketing_manager on field:lead.import_batches
grant select on "lead__import_batches" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "source_month_id", "status", "amount", "ordered_on") on "order" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "fee", "active", "leads_sent") on "partner" to "crm_home_services__marketing_manager";
grant insert ("id", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "active") on "partner" to "crm_home_services__marketing_manager";
grant update ("company", "kind", "contact_name", "email", "referral_code", "fee", "active") on "partner" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "language", "prefers") on "person" to "crm_home_services__marketing_manager";

-- role:marketing_manager on field:person.interests
grant select on "person__interests" to "crm_home_services__marketing_manager";

-- role:marketing_manager on field:person.lifecycle
grant select on "person__lifecycle" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "stage", "photos_id") on "project" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:registration
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "event_id", "lead_id", "attended") on "registration" to "crm_home_services__marketing_manager";
grant insert ("id", "event_id", "lead_id", "attended") on "registration" to "crm_home_services__marketing_manager";
grant update ("attended") on "registration" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:source_month
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue") on "source_month" to "crm_home_services__marketing_manager";
grant insert ("id", "key", "source", "source_detail", "month", "spend") on "source_month" to "crm_home_services__marketing_manager";
grant update ("spend") on "source_month" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__marketing_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__marketing_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__marketing_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__marketing_manager";

-- role:marketing_manager on module:article
create policy "article__marketing_manager__read__policy" on "article"
    for select to "crm_home_services__marketing_manager"
    using (
        ("article"."deleted_at" is null)
    );

-- role:marketing_manager on module:article
create policy "article__marketing_manager__create__policy" on "article"
    for insert to "crm_home_services__marketing_manager"
    with check (
        true
    );

-- role:marketing_manager on module:article
create policy "article__marketing_manager__update__policy" on "article"
    for update to "crm_home_services__marketing_manager"
    using (
        true
    );

-- role:marketing_manager on module:event
create policy "event__marketing_manager__read__policy" on "event"
    for select to "crm_home_services__marketing_manager"
    using (
        ("event"."deleted_at" is null)
    );

-- role:marketing_manager on module:event
create policy "event__marketing_manager__create__policy" on "event"
    for insert to "crm_home_services__marketing_manager"
    with check (
        true
    );

-- role:marketing_manager on module:event
create policy "event__marketing_manager__update__policy" on "event"
    for update to "crm_home_services__marketing_manager"
    using (
        true
    );

-- role:marketing_manager on module:feedback
create policy "feedback__marketing_manager__read__policy" on "feedback"
    for select to "crm_home_services__marketing_manager"
    using (
        (("feedback"."may_quote" IS TRUE)
        or "feedback"."id" = any (array(select "fn__shared_ids"('feedback', array['read', 'update'])))) and ("feedback"."deleted_at" is null)
    );

-- role:marketing_manager on module:lead
create policy "lead__marketing_manager__read__policy" on "lead"
    for select to "crm_home_services__marketing_manager"
    using (
        ("lead"."deleted_at" is null)
    );

-- role:marketing_manager on field:lead.interests
create policy "lead__interests__marketing_manager__read__policy" on "lead__interests"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:marketing_manager on field:lead.import_batches
create policy "lead__import_batches__marketing_manager__read__policy" on "lead__import_batches"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__import_batches"."lead_id")
    );

-- role:marketing_manager on module:order
create policy "order__marketing_manager__read__policy" on "order"
    for select to "crm_home_services__marketing_manager"
    using (
        ("order"."deleted_at" is null)
    );

-- role:marketing_manager on module:partner
create policy "partner__marketing_manager__read__policy" on "partner"
    for select to "crm_home_services__marketing_manager"
    using (
        ("partner"."deleted_at" is null)
    );

-- role:marketing_manager on module:partner
create policy "partner__marketing_manager__create__policy" on "partner"
    for insert to "crm_home_services__marketing_manager"
    with check (
        true
    );

-- role:marketing_manager on module:partner
create policy "partner__marketing_manager__update__policy" on "partner"
    for update to "crm_home_services__marketing_manager"
    using (
        true
    );

-- role:marketing_manager on module:person
create policy "person__marketing_manager__read__policy" on "person"
    for select to "crm_home_services__marketing_manager"
    using (
        ("person"."deleted_at" is null)
    );

-- role:marketing_manager on field:person.phone
create policy "person__phone__marketing_manager__read__policy" on "person__phone"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:marketing_manager on field:person.email
create policy "person__email__marketing_manager__read__policy" on "person__email"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:marketing_manager on field:person.interests
create policy "person__interests__marketing_manager__read__policy" on "person__interests"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:marketing_manager on field:person.lifecycle
create policy "person__lifecycle__marketing_manager__read__policy" on "person__lifecycle"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:marketing_manager on field:person.care
create policy "person__care__marketing_manager__read__policy" on "person__care"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:marketing_manager on field:person.import_batches
create policy "person__import_batches__marketing_manager__read__policy" on "person__import_batches"
    for select to "crm_home_services__marketing_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:marketing_manager on module:project
create policy "project__marketing_manager__read__policy" on "project"
    for select to "crm_home_services__marketing_manager"
    using (
        ("project"."deleted_at" is null)
    );

-- role:marketing_manager on module:registration
create policy "registration__marketing_manager__read__policy" on "registration"
    for select to "crm_home_services__marketing_manager"
    using (
        ("registration"."deleted_at" is null)
    );

-- role:marketing_manager on module:registration
create policy "registration__marketing_manager__create__policy" on "registration"
    for insert to "crm_home_services__marketing_manager"
    with check (
        true
    );

-- role:marketing_manager on module:registration
create policy "registration__marketing_manager__update__policy" on "registration"
    for update to "crm_home_services__marketing_manager"
    using (
        true
    );

-- role:marketing_manager on module:source_month
create policy "source_month__marketing_manager__read__policy" on "source_month"
    for select to "crm_home_services__marketing_manager"
    using (
        ("source_month"."deleted_at" is null)
    );

-- role:marketing_manager on module:source_month
create policy "source_month__marketing_manager__create__policy" on "source_month"
    for insert to "crm_home_services__marketing_manager"
    with check (
        true
    );

-- role:marketing_manager on module:source_month
create policy "source_month__marketing_manager__update__policy" on "source_month"
    for update to "crm_home_services__marketing_manager"
    using (
        true
    );

-- role:marketing_manager on module:employee
create policy "employee__marketing_manager__read__policy" on "employee"
    for select to "crm_home_services__marketing_manager"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:marketing_manager on module:note
create policy "note__marketing_manager__read__policy" on "note"
    for select to "crm_home_services__marketing_manager"
    using (
        ("note"."deleted_at" is null)
    );

-- role:marketing_manager on module:note
create policy "note__marketing_manager__create__policy" on "note"
    for insert to "crm_home_services__marketing_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:marketing_manager on module:to_do
create policy "to_do__marketing_manager__read__policy" on "to_do"
    for select to "crm_home_services__marketing_manager"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:marketing_manager on module:to_do
create policy "to_do__marketing_manager__create__policy" on "to_do"
    for insert to "crm_home_services__marketing_manager"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:marketing_manager on module:to_do
create policy "to_do__marketing_manager__update__policy" on "to_do"
    for update to "crm_home_services__marketing_manager"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:project_manager on module:feedback
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__project_manager";

-- role:project_manager on module:job
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at") on "job" to "crm_home_services__project_manager";
grant insert ("id", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "notes", "cost") on "job" to "crm_home_services__project_manager";
grant update ("deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "notes", "cost") on "job" to "crm_home_services__project_manager";

-- role:project_manager on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__project_manager";

-- role:project_manager on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__project_manager";
grant insert ("id", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__project_manager";
grant update ("serial_number", "warranty_until") on "owned_item" to "crm_home_services__project_manager";

-- role:project_manager on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left") on "project" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id") on "project" to "crm_home_services__project_manager";
grant update ("title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id") on "project" to "crm_home_services__project_manager";

-- role:project_manager on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "property" to "crm_home_services__project_manager";
grant update ("kind", "year_built", "access_notes") on "property" to "crm_home_services__project_manager";

-- role:project_manager on module:quote
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "household_id", "contact_id", "status") on "quote" to "crm_home_services__project_manager";

-- role:project_manager on module:quote_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__project_manager";

-- role:project_manager on module:service_case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "record_type", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__project_manager";

-- role:project_manager on module:vendor
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "vendor" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved") on "vendor" to "crm_home_services__project_manager";
grant update ("company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved") on "vendor" to "crm_home_services__project_manager";

-- role:project_manager on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__project_manager";

-- role:project_manager on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__project_manager";

-- role:project_manager on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__project_manager";

-- role:project_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__project_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__project_manager";

-- role:project_manager on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__project_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__project_manager";

-- role:project_manager on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__project_manager";

-- role:project_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__project_manager";

-- role:project_manager on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__project_manager";

-- role:project_manager on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__project_manager";

-- role:project_manager on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__project_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__project_manager";

-- role:project_manager on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__project_manager";

-- role:project_manager on field:household.care
grant select on "household__care" to "crm_home_services__project_manager";

-- role:project_manager on field:household.import_batches
grant select on "household__import_batches" to "crm_home_services__project_manager";

-- role:project_manager on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__project_manager";

-- role:project_manager on field:person.phone
grant select on "person__phone" to "crm_home_services__project_manager";

-- role:project_manager on field:person.email
grant select on "person__email" to "crm_home_services__project_manager";

-- role:project_manager on field:person.interests
grant select on "person__interests" to "crm_home_services__project_manager";

-- role:project_manager on field:person.lifecycle
grant select on "person__lifecycle" to "crm_home_services__project_manager";

-- role:project_manager on field:person.care
grant select on "person__care" to "crm_home_services__project_manager";

-- role:project_manager on field:person.import_batches
grant select on "person__import_batches" to "crm_home_services__project_manager";

-- role:project_manager on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__project_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__project_manager";

-- role:project_manager on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__project_manager";

-- role:project_manager on module:feedback
create policy "feedback__project_manager__read__policy" on "feedback"
    for select to "crm_home_services__project_manager"
    using (
        ("feedback"."deleted_at" is null)
    );

-- role:project_manager on module:job
create policy "job__project_manager__read__policy" on "job"
    for select to "crm_home_services__project_manager"
    using (
        ("fn__owner_of_project"("job"."project_id") = (select "fn__user_id"())
        or "job"."id" = any (array(select "fn__shared_ids"('job', array['read', 'update'])))) and ("job"."deleted_at" is null
        or "fn__owner_of_project"("job"."project_id") = (select "fn__user_id"())
        or "job"."id" = any (array(select "fn__shared_ids"('job', array['update']))))
    );

-- role:project_manager on module:job
create policy "job__project_manager__create__policy" on "job"
    for insert to "crm_home_services__project_manager"
    with check (
        "fn__owner_of_project"("job"."project_id") = (select "fn__user_id"())
    );

-- role:project_manager on module:job
create policy "job__project_manager__update__policy" on "job"
    for update to "crm_home_services__project_manager"
    using (
        "fn__owner_of_project"("job"."project_id") = (select "fn__user_id"())
        or "job"."id" = any (array(select "fn__shared_ids"('job', array['update'])))
    );

-- role:project_manager on module:order
create policy "order__project_manager__read__policy" on "order"
    for select to "crm_home_services__project_manager"
    using (
        ("order"."deleted_at" is null)
    );

-- role:project_manager on module:owned_item
create policy "owned_item__project_manager__read__policy" on "owned_item"
    for select to "crm_home_services__project_manager"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:project_manager on module:owned_item
create policy "owned_item__project_manager__create__policy" on "owned_item"
    for insert to "crm_home_services__project_manager"
    with check (
        true
    );

-- role:project_manager on module:owned_item
create policy "owned_item__project_manager__update__policy" on "owned_item"
    for update to "crm_home_services__project_manager"
    using (
        true
    );

-- role:project_manager on module:project
create policy "project__project_manager__read__policy" on "project"
    for select to "crm_home_services__project_manager"
    using (
        (("project"."owner_id" = any (array(select "fn__team_user_ids"())) or "project"."owner_id" = any (array(select "fn__queue_ids"())))
        or "project"."id" = any (array(select "fn__shared_ids"('project', array['read', 'update'])))) and ("project"."deleted_at" is null)
    );

-- role:project_manager on module:project
create policy "project__project_manager__create__policy" on "project"
    for insert to "crm_home_services__project_manager"
    with check (
        ("project"."owner_id" = (select "fn__user_id"()) or "project"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:project_manager on module:project
create policy "project__project_manager__update__policy" on "project"
    for update to "crm_home_services__project_manager"
    using (
        ("project"."owner_id" = (select "fn__user_id"()) or "project"."owner_id" = any (array(select "fn__queue_ids"())))
        or "project"."id" = any (array(select "fn__shared_ids"('project', array['update'])))
    );

-- role:project_manager on module:property
create policy "property__project_manager__read__policy" on "property"
    for select to "crm_home_services__project_manager"
    using (
        ("property"."deleted_at" is null)
    );

-- role:project_manager on module:property
create policy "property__project_manager__update__policy" on "property"
    for update to "crm_home_services__project_manager"
    using (
        true
    );

-- role:project_manager on module:quote
create policy "quote__project_manager__read__policy" on "quote"
    for select to "crm_home_services__project_manager"
    using (
        ("quote"."deleted_at" is null)
    );

-- role:project_manager on module:quote_line
create policy "quote_line__project_manager__read__policy" on "quote_line"
    for select to "crm_home_services__project_manager"
    using (
        ("quote_line"."deleted_at" is null)
    );

-- role:project_manager on module:service_case
create policy "service_case__project_manager__read__policy" on "service_case"
    for select to "crm_home_services__project_manager"
    using (
        ((("service_case"."topic" IN ('defect', 'leak', 'warranty')) IS TRUE)
        or ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE) and (select "fn__in_team"('delivery'))
        or "service_case"."id" = any (array(select "fn__shared_ids"('service_case', array['read', 'update'])))) and ("service_case"."deleted_at" is null)
    );

-- role:project_manager on module:service_case
create policy "service_case__project_manager__create__policy" on "service_case"
    for insert to "crm_home_services__project_manager"
    with check (
        ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:project_manager on module:vendor
create policy "vendor__project_manager__read__policy" on "vendor"
    for select to "crm_home_services__project_manager"
    using (
        ("vendor"."deleted_at" is null)
    );

-- role:project_manager on module:vendor
create policy "vendor__project_manager__create__policy" on "vendor"
    for insert to "crm_home_services__project_manager"
    with check (
        true
    );

-- role:project_manager on module:vendor
create policy "vendor__project_manager__update__policy" on "vendor"
    for update to "crm_home_services__project_manager"
    using (
        true
    );

-- role:project_manager on module:article
create policy "article__project_manager__read__policy" on "article"
    for select to "crm_home_services__project_manager"
    using (
        ("article"."deleted_at" is null)
    );

-- role:project_manager on module:employee
create policy "employee__project_manager__read__policy" on "employee"
    for select to "crm_home_services__project_manager"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:project_manager on module:event
create policy "event__project_manager__read__policy" on "event"
    for select to "crm_home_services__project_manager"
    using (
        ("event"."deleted_at" is null)
    );

-- role:project_manager on module:note
create policy "note__project_manager__read__policy" on "note"
    for select to "crm_home_services__project_manager"
    using (
        ("note"."deleted_at" is null)
    );

-- role:project_manager on module:note
create policy "note__project_manager__create__policy" on "note"
    for insert to "crm_home_services__project_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:project_manager on module:to_do
create policy "to_do__project_manager__read__policy" on "to_do"
    for select to "crm_home_services__project_manager"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:project_manager on module:to_do
create policy "to_do__project_manager__create__policy" on "to_do"
    for insert to "crm_home_services__project_manager"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:to_do
create policy "to_do__project_manager__update__policy" on "to_do"
    for update to "crm_home_services__project_manager"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:project_manager on module:product
create policy "product__project_manager__read__policy" on "product"
    for select to "crm_home_services__project_manager"
    using (
        ("product"."deleted_at" is null)
    );

-- role:project_manager on module:email_message
create policy "email_message__project_manager__read__policy" on "email_message"
    for select to "crm_home_services__project_manager"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:project_manager on field:email_message.cc
create policy "email_message__cc__project_manager__read__policy" on "email_message__cc"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:project_manager on field:email_message.bcc
create policy "email_message__bcc__project_manager__read__policy" on "email_message__bcc"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:project_manager on module:home_visit
create policy "home_visit__project_manager__read__policy" on "home_visit"
    for select to "crm_home_services__project_manager"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:project_manager on module:home_visit
create policy "home_visit__project_manager__create__policy" on "home_visit"
    for insert to "crm_home_services__project_manager"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:home_visit
create policy "home_visit__project_manager__update__policy" on "home_visit"
    for update to "crm_home_services__project_manager"
    using (
        true
    );

-- role:project_manager on module:household
create policy "household__project_manager__read__policy" on "household"
    for select to "crm_home_services__project_manager"
    using (
        ("household"."deleted_at" is null)
    );

-- role:project_manager on field:household.care
create policy "household__care__project_manager__read__policy" on "household__care"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:project_manager on field:household.import_batches
create policy "household__import_batches__project_manager__read__policy" on "household__import_batches"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:project_manager on module:person
create policy "person__project_manager__read__policy" on "person"
    for select to "crm_home_services__project_manager"
    using (
        ("person"."deleted_at" is null)
    );

-- role:project_manager on field:person.phone
create policy "person__phone__project_manager__read__policy" on "person__phone"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:project_manager on field:person.email
create policy "person__email__project_manager__read__policy" on "person__email"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:project_manager on field:person.interests
create policy "person__interests__project_manager__read__policy" on "person__interests"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:project_manager on field:person.lifecycle
create policy "person__lifecycle__project_manager__read__policy" on "person__lifecycle"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:project_manager on field:person.care
create policy "person__care__project_manager__read__policy" on "person__care"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:project_manager on field:person.import_batches
create policy "person__import_batches__project_manager__read__policy" on "person__import_batches"
    for select to "crm_home_services__project_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:project_manager on module:phone_call
create policy "phone_call__project_manager__read__policy" on "phone_call"
    for select to "crm_home_services__project_manager"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:project_manager on module:phone_call
create policy "phone_call__project_manager__create__policy" on "phone_call"
    for insert to "crm_home_services__project_manager"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:phone_call
create policy "phone_call__project_manager__update__policy" on "phone_call"
    for update to "crm_home_services__project_manager"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:project_manager on module:text_message
create policy "text_message__project_manager__read__policy" on "text_message"
    for select to "crm_home_services__project_manager"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:sales_consultant on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__sales_consultant";
grant update ("name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country") on "household" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:household.care
grant select, insert, update, delete on "household__care" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:household.import_batches
grant select on "household__import_batches" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "partner_id") on "lead" to "crm_home_services__sales_consultant";
grant update ("first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:lead.import_batches
grant select on "lead__import_batches" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote") on "opportunity" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "visit_at", "expected_close", "source", "source_detail", "partner_id") on "opportunity" to "crm_home_services__sales_consultant";
grant update ("title", "contact_id", "property_id", "services", "estimate", "visit_at", "expected_close", "lost_reason", "competitor") on "opportunity" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "referral_code", "active") on "partner" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__sales_consultant";
grant update ("first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id") on "person" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.phone
grant select, insert, update, delete on "person__phone" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.email
grant select, insert, update, delete on "person__email" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.interests
grant select, insert, update, delete on "person__interests" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.lifecycle
grant select on "person__lifecycle" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.care
grant select, insert, update, delete on "person__care" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:person.import_batches
grant select on "person__import_batches" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_consultant";
grant update ("nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:quote
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "quote" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "opportunity_id", "household_id", "contact_id", "discount", "valid_until") on "quote" to "crm_home_services__sales_consultant";
grant update ("deleted_at", "contact_id", "discount", "valid_until", "declined_reason") on "quote" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:quote_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_consultant";
grant insert ("id", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_consultant";
grant update ("deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__sales_consultant";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_consultant";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__sales_consultant";

-- role:sales_consultant on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_consultant";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_consultant";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__sales_consultant";

-- role:sales_consultant on module:household
create policy "household__sales_consultant__read__policy" on "household"
    for select to "crm_home_services__sales_consultant"
    using (
        ("household"."deleted_at" is null)
    );

-- role:sales_consultant on module:household
create policy "household__sales_consultant__create__policy" on "household"
    for insert to "crm_home_services__sales_consultant"
    with check (
        ("household"."owner_id" = (select "fn__user_id"()) or "household"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_consultant on module:household
create policy "household__sales_consultant__update__policy" on "household"
    for update to "crm_home_services__sales_consultant"
    using (
        ("household"."owner_id" = (select "fn__user_id"()) or "household"."owner_id" = any (array(select "fn__queue_ids"())))
        or "household"."id" = any (array(select "fn__shared_ids"('household', array['update'])))
    );

-- role:sales_consultant on field:household.care
create policy "household__care__sales_consultant__read__policy" on "household__care"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:sales_consultant on field:household.care
create policy "household__care__sales_consultant__update__policy" on "household__care"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__household__8a0e9eef"("household__care"."household_id")
    );

-- role:sales_consultant on field:household.import_batches
create policy "household__import_batches__sales_consultant__read__policy" on "household__import_batches"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:sales_consultant on field:household.import_batches
create policy "household__import_batches__sales_consultant__update__policy" on "household__import_batches"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__household__8a0e9eef"("household__import_batches"."household_id")
    );

-- role:sales_consultant on module:lead
create policy "lead__sales_consultant__read__policy" on "lead"
    for select to "crm_home_services__sales_consultant"
    using (
        (("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE) and (select "fn__in_team"('sales_spanish'))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['read', 'update'])))) and ("lead"."deleted_at" is null)
    );

-- role:sales_consultant on module:lead
create policy "lead__sales_consultant__create__policy" on "lead"
    for insert to "crm_home_services__sales_consultant"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_consultant on module:lead
create policy "lead__sales_consultant__update__policy" on "lead"
    for update to "crm_home_services__sales_consultant"
    using (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))
    );

-- role:sales_consultant on field:lead.interests
create policy "lead__interests__sales_consultant__read__policy" on "lead__interests"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:sales_consultant on field:lead.interests
create policy "lead__interests__sales_consultant__update__policy" on "lead__interests"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__lead__07157aef"("lead__interests"."lead_id")
    );

-- role:sales_consultant on field:lead.import_batches
create policy "lead__import_batches__sales_consultant__read__policy" on "lead__import_batches"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__import_batches"."lead_id")
    );

-- role:sales_consultant on field:lead.import_batches
create policy "lead__import_batches__sales_consultant__update__policy" on "lead__import_batches"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__lead__07157aef"("lead__import_batches"."lead_id")
    );

-- role:sales_consultant on module:opportunity
create policy "opportunity__sales_consultant__read__policy" on "opportunity"
    for select to "crm_home_services__sales_consultant"
    using (
        ("opportunity"."owner_id" = (select "fn__user_id"())
        or "opportunity"."id" = any (array(select "fn__shared_ids"('opportunity', array['read', 'update'])))) and ("opportunity"."deleted_at" is null)
    );

-- role:sales_consultant on module:opportunity
create policy "opportunity__sales_consultant__create__policy" on "opportunity"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "opportunity"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:opportunity
create policy "opportunity__sales_consultant__update__policy" on "opportunity"
    for update to "crm_home_services__sales_consultant"
    using (
        "opportunity"."owner_id" = (select "fn__user_id"())
        or "opportunity"."id" = any (array(select "fn__shared_ids"('opportunity', array['update'])))
    );

-- role:sales_consultant on module:order
create policy "order__sales_consultant__read__policy" on "order"
    for select to "crm_home_services__sales_consultant"
    using (
        ("order"."owner_id" = (select "fn__user_id"())
        or "order"."id" = any (array(select "fn__shared_ids"('order', array['read', 'update'])))) and ("order"."deleted_at" is null)
    );

-- role:sales_consultant on module:partner
create policy "partner__sales_consultant__read__policy" on "partner"
    for select to "crm_home_services__sales_consultant"
    using (
        (("partner"."active" IS TRUE)
        or "partner"."id" = any (array(select "fn__shared_ids"('partner', array['read', 'update'])))) and ("partner"."deleted_at" is null)
    );

-- role:sales_consultant on module:person
create policy "person__sales_consultant__read__policy" on "person"
    for select to "crm_home_services__sales_consultant"
    using (
        ("person"."deleted_at" is null)
    );

-- role:sales_consultant on module:person
create policy "person__sales_consultant__create__policy" on "person"
    for insert to "crm_home_services__sales_consultant"
    with check (
        ("person"."owner_id" = (select "fn__user_id"()) or "person"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_consultant on module:person
create policy "person__sales_consultant__update__policy" on "person"
    for update to "crm_home_services__sales_consultant"
    using (
        ("person"."owner_id" = (select "fn__user_id"()) or "person"."owner_id" = any (array(select "fn__queue_ids"())))
        or "person"."id" = any (array(select "fn__shared_ids"('person', array['update'])))
    );

-- role:sales_consultant on field:person.phone
create policy "person__phone__sales_consultant__read__policy" on "person__phone"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:sales_consultant on field:person.phone
create policy "person__phone__sales_consultant__update__policy" on "person__phone"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__phone"."person_id")
    );

-- role:sales_consultant on field:person.email
create policy "person__email__sales_consultant__read__policy" on "person__email"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:sales_consultant on field:person.email
create policy "person__email__sales_consultant__update__policy" on "person__email"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__email"."person_id")
    );

-- role:sales_consultant on field:person.interests
create policy "person__interests__sales_consultant__read__policy" on "person__interests"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:sales_consultant on field:person.interests
create policy "person__interests__sales_consultant__update__policy" on "person__interests"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__interests"."person_id")
    );

-- role:sales_consultant on field:person.lifecycle
create policy "person__lifecycle__sales_consultant__read__policy" on "person__lifecycle"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:sales_consultant on field:person.lifecycle
create policy "person__lifecycle__sales_consultant__update__policy" on "person__lifecycle"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__lifecycle"."person_id")
    );

-- role:sales_consultant on field:person.care
create policy "person__care__sales_consultant__read__policy" on "person__care"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:sales_consultant on field:person.care
create policy "person__care__sales_consultant__update__policy" on "person__care"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__care"."person_id")
    );

-- role:sales_consultant on field:person.import_batches
create policy "person__import_batches__sales_consultant__read__policy" on "person__import_batches"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:sales_consultant on field:person.import_batches
create policy "person__import_batches__sales_consultant__update__policy" on "person__import_batches"
    to "crm_home_services__sales_consultant"
    using (
        "fn__of__person__f9746dc7"("person__import_batches"."person_id")
    );

-- role:sales_consultant on module:property
create policy "property__sales_consultant__read__policy" on "property"
    for select to "crm_home_services__sales_consultant"
    using (
        ("property"."deleted_at" is null)
    );

-- role:sales_consultant on module:property
create policy "property__sales_consultant__create__policy" on "property"
    for insert to "crm_home_services__sales_consultant"
    with check (
        ("property"."owner_id" = (select "fn__user_id"()) or "property"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_consultant on module:property
create policy "property__sales_consultant__update__policy" on "property"
    for update to "crm_home_services__sales_consultant"
    using (
        ("property"."owner_id" = (select "fn__user_id"()) or "property"."owner_id" = any (array(select "fn__queue_ids"())))
        or "property"."id" = any (array(select "fn__shared_ids"('property', array['update'])))
    );

-- role:sales_consultant on module:quote
create policy "quote__sales_consultant__read__policy" on "quote"
    for select to "crm_home_services__sales_consultant"
    using (
        ("quote"."owner_id" = (select "fn__user_id"())
        or "quote"."id" = any (array(select "fn__shared_ids"('quote', array['read', 'update'])))) and ("quote"."deleted_at" is null
        or "quote"."owner_id" = (select "fn__user_id"())
        or "quote"."id" = any (array(select "fn__shared_ids"('quote', array['update']))))
    );

-- role:sales_consultant on module:quote
create policy "quote__sales_consultant__create__policy" on "quote"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "quote"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:quote
create policy "quote__sales_consultant__update__policy" on "quote"
    for update to "crm_home_services__sales_consultant"
    using (
        "quote"."owner_id" = (select "fn__user_id"())
        or "quote"."id" = any (array(select "fn__shared_ids"('quote', array['update'])))
    );

-- role:sales_consultant on module:quote_line
create policy "quote_line__sales_consultant__read__policy" on "quote_line"
    for select to "crm_home_services__sales_consultant"
    using (
        ("fn__owner_of_quote"("quote_line"."quote_id") = (select "fn__user_id"())
        or "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', array['read', 'update'])))) and ("quote_line"."deleted_at" is null
        or "fn__owner_of_quote"("quote_line"."quote_id") = (select "fn__user_id"())
        or "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', array['update']))))
    );

-- role:sales_consultant on module:quote_line
create policy "quote_line__sales_consultant__create__policy" on "quote_line"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "fn__owner_of_quote"("quote_line"."quote_id") = (select "fn__user_id"())
    );

-- role:sales_consultant on module:quote_line
create policy "quote_line__sales_consultant__update__policy" on "quote_line"
    for update to "crm_home_services__sales_consultant"
    using (
        "fn__owner_of_quote"("quote_line"."quote_id") = (select "fn__user_id"())
        or "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', array['update'])))
    );

-- role:sales_consultant on module:article
create policy "article__sales_consultant__read__policy" on "article"
    for select to "crm_home_services__sales_consultant"
    using (
        ("article"."deleted_at" is null)
    );

-- role:sales_consultant on module:employee
create policy "employee__sales_consultant__read__policy" on "employee"
    for select to "crm_home_services__sales_consultant"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:sales_consultant on module:event
create policy "event__sales_consultant__read__policy" on "event"
    for select to "crm_home_services__sales_consultant"
    using (
        ("event"."deleted_at" is null)
    );

-- role:sales_consultant on module:note
create policy "note__sales_consultant__read__policy" on "note"
    for select to "crm_home_services__sales_consultant"
    using (
        ("note"."deleted_at" is null)
    );

-- role:sales_consultant on module:note
create policy "note__sales_consultant__create__policy" on "note"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:to_do
create policy "to_do__sales_consultant__read__policy" on "to_do"
    for select to "crm_home_services__sales_consultant"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:sales_consultant on module:to_do
create policy "to_do__sales_consultant__create__policy" on "to_do"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:to_do
create policy "to_do__sales_consultant__update__policy" on "to_do"
    for update to "crm_home_services__sales_consultant"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:sales_consultant on module:product
create policy "product__sales_consultant__read__policy" on "product"
    for select to "crm_home_services__sales_consultant"
    using (
        ("product"."deleted_at" is null)
    );

-- role:sales_consultant on module:email_message
create policy "email_message__sales_consultant__read__policy" on "email_message"
    for select to "crm_home_services__sales_consultant"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:sales_consultant on field:email_message.cc
create policy "email_message__cc__sales_consultant__read__policy" on "email_message__cc"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:sales_consultant on field:email_message.bcc
create policy "email_message__bcc__sales_consultant__read__policy" on "email_message__bcc"
    for select to "crm_home_services__sales_consultant"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:sales_consultant on module:home_visit
create policy "home_visit__sales_consultant__read__policy" on "home_visit"
    for select to "crm_home_services__sales_consultant"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:sales_consultant on module:home_visit
create policy "home_visit__sales_consultant__create__policy" on "home_visit"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:home_visit
create policy "home_visit__sales_consultant__update__policy" on "home_visit"
    for update to "crm_home_services__sales_consultant"
    using (
        true
    );

-- role:sales_consultant on module:owned_item
create policy "owned_item__sales_consultant__read__policy" on "owned_item"
    for select to "crm_home_services__sales_consultant"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:sales_consultant on module:phone_call
create policy "phone_call__sales_consultant__read__policy" on "phone_call"
    for select to "crm_home_services__sales_consultant"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:sales_consultant on module:phone_call
create policy "phone_call__sales_consultant__create__policy" on "phone_call"
    for insert to "crm_home_services__sales_consultant"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_consultant on module:phone_call
create policy "phone_call__sales_consultant__update__policy" on "phone_call"
    for update to "crm_home_services__sales_consultant"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:sales_consultant on module:text_message
create policy "text_message__sales_consultant__read__policy" on "text_message"
    for select to "crm_home_services__sales_consultant"
    using (
        ("text_message"."deleted_at" is null)
    );

-- restriction:sales_sees_no_old_leads
create policy "lead__sales_consultant__restriction__sales_sees_no_old_f48f20b2" on "lead"
    as restrictive for select to "crm_home_services__sales_consultant"
    using (((("lead"."stage" <> 'disqualified') OR ("lead"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE));
-- restriction:sales_sees_no_old_leads
create policy "lead__sales_consultant__restriction__sales_sees_no_old_ae2093fc" on "lead"
    as restrictive for update to "crm_home_services__sales_consultant"
    using (((("lead"."stage" <> 'disqualified') OR ("lead"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE));

-- role:sales_manager on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "household" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__sales_manager";
grant update ("name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__sales_manager";

-- role:sales_manager on field:household.care
grant insert, update, delete on "household__care" to "crm_home_services__sales_manager";

-- role:sales_manager on field:household.import_batches
grant insert, update, delete on "household__import_batches" to "crm_home_services__sales_manager";

-- role:sales_manager on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_manager";
grant update ("first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_manager";

-- role:sales_manager on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_home_services__sales_manager";

-- role:sales_manager on field:lead.import_batches
grant select on "lead__import_batches" to "crm_home_services__sales_manager";

-- role:sales_manager on module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote") on "opportunity" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on") on "opportunity" to "crm_home_services__sales_manager";
grant update ("title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on") on "opportunity" to "crm_home_services__sales_manager";

-- role:sales_manager on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "cancel_reason") on "order" to "crm_home_services__sales_manager";
grant update ("property_id", "cancel_reason") on "order" to "crm_home_services__sales_manager";

-- role:sales_manager on module:partner
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "active", "leads_sent") on "partner" to "crm_home_services__sales_manager";

-- role:sales_manager on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__sales_manager";
grant update ("first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.phone
grant select, insert, update, delete on "person__phone" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.email
grant select, insert, update, delete on "person__email" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.interests
grant select, insert, update, delete on "person__interests" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.lifecycle
grant select, insert, update, delete on "person__lifecycle" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.care
grant select, insert, update, delete on "person__care" to "crm_home_services__sales_manager";

-- role:sales_manager on field:person.import_batches
grant select, insert, update, delete on "person__import_batches" to "crm_home_services__sales_manager";

-- role:sales_manager on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager";
grant insert ("id", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager";
grant update ("name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager";

-- role:sales_manager on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_manager";
grant update ("nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__sales_manager";

-- role:sales_manager on module:quote
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "quote" to "crm_home_services__sales_manager";
grant update ("review_note", "valid_until") on "quote" to "crm_home_services__sales_manager";

-- role:sales_manager on module:quote_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_manager";

-- role:sales_manager on module:source_month
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue") on "source_month" to "crm_home_services__sales_manager";

-- role:sales_manager on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__sales_manager";

-- role:sales_manager on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__sales_manager";

-- role:sales_manager on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__sales_manager";

-- role:sales_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__sales_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__sales_manager";

-- role:sales_manager on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__sales_manager";

-- role:sales_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__sales_manager";

-- role:sales_manager on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__sales_manager";

-- role:sales_manager on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__sales_manager";

-- role:sales_manager on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__sales_manager";

-- role:sales_manager on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__sales_manager";

-- role:sales_manager on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__sales_manager";

-- role:sales_manager on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__sales_manager";

-- role:sales_manager on module:household
create policy "household__sales_manager__read__policy" on "household"
    for select to "crm_home_services__sales_manager"
    using (
        ("household"."deleted_at" is null)
    );

-- role:sales_manager on module:household
create policy "household__sales_manager__create__policy" on "household"
    for insert to "crm_home_services__sales_manager"
    with check (
        ("household"."owner_id" = (select "fn__user_id"()) or "household"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_manager on module:household
create policy "household__sales_manager__update__policy" on "household"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on field:household.care
create policy "household__care__sales_manager__read__policy" on "household__care"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:sales_manager on field:household.care
create policy "household__care__sales_manager__update__policy" on "household__care"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__household__b5bea41b"("household__care"."household_id")
    );

-- role:sales_manager on field:household.import_batches
create policy "household__import_batches__sales_manager__read__policy" on "household__import_batches"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:sales_manager on field:household.import_batches
create policy "household__import_batches__sales_manager__update__policy" on "household__import_batches"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__household__b5bea41b"("household__import_batches"."household_id")
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__read__policy" on "lead"
    for select to "crm_home_services__sales_manager"
    using (
        ("lead"."deleted_at" is null)
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__create__policy" on "lead"
    for insert to "crm_home_services__sales_manager"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__update__policy" on "lead"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on field:lead.interests
create policy "lead__interests__sales_manager__read__policy" on "lead__interests"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:sales_manager on field:lead.interests
create policy "lead__interests__sales_manager__update__policy" on "lead__interests"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__lead__b5bea41b"("lead__interests"."lead_id")
    );

-- role:sales_manager on field:lead.import_batches
create policy "lead__import_batches__sales_manager__read__policy" on "lead__import_batches"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__import_batches"."lead_id")
    );

-- role:sales_manager on field:lead.import_batches
create policy "lead__import_batches__sales_manager__update__policy" on "lead__import_batches"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__lead__b5bea41b"("lead__import_batches"."lead_id")
    );

-- role:sales_manager on module:opportunity
create policy "opportunity__sales_manager__read__policy" on "opportunity"
    for select to "crm_home_services__sales_manager"
    using (
        ("opportunity"."deleted_at" is null)
    );

-- role:sales_manager on module:opportunity
create policy "opportunity__sales_manager__create__policy" on "opportunity"
    for insert to "crm_home_services__sales_manager"
    with check (
        "opportunity"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:opportunity
create policy "opportunity__sales_manager__update__policy" on "opportunity"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on module:order
create policy "order__sales_manager__read__policy" on "order"
    for select to "crm_home_services__sales_manager"
    using (
        ("order"."deleted_at" is null)
    );

-- role:sales_manager on module:order
create policy "order__sales_manager__create__policy" on "order"
    for insert to "crm_home_services__sales_manager"
    with check (
        "order"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:order
create policy "order__sales_manager__update__policy" on "order"
    for update to "crm_home_services__sales_manager"
    using (
        "order"."owner_id" = any (array(select "fn__subordinate_ids"()))
        or "order"."id" = any (array(select "fn__shared_ids"('order', array['update'])))
    );

-- role:sales_manager on module:partner
create policy "partner__sales_manager__read__policy" on "partner"
    for select to "crm_home_services__sales_manager"
    using (
        ("partner"."deleted_at" is null)
    );

-- role:sales_manager on module:person
create policy "person__sales_manager__read__policy" on "person"
    for select to "crm_home_services__sales_manager"
    using (
        ("person"."deleted_at" is null)
    );

-- role:sales_manager on module:person
create policy "person__sales_manager__create__policy" on "person"
    for insert to "crm_home_services__sales_manager"
    with check (
        ("person"."owner_id" = (select "fn__user_id"()) or "person"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_manager on module:person
create policy "person__sales_manager__update__policy" on "person"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on field:person.phone
create policy "person__phone__sales_manager__read__policy" on "person__phone"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:sales_manager on field:person.phone
create policy "person__phone__sales_manager__update__policy" on "person__phone"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__phone"."person_id")
    );

-- role:sales_manager on field:person.email
create policy "person__email__sales_manager__read__policy" on "person__email"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:sales_manager on field:person.email
create policy "person__email__sales_manager__update__policy" on "person__email"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__email"."person_id")
    );

-- role:sales_manager on field:person.interests
create policy "person__interests__sales_manager__read__policy" on "person__interests"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:sales_manager on field:person.interests
create policy "person__interests__sales_manager__update__policy" on "person__interests"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__interests"."person_id")
    );

-- role:sales_manager on field:person.lifecycle
create policy "person__lifecycle__sales_manager__read__policy" on "person__lifecycle"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:sales_manager on field:person.lifecycle
create policy "person__lifecycle__sales_manager__update__policy" on "person__lifecycle"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__lifecycle"."person_id")
    );

-- role:sales_manager on field:person.care
create policy "person__care__sales_manager__read__policy" on "person__care"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:sales_manager on field:person.care
create policy "person__care__sales_manager__update__policy" on "person__care"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__care"."person_id")
    );

-- role:sales_manager on field:person.import_batches
create policy "person__import_batches__sales_manager__read__policy" on "person__import_batches"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:sales_manager on field:person.import_batches
create policy "person__import_batches__sales_manager__update__policy" on "person__import_batches"
    to "crm_home_services__sales_manager"
    using (
        "fn__of__person__b5bea41b"("person__import_batches"."person_id")
    );

-- role:sales_manager on module:product
create policy "product__sales_manager__read__policy" on "product"
    for select to "crm_home_services__sales_manager"
    using (
        ("product"."deleted_at" is null)
    );

-- role:sales_manager on module:product
create policy "product__sales_manager__create__policy" on "product"
    for insert to "crm_home_services__sales_manager"
    with check (
        true
    );

-- role:sales_manager on module:product
create policy "product__sales_manager__update__policy" on "product"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on module:property
create policy "property__sales_manager__read__policy" on "property"
    for select to "crm_home_services__sales_manager"
    using (
        ("property"."deleted_at" is null)
    );

-- role:sales_manager on module:property
create policy "property__sales_manager__create__policy" on "property"
    for insert to "crm_home_services__sales_manager"
    with check (
        ("property"."owner_id" = (select "fn__user_id"()) or "property"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_manager on module:property
create policy "property__sales_manager__update__policy" on "property"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on module:quote
create policy "quote__sales_manager__read__policy" on "quote"
    for select to "crm_home_services__sales_manager"
    using (
        ("quote"."deleted_at" is null)
    );

-- role:sales_manager on module:quote
create policy "quote__sales_manager__update__policy" on "quote"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on module:quote_line
create policy "quote_line__sales_manager__read__policy" on "quote_line"
    for select to "crm_home_services__sales_manager"
    using (
        ("quote_line"."deleted_at" is null)
    );

-- role:sales_manager on module:source_month
create policy "source_month__sales_manager__read__policy" on "source_month"
    for select to "crm_home_services__sales_manager"
    using (
        ("source_month"."deleted_at" is null)
    );

-- role:sales_manager on module:article
create policy "article__sales_manager__read__policy" on "article"
    for select to "crm_home_services__sales_manager"
    using (
        ("article"."deleted_at" is null)
    );

-- role:sales_manager on module:employee
create policy "employee__sales_manager__read__policy" on "employee"
    for select to "crm_home_services__sales_manager"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:sales_manager on module:event
create policy "event__sales_manager__read__policy" on "event"
    for select to "crm_home_services__sales_manager"
    using (
        ("event"."deleted_at" is null)
    );

-- role:sales_manager on module:note
create policy "note__sales_manager__read__policy" on "note"
    for select to "crm_home_services__sales_manager"
    using (
        ("note"."deleted_at" is null)
    );

-- role:sales_manager on module:note
create policy "note__sales_manager__create__policy" on "note"
    for insert to "crm_home_services__sales_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:sales_manager on module:to_do
create policy "to_do__sales_manager__read__policy" on "to_do"
    for select to "crm_home_services__sales_manager"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:sales_manager on module:to_do
create policy "to_do__sales_manager__create__policy" on "to_do"
    for insert to "crm_home_services__sales_manager"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:to_do
create policy "to_do__sales_manager__update__policy" on "to_do"
    for update to "crm_home_services__sales_manager"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:sales_manager on module:email_message
create policy "email_message__sales_manager__read__policy" on "email_message"
    for select to "crm_home_services__sales_manager"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:sales_manager on field:email_message.cc
create policy "email_message__cc__sales_manager__read__policy" on "email_message__cc"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:sales_manager on field:email_message.bcc
create policy "email_message__bcc__sales_manager__read__policy" on "email_message__bcc"
    for select to "crm_home_services__sales_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:sales_manager on module:home_visit
create policy "home_visit__sales_manager__read__policy" on "home_visit"
    for select to "crm_home_services__sales_manager"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:sales_manager on module:home_visit
create policy "home_visit__sales_manager__create__policy" on "home_visit"
    for insert to "crm_home_services__sales_manager"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:home_visit
create policy "home_visit__sales_manager__update__policy" on "home_visit"
    for update to "crm_home_services__sales_manager"
    using (
        true
    );

-- role:sales_manager on module:owned_item
create policy "owned_item__sales_manager__read__policy" on "owned_item"
    for select to "crm_home_services__sales_manager"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:sales_manager on module:phone_call
create policy "phone_call__sales_manager__read__policy" on "phone_call"
    for select to "crm_home_services__sales_manager"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:sales_manager on module:phone_call
create policy "phone_call__sales_manager__create__policy" on "phone_call"
    for insert to "crm_home_services__sales_manager"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:phone_call
create policy "phone_call__sales_manager__update__policy" on "phone_call"
    for update to "crm_home_services__sales_manager"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:sales_manager on module:text_message
create policy "text_message__sales_manager__read__policy" on "text_message"
    for select to "crm_home_services__sales_manager"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:service_agent on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "household_id", "kind", "status", "due_on") on "invoice" to "crm_home_services__service_agent";

-- role:service_agent on module:lead
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "message", "source", "source_detail") on "lead" to "crm_home_services__service_agent";

-- role:service_agent on module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "stage", "expected_close") on "opportunity" to "crm_home_services__service_agent";

-- role:service_agent on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__service_agent";

-- role:service_agent on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__service_agent";
grant update ("last_name", "phone", "phone_label", "email", "email_label", "language", "prefers") on "person" to "crm_home_services__service_agent";

-- role:service_agent on field:person.phone
grant select, insert, update, delete on "person__phone" to "crm_home_services__service_agent";

-- role:service_agent on field:person.email
grant select, insert, update, delete on "person__email" to "crm_home_services__service_agent";

-- role:service_agent on field:person.interests
grant select on "person__interests" to "crm_home_services__service_agent";

-- role:service_agent on field:person.lifecycle
grant select on "person__lifecycle" to "crm_home_services__service_agent";

-- role:service_agent on field:person.care
grant select, insert, update, delete on "person__care" to "crm_home_services__service_agent";

-- role:service_agent on field:person.import_batches
grant select on "person__import_batches" to "crm_home_services__service_agent";

-- role:service_agent on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "planned_start", "started_on", "completed_on") on "project" to "crm_home_services__service_agent";

-- role:service_agent on module:service_case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__service_agent";
grant insert ("id", "owner_id", "record_type", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority") on "service_case" to "crm_home_services__service_agent";
grant update ("subject", "details", "contact_id", "household_id", "owned_item_id", "topic", "priority", "first_reply_at", "resolution") on "service_case" to "crm_home_services__service_agent";

-- role:service_agent on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__service_agent";

-- role:service_agent on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__service_agent";

-- role:service_agent on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__service_agent";

-- role:service_agent on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__service_agent";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__service_agent";

-- role:service_agent on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_agent";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_agent";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_agent";

-- role:service_agent on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__service_agent";

-- role:service_agent on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__service_agent";

-- role:service_agent on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__service_agent";

-- role:service_agent on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_agent";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_agent";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_agent";

-- role:service_agent on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__service_agent";

-- role:service_agent on field:household.care
grant select on "household__care" to "crm_home_services__service_agent";

-- role:service_agent on field:household.import_batches
grant select on "household__import_batches" to "crm_home_services__service_agent";

-- role:service_agent on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__service_agent";

-- role:service_agent on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_agent";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_agent";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_agent";

-- role:service_agent on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__service_agent";

-- role:service_agent on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__service_agent";

-- role:service_agent on module:invoice
create policy "invoice__service_agent__read__policy" on "invoice"
    for select to "crm_home_services__service_agent"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:service_agent on module:lead
create policy "lead__service_agent__create__policy" on "lead"
    for insert to "crm_home_services__service_agent"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:service_agent on module:opportunity
create policy "opportunity__service_agent__read__policy" on "opportunity"
    for select to "crm_home_services__service_agent"
    using (
        ("opportunity"."deleted_at" is null)
    );

-- role:service_agent on module:order
create policy "order__service_agent__read__policy" on "order"
    for select to "crm_home_services__service_agent"
    using (
        ("order"."deleted_at" is null)
    );

-- role:service_agent on module:person
create policy "person__service_agent__read__policy" on "person"
    for select to "crm_home_services__service_agent"
    using (
        ("person"."deleted_at" is null)
    );

-- role:service_agent on module:person
create policy "person__service_agent__update__policy" on "person"
    for update to "crm_home_services__service_agent"
    using (
        true
    );

-- role:service_agent on field:person.phone
create policy "person__phone__service_agent__read__policy" on "person__phone"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:service_agent on field:person.phone
create policy "person__phone__service_agent__update__policy" on "person__phone"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__phone"."person_id")
    );

-- role:service_agent on field:person.email
create policy "person__email__service_agent__read__policy" on "person__email"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:service_agent on field:person.email
create policy "person__email__service_agent__update__policy" on "person__email"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__email"."person_id")
    );

-- role:service_agent on field:person.interests
create policy "person__interests__service_agent__read__policy" on "person__interests"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:service_agent on field:person.interests
create policy "person__interests__service_agent__update__policy" on "person__interests"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__interests"."person_id")
    );

-- role:service_agent on field:person.lifecycle
create policy "person__lifecycle__service_agent__read__policy" on "person__lifecycle"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:service_agent on field:person.lifecycle
create policy "person__lifecycle__service_agent__update__policy" on "person__lifecycle"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__lifecycle"."person_id")
    );

-- role:service_agent on field:person.care
create policy "person__care__service_agent__read__policy" on "person__care"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:service_agent on field:person.care
create policy "person__care__service_agent__update__policy" on "person__care"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__care"."person_id")
    );

-- role:service_agent on field:person.import_batches
create policy "person__import_batches__service_agent__read__policy" on "person__import_batches"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:service_agent on field:person.import_batches
create policy "person__import_batches__service_agent__update__policy" on "person__import_batches"
    to "crm_home_services__service_agent"
    using (
        "fn__of__person__b5bea41b"("person__import_batches"."person_id")
    );

-- role:service_agent on module:project
create policy "project__service_agent__read__policy" on "project"
    for select to "crm_home_services__service_agent"
    using (
        ("project"."deleted_at" is null)
    );

-- role:service_agent on module:service_case
create policy "service_case__service_agent__read__policy" on "service_case"
    for select to "crm_home_services__service_agent"
    using (
        (("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
        or ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE) and (select "fn__in_team"('delivery'))
        or "service_case"."id" = any (array(select "fn__shared_ids"('service_case', array['read', 'update'])))) and ("service_case"."deleted_at" is null)
    );

-- role:service_agent on module:service_case
create policy "service_case__service_agent__create__policy" on "service_case"
    for insert to "crm_home_services__service_agent"
    with check (
        ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:service_agent on module:service_case
create policy "service_case__service_agent__update__policy" on "service_case"
    for update to "crm_home_services__service_agent"
    using (
        ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
        or "service_case"."id" = any (array(select "fn__shared_ids"('service_case', array['update'])))
    );

-- role:service_agent on module:article
create policy "article__service_agent__read__policy" on "article"
    for select to "crm_home_services__service_agent"
    using (
        ("article"."deleted_at" is null)
    );

-- role:service_agent on module:employee
create policy "employee__service_agent__read__policy" on "employee"
    for select to "crm_home_services__service_agent"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:service_agent on module:event
create policy "event__service_agent__read__policy" on "event"
    for select to "crm_home_services__service_agent"
    using (
        ("event"."deleted_at" is null)
    );

-- role:service_agent on module:note
create policy "note__service_agent__read__policy" on "note"
    for select to "crm_home_services__service_agent"
    using (
        ("note"."deleted_at" is null)
    );

-- role:service_agent on module:note
create policy "note__service_agent__create__policy" on "note"
    for insert to "crm_home_services__service_agent"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:service_agent on module:to_do
create policy "to_do__service_agent__read__policy" on "to_do"
    for select to "crm_home_services__service_agent"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:service_agent on module:to_do
create policy "to_do__service_agent__create__policy" on "to_do"
    for insert to "crm_home_services__service_agent"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:service_agent on module:to_do
create policy "to_do__service_agent__update__policy" on "to_do"
    for update to "crm_home_services__service_agent"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:service_agent on module:email_message
create policy "email_message__service_agent__read__policy" on "email_message"
    for select to "crm_home_services__service_agent"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:service_agent on field:email_message.cc
create policy "email_message__cc__service_agent__read__policy" on "email_message__cc"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:service_agent on field:email_message.bcc
create policy "email_message__bcc__service_agent__read__policy" on "email_message__bcc"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:service_agent on module:home_visit
create policy "home_visit__service_agent__read__policy" on "home_visit"
    for select to "crm_home_services__service_agent"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:service_agent on module:home_visit
create policy "home_visit__service_agent__create__policy" on "home_visit"
    for insert to "crm_home_services__service_agent"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:service_agent on module:home_visit
create policy "home_visit__service_agent__update__policy" on "home_visit"
    for update to "crm_home_services__service_agent"
    using (
        true
    );

-- role:service_agent on module:household
create policy "household__service_agent__read__policy" on "household"
    for select to "crm_home_services__service_agent"
    using (
        ("household"."deleted_at" is null)
    );

-- role:service_agent on field:household.care
create policy "household__care__service_agent__read__policy" on "household__care"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:service_agent on field:household.import_batches
create policy "household__import_batches__service_agent__read__policy" on "household__import_batches"
    for select to "crm_home_services__service_agent"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:service_agent on module:owned_item
create policy "owned_item__service_agent__read__policy" on "owned_item"
    for select to "crm_home_services__service_agent"
    using (
        ("owned_item"."deleted_at" is null)
    );

-- role:service_agent on module:phone_call
create policy "phone_call__service_agent__read__policy" on "phone_call"
    for select to "crm_home_services__service_agent"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:service_agent on module:phone_call
create policy "phone_call__service_agent__create__policy" on "phone_call"
    for insert to "crm_home_services__service_agent"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:service_agent on module:phone_call
create policy "phone_call__service_agent__update__policy" on "phone_call"
    for update to "crm_home_services__service_agent"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:service_agent on module:property
create policy "property__service_agent__read__policy" on "property"
    for select to "crm_home_services__service_agent"
    using (
        ("property"."deleted_at" is null)
    );

-- role:service_agent on module:text_message
create policy "text_message__service_agent__read__policy" on "text_message"
    for select to "crm_home_services__service_agent"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:service_manager on module:feedback
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__service_manager";

-- role:service_manager on module:household
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__service_manager";
grant update ("name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country") on "household" to "crm_home_services__service_manager";

-- role:service_manager on field:household.care
grant select, insert, update, delete on "household__care" to "crm_home_services__service_manager";

-- role:service_manager on field:household.import_batches
grant select on "household__import_batches" to "crm_home_services__service_manager";

-- role:service_manager on module:job
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes") on "job" to "crm_home_services__service_manager";

-- role:service_manager on module:lead
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "message", "source", "source_detail") on "lead" to "crm_home_services__service_manager";

-- role:service_manager on module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "stage", "expected_close") on "opportunity" to "crm_home_services__service_manager";

-- role:service_manager on module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__service_manager";

-- role:service_manager on module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__service_manager";
grant insert ("id", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__service_manager";
grant update ("deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__service_manager";

-- role:service_manager on module:person
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__service_manager";
grant update ("first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers") on "person" to "crm_home_services__service_manager";

-- role:service_manager on field:person.phone
grant select, insert, update, delete on "person__phone" to "crm_home_services__service_manager";

-- role:service_manager on field:person.email
grant select, insert, update, delete on "person__email" to "crm_home_services__service_manager";

-- role:service_manager on field:person.interests
grant select on "person__interests" to "crm_home_services__service_manager";

-- role:service_manager on field:person.lifecycle
grant select, insert, update, delete on "person__lifecycle" to "crm_home_services__service_manager";

-- role:service_manager on field:person.care
grant select, insert, update, delete on "person__care" to "crm_home_services__service_manager";

-- role:service_manager on field:person.import_batches
grant select on "person__import_batches" to "crm_home_services__service_manager";

-- role:service_manager on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left") on "project" to "crm_home_services__service_manager";

-- role:service_manager on module:property
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__service_manager";
grant update ("nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__service_manager";

-- role:service_manager on module:service_case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__service_manager";
grant insert ("id", "owner_id", "record_type", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__service_manager";
grant update ("subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__service_manager";

-- role:service_manager on module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__service_manager";

-- role:service_manager on module:employee
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "work_email", "position", "manager_id", "starts_on") on "employee" to "crm_home_services__service_manager";

-- role:service_manager on module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__service_manager";

-- role:service_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__service_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__service_manager";

-- role:service_manager on module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__service_manager";

-- role:service_manager on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__service_manager";

-- role:service_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__service_manager";

-- role:service_manager on field:email_message.cc
grant select on "email_message__cc" to "crm_home_services__service_manager";

-- role:service_manager on field:email_message.bcc
grant select on "email_message__bcc" to "crm_home_services__service_manager";

-- role:service_manager on module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__service_manager";

-- role:service_manager on module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__service_manager";

-- role:service_manager on module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__service_manager";

-- role:service_manager on module:feedback
create policy "feedback__service_manager__read__policy" on "feedback"
    for select to "crm_home_services__service_manager"
    using (
        ("feedback"."deleted_at" is null)
    );

-- role:service_manager on module:household
create policy "household__service_manager__read__policy" on "household"
    for select to "crm_home_services__service_manager"
    using (
        ("household"."deleted_at" is null)
    );

-- role:service_manager on module:household
create policy "household__service_manager__update__policy" on "household"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on field:household.care
create policy "household__care__service_manager__read__policy" on "household__care"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__care"."household_id")
    );

-- role:service_manager on field:household.care
create policy "household__care__service_manager__update__policy" on "household__care"
    to "crm_home_services__service_manager"
    using (
        "fn__of__household__b5bea41b"("household__care"."household_id")
    );

-- role:service_manager on field:household.import_batches
create policy "household__import_batches__service_manager__read__policy" on "household__import_batches"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "household" where "household"."id" = "household__import_batches"."household_id")
    );

-- role:service_manager on field:household.import_batches
create policy "household__import_batches__service_manager__update__policy" on "household__import_batches"
    to "crm_home_services__service_manager"
    using (
        "fn__of__household__b5bea41b"("household__import_batches"."household_id")
    );

-- role:service_manager on module:job
create policy "job__service_manager__read__policy" on "job"
    for select to "crm_home_services__service_manager"
    using (
        ("job"."deleted_at" is null)
    );

-- role:service_manager on module:lead
create policy "lead__service_manager__create__policy" on "lead"
    for insert to "crm_home_services__service_manager"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:service_manager on module:opportunity
create policy "opportunity__service_manager__read__policy" on "opportunity"
    for select to "crm_home_services__service_manager"
    using (
        ("opportunity"."deleted_at" is null)
    );

-- role:service_manager on module:order
create policy "order__service_manager__read__policy" on "order"
    for select to "crm_home_services__service_manager"
    using (
        ("order"."deleted_at" is null)
    );

-- role:service_manager on module:owned_item
create policy "owned_item__service_manager__read__policy" on "owned_item"
    for select to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on module:owned_item
create policy "owned_item__service_manager__create__policy" on "owned_item"
    for insert to "crm_home_services__service_manager"
    with check (
        true
    );

-- role:service_manager on module:owned_item
create policy "owned_item__service_manager__update__policy" on "owned_item"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on module:person
create policy "person__service_manager__read__policy" on "person"
    for select to "crm_home_services__service_manager"
    using (
        ("person"."deleted_at" is null)
    );

-- role:service_manager on module:person
create policy "person__service_manager__update__policy" on "person"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on field:person.phone
create policy "person__phone__service_manager__read__policy" on "person__phone"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__phone"."person_id")
    );

-- role:service_manager on field:person.phone
create policy "person__phone__service_manager__update__policy" on "person__phone"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__phone"."person_id")
    );

-- role:service_manager on field:person.email
create policy "person__email__service_manager__read__policy" on "person__email"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__email"."person_id")
    );

-- role:service_manager on field:person.email
create policy "person__email__service_manager__update__policy" on "person__email"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__email"."person_id")
    );

-- role:service_manager on field:person.interests
create policy "person__interests__service_manager__read__policy" on "person__interests"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__interests"."person_id")
    );

-- role:service_manager on field:person.interests
create policy "person__interests__service_manager__update__policy" on "person__interests"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__interests"."person_id")
    );

-- role:service_manager on field:person.lifecycle
create policy "person__lifecycle__service_manager__read__policy" on "person__lifecycle"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__lifecycle"."person_id")
    );

-- role:service_manager on field:person.lifecycle
create policy "person__lifecycle__service_manager__update__policy" on "person__lifecycle"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__lifecycle"."person_id")
    );

-- role:service_manager on field:person.care
create policy "person__care__service_manager__read__policy" on "person__care"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__care"."person_id")
    );

-- role:service_manager on field:person.care
create policy "person__care__service_manager__update__policy" on "person__care"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__care"."person_id")
    );

-- role:service_manager on field:person.import_batches
create policy "person__import_batches__service_manager__read__policy" on "person__import_batches"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "person" where "person"."id" = "person__import_batches"."person_id")
    );

-- role:service_manager on field:person.import_batches
create policy "person__import_batches__service_manager__update__policy" on "person__import_batches"
    to "crm_home_services__service_manager"
    using (
        "fn__of__person__b5bea41b"("person__import_batches"."person_id")
    );

-- role:service_manager on module:project
create policy "project__service_manager__read__policy" on "project"
    for select to "crm_home_services__service_manager"
    using (
        ("project"."deleted_at" is null)
    );

-- role:service_manager on module:property
create policy "property__service_manager__read__policy" on "property"
    for select to "crm_home_services__service_manager"
    using (
        ("property"."deleted_at" is null)
    );

-- role:service_manager on module:property
create policy "property__service_manager__update__policy" on "property"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on module:service_case
create policy "service_case__service_manager__read__policy" on "service_case"
    for select to "crm_home_services__service_manager"
    using (
        ("service_case"."deleted_at" is null)
    );

-- role:service_manager on module:service_case
create policy "service_case__service_manager__create__policy" on "service_case"
    for insert to "crm_home_services__service_manager"
    with check (
        ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:service_manager on module:service_case
create policy "service_case__service_manager__update__policy" on "service_case"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on module:article
create policy "article__service_manager__read__policy" on "article"
    for select to "crm_home_services__service_manager"
    using (
        ("article"."deleted_at" is null)
    );

-- role:service_manager on module:employee
create policy "employee__service_manager__read__policy" on "employee"
    for select to "crm_home_services__service_manager"
    using (
        ("employee"."deleted_at" is null)
    );

-- role:service_manager on module:event
create policy "event__service_manager__read__policy" on "event"
    for select to "crm_home_services__service_manager"
    using (
        ("event"."deleted_at" is null)
    );

-- role:service_manager on module:note
create policy "note__service_manager__read__policy" on "note"
    for select to "crm_home_services__service_manager"
    using (
        ("note"."deleted_at" is null)
    );

-- role:service_manager on module:note
create policy "note__service_manager__create__policy" on "note"
    for insert to "crm_home_services__service_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:service_manager on module:to_do
create policy "to_do__service_manager__read__policy" on "to_do"
    for select to "crm_home_services__service_manager"
    using (
        ("to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['read', 'update'])))) and ("to_do"."deleted_at" is null)
    );

-- role:service_manager on module:to_do
create policy "to_do__service_manager__create__policy" on "to_do"
    for insert to "crm_home_services__service_manager"
    with check (
        "to_do"."owner_id" = (select "fn__user_id"())
    );

-- role:service_manager on module:to_do
create policy "to_do__service_manager__update__policy" on "to_do"
    for update to "crm_home_services__service_manager"
    using (
        "to_do"."owner_id" = (select "fn__user_id"())
        or "to_do"."id" = any (array(select "fn__shared_ids"('to_do', array['update'])))
    );

-- role:service_manager on module:product
create policy "product__service_manager__read__policy" on "product"
    for select to "crm_home_services__service_manager"
    using (
        ("product"."deleted_at" is null)
    );

-- role:service_manager on module:email_message
create policy "email_message__service_manager__read__policy" on "email_message"
    for select to "crm_home_services__service_manager"
    using (
        ("email_message"."deleted_at" is null)
    );

-- role:service_manager on field:email_message.cc
create policy "email_message__cc__service_manager__read__policy" on "email_message__cc"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:service_manager on field:email_message.bcc
create policy "email_message__bcc__service_manager__read__policy" on "email_message__bcc"
    for select to "crm_home_services__service_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:service_manager on module:home_visit
create policy "home_visit__service_manager__read__policy" on "home_visit"
    for select to "crm_home_services__service_manager"
    using (
        ("home_visit"."deleted_at" is null)
    );

-- role:service_manager on module:home_visit
create policy "home_visit__service_manager__create__policy" on "home_visit"
    for insert to "crm_home_services__service_manager"
    with check (
        "home_visit"."owner_id" = (select "fn__user_id"())
    );

-- role:service_manager on module:home_visit
create policy "home_visit__service_manager__update__policy" on "home_visit"
    for update to "crm_home_services__service_manager"
    using (
        true
    );

-- role:service_manager on module:phone_call
create policy "phone_call__service_manager__read__policy" on "phone_call"
    for select to "crm_home_services__service_manager"
    using (
        ("phone_call"."deleted_at" is null)
    );

-- role:service_manager on module:phone_call
create policy "phone_call__service_manager__create__policy" on "phone_call"
    for insert to "crm_home_services__service_manager"
    with check (
        "phone_call"."owner_id" = (select "fn__user_id"())
    );

-- role:service_manager on module:phone_call
create policy "phone_call__service_manager__update__policy" on "phone_call"
    for update to "crm_home_services__service_manager"
    using (
        "phone_call"."owner_id" = (select "fn__user_id"())
        or "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', array['update'])))
    );

-- role:service_manager on module:text_message
create policy "text_message__service_manager__read__policy" on "text_message"
    for select to "crm_home_services__service_manager"
    using (
        ("text_message"."deleted_at" is null)
    );

-- role:visitor on module:feedback
grant insert ("id", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__visitor";

-- role:visitor on module:lead
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "event_id") on "lead" to "crm_home_services__visitor";

-- role:visitor on module:partner
grant insert ("id", "owner_id", "company", "kind", "contact_name", "email") on "partner" to "crm_home_services__visitor";

-- role:visitor on module:service_case
grant insert ("id", "owner_id", "record_type", "subject", "details", "caller_phone", "topic", "origin") on "service_case" to "crm_home_services__visitor";

-- role:visitor on module:vendor
grant insert ("id", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until") on "vendor" to "crm_home_services__visitor";

-- role:visitor on module:feedback
create policy "feedback__visitor__create__policy" on "feedback"
    for insert to "crm_home_services__visitor"
    with check (
        true
    );

-- role:visitor on module:lead
create policy "lead__visitor__create__policy" on "lead"
    for insert to "crm_home_services__visitor"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:visitor on module:partner
create policy "partner__visitor__create__policy" on "partner"
    for insert to "crm_home_services__visitor"
    with check (
        true
    );

-- role:visitor on module:service_case
create policy "service_case__visitor__create__policy" on "service_case"
    for insert to "crm_home_services__visitor"
    with check (
        ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:visitor on module:vendor
create policy "vendor__visitor__create__policy" on "vendor"
    for insert to "crm_home_services__visitor"
    with check (
        true
    );
