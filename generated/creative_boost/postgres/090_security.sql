-- Who may do what
set search_path to "crm_creative_boost", pg_temp;

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
    if (select count(*) from (select 1 from "after" limit 2) as "several") > 1 and not pg_has_role('crm_creative_boost___system', 'usage') then
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

-- role:administrator: Administrator
do $$
begin
    create role "crm_creative_boost__administrator" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__administrator";

-- role:administrator: Administrator, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__administrator__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__administrator", "crm_creative_boost___opened" to "crm_creative_boost__administrator__opened";

grant "crm_creative_boost__administrator", "crm_creative_boost__administrator__opened" to "crm_creative_boost___gateway";

-- role:finance: Finance
do $$
begin
    create role "crm_creative_boost__finance" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__finance";

-- role:finance: Finance, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__finance__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__finance", "crm_creative_boost___opened" to "crm_creative_boost__finance__opened";

grant "crm_creative_boost__finance", "crm_creative_boost__finance__opened" to "crm_creative_boost___gateway";

-- role:integration_service: Integration service
do $$
begin
    create role "crm_creative_boost__integration_service" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__integration_service";

-- role:integration_service: Integration service, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__integration_service__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__integration_service", "crm_creative_boost___opened" to "crm_creative_boost__integration_service__opened";

grant "crm_creative_boost__integration_service", "crm_creative_boost__integration_service__opened" to "crm_creative_boost___gateway";

-- role:project_manager: Project manager
do $$
begin
    create role "crm_creative_boost__project_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__project_manager";

-- role:project_manager: Project manager, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__project_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__project_manager", "crm_creative_boost___opened" to "crm_creative_boost__project_manager__opened";

grant "crm_creative_boost__project_manager", "crm_creative_boost__project_manager__opened" to "crm_creative_boost___gateway";

-- role:sales_manager: Sales manager
do $$
begin
    create role "crm_creative_boost__sales_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__sales_manager";

-- role:sales_manager: Sales manager, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__sales_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__sales_manager", "crm_creative_boost___opened" to "crm_creative_boost__sales_manager__opened";

grant "crm_creative_boost__sales_manager", "crm_creative_boost__sales_manager__opened" to "crm_creative_boost___gateway";

-- role:sales_rep: Sales rep
do $$
begin
    create role "crm_creative_boost__sales_rep" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__sales_rep";

-- role:sales_rep: Sales rep, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__sales_rep__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__sales_rep", "crm_creative_boost___opened" to "crm_creative_boost__sales_rep__opened";

grant "crm_creative_boost__sales_rep", "crm_creative_boost__sales_rep__opened" to "crm_creative_boost___gateway";

-- role:team_member: Team member
do $$
begin
    create role "crm_creative_boost__team_member" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__team_member";

-- role:team_member: Team member, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__team_member__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__team_member", "crm_creative_boost___opened" to "crm_creative_boost__team_member__opened";

grant "crm_creative_boost__team_member", "crm_creative_boost__team_member__opened" to "crm_creative_boost___gateway";

-- role:visitor: Visitor
do $$
begin
    create role "crm_creative_boost__visitor" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost___everyone" to "crm_creative_boost__visitor";

-- role:visitor: Visitor, with what was opened by hand
do $$
begin
    create role "crm_creative_boost__visitor__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__visitor", "crm_creative_boost___opened" to "crm_creative_boost__visitor__opened";

grant "crm_creative_boost__visitor", "crm_creative_boost__visitor__opened" to "crm_creative_boost___gateway";

revoke all on schema "crm_creative_boost" from public;

revoke all on all tables in schema "crm_creative_boost" from public;

grant usage on schema "crm_creative_boost" to "crm_creative_boost___everyone", "crm_creative_boost___gateway";

grant usage, create on schema "crm_creative_boost" to "crm_creative_boost___system", "crm_creative_boost___reader";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_creative_boost___everyone", "crm_creative_boost___reader";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_creative_boost___everyone";

grant select on "_user", "_consent" to "crm_creative_boost___reader";

grant select, insert, update, delete on all tables in schema "crm_creative_boost" to "crm_creative_boost___system";

-- module:deal: formulas have one value, whoever looks
alter view "deal__read" reset (security_invoker);
alter view "deal__read" owner to "crm_creative_boost___system";

-- module:invoice: formulas have one value, whoever looks
alter view "invoice__read" reset (security_invoker);
alter view "invoice__read" owner to "crm_creative_boost___system";

-- module:project: formulas have one value, whoever looks
alter view "project__read" reset (security_invoker);
alter view "project__read" owner to "crm_creative_boost___system";

-- system: all of `project_task`, for conditions
create view "project_task__all" as
select
    "id",
    "version",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "deleted_at",
    "project_id",
    "milestone_id",
    "name",
    "work",
    "assignee_id",
    "status",
    "due_on",
    "percent_complete",
    "planned_hours",
    "hours",
    "hourly_cost",
    "labour_cost",
    "board_id"
from "project_task";
alter view "project_task__all" owner to "crm_creative_boost___system";
grant select on "project_task__all" to "crm_creative_boost___reader";

-- module:account
alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account__system__policy" on "account"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:account.marketing_categories
alter table "account__marketing_categories" enable row level security;
alter table "account__marketing_categories" force row level security;
create policy "account__marketing_categories__system__policy" on "account__marketing_categories"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:call
alter table "call" enable row level security;
alter table "call" force row level security;
create policy "call__system__policy" on "call"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:contact
alter table "contact" enable row level security;
alter table "contact" force row level security;
create policy "contact__system__policy" on "contact"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.emails
alter table "contact__emails" enable row level security;
alter table "contact__emails" force row level security;
create policy "contact__emails__system__policy" on "contact__emails"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.phones
alter table "contact__phones" enable row level security;
alter table "contact__phones" force row level security;
create policy "contact__phones__system__policy" on "contact__phones"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.social_profiles
alter table "contact__social_profiles" enable row level security;
alter table "contact__social_profiles" force row level security;
create policy "contact__social_profiles__system__policy" on "contact__social_profiles"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.interests
alter table "contact__interests" enable row level security;
alter table "contact__interests" force row level security;
create policy "contact__interests__system__policy" on "contact__interests"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.events
alter table "contact__events" enable row level security;
alter table "contact__events" force row level security;
create policy "contact__events__system__policy" on "contact__events"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:contact.batches
alter table "contact__batches" enable row level security;
alter table "contact__batches" force row level security;
create policy "contact__batches__system__policy" on "contact__batches"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:deal
alter table "deal" enable row level security;
alter table "deal" force row level security;
create policy "deal__system__policy" on "deal"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:dunning_call
alter table "dunning_call" enable row level security;
alter table "dunning_call" force row level security;
create policy "dunning_call__system__policy" on "dunning_call"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:email_message
alter table "email_message" enable row level security;
alter table "email_message" force row level security;
create policy "email_message__system__policy" on "email_message"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:email_message.cc
alter table "email_message__cc" enable row level security;
alter table "email_message__cc" force row level security;
create policy "email_message__cc__system__policy" on "email_message__cc"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:email_message.bcc
alter table "email_message__bcc" enable row level security;
alter table "email_message__bcc" force row level security;
create policy "email_message__bcc__system__policy" on "email_message__bcc"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:follow_up
alter table "follow_up" enable row level security;
alter table "follow_up" force row level security;
create policy "follow_up__system__policy" on "follow_up"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:invoice
alter table "invoice" enable row level security;
alter table "invoice" force row level security;
create policy "invoice__system__policy" on "invoice"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:invoice_line
alter table "invoice_line" enable row level security;
alter table "invoice_line" force row level security;
create policy "invoice_line__system__policy" on "invoice_line"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:lead
alter table "lead" enable row level security;
alter table "lead" force row level security;
create policy "lead__system__policy" on "lead"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:lead.interests
alter table "lead__interests" enable row level security;
alter table "lead__interests" force row level security;
create policy "lead__interests__system__policy" on "lead__interests"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:lead.events
alter table "lead__events" enable row level security;
alter table "lead__events" force row level security;
create policy "lead__events__system__policy" on "lead__events"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:lead.batches
alter table "lead__batches" enable row level security;
alter table "lead__batches" force row level security;
create policy "lead__batches__system__policy" on "lead__batches"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:meeting
alter table "meeting" enable row level security;
alter table "meeting" force row level security;
create policy "meeting__system__policy" on "meeting"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:milestone
alter table "milestone" enable row level security;
alter table "milestone" force row level security;
create policy "milestone__system__policy" on "milestone"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:note
alter table "note" enable row level security;
alter table "note" force row level security;
create policy "note__system__policy" on "note"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:onboarding_task
alter table "onboarding_task" enable row level security;
alter table "onboarding_task" force row level security;
create policy "onboarding_task__system__policy" on "onboarding_task"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:payment
alter table "payment" enable row level security;
alter table "payment" force row level security;
create policy "payment__system__policy" on "payment"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:project
alter table "project" enable row level security;
alter table "project" force row level security;
create policy "project__system__policy" on "project"
    to "crm_creative_boost___system" using (true) with check (true);

-- field:project.stakeholders
alter table "project_stakeholder" enable row level security;
alter table "project_stakeholder" force row level security;
create policy "project_stakeholder__system__policy" on "project_stakeholder"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:project_comment
alter table "project_comment" enable row level security;
alter table "project_comment" force row level security;
create policy "project_comment__system__policy" on "project_comment"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:project_expense
alter table "project_expense" enable row level security;
alter table "project_expense" force row level security;
create policy "project_expense__system__policy" on "project_expense"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:project_task
alter table "project_task" enable row level security;
alter table "project_task" force row level security;
create policy "project_task__system__policy" on "project_task"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:retainer
alter table "retainer" enable row level security;
alter table "retainer" force row level security;
create policy "retainer__system__policy" on "retainer"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:survey_response
alter table "survey_response" enable row level security;
alter table "survey_response" force row level security;
create policy "survey_response__system__policy" on "survey_response"
    to "crm_creative_boost___system" using (true) with check (true);

-- module:account: as it is seen
create view "account__seen" as
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
    case when "m"."c1" then "r"."relationship" end as "relationship",
    case when "m"."c2" then "r"."industry" end as "industry",
    case when "m"."c2" then "r"."company_size" end as "company_size",
    case when "m"."c2" then "r"."location" end as "location",
    case when "m"."c2" then "r"."location_street" end as "location_street",
    case when "m"."c2" then "r"."location_street2" end as "location_street2",
    case when "m"."c2" then "r"."location_city" end as "location_city",
    case when "m"."c2" then "r"."location_region" end as "location_region",
    case when "m"."c2" then "r"."location_postal_code" end as "location_postal_code",
    case when "m"."c2" then "r"."location_country" end as "location_country",
    case when "m"."c3" then "r"."annual_revenue" end as "annual_revenue",
    case when "m"."c4" then "r"."website" end as "website",
    case when "m"."c2" then "r"."client_since" end as "client_since",
    case when "m"."c5" then "r"."billing_email" end as "billing_email",
    case when "m"."c1" then "r"."payment_terms_days" end as "payment_terms_days",
    case when "m"."c2" then "r"."tax_rate" end as "tax_rate",
    case when "m"."c1" then "r"."accounting_id" end as "accounting_id",
    case when "m"."c3" then "r"."invoiced_total" end as "invoiced_total",
    case when "m"."c3" then "r"."outstanding" end as "outstanding",
    case when "m"."c2" then "r"."satisfaction" end as "satisfaction",
    "r"."record_type" as "record_type"
from "account" as "r"
cross join (
    select
    "fn__has_any"('{administrator,finance,integration_service}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('account', '{read,update}')) as "k7",
    "fn__has_any"('{administrator,finance}') as "k8",
    "fn__has_any"('{administrator,finance,project_manager}') as "k9"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7"))) as "c1",
    ("p"."k8" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7"))) as "c2",
    ("p"."k8" or ("p"."k2" and "r"."owner_id" = any ("p"."k3"))) as "c3",
    ("p"."k9" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7"))) as "c4",
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3"))) as "c5"
) as "m";
alter view "account__seen" owner to "crm_creative_boost___reader";

-- module:call: as it is seen
create view "call__seen" as
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
    "r"."number" as "number"
from "call" as "r";
alter view "call__seen" owner to "crm_creative_boost___reader";

-- module:contact: as it is seen
create view "contact__seen" as
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
    "r"."last_name" as "last_name",
    case when "m"."c1" then "r"."account_id" end as "account_id",
    case when "m"."c1" then "r"."job_title" end as "job_title",
    case when "m"."c1" then "r"."reports_to_id" end as "reports_to_id",
    case when "m"."c2" then "r"."emails" end as "emails",
    case when "m"."c2" then "r"."emails_label" end as "emails_label",
    case when "m"."c3" then "r"."phones" end as "phones",
    case when "m"."c3" then "r"."phones_label" end as "phones_label",
    case when "m"."c3" then "r"."social_profiles" end as "social_profiles",
    case when "m"."c3" then "r"."social_profiles_label" end as "social_profiles_label",
    case when "m"."c1" then "r"."preferred_channel" end as "preferred_channel",
    case when "m"."c1" then "r"."topics" end as "topics",
    "r"."mailing_id" as "mailing_id"
from "contact" as "r"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('contact', '{read,update}')) as "k7",
    "fn__has_any"('{administrator,integration_service,project_manager}') as "k8"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7"))) as "c1",
    ("p"."k8" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5")) as "c2",
    ("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5")) as "c3"
) as "m";
alter view "contact__seen" owner to "crm_creative_boost___reader";

-- module:deal: its formulas, from all data
create view "deal__computed" as
select "id", "probability", "forecast"
from "deal__read";
alter view "deal__computed" owner to "crm_creative_boost___system";
grant select on "deal__computed" to "crm_creative_boost___reader";
-- module:deal: as it is seen
create view "deal__seen" as
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
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    "r"."contract_kind" as "contract_kind",
    "r"."services" as "services",
    "r"."amount" as "amount",
    "r"."monthly_fee" as "monthly_fee",
    "r"."stage" as "stage",
    "r"."actual_revenue" as "actual_revenue",
    "r"."expected_close_on" as "expected_close_on",
    "r"."closed_on" as "closed_on",
    "r"."lost_because" as "lost_because",
    "r"."needs" as "needs",
    "r"."proposal_id" as "proposal_id",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."referred_by_id" as "referred_by_id",
    "r"."referred_by_module" as "referred_by_module",
    "r"."record_type" as "record_type",
    case when "f"."id" = "r"."id" then "f"."probability" end as "probability",
    case when "f"."id" = "r"."id" then "f"."forecast" end as "forecast"
from "deal" as "r"
left join "deal__computed" as "f" on "f"."id" = "r"."id";
alter view "deal__seen" owner to "crm_creative_boost___reader";

-- module:dunning_call: as it is seen
create view "dunning_call__seen" as
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
from "dunning_call" as "r";
alter view "dunning_call__seen" owner to "crm_creative_boost___reader";

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
alter view "email_message__seen" owner to "crm_creative_boost___reader";

-- module:follow_up: as it is seen
create view "follow_up__seen" as
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
from "follow_up" as "r";
alter view "follow_up__seen" owner to "crm_creative_boost___reader";

-- module:invoice: its formulas, from all data
create view "invoice__computed" as
select "id", "tax", "total", "balance"
from "invoice__read";
alter view "invoice__computed" owner to "crm_creative_boost___system";
grant select on "invoice__computed" to "crm_creative_boost___reader";
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
    "r"."account_id" as "account_id",
    case when "m"."c1" then "r"."project_id" end as "project_id",
    case when "m"."c1" then "r"."milestone_id" end as "milestone_id",
    case when "m"."c1" then "r"."retainer_id" end as "retainer_id",
    "r"."status" as "status",
    "r"."issued_on" as "issued_on",
    "r"."due_on" as "due_on",
    case when "m"."c1" then "r"."paid_on" end as "paid_on",
    "r"."subtotal" as "subtotal",
    case when "m"."c1" then "r"."tax_rate" end as "tax_rate",
    case when "m"."c1" then "r"."paid" end as "paid",
    case when "m"."c1" then "r"."paper_id" end as "paper_id",
    "r"."accounting_id" as "accounting_id",
    case when "f"."id" = "r"."id" then "f"."tax" end as "tax",
    case when "f"."id" = "r"."id" then "f"."total" end as "total",
    case when "f"."id" = "r"."id" then case when "m"."c1" then "f"."balance" end end as "balance"
from "invoice" as "r"
cross join (
    select
    "fn__has_any"('{administrator,finance}') as "k1",
    "fn__has_any"('{administrator,finance,integration_service}') as "k2",
    array(select "fn__shared_ids"('invoice', '{read,update}')) as "k3"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1"
) as "m"
left join "invoice__computed" as "f" on "f"."id" = "r"."id";
alter view "invoice__seen" owner to "crm_creative_boost___reader";

-- module:invoice_line: as it is seen
create view "invoice_line__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."invoice_id" as "invoice_id",
    "r"."text" as "text",
    "r"."quantity" as "quantity",
    "r"."unit_price" as "unit_price",
    "r"."amount" as "amount"
from "invoice_line" as "r";
alter view "invoice_line__seen" owner to "crm_creative_boost___reader";

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
    "r"."last_name" as "last_name",
    "r"."company" as "company",
    case when "m"."c1" then "r"."email" end as "email",
    case when "m"."c2" then "r"."phone" end as "phone",
    case when "m"."c3" then "r"."website" end as "website",
    case when "m"."c3" then "r"."industry" end as "industry",
    case when "m"."c3" then "r"."company_size" end as "company_size",
    case when "m"."c3" then "r"."services" end as "services",
    case when "m"."c2" then "r"."budget" end as "budget",
    case when "m"."c3" then "r"."message" end as "message",
    case when "m"."c3" then "r"."source" end as "source",
    case when "m"."c3" then "r"."source_detail" end as "source_detail",
    case when "m"."c3" then "r"."referred_by_id" end as "referred_by_id",
    case when "m"."c3" then "r"."referred_by_module" end as "referred_by_module",
    case when "m"."c3" then "r"."engagement_level" end as "engagement_level",
    case when "m"."c3" then "r"."score" end as "score",
    case when "m"."c3" then "r"."status" end as "status",
    case when "m"."c3" then "r"."next_follow_up_at" end as "next_follow_up_at",
    case when "m"."c3" then "r"."first_contacted_at" end as "first_contacted_at",
    case when "m"."c3" then "r"."disqualified_because" end as "disqualified_because",
    case when "m"."c3" then "r"."ad_lead_id" end as "ad_lead_id",
    "r"."mailing_id" as "mailing_id"
from "lead" as "r"
cross join (
    select
    "fn__has_any"('{administrator,integration_service}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__has_any"('{sales_rep}') as "k5",
    "fn__user_id"() as "k6",
    "fn__has_any"('{administrator}') as "k7",
    "fn__has_any"('{administrator,integration_service,sales_manager,sales_rep}') as "k8",
    array(select "fn__shared_ids"('lead', '{read,update}')) as "k9"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4")))) as "c1",
    ("p"."k7" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4")))) as "c2",
    ("p"."k7" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4"))) or ("p"."k8" and "r"."id" = any ("p"."k9"))) as "c3"
) as "m";
alter view "lead__seen" owner to "crm_creative_boost___reader";

-- module:meeting: as it is seen
create view "meeting__seen" as
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
    "r"."status" as "status"
from "meeting" as "r";
alter view "meeting__seen" owner to "crm_creative_boost___reader";

-- module:milestone: as it is seen
create view "milestone__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    "r"."name" as "name",
    "r"."status" as "status",
    "r"."due_on" as "due_on",
    "r"."reached_on" as "reached_on",
    case when "m"."c1" then "r"."amount" end as "amount"
from "milestone" as "r"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "milestone__seen" owner to "crm_creative_boost___reader";

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
alter view "note__seen" owner to "crm_creative_boost___reader";

-- module:onboarding_task: as it is seen
create view "onboarding_task__seen" as
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
from "onboarding_task" as "r";
alter view "onboarding_task__seen" owner to "crm_creative_boost___reader";

-- module:payment: as it is seen
create view "payment__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."invoice_id" as "invoice_id",
    "r"."amount" as "amount",
    "r"."received_on" as "received_on",
    "r"."method" as "method",
    "r"."accounting_id" as "accounting_id"
from "payment" as "r";
alter view "payment__seen" owner to "crm_creative_boost___reader";

-- module:project: its formulas, from all data
create view "project__computed" as
select "id", "days_taken", "cost", "budget_left", "profit"
from "project__read";
alter view "project__computed" owner to "crm_creative_boost___system";
grant select on "project__computed" to "crm_creative_boost___reader";
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
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    case when "m"."c1" then "r"."contact_id" end as "contact_id",
    case when "m"."c1" then "r"."deal_id" end as "deal_id",
    "r"."status" as "status",
    case when "m"."c1" then "r"."billing" end as "billing",
    case when "m"."c2" then "r"."starts_on" end as "starts_on",
    "r"."due_on" as "due_on",
    case when "m"."c1" then "r"."completed_on" end as "completed_on",
    case when "m"."c2" then "r"."percent_complete" end as "percent_complete",
    case when "m"."c2" then "r"."open_tasks" end as "open_tasks",
    case when "m"."c1" then "r"."open_milestones" end as "open_milestones",
    case when "m"."c3" then "r"."budget" end as "budget",
    case when "m"."c3" then "r"."labour_cost" end as "labour_cost",
    case when "m"."c3" then "r"."expenses" end as "expenses",
    case when "m"."c3" then "r"."invoiced" end as "invoiced",
    case when "m"."c4" then "r"."board_id" end as "board_id",
    case when "f"."id" = "r"."id" then case when "m"."c1" then "f"."days_taken" end end as "days_taken",
    case when "f"."id" = "r"."id" then case when "m"."c3" then "f"."cost" end end as "cost",
    case when "f"."id" = "r"."id" then case when "m"."c3" then "f"."budget_left" end end as "budget_left",
    case when "f"."id" = "r"."id" then case when "m"."c3" then "f"."profit" end end as "profit"
from "project" as "r"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{administrator,integration_service,project_manager}') as "k2",
    array(select "fn__shared_ids"('project', '{read,update}')) as "k3",
    "fn__has_any"('{team_member}') as "k4",
    "fn__user_id"() as "k5"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1",
    ("p"."k1" or ("p"."k4" and (EXISTS (SELECT 1 FROM "project_task__all" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."assignee_id" = "p"."k5")) IS TRUE)) or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c2",
    "p"."k1" as "c3",
    ("p"."k2" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c4"
    offset 0
) as "m"
left join "project__computed" as "f" on "f"."id" = "r"."id";
alter view "project__seen" owner to "crm_creative_boost___reader";

-- module:project_comment: as it is seen
create view "project_comment__seen" as
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
    "r"."body" as "body"
from "project_comment" as "r";
alter view "project_comment__seen" owner to "crm_creative_boost___reader";

-- module:project_expense: as it is seen
create view "project_expense__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    "r"."purpose" as "purpose",
    "r"."kind" as "kind",
    case when "m"."c1" then "r"."amount" end as "amount",
    "r"."spent_on" as "spent_on",
    "r"."receipt_id" as "receipt_id"
from "project_expense" as "r"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "project_expense__seen" owner to "crm_creative_boost___reader";

-- module:project_task: as it is seen
create view "project_task__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    case when "m"."c1" then "r"."milestone_id" end as "milestone_id",
    "r"."name" as "name",
    case when "m"."c1" then "r"."work" end as "work",
    "r"."assignee_id" as "assignee_id",
    case when "m"."c1" then "r"."status" end as "status",
    "r"."due_on" as "due_on",
    "r"."percent_complete" as "percent_complete",
    case when "m"."c1" then "r"."planned_hours" end as "planned_hours",
    "r"."hours" as "hours",
    case when "m"."c2" then "r"."hourly_cost" end as "hourly_cost",
    case when "m"."c2" then "r"."labour_cost" end as "labour_cost",
    case when "m"."c3" then "r"."board_id" end as "board_id"
from "project_task" as "r"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{team_member}') as "k2",
    "fn__user_id"() as "k3",
    "fn__has_any"('{administrator,integration_service,project_manager,team_member}') as "k4",
    array(select "fn__shared_ids"('project_task', '{read,update}')) as "k5",
    "fn__has_any"('{administrator,integration_service,project_manager}') as "k6"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and (("r"."assignee_id" = "p"."k3") IS TRUE)) or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c1",
    "p"."k1" as "c2",
    ("p"."k6" or ("p"."k4" and "r"."id" = any ("p"."k5"))) as "c3"
) as "m";
alter view "project_task__seen" owner to "crm_creative_boost___reader";

-- module:retainer: as it is seen
create view "retainer__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."deal_id" as "deal_id",
    "r"."services" as "services",
    "r"."status" as "status",
    case when "m"."c1" then "r"."monthly_fee" end as "monthly_fee",
    "r"."starts_on" as "starts_on",
    "r"."ends_on" as "ends_on",
    "r"."contract_id" as "contract_id"
from "retainer" as "r"
cross join (
    select
    "fn__has_any"('{administrator,finance}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "retainer__seen" owner to "crm_creative_boost___reader";

-- module:survey_response: as it is seen
create view "survey_response__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."project_id" as "project_id",
    "r"."account_id" as "account_id",
    "r"."rating" as "rating",
    "r"."would_recommend" as "would_recommend",
    "r"."remark" as "remark"
from "survey_response" as "r";
alter view "survey_response__seen" owner to "crm_creative_boost___reader";

-- field:account.marketing_categories: as it is seen
create view "account__marketing_categories__seen" with (security_barrier) as
select
    "b"."account_id" as "account_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "account__marketing_categories" as "b"
join "account" as "r" on "r"."id" = "b"."account_id"
cross join (
    select
    "fn__has_any"('{administrator,finance}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('account', '{read,update}')) as "k7"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7")))) is true;
alter view "account__marketing_categories__seen" owner to "crm_creative_boost___reader";

-- field:contact.emails: as it is seen
create view "contact__emails__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "contact__emails" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,integration_service,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5"))) is true;
alter view "contact__emails__seen" owner to "crm_creative_boost___reader";

-- field:contact.phones: as it is seen
create view "contact__phones__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "contact__phones" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5"))) is true;
alter view "contact__phones__seen" owner to "crm_creative_boost___reader";

