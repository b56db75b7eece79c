-- Who may do what
set search_path to "crm_home_services", pg_temp;

-- those in a team of whoever is at work, and themselves
create function "fn__team_user_ids"() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return query
    select "who"
    union
    select "other"."user_id"
    from "_team_member" as "own"
    join "_team_member" as "other" using ("team_id")
    where "own"."user_id" = "who";
end
$$;

-- those who stand below whoever is at work, and themselves
create function "fn__subordinate_ids"() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return query
    select "descendant_id" from "_user_closure" where "ancestor_id" = "who";
end
$$;

-- the queues that whoever is at work works on
create function "fn__queue_ids"() returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return query
    select "queue_id"
    from "_queue_member"
    where "user_id" = "who"
        or "role" = any ("fn__roles"())
        or "team_id" in (select "team_id" from "_team_member" where "user_id" = "who");
end
$$;

-- the records that somebody opened by hand to whoever is at work
create function "fn__shared_ids"("wanted_module" text, "wanted" text[]) returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return query
    select "record_id"
    from "_share"
    where "module" = "wanted_module"
        and "access" = any ("wanted")
        and ("until" is null or "until" > now())
        and (
            "user_id" = "who"
            or "role" = any ("fn__roles"())
            or "team_id" in (select "team_id" from "_team_member" where "user_id" = "who")
        );
end
$$;

-- whether whoever is at work is in a team
create function "fn__in_team"("wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return exists (
        select 1
        from "_team_member"
        join "_team" on "_team"."id" = "_team_member"."team_id"
        where "_team_member"."user_id" = "who" and "_team"."name" = "wanted"
    );
end
$$;

-- whether whoever is at work works on a queue
create function "fn__works_on"("wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__user_id"();
begin
    return exists (
        select 1
        from "_queue"
        where "name" = "wanted" and "id" in (select "fn__queue_ids"())
    );
end
$$;

-- whether two are in a team together, or the same
create function "fn__is_colleague"("one" uuid, "who" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    return "one" = "who" or exists (
        select 1
        from "_team_member" as "own"
        join "_team_member" as "other" using ("team_id")
        where "own"."user_id" = "who" and "other"."user_id" = "one"
    );
end
$$;

-- whether the first stands below the second, or is the same
create function "fn__is_below"("one" uuid, "who" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    return "one" = "who" or exists (
        select 1 from "_user_closure" where "ancestor_id" = "who" and "descendant_id" = "one"
    );
end
$$;

-- whether this is a queue on which whoever is at work works
create function "fn__is_queue"("one" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    return "one" in (select "fn__queue_ids"());
end
$$;

-- whether somebody opened a record by hand to whoever is at work
create function "fn__is_shared"("wanted_module" text, "wanted" text[], "one" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    return "one" in (select "fn__shared_ids"("wanted_module", "wanted"));
end
$$;

-- the owners whose records a scope covers for somebody with just this role, their queues where wanted
create function "fn__owners"("wanted" text, "scope" text, "queues" boolean) returns setof uuid
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__as"("wanted");
begin
    if "who" is null then
        return;
    elsif "scope" = 'subordinates' then
        return query select "descendant_id" from "_user_closure" where "ancestor_id" = "who";
    elsif "scope" = 'team' then
        return query select "fn__team_user_ids"();
    else
        return next "who";
    end if;
    if "queues" then
        return query select "fn__queue_ids"();
    end if;
end
$$;

-- whether whoever is at work has just this role, and all users but the system itself stand below them
create function "fn__leads_all"("wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "who" uuid := "fn__as"("wanted");
begin
    return "who" is not null and (select count(*) from "_user" where "id" <> '00000000-0000-7000-8000-000000000000')
        = (select count(*) from "_user_closure" where "ancestor_id" = "who" and "descendant_id" <> '00000000-0000-7000-8000-000000000000');
end
$$;

-- whether the only role of whoever is at work is one of these, and they have taken it on
create function "fn__taken_on"("wanted" text[]) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
declare
    "roles" text[] := "fn__roles"();
begin
    return cardinality("roles") = 1 and "roles" && "wanted" and exists (
        select 1 from unnest("fn__database_roles"("roles"[1])) as "one" where pg_has_role("one", 'usage')
    );
end
$$;

-- the words of a list that are not in another
create function "fn__without"("words" text[], "others" text[]) returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array(select "word" from unnest("words") as "word" where "word" <> all ("others"));
end
$$;

-- refuses, by the name of the rule that does
create function "fn__refuse"("rule" text) returns void
    language plpgsql stable
    set search_path from current
as $$
#variable_conflict use_column
begin
    raise insufficient_privilege using message = format('refused: %s', "rule");
end
$$;

-- refuses a reference, to what is not there and to what is not seen alike
create function "fn__lost"("field" text, "record" uuid) returns void
    language plpgsql stable
    set search_path from current
as $$
#variable_conflict use_column
begin
    raise foreign_key_violation using message = format('there is no such record: %s in %s', "record", "field");
end
$$;

-- refuses to change more than one record at once, but to the system
create function "fn__mass"() returns trigger
    language plpgsql volatile
    set search_path from current
as $$
#variable_conflict use_column
begin
    if (select count(*) from (select 1 from "after" limit 2) as "several") > 1 and not pg_has_role('crm_home_services___system', 'usage') then
        raise insufficient_privilege using message = 'refused: over_limit';
    end if;
    return null;
end
$$;

-- notes in the version, which is made anew anyway, that fields of a class are named; argument: the bit of the class
create function "fn__asked"() returns trigger
    language plpgsql volatile
    set search_path from current
as $$
#variable_conflict use_column
begin
    new."version" := new."version" + tg_argv[0]::bigint;
    return new;
end
$$;

-- role:bookkeeper: Bookkeeper
do $$
begin
    create role "crm_home_services__bookkeeper" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__bookkeeper";

-- role:bookkeeper: Bookkeeper, with what was opened by hand
do $$
begin
    create role "crm_home_services__bookkeeper__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__bookkeeper", "crm_home_services___opened" to "crm_home_services__bookkeeper__opened";

grant "crm_home_services__bookkeeper", "crm_home_services__bookkeeper__opened" to "crm_home_services___gateway";

-- role:connector: Connected systems
do $$
begin
    create role "crm_home_services__connector" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__connector";

-- role:connector: Connected systems, with what was opened by hand
do $$
begin
    create role "crm_home_services__connector__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__connector", "crm_home_services___opened" to "crm_home_services__connector__opened";

grant "crm_home_services__connector", "crm_home_services__connector__opened" to "crm_home_services___gateway";

-- role:crew_lead: Crew lead
do $$
begin
    create role "crm_home_services__crew_lead" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__crew_lead";

-- role:crew_lead: Crew lead, with what was opened by hand
do $$
begin
    create role "crm_home_services__crew_lead__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__crew_lead", "crm_home_services___opened" to "crm_home_services__crew_lead__opened";

grant "crm_home_services__crew_lead", "crm_home_services__crew_lead__opened" to "crm_home_services___gateway";

-- role:crm_planner: CRM planner
do $$
begin
    create role "crm_home_services__crm_planner" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__crm_planner";

-- role:crm_planner: CRM planner, with what was opened by hand
do $$
begin
    create role "crm_home_services__crm_planner__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__crm_planner", "crm_home_services___opened" to "crm_home_services__crm_planner__opened";

grant "crm_home_services__crm_planner", "crm_home_services__crm_planner__opened" to "crm_home_services___gateway";

-- role:general_manager: General manager
do $$
begin
    create role "crm_home_services__general_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__general_manager";

-- role:general_manager: General manager, with what was opened by hand
do $$
begin
    create role "crm_home_services__general_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__general_manager", "crm_home_services___opened" to "crm_home_services__general_manager__opened";

grant "crm_home_services__general_manager", "crm_home_services__general_manager__opened" to "crm_home_services___gateway";

-- role:marketing_manager: Marketing manager
do $$
begin
    create role "crm_home_services__marketing_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__marketing_manager";

-- role:marketing_manager: Marketing manager, with what was opened by hand
do $$
begin
    create role "crm_home_services__marketing_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__marketing_manager", "crm_home_services___opened" to "crm_home_services__marketing_manager__opened";

grant "crm_home_services__marketing_manager", "crm_home_services__marketing_manager__opened" to "crm_home_services___gateway";

-- role:project_manager: Project manager
do $$
begin
    create role "crm_home_services__project_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__project_manager";

-- role:project_manager: Project manager, with what was opened by hand
do $$
begin
    create role "crm_home_services__project_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__project_manager", "crm_home_services___opened" to "crm_home_services__project_manager__opened";

grant "crm_home_services__project_manager", "crm_home_services__project_manager__opened" to "crm_home_services___gateway";

-- role:sales_consultant: Sales consultant
do $$
begin
    create role "crm_home_services__sales_consultant" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__sales_consultant";

-- role:sales_consultant: Sales consultant, with what was opened by hand
do $$
begin
    create role "crm_home_services__sales_consultant__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__sales_consultant", "crm_home_services___opened" to "crm_home_services__sales_consultant__opened";

grant "crm_home_services__sales_consultant", "crm_home_services__sales_consultant__opened" to "crm_home_services___gateway";

-- role:sales_manager: Sales manager
do $$
begin
    create role "crm_home_services__sales_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__sales_manager";

-- role:sales_manager: Sales manager, with what was opened by hand
do $$
begin
    create role "crm_home_services__sales_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__sales_manager", "crm_home_services___opened" to "crm_home_services__sales_manager__opened";

grant "crm_home_services__sales_manager", "crm_home_services__sales_manager__opened" to "crm_home_services___gateway";

-- role:service_agent: Service agent
do $$
begin
    create role "crm_home_services__service_agent" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__service_agent";

-- role:service_agent: Service agent, with what was opened by hand
do $$
begin
    create role "crm_home_services__service_agent__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__service_agent", "crm_home_services___opened" to "crm_home_services__service_agent__opened";

grant "crm_home_services__service_agent", "crm_home_services__service_agent__opened" to "crm_home_services___gateway";

-- role:service_manager: Service manager
do $$
begin
    create role "crm_home_services__service_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__service_manager";

-- role:service_manager: Service manager, with what was opened by hand
do $$
begin
    create role "crm_home_services__service_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__service_manager", "crm_home_services___opened" to "crm_home_services__service_manager__opened";

grant "crm_home_services__service_manager", "crm_home_services__service_manager__opened" to "crm_home_services___gateway";

-- role:visitor: Visitors of the website
do $$
begin
    create role "crm_home_services__visitor" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services___everyone" to "crm_home_services__visitor";

-- role:visitor: Visitors of the website, with what was opened by hand
do $$
begin
    create role "crm_home_services__visitor__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_home_services__visitor", "crm_home_services___opened" to "crm_home_services__visitor__opened";

grant "crm_home_services__visitor", "crm_home_services__visitor__opened" to "crm_home_services___gateway";

revoke all on schema "crm_home_services" from public;

revoke all on all tables in schema "crm_home_services" from public;

grant usage on schema "crm_home_services" to "crm_home_services___everyone", "crm_home_services___gateway";

grant usage, create on schema "crm_home_services" to "crm_home_services___system", "crm_home_services___reader";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_home_services___everyone", "crm_home_services___reader";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_home_services___everyone";

grant select on "_user", "_consent" to "crm_home_services___reader";

grant select, insert, update, delete on all tables in schema "crm_home_services" to "crm_home_services___system";

-- module:event: formulas have one value, whoever looks
alter view "event__read" reset (security_invoker);
alter view "event__read" owner to "crm_home_services___system";

-- module:lead: formulas have one value, whoever looks
alter view "lead__read" reset (security_invoker);
alter view "lead__read" owner to "crm_home_services___system";

-- module:owned_item: formulas have one value, whoever looks
alter view "owned_item__read" reset (security_invoker);
alter view "owned_item__read" owner to "crm_home_services___system";

-- module:project: formulas have one value, whoever looks
alter view "project__read" reset (security_invoker);
alter view "project__read" owner to "crm_home_services___system";

-- module:property: formulas have one value, whoever looks
alter view "property__read" reset (security_invoker);
alter view "property__read" owner to "crm_home_services___system";

-- module:quote: formulas have one value, whoever looks
alter view "quote__read" reset (security_invoker);
alter view "quote__read" owner to "crm_home_services___system";

-- module:quote_line: formulas have one value, whoever looks
alter view "quote_line__read" reset (security_invoker);
alter view "quote_line__read" owner to "crm_home_services___system";

-- module:service_case: formulas have one value, whoever looks
alter view "service_case__read" reset (security_invoker);
alter view "service_case__read" owner to "crm_home_services___system";

-- system: all of `project`, for conditions
create view "project__all" as
select
    "id",
    "version",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "owner_id",
    "title",
    "order_id",
    "household_id",
    "contact_id",
    "property_id",
    "stage",
    "crew_id",
    "planned_start",
    "started_on",
    "completed_on",
    "checklist",
    "photos_id",
    "jobs_left"
from "project";
alter view "project__all" owner to "crm_home_services___system";
grant select on "project__all" to "crm_home_services___reader";

-- system: all of `project__read`, for conditions
create view "project__read__all" as
select *
from "project__read";
alter view "project__read__all" owner to "crm_home_services___system";
grant select on "project__read__all" to "crm_home_services___reader";

-- system: all of `quote`, for conditions
create view "quote__all" as
select
    "id",
    "version",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "owner_id",
    "number",
    "opportunity_id",
    "household_id",
    "contact_id",
    "status",
    "discount",
    "subtotal",
    "review_note",
    "valid_until",
    "sent_on",
    "answered_on",
    "declined_reason",
    "paper_id"
from "quote";
alter view "quote__all" owner to "crm_home_services___system";
grant select on "quote__all" to "crm_home_services___reader";

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

-- module:article: as it is seen
create view "article__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."title" as "title",
    "r"."teaser" as "teaser",
    "r"."link" as "link",
    "r"."topic" as "topic",
    "r"."published_on" as "published_on"
from "article" as "r";
alter view "article__seen" owner to "crm_home_services___reader";

-- module:email_message: as it is seen
create view "email_message__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."with_id" as "with_id",
    "r"."with_module" as "with_module",
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."direction" as "direction",
    "r"."sent_at" as "sent_at",
    "r"."sender" as "sender",
    "r"."recipient" as "recipient",
    "r"."cc" as "cc",
    "r"."cc_label" as "cc_label",
    "r"."bcc" as "bcc",
    "r"."bcc_label" as "bcc_label"
from "email_message" as "r";
alter view "email_message__seen" owner to "crm_home_services___reader";

-- module:employee: as it is seen
create view "employee__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    case when "m"."c1" then "r"."login_id" end as "login_id",
    "r"."work_email" as "work_email",
    "r"."position" as "position",
    "r"."manager_id" as "manager_id",
    "r"."starts_on" as "starts_on",
    case when "m"."c1" then "r"."training_done_on" end as "training_done_on"
from "employee" as "r"
cross join (
    select
    "fn__has_any"('{general_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('employee', '{read,update}')) as "k3"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1"
) as "m";
alter view "employee__seen" owner to "crm_home_services___reader";

-- module:event: its formulas, from all data
create view "event__computed" as
select "id", "seats_left"
from "event__read";
alter view "event__computed" owner to "crm_home_services___system";
grant select on "event__computed" to "crm_home_services___reader";
-- module:event: as it is seen
create view "event__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."name" as "name",
    "r"."city" as "city",
    "r"."venue" as "venue",
    "r"."starts_at" as "starts_at",
    "r"."seats" as "seats",
    "r"."published" as "published",
    "r"."sign_up_page" as "sign_up_page",
    "r"."sign_ups" as "sign_ups",
    "r"."came" as "came",
    case when "f"."id" = "r"."id" then "f"."seats_left" end as "seats_left"
from "event" as "r"
left join "event__computed" as "f" on "f"."id" = "r"."id";
alter view "event__seen" owner to "crm_home_services___reader";

-- module:feedback: as it is seen
create view "feedback__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    "r"."recommend" as "recommend",
    case when "m"."c1" then "r"."cleanliness" end as "cleanliness",
    case when "m"."c1" then "r"."on_time" end as "on_time",
    "r"."comment" as "comment",
    "r"."may_quote" as "may_quote"
from "feedback" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,project_manager,service_manager}') as "k1",
    "fn__has_any"('{general_manager,marketing_manager,project_manager,service_manager}') as "k2",
    array(select "fn__shared_ids"('feedback', '{read,update}')) as "k3"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1"
) as "m";
alter view "feedback__seen" owner to "crm_home_services___reader";

-- module:home_visit: as it is seen
create view "home_visit__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."with_id" as "with_id",
    "r"."with_module" as "with_module",
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."starts_at" as "starts_at",
    "r"."ends_at" as "ends_at",
    "r"."location" as "location",
    "r"."status" as "status",
    "r"."outcome" as "outcome"
from "home_visit" as "r";
alter view "home_visit__seen" owner to "crm_home_services___reader";

-- module:household: as it is seen
create view "household__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."name" as "name",
    case when "m"."c1" then "r"."main_contact_id" end as "main_contact_id",
    "r"."mailing_address" as "mailing_address",
    "r"."mailing_address_street" as "mailing_address_street",
    "r"."mailing_address_street2" as "mailing_address_street2",
    "r"."mailing_address_city" as "mailing_address_city",
    "r"."mailing_address_region" as "mailing_address_region",
    "r"."mailing_address_postal_code" as "mailing_address_postal_code",
    "r"."mailing_address_country" as "mailing_address_country",
    case when "m"."c1" then "r"."customer_since" end as "customer_since",
    case when "m"."c1" then "r"."first_source" end as "first_source",
    case when "m"."c1" then "r"."first_source_detail" end as "first_source_detail",
    case when "m"."c1" then "r"."partner_id" end as "partner_id",
    case when "m"."c1" then "r"."old_number" end as "old_number",
    case when "m"."c2" then "r"."bought" end as "bought",
    case when "m"."c1" then "r"."order_count" end as "order_count",
    case when "m"."c1" then "r"."last_order_on" end as "last_order_on",
    case when "m"."c1" then "r"."open_cases" end as "open_cases"
from "household" as "r"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('household', '{read,update}')) as "k3",
    "fn__has_any"('{general_manager,sales_manager}') as "k4"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1",
    "p"."k4" as "c2"
) as "m";
alter view "household__seen" owner to "crm_home_services___reader";

-- module:invoice: as it is seen
create view "invoice__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."number" as "number",
    "r"."order_id" as "order_id",
    case when "m"."c1" then "r"."household_id" end as "household_id",
    case when "m"."c2" then "r"."contact_id" end as "contact_id",
    case when "m"."c1" then "r"."kind" end as "kind",
    case when "m"."c3" then "r"."amount" end as "amount",
    "r"."status" as "status",
    case when "m"."c3" then "r"."issued_on" end as "issued_on",
    "r"."due_on" as "due_on",
    case when "m"."c2" then "r"."paid_on" end as "paid_on",
    case when "m"."c3" then "r"."books_id" end as "books_id",
    case when "m"."c2" then "r"."paper_id" end as "paper_id"
from "invoice" as "r"
cross join (
    select
    "fn__has_any"('{bookkeeper,general_manager,service_agent}') as "k1",
    "fn__has_any"('{bookkeeper,connector,general_manager,service_agent}') as "k2",
    array(select "fn__shared_ids"('invoice', '{read,update}')) as "k3",
    "fn__has_any"('{bookkeeper,general_manager}') as "k4",
    "fn__has_any"('{bookkeeper,connector,general_manager}') as "k5"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1",
    ("p"."k4" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c2",
    ("p"."k5" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c3"
) as "m";
alter view "invoice__seen" owner to "crm_home_services___reader";

-- module:job: as it is seen
create view "job__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    "r"."title" as "title",
    "r"."trade" as "trade",
    "r"."vendor_id" as "vendor_id",
    "r"."starts_at" as "starts_at",
    "r"."ends_at" as "ends_at",
    "r"."status" as "status",
    "r"."notes" as "notes",
    case when "m"."c1" then "r"."cost" end as "cost"
from "job" as "r"
cross join (
    select
    "fn__has_any"('{general_manager}') as "k1",
    "fn__has_any"('{project_manager}') as "k2",
    "fn__user_id"() as "k3",
    array(select "fn__queue_ids"()) as "k4"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and ((select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "r"."project_id") = "p"."k3" or (select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "r"."project_id") = any ("p"."k4")))) as "c1"
    offset 0
) as "m";
alter view "job__seen" owner to "crm_home_services___reader";

-- module:lead: its formulas, from all data
create view "lead__computed" as
select "id", "reply_hours"
from "lead__read";
alter view "lead__computed" owner to "crm_home_services___system";
grant select on "lead__computed" to "crm_home_services___reader";
-- module:lead: as it is seen
create view "lead__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."first_name" as "first_name",
    case when "m"."c1" then "r"."last_name" end as "last_name",
    case when "m"."c1" then "r"."email" end as "email",
    case when "m"."c1" then "r"."phone" end as "phone",
    "r"."language" as "language",
    "r"."postal_code" as "postal_code",
    "r"."services" as "services",
    "r"."timeframe" as "timeframe",
    "r"."budget" as "budget",
    case when "m"."c1" then "r"."homeowner" end as "homeowner",
    case when "m"."c1" then "r"."message" end as "message",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."source_month_id" as "source_month_id",
    "r"."partner_id" as "partner_id",
    "r"."event_id" as "event_id",
    "r"."score" as "score",
    "r"."stage" as "stage",
    "r"."lost_reason" as "lost_reason",
    case when "m"."c1" then "r"."first_reply_at" end as "first_reply_at",
    case when "f"."id" = "r"."id" then case when "m"."c1" then "f"."reply_hours" end end as "reply_hours"
from "lead" as "r"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,sales_manager}') as "k1",
    "fn__has_any"('{sales_consultant}') as "k2",
    "fn__user_id"() as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__in_team"('sales_spanish') as "k5",
    "fn__has_any"('{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}') as "k6",
    array(select "fn__shared_ids"('lead', '{read,update}')) as "k7"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and ("r"."owner_id" = "p"."k3" or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ((("r"."language" = 'es') AND ("r"."stage" IN ('new', 'contacted'))) IS TRUE)) or ("p"."k6" and "r"."id" = any ("p"."k7"))) as "c1"
) as "m"
left join "lead__computed" as "f" on "f"."id" = "r"."id";
alter view "lead__seen" owner to "crm_home_services___reader";

-- module:note: as it is seen
create view "note__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."subject" as "subject",
    "r"."body" as "body"
from "note" as "r";
alter view "note__seen" owner to "crm_home_services___reader";

-- module:opportunity: as it is seen
create view "opportunity__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."title" as "title",
    "r"."household_id" as "household_id",
    case when "m"."c1" then "r"."contact_id" end as "contact_id",
    case when "m"."c1" then "r"."property_id" end as "property_id",
    case when "m"."c1" then "r"."services" end as "services",
    case when "m"."c1" then "r"."estimate" end as "estimate",
    "r"."stage" as "stage",
    case when "m"."c1" then "r"."visit_at" end as "visit_at",
    "r"."expected_close" as "expected_close",
    case when "m"."c1" then "r"."source" end as "source",
    case when "m"."c1" then "r"."source_detail" end as "source_detail",
    case when "m"."c1" then "r"."source_month_id" end as "source_month_id",
    case when "m"."c1" then "r"."partner_id" end as "partner_id",
    case when "m"."c1" then "r"."lost_reason" end as "lost_reason",
    case when "m"."c1" then "r"."competitor" end as "competitor",
    case when "m"."c1" then "r"."won_on" end as "won_on",
    case when "m"."c1" then "r"."quotes_sent" end as "quotes_sent",
    case when "m"."c1" then "r"."best_quote" end as "best_quote"
from "opportunity" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,sales_manager}') as "k1",
    "fn__has_any"('{sales_consultant}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{general_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k4",
    array(select "fn__shared_ids"('opportunity', '{read,update}')) as "k5"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = "p"."k3") or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1"
) as "m";
alter view "opportunity__seen" owner to "crm_home_services___reader";

-- module:order: as it is seen
create view "order__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    case when "m"."c1" then "r"."number" end as "number",
    case when "m"."c1" then "r"."quote_id" end as "quote_id",
    case when "m"."c1" then "r"."household_id" end as "household_id",
    case when "m"."c1" then "r"."contact_id" end as "contact_id",
    case when "m"."c1" then "r"."property_id" end as "property_id",
    "r"."source_month_id" as "source_month_id",
    "r"."status" as "status",
    "r"."amount" as "amount",
    "r"."ordered_on" as "ordered_on",
    case when "m"."c1" then "r"."completed_on" end as "completed_on",
    case when "m"."c1" then "r"."invoiced" end as "invoiced",
    case when "m"."c1" then "r"."cancel_reason" end as "cancel_reason"
from "order" as "r"
cross join (
    select
    "fn__has_any"('{bookkeeper,general_manager,project_manager,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{sales_consultant}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k4",
    array(select "fn__shared_ids"('order', '{read,update}')) as "k5"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = "p"."k3") or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1"
) as "m";
alter view "order__seen" owner to "crm_home_services___reader";

-- module:owned_item: its formulas, from all data
create view "owned_item__computed" as
select "id", "under_warranty"
from "owned_item__read";
alter view "owned_item__computed" owner to "crm_home_services___system";
grant select on "owned_item__computed" to "crm_home_services___reader";
-- module:owned_item: as it is seen
create view "owned_item__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."household_id" as "household_id",
    "r"."property_id" as "property_id",
    "r"."product_id" as "product_id",
    "r"."order_id" as "order_id",
    "r"."serial_number" as "serial_number",
    "r"."installed_on" as "installed_on",
    "r"."warranty_until" as "warranty_until",
    case when "f"."id" = "r"."id" then "f"."under_warranty" end as "under_warranty"
from "owned_item" as "r"
left join "owned_item__computed" as "f" on "f"."id" = "r"."id";
alter view "owned_item__seen" owner to "crm_home_services___reader";

