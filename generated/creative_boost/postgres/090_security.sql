-- Who may do what, as far as single statements go
set search_path to "crm_creative_boost", pg_temp;

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
    create role "crm_creative_boost___system" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- system: signs in and takes on one role a transaction
do $$
begin
    create role "crm_creative_boost___gateway" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

-- role:administrator: Administrator
do $$
begin
    create role "crm_creative_boost__administrator" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__administrator" to "crm_creative_boost___gateway";

-- role:finance: Finance
do $$
begin
    create role "crm_creative_boost__finance" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__finance" to "crm_creative_boost___gateway";

-- role:integration_service: Integration service
do $$
begin
    create role "crm_creative_boost__integration_service" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__integration_service" to "crm_creative_boost___gateway";

-- role:project_manager: Project manager
do $$
begin
    create role "crm_creative_boost__project_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__project_manager" to "crm_creative_boost___gateway";

-- role:sales_manager: Sales manager
do $$
begin
    create role "crm_creative_boost__sales_manager" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__sales_manager" to "crm_creative_boost___gateway";

-- role:sales_rep: Sales rep
do $$
begin
    create role "crm_creative_boost__sales_rep" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__sales_rep" to "crm_creative_boost___gateway";

-- role:team_member: Team member
do $$
begin
    create role "crm_creative_boost__team_member" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__team_member" to "crm_creative_boost___gateway";

-- role:visitor: Visitor
do $$
begin
    create role "crm_creative_boost__visitor" nologin noinherit;
exception when duplicate_object or unique_violation then
    null;
end
$$;

grant "crm_creative_boost__visitor" to "crm_creative_boost___gateway";

grant "crm_creative_boost___system" to "crm_creative_boost___gateway";

revoke all on schema "crm_creative_boost" from public;

revoke all on all tables in schema "crm_creative_boost" from public;

revoke all on all functions in schema "crm_creative_boost" from public;

grant usage on schema "crm_creative_boost" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost__team_member", "crm_creative_boost__visitor", "crm_creative_boost___system";

grant execute on all functions in schema "crm_creative_boost" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost__team_member", "crm_creative_boost__visitor", "crm_creative_boost___system";

grant select on "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel", "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost__team_member", "crm_creative_boost__visitor", "crm_creative_boost___system";

grant select ("id", "name", "active", "team_id", "manager_id") on "_user" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost__team_member", "crm_creative_boost__visitor", "crm_creative_boost___system";

-- it owns the functions through which policies read other records
grant "crm_creative_boost___system" to current_user;

grant create on schema "crm_creative_boost" to "crm_creative_boost___system";

grant select, insert, update, delete on all tables in schema "crm_creative_boost" to "crm_creative_boost___system";

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

create function "fn__of__account__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "account" where "account"."id" = "record" and (true));
revoke all on function "fn__of__account__b5bea41b" from public;
grant execute on function "fn__of__account__b5bea41b" to "crm_creative_boost__administrator", "crm_creative_boost__finance", "crm_creative_boost__integration_service", "crm_creative_boost___system";
alter function "fn__of__account__b5bea41b" owner to "crm_creative_boost___system";

create function "fn__of__contact__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "contact" where "contact"."id" = "record" and (true));
revoke all on function "fn__of__contact__b5bea41b" from public;
grant execute on function "fn__of__contact__b5bea41b" to "crm_creative_boost__administrator", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost___system";
alter function "fn__of__contact__b5bea41b" owner to "crm_creative_boost___system";

create function "fn__of__email_message__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "email_message" where "email_message"."id" = "record" and (true));
revoke all on function "fn__of__email_message__b5bea41b" from public;
grant execute on function "fn__of__email_message__b5bea41b" to "crm_creative_boost__administrator", "crm_creative_boost___system";
alter function "fn__of__email_message__b5bea41b" owner to "crm_creative_boost___system";

create function "fn__of__lead__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "lead" where "lead"."id" = "record" and (true));
revoke all on function "fn__of__lead__b5bea41b" from public;
grant execute on function "fn__of__lead__b5bea41b" to "crm_creative_boost__administrator", "crm_creative_boost__integration_service", "crm_creative_boost___system";
alter function "fn__of__lead__b5bea41b" owner to "crm_creative_boost___system";

create function "fn__of__project__b5bea41b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "project" where "project"."id" = "record" and (true));
revoke all on function "fn__of__project__b5bea41b" from public;
grant execute on function "fn__of__project__b5bea41b" to "crm_creative_boost__administrator", "crm_creative_boost__integration_service", "crm_creative_boost__project_manager", "crm_creative_boost___system";
alter function "fn__of__project__b5bea41b" owner to "crm_creative_boost___system";

create function "fn__rows__contact__a3fd615f"("r" "contact") returns boolean
    language sql stable security definer
    set search_path from current
    return (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("r"."mailing_id" IS NOT NULL)) IS TRUE);
revoke all on function "fn__rows__contact__a3fd615f" from public;
grant execute on function "fn__rows__contact__a3fd615f" to "crm_creative_boost__integration_service", "crm_creative_boost___system";
alter function "fn__rows__contact__a3fd615f" owner to "crm_creative_boost___system";

create function "fn__rows__lead__a3fd615f"("r" "lead") returns boolean
    language sql stable security definer
    set search_path from current
    return (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL))) OR ("r"."mailing_id" IS NOT NULL)) IS TRUE);
revoke all on function "fn__rows__lead__a3fd615f" from public;
grant execute on function "fn__rows__lead__a3fd615f" to "crm_creative_boost__integration_service", "crm_creative_boost___system";
alter function "fn__rows__lead__a3fd615f" owner to "crm_creative_boost___system";

create function "fn__of__email_message__dd87dc4f"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "email_message" where "email_message"."id" = "record" and ("email_message"."owner_id" = (select "fn__user_id"())
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['update'])))));
revoke all on function "fn__of__email_message__dd87dc4f" from public;
grant execute on function "fn__of__email_message__dd87dc4f" to "crm_creative_boost__project_manager", "crm_creative_boost__sales_manager", "crm_creative_boost__sales_rep", "crm_creative_boost___system";
alter function "fn__of__email_message__dd87dc4f" owner to "crm_creative_boost___system";

create function "fn__of__lead__d2475b6b"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "lead" where "lead"."id" = "record" and (("lead"."owner_id" = any (array(select "fn__team_user_ids"())) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))));
revoke all on function "fn__of__lead__d2475b6b" from public;
grant execute on function "fn__of__lead__d2475b6b" to "crm_creative_boost__sales_manager", "crm_creative_boost___system";
alter function "fn__of__lead__d2475b6b" owner to "crm_creative_boost___system";