-- field:contact.social_profiles: as it is seen
create view "contact__social_profiles__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "contact__social_profiles" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5"))) is true;
alter view "contact__social_profiles__seen" owner to "crm_creative_boost___reader";

-- field:contact.interests: as it is seen
create view "contact__interests__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "contact__interests" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('contact', '{read,update}')) as "k7"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7")))) is true;
alter view "contact__interests__seen" owner to "crm_creative_boost___reader";

-- field:contact.events: as it is seen
create view "contact__events__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "contact__events" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('contact', '{read,update}')) as "k7"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7")))) is true;
alter view "contact__events__seen" owner to "crm_creative_boost___reader";

-- field:contact.batches: as it is seen
create view "contact__batches__seen" with (security_barrier) as
select
    "b"."contact_id" as "contact_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "contact__batches" as "b"
join "contact" as "r" on "r"."id" = "b"."contact_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    "fn__has_any"('{sales_rep}') as "k4",
    "fn__user_id"() as "k5",
    "fn__has_any"('{administrator,integration_service,project_manager,sales_manager,sales_rep}') as "k6",
    array(select "fn__shared_ids"('contact', '{read,update}')) as "k7"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."owner_id" = any ("p"."k3")) or ("p"."k4" and "r"."owner_id" = "p"."k5") or ("p"."k6" and "r"."id" = any ("p"."k7")))) is true;
alter view "contact__batches__seen" owner to "crm_creative_boost___reader";

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
alter view "email_message__cc__seen" owner to "crm_creative_boost___reader";

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
alter view "email_message__bcc__seen" owner to "crm_creative_boost___reader";

-- field:lead.interests: as it is seen
create view "lead__interests__seen" with (security_barrier) as
select
    "b"."lead_id" as "lead_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "lead__interests" as "b"
join "lead" as "r" on "r"."id" = "b"."lead_id"
cross join (
    select
    "fn__has_any"('{administrator}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__has_any"('{sales_rep}') as "k5",
    "fn__user_id"() as "k6",
    "fn__has_any"('{administrator,integration_service,sales_manager,sales_rep}') as "k7",
    array(select "fn__shared_ids"('lead', '{read,update}')) as "k8"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4"))) or ("p"."k7" and "r"."id" = any ("p"."k8")))) is true;
alter view "lead__interests__seen" owner to "crm_creative_boost___reader";

-- field:lead.events: as it is seen
create view "lead__events__seen" with (security_barrier) as
select
    "b"."lead_id" as "lead_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "lead__events" as "b"
join "lead" as "r" on "r"."id" = "b"."lead_id"
cross join (
    select
    "fn__has_any"('{administrator}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__has_any"('{sales_rep}') as "k5",
    "fn__user_id"() as "k6",
    "fn__has_any"('{administrator,integration_service,sales_manager,sales_rep}') as "k7",
    array(select "fn__shared_ids"('lead', '{read,update}')) as "k8"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4"))) or ("p"."k7" and "r"."id" = any ("p"."k8")))) is true;
alter view "lead__events__seen" owner to "crm_creative_boost___reader";

-- field:lead.batches: as it is seen
create view "lead__batches__seen" with (security_barrier) as
select
    "b"."lead_id" as "lead_id",
    "b"."tag_id" as "tag_id",
    "b"."applied_at" as "applied_at",
    "b"."applied_by" as "applied_by"
from "lead__batches" as "b"
join "lead" as "r" on "r"."id" = "b"."lead_id"
cross join (
    select
    "fn__has_any"('{administrator}') as "k1",
    "fn__has_any"('{sales_manager}') as "k2",
    array(select "fn__team_user_ids"()) as "k3",
    array(select "fn__queue_ids"()) as "k4",
    "fn__has_any"('{sales_rep}') as "k5",
    "fn__user_id"() as "k6",
    "fn__has_any"('{administrator,integration_service,sales_manager,sales_rep}') as "k7",
    array(select "fn__shared_ids"('lead', '{read,update}')) as "k8"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and ("r"."owner_id" = any ("p"."k3") or "r"."owner_id" = any ("p"."k4"))) or ("p"."k5" and ("r"."owner_id" = "p"."k6" or "r"."owner_id" = any ("p"."k4"))) or ("p"."k7" and "r"."id" = any ("p"."k8")))) is true;
alter view "lead__batches__seen" owner to "crm_creative_boost___reader";

-- field:project.stakeholders: as it is seen
create view "project_stakeholder__seen" with (security_barrier) as
select
    "b"."project_id" as "project_id",
    "b"."contact_id" as "contact_id",
    "b"."part" as "part"
from "project_stakeholder" as "b"
join "project" as "r" on "r"."id" = "b"."project_id"
cross join (
    select
    "fn__has_any"('{administrator,project_manager}') as "k1",
    "fn__has_any"('{administrator,integration_service,project_manager}') as "k2",
    array(select "fn__shared_ids"('project', '{read,update}')) as "k3"
    offset 0
) as "p"
where (("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3")))) is true;
alter view "project_stakeholder__seen" owner to "crm_creative_boost___reader";

-- whether whoever is at work sees a record of `account`
create function "fn__sees__account"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."account"%rowtype;
begin
    select * into "r" from "account" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance,integration_service,project_manager}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) or ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('account', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `account`; null where it is refused
create function "fn__fields__account"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."account"%rowtype;
    "__told" text;
    "f1" constant text := 'accounting_id,annual_revenue,billing_email,client_since,company_size,industry,invoiced_total,location,marketing_categories,name,outstanding,payment_terms_days,relationship,satisfaction,tax_rate,website';
    "f2" constant text := 'accounting_id,billing_email,name,payment_terms_days,relationship';
    "f3" constant text := 'name,website';
    "f4" constant text := 'accounting_id,client_since,company_size,industry,location,marketing_categories,name,payment_terms_days,relationship,satisfaction,tax_rate,website';
    "f5" constant text := 'accounting_id,annual_revenue,billing_email,client_since,company_size,industry,location,marketing_categories,name,payment_terms_days,relationship,tax_rate,website';
    "f6" constant text := 'accounting_id';
    "f7" constant text := 'accounting_id,client_since,company_size,industry,location,marketing_categories,name,payment_terms_days,relationship,tax_rate,website';
    "f8" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "account" where "id" = "__record";
        if not found or not "fn__sees__account"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when "__roles" && '{project_manager}' then "f3" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f1" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f4" end, case when ("__roles" && '{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('account', '{read,update}', "r"."id")) then "f4" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f5" end, case when "__roles" && '{integration_service}' then "f6" end, case when ("__roles" && '{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('account', '{update}', "r"."id")) then "f7" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f5" end, case when "__roles" && '{integration_service}' then "f6" end, case when ("__roles" && '{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('account', '{update}', "r"."id")) then "f7" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{administrator,finance}' and "r"."owner_id" = "__who") then "f5" end;
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `account` that differ
create function "fn__changed__account"("a" "crm_creative_boost"."account", "b" "crm_creative_boost"."account") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."relationship" is distinct from "b"."relationship" then 'relationship' end,
        case when "a"."industry" is distinct from "b"."industry" then 'industry' end,
        case when "a"."company_size" is distinct from "b"."company_size" then 'company_size' end,
        case when ("a"."location_street", "a"."location_street2", "a"."location_city", "a"."location_region", "a"."location_postal_code", "a"."location_country") is distinct from ("b"."location_street", "b"."location_street2", "b"."location_city", "b"."location_region", "b"."location_postal_code", "b"."location_country") then 'location' end,
        case when "a"."annual_revenue" is distinct from "b"."annual_revenue" then 'annual_revenue' end,
        case when "a"."website" is distinct from "b"."website" then 'website' end,
        case when "a"."client_since" is distinct from "b"."client_since" then 'client_since' end,
        case when "a"."billing_email" is distinct from "b"."billing_email" then 'billing_email' end,
        case when "a"."payment_terms_days" is distinct from "b"."payment_terms_days" then 'payment_terms_days' end,
        case when "a"."tax_rate" is distinct from "b"."tax_rate" then 'tax_rate' end,
        case when "a"."accounting_id" is distinct from "b"."accounting_id" then 'accounting_id' end
    ], null);
end
$$;