-- module:partner: as it is seen
create view "partner__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."company" as "company",
    case when "m"."c1" then "r"."kind" end as "kind",
    case when "m"."c1" then "r"."contact_name" end as "contact_name",
    case when "m"."c2" then "r"."email" end as "email",
    case when "m"."c1" then "r"."referral_code" end as "referral_code",
    case when "m"."c3" then "r"."fee" end as "fee",
    case when "m"."c1" then "r"."active" end as "active",
    case when "m"."c4" then "r"."leads_sent" end as "leads_sent"
from "partner" as "r"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,marketing_manager,sales_manager}') as "k1",
    "fn__has_any"('{sales_consultant}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}') as "k4",
    array(select "fn__shared_ids"('partner', '{read,update}')) as "k5",
    "fn__has_any"('{bookkeeper,general_manager,marketing_manager}') as "k6",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,marketing_manager,sales_manager}') as "k7"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and ("r"."active" IS TRUE)) or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1",
    ("p"."k1" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c2",
    "p"."k6" as "c3",
    ("p"."k7" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c4"
) as "m";
alter view "partner__seen" owner to "crm_home_services___reader";

-- module:person: as it is seen
create view "person__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."first_name" as "first_name",
    case when "m"."c1" then "r"."last_name" end as "last_name",
    case when "m"."c2" then "r"."household_id" end as "household_id",
    case when "m"."c3" then "r"."phone" end as "phone",
    case when "m"."c3" then "r"."phone_label" end as "phone_label",
    case when "m"."c2" then "r"."email" end as "email",
    case when "m"."c2" then "r"."email_label" end as "email_label",
    case when "m"."c4" then "r"."language" end as "language",
    case when "m"."c5" then "r"."birthday" end as "birthday",
    case when "m"."c6" then "r"."prefers" end as "prefers",
    case when "m"."c7" then "r"."referred_by_id" end as "referred_by_id",
    case when "m"."c7" then "r"."old_number" end as "old_number"
from "person" as "r"
cross join (
    select
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{crew_lead}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k4",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k5",
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k6",
    "fn__has_any"('{crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k7",
    "fn__has_any"('{crm_planner}') as "k8"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k3")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1",
    ("p"."k1" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c2",
    (("p"."k2" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k3")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "p"."k6" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c3",
    (("p"."k2" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k3")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "p"."k7" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c4",
    "p"."k8" as "c5",
    ("p"."k7" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c6",
    ("p"."k6" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c7"
    offset 0
) as "m";
alter view "person__seen" owner to "crm_home_services___reader";

-- module:phone_call: as it is seen
create view "phone_call__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."with_id" as "with_id",
    "r"."with_module" as "with_module",
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."direction" as "direction",
    "r"."started_at" as "started_at",
    "r"."length" as "length",
    "r"."number" as "number",
    "r"."number_called" as "number_called"
from "phone_call" as "r";
alter view "phone_call__seen" owner to "crm_home_services___reader";

-- module:product: as it is seen
create view "product__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."sku" as "sku",
    "r"."service" as "service",
    "r"."unit" as "unit",
    "r"."unit_price" as "unit_price",
    case when "m"."c1" then "r"."unit_cost" end as "unit_cost",
    "r"."stays_installed" as "stays_installed",
    "r"."warranty_years" as "warranty_years",
    "r"."active" as "active"
from "product" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,sales_manager}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "product__seen" owner to "crm_home_services___reader";

-- module:project: its formulas, from all data
create view "project__computed" as
select "id", "days_on_site"
from "project__read";
alter view "project__computed" owner to "crm_home_services___system";
grant select on "project__computed" to "crm_home_services___reader";
-- module:project: as it is seen
create view "project__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."title" as "title",
    case when "m"."c1" then "r"."order_id" end as "order_id",
    case when "m"."c1" then "r"."household_id" end as "household_id",
    case when "m"."c2" then "r"."contact_id" end as "contact_id",
    case when "m"."c2" then "r"."property_id" end as "property_id",
    "r"."stage" as "stage",
    case when "m"."c3" then "r"."crew_id" end as "crew_id",
    case when "m"."c2" then "r"."planned_start" end as "planned_start",
    case when "m"."c2" then "r"."started_on" end as "started_on",
    case when "m"."c1" then "r"."completed_on" end as "completed_on",
    case when "m"."c3" then "r"."checklist" end as "checklist",
    case when "m"."c4" then "r"."photos_id" end as "photos_id",
    case when "m"."c3" then "r"."jobs_left" end as "jobs_left",
    case when "f"."id" = "r"."id" then case when "m"."c5" then "f"."days_on_site" end end as "days_on_site"
from "project" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{project_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__has_any"('{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}') as "k5",
    array(select "fn__shared_ids"('project', '{read,update}')) as "k6",
    "fn__has_any"('{crew_lead}') as "k7",
    "fn__user_id"() as "k8",
    "fn__has_any"('{general_manager,service_manager}') as "k9",
    "fn__has_any"('{general_manager,marketing_manager,service_manager}') as "k10"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and "r"."id" = any ("p"."k6"))) as "c1",
    (("p"."k7" and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "p"."k8")) IS TRUE)) or "p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and "r"."id" = any ("p"."k6"))) as "c2",
    (("p"."k7" and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "p"."k8")) IS TRUE)) or "p"."k9" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and "r"."id" = any ("p"."k6"))) as "c3",
    (("p"."k7" and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "p"."k8")) IS TRUE)) or "p"."k10" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and "r"."id" = any ("p"."k6"))) as "c4",
    ("p"."k9" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and "r"."id" = any ("p"."k6"))) as "c5"
    offset 0
) as "m"
left join "project__computed" as "f" on "f"."id" = "r"."id";
alter view "project__seen" owner to "crm_home_services___reader";

-- module:property: its formulas, from all data
create view "property__computed" as
select "id", "hazard_check"
from "property__read";
alter view "property__computed" owner to "crm_home_services___system";
grant select on "property__computed" to "crm_home_services___reader";
-- module:property: as it is seen
create view "property__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."nickname" as "nickname",
    case when "m"."c1" then "r"."household_id" end as "household_id",
    "r"."address" as "address",
    "r"."address_street" as "address_street",
    "r"."address_street2" as "address_street2",
    "r"."address_city" as "address_city",
    "r"."address_region" as "address_region",
    "r"."address_postal_code" as "address_postal_code",
    "r"."address_country" as "address_country",
    case when "m"."c1" then "r"."kind" end as "kind",
    case when "m"."c1" then "r"."year_built" end as "year_built",
    case when "m"."c2" then "r"."access_notes" end as "access_notes",
    case when "f"."id" = "r"."id" then "f"."hazard_check" end as "hazard_check"
from "property" as "r"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('property', '{read,update}')) as "k3",
    "fn__has_any"('{crew_lead}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{project_manager}') as "k6"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1",
    (("p"."k4" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."property_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k5")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "p"."k6") as "c2"
    offset 0
) as "m"
left join "property__computed" as "f" on "f"."id" = "r"."id";
alter view "property__seen" owner to "crm_home_services___reader";

-- module:quote: its formulas, from all data
create view "quote__computed" as
select "id", "total"
from "quote__read";
alter view "quote__computed" owner to "crm_home_services___system";
grant select on "quote__computed" to "crm_home_services___reader";
-- module:quote: as it is seen
create view "quote__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."number" as "number",
    case when "m"."c1" then "r"."opportunity_id" end as "opportunity_id",
    "r"."household_id" as "household_id",
    "r"."contact_id" as "contact_id",
    "r"."status" as "status",
    case when "m"."c1" then "r"."discount" end as "discount",
    case when "m"."c1" then "r"."subtotal" end as "subtotal",
    case when "m"."c2" then "r"."review_note" end as "review_note",
    case when "m"."c1" then "r"."valid_until" end as "valid_until",
    case when "m"."c1" then "r"."sent_on" end as "sent_on",
    case when "m"."c1" then "r"."answered_on" end as "answered_on",
    case when "m"."c1" then "r"."declined_reason" end as "declined_reason",
    case when "m"."c1" then "r"."paper_id" end as "paper_id",
    case when "f"."id" = "r"."id" then "f"."total" end as "total"
from "quote" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,sales_manager}') as "k1",
    "fn__has_any"('{sales_consultant}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{general_manager,project_manager,sales_consultant,sales_manager}') as "k4",
    array(select "fn__shared_ids"('quote', '{read,update}')) as "k5"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = "p"."k3") or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1",
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = "p"."k3")) as "c2"
) as "m"
left join "quote__computed" as "f" on "f"."id" = "r"."id";
alter view "quote__seen" owner to "crm_home_services___reader";

-- module:quote_line: its formulas, from all data
create view "quote_line__computed" as
select "id", "line_total"
from "quote_line__read";
alter view "quote_line__computed" owner to "crm_home_services___system";
grant select on "quote_line__computed" to "crm_home_services___reader";
-- module:quote_line: as it is seen
create view "quote_line__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."quote_id" as "quote_id",
    "r"."product_id" as "product_id",
    "r"."description" as "description",
    "r"."quantity" as "quantity",
    "r"."unit_price" as "unit_price",
    case when "f"."id" = "r"."id" then "f"."line_total" end as "line_total"
from "quote_line" as "r"
left join "quote_line__computed" as "f" on "f"."id" = "r"."id";
alter view "quote_line__seen" owner to "crm_home_services___reader";

-- module:registration: as it is seen
create view "registration__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."event_id" as "event_id",
    "r"."lead_id" as "lead_id",
    "r"."attended" as "attended"
from "registration" as "r";
alter view "registration__seen" owner to "crm_home_services___reader";

-- module:service_case: its formulas, from all data
create view "service_case__computed" as
select "id", "hours_open"
from "service_case__read";
alter view "service_case__computed" owner to "crm_home_services___system";
grant select on "service_case__computed" to "crm_home_services___reader";
-- module:service_case: as it is seen
create view "service_case__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."details" as "details",
    "r"."contact_id" as "contact_id",
    "r"."caller_phone" as "caller_phone",
    "r"."household_id" as "household_id",
    "r"."owned_item_id" as "owned_item_id",
    "r"."topic" as "topic",
    "r"."origin" as "origin",
    "r"."priority" as "priority",
    "r"."status" as "status",
    "r"."first_reply_at" as "first_reply_at",
    "r"."resolved_at" as "resolved_at",
    "r"."resolution" as "resolution",
    "r"."record_type" as "record_type",
    case when "f"."id" = "r"."id" then "f"."hours_open" end as "hours_open"
from "service_case" as "r"
left join "service_case__computed" as "f" on "f"."id" = "r"."id";
alter view "service_case__seen" owner to "crm_home_services___reader";

-- module:source_month: as it is seen
create view "source_month__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."key" as "key",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."month" as "month",
    "r"."spend" as "spend",
    case when "m"."c1" then "r"."lead_count" end as "lead_count",
    case when "m"."c1" then "r"."revenue" end as "revenue"
from "source_month" as "r"
cross join (
    select
    "fn__has_any"('{general_manager,marketing_manager,sales_manager}') as "k1",
    "fn__has_any"('{connector,general_manager,marketing_manager,sales_manager}') as "k2",
    array(select "fn__shared_ids"('source_month', '{read,update}')) as "k3"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1"
) as "m";
alter view "source_month__seen" owner to "crm_home_services___reader";

-- module:text_message: as it is seen
create view "text_message__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."with_id" as "with_id",
    "r"."with_module" as "with_module",
    "r"."body" as "body",
    "r"."direction" as "direction",
    "r"."sent_at" as "sent_at",
    "r"."sender" as "sender",
    "r"."recipient" as "recipient"
from "text_message" as "r";
alter view "text_message__seen" owner to "crm_home_services___reader";

-- module:to_do: as it is seen
create view "to_do__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."about_id" as "about_id",
    "r"."about_module" as "about_module",
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."due_at" as "due_at",
    "r"."priority" as "priority",
    "r"."status" as "status",
    "r"."completed_at" as "completed_at"
from "to_do" as "r";
alter view "to_do__seen" owner to "crm_home_services___reader";

-- module:vendor: as it is seen
create view "vendor__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."company" as "company",
    case when "m"."c1" then "r"."contact_name" end as "contact_name",
    "r"."email" as "email",
    case when "m"."c1" then "r"."phone" end as "phone",
    case when "m"."c1" then "r"."trades" end as "trades",
    "r"."insured_until" as "insured_until",
    case when "m"."c2" then "r"."hourly_rate" end as "hourly_rate",
    case when "m"."c1" then "r"."approved" end as "approved",
    case when "m"."c1" then "r"."jobs_done" end as "jobs_done"
from "vendor" as "r"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager}') as "k2",
    array(select "fn__shared_ids"('vendor', '{read,update}')) as "k3",
    "fn__has_any"('{bookkeeper,general_manager,project_manager}') as "k4"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1",
    "p"."k4" as "c2"
) as "m";
alter view "vendor__seen" owner to "crm_home_services___reader";

-- field:email_message.cc: as it is seen
create view "email_message__cc__seen" with (security_barrier) as
select
    "b"."email_message_id" as "email_message_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "email_message__cc" as "b"
join "email_message" as "r" on "r"."id" = "b"."email_message_id"
where (true) is true;
alter view "email_message__cc__seen" owner to "crm_home_services___reader";

-- field:email_message.bcc: as it is seen
create view "email_message__bcc__seen" with (security_barrier) as
select
    "b"."email_message_id" as "email_message_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "email_message__bcc" as "b"
join "email_message" as "r" on "r"."id" = "b"."email_message_id"
where (true) is true;
alter view "email_message__bcc__seen" owner to "crm_home_services___reader";

-- field:household.care: as it is seen
create view "household__care__seen" with (security_barrier) as
select
    "b"."household_id" as "household_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "household__care" as "b"
join "household" as "r" on "r"."id" = "b"."household_id"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('household', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "household__care__seen" owner to "crm_home_services___reader";

-- field:household.import_batches: as it is seen
create view "household__import_batches__seen" with (security_barrier) as
select
    "b"."household_id" as "household_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "household__import_batches" as "b"
join "household" as "r" on "r"."id" = "b"."household_id"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('household', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "household__import_batches__seen" owner to "crm_home_services___reader";

-- field:lead.interests: as it is seen
create view "lead__interests__seen" with (security_barrier) as
select
    "b"."lead_id" as "lead_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "lead__interests" as "b"
join "lead" as "r" on "r"."id" = "b"."lead_id"
where (true) is true;
alter view "lead__interests__seen" owner to "crm_home_services___reader";

-- field:lead.import_batches: as it is seen
create view "lead__import_batches__seen" with (security_barrier) as
select
    "b"."lead_id" as "lead_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "lead__import_batches" as "b"
join "lead" as "r" on "r"."id" = "b"."lead_id"
where (true) is true;
alter view "lead__import_batches__seen" owner to "crm_home_services___reader";

-- field:person.phone: as it is seen
create view "person__phone__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "person__phone" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{crew_lead}') as "k1",
    "fn__user_id"() as "k2",
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k3",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k4",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k5"
    offset 0
) as "p"
where ((("p"."k1" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k2")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "p"."k3" or ("p"."k4" and "r"."id" = any ("p"."k5")))) is true;
alter view "person__phone__seen" owner to "crm_home_services___reader";

-- field:person.email: as it is seen
create view "person__email__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "person__email" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "person__email__seen" owner to "crm_home_services___reader";

-- field:person.interests: as it is seen
create view "person__interests__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "person__interests" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "person__interests__seen" owner to "crm_home_services___reader";

-- field:person.lifecycle: as it is seen
create view "person__lifecycle__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "person__lifecycle" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "person__lifecycle__seen" owner to "crm_home_services___reader";

-- field:person.care: as it is seen
create view "person__care__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "person__care" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{crew_lead}') as "k1",
    "fn__user_id"() as "k2",
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k3",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k4",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k5"
    offset 0
) as "p"
where ((("p"."k1" and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "p"."k2")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "p"."k3" or ("p"."k4" and "r"."id" = any ("p"."k5")))) is true;
alter view "person__care__seen" owner to "crm_home_services___reader";

-- field:person.import_batches: as it is seen
create view "person__import_batches__seen" with (security_barrier) as
select
    "b"."person_id" as "person_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "person__import_batches" as "b"
join "person" as "r" on "r"."id" = "b"."person_id"
cross join (
    select
    "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k1",
    "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}') as "k2",
    array(select "fn__shared_ids"('person', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "person__import_batches__seen" owner to "crm_home_services___reader";

-- whether whoever is at work sees a record of `article`
create function "fn__sees__article"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."article"%rowtype;
begin
    select * into "r" from "article" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{connector}' and (("r"."published_on" IS NOT NULL) IS TRUE)) or ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('article', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{marketing_manager}' and "r"."owner_id" = "__who")))) is true;
end
$$;

-- what an operation covers of a record of `article`; null where it is refused
create function "fn__fields__article"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."article"%rowtype;
    "__told" text;
    "f1" constant text := 'link,published_on,teaser,title,topic';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "article" where "id" = "__record";
        if not found or not "fn__sees__article"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{connector}' and (("r"."published_on" IS NOT NULL) IS TRUE)) then "f1" end, case when ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('article', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{marketing_manager}' then "f1" end, case when ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('article', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `article`
create function "fn__guard__article"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{marketing_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{marketing_manager}' or ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('article', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{marketing_manager}' and old."owner_id" = "__who"))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "article"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__article"();

-- module:article
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "article"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "title", "teaser", "link", "topic", "published_on" on "article"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:article
create trigger "article__mass__trigger"
    after update on "article"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `email_message`
create function "fn__sees__email_message"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."email_message"%rowtype;
begin
    select * into "r" from "email_message" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('email_message', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `email_message`; null where it is refused
create function "fn__fields__email_message"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."email_message"%rowtype;
    "__told" text;
    "f1" constant text := 'about,bcc,body,cc,direction,recipient,sender,sent_at,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "email_message" where "id" = "__record";
        if not found or not "fn__sees__email_message"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('email_message', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('email_message', '{update}', "r"."id")) then "f1" end;
    when 'write' then
        "__told" := case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('email_message', '{update}', "r"."id")) then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `email_message`
create function "fn__guard__email_message"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if (("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('email_message', '{update}', old."id"))) is not true then
        perform "fn__refuse"('update');
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'person' and "fn__sees__person"(new."about_id") or new."about_module" = 'quote' and "fn__sees__quote"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id") or new."about_module" = 'vendor' and "fn__sees__vendor"(new."about_id") or new."about_module" = 'partner' and "fn__sees__partner"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'person' and "fn__sees__person"(new."with_id") or new."with_module" = 'lead' and "fn__sees__lead"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before update on "email_message"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__email_message"();

-- module:email_message
create trigger "email_message__mass__trigger"
    after update on "email_message"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `employee`
create function "fn__sees__employee"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."employee"%rowtype;
begin
    select * into "r" from "employee" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('employee', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{general_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `employee`; null where it is refused
create function "fn__fields__employee"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."employee"%rowtype;
    "__told" text;
    "f1" constant text := 'first_name,last_name,manager,position,starts_on,work_email';
    "f2" constant text := 'first_name,last_name,login,manager,position,starts_on,training_done_on,work_email';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "employee" where "id" = "__record";
        if not found or not "fn__sees__employee"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when "__roles" && '{general_manager}' then "f2" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('employee', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager}' then "f2" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('employee', '{update}', "r"."id")) then "f2" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `employee`
create function "fn__guard__employee"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{general_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{general_manager}' or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('employee', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{general_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."manager_id" is not null and new."manager_id" is distinct from old."manager_id" and ("fn__sees__employee"(new."manager_id")) is not true then
        perform "fn__lost"('manager', new."manager_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "employee"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__employee"();

-- module:employee
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "employee"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on" on "employee"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:employee
create trigger "employee__mass__trigger"
    after update on "employee"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `event`
create function "fn__sees__event"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."event"%rowtype;
begin
    select * into "r" from "event" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{connector}' and ("r"."published" IS TRUE)) or ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('event', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{marketing_manager}' and "r"."owner_id" = "__who")))) is true;
end
$$;

-- what an operation covers of a record of `event`; null where it is refused
create function "fn__fields__event"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."event"%rowtype;
    "__told" text;
    "f1" constant text := 'came,city,name,published,seats,seats_left,sign_up_page,sign_ups,starts_at,venue';
    "f2" constant text := 'city,name,published,seats,sign_up_page,starts_at,venue';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "event" where "id" = "__record";
        if not found or not "fn__sees__event"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{connector}' and ("r"."published" IS TRUE)) then "f1" end, case when ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('event', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{marketing_manager}' then "f2" end, case when ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('event', '{update}', "r"."id")) then "f2" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `event`
create function "fn__guard__event"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{marketing_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{marketing_manager}' or ("__roles" && '{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('event', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{marketing_manager}' and old."owner_id" = "__who"))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "event"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__event"();

-- module:event
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "event"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page" on "event"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:event
create trigger "event__mass__trigger"
    after update on "event"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `feedback`
create function "fn__sees__feedback"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."feedback"%rowtype;
begin
    select * into "r" from "feedback" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,project_manager,service_manager}' or ("__roles" && '{marketing_manager}' and ("r"."may_quote" IS TRUE)) or ("__roles" && '{general_manager,marketing_manager,project_manager,service_manager}' and "fn__is_shared"('feedback', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `feedback`; null where it is refused
create function "fn__fields__feedback"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."feedback"%rowtype;
    "__told" text;
    "f1" constant text := 'cleanliness,comment,may_quote,on_time,project,recommend';
    "f2" constant text := 'comment,may_quote,project,recommend';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "feedback" where "id" = "__record";
        if not found or not "fn__sees__feedback"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,project_manager,service_manager}' then "f1" end, case when ("__roles" && '{marketing_manager}' and ("r"."may_quote" IS TRUE)) then "f2" end, case when ("__roles" && '{general_manager,marketing_manager,project_manager,service_manager}' and "fn__is_shared"('feedback', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := case when ("__roles" && '{general_manager,marketing_manager,project_manager,service_manager}' and "fn__is_shared"('feedback', '{update}', "r"."id")) then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `feedback`
create function "fn__guard__feedback"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{visitor}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if (("__roles" && '{general_manager,marketing_manager,project_manager,service_manager}' and "fn__is_shared"('feedback', '{update}', old."id"))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "feedback"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__feedback"();

-- module:feedback
create trigger "feedback__mass__trigger"
    after update on "feedback"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `home_visit`
create function "fn__sees__home_visit"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."home_visit"%rowtype;
begin
    select * into "r" from "home_visit" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('home_visit', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `home_visit`; null where it is refused
create function "fn__fields__home_visit"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."home_visit"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,ends_at,location,outcome,starts_at,status,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "home_visit" where "id" = "__record";
        if not found or not "fn__sees__home_visit"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('home_visit', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('home_visit', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `home_visit`
create function "fn__guard__home_visit"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if (("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('home_visit', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'opportunity' and "fn__sees__opportunity"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'person' and "fn__sees__person"(new."with_id") or new."with_module" = 'lead' and "fn__sees__lead"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "home_visit"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__home_visit"();

-- module:home_visit
create trigger "home_visit__mass__trigger"
    after update on "home_visit"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `household`
create function "fn__sees__household"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."household"%rowtype;
begin
    select * into "r" from "household" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('household', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{crm_planner}'))) is true;
end
$$;

-- what an operation covers of a record of `household`; null where it is refused
create function "fn__fields__household"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."household"%rowtype;
    "__told" text;
    "f1" constant text := 'mailing_address,name';
    "f2" constant text := 'care,customer_since,first_source,import_batches,last_order_on,mailing_address,main_contact,name,old_number,open_cases,order_count,partner';
    "f3" constant text := 'bought,last_order_on,name,order_count';
    "f4" constant text := 'bought,name';
    "f5" constant text := 'care,customer_since,first_source,import_batches,mailing_address,main_contact,name,old_number,partner';
    "f6" constant text := 'care,mailing_address,main_contact,name';
    "f7" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "household" where "id" = "__record";
        if not found or not "fn__sees__household"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper}' then "f1" end, case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f2" end, case when "__roles" && '{general_manager}' then "f3" end, case when "__roles" && '{sales_manager}' then "f4" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('household', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,sales_manager}' then "f5" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f6" end, case when "__roles" && '{service_manager}' then "f6" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('household', '{update}', "r"."id")) then "f5" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,sales_manager}' then "f5" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f6" end, case when "__roles" && '{service_manager}' then "f6" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('household', '{update}', "r"."id")) then "f5" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{crm_planner,sales_consultant,sales_manager}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f5" end;
    when 'import' then
        "__told" := case when "__roles" && '{crm_planner}' then "f5" end;
    when 'assign' then
        "__told" := case when "__roles" && '{crm_planner,sales_manager}' then "f7" end;
    when 'claim' then
        "__told" := case when "__roles" && '{sales_manager}' then "f7" end;
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `household`
create function "fn__guard__household"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{crm_planner,sales_consultant,sales_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id")))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{crm_planner,sales_manager}' or ("__named" & 4 = 0 and ("__roles" && '{sales_consultant}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id")))) or ("__named" & 4 = 0 and "__roles" && '{service_manager}') or ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('household', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{crm_planner}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."main_contact_id" is not null and new."main_contact_id" is distinct from old."main_contact_id" and ("fn__sees__person"(new."main_contact_id")) is not true then
        perform "fn__lost"('main_contact', new."main_contact_id");
    end if;
    if new."partner_id" is not null and new."partner_id" is distinct from old."partner_id" and ("fn__sees__partner"(new."partner_id")) is not true then
        perform "fn__lost"('partner', new."partner_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "household"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__household"();

-- module:household
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "household"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country" on "household"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "customer_since", "first_source", "first_source_detail", "partner_id", "old_number" on "household"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');

-- module:household
create trigger "household__mass__trigger"
    after update on "household"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `invoice`
create function "fn__sees__invoice"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."invoice"%rowtype;
begin
    select * into "r" from "invoice" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,connector,general_manager,service_agent}' or ("__roles" && '{bookkeeper,connector,general_manager,service_agent}' and "fn__is_shared"('invoice', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `invoice`; null where it is refused
create function "fn__fields__invoice"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."invoice"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,books_id,contact,due_on,household,issued_on,kind,number,order,paid_on,paper,status';
    "f2" constant text := 'amount,books_id,due_on,issued_on,number,order,status';
    "f3" constant text := 'due_on,household,kind,number,order,status';
    "f4" constant text := 'amount,books_id,due_on,issued_on,paid_on';
    "f5" constant text := 'books_id';
    "f6" constant text := 'amount,books_id,contact,due_on,household,issued_on,kind,order,paid_on,paper,status';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "invoice" where "id" = "__record";
        if not found or not "fn__sees__invoice"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,general_manager}' then "f1" end, case when "__roles" && '{connector}' then "f2" end, case when "__roles" && '{service_agent}' then "f3" end, case when ("__roles" && '{bookkeeper,connector,general_manager,service_agent}' and "fn__is_shared"('invoice', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper}' then "f4" end, case when "__roles" && '{connector}' then "f5" end, case when ("__roles" && '{bookkeeper,connector,general_manager,service_agent}' and "fn__is_shared"('invoice', '{update}', "r"."id")) then "f6" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{bookkeeper}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `invoice` that differ
create function "fn__changed__invoice"("a" "crm_home_services"."invoice", "b" "crm_home_services"."invoice") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."order_id" is distinct from "b"."order_id" then 'order' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."kind" is distinct from "b"."kind" then 'kind' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."issued_on" is distinct from "b"."issued_on" then 'issued_on' end,
        case when "a"."due_on" is distinct from "b"."due_on" then 'due_on' end,
        case when "a"."paid_on" is distinct from "b"."paid_on" then 'paid_on' end,
        case when "a"."books_id" is distinct from "b"."books_id" then 'books_id' end,
        case when "a"."paper_id" is distinct from "b"."paper_id" then 'paper' end
    ], null);
end
$$;

-- decides what is written to `invoice`
create function "fn__guard__invoice"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."invoice"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{bookkeeper}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{draft}') and new."status" = 'issued' and "__roles" && '{bookkeeper}' then
                if not (("__moving"."amount" > 0) IS TRUE) then
                    "__why" := 'guard';
                elsif not new."issued_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~4::bigint;
                    "__filled" := "__filled" || '{issued_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{issued}') and new."status" = 'paid' and "__roles" && '{bookkeeper}' then
                if not new."paid_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~8::bigint;
                    "__filled" := "__filled" || '{paid_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{draft,issued}') and new."status" = 'void' and "__roles" && '{bookkeeper}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{bookkeeper,connector}' and (("__roles" && '{bookkeeper,connector}' or ("__roles" && '{bookkeeper,connector,general_manager,service_agent}' and "fn__is_shared"('invoice', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 0 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 1 = 0 and "__roles" && '{bookkeeper}') or ("__named" & 15 = 0 and "__roles" && '{connector}') or ("__roles" && '{bookkeeper,connector,general_manager,service_agent}' and "fn__is_shared"('invoice', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if old."status" = 'issued' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{amount,contact,household,kind,order}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'paid' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{amount,books_id,contact,due_on,household,issued_on,kind,order,paid_on,paper}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'void' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{amount,books_id,contact,due_on,household,issued_on,kind,order,paid_on,paper}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."order_id" is not null and new."order_id" is distinct from old."order_id" and ("fn__sees__order"(new."order_id")) is not true then
        perform "fn__lost"('order', new."order_id");
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__invoice"();

-- module:invoice
create trigger "_asked__0__trigger"
    before update of "order_id", "household_id", "contact_id", "kind", "paper_id" on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "amount", "due_on" on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "issued_on" on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "paid_on" on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "books_id" on "invoice"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');

-- module:invoice
create trigger "invoice__mass__trigger"
    after update on "invoice"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `job`
create function "fn__sees__job"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."job"%rowtype;
begin
    select * into "r" from "job" where "id" = "__record";
    return found and (((("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = "r"."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) or "__roles" && '{general_manager,service_manager}' or ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id")))) or ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id"))))))) is true;
end
$$;

-- what an operation covers of a record of `job`; null where it is refused
create function "fn__fields__job"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."job"%rowtype;
    "__told" text;
    "f1" constant text := 'ends_at,notes,project,starts_at,status,title,trade,vendor';
    "f2" constant text := 'cost';
    "f3" constant text := 'notes';
    "f4" constant text := 'cost,ends_at,notes,project,starts_at,title,trade,vendor';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "job" where "id" = "__record";
        if not found or not "fn__sees__job"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = "r"."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) then "f1" end, case when "__roles" && '{general_manager,service_manager}' then "f1" end, case when "__roles" && '{general_manager}' then "f2" end, case when ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id")))) then "f1" end, case when ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id")))) then "f2" end, case when ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = "r"."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) then "f3" end, case when ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = "r"."project_id")))) then "f4" end, case when ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `job`