create function "fn__of__lead__07157aef"("record" uuid) returns boolean
    language sql stable security definer
    set search_path from current
    return exists (select 1 from "lead" where "lead"."id" = "record" and (("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))));
revoke all on function "fn__of__lead__07157aef" from public;
grant execute on function "fn__of__lead__07157aef" to "crm_creative_boost__sales_rep", "crm_creative_boost___system";
alter function "fn__of__lead__07157aef" owner to "crm_creative_boost___system";

-- role:administrator on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction") on "account" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__administrator";
grant update ("deleted_at", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__administrator";

-- role:administrator on field:account.marketing_categories
grant select, insert, update, delete on "account__marketing_categories" to "crm_creative_boost__administrator";

-- role:administrator on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__administrator";

-- role:administrator on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator";
grant update ("deleted_at", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.emails
grant select, insert, update, delete on "contact__emails" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.phones
grant select, insert, update, delete on "contact__phones" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.social_profiles
grant select, insert, update, delete on "contact__social_profiles" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.interests
grant select, insert, update, delete on "contact__interests" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.events
grant select, insert, update, delete on "contact__events" to "crm_creative_boost__administrator";

-- role:administrator on field:contact.batches
grant select, insert, update, delete on "contact__batches" to "crm_creative_boost__administrator";

-- role:administrator on module:deal
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator";
grant update ("deleted_at", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__administrator";

-- role:administrator on module:dunning_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__administrator";

-- role:administrator on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__administrator";

-- role:administrator on field:email_message.cc
grant select, insert, update, delete on "email_message__cc" to "crm_creative_boost__administrator";

-- role:administrator on field:email_message.bcc
grant select, insert, update, delete on "email_message__bcc" to "crm_creative_boost__administrator";

-- role:administrator on module:follow_up
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__administrator";

-- role:administrator on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "subtotal", "tax_rate", "paid", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator";
grant insert ("id", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator";
grant update ("deleted_at", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__administrator";

-- role:administrator on module:invoice_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator";
grant insert ("id", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator";
grant update ("deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__administrator";

-- role:administrator on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator";
grant update ("deleted_at", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__administrator";

-- role:administrator on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_creative_boost__administrator";

-- role:administrator on field:lead.events
grant select, insert, update, delete on "lead__events" to "crm_creative_boost__administrator";

-- role:administrator on field:lead.batches
grant select, insert, update, delete on "lead__batches" to "crm_creative_boost__administrator";

-- role:administrator on module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__administrator";

-- role:administrator on module:milestone
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator";
grant insert ("id", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator";
grant update ("deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__administrator";

-- role:administrator on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__administrator";

-- role:administrator on module:onboarding_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__administrator";

-- role:administrator on module:payment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator";
grant insert ("id", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator";
grant update ("deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__administrator";

-- role:administrator on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "percent_complete", "open_tasks", "open_milestones", "budget", "labour_cost", "expenses", "invoiced", "board_id") on "project" to "crm_creative_boost__administrator";
grant insert ("id", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__administrator";
grant update ("deleted_at", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__administrator";

-- role:administrator on field:project.stakeholders
grant select, insert, update, delete on "project_stakeholder" to "crm_creative_boost__administrator";

-- role:administrator on module:project_comment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator";
grant insert ("id", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator";
grant update ("deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__administrator";

-- role:administrator on module:project_expense
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator";
grant insert ("id", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator";
grant update ("deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__administrator";

-- role:administrator on module:project_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator";
grant insert ("id", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator";
grant update ("deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__administrator";

-- role:administrator on module:retainer
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator";
grant insert ("id", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator";
grant update ("deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__administrator";

-- role:administrator on module:survey_response
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator";
grant insert ("id", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator";
grant update ("deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__administrator";

-- role:administrator on module:account
create policy "account__administrator__read__policy" on "account"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:account
create policy "account__administrator__create__policy" on "account"
    for insert to "crm_creative_boost__administrator"
    with check (
        "account"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:account
create policy "account__administrator__update__policy" on "account"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on field:account.marketing_categories
create policy "account__marketing_categories__administrator__read__policy" on "account__marketing_categories"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:administrator on field:account.marketing_categories
create policy "account__marketing_categories__administrator__update__policy" on "account__marketing_categories"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__account__b5bea41b"("account__marketing_categories"."account_id")
    );

-- role:administrator on module:call
create policy "call__administrator__read__policy" on "call"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:call
create policy "call__administrator__create__policy" on "call"
    for insert to "crm_creative_boost__administrator"
    with check (
        "call"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:call
create policy "call__administrator__update__policy" on "call"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:contact
create policy "contact__administrator__read__policy" on "contact"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:contact
create policy "contact__administrator__create__policy" on "contact"
    for insert to "crm_creative_boost__administrator"
    with check (
        "contact"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:contact
create policy "contact__administrator__update__policy" on "contact"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on field:contact.emails
create policy "contact__emails__administrator__read__policy" on "contact__emails"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__emails"."contact_id")
    );

-- role:administrator on field:contact.emails
create policy "contact__emails__administrator__update__policy" on "contact__emails"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__emails"."contact_id")
    );

-- role:administrator on field:contact.phones
create policy "contact__phones__administrator__read__policy" on "contact__phones"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__phones"."contact_id")
    );

-- role:administrator on field:contact.phones
create policy "contact__phones__administrator__update__policy" on "contact__phones"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__phones"."contact_id")
    );

-- role:administrator on field:contact.social_profiles
create policy "contact__social_profiles__administrator__read__policy" on "contact__social_profiles"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__social_profiles"."contact_id")
    );

-- role:administrator on field:contact.social_profiles
create policy "contact__social_profiles__administrator__update__policy" on "contact__social_profiles"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__social_profiles"."contact_id")
    );

-- role:administrator on field:contact.interests
create policy "contact__interests__administrator__read__policy" on "contact__interests"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__interests"."contact_id")
    );

-- role:administrator on field:contact.interests
create policy "contact__interests__administrator__update__policy" on "contact__interests"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__interests"."contact_id")
    );

-- role:administrator on field:contact.events
create policy "contact__events__administrator__read__policy" on "contact__events"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__events"."contact_id")
    );

-- role:administrator on field:contact.events
create policy "contact__events__administrator__update__policy" on "contact__events"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__events"."contact_id")
    );

-- role:administrator on field:contact.batches
create policy "contact__batches__administrator__read__policy" on "contact__batches"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__batches"."contact_id")
    );

-- role:administrator on field:contact.batches
create policy "contact__batches__administrator__update__policy" on "contact__batches"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__contact__b5bea41b"("contact__batches"."contact_id")
    );

-- role:administrator on module:deal
create policy "deal__administrator__read__policy" on "deal"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:deal
create policy "deal__administrator__create__policy" on "deal"
    for insert to "crm_creative_boost__administrator"
    with check (
        "deal"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:deal
create policy "deal__administrator__update__policy" on "deal"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:dunning_call
create policy "dunning_call__administrator__read__policy" on "dunning_call"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:dunning_call
create policy "dunning_call__administrator__create__policy" on "dunning_call"
    for insert to "crm_creative_boost__administrator"
    with check (
        "dunning_call"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:dunning_call
create policy "dunning_call__administrator__update__policy" on "dunning_call"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:email_message
create policy "email_message__administrator__read__policy" on "email_message"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:email_message
create policy "email_message__administrator__create__policy" on "email_message"
    for insert to "crm_creative_boost__administrator"
    with check (
        "email_message"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:email_message
create policy "email_message__administrator__update__policy" on "email_message"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on field:email_message.cc
create policy "email_message__cc__administrator__read__policy" on "email_message__cc"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:administrator on field:email_message.cc
create policy "email_message__cc__administrator__update__policy" on "email_message__cc"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__email_message__b5bea41b"("email_message__cc"."email_message_id")
    );

-- role:administrator on field:email_message.bcc
create policy "email_message__bcc__administrator__read__policy" on "email_message__bcc"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:administrator on field:email_message.bcc
create policy "email_message__bcc__administrator__update__policy" on "email_message__bcc"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__email_message__b5bea41b"("email_message__bcc"."email_message_id")
    );

-- role:administrator on module:follow_up
create policy "follow_up__administrator__read__policy" on "follow_up"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:follow_up
create policy "follow_up__administrator__create__policy" on "follow_up"
    for insert to "crm_creative_boost__administrator"
    with check (
        "follow_up"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:follow_up
create policy "follow_up__administrator__update__policy" on "follow_up"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:invoice
create policy "invoice__administrator__read__policy" on "invoice"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:invoice
create policy "invoice__administrator__create__policy" on "invoice"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:invoice
create policy "invoice__administrator__update__policy" on "invoice"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:invoice_line
create policy "invoice_line__administrator__read__policy" on "invoice_line"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:invoice_line
create policy "invoice_line__administrator__create__policy" on "invoice_line"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:invoice_line
create policy "invoice_line__administrator__update__policy" on "invoice_line"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:lead
create policy "lead__administrator__read__policy" on "lead"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:lead
create policy "lead__administrator__create__policy" on "lead"
    for insert to "crm_creative_boost__administrator"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:administrator on module:lead
create policy "lead__administrator__update__policy" on "lead"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on field:lead.interests
create policy "lead__interests__administrator__read__policy" on "lead__interests"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:administrator on field:lead.interests
create policy "lead__interests__administrator__update__policy" on "lead__interests"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__lead__b5bea41b"("lead__interests"."lead_id")
    );

-- role:administrator on field:lead.events
create policy "lead__events__administrator__read__policy" on "lead__events"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__events"."lead_id")
    );

-- role:administrator on field:lead.events
create policy "lead__events__administrator__update__policy" on "lead__events"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__lead__b5bea41b"("lead__events"."lead_id")
    );

-- role:administrator on field:lead.batches
create policy "lead__batches__administrator__read__policy" on "lead__batches"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__batches"."lead_id")
    );

-- role:administrator on field:lead.batches
create policy "lead__batches__administrator__update__policy" on "lead__batches"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__lead__b5bea41b"("lead__batches"."lead_id")
    );

-- role:administrator on module:meeting
create policy "meeting__administrator__read__policy" on "meeting"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:meeting
create policy "meeting__administrator__create__policy" on "meeting"
    for insert to "crm_creative_boost__administrator"
    with check (
        "meeting"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:meeting
create policy "meeting__administrator__update__policy" on "meeting"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:milestone
create policy "milestone__administrator__read__policy" on "milestone"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:milestone
create policy "milestone__administrator__create__policy" on "milestone"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:milestone
create policy "milestone__administrator__update__policy" on "milestone"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:note
create policy "note__administrator__read__policy" on "note"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:note
create policy "note__administrator__create__policy" on "note"
    for insert to "crm_creative_boost__administrator"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:administrator on module:note
create policy "note__administrator__update__policy" on "note"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:onboarding_task
create policy "onboarding_task__administrator__read__policy" on "onboarding_task"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:onboarding_task
create policy "onboarding_task__administrator__create__policy" on "onboarding_task"
    for insert to "crm_creative_boost__administrator"
    with check (
        "onboarding_task"."owner_id" = (select "fn__user_id"())
    );

-- role:administrator on module:onboarding_task
create policy "onboarding_task__administrator__update__policy" on "onboarding_task"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:payment
create policy "payment__administrator__read__policy" on "payment"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:payment
create policy "payment__administrator__create__policy" on "payment"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:payment
create policy "payment__administrator__update__policy" on "payment"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project
create policy "project__administrator__read__policy" on "project"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project
create policy "project__administrator__create__policy" on "project"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:project
create policy "project__administrator__update__policy" on "project"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on field:project.stakeholders
create policy "project_stakeholder__administrator__read__policy" on "project_stakeholder"
    for select to "crm_creative_boost__administrator"
    using (
        exists (select 1 from "project" where "project"."id" = "project_stakeholder"."project_id")
    );

-- role:administrator on field:project.stakeholders
create policy "project_stakeholder__administrator__update__policy" on "project_stakeholder"
    to "crm_creative_boost__administrator"
    using (
        "fn__of__project__b5bea41b"("project_stakeholder"."project_id")
    );

-- role:administrator on module:project_comment
create policy "project_comment__administrator__read__policy" on "project_comment"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project_comment
create policy "project_comment__administrator__create__policy" on "project_comment"
    for insert to "crm_creative_boost__administrator"
    with check (
        "project_comment"."created_by" = (select "fn__user_id"())
    );

-- role:administrator on module:project_comment
create policy "project_comment__administrator__update__policy" on "project_comment"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project_expense
create policy "project_expense__administrator__read__policy" on "project_expense"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project_expense
create policy "project_expense__administrator__create__policy" on "project_expense"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:project_expense
create policy "project_expense__administrator__update__policy" on "project_expense"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project_task
create policy "project_task__administrator__read__policy" on "project_task"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:project_task
create policy "project_task__administrator__create__policy" on "project_task"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:project_task
create policy "project_task__administrator__update__policy" on "project_task"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:retainer
create policy "retainer__administrator__read__policy" on "retainer"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:retainer
create policy "retainer__administrator__create__policy" on "retainer"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:retainer
create policy "retainer__administrator__update__policy" on "retainer"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:survey_response
create policy "survey_response__administrator__read__policy" on "survey_response"
    for select to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:administrator on module:survey_response
create policy "survey_response__administrator__create__policy" on "survey_response"
    for insert to "crm_creative_boost__administrator"
    with check (
        true
    );

-- role:administrator on module:survey_response
create policy "survey_response__administrator__update__policy" on "survey_response"
    for update to "crm_creative_boost__administrator"
    using (
        true
    );

-- role:finance on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction") on "account" to "crm_creative_boost__finance";
grant insert ("id", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__finance";
grant update ("name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id") on "account" to "crm_creative_boost__finance";

-- role:finance on field:account.marketing_categories
grant select, insert, update, delete on "account__marketing_categories" to "crm_creative_boost__finance";

-- role:finance on module:dunning_call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__finance";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__finance";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "dunning_call" to "crm_creative_boost__finance";

-- role:finance on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__finance";

-- role:finance on field:email_message.cc
grant select on "email_message__cc" to "crm_creative_boost__finance";

-- role:finance on field:email_message.bcc
grant select on "email_message__bcc" to "crm_creative_boost__finance";

-- role:finance on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "subtotal", "tax_rate", "paid", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__finance";
grant insert ("id", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__finance";
grant update ("account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "tax_rate", "paper_id", "accounting_id") on "invoice" to "crm_creative_boost__finance";

-- role:finance on module:invoice_line
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__finance";
grant insert ("id", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__finance";
grant update ("deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") on "invoice_line" to "crm_creative_boost__finance";

-- role:finance on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__finance";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__finance";

-- role:finance on module:payment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__finance";
grant insert ("id", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__finance";
grant update ("invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__finance";

-- role:finance on module:retainer
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__finance";
grant insert ("id", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__finance";
grant update ("name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") on "retainer" to "crm_creative_boost__finance";

-- role:finance on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__finance";

-- role:finance on module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__finance";

-- role:finance on module:account
create policy "account__finance__read__policy" on "account"
    for select to "crm_creative_boost__finance"
    using (
        ("account"."deleted_at" is null)
    );

-- role:finance on module:account
create policy "account__finance__create__policy" on "account"
    for insert to "crm_creative_boost__finance"
    with check (
        "account"."owner_id" = (select "fn__user_id"())
    );

-- role:finance on module:account
create policy "account__finance__update__policy" on "account"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on field:account.marketing_categories
create policy "account__marketing_categories__finance__read__policy" on "account__marketing_categories"
    for select to "crm_creative_boost__finance"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:finance on field:account.marketing_categories
create policy "account__marketing_categories__finance__update__policy" on "account__marketing_categories"
    to "crm_creative_boost__finance"
    using (
        "fn__of__account__b5bea41b"("account__marketing_categories"."account_id")
    );

-- role:finance on module:dunning_call
create policy "dunning_call__finance__read__policy" on "dunning_call"
    for select to "crm_creative_boost__finance"
    using (
        ("dunning_call"."deleted_at" is null)
    );

-- role:finance on module:dunning_call
create policy "dunning_call__finance__create__policy" on "dunning_call"
    for insert to "crm_creative_boost__finance"
    with check (
        "dunning_call"."owner_id" = (select "fn__user_id"())
    );

-- role:finance on module:dunning_call
create policy "dunning_call__finance__update__policy" on "dunning_call"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:email_message
create policy "email_message__finance__read__policy" on "email_message"
    for select to "crm_creative_boost__finance"
    using (
        ((("email_message"."about_module" = 'invoice') IS TRUE)
        or (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['read', 'update'])))) and ("email_message"."deleted_at" is null)
    );

-- role:finance on field:email_message.cc
create policy "email_message__cc__finance__read__policy" on "email_message__cc"
    for select to "crm_creative_boost__finance"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:finance on field:email_message.bcc
create policy "email_message__bcc__finance__read__policy" on "email_message__bcc"
    for select to "crm_creative_boost__finance"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:finance on module:invoice
create policy "invoice__finance__read__policy" on "invoice"
    for select to "crm_creative_boost__finance"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:finance on module:invoice
create policy "invoice__finance__create__policy" on "invoice"
    for insert to "crm_creative_boost__finance"
    with check (
        true
    );

-- role:finance on module:invoice
create policy "invoice__finance__update__policy" on "invoice"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:invoice_line
create policy "invoice_line__finance__read__policy" on "invoice_line"
    for select to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:invoice_line
create policy "invoice_line__finance__create__policy" on "invoice_line"
    for insert to "crm_creative_boost__finance"
    with check (
        true
    );

-- role:finance on module:invoice_line
create policy "invoice_line__finance__update__policy" on "invoice_line"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:note
create policy "note__finance__read__policy" on "note"
    for select to "crm_creative_boost__finance"
    using (
        ((("note"."about_module" = 'invoice') IS TRUE)
        or (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['read', 'update'])))) and ("note"."deleted_at" is null)
    );

-- role:finance on module:note
create policy "note__finance__create__policy" on "note"
    for insert to "crm_creative_boost__finance"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:finance on module:payment
create policy "payment__finance__read__policy" on "payment"
    for select to "crm_creative_boost__finance"
    using (
        ("payment"."deleted_at" is null)
    );

-- role:finance on module:payment
create policy "payment__finance__create__policy" on "payment"
    for insert to "crm_creative_boost__finance"
    with check (
        true
    );

-- role:finance on module:payment
create policy "payment__finance__update__policy" on "payment"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:retainer
create policy "retainer__finance__read__policy" on "retainer"
    for select to "crm_creative_boost__finance"
    using (
        ("retainer"."deleted_at" is null)
    );

-- role:finance on module:retainer
create policy "retainer__finance__create__policy" on "retainer"
    for insert to "crm_creative_boost__finance"
    with check (
        true
    );

-- role:finance on module:retainer
create policy "retainer__finance__update__policy" on "retainer"
    for update to "crm_creative_boost__finance"
    using (
        true
    );

-- role:finance on module:call
create policy "call__finance__read__policy" on "call"
    for select to "crm_creative_boost__finance"
    using (
        ((("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['read', 'update'])))) and ("call"."deleted_at" is null)
    );

-- role:finance on module:meeting
create policy "meeting__finance__read__policy" on "meeting"
    for select to "crm_creative_boost__finance"
    using (
        ((("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['read', 'update'])))) and ("meeting"."deleted_at" is null)
    );

-- role:integration_service on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "billing_email", "payment_terms_days", "accounting_id") on "account" to "crm_creative_boost__integration_service";
grant update ("accounting_id") on "account" to "crm_creative_boost__integration_service";

-- role:integration_service on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "emails", "emails_label", "mailing_id") on "contact" to "crm_creative_boost__integration_service";
grant update ("mailing_id") on "contact" to "crm_creative_boost__integration_service";

-- role:integration_service on field:contact.emails
grant select on "contact__emails" to "crm_creative_boost__integration_service";

-- role:integration_service on module:invoice
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "account_id", "status", "issued_on", "due_on", "subtotal", "accounting_id") on "invoice" to "crm_creative_boost__integration_service";
grant update ("accounting_id") on "invoice" to "crm_creative_boost__integration_service";

-- role:integration_service on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "mailing_id") on "lead" to "crm_creative_boost__integration_service";
grant update ("mailing_id") on "lead" to "crm_creative_boost__integration_service";

-- role:integration_service on module:payment
grant insert ("id", "invoice_id", "amount", "received_on", "method", "accounting_id") on "payment" to "crm_creative_boost__integration_service";

-- role:integration_service on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "status", "due_on", "board_id") on "project" to "crm_creative_boost__integration_service";
grant update ("board_id") on "project" to "crm_creative_boost__integration_service";

-- role:integration_service on module:project_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "name", "assignee_id", "due_on", "percent_complete", "hours", "board_id") on "project_task" to "crm_creative_boost__integration_service";
grant update ("percent_complete", "hours", "board_id") on "project_task" to "crm_creative_boost__integration_service";

-- role:integration_service on module:account
create policy "account__integration_service__read__policy" on "account"
    for select to "crm_creative_boost__integration_service"
    using (
        ("account"."deleted_at" is null)
    );

-- role:integration_service on module:account
create policy "account__integration_service__update__policy" on "account"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- role:integration_service on field:account.marketing_categories
create policy "account__marketing_categories__integration_service__re_d6da689e" on "account__marketing_categories"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:integration_service on field:account.marketing_categories
create policy "account__marketing_categories__integration_service__up_f96f068c" on "account__marketing_categories"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__account__b5bea41b"("account__marketing_categories"."account_id")
    );

-- role:integration_service on module:contact
create policy "contact__integration_service__read__policy" on "contact"
    for select to "crm_creative_boost__integration_service"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:integration_service on module:contact
create policy "contact__integration_service__update__policy" on "contact"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- role:integration_service on field:contact.emails
create policy "contact__emails__integration_service__read__policy" on "contact__emails"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__emails"."contact_id")
    );

-- role:integration_service on field:contact.emails
create policy "contact__emails__integration_service__update__policy" on "contact__emails"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__emails"."contact_id")
    );

-- role:integration_service on field:contact.phones
create policy "contact__phones__integration_service__read__policy" on "contact__phones"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__phones"."contact_id")
    );

-- role:integration_service on field:contact.phones
create policy "contact__phones__integration_service__update__policy" on "contact__phones"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__phones"."contact_id")
    );

-- role:integration_service on field:contact.social_profiles
create policy "contact__social_profiles__integration_service__read__policy" on "contact__social_profiles"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__social_profiles"."contact_id")
    );

-- role:integration_service on field:contact.social_profiles
create policy "contact__social_profiles__integration_service__update__policy" on "contact__social_profiles"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__social_profiles"."contact_id")
    );

-- role:integration_service on field:contact.interests
create policy "contact__interests__integration_service__read__policy" on "contact__interests"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__interests"."contact_id")
    );

-- role:integration_service on field:contact.interests
create policy "contact__interests__integration_service__update__policy" on "contact__interests"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__interests"."contact_id")
    );

-- role:integration_service on field:contact.events
create policy "contact__events__integration_service__read__policy" on "contact__events"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__events"."contact_id")
    );

-- role:integration_service on field:contact.events
create policy "contact__events__integration_service__update__policy" on "contact__events"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__events"."contact_id")
    );

-- role:integration_service on field:contact.batches
create policy "contact__batches__integration_service__read__policy" on "contact__batches"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__batches"."contact_id")
    );

-- role:integration_service on field:contact.batches
create policy "contact__batches__integration_service__update__policy" on "contact__batches"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__contact__b5bea41b"("contact__batches"."contact_id")
    );

-- role:integration_service on module:invoice
create policy "invoice__integration_service__read__policy" on "invoice"
    for select to "crm_creative_boost__integration_service"
    using (
        ("invoice"."deleted_at" is null)
    );

-- role:integration_service on module:invoice
create policy "invoice__integration_service__update__policy" on "invoice"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- role:integration_service on module:lead
create policy "lead__integration_service__read__policy" on "lead"
    for select to "crm_creative_boost__integration_service"
    using (
        ("lead"."deleted_at" is null)
    );

-- role:integration_service on module:lead
create policy "lead__integration_service__update__policy" on "lead"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- role:integration_service on field:lead.interests
create policy "lead__interests__integration_service__read__policy" on "lead__interests"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:integration_service on field:lead.interests
create policy "lead__interests__integration_service__update__policy" on "lead__interests"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__lead__b5bea41b"("lead__interests"."lead_id")
    );

-- role:integration_service on field:lead.events
create policy "lead__events__integration_service__read__policy" on "lead__events"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__events"."lead_id")
    );

-- role:integration_service on field:lead.events
create policy "lead__events__integration_service__update__policy" on "lead__events"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__lead__b5bea41b"("lead__events"."lead_id")
    );

-- role:integration_service on field:lead.batches
create policy "lead__batches__integration_service__read__policy" on "lead__batches"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__batches"."lead_id")
    );

