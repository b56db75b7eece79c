-- References and unique keys
set search_path to "crm_service_solution", pg_temp;

alter table "_stage"
    add constraint "_stage__pipeline__fk" foreign key ("pipeline") references "_pipeline" ("name") on delete cascade;

alter table "_record_type"
    add constraint "_record_type__pipeline__fk" foreign key ("pipeline") references "_pipeline" ("name") on delete restrict;

alter table "_lead_source"
    add constraint "_lead_source__parent__fk" foreign key ("parent") references "_lead_source" ("name") on delete restrict;

alter table "_tag"
    add constraint "_tag__category__fk" foreign key ("category") references "_tag_category" ("name") on delete restrict;

alter table "_tag"
    add constraint "_tag__merged_into_id__fk" foreign key ("merged_into_id") references "_tag" ("id") on delete set null;

alter table "_tag"
    add constraint "_tag__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "_consent_kind"
    add constraint "_consent_kind__channel__fk" foreign key ("channel") references "_channel" ("name") on delete restrict;

alter table "_calendar_hours"
    add constraint "_calendar_hours__calendar__fk" foreign key ("calendar") references "_calendar" ("name") on delete cascade;

alter table "_holiday"
    add constraint "_holiday__calendar__fk" foreign key ("calendar") references "_calendar" ("name") on delete cascade;

alter table "_decision_row"
    add constraint "_decision_row__decision_table__fk" foreign key ("decision_table") references "_decision_table" ("name") on delete cascade;

alter table "_rate"
    add constraint "_rate__from_code__fk" foreign key ("from_code") references "_currency" ("code") on delete restrict;

alter table "_rate"
    add constraint "_rate__to_code__fk" foreign key ("to_code") references "_currency" ("code") on delete restrict;

alter table "_user"
    add constraint "_user__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete set null;

alter table "_user"
    add constraint "_user__manager_id__fk" foreign key ("manager_id") references "_user" ("id") on delete set null;

alter table "_role"
    add constraint "_role__reports_to__fk" foreign key ("reports_to") references "_role" ("name") on delete restrict;

alter table "_role_capability"
    add constraint "_role_capability__role__fk" foreign key ("role") references "_role" ("name") on delete cascade;

alter table "_role_capability"
    add constraint "_role_capability__capability__fk" foreign key ("capability") references "_capability" ("name") on delete cascade;

alter table "_role_closure"
    add constraint "_role_closure__ancestor__fk" foreign key ("ancestor") references "_role" ("name") on delete cascade;

alter table "_role_closure"
    add constraint "_role_closure__descendant__fk" foreign key ("descendant") references "_role" ("name") on delete cascade;

alter table "_user_role"
    add constraint "_user_role__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_user_role"
    add constraint "_user_role__role__fk" foreign key ("role") references "_role" ("name") on delete restrict;

alter table "_user_role"
    add constraint "_user_role__granted_by__fk" foreign key ("granted_by") references "_user" ("id") on delete restrict;

alter table "_user_closure"
    add constraint "_user_closure__ancestor_id__fk" foreign key ("ancestor_id") references "_user" ("id") on delete cascade;

alter table "_user_closure"
    add constraint "_user_closure__descendant_id__fk" foreign key ("descendant_id") references "_user" ("id") on delete cascade;

alter table "_team"
    add constraint "_team__parent_id__fk" foreign key ("parent_id") references "_team" ("id") on delete set null;

alter table "_team"
    add constraint "_team__manager_id__fk" foreign key ("manager_id") references "_user" ("id") on delete set null;

alter table "_team"
    add constraint "_team__lead_role__fk" foreign key ("lead_role") references "_role" ("name") on delete set null;

alter table "_team_member"
    add constraint "_team_member__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade;

alter table "_team_member"
    add constraint "_team_member__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_queue"
    add constraint "_queue__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete set null;

alter table "_queue_module"
    add constraint "_queue_module__queue_id__fk" foreign key ("queue_id") references "_queue" ("id") on delete cascade;

alter table "_queue_member"
    add constraint "_queue_member__queue_id__fk" foreign key ("queue_id") references "_queue" ("id") on delete cascade;

alter table "_queue_member"
    add constraint "_queue_member__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_queue_member"
    add constraint "_queue_member__role__fk" foreign key ("role") references "_role" ("name") on delete cascade;

alter table "_queue_member"
    add constraint "_queue_member__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade;

alter table "_share"
    add constraint "_share__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_share"
    add constraint "_share__role__fk" foreign key ("role") references "_role" ("name") on delete cascade;

alter table "_share"
    add constraint "_share__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade;

alter table "_share"
    add constraint "_share__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "_saved_view"
    add constraint "_saved_view__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_run"
    add constraint "_run__principal_id__fk" foreign key ("principal_id") references "_user" ("id") on delete restrict;

alter table "_run_step"
    add constraint "_run_step__run_id__fk" foreign key ("run_id") references "_run" ("id") on delete cascade;

alter table "_import_run"
    add constraint "_import_run__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete set null;

alter table "_import_run"
    add constraint "_import_run__started_by__fk" foreign key ("started_by") references "_user" ("id") on delete restrict;

alter table "_consent"
    add constraint "_consent__consent__fk" foreign key ("consent") references "_consent_kind" ("name") on delete restrict;

alter table "_consent"
    add constraint "_consent__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "_message"
    add constraint "_message__run_id__fk" foreign key ("run_id") references "_run" ("id") on delete set null;

alter table "_message"
    add constraint "_message__consent_id__fk" foreign key ("consent_id") references "_consent" ("id") on delete set null;