create function "fn__guard__job"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."job"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id")))) and new."status" is null)) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{confirmed,planned}') and new."status" = 'called_off' and "__roles" && '{project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{planned}') and new."status" = 'confirmed' and "__roles" && '{project_manager}' then
                if not new."starts_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~12::bigint;
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{confirmed}') and new."status" = 'done' and "__roles" && '{crew_lead,project_manager}' then
                "__why" := '';
                "__named" := "__named" & ~16::bigint;
            end if;
            if "__why" <> 'transition' and "__roles" && '{crew_lead,project_manager}' and ((("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = old."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) or ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id")))) or ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 46 = 0 and ("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = old."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = new."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) or (("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id")))) and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id")))) or ("__named" & 32 = 0 and ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = old."project_id")))))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."project_id" is distinct from old."project_id" then
            perform "fn__refuse"('set_for_good');
        end if;
        if (((("__roles" && '{crew_lead}' and (((SELECT _r1."crew_id" FROM "project__read" AS _r1 WHERE _r1."id" = new."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) IS TRUE)) or "__roles" && '{general_manager,service_manager}' or ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id")))) or ("__roles" && '{crew_lead,general_manager,project_manager,service_manager}' and "fn__is_shared"('job', '{read,update}', new."id"))) and (new."deleted_at" is null or ("__roles" && '{project_manager}' and ((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id") = "__who" or "fn__is_queue"((select "m1"."owner_id" from "project" as "m1" where "m1"."id" = new."project_id"))))))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    if new."vendor_id" is not null and new."vendor_id" is distinct from old."vendor_id" and ("fn__sees__vendor"(new."vendor_id")) is not true then
        perform "fn__lost"('vendor', new."vendor_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__job"();

-- module:job
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "project_id", "title", "trade", "vendor_id" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "starts_at" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "ends_at" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "notes" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "cost" on "job"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');

-- module:job
create trigger "job__mass__trigger"
    after update on "job"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `lead`
create function "fn__sees__lead"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."lead"%rowtype;
begin
    select * into "r" from "lead" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,marketing_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) or ("fn__in_team"('sales_spanish') and ((("r"."language" = 'es') AND ("r"."stage" IN ('new', 'contacted'))) IS TRUE)) or ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{read,update}', "r"."id"))) and (not "__roles" && '{sales_consultant}' or ((("r"."stage" <> 'disqualified') OR ("r"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE)) and ("r"."deleted_at" is null or "__roles" && '{crm_planner}'))) is true;
end
$$;

-- what an operation covers of a record of `lead`; null where it is refused
create function "fn__fields__lead"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."lead"%rowtype;
    "__told" text;
    "f1" constant text := 'budget,email,event,first_name,first_reply_at,homeowner,import_batches,interests,language,last_name,lost_reason,message,partner,phone,postal_code,reply_hours,score,services,source,source_month,stage,timeframe';
    "f2" constant text := 'budget,event,first_name,import_batches,interests,language,lost_reason,partner,postal_code,score,services,source,source_month,stage,timeframe';
    "f3" constant text := 'email,first_name,import_batches,interests,language,last_name,phone,postal_code';
    "f4" constant text := 'budget,email,first_name,first_reply_at,homeowner,interests,language,last_name,lost_reason,phone,postal_code,services,timeframe';
    "f5" constant text := 'budget,email,event,first_name,first_reply_at,homeowner,interests,language,last_name,lost_reason,message,partner,phone,postal_code,services,source,source_month,stage,timeframe';
    "f6" constant text := 'budget,email,event,first_name,first_reply_at,homeowner,import_batches,interests,language,last_name,lost_reason,message,partner,phone,postal_code,services,source,source_month,stage,timeframe';
    "f7" constant text := 'email,first_name,language,last_name,message,phone,postal_code,services,source';
    "f8" constant text := 'budget,email,first_name,homeowner,interests,language,last_name,message,partner,phone,postal_code,services,source,timeframe';
    "f9" constant text := 'email,first_name,language,last_name,message,phone,postal_code,services,source,timeframe';
    "f10" constant text := 'budget,email,event,first_name,homeowner,language,last_name,message,phone,postal_code,services,source,timeframe';
    "f11" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "lead" where "id" = "__record";
        if not found or not "fn__sees__lead"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,sales_manager}' then "f1" end, case when "__roles" && '{marketing_manager}' then "f2" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f1" end, case when ("fn__in_team"('sales_spanish') and ((("r"."language" = 'es') AND ("r"."stage" IN ('new', 'contacted'))) IS TRUE)) then "f1" end, case when ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner}' then "f3" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when "__roles" && '{sales_manager}' then "f5" end, case when ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{update}', "r"."id")) then "f6" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner}' then "f3" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when "__roles" && '{sales_manager}' then "f5" end, case when ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{update}', "r"."id")) then "f6" end]) as "one");
        if "__told" is not null and "r"."stage" = 'converted' then
            "__told" := array_to_string("fn__without"(string_to_array("__told", ','), '{import_batches,interests}'), ',');
        end if;
    when 'given' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{connector}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f7" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f8" end, case when ("__roles" && '{sales_manager}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f5" end, case when ("__roles" && '{service_agent,service_manager}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f9" end, case when ("__roles" && '{visitor}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f10" end]) as "one");
    when 'assign' then
        "__told" := case when "__roles" && '{crm_planner,sales_manager}' then "f11" end;
    when 'claim' then
        "__told" := case when "__roles" && '{sales_consultant,sales_manager}' then "f11" end;
    when 'convert' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f1" end, case when "__roles" && '{sales_manager}' then "f1" end]) as "one");
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner,sales_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `lead` that differ
create function "fn__changed__lead"("a" "crm_home_services"."lead", "b" "crm_home_services"."lead") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."first_name" is distinct from "b"."first_name" then 'first_name' end,
        case when "a"."last_name" is distinct from "b"."last_name" then 'last_name' end,
        case when "a"."email" is distinct from "b"."email" then 'email' end,
        case when "a"."phone" is distinct from "b"."phone" then 'phone' end,
        case when "a"."language" is distinct from "b"."language" then 'language' end,
        case when "a"."postal_code" is distinct from "b"."postal_code" then 'postal_code' end,
        case when "a"."services" is distinct from "b"."services" then 'services' end,
        case when "a"."timeframe" is distinct from "b"."timeframe" then 'timeframe' end,
        case when "a"."budget" is distinct from "b"."budget" then 'budget' end,
        case when "a"."homeowner" is distinct from "b"."homeowner" then 'homeowner' end,
        case when "a"."message" is distinct from "b"."message" then 'message' end,
        case when ("a"."source", "a"."source_detail") is distinct from ("b"."source", "b"."source_detail") then 'source' end,
        case when "a"."source_month_id" is distinct from "b"."source_month_id" then 'source_month' end,
        case when "a"."partner_id" is distinct from "b"."partner_id" then 'partner' end,
        case when "a"."event_id" is distinct from "b"."event_id" then 'event' end,
        case when "a"."stage" is distinct from "b"."stage" then 'stage' end,
        case when "a"."lost_reason" is distinct from "b"."lost_reason" then 'lost_reason' end,
        case when "a"."first_reply_at" is distinct from "b"."first_reply_at" then 'first_reply_at' end
    ], null);
end
$$;

-- decides what is written to `lead`
create function "fn__guard__lead"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."lead"%rowtype;
begin
    if tg_op = 'INSERT' then
        if (((("__roles" && '{connector}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and num_nonnulls(new."timeframe", new."budget", new."homeowner", new."source_month_id", new."partner_id", new."event_id", new."stage", new."lost_reason", new."first_reply_at") = 0) or (("__roles" && '{sales_consultant}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and num_nonnulls(new."source_month_id", new."event_id", new."stage", new."lost_reason", new."first_reply_at") = 0) or ("__roles" && '{sales_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) or (("__roles" && '{service_agent,service_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and num_nonnulls(new."budget", new."homeowner", new."source_month_id", new."partner_id", new."event_id", new."stage", new."lost_reason", new."first_reply_at") = 0) or (("__roles" && '{visitor}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and num_nonnulls(new."source_month_id", new."partner_id", new."stage", new."lost_reason", new."first_reply_at") = 0))) is not true then
            perform "fn__refuse"('create');
        end if;
        if ((not "__roles" && '{sales_consultant}' or (((new."stage" <> 'disqualified') OR (new."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE))) is not true then
            perform "fn__refuse"('restriction');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."stage" is distinct from old."stage" then
            "__moving" := new; "__moving"."stage" := old."stage"; "__why" := 'transition';
            if "__why" <> '' and old."stage" = any ('{new}') and new."stage" = 'contacted' and "__roles" && '{sales_consultant,sales_manager}' then
                if not new."first_reply_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~512::bigint;
                    "__filled" := "__filled" || '{first_reply_at}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{qualified}') and new."stage" = 'converted' and "__roles" && '{sales_consultant,sales_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."stage" = any ('{contacted,new,qualified}') and new."stage" = 'disqualified' and "__roles" && '{sales_consultant,sales_manager}' then
                if not new."lost_reason" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~256::bigint;
                    "__filled" := "__filled" || '{lost_reason}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{contacted}') and new."stage" = 'qualified' and "__roles" && '{sales_consultant,sales_manager}' then
                if not (("__moving"."homeowner" AND ("__moving"."timeframe" <> 'exploring')) IS TRUE) then
                    "__why" := 'guard';
                elsif not (new."postal_code" is not null and new."services" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~60::bigint;
                    "__filled" := "__filled" || '{budget,postal_code,services,timeframe}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{disqualified}') and new."stage" = 'contacted' and "__roles" && '{sales_manager}' then
                if not new."first_reply_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~256::bigint;
                    "__filled" := "__filled" || '{lost_reason}'::text[];
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{crm_planner,sales_consultant,sales_manager}' and (("__roles" && '{crm_planner,sales_manager}' or ("__roles" && '{sales_consultant}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."stage" is not distinct from old."stage")) and ((("__named" & 1016 = 0 and "__roles" && '{crm_planner}') or ("__named" & 128 = 0 and ("__roles" && '{sales_consultant}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id")))) or "__roles" && '{sales_manager}' or ("__roles" && '{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('lead', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{crm_planner}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."stage" = 'converted' and "fn__without"("fn__changed__lead"(old, new), "__filled") && '{budget,email,event,first_name,first_reply_at,homeowner,language,last_name,lost_reason,message,partner,phone,postal_code,services,source,source_month,timeframe}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."source_month_id" is not null and new."source_month_id" is distinct from old."source_month_id" and ("fn__sees__source_month"(new."source_month_id")) is not true then
        perform "fn__lost"('source_month', new."source_month_id");
    end if;
    if new."partner_id" is not null and new."partner_id" is distinct from old."partner_id" and ("fn__sees__partner"(new."partner_id")) is not true then
        perform "fn__lost"('partner', new."partner_id");
    end if;
    if new."event_id" is not null and new."event_id" is distinct from old."event_id" and ("fn__sees__event"(new."event_id")) is not true then
        perform "fn__lost"('event', new."event_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__lead"();

-- module:lead
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "first_name", "last_name", "email", "phone", "language" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "postal_code" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "services" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "timeframe" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "budget" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "homeowner" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('64');
create trigger "_asked__7__trigger"
    before update of "message", "source", "source_detail", "source_month_id", "partner_id", "event_id" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('128');
create trigger "_asked__8__trigger"
    before update of "lost_reason" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('256');
create trigger "_asked__9__trigger"
    before update of "first_reply_at" on "lead"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('512');

-- decides how many records of `lead` are changed at once
create function "fn__mass__lead"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid;
    "__roles" text[];
    "__count" bigint := (select count(*) from "after");
    "__changed" text[];
begin
    if "__count" < 2 then
        return null;
    end if;
    "__who" := "fn__user_id"();
    "__roles" := "fn__roles"();
    "__changed" := array(
        select distinct "__field"
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__lead"(row("b".*)::"crm_home_services"."lead", row("a".*)::"crm_home_services"."lead")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{sales_manager}' and "__count" <= 200 and "__changed" <@ '{language,services,timeframe}'))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:lead
create trigger "lead__mass__trigger"
    after update on "lead"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__mass__lead"();

-- whether whoever is at work sees a record of `note`
create function "fn__sees__note"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."note"%rowtype;
begin
    select * into "r" from "note" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('note', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `note`; null where it is refused
create function "fn__fields__note"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."note"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,subject';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "note" where "id" = "__record";
        if not found or not "fn__sees__note"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('note', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('note', '{update}', "r"."id")) then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `note`
create function "fn__guard__note"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and new."created_by" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if (("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('note', '{update}', old."id"))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'household' and "fn__sees__household"(new."about_id") or new."about_module" = 'person' and "fn__sees__person"(new."about_id") or new."about_module" = 'property' and "fn__sees__property"(new."about_id") or new."about_module" = 'opportunity' and "fn__sees__opportunity"(new."about_id") or new."about_module" = 'quote' and "fn__sees__quote"(new."about_id") or new."about_module" = 'order' and "fn__sees__order"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id") or new."about_module" = 'vendor' and "fn__sees__vendor"(new."about_id") or new."about_module" = 'partner' and "fn__sees__partner"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "note"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__note"();

-- module:note
create trigger "note__mass__trigger"
    after update on "note"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `opportunity`
create function "fn__sees__opportunity"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."opportunity"%rowtype;
begin
    select * into "r" from "opportunity" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,sales_manager,service_agent,service_manager}' or ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") or ("__roles" && '{general_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('opportunity', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `opportunity`; null where it is refused
create function "fn__fields__opportunity"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."opportunity"%rowtype;
    "__told" text;
    "f1" constant text := 'best_quote,competitor,contact,estimate,expected_close,household,lost_reason,partner,property,quotes_sent,services,source,source_month,stage,title,visit_at,won_on';
    "f2" constant text := 'expected_close,household,stage,title';
    "f3" constant text := 'competitor,contact,estimate,expected_close,lost_reason,property,services,title,visit_at';
    "f4" constant text := 'competitor,contact,estimate,expected_close,household,lost_reason,partner,property,services,source,source_month,stage,title,visit_at,won_on';
    "f5" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "opportunity" where "id" = "__record";
        if not found or not "fn__sees__opportunity"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,sales_manager}' then "f1" end, case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f1" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{general_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('opportunity', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f3" end, case when "__roles" && '{sales_manager}' then "f4" end, case when ("__roles" && '{general_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('opportunity', '{update}', "r"."id")) then "f4" end]) as "one");
    when 'assign' then
        "__told" := case when "__roles" && '{sales_manager}' then "f5" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `opportunity` that differ
create function "fn__changed__opportunity"("a" "crm_home_services"."opportunity", "b" "crm_home_services"."opportunity") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."title" is distinct from "b"."title" then 'title' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."property_id" is distinct from "b"."property_id" then 'property' end,
        case when "a"."services" is distinct from "b"."services" then 'services' end,
        case when "a"."estimate" is distinct from "b"."estimate" then 'estimate' end,
        case when "a"."stage" is distinct from "b"."stage" then 'stage' end,
        case when "a"."visit_at" is distinct from "b"."visit_at" then 'visit_at' end,
        case when "a"."expected_close" is distinct from "b"."expected_close" then 'expected_close' end,
        case when ("a"."source", "a"."source_detail") is distinct from ("b"."source", "b"."source_detail") then 'source' end,
        case when "a"."source_month_id" is distinct from "b"."source_month_id" then 'source_month' end,
        case when "a"."partner_id" is distinct from "b"."partner_id" then 'partner' end,
        case when "a"."lost_reason" is distinct from "b"."lost_reason" then 'lost_reason' end,
        case when "a"."competitor" is distinct from "b"."competitor" then 'competitor' end,
        case when "a"."won_on" is distinct from "b"."won_on" then 'won_on' end
    ], null);
end
$$;

-- decides what is written to `opportunity`
create function "fn__guard__opportunity"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."opportunity"%rowtype;
begin
    if tg_op = 'INSERT' then
        if (((("__roles" && '{sales_consultant}' and new."owner_id" = "__who") and num_nonnulls(new."stage", new."source_month_id", new."lost_reason", new."competitor", new."won_on") = 0) or ("__roles" && '{sales_manager}' and new."owner_id" = "__who"))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."stage" is distinct from old."stage" then
            "__moving" := new; "__moving"."stage" := old."stage"; "__why" := 'transition';
            if "__why" <> '' and old."stage" = any ('{lost}') and new."stage" = 'negotiating' and "__roles" && '{sales_manager}' then
                "__why" := '';
                "__named" := "__named" & ~192::bigint;
                "__filled" := "__filled" || '{competitor,lost_reason}'::text[];
            end if;
            if "__why" <> '' and old."stage" = any ('{measured,negotiating,presented,visit}') and new."stage" = 'lost' and "__roles" && '{sales_consultant,sales_manager}' then
                if not new."lost_reason" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~192::bigint;
                    "__filled" := "__filled" || '{competitor,lost_reason}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{visit}') and new."stage" = 'measured' and "__roles" && '{sales_consultant,sales_manager}' then
                if not new."property_id" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~12::bigint;
                    "__filled" := "__filled" || '{property,services}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{presented}') and new."stage" = 'negotiating' and "__roles" && '{sales_consultant,sales_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."stage" = any ('{measured}') and new."stage" = 'presented' and "__roles" && '{sales_consultant,sales_manager}' then
                if not new."estimate" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~48::bigint;
                    "__filled" := "__filled" || '{estimate,expected_close}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{measured,negotiating,presented}') and new."stage" = 'won' and "__roles" && '{sales_manager}' then
                if not (("__moving"."quotes_sent" > 0) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                    "__named" := "__named" & ~256::bigint;
                    "__filled" := "__filled" || '{won_on}'::text[];
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{sales_consultant,sales_manager}' and ((("__roles" && '{sales_consultant}' and old."owner_id" = "__who") or "__roles" && '{sales_manager}' or ("__roles" && '{general_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('opportunity', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 0 or ("__named" = 0 and new."stage" is not distinct from old."stage")) and ((("__named" & 258 = 0 and ("__roles" && '{sales_consultant}' and old."owner_id" = "__who")) or "__roles" && '{sales_manager}' or ("__roles" && '{general_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('opportunity', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if old."stage" = 'won' and "fn__without"("fn__changed__opportunity"(old, new), "__filled") && '{estimate,household,source}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."property_id" is not null and new."property_id" is distinct from old."property_id" and ("fn__sees__property"(new."property_id")) is not true then
        perform "fn__lost"('property', new."property_id");
    end if;
    if new."source_month_id" is not null and new."source_month_id" is distinct from old."source_month_id" and ("fn__sees__source_month"(new."source_month_id")) is not true then
        perform "fn__lost"('source_month', new."source_month_id");
    end if;
    if new."partner_id" is not null and new."partner_id" is distinct from old."partner_id" and ("fn__sees__partner"(new."partner_id")) is not true then
        perform "fn__lost"('partner', new."partner_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__opportunity"();

-- module:opportunity
create trigger "_asked__0__trigger"
    before update of "title", "contact_id", "visit_at" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "household_id", "source", "source_detail", "source_month_id", "partner_id" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "property_id" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "services" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "estimate" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "expected_close" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "lost_reason" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('64');
create trigger "_asked__7__trigger"
    before update of "competitor" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('128');
create trigger "_asked__8__trigger"
    before update of "won_on" on "opportunity"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('256');

-- module:opportunity
create trigger "opportunity__mass__trigger"
    after update on "opportunity"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `order`
create function "fn__sees__order"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."order"%rowtype;
begin
    select * into "r" from "order" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_manager,service_agent,service_manager}' or ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") or ("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('order', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `order`; null where it is refused
create function "fn__fields__order"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."order"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,cancel_reason,completed_on,contact,household,invoiced,number,ordered_on,property,quote,source_month,status';
    "f2" constant text := 'amount,ordered_on,source_month,status';
    "f3" constant text := 'cancel_reason,property';
    "f4" constant text := 'amount,cancel_reason,completed_on,contact,household,ordered_on,property,quote,source_month,status';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "order" where "id" = "__record";
        if not found or not "fn__sees__order"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper,general_manager,project_manager,sales_manager,service_agent,service_manager}' then "f1" end, case when "__roles" && '{marketing_manager}' then "f2" end, case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('order', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{sales_manager}' and "fn__is_below"("r"."owner_id", "__who")) then "f3" end, case when ("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('order', '{update}', "r"."id")) then "f4" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `order` that differ
create function "fn__changed__order"("a" "crm_home_services"."order", "b" "crm_home_services"."order") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."quote_id" is distinct from "b"."quote_id" then 'quote' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."property_id" is distinct from "b"."property_id" then 'property' end,
        case when "a"."source_month_id" is distinct from "b"."source_month_id" then 'source_month' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end,
        case when "a"."ordered_on" is distinct from "b"."ordered_on" then 'ordered_on' end,
        case when "a"."completed_on" is distinct from "b"."completed_on" then 'completed_on' end,
        case when "a"."cancel_reason" is distinct from "b"."cancel_reason" then 'cancel_reason' end
    ], null);
end
$$;

-- decides what is written to `order`
create function "fn__guard__order"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."order"%rowtype;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{sales_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{scheduled}') and new."status" = 'in_progress' and "__roles" && '{project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{deposit_paid,placed,scheduled}') and new."status" = 'cancelled' and "__roles" && '{sales_manager}' then
                if not new."cancel_reason" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~8::bigint;
                    "__filled" := "__filled" || '{cancel_reason}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{in_progress}') and new."status" = 'completed' and "__roles" && '{project_manager}' then
                if not new."completed_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~4::bigint;
                    "__filled" := "__filled" || '{completed_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{placed}') and new."status" = 'deposit_paid' and "__roles" && '{bookkeeper}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{deposit_paid,placed}') and new."status" = 'scheduled' and "__roles" && '{project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{sales_manager}' and ((("__roles" && '{sales_manager}' and "fn__is_below"(old."owner_id", "__who")) or ("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('order', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 0 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 5 = 0 and ("__roles" && '{sales_manager}' and "fn__is_below"(old."owner_id", "__who"))) or ("__roles" && '{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('order', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if old."status" = 'placed' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,household,quote}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'deposit_paid' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,household,quote}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'scheduled' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,household,quote}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'in_progress' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,household,quote}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'completed' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,cancel_reason,completed_on,contact,household,ordered_on,property,quote,source_month}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'cancelled' and "fn__without"("fn__changed__order"(old, new), "__filled") && '{amount,cancel_reason,completed_on,contact,household,ordered_on,property,quote,source_month}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."quote_id" is not null and new."quote_id" is distinct from old."quote_id" and ("fn__sees__quote"(new."quote_id")) is not true then
        perform "fn__lost"('quote', new."quote_id");
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."property_id" is not null and new."property_id" is distinct from old."property_id" and ("fn__sees__property"(new."property_id")) is not true then
        perform "fn__lost"('property', new."property_id");
    end if;
    if new."source_month_id" is not null and new."source_month_id" is distinct from old."source_month_id" and ("fn__sees__source_month"(new."source_month_id")) is not true then
        perform "fn__lost"('source_month', new."source_month_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "order"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__order"();

-- module:order
create trigger "_asked__0__trigger"
    before update of "quote_id", "household_id", "contact_id", "source_month_id", "amount", "ordered_on" on "order"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "property_id" on "order"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "completed_on" on "order"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "cancel_reason" on "order"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');

-- module:order
create trigger "order__mass__trigger"
    after update on "order"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `owned_item`
create function "fn__sees__owned_item"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."owned_item"%rowtype;
begin
    select * into "r" from "owned_item" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('owned_item', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `owned_item`; null where it is refused
create function "fn__fields__owned_item"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."owned_item"%rowtype;
    "__told" text;
    "f1" constant text := 'household,installed_on,name,order,product,property,serial_number,under_warranty,warranty_until';
    "f2" constant text := 'serial_number,warranty_until';
    "f3" constant text := 'household,installed_on,name,order,product,property,serial_number,warranty_until';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "owned_item" where "id" = "__record";
        if not found or not "fn__sees__owned_item"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('owned_item', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{project_manager}' then "f2" end, case when "__roles" && '{service_manager}' then "f3" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('owned_item', '{update}', "r"."id")) then "f3" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `owned_item`
create function "fn__guard__owned_item"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{project_manager,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and ((("__named" & 2 = 0 and "__roles" && '{project_manager}') or "__roles" && '{service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('owned_item', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."property_id" is not null and new."property_id" is distinct from old."property_id" and ("fn__sees__property"(new."property_id")) is not true then
        perform "fn__lost"('property', new."property_id");
    end if;
    if new."product_id" is not null and new."product_id" is distinct from old."product_id" and ("fn__sees__product"(new."product_id")) is not true then
        perform "fn__lost"('product', new."product_id");
    end if;
    if new."order_id" is not null and new."order_id" is distinct from old."order_id" and ("fn__sees__order"(new."order_id")) is not true then
        perform "fn__lost"('order', new."order_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "owned_item"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__owned_item"();

-- module:owned_item
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "owned_item"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "household_id", "property_id", "product_id", "order_id", "installed_on" on "owned_item"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "serial_number", "warranty_until" on "owned_item"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');

-- module:owned_item
create trigger "owned_item__mass__trigger"
    after update on "owned_item"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `partner`
create function "fn__sees__partner"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."partner"%rowtype;
begin
    select * into "r" from "partner" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and ("r"."active" IS TRUE)) or ("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('partner', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `partner`; null where it is refused
create function "fn__fields__partner"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."partner"%rowtype;
    "__told" text;
    "f1" constant text := 'company,fee,leads_sent';
    "f2" constant text := 'active,company,contact_name,email,kind,leads_sent,referral_code';
    "f3" constant text := 'fee';
    "f4" constant text := 'active,company,contact_name,email,fee,kind,leads_sent,referral_code';
    "f5" constant text := 'active,company,contact_name,kind,referral_code';
    "f6" constant text := 'active,company,contact_name,email,fee,kind,referral_code';
    "f7" constant text := 'active,company,contact_name,email,kind,referral_code';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "partner" where "id" = "__record";
        if not found or not "fn__sees__partner"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper}' then "f1" end, case when "__roles" && '{crm_planner,general_manager,sales_manager}' then "f2" end, case when "__roles" && '{general_manager}' then "f3" end, case when "__roles" && '{marketing_manager}' then "f4" end, case when ("__roles" && '{sales_consultant}' and ("r"."active" IS TRUE)) then "f5" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('partner', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{marketing_manager}' then "f6" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('partner', '{update}', "r"."id")) then "f7" end]) as "one");
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `partner`
create function "fn__guard__partner"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{marketing_manager}' and (new."fee" is null or new."fee" is not distinct from 300)) or ("__roles" && '{visitor}' and (new."fee" is null or new."fee" is not distinct from 300) and (new."active" is null or new."active" is not distinct from false) and new."referral_code" is null))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 0 or ("__named" = 0)) and (("__roles" && '{marketing_manager}' or ("__named" & 2 = 0 and ("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}' and "fn__is_shared"('partner', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "partner"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__partner"();

-- module:partner
create trigger "_asked__0__trigger"
    before update of "company", "kind", "contact_name", "email", "referral_code", "active" on "partner"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "fee" on "partner"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:partner
create trigger "partner__mass__trigger"
    after update on "partner"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `person`
create function "fn__sees__person"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."person"%rowtype;
begin
    select * into "r" from "person" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{crm_planner}'))) is true;
end
$$;

-- what an operation covers of a record of `person`; null where it is refused
create function "fn__fields__person"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."person"%rowtype;
    "__told" text;
    "f1" constant text := 'email,first_name,household,last_name';
    "f2" constant text := 'care,first_name,language,last_name,phone';
    "f3" constant text := 'birthday,first_name';
    "f4" constant text := 'care,email,first_name,household,import_batches,interests,language,last_name,lifecycle,old_number,phone,prefers,referred_by';
    "f5" constant text := 'first_name,interests,language,lifecycle,prefers';
    "f6" constant text := 'birthday,care,email,first_name,household,import_batches,interests,language,last_name,lifecycle,old_number,phone,prefers,referred_by';
    "f7" constant text := 'care,email,first_name,household,interests,language,last_name,phone,prefers,referred_by';
    "f8" constant text := 'care,email,language,last_name,phone,prefers';
    "f9" constant text := 'care,email,first_name,household,language,last_name,lifecycle,phone,prefers';
    "f10" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "person" where "id" = "__record";
        if not found or not "fn__sees__person"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper}' then "f1" end, case when ("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."contact_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) then "f2" end, case when "__roles" && '{crm_planner}' then "f3" end, case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f4" end, case when "__roles" && '{marketing_manager}' then "f5" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{read,update}', "r"."id")) then "f4" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner}' then "f6" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f7" end, case when "__roles" && '{sales_manager}' then "f4" end, case when "__roles" && '{service_agent}' then "f8" end, case when "__roles" && '{service_manager}' then "f9" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{update}', "r"."id")) then "f4" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner}' then "f6" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f7" end, case when "__roles" && '{sales_manager}' then "f4" end, case when "__roles" && '{service_agent}' then "f8" end, case when "__roles" && '{service_manager}' then "f9" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{update}', "r"."id")) then "f4" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{crm_planner,sales_consultant,sales_manager}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end;
    when 'import' then
        "__told" := case when "__roles" && '{crm_planner}' then "f6" end;
    when 'assign' then
        "__told" := case when "__roles" && '{crm_planner,sales_manager}' then "f10" end;
    when 'claim' then
        "__told" := case when "__roles" && '{sales_manager}' then "f10" end;
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `person` that differ
create function "fn__changed__person"("a" "crm_home_services"."person", "b" "crm_home_services"."person") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."first_name" is distinct from "b"."first_name" then 'first_name' end,
        case when "a"."last_name" is distinct from "b"."last_name" then 'last_name' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when ("a"."phone", "a"."phone_label") is distinct from ("b"."phone", "b"."phone_label") then 'phone' end,
        case when ("a"."email", "a"."email_label") is distinct from ("b"."email", "b"."email_label") then 'email' end,
        case when "a"."language" is distinct from "b"."language" then 'language' end,
        case when "a"."birthday" is distinct from "b"."birthday" then 'birthday' end,
        case when "a"."prefers" is distinct from "b"."prefers" then 'prefers' end,
        case when "a"."referred_by_id" is distinct from "b"."referred_by_id" then 'referred_by' end,
        case when "a"."old_number" is distinct from "b"."old_number" then 'old_number' end
    ], null);
end
$$;

-- decides what is written to `person`
create function "fn__guard__person"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{crm_planner,sales_consultant,sales_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and new."birthday" is null)) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{crm_planner}' or ("__named" & 40 = 0 and ("__roles" && '{sales_consultant}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id")))) or ("__named" & 8 = 0 and "__roles" && '{sales_manager}') or ("__named" & 58 = 0 and "__roles" && '{service_agent}') or ("__named" & 56 = 0 and "__roles" && '{service_manager}') or ("__named" & 8 = 0 and ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{crm_planner}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if ((("__roles" && '{bookkeeper,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."contact_id" = new."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('person', '{read,update}', new."id"))) and (new."deleted_at" is null or "__roles" && '{crm_planner}'))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."referred_by_id" is not null and new."referred_by_id" is distinct from old."referred_by_id" and ("fn__sees__person"(new."referred_by_id")) is not true then
        perform "fn__lost"('referred_by', new."referred_by_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__person"();

-- module:person
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "first_name", "household_id" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "last_name", "phone", "phone_label", "email", "email_label", "language", "prefers" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "birthday" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "referred_by_id" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "old_number" on "person"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');

-- decides how many records of `person` are changed at once
create function "fn__mass__person"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid;
    "__roles" text[];
    "__count" bigint := (select count(*) from "after");
    "__changed" text[];
begin
    if "__count" < 2 then
        return null;
    end if;
    "__who" := "fn__user_id"();
    "__roles" := "fn__roles"();
    "__changed" := array(
        select distinct "__field"
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__person"(row("b".*)::"crm_home_services"."person", row("a".*)::"crm_home_services"."person")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{crm_planner}' and "__count" <= 100 and "__changed" <@ '{language,prefers}'))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:person
create trigger "person__mass__trigger"
    after update on "person"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__mass__person"();

-- whether whoever is at work sees a record of `phone_call`
create function "fn__sees__phone_call"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."phone_call"%rowtype;
begin
    select * into "r" from "phone_call" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('phone_call', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `phone_call`; null where it is refused
create function "fn__fields__phone_call"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."phone_call"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,direction,length,number,number_called,started_at,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "phone_call" where "id" = "__record";
        if not found or not "fn__sees__phone_call"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('phone_call', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('phone_call', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `phone_call`
create function "fn__guard__phone_call"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and old."owner_id" = "__who") or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('phone_call', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'person' and "fn__sees__person"(new."about_id") or new."about_module" = 'household' and "fn__sees__household"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id") or new."about_module" = 'opportunity' and "fn__sees__opportunity"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'person' and "fn__sees__person"(new."with_id") or new."with_module" = 'lead' and "fn__sees__lead"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "phone_call"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__phone_call"();

-- module:phone_call
create trigger "phone_call__mass__trigger"
    after update on "phone_call"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `product`
create function "fn__sees__product"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."product"%rowtype;
begin
    select * into "r" from "product" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}' and "fn__is_shared"('product', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `product`; null where it is refused
create function "fn__fields__product"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."product"%rowtype;
    "__told" text;
    "f1" constant text := 'active,name,service,sku,stays_installed,unit,unit_price,warranty_years';
    "f2" constant text := 'name,unit_cost,unit_price';
    "f3" constant text := 'active,name,service,sku,stays_installed,unit,unit_cost,unit_price,warranty_years';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "product" where "id" = "__record";
        if not found or not "fn__sees__product"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,service_manager}' then "f1" end, case when "__roles" && '{general_manager}' then "f2" end, case when "__roles" && '{sales_manager}' then "f3" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}' and "fn__is_shared"('product', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{sales_manager}' then "f3" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}' and "fn__is_shared"('product', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `product`
create function "fn__guard__product"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{sales_manager}' and new."unit_cost" is null)) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 0 or ("__named" = 0)) and (("__roles" && '{sales_manager}' or ("__named" & 2 = 0 and ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}' and "fn__is_shared"('product', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "product"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__product"();

-- module:product
create trigger "_asked__0__trigger"
    before update of "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active" on "product"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "unit_cost" on "product"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:product
create trigger "product__mass__trigger"
    after update on "product"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `project`
create function "fn__sees__project"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."project"%rowtype;
begin
    select * into "r" from "project" where "id" = "__record";
    return found and (((("__roles" && '{crew_lead}' and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) or "__roles" && '{general_manager,marketing_manager,service_agent,service_manager}' or ("__roles" && '{project_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) or ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{read,update}', "r"."id"))) and (not "__roles" && '{crew_lead}' or (("r"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE)) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `project`; null where it is refused
create function "fn__fields__project"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."project"%rowtype;
    "__told" text;
    "f1" constant text := 'checklist,contact,crew,jobs_left,photos,planned_start,property,stage,started_on,title';
    "f2" constant text := 'checklist,completed_on,contact,crew,days_on_site,household,jobs_left,order,photos,planned_start,property,stage,started_on,title';
    "f3" constant text := 'photos,stage,title';
    "f4" constant text := 'completed_on,contact,household,order,planned_start,property,stage,started_on,title';
    "f5" constant text := 'checklist,photos';
    "f6" constant text := 'checklist,completed_on,contact,crew,household,order,photos,planned_start,property,stage,started_on,title';
    "f7" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "project" where "id" = "__record";
        if not found or not "fn__sees__project"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crew_lead}' and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) then "f1" end, case when "__roles" && '{general_manager,service_manager}' then "f2" end, case when "__roles" && '{marketing_manager}' then "f3" end, case when ("__roles" && '{project_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f2" end, case when "__roles" && '{service_agent}' then "f4" end, case when ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crew_lead}' and (("r"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) then "f5" end, case when ("__roles" && '{project_manager}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f6" end, case when ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{update}', "r"."id")) then "f6" end]) as "one");
    when 'assign' then
        "__told" := case when ("__roles" && '{project_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f7" end;
    when 'claim' then
        "__told" := case when "__roles" && '{project_manager}' then "f7" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `project` that differ
create function "fn__changed__project"("a" "crm_home_services"."project", "b" "crm_home_services"."project") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."title" is distinct from "b"."title" then 'title' end,
        case when "a"."order_id" is distinct from "b"."order_id" then 'order' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."property_id" is distinct from "b"."property_id" then 'property' end,
        case when "a"."stage" is distinct from "b"."stage" then 'stage' end,
        case when "a"."crew_id" is distinct from "b"."crew_id" then 'crew' end,
        case when "a"."planned_start" is distinct from "b"."planned_start" then 'planned_start' end,
        case when "a"."started_on" is distinct from "b"."started_on" then 'started_on' end,
        case when "a"."completed_on" is distinct from "b"."completed_on" then 'completed_on' end,
        case when "a"."checklist" is distinct from "b"."checklist" then 'checklist' end,
        case when "a"."photos_id" is distinct from "b"."photos_id" then 'photos' end
    ], null);
end
$$;

-- decides what is written to `project`
create function "fn__guard__project"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."project"%rowtype;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{project_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id")))) is not true then
            perform "fn__refuse"('create');
        end if;
        if ((not "__roles" && '{crew_lead}' or ((new."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE))) is not true then
            perform "fn__refuse"('restriction');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."stage" is distinct from old."stage" then
            "__moving" := new; "__moving"."stage" := old."stage"; "__why" := 'transition';
            if "__why" <> '' and old."stage" = any ('{walkthrough}') and new."stage" = 'completed' and "__roles" && '{project_manager}' then
                if not new."completed_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~80::bigint;
                    "__filled" := "__filled" || '{completed_on,photos}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{planning}') and new."stage" = 'materials' and "__roles" && '{project_manager}' then
                if not (new."crew_id" is not null and new."planned_start" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~6::bigint;
                    "__filled" := "__filled" || '{crew,planned_start}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{walkthrough}') and new."stage" = 'on_site' and "__roles" && '{project_manager}' then
                if not new."started_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{materials}') and new."stage" = 'on_site' and "__roles" && '{project_manager}' then
                if not ((('permit'::text = ANY("__moving"."checklist")) AND ('materials'::text = ANY("__moving"."checklist"))) IS TRUE) then
                    "__why" := 'guard';
                elsif not new."started_on" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~8::bigint;
                    "__filled" := "__filled" || '{started_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{materials,on_site,planning}') and new."stage" = 'stopped' and "__roles" && '{project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."stage" = any ('{on_site}') and new."stage" = 'walkthrough' and "__roles" && '{project_manager}' then
                if not (("__moving"."jobs_left" = 0) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{crew_lead,project_manager}' and ((("__roles" && '{crew_lead}' and ((old."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) or ("__roles" && '{project_manager}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 0 or ("__named" = 0 and new."stage" is not distinct from old."stage")) and ((("__named" & 31 = 0 and ("__roles" && '{crew_lead}' and ((old."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) and ((new."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) or ("__roles" && '{project_manager}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if old."stage" = 'completed' and "fn__without"("fn__changed__project"(old, new), "__filled") && '{checklist,completed_on,contact,crew,household,order,photos,planned_start,property,started_on,title}' then
            perform "fn__refuse"('locked');
        end if;
        if old."stage" = 'stopped' and "fn__without"("fn__changed__project"(old, new), "__filled") && '{checklist,completed_on,contact,crew,household,order,photos,planned_start,property,started_on,title}' then
            perform "fn__refuse"('locked');
        end if;
        if (((("__roles" && '{crew_lead}' and ((new."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = "__who")) IS TRUE)) or "__roles" && '{general_manager,marketing_manager,service_agent,service_manager}' or ("__roles" && '{project_manager}' and ("fn__is_colleague"(new."owner_id", "__who") or "fn__is_queue"(new."owner_id"))) or ("__roles" && '{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('project', '{read,update}', new."id"))) and (not "__roles" && '{crew_lead}' or ((new."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE)) and new."deleted_at" is null)) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."order_id" is not null and new."order_id" is distinct from old."order_id" and ("fn__sees__order"(new."order_id")) is not true then
        perform "fn__lost"('order', new."order_id");
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."property_id" is not null and new."property_id" is distinct from old."property_id" and ("fn__sees__property"(new."property_id")) is not true then
        perform "fn__lost"('property', new."property_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__project"();

-- module:project
create trigger "_asked__0__trigger"
    before update of "title", "order_id", "household_id", "contact_id", "property_id" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "crew_id" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "planned_start" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "started_on" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "completed_on" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "checklist" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "photos_id" on "project"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('64');

-- module:project
create trigger "project__mass__trigger"
    after update on "project"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `property`
create function "fn__sees__property"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."property"%rowtype;
begin
    select * into "r" from "property" where "id" = "__record";
    return found and (((("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."property_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('property', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{crm_planner}'))) is true;
end
$$;

-- what an operation covers of a record of `property`; null where it is refused
create function "fn__fields__property"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."property"%rowtype;
    "__told" text;
    "f1" constant text := 'access_notes,address,hazard_check,nickname';
    "f2" constant text := 'address,hazard_check,household,kind,nickname,year_built';
    "f3" constant text := 'access_notes';
    "f4" constant text := 'address,household,kind,nickname,year_built';
    "f5" constant text := 'access_notes,kind,year_built';
    "f6" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "property" where "id" = "__record";
        if not found or not "fn__sees__property"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."property_id" = "r"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) then "f1" end, case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f2" end, case when "__roles" && '{project_manager}' then "f3" end, case when ("__roles" && '{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('property', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,sales_manager,service_manager}' then "f4" end, case when "__roles" && '{project_manager}' then "f5" end, case when ("__roles" && '{sales_consultant}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('property', '{update}', "r"."id")) then "f4" end]) as "one");
    when 'assign' then
        "__told" := case when "__roles" && '{crm_planner,sales_manager}' then "f6" end;
    when 'claim' then
        "__told" := case when "__roles" && '{sales_manager}' then "f6" end;
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `property`
create function "fn__guard__property"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{crm_planner,sales_consultant,sales_manager}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and new."access_notes" is null)) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and ((("__named" & 8 = 0 and "__roles" && '{crm_planner,sales_manager,service_manager}') or ("__named" & 2 = 0 and "__roles" && '{project_manager}') or ("__named" & 8 = 0 and ("__roles" && '{sales_consultant}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id")))) or ("__named" & 8 = 0 and ("__roles" && '{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('property', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{crm_planner}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if (((("__roles" && '{crew_lead}' and (EXISTS (SELECT 1 FROM "project__read" AS _r1 WHERE _r1."property_id" = new."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = "__who")) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('property', '{read,update}', new."id"))) and (new."deleted_at" is null or "__roles" && '{crm_planner}'))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "property"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__property"();

-- module:property
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "property"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country" on "property"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "kind", "year_built" on "property"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "access_notes" on "property"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');

-- module:property
create trigger "property__mass__trigger"
    after update on "property"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `quote`
create function "fn__sees__quote"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."quote"%rowtype;
begin
    select * into "r" from "quote" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,project_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") or ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who")))) is true;
end
$$;

-- what an operation covers of a record of `quote`; null where it is refused
create function "fn__fields__quote"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."quote"%rowtype;
    "__told" text;
    "f1" constant text := 'answered_on,contact,declined_reason,discount,household,number,opportunity,paper,sent_on,status,subtotal,total,valid_until';
    "f2" constant text := 'review_note';
    "f3" constant text := 'contact,household,number,status,total';
    "f4" constant text := 'contact,declined_reason,discount,valid_until';
    "f5" constant text := 'review_note,valid_until';
    "f6" constant text := 'answered_on,contact,declined_reason,discount,household,opportunity,paper,sent_on,status,valid_until';
    "f7" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "quote" where "id" = "__record";
        if not found or not "fn__sees__quote"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,sales_manager}' then "f1" end, case when "__roles" && '{general_manager,sales_manager}' then "f2" end, case when "__roles" && '{project_manager}' then "f3" end, case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f2" end, case when ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager}' then "f2" end, case when ("__roles" && '{sales_consultant}' and "r"."owner_id" = "__who") then "f4" end, case when "__roles" && '{sales_manager}' then "f5" end, case when ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote', '{update}', "r"."id")) then "f6" end]) as "one");
    when 'assign' then
        "__told" := case when "__roles" && '{sales_manager}' then "f7" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `quote` that differ
create function "fn__changed__quote"("a" "crm_home_services"."quote", "b" "crm_home_services"."quote") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."opportunity_id" is distinct from "b"."opportunity_id" then 'opportunity' end,
        case when "a"."household_id" is distinct from "b"."household_id" then 'household' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."discount" is distinct from "b"."discount" then 'discount' end,
        case when "a"."review_note" is distinct from "b"."review_note" then 'review_note' end,
        case when "a"."valid_until" is distinct from "b"."valid_until" then 'valid_until' end,
        case when "a"."sent_on" is distinct from "b"."sent_on" then 'sent_on' end,
        case when "a"."answered_on" is distinct from "b"."answered_on" then 'answered_on' end,
        case when "a"."declined_reason" is distinct from "b"."declined_reason" then 'declined_reason' end,
        case when "a"."paper_id" is distinct from "b"."paper_id" then 'paper' end
    ], null);
end
$$;

-- decides what is written to `quote`
create function "fn__guard__quote"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."quote"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{sales_consultant}' and new."owner_id" = "__who") and num_nonnulls(new."status", new."review_note", new."sent_on", new."answered_on", new."declined_reason", new."paper_id") = 0)) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{sent}') and new."status" = 'accepted' and "__roles" && '{sales_consultant}' then
                if not (("__moving"."valid_until" >= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                    "__named" := "__named" & ~64::bigint;
                    "__filled" := "__filled" || '{answered_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{in_review}') and new."status" = 'approved' and "__roles" && '{general_manager,sales_manager}' then
                if not ((("__moving"."discount" <= 1500) OR ("fn__has_capability"('large_discount'))) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{sent}') and new."status" = 'declined' and "__roles" && '{sales_consultant}' then
                if not new."declined_reason" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~192::bigint;
                    "__filled" := "__filled" || '{answered_on,declined_reason}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{approved,declined,expired}') and new."status" = 'draft' and "__roles" && '{sales_consultant}' then
                "__why" := '';
                "__named" := "__named" & ~208::bigint;
                "__filled" := "__filled" || '{answered_on,declined_reason,valid_until}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{approved}') and new."status" = 'sent' and "__roles" && '{sales_consultant}' then
                "__why" := '';
                "__named" := "__named" & ~32::bigint;
                "__filled" := "__filled" || '{sent_on}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{in_review}') and new."status" = 'draft' and "__roles" && '{general_manager,sales_manager}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{review_note}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{draft}') and new."status" = 'in_review' and "__roles" && '{sales_consultant}' then
                if not ((WITH _s2 AS MATERIALIZED (SELECT (CASE WHEN "__moving"."subtotal"::numeric * "__moving"."discount" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" * "__moving"."discount" END) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, ((_v2 / 10000) + CASE WHEN (_v2 % 10000) > 5000 OR ((_v2 % 10000) = 5000 AND (_v2 / 10000) % 2 <> 0) THEN 1 WHEN (_v2 % 10000) < -5000 OR ((_v2 % 10000) = -5000 AND (_v2 / 10000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v3 FROM _s2) SELECT (EXISTS (SELECT 1 FROM "quote_line__read" AS _r1 WHERE _r1."quote_id" = "__moving"."id" AND _r1."deleted_at" IS NULL) AND ((CASE WHEN "__moving"."subtotal"::numeric - _v3 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" - _v3 END) > 0)) FROM _s3) IS TRUE) then
                    "__why" := 'guard';
                elsif not new."valid_until" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~16::bigint;
                    "__filled" := "__filled" || '{valid_until}'::text[];
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{general_manager,sales_consultant,sales_manager}' and (("__roles" && '{general_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and old."owner_id" = "__who") or ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 246 = 0 and "__roles" && '{general_manager}') or ("__named" & 106 = 0 and ("__roles" && '{sales_consultant}' and old."owner_id" = "__who")) or ("__named" & 230 = 0 and "__roles" && '{sales_manager}') or ("__named" & 8 = 0 and ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{sales_consultant}' and old."owner_id" = "__who"))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'in_review' and "fn__without"("fn__changed__quote"(old, new), "__filled") && '{contact,discount,valid_until}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'approved' and "fn__without"("fn__changed__quote"(old, new), "__filled") && '{contact,discount}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'sent' and "fn__without"("fn__changed__quote"(old, new), "__filled") && '{contact,discount,household,opportunity,valid_until}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'accepted' and "fn__without"("fn__changed__quote"(old, new), "__filled") && '{answered_on,contact,declined_reason,discount,household,opportunity,paper,review_note,sent_on,valid_until}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."opportunity_id" is not null and new."opportunity_id" is distinct from old."opportunity_id" and ("fn__sees__opportunity"(new."opportunity_id")) is not true then
        perform "fn__lost"('opportunity', new."opportunity_id");
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__quote"();

-- module:quote
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "opportunity_id", "household_id", "paper_id" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "contact_id", "discount" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "review_note" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "valid_until" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "sent_on" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "answered_on" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('64');
create trigger "_asked__7__trigger"
    before update of "declined_reason" on "quote"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('128');

-- module:quote
create trigger "quote__mass__trigger"
    after update on "quote"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `quote_line`
create function "fn__sees__quote_line"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."quote_line"%rowtype;
begin
    select * into "r" from "quote_line" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,project_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = "r"."quote_id") = "__who") or ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote_line', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = "r"."quote_id") = "__who")))) is true;
end
$$;

-- what an operation covers of a record of `quote_line`; null where it is refused
create function "fn__fields__quote_line"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."quote_line"%rowtype;
    "__told" text;
    "f1" constant text := 'description,line_total,product,quantity,quote,unit_price';
    "f2" constant text := 'description,product,quantity,quote,unit_price';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "quote_line" where "id" = "__record";
        if not found or not "fn__sees__quote_line"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,project_manager,sales_manager}' then "f1" end, case when ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = "r"."quote_id") = "__who") then "f1" end, case when ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote_line', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = "r"."quote_id") = "__who") then "f2" end, case when ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote_line', '{update}', "r"."id")) then "f2" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `quote_line`
create function "fn__guard__quote_line"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = new."quote_id") = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (((("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = old."quote_id") = "__who") and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = new."quote_id") = "__who") or ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote_line', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = old."quote_id") = "__who"))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."quote_id" is distinct from old."quote_id" then
            perform "fn__refuse"('set_for_good');
        end if;
        if ((("__roles" && '{general_manager,project_manager,sales_manager}' or ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = new."quote_id") = "__who") or ("__roles" && '{general_manager,project_manager,sales_consultant,sales_manager}' and "fn__is_shared"('quote_line', '{read,update}', new."id"))) and (new."deleted_at" is null or ("__roles" && '{sales_consultant}' and (select "m1"."owner_id" from "quote" as "m1" where "m1"."id" = new."quote_id") = "__who")))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."quote_id" is not null and new."quote_id" is distinct from old."quote_id" and ("fn__sees__quote"(new."quote_id")) is not true then
        perform "fn__lost"('quote', new."quote_id");
    end if;
    if new."product_id" is not null and new."product_id" is distinct from old."product_id" and ("fn__sees__product"(new."product_id")) is not true then
        perform "fn__lost"('product', new."product_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "quote_line"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__quote_line"();

-- module:quote_line
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "quote_line"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "quote_id", "product_id", "description", "quantity", "unit_price" on "quote_line"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:quote_line
create trigger "quote_line__mass__trigger"
    after update on "quote_line"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `registration`
create function "fn__sees__registration"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."registration"%rowtype;
begin
    select * into "r" from "registration" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,marketing_manager}' or ("__roles" && '{general_manager,marketing_manager}' and "fn__is_shared"('registration', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `registration`; null where it is refused
create function "fn__fields__registration"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."registration"%rowtype;
    "__told" text;
    "f1" constant text := 'attended,event,lead';
    "f2" constant text := 'attended';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "registration" where "id" = "__record";
        if not found or not "fn__sees__registration"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,marketing_manager}' then "f1" end, case when ("__roles" && '{general_manager,marketing_manager}' and "fn__is_shared"('registration', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{marketing_manager}' then "f2" end, case when ("__roles" && '{general_manager,marketing_manager}' and "fn__is_shared"('registration', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `registration`
create function "fn__guard__registration"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{marketing_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 0 or ("__named" = 0)) and ((("__named" & 1 = 0 and "__roles" && '{marketing_manager}') or ("__roles" && '{general_manager,marketing_manager}' and "fn__is_shared"('registration', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."event_id" is not null and new."event_id" is distinct from old."event_id" and ("fn__sees__event"(new."event_id")) is not true then
        perform "fn__lost"('event', new."event_id");
    end if;
    if new."lead_id" is not null and new."lead_id" is distinct from old."lead_id" and ("fn__sees__lead"(new."lead_id")) is not true then
        perform "fn__lost"('lead', new."lead_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "registration"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__registration"();

-- module:registration
create trigger "_asked__0__trigger"
    before update of "event_id", "lead_id" on "registration"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "attended" on "registration"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:registration
create trigger "registration__mass__trigger"
    after update on "registration"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `service_case`
create function "fn__sees__service_case"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."service_case"%rowtype;
begin
    select * into "r" from "service_case" where "id" = "__record";
    return found and ((("__roles" && '{general_manager,service_manager}' or ("__roles" && '{project_manager}' and (("r"."topic" IN ('defect', 'leak', 'warranty')) IS TRUE)) or ("__roles" && '{service_agent}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) or ("fn__in_team"('delivery') and ((("r"."priority" = 'urgent') AND ("r"."status" <> 'resolved')) IS TRUE)) or ("__roles" && '{general_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('service_case', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `service_case`; null where it is refused
create function "fn__fields__service_case"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."service_case"%rowtype;
    "__told" text;
    "f1" constant text := 'caller_phone,contact,details,first_reply_at,hours_open,household,number,origin,owned_item,priority,resolution,resolved_at,status,subject,topic';
    "f2" constant text := 'contact,details,first_reply_at,household,owned_item,priority,resolution,subject,topic';
    "f3" constant text := 'caller_phone,contact,details,first_reply_at,household,origin,owned_item,priority,resolution,resolved_at,status,subject,topic';
    "f4" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "service_case" where "id" = "__record";
        if not found or not "fn__sees__service_case"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{general_manager,service_manager}' then "f1" end, case when ("__roles" && '{project_manager}' and (("r"."topic" IN ('defect', 'leak', 'warranty')) IS TRUE)) then "f1" end, case when ("__roles" && '{service_agent}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f1" end, case when ("fn__in_team"('delivery') and ((("r"."priority" = 'urgent') AND ("r"."status" <> 'resolved')) IS TRUE)) then "f1" end, case when ("__roles" && '{general_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('service_case', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{service_agent}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f2" end, case when "__roles" && '{service_manager}' then "f3" end, case when ("__roles" && '{general_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('service_case', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f4" end;
    when 'claim' then
        "__told" := case when "__roles" && '{service_agent,service_manager}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `service_case`
create function "fn__guard__service_case"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
    "__why" text;
    "__filled" text[] := '{}';
    "__moving" "crm_home_services"."service_case"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{project_manager,service_manager}' and ("fn__is_colleague"(new."owner_id", "__who") or "fn__is_queue"(new."owner_id"))) or (("__roles" && '{service_agent}' and ("fn__is_colleague"(new."owner_id", "__who") or "fn__is_queue"(new."owner_id"))) and num_nonnulls(new."status", new."first_reply_at", new."resolved_at", new."resolution") = 0) or (("__roles" && '{visitor}' and ("fn__is_colleague"(new."owner_id", "__who") or "fn__is_queue"(new."owner_id"))) and (new."priority" is null or new."priority" is not distinct from 'normal') and num_nonnulls(new."contact_id", new."household_id", new."owned_item_id", new."status", new."first_reply_at", new."resolved_at", new."resolution") = 0))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{resolved}') and new."status" = 'working' and "__roles" && '{service_manager}' then
                if not new."first_reply_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~8::bigint;
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{working}') and new."status" = 'resolved' and "__roles" && '{service_agent,service_manager}' then
                if not ((("__moving"."topic" <> 'complaint') OR ("fn__has_capability"('close_complaint'))) IS TRUE) then
                    "__why" := 'guard';
                elsif not (new."resolution" is not null and new."resolved_at" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~24::bigint;
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{waiting}') and new."status" = 'working' and "__roles" && '{service_agent,service_manager}' then
                if not new."first_reply_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{new}') and new."status" = 'working' and "__roles" && '{service_agent,service_manager}' then
                if not new."first_reply_at" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~4::bigint;
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{working}') and new."status" = 'waiting' and "__roles" && '{service_agent,service_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{service_agent,service_manager}' and ((("__roles" && '{service_agent}' and ("fn__is_colleague"(old."owner_id", "__who") or "fn__is_queue"(old."owner_id"))) or "__roles" && '{service_manager}' or ("__roles" && '{general_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('service_case', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 0 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 10 = 0 and ("__roles" && '{service_agent}' and ("fn__is_colleague"(old."owner_id", "__who") or "fn__is_queue"(old."owner_id")))) or "__roles" && '{service_manager}' or ("__roles" && '{general_manager,project_manager,service_agent,service_manager}' and "fn__is_shared"('service_case', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__person"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."household_id" is not null and new."household_id" is distinct from old."household_id" and ("fn__sees__household"(new."household_id")) is not true then
        perform "fn__lost"('household', new."household_id");
    end if;
    if new."owned_item_id" is not null and new."owned_item_id" is distinct from old."owned_item_id" and ("fn__sees__owned_item"(new."owned_item_id")) is not true then
        perform "fn__lost"('owned_item', new."owned_item_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__service_case"();

-- module:service_case
create trigger "_asked__0__trigger"
    before update of "subject", "details", "contact_id", "household_id", "owned_item_id", "topic", "priority" on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "caller_phone", "origin" on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "first_reply_at" on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "resolved_at" on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "resolution" on "service_case"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('16');

-- module:service_case
create trigger "service_case__mass__trigger"
    after update on "service_case"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `source_month`
create function "fn__sees__source_month"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."source_month"%rowtype;
begin
    select * into "r" from "source_month" where "id" = "__record";
    return found and ((("__roles" && '{connector,general_manager,marketing_manager,sales_manager}' or ("__roles" && '{connector,general_manager,marketing_manager,sales_manager}' and "fn__is_shared"('source_month', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `source_month`; null where it is refused
create function "fn__fields__source_month"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."source_month"%rowtype;
    "__told" text;
    "f1" constant text := 'key,month,source,spend';
    "f2" constant text := 'key,lead_count,month,revenue,source,spend';
    "f3" constant text := 'spend';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "source_month" where "id" = "__record";
        if not found or not "fn__sees__source_month"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{connector}' then "f1" end, case when "__roles" && '{general_manager,marketing_manager,sales_manager}' then "f2" end, case when ("__roles" && '{connector,general_manager,marketing_manager,sales_manager}' and "fn__is_shared"('source_month', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{connector,marketing_manager}' then "f3" end, case when ("__roles" && '{connector,general_manager,marketing_manager,sales_manager}' and "fn__is_shared"('source_month', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `source_month`
create function "fn__guard__source_month"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{marketing_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 0 or ("__named" = 0)) and ((("__named" & 1 = 0 and "__roles" && '{connector,marketing_manager}') or ("__roles" && '{connector,general_manager,marketing_manager,sales_manager}' and "fn__is_shared"('source_month', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "source_month"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__source_month"();

-- module:source_month
create trigger "_asked__0__trigger"
    before update of "key", "source", "source_detail", "month" on "source_month"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "spend" on "source_month"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');

-- module:source_month
create trigger "source_month__mass__trigger"
    after update on "source_month"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `text_message`
create function "fn__sees__text_message"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."text_message"%rowtype;
begin
    select * into "r" from "text_message" where "id" = "__record";
    return found and ((("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' or ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('text_message', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `text_message`; null where it is refused
create function "fn__fields__text_message"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."text_message"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,direction,recipient,sender,sent_at,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "text_message" where "id" = "__record";
        if not found or not "fn__sees__text_message"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then "f1" end, case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('text_message', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := case when ("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('text_message', '{update}', "r"."id")) then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `text_message`
create function "fn__guard__text_message"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if (("__roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('text_message', '{update}', old."id"))) is not true then
        perform "fn__refuse"('update');
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'person' and "fn__sees__person"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'person' and "fn__sees__person"(new."with_id") or new."with_module" = 'lead' and "fn__sees__lead"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before update on "text_message"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__text_message"();

-- module:text_message
create trigger "text_message__mass__trigger"
    after update on "text_message"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `to_do`
create function "fn__sees__to_do"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."to_do"%rowtype;
begin
    select * into "r" from "to_do" where "id" = "__record";
    return found and (((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "r"."owner_id" = "__who") or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('to_do', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `to_do`; null where it is refused
create function "fn__fields__to_do"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."to_do"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,completed_at,due_at,priority,status,subject';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "to_do" where "id" = "__record";
        if not found or not "fn__sees__to_do"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('to_do', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('to_do', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `to_do`
create function "fn__guard__to_do"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if ((("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and old."owner_id" = "__who") or ("__roles" && '{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' and "fn__is_shared"('to_do', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'opportunity' and "fn__sees__opportunity"(new."about_id") or new."about_module" = 'quote' and "fn__sees__quote"(new."about_id") or new."about_module" = 'order' and "fn__sees__order"(new."about_id") or new."about_module" = 'household' and "fn__sees__household"(new."about_id") or new."about_module" = 'person' and "fn__sees__person"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'invoice' and "fn__sees__invoice"(new."about_id") or new."about_module" = 'service_case' and "fn__sees__service_case"(new."about_id") or new."about_module" = 'vendor' and "fn__sees__vendor"(new."about_id") or new."about_module" = 'partner' and "fn__sees__partner"(new."about_id") or new."about_module" = 'employee' and "fn__sees__employee"(new."about_id") or new."about_module" = 'event' and "fn__sees__event"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "to_do"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__to_do"();

-- module:to_do
create trigger "to_do__mass__trigger"
    after update on "to_do"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `vendor`
create function "fn__sees__vendor"("__record" uuid) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."vendor"%rowtype;
begin
    select * into "r" from "vendor" where "id" = "__record";
    return found and ((("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager}' or ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager}' and "fn__is_shared"('vendor', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or ("__roles" && '{project_manager}' and "r"."owner_id" = "__who")))) is true;
end
$$;

-- what an operation covers of a record of `vendor`; null where it is refused
create function "fn__fields__vendor"("__wanted" text, "__record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "r" "crm_home_services"."vendor"%rowtype;
    "__told" text;
    "f1" constant text := 'company,email,hourly_rate,insured_until';
    "f2" constant text := 'approved,company,contact_name,email,insured_until,jobs_done,phone,trades';
    "f3" constant text := 'hourly_rate';
    "f4" constant text := 'approved,company,contact_name,email,hourly_rate,insured_until,phone,trades';
    "f5" constant text := 'approved,company,contact_name,email,insured_until,phone,trades';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "vendor" where "id" = "__record";
        if not found or not "fn__sees__vendor"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{bookkeeper}' then "f1" end, case when "__roles" && '{crm_planner,general_manager,project_manager}' then "f2" end, case when "__roles" && '{general_manager,project_manager}' then "f3" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager}' and "fn__is_shared"('vendor', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{project_manager}' then "f4" end, case when ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager}' and "fn__is_shared"('vendor', '{update}', "r"."id")) then "f5" end]) as "one");
    when 'merge' then
        "__told" := case when "__roles" && '{crm_planner}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `vendor`
create function "fn__guard__vendor"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "__who" uuid := "fn__user_id"();
    "__roles" text[] := coalesce((
        select array(select "role" from "_user_role" where "user_id" = "__who")
        from "_user"
        where "id" = "__who" and "active"
    ), '{}');
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{project_manager}' or ("__roles" && '{visitor}' and (new."approved" is null or new."approved" is not distinct from false) and new."hourly_rate" is null))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{project_manager}' or ("__named" & 4 = 0 and ("__roles" && '{bookkeeper,crm_planner,general_manager,project_manager}' and "fn__is_shared"('vendor', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and ("__roles" && '{project_manager}' and old."owner_id" = "__who"))) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "vendor"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard__vendor"();

-- module:vendor
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "vendor"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "company", "contact_name", "email", "phone", "trades", "insured_until", "approved" on "vendor"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "hourly_rate" on "vendor"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__asked"('4');

-- module:vendor
create trigger "vendor__mass__trigger"
    after update on "vendor"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- module:article
create policy "article__made__policy" on "article"
    for insert to "crm_home_services___everyone" with check (true);

-- module:article
create policy "article__seen__policy" on "article"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{connector}')) and (("article"."published_on" IS NOT NULL) IS TRUE)) or ((select "fn__has_any"('{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "article"."id" = any (array(select "fn__shared_ids"('article', '{read,update}'))))) and ("article"."deleted_at" is null or ((select "fn__has_any"('{marketing_manager}')) and "article"."owner_id" = (select "fn__user_id"())))));

-- module:article
create policy "article__opened__policy" on "article"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "article"."id" = any (array(select "fn__shared_ids"('article', '{read,update}')))) and ("article"."deleted_at" is null or ((select "fn__has_any"('{marketing_manager}')) and "article"."owner_id" = (select "fn__user_id"())))));

-- module:article
create policy "article__bookkeeper__policy" on "article"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "article"."deleted_at" is null));

-- module:article
create policy "article__connector__policy" on "article"
    for all to "crm_home_services__connector"
    using ((((select "fn__only_role"('connector')) and (("article"."published_on" IS NOT NULL) IS TRUE)) and "article"."deleted_at" is null));

-- module:article
create policy "article__crew_lead__policy" on "article"
    for all to "crm_home_services__crew_lead"
    using (((select "fn__only_role"('crew_lead')) and "article"."deleted_at" is null));

-- module:article
create policy "article__crm_planner__policy" on "article"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "article"."deleted_at" is null));

-- module:article
create policy "article__general_manager__policy" on "article"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "article"."deleted_at" is null));

-- module:article
create policy "article__marketing_manager__policy" on "article"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and ("article"."deleted_at" is null or "article"."owner_id" = (select "fn__as"('marketing_manager')))));

-- module:article
create policy "article__project_manager__policy" on "article"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "article"."deleted_at" is null));

-- module:article
create policy "article__sales_consultant__policy" on "article"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "article"."deleted_at" is null));

-- module:article
create policy "article__sales_manager__policy" on "article"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "article"."deleted_at" is null));

-- module:article
create policy "article__service_agent__policy" on "article"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "article"."deleted_at" is null));

-- module:article
create policy "article__service_manager__policy" on "article"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "article"."deleted_at" is null));

-- module:email_message
create policy "email_message__seen__policy" on "email_message"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "email_message"."id" = any (array(select "fn__shared_ids"('email_message', '{read,update}'))))) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__opened__policy" on "email_message"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "email_message"."id" = any (array(select "fn__shared_ids"('email_message', '{read,update}')))) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__crm_planner__policy" on "email_message"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__general_manager__policy" on "email_message"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__project_manager__policy" on "email_message"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__sales_consultant__policy" on "email_message"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__sales_manager__policy" on "email_message"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__service_agent__policy" on "email_message"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__service_manager__policy" on "email_message"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "email_message"."deleted_at" is null));

-- module:employee
create policy "employee__made__policy" on "employee"
    for insert to "crm_home_services___everyone" with check (true);

-- module:employee
create policy "employee__seen__policy" on "employee"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "employee"."id" = any (array(select "fn__shared_ids"('employee', '{read,update}'))))) and ("employee"."deleted_at" is null or (select "fn__has_any"('{general_manager}')))));

-- module:employee
create policy "employee__opened__policy" on "employee"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "employee"."id" = any (array(select "fn__shared_ids"('employee', '{read,update}')))) and ("employee"."deleted_at" is null or (select "fn__has_any"('{general_manager}')))));

-- module:employee
create policy "employee__bookkeeper__policy" on "employee"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__crew_lead__policy" on "employee"
    for all to "crm_home_services__crew_lead"
    using (((select "fn__only_role"('crew_lead')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__crm_planner__policy" on "employee"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__general_manager__policy" on "employee"
    for all to "crm_home_services__general_manager"
    using ((select "fn__only_role"('general_manager')));

-- module:employee
create policy "employee__marketing_manager__policy" on "employee"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__project_manager__policy" on "employee"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__sales_consultant__policy" on "employee"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__sales_manager__policy" on "employee"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__service_agent__policy" on "employee"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "employee"."deleted_at" is null));

-- module:employee
create policy "employee__service_manager__policy" on "employee"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "employee"."deleted_at" is null));

-- module:event
create policy "event__made__policy" on "event"
    for insert to "crm_home_services___everyone" with check (true);

-- module:event
create policy "event__seen__policy" on "event"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{connector}')) and ("event"."published" IS TRUE)) or ((select "fn__has_any"('{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "event"."id" = any (array(select "fn__shared_ids"('event', '{read,update}'))))) and ("event"."deleted_at" is null or ((select "fn__has_any"('{marketing_manager}')) and "event"."owner_id" = (select "fn__user_id"())))));

-- module:event
create policy "event__opened__policy" on "event"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,connector,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "event"."id" = any (array(select "fn__shared_ids"('event', '{read,update}')))) and ("event"."deleted_at" is null or ((select "fn__has_any"('{marketing_manager}')) and "event"."owner_id" = (select "fn__user_id"())))));

-- module:event
create policy "event__bookkeeper__policy" on "event"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "event"."deleted_at" is null));

-- module:event
create policy "event__connector__policy" on "event"
    for all to "crm_home_services__connector"
    using ((((select "fn__only_role"('connector')) and ("event"."published" IS TRUE)) and "event"."deleted_at" is null));

-- module:event
create policy "event__crew_lead__policy" on "event"
    for all to "crm_home_services__crew_lead"
    using (((select "fn__only_role"('crew_lead')) and "event"."deleted_at" is null));

-- module:event
create policy "event__crm_planner__policy" on "event"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "event"."deleted_at" is null));

-- module:event
create policy "event__general_manager__policy" on "event"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "event"."deleted_at" is null));

-- module:event
create policy "event__marketing_manager__policy" on "event"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and ("event"."deleted_at" is null or "event"."owner_id" = (select "fn__as"('marketing_manager')))));

-- module:event
create policy "event__project_manager__policy" on "event"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "event"."deleted_at" is null));

-- module:event
create policy "event__sales_consultant__policy" on "event"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "event"."deleted_at" is null));

-- module:event
create policy "event__sales_manager__policy" on "event"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "event"."deleted_at" is null));

-- module:event
create policy "event__service_agent__policy" on "event"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "event"."deleted_at" is null));

-- module:event
create policy "event__service_manager__policy" on "event"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "event"."deleted_at" is null));

-- module:feedback
create policy "feedback__made__policy" on "feedback"
    for insert to "crm_home_services___everyone" with check (true);

-- module:feedback
create policy "feedback__seen__policy" on "feedback"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{general_manager,project_manager,service_manager}')) or ((select "fn__has_any"('{marketing_manager}')) and ("feedback"."may_quote" IS TRUE)) or ((select "fn__has_any"('{general_manager,marketing_manager,project_manager,service_manager}')) and "feedback"."id" = any (array(select "fn__shared_ids"('feedback', '{read,update}'))))) and "feedback"."deleted_at" is null));

-- module:feedback
create policy "feedback__opened__policy" on "feedback"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{general_manager,marketing_manager,project_manager,service_manager}')) and "feedback"."id" = any (array(select "fn__shared_ids"('feedback', '{read,update}')))) and "feedback"."deleted_at" is null));

-- module:feedback
create policy "feedback__general_manager__policy" on "feedback"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "feedback"."deleted_at" is null));

-- module:feedback
create policy "feedback__marketing_manager__policy" on "feedback"
    for all to "crm_home_services__marketing_manager"
    using ((((select "fn__only_role"('marketing_manager')) and ("feedback"."may_quote" IS TRUE)) and "feedback"."deleted_at" is null));

-- module:feedback
create policy "feedback__project_manager__policy" on "feedback"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "feedback"."deleted_at" is null));

-- module:feedback
create policy "feedback__service_manager__policy" on "feedback"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "feedback"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__made__policy" on "home_visit"
    for insert to "crm_home_services___everyone" with check (true);

-- module:home_visit
create policy "home_visit__seen__policy" on "home_visit"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "home_visit"."id" = any (array(select "fn__shared_ids"('home_visit', '{read,update}'))))) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__opened__policy" on "home_visit"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "home_visit"."id" = any (array(select "fn__shared_ids"('home_visit', '{read,update}')))) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__crm_planner__policy" on "home_visit"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__general_manager__policy" on "home_visit"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__project_manager__policy" on "home_visit"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__sales_consultant__policy" on "home_visit"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__sales_manager__policy" on "home_visit"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__service_agent__policy" on "home_visit"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "home_visit"."deleted_at" is null));

-- module:home_visit
create policy "home_visit__service_manager__policy" on "home_visit"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "home_visit"."deleted_at" is null));