-- role:integration_service on field:lead.batches
create policy "lead__batches__integration_service__update__policy" on "lead__batches"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__lead__b5bea41b"("lead__batches"."lead_id")
    );

-- role:integration_service on module:payment
create policy "payment__integration_service__create__policy" on "payment"
    for insert to "crm_creative_boost__integration_service"
    with check (
        true
    );

-- role:integration_service on module:project
create policy "project__integration_service__read__policy" on "project"
    for select to "crm_creative_boost__integration_service"
    using (
        ("project"."deleted_at" is null)
    );

-- role:integration_service on module:project
create policy "project__integration_service__update__policy" on "project"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- role:integration_service on field:project.stakeholders
create policy "project_stakeholder__integration_service__read__policy" on "project_stakeholder"
    for select to "crm_creative_boost__integration_service"
    using (
        exists (select 1 from "project" where "project"."id" = "project_stakeholder"."project_id")
    );

-- role:integration_service on field:project.stakeholders
create policy "project_stakeholder__integration_service__update__policy" on "project_stakeholder"
    to "crm_creative_boost__integration_service"
    using (
        "fn__of__project__b5bea41b"("project_stakeholder"."project_id")
    );

-- role:integration_service on module:project_task
create policy "project_task__integration_service__read__policy" on "project_task"
    for select to "crm_creative_boost__integration_service"
    using (
        ("project_task"."deleted_at" is null)
    );