-- decides what is written to `account`
create function "fn__guard__account"() returns trigger
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
        if (("__roles" && '{administrator,finance}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,finance}' or ("__named" & 6 = 0 and "__roles" && '{integration_service}') or ("__named" & 4 = 0 and ("__roles" && '{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('account', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "account"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__account"();

-- module:account
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "account"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "website", "client_since", "payment_terms_days", "tax_rate" on "account"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "annual_revenue", "billing_email" on "account"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "accounting_id" on "account"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');

-- decides how many records of `account` are changed at once
create function "fn__mass__account"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__account"(row("b".*)::"crm_creative_boost"."account", row("a".*)::"crm_creative_boost"."account")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:account
create trigger "account__mass__trigger"
    after update on "account"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__account"();

-- whether whoever is at work sees a record of `call`
create function "fn__sees__call"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."call"%rowtype;
begin
    select * into "r" from "call" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('call', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `call`; null where it is refused
create function "fn__fields__call"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."call"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,direction,length,number,started_at,subject,with';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "call" where "id" = "__record";
        if not found or not "fn__sees__call"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('call', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('call', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `call` that differ
create function "fn__changed__call"("a" "crm_creative_boost"."call", "b" "crm_creative_boost"."call") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when ("a"."with_id", "a"."with_module") is distinct from ("b"."with_id", "b"."with_module") then 'with' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."direction" is distinct from "b"."direction" then 'direction' end,
        case when "a"."started_at" is distinct from "b"."started_at" then 'started_at' end,
        case when "a"."length" is distinct from "b"."length" then 'length' end,
        case when "a"."number" is distinct from "b"."number" then 'number' end
    ], null);
end
$$;

-- decides what is written to `call`
create function "fn__guard__call"() returns trigger
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
        if (("__roles" && '{administrator,project_manager,sales_manager,sales_rep}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{project_manager,sales_manager,sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('call', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'contact' and "fn__sees__contact"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id") or new."about_module" = 'deal' and "fn__sees__deal"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'lead' and "fn__sees__lead"(new."with_id") or new."with_module" = 'contact' and "fn__sees__contact"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__call"();

-- module:call
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number" on "call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `call` are changed at once
create function "fn__mass__call"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__call"(row("b".*)::"crm_creative_boost"."call", row("a".*)::"crm_creative_boost"."call")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:call
create trigger "call__mass__trigger"
    after update on "call"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__call"();

-- whether whoever is at work sees a record of `contact`
create function "fn__sees__contact"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."contact"%rowtype;
begin
    select * into "r" from "contact" where "id" = "__record";
    return found and ((("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) or ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{read,update}', "r"."id"))) and (not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("r"."mailing_id" IS NOT NULL)) IS TRUE)) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `contact`; null where it is refused
create function "fn__fields__contact"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."contact"%rowtype;
    "__told" text;
    "f1" constant text := 'account,batches,emails,events,first_name,interests,job_title,last_name,mailing_id,phones,preferred_channel,reports_to,social_profiles,topics';
    "f2" constant text := 'emails,first_name,last_name,mailing_id';
    "f3" constant text := 'account,batches,events,first_name,interests,job_title,last_name,mailing_id,preferred_channel,reports_to,topics';
    "f4" constant text := 'mailing_id';
    "f5" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "contact" where "id" = "__record";
        if not found or not "fn__sees__contact"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f1" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{read,update}', "r"."id")) then "f3" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f4" end, case when ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f4" end, case when ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{administrator,project_manager}' and "r"."owner_id" = "__who") then "f1" end;
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator,project_manager}' then "f3" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `contact` that differ
create function "fn__changed__contact"("a" "crm_creative_boost"."contact", "b" "crm_creative_boost"."contact") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."first_name" is distinct from "b"."first_name" then 'first_name' end,
        case when "a"."last_name" is distinct from "b"."last_name" then 'last_name' end,
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."job_title" is distinct from "b"."job_title" then 'job_title' end,
        case when "a"."reports_to_id" is distinct from "b"."reports_to_id" then 'reports_to' end,
        case when ("a"."emails", "a"."emails_label") is distinct from ("b"."emails", "b"."emails_label") then 'emails' end,
        case when ("a"."phones", "a"."phones_label") is distinct from ("b"."phones", "b"."phones_label") then 'phones' end,
        case when ("a"."social_profiles", "a"."social_profiles_label") is distinct from ("b"."social_profiles", "b"."social_profiles_label") then 'social_profiles' end,
        case when "a"."preferred_channel" is distinct from "b"."preferred_channel" then 'preferred_channel' end,
        case when "a"."topics" is distinct from "b"."topics" then 'topics' end,
        case when "a"."mailing_id" is distinct from "b"."mailing_id" then 'mailing_id' end
    ], null);
end
$$;

-- decides what is written to `contact`
create function "fn__guard__contact"() returns trigger
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
        if (("__roles" && '{administrator,project_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
        if ((not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR (new."mailing_id" IS NOT NULL)) IS TRUE))) is not true then
            perform "fn__refuse"('restriction');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,project_manager}' or ("__named" & 6 = 0 and "__roles" && '{integration_service}') or ("__named" & 4 = 0 and ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if ((("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"(new."owner_id", "__who")) or ("__roles" && '{sales_rep}' and new."owner_id" = "__who") or ("__roles" && '{administrator,integration_service,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('contact', '{read,update}', new."id"))) and (not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR (new."mailing_id" IS NOT NULL)) IS TRUE)) and (new."deleted_at" is null or "__roles" && '{administrator}'))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."reports_to_id" is not null and new."reports_to_id" is distinct from old."reports_to_id" and ("fn__sees__contact"(new."reports_to_id")) is not true then
        perform "fn__lost"('reports_to', new."reports_to_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "contact"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__contact"();

-- module:contact
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "contact"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "first_name", "last_name", "account_id", "job_title", "reports_to_id", "preferred_channel", "topics" on "contact"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label" on "contact"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "mailing_id" on "contact"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');

-- decides how many records of `contact` are changed at once
create function "fn__mass__contact"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__contact"(row("b".*)::"crm_creative_boost"."contact", row("a".*)::"crm_creative_boost"."contact")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:contact
create trigger "contact__mass__trigger"
    after update on "contact"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__contact"();

-- whether whoever is at work sees a record of `deal`
create function "fn__sees__deal"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."deal"%rowtype;
begin
    select * into "r" from "deal" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) or ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('deal', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `deal`; null where it is refused
create function "fn__fields__deal"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."deal"%rowtype;
    "__told" text;
    "f1" constant text := 'account,actual_revenue,amount,closed_on,contact,contract_kind,expected_close_on,forecast,lost_because,monthly_fee,name,needs,probability,proposal,referred_by,services,source,stage';
    "f2" constant text := 'account,actual_revenue,amount,closed_on,contact,contract_kind,expected_close_on,lost_because,monthly_fee,name,needs,proposal,referred_by,services,source,stage';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "deal" where "id" = "__record";
        if not found or not "fn__sees__deal"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f1" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('deal', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f2" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f2" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f2" end, case when ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('deal', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'assign' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f3" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f3" end]) as "one");
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `deal` that differ
create function "fn__changed__deal"("a" "crm_creative_boost"."deal", "b" "crm_creative_boost"."deal") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."contract_kind" is distinct from "b"."contract_kind" then 'contract_kind' end,
        case when "a"."services" is distinct from "b"."services" then 'services' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end,
        case when "a"."monthly_fee" is distinct from "b"."monthly_fee" then 'monthly_fee' end,
        case when "a"."stage" is distinct from "b"."stage" then 'stage' end,
        case when "a"."actual_revenue" is distinct from "b"."actual_revenue" then 'actual_revenue' end,
        case when "a"."expected_close_on" is distinct from "b"."expected_close_on" then 'expected_close_on' end,
        case when "a"."closed_on" is distinct from "b"."closed_on" then 'closed_on' end,
        case when "a"."lost_because" is distinct from "b"."lost_because" then 'lost_because' end,
        case when "a"."needs" is distinct from "b"."needs" then 'needs' end,
        case when "a"."proposal_id" is distinct from "b"."proposal_id" then 'proposal' end,
        case when ("a"."source", "a"."source_detail") is distinct from ("b"."source", "b"."source_detail") then 'source' end,
        case when ("a"."referred_by_id", "a"."referred_by_module") is distinct from ("b"."referred_by_id", "b"."referred_by_module") then 'referred_by' end
    ], null);
end
$$;

-- decides what is written to `deal`
create function "fn__guard__deal"() returns trigger
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
    "__moving" "crm_creative_boost"."deal"%rowtype;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{administrator,sales_manager,sales_rep}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."stage" is distinct from old."stage" then
            "__moving" := new; "__moving"."stage" := old."stage"; "__why" := 'transition';
            if "__why" <> '' and old."stage" = any ('{negotiation,proposal,prospecting,qualification}') and new."stage" = 'closed_lost' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                if not new."lost_because" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~48::bigint;
                    "__filled" := "__filled" || '{closed_on,lost_because}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{proposal}') and new."stage" = 'negotiation' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{expected_close_on}'::text[];
            end if;
            if "__why" <> '' and old."stage" = any ('{qualification}') and new."stage" = 'proposal' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                if not (("__moving"."amount" > 0) IS TRUE) then
                    "__why" := 'guard';
                elsif not new."services" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."stage" = any ('{prospecting}') and new."stage" = 'qualification' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."stage" = any ('{negotiation,proposal}') and new."stage" = 'closed_won' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                if not new."actual_revenue" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~20::bigint;
                    "__filled" := "__filled" || '{actual_revenue,closed_on}'::text[];
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,sales_manager,sales_rep}' and (("__roles" && '{administrator}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"(old."owner_id", "__who")) or ("__roles" && '{sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('deal', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."stage" is not distinct from old."stage")) and (("__roles" && '{administrator}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"(old."owner_id", "__who")) or ("__roles" && '{sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('deal', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."stage" = 'closed_won' and "fn__without"("fn__changed__deal"(old, new), "__filled") && '{account,amount,contract_kind}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__contact"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."referred_by_id" is not null and (new."referred_by_id", new."referred_by_module") is distinct from (old."referred_by_id", old."referred_by_module") and ((new."referred_by_module" = 'contact' and "fn__sees__contact"(new."referred_by_id") or new."referred_by_module" = 'account' and "fn__sees__account"(new."referred_by_id"))) is not true then
        perform "fn__lost"('referred_by', new."referred_by_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__deal"();

-- module:deal
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "actual_revenue" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "expected_close_on" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "closed_on" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "lost_because" on "deal"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('32');

-- decides how many records of `deal` are changed at once
create function "fn__mass__deal"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__deal"(row("b".*)::"crm_creative_boost"."deal", row("a".*)::"crm_creative_boost"."deal")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:deal
create trigger "deal__mass__trigger"
    after update on "deal"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__deal"();

-- whether whoever is at work sees a record of `dunning_call`
create function "fn__sees__dunning_call"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."dunning_call"%rowtype;
begin
    select * into "r" from "dunning_call" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('dunning_call', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `dunning_call`; null where it is refused
create function "fn__fields__dunning_call"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."dunning_call"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,completed_at,due_at,priority,status,subject';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "dunning_call" where "id" = "__record";
        if not found or not "fn__sees__dunning_call"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('dunning_call', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('dunning_call', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `dunning_call` that differ
create function "fn__changed__dunning_call"("a" "crm_creative_boost"."dunning_call", "b" "crm_creative_boost"."dunning_call") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."due_at" is distinct from "b"."due_at" then 'due_at' end,
        case when "a"."priority" is distinct from "b"."priority" then 'priority' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."completed_at" is distinct from "b"."completed_at" then 'completed_at' end
    ], null);
end
$$;

-- decides what is written to `dunning_call`
create function "fn__guard__dunning_call"() returns trigger
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
        if (("__roles" && '{administrator,finance}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('dunning_call', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'invoice' and "fn__sees__invoice"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "dunning_call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__dunning_call"();

-- module:dunning_call
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "dunning_call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "dunning_call"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `dunning_call` are changed at once
create function "fn__mass__dunning_call"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__dunning_call"(row("b".*)::"crm_creative_boost"."dunning_call", row("a".*)::"crm_creative_boost"."dunning_call")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:dunning_call
create trigger "dunning_call__mass__trigger"
    after update on "dunning_call"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__dunning_call"();

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
    "r" "crm_creative_boost"."email_message"%rowtype;
begin
    select * into "r" from "email_message" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{finance}' and (("r"."about_module" = 'invoice') IS TRUE)) or ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('email_message', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
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
    "r" "crm_creative_boost"."email_message"%rowtype;
    "__told" text;
    "f1" constant text := 'about,bcc,body,cc,direction,recipient,sender,sent_at,subject,with';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "email_message" where "id" = "__record";
        if not found or not "fn__sees__email_message"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{finance}' and (("r"."about_module" = 'invoice') IS TRUE)) then "f1" end, case when ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('email_message', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('email_message', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('email_message', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{administrator,project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end;
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `email_message` that differ
create function "fn__changed__email_message"("a" "crm_creative_boost"."email_message", "b" "crm_creative_boost"."email_message") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when ("a"."with_id", "a"."with_module") is distinct from ("b"."with_id", "b"."with_module") then 'with' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."direction" is distinct from "b"."direction" then 'direction' end,
        case when "a"."sent_at" is distinct from "b"."sent_at" then 'sent_at' end,
        case when "a"."sender" is distinct from "b"."sender" then 'sender' end,
        case when "a"."recipient" is distinct from "b"."recipient" then 'recipient' end,
        case when ("a"."cc", "a"."cc_label") is distinct from ("b"."cc", "b"."cc_label") then 'cc' end,
        case when ("a"."bcc", "a"."bcc_label") is distinct from ("b"."bcc", "b"."bcc_label") then 'bcc' end
    ], null);
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
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{administrator,project_manager,sales_manager,sales_rep}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{project_manager,sales_manager,sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('email_message', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'contact' and "fn__sees__contact"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id") or new."about_module" = 'deal' and "fn__sees__deal"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'invoice' and "fn__sees__invoice"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'lead' and "fn__sees__lead"(new."with_id") or new."with_module" = 'contact' and "fn__sees__contact"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "email_message"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__email_message"();

-- module:email_message
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "email_message"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label" on "email_message"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `email_message` are changed at once
create function "fn__mass__email_message"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__email_message"(row("b".*)::"crm_creative_boost"."email_message", row("a".*)::"crm_creative_boost"."email_message")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:email_message
create trigger "email_message__mass__trigger"
    after update on "email_message"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__email_message"();

-- whether whoever is at work sees a record of `follow_up`
create function "fn__sees__follow_up"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."follow_up"%rowtype;
begin
    select * into "r" from "follow_up" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) or ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('follow_up', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `follow_up`; null where it is refused
create function "fn__fields__follow_up"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."follow_up"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,completed_at,due_at,priority,status,subject';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "follow_up" where "id" = "__record";
        if not found or not "fn__sees__follow_up"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f1" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('follow_up', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{sales_manager}' and "fn__is_colleague"("r"."owner_id", "__who")) then "f1" end, case when ("__roles" && '{sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('follow_up', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `follow_up` that differ
create function "fn__changed__follow_up"("a" "crm_creative_boost"."follow_up", "b" "crm_creative_boost"."follow_up") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."due_at" is distinct from "b"."due_at" then 'due_at' end,
        case when "a"."priority" is distinct from "b"."priority" then 'priority' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."completed_at" is distinct from "b"."completed_at" then 'completed_at' end
    ], null);
end
$$;

-- decides what is written to `follow_up`
create function "fn__guard__follow_up"() returns trigger
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
        if (("__roles" && '{administrator,sales_manager,sales_rep}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{sales_manager}' and "fn__is_colleague"(old."owner_id", "__who")) or ("__roles" && '{sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,sales_manager,sales_rep}' and "fn__is_shared"('follow_up', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'deal' and "fn__sees__deal"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "follow_up"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__follow_up"();

-- module:follow_up
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "follow_up"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "follow_up"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `follow_up` are changed at once
create function "fn__mass__follow_up"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__follow_up"(row("b".*)::"crm_creative_boost"."follow_up", row("a".*)::"crm_creative_boost"."follow_up")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:follow_up
create trigger "follow_up__mass__trigger"
    after update on "follow_up"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__follow_up"();

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
    "r" "crm_creative_boost"."invoice"%rowtype;
begin
    select * into "r" from "invoice" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance,integration_service}' or ("__roles" && '{administrator,finance,integration_service}' and "fn__is_shared"('invoice', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
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
    "r" "crm_creative_boost"."invoice"%rowtype;
    "__told" text;
    "f1" constant text := 'account,accounting_id,balance,due_on,issued_on,milestone,number,paid,paid_on,paper,project,retainer,status,subtotal,tax,tax_rate,total';
    "f2" constant text := 'account,accounting_id,due_on,issued_on,number,status,subtotal,tax,total';
    "f3" constant text := 'account,accounting_id,due_on,issued_on,milestone,paid_on,paper,project,retainer,status,tax_rate';
    "f4" constant text := 'accounting_id';
    "f5" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "invoice" where "id" = "__record";
        if not found or not "fn__sees__invoice"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when ("__roles" && '{administrator,finance,integration_service}' and "fn__is_shared"('invoice', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f3" end, case when "__roles" && '{integration_service}' then "f4" end, case when ("__roles" && '{administrator,finance,integration_service}' and "fn__is_shared"('invoice', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `invoice` that differ
create function "fn__changed__invoice"("a" "crm_creative_boost"."invoice", "b" "crm_creative_boost"."invoice") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."project_id" is distinct from "b"."project_id" then 'project' end,
        case when "a"."milestone_id" is distinct from "b"."milestone_id" then 'milestone' end,
        case when "a"."retainer_id" is distinct from "b"."retainer_id" then 'retainer' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."issued_on" is distinct from "b"."issued_on" then 'issued_on' end,
        case when "a"."due_on" is distinct from "b"."due_on" then 'due_on' end,
        case when "a"."paid_on" is distinct from "b"."paid_on" then 'paid_on' end,
        case when "a"."tax_rate" is distinct from "b"."tax_rate" then 'tax_rate' end,
        case when "a"."paper_id" is distinct from "b"."paper_id" then 'paper' end,
        case when "a"."accounting_id" is distinct from "b"."accounting_id" then 'accounting_id' end
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
    "__moving" "crm_creative_boost"."invoice"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{administrator,finance}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{draft}') and new."status" = 'void' and "__roles" && '{administrator,finance}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{sent}') and new."status" = 'overdue' and "__roles" && '{administrator,finance}' then
                if not (("__moving"."due_on" < ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{draft}') and new."status" = 'sent' and "__roles" && '{administrator,finance}' then
                if not ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "__moving"."subtotal"::numeric * "__moving"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" * "__moving"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT ((CASE WHEN "__moving"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" + _v2 END) > 0) FROM _s2) IS TRUE) then
                    "__why" := 'guard';
                elsif not (new."due_on" is not null and new."issued_on" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~12::bigint;
                    "__filled" := "__filled" || '{due_on,issued_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{overdue,sent}') and new."status" = 'paid' and "__roles" && '{administrator}' then
                if not ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "__moving"."subtotal"::numeric * "__moving"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" * "__moving"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "__moving"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "__moving"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT ((CASE WHEN _v3::numeric - "__moving"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "__moving"."paid" END) <= 0) FROM _s3) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                    "__named" := "__named" & ~16::bigint;
                    "__filled" := "__filled" || '{paid_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{overdue,sent}') and new."status" = 'void' and "__roles" && '{administrator}' then
                if not (("fn__has_capability"('write_off_invoices')) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,finance,integration_service}' and (("__roles" && '{administrator,finance,integration_service}' or ("__roles" && '{administrator,finance,integration_service}' and "fn__is_shared"('invoice', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator,finance}' or ("__named" & 30 = 0 and "__roles" && '{integration_service}') or ("__roles" && '{administrator,finance,integration_service}' and "fn__is_shared"('invoice', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'sent' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{account,due_on,issued_on,milestone,project,retainer,tax_rate}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'overdue' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{account,due_on,issued_on,milestone,project,retainer,tax_rate}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'paid' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{account,accounting_id,due_on,issued_on,milestone,paid_on,paper,project,retainer,tax_rate}' then
            perform "fn__refuse"('locked');
        end if;
        if old."status" = 'void' and "fn__without"("fn__changed__invoice"(old, new), "__filled") && '{account,accounting_id,due_on,issued_on,milestone,paid_on,paper,project,retainer,tax_rate}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    if new."milestone_id" is not null and new."milestone_id" is distinct from old."milestone_id" and ("fn__sees__milestone"(new."milestone_id")) is not true then
        perform "fn__lost"('milestone', new."milestone_id");
    end if;
    if new."retainer_id" is not null and new."retainer_id" is distinct from old."retainer_id" and ("fn__sees__retainer"(new."retainer_id")) is not true then
        perform "fn__lost"('retainer', new."retainer_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__invoice"();

-- module:invoice
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "account_id", "project_id", "milestone_id", "retainer_id", "tax_rate", "paper_id" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "issued_on" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "due_on" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "paid_on" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "accounting_id" on "invoice"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('32');

-- decides how many records of `invoice` are changed at once
create function "fn__mass__invoice"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__invoice"(row("b".*)::"crm_creative_boost"."invoice", row("a".*)::"crm_creative_boost"."invoice")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:invoice
create trigger "invoice__mass__trigger"
    after update on "invoice"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__invoice"();

-- whether whoever is at work sees a record of `invoice_line`
create function "fn__sees__invoice_line"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."invoice_line"%rowtype;
begin
    select * into "r" from "invoice_line" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('invoice_line', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator,finance}'))) is true;
end
$$;

-- what an operation covers of a record of `invoice_line`; null where it is refused
create function "fn__fields__invoice_line"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."invoice_line"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,invoice,quantity,text,unit_price';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "invoice_line" where "id" = "__record";
        if not found or not "fn__sees__invoice_line"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('invoice_line', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('invoice_line', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `invoice_line` that differ
create function "fn__changed__invoice_line"("a" "crm_creative_boost"."invoice_line", "b" "crm_creative_boost"."invoice_line") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."invoice_id" is distinct from "b"."invoice_id" then 'invoice' end,
        case when "a"."text" is distinct from "b"."text" then 'text' end,
        case when "a"."quantity" is distinct from "b"."quantity" then 'quantity' end,
        case when "a"."unit_price" is distinct from "b"."unit_price" then 'unit_price' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end
    ], null);
end
$$;

-- decides what is written to `invoice_line`
create function "fn__guard__invoice_line"() returns trigger
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
        if ("__roles" && '{administrator,finance}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('invoice_line', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator,finance}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."invoice_id" is distinct from old."invoice_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."invoice_id" is not null and new."invoice_id" is distinct from old."invoice_id" and ("fn__sees__invoice"(new."invoice_id")) is not true then
        perform "fn__lost"('invoice', new."invoice_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "invoice_line"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__invoice_line"();

-- module:invoice_line
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "invoice_line"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "invoice_id", "text", "quantity", "unit_price", "amount" on "invoice_line"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `invoice_line` are changed at once
create function "fn__mass__invoice_line"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__invoice_line"(row("b".*)::"crm_creative_boost"."invoice_line", row("a".*)::"crm_creative_boost"."invoice_line")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:invoice_line
create trigger "invoice_line__mass__trigger"
    after update on "invoice_line"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__invoice_line"();

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
    "r" "crm_creative_boost"."lead"%rowtype;
begin
    select * into "r" from "lead" where "id" = "__record";
    return found and ((("__roles" && '{administrator,integration_service}' or ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) or ("__roles" && '{sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) or ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{read,update}', "r"."id"))) and (not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("r"."mailing_id" IS NOT NULL)) IS TRUE)) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
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
    "r" "crm_creative_boost"."lead"%rowtype;
    "__told" text;
    "f1" constant text := 'ad_lead_id,batches,budget,company,company_size,disqualified_because,email,engagement_level,events,first_contacted_at,first_name,industry,interests,last_name,mailing_id,message,next_follow_up_at,phone,referred_by,score,services,source,status,website';
    "f2" constant text := 'company,email,first_name,last_name,mailing_id';
    "f3" constant text := 'ad_lead_id,batches,company,company_size,disqualified_because,engagement_level,events,first_contacted_at,first_name,industry,interests,last_name,mailing_id,message,next_follow_up_at,referred_by,score,services,source,status,website';
    "f4" constant text := 'ad_lead_id,batches,budget,company,company_size,disqualified_because,email,engagement_level,events,first_contacted_at,first_name,industry,interests,last_name,mailing_id,message,next_follow_up_at,phone,referred_by,services,source,status,website';
    "f5" constant text := 'mailing_id';
    "f6" constant text := 'ad_lead_id,batches,company,company_size,disqualified_because,engagement_level,events,first_contacted_at,first_name,industry,interests,last_name,mailing_id,message,next_follow_up_at,referred_by,services,source,status,website';
    "f7" constant text := 'budget,company,company_size,email,first_name,industry,last_name,message,phone,referred_by,services,source,website';
    "f8" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "lead" where "id" = "__record";
        if not found or not "fn__sees__lead"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f1" end, case when ("__roles" && '{sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f1" end, case when ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{read,update}', "r"."id")) then "f3" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f4" end, case when "__roles" && '{integration_service}' then "f5" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{update}', "r"."id")) then "f6" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f4" end, case when "__roles" && '{integration_service}' then "f5" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{update}', "r"."id")) then "f6" end]) as "one");
        if "__told" is not null and "r"."status" = 'converted' then
            "__told" := array_to_string("fn__without"(string_to_array("__told", ','), '{batches,events,interests}'), ',');
        end if;
    when 'given' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when ("__roles" && '{administrator,sales_manager,sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f4" end, case when ("__roles" && '{visitor}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f7" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f4" end, case when "__roles" && '{sales_manager}' then "f4" end]) as "one");
    when 'assign' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f8" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f8" end]) as "one");
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'convert' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f3" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f3" end, case when ("__roles" && '{sales_rep}' and ("r"."owner_id" = "__who" or "fn__is_queue"("r"."owner_id"))) then "f3" end]) as "one");
    when 'merge' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f3" end, case when ("__roles" && '{sales_manager}' and ("fn__is_colleague"("r"."owner_id", "__who") or "fn__is_queue"("r"."owner_id"))) then "f3" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `lead` that differ