-- module:household
create policy "household__made__policy" on "household"
    for insert to "crm_home_services___everyone" with check (true);

-- module:household
create policy "household__seen__policy" on "household"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "household"."id" = any (array(select "fn__shared_ids"('household', '{read,update}'))))) and ("household"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:household
create policy "household__opened__policy" on "household"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "household"."id" = any (array(select "fn__shared_ids"('household', '{read,update}')))) and ("household"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:household
create policy "household__bookkeeper__policy" on "household"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "household"."deleted_at" is null));

-- module:household
create policy "household__crm_planner__policy" on "household"
    for all to "crm_home_services__crm_planner"
    using ((select "fn__only_role"('crm_planner')));

-- module:household
create policy "household__general_manager__policy" on "household"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "household"."deleted_at" is null));

-- module:household
create policy "household__project_manager__policy" on "household"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "household"."deleted_at" is null));

-- module:household
create policy "household__sales_consultant__policy" on "household"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "household"."deleted_at" is null));

-- module:household
create policy "household__sales_manager__policy" on "household"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "household"."deleted_at" is null));

-- module:household
create policy "household__service_agent__policy" on "household"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "household"."deleted_at" is null));

-- module:household
create policy "household__service_manager__policy" on "household"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "household"."deleted_at" is null));

-- module:invoice
create policy "invoice__made__policy" on "invoice"
    for insert to "crm_home_services___everyone" with check (true);

