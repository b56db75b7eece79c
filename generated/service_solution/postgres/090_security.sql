-- Who may do what, as far as single statements go
set search_path to "crm_service_solution", pg_temp;

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
    create role "crm_service_solution___system" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: signs in and takes on one role a transaction
do $$
begin
    create role "crm_service_solution___gateway" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- role:service_agent: Service agent
do $$
begin
    create role "crm_service_solution__service_agent" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution__service_agent" to "crm_service_solution___gateway";

-- role:service_manager: Service manager
do $$
begin
    create role "crm_service_solution__service_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_service_solution__service_manager" to "crm_service_solution___gateway";

grant "crm_service_solution___system" to "crm_service_solution___gateway";

revoke all on schema "crm_service_solution" from public;

revoke all on all tables in schema "crm_service_solution" from public;

revoke all on all functions in schema "crm_service_solution" from public;

grant usage on schema "crm_service_solution" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";

grant execute on all functions in schema "crm_service_solution" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";

-- it owns the functions through which policies read other records
grant "crm_service_solution___system" to current_user;

grant create on schema "crm_service_solution" to "crm_service_solution___system";

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

create function "fn__of__attachment__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "attachment" where "attachment"."id" = "record" and (true));
revoke all on function "fn__of__attachment__b5bea41b" from public;
grant execute on function "fn__of__attachment__b5bea41b" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";
alter function "fn__of__attachment__b5bea41b" owner to "crm_service_solution___system";

create function "fn__of__case__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "case" where "case"."id" = "record" and (true));
revoke all on function "fn__of__case__b5bea41b" from public;
grant execute on function "fn__of__case__b5bea41b" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";
alter function "fn__of__case__b5bea41b" owner to "crm_service_solution___system";

create function "fn__of__knowledge_base__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "knowledge_base" where "knowledge_base"."id" = "record" and (true));
revoke all on function "fn__of__knowledge_base__b5bea41b" from public;
grant execute on function "fn__of__knowledge_base__b5bea41b" to "crm_service_solution__service_agent", "crm_service_solution__service_manager", "crm_service_solution___system";
alter function "fn__of__knowledge_base__b5bea41b" owner to "crm_service_solution___system";

create function "fn__of__department__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "department" where "department"."id" = "record" and (true));
revoke all on function "fn__of__department__b5bea41b" from public;
grant execute on function "fn__of__department__b5bea41b" to "crm_service_solution__service_manager", "crm_service_solution___system";
alter function "fn__of__department__b5bea41b" owner to "crm_service_solution___system";

create function "fn__of__product__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "product" where "product"."id" = "record" and (true));
revoke all on function "fn__of__product__b5bea41b" from public;
grant execute on function "fn__of__product__b5bea41b" to "crm_service_solution__service_manager", "crm_service_solution___system";
alter function "fn__of__product__b5bea41b" owner to "crm_service_solution___system";

-- role:service_agent on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook", "total_time", "total_cost") on "account" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_agent";
grant update ("account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_agent";

-- role:service_agent on module:attachment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_agent";
grant update ("name", "case_id") on "attachment" to "crm_service_solution__service_agent";

-- role:service_agent on field:attachment.file
grant select, insert, update, delete on "attachment__file" to "crm_service_solution__service_agent";

-- role:service_agent on module:case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "case" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id") on "case" to "crm_service_solution__service_agent";

-- role:service_agent on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "contact" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id") on "contact" to "crm_service_solution__service_agent";

-- role:service_agent on module:department
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "hour_cost", "total_time", "total_cost") on "department" to "crm_service_solution__service_agent";

-- role:service_agent on field:department.employees
grant select on "department__employees" to "crm_service_solution__service_agent";