-- role:integration_service on module:project_task
create policy "project_task__integration_service__update__policy" on "project_task"
    for update to "crm_creative_boost__integration_service"
    using (
        true
    );

-- restriction:mailing_of_contacts
create policy "contact__integration_service__restriction__mailing_of_0285585c" on "contact"
    as restrictive for select to "crm_creative_boost__integration_service"
    using ("fn__rows__contact__a3fd615f"("contact"));
-- restriction:mailing_of_contacts
create policy "contact__integration_service__restriction__mailing_of_febca14b" on "contact"
    as restrictive for update to "crm_creative_boost__integration_service"
    using ("fn__rows__contact__a3fd615f"("contact"));

-- restriction:mailing_of_leads
create policy "lead__integration_service__restriction__mailing_of_lea_90983011" on "lead"
    as restrictive for select to "crm_creative_boost__integration_service"
    using ("fn__rows__lead__a3fd615f"("lead"));
-- restriction:mailing_of_leads
create policy "lead__integration_service__restriction__mailing_of_lea_2b89d71b" on "lead"
    as restrictive for update to "crm_creative_boost__integration_service"
    using ("fn__rows__lead__a3fd615f"("lead"));

-- role:project_manager on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "website") on "account" to "crm_creative_boost__project_manager";

-- role:project_manager on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__project_manager";
grant update ("first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.emails
grant select, insert, update, delete on "contact__emails" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.phones
grant select, insert, update, delete on "contact__phones" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.social_profiles
grant select, insert, update, delete on "contact__social_profiles" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.interests
grant select, insert, update, delete on "contact__interests" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.events
grant select, insert, update, delete on "contact__events" to "crm_creative_boost__project_manager";

-- role:project_manager on field:contact.batches
grant select, insert, update, delete on "contact__batches" to "crm_creative_boost__project_manager";

-- role:project_manager on module:milestone
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__project_manager";
grant update ("deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") on "milestone" to "crm_creative_boost__project_manager";

-- role:project_manager on module:onboarding_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__project_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "onboarding_task" to "crm_creative_boost__project_manager";

-- role:project_manager on module:project
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "percent_complete", "open_tasks", "open_milestones", "budget", "labour_cost", "expenses", "invoiced", "board_id") on "project" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__project_manager";
grant update ("name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "budget", "board_id") on "project" to "crm_creative_boost__project_manager";

-- role:project_manager on field:project.stakeholders
grant select, insert, update, delete on "project_stakeholder" to "crm_creative_boost__project_manager";

-- role:project_manager on module:project_comment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__project_manager";
grant insert ("id", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__project_manager";

-- role:project_manager on module:project_expense
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__project_manager";
grant update ("deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") on "project_expense" to "crm_creative_boost__project_manager";

-- role:project_manager on module:project_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__project_manager";
grant insert ("id", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__project_manager";
grant update ("deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") on "project_task" to "crm_creative_boost__project_manager";

-- role:project_manager on module:survey_response
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__project_manager";

-- role:project_manager on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__project_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__project_manager";

-- role:project_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__project_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__project_manager";

-- role:project_manager on field:email_message.cc
grant select, insert, update, delete on "email_message__cc" to "crm_creative_boost__project_manager";

-- role:project_manager on field:email_message.bcc
grant select, insert, update, delete on "email_message__bcc" to "crm_creative_boost__project_manager";

-- role:project_manager on module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__project_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__project_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__project_manager";

-- role:project_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__project_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__project_manager";
grant update ("about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__project_manager";

-- role:project_manager on module:account
create policy "account__project_manager__read__policy" on "account"
    for select to "crm_creative_boost__project_manager"
    using (
        ("account"."deleted_at" is null)
    );

-- role:project_manager on field:account.marketing_categories
create policy "account__marketing_categories__project_manager__read__policy" on "account__marketing_categories"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:project_manager on module:contact
create policy "contact__project_manager__read__policy" on "contact"
    for select to "crm_creative_boost__project_manager"
    using (
        ("contact"."deleted_at" is null)
    );

-- role:project_manager on module:contact
create policy "contact__project_manager__create__policy" on "contact"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "contact"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:contact
create policy "contact__project_manager__update__policy" on "contact"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on field:contact.emails
create policy "contact__emails__project_manager__read__policy" on "contact__emails"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__emails"."contact_id")
    );

-- role:project_manager on field:contact.emails
create policy "contact__emails__project_manager__update__policy" on "contact__emails"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__emails"."contact_id")
    );

-- role:project_manager on field:contact.phones
create policy "contact__phones__project_manager__read__policy" on "contact__phones"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__phones"."contact_id")
    );

-- role:project_manager on field:contact.phones
create policy "contact__phones__project_manager__update__policy" on "contact__phones"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__phones"."contact_id")
    );