-- module:invoice
create policy "invoice__seen__policy" on "invoice"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,connector,general_manager,service_agent}')) or ((select "fn__has_any"('{bookkeeper,connector,general_manager,service_agent}')) and "invoice"."id" = any (array(select "fn__shared_ids"('invoice', '{read,update}'))))) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__opened__policy" on "invoice"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,connector,general_manager,service_agent}')) and "invoice"."id" = any (array(select "fn__shared_ids"('invoice', '{read,update}')))) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__bookkeeper__policy" on "invoice"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__connector__policy" on "invoice"
    for all to "crm_home_services__connector"
    using (((select "fn__only_role"('connector')) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__general_manager__policy" on "invoice"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__service_agent__policy" on "invoice"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "invoice"."deleted_at" is null));

-- module:job
create policy "job__made__policy" on "job"
    for insert to "crm_home_services___everyone" with check (true);

-- module:job
create policy "job__seen__policy" on "job"
    for select to "crm_home_services___reader"
    using (((((select "fn__has_any"('{crew_lead}')) and (((SELECT _r1."crew_id" FROM "project__read__all" AS _r1 WHERE _r1."id" = "job"."project_id") = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) IS TRUE)) or (select "fn__has_any"('{general_manager,service_manager}')) or ((select "fn__has_any"('{project_manager}')) and ((select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "job"."project_id") = (select "fn__user_id"()) or (select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "job"."project_id") = any (array(select "fn__queue_ids"())))) or ((select "fn__has_any"('{crew_lead,general_manager,project_manager,service_manager}')) and "job"."id" = any (array(select "fn__shared_ids"('job', '{read,update}'))))) and ("job"."deleted_at" is null or ((select "fn__has_any"('{project_manager}')) and ((select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "job"."project_id") = (select "fn__user_id"()) or (select "m1"."owner_id" from "project__all" as "m1" where "m1"."id" = "job"."project_id") = any (array(select "fn__queue_ids"())))))));

