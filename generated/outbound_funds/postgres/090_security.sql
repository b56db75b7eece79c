-- Who may do what
set search_path to "crm_outbound_funds", pg_temp;

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
    if (select count(*) from (select 1 from "after" limit 2) as "several") > 1 and not pg_has_role('crm_outbound_funds___system', 'usage') then
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

-- role:disbursement_viewer: Disbursement viewer
do $$
begin
    create role "crm_outbound_funds__disbursement_viewer" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds___everyone" to "crm_outbound_funds__disbursement_viewer";

-- role:disbursement_viewer: Disbursement viewer, with what was opened by hand
do $$
begin
    create role "crm_outbound_funds__disbursement_viewer__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds___opened" to "crm_outbound_funds__disbursement_viewer__opened";

grant "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__disbursement_viewer__opened" to "crm_outbound_funds___gateway";

-- role:program_manager: Program manager
do $$
begin
    create role "crm_outbound_funds__program_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds___everyone" to "crm_outbound_funds__program_manager";

-- role:program_manager: Program manager, with what was opened by hand
do $$
begin
    create role "crm_outbound_funds__program_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__program_manager", "crm_outbound_funds___opened" to "crm_outbound_funds__program_manager__opened";

grant "crm_outbound_funds__program_manager", "crm_outbound_funds__program_manager__opened" to "crm_outbound_funds___gateway";

-- role:reviewer: Reviewer
do $$
begin
    create role "crm_outbound_funds__reviewer" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds___everyone" to "crm_outbound_funds__reviewer";

-- role:reviewer: Reviewer, with what was opened by hand
do $$
begin
    create role "crm_outbound_funds__reviewer__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_outbound_funds__reviewer", "crm_outbound_funds___opened" to "crm_outbound_funds__reviewer__opened";

grant "crm_outbound_funds__reviewer", "crm_outbound_funds__reviewer__opened" to "crm_outbound_funds___gateway";

revoke all on schema "crm_outbound_funds" from public;

revoke all on all tables in schema "crm_outbound_funds" from public;

grant usage on schema "crm_outbound_funds" to "crm_outbound_funds___everyone", "crm_outbound_funds___gateway";

grant usage, create on schema "crm_outbound_funds" to "crm_outbound_funds___system", "crm_outbound_funds___reader";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_outbound_funds___everyone", "crm_outbound_funds___reader";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_outbound_funds___everyone";

grant select on "_user", "_consent" to "crm_outbound_funds___reader";

grant select, insert, update, delete on all tables in schema "crm_outbound_funds" to "crm_outbound_funds___system";

-- module:funding_request: formulas have one value, whoever looks
alter view "funding_request__read" reset (security_invoker);
alter view "funding_request__read" owner to "crm_outbound_funds___system";

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
    "r"."name" as "name"
from "account" as "r";
alter view "account__seen" owner to "crm_outbound_funds___reader";

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
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."direction" as "direction",
    "r"."started_at" as "started_at",
    "r"."length" as "length",
    "r"."number" as "number"
from "call" as "r";
alter view "call__seen" owner to "crm_outbound_funds___reader";

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
    "r"."name" as "name",
    "r"."name_prefix" as "name_prefix",
    "r"."name_first" as "name_first",
    "r"."name_middle" as "name_middle",
    "r"."name_last" as "name_last",
    "r"."account_id" as "account_id",
    "r"."email" as "email",
    "r"."phone" as "phone"
from "contact" as "r";
alter view "contact__seen" owner to "crm_outbound_funds___reader";

-- module:disbursement: as it is seen
create view "disbursement__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."number" as "number",
    "r"."funding_request_id" as "funding_request_id",
    "r"."amount" as "amount",
    "r"."status" as "status",
    "r"."scheduled_date" as "scheduled_date",
    "r"."disbursement_date" as "disbursement_date",
    "r"."type" as "type",
    "r"."disbursement_method" as "disbursement_method"
from "disbursement" as "r";
alter view "disbursement__seen" owner to "crm_outbound_funds___reader";

-- module:email: as it is seen
create view "email__seen" as
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
from "email" as "r";
alter view "email__seen" owner to "crm_outbound_funds___reader";

-- module:funding_program: as it is seen
create view "funding_program__seen" as
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
    "r"."parent_funding_program_id" as "parent_funding_program_id",
    "r"."status" as "status",
    "r"."top_level" as "top_level",
    "r"."funding_program_manager_id" as "funding_program_manager_id",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."description" as "description",
    "r"."total_program_amount" as "total_program_amount"
from "funding_program" as "r";
alter view "funding_program__seen" owner to "crm_outbound_funds___reader";

-- module:funding_request: its formulas, from all data
create view "funding_request__computed" as
select "id", "total_remaining"
from "funding_request__read";
alter view "funding_request__computed" owner to "crm_outbound_funds___system";
grant select on "funding_request__computed" to "crm_outbound_funds___reader";
-- module:funding_request: as it is seen
create view "funding_request__seen" as
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
    "r"."status" as "status",
    "r"."awarded_amount" as "awarded_amount",
    "r"."requested_amount" as "requested_amount",
    "r"."recommended_amount" as "recommended_amount",
    "r"."funding_program_id" as "funding_program_id",
    "r"."application_date" as "application_date",
    "r"."close_date" as "close_date",
    "r"."closed_reason" as "closed_reason",
    "r"."geographical_area_served" as "geographical_area_served",
    "r"."population_served" as "population_served",
    "r"."requested_for" as "requested_for",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."awarded_date" as "awarded_date",
    "r"."term_start_date" as "term_start_date",
    "r"."term_end_date" as "term_end_date",
    "r"."terms" as "terms",
    "r"."total_disbursed" as "total_disbursed",
    "r"."unpaid_disbursements" as "unpaid_disbursements",
    "r"."total_cancelled" as "total_cancelled",
    case when "f"."id" = "r"."id" then "f"."total_remaining" end as "total_remaining"
from "funding_request" as "r"
left join "funding_request__computed" as "f" on "f"."id" = "r"."id";
alter view "funding_request__seen" owner to "crm_outbound_funds___reader";

-- module:funding_request_role: as it is seen
create view "funding_request_role__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."number" as "number",
    "r"."contact_id" as "contact_id",
    "r"."funding_request_id" as "funding_request_id",
    "r"."status" as "status",
    "r"."role" as "role"
from "funding_request_role" as "r";
alter view "funding_request_role__seen" owner to "crm_outbound_funds___reader";

-- module:post: as it is seen
create view "post__seen" as
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
from "post" as "r";
alter view "post__seen" owner to "crm_outbound_funds___reader";