-- role:project_manager on field:contact.social_profiles
create policy "contact__social_profiles__project_manager__read__policy" on "contact__social_profiles"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__social_profiles"."contact_id")
    );

-- role:project_manager on field:contact.social_profiles
create policy "contact__social_profiles__project_manager__update__policy" on "contact__social_profiles"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__social_profiles"."contact_id")
    );

-- role:project_manager on field:contact.interests
create policy "contact__interests__project_manager__read__policy" on "contact__interests"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__interests"."contact_id")
    );

-- role:project_manager on field:contact.interests
create policy "contact__interests__project_manager__update__policy" on "contact__interests"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__interests"."contact_id")
    );

-- role:project_manager on field:contact.events
create policy "contact__events__project_manager__read__policy" on "contact__events"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__events"."contact_id")
    );

-- role:project_manager on field:contact.events
create policy "contact__events__project_manager__update__policy" on "contact__events"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__events"."contact_id")
    );

-- role:project_manager on field:contact.batches
create policy "contact__batches__project_manager__read__policy" on "contact__batches"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__batches"."contact_id")
    );

-- role:project_manager on field:contact.batches
create policy "contact__batches__project_manager__update__policy" on "contact__batches"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__contact__b5bea41b"("contact__batches"."contact_id")
    );

-- role:project_manager on module:milestone
create policy "milestone__project_manager__read__policy" on "milestone"
    for select to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:milestone
create policy "milestone__project_manager__create__policy" on "milestone"
    for insert to "crm_creative_boost__project_manager"
    with check (
        true
    );

-- role:project_manager on module:milestone
create policy "milestone__project_manager__update__policy" on "milestone"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:onboarding_task
create policy "onboarding_task__project_manager__read__policy" on "onboarding_task"
    for select to "crm_creative_boost__project_manager"
    using (
        ("onboarding_task"."deleted_at" is null)
    );

-- role:project_manager on module:onboarding_task
create policy "onboarding_task__project_manager__create__policy" on "onboarding_task"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "onboarding_task"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:onboarding_task
create policy "onboarding_task__project_manager__update__policy" on "onboarding_task"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:project
create policy "project__project_manager__read__policy" on "project"
    for select to "crm_creative_boost__project_manager"
    using (
        ("project"."deleted_at" is null)
    );

-- role:project_manager on module:project
create policy "project__project_manager__create__policy" on "project"
    for insert to "crm_creative_boost__project_manager"
    with check (
        true
    );

-- role:project_manager on module:project
create policy "project__project_manager__update__policy" on "project"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on field:project.stakeholders
create policy "project_stakeholder__project_manager__read__policy" on "project_stakeholder"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "project" where "project"."id" = "project_stakeholder"."project_id")
    );

-- role:project_manager on field:project.stakeholders
create policy "project_stakeholder__project_manager__update__policy" on "project_stakeholder"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__project__b5bea41b"("project_stakeholder"."project_id")
    );

-- role:project_manager on module:project_comment
create policy "project_comment__project_manager__read__policy" on "project_comment"
    for select to "crm_creative_boost__project_manager"
    using (
        ("project_comment"."deleted_at" is null)
    );

-- role:project_manager on module:project_comment
create policy "project_comment__project_manager__create__policy" on "project_comment"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "project_comment"."created_by" = (select "fn__user_id"())
    );

-- role:project_manager on module:project_expense
create policy "project_expense__project_manager__read__policy" on "project_expense"
    for select to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:project_expense
create policy "project_expense__project_manager__create__policy" on "project_expense"
    for insert to "crm_creative_boost__project_manager"
    with check (
        true
    );