alter table "_message_event"
    add constraint "_message_event__message_id__fk" foreign key ("message_id") references "_message" ("id") on delete cascade;

alter table "_notice"
    add constraint "_notice__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade;

alter table "_file"
    add constraint "_file__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "account"
    add constraint "account__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "account"
    add constraint "account__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "account"
    add constraint "account__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "account"
    add constraint "account__parent_id__fk" foreign key ("parent_id") references "account" ("id") on delete set null;

alter table "attachment"
    add constraint "attachment__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "attachment"
    add constraint "attachment__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "attachment"
    add constraint "attachment__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "attachment"
    add constraint "attachment__case_id__fk" foreign key ("case_id") references "case" ("id") on delete set null;

alter table "attachment__file"
    add constraint "attachment__file__attachment_id__fk" foreign key ("attachment_id") references "attachment" ("id") on delete cascade;

alter table "attachment__file"
    add constraint "attachment__file__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "case"
    add constraint "case__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "case"
    add constraint "case__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "case"
    add constraint "case__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "case"
    add constraint "case__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

alter table "case"
    add constraint "case__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete set null;

alter table "case"
    add constraint "case__parent_case_id__fk" foreign key ("parent_case_id") references "case" ("id") on delete set null;

alter table "case"
    add constraint "case__solution_id__fk" foreign key ("solution_id") references "knowledge_base" ("id") on delete set null;

alter table "case"
    add constraint "case__product_id__fk" foreign key ("product_id") references "product" ("id") on delete set null;

alter table "case__mailing_list"
    add constraint "case__mailing_list__case_id__fk" foreign key ("case_id") references "case" ("id") on delete cascade;

alter table "case__mailing_list"
    add constraint "case__mailing_list__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact"
    add constraint "contact__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

alter table "contact"
    add constraint "contact__master_record_id__fk" foreign key ("master_record_id") references "contact" ("id") on delete set null;

alter table "contact"
    add constraint "contact__reports_to_id__fk" foreign key ("reports_to_id") references "contact" ("id") on delete set null;

alter table "department"
    add constraint "department__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "department"
    add constraint "department__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "department__employees"
    add constraint "department__employees__department_id__fk" foreign key ("department_id") references "department" ("id") on delete cascade;

alter table "department__employees"
    add constraint "department__employees__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete restrict;

alter table "entitlement"
    add constraint "entitlement__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "entitlement"
    add constraint "entitlement__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "entitlement"
    add constraint "entitlement__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "entitlement"
    add constraint "entitlement__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

alter table "entitlement"
    add constraint "entitlement__product_id__fk" foreign key ("product_id") references "product" ("id") on delete set null;

alter table "entitlement_template"
    add constraint "entitlement_template__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "entitlement_template"
    add constraint "entitlement_template__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "knowledge_base"
    add constraint "knowledge_base__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "knowledge_base"
    add constraint "knowledge_base__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "knowledge_base"
    add constraint "knowledge_base__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "knowledge_base"
    add constraint "knowledge_base__product_id__fk" foreign key ("product_id") references "product" ("id") on delete set null;

alter table "knowledge_base__file"
    add constraint "knowledge_base__file__knowledge_base_id__fk" foreign key ("knowledge_base_id") references "knowledge_base" ("id") on delete cascade;

alter table "knowledge_base__file"
    add constraint "knowledge_base__file__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "product"
    add constraint "product__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "product"
    add constraint "product__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "product"
    add constraint "product__photo_id__fk" foreign key ("photo_id") references "_file" ("id") on delete restrict;

alter table "product"
    add constraint "product__entitlement_template_id__fk" foreign key ("entitlement_template_id") references "entitlement_template" ("id") on delete set null;

alter table "product__manual"
    add constraint "product__manual__product_id__fk" foreign key ("product_id") references "product" ("id") on delete cascade;

alter table "product__manual"
    add constraint "product__manual__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "settings"
    add constraint "settings__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "settings"
    add constraint "settings__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "settings"
    add constraint "settings__default_department_id__fk" foreign key ("default_department_id") references "department" ("id") on delete set null;

alter table "update"
    add constraint "update__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "update"
    add constraint "update__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "update"
    add constraint "update__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "update"
    add constraint "update__case_id__fk" foreign key ("case_id") references "case" ("id") on delete set null;

alter table "update"
    add constraint "update__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

alter table "update"
    add constraint "update__department_id__fk" foreign key ("department_id") references "department" ("id") on delete set null;

alter table "update"
    add constraint "update__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete set null;

-- _tag
create unique index "_tag__category__name__key"
    on "_tag" ("category", "name");

-- _user
create unique index "_user__email__key"
    on "_user" (lower("email"));

-- _user
create unique index "_user__login__key"
    on "_user" ("login");

-- _team
create unique index "_team__name__key"
    on "_team" ("name");

-- _queue
create unique index "_queue__name__key"
    on "_queue" ("name");

-- _saved_view
create unique index "_saved_view__user_id__module__name__key"
    on "_saved_view" ("user_id", "module", "name");

-- _run_step
create unique index "_run_step__run_id__step__attempt__key"
    on "_run_step" ("run_id", "step", "attempt");

-- _sla
create unique index "_sla__sla__record_id__started_at__key"
    on "_sla" ("sla", "record_id", "started_at");

-- field:case.number
create unique index "case__number__key"
    on "case" (lower("number"))
    where "deleted_at" is null;

-- field:knowledge_base.number
create unique index "knowledge_base__number__key"
    on "knowledge_base" (lower("number"))
    where "deleted_at" is null;

-- module:settings, one record
create unique index "settings__key"
    on "settings" (("deleted_at" is null))
    where "deleted_at" is null;