-- module:requirement: as it is seen
create view "requirement__seen" as
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
    case when "m"."c1" then "r"."funding_request_id" end as "funding_request_id",
    case when "m"."c1" then "r"."assigned_id" end as "assigned_id",
    case when "m"."c1" then "r"."due_date" end as "due_date",
    case when "m"."c1" then "r"."status" end as "status",
    case when "m"."c1" then "r"."type" end as "type",
    case when "m"."c1" then "r"."primary_contact_id" end as "primary_contact_id",
    case when "m"."c1" then "r"."disbursement_id" end as "disbursement_id",
    case when "m"."c1" then "r"."completed_date" end as "completed_date",
    case when "m"."c1" then "r"."requirements" end as "requirements"
from "requirement" as "r"
cross join (
    select
    "fn__has_any"('{program_manager}') as "k1",
    "fn__has_any"('{program_manager,reviewer}') as "k2",
    array(select "fn__shared_ids"('requirement', '{read,update}')) as "k3"
    offset 0
) as "p"
cross join lateral (
    select
    ("p"."k1" or ("p"."k2" and "r"."id" = any ("p"."k3"))) as "c1"
) as "m";
alter view "requirement__seen" owner to "crm_outbound_funds___reader";

-- module:review: as it is seen
create view "review__seen" as
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
    "r"."status" as "status",
    "r"."funding_request_id" as "funding_request_id",
    "r"."assigned_to_id" as "assigned_to_id",
    "r"."due_date" as "due_date",
    "r"."submitted_date" as "submitted_date",
    "r"."comments" as "comments"
from "review" as "r";
alter view "review__seen" owner to "crm_outbound_funds___reader";

-- module:task: as it is seen
create view "task__seen" as
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
    "r"."subject" as "subject",
    "r"."body" as "body",
    "r"."due_at" as "due_at",
    "r"."priority" as "priority",
    "r"."status" as "status",
    "r"."completed_at" as "completed_at"
from "task" as "r";
alter view "task__seen" owner to "crm_outbound_funds___reader";

-- module:disbursement: as it is seen
create view "disbursement__files__seen" with (security_barrier) as
select
    "b"."disbursement_id" as "disbursement_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "disbursement__files" as "b"
join "disbursement" as "r" on "r"."id" = "b"."disbursement_id"
where (true) is true;
alter view "disbursement__files__seen" owner to "crm_outbound_funds___reader";

-- field:email.cc: as it is seen
create view "email__cc__seen" with (security_barrier) as
select
    "b"."email_id" as "email_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "email__cc" as "b"
join "email" as "r" on "r"."id" = "b"."email_id"
where (true) is true;
alter view "email__cc__seen" owner to "crm_outbound_funds___reader";

-- field:email.bcc: as it is seen
create view "email__bcc__seen" with (security_barrier) as
select
    "b"."email_id" as "email_id",
    "b"."position" as "position",
    "b"."value" as "value",
    "b"."label" as "label"
from "email__bcc" as "b"
join "email" as "r" on "r"."id" = "b"."email_id"
where (true) is true;
alter view "email__bcc__seen" owner to "crm_outbound_funds___reader";

-- module:funding_request: as it is seen
create view "funding_request__files__seen" with (security_barrier) as
select
    "b"."funding_request_id" as "funding_request_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "funding_request__files" as "b"
join "funding_request" as "r" on "r"."id" = "b"."funding_request_id"
where (true) is true;
alter view "funding_request__files__seen" owner to "crm_outbound_funds___reader";

-- module:requirement: as it is seen
create view "requirement__files__seen" with (security_barrier) as
select
    "b"."requirement_id" as "requirement_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "requirement__files" as "b"
join "requirement" as "r" on "r"."id" = "b"."requirement_id"
where (true) is true;
alter view "requirement__files__seen" owner to "crm_outbound_funds___reader";

-- module:review: as it is seen
create view "review__files__seen" with (security_barrier) as
select
    "b"."review_id" as "review_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "review__files" as "b"
join "review" as "r" on "r"."id" = "b"."review_id"
where (true) is true;
alter view "review__files__seen" owner to "crm_outbound_funds___reader";

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
    "r" "crm_outbound_funds"."account"%rowtype;
