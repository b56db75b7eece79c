-- Who may do what
set search_path to "crm_service_solution", pg_temp;

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
    if (select count(*) from (select 1 from "after" limit 2) as "several") > 1 and not pg_has_role('crm_service_solution___system', 'usage') then
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

-- role:service_agent: Service agent
do $$
begin
    create role "crm_service_solution__service_agent" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution___everyone" to "crm_service_solution__service_agent";

-- role:service_agent: Service agent, with what was opened by hand
do $$
begin
    create role "crm_service_solution__service_agent__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution__service_agent", "crm_service_solution___opened" to "crm_service_solution__service_agent__opened";

grant "crm_service_solution__service_agent", "crm_service_solution__service_agent__opened" to "crm_service_solution___gateway";

-- role:service_manager: Service manager
do $$
begin
    create role "crm_service_solution__service_manager" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution___everyone" to "crm_service_solution__service_manager";

-- role:service_manager: Service manager, with what was opened by hand
do $$
begin
    create role "crm_service_solution__service_manager__opened" nologin inherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution__service_manager", "crm_service_solution___opened" to "crm_service_solution__service_manager__opened";

grant "crm_service_solution__service_manager", "crm_service_solution__service_manager__opened" to "crm_service_solution___gateway";

revoke all on schema "crm_service_solution" from public;

revoke all on all tables in schema "crm_service_solution" from public;

grant usage on schema "crm_service_solution" to "crm_service_solution___everyone", "crm_service_solution___gateway";

grant usage, create on schema "crm_service_solution" to "crm_service_solution___system", "crm_service_solution___reader";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_service_solution___everyone", "crm_service_solution___reader";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_service_solution___everyone";

grant select on "_user", "_consent" to "crm_service_solution___reader";

grant select, insert, update, delete on all tables in schema "crm_service_solution" to "crm_service_solution___system";

-- module:account
alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account__system__policy" on "account"
    to "crm_service_solution___system" using (true) with check (true);

-- module:attachment
alter table "attachment" enable row level security;
alter table "attachment" force row level security;
create policy "attachment__system__policy" on "attachment"
    to "crm_service_solution___system" using (true) with check (true);

-- field:attachment.file
alter table "attachment__file" enable row level security;
alter table "attachment__file" force row level security;
create policy "attachment__file__system__policy" on "attachment__file"
    to "crm_service_solution___system" using (true) with check (true);

-- module:case
alter table "case" enable row level security;
alter table "case" force row level security;
create policy "case__system__policy" on "case"
    to "crm_service_solution___system" using (true) with check (true);

-- field:case.mailing_list
alter table "case__mailing_list" enable row level security;
alter table "case__mailing_list" force row level security;
create policy "case__mailing_list__system__policy" on "case__mailing_list"
    to "crm_service_solution___system" using (true) with check (true);

-- module:contact
alter table "contact" enable row level security;
alter table "contact" force row level security;
create policy "contact__system__policy" on "contact"
    to "crm_service_solution___system" using (true) with check (true);

-- module:department
alter table "department" enable row level security;
alter table "department" force row level security;
create policy "department__system__policy" on "department"
    to "crm_service_solution___system" using (true) with check (true);

-- field:department.employees
alter table "department__employees" enable row level security;
alter table "department__employees" force row level security;
create policy "department__employees__system__policy" on "department__employees"
    to "crm_service_solution___system" using (true) with check (true);

-- module:entitlement
alter table "entitlement" enable row level security;
alter table "entitlement" force row level security;
create policy "entitlement__system__policy" on "entitlement"
    to "crm_service_solution___system" using (true) with check (true);

-- module:entitlement_template
alter table "entitlement_template" enable row level security;
alter table "entitlement_template" force row level security;
create policy "entitlement_template__system__policy" on "entitlement_template"
    to "crm_service_solution___system" using (true) with check (true);

-- module:knowledge_base
alter table "knowledge_base" enable row level security;
alter table "knowledge_base" force row level security;
create policy "knowledge_base__system__policy" on "knowledge_base"
    to "crm_service_solution___system" using (true) with check (true);

-- field:knowledge_base.file
alter table "knowledge_base__file" enable row level security;
alter table "knowledge_base__file" force row level security;
create policy "knowledge_base__file__system__policy" on "knowledge_base__file"
    to "crm_service_solution___system" using (true) with check (true);

-- module:product
alter table "product" enable row level security;
alter table "product" force row level security;
create policy "product__system__policy" on "product"
    to "crm_service_solution___system" using (true) with check (true);

-- field:product.manual
alter table "product__manual" enable row level security;
alter table "product__manual" force row level security;
create policy "product__manual__system__policy" on "product__manual"
    to "crm_service_solution___system" using (true) with check (true);

-- module:settings
alter table "settings" enable row level security;
alter table "settings" force row level security;
create policy "settings__system__policy" on "settings"
    to "crm_service_solution___system" using (true) with check (true);

-- module:update
alter table "update" enable row level security;
alter table "update" force row level security;
create policy "update__system__policy" on "update"
    to "crm_service_solution___system" using (true) with check (true);

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
    "r"."account_name" as "account_name",
    "r"."account_source" as "account_source",
    "r"."annual_revenue" as "annual_revenue",
    "r"."billing_address" as "billing_address",
    "r"."billing_address_street" as "billing_address_street",
    "r"."billing_address_street2" as "billing_address_street2",
    "r"."billing_address_city" as "billing_address_city",
    "r"."billing_address_region" as "billing_address_region",
    "r"."billing_address_postal_code" as "billing_address_postal_code",
    "r"."billing_address_country" as "billing_address_country",
    "r"."description" as "description",
    "r"."number_of_employees" as "number_of_employees",
    "r"."fax" as "fax",
    "r"."industry" as "industry",
    "r"."last_viewed_date" as "last_viewed_date",
    "r"."ownership" as "ownership",
    "r"."parent_id" as "parent_id",
    "r"."phone" as "phone",
    "r"."rating" as "rating",
    "r"."sic" as "sic",
    "r"."sic_desc" as "sic_desc",
    "r"."shipping_address" as "shipping_address",
    "r"."shipping_address_street" as "shipping_address_street",
    "r"."shipping_address_street2" as "shipping_address_street2",
    "r"."shipping_address_city" as "shipping_address_city",
    "r"."shipping_address_region" as "shipping_address_region",
    "r"."shipping_address_postal_code" as "shipping_address_postal_code",
    "r"."shipping_address_country" as "shipping_address_country",
    "r"."type" as "type",
    "r"."website" as "website",
    "r"."twitter" as "twitter",
    "r"."linked_in" as "linked_in",
    "r"."facebook" as "facebook",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "account" as "r";
alter view "account__seen" owner to "crm_service_solution___reader";

-- module:attachment: as it is seen
create view "attachment__seen" as
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
    "r"."case_id" as "case_id"
from "attachment" as "r";
alter view "attachment__seen" owner to "crm_service_solution___reader";

-- module:case: as it is seen
create view "case__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."status" as "status",
    case when "m"."c1" then "r"."contact_name" end as "contact_name",
    case when "m"."c1" then "r"."contact_title" end as "contact_title",
    case when "m"."c1" then "r"."contact_email" end as "contact_email",
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    "r"."subject" as "subject",
    "r"."escalated" as "escalated",
    "r"."category" as "category",
    "r"."parent_case_id" as "parent_case_id",
    "r"."close_date" as "close_date",
    "r"."priority" as "priority",
    "r"."description" as "description",
    case when "m"."c1" then "r"."contact_phone" end as "contact_phone",
    "r"."solution_id" as "solution_id",
    "r"."number" as "number",
    "r"."product_id" as "product_id",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost",
    "r"."previous_status" as "previous_status",
    "r"."case_sys_template" as "case_sys_template"