-- role:project_manager on module:project_expense
create policy "project_expense__project_manager__update__policy" on "project_expense"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:project_task
create policy "project_task__project_manager__read__policy" on "project_task"
    for select to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:project_task
create policy "project_task__project_manager__create__policy" on "project_task"
    for insert to "crm_creative_boost__project_manager"
    with check (
        true
    );

-- role:project_manager on module:project_task
create policy "project_task__project_manager__update__policy" on "project_task"
    for update to "crm_creative_boost__project_manager"
    using (
        true
    );

-- role:project_manager on module:survey_response
create policy "survey_response__project_manager__read__policy" on "survey_response"
    for select to "crm_creative_boost__project_manager"
    using (
        ("survey_response"."deleted_at" is null)
    );

-- role:project_manager on module:call
create policy "call__project_manager__read__policy" on "call"
    for select to "crm_creative_boost__project_manager"
    using (
        ("call"."owner_id" = (select "fn__user_id"())
        or (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['read', 'update'])))) and ("call"."deleted_at" is null)
    );

-- role:project_manager on module:call
create policy "call__project_manager__create__policy" on "call"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "call"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:call
create policy "call__project_manager__update__policy" on "call"
    for update to "crm_creative_boost__project_manager"
    using (
        "call"."owner_id" = (select "fn__user_id"())
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['update'])))
    );

-- role:project_manager on module:email_message
create policy "email_message__project_manager__read__policy" on "email_message"
    for select to "crm_creative_boost__project_manager"
    using (
        ("email_message"."owner_id" = (select "fn__user_id"())
        or (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['read', 'update'])))) and ("email_message"."deleted_at" is null)
    );

-- role:project_manager on module:email_message
create policy "email_message__project_manager__create__policy" on "email_message"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "email_message"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:email_message
create policy "email_message__project_manager__update__policy" on "email_message"
    for update to "crm_creative_boost__project_manager"
    using (
        "email_message"."owner_id" = (select "fn__user_id"())
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['update'])))
    );

-- role:project_manager on field:email_message.cc
create policy "email_message__cc__project_manager__read__policy" on "email_message__cc"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:project_manager on field:email_message.cc
create policy "email_message__cc__project_manager__update__policy" on "email_message__cc"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__cc"."email_message_id")
    );

-- role:project_manager on field:email_message.bcc
create policy "email_message__bcc__project_manager__read__policy" on "email_message__bcc"
    for select to "crm_creative_boost__project_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:project_manager on field:email_message.bcc
create policy "email_message__bcc__project_manager__update__policy" on "email_message__bcc"
    to "crm_creative_boost__project_manager"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__bcc"."email_message_id")
    );

-- role:project_manager on module:meeting
create policy "meeting__project_manager__read__policy" on "meeting"
    for select to "crm_creative_boost__project_manager"
    using (
        ("meeting"."owner_id" = (select "fn__user_id"())
        or (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['read', 'update'])))) and ("meeting"."deleted_at" is null)
    );

-- role:project_manager on module:meeting
create policy "meeting__project_manager__create__policy" on "meeting"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "meeting"."owner_id" = (select "fn__user_id"())
    );

-- role:project_manager on module:meeting
create policy "meeting__project_manager__update__policy" on "meeting"
    for update to "crm_creative_boost__project_manager"
    using (
        "meeting"."owner_id" = (select "fn__user_id"())
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['update'])))
    );

-- role:project_manager on module:note
create policy "note__project_manager__read__policy" on "note"
    for select to "crm_creative_boost__project_manager"
    using (
        ((("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['read', 'update'])))) and ("note"."deleted_at" is null)
    );

-- role:project_manager on module:note
create policy "note__project_manager__create__policy" on "note"
    for insert to "crm_creative_boost__project_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:project_manager on module:note
create policy "note__project_manager__update__policy" on "note"
    for update to "crm_creative_boost__project_manager"
    using (
        (("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['update'])))
    );

-- role:sales_manager on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction") on "account" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:account.marketing_categories
grant select on "account__marketing_categories" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.emails
grant select on "contact__emails" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.phones
grant select on "contact__phones" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.social_profiles
grant select on "contact__social_profiles" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.interests
grant select on "contact__interests" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.events
grant select on "contact__events" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:contact.batches
grant select on "contact__batches" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:deal
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_manager";
grant update ("name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:follow_up
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_manager";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_manager";
grant update ("first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:lead.events
grant select, insert, update, delete on "lead__events" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:lead.batches
grant select, insert, update, delete on "lead__batches" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:email_message.cc
grant select, insert, update, delete on "email_message__cc" to "crm_creative_boost__sales_manager";

-- role:sales_manager on field:email_message.bcc
grant select, insert, update, delete on "email_message__bcc" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_manager";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_manager";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_manager";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_manager";
grant update ("about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_manager";

-- role:sales_manager on module:account
create policy "account__sales_manager__read__policy" on "account"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("account"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "account"."id" = any (array(select "fn__shared_ids"('account', array['read', 'update'])))) and ("account"."deleted_at" is null)
    );

-- role:sales_manager on field:account.marketing_categories
create policy "account__marketing_categories__sales_manager__read__policy" on "account__marketing_categories"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:sales_manager on module:contact
create policy "contact__sales_manager__read__policy" on "contact"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("contact"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "contact"."id" = any (array(select "fn__shared_ids"('contact', array['read', 'update'])))) and ("contact"."deleted_at" is null)
    );

-- role:sales_manager on field:contact.emails
create policy "contact__emails__sales_manager__read__policy" on "contact__emails"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__emails"."contact_id")
    );

-- role:sales_manager on field:contact.phones
create policy "contact__phones__sales_manager__read__policy" on "contact__phones"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__phones"."contact_id")
    );

-- role:sales_manager on field:contact.social_profiles
create policy "contact__social_profiles__sales_manager__read__policy" on "contact__social_profiles"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__social_profiles"."contact_id")
    );

-- role:sales_manager on field:contact.interests
create policy "contact__interests__sales_manager__read__policy" on "contact__interests"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__interests"."contact_id")
    );

-- role:sales_manager on field:contact.events
create policy "contact__events__sales_manager__read__policy" on "contact__events"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__events"."contact_id")
    );

-- role:sales_manager on field:contact.batches
create policy "contact__batches__sales_manager__read__policy" on "contact__batches"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__batches"."contact_id")
    );

-- role:sales_manager on module:deal
create policy "deal__sales_manager__read__policy" on "deal"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("deal"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "deal"."id" = any (array(select "fn__shared_ids"('deal', array['read', 'update'])))) and ("deal"."deleted_at" is null)
    );

-- role:sales_manager on module:deal
create policy "deal__sales_manager__create__policy" on "deal"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "deal"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:deal
create policy "deal__sales_manager__update__policy" on "deal"
    for update to "crm_creative_boost__sales_manager"
    using (
        "deal"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "deal"."id" = any (array(select "fn__shared_ids"('deal', array['update'])))
    );

-- role:sales_manager on module:follow_up
create policy "follow_up__sales_manager__read__policy" on "follow_up"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("follow_up"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', array['read', 'update'])))) and ("follow_up"."deleted_at" is null)
    );

-- role:sales_manager on module:follow_up
create policy "follow_up__sales_manager__create__policy" on "follow_up"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "follow_up"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:follow_up
create policy "follow_up__sales_manager__update__policy" on "follow_up"
    for update to "crm_creative_boost__sales_manager"
    using (
        "follow_up"."owner_id" = any (array(select "fn__team_user_ids"()))
        or "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', array['update'])))
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__read__policy" on "lead"
    for select to "crm_creative_boost__sales_manager"
    using (
        (("lead"."owner_id" = any (array(select "fn__team_user_ids"())) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['read', 'update'])))) and ("lead"."deleted_at" is null)
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__create__policy" on "lead"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_manager on module:lead
create policy "lead__sales_manager__update__policy" on "lead"
    for update to "crm_creative_boost__sales_manager"
    using (
        ("lead"."owner_id" = any (array(select "fn__team_user_ids"())) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))
    );

-- role:sales_manager on field:lead.interests
create policy "lead__interests__sales_manager__read__policy" on "lead__interests"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:sales_manager on field:lead.interests
create policy "lead__interests__sales_manager__update__policy" on "lead__interests"
    to "crm_creative_boost__sales_manager"
    using (
        "fn__of__lead__d2475b6b"("lead__interests"."lead_id")
    );