create function "fn__changed__lead"("a" "crm_creative_boost"."lead", "b" "crm_creative_boost"."lead") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."first_name" is distinct from "b"."first_name" then 'first_name' end,
        case when "a"."last_name" is distinct from "b"."last_name" then 'last_name' end,
        case when "a"."company" is distinct from "b"."company" then 'company' end,
        case when "a"."email" is distinct from "b"."email" then 'email' end,
        case when "a"."phone" is distinct from "b"."phone" then 'phone' end,
        case when "a"."website" is distinct from "b"."website" then 'website' end,
        case when "a"."industry" is distinct from "b"."industry" then 'industry' end,
        case when "a"."company_size" is distinct from "b"."company_size" then 'company_size' end,
        case when "a"."services" is distinct from "b"."services" then 'services' end,
        case when "a"."budget" is distinct from "b"."budget" then 'budget' end,
        case when "a"."message" is distinct from "b"."message" then 'message' end,
        case when ("a"."source", "a"."source_detail") is distinct from ("b"."source", "b"."source_detail") then 'source' end,
        case when ("a"."referred_by_id", "a"."referred_by_module") is distinct from ("b"."referred_by_id", "b"."referred_by_module") then 'referred_by' end,
        case when "a"."engagement_level" is distinct from "b"."engagement_level" then 'engagement_level' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."next_follow_up_at" is distinct from "b"."next_follow_up_at" then 'next_follow_up_at' end,
        case when "a"."first_contacted_at" is distinct from "b"."first_contacted_at" then 'first_contacted_at' end,
        case when "a"."disqualified_because" is distinct from "b"."disqualified_because" then 'disqualified_because' end,
        case when "a"."ad_lead_id" is distinct from "b"."ad_lead_id" then 'ad_lead_id' end,
        case when "a"."mailing_id" is distinct from "b"."mailing_id" then 'mailing_id' end
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
    "__moving" "crm_creative_boost"."lead"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{administrator,sales_manager,sales_rep}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) or (("__roles" && '{visitor}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) and (new."engagement_level" is null or new."engagement_level" is not distinct from 'cold') and num_nonnulls(new."status", new."next_follow_up_at", new."first_contacted_at", new."disqualified_because", new."ad_lead_id", new."mailing_id") = 0))) is not true then
            perform "fn__refuse"('create');
        end if;
        if ((not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR (new."mailing_id" IS NOT NULL)) IS TRUE))) is not true then
            perform "fn__refuse"('restriction');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{qualified}') and new."status" = 'converted' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{next_follow_up_at}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{contacted,new,nurturing,qualified}') and new."status" = 'disqualified' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                if not new."disqualified_because" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~40::bigint;
                    "__filled" := "__filled" || '{disqualified_because,next_follow_up_at}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{new}') and new."status" = 'contacted' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
                "__named" := "__named" & ~24::bigint;
                "__filled" := "__filled" || '{first_contacted_at,next_follow_up_at}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{contacted,new}') and new."status" = 'nurturing' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{next_follow_up_at}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{contacted,nurturing}') and new."status" = 'qualified' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                if not (new."budget" is not null and new."company_size" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{nurturing}') and new."status" = 'contacted' and "__roles" && '{administrator,sales_manager,sales_rep}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{next_follow_up_at}'::text[];
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and (("__roles" && '{administrator,integration_service}' or ("__roles" && '{sales_manager}' and ("fn__is_colleague"(old."owner_id", "__who") or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{sales_rep}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator}' or ("__named" & 62 = 0 and "__roles" && '{integration_service}') or ("__roles" && '{sales_manager}' and ("fn__is_colleague"(old."owner_id", "__who") or "fn__is_queue"(old."owner_id"))) or ("__roles" && '{sales_rep}' and (old."owner_id" = "__who" or "fn__is_queue"(old."owner_id"))) or ("__named" & 4 = 0 and ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'converted' and "fn__without"("fn__changed__lead"(old, new), "__filled") && '{ad_lead_id,budget,company,company_size,disqualified_because,email,engagement_level,first_contacted_at,first_name,industry,last_name,mailing_id,message,next_follow_up_at,phone,referred_by,services,source,website}' then
            perform "fn__refuse"('locked');
        end if;
        if ((("__roles" && '{administrator,integration_service}' or ("__roles" && '{sales_manager}' and ("fn__is_colleague"(new."owner_id", "__who") or "fn__is_queue"(new."owner_id"))) or ("__roles" && '{sales_rep}' and (new."owner_id" = "__who" or "fn__is_queue"(new."owner_id"))) or ("__roles" && '{administrator,integration_service,sales_manager,sales_rep}' and "fn__is_shared"('lead', '{read,update}', new."id"))) and (not "__roles" && '{integration_service}' or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = new."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR (new."mailing_id" IS NOT NULL)) IS TRUE)) and (new."deleted_at" is null or "__roles" && '{administrator}'))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."referred_by_id" is not null and (new."referred_by_id", new."referred_by_module") is distinct from (old."referred_by_id", old."referred_by_module") and ((new."referred_by_module" = 'contact' and "fn__sees__contact"(new."referred_by_id") or new."referred_by_module" = 'account' and "fn__sees__account"(new."referred_by_id"))) is not true then
        perform "fn__lost"('referred_by', new."referred_by_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__lead"();

-- module:lead
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "first_name", "last_name", "company", "website", "industry", "company_size", "services", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "ad_lead_id" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "email", "phone", "budget" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "next_follow_up_at" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "first_contacted_at" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "disqualified_because" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "mailing_id" on "lead"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('64');

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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__lead"(row("b".*)::"crm_creative_boost"."lead", row("a".*)::"crm_creative_boost"."lead")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and ((("__roles" && '{administrator}' and "__count" <= 200) or ("__roles" && '{sales_manager}' and "__count" <= 100 and "__changed" <@ '{next_follow_up_at,services}' and not exists (select 1 from "before" as "b" join "after" as "a" on "a"."id" = "b"."id" where (("fn__is_colleague"("b"."owner_id", "__who") or "fn__is_queue"("b"."owner_id")) and ("fn__is_colleague"("a"."owner_id", "__who") or "fn__is_queue"("a"."owner_id"))) is not true))))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:lead
create trigger "lead__mass__trigger"
    after update on "lead"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__lead"();

-- whether whoever is at work sees a record of `meeting`
create function "fn__sees__meeting"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."meeting"%rowtype;
begin
    select * into "r" from "meeting" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('meeting', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `meeting`; null where it is refused
create function "fn__fields__meeting"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."meeting"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,ends_at,location,starts_at,status,subject,with';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "meeting" where "id" = "__record";
        if not found or not "fn__sees__meeting"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('meeting', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and "r"."owner_id" = "__who") then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('meeting', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `meeting` that differ
create function "fn__changed__meeting"("a" "crm_creative_boost"."meeting", "b" "crm_creative_boost"."meeting") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when ("a"."with_id", "a"."with_module") is distinct from ("b"."with_id", "b"."with_module") then 'with' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."starts_at" is distinct from "b"."starts_at" then 'starts_at' end,
        case when "a"."ends_at" is distinct from "b"."ends_at" then 'ends_at' end,
        case when "a"."location" is distinct from "b"."location" then 'location' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end
    ], null);
end
$$;

-- decides what is written to `meeting`
create function "fn__guard__meeting"() returns trigger
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
        if (("__roles" && '{administrator,project_manager,sales_manager,sales_rep}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{project_manager,sales_manager,sales_rep}' and old."owner_id" = "__who") or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('meeting', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'contact' and "fn__sees__contact"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id") or new."about_module" = 'deal' and "fn__sees__deal"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and (new."with_id", new."with_module") is distinct from (old."with_id", old."with_module") and ((new."with_module" = 'lead' and "fn__sees__lead"(new."with_id") or new."with_module" = 'contact' and "fn__sees__contact"(new."with_id"))) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "meeting"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__meeting"();

-- module:meeting
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "meeting"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status" on "meeting"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `meeting` are changed at once
create function "fn__mass__meeting"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__meeting"(row("b".*)::"crm_creative_boost"."meeting", row("a".*)::"crm_creative_boost"."meeting")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:meeting
create trigger "meeting__mass__trigger"
    after update on "meeting"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__meeting"();

-- whether whoever is at work sees a record of `milestone`
create function "fn__sees__milestone"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."milestone"%rowtype;
begin
    select * into "r" from "milestone" where "id" = "__record";
    return found and ((("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('milestone', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator,project_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `milestone`; null where it is refused
create function "fn__fields__milestone"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."milestone"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,due_on,name,project,reached_on,status';
    "f2" constant text := 'due_on,name,project,reached_on,status';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "milestone" where "id" = "__record";
        if not found or not "fn__sees__milestone"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('milestone', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('milestone', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `milestone` that differ
create function "fn__changed__milestone"("a" "crm_creative_boost"."milestone", "b" "crm_creative_boost"."milestone") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."project_id" is distinct from "b"."project_id" then 'project' end,
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."due_on" is distinct from "b"."due_on" then 'due_on' end,
        case when "a"."reached_on" is distinct from "b"."reached_on" then 'reached_on' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end
    ], null);
end
$$;

-- decides what is written to `milestone`
create function "fn__guard__milestone"() returns trigger
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
    "__moving" "crm_creative_boost"."milestone"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{administrator,project_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{ahead}') and new."status" = 'dropped' and "__roles" && '{administrator,project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{ahead}') and new."status" = 'reached' and "__roles" && '{administrator,project_manager}' then
                "__why" := '';
                "__named" := "__named" & ~4::bigint;
                "__filled" := "__filled" || '{reached_on}'::text[];
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,project_manager}' and (("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('milestone', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator,project_manager}' or ("__named" & 8 = 0 and ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('milestone', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator,project_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'reached' and "fn__without"("fn__changed__milestone"(old, new), "__filled") && '{amount,project}' then
            perform "fn__refuse"('locked');
        end if;
        if new."project_id" is distinct from old."project_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "milestone"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__milestone"();

-- module:milestone
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "milestone"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "project_id", "name", "due_on" on "milestone"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "reached_on" on "milestone"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "amount" on "milestone"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');

-- decides how many records of `milestone` are changed at once
create function "fn__mass__milestone"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__milestone"(row("b".*)::"crm_creative_boost"."milestone", row("a".*)::"crm_creative_boost"."milestone")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:milestone
create trigger "milestone__mass__trigger"
    after update on "milestone"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__milestone"();

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
    "r" "crm_creative_boost"."note"%rowtype;
begin
    select * into "r" from "note" where "id" = "__record";
    return found and ((("__roles" && '{administrator}' or ("__roles" && '{finance}' and (("r"."about_module" = 'invoice') IS TRUE)) or ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ("__roles" && '{project_manager,sales_manager,sales_rep}' and (("r"."created_by" = "__who") IS TRUE)) or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('note', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
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
    "r" "crm_creative_boost"."note"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,subject';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "note" where "id" = "__record";
        if not found or not "fn__sees__note"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{finance}' and (("r"."about_module" = 'invoice') IS TRUE)) then "f1" end, case when ("__roles" && '{finance,project_manager,sales_manager,sales_rep}' and (("r"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and (("r"."created_by" = "__who") IS TRUE)) then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('note', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{project_manager,sales_manager,sales_rep}' and (("r"."created_by" = "__who") IS TRUE)) then "f1" end, case when ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('note', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `note` that differ
create function "fn__changed__note"("a" "crm_creative_boost"."note", "b" "crm_creative_boost"."note") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end
    ], null);
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
    "__named" bigint;
begin
    if tg_op = 'INSERT' then
        if (("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and new."created_by" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or (("__roles" && '{project_manager,sales_manager,sales_rep}' and ((old."created_by" = "__who") IS TRUE)) and ((new."created_by" = "__who") IS TRUE)) or ("__roles" && '{administrator,finance,project_manager,sales_manager,sales_rep}' and "fn__is_shared"('note', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'lead' and "fn__sees__lead"(new."about_id") or new."about_module" = 'contact' and "fn__sees__contact"(new."about_id") or new."about_module" = 'account' and "fn__sees__account"(new."about_id") or new."about_module" = 'deal' and "fn__sees__deal"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'invoice' and "fn__sees__invoice"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "note"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__note"();

-- module:note
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "note"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "subject", "body" on "note"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `note` are changed at once
create function "fn__mass__note"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__note"(row("b".*)::"crm_creative_boost"."note", row("a".*)::"crm_creative_boost"."note")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:note
create trigger "note__mass__trigger"
    after update on "note"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__note"();

-- whether whoever is at work sees a record of `onboarding_task`
create function "fn__sees__onboarding_task"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."onboarding_task"%rowtype;
begin
    select * into "r" from "onboarding_task" where "id" = "__record";
    return found and ((("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('onboarding_task', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `onboarding_task`; null where it is refused
create function "fn__fields__onboarding_task"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."onboarding_task"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,completed_at,due_at,priority,status,subject';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "onboarding_task" where "id" = "__record";
        if not found or not "fn__sees__onboarding_task"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('onboarding_task', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('onboarding_task', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `onboarding_task` that differ
create function "fn__changed__onboarding_task"("a" "crm_creative_boost"."onboarding_task", "b" "crm_creative_boost"."onboarding_task") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when "a"."subject" is distinct from "b"."subject" then 'subject' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end,
        case when "a"."due_at" is distinct from "b"."due_at" then 'due_at' end,
        case when "a"."priority" is distinct from "b"."priority" then 'priority' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."completed_at" is distinct from "b"."completed_at" then 'completed_at' end
    ], null);
end
$$;

-- decides what is written to `onboarding_task`
create function "fn__guard__onboarding_task"() returns trigger
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
        if (("__roles" && '{administrator,project_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('onboarding_task', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'account' and "fn__sees__account"(new."about_id") or new."about_module" = 'contact' and "fn__sees__contact"(new."about_id") or new."about_module" = 'project' and "fn__sees__project"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "onboarding_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__onboarding_task"();

-- module:onboarding_task
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "onboarding_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "onboarding_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `onboarding_task` are changed at once
create function "fn__mass__onboarding_task"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__onboarding_task"(row("b".*)::"crm_creative_boost"."onboarding_task", row("a".*)::"crm_creative_boost"."onboarding_task")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:onboarding_task
create trigger "onboarding_task__mass__trigger"
    after update on "onboarding_task"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__onboarding_task"();

-- whether whoever is at work sees a record of `payment`
create function "fn__sees__payment"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."payment"%rowtype;
begin
    select * into "r" from "payment" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('payment', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `payment`; null where it is refused
create function "fn__fields__payment"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."payment"%rowtype;
    "__told" text;
    "f1" constant text := 'accounting_id,amount,invoice,method,received_on';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "payment" where "id" = "__record";
        if not found or not "fn__sees__payment"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('payment', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('payment', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `payment` that differ
create function "fn__changed__payment"("a" "crm_creative_boost"."payment", "b" "crm_creative_boost"."payment") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."invoice_id" is distinct from "b"."invoice_id" then 'invoice' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end,
        case when "a"."received_on" is distinct from "b"."received_on" then 'received_on' end,
        case when "a"."method" is distinct from "b"."method" then 'method' end,
        case when "a"."accounting_id" is distinct from "b"."accounting_id" then 'accounting_id' end
    ], null);
end
$$;

-- decides what is written to `payment`
create function "fn__guard__payment"() returns trigger
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
        if ("__roles" && '{administrator,finance,integration_service}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('payment', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."invoice_id" is distinct from old."invoice_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."invoice_id" is not null and new."invoice_id" is distinct from old."invoice_id" and ("fn__sees__invoice"(new."invoice_id")) is not true then
        perform "fn__lost"('invoice', new."invoice_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "payment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__payment"();

-- module:payment
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "payment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "invoice_id", "amount", "received_on", "method", "accounting_id" on "payment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `payment` are changed at once
create function "fn__mass__payment"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__payment"(row("b".*)::"crm_creative_boost"."payment", row("a".*)::"crm_creative_boost"."payment")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:payment
create trigger "payment__mass__trigger"
    after update on "payment"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__payment"();

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
    "r" "crm_creative_boost"."project"%rowtype;
begin
    select * into "r" from "project" where "id" = "__record";
    return found and ((("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{team_member}' and (EXISTS (SELECT 1 FROM "project_task" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."assignee_id" = "__who")) IS TRUE)) or ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
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
    "r" "crm_creative_boost"."project"%rowtype;
    "__told" text;
    "f1" constant text := 'account,billing,board_id,budget,budget_left,completed_on,contact,cost,days_taken,deal,due_on,expenses,invoiced,labour_cost,name,open_milestones,open_tasks,percent_complete,profit,stakeholders,starts_on,status';
    "f2" constant text := 'account,board_id,due_on,name,status';
    "f3" constant text := 'account,due_on,name,open_tasks,percent_complete,starts_on,status';
    "f4" constant text := 'account,billing,board_id,completed_on,contact,days_taken,deal,due_on,name,open_milestones,open_tasks,percent_complete,stakeholders,starts_on,status';
    "f5" constant text := 'account,billing,board_id,budget,completed_on,contact,deal,due_on,name,stakeholders,starts_on,status';
    "f6" constant text := 'board_id';
    "f7" constant text := 'account,billing,board_id,completed_on,contact,deal,due_on,name,stakeholders,starts_on,status';
    "f8" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "project" where "id" = "__record";
        if not found or not "fn__sees__project"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when ("__roles" && '{team_member}' and (EXISTS (SELECT 1 FROM "project_task" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."assignee_id" = "__who")) IS TRUE)) then "f3" end, case when ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{read,update}', "r"."id")) then "f4" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f5" end, case when "__roles" && '{integration_service}' then "f6" end, case when ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{update}', "r"."id")) then "f7" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f5" end, case when "__roles" && '{integration_service}' then "f6" end, case when ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{update}', "r"."id")) then "f7" end]) as "one");
    when 'given' then
        "__told" := case when "__roles" && '{administrator,project_manager}' then "f5" end;
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f5" end;
    when 'assign' then
        "__told" := case when "__roles" && '{administrator,project_manager}' then "f8" end;
    when 'claim' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f8" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `project` that differ
create function "fn__changed__project"("a" "crm_creative_boost"."project", "b" "crm_creative_boost"."project") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."contact_id" is distinct from "b"."contact_id" then 'contact' end,
        case when "a"."deal_id" is distinct from "b"."deal_id" then 'deal' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."billing" is distinct from "b"."billing" then 'billing' end,
        case when "a"."starts_on" is distinct from "b"."starts_on" then 'starts_on' end,
        case when "a"."due_on" is distinct from "b"."due_on" then 'due_on' end,
        case when "a"."completed_on" is distinct from "b"."completed_on" then 'completed_on' end,
        case when "a"."budget" is distinct from "b"."budget" then 'budget' end,
        case when "a"."board_id" is distinct from "b"."board_id" then 'board_id' end
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
    "__moving" "crm_creative_boost"."project"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{administrator,project_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{active,on_hold,planned}') and new."status" = 'cancelled' and "__roles" && '{administrator,project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{active}') and new."status" = 'completed' and "__roles" && '{administrator,project_manager}' then
                if not ((("__moving"."open_tasks" = 0) AND ("__moving"."open_milestones" = 0)) IS TRUE) then
                    "__why" := 'guard';
                else
                    "__why" := '';
                    "__named" := "__named" & ~16::bigint;
                    "__filled" := "__filled" || '{completed_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{active}') and new."status" = 'on_hold' and "__roles" && '{administrator,project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{on_hold}') and new."status" = 'active' and "__roles" && '{administrator,project_manager}' then
                if not (new."due_on" is not null and new."starts_on" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~8::bigint;
                    "__filled" := "__filled" || '{due_on}'::text[];
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{planned}') and new."status" = 'active' and "__roles" && '{administrator,project_manager}' then
                if not (new."due_on" is not null and new."starts_on" is not null) then
                    "__why" := 'requires';
                else
                    "__why" := '';
                    "__named" := "__named" & ~12::bigint;
                    "__filled" := "__filled" || '{due_on,starts_on}'::text[];
                end if;
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,integration_service,project_manager}' and (("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator,project_manager}' or ("__named" & 62 = 0 and "__roles" && '{integration_service}') or ("__named" & 32 = 0 and ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'completed' and "fn__without"("fn__changed__project"(old, new), "__filled") && '{account,budget,deal}' then
            perform "fn__refuse"('locked');
        end if;
        if ((("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{team_member}' and (EXISTS (SELECT 1 FROM "project_task" AS _r1 WHERE _r1."project_id" = new."id" AND _r1."deleted_at" IS NULL AND (_r1."assignee_id" = "__who")) IS TRUE)) or ("__roles" && '{administrator,integration_service,project_manager}' and "fn__is_shared"('project', '{read,update}', new."id"))) and (new."deleted_at" is null or "__roles" && '{administrator}'))) is not true then
            perform "fn__refuse"('rows');
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__contact"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."deal_id" is not null and new."deal_id" is distinct from old."deal_id" and ("fn__sees__deal"(new."deal_id")) is not true then
        perform "fn__lost"('deal', new."deal_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__project"();

-- module:project
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "account_id", "contact_id", "deal_id", "billing" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "starts_on" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "due_on" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "completed_on" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "budget" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('32');
create trigger "_asked__6__trigger"
    before update of "board_id" on "project"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('64');

-- decides how many records of `project` are changed at once
create function "fn__mass__project"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__project"(row("b".*)::"crm_creative_boost"."project", row("a".*)::"crm_creative_boost"."project")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:project
create trigger "project__mass__trigger"
    after update on "project"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__project"();

-- whether whoever is at work sees a record of `project_comment`
create function "fn__sees__project_comment"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."project_comment"%rowtype;
begin
    select * into "r" from "project_comment" where "id" = "__record";
    return found and ((("__roles" && '{administrator,project_manager,team_member}' or ("__roles" && '{administrator,project_manager,team_member}' and "fn__is_shared"('project_comment', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `project_comment`; null where it is refused
create function "fn__fields__project_comment"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."project_comment"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "project_comment" where "id" = "__record";
        if not found or not "fn__sees__project_comment"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager,team_member}' then "f1" end, case when ("__roles" && '{administrator,project_manager,team_member}' and "fn__is_shared"('project_comment', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{administrator,project_manager,team_member}' and "fn__is_shared"('project_comment', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `project_comment` that differ
create function "fn__changed__project_comment"("a" "crm_creative_boost"."project_comment", "b" "crm_creative_boost"."project_comment") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when ("a"."about_id", "a"."about_module") is distinct from ("b"."about_id", "b"."about_module") then 'about' end,
        case when "a"."body" is distinct from "b"."body" then 'body' end
    ], null);
end
$$;

-- decides what is written to `project_comment`
create function "fn__guard__project_comment"() returns trigger
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
        if (("__roles" && '{administrator,project_manager,team_member}' and new."created_by" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{administrator,project_manager,team_member}' and "fn__is_shared"('project_comment', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'project' and "fn__sees__project"(new."about_id") or new."about_module" = 'project_task' and "fn__sees__project_task"(new."about_id") or new."about_module" = 'milestone' and "fn__sees__milestone"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "project_comment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__project_comment"();

-- module:project_comment
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "project_comment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "body" on "project_comment"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `project_comment` are changed at once
create function "fn__mass__project_comment"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__project_comment"(row("b".*)::"crm_creative_boost"."project_comment", row("a".*)::"crm_creative_boost"."project_comment")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:project_comment
create trigger "project_comment__mass__trigger"
    after update on "project_comment"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__project_comment"();

-- whether whoever is at work sees a record of `project_expense`
create function "fn__sees__project_expense"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."project_expense"%rowtype;
begin
    select * into "r" from "project_expense" where "id" = "__record";
    return found and ((("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('project_expense', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator,project_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `project_expense`; null where it is refused
create function "fn__fields__project_expense"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."project_expense"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,kind,project,purpose,receipt,spent_on';
    "f2" constant text := 'kind,project,purpose,receipt,spent_on';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "project_expense" where "id" = "__record";
        if not found or not "fn__sees__project_expense"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('project_expense', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('project_expense', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `project_expense` that differ
create function "fn__changed__project_expense"("a" "crm_creative_boost"."project_expense", "b" "crm_creative_boost"."project_expense") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."project_id" is distinct from "b"."project_id" then 'project' end,
        case when "a"."purpose" is distinct from "b"."purpose" then 'purpose' end,
        case when "a"."kind" is distinct from "b"."kind" then 'kind' end,
        case when "a"."amount" is distinct from "b"."amount" then 'amount' end,
        case when "a"."spent_on" is distinct from "b"."spent_on" then 'spent_on' end,
        case when "a"."receipt_id" is distinct from "b"."receipt_id" then 'receipt' end
    ], null);
end
$$;

-- decides what is written to `project_expense`
create function "fn__guard__project_expense"() returns trigger
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
        if ("__roles" && '{administrator,project_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator,project_manager}' or ("__named" & 4 = 0 and ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('project_expense', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator,project_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."project_id" is distinct from old."project_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "project_expense"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__project_expense"();

-- module:project_expense
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "project_expense"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "project_id", "purpose", "kind", "spent_on", "receipt_id" on "project_expense"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "amount" on "project_expense"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');

-- decides how many records of `project_expense` are changed at once
create function "fn__mass__project_expense"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__project_expense"(row("b".*)::"crm_creative_boost"."project_expense", row("a".*)::"crm_creative_boost"."project_expense")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:project_expense
create trigger "project_expense__mass__trigger"
    after update on "project_expense"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__project_expense"();

-- whether whoever is at work sees a record of `project_task`
create function "fn__sees__project_task"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."project_task"%rowtype;
begin
    select * into "r" from "project_task" where "id" = "__record";
    return found and ((("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{team_member}' and (("r"."assignee_id" = "__who") IS TRUE)) or ("__roles" && '{administrator,integration_service,project_manager,team_member}' and "fn__is_shared"('project_task', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator,project_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `project_task`; null where it is refused
create function "fn__fields__project_task"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."project_task"%rowtype;
    "__told" text;
    "f1" constant text := 'assignee,board_id,due_on,hourly_cost,hours,labour_cost,milestone,name,percent_complete,planned_hours,project,status,work';
    "f2" constant text := 'assignee,board_id,due_on,hours,name,percent_complete,project';
    "f3" constant text := 'assignee,due_on,hours,milestone,name,percent_complete,planned_hours,project,status,work';
    "f4" constant text := 'assignee,board_id,due_on,hours,milestone,name,percent_complete,planned_hours,project,status,work';
    "f5" constant text := 'board_id,hours,percent_complete';
    "f6" constant text := 'hours,percent_complete';
    "f7" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "project_task" where "id" = "__record";
        if not found or not "fn__sees__project_task"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f2" end, case when ("__roles" && '{team_member}' and (("r"."assignee_id" = "__who") IS TRUE)) then "f3" end, case when ("__roles" && '{administrator,integration_service,project_manager,team_member}' and "fn__is_shared"('project_task', '{read,update}', "r"."id")) then "f4" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when "__roles" && '{integration_service}' then "f5" end, case when ("__roles" && '{team_member}' and (("r"."assignee_id" = "__who") IS TRUE)) then "f6" end, case when ("__roles" && '{administrator,integration_service,project_manager,team_member}' and "fn__is_shared"('project_task', '{update}', "r"."id")) then "f4" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f7" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `project_task` that differ
create function "fn__changed__project_task"("a" "crm_creative_boost"."project_task", "b" "crm_creative_boost"."project_task") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."project_id" is distinct from "b"."project_id" then 'project' end,
        case when "a"."milestone_id" is distinct from "b"."milestone_id" then 'milestone' end,
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."work" is distinct from "b"."work" then 'work' end,
        case when "a"."assignee_id" is distinct from "b"."assignee_id" then 'assignee' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."due_on" is distinct from "b"."due_on" then 'due_on' end,
        case when "a"."percent_complete" is distinct from "b"."percent_complete" then 'percent_complete' end,
        case when "a"."planned_hours" is distinct from "b"."planned_hours" then 'planned_hours' end,
        case when "a"."hours" is distinct from "b"."hours" then 'hours' end,
        case when "a"."hourly_cost" is distinct from "b"."hourly_cost" then 'hourly_cost' end,
        case when "a"."labour_cost" is distinct from "b"."labour_cost" then 'labour_cost' end,
        case when "a"."board_id" is distinct from "b"."board_id" then 'board_id' end
    ], null);
end
$$;

-- decides what is written to `project_task`
create function "fn__guard__project_task"() returns trigger
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
    "__moving" "crm_creative_boost"."project_task"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{administrator,project_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{to_do}') and new."status" = 'in_progress' and "__roles" && '{administrator,project_manager,team_member}' then
                if not new."assignee_id" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{in_progress,in_review,to_do}') and new."status" = 'dropped' and "__roles" && '{administrator,project_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{in_progress,in_review}') and new."status" = 'done' and "__roles" && '{administrator,project_manager,team_member}' then
                "__why" := '';
                "__named" := "__named" & ~4::bigint;
            end if;
            if "__why" <> '' and old."status" = any ('{in_review}') and new."status" = 'in_progress' and "__roles" && '{administrator,project_manager}' then
                if not new."assignee_id" is not null then
                    "__why" := 'requires';
                else
                    "__why" := '';
                end if;
            end if;
            if "__why" <> '' and old."status" = any ('{in_progress}') and new."status" = 'in_review' and "__roles" && '{administrator,project_manager,team_member}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,integration_service,project_manager,team_member}' and (("__roles" && '{administrator,integration_service,project_manager}' or ("__roles" && '{team_member}' and ((old."assignee_id" = "__who") IS TRUE)) or ("__roles" && '{administrator,integration_service,project_manager,team_member}' and "fn__is_shared"('project_task', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator,project_manager}' or ("__named" & 18 = 0 and "__roles" && '{integration_service}') or ("__named" & 50 = 0 and ("__roles" && '{team_member}' and ((old."assignee_id" = "__who") IS TRUE)) and ((new."assignee_id" = "__who") IS TRUE)) or ("__named" & 16 = 0 and ("__roles" && '{administrator,integration_service,project_manager,team_member}' and "fn__is_shared"('project_task', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator,project_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."project_id" is distinct from old."project_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    if new."milestone_id" is not null and new."milestone_id" is distinct from old."milestone_id" and ("fn__sees__milestone"(new."milestone_id")) is not true then
        perform "fn__lost"('milestone', new."milestone_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__project_task"();

-- module:project_task
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "project_id", "milestone_id", "name", "work", "assignee_id", "due_on", "planned_hours" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "percent_complete" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "hours" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');
create trigger "_asked__4__trigger"
    before update of "hourly_cost", "labour_cost" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('16');
create trigger "_asked__5__trigger"
    before update of "board_id" on "project_task"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('32');

-- decides how many records of `project_task` are changed at once
create function "fn__mass__project_task"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__project_task"(row("b".*)::"crm_creative_boost"."project_task", row("a".*)::"crm_creative_boost"."project_task")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:project_task
create trigger "project_task__mass__trigger"
    after update on "project_task"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__project_task"();

-- whether whoever is at work sees a record of `retainer`
create function "fn__sees__retainer"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."retainer"%rowtype;
begin
    select * into "r" from "retainer" where "id" = "__record";
    return found and ((("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('retainer', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `retainer`; null where it is refused
create function "fn__fields__retainer"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."retainer"%rowtype;
    "__told" text;
    "f1" constant text := 'account,contract,deal,ends_on,monthly_fee,name,services,starts_on,status';
    "f2" constant text := 'account,contract,deal,ends_on,name,services,starts_on,status';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "retainer" where "id" = "__record";
        if not found or not "fn__sees__retainer"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('retainer', '{read,update}', "r"."id")) then "f2" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,finance}' then "f1" end, case when ("__roles" && '{administrator,finance}' and "fn__is_shared"('retainer', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f3" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `retainer` that differ
create function "fn__changed__retainer"("a" "crm_creative_boost"."retainer", "b" "crm_creative_boost"."retainer") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."name" is distinct from "b"."name" then 'name' end,
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."deal_id" is distinct from "b"."deal_id" then 'deal' end,
        case when "a"."services" is distinct from "b"."services" then 'services' end,
        case when "a"."status" is distinct from "b"."status" then 'status' end,
        case when "a"."monthly_fee" is distinct from "b"."monthly_fee" then 'monthly_fee' end,
        case when "a"."starts_on" is distinct from "b"."starts_on" then 'starts_on' end,
        case when "a"."ends_on" is distinct from "b"."ends_on" then 'ends_on' end,
        case when "a"."contract_id" is distinct from "b"."contract_id" then 'contract' end
    ], null);
end
$$;

-- decides what is written to `retainer`
create function "fn__guard__retainer"() returns trigger
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
    "__moving" "crm_creative_boost"."retainer"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{administrator,finance}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{active,paused}') and new."status" = 'ended' and "__roles" && '{administrator,finance}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
                "__filled" := "__filled" || '{ends_on}'::text[];
            end if;
            if "__why" <> '' and old."status" = any ('{active}') and new."status" = 'paused' and "__roles" && '{administrator,finance}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{paused}') and new."status" = 'active' and "__roles" && '{administrator,finance}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{administrator,finance}' and (("__roles" && '{administrator,finance}' or ("__roles" && '{administrator,finance}' and "fn__is_shared"('retainer', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{administrator,finance}' or ("__named" & 4 = 0 and ("__roles" && '{administrator,finance}' and "fn__is_shared"('retainer', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if old."status" = 'ended' and "fn__without"("fn__changed__retainer"(old, new), "__filled") && '{account,contract,deal,ends_on,monthly_fee,name,services,starts_on}' then
            perform "fn__refuse"('locked');
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."deal_id" is not null and new."deal_id" is distinct from old."deal_id" and ("fn__sees__deal"(new."deal_id")) is not true then
        perform "fn__lost"('deal', new."deal_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "retainer"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__retainer"();

-- module:retainer
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "retainer"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "account_id", "deal_id", "services", "starts_on", "contract_id" on "retainer"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "monthly_fee" on "retainer"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "ends_on" on "retainer"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('8');

-- decides how many records of `retainer` are changed at once
create function "fn__mass__retainer"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__retainer"(row("b".*)::"crm_creative_boost"."retainer", row("a".*)::"crm_creative_boost"."retainer")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:retainer
create trigger "retainer__mass__trigger"
    after update on "retainer"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__retainer"();

-- whether whoever is at work sees a record of `survey_response`
create function "fn__sees__survey_response"("__record" uuid) returns boolean
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
    "r" "crm_creative_boost"."survey_response"%rowtype;
begin
    select * into "r" from "survey_response" where "id" = "__record";
    return found and ((("__roles" && '{administrator,project_manager}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('survey_response', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{administrator}'))) is true;
end
$$;

-- what an operation covers of a record of `survey_response`; null where it is refused
create function "fn__fields__survey_response"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_creative_boost"."survey_response"%rowtype;
    "__told" text;
    "f1" constant text := 'account,project,rating,remark,would_recommend';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "survey_response" where "id" = "__record";
        if not found or not "fn__sees__survey_response"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator,project_manager}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('survey_response', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{administrator}' then "f1" end, case when ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('survey_response', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'import' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'share' then
        "__told" := case when "__roles" && '{administrator}' then "f2" end;
    when 'convert' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    when 'merge' then
        "__told" := case when "__roles" && '{administrator}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- the fields of `survey_response` that differ
create function "fn__changed__survey_response"("a" "crm_creative_boost"."survey_response", "b" "crm_creative_boost"."survey_response") returns text[]
    language plpgsql immutable parallel safe
    set search_path from current
as $$
#variable_conflict use_column
begin
    return array_remove(array[
        case when "a"."project_id" is distinct from "b"."project_id" then 'project' end,
        case when "a"."account_id" is distinct from "b"."account_id" then 'account' end,
        case when "a"."rating" is distinct from "b"."rating" then 'rating' end,
        case when "a"."would_recommend" is distinct from "b"."would_recommend" then 'would_recommend' end,
        case when "a"."remark" is distinct from "b"."remark" then 'remark' end
    ], null);
end
$$;

-- decides what is written to `survey_response`
create function "fn__guard__survey_response"() returns trigger
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
        if (("__roles" && '{administrator}' or ("__roles" && '{visitor}' and new."account_id" is null))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{administrator}' or ("__roles" && '{administrator,project_manager}' and "fn__is_shared"('survey_response', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{administrator}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."project_id" is not null and new."project_id" is distinct from old."project_id" and ("fn__sees__project"(new."project_id")) is not true then
        perform "fn__lost"('project', new."project_id");
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "survey_response"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard__survey_response"();

-- module:survey_response
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "survey_response"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "project_id", "account_id", "rating", "would_recommend", "remark" on "survey_response"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__asked"('2');

-- decides how many records of `survey_response` are changed at once
create function "fn__mass__survey_response"() returns trigger
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
        from "before" as "b" join "after" as "a" using ("id"), unnest("fn__changed__survey_response"(row("b".*)::"crm_creative_boost"."survey_response", row("a".*)::"crm_creative_boost"."survey_response")) as "__field"
    );
    if (not exists (
        select 1
        from "before" as "b" join "after" as "a" using ("id")
        where "b"."deleted_at" is distinct from "a"."deleted_at"
    ) and (("__roles" && '{administrator}' and "__count" <= 200))) is not true then
        perform "fn__refuse"('over_limit');
    end if;
    return null;
end
$$;
-- module:survey_response
create trigger "survey_response__mass__trigger"
    after update on "survey_response"
    referencing old table as "before" new table as "after"
    for each statement when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__mass__survey_response"();

-- module:account
create policy "account__made__policy" on "account"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:account
create policy "account__seen__policy" on "account"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance,integration_service,project_manager}')) or ((select "fn__has_any"('{sales_manager}')) and "account"."owner_id" = any (array(select "fn__team_user_ids"()))) or ((select "fn__has_any"('{sales_rep}')) and "account"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}'))))) and ("account"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:account
create policy "account__opened__policy" on "account"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,integration_service,project_manager,sales_manager,sales_rep}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}')))) and ("account"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:account
create policy "account__administrator__policy" on "account"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:account
create policy "account__finance__policy" on "account"
    for all to "crm_creative_boost__finance"
    using (((select "fn__only_role"('finance')) and "account"."deleted_at" is null));

-- module:account
create policy "account__integration_service__policy" on "account"
    for all to "crm_creative_boost__integration_service"
    using (((select "fn__only_role"('integration_service')) and "account"."deleted_at" is null));

-- module:account
create policy "account__project_manager__policy" on "account"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "account"."deleted_at" is null));

-- module:account
create policy "account__sales_manager__policy" on "account"
    for all to "crm_creative_boost__sales_manager"
    using (("account"."owner_id" = any (array(select "fn__owners"('sales_manager', 'team', false))) and "account"."deleted_at" is null));

-- module:account
create policy "account__sales_rep__policy" on "account"
    for all to "crm_creative_boost__sales_rep"
    using (("account"."owner_id" = (select "fn__as"('sales_rep')) and "account"."deleted_at" is null));

-- module:call
create policy "call__made__policy" on "call"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:call
create policy "call__seen__policy" on "call"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{finance,project_manager,sales_manager,sales_rep}')) and (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ((select "fn__has_any"('{project_manager,sales_manager,sales_rep}')) and "call"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "call"."id" = any (array(select "fn__shared_ids"('call', '{read,update}'))))) and ("call"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:call
create policy "call__opened__policy" on "call"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "call"."id" = any (array(select "fn__shared_ids"('call', '{read,update}')))) and ("call"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:call
create policy "call__administrator__policy" on "call"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:call
create policy "call__finance__policy" on "call"
    for all to "crm_creative_boost__finance"
    using ((((select "fn__only_role"('finance')) and (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) and "call"."deleted_at" is null));

-- module:call
create policy "call__project_manager__policy" on "call"
    for all to "crm_creative_boost__project_manager"
    using ((("call"."owner_id" = (select "fn__as"('project_manager')) or ((select "fn__only_role"('project_manager')) and (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "call"."deleted_at" is null));

-- module:call
create policy "call__sales_manager__policy" on "call"
    for all to "crm_creative_boost__sales_manager"
    using ((("call"."owner_id" = (select "fn__as"('sales_manager')) or ((select "fn__only_role"('sales_manager')) and (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "call"."deleted_at" is null));

-- module:call
create policy "call__sales_rep__policy" on "call"
    for all to "crm_creative_boost__sales_rep"
    using ((("call"."owner_id" = (select "fn__as"('sales_rep')) or ((select "fn__only_role"('sales_rep')) and (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "call"."deleted_at" is null));

-- module:contact
create policy "contact__made__policy" on "contact"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:contact
create policy "contact__seen__policy" on "contact"
    for select to "crm_creative_boost___reader"
    using ((((select "fn__has_any"('{administrator,integration_service,project_manager}')) or ((select "fn__has_any"('{sales_manager}')) and "contact"."owner_id" = any (array(select "fn__team_user_ids"()))) or ((select "fn__has_any"('{sales_rep}')) and "contact"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,integration_service,project_manager,sales_manager,sales_rep}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}'))))) and (not (select "fn__has_any"('{integration_service}')) or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "contact"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "contact"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("contact"."mailing_id" IS NOT NULL)) IS TRUE)) and ("contact"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:contact
create policy "contact__member__policy" on "contact"
    for all to "crm_creative_boost___member"
    using ("fn__sees__contact"("contact"."id"))
    with check (true);

-- module:contact
create policy "contact__opened__policy" on "contact"
    for all to "crm_creative_boost___opened"
    using (((select "fn__taken_on"('{administrator,integration_service,project_manager,sales_manager,sales_rep}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}')))) and "fn__sees__contact"("contact"."id"))
    with check (((select "fn__taken_on"('{administrator,integration_service,project_manager,sales_manager,sales_rep}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}')))));

-- module:contact
create policy "contact__administrator__policy" on "contact"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:contact
create policy "contact__integration_service__policy" on "contact"
    for all to "crm_creative_boost__integration_service"
    using ((select "fn__only_role"('integration_service')) and "fn__sees__contact"("contact"."id"))
    with check ((select "fn__only_role"('integration_service')));

-- module:contact
create policy "contact__project_manager__policy" on "contact"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "contact"."deleted_at" is null));

-- module:contact
create policy "contact__sales_manager__policy" on "contact"
    for all to "crm_creative_boost__sales_manager"
    using (("contact"."owner_id" = any (array(select "fn__owners"('sales_manager', 'team', false))) and "contact"."deleted_at" is null));

-- module:contact
create policy "contact__sales_rep__policy" on "contact"
    for all to "crm_creative_boost__sales_rep"
    using (("contact"."owner_id" = (select "fn__as"('sales_rep')) and "contact"."deleted_at" is null));

-- module:deal
create policy "deal__made__policy" on "deal"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:deal
create policy "deal__seen__policy" on "deal"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{sales_manager}')) and "deal"."owner_id" = any (array(select "fn__team_user_ids"()))) or ((select "fn__has_any"('{sales_rep}')) and "deal"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,sales_manager,sales_rep}')) and "deal"."id" = any (array(select "fn__shared_ids"('deal', '{read,update}'))))) and ("deal"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:deal
create policy "deal__opened__policy" on "deal"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,sales_manager,sales_rep}')) and "deal"."id" = any (array(select "fn__shared_ids"('deal', '{read,update}')))) and ("deal"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:deal
create policy "deal__administrator__policy" on "deal"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:deal
create policy "deal__sales_manager__policy" on "deal"
    for all to "crm_creative_boost__sales_manager"
    using (("deal"."owner_id" = any (array(select "fn__owners"('sales_manager', 'team', false))) and "deal"."deleted_at" is null));

-- module:deal
create policy "deal__sales_rep__policy" on "deal"
    for all to "crm_creative_boost__sales_rep"
    using (("deal"."owner_id" = (select "fn__as"('sales_rep')) and "deal"."deleted_at" is null));

-- module:dunning_call
create policy "dunning_call__made__policy" on "dunning_call"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:dunning_call
create policy "dunning_call__seen__policy" on "dunning_call"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance}')) or ((select "fn__has_any"('{administrator,finance}')) and "dunning_call"."id" = any (array(select "fn__shared_ids"('dunning_call', '{read,update}'))))) and ("dunning_call"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:dunning_call
create policy "dunning_call__opened__policy" on "dunning_call"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance}')) and "dunning_call"."id" = any (array(select "fn__shared_ids"('dunning_call', '{read,update}')))) and ("dunning_call"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:dunning_call
create policy "dunning_call__administrator__policy" on "dunning_call"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:dunning_call
create policy "dunning_call__finance__policy" on "dunning_call"
    for all to "crm_creative_boost__finance"
    using (((select "fn__only_role"('finance')) and "dunning_call"."deleted_at" is null));

-- module:email_message
create policy "email_message__made__policy" on "email_message"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:email_message
create policy "email_message__seen__policy" on "email_message"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{finance}')) and (("email_message"."about_module" = 'invoice') IS TRUE)) or ((select "fn__has_any"('{finance,project_manager,sales_manager,sales_rep}')) and (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ((select "fn__has_any"('{project_manager,sales_manager,sales_rep}')) and "email_message"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "email_message"."id" = any (array(select "fn__shared_ids"('email_message', '{read,update}'))))) and ("email_message"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:email_message
create policy "email_message__opened__policy" on "email_message"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "email_message"."id" = any (array(select "fn__shared_ids"('email_message', '{read,update}')))) and ("email_message"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:email_message
create policy "email_message__administrator__policy" on "email_message"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:email_message
create policy "email_message__finance__policy" on "email_message"
    for all to "crm_creative_boost__finance"
    using ((((select "fn__only_role"('finance')) and ((("email_message"."about_module" = 'invoice') IS TRUE) or (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__project_manager__policy" on "email_message"
    for all to "crm_creative_boost__project_manager"
    using ((("email_message"."owner_id" = (select "fn__as"('project_manager')) or ((select "fn__only_role"('project_manager')) and (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__sales_manager__policy" on "email_message"
    for all to "crm_creative_boost__sales_manager"
    using ((("email_message"."owner_id" = (select "fn__as"('sales_manager')) or ((select "fn__only_role"('sales_manager')) and (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "email_message"."deleted_at" is null));

-- module:email_message
create policy "email_message__sales_rep__policy" on "email_message"
    for all to "crm_creative_boost__sales_rep"
    using ((("email_message"."owner_id" = (select "fn__as"('sales_rep')) or ((select "fn__only_role"('sales_rep')) and (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "email_message"."deleted_at" is null));

-- module:follow_up
create policy "follow_up__made__policy" on "follow_up"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:follow_up
create policy "follow_up__seen__policy" on "follow_up"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{sales_manager}')) and "follow_up"."owner_id" = any (array(select "fn__team_user_ids"()))) or ((select "fn__has_any"('{sales_rep}')) and "follow_up"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,sales_manager,sales_rep}')) and "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', '{read,update}'))))) and ("follow_up"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:follow_up
create policy "follow_up__opened__policy" on "follow_up"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,sales_manager,sales_rep}')) and "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', '{read,update}')))) and ("follow_up"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:follow_up
create policy "follow_up__administrator__policy" on "follow_up"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:follow_up
create policy "follow_up__sales_manager__policy" on "follow_up"
    for all to "crm_creative_boost__sales_manager"
    using (("follow_up"."owner_id" = any (array(select "fn__owners"('sales_manager', 'team', false))) and "follow_up"."deleted_at" is null));

-- module:follow_up
create policy "follow_up__sales_rep__policy" on "follow_up"
    for all to "crm_creative_boost__sales_rep"
    using (("follow_up"."owner_id" = (select "fn__as"('sales_rep')) and "follow_up"."deleted_at" is null));

-- module:invoice
create policy "invoice__made__policy" on "invoice"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:invoice
create policy "invoice__seen__policy" on "invoice"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance,integration_service}')) or ((select "fn__has_any"('{administrator,finance,integration_service}')) and "invoice"."id" = any (array(select "fn__shared_ids"('invoice', '{read,update}'))))) and ("invoice"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:invoice
create policy "invoice__opened__policy" on "invoice"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,integration_service}')) and "invoice"."id" = any (array(select "fn__shared_ids"('invoice', '{read,update}')))) and ("invoice"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:invoice
create policy "invoice__administrator__policy" on "invoice"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:invoice
create policy "invoice__finance__policy" on "invoice"
    for all to "crm_creative_boost__finance"
    using (((select "fn__only_role"('finance')) and "invoice"."deleted_at" is null));

-- module:invoice
create policy "invoice__integration_service__policy" on "invoice"
    for all to "crm_creative_boost__integration_service"
    using (((select "fn__only_role"('integration_service')) and "invoice"."deleted_at" is null));

-- module:invoice_line
create policy "invoice_line__made__policy" on "invoice_line"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:invoice_line
create policy "invoice_line__seen__policy" on "invoice_line"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance}')) or ((select "fn__has_any"('{administrator,finance}')) and "invoice_line"."id" = any (array(select "fn__shared_ids"('invoice_line', '{read,update}'))))) and ("invoice_line"."deleted_at" is null or (select "fn__has_any"('{administrator,finance}')))));

-- module:invoice_line
create policy "invoice_line__opened__policy" on "invoice_line"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance}')) and "invoice_line"."id" = any (array(select "fn__shared_ids"('invoice_line', '{read,update}')))) and ("invoice_line"."deleted_at" is null or (select "fn__has_any"('{administrator,finance}')))));

-- module:invoice_line
create policy "invoice_line__administrator__policy" on "invoice_line"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:invoice_line
create policy "invoice_line__finance__policy" on "invoice_line"
    for all to "crm_creative_boost__finance"
    using ((select "fn__only_role"('finance')));

-- module:lead
create policy "lead__made__policy" on "lead"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:lead
create policy "lead__seen__policy" on "lead"
    for select to "crm_creative_boost___reader"
    using ((((select "fn__has_any"('{administrator,integration_service}')) or ((select "fn__has_any"('{sales_manager}')) and ("lead"."owner_id" = any (array(select "fn__team_user_ids"())) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))) or ((select "fn__has_any"('{sales_rep}')) and ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))) or ((select "fn__has_any"('{administrator,integration_service,sales_manager,sales_rep}')) and "lead"."id" = any (array(select "fn__shared_ids"('lead', '{read,update}'))))) and (not (select "fn__has_any"('{integration_service}')) or (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "lead"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "lead"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("lead"."mailing_id" IS NOT NULL)) IS TRUE)) and ("lead"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:lead
create policy "lead__member__policy" on "lead"
    for all to "crm_creative_boost___member"
    using ("fn__sees__lead"("lead"."id"))
    with check (true);

-- module:lead
create policy "lead__opened__policy" on "lead"
    for all to "crm_creative_boost___opened"
    using (((select "fn__taken_on"('{administrator,integration_service,sales_manager,sales_rep}')) and "lead"."id" = any (array(select "fn__shared_ids"('lead', '{read,update}')))) and "fn__sees__lead"("lead"."id"))
    with check (((select "fn__taken_on"('{administrator,integration_service,sales_manager,sales_rep}')) and "lead"."id" = any (array(select "fn__shared_ids"('lead', '{read,update}')))));

-- module:lead
create policy "lead__administrator__policy" on "lead"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:lead
create policy "lead__integration_service__policy" on "lead"
    for all to "crm_creative_boost__integration_service"
    using ((select "fn__only_role"('integration_service')) and "fn__sees__lead"("lead"."id"))
    with check ((select "fn__only_role"('integration_service')));

-- module:lead
create policy "lead__sales_manager__policy" on "lead"
    for all to "crm_creative_boost__sales_manager"
    using (("lead"."owner_id" = any (array(select "fn__owners"('sales_manager', 'team', true))) and "lead"."deleted_at" is null));

-- module:lead
create policy "lead__sales_rep__policy" on "lead"
    for all to "crm_creative_boost__sales_rep"
    using (("lead"."owner_id" = any (array(select "fn__owners"('sales_rep', 'own', true))) and "lead"."deleted_at" is null));

-- module:meeting
create policy "meeting__made__policy" on "meeting"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:meeting
create policy "meeting__seen__policy" on "meeting"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{finance,project_manager,sales_manager,sales_rep}')) and (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ((select "fn__has_any"('{project_manager,sales_manager,sales_rep}')) and "meeting"."owner_id" = (select "fn__user_id"())) or ((select "fn__has_any"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "meeting"."id" = any (array(select "fn__shared_ids"('meeting', '{read,update}'))))) and ("meeting"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:meeting
create policy "meeting__opened__policy" on "meeting"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "meeting"."id" = any (array(select "fn__shared_ids"('meeting', '{read,update}')))) and ("meeting"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:meeting
create policy "meeting__administrator__policy" on "meeting"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:meeting
create policy "meeting__finance__policy" on "meeting"
    for all to "crm_creative_boost__finance"
    using ((((select "fn__only_role"('finance')) and (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) and "meeting"."deleted_at" is null));

-- module:meeting
create policy "meeting__project_manager__policy" on "meeting"
    for all to "crm_creative_boost__project_manager"
    using ((("meeting"."owner_id" = (select "fn__as"('project_manager')) or ((select "fn__only_role"('project_manager')) and (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "meeting"."deleted_at" is null));

-- module:meeting
create policy "meeting__sales_manager__policy" on "meeting"
    for all to "crm_creative_boost__sales_manager"
    using ((("meeting"."owner_id" = (select "fn__as"('sales_manager')) or ((select "fn__only_role"('sales_manager')) and (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "meeting"."deleted_at" is null));

-- module:meeting
create policy "meeting__sales_rep__policy" on "meeting"
    for all to "crm_creative_boost__sales_rep"
    using ((("meeting"."owner_id" = (select "fn__as"('sales_rep')) or ((select "fn__only_role"('sales_rep')) and (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "meeting"."deleted_at" is null));

-- module:milestone
create policy "milestone__made__policy" on "milestone"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:milestone
create policy "milestone__seen__policy" on "milestone"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,project_manager}')) or ((select "fn__has_any"('{administrator,project_manager}')) and "milestone"."id" = any (array(select "fn__shared_ids"('milestone', '{read,update}'))))) and ("milestone"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:milestone
create policy "milestone__opened__policy" on "milestone"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,project_manager}')) and "milestone"."id" = any (array(select "fn__shared_ids"('milestone', '{read,update}')))) and ("milestone"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:milestone
create policy "milestone__administrator__policy" on "milestone"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:milestone
create policy "milestone__project_manager__policy" on "milestone"
    for all to "crm_creative_boost__project_manager"
    using ((select "fn__only_role"('project_manager')));

-- module:note
create policy "note__made__policy" on "note"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:note
create policy "note__seen__policy" on "note"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator}')) or ((select "fn__has_any"('{finance}')) and (("note"."about_module" = 'invoice') IS TRUE)) or ((select "fn__has_any"('{finance,project_manager,sales_manager,sales_rep}')) and (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE)) or ((select "fn__has_any"('{project_manager,sales_manager,sales_rep}')) and (("note"."created_by" = (select "fn__user_id"())) IS TRUE)) or ((select "fn__has_any"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "note"."id" = any (array(select "fn__shared_ids"('note', '{read,update}'))))) and ("note"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:note
create policy "note__opened__policy" on "note"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance,project_manager,sales_manager,sales_rep}')) and "note"."id" = any (array(select "fn__shared_ids"('note', '{read,update}')))) and ("note"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:note
create policy "note__administrator__policy" on "note"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:note
create policy "note__finance__policy" on "note"
    for all to "crm_creative_boost__finance"
    using ((((select "fn__only_role"('finance')) and ((("note"."about_module" = 'invoice') IS TRUE) or (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE))) and "note"."deleted_at" is null));

-- module:note
create policy "note__project_manager__policy" on "note"
    for all to "crm_creative_boost__project_manager"
    using ((((select "fn__only_role"('project_manager')) and ((("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE) or (("note"."created_by" = (select "fn__user_id"())) IS TRUE))) and "note"."deleted_at" is null));

-- module:note
create policy "note__sales_manager__policy" on "note"
    for all to "crm_creative_boost__sales_manager"
    using ((((select "fn__only_role"('sales_manager')) and ((("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE) or (("note"."created_by" = (select "fn__user_id"())) IS TRUE))) and "note"."deleted_at" is null));

-- module:note
create policy "note__sales_rep__policy" on "note"
    for all to "crm_creative_boost__sales_rep"
    using ((((select "fn__only_role"('sales_rep')) and ((("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE) or (("note"."created_by" = (select "fn__user_id"())) IS TRUE))) and "note"."deleted_at" is null));

-- module:onboarding_task
create policy "onboarding_task__made__policy" on "onboarding_task"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:onboarding_task
create policy "onboarding_task__seen__policy" on "onboarding_task"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,project_manager}')) or ((select "fn__has_any"('{administrator,project_manager}')) and "onboarding_task"."id" = any (array(select "fn__shared_ids"('onboarding_task', '{read,update}'))))) and ("onboarding_task"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:onboarding_task
create policy "onboarding_task__opened__policy" on "onboarding_task"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,project_manager}')) and "onboarding_task"."id" = any (array(select "fn__shared_ids"('onboarding_task', '{read,update}')))) and ("onboarding_task"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:onboarding_task
create policy "onboarding_task__administrator__policy" on "onboarding_task"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:onboarding_task
create policy "onboarding_task__project_manager__policy" on "onboarding_task"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "onboarding_task"."deleted_at" is null));

-- module:payment
create policy "payment__made__policy" on "payment"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:payment
create policy "payment__seen__policy" on "payment"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance}')) or ((select "fn__has_any"('{administrator,finance}')) and "payment"."id" = any (array(select "fn__shared_ids"('payment', '{read,update}'))))) and ("payment"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:payment
create policy "payment__opened__policy" on "payment"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance}')) and "payment"."id" = any (array(select "fn__shared_ids"('payment', '{read,update}')))) and ("payment"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:payment
create policy "payment__administrator__policy" on "payment"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:payment
create policy "payment__finance__policy" on "payment"
    for all to "crm_creative_boost__finance"
    using (((select "fn__only_role"('finance')) and "payment"."deleted_at" is null));

-- module:project
create policy "project__made__policy" on "project"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:project
create policy "project__seen__policy" on "project"
    for select to "crm_creative_boost___reader"
    using ((((select "fn__has_any"('{administrator,integration_service,project_manager}')) or ((select "fn__has_any"('{team_member}')) and (EXISTS (SELECT 1 FROM "project_task__all" AS _r1 WHERE _r1."project_id" = "project"."id" AND _r1."deleted_at" IS NULL AND (_r1."assignee_id" = (select "fn__user_id"()))) IS TRUE)) or ((select "fn__has_any"('{administrator,integration_service,project_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}'))))) and ("project"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:project
create policy "project__member__policy" on "project"
    for all to "crm_creative_boost___member"
    using ("fn__sees__project"("project"."id"))
    with check (true);

-- module:project
create policy "project__opened__policy" on "project"
    for all to "crm_creative_boost___opened"
    using (((select "fn__taken_on"('{administrator,integration_service,project_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}')))) and "fn__sees__project"("project"."id"))
    with check (((select "fn__taken_on"('{administrator,integration_service,project_manager}')) and "project"."id" = any (array(select "fn__shared_ids"('project', '{read,update}')))));

-- module:project
create policy "project__administrator__policy" on "project"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:project
create policy "project__integration_service__policy" on "project"
    for all to "crm_creative_boost__integration_service"
    using (((select "fn__only_role"('integration_service')) and "project"."deleted_at" is null));

-- module:project
create policy "project__project_manager__policy" on "project"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "project"."deleted_at" is null));

-- module:project
create policy "project__team_member__policy" on "project"
    for all to "crm_creative_boost__team_member"
    using ((select "fn__only_role"('team_member')) and "fn__sees__project"("project"."id"))
    with check ((select "fn__only_role"('team_member')));

-- module:project_comment
create policy "project_comment__made__policy" on "project_comment"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:project_comment
create policy "project_comment__seen__policy" on "project_comment"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,project_manager,team_member}')) or ((select "fn__has_any"('{administrator,project_manager,team_member}')) and "project_comment"."id" = any (array(select "fn__shared_ids"('project_comment', '{read,update}'))))) and ("project_comment"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:project_comment
create policy "project_comment__opened__policy" on "project_comment"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,project_manager,team_member}')) and "project_comment"."id" = any (array(select "fn__shared_ids"('project_comment', '{read,update}')))) and ("project_comment"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:project_comment
create policy "project_comment__administrator__policy" on "project_comment"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:project_comment
create policy "project_comment__project_manager__policy" on "project_comment"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "project_comment"."deleted_at" is null));

-- module:project_comment
create policy "project_comment__team_member__policy" on "project_comment"
    for all to "crm_creative_boost__team_member"
    using (((select "fn__only_role"('team_member')) and "project_comment"."deleted_at" is null));

-- module:project_expense
create policy "project_expense__made__policy" on "project_expense"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:project_expense
create policy "project_expense__seen__policy" on "project_expense"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,project_manager}')) or ((select "fn__has_any"('{administrator,project_manager}')) and "project_expense"."id" = any (array(select "fn__shared_ids"('project_expense', '{read,update}'))))) and ("project_expense"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:project_expense
create policy "project_expense__opened__policy" on "project_expense"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,project_manager}')) and "project_expense"."id" = any (array(select "fn__shared_ids"('project_expense', '{read,update}')))) and ("project_expense"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:project_expense
create policy "project_expense__administrator__policy" on "project_expense"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:project_expense
create policy "project_expense__project_manager__policy" on "project_expense"
    for all to "crm_creative_boost__project_manager"
    using ((select "fn__only_role"('project_manager')));

-- module:project_task
create policy "project_task__made__policy" on "project_task"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:project_task
create policy "project_task__seen__policy" on "project_task"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,integration_service,project_manager}')) or ((select "fn__has_any"('{team_member}')) and (("project_task"."assignee_id" = (select "fn__user_id"())) IS TRUE)) or ((select "fn__has_any"('{administrator,integration_service,project_manager,team_member}')) and "project_task"."id" = any (array(select "fn__shared_ids"('project_task', '{read,update}'))))) and ("project_task"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:project_task
create policy "project_task__opened__policy" on "project_task"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,integration_service,project_manager,team_member}')) and "project_task"."id" = any (array(select "fn__shared_ids"('project_task', '{read,update}')))) and ("project_task"."deleted_at" is null or (select "fn__has_any"('{administrator,project_manager}')))));

-- module:project_task
create policy "project_task__administrator__policy" on "project_task"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:project_task
create policy "project_task__integration_service__policy" on "project_task"
    for all to "crm_creative_boost__integration_service"
    using (((select "fn__only_role"('integration_service')) and "project_task"."deleted_at" is null));

-- module:project_task
create policy "project_task__project_manager__policy" on "project_task"
    for all to "crm_creative_boost__project_manager"
    using ((select "fn__only_role"('project_manager')));

-- module:project_task
create policy "project_task__team_member__policy" on "project_task"
    for all to "crm_creative_boost__team_member"
    using ((((select "fn__only_role"('team_member')) and (("project_task"."assignee_id" = (select "fn__user_id"())) IS TRUE)) and "project_task"."deleted_at" is null));

-- module:retainer
create policy "retainer__made__policy" on "retainer"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:retainer
create policy "retainer__seen__policy" on "retainer"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,finance}')) or ((select "fn__has_any"('{administrator,finance}')) and "retainer"."id" = any (array(select "fn__shared_ids"('retainer', '{read,update}'))))) and ("retainer"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:retainer
create policy "retainer__opened__policy" on "retainer"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,finance}')) and "retainer"."id" = any (array(select "fn__shared_ids"('retainer', '{read,update}')))) and ("retainer"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:retainer
create policy "retainer__administrator__policy" on "retainer"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:retainer
create policy "retainer__finance__policy" on "retainer"
    for all to "crm_creative_boost__finance"
    using (((select "fn__only_role"('finance')) and "retainer"."deleted_at" is null));

-- module:survey_response
create policy "survey_response__made__policy" on "survey_response"
    for insert to "crm_creative_boost___everyone" with check (true);

-- module:survey_response
create policy "survey_response__seen__policy" on "survey_response"
    for all to "crm_creative_boost___reader", "crm_creative_boost___member"
    using ((((select "fn__has_any"('{administrator,project_manager}')) or ((select "fn__has_any"('{administrator,project_manager}')) and "survey_response"."id" = any (array(select "fn__shared_ids"('survey_response', '{read,update}'))))) and ("survey_response"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:survey_response
create policy "survey_response__opened__policy" on "survey_response"
    for all to "crm_creative_boost___opened"
    using ((((select "fn__taken_on"('{administrator,project_manager}')) and "survey_response"."id" = any (array(select "fn__shared_ids"('survey_response', '{read,update}')))) and ("survey_response"."deleted_at" is null or (select "fn__has_any"('{administrator}')))));

-- module:survey_response
create policy "survey_response__administrator__policy" on "survey_response"
    for all to "crm_creative_boost__administrator"
    using ((select "fn__only_role"('administrator')));

-- module:survey_response
create policy "survey_response__project_manager__policy" on "survey_response"
    for all to "crm_creative_boost__project_manager"
    using (((select "fn__only_role"('project_manager')) and "survey_response"."deleted_at" is null));

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
    when 'apply' then array_remove(array[case when "roles" && '{administrator,project_manager,sales_manager,sales_rep}' then 'event' end, case when "roles" && '{administrator}' then 'import_batch' end, case when "roles" && '{administrator,project_manager,sales_manager,sales_rep}' then 'interest' end, case when "roles" && '{administrator,sales_manager}' then 'market' end]::text[], null)
    when 'create' then array_remove(array[case when "roles" && '{administrator,sales_manager}' then 'event' end, case when "roles" && '{administrator}' then 'import_batch' end, case when "roles" && '{administrator,sales_manager}' then 'interest' end, case when "roles" && '{administrator,sales_manager}' then 'market' end]::text[], null)
    when 'merge' then array_remove(array[case when "roles" && '{administrator}' then 'event' end, case when "roles" && '{administrator}' then 'import_batch' end, case when "roles" && '{administrator}' then 'interest' end, case when "roles" && '{administrator}' then 'market' end]::text[], null)
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
    when 'reports' then array_remove(array[case when "roles" && '{administrator,project_manager}' then 'completion_time' end, case when "roles" && '{administrator,sales_manager}' then 'deal_trend' end, case when "roles" && '{administrator,finance}' then 'invoiced_revenue' end, case when "roles" && '{administrator,sales_manager}' then 'lead_conversion' end, case when "roles" && '{administrator,sales_manager}' then 'lead_trend' end, case when "roles" && '{administrator,sales_manager}' then 'leads_by_source' end, case when "roles" && '{administrator,finance}' then 'outstanding' end, case when "roles" && '{administrator,project_manager}' then 'project_profitability' end, case when "roles" && '{administrator,project_manager}' then 'project_progress' end, case when "roles" && '{administrator,finance}' then 'retainer_revenue' end, case when "roles" && '{administrator,finance}' then 'revenue' end, case when "roles" && '{administrator,sales_manager}' then 'revenue_forecast' end, case when "roles" && '{administrator,sales_manager}' then 'sales_performance' end, case when "roles" && '{administrator,project_manager}' then 'satisfaction_trend' end]::text[], null)
    when 'dashboards' then array_remove(array[case when "roles" && '{administrator,finance}' then 'money_today' end, case when "roles" && '{administrator,project_manager}' then 'projects_today' end, case when "roles" && '{administrator,sales_manager}' then 'sales_today' end]::text[], null)
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
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
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
    when 'administrator' then '{"crm_creative_boost__administrator","crm_creative_boost__administrator__opened"}'::text[]
    when 'finance' then '{"crm_creative_boost__finance","crm_creative_boost__finance__opened"}'::text[]
    when 'integration_service' then '{"crm_creative_boost__integration_service","crm_creative_boost__integration_service__opened"}'::text[]
    when 'project_manager' then '{"crm_creative_boost__project_manager","crm_creative_boost__project_manager__opened"}'::text[]
    when 'sales_manager' then '{"crm_creative_boost__sales_manager","crm_creative_boost__sales_manager__opened"}'::text[]
    when 'sales_rep' then '{"crm_creative_boost__sales_rep","crm_creative_boost__sales_rep__opened"}'::text[]
    when 'team_member' then '{"crm_creative_boost__team_member","crm_creative_boost__team_member__opened"}'::text[]
    when 'visitor' then '{"crm_creative_boost__visitor","crm_creative_boost__visitor__opened"}'::text[]
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

-- the database role that somebody takes on in `creative_boost`
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
        return 'crm_creative_boost___member';
    end if;
    return coalesce(("fn__database_roles"("roles"[1]))[1], 'crm_creative_boost___member');
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

-- field:account.marketing_categories
create trigger "_guard__trigger"
    before insert or update or delete on "account__marketing_categories"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('account', 'account_id', 'marketing_categories', '{market}');

-- field:contact.emails
create trigger "_guard__trigger"
    before insert or update or delete on "contact__emails"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('contact', 'emails', 'contact_id');

-- field:contact.phones
create trigger "_guard__trigger"
    before insert or update or delete on "contact__phones"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('contact', 'phones', 'contact_id');

-- field:contact.social_profiles
create trigger "_guard__trigger"
    before insert or update or delete on "contact__social_profiles"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('contact', 'social_profiles', 'contact_id');

-- field:contact.interests
create trigger "_guard__trigger"
    before insert or update or delete on "contact__interests"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('contact', 'contact_id', 'interests', '{interest}');

-- field:contact.events
create trigger "_guard__trigger"
    before insert or update or delete on "contact__events"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('contact', 'contact_id', 'events', '{event}');

-- field:contact.batches
create trigger "_guard__trigger"
    before insert or update or delete on "contact__batches"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('contact', 'contact_id', 'batches', '{import_batch}');

-- field:email_message.cc
create trigger "_guard__trigger"
    before insert or update or delete on "email_message__cc"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('email_message', 'cc', 'email_message_id');

-- field:email_message.bcc
create trigger "_guard__trigger"
    before insert or update or delete on "email_message__bcc"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('email_message', 'bcc', 'email_message_id');

-- field:lead.interests
create trigger "_guard__trigger"
    before insert or update or delete on "lead__interests"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('lead', 'lead_id', 'interests', '{interest}');

-- field:lead.events
create trigger "_guard__trigger"
    before insert or update or delete on "lead__events"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('lead', 'lead_id', 'events', '{event}');

-- field:lead.batches
create trigger "_guard__trigger"
    before insert or update or delete on "lead__batches"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_tags"('lead', 'lead_id', 'batches', '{import_batch}');

-- field:project.stakeholders
create trigger "_guard__trigger"
    before insert or update or delete on "project_stakeholder"
    for each row when (not pg_has_role('crm_creative_boost___system', 'usage'))
    execute function "fn__guard_beside"('project', 'stakeholders', 'project_id', 'contact_id', 'contact__seen');

-- field:account.marketing_categories
create policy "account__marketing_categories__reader__policy" on "account__marketing_categories"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:account.marketing_categories
create policy "account__marketing_categories__seen__policy" on "account__marketing_categories"
    for all to "crm_creative_boost___everyone"
    using ('marketing_categories' = any ("fn__fields__account"('read', "account_id")))
    with check (true);

-- field:contact.emails
create policy "contact__emails__reader__policy" on "contact__emails"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.emails
create policy "contact__emails__seen__policy" on "contact__emails"
    for all to "crm_creative_boost___everyone"
    using ('emails' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:contact.phones
create policy "contact__phones__reader__policy" on "contact__phones"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.phones
create policy "contact__phones__seen__policy" on "contact__phones"
    for all to "crm_creative_boost___everyone"
    using ('phones' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:contact.social_profiles
create policy "contact__social_profiles__reader__policy" on "contact__social_profiles"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.social_profiles
create policy "contact__social_profiles__seen__policy" on "contact__social_profiles"
    for all to "crm_creative_boost___everyone"
    using ('social_profiles' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:contact.interests
create policy "contact__interests__reader__policy" on "contact__interests"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.interests
create policy "contact__interests__seen__policy" on "contact__interests"
    for all to "crm_creative_boost___everyone"
    using ('interests' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:contact.events
create policy "contact__events__reader__policy" on "contact__events"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.events
create policy "contact__events__seen__policy" on "contact__events"
    for all to "crm_creative_boost___everyone"
    using ('events' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:contact.batches
create policy "contact__batches__reader__policy" on "contact__batches"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:contact.batches
create policy "contact__batches__seen__policy" on "contact__batches"
    for all to "crm_creative_boost___everyone"
    using ('batches' = any ("fn__fields__contact"('read', "contact_id")))
    with check (true);

-- field:email_message.cc
create policy "email_message__cc__reader__policy" on "email_message__cc"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:email_message.cc
create policy "email_message__cc__seen__policy" on "email_message__cc"
    for all to "crm_creative_boost___everyone"
    using ('cc' = any ("fn__fields__email_message"('read', "email_message_id")))
    with check (true);

-- field:email_message.bcc
create policy "email_message__bcc__reader__policy" on "email_message__bcc"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:email_message.bcc
create policy "email_message__bcc__seen__policy" on "email_message__bcc"
    for all to "crm_creative_boost___everyone"
    using ('bcc' = any ("fn__fields__email_message"('read', "email_message_id")))
    with check (true);

-- field:lead.interests
create policy "lead__interests__reader__policy" on "lead__interests"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:lead.interests
create policy "lead__interests__seen__policy" on "lead__interests"
    for all to "crm_creative_boost___everyone"
    using ('interests' = any ("fn__fields__lead"('read', "lead_id")))
    with check (true);

-- field:lead.events
create policy "lead__events__reader__policy" on "lead__events"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:lead.events
create policy "lead__events__seen__policy" on "lead__events"
    for all to "crm_creative_boost___everyone"
    using ('events' = any ("fn__fields__lead"('read', "lead_id")))
    with check (true);

-- field:lead.batches
create policy "lead__batches__reader__policy" on "lead__batches"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:lead.batches
create policy "lead__batches__seen__policy" on "lead__batches"
    for all to "crm_creative_boost___everyone"
    using ('batches' = any ("fn__fields__lead"('read', "lead_id")))
    with check (true);

-- field:project.stakeholders
create policy "project_stakeholder__reader__policy" on "project_stakeholder"
    for select to "crm_creative_boost___reader"
    using (true);

-- field:project.stakeholders
create policy "project_stakeholder__seen__policy" on "project_stakeholder"
    for all to "crm_creative_boost___everyone"
    using ('stakeholders' = any ("fn__fields__project"('read', "project_id")))
    with check (true);

-- module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction") on "account" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant update ("deleted_at", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__finance";
grant select ("id") on "account" to "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost___member";
grant update ("name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "website", "client_since", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "website", "client_since", "payment_terms_days", "tax_rate", "accounting_id", "satisfaction") on "account" to "crm_creative_boost__sales_rep";

-- module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "call" to "crm_creative_boost___member";

-- module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant select ("id") on "contact" to "crm_creative_boost__integration_service", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("first_name", "last_name", "account_id", "job_title", "reports_to_id", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__integration_service", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant update ("first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__project_manager";

-- module:deal
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "deal" to "crm_creative_boost___member";

-- module:dunning_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__finance";
grant select ("id") on "dunning_call" to "crm_creative_boost___member";

-- module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "email_message" to "crm_creative_boost___member";

-- module:follow_up
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "follow_up" to "crm_creative_boost___member";

-- module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "subtotal", "tax_rate", "paid", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant update ("deleted_at", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__finance", "crm_creative_boost__integration_service";
grant select ("id") on "invoice" to "crm_creative_boost__integration_service", "crm_creative_boost___member";

-- module:invoice_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant update ("deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant select ("id") on "invoice_line" to "crm_creative_boost___member";

-- module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant select ("id") on "lead" to "crm_creative_boost__integration_service", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost__visitor", "crm_creative_boost___member";
grant update ("first_name", "last_name", "company", "website", "industry", "company_size", "services", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__integration_service";
grant update ("first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module") on "lead" to "crm_creative_boost__visitor";

-- module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "meeting" to "crm_creative_boost___member";

-- module:milestone
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant select ("id") on "milestone" to "crm_creative_boost___member";

-- module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__finance", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep";
grant select ("id") on "note" to "crm_creative_boost___member";

-- module:onboarding_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__project_manager";
grant select ("id") on "onboarding_task" to "crm_creative_boost___member";

-- module:payment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost___member";
grant update ("deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__finance";
grant select ("id") on "payment" to "crm_creative_boost__integration_service", "crm_creative_boost___member";

-- module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "percent_complete", "open_tasks", "open_milestones", "budget", "labour_cost", "expenses", "invoiced", "board_id") on "project" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant select ("id") on "project" to "crm_creative_boost__integration_service", "crm_creative_boost___member";
grant update ("name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "board_id") on "project" to "crm_creative_boost__integration_service";
grant update ("name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__project_manager";
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "status", "starts_on", "due_on", "percent_complete", "open_tasks") on "project" to "crm_creative_boost__team_member";

-- module:project_comment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost__team_member";
grant insert ("id", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost__team_member", "crm_creative_boost___member";
grant update ("deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__project_manager", "crm_creative_boost__team_member";
grant select ("id") on "project_comment" to "crm_creative_boost___member";

-- module:project_expense
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant select ("id") on "project_expense" to "crm_creative_boost___member";

-- module:project_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant update ("deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager", "crm_creative_boost___member";
grant select ("id") on "project_task" to "crm_creative_boost__integration_service", "crm_creative_boost__team_member", "crm_creative_boost___member";
grant update ("project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "board_id") on "project_task" to "crm_creative_boost__integration_service", "crm_creative_boost__team_member";

-- module:retainer
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator", "crm_creative_boost__finance";
grant insert ("id", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost___member";
grant update ("deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__finance";
grant select ("id") on "retainer" to "crm_creative_boost___member";

-- module:survey_response
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator", "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator", "crm_creative_boost___member";
grant update ("project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__project_manager";
grant select ("id") on "survey_response" to "crm_creative_boost__visitor", "crm_creative_boost___member";
grant insert ("id", "project_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__visitor";

grant select, insert, update, delete on "account__marketing_categories", "contact__emails", "contact__phones", "contact__social_profiles", "contact__interests", "contact__events", "contact__batches", "email_message__cc", "email_message__bcc", "lead__interests", "lead__events", "lead__batches", "project_stakeholder" to "crm_creative_boost___everyone";

-- report:completion_time: for those who may open it
alter view "report__completion_time" reset (security_invoker);
alter view "report__completion_time" owner to "crm_creative_boost___system";
create view "report__completion_time__opened" as
select *
from "report__completion_time"
where (select "fn__opens"('reports', 'completion_time'));
alter view "report__completion_time__opened" owner to "crm_creative_boost___system";
grant select on "report__completion_time__opened" to "crm_creative_boost___everyone";

-- report:completion_time: for those who may open it
alter view "report__completion_time__before" reset (security_invoker);
alter view "report__completion_time__before" owner to "crm_creative_boost___system";
create view "report__completion_time__before__opened" as
select *
from "report__completion_time__before"
where (select "fn__opens"('reports', 'completion_time'));
alter view "report__completion_time__before__opened" owner to "crm_creative_boost___system";
grant select on "report__completion_time__before__opened" to "crm_creative_boost___everyone";

-- report:deal_trend: for those who may open it
alter view "report__deal_trend" reset (security_invoker);
alter view "report__deal_trend" owner to "crm_creative_boost___system";
create view "report__deal_trend__opened" as
select *
from "report__deal_trend"
where (select "fn__opens"('reports', 'deal_trend'));
alter view "report__deal_trend__opened" owner to "crm_creative_boost___system";
grant select on "report__deal_trend__opened" to "crm_creative_boost___everyone";

-- report:deal_trend: for those who may open it
alter view "report__deal_trend__before" reset (security_invoker);
alter view "report__deal_trend__before" owner to "crm_creative_boost___system";
create view "report__deal_trend__before__opened" as
select *
from "report__deal_trend__before"
where (select "fn__opens"('reports', 'deal_trend'));
alter view "report__deal_trend__before__opened" owner to "crm_creative_boost___system";
grant select on "report__deal_trend__before__opened" to "crm_creative_boost___everyone";

-- report:invoiced_revenue: for those who may open it
alter view "report__invoiced_revenue" reset (security_invoker);
alter view "report__invoiced_revenue" owner to "crm_creative_boost___system";
create view "report__invoiced_revenue__opened" as
select *
from "report__invoiced_revenue"
where (select "fn__opens"('reports', 'invoiced_revenue'));
alter view "report__invoiced_revenue__opened" owner to "crm_creative_boost___system";
grant select on "report__invoiced_revenue__opened" to "crm_creative_boost___everyone";

-- report:invoiced_revenue: for those who may open it
alter view "report__invoiced_revenue__before" reset (security_invoker);
alter view "report__invoiced_revenue__before" owner to "crm_creative_boost___system";
create view "report__invoiced_revenue__before__opened" as
select *
from "report__invoiced_revenue__before"
where (select "fn__opens"('reports', 'invoiced_revenue'));
alter view "report__invoiced_revenue__before__opened" owner to "crm_creative_boost___system";
grant select on "report__invoiced_revenue__before__opened" to "crm_creative_boost___everyone";

-- report:lead_conversion: for those who may open it
alter view "report__lead_conversion" reset (security_invoker);
alter view "report__lead_conversion" owner to "crm_creative_boost___system";
create view "report__lead_conversion__opened" as
select *
from "report__lead_conversion"
where (select "fn__opens"('reports', 'lead_conversion'));
alter view "report__lead_conversion__opened" owner to "crm_creative_boost___system";
grant select on "report__lead_conversion__opened" to "crm_creative_boost___everyone";

-- report:lead_conversion: for those who may open it
alter view "report__lead_conversion__before" reset (security_invoker);
alter view "report__lead_conversion__before" owner to "crm_creative_boost___system";
create view "report__lead_conversion__before__opened" as
select *
from "report__lead_conversion__before"
where (select "fn__opens"('reports', 'lead_conversion'));
alter view "report__lead_conversion__before__opened" owner to "crm_creative_boost___system";
grant select on "report__lead_conversion__before__opened" to "crm_creative_boost___everyone";

-- report:lead_trend: for those who may open it
alter view "report__lead_trend" reset (security_invoker);
alter view "report__lead_trend" owner to "crm_creative_boost___system";
create view "report__lead_trend__opened" as
select *
from "report__lead_trend"
where (select "fn__opens"('reports', 'lead_trend'));
alter view "report__lead_trend__opened" owner to "crm_creative_boost___system";
grant select on "report__lead_trend__opened" to "crm_creative_boost___everyone";

-- report:leads_by_source: for those who may open it
alter view "report__leads_by_source" reset (security_invoker);
alter view "report__leads_by_source" owner to "crm_creative_boost___system";
create view "report__leads_by_source__opened" as
select *
from "report__leads_by_source"
where (select "fn__opens"('reports', 'leads_by_source'));
alter view "report__leads_by_source__opened" owner to "crm_creative_boost___system";
grant select on "report__leads_by_source__opened" to "crm_creative_boost___everyone";

-- report:outstanding: for those who may open it
alter view "report__outstanding" reset (security_invoker);
alter view "report__outstanding" owner to "crm_creative_boost___system";
create view "report__outstanding__opened" as
select *
from "report__outstanding"
where (select "fn__opens"('reports', 'outstanding'));
alter view "report__outstanding__opened" owner to "crm_creative_boost___system";
grant select on "report__outstanding__opened" to "crm_creative_boost___everyone";

-- report:project_profitability: for those who may open it
alter view "report__project_profitability" reset (security_invoker);
alter view "report__project_profitability" owner to "crm_creative_boost___system";
create view "report__project_profitability__opened" as
select *
from "report__project_profitability"
where (select "fn__opens"('reports', 'project_profitability'));
alter view "report__project_profitability__opened" owner to "crm_creative_boost___system";
grant select on "report__project_profitability__opened" to "crm_creative_boost___everyone";

-- report:project_progress: for those who may open it
alter view "report__project_progress" reset (security_invoker);
alter view "report__project_progress" owner to "crm_creative_boost___system";
create view "report__project_progress__opened" as
select *
from "report__project_progress"
where (select "fn__opens"('reports', 'project_progress'));
alter view "report__project_progress__opened" owner to "crm_creative_boost___system";
grant select on "report__project_progress__opened" to "crm_creative_boost___everyone";

-- report:retainer_revenue: for those who may open it
alter view "report__retainer_revenue" reset (security_invoker);
alter view "report__retainer_revenue" owner to "crm_creative_boost___system";
create view "report__retainer_revenue__opened" as
select *
from "report__retainer_revenue"
where (select "fn__opens"('reports', 'retainer_revenue'));
alter view "report__retainer_revenue__opened" owner to "crm_creative_boost___system";
grant select on "report__retainer_revenue__opened" to "crm_creative_boost___everyone";

-- report:revenue: for those who may open it
alter view "report__revenue" reset (security_invoker);
alter view "report__revenue" owner to "crm_creative_boost___system";
create view "report__revenue__opened" as
select *
from "report__revenue"
where (select "fn__opens"('reports', 'revenue'));
alter view "report__revenue__opened" owner to "crm_creative_boost___system";
grant select on "report__revenue__opened" to "crm_creative_boost___everyone";

-- report:revenue: for those who may open it
alter view "report__revenue__before" reset (security_invoker);
alter view "report__revenue__before" owner to "crm_creative_boost___system";
create view "report__revenue__before__opened" as
select *
from "report__revenue__before"
where (select "fn__opens"('reports', 'revenue'));
alter view "report__revenue__before__opened" owner to "crm_creative_boost___system";
grant select on "report__revenue__before__opened" to "crm_creative_boost___everyone";

-- report:revenue_forecast: for those who may open it
alter view "report__revenue_forecast" reset (security_invoker);
alter view "report__revenue_forecast" owner to "crm_creative_boost___system";
create view "report__revenue_forecast__opened" as
select *
from "report__revenue_forecast"
where (select "fn__opens"('reports', 'revenue_forecast'));
alter view "report__revenue_forecast__opened" owner to "crm_creative_boost___system";
grant select on "report__revenue_forecast__opened" to "crm_creative_boost___everyone";

-- report:sales_performance: for those who may open it
alter view "report__sales_performance" reset (security_invoker);
alter view "report__sales_performance" owner to "crm_creative_boost___system";
create view "report__sales_performance__opened" as
select *
from "report__sales_performance"
where (select "fn__opens"('reports', 'sales_performance'));
alter view "report__sales_performance__opened" owner to "crm_creative_boost___system";
grant select on "report__sales_performance__opened" to "crm_creative_boost___everyone";

-- report:sales_performance: for those who may open it
alter view "report__sales_performance__before" reset (security_invoker);
alter view "report__sales_performance__before" owner to "crm_creative_boost___system";
create view "report__sales_performance__before__opened" as
select *
from "report__sales_performance__before"
where (select "fn__opens"('reports', 'sales_performance'));
alter view "report__sales_performance__before__opened" owner to "crm_creative_boost___system";
grant select on "report__sales_performance__before__opened" to "crm_creative_boost___everyone";

-- report:satisfaction_trend: for those who may open it
alter view "report__satisfaction_trend" reset (security_invoker);
alter view "report__satisfaction_trend" owner to "crm_creative_boost___system";
create view "report__satisfaction_trend__opened" as
select *
from "report__satisfaction_trend"
where (select "fn__opens"('reports', 'satisfaction_trend'));
alter view "report__satisfaction_trend__opened" owner to "crm_creative_boost___system";
grant select on "report__satisfaction_trend__opened" to "crm_creative_boost___everyone";

-- report:satisfaction_trend: for those who may open it
alter view "report__satisfaction_trend__before" reset (security_invoker);
alter view "report__satisfaction_trend__before" owner to "crm_creative_boost___system";
create view "report__satisfaction_trend__before__opened" as
select *
from "report__satisfaction_trend__before"
where (select "fn__opens"('reports', 'satisfaction_trend'));
alter view "report__satisfaction_trend__before__opened" owner to "crm_creative_boost___system";
grant select on "report__satisfaction_trend__before__opened" to "crm_creative_boost___everyone";

-- whatever decides runs with the rights of the system, never with those of whoever deploys
do $$
declare
    called regprocedure;
begin
    for called in
        select oid from pg_proc where pronamespace = '"crm_creative_boost"'::regnamespace and prosecdef
            and proowner <> '"crm_creative_boost___reader"'::regrole
    loop
        execute format('alter function %s owner to %s', called, '"crm_creative_boost___system"');
    end loop;
end
$$;

revoke all on all functions in schema "crm_creative_boost" from public;

grant execute on all functions in schema "crm_creative_boost" to "crm_creative_boost___system";

grant select on "account", "account__marketing_categories", "call", "contact", "contact__emails", "contact__phones", "contact__social_profiles", "contact__interests", "contact__events", "contact__batches", "deal", "dunning_call", "email_message", "email_message__cc", "email_message__bcc", "follow_up", "invoice", "invoice_line", "lead", "lead__interests", "lead__events", "lead__batches", "meeting", "milestone", "note", "onboarding_task", "payment", "project", "project_stakeholder", "project_comment", "project_expense", "project_task", "retainer", "survey_response" to "crm_creative_boost___reader";

grant select on "account__seen", "account__marketing_categories__seen", "call__seen", "contact__seen", "contact__emails__seen", "contact__phones__seen", "contact__social_profiles__seen", "contact__interests__seen", "contact__events__seen", "contact__batches__seen", "deal__seen", "dunning_call__seen", "email_message__seen", "email_message__cc__seen", "email_message__bcc__seen", "follow_up__seen", "invoice__seen", "invoice_line__seen", "lead__seen", "lead__interests__seen", "lead__events__seen", "lead__batches__seen", "meeting__seen", "milestone__seen", "note__seen", "onboarding_task__seen", "payment__seen", "project__seen", "project_stakeholder__seen", "project_comment__seen", "project_expense__seen", "project_task__seen", "retainer__seen", "survey_response__seen" to "crm_creative_boost___everyone", "crm_creative_boost___system";

grant execute on function "fn__new_id", "fn__user_id", "fn__actor_id", "fn__roles", "fn__has_any", "fn__has_role", "fn__only_role", "fn__has_capability", "fn__team_user_ids", "fn__subordinate_ids", "fn__queue_ids", "fn__shared_ids", "fn__in_team", "fn__works_on", "fn__as", "fn__owners", "fn__leads_all", "fn__taken_on", "fn__database_roles", "fn__allowed", "fn__assign", "fn__claim", "fn__share", "fn__unshare", "fn__opens", "fn__categories", "fn__sees__contact", "fn__sees__lead", "fn__sees__project", "fn__fields__account", "fn__fields__contact", "fn__fields__email_message", "fn__fields__lead", "fn__fields__project" to "crm_creative_boost___everyone", "crm_creative_boost___reader";

grant execute on function "fn__sign_in", "fn__role_of", "fn__form_of", "fn__refuse", "fn__user_id" to "crm_creative_boost___gateway";

grant insert ("category", "name", "label", "description") on "_tag" to "crm_creative_boost___everyone";