-- module:job
create policy "job__member__policy" on "job"
    for all to "crm_home_services___member"
    using ("fn__sees__job"("job"."id"))
    with check (true);

-- module:job
create policy "job__opened__policy" on "job"
    for all to "crm_home_services___opened"
    using (((select "fn__taken_on"('{crew_lead,general_manager,project_manager,service_manager}')) and "job"."id" = any (array(select "fn__shared_ids"('job', '{read,update}')))) and "fn__sees__job"("job"."id"))
    with check (((select "fn__taken_on"('{crew_lead,general_manager,project_manager,service_manager}')) and "job"."id" = any (array(select "fn__shared_ids"('job', '{read,update}')))));

-- module:job
create policy "job__crew_lead__policy" on "job"
    for all to "crm_home_services__crew_lead"
    using ((select "fn__only_role"('crew_lead')) and "fn__sees__job"("job"."id"))
    with check ((select "fn__only_role"('crew_lead')));

-- module:job
create policy "job__general_manager__policy" on "job"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "job"."deleted_at" is null));

-- module:job
create policy "job__project_manager__policy" on "job"
    for all to "crm_home_services__project_manager"
    using ((select "fn__only_role"('project_manager')) and "fn__sees__job"("job"."id"))
    with check ((select "fn__only_role"('project_manager')));

-- module:job
create policy "job__service_manager__policy" on "job"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "job"."deleted_at" is null));

-- module:lead
create policy "lead__made__policy" on "lead"
    for insert to "crm_home_services___everyone" with check (true);

-- module:lead
create policy "lead__seen__policy" on "lead"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,marketing_manager,sales_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))) or ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE)) or ((select "fn__has_any"('{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}')) and "lead"."id" = any (array(select "fn__shared_ids"('lead', '{read,update}'))))) and (not (select "fn__has_any"('{sales_consultant}')) or ((("lead"."stage" <> 'disqualified') OR ("lead"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE)) and ("lead"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:lead
create policy "lead__opened__policy" on "lead"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}')) and "lead"."id" = any (array(select "fn__shared_ids"('lead', '{read,update}')))) and (not (select "fn__has_any"('{sales_consultant}')) or ((("lead"."stage" <> 'disqualified') OR ("lead"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE)) and ("lead"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:lead
create policy "lead__bookkeeper__policy" on "lead"
    for all to "crm_home_services__bookkeeper"
    using ((((select "fn__only_role"('bookkeeper')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__connector__policy" on "lead"
    for all to "crm_home_services__connector"
    using ((((select "fn__only_role"('connector')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__crew_lead__policy" on "lead"
    for all to "crm_home_services__crew_lead"
    using ((((select "fn__only_role"('crew_lead')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__crm_planner__policy" on "lead"
    for all to "crm_home_services__crm_planner"
    using ((select "fn__only_role"('crm_planner')));

-- module:lead
create policy "lead__general_manager__policy" on "lead"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__marketing_manager__policy" on "lead"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__project_manager__policy" on "lead"
    for all to "crm_home_services__project_manager"
    using ((((select "fn__only_role"('project_manager')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__sales_consultant__policy" on "lead"
    for all to "crm_home_services__sales_consultant"
    using ((("lead"."owner_id" = any (array(select "fn__owners"('sales_consultant', 'own', true))) or ((select "fn__only_role"('sales_consultant')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE)))) and ((("lead"."stage" <> 'disqualified') OR ("lead"."updated_at" > (transaction_timestamp() + '-63072000'::bigint * interval '1 second'))) IS TRUE) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__sales_manager__policy" on "lead"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__service_agent__policy" on "lead"
    for all to "crm_home_services__service_agent"
    using ((((select "fn__only_role"('service_agent')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__service_manager__policy" on "lead"
    for all to "crm_home_services__service_manager"
    using ((((select "fn__only_role"('service_manager')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__visitor__policy" on "lead"
    for all to "crm_home_services__visitor"
    using ((((select "fn__only_role"('visitor')) and ((select "fn__in_team"('sales_spanish')) and ((("lead"."language" = 'es') AND ("lead"."stage" IN ('new', 'contacted'))) IS TRUE))) and "lead"."deleted_at" is null));

-- module:note
create policy "note__made__policy" on "note"
    for insert to "crm_home_services___everyone" with check (true);

-- module:note
create policy "note__seen__policy" on "note"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "note"."id" = any (array(select "fn__shared_ids"('note', '{read,update}'))))) and "note"."deleted_at" is null));

-- module:note
create policy "note__opened__policy" on "note"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "note"."id" = any (array(select "fn__shared_ids"('note', '{read,update}')))) and "note"."deleted_at" is null));

-- module:note
create policy "note__bookkeeper__policy" on "note"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "note"."deleted_at" is null));

-- module:note
create policy "note__crew_lead__policy" on "note"
    for all to "crm_home_services__crew_lead"
    using (((select "fn__only_role"('crew_lead')) and "note"."deleted_at" is null));

-- module:note
create policy "note__crm_planner__policy" on "note"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "note"."deleted_at" is null));

-- module:note
create policy "note__general_manager__policy" on "note"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "note"."deleted_at" is null));

-- module:note
create policy "note__marketing_manager__policy" on "note"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "note"."deleted_at" is null));

-- module:note
create policy "note__project_manager__policy" on "note"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "note"."deleted_at" is null));

-- module:note
create policy "note__sales_consultant__policy" on "note"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "note"."deleted_at" is null));

-- module:note
create policy "note__sales_manager__policy" on "note"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "note"."deleted_at" is null));

-- module:note
create policy "note__service_agent__policy" on "note"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "note"."deleted_at" is null));

-- module:note
create policy "note__service_manager__policy" on "note"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "note"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__made__policy" on "opportunity"
    for insert to "crm_home_services___everyone" with check (true);

-- module:opportunity
create policy "opportunity__seen__policy" on "opportunity"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{general_manager,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and "opportunity"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{general_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "opportunity"."id" = any (array(select "fn__shared_ids"('opportunity', '{read,update}'))))) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__opened__policy" on "opportunity"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{general_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "opportunity"."id" = any (array(select "fn__shared_ids"('opportunity', '{read,update}')))) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__general_manager__policy" on "opportunity"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__sales_consultant__policy" on "opportunity"
    for all to "crm_home_services__sales_consultant"
    using (("opportunity"."owner_id" = (select "fn__as"('sales_consultant')) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__sales_manager__policy" on "opportunity"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__service_agent__policy" on "opportunity"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "opportunity"."deleted_at" is null));

-- module:opportunity
create policy "opportunity__service_manager__policy" on "opportunity"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "opportunity"."deleted_at" is null));

-- module:order
create policy "order__made__policy" on "order"
    for insert to "crm_home_services___everyone" with check (true);

-- module:order
create policy "order__seen__policy" on "order"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,general_manager,marketing_manager,project_manager,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and "order"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "order"."id" = any (array(select "fn__shared_ids"('order', '{read,update}'))))) and "order"."deleted_at" is null));

-- module:order
create policy "order__opened__policy" on "order"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "order"."id" = any (array(select "fn__shared_ids"('order', '{read,update}')))) and "order"."deleted_at" is null));

-- module:order
create policy "order__bookkeeper__policy" on "order"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "order"."deleted_at" is null));

-- module:order
create policy "order__general_manager__policy" on "order"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "order"."deleted_at" is null));

-- module:order
create policy "order__marketing_manager__policy" on "order"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "order"."deleted_at" is null));

-- module:order
create policy "order__project_manager__policy" on "order"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "order"."deleted_at" is null));

-- module:order
create policy "order__sales_consultant__policy" on "order"
    for all to "crm_home_services__sales_consultant"
    using (("order"."owner_id" = (select "fn__as"('sales_consultant')) and "order"."deleted_at" is null));

-- module:order
create policy "order__sales_manager__policy" on "order"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "order"."deleted_at" is null));

-- module:order
create policy "order__service_agent__policy" on "order"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "order"."deleted_at" is null));

-- module:order
create policy "order__service_manager__policy" on "order"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "order"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__made__policy" on "owned_item"
    for insert to "crm_home_services___everyone" with check (true);

-- module:owned_item
create policy "owned_item__seen__policy" on "owned_item"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "owned_item"."id" = any (array(select "fn__shared_ids"('owned_item', '{read,update}'))))) and ("owned_item"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:owned_item
create policy "owned_item__opened__policy" on "owned_item"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "owned_item"."id" = any (array(select "fn__shared_ids"('owned_item', '{read,update}')))) and ("owned_item"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:owned_item
create policy "owned_item__crm_planner__policy" on "owned_item"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__general_manager__policy" on "owned_item"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__project_manager__policy" on "owned_item"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__sales_consultant__policy" on "owned_item"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__sales_manager__policy" on "owned_item"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__service_agent__policy" on "owned_item"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "owned_item"."deleted_at" is null));

-- module:owned_item
create policy "owned_item__service_manager__policy" on "owned_item"
    for all to "crm_home_services__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:partner
create policy "partner__made__policy" on "partner"
    for insert to "crm_home_services___everyone" with check (true);

-- module:partner
create policy "partner__seen__policy" on "partner"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,marketing_manager,sales_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and ("partner"."active" IS TRUE)) or ((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}')) and "partner"."id" = any (array(select "fn__shared_ids"('partner', '{read,update}'))))) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__opened__policy" on "partner"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crm_planner,general_manager,marketing_manager,sales_consultant,sales_manager}')) and "partner"."id" = any (array(select "fn__shared_ids"('partner', '{read,update}')))) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__bookkeeper__policy" on "partner"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__crm_planner__policy" on "partner"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__general_manager__policy" on "partner"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__marketing_manager__policy" on "partner"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__sales_consultant__policy" on "partner"
    for all to "crm_home_services__sales_consultant"
    using ((((select "fn__only_role"('sales_consultant')) and ("partner"."active" IS TRUE)) and "partner"."deleted_at" is null));

-- module:partner
create policy "partner__sales_manager__policy" on "partner"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "partner"."deleted_at" is null));

-- module:person
create policy "person__made__policy" on "person"
    for insert to "crm_home_services___everyone" with check (true);

-- module:person
create policy "person__seen__policy" on "person"
    for select to "crm_home_services___reader"
    using ((((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crew_lead}')) and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."contact_id" = "person"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or ((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "person"."id" = any (array(select "fn__shared_ids"('person', '{read,update}'))))) and ("person"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:person
create policy "person__member__policy" on "person"
    for all to "crm_home_services___member"
    using ("fn__sees__person"("person"."id"))
    with check (true);

-- module:person
create policy "person__opened__policy" on "person"
    for all to "crm_home_services___opened"
    using (((select "fn__taken_on"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "person"."id" = any (array(select "fn__shared_ids"('person', '{read,update}')))) and "fn__sees__person"("person"."id"))
    with check (((select "fn__taken_on"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "person"."id" = any (array(select "fn__shared_ids"('person', '{read,update}')))));

-- module:person
create policy "person__bookkeeper__policy" on "person"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "person"."deleted_at" is null));

-- module:person
create policy "person__crew_lead__policy" on "person"
    for all to "crm_home_services__crew_lead"
    using ((select "fn__only_role"('crew_lead')) and "fn__sees__person"("person"."id"))
    with check ((select "fn__only_role"('crew_lead')));

-- module:person
create policy "person__crm_planner__policy" on "person"
    for all to "crm_home_services__crm_planner"
    using ((select "fn__only_role"('crm_planner')));

-- module:person
create policy "person__general_manager__policy" on "person"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "person"."deleted_at" is null));

-- module:person
create policy "person__marketing_manager__policy" on "person"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "person"."deleted_at" is null));

-- module:person
create policy "person__project_manager__policy" on "person"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "person"."deleted_at" is null));

-- module:person
create policy "person__sales_consultant__policy" on "person"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "person"."deleted_at" is null));

-- module:person
create policy "person__sales_manager__policy" on "person"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "person"."deleted_at" is null));

-- module:person
create policy "person__service_agent__policy" on "person"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "person"."deleted_at" is null));

-- module:person
create policy "person__service_manager__policy" on "person"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "person"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__made__policy" on "phone_call"
    for insert to "crm_home_services___everyone" with check (true);

-- module:phone_call
create policy "phone_call__seen__policy" on "phone_call"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', '{read,update}'))))) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__opened__policy" on "phone_call"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "phone_call"."id" = any (array(select "fn__shared_ids"('phone_call', '{read,update}')))) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__crm_planner__policy" on "phone_call"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__general_manager__policy" on "phone_call"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__project_manager__policy" on "phone_call"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__sales_consultant__policy" on "phone_call"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__sales_manager__policy" on "phone_call"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__service_agent__policy" on "phone_call"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "phone_call"."deleted_at" is null));

-- module:phone_call
create policy "phone_call__service_manager__policy" on "phone_call"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "phone_call"."deleted_at" is null));

-- module:product
create policy "product__made__policy" on "product"
    for insert to "crm_home_services___everyone" with check (true);

-- module:product
create policy "product__seen__policy" on "product"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}')) and "product"."id" = any (array(select "fn__shared_ids"('product', '{read,update}'))))) and "product"."deleted_at" is null));

-- module:product
create policy "product__opened__policy" on "product"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_manager}')) and "product"."id" = any (array(select "fn__shared_ids"('product', '{read,update}')))) and "product"."deleted_at" is null));

-- module:product
create policy "product__crm_planner__policy" on "product"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "product"."deleted_at" is null));

-- module:product
create policy "product__general_manager__policy" on "product"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "product"."deleted_at" is null));

-- module:product
create policy "product__project_manager__policy" on "product"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "product"."deleted_at" is null));

-- module:product
create policy "product__sales_consultant__policy" on "product"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "product"."deleted_at" is null));

-- module:product
create policy "product__sales_manager__policy" on "product"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "product"."deleted_at" is null));

-- module:product
create policy "product__service_manager__policy" on "product"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "product"."deleted_at" is null));

-- module:project
create policy "project__made__policy" on "project"
    for insert to "crm_home_services___everyone" with check (true);

-- module:project
create policy "project__seen__policy" on "project"
    for select to "crm_home_services___reader"
    using (((((select "fn__has_any"('{crew_lead}')) and (("project"."crew_id" = (SELECT _r1."team_id" FROM "_user" AS _r1 WHERE _r1."id" = (select "fn__user_id"()))) IS TRUE)) or (select "fn__has_any"('{general_manager,marketing_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{project_manager}')) and ("project"."owner_id" = any (array(select "fn__team_user_ids"())) or "project"."owner_id" = any (array(select "fn__queue_ids"())))) or ((select "fn__has_any"('{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}'))))) and (not (select "fn__has_any"('{crew_lead}')) or (("project"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE)) and "project"."deleted_at" is null));

-- module:project
create policy "project__member__policy" on "project"
    for all to "crm_home_services___member"
    using ("fn__sees__project"("project"."id"))
    with check (true);

-- module:project
create policy "project__opened__policy" on "project"
    for all to "crm_home_services___opened"
    using (((select "fn__taken_on"('{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}')))) and "fn__sees__project"("project"."id"))
    with check (((select "fn__taken_on"('{crew_lead,general_manager,marketing_manager,project_manager,service_agent,service_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}')))));

-- module:project
create policy "project__crew_lead__policy" on "project"
    for all to "crm_home_services__crew_lead"
    using ((select "fn__only_role"('crew_lead')) and "fn__sees__project"("project"."id"))
    with check ((select "fn__only_role"('crew_lead')));

-- module:project
create policy "project__general_manager__policy" on "project"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "project"."deleted_at" is null));

-- module:project
create policy "project__marketing_manager__policy" on "project"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "project"."deleted_at" is null));

-- module:project
create policy "project__project_manager__policy" on "project"
    for all to "crm_home_services__project_manager"
    using (("project"."owner_id" = any (array(select "fn__owners"('project_manager', 'team', true))) and "project"."deleted_at" is null));

-- module:project
create policy "project__service_agent__policy" on "project"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "project"."deleted_at" is null));

-- module:project
create policy "project__service_manager__policy" on "project"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "project"."deleted_at" is null));

-- module:property
create policy "property__made__policy" on "property"
    for insert to "crm_home_services___everyone" with check (true);

-- module:property
create policy "property__seen__policy" on "property"
    for select to "crm_home_services___reader"
    using (((((select "fn__has_any"('{crew_lead}')) and (EXISTS (SELECT 1 FROM "project__read__all" AS _r1 WHERE _r1."property_id" = "property"."id" AND _r1."deleted_at" IS NULL AND ((_r1."crew_id" = (SELECT _r2."team_id" FROM "_user" AS _r2 WHERE _r2."id" = (select "fn__user_id"()))) AND (_r1."stage" IN ('materials', 'on_site', 'walkthrough')))) IS TRUE)) or (select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "property"."id" = any (array(select "fn__shared_ids"('property', '{read,update}'))))) and ("property"."deleted_at" is null or (select "fn__has_any"('{crm_planner}')))));

-- module:property
create policy "property__member__policy" on "property"
    for all to "crm_home_services___member"
    using ("fn__sees__property"("property"."id"))
    with check (true);

-- module:property
create policy "property__opened__policy" on "property"
    for all to "crm_home_services___opened"
    using (((select "fn__taken_on"('{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "property"."id" = any (array(select "fn__shared_ids"('property', '{read,update}')))) and "fn__sees__property"("property"."id"))
    with check (((select "fn__taken_on"('{crew_lead,crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "property"."id" = any (array(select "fn__shared_ids"('property', '{read,update}')))));

-- module:property
create policy "property__crew_lead__policy" on "property"
    for all to "crm_home_services__crew_lead"
    using ((select "fn__only_role"('crew_lead')) and "fn__sees__property"("property"."id"))
    with check ((select "fn__only_role"('crew_lead')));

-- module:property
create policy "property__crm_planner__policy" on "property"
    for all to "crm_home_services__crm_planner"
    using ((select "fn__only_role"('crm_planner')));

-- module:property
create policy "property__general_manager__policy" on "property"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "property"."deleted_at" is null));

-- module:property
create policy "property__project_manager__policy" on "property"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "property"."deleted_at" is null));

-- module:property
create policy "property__sales_consultant__policy" on "property"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "property"."deleted_at" is null));

-- module:property
create policy "property__sales_manager__policy" on "property"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "property"."deleted_at" is null));

-- module:property
create policy "property__service_agent__policy" on "property"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "property"."deleted_at" is null));

-- module:property
create policy "property__service_manager__policy" on "property"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "property"."deleted_at" is null));

-- module:quote
create policy "quote__made__policy" on "quote"
    for insert to "crm_home_services___everyone" with check (true);

-- module:quote
create policy "quote__seen__policy" on "quote"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{general_manager,project_manager,sales_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and "quote"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{general_manager,project_manager,sales_consultant,sales_manager}')) and "quote"."id" = any (array(select "fn__shared_ids"('quote', '{read,update}'))))) and ("quote"."deleted_at" is null or ((select "fn__has_any"('{sales_consultant}')) and "quote"."owner_id" = (select "fn__user_id"())))));

-- module:quote
create policy "quote__opened__policy" on "quote"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{general_manager,project_manager,sales_consultant,sales_manager}')) and "quote"."id" = any (array(select "fn__shared_ids"('quote', '{read,update}')))) and ("quote"."deleted_at" is null or ((select "fn__has_any"('{sales_consultant}')) and "quote"."owner_id" = (select "fn__user_id"())))));

-- module:quote
create policy "quote__general_manager__policy" on "quote"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "quote"."deleted_at" is null));

-- module:quote
create policy "quote__project_manager__policy" on "quote"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "quote"."deleted_at" is null));

-- module:quote
create policy "quote__sales_consultant__policy" on "quote"
    for all to "crm_home_services__sales_consultant"
    using (("quote"."owner_id" = (select "fn__as"('sales_consultant')) and ("quote"."deleted_at" is null or "quote"."owner_id" = (select "fn__as"('sales_consultant')))));

-- module:quote
create policy "quote__sales_manager__policy" on "quote"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "quote"."deleted_at" is null));

-- module:quote_line
create policy "quote_line__made__policy" on "quote_line"
    for insert to "crm_home_services___everyone" with check (true);

-- module:quote_line
create policy "quote_line__seen__policy" on "quote_line"
    for select to "crm_home_services___reader"
    using ((((select "fn__has_any"('{general_manager,project_manager,sales_manager}')) or ((select "fn__has_any"('{sales_consultant}')) and (select "m1"."owner_id" from "quote__all" as "m1" where "m1"."id" = "quote_line"."quote_id") = (select "fn__user_id"())) or ((select "fn__has_any"('{general_manager,project_manager,sales_consultant,sales_manager}')) and "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', '{read,update}'))))) and ("quote_line"."deleted_at" is null or ((select "fn__has_any"('{sales_consultant}')) and (select "m1"."owner_id" from "quote__all" as "m1" where "m1"."id" = "quote_line"."quote_id") = (select "fn__user_id"())))));

-- module:quote_line
create policy "quote_line__member__policy" on "quote_line"
    for all to "crm_home_services___member"
    using ("fn__sees__quote_line"("quote_line"."id"))
    with check (true);

-- module:quote_line
create policy "quote_line__opened__policy" on "quote_line"
    for all to "crm_home_services___opened"
    using (((select "fn__taken_on"('{general_manager,project_manager,sales_consultant,sales_manager}')) and "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', '{read,update}')))) and "fn__sees__quote_line"("quote_line"."id"))
    with check (((select "fn__taken_on"('{general_manager,project_manager,sales_consultant,sales_manager}')) and "quote_line"."id" = any (array(select "fn__shared_ids"('quote_line', '{read,update}')))));

-- module:quote_line
create policy "quote_line__general_manager__policy" on "quote_line"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "quote_line"."deleted_at" is null));

-- module:quote_line
create policy "quote_line__project_manager__policy" on "quote_line"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "quote_line"."deleted_at" is null));

-- module:quote_line
create policy "quote_line__sales_consultant__policy" on "quote_line"
    for all to "crm_home_services__sales_consultant"
    using ((select "fn__only_role"('sales_consultant')) and "fn__sees__quote_line"("quote_line"."id"))
    with check ((select "fn__only_role"('sales_consultant')));

-- module:quote_line
create policy "quote_line__sales_manager__policy" on "quote_line"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "quote_line"."deleted_at" is null));