from "case" as "r"
cross join (
    select
    "fn__has_any"('{service_agent,service_manager}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "case__seen" owner to "crm_service_solution___reader";

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
    "r"."account_id" as "account_id",
    "r"."assistant_name" as "assistant_name",
    "r"."assistant_phone" as "assistant_phone",
    case when "m"."c1" then "r"."birthdate" end as "birthdate",
    "r"."master_record_id" as "master_record_id",
    "r"."department" as "department",
    "r"."description" as "description",
    "r"."do_not_call" as "do_not_call",
    case when "m"."c1" then "r"."email" end as "email",
    "r"."has_opted_out_of_email" as "has_opted_out_of_email",
    case when "m"."c1" then "r"."fax" end as "fax",
    "r"."has_opted_out_of_fax" as "has_opted_out_of_fax",
    case when "m"."c1" then "r"."home_phone" end as "home_phone",
    "r"."last_viewed_date" as "last_viewed_date",
    "r"."lead_source" as "lead_source",
    case when "m"."c1" then "r"."mailing_address" end as "mailing_address",
    case when "m"."c1" then "r"."mailing_address_street" end as "mailing_address_street",
    case when "m"."c1" then "r"."mailing_address_street2" end as "mailing_address_street2",
    case when "m"."c1" then "r"."mailing_address_city" end as "mailing_address_city",
    case when "m"."c1" then "r"."mailing_address_region" end as "mailing_address_region",
    case when "m"."c1" then "r"."mailing_address_postal_code" end as "mailing_address_postal_code",
    case when "m"."c1" then "r"."mailing_address_country" end as "mailing_address_country",
    case when "m"."c1" then "r"."mobile_phone" end as "mobile_phone",
    case when "m"."c1" then "r"."salutation" end as "salutation",
    case when "m"."c1" then "r"."first_name" end as "first_name",
    case when "m"."c1" then "r"."last_name" end as "last_name",
    case when "m"."c1" then "r"."other_address" end as "other_address",
    case when "m"."c1" then "r"."other_address_street" end as "other_address_street",
    case when "m"."c1" then "r"."other_address_street2" end as "other_address_street2",
    case when "m"."c1" then "r"."other_address_city" end as "other_address_city",
    case when "m"."c1" then "r"."other_address_region" end as "other_address_region",
    case when "m"."c1" then "r"."other_address_postal_code" end as "other_address_postal_code",
    case when "m"."c1" then "r"."other_address_country" end as "other_address_country",
    case when "m"."c1" then "r"."other_phone" end as "other_phone",
    case when "m"."c1" then "r"."phone" end as "phone",
    case when "m"."c1" then "r"."photo_url" end as "photo_url",
    "r"."reports_to_id" as "reports_to_id",
    case when "m"."c1" then "r"."title" end as "title",
    case when "m"."c1" then "r"."twitter" end as "twitter",
    case when "m"."c1" then "r"."facebook" end as "facebook",
    case when "m"."c1" then "r"."linked_in" end as "linked_in",
    "r"."is_primary" as "is_primary",
    case when "m"."c1" then "r"."record_label" end as "record_label"
from "contact" as "r"
cross join (
    select
    "fn__has_any"('{service_agent,service_manager}') as "k1"
    offset 0
) as "p"
cross join lateral (
    select
    "p"."k1" as "c1"
) as "m";
alter view "contact__seen" owner to "crm_service_solution___reader";

-- module:department: as it is seen
create view "department__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."hour_cost" as "hour_cost",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "department" as "r";
alter view "department__seen" owner to "crm_service_solution___reader";

-- module:entitlement: as it is seen
create view "entitlement__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."account_id" as "account_id",
    "r"."product_id" as "product_id",
    "r"."name" as "name",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."status" as "status",
    "r"."type" as "type",
    "r"."term" as "term",
    "r"."term_type" as "term_type"
from "entitlement" as "r";
alter view "entitlement__seen" owner to "crm_service_solution___reader";

-- module:entitlement_template: as it is seen
create view "entitlement_template__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."term" as "term",
    "r"."term_type" as "term_type",
    "r"."type" as "type"
from "entitlement_template" as "r";
alter view "entitlement_template__seen" owner to "crm_service_solution___reader";

-- module:knowledge_base: as it is seen
create view "knowledge_base__seen" as
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
    "r"."title" as "title",
    "r"."content" as "content",
    "r"."is_published" as "is_published",
    "r"."is_reviewed" as "is_reviewed",
    "r"."status" as "status",
    "r"."type" as "type",
    "r"."category" as "category",
    "r"."product_id" as "product_id"
from "knowledge_base" as "r";
alter view "knowledge_base__seen" owner to "crm_service_solution___reader";

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
    "r"."is_active" as "is_active",
    "r"."product_code" as "product_code",
    "r"."description" as "description",
    "r"."family" as "family",
    "r"."name" as "name",
    "r"."photo_id" as "photo_id",
    "r"."entitlement_template_id" as "entitlement_template_id",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "product" as "r";
alter view "product__seen" owner to "crm_service_solution___reader";

-- module:settings: as it is seen
create view "settings__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."default_cost_per_hour" as "default_cost_per_hour",
    "r"."default_department_id" as "default_department_id",
    "r"."default_time_update" as "default_time_update",
    "r"."default_case_record_link" as "default_case_record_link"
from "settings" as "r";
alter view "settings__seen" owner to "crm_service_solution___reader";

-- module:update: as it is seen
create view "update__seen" as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."case_id" as "case_id",
    "r"."type" as "type",
    "r"."subject" as "subject",
    "r"."content" as "content",
    "r"."from" as "from",
    "r"."to" as "to",
    "r"."account_id" as "account_id",
    "r"."send_to_mailing_list" as "send_to_mailing_list",
    "r"."save_in_kb" as "save_in_kb",
    "r"."time_spend" as "time_spend",
    "r"."cost" as "cost",
    "r"."department_id" as "department_id",
    "r"."notification_case_creator" as "notification_case_creator",
    "r"."notification_case_owner" as "notification_case_owner",
    "r"."notification_case_mailing_list" as "notification_case_mailing_list",
    "r"."contact_id" as "contact_id"
from "update" as "r";
alter view "update__seen" owner to "crm_service_solution___reader";

-- field:attachment.file: as it is seen
create view "attachment__file__seen" with (security_barrier) as
select
    "b"."attachment_id" as "attachment_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "attachment__file" as "b"
join "attachment" as "r" on "r"."id" = "b"."attachment_id"
where (true) is true;
alter view "attachment__file__seen" owner to "crm_service_solution___reader";

-- field:case.mailing_list: as it is seen
create view "case__mailing_list__seen" with (security_barrier) as
select
    "b"."case_id" as "case_id",
    "b"."contact_id" as "contact_id"
from "case__mailing_list" as "b"
join "case" as "r" on "r"."id" = "b"."case_id"
where (true) is true;
alter view "case__mailing_list__seen" owner to "crm_service_solution___reader";

-- field:department.employees: as it is seen
create view "department__employees__seen" with (security_barrier) as
select
    "b"."department_id" as "department_id",
    "b"."user_id" as "user_id"
from "department__employees" as "b"
join "department" as "r" on "r"."id" = "b"."department_id"
where (true) is true;
alter view "department__employees__seen" owner to "crm_service_solution___reader";

-- field:knowledge_base.file: as it is seen
create view "knowledge_base__file__seen" with (security_barrier) as
select
    "b"."knowledge_base_id" as "knowledge_base_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "knowledge_base__file" as "b"
join "knowledge_base" as "r" on "r"."id" = "b"."knowledge_base_id"
where (true) is true;
alter view "knowledge_base__file__seen" owner to "crm_service_solution___reader";

-- field:product.manual: as it is seen
create view "product__manual__seen" with (security_barrier) as
select
    "b"."product_id" as "product_id",
    "b"."position" as "position",
    "b"."file_id" as "file_id"
from "product__manual" as "b"
join "product" as "r" on "r"."id" = "b"."product_id"
where (true) is true;
alter view "product__manual__seen" owner to "crm_service_solution___reader";

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
    "r" "crm_service_solution"."account"%rowtype;
begin
    select * into "r" from "account" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('account', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
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
    "r" "crm_service_solution"."account"%rowtype;
    "__told" text;
    "f1" constant text := 'account_name,account_source,annual_revenue,billing_address,description,facebook,fax,industry,last_viewed_date,linked_in,number_of_employees,ownership,parent,phone,rating,shipping_address,sic,sic_desc,total_cost,total_time,twitter,type,website';
    "f2" constant text := 'account_name,account_source,annual_revenue,billing_address,description,facebook,fax,industry,last_viewed_date,linked_in,number_of_employees,ownership,parent,phone,rating,shipping_address,sic,sic_desc,twitter,type,website';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "account" where "id" = "__record";
        if not found or not "fn__sees__account"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('account', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('account', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f3" end;
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
        if ("__roles" && '{service_agent,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('account', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."parent_id" is not null and new."parent_id" is distinct from old."parent_id" and ("fn__sees__account"(new."parent_id")) is not true then
        perform "fn__lost"('parent', new."parent_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "account"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__account"();

-- module:account
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "account"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook" on "account"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:account
create trigger "account__mass__trigger"
    after update on "account"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `attachment`
create function "fn__sees__attachment"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."attachment"%rowtype;
begin
    select * into "r" from "attachment" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('attachment', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `attachment`; null where it is refused
create function "fn__fields__attachment"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."attachment"%rowtype;
    "__told" text;
    "f1" constant text := 'case,file,name';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "attachment" where "id" = "__record";
        if not found or not "fn__sees__attachment"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('attachment', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('attachment', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('attachment', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'given' then
        "__told" := case when "__roles" && '{service_agent,service_manager}' then "f1" end;
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `attachment`
create function "fn__guard__attachment"() returns trigger
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
        if ("__roles" && '{service_agent,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('attachment', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."case_id" is not null and new."case_id" is distinct from old."case_id" and ("fn__sees__case"(new."case_id")) is not true then
        perform "fn__lost"('case', new."case_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "attachment"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__attachment"();

-- module:attachment
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "attachment"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "case_id" on "attachment"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:attachment
create trigger "attachment__mass__trigger"
    after update on "attachment"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `case`
create function "fn__sees__case"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."case"%rowtype;
begin
    select * into "r" from "case" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `case`; null where it is refused
create function "fn__fields__case"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."case"%rowtype;
    "__told" text;
    "f1" constant text := 'account,case_sys_template,category,close_date,contact,description,escalated,mailing_list,number,parent_case,previous_status,priority,product,solution,status,subject,total_cost,total_time';
    "f2" constant text := 'contact_email,contact_name,contact_phone,contact_title';
    "f3" constant text := 'account,case_sys_template,category,close_date,contact,description,escalated,mailing_list,parent_case,previous_status,priority,product,solution,status,subject';
    "f4" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "case" where "id" = "__record";
        if not found or not "fn__sees__case"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f3" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f3" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{update}', "r"."id")) then "f3" end]) as "one");
    when 'given' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f3" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_agent,service_manager}' then "f4" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `case`
create function "fn__guard__case"() returns trigger
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
    "__moving" "crm_service_solution"."case"%rowtype;
begin
    if tg_op = 'INSERT' then
        if ((("__roles" && '{service_agent,service_manager}' and num_nonnulls(new."contact_name", new."contact_title", new."contact_email", new."contact_phone") = 0) or ("__roles" && '{service_agent,service_manager}' and (new."previous_status" is null or new."previous_status" is not distinct from 'New') and (new."case_sys_template" is null or new."case_sys_template" is not distinct from 'case_update') and num_nonnulls(new."status", new."account_id", new."contact_id", new."subject", new."escalated", new."category", new."parent_case_id", new."close_date", new."priority", new."description", new."solution_id", new."product_id") = 0))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if new."status" is distinct from old."status" then
            "__moving" := new; "__moving"."status" := old."status"; "__why" := 'transition';
            if "__why" <> '' and old."status" = any ('{new,open,removed}') and new."status" = 'closed' and "__roles" && '{service_agent,service_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{closed,new,removed}') and new."status" = 'open' and "__roles" && '{service_agent,service_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{closed,new,open}') and new."status" = 'removed' and "__roles" && '{service_agent,service_manager}' then
                "__why" := '';
            end if;
            if "__why" <> '' and old."status" = any ('{closed,open,removed}') and new."status" = 'new' and "__roles" && '{service_agent,service_manager}' then
                "__why" := '';
            end if;
            if "__why" <> 'transition' and "__roles" && '{service_agent,service_manager}' and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{update}', old."id")))) is not true then
                perform "fn__refuse"('rows');
            end if;
            if "__why" <> '' then
                perform "fn__refuse"("__why");
            end if;
        end if;
        if ("__named" > 1 or ("__named" = 0 and new."status" is not distinct from old."status")) and ((("__named" & 2 = 0 and "__roles" && '{service_agent,service_manager}') or ("__named" & 4 = 0 and "__roles" && '{service_agent,service_manager}') or ("__named" & 2 = 0 and ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('case', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__contact"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    if new."parent_case_id" is not null and new."parent_case_id" is distinct from old."parent_case_id" and ("fn__sees__case"(new."parent_case_id")) is not true then
        perform "fn__lost"('parent_case', new."parent_case_id");
    end if;
    if new."solution_id" is not null and new."solution_id" is distinct from old."solution_id" and ("fn__sees__knowledge_base"(new."solution_id")) is not true then
        perform "fn__lost"('solution', new."solution_id");
    end if;
    if new."product_id" is not null and new."product_id" is distinct from old."product_id" and ("fn__sees__product"(new."product_id")) is not true then
        perform "fn__lost"('product', new."product_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "case"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__case"();

-- module:case
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "case"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "contact_name", "contact_title", "contact_email", "contact_phone" on "case"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "solution_id", "product_id", "previous_status", "case_sys_template" on "case"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('4');

-- module:case
create trigger "case__mass__trigger"
    after update on "case"
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
    "r" "crm_service_solution"."contact"%rowtype;
begin
    select * into "r" from "contact" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('contact', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
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
    "r" "crm_service_solution"."contact"%rowtype;
    "__told" text;
    "f1" constant text := 'account,assistant_name,assistant_phone,department,description,do_not_call,has_opted_out_of_email,has_opted_out_of_fax,is_primary,last_viewed_date,lead_source,master_record,reports_to';
    "f2" constant text := 'birthdate,email,facebook,fax,first_name,home_phone,last_name,linked_in,mailing_address,mobile_phone,other_address,other_phone,phone,photo_url,record_label,salutation,title,twitter';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "contact" where "id" = "__record";
        if not found or not "fn__sees__contact"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('contact', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('contact', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f3" end;
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
        if ((("__roles" && '{service_agent,service_manager}' and num_nonnulls(new."birthdate", new."email", new."fax", new."home_phone", new."mailing_address_street", new."mailing_address_street2", new."mailing_address_city", new."mailing_address_region", new."mailing_address_postal_code", new."mailing_address_country", new."mobile_phone", new."salutation", new."first_name", new."last_name", new."other_address_street", new."other_address_street2", new."other_address_city", new."other_address_region", new."other_address_postal_code", new."other_address_country", new."other_phone", new."phone", new."photo_url", new."title", new."twitter", new."facebook", new."linked_in", new."record_label") = 0) or ("__roles" && '{service_agent,service_manager}' and num_nonnulls(new."account_id", new."assistant_name", new."assistant_phone", new."master_record_id", new."department", new."description", new."do_not_call", new."has_opted_out_of_email", new."has_opted_out_of_fax", new."last_viewed_date", new."lead_source", new."reports_to_id", new."is_primary") = 0))) is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and ((("__named" & 4 = 0 and "__roles" && '{service_agent,service_manager}') or ("__named" & 2 = 0 and "__roles" && '{service_agent,service_manager}') or ("__named" & 4 = 0 and ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('contact', '{update}', old."id"))))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."master_record_id" is not null and new."master_record_id" is distinct from old."master_record_id" and ("fn__sees__contact"(new."master_record_id")) is not true then
        perform "fn__lost"('master_record', new."master_record_id");
    end if;
    if new."reports_to_id" is not null and new."reports_to_id" is distinct from old."reports_to_id" and ("fn__sees__contact"(new."reports_to_id")) is not true then
        perform "fn__lost"('reports_to', new."reports_to_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "contact"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__contact"();

-- module:contact
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "contact"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "account_id", "assistant_name", "assistant_phone", "master_record_id", "department", "description", "do_not_call", "has_opted_out_of_email", "has_opted_out_of_fax", "last_viewed_date", "lead_source", "reports_to_id", "is_primary" on "contact"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');
create trigger "_asked__2__trigger"
    before update of "birthdate", "email", "fax", "home_phone", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "title", "twitter", "facebook", "linked_in", "record_label" on "contact"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('4');

-- module:contact
create trigger "contact__mass__trigger"
    after update on "contact"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `department`
create function "fn__sees__department"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."department"%rowtype;
begin
    select * into "r" from "department" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('department', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `department`; null where it is refused
create function "fn__fields__department"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."department"%rowtype;
    "__told" text;
    "f1" constant text := 'employees,hour_cost,name,total_cost,total_time';
    "f2" constant text := 'employees,hour_cost,name';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "department" where "id" = "__record";
        if not found or not "fn__sees__department"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('department', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('department', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('department', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'given' then
        "__told" := case when "__roles" && '{service_manager}' then "f2" end;
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `department`
create function "fn__guard__department"() returns trigger
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
        if ("__roles" && '{service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('department', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "department"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__department"();

-- module:department
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "department"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "hour_cost" on "department"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:department
create trigger "department__mass__trigger"
    after update on "department"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `entitlement`
create function "fn__sees__entitlement"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."entitlement"%rowtype;
begin
    select * into "r" from "entitlement" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `entitlement`; null where it is refused
create function "fn__fields__entitlement"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."entitlement"%rowtype;
    "__told" text;
    "f1" constant text := 'account,end_date,name,product,start_date,status,term,term_type,type';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "entitlement" where "id" = "__record";
        if not found or not "fn__sees__entitlement"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `entitlement`
create function "fn__guard__entitlement"() returns trigger
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
        if ("__roles" && '{service_agent,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."product_id" is not null and new."product_id" is distinct from old."product_id" and ("fn__sees__product"(new."product_id")) is not true then
        perform "fn__lost"('product', new."product_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "entitlement"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__entitlement"();

-- module:entitlement
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "entitlement"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type" on "entitlement"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:entitlement
create trigger "entitlement__mass__trigger"
    after update on "entitlement"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `entitlement_template`
create function "fn__sees__entitlement_template"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."entitlement_template"%rowtype;
begin
    select * into "r" from "entitlement_template" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement_template', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `entitlement_template`; null where it is refused
create function "fn__fields__entitlement_template"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."entitlement_template"%rowtype;
    "__told" text;
    "f1" constant text := 'name,term,term_type,type';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "entitlement_template" where "id" = "__record";
        if not found or not "fn__sees__entitlement_template"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement_template', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement_template', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `entitlement_template`
create function "fn__guard__entitlement_template"() returns trigger
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
        if ("__roles" && '{service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('entitlement_template', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "entitlement_template"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__entitlement_template"();

-- module:entitlement_template
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "entitlement_template"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "name", "term", "term_type", "type" on "entitlement_template"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:entitlement_template
create trigger "entitlement_template__mass__trigger"
    after update on "entitlement_template"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `knowledge_base`
create function "fn__sees__knowledge_base"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."knowledge_base"%rowtype;
begin
    select * into "r" from "knowledge_base" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('knowledge_base', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `knowledge_base`; null where it is refused
create function "fn__fields__knowledge_base"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."knowledge_base"%rowtype;
    "__told" text;
    "f1" constant text := 'category,content,file,is_published,is_reviewed,number,product,status,title,type';
    "f2" constant text := 'category,content,file,is_published,is_reviewed,product,status,title,type';
    "f3" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "knowledge_base" where "id" = "__record";
        if not found or not "fn__sees__knowledge_base"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('knowledge_base', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('knowledge_base', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('knowledge_base', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'given' then
        "__told" := case when "__roles" && '{service_agent,service_manager}' then "f2" end;
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f3" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `knowledge_base`
create function "fn__guard__knowledge_base"() returns trigger
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
        if ("__roles" && '{service_agent,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('knowledge_base', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."product_id" is not null and new."product_id" is distinct from old."product_id" and ("fn__sees__product"(new."product_id")) is not true then
        perform "fn__lost"('product', new."product_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "knowledge_base"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__knowledge_base"();

-- module:knowledge_base
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "knowledge_base"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id" on "knowledge_base"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:knowledge_base
create trigger "knowledge_base__mass__trigger"
    after update on "knowledge_base"
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
    "r" "crm_service_solution"."product"%rowtype;
begin
    select * into "r" from "product" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('product', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
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
    "r" "crm_service_solution"."product"%rowtype;
    "__told" text;
    "f1" constant text := 'description,entitlement_template,family,is_active,manual,name,photo,product_code,total_cost,total_time';
    "f2" constant text := 'description,entitlement_template,family,is_active,manual,name,photo,product_code';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "product" where "id" = "__record";
        if not found or not "fn__sees__product"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('product', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('product', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'write' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f2" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('product', '{update}', "r"."id")) then "f2" end]) as "one");
    when 'given' then
        "__told" := case when "__roles" && '{service_manager}' then "f2" end;
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
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
        if ("__roles" && '{service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('product', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."entitlement_template_id" is not null and new."entitlement_template_id" is distinct from old."entitlement_template_id" and ("fn__sees__entitlement_template"(new."entitlement_template_id")) is not true then
        perform "fn__lost"('entitlement_template', new."entitlement_template_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "product"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__product"();

-- module:product
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "product"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id" on "product"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:product
create trigger "product__mass__trigger"
    after update on "product"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `settings`
create function "fn__sees__settings"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."settings"%rowtype;
begin
    select * into "r" from "settings" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('settings', '{read,update}', "r"."id"))) and "r"."deleted_at" is null)) is true;
end
$$;

-- what an operation covers of a record of `settings`; null where it is refused
create function "fn__fields__settings"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."settings"%rowtype;
    "__told" text;
    "f1" constant text := 'default_case_record_link,default_cost_per_hour,default_department,default_time_update';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "settings" where "id" = "__record";
        if not found or not "fn__sees__settings"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('settings', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('settings', '{update}', "r"."id")) then "f1" end]) as "one");
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `settings`
create function "fn__guard__settings"() returns trigger
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
        if ("__roles" && '{service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        if (("__roles" && '{service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('settings', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
    end if;
    if new."default_department_id" is not null and new."default_department_id" is distinct from old."default_department_id" and ("fn__sees__department"(new."default_department_id")) is not true then
        perform "fn__lost"('default_department', new."default_department_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "settings"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__settings"();

-- module:settings
create trigger "settings__mass__trigger"
    after update on "settings"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- whether whoever is at work sees a record of `update`
create function "fn__sees__update"("__record" uuid) returns boolean
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
    "r" "crm_service_solution"."update"%rowtype;
begin
    select * into "r" from "update" where "id" = "__record";
    return found and ((("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('update', '{read,update}', "r"."id"))) and ("r"."deleted_at" is null or "__roles" && '{service_manager}'))) is true;
end
$$;

-- what an operation covers of a record of `update`; null where it is refused
create function "fn__fields__update"("__wanted" text, "__record" uuid) returns text[]
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
    "r" "crm_service_solution"."update"%rowtype;
    "__told" text;
    "f1" constant text := 'account,case,contact,content,cost,department,from,notification_case_creator,notification_case_mailing_list,notification_case_owner,save_in_kb,send_to_mailing_list,subject,time_spend,to,type';
    "f2" constant text := '';
begin
    if "__wanted" <> 'import' then
        select * into "r" from "update" where "id" = "__record";
        if not found or not "fn__sees__update"("__record") then
            return null;
        end if;
    end if;
    case "__wanted"
    when 'read' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('update', '{read,update}', "r"."id")) then "f1" end]) as "one");
    when 'update' then
        "__told" := (select string_agg("one", ',') from unnest(array[case when "__roles" && '{service_agent,service_manager}' then "f1" end, case when ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('update', '{update}', "r"."id")) then "f1" end]) as "one");
    when 'export' then
        "__told" := case when "__roles" && '{service_manager}' then "f1" end;
    when 'assign' then
        "__told" := case when "__roles" && '{service_manager}' then "f2" end;
    else
        return null;
    end case;
    return array_remove(string_to_array("__told", ','), '');
end
$$;

-- decides what is written to `update`
create function "fn__guard__update"() returns trigger
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
        if ("__roles" && '{service_agent,service_manager}') is not true then
            perform "fn__refuse"('create');
        end if;
    else
        "__named" := new."version" - old."version";
        new."version" := old."version";
        if ("__named" > 1 or ("__named" = 0)) and (("__roles" && '{service_agent,service_manager}' or ("__roles" && '{service_agent,service_manager}' and "fn__is_shared"('update', '{update}', old."id")))) is not true then
            perform "fn__refuse"('update');
        end if;
        if "__named" & 1 <> 0 then
            if (((new."deleted_at" is null) <> (old."deleted_at" is null) and "__roles" && '{service_manager}')) is not true then
                perform "fn__refuse"('delete');
            end if;
        end if;
    end if;
    if new."case_id" is not null and new."case_id" is distinct from old."case_id" and ("fn__sees__case"(new."case_id")) is not true then
        perform "fn__lost"('case', new."case_id");
    end if;
    if new."account_id" is not null and new."account_id" is distinct from old."account_id" and ("fn__sees__account"(new."account_id")) is not true then
        perform "fn__lost"('account', new."account_id");
    end if;
    if new."department_id" is not null and new."department_id" is distinct from old."department_id" and ("fn__sees__department"(new."department_id")) is not true then
        perform "fn__lost"('department', new."department_id");
    end if;
    if new."contact_id" is not null and new."contact_id" is distinct from old."contact_id" and ("fn__sees__contact"(new."contact_id")) is not true then
        perform "fn__lost"('contact', new."contact_id");
    end if;
    return new;
end
$$;
create trigger "_guard__trigger"
    before insert or update on "update"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard__update"();

-- module:update
create trigger "_asked__0__trigger"
    before update of "deleted_at" on "update"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('1');
create trigger "_asked__1__trigger"
    before update of "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id" on "update"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__asked"('2');

-- module:update
create trigger "update__mass__trigger"
    after update on "update"
    referencing new table as "after"
    for each statement
    execute function "fn__mass"();

-- module:account
create policy "account__made__policy" on "account"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:account
create policy "account__seen__policy" on "account"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}'))))) and ("account"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:account
create policy "account__opened__policy" on "account"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "account"."id" = any (array(select "fn__shared_ids"('account', '{read,update}')))) and ("account"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:account
create policy "account__service_agent__policy" on "account"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "account"."deleted_at" is null));

-- module:account
create policy "account__service_manager__policy" on "account"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:attachment
create policy "attachment__made__policy" on "attachment"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:attachment
create policy "attachment__seen__policy" on "attachment"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "attachment"."id" = any (array(select "fn__shared_ids"('attachment', '{read,update}'))))) and ("attachment"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:attachment
create policy "attachment__opened__policy" on "attachment"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "attachment"."id" = any (array(select "fn__shared_ids"('attachment', '{read,update}')))) and ("attachment"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:attachment
create policy "attachment__service_agent__policy" on "attachment"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "attachment"."deleted_at" is null));

-- module:attachment
create policy "attachment__service_manager__policy" on "attachment"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:case
create policy "case__made__policy" on "case"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:case
create policy "case__seen__policy" on "case"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "case"."id" = any (array(select "fn__shared_ids"('case', '{read,update}'))))) and ("case"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:case
create policy "case__opened__policy" on "case"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "case"."id" = any (array(select "fn__shared_ids"('case', '{read,update}')))) and ("case"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:case
create policy "case__service_agent__policy" on "case"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "case"."deleted_at" is null));

-- module:case
create policy "case__service_manager__policy" on "case"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:contact
create policy "contact__made__policy" on "contact"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:contact
create policy "contact__seen__policy" on "contact"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}'))))) and ("contact"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:contact
create policy "contact__opened__policy" on "contact"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "contact"."id" = any (array(select "fn__shared_ids"('contact', '{read,update}')))) and ("contact"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:contact
create policy "contact__service_agent__policy" on "contact"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "contact"."deleted_at" is null));

-- module:contact
create policy "contact__service_manager__policy" on "contact"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:department
create policy "department__made__policy" on "department"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:department
create policy "department__seen__policy" on "department"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "department"."id" = any (array(select "fn__shared_ids"('department', '{read,update}'))))) and ("department"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:department
create policy "department__opened__policy" on "department"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "department"."id" = any (array(select "fn__shared_ids"('department', '{read,update}')))) and ("department"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:department
create policy "department__service_agent__policy" on "department"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "department"."deleted_at" is null));

-- module:department
create policy "department__service_manager__policy" on "department"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:entitlement
create policy "entitlement__made__policy" on "entitlement"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:entitlement
create policy "entitlement__seen__policy" on "entitlement"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "entitlement"."id" = any (array(select "fn__shared_ids"('entitlement', '{read,update}'))))) and ("entitlement"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:entitlement
create policy "entitlement__opened__policy" on "entitlement"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "entitlement"."id" = any (array(select "fn__shared_ids"('entitlement', '{read,update}')))) and ("entitlement"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:entitlement
create policy "entitlement__service_agent__policy" on "entitlement"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "entitlement"."deleted_at" is null));

-- module:entitlement
create policy "entitlement__service_manager__policy" on "entitlement"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:entitlement_template
create policy "entitlement_template__made__policy" on "entitlement_template"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:entitlement_template
create policy "entitlement_template__seen__policy" on "entitlement_template"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "entitlement_template"."id" = any (array(select "fn__shared_ids"('entitlement_template', '{read,update}'))))) and ("entitlement_template"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:entitlement_template
create policy "entitlement_template__opened__policy" on "entitlement_template"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "entitlement_template"."id" = any (array(select "fn__shared_ids"('entitlement_template', '{read,update}')))) and ("entitlement_template"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:entitlement_template
create policy "entitlement_template__service_agent__policy" on "entitlement_template"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "entitlement_template"."deleted_at" is null));

-- module:entitlement_template
create policy "entitlement_template__service_manager__policy" on "entitlement_template"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:knowledge_base
create policy "knowledge_base__made__policy" on "knowledge_base"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:knowledge_base
create policy "knowledge_base__seen__policy" on "knowledge_base"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "knowledge_base"."id" = any (array(select "fn__shared_ids"('knowledge_base', '{read,update}'))))) and ("knowledge_base"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:knowledge_base
create policy "knowledge_base__opened__policy" on "knowledge_base"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "knowledge_base"."id" = any (array(select "fn__shared_ids"('knowledge_base', '{read,update}')))) and ("knowledge_base"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:knowledge_base
create policy "knowledge_base__service_agent__policy" on "knowledge_base"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "knowledge_base"."deleted_at" is null));

-- module:knowledge_base
create policy "knowledge_base__service_manager__policy" on "knowledge_base"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:product
create policy "product__made__policy" on "product"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:product
create policy "product__seen__policy" on "product"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "product"."id" = any (array(select "fn__shared_ids"('product', '{read,update}'))))) and ("product"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:product
create policy "product__opened__policy" on "product"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "product"."id" = any (array(select "fn__shared_ids"('product', '{read,update}')))) and ("product"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:product
create policy "product__service_agent__policy" on "product"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "product"."deleted_at" is null));

-- module:product
create policy "product__service_manager__policy" on "product"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

-- module:settings
create policy "settings__made__policy" on "settings"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:settings
create policy "settings__seen__policy" on "settings"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "settings"."id" = any (array(select "fn__shared_ids"('settings', '{read,update}'))))) and "settings"."deleted_at" is null));

-- module:settings
create policy "settings__opened__policy" on "settings"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "settings"."id" = any (array(select "fn__shared_ids"('settings', '{read,update}')))) and "settings"."deleted_at" is null));

-- module:settings
create policy "settings__service_agent__policy" on "settings"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "settings"."deleted_at" is null));