-- role:sales_manager on field:lead.events
create policy "lead__events__sales_manager__read__policy" on "lead__events"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__events"."lead_id")
    );

-- role:sales_manager on field:lead.events
create policy "lead__events__sales_manager__update__policy" on "lead__events"
    to "crm_creative_boost__sales_manager"
    using (
        "fn__of__lead__d2475b6b"("lead__events"."lead_id")
    );

-- role:sales_manager on field:lead.batches
create policy "lead__batches__sales_manager__read__policy" on "lead__batches"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__batches"."lead_id")
    );

-- role:sales_manager on field:lead.batches
create policy "lead__batches__sales_manager__update__policy" on "lead__batches"
    to "crm_creative_boost__sales_manager"
    using (
        "fn__of__lead__d2475b6b"("lead__batches"."lead_id")
    );

-- role:sales_manager on module:call
create policy "call__sales_manager__read__policy" on "call"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("call"."owner_id" = (select "fn__user_id"())
        or (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['read', 'update'])))) and ("call"."deleted_at" is null)
    );

-- role:sales_manager on module:call
create policy "call__sales_manager__create__policy" on "call"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "call"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:call
create policy "call__sales_manager__update__policy" on "call"
    for update to "crm_creative_boost__sales_manager"
    using (
        "call"."owner_id" = (select "fn__user_id"())
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['update'])))
    );

-- role:sales_manager on module:email_message
create policy "email_message__sales_manager__read__policy" on "email_message"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("email_message"."owner_id" = (select "fn__user_id"())
        or (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['read', 'update'])))) and ("email_message"."deleted_at" is null)
    );

-- role:sales_manager on module:email_message
create policy "email_message__sales_manager__create__policy" on "email_message"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "email_message"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:email_message
create policy "email_message__sales_manager__update__policy" on "email_message"
    for update to "crm_creative_boost__sales_manager"
    using (
        "email_message"."owner_id" = (select "fn__user_id"())
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['update'])))
    );

-- role:sales_manager on field:email_message.cc
create policy "email_message__cc__sales_manager__read__policy" on "email_message__cc"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:sales_manager on field:email_message.cc
create policy "email_message__cc__sales_manager__update__policy" on "email_message__cc"
    to "crm_creative_boost__sales_manager"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__cc"."email_message_id")
    );

-- role:sales_manager on field:email_message.bcc
create policy "email_message__bcc__sales_manager__read__policy" on "email_message__bcc"
    for select to "crm_creative_boost__sales_manager"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:sales_manager on field:email_message.bcc
create policy "email_message__bcc__sales_manager__update__policy" on "email_message__bcc"
    to "crm_creative_boost__sales_manager"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__bcc"."email_message_id")
    );

-- role:sales_manager on module:meeting
create policy "meeting__sales_manager__read__policy" on "meeting"
    for select to "crm_creative_boost__sales_manager"
    using (
        ("meeting"."owner_id" = (select "fn__user_id"())
        or (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['read', 'update'])))) and ("meeting"."deleted_at" is null)
    );

-- role:sales_manager on module:meeting
create policy "meeting__sales_manager__create__policy" on "meeting"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "meeting"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_manager on module:meeting
create policy "meeting__sales_manager__update__policy" on "meeting"
    for update to "crm_creative_boost__sales_manager"
    using (
        "meeting"."owner_id" = (select "fn__user_id"())
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['update'])))
    );

-- role:sales_manager on module:note
create policy "note__sales_manager__read__policy" on "note"
    for select to "crm_creative_boost__sales_manager"
    using (
        ((("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['read', 'update'])))) and ("note"."deleted_at" is null)
    );

-- role:sales_manager on module:note
create policy "note__sales_manager__create__policy" on "note"
    for insert to "crm_creative_boost__sales_manager"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:sales_manager on module:note
create policy "note__sales_manager__update__policy" on "note"
    for update to "crm_creative_boost__sales_manager"
    using (
        (("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['update'])))
    );

-- role:sales_rep on module:account
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "relationship", "industry", "company_size", "location", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "website", "client_since", "payment_terms_days", "tax_rate", "accounting_id", "satisfaction") on "account" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:account.marketing_categories
grant select on "account__marketing_categories" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:contact
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") on "contact" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.emails
grant select on "contact__emails" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.phones
grant select on "contact__phones" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.social_profiles
grant select on "contact__social_profiles" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.interests
grant select on "contact__interests" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.events
grant select on "contact__events" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:contact.batches
grant select on "contact__batches" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:deal
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "record_type", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_rep";
grant update ("name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module") on "deal" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:follow_up
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_rep";
grant update ("about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") on "follow_up" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:lead
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_rep";
grant update ("first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") on "lead" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:lead.interests
grant select, insert, update, delete on "lead__interests" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:lead.events
grant select, insert, update, delete on "lead__events" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:lead.batches
grant select, insert, update, delete on "lead__batches" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:call
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_rep";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") on "call" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:email_message
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_rep";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") on "email_message" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:email_message.cc
grant select, insert, update, delete on "email_message__cc" to "crm_creative_boost__sales_rep";

-- role:sales_rep on field:email_message.bcc
grant select, insert, update, delete on "email_message__bcc" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:meeting
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_rep";
grant insert ("id", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_rep";
grant update ("about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") on "meeting" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:note
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_rep";
grant insert ("id", "about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_rep";
grant update ("about_id", "about_module", "subject", "body") on "note" to "crm_creative_boost__sales_rep";

-- role:sales_rep on module:account
create policy "account__sales_rep__read__policy" on "account"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("account"."owner_id" = (select "fn__user_id"())
        or "account"."id" = any (array(select "fn__shared_ids"('account', array['read', 'update'])))) and ("account"."deleted_at" is null)
    );

-- role:sales_rep on field:account.marketing_categories
create policy "account__marketing_categories__sales_rep__read__policy" on "account__marketing_categories"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "account" where "account"."id" = "account__marketing_categories"."account_id")
    );

-- role:sales_rep on module:contact
create policy "contact__sales_rep__read__policy" on "contact"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("contact"."owner_id" = (select "fn__user_id"())
        or "contact"."id" = any (array(select "fn__shared_ids"('contact', array['read', 'update'])))) and ("contact"."deleted_at" is null)
    );

-- role:sales_rep on field:contact.emails
create policy "contact__emails__sales_rep__read__policy" on "contact__emails"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__emails"."contact_id")
    );

-- role:sales_rep on field:contact.phones
create policy "contact__phones__sales_rep__read__policy" on "contact__phones"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__phones"."contact_id")
    );

-- role:sales_rep on field:contact.social_profiles
create policy "contact__social_profiles__sales_rep__read__policy" on "contact__social_profiles"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__social_profiles"."contact_id")
    );

-- role:sales_rep on field:contact.interests
create policy "contact__interests__sales_rep__read__policy" on "contact__interests"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__interests"."contact_id")
    );

-- role:sales_rep on field:contact.events
create policy "contact__events__sales_rep__read__policy" on "contact__events"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__events"."contact_id")
    );

-- role:sales_rep on field:contact.batches
create policy "contact__batches__sales_rep__read__policy" on "contact__batches"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "contact" where "contact"."id" = "contact__batches"."contact_id")
    );

-- role:sales_rep on module:deal
create policy "deal__sales_rep__read__policy" on "deal"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("deal"."owner_id" = (select "fn__user_id"())
        or "deal"."id" = any (array(select "fn__shared_ids"('deal', array['read', 'update'])))) and ("deal"."deleted_at" is null)
    );

-- role:sales_rep on module:deal
create policy "deal__sales_rep__create__policy" on "deal"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "deal"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_rep on module:deal
create policy "deal__sales_rep__update__policy" on "deal"
    for update to "crm_creative_boost__sales_rep"
    using (
        "deal"."owner_id" = (select "fn__user_id"())
        or "deal"."id" = any (array(select "fn__shared_ids"('deal', array['update'])))
    );

-- role:sales_rep on module:follow_up
create policy "follow_up__sales_rep__read__policy" on "follow_up"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("follow_up"."owner_id" = (select "fn__user_id"())
        or "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', array['read', 'update'])))) and ("follow_up"."deleted_at" is null)
    );