begin
    select * into "r" from "account" where "id" = "__record";
    return found and ((("__roles" && '{disbursement_viewer,program_manager,reviewer}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('account', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
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
    "r" "crm_outbound_funds"."account"%rowtype;
    "__told" text;
    "f1" constant text := 'name';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "account" where "id" = "__record";
        if not found or not "fn__sees__account"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{disbursement_viewer,program_manager,reviewer}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('account', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('account', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
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
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('account', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "account"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__account"();

-- module:account
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "account"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name" on "account"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:account
create trigger "account__mass__trigger"
    after update on "account"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

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
    "r" "crm_outbound_funds"."call"%rowtype;
begin
    select * into "r" from "call" where "id" = "__record";
    return found and ((("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('call', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
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
    "r" "crm_outbound_funds"."call"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,direction,length,number,started_at,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "call" where "id" = "__record";
        if not found or not "fn__sees__call"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('call', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('call', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
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
        if (("__roles" && '{program_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('call', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'funding_program' and "fn__sees__funding_program"(new."about_id") or new."about_module" = 'funding_request' and "fn__sees__funding_request"(new."about_id") or new."about_module" = 'disbursement' and "fn__sees__disbursement"(new."about_id") or new."about_module" = 'requirement' and "fn__sees__requirement"(new."about_id") or new."about_module" = 'review' and "fn__sees__review"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and new."with_id" is distinct from old."with_id" and ("fn__sees__contact"(new."with_id")) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "call"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__call"();

-- module:call
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "call"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number" on "call"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:call
create trigger "call__mass__trigger"
    after update on "call"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

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
    "r" "crm_outbound_funds"."contact"%rowtype;
begin
    select * into "r" from "contact" where "id" = "__record";
    return found and ((("__roles" && '{disbursement_viewer,program_manager,reviewer}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('contact', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
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
    "r" "crm_outbound_funds"."contact"%rowtype;
    "__told" text;
    "f1" constant text := 'account,email,name,phone';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "contact" where "id" = "__record";
        if not found or not "fn__sees__contact"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{disbursement_viewer,program_manager,reviewer}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('contact', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('contact', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
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
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('contact', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "contact"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__contact"();

-- module:contact
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "contact"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone" on "contact"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:contact
create trigger "contact__mass__trigger"
    after update on "contact"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `disbursement`
create function "fn__sees__disbursement"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."disbursement"%rowtype;
begin
    select * into "r" from "disbursement" where "id" = "__record";
    return found and ((("__roles" && '{disbursement_viewer,program_manager}' or ("__roles" && '{disbursement_viewer,program_manager}' and "fn__is_shared"('disbursement', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `disbursement`; null where it is refused
create function "fn__fields__disbursement"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."disbursement"%rowtype;
    "__told" text;
    "f1" constant text := 'amount,disbursement_date,disbursement_method,funding_request,number,scheduled_date,status,type';
    "f2" constant text := 'amount,disbursement_date,disbursement_method,funding_request,scheduled_date,status,type';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "disbursement" where "id" = "__record";
        if not found or not "fn__sees__disbursement"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{disbursement_viewer,program_manager}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager}' and "fn__is_shared"('disbursement', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f2" end, case when ("__roles" && '{disbursement_viewer,program_manager}' and "fn__is_shared"('disbursement', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `disbursement`
create function "fn__guard__disbursement"() returns trigger
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
    "__moving" "crm_outbound_funds"."disbursement"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{cancelled,paid,pending_approval,scheduled}') and new."status" = 'approved' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{approved,cancelled,paid,scheduled}') and new."status" = 'pending_approval' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{approved,paid,pending_approval,scheduled}') and new."status" = 'cancelled' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{approved,cancelled,pending_approval,scheduled}') and new."status" = 'paid' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{approved,cancelled,paid,pending_approval}') and new."status" = 'scheduled' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{program_manager}' and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager}' and "fn__is_shared"('disbursement', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager}' and "fn__is_shared"('disbursement', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."funding_request_id" is distinct from old."funding_request_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."funding_request_id" is not null and new."funding_request_id" is distinct from old."funding_request_id" and ("fn__sees__funding_request"(new."funding_request_id")) is not true then
        perform "fn__lost"('funding_request', new."funding_request_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "disbursement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__disbursement"();

-- module:disbursement
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "disbursement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "funding_request_id", "amount", "scheduled_date", "disbursement_date", "type", "disbursement_method" on "disbursement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:disbursement
create trigger "disbursement__mass__trigger"
    after update on "disbursement"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `email`
create function "fn__sees__email"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."email"%rowtype;
begin
    select * into "r" from "email" where "id" = "__record";
    return found and ((("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('email', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `email`; null where it is refused
create function "fn__fields__email"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."email"%rowtype;
    "__told" text;
    "f1" constant text := 'about,bcc,body,cc,direction,recipient,sender,sent_at,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "email" where "id" = "__record";
        if not found or not "fn__sees__email"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('email', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('email', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('email', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'given' then
        "__told" := case when ("__roles" && '{program_manager}' and "r"."owner_id" = "__who") then "f1" end;
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `email`
create function "fn__guard__email"() returns trigger
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
        if (("__roles" && '{program_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('email', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'funding_program' and "fn__sees__funding_program"(new."about_id") or new."about_module" = 'funding_request' and "fn__sees__funding_request"(new."about_id") or new."about_module" = 'disbursement' and "fn__sees__disbursement"(new."about_id") or new."about_module" = 'requirement' and "fn__sees__requirement"(new."about_id") or new."about_module" = 'review' and "fn__sees__review"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and new."with_id" is distinct from old."with_id" and ("fn__sees__contact"(new."with_id")) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "email"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__email"();

-- module:email
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "email"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label" on "email"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:email
create trigger "email__mass__trigger"
    after update on "email"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `funding_program`
create function "fn__sees__funding_program"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."funding_program"%rowtype;
begin
    select * into "r" from "funding_program" where "id" = "__record";
    return found and ((("__roles" && '{disbursement_viewer,program_manager,reviewer}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_program', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `funding_program`; null where it is refused
create function "fn__fields__funding_program"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."funding_program"%rowtype;
    "__told" text;
    "f1" constant text := 'description,end_date,funding_program_manager,name,parent_funding_program,start_date,status,top_level,total_program_amount';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "funding_program" where "id" = "__record";
        if not found or not "fn__sees__funding_program"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{disbursement_viewer,program_manager,reviewer}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_program', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_program', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f2" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `funding_program`
create function "fn__guard__funding_program"() returns trigger
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
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_program', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."parent_funding_program_id" is not null and new."parent_funding_program_id" is distinct from old."parent_funding_program_id" and ("fn__sees__funding_program"(new."parent_funding_program_id")) is not true then
        perform "fn__lost"('parent_funding_program', new."parent_funding_program_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "funding_program"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__funding_program"();

-- module:funding_program
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "funding_program"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount" on "funding_program"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:funding_program
create trigger "funding_program__mass__trigger"
    after update on "funding_program"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `funding_request`
create function "fn__sees__funding_request"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."funding_request"%rowtype;
begin
    select * into "r" from "funding_request" where "id" = "__record";
    return found and ((("__roles" && '{disbursement_viewer,program_manager,reviewer}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_request', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `funding_request`; null where it is refused
create function "fn__fields__funding_request"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."funding_request"%rowtype;
    "__told" text;
    "f1" constant text := 'application_date,applying_contact,applying_employee,applying_organization,awarded_amount,awarded_date,close_date,closed_reason,funding_program,geographical_area_served,name,population_served,recommended_amount,requested_amount,requested_for,status,term_end_date,term_start_date,terms,total_cancelled,total_disbursed,total_remaining,unpaid_disbursements';
    "f2" constant text := 'application_date,applying_contact,applying_employee,applying_organization,awarded_amount,awarded_date,close_date,closed_reason,funding_program,geographical_area_served,name,population_served,recommended_amount,requested_amount,requested_for,status,term_end_date,term_start_date,terms';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "funding_request" where "id" = "__record";
        if not found or not "fn__sees__funding_request"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{disbursement_viewer,program_manager,reviewer}' then "f1" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_request', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f2" end, case when ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_request', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `funding_request`
create function "fn__guard__funding_request"() returns trigger
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
    "__moving" "crm_outbound_funds"."funding_request"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{closed,fully_disbursed,in_progress,in_review,invited,rejected,reviewed,submitted,withdrawn}') and new."status" = 'awarded' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,fully_disbursed,in_progress,in_review,invited,rejected,reviewed,submitted,withdrawn}') and new."status" = 'closed' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,in_progress,in_review,invited,rejected,reviewed,submitted,withdrawn}') and new."status" = 'fully_disbursed' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,in_review,invited,rejected,submitted,withdrawn}') and new."status" = 'reviewed' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,in_review,rejected,reviewed,submitted,withdrawn}') and new."status" = 'invited' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,in_review,invited,reviewed,submitted,withdrawn}') and new."status" = 'rejected' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,invited,rejected,reviewed,submitted,withdrawn}') and new."status" = 'in_review' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,in_review,invited,rejected,reviewed,withdrawn}') and new."status" = 'submitted' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_review,invited,rejected,reviewed,submitted,withdrawn}') and new."status" = 'in_progress' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{awarded,closed,fully_disbursed,in_progress,in_review,invited,rejected,reviewed,submitted}') and new."status" = 'withdrawn' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{program_manager}' and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_request', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{program_manager}' or ("__roles" && '{disbursement_viewer,program_manager,reviewer}' and "fn__is_shared"('funding_request', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."funding_program_id" is not null and new."funding_program_id" is distinct from old."funding_program_id" and ("fn__sees__funding_program"(new."funding_program_id")) is not true then
        perform "fn__lost"('funding_program', new."funding_program_id");
    end if;
    if new."applying_organization_id" is not null and new."applying_organization_id" is distinct from old."applying_organization_id" and ("fn__sees__account"(new."applying_organization_id")) is not true then
        perform "fn__lost"('applying_organization', new."applying_organization_id");
    end if;
    if new."applying_contact_id" is not null and new."applying_contact_id" is distinct from old."applying_contact_id" and ("fn__sees__contact"(new."applying_contact_id")) is not true then
        perform "fn__lost"('applying_contact', new."applying_contact_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "funding_request"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__funding_request"();

-- module:funding_request
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "funding_request"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms" on "funding_request"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:funding_request
create trigger "funding_request__mass__trigger"
    after update on "funding_request"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `funding_request_role`
create function "fn__sees__funding_request_role"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."funding_request_role"%rowtype;
begin
    select * into "r" from "funding_request_role" where "id" = "__record";
    return found and ((("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('funding_request_role', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `funding_request_role`; null where it is refused
create function "fn__fields__funding_request_role"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."funding_request_role"%rowtype;
    "__told" text;
    "f1" constant text := 'contact,funding_request,number,role,status';
    "f2" constant text := 'contact,funding_request,role,status';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "funding_request_role" where "id" = "__record";
        if not found or not "fn__sees__funding_request_role"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('funding_request_role', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f2" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('funding_request_role', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `funding_request_role`
create function "fn__guard__funding_request_role"() returns trigger
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
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('funding_request_role', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
        if new."funding_request_id" is distinct from old."funding_request_id" then
            perform "fn__refuse"('set_for_good');
        end if;
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__contact"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."funding_request_id" is not null and new."funding_request_id" is distinct from old."funding_request_id" and ("fn__sees__funding_request"(new."funding_request_id")) is not true then
        perform "fn__lost"('funding_request', new."funding_request_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "funding_request_role"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__funding_request_role"();

-- module:funding_request_role
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "funding_request_role"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "contact_id", "funding_request_id", "status", "role" on "funding_request_role"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:funding_request_role
create trigger "funding_request_role__mass__trigger"
    after update on "funding_request_role"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `post`
create function "fn__sees__post"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."post"%rowtype;
begin
    select * into "r" from "post" where "id" = "__record";
    return found and ((("__roles" && '{program_manager,reviewer}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('post', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `post`; null where it is refused
create function "fn__fields__post"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."post"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "post" where "id" = "__record";
        if not found or not "fn__sees__post"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager,reviewer}' then "f1" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('post', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('post', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `post`
create function "fn__guard__post"() returns trigger
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
        if (("__roles" && '{program_manager,reviewer}' and new."created_by" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('post', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'funding_program' and "fn__sees__funding_program"(new."about_id") or new."about_module" = 'funding_request' and "fn__sees__funding_request"(new."about_id") or new."about_module" = 'disbursement' and "fn__sees__disbursement"(new."about_id") or new."about_module" = 'requirement' and "fn__sees__requirement"(new."about_id") or new."about_module" = 'review' and "fn__sees__review"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "post"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__post"();

-- module:post
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "post"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "body" on "post"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:post
create trigger "post__mass__trigger"
    after update on "post"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `requirement`
create function "fn__sees__requirement"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."requirement"%rowtype;
begin
    select * into "r" from "requirement" where "id" = "__record";
    return found and ((("__roles" && '{program_manager,reviewer}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('requirement', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `requirement`; null where it is refused
create function "fn__fields__requirement"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."requirement"%rowtype;
    "__told" text;
    "f1" constant text := 'assigned,completed_date,disbursement,due_date,funding_request,name,primary_contact,requirements,status,type';
    "f2" constant text := 'name';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "requirement" where "id" = "__record";
        if not found or not "fn__sees__requirement"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when "__roles" && '{reviewer}' then "f2" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('requirement', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('requirement', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `requirement`
create function "fn__guard__requirement"() returns trigger
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
    "__moving" "crm_outbound_funds"."requirement"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{accepted,complete,delayed,in_progress,open,rejected}') and new."status" = 'abandoned' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,complete,delayed,in_progress,open,rejected}') and new."status" = 'accepted' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,accepted,delayed,in_progress,open,rejected}') and new."status" = 'complete' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,accepted,complete,in_progress,open,rejected}') and new."status" = 'delayed' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,accepted,complete,delayed,in_progress,open}') and new."status" = 'rejected' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,accepted,complete,delayed,in_progress,rejected}') and new."status" = 'open' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{abandoned,accepted,complete,delayed,open,rejected}') and new."status" = 'in_progress' and "__roles" && '{program_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{program_manager}' and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('requirement', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('requirement', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."funding_request_id" is not null and new."funding_request_id" is distinct from old."funding_request_id" and ("fn__sees__funding_request"(new."funding_request_id")) is not true then
        perform "fn__lost"('funding_request', new."funding_request_id");
    end if;
    if new."primary_contact_id" is not null and new."primary_contact_id" is distinct from old."primary_contact_id" and ("fn__sees__contact"(new."primary_contact_id")) is not true then
        perform "fn__lost"('primary_contact', new."primary_contact_id");
    end if;
    if new."disbursement_id" is not null and new."disbursement_id" is distinct from old."disbursement_id" and ("fn__sees__disbursement"(new."disbursement_id")) is not true then
        perform "fn__lost"('disbursement', new."disbursement_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "requirement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__requirement"();

-- module:requirement
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "requirement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "funding_request_id", "assigned_id", "due_date", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements" on "requirement"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:requirement
create trigger "requirement__mass__trigger"
    after update on "requirement"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `review`
create function "fn__sees__review"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."review"%rowtype;
begin
    select * into "r" from "review" where "id" = "__record";
    return found and ((("__roles" && '{program_manager,reviewer}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('review', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `review`; null where it is refused
create function "fn__fields__review"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."review"%rowtype;
    "__told" text;
    "f1" constant text := 'assigned_to,comments,due_date,funding_request,name,status,submitted_date';
    "f2" constant text := 'comments,funding_request,submitted_date';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "review" where "id" = "__record";
        if not found or not "fn__sees__review"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager,reviewer}' then "f1" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('review', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when "__roles" && '{reviewer}' then "f2" end, case when ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('review', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'share' then
        "__told" := case when "__roles" && '{program_manager}' then "f3" end;
    when 'clone' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    when 'print' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `review`
create function "fn__guard__review"() returns trigger
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
    "__moving" "crm_outbound_funds"."review"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ("__roles" && '{program_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{in_progress,submitted}') and new."status" = 'not_started' and "__roles" && '{program_manager,reviewer}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{not_started,submitted}') and new."status" = 'in_progress' and "__roles" && '{program_manager,reviewer}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{in_progress,not_started}') and new."status" = 'submitted' and "__roles" && '{program_manager,reviewer}' then
                "__why" := '';
                "__named" := "__named" & ~8::bigint;
            end if;
            if "__why" <> 'transition' and "__roles" && '{program_manager,reviewer}' and (("__roles" && '{program_manager,reviewer}' or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('review', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and (("__roles" && '{program_manager}' or ("__named" & 2 = 0 and "__roles" && '{reviewer}') or ("__roles" && '{program_manager,reviewer}' and "fn__is_shared"('review', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."funding_request_id" is not null and new."funding_request_id" is distinct from old."funding_request_id" and ("fn__sees__funding_request"(new."funding_request_id")) is not true then
        perform "fn__lost"('funding_request', new."funding_request_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "review"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__review"();

-- module:review
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "review"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "assigned_to_id", "due_date" on "review"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "funding_request_id", "comments" on "review"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('4');
create trigger "_asked__3__trigger"
    before update of "submitted_date" on "review"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('8');

-- module:review
create trigger "review__mass__trigger"
    after update on "review"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `task`
create function "fn__sees__task"("__record" uuid) returns boolean
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
    "r" "crm_outbound_funds"."task"%rowtype;
begin
    select * into "r" from "task" where "id" = "__record";
    return found and ((("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('task', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{program_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `task`; null where it is refused
create function "fn__fields__task"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_outbound_funds"."task"%rowtype;
    "__told" text;
    "f1" constant text := 'about,body,completed_at,due_at,priority,status,subject,with';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "task" where "id" = "__record";
        if not found or not "fn__sees__task"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('task', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{program_manager}' then "f1" end, case when ("__roles" && '{program_manager}' and "fn__is_shared"('task', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{program_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `task`
create function "fn__guard__task"() returns trigger
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
        if (("__roles" && '{program_manager}' and new."owner_id" = "__who")) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{program_manager}' or ("__roles" && '{program_manager}' and "fn__is_shared"('task', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{program_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."about_id" is not null and (new."about_id", new."about_module") is distinct from (old."about_id", old."about_module") and ((new."about_module" = 'funding_program' and "fn__sees__funding_program"(new."about_id") or new."about_module" = 'funding_request' and "fn__sees__funding_request"(new."about_id") or new."about_module" = 'disbursement' and "fn__sees__disbursement"(new."about_id") or new."about_module" = 'requirement' and "fn__sees__requirement"(new."about_id") or new."about_module" = 'review' and "fn__sees__review"(new."about_id"))) is not true then
        perform "fn__lost"('about', new."about_id");
    end if;
    if new."with_id" is not null and new."with_id" is distinct from old."with_id" and ("fn__sees__contact"(new."with_id")) is not true then
        perform "fn__lost"('with', new."with_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "task"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard__task"();

-- module:task
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "task"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at" on "task"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__asked"('2');

-- module:task
create trigger "task__mass__trigger"
    after update on "task"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- module:account
create policy "account__made__policy" on "account"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:account
create policy "account__seen__policy" on "account"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) or ((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}'))))) and ("account"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:account
create policy "account__opened__policy" on "account"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{disbursement_viewer,program_manager,reviewer}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}')))) and ("account"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:account
create policy "account__disbursement_viewer__policy" on "account"
    for all to "crm_outbound_funds__disbursement_viewer"
    using (((select "fn__only_role"('disbursement_viewer')) and "account"."deleted_at" is null));

-- module:account
create policy "account__program_manager__policy" on "account"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:account
create policy "account__reviewer__policy" on "account"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "account"."deleted_at" is null));

-- module:call
create policy "call__made__policy" on "call"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:call
create policy "call__seen__policy" on "call"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager}')) or ((select "fn__has_any"('{program_manager}')) and "call"."id" = any (array(select "fn__shared_ids"('call', '{read,update}'))))) and ("call"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:call
create policy "call__opened__policy" on "call"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager}')) and "call"."id" = any (array(select "fn__shared_ids"('call', '{read,update}')))) and ("call"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:call
create policy "call__program_manager__policy" on "call"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:contact
create policy "contact__made__policy" on "contact"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:contact
create policy "contact__seen__policy" on "contact"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) or ((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}'))))) and ("contact"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:contact
create policy "contact__opened__policy" on "contact"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{disbursement_viewer,program_manager,reviewer}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}')))) and ("contact"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:contact
create policy "contact__disbursement_viewer__policy" on "contact"
    for all to "crm_outbound_funds__disbursement_viewer"
    using (((select "fn__only_role"('disbursement_viewer')) and "contact"."deleted_at" is null));

-- module:contact
create policy "contact__program_manager__policy" on "contact"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:contact
create policy "contact__reviewer__policy" on "contact"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "contact"."deleted_at" is null));

-- module:disbursement
create policy "disbursement__made__policy" on "disbursement"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:disbursement
create policy "disbursement__seen__policy" on "disbursement"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{disbursement_viewer,program_manager}')) or ((select "fn__has_any"('{disbursement_viewer,program_manager}')) and "disbursement"."id" = any (array(select "fn__shared_ids"('disbursement', '{read,update}'))))) and ("disbursement"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:disbursement
create policy "disbursement__opened__policy" on "disbursement"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{disbursement_viewer,program_manager}')) and "disbursement"."id" = any (array(select "fn__shared_ids"('disbursement', '{read,update}')))) and ("disbursement"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:disbursement
create policy "disbursement__disbursement_viewer__policy" on "disbursement"
    for all to "crm_outbound_funds__disbursement_viewer"
    using (((select "fn__only_role"('disbursement_viewer')) and "disbursement"."deleted_at" is null));

-- module:disbursement
create policy "disbursement__program_manager__policy" on "disbursement"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:email
create policy "email__made__policy" on "email"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:email
create policy "email__seen__policy" on "email"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager}')) or ((select "fn__has_any"('{program_manager}')) and "email"."id" = any (array(select "fn__shared_ids"('email', '{read,update}'))))) and ("email"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:email
create policy "email__opened__policy" on "email"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager}')) and "email"."id" = any (array(select "fn__shared_ids"('email', '{read,update}')))) and ("email"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:email
create policy "email__program_manager__policy" on "email"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:funding_program
create policy "funding_program__made__policy" on "funding_program"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:funding_program
create policy "funding_program__seen__policy" on "funding_program"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) or ((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) and "funding_program"."id" = any (array(select "fn__shared_ids"('funding_program', '{read,update}'))))) and ("funding_program"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_program
create policy "funding_program__opened__policy" on "funding_program"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{disbursement_viewer,program_manager,reviewer}')) and "funding_program"."id" = any (array(select "fn__shared_ids"('funding_program', '{read,update}')))) and ("funding_program"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_program
create policy "funding_program__disbursement_viewer__policy" on "funding_program"
    for all to "crm_outbound_funds__disbursement_viewer"
    using (((select "fn__only_role"('disbursement_viewer')) and "funding_program"."deleted_at" is null));

-- module:funding_program
create policy "funding_program__program_manager__policy" on "funding_program"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:funding_program
create policy "funding_program__reviewer__policy" on "funding_program"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "funding_program"."deleted_at" is null));

-- module:funding_request
create policy "funding_request__made__policy" on "funding_request"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:funding_request
create policy "funding_request__seen__policy" on "funding_request"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) or ((select "fn__has_any"('{disbursement_viewer,program_manager,reviewer}')) and "funding_request"."id" = any (array(select "fn__shared_ids"('funding_request', '{read,update}'))))) and ("funding_request"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_request
create policy "funding_request__opened__policy" on "funding_request"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{disbursement_viewer,program_manager,reviewer}')) and "funding_request"."id" = any (array(select "fn__shared_ids"('funding_request', '{read,update}')))) and ("funding_request"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_request
create policy "funding_request__disbursement_viewer__policy" on "funding_request"
    for all to "crm_outbound_funds__disbursement_viewer"
    using (((select "fn__only_role"('disbursement_viewer')) and "funding_request"."deleted_at" is null));

-- module:funding_request
create policy "funding_request__program_manager__policy" on "funding_request"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:funding_request
create policy "funding_request__reviewer__policy" on "funding_request"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "funding_request"."deleted_at" is null));

-- module:funding_request_role
create policy "funding_request_role__made__policy" on "funding_request_role"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:funding_request_role
create policy "funding_request_role__seen__policy" on "funding_request_role"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager}')) or ((select "fn__has_any"('{program_manager}')) and "funding_request_role"."id" = any (array(select "fn__shared_ids"('funding_request_role', '{read,update}'))))) and ("funding_request_role"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_request_role
create policy "funding_request_role__opened__policy" on "funding_request_role"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager}')) and "funding_request_role"."id" = any (array(select "fn__shared_ids"('funding_request_role', '{read,update}')))) and ("funding_request_role"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:funding_request_role
create policy "funding_request_role__program_manager__policy" on "funding_request_role"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:post
create policy "post__made__policy" on "post"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:post
create policy "post__seen__policy" on "post"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager,reviewer}')) or ((select "fn__has_any"('{program_manager,reviewer}')) and "post"."id" = any (array(select "fn__shared_ids"('post', '{read,update}'))))) and ("post"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:post
create policy "post__opened__policy" on "post"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager,reviewer}')) and "post"."id" = any (array(select "fn__shared_ids"('post', '{read,update}')))) and ("post"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:post
create policy "post__program_manager__policy" on "post"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:post
create policy "post__reviewer__policy" on "post"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "post"."deleted_at" is null));

-- module:requirement
create policy "requirement__made__policy" on "requirement"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:requirement
create policy "requirement__seen__policy" on "requirement"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager,reviewer}')) or ((select "fn__has_any"('{program_manager,reviewer}')) and "requirement"."id" = any (array(select "fn__shared_ids"('requirement', '{read,update}'))))) and ("requirement"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:requirement
create policy "requirement__opened__policy" on "requirement"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager,reviewer}')) and "requirement"."id" = any (array(select "fn__shared_ids"('requirement', '{read,update}')))) and ("requirement"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:requirement
create policy "requirement__program_manager__policy" on "requirement"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:requirement
create policy "requirement__reviewer__policy" on "requirement"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "requirement"."deleted_at" is null));

-- module:review
create policy "review__made__policy" on "review"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:review
create policy "review__seen__policy" on "review"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager,reviewer}')) or ((select "fn__has_any"('{program_manager,reviewer}')) and "review"."id" = any (array(select "fn__shared_ids"('review', '{read,update}'))))) and ("review"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:review
create policy "review__opened__policy" on "review"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager,reviewer}')) and "review"."id" = any (array(select "fn__shared_ids"('review', '{read,update}')))) and ("review"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:review
create policy "review__program_manager__policy" on "review"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

-- module:review
create policy "review__reviewer__policy" on "review"
    for all to "crm_outbound_funds__reviewer"
    using (((select "fn__only_role"('reviewer')) and "review"."deleted_at" is null));

-- module:task
create policy "task__made__policy" on "task"
    for insert to "crm_outbound_funds___everyone" with check (true);

-- module:task
create policy "task__seen__policy" on "task"
    for all to "crm_outbound_funds___reader", "crm_outbound_funds___member"
    using ((((select "fn__has_any"('{program_manager}')) or ((select "fn__has_any"('{program_manager}')) and "task"."id" = any (array(select "fn__shared_ids"('task', '{read,update}'))))) and ("task"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:task
create policy "task__opened__policy" on "task"
    for all to "crm_outbound_funds___opened"
    using ((((select "fn__taken_on"('{program_manager}')) and "task"."id" = any (array(select "fn__shared_ids"('task', '{read,update}')))) and ("task"."deleted_at" is null or (select "fn__has_any"('{program_manager}')))));

-- module:task
create policy "task__program_manager__policy" on "task"
    for all to "crm_outbound_funds__program_manager"
    using ((select "fn__only_role"('program_manager')));

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
    when 'apply' then array_remove(array[]::text[], null)
    when 'create' then array_remove(array[]::text[], null)
    when 'merge' then array_remove(array[]::text[], null)
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
    when 'reports' then array_remove(array[case when "roles" && '{program_manager}' then 'awarded_requests_by_program_codes' end, case when "roles" && '{program_manager}' then 'awarded_requests_by_year_by_program' end, case when "roles" && '{program_manager}' then 'funding_program_analytics' end, case when "roles" && '{program_manager}' then 'funding_requests_by_program_and_status' end, case when "roles" && '{program_manager}' then 'overdue_disbursements' end, case when "roles" && '{program_manager}' then 'parent_funding_program_analytics' end, case when "roles" && '{program_manager}' then 'requests_with_open_disbursements' end, case when "roles" && '{program_manager}' then 'requests_with_upcoming_milestones' end, case when "roles" && '{program_manager}' then 'unscheduled_disbursements' end, case when "roles" && '{program_manager}' then 'upcoming_disbursements' end]::text[], null)
    when 'dashboards' then array_remove(array[]::text[], null)
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
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
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
    when 'disbursement_viewer' then '{"crm_outbound_funds__disbursement_viewer","crm_outbound_funds__disbursement_viewer__opened"}'::text[]
    when 'program_manager' then '{"crm_outbound_funds__program_manager","crm_outbound_funds__program_manager__opened"}'::text[]
    when 'reviewer' then '{"crm_outbound_funds__reviewer","crm_outbound_funds__reviewer__opened"}'::text[]
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

-- the database role that somebody takes on in `outbound_funds`
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
        return 'crm_outbound_funds___member';
    end if;
    return coalesce(("fn__database_roles"("roles"[1]))[1], 'crm_outbound_funds___member');
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

-- module:disbursement
create trigger "_guard__trigger"
    before insert or update or delete on "disbursement__files"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('disbursement', '', 'disbursement_id');

-- field:email.cc
create trigger "_guard__trigger"
    before insert or update or delete on "email__cc"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('email', 'cc', 'email_id');

-- field:email.bcc
create trigger "_guard__trigger"
    before insert or update or delete on "email__bcc"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('email', 'bcc', 'email_id');

-- module:funding_request
create trigger "_guard__trigger"
    before insert or update or delete on "funding_request__files"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('funding_request', '', 'funding_request_id');

-- module:requirement
create trigger "_guard__trigger"
    before insert or update or delete on "requirement__files"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('requirement', '', 'requirement_id');

-- module:review
create trigger "_guard__trigger"
    before insert or update or delete on "review__files"
    for each row when (not pg_has_role('crm_outbound_funds___system', 'usage'))
    execute function "fn__guard_beside"('review', '', 'review_id');

-- module:disbursement
create policy "disbursement__files__reader__policy" on "disbursement__files"
    for select to "crm_outbound_funds___reader"
    using (true);

-- module:disbursement
create policy "disbursement__files__seen__policy" on "disbursement__files"
    for all to "crm_outbound_funds___everyone"
    using ("fn__fields__disbursement"('read', "disbursement_id") is not null)
    with check (true);

-- field:email.cc
create policy "email__cc__reader__policy" on "email__cc"
    for select to "crm_outbound_funds___reader"
    using (true);

-- field:email.cc
create policy "email__cc__seen__policy" on "email__cc"
    for all to "crm_outbound_funds___everyone"
    using ('cc' = any ("fn__fields__email"('read', "email_id")))
    with check (true);

-- field:email.bcc
create policy "email__bcc__reader__policy" on "email__bcc"
    for select to "crm_outbound_funds___reader"
    using (true);

-- field:email.bcc
create policy "email__bcc__seen__policy" on "email__bcc"
    for all to "crm_outbound_funds___everyone"
    using ('bcc' = any ("fn__fields__email"('read', "email_id")))
    with check (true);

-- module:funding_request
create policy "funding_request__files__reader__policy" on "funding_request__files"
    for select to "crm_outbound_funds___reader"
    using (true);

-- module:funding_request
create policy "funding_request__files__seen__policy" on "funding_request__files"
    for all to "crm_outbound_funds___everyone"
    using ("fn__fields__funding_request"('read', "funding_request_id") is not null)
    with check (true);

-- module:requirement
create policy "requirement__files__reader__policy" on "requirement__files"
    for select to "crm_outbound_funds___reader"
    using (true);

-- module:requirement
create policy "requirement__files__seen__policy" on "requirement__files"
    for all to "crm_outbound_funds___everyone"
    using ("fn__fields__requirement"('read', "requirement_id") is not null)
    with check (true);

-- module:review
create policy "review__files__reader__policy" on "review__files"
    for select to "crm_outbound_funds___reader"
    using (true);

-- module:review
create policy "review__files__seen__policy" on "review__files"
    for all to "crm_outbound_funds___everyone"
    using ("fn__fields__review"('read', "review_id") is not null)
    with check (true);

-- module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") on "account" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant update ("name") on "account" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__reviewer";
grant insert ("id", "owner_id", "name") on "account" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name") on "account" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "account" to "crm_outbound_funds___member";

-- module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "call" to "crm_outbound_funds___member";

-- module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant update ("name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__reviewer";
grant insert ("id", "owner_id", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") on "contact" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "contact" to "crm_outbound_funds___member";

-- module:disbursement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager";
grant update ("funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__disbursement_viewer";
grant insert ("id", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") on "disbursement" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "disbursement" to "crm_outbound_funds___member";

-- module:email
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "email" to "crm_outbound_funds___member";

-- module:funding_program
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant update ("name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__reviewer";
grant insert ("id", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") on "funding_program" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "funding_program" to "crm_outbound_funds___member";

-- module:funding_request
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled") on "funding_request" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant update ("name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms") on "funding_request" to "crm_outbound_funds__disbursement_viewer", "crm_outbound_funds__reviewer";
grant insert ("id", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms") on "funding_request" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms") on "funding_request" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "funding_request" to "crm_outbound_funds___member";

-- module:funding_request_role
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager";
grant insert ("id", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "contact_id", "funding_request_id", "status", "role") on "funding_request_role" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "funding_request_role" to "crm_outbound_funds___member";

-- module:post
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant insert ("id", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer", "crm_outbound_funds___member";
grant update ("deleted_at", "about_id", "about_module", "body") on "post" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("about_id", "about_module", "body") on "post" to "crm_outbound_funds__reviewer";
grant select ("id") on "post" to "crm_outbound_funds___member";

-- module:requirement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "requirement" to "crm_outbound_funds__reviewer", "crm_outbound_funds___member";
grant update ("name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") on "requirement" to "crm_outbound_funds__reviewer";

-- module:review
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager", "crm_outbound_funds__reviewer";
grant insert ("id", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") on "review" to "crm_outbound_funds__reviewer";
grant select ("id") on "review" to "crm_outbound_funds___member";

-- module:task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant update ("deleted_at", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") on "task" to "crm_outbound_funds__program_manager", "crm_outbound_funds___member";
grant select ("id") on "task" to "crm_outbound_funds___member";

grant select, insert, update, delete on "disbursement__files", "email__cc", "email__bcc", "funding_request__files", "requirement__files", "review__files" to "crm_outbound_funds___everyone";

-- report:awarded_requests_by_program_codes: for those who may open it
alter view "report__awarded_requests_by_program_codes" reset (security_invoker);
alter view "report__awarded_requests_by_program_codes" owner to "crm_outbound_funds___system";
create view "report__awarded_requests_by_program_codes__opened" as
select *
from "report__awarded_requests_by_program_codes"
where (select "fn__opens"('reports', 'awarded_requests_by_program_codes'));
alter view "report__awarded_requests_by_program_codes__opened" owner to "crm_outbound_funds___system";
grant select on "report__awarded_requests_by_program_codes__opened" to "crm_outbound_funds___everyone";

-- report:awarded_requests_by_year_by_program: for those who may open it
alter view "report__awarded_requests_by_year_by_program" reset (security_invoker);
alter view "report__awarded_requests_by_year_by_program" owner to "crm_outbound_funds___system";
create view "report__awarded_requests_by_year_by_program__opened" as
select *
from "report__awarded_requests_by_year_by_program"
where (select "fn__opens"('reports', 'awarded_requests_by_year_by_program'));
alter view "report__awarded_requests_by_year_by_program__opened" owner to "crm_outbound_funds___system";
grant select on "report__awarded_requests_by_year_by_program__opened" to "crm_outbound_funds___everyone";

-- report:funding_program_analytics: for those who may open it
alter view "report__funding_program_analytics" reset (security_invoker);
alter view "report__funding_program_analytics" owner to "crm_outbound_funds___system";
create view "report__funding_program_analytics__opened" as
select *
from "report__funding_program_analytics"
where (select "fn__opens"('reports', 'funding_program_analytics'));
alter view "report__funding_program_analytics__opened" owner to "crm_outbound_funds___system";
grant select on "report__funding_program_analytics__opened" to "crm_outbound_funds___everyone";

-- report:funding_requests_by_program_and_status: for those who may open it
alter view "report__funding_requests_by_program_and_status" reset (security_invoker);
alter view "report__funding_requests_by_program_and_status" owner to "crm_outbound_funds___system";
create view "report__funding_requests_by_program_and_status__opened" as
select *
from "report__funding_requests_by_program_and_status"
where (select "fn__opens"('reports', 'funding_requests_by_program_and_status'));
alter view "report__funding_requests_by_program_and_status__opened" owner to "crm_outbound_funds___system";
grant select on "report__funding_requests_by_program_and_status__opened" to "crm_outbound_funds___everyone";

-- report:overdue_disbursements: for those who may open it
alter view "report__overdue_disbursements" reset (security_invoker);
alter view "report__overdue_disbursements" owner to "crm_outbound_funds___system";
create view "report__overdue_disbursements__opened" as
select *
from "report__overdue_disbursements"
where (select "fn__opens"('reports', 'overdue_disbursements'));
alter view "report__overdue_disbursements__opened" owner to "crm_outbound_funds___system";
grant select on "report__overdue_disbursements__opened" to "crm_outbound_funds___everyone";

-- report:parent_funding_program_analytics: for those who may open it
alter view "report__parent_funding_program_analytics" reset (security_invoker);
alter view "report__parent_funding_program_analytics" owner to "crm_outbound_funds___system";
create view "report__parent_funding_program_analytics__opened" as
select *
from "report__parent_funding_program_analytics"
where (select "fn__opens"('reports', 'parent_funding_program_analytics'));
alter view "report__parent_funding_program_analytics__opened" owner to "crm_outbound_funds___system";
grant select on "report__parent_funding_program_analytics__opened" to "crm_outbound_funds___everyone";

-- report:requests_with_open_disbursements: for those who may open it
alter view "report__requests_with_open_disbursements" reset (security_invoker);
alter view "report__requests_with_open_disbursements" owner to "crm_outbound_funds___system";
create view "report__requests_with_open_disbursements__opened" as
select *
from "report__requests_with_open_disbursements"
where (select "fn__opens"('reports', 'requests_with_open_disbursements'));
alter view "report__requests_with_open_disbursements__opened" owner to "crm_outbound_funds___system";
grant select on "report__requests_with_open_disbursements__opened" to "crm_outbound_funds___everyone";

-- report:requests_with_upcoming_milestones: for those who may open it
alter view "report__requests_with_upcoming_milestones" reset (security_invoker);
alter view "report__requests_with_upcoming_milestones" owner to "crm_outbound_funds___system";
create view "report__requests_with_upcoming_milestones__opened" as
select *
from "report__requests_with_upcoming_milestones"
where (select "fn__opens"('reports', 'requests_with_upcoming_milestones'));
alter view "report__requests_with_upcoming_milestones__opened" owner to "crm_outbound_funds___system";
grant select on "report__requests_with_upcoming_milestones__opened" to "crm_outbound_funds___everyone";

-- report:unscheduled_disbursements: for those who may open it
alter view "report__unscheduled_disbursements" reset (security_invoker);
alter view "report__unscheduled_disbursements" owner to "crm_outbound_funds___system";
create view "report__unscheduled_disbursements__opened" as
select *
from "report__unscheduled_disbursements"
where (select "fn__opens"('reports', 'unscheduled_disbursements'));
alter view "report__unscheduled_disbursements__opened" owner to "crm_outbound_funds___system";
grant select on "report__unscheduled_disbursements__opened" to "crm_outbound_funds___everyone";

-- report:upcoming_disbursements: for those who may open it
alter view "report__upcoming_disbursements" reset (security_invoker);
alter view "report__upcoming_disbursements" owner to "crm_outbound_funds___system";
create view "report__upcoming_disbursements__opened" as
select *
from "report__upcoming_disbursements"
where (select "fn__opens"('reports', 'upcoming_disbursements'));
alter view "report__upcoming_disbursements__opened" owner to "crm_outbound_funds___system";
grant select on "report__upcoming_disbursements__opened" to "crm_outbound_funds___everyone";

-- whatever decides runs with the rights of the system, never with those of whoever deploys
do $$
declare
    called regprocedure;
begin
    for called in
        select oid from pg_proc where pronamespace = '"crm_outbound_funds"'::regnamespace and prosecdef
            and proowner <> '"crm_outbound_funds___reader"'::regrole
    loop
        execute format('alter function %s owner to %s', called, '"crm_outbound_funds___system"');
    end loop;
end
$$;

revoke all on all functions in schema "crm_outbound_funds" from public;

grant execute on all functions in schema "crm_outbound_funds" to "crm_outbound_funds___system";

grant select on "account", "call", "contact", "disbursement", "disbursement__files", "email", "email__cc", "email__bcc", "funding_program", "funding_request", "funding_request__files", "funding_request_role", "post", "requirement", "requirement__files", "review", "review__files", "task" to "crm_outbound_funds___reader";

grant select on "account__seen", "call__seen", "contact__seen", "disbursement__seen", "disbursement__files__seen", "email__seen", "email__cc__seen", "email__bcc__seen", "funding_program__seen", "funding_request__seen", "funding_request__files__seen", "funding_request_role__seen", "post__seen", "requirement__seen", "requirement__files__seen", "review__seen", "review__files__seen", "task__seen" to "crm_outbound_funds___everyone", "crm_outbound_funds___system";

grant execute on function "fn__new_id", "fn__user_id", "fn__actor_id", "fn__roles", "fn__has_any", "fn__has_role", "fn__only_role", "fn__has_capability", "fn__team_user_ids", "fn__subordinate_ids", "fn__queue_ids", "fn__shared_ids", "fn__in_team", "fn__works_on", "fn__as", "fn__owners", "fn__leads_all", "fn__taken_on", "fn__database_roles", "fn__allowed", "fn__assign", "fn__claim", "fn__share", "fn__unshare", "fn__opens", "fn__categories", "fn__fields__disbursement", "fn__fields__email", "fn__fields__funding_request", "fn__fields__requirement", "fn__fields__review" to "crm_outbound_funds___everyone", "crm_outbound_funds___reader";

grant execute on function "fn__sign_in", "fn__role_of", "fn__form_of", "fn__refuse", "fn__user_id" to "crm_outbound_funds___gateway";

grant insert ("category", "name", "label", "description") on "_tag" to "crm_outbound_funds___everyone";