-- module:settings
create policy "settings__service_manager__policy" on "settings"
    for all to "crm_service_solution__service_manager"
    using (((select "fn__only_role"('service_manager')) and "settings"."deleted_at" is null));

-- module:update
create policy "update__made__policy" on "update"
    for insert to "crm_service_solution___everyone" with check (true);

-- module:update
create policy "update__seen__policy" on "update"
    for all to "crm_service_solution___reader", "crm_service_solution___member"
    using ((((select "fn__has_any"('{service_agent,service_manager}')) or ((select "fn__has_any"('{service_agent,service_manager}')) and "update"."id" = any (array(select "fn__shared_ids"('update', '{read,update}'))))) and ("update"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:update
create policy "update__opened__policy" on "update"
    for all to "crm_service_solution___opened"
    using ((((select "fn__taken_on"('{service_agent,service_manager}')) and "update"."id" = any (array(select "fn__shared_ids"('update', '{read,update}')))) and ("update"."deleted_at" is null or (select "fn__has_any"('{service_manager}')))));

-- module:update
create policy "update__service_agent__policy" on "update"
    for all to "crm_service_solution__service_agent"
    using (((select "fn__only_role"('service_agent')) and "update"."deleted_at" is null));

-- module:update
create policy "update__service_manager__policy" on "update"
    for all to "crm_service_solution__service_manager"
    using ((select "fn__only_role"('service_manager')));

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
    when 'reports' then array_remove(array[case when "roles" && '{service_manager}' then 'active_entitlements' end, case when "roles" && '{service_manager}' then 'articles_created_per_day' end, case when "roles" && '{service_manager}' then 'articles_per_type' end, case when "roles" && '{service_manager}' then 'average_time_spent_per_case' end, case when "roles" && '{service_manager}' then 'case_updates_per_type' end, case when "roles" && '{service_manager}' then 'cases_by_category' end, case when "roles" && '{service_manager}' then 'cases_by_priority' end, case when "roles" && '{service_manager}' then 'cases_by_status' end, case when "roles" && '{service_manager}' then 'closed_cases_per_month' end, case when "roles" && '{service_manager}' then 'cost_per_category' end, case when "roles" && '{service_manager}' then 'cost_per_product_family' end, case when "roles" && '{service_manager}' then 'costs_per_account' end, case when "roles" && '{service_manager}' then 'new_cases_by_month' end, case when "roles" && '{service_manager}' then 'time_per_account' end, case when "roles" && '{service_manager}' then 'time_spent_per_product_family' end, case when "roles" && '{service_manager}' then 'total_cost_per_department' end, case when "roles" && '{service_manager}' then 'total_cost_per_month' end, case when "roles" && '{service_manager}' then 'total_time_spent_per_category' end, case when "roles" && '{service_manager}' then 'total_time_spent_per_department' end, case when "roles" && '{service_manager}' then 'total_time_spent_per_month' end]::text[], null)
    when 'dashboards' then array_remove(array[case when "roles" && '{service_agent,service_manager}' then 'accounts' end, case when "roles" && '{service_agent,service_manager}' then 'cases' end, case when "roles" && '{service_agent,service_manager}' then 'dashboard' end, case when "roles" && '{service_agent,service_manager}' then 'departments' end, case when "roles" && '{service_agent,service_manager}' then 'home' end, case when "roles" && '{service_agent,service_manager}' then 'knowledge_base' end, case when "roles" && '{service_agent,service_manager}' then 'products' end]::text[], null)
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
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
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
    when 'service_agent' then '{"crm_service_solution__service_agent","crm_service_solution__service_agent__opened"}'::text[]
    when 'service_manager' then '{"crm_service_solution__service_manager","crm_service_solution__service_manager__opened"}'::text[]
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

-- the database role that somebody takes on in `service_solution`
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
        return 'crm_service_solution___member';
    end if;
    return coalesce(("fn__database_roles"("roles"[1]))[1], 'crm_service_solution___member');
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

-- field:attachment.file
create trigger "_guard__trigger"
    before insert or update or delete on "attachment__file"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard_beside"('attachment', 'file', 'attachment_id');

-- field:case.mailing_list
create trigger "_guard__trigger"
    before insert or update or delete on "case__mailing_list"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard_beside"('case', 'mailing_list', 'case_id', 'contact_id', 'contact__seen');

-- field:department.employees
create trigger "_guard__trigger"
    before insert or update or delete on "department__employees"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard_beside"('department', 'employees', 'department_id');

-- field:knowledge_base.file
create trigger "_guard__trigger"
    before insert or update or delete on "knowledge_base__file"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard_beside"('knowledge_base', 'file', 'knowledge_base_id');

-- field:product.manual
create trigger "_guard__trigger"
    before insert or update or delete on "product__manual"
    for each row when (not pg_has_role('crm_service_solution___system', 'usage'))
    execute function "fn__guard_beside"('product', 'manual', 'product_id');

-- field:attachment.file
create policy "attachment__file__reader__policy" on "attachment__file"
    for select to "crm_service_solution___reader"
    using (true);

-- field:attachment.file
create policy "attachment__file__seen__policy" on "attachment__file"
    for all to "crm_service_solution___everyone"
    using ('file' = any ("fn__fields__attachment"('read', "attachment_id")))
    with check (true);

-- field:case.mailing_list
create policy "case__mailing_list__reader__policy" on "case__mailing_list"
    for select to "crm_service_solution___reader"
    using (true);

-- field:case.mailing_list
create policy "case__mailing_list__seen__policy" on "case__mailing_list"
    for all to "crm_service_solution___everyone"
    using ('mailing_list' = any ("fn__fields__case"('read', "case_id")))
    with check (true);

-- field:department.employees
create policy "department__employees__reader__policy" on "department__employees"
    for select to "crm_service_solution___reader"
    using (true);

-- field:department.employees
create policy "department__employees__seen__policy" on "department__employees"
    for all to "crm_service_solution___everyone"
    using ('employees' = any ("fn__fields__department"('read', "department_id")))
    with check (true);

-- field:knowledge_base.file
create policy "knowledge_base__file__reader__policy" on "knowledge_base__file"
    for select to "crm_service_solution___reader"
    using (true);

-- field:knowledge_base.file
create policy "knowledge_base__file__seen__policy" on "knowledge_base__file"
    for all to "crm_service_solution___everyone"
    using ('file' = any ("fn__fields__knowledge_base"('read', "knowledge_base_id")))
    with check (true);

-- field:product.manual
create policy "product__manual__reader__policy" on "product__manual"
    for select to "crm_service_solution___reader"
    using (true);

-- field:product.manual
create policy "product__manual__seen__policy" on "product__manual"
    for all to "crm_service_solution___everyone"
    using ('manual' = any ("fn__fields__product"('read', "product_id")))
    with check (true);

-- module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook", "total_time", "total_cost") on "account" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_agent";
grant update ("deleted_at", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "account" to "crm_service_solution___member";

-- module:attachment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("name", "case_id") on "attachment" to "crm_service_solution__service_agent";
grant update ("deleted_at", "name", "case_id") on "attachment" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "attachment" to "crm_service_solution___member";

-- module:case
grant select ("id") on "case" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant insert ("id", "owner_id", "status", "contact_name", "contact_title", "contact_email", "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "contact_phone", "solution_id", "product_id", "previous_status", "case_sys_template") on "case" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("status", "contact_name", "contact_title", "contact_email", "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "contact_phone", "solution_id", "product_id", "previous_status", "case_sys_template") on "case" to "crm_service_solution__service_agent";
grant update ("deleted_at", "status", "contact_name", "contact_title", "contact_email", "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "contact_phone", "solution_id", "product_id", "previous_status", "case_sys_template") on "case" to "crm_service_solution__service_manager", "crm_service_solution___member";

-- module:contact
grant select ("id") on "contact" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant insert ("id", "owner_id", "account_id", "assistant_name", "assistant_phone", "birthdate", "master_record_id", "department", "description", "do_not_call", "email", "has_opted_out_of_email", "fax", "has_opted_out_of_fax", "home_phone", "last_viewed_date", "lead_source", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "reports_to_id", "title", "twitter", "facebook", "linked_in", "is_primary", "record_label") on "contact" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("account_id", "assistant_name", "assistant_phone", "birthdate", "master_record_id", "department", "description", "do_not_call", "email", "has_opted_out_of_email", "fax", "has_opted_out_of_fax", "home_phone", "last_viewed_date", "lead_source", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "reports_to_id", "title", "twitter", "facebook", "linked_in", "is_primary", "record_label") on "contact" to "crm_service_solution__service_agent";
grant update ("deleted_at", "account_id", "assistant_name", "assistant_phone", "birthdate", "master_record_id", "department", "description", "do_not_call", "email", "has_opted_out_of_email", "fax", "has_opted_out_of_fax", "home_phone", "last_viewed_date", "lead_source", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "reports_to_id", "title", "twitter", "facebook", "linked_in", "is_primary", "record_label") on "contact" to "crm_service_solution__service_manager", "crm_service_solution___member";

-- module:department
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "hour_cost", "total_time", "total_cost") on "department" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant update ("name", "hour_cost") on "department" to "crm_service_solution__service_agent";
grant insert ("id", "name", "hour_cost") on "department" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("deleted_at", "name", "hour_cost") on "department" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "department" to "crm_service_solution___member";

-- module:entitlement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent";
grant update ("deleted_at", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "entitlement" to "crm_service_solution___member";

-- module:entitlement_template
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant update ("name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_agent";
grant insert ("id", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("deleted_at", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "entitlement_template" to "crm_service_solution___member";

-- module:knowledge_base
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent";
grant update ("deleted_at", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "knowledge_base" to "crm_service_solution___member";

-- module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id", "total_time", "total_cost") on "product" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant update ("is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id") on "product" to "crm_service_solution__service_agent";
grant insert ("id", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id") on "product" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id") on "product" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "product" to "crm_service_solution___member";

-- module:settings
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant update ("default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant insert ("id", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "settings" to "crm_service_solution___member";

-- module:update
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent", "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___member";
grant update ("case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent";
grant update ("deleted_at", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_manager", "crm_service_solution___member";
grant select ("id") on "update" to "crm_service_solution___member";

grant select, insert, update, delete on "attachment__file", "case__mailing_list", "department__employees", "knowledge_base__file", "product__manual" to "crm_service_solution___everyone";

-- report:active_entitlements: for those who may open it
alter view "report__active_entitlements" reset (security_invoker);
alter view "report__active_entitlements" owner to "crm_service_solution___system";
create view "report__active_entitlements__opened" as
select *
from "report__active_entitlements"
where (select "fn__opens"('reports', 'active_entitlements'));
alter view "report__active_entitlements__opened" owner to "crm_service_solution___system";
grant select on "report__active_entitlements__opened" to "crm_service_solution___everyone";

-- report:articles_created_per_day: for those who may open it
alter view "report__articles_created_per_day" reset (security_invoker);
alter view "report__articles_created_per_day" owner to "crm_service_solution___system";
create view "report__articles_created_per_day__opened" as
select *
from "report__articles_created_per_day"
where (select "fn__opens"('reports', 'articles_created_per_day'));
alter view "report__articles_created_per_day__opened" owner to "crm_service_solution___system";
grant select on "report__articles_created_per_day__opened" to "crm_service_solution___everyone";

-- report:articles_per_type: for those who may open it
alter view "report__articles_per_type" reset (security_invoker);
alter view "report__articles_per_type" owner to "crm_service_solution___system";
create view "report__articles_per_type__opened" as
select *
from "report__articles_per_type"
where (select "fn__opens"('reports', 'articles_per_type'));
alter view "report__articles_per_type__opened" owner to "crm_service_solution___system";
grant select on "report__articles_per_type__opened" to "crm_service_solution___everyone";

-- report:average_time_spent_per_case: for those who may open it
alter view "report__average_time_spent_per_case" reset (security_invoker);
alter view "report__average_time_spent_per_case" owner to "crm_service_solution___system";
create view "report__average_time_spent_per_case__opened" as
select *
from "report__average_time_spent_per_case"
where (select "fn__opens"('reports', 'average_time_spent_per_case'));
alter view "report__average_time_spent_per_case__opened" owner to "crm_service_solution___system";
grant select on "report__average_time_spent_per_case__opened" to "crm_service_solution___everyone";

-- report:case_updates_per_type: for those who may open it
alter view "report__case_updates_per_type" reset (security_invoker);
alter view "report__case_updates_per_type" owner to "crm_service_solution___system";
create view "report__case_updates_per_type__opened" as
select *
from "report__case_updates_per_type"
where (select "fn__opens"('reports', 'case_updates_per_type'));
alter view "report__case_updates_per_type__opened" owner to "crm_service_solution___system";
grant select on "report__case_updates_per_type__opened" to "crm_service_solution___everyone";

-- report:cases_by_category: for those who may open it
alter view "report__cases_by_category" reset (security_invoker);
alter view "report__cases_by_category" owner to "crm_service_solution___system";
create view "report__cases_by_category__opened" as
select *
from "report__cases_by_category"
where (select "fn__opens"('reports', 'cases_by_category'));
alter view "report__cases_by_category__opened" owner to "crm_service_solution___system";
grant select on "report__cases_by_category__opened" to "crm_service_solution___everyone";

-- report:cases_by_priority: for those who may open it
alter view "report__cases_by_priority" reset (security_invoker);
alter view "report__cases_by_priority" owner to "crm_service_solution___system";
create view "report__cases_by_priority__opened" as
select *
from "report__cases_by_priority"
where (select "fn__opens"('reports', 'cases_by_priority'));
alter view "report__cases_by_priority__opened" owner to "crm_service_solution___system";
grant select on "report__cases_by_priority__opened" to "crm_service_solution___everyone";

-- report:cases_by_status: for those who may open it
alter view "report__cases_by_status" reset (security_invoker);
alter view "report__cases_by_status" owner to "crm_service_solution___system";
create view "report__cases_by_status__opened" as
select *
from "report__cases_by_status"
where (select "fn__opens"('reports', 'cases_by_status'));
alter view "report__cases_by_status__opened" owner to "crm_service_solution___system";
grant select on "report__cases_by_status__opened" to "crm_service_solution___everyone";

-- report:closed_cases_per_month: for those who may open it
alter view "report__closed_cases_per_month" reset (security_invoker);
alter view "report__closed_cases_per_month" owner to "crm_service_solution___system";
create view "report__closed_cases_per_month__opened" as
select *
from "report__closed_cases_per_month"
where (select "fn__opens"('reports', 'closed_cases_per_month'));
alter view "report__closed_cases_per_month__opened" owner to "crm_service_solution___system";
grant select on "report__closed_cases_per_month__opened" to "crm_service_solution___everyone";

-- report:cost_per_category: for those who may open it
alter view "report__cost_per_category" reset (security_invoker);
alter view "report__cost_per_category" owner to "crm_service_solution___system";
create view "report__cost_per_category__opened" as
select *
from "report__cost_per_category"
where (select "fn__opens"('reports', 'cost_per_category'));
alter view "report__cost_per_category__opened" owner to "crm_service_solution___system";
grant select on "report__cost_per_category__opened" to "crm_service_solution___everyone";

-- report:cost_per_product_family: for those who may open it
alter view "report__cost_per_product_family" reset (security_invoker);
alter view "report__cost_per_product_family" owner to "crm_service_solution___system";
create view "report__cost_per_product_family__opened" as
select *
from "report__cost_per_product_family"
where (select "fn__opens"('reports', 'cost_per_product_family'));
alter view "report__cost_per_product_family__opened" owner to "crm_service_solution___system";
grant select on "report__cost_per_product_family__opened" to "crm_service_solution___everyone";

-- report:costs_per_account: for those who may open it
alter view "report__costs_per_account" reset (security_invoker);
alter view "report__costs_per_account" owner to "crm_service_solution___system";
create view "report__costs_per_account__opened" as
select *
from "report__costs_per_account"
where (select "fn__opens"('reports', 'costs_per_account'));
alter view "report__costs_per_account__opened" owner to "crm_service_solution___system";
grant select on "report__costs_per_account__opened" to "crm_service_solution___everyone";

-- report:new_cases_by_month: for those who may open it
alter view "report__new_cases_by_month" reset (security_invoker);
alter view "report__new_cases_by_month" owner to "crm_service_solution___system";
create view "report__new_cases_by_month__opened" as
select *
from "report__new_cases_by_month"
where (select "fn__opens"('reports', 'new_cases_by_month'));
alter view "report__new_cases_by_month__opened" owner to "crm_service_solution___system";
grant select on "report__new_cases_by_month__opened" to "crm_service_solution___everyone";

-- report:time_per_account: for those who may open it
alter view "report__time_per_account" reset (security_invoker);
alter view "report__time_per_account" owner to "crm_service_solution___system";
create view "report__time_per_account__opened" as
select *
from "report__time_per_account"
where (select "fn__opens"('reports', 'time_per_account'));
alter view "report__time_per_account__opened" owner to "crm_service_solution___system";
grant select on "report__time_per_account__opened" to "crm_service_solution___everyone";

-- report:time_spent_per_product_family: for those who may open it
alter view "report__time_spent_per_product_family" reset (security_invoker);
alter view "report__time_spent_per_product_family" owner to "crm_service_solution___system";
create view "report__time_spent_per_product_family__opened" as
select *
from "report__time_spent_per_product_family"
where (select "fn__opens"('reports', 'time_spent_per_product_family'));
alter view "report__time_spent_per_product_family__opened" owner to "crm_service_solution___system";
grant select on "report__time_spent_per_product_family__opened" to "crm_service_solution___everyone";

-- report:total_cost_per_department: for those who may open it
alter view "report__total_cost_per_department" reset (security_invoker);
alter view "report__total_cost_per_department" owner to "crm_service_solution___system";
create view "report__total_cost_per_department__opened" as
select *
from "report__total_cost_per_department"
where (select "fn__opens"('reports', 'total_cost_per_department'));
alter view "report__total_cost_per_department__opened" owner to "crm_service_solution___system";
grant select on "report__total_cost_per_department__opened" to "crm_service_solution___everyone";

-- report:total_cost_per_month: for those who may open it
alter view "report__total_cost_per_month" reset (security_invoker);
alter view "report__total_cost_per_month" owner to "crm_service_solution___system";
create view "report__total_cost_per_month__opened" as
select *
from "report__total_cost_per_month"
where (select "fn__opens"('reports', 'total_cost_per_month'));
alter view "report__total_cost_per_month__opened" owner to "crm_service_solution___system";
grant select on "report__total_cost_per_month__opened" to "crm_service_solution___everyone";

-- report:total_time_spent_per_category: for those who may open it
alter view "report__total_time_spent_per_category" reset (security_invoker);
alter view "report__total_time_spent_per_category" owner to "crm_service_solution___system";
create view "report__total_time_spent_per_category__opened" as
select *
from "report__total_time_spent_per_category"
where (select "fn__opens"('reports', 'total_time_spent_per_category'));
alter view "report__total_time_spent_per_category__opened" owner to "crm_service_solution___system";
grant select on "report__total_time_spent_per_category__opened" to "crm_service_solution___everyone";

-- report:total_time_spent_per_department: for those who may open it
alter view "report__total_time_spent_per_department" reset (security_invoker);
alter view "report__total_time_spent_per_department" owner to "crm_service_solution___system";
create view "report__total_time_spent_per_department__opened" as
select *
from "report__total_time_spent_per_department"
where (select "fn__opens"('reports', 'total_time_spent_per_department'));
alter view "report__total_time_spent_per_department__opened" owner to "crm_service_solution___system";
grant select on "report__total_time_spent_per_department__opened" to "crm_service_solution___everyone";

-- report:total_time_spent_per_month: for those who may open it
alter view "report__total_time_spent_per_month" reset (security_invoker);
alter view "report__total_time_spent_per_month" owner to "crm_service_solution___system";
create view "report__total_time_spent_per_month__opened" as
select *
from "report__total_time_spent_per_month"
where (select "fn__opens"('reports', 'total_time_spent_per_month'));
alter view "report__total_time_spent_per_month__opened" owner to "crm_service_solution___system";
grant select on "report__total_time_spent_per_month__opened" to "crm_service_solution___everyone";

-- whatever decides runs with the rights of the system, never with those of whoever deploys
do $$
declare
    called regprocedure;
begin
    for called in
        select oid from pg_proc where pronamespace = '"crm_service_solution"'::regnamespace and prosecdef
            and proowner <> '"crm_service_solution___reader"'::regrole
    loop
        execute format('alter function %s owner to %s', called, '"crm_service_solution___system"');
    end loop;
end
$$;

revoke all on all functions in schema "crm_service_solution" from public;

grant execute on all functions in schema "crm_service_solution" to "crm_service_solution___system";

grant select on "account", "attachment", "attachment__file", "case", "case__mailing_list", "contact", "department", "department__employees", "entitlement", "entitlement_template", "knowledge_base", "knowledge_base__file", "product", "product__manual", "settings", "update" to "crm_service_solution___reader";

grant select on "account__seen", "attachment__seen", "attachment__file__seen", "case__seen", "case__mailing_list__seen", "contact__seen", "department__seen", "department__employees__seen", "entitlement__seen", "entitlement_template__seen", "knowledge_base__seen", "knowledge_base__file__seen", "product__seen", "product__manual__seen", "settings__seen", "update__seen" to "crm_service_solution___everyone", "crm_service_solution___system";

grant execute on function "fn__new_id", "fn__user_id", "fn__actor_id", "fn__roles", "fn__has_any", "fn__has_role", "fn__only_role", "fn__has_capability", "fn__team_user_ids", "fn__subordinate_ids", "fn__queue_ids", "fn__shared_ids", "fn__in_team", "fn__works_on", "fn__as", "fn__owners", "fn__leads_all", "fn__taken_on", "fn__database_roles", "fn__allowed", "fn__assign", "fn__claim", "fn__share", "fn__unshare", "fn__opens", "fn__categories", "fn__fields__attachment", "fn__fields__case", "fn__fields__department", "fn__fields__knowledge_base", "fn__fields__product" to "crm_service_solution___everyone", "crm_service_solution___reader";

grant execute on function "fn__sign_in", "fn__role_of", "fn__form_of", "fn__refuse", "fn__user_id" to "crm_service_solution___gateway";

grant insert ("category", "name", "label", "description") on "_tag" to "crm_service_solution___everyone";