-- module:registration
create policy "registration__made__policy" on "registration"
    for insert to "crm_home_services___everyone" with check (true);

-- module:registration
create policy "registration__seen__policy" on "registration"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{general_manager,marketing_manager}')) or ((select "fn__has_any"('{general_manager,marketing_manager}')) and "registration"."id" = any (array(select "fn__shared_ids"('registration', '{read,update}'))))) and "registration"."deleted_at" is null));

-- module:registration
create policy "registration__opened__policy" on "registration"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{general_manager,marketing_manager}')) and "registration"."id" = any (array(select "fn__shared_ids"('registration', '{read,update}')))) and "registration"."deleted_at" is null));

-- module:registration
create policy "registration__general_manager__policy" on "registration"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "registration"."deleted_at" is null));

-- module:registration
create policy "registration__marketing_manager__policy" on "registration"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "registration"."deleted_at" is null));

-- module:service_case
create policy "service_case__made__policy" on "service_case"
    for insert to "crm_home_services___everyone" with check (true);

-- module:service_case
create policy "service_case__seen__policy" on "service_case"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{general_manager,service_manager}')) or ((select "fn__has_any"('{project_manager}')) and (("service_case"."topic" IN ('defect', 'leak', 'warranty')) IS TRUE)) or ((select "fn__has_any"('{service_agent}')) and ("service_case"."owner_id" = any (array(select "fn__team_user_ids"())) or "service_case"."owner_id" = any (array(select "fn__queue_ids"())))) or ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE)) or ((select "fn__has_any"('{general_manager,project_manager,service_agent,service_manager}')) and "service_case"."id" = any (array(select "fn__shared_ids"('service_case', '{read,update}'))))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__opened__policy" on "service_case"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{general_manager,project_manager,service_agent,service_manager}')) and "service_case"."id" = any (array(select "fn__shared_ids"('service_case', '{read,update}')))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__bookkeeper__policy" on "service_case"
    for all to "crm_home_services__bookkeeper"
    using ((((select "fn__only_role"('bookkeeper')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__connector__policy" on "service_case"
    for all to "crm_home_services__connector"
    using ((((select "fn__only_role"('connector')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__crew_lead__policy" on "service_case"
    for all to "crm_home_services__crew_lead"
    using ((((select "fn__only_role"('crew_lead')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__crm_planner__policy" on "service_case"
    for all to "crm_home_services__crm_planner"
    using ((((select "fn__only_role"('crm_planner')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__general_manager__policy" on "service_case"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__marketing_manager__policy" on "service_case"
    for all to "crm_home_services__marketing_manager"
    using ((((select "fn__only_role"('marketing_manager')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__project_manager__policy" on "service_case"
    for all to "crm_home_services__project_manager"
    using ((((select "fn__only_role"('project_manager')) and ((("service_case"."topic" IN ('defect', 'leak', 'warranty')) IS TRUE) or ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE)))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__sales_consultant__policy" on "service_case"
    for all to "crm_home_services__sales_consultant"
    using ((((select "fn__only_role"('sales_consultant')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__sales_manager__policy" on "service_case"
    for all to "crm_home_services__sales_manager"
    using ((((select "fn__only_role"('sales_manager')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__service_agent__policy" on "service_case"
    for all to "crm_home_services__service_agent"
    using ((("service_case"."owner_id" = any (array(select "fn__owners"('service_agent', 'team', true))) or ((select "fn__only_role"('service_agent')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE)))) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__service_manager__policy" on "service_case"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "service_case"."deleted_at" is null));

-- module:service_case
create policy "service_case__visitor__policy" on "service_case"
    for all to "crm_home_services__visitor"
    using ((((select "fn__only_role"('visitor')) and ((select "fn__in_team"('delivery')) and ((("service_case"."priority" = 'urgent') AND ("service_case"."status" <> 'resolved')) IS TRUE))) and "service_case"."deleted_at" is null));

-- module:source_month
create policy "source_month__made__policy" on "source_month"
    for insert to "crm_home_services___everyone" with check (true);

-- module:source_month
create policy "source_month__seen__policy" on "source_month"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{connector,general_manager,marketing_manager,sales_manager}')) or ((select "fn__has_any"('{connector,general_manager,marketing_manager,sales_manager}')) and "source_month"."id" = any (array(select "fn__shared_ids"('source_month', '{read,update}'))))) and "source_month"."deleted_at" is null));

-- module:source_month
create policy "source_month__opened__policy" on "source_month"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{connector,general_manager,marketing_manager,sales_manager}')) and "source_month"."id" = any (array(select "fn__shared_ids"('source_month', '{read,update}')))) and "source_month"."deleted_at" is null));

-- module:source_month
create policy "source_month__connector__policy" on "source_month"
    for all to "crm_home_services__connector"
    using (((select "fn__only_role"('connector')) and "source_month"."deleted_at" is null));

-- module:source_month
create policy "source_month__general_manager__policy" on "source_month"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "source_month"."deleted_at" is null));

-- module:source_month
create policy "source_month__marketing_manager__policy" on "source_month"
    for all to "crm_home_services__marketing_manager"
    using (((select "fn__only_role"('marketing_manager')) and "source_month"."deleted_at" is null));

-- module:source_month
create policy "source_month__sales_manager__policy" on "source_month"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "source_month"."deleted_at" is null));

-- module:text_message
create policy "text_message__seen__policy" on "text_message"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) or ((select "fn__has_any"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "text_message"."id" = any (array(select "fn__shared_ids"('text_message', '{read,update}'))))) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__opened__policy" on "text_message"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "text_message"."id" = any (array(select "fn__shared_ids"('text_message', '{read,update}')))) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__crm_planner__policy" on "text_message"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__general_manager__policy" on "text_message"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__project_manager__policy" on "text_message"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__sales_consultant__policy" on "text_message"
    for all to "crm_home_services__sales_consultant"
    using (((select "fn__only_role"('sales_consultant')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__sales_manager__policy" on "text_message"
    for all to "crm_home_services__sales_manager"
    using (((select "fn__only_role"('sales_manager')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__service_agent__policy" on "text_message"
    for all to "crm_home_services__service_agent"
    using (((select "fn__only_role"('service_agent')) and "text_message"."deleted_at" is null));

-- module:text_message
create policy "text_message__service_manager__policy" on "text_message"
    for all to "crm_home_services__service_manager"
    using (((select "fn__only_role"('service_manager')) and "text_message"."deleted_at" is null));

-- module:to_do
create policy "to_do__made__policy" on "to_do"
    for insert to "crm_home_services___everyone" with check (true);

-- module:to_do
create policy "to_do__seen__policy" on "to_do"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using (((((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "to_do"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "to_do"."id" = any (array(select "fn__shared_ids"('to_do', '{read,update}'))))) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__opened__policy" on "to_do"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crew_lead,crm_planner,general_manager,marketing_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}')) and "to_do"."id" = any (array(select "fn__shared_ids"('to_do', '{read,update}')))) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__bookkeeper__policy" on "to_do"
    for all to "crm_home_services__bookkeeper"
    using (("to_do"."owner_id" = (select "fn__as"('bookkeeper')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__crew_lead__policy" on "to_do"
    for all to "crm_home_services__crew_lead"
    using (("to_do"."owner_id" = (select "fn__as"('crew_lead')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__crm_planner__policy" on "to_do"
    for all to "crm_home_services__crm_planner"
    using (("to_do"."owner_id" = (select "fn__as"('crm_planner')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__general_manager__policy" on "to_do"
    for all to "crm_home_services__general_manager"
    using (("to_do"."owner_id" = (select "fn__as"('general_manager')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__marketing_manager__policy" on "to_do"
    for all to "crm_home_services__marketing_manager"
    using (("to_do"."owner_id" = (select "fn__as"('marketing_manager')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__project_manager__policy" on "to_do"
    for all to "crm_home_services__project_manager"
    using (("to_do"."owner_id" = (select "fn__as"('project_manager')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__sales_consultant__policy" on "to_do"
    for all to "crm_home_services__sales_consultant"
    using (("to_do"."owner_id" = (select "fn__as"('sales_consultant')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__sales_manager__policy" on "to_do"
    for all to "crm_home_services__sales_manager"
    using (("to_do"."owner_id" = (select "fn__as"('sales_manager')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__service_agent__policy" on "to_do"
    for all to "crm_home_services__service_agent"
    using (("to_do"."owner_id" = (select "fn__as"('service_agent')) and "to_do"."deleted_at" is null));

-- module:to_do
create policy "to_do__service_manager__policy" on "to_do"
    for all to "crm_home_services__service_manager"
    using (("to_do"."owner_id" = (select "fn__as"('service_manager')) and "to_do"."deleted_at" is null));

-- module:vendor
create policy "vendor__made__policy" on "vendor"
    for insert to "crm_home_services___everyone" with check (true);

-- module:vendor
create policy "vendor__seen__policy" on "vendor"
    for all to "crm_home_services___reader", "crm_home_services___member"
    using ((((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager}')) or ((select "fn__has_any"('{bookkeeper,crm_planner,general_manager,project_manager}')) and "vendor"."id" = any (array(select "fn__shared_ids"('vendor', '{read,update}'))))) and ("vendor"."deleted_at" is null or ((select "fn__has_any"('{project_manager}')) and "vendor"."owner_id" = (select "fn__user_id"())))));

-- module:vendor
create policy "vendor__opened__policy" on "vendor"
    for all to "crm_home_services___opened"
    using ((((select "fn__taken_on"('{bookkeeper,crm_planner,general_manager,project_manager}')) and "vendor"."id" = any (array(select "fn__shared_ids"('vendor', '{read,update}')))) and ("vendor"."deleted_at" is null or ((select "fn__has_any"('{project_manager}')) and "vendor"."owner_id" = (select "fn__user_id"())))));

-- module:vendor
create policy "vendor__bookkeeper__policy" on "vendor"
    for all to "crm_home_services__bookkeeper"
    using (((select "fn__only_role"('bookkeeper')) and "vendor"."deleted_at" is null));

-- module:vendor
create policy "vendor__crm_planner__policy" on "vendor"
    for all to "crm_home_services__crm_planner"
    using (((select "fn__only_role"('crm_planner')) and "vendor"."deleted_at" is null));

-- module:vendor
create policy "vendor__general_manager__policy" on "vendor"
    for all to "crm_home_services__general_manager"
    using (((select "fn__only_role"('general_manager')) and "vendor"."deleted_at" is null));

-- module:vendor
create policy "vendor__project_manager__policy" on "vendor"
    for all to "crm_home_services__project_manager"
    using (((select "fn__only_role"('project_manager')) and ("vendor"."deleted_at" is null or "vendor"."owner_id" = (select "fn__as"('project_manager')))));

-- the name of what is made from declared things, cut as names are
create function "fn__named"(variadic "parts" text[]) returns text
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
declare
    "whole" text := array_to_string("parts", '__');
begin
    if octet_length("whole") <= 63 then
        return "whole";
    end if;
    return rtrim(left("whole", 54), '_') || '_'
        || left(encode(sha256(convert_to("whole", 'UTF8')), 'hex'), 8);
end
$$;

-- what an operation covers of a record of any module; null where it is refused
create function "fn__fields"("module" text, "wanted" text, "record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "called" regproc := to_regproc(format('%I', "fn__named"('fn', 'fields', "module")));
    "result" text[];
begin
    if "called" is not null then
        execute format('select %s($1, $2)', "called") into "result" using "wanted", "record";
    end if;
    return "result";
end
$$;

-- the fields that an operation covers of a record; null where it is refused; of an import, of any record
create function "fn__allowed"("module" text, "operation" text, "record" uuid) returns text[]
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
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
end
$$;

-- gives a record to another owner: an active user, or a queue that may own it
create function "fn__assign"("module" text, "record" uuid, "owner" uuid) returns void
    language plpgsql volatile security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    if "fn__fields"("module", 'assign', "record") is null then
        perform "fn__refuse"('assign');
    end if;
    if not exists (select 1 from "_user" where "id" = "owner" and "active") and not exists (
        select 1
        from "_queue_module"
        where "_queue_module"."queue_id" = "owner" and "_queue_module"."module" = "fn__assign"."module"
    ) then
        perform "fn__refuse"('owner');
    end if;
    execute format('update %I set "owner_id" = $1 where "id" = $2', "fn__named"("module"))
    using "owner", "record";
end
$$;

-- takes a record out of a queue on which one works
create function "fn__claim"("module" text, "record" uuid) returns void
    language plpgsql volatile security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "waits" uuid;
begin
    if "fn__fields"("module", 'claim', "record") is null then
        perform "fn__refuse"('claim');
    end if;
    execute format('select "owner_id" from %I where "id" = $1 for update', "fn__named"("module"))
    into "waits" using "record";
    if "waits" is null or "waits" not in (select "fn__queue_ids"()) then
        perform "fn__refuse"('queue');
    end if;
    execute format('update %I set "owner_id" = $1 where "id" = $2', "fn__named"("module"))
    using "fn__user_id"(), "record";
end
$$;

-- opens a record to somebody by hand; to update it, by who may do so
create function "fn__share"("module" text, "record" uuid, "to_user" uuid, "access" text) returns uuid
    language plpgsql volatile security definer
    set search_path from current
as $$
#variable_conflict use_column
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
end
$$;

-- takes back what one opened by hand to somebody; what others opened stays
create function "fn__unshare"("module" text, "record" uuid, "to_user" uuid) returns void
    language plpgsql volatile security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    delete from "_share"
    where "module" = "fn__unshare"."module" and "record_id" = "record" and "user_id" = "to_user"
        and "created_by" = "fn__user_id"();
    if not found then
        perform "fn__refuse"('rows');
    end if;
end
$$;

-- whether a record was made by whoever is at work in this very transaction
create function "fn__is_new"("module" text, "record" uuid) returns boolean
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "result" boolean;
begin
    execute format(
        'select "created_at" = now() and "created_by" = $2 from %I where "id" = $1', "fn__named"("module")
    ) into "result" using "record", "fn__user_id"();
    return coalesce("result", false);
end
$$;

-- decides what is written beside a record, as part of a field or of the whole; arguments: the module, the field,
-- the column of the record's id, that of what is linked, the view through which that is seen
create function "fn__guard_beside"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
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
end
$$;

-- the categories in which whoever is at work may apply, create or merge tags
create function "fn__categories"("what" text) returns text[]
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "roles" text[] := "fn__roles"();
begin
    return case "what"
    when 'apply' then array_remove(array[case when "roles" && '{crm_planner,general_manager,project_manager,sales_consultant,sales_manager,service_agent,service_manager}' then 'care' end, case when "roles" && '{crm_planner}' then 'import_batch' end, case when "roles" && '{crm_planner,marketing_manager,sales_consultant,sales_manager,service_manager}' then 'interest' end, case when "roles" && '{crm_planner,marketing_manager,service_manager}' then 'lifecycle' end]::text[], null)
    when 'create' then array_remove(array[case when "roles" && '{crm_planner}' then 'care' end, case when "roles" && '{crm_planner}' then 'import_batch' end, case when "roles" && '{crm_planner}' then 'interest' end, case when "roles" && '{crm_planner}' then 'lifecycle' end]::text[], null)
    when 'merge' then array_remove(array[case when "roles" && '{crm_planner}' then 'care' end, case when "roles" && '{crm_planner}' then 'import_batch' end, case when "roles" && '{crm_planner}' then 'interest' end, case when "roles" && '{crm_planner}' then 'lifecycle' end]::text[], null)
    end;
end
$$;

-- the reports or dashboards that whoever is at work may open
create function "fn__openings"("what" text) returns text[]
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "roles" text[] := "fn__roles"();
begin
    return case "what"
    when 'reports' then array_remove(array[case when "roles" && '{general_manager,service_manager}' then 'case_times' end, case when "roles" && '{general_manager,project_manager}' then 'completion_time' end, case when "roles" && '{crm_planner,general_manager}' then 'data_quality' end, case when "roles" && '{general_manager,sales_manager}' then 'discount_given' end, case when "roles" && '{general_manager,marketing_manager}' then 'event_turnout' end, case when "roles" && '{general_manager,sales_manager}' then 'first_reply_time' end, case when "roles" && '{general_manager,marketing_manager}' then 'interest_by_service' end, case when "roles" && '{bookkeeper,general_manager}' then 'invoiced_by_month' end, case when "roles" && '{general_manager,marketing_manager,sales_manager}' then 'lead_conversion' end, case when "roles" && '{general_manager,sales_manager}' then 'lost_reasons' end, case when "roles" && '{general_manager,sales_consultant}' then 'my_leads' end, case when "roles" && '{general_manager,service_agent,service_manager}' then 'open_cases_by_topic' end, case when "roles" && '{general_manager,sales_consultant,sales_manager}' then 'open_pipeline' end, case when "roles" && '{bookkeeper,general_manager}' then 'overdue_invoices' end, case when "roles" && '{general_manager,project_manager}' then 'project_load' end, case when "roles" && '{general_manager,service_manager}' then 'retention' end, case when "roles" && '{general_manager,marketing_manager}' then 'return_per_source' end, case when "roles" && '{general_manager,sales_manager}' then 'sales_growth' end, case when "roles" && '{general_manager,project_manager,service_manager}' then 'satisfaction' end, case when "roles" && '{general_manager}' then 'training_gaps' end, case when "roles" && '{general_manager,sales_manager}' then 'win_rate' end]::text[], null)
    when 'dashboards' then array_remove(array[case when "roles" && '{bookkeeper}' then 'books' end, case when "roles" && '{general_manager}' then 'firm_overview' end, case when "roles" && '{project_manager}' then 'job_board' end, case when "roles" && '{marketing_manager}' then 'marketing_desk' end, case when "roles" && '{sales_consultant}' then 'my_day' end, case when "roles" && '{sales_manager}' then 'sales_floor' end, case when "roles" && '{service_agent,service_manager}' then 'service_desk' end, case when "roles" && '{service_manager}' then 'service_quality' end, case when "roles" && '{crm_planner}' then 'upkeep' end]::text[], null)
    end;
end
$$;

-- whether whoever is at work may open a report or dashboard
create function "fn__opens"("section" text, "wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    return coalesce("wanted" = any ("fn__openings"("section")), false);
end
$$;

-- decides which tags are put on a record; arguments: the module, the column of the record's id,
-- the field, its categories
create function "fn__guard_tags"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
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
end
$$;

-- decides who makes tags
create function "fn__guard_tag"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
#variable_conflict use_column
begin
    if not new."category" = any ("fn__categories"('create')) then
        perform "fn__refuse"('category');
    end if;
    return new;
end
$$;

create trigger "_guard__trigger"
    before insert on "_tag"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tag"();

-- whether so many stand below somebody that their records are a large part of all
create function "fn__leads_many"("wanted" uuid) returns boolean
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "below" bigint := (select count(*) from "_user_closure" where "ancestor_id" = "wanted");
begin
    return "below" > 1 and "below" * 10 > (select count(*) from "_user");
end
$$;

-- the database roles of a role: for who has just this one, to whom something was opened, who leads many
create function "fn__database_roles"("role" text) returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return case "role"
    when 'bookkeeper' then '{"crm_home_services__bookkeeper","crm_home_services__bookkeeper__opened"}'::text[]
    when 'connector' then '{"crm_home_services__connector","crm_home_services__connector__opened"}'::text[]
    when 'crew_lead' then '{"crm_home_services__crew_lead","crm_home_services__crew_lead__opened"}'::text[]
    when 'crm_planner' then '{"crm_home_services__crm_planner","crm_home_services__crm_planner__opened"}'::text[]
    when 'general_manager' then '{"crm_home_services__general_manager","crm_home_services__general_manager__opened"}'::text[]
    when 'marketing_manager' then '{"crm_home_services__marketing_manager","crm_home_services__marketing_manager__opened"}'::text[]
    when 'project_manager' then '{"crm_home_services__project_manager","crm_home_services__project_manager__opened"}'::text[]
    when 'sales_consultant' then '{"crm_home_services__sales_consultant","crm_home_services__sales_consultant__opened"}'::text[]
    when 'sales_manager' then '{"crm_home_services__sales_manager","crm_home_services__sales_manager__opened"}'::text[]
    when 'service_agent' then '{"crm_home_services__service_agent","crm_home_services__service_agent__opened"}'::text[]
    when 'service_manager' then '{"crm_home_services__service_manager","crm_home_services__service_manager__opened"}'::text[]
    when 'visitor' then '{"crm_home_services__visitor","crm_home_services__visitor__opened"}'::text[]
    end;
end
$$;

-- the form of a database role that somebody takes on: another where something was opened by hand, or they lead many
create function "fn__form_of"("wanted" uuid, "taken" text) returns text
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
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
end
$$;

-- the database role that somebody takes on in `home_services`
create function "fn__role_of"("wanted" uuid) returns text
    language plpgsql stable security definer
    set search_path from current
as $$
#variable_conflict use_column
declare
    "roles" text[] := array(select "role" from "_user_role" where "user_id" = "wanted");
begin
    if not exists (select 1 from "_user" where "id" = "wanted" and "active") then
        perform "fn__refuse"('inactive');
    end if;
    if cardinality("roles") <> 1 then
        return 'crm_home_services___member';
    end if;
    return coalesce(("fn__database_roles"("roles"[1]))[1], 'crm_home_services___member');
end
$$;

-- signs somebody in for this transaction: who they are, and their role; for the gateway
create function "fn__sign_in"("user_id" uuid) returns text
    language plpgsql volatile
    set search_path from current
as $$
#variable_conflict use_column
declare
    "role" text := "fn__role_of"("user_id");
begin
    perform set_config('crm.user_id', "user_id"::text, true);
    perform set_config('role', "fn__form_of"("user_id", "role"), true);
    if "fn__user_id"() is distinct from "user_id" then
        raise insufficient_privilege using message = 'refused: sign_in';
    end if;
    return "role";
end
$$;

-- field:email_message.cc
create trigger "_guard__trigger"
    before insert or update or delete on "email_message__cc"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_beside"('email_message', 'cc', 'email_message_id');

-- field:email_message.bcc
create trigger "_guard__trigger"
    before insert or update or delete on "email_message__bcc"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_beside"('email_message', 'bcc', 'email_message_id');

-- field:household.care
create trigger "_guard__trigger"
    before insert or update or delete on "household__care"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('household', 'household_id', 'care', '{care}');

-- field:household.import_batches
create trigger "_guard__trigger"
    before insert or update or delete on "household__import_batches"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('household', 'household_id', 'import_batches', '{import_batch}');

-- field:lead.interests
create trigger "_guard__trigger"
    before insert or update or delete on "lead__interests"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('lead', 'lead_id', 'interests', '{interest}');

-- field:lead.import_batches
create trigger "_guard__trigger"
    before insert or update or delete on "lead__import_batches"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('lead', 'lead_id', 'import_batches', '{import_batch}');

-- field:person.phone
create trigger "_guard__trigger"
    before insert or update or delete on "person__phone"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_beside"('person', 'phone', 'person_id');

-- field:person.email
create trigger "_guard__trigger"
    before insert or update or delete on "person__email"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_beside"('person', 'email', 'person_id');

-- field:person.interests
create trigger "_guard__trigger"
    before insert or update or delete on "person__interests"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('person', 'person_id', 'interests', '{interest}');

-- field:person.lifecycle
create trigger "_guard__trigger"
    before insert or update or delete on "person__lifecycle"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('person', 'person_id', 'lifecycle', '{lifecycle}');

-- field:person.care
create trigger "_guard__trigger"
    before insert or update or delete on "person__care"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('person', 'person_id', 'care', '{care}');

-- field:person.import_batches
create trigger "_guard__trigger"
    before insert or update or delete on "person__import_batches"
    for each row when (not pg_has_role('crm_home_services___system', 'usage'))
    execute function "fn__guard_tags"('person', 'person_id', 'import_batches', '{import_batch}');

-- field:email_message.cc
create policy "email_message__cc__reader__policy" on "email_message__cc"
    for select to "crm_home_services___reader"
    using (true);

-- field:email_message.cc
create policy "email_message__cc__seen__policy" on "email_message__cc"
    for all to "crm_home_services___everyone"
    using ('cc' = any ("fn__fields__email_message"('read', "email_message_id")))
    with check (true);

-- field:email_message.bcc
create policy "email_message__bcc__reader__policy" on "email_message__bcc"
    for select to "crm_home_services___reader"
    using (true);

-- field:email_message.bcc
create policy "email_message__bcc__seen__policy" on "email_message__bcc"
    for all to "crm_home_services___everyone"
    using ('bcc' = any ("fn__fields__email_message"('read', "email_message_id")))
    with check (true);

-- field:household.care
create policy "household__care__reader__policy" on "household__care"
    for select to "crm_home_services___reader"
    using (true);

-- field:household.care
create policy "household__care__seen__policy" on "household__care"
    for all to "crm_home_services___everyone"
    using ('care' = any ("fn__fields__household"('read', "household_id")))
    with check (true);

-- field:household.import_batches
create policy "household__import_batches__reader__policy" on "household__import_batches"
    for select to "crm_home_services___reader"
    using (true);

-- field:household.import_batches
create policy "household__import_batches__seen__policy" on "household__import_batches"
    for all to "crm_home_services___everyone"
    using ('import_batches' = any ("fn__fields__household"('read', "household_id")))
    with check (true);

-- field:lead.interests
create policy "lead__interests__reader__policy" on "lead__interests"
    for select to "crm_home_services___reader"
    using (true);

-- field:lead.interests
create policy "lead__interests__seen__policy" on "lead__interests"
    for all to "crm_home_services___everyone"
    using ('interests' = any ("fn__fields__lead"('read', "lead_id")))
    with check (true);

-- field:lead.import_batches
create policy "lead__import_batches__reader__policy" on "lead__import_batches"
    for select to "crm_home_services___reader"
    using (true);

-- field:lead.import_batches
create policy "lead__import_batches__seen__policy" on "lead__import_batches"
    for all to "crm_home_services___everyone"
    using ('import_batches' = any ("fn__fields__lead"('read', "lead_id")))
    with check (true);

-- field:person.phone
create policy "person__phone__reader__policy" on "person__phone"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.phone
create policy "person__phone__seen__policy" on "person__phone"
    for all to "crm_home_services___everyone"
    using ('phone' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- field:person.email
create policy "person__email__reader__policy" on "person__email"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.email
create policy "person__email__seen__policy" on "person__email"
    for all to "crm_home_services___everyone"
    using ('email' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- field:person.interests
create policy "person__interests__reader__policy" on "person__interests"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.interests
create policy "person__interests__seen__policy" on "person__interests"
    for all to "crm_home_services___everyone"
    using ('interests' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- field:person.lifecycle
create policy "person__lifecycle__reader__policy" on "person__lifecycle"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.lifecycle
create policy "person__lifecycle__seen__policy" on "person__lifecycle"
    for all to "crm_home_services___everyone"
    using ('lifecycle' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- field:person.care
create policy "person__care__reader__policy" on "person__care"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.care
create policy "person__care__seen__policy" on "person__care"
    for all to "crm_home_services___everyone"
    using ('care' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- field:person.import_batches
create policy "person__import_batches__reader__policy" on "person__import_batches"
    for select to "crm_home_services___reader"
    using (true);

-- field:person.import_batches
create policy "person__import_batches__seen__policy" on "person__import_batches"
    for all to "crm_home_services___everyone"
    using ('import_batches' = any ("fn__fields__person"('read', "person_id")))
    with check (true);

-- module:article
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant update ("deleted_at", "title", "teaser", "link", "topic", "published_on") on "article" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant select ("id") on "article" to "crm_home_services___member";

-- module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "email_message" to "crm_home_services___member";

-- module:employee
grant select ("id") on "employee" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__general_manager";
grant insert ("id", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__general_manager", "crm_home_services___member";
grant update ("deleted_at", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") on "employee" to "crm_home_services__general_manager", "crm_home_services___member";

-- module:event
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") on "event" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("name", "city", "venue", "starts_at", "seats", "published", "sign_up_page") on "event" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page") on "event" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant update ("deleted_at", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page") on "event" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant select ("id") on "event" to "crm_home_services___member";

-- module:feedback
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__service_manager";
grant update ("project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "feedback" to "crm_home_services__marketing_manager", "crm_home_services__visitor", "crm_home_services___member";
grant insert ("id", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") on "feedback" to "crm_home_services__visitor", "crm_home_services___member";

-- module:home_visit
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") on "home_visit" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "home_visit" to "crm_home_services___member";

-- module:household
grant select ("id") on "household" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "order_count", "last_order_on", "open_cases") on "household" to "crm_home_services__crm_planner", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__crm_planner", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("deleted_at", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number") on "household" to "crm_home_services__crm_planner", "crm_home_services___member";

-- module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__bookkeeper", "crm_home_services__general_manager";
grant insert ("id", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__bookkeeper", "crm_home_services___member";
grant update ("order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") on "invoice" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__general_manager", "crm_home_services__service_agent", "crm_home_services___member";
grant select ("id") on "invoice" to "crm_home_services__connector", "crm_home_services__service_agent", "crm_home_services___member";

-- module:job
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes") on "job" to "crm_home_services__crew_lead", "crm_home_services__service_manager";
grant update ("project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes") on "job" to "crm_home_services__crew_lead", "crm_home_services__general_manager", "crm_home_services__service_manager";
grant select ("id") on "job" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services___member";
grant insert ("id", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "notes", "cost") on "job" to "crm_home_services__project_manager", "crm_home_services___member";
grant update ("deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes", "cost") on "job" to "crm_home_services__project_manager", "crm_home_services___member";

-- module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "message", "source", "source_detail") on "lead" to "crm_home_services__connector";
grant update ("deleted_at", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__crm_planner", "crm_home_services___member";
grant update ("first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager";
grant select ("id") on "lead" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "partner_id") on "lead" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "stage", "lost_reason", "first_reply_at") on "lead" to "crm_home_services__sales_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "message", "source", "source_detail") on "lead" to "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "event_id") on "lead" to "crm_home_services__visitor";

-- module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("about_id", "about_module", "subject", "body") on "note" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "note" to "crm_home_services___member";

-- module:opportunity
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote") on "opportunity" to "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager";
grant update ("title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on") on "opportunity" to "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "visit_at", "expected_close", "source", "source_detail", "partner_id") on "opportunity" to "crm_home_services__sales_consultant";
grant insert ("id", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on") on "opportunity" to "crm_home_services__sales_manager", "crm_home_services___member";
grant select ("id") on "opportunity" to "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";

-- module:order
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") on "order" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "cancel_reason") on "order" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "order" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "cancel_reason") on "order" to "crm_home_services__sales_manager", "crm_home_services___member";

-- module:owned_item
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent";
grant insert ("id", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__project_manager", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") on "owned_item" to "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "owned_item" to "crm_home_services___member";

-- module:partner
grant select ("id") on "partner" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__visitor", "crm_home_services___member";
grant update ("company", "kind", "contact_name", "email", "referral_code", "active") on "partner" to "crm_home_services__bookkeeper", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "active", "leads_sent") on "partner" to "crm_home_services__crm_planner", "crm_home_services__sales_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "fee", "active", "leads_sent") on "partner" to "crm_home_services__marketing_manager";
grant insert ("id", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "active") on "partner" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant update ("company", "kind", "contact_name", "email", "referral_code", "fee", "active") on "partner" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "company", "kind", "contact_name", "email") on "partner" to "crm_home_services__visitor";

-- module:person
grant select ("id") on "person" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__marketing_manager", "crm_home_services___member";
grant update ("first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__crm_planner", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("deleted_at", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "birthday", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__crm_planner", "crm_home_services___member";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "prefers", "referred_by_id", "old_number") on "person" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";

-- module:phone_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") on "phone_call" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "phone_call" to "crm_home_services___member";

-- module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__crm_planner", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__service_manager";
grant update ("name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__service_manager";
grant select ("id") on "product" to "crm_home_services__general_manager", "crm_home_services___member";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager";
grant insert ("id", "name", "sku", "service", "unit", "unit_price", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active") on "product" to "crm_home_services__sales_manager", "crm_home_services___member";

-- module:project
grant select ("id") on "project" to "crm_home_services__crew_lead", "crm_home_services__marketing_manager", "crm_home_services__service_agent", "crm_home_services___member";
grant update ("title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id") on "project" to "crm_home_services__crew_lead", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left") on "project" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id") on "project" to "crm_home_services__project_manager", "crm_home_services___member";

-- module:property
grant select ("id") on "property" to "crm_home_services__crew_lead", "crm_home_services__project_manager", "crm_home_services___member";
grant update ("nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crew_lead", "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("deleted_at", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built") on "property" to "crm_home_services__crm_planner";
grant update ("nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built", "access_notes") on "property" to "crm_home_services__project_manager";
grant update ("deleted_at", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built", "access_notes") on "property" to "crm_home_services___member";

-- module:quote
grant select ("id") on "quote" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services___member";
grant update ("opportunity_id", "household_id", "contact_id", "status", "discount", "review_note", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id") on "quote" to "crm_home_services__general_manager", "crm_home_services__sales_manager";
grant update ("opportunity_id", "household_id", "contact_id", "status", "discount", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id") on "quote" to "crm_home_services__project_manager";
grant insert ("id", "owner_id", "opportunity_id", "household_id", "contact_id", "discount", "valid_until") on "quote" to "crm_home_services__sales_consultant", "crm_home_services___member";
grant update ("deleted_at", "opportunity_id", "household_id", "contact_id", "status", "discount", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id") on "quote" to "crm_home_services__sales_consultant";
grant update ("deleted_at", "opportunity_id", "household_id", "contact_id", "status", "discount", "review_note", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id") on "quote" to "crm_home_services___member";

-- module:quote_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager";
grant update ("quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_manager";
grant insert ("id", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_consultant", "crm_home_services___member";
grant update ("deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") on "quote_line" to "crm_home_services__sales_consultant", "crm_home_services___member";
grant select ("id") on "quote_line" to "crm_home_services___member";

-- module:registration
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "event_id", "lead_id", "attended") on "registration" to "crm_home_services__general_manager", "crm_home_services__marketing_manager";
grant update ("event_id", "lead_id", "attended") on "registration" to "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services___member";
grant insert ("id", "event_id", "lead_id", "attended") on "registration" to "crm_home_services__marketing_manager", "crm_home_services___member";
grant select ("id") on "registration" to "crm_home_services___member";

-- module:service_case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__bookkeeper", "crm_home_services__connector", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services__visitor";
grant update ("subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "record_type", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution") on "service_case" to "crm_home_services__project_manager", "crm_home_services__service_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "record_type", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority") on "service_case" to "crm_home_services__service_agent";
grant insert ("id", "owner_id", "record_type", "subject", "details", "caller_phone", "topic", "origin") on "service_case" to "crm_home_services__visitor";
grant select ("id") on "service_case" to "crm_home_services___member";

-- module:source_month
grant select ("id") on "source_month" to "crm_home_services__connector", "crm_home_services___member";
grant update ("key", "source", "source_detail", "month", "spend") on "source_month" to "crm_home_services__connector", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__sales_manager", "crm_home_services___member";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue") on "source_month" to "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__sales_manager";
grant insert ("id", "key", "source", "source_detail", "month", "spend") on "source_month" to "crm_home_services__marketing_manager", "crm_home_services___member";

-- module:text_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") on "text_message" to "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "text_message" to "crm_home_services___member";

-- module:to_do
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "to_do" to "crm_home_services__bookkeeper", "crm_home_services__crew_lead", "crm_home_services__crm_planner", "crm_home_services__general_manager", "crm_home_services__marketing_manager", "crm_home_services__project_manager", "crm_home_services__sales_consultant", "crm_home_services__sales_manager", "crm_home_services__service_agent", "crm_home_services__service_manager", "crm_home_services___member";
grant select ("id") on "to_do" to "crm_home_services___member";

-- module:vendor
grant select ("id") on "vendor" to "crm_home_services__bookkeeper", "crm_home_services__general_manager", "crm_home_services__project_manager", "crm_home_services__visitor", "crm_home_services___member";
grant update ("company", "contact_name", "email", "phone", "trades", "insured_until", "approved") on "vendor" to "crm_home_services__bookkeeper", "crm_home_services__crm_planner", "crm_home_services__general_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "approved", "jobs_done") on "vendor" to "crm_home_services__crm_planner";
grant insert ("id", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved") on "vendor" to "crm_home_services__project_manager", "crm_home_services___member";
grant update ("deleted_at", "company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved") on "vendor" to "crm_home_services__project_manager", "crm_home_services___member";
grant insert ("id", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until") on "vendor" to "crm_home_services__visitor";

grant select, insert, update, delete on "email_message__cc", "email_message__bcc", "household__care", "household__import_batches", "lead__interests", "lead__import_batches", "person__phone", "person__email", "person__interests", "person__lifecycle", "person__care", "person__import_batches" to "crm_home_services___everyone";

-- report:case_times: for those who may open it
alter view "report__case_times" reset (security_invoker);
alter view "report__case_times" owner to "crm_home_services___system";
create view "report__case_times__opened" as
select *
from "report__case_times"
where (select "fn__opens"('reports', 'case_times'));
alter view "report__case_times__opened" owner to "crm_home_services___system";
grant select on "report__case_times__opened" to "crm_home_services___everyone";

-- report:completion_time: for those who may open it
alter view "report__completion_time" reset (security_invoker);
alter view "report__completion_time" owner to "crm_home_services___system";
create view "report__completion_time__opened" as
select *
from "report__completion_time"
where (select "fn__opens"('reports', 'completion_time'));
alter view "report__completion_time__opened" owner to "crm_home_services___system";
grant select on "report__completion_time__opened" to "crm_home_services___everyone";

-- report:completion_time: for those who may open it
alter view "report__completion_time__before" reset (security_invoker);
alter view "report__completion_time__before" owner to "crm_home_services___system";
create view "report__completion_time__before__opened" as
select *
from "report__completion_time__before"
where (select "fn__opens"('reports', 'completion_time'));
alter view "report__completion_time__before__opened" owner to "crm_home_services___system";
grant select on "report__completion_time__before__opened" to "crm_home_services___everyone";

-- report:data_quality: for those who may open it
alter view "report__data_quality" reset (security_invoker);
alter view "report__data_quality" owner to "crm_home_services___system";
create view "report__data_quality__opened" as
select *
from "report__data_quality"
where (select "fn__opens"('reports', 'data_quality'));
alter view "report__data_quality__opened" owner to "crm_home_services___system";
grant select on "report__data_quality__opened" to "crm_home_services___everyone";

-- report:discount_given: for those who may open it
alter view "report__discount_given" reset (security_invoker);
alter view "report__discount_given" owner to "crm_home_services___system";
create view "report__discount_given__opened" as
select *
from "report__discount_given"
where (select "fn__opens"('reports', 'discount_given'));
alter view "report__discount_given__opened" owner to "crm_home_services___system";
grant select on "report__discount_given__opened" to "crm_home_services___everyone";

-- report:event_turnout: for those who may open it
alter view "report__event_turnout" reset (security_invoker);
alter view "report__event_turnout" owner to "crm_home_services___system";
create view "report__event_turnout__opened" as
select *
from "report__event_turnout"
where (select "fn__opens"('reports', 'event_turnout'));
alter view "report__event_turnout__opened" owner to "crm_home_services___system";
grant select on "report__event_turnout__opened" to "crm_home_services___everyone";

-- report:first_reply_time: for those who may open it
alter view "report__first_reply_time" reset (security_invoker);
alter view "report__first_reply_time" owner to "crm_home_services___system";
create view "report__first_reply_time__opened" as
select *
from "report__first_reply_time"
where (select "fn__opens"('reports', 'first_reply_time'));
alter view "report__first_reply_time__opened" owner to "crm_home_services___system";
grant select on "report__first_reply_time__opened" to "crm_home_services___everyone";

-- report:interest_by_service: for those who may open it
alter view "report__interest_by_service" reset (security_invoker);
alter view "report__interest_by_service" owner to "crm_home_services___system";
create view "report__interest_by_service__opened" as
select *
from "report__interest_by_service"
where (select "fn__opens"('reports', 'interest_by_service'));
alter view "report__interest_by_service__opened" owner to "crm_home_services___system";
grant select on "report__interest_by_service__opened" to "crm_home_services___everyone";

-- report:invoiced_by_month: for those who may open it
alter view "report__invoiced_by_month" reset (security_invoker);
alter view "report__invoiced_by_month" owner to "crm_home_services___system";
create view "report__invoiced_by_month__opened" as
select *
from "report__invoiced_by_month"
where (select "fn__opens"('reports', 'invoiced_by_month'));
alter view "report__invoiced_by_month__opened" owner to "crm_home_services___system";
grant select on "report__invoiced_by_month__opened" to "crm_home_services___everyone";

-- report:lead_conversion: for those who may open it
alter view "report__lead_conversion" reset (security_invoker);
alter view "report__lead_conversion" owner to "crm_home_services___system";
create view "report__lead_conversion__opened" as
select *
from "report__lead_conversion"
where (select "fn__opens"('reports', 'lead_conversion'));
alter view "report__lead_conversion__opened" owner to "crm_home_services___system";
grant select on "report__lead_conversion__opened" to "crm_home_services___everyone";

-- report:lead_conversion: for those who may open it
alter view "report__lead_conversion__before" reset (security_invoker);
alter view "report__lead_conversion__before" owner to "crm_home_services___system";
create view "report__lead_conversion__before__opened" as
select *
from "report__lead_conversion__before"
where (select "fn__opens"('reports', 'lead_conversion'));
alter view "report__lead_conversion__before__opened" owner to "crm_home_services___system";
grant select on "report__lead_conversion__before__opened" to "crm_home_services___everyone";

-- report:lost_reasons: for those who may open it
alter view "report__lost_reasons" reset (security_invoker);
alter view "report__lost_reasons" owner to "crm_home_services___system";
create view "report__lost_reasons__opened" as
select *
from "report__lost_reasons"
where (select "fn__opens"('reports', 'lost_reasons'));
alter view "report__lost_reasons__opened" owner to "crm_home_services___system";
grant select on "report__lost_reasons__opened" to "crm_home_services___everyone";

-- report:my_leads: for those who may open it
alter view "report__my_leads" reset (security_invoker);
alter view "report__my_leads" owner to "crm_home_services___system";
create view "report__my_leads__opened" as
select *
from "report__my_leads"
where (select "fn__opens"('reports', 'my_leads'));
alter view "report__my_leads__opened" owner to "crm_home_services___system";
grant select on "report__my_leads__opened" to "crm_home_services___everyone";

-- report:open_cases_by_topic: for those who may open it
alter view "report__open_cases_by_topic" reset (security_invoker);
alter view "report__open_cases_by_topic" owner to "crm_home_services___system";
create view "report__open_cases_by_topic__opened" as
select *
from "report__open_cases_by_topic"
where (select "fn__opens"('reports', 'open_cases_by_topic'));
alter view "report__open_cases_by_topic__opened" owner to "crm_home_services___system";
grant select on "report__open_cases_by_topic__opened" to "crm_home_services___everyone";

-- report:open_pipeline: for those who may open it
alter view "report__open_pipeline" reset (security_invoker);
alter view "report__open_pipeline" owner to "crm_home_services___system";
create view "report__open_pipeline__opened" as
select *
from "report__open_pipeline"
where (select "fn__opens"('reports', 'open_pipeline'));
alter view "report__open_pipeline__opened" owner to "crm_home_services___system";
grant select on "report__open_pipeline__opened" to "crm_home_services___everyone";

-- report:overdue_invoices: for those who may open it
alter view "report__overdue_invoices" reset (security_invoker);
alter view "report__overdue_invoices" owner to "crm_home_services___system";
create view "report__overdue_invoices__opened" as
select *
from "report__overdue_invoices"
where (select "fn__opens"('reports', 'overdue_invoices'));
alter view "report__overdue_invoices__opened" owner to "crm_home_services___system";
grant select on "report__overdue_invoices__opened" to "crm_home_services___everyone";

-- report:project_load: for those who may open it
alter view "report__project_load" reset (security_invoker);
alter view "report__project_load" owner to "crm_home_services___system";
create view "report__project_load__opened" as
select *
from "report__project_load"
where (select "fn__opens"('reports', 'project_load'));
alter view "report__project_load__opened" owner to "crm_home_services___system";
grant select on "report__project_load__opened" to "crm_home_services___everyone";

-- report:retention: for those who may open it
alter view "report__retention" reset (security_invoker);
alter view "report__retention" owner to "crm_home_services___system";
create view "report__retention__opened" as
select *
from "report__retention"
where (select "fn__opens"('reports', 'retention'));
alter view "report__retention__opened" owner to "crm_home_services___system";
grant select on "report__retention__opened" to "crm_home_services___everyone";

-- report:return_per_source: for those who may open it
alter view "report__return_per_source" reset (security_invoker);
alter view "report__return_per_source" owner to "crm_home_services___system";
create view "report__return_per_source__opened" as
select *
from "report__return_per_source"
where (select "fn__opens"('reports', 'return_per_source'));
alter view "report__return_per_source__opened" owner to "crm_home_services___system";
grant select on "report__return_per_source__opened" to "crm_home_services___everyone";

-- report:return_per_source: for those who may open it
alter view "report__return_per_source__before" reset (security_invoker);
alter view "report__return_per_source__before" owner to "crm_home_services___system";
create view "report__return_per_source__before__opened" as
select *
from "report__return_per_source__before"
where (select "fn__opens"('reports', 'return_per_source'));
alter view "report__return_per_source__before__opened" owner to "crm_home_services___system";
grant select on "report__return_per_source__before__opened" to "crm_home_services___everyone";

-- report:sales_growth: for those who may open it
alter view "report__sales_growth" reset (security_invoker);
alter view "report__sales_growth" owner to "crm_home_services___system";
create view "report__sales_growth__opened" as
select *
from "report__sales_growth"
where (select "fn__opens"('reports', 'sales_growth'));
alter view "report__sales_growth__opened" owner to "crm_home_services___system";
grant select on "report__sales_growth__opened" to "crm_home_services___everyone";

-- report:sales_growth: for those who may open it
alter view "report__sales_growth__before" reset (security_invoker);
alter view "report__sales_growth__before" owner to "crm_home_services___system";
create view "report__sales_growth__before__opened" as
select *
from "report__sales_growth__before"
where (select "fn__opens"('reports', 'sales_growth'));
alter view "report__sales_growth__before__opened" owner to "crm_home_services___system";
grant select on "report__sales_growth__before__opened" to "crm_home_services___everyone";

-- report:satisfaction: for those who may open it
alter view "report__satisfaction" reset (security_invoker);
alter view "report__satisfaction" owner to "crm_home_services___system";
create view "report__satisfaction__opened" as
select *
from "report__satisfaction"
where (select "fn__opens"('reports', 'satisfaction'));
alter view "report__satisfaction__opened" owner to "crm_home_services___system";
grant select on "report__satisfaction__opened" to "crm_home_services___everyone";

-- report:training_gaps: for those who may open it
alter view "report__training_gaps" reset (security_invoker);
alter view "report__training_gaps" owner to "crm_home_services___system";
create view "report__training_gaps__opened" as
select *
from "report__training_gaps"
where (select "fn__opens"('reports', 'training_gaps'));
alter view "report__training_gaps__opened" owner to "crm_home_services___system";
grant select on "report__training_gaps__opened" to "crm_home_services___everyone";

-- report:win_rate: for those who may open it
alter view "report__win_rate" reset (security_invoker);
alter view "report__win_rate" owner to "crm_home_services___system";
create view "report__win_rate__opened" as
select *
from "report__win_rate"
where (select "fn__opens"('reports', 'win_rate'));
alter view "report__win_rate__opened" owner to "crm_home_services___system";
grant select on "report__win_rate__opened" to "crm_home_services___everyone";

-- report:win_rate: for those who may open it
alter view "report__win_rate__before" reset (security_invoker);
alter view "report__win_rate__before" owner to "crm_home_services___system";
create view "report__win_rate__before__opened" as
select *
from "report__win_rate__before"
where (select "fn__opens"('reports', 'win_rate'));
alter view "report__win_rate__before__opened" owner to "crm_home_services___system";
grant select on "report__win_rate__before__opened" to "crm_home_services___everyone";

-- whatever decides runs with the rights of the system, never with those of whoever deploys
do $$
declare
    called regprocedure;
begin
    for called in
        select oid from pg_proc where pronamespace = '"crm_home_services"'::regnamespace and prosecdef
            and proowner <> '"crm_home_services___reader"'::regrole
    loop
        execute format('alter function %s owner to %s', called, '"crm_home_services___system"');
    end loop;
end
$$;

revoke all on all functions in schema "crm_home_services" from public;

grant execute on all functions in schema "crm_home_services" to "crm_home_services___system";

grant select on "article", "email_message", "email_message__cc", "email_message__bcc", "employee", "event", "feedback", "home_visit", "household", "household__care", "household__import_batches", "invoice", "job", "lead", "lead__interests", "lead__import_batches", "note", "opportunity", "order", "owned_item", "partner", "person", "person__phone", "person__email", "person__interests", "person__lifecycle", "person__care", "person__import_batches", "phone_call", "product", "project", "property", "quote", "quote_line", "registration", "service_case", "source_month", "text_message", "to_do", "vendor" to "crm_home_services___reader";

grant select on "article__seen", "email_message__seen", "email_message__cc__seen", "email_message__bcc__seen", "employee__seen", "event__seen", "feedback__seen", "home_visit__seen", "household__seen", "household__care__seen", "household__import_batches__seen", "invoice__seen", "job__seen", "lead__seen", "lead__interests__seen", "lead__import_batches__seen", "note__seen", "opportunity__seen", "order__seen", "owned_item__seen", "partner__seen", "person__seen", "person__phone__seen", "person__email__seen", "person__interests__seen", "person__lifecycle__seen", "person__care__seen", "person__import_batches__seen", "phone_call__seen", "product__seen", "project__seen", "property__seen", "quote__seen", "quote_line__seen", "registration__seen", "service_case__seen", "source_month__seen", "text_message__seen", "to_do__seen", "vendor__seen" to "crm_home_services___everyone", "crm_home_services___system";

grant execute on function "fn__new_id", "fn__user_id", "fn__actor_id", "fn__roles", "fn__has_any", "fn__has_role", "fn__only_role", "fn__has_capability", "fn__team_user_ids", "fn__subordinate_ids", "fn__queue_ids", "fn__shared_ids", "fn__in_team", "fn__works_on", "fn__as", "fn__owners", "fn__leads_all", "fn__taken_on", "fn__database_roles", "fn__allowed", "fn__assign", "fn__claim", "fn__share", "fn__unshare", "fn__opens", "fn__categories", "fn__sees__job", "fn__sees__person", "fn__sees__project", "fn__sees__property", "fn__sees__quote_line", "fn__fields__email_message", "fn__fields__household", "fn__fields__lead", "fn__fields__person" to "crm_home_services___everyone", "crm_home_services___reader";

grant execute on function "fn__sign_in", "fn__role_of", "fn__form_of", "fn__refuse", "fn__user_id" to "crm_home_services___gateway";

grant insert ("category", "name", "label", "description") on "_tag" to "crm_home_services___everyone";