-- role:service_agent on module:entitlement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent";
grant update ("account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_agent";

-- role:service_agent on module:entitlement_template
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_agent";

-- role:service_agent on module:knowledge_base
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent";
grant update ("title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_agent";

-- role:service_agent on field:knowledge_base.file
grant select, insert, update, delete on "knowledge_base__file" to "crm_service_solution__service_agent";

-- role:service_agent on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id", "total_time", "total_cost") on "product" to "crm_service_solution__service_agent";

-- role:service_agent on field:product.manual
grant select on "product__manual" to "crm_service_solution__service_agent";

-- role:service_agent on module:settings
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_agent";

-- role:service_agent on module:update
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent";
grant insert ("id", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent";
grant update ("case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_agent";

-- role:service_agent on module:account
create policy "account__service_agent__read__policy" on "account"
    for select to "crm_service_solution__service_agent"
    using (
        ("account"."deleted_at" is null)
    );

-- role:service_agent on module:account
create policy "account__service_agent__create__policy" on "account"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:account
create policy "account__service_agent__update__policy" on "account"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on module:attachment
create policy "attachment__service_agent__read__policy" on "attachment"
    for select to "crm_service_solution__service_agent"
    using (
        ("attachment"."deleted_at" is null)
    );

-- role:service_agent on module:attachment
create policy "attachment__service_agent__create__policy" on "attachment"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:attachment
create policy "attachment__service_agent__update__policy" on "attachment"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on field:attachment.file
create policy "attachment__file__service_agent__read__policy" on "attachment__file"
    for select to "crm_service_solution__service_agent"
    using (
        exists (select 1 from "attachment" where "attachment"."id" = "attachment__file"."attachment_id")
    );

-- role:service_agent on field:attachment.file
create policy "attachment__file__service_agent__update__policy" on "attachment__file"
    to "crm_service_solution__service_agent"
    using (
        "fn__of__attachment__b5bea41b"("attachment__file"."attachment_id")
    );

-- role:service_agent on module:case
create policy "case__service_agent__read__policy" on "case"
    for select to "crm_service_solution__service_agent"
    using (
        ("case"."deleted_at" is null)
    );

-- role:service_agent on module:case
create policy "case__service_agent__create__policy" on "case"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:case
create policy "case__service_agent__update__policy" on "case"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on field:case.mailing_list
create policy "case__mailing_list__service_agent__read__policy" on "case__mailing_list"
    for select to "crm_service_solution__service_agent"
    using (
        exists (select 1 from "case" where "case"."id" = "case__mailing_list"."case_id")
    );

-- role:service_agent on field:case.mailing_list
create policy "case__mailing_list__service_agent__update__policy" on "case__mailing_list"
    to "crm_service_solution__service_agent"
    using (
        "fn__of__case__b5bea41b"("case__mailing_list"."case_id")
    );

-- role:service_agent on module:contact
create policy "contact__service_agent__read__policy" on "contact"
    for select to "crm_service_solution__service_agent"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:service_agent on module:contact
create policy "contact__service_agent__create__policy" on "contact"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:contact
create policy "contact__service_agent__update__policy" on "contact"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on module:department
create policy "department__service_agent__read__policy" on "department"
    for select to "crm_service_solution__service_agent"
    using (
        ("department"."deleted_at" is null)
    );

-- role:service_agent on field:department.employees
create policy "department__employees__service_agent__read__policy" on "department__employees"
    for select to "crm_service_solution__service_agent"
    using (
        exists (select 1 from "department" where "department"."id" = "department__employees"."department_id")
    );

-- role:service_agent on module:entitlement
create policy "entitlement__service_agent__read__policy" on "entitlement"
    for select to "crm_service_solution__service_agent"
    using (
        ("entitlement"."deleted_at" is null)
    );

-- role:service_agent on module:entitlement
create policy "entitlement__service_agent__create__policy" on "entitlement"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:entitlement
create policy "entitlement__service_agent__update__policy" on "entitlement"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on module:entitlement_template
create policy "entitlement_template__service_agent__read__policy" on "entitlement_template"
    for select to "crm_service_solution__service_agent"
    using (
        ("entitlement_template"."deleted_at" is null)
    );

-- role:service_agent on module:knowledge_base
create policy "knowledge_base__service_agent__read__policy" on "knowledge_base"
    for select to "crm_service_solution__service_agent"
    using (
        ("knowledge_base"."deleted_at" is null)
    );

-- role:service_agent on module:knowledge_base
create policy "knowledge_base__service_agent__create__policy" on "knowledge_base"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:knowledge_base
create policy "knowledge_base__service_agent__update__policy" on "knowledge_base"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_agent on field:knowledge_base.file
create policy "knowledge_base__file__service_agent__read__policy" on "knowledge_base__file"
    for select to "crm_service_solution__service_agent"
    using (
        exists (select 1 from "knowledge_base" where "knowledge_base"."id" = "knowledge_base__file"."knowledge_base_id")
    );

-- role:service_agent on field:knowledge_base.file
create policy "knowledge_base__file__service_agent__update__policy" on "knowledge_base__file"
    to "crm_service_solution__service_agent"
    using (
        "fn__of__knowledge_base__b5bea41b"("knowledge_base__file"."knowledge_base_id")
    );

-- role:service_agent on module:product
create policy "product__service_agent__read__policy" on "product"
    for select to "crm_service_solution__service_agent"
    using (
        ("product"."deleted_at" is null)
    );

-- role:service_agent on field:product.manual
create policy "product__manual__service_agent__read__policy" on "product__manual"
    for select to "crm_service_solution__service_agent"
    using (
        exists (select 1 from "product" where "product"."id" = "product__manual"."product_id")
    );

-- role:service_agent on module:settings
create policy "settings__service_agent__read__policy" on "settings"
    for select to "crm_service_solution__service_agent"
    using (
        ("settings"."deleted_at" is null)
    );

-- role:service_agent on module:update
create policy "update__service_agent__read__policy" on "update"
    for select to "crm_service_solution__service_agent"
    using (
        ("update"."deleted_at" is null)
    );

-- role:service_agent on module:update
create policy "update__service_agent__create__policy" on "update"
    for insert to "crm_service_solution__service_agent"
    with check (
        true
    );

-- role:service_agent on module:update
create policy "update__service_agent__update__policy" on "update"
    for update to "crm_service_solution__service_agent"
    using (
        true
    );

-- role:service_manager on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook", "total_time", "total_cost") on "account" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_manager";
grant update ("deleted_at", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook") on "account" to "crm_service_solution__service_manager";

-- role:service_manager on module:attachment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "name", "case_id") on "attachment" to "crm_service_solution__service_manager";
grant update ("deleted_at", "name", "case_id") on "attachment" to "crm_service_solution__service_manager";

-- role:service_manager on field:attachment.file
grant select, insert, update, delete on "attachment__file" to "crm_service_solution__service_manager";

-- role:service_manager on module:case
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "case" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id") on "case" to "crm_service_solution__service_manager";

-- role:service_manager on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id") on "contact" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id") on "contact" to "crm_service_solution__service_manager";

-- role:service_manager on module:department
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "hour_cost", "total_time", "total_cost") on "department" to "crm_service_solution__service_manager";
grant insert ("id", "name", "hour_cost") on "department" to "crm_service_solution__service_manager";
grant update ("deleted_at", "name", "hour_cost") on "department" to "crm_service_solution__service_manager";

-- role:service_manager on field:department.employees
grant select, insert, update, delete on "department__employees" to "crm_service_solution__service_manager";

-- role:service_manager on module:entitlement
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_manager";
grant update ("deleted_at", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") on "entitlement" to "crm_service_solution__service_manager";

-- role:service_manager on module:entitlement_template
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_manager";
grant insert ("id", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_manager";
grant update ("deleted_at", "name", "term", "term_type", "type") on "entitlement_template" to "crm_service_solution__service_manager";

-- role:service_manager on module:knowledge_base
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_manager";
grant update ("deleted_at", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") on "knowledge_base" to "crm_service_solution__service_manager";

-- role:service_manager on field:knowledge_base.file
grant select, insert, update, delete on "knowledge_base__file" to "crm_service_solution__service_manager";

-- role:service_manager on module:product
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id", "total_time", "total_cost") on "product" to "crm_service_solution__service_manager";
grant insert ("id", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id") on "product" to "crm_service_solution__service_manager";
grant update ("deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id") on "product" to "crm_service_solution__service_manager";

-- role:service_manager on field:product.manual
grant select, insert, update, delete on "product__manual" to "crm_service_solution__service_manager";

-- role:service_manager on module:settings
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_manager";
grant insert ("id", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_manager";
grant update ("default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") on "settings" to "crm_service_solution__service_manager";

-- role:service_manager on module:update
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_manager";
grant insert ("id", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_manager";
grant update ("deleted_at", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") on "update" to "crm_service_solution__service_manager";

-- role:service_manager on module:account
create policy "account__service_manager__read__policy" on "account"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:account
create policy "account__service_manager__create__policy" on "account"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:account
create policy "account__service_manager__update__policy" on "account"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:attachment
create policy "attachment__service_manager__read__policy" on "attachment"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:attachment
create policy "attachment__service_manager__create__policy" on "attachment"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:attachment
create policy "attachment__service_manager__update__policy" on "attachment"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on field:attachment.file
create policy "attachment__file__service_manager__read__policy" on "attachment__file"
    for select to "crm_service_solution__service_manager"
    using (
        exists (select 1 from "attachment" where "attachment"."id" = "attachment__file"."attachment_id")
    );

-- role:service_manager on field:attachment.file
create policy "attachment__file__service_manager__update__policy" on "attachment__file"
    to "crm_service_solution__service_manager"
    using (
        "fn__of__attachment__b5bea41b"("attachment__file"."attachment_id")
    );

-- role:service_manager on module:case
create policy "case__service_manager__read__policy" on "case"
    for select to "crm_service_solution__service_manager"
    using (
        ("case"."deleted_at" is null)
    );

-- role:service_manager on module:case
create policy "case__service_manager__create__policy" on "case"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:case
create policy "case__service_manager__update__policy" on "case"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on field:case.mailing_list
create policy "case__mailing_list__service_manager__read__policy" on "case__mailing_list"
    for select to "crm_service_solution__service_manager"
    using (
        exists (select 1 from "case" where "case"."id" = "case__mailing_list"."case_id")
    );

-- role:service_manager on field:case.mailing_list
create policy "case__mailing_list__service_manager__update__policy" on "case__mailing_list"
    to "crm_service_solution__service_manager"
    using (
        "fn__of__case__b5bea41b"("case__mailing_list"."case_id")
    );

-- role:service_manager on module:contact
create policy "contact__service_manager__read__policy" on "contact"
    for select to "crm_service_solution__service_manager"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:service_manager on module:contact
create policy "contact__service_manager__create__policy" on "contact"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:contact
create policy "contact__service_manager__update__policy" on "contact"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:department
create policy "department__service_manager__read__policy" on "department"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:department
create policy "department__service_manager__create__policy" on "department"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:department
create policy "department__service_manager__update__policy" on "department"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on field:department.employees
create policy "department__employees__service_manager__read__policy" on "department__employees"
    for select to "crm_service_solution__service_manager"
    using (
        exists (select 1 from "department" where "department"."id" = "department__employees"."department_id")
    );

-- role:service_manager on field:department.employees
create policy "department__employees__service_manager__update__policy" on "department__employees"
    to "crm_service_solution__service_manager"
    using (
        "fn__of__department__b5bea41b"("department__employees"."department_id")
    );

-- role:service_manager on module:entitlement
create policy "entitlement__service_manager__read__policy" on "entitlement"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:entitlement
create policy "entitlement__service_manager__create__policy" on "entitlement"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:entitlement
create policy "entitlement__service_manager__update__policy" on "entitlement"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:entitlement_template
create policy "entitlement_template__service_manager__read__policy" on "entitlement_template"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:entitlement_template
create policy "entitlement_template__service_manager__create__policy" on "entitlement_template"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:entitlement_template
create policy "entitlement_template__service_manager__update__policy" on "entitlement_template"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:knowledge_base
create policy "knowledge_base__service_manager__read__policy" on "knowledge_base"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:knowledge_base
create policy "knowledge_base__service_manager__create__policy" on "knowledge_base"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:knowledge_base
create policy "knowledge_base__service_manager__update__policy" on "knowledge_base"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on field:knowledge_base.file
create policy "knowledge_base__file__service_manager__read__policy" on "knowledge_base__file"
    for select to "crm_service_solution__service_manager"
    using (
        exists (select 1 from "knowledge_base" where "knowledge_base"."id" = "knowledge_base__file"."knowledge_base_id")
    );

-- role:service_manager on field:knowledge_base.file
create policy "knowledge_base__file__service_manager__update__policy" on "knowledge_base__file"
    to "crm_service_solution__service_manager"
    using (
        "fn__of__knowledge_base__b5bea41b"("knowledge_base__file"."knowledge_base_id")
    );

-- role:service_manager on module:product
create policy "product__service_manager__read__policy" on "product"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:product
create policy "product__service_manager__create__policy" on "product"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:product
create policy "product__service_manager__update__policy" on "product"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on field:product.manual
create policy "product__manual__service_manager__read__policy" on "product__manual"
    for select to "crm_service_solution__service_manager"
    using (
        exists (select 1 from "product" where "product"."id" = "product__manual"."product_id")
    );

-- role:service_manager on field:product.manual
create policy "product__manual__service_manager__update__policy" on "product__manual"
    to "crm_service_solution__service_manager"
    using (
        "fn__of__product__b5bea41b"("product__manual"."product_id")
    );

-- role:service_manager on module:settings
create policy "settings__service_manager__read__policy" on "settings"
    for select to "crm_service_solution__service_manager"
    using (
        ("settings"."deleted_at" is null)
    );

-- role:service_manager on module:settings
create policy "settings__service_manager__create__policy" on "settings"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:settings
create policy "settings__service_manager__update__policy" on "settings"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:update
create policy "update__service_manager__read__policy" on "update"
    for select to "crm_service_solution__service_manager"
    using (
        true
    );

-- role:service_manager on module:update
create policy "update__service_manager__create__policy" on "update"
    for insert to "crm_service_solution__service_manager"
    with check (
        true
    );

-- role:service_manager on module:update
create policy "update__service_manager__update__policy" on "update"
    for update to "crm_service_solution__service_manager"
    using (
        true
    );