-- role:sales_rep on module:follow_up
create policy "follow_up__sales_rep__create__policy" on "follow_up"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "follow_up"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_rep on module:follow_up
create policy "follow_up__sales_rep__update__policy" on "follow_up"
    for update to "crm_creative_boost__sales_rep"
    using (
        "follow_up"."owner_id" = (select "fn__user_id"())
        or "follow_up"."id" = any (array(select "fn__shared_ids"('follow_up', array['update'])))
    );

-- role:sales_rep on module:lead
create policy "lead__sales_rep__read__policy" on "lead"
    for select to "crm_creative_boost__sales_rep"
    using (
        (("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['read', 'update'])))) and ("lead"."deleted_at" is null)
    );

-- role:sales_rep on module:lead
create policy "lead__sales_rep__create__policy" on "lead"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:sales_rep on module:lead
create policy "lead__sales_rep__update__policy" on "lead"
    for update to "crm_creative_boost__sales_rep"
    using (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
        or "lead"."id" = any (array(select "fn__shared_ids"('lead', array['update'])))
    );

-- role:sales_rep on field:lead.interests
create policy "lead__interests__sales_rep__read__policy" on "lead__interests"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__interests"."lead_id")
    );

-- role:sales_rep on field:lead.interests
create policy "lead__interests__sales_rep__update__policy" on "lead__interests"
    to "crm_creative_boost__sales_rep"
    using (
        "fn__of__lead__07157aef"("lead__interests"."lead_id")
    );

-- role:sales_rep on field:lead.events
create policy "lead__events__sales_rep__read__policy" on "lead__events"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__events"."lead_id")
    );

-- role:sales_rep on field:lead.events
create policy "lead__events__sales_rep__update__policy" on "lead__events"
    to "crm_creative_boost__sales_rep"
    using (
        "fn__of__lead__07157aef"("lead__events"."lead_id")
    );

-- role:sales_rep on field:lead.batches
create policy "lead__batches__sales_rep__read__policy" on "lead__batches"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "lead" where "lead"."id" = "lead__batches"."lead_id")
    );

-- role:sales_rep on field:lead.batches
create policy "lead__batches__sales_rep__update__policy" on "lead__batches"
    to "crm_creative_boost__sales_rep"
    using (
        "fn__of__lead__07157aef"("lead__batches"."lead_id")
    );

-- role:sales_rep on module:call
create policy "call__sales_rep__read__policy" on "call"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("call"."owner_id" = (select "fn__user_id"())
        or (("call"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['read', 'update'])))) and ("call"."deleted_at" is null)
    );

-- role:sales_rep on module:call
create policy "call__sales_rep__create__policy" on "call"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "call"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_rep on module:call
create policy "call__sales_rep__update__policy" on "call"
    for update to "crm_creative_boost__sales_rep"
    using (
        "call"."owner_id" = (select "fn__user_id"())
        or "call"."id" = any (array(select "fn__shared_ids"('call', array['update'])))
    );

-- role:sales_rep on module:email_message
create policy "email_message__sales_rep__read__policy" on "email_message"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("email_message"."owner_id" = (select "fn__user_id"())
        or (("email_message"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['read', 'update'])))) and ("email_message"."deleted_at" is null)
    );

-- role:sales_rep on module:email_message
create policy "email_message__sales_rep__create__policy" on "email_message"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "email_message"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_rep on module:email_message
create policy "email_message__sales_rep__update__policy" on "email_message"
    for update to "crm_creative_boost__sales_rep"
    using (
        "email_message"."owner_id" = (select "fn__user_id"())
        or "email_message"."id" = any (array(select "fn__shared_ids"('email_message', array['update'])))
    );

-- role:sales_rep on field:email_message.cc
create policy "email_message__cc__sales_rep__read__policy" on "email_message__cc"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__cc"."email_message_id")
    );

-- role:sales_rep on field:email_message.cc
create policy "email_message__cc__sales_rep__update__policy" on "email_message__cc"
    to "crm_creative_boost__sales_rep"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__cc"."email_message_id")
    );

-- role:sales_rep on field:email_message.bcc
create policy "email_message__bcc__sales_rep__read__policy" on "email_message__bcc"
    for select to "crm_creative_boost__sales_rep"
    using (
        exists (select 1 from "email_message" where "email_message"."id" = "email_message__bcc"."email_message_id")
    );

-- role:sales_rep on field:email_message.bcc
create policy "email_message__bcc__sales_rep__update__policy" on "email_message__bcc"
    to "crm_creative_boost__sales_rep"
    using (
        "fn__of__email_message__dd87dc4f"("email_message__bcc"."email_message_id")
    );

-- role:sales_rep on module:meeting
create policy "meeting__sales_rep__read__policy" on "meeting"
    for select to "crm_creative_boost__sales_rep"
    using (
        ("meeting"."owner_id" = (select "fn__user_id"())
        or (("meeting"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['read', 'update'])))) and ("meeting"."deleted_at" is null)
    );

-- role:sales_rep on module:meeting
create policy "meeting__sales_rep__create__policy" on "meeting"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "meeting"."owner_id" = (select "fn__user_id"())
    );

-- role:sales_rep on module:meeting
create policy "meeting__sales_rep__update__policy" on "meeting"
    for update to "crm_creative_boost__sales_rep"
    using (
        "meeting"."owner_id" = (select "fn__user_id"())
        or "meeting"."id" = any (array(select "fn__shared_ids"('meeting', array['update'])))
    );

-- role:sales_rep on module:note
create policy "note__sales_rep__read__policy" on "note"
    for select to "crm_creative_boost__sales_rep"
    using (
        ((("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or (("note"."about_module" IN ('account', 'contact', 'project')) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['read', 'update'])))) and ("note"."deleted_at" is null)
    );

-- role:sales_rep on module:note
create policy "note__sales_rep__create__policy" on "note"
    for insert to "crm_creative_boost__sales_rep"
    with check (
        "note"."created_by" = (select "fn__user_id"())
    );

-- role:sales_rep on module:note
create policy "note__sales_rep__update__policy" on "note"
    for update to "crm_creative_boost__sales_rep"
    using (
        (("note"."created_by" = (select "fn__user_id"())) IS TRUE)
        or "note"."id" = any (array(select "fn__shared_ids"('note', array['update'])))
    );

-- role:team_member on module:project_comment
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__team_member";
grant insert ("id", "about_id", "about_module", "body") on "project_comment" to "crm_creative_boost__team_member";

-- role:team_member on module:project_task
grant select ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours") on "project_task" to "crm_creative_boost__team_member";
grant update ("percent_complete", "hours") on "project_task" to "crm_creative_boost__team_member";

-- role:team_member on module:project_comment
create policy "project_comment__team_member__read__policy" on "project_comment"
    for select to "crm_creative_boost__team_member"
    using (
        ("project_comment"."deleted_at" is null)
    );

-- role:team_member on module:project_comment
create policy "project_comment__team_member__create__policy" on "project_comment"
    for insert to "crm_creative_boost__team_member"
    with check (
        "project_comment"."created_by" = (select "fn__user_id"())
    );

-- role:team_member on module:project_task
create policy "project_task__team_member__read__policy" on "project_task"
    for select to "crm_creative_boost__team_member"
    using (
        ((("project_task"."assignee_id" = (select "fn__user_id"())) IS TRUE)
        or "project_task"."id" = any (array(select "fn__shared_ids"('project_task', array['read', 'update'])))) and ("project_task"."deleted_at" is null)
    );

-- role:team_member on module:project_task
create policy "project_task__team_member__update__policy" on "project_task"
    for update to "crm_creative_boost__team_member"
    using (
        (("project_task"."assignee_id" = (select "fn__user_id"())) IS TRUE)
        or "project_task"."id" = any (array(select "fn__shared_ids"('project_task', array['update'])))
    );

-- role:visitor on module:lead
grant insert ("id", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module") on "lead" to "crm_creative_boost__visitor";

-- role:visitor on module:survey_response
grant insert ("id", "project_id", "rating", "would_recommend", "remark") on "survey_response" to "crm_creative_boost__visitor";

-- role:visitor on module:lead
create policy "lead__visitor__create__policy" on "lead"
    for insert to "crm_creative_boost__visitor"
    with check (
        ("lead"."owner_id" = (select "fn__user_id"()) or "lead"."owner_id" = any (array(select "fn__queue_ids"())))
    );

-- role:visitor on module:survey_response
create policy "survey_response__visitor__create__policy" on "survey_response"
    for insert to "crm_creative_boost__visitor"
    with check (
        true
    );
