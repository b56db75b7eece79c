-- Indexes

create index "_lead_source__parent__idx" on "_lead_source" ("parent");

create index "_consent_kind__channel__idx" on "_consent_kind" ("channel");

create index "_rate__to_code__idx" on "_rate" ("to_code");

create index "_user__team_id__idx" on "_user" ("team_id");

create index "_user__manager_id__idx" on "_user" ("manager_id");

create index "_role__reports_to__idx" on "_role" ("reports_to");

create index "_role_capability__capability__idx" on "_role_capability" ("capability");

create index "_role_closure__descendant__idx" on "_role_closure" ("descendant");

create index "_user_role__role__idx" on "_user_role" ("role");

create index "_user_closure__descendant_id__idx" on "_user_closure" ("descendant_id");

create index "_team__parent_id__idx" on "_team" ("parent_id");

create index "_team__manager_id__idx" on "_team" ("manager_id");

create index "_team_member__user_id__idx" on "_team_member" ("user_id");

create index "_queue_member__queue_id__idx" on "_queue_member" ("queue_id");

create index "_queue_member__user_id__idx" on "_queue_member" ("user_id");

create index "_queue_member__role__idx" on "_queue_member" ("role");

create index "_queue_member__team_id__idx" on "_queue_member" ("team_id");

create index "_share__record_id__idx" on "_share" ("record_id");

create index "_share__user_id__idx" on "_share" ("user_id");

create index "_share__role__idx" on "_share" ("role");

create index "_share__team_id__idx" on "_share" ("team_id");

create index "_run__record_id__idx" on "_run" ("record_id");

create index "_run__workflow__state__idx" on "_run" ("workflow", "state");

create index "_run__principal_id__idx" on "_run" ("principal_id");

create index "_run_step__due_at__idx" on "_run_step" ("due_at");

create index "_sla__record_id__idx" on "_sla" ("record_id");

create index "_sla__state__due_at__idx" on "_sla" ("state", "due_at");

create index "_score_event__record_id__idx" on "_score_event" ("record_id");

create index "_score_event__rule__happened_at__idx" on "_score_event" ("rule", "happened_at");

create index "_submission__record_id__idx" on "_submission" ("record_id");

create index "_submission__form__submitted_at__idx" on "_submission" ("form", "submitted_at");

create index "_search_word__record_id__idx" on "_search_word" ("record_id");

create index "_consent__record_id__consent__idx" on "_consent" ("record_id", "consent");

create index "_consent__consent__idx" on "_consent" ("consent");

create index "_campaign_member__record_id__idx" on "_campaign_member" ("record_id");

create index "_message__record_id__idx" on "_message" ("record_id");

create index "_message__state__created_at__idx" on "_message" ("state", "created_at");

create index "_message__run_id__idx" on "_message" ("run_id");

create index "_message__consent_id__idx" on "_message" ("consent_id");

create index "_message_event__message_id__idx" on "_message_event" ("message_id");

create index "_notice__user_id__created_at__idx" on "_notice" ("user_id", "created_at");

create index "_notice__record_id__idx" on "_notice" ("record_id");

create index "_file__sha256__idx" on "_file" ("sha256");

create index "_participant__record_id__idx" on "_participant" ("record_id");

create index "_history__record_id__changed_at__idx" on "_history" ("record_id", "changed_at");

create index "_history__changed_by__idx" on "_history" ("changed_by");

create index "_ledger__plan__idx" on "_ledger" ("plan");

-- for references
create index "account__owner_id__idx" on "account" ("owner_id");

-- for references
create index "account__parent_id__idx" on "account" ("parent_id");

-- for view:accounts
create index "account__account_name__idx" on "account" ("account_name");

-- for references
create index "attachment__owner_id__idx" on "attachment" ("owner_id");

-- for references
create index "attachment__case_id__idx" on "attachment" ("case_id");

create index "attachment__file__file_id__idx" on "attachment__file" ("file_id");

-- for references, view:all_my_cases, view:my_new_cases
create index "case__owner_id__idx" on "case" ("owner_id");

-- for references
create index "case__account_id__idx" on "case" ("account_id");

-- for references
create index "case__contact_id__idx" on "case" ("contact_id");

-- for references
create index "case__parent_case_id__idx" on "case" ("parent_case_id");

-- for references
create index "case__solution_id__idx" on "case" ("solution_id");

-- for references
create index "case__product_id__idx" on "case" ("product_id");

-- for report:cases_by_category, report:total_time_spent_per_category
create index "case__category__idx" on "case" ("category");

-- for report:closed_cases_per_month
create index "case__close_date__idx" on "case" ("close_date");

-- for view:my_new_cases, pipeline:case_status
create index "case__status__idx" on "case" ("status");

-- for view:all_cases, view:all_my_cases, view:home_cases, view:my_new_cases, report:average_time_spent_per_case, report:new_cases_by_month
create index "case__created_at__idx" on "case" ("created_at");

create index "case__mailing_list__contact_id__idx" on "case__mailing_list" ("contact_id");

-- for references
create index "contact__owner_id__idx" on "contact" ("owner_id");

-- for references
create index "contact__account_id__idx" on "contact" ("account_id");

-- for references
create index "contact__master_record_id__idx" on "contact" ("master_record_id");

-- for references
create index "contact__reports_to_id__idx" on "contact" ("reports_to_id");

-- for view:contacts
create index "contact__record_label__idx" on "contact" ("record_label");

-- for report:total_cost_per_department, report:total_time_spent_per_department, view:departments
create index "department__name__idx" on "department" ("name");

create index "department__employees__user_id__idx" on "department__employees" ("user_id");

-- for references
create index "entitlement__owner_id__idx" on "entitlement" ("owner_id");

-- for references
create index "entitlement__account_id__idx" on "entitlement" ("account_id");

-- for references
create index "entitlement__product_id__idx" on "entitlement" ("product_id");

-- for view:entitlements
create index "entitlement__end_date__idx" on "entitlement" ("end_date");

-- for view:entitlement_templates
create index "entitlement_template__name__idx" on "entitlement_template" ("name");

-- for references
create index "knowledge_base__owner_id__idx" on "knowledge_base" ("owner_id");

-- for references
create index "knowledge_base__product_id__idx" on "knowledge_base" ("product_id");

-- for view:knowledge_base, view:search_knowledge_base
create index "knowledge_base__number__idx" on "knowledge_base" ("number");

-- for report:articles_created_per_day
create index "knowledge_base__created_at__idx" on "knowledge_base" ("created_at");

create index "knowledge_base__file__file_id__idx" on "knowledge_base__file" ("file_id");

-- for references
create index "product__photo_id__idx" on "product" ("photo_id");

-- for references
create index "product__entitlement_template_id__idx" on "product" ("entitlement_template_id");

-- for view:products
create index "product__product_code__idx" on "product" ("product_code");

create index "product__manual__file_id__idx" on "product__manual" ("file_id");

-- for references
create index "settings__default_department_id__idx" on "settings" ("default_department_id");

-- for references
create index "update__owner_id__idx" on "update" ("owner_id");

-- for references
create index "update__case_id__idx" on "update" ("case_id");

-- for references
create index "update__account_id__idx" on "update" ("account_id");

-- for references
create index "update__department_id__idx" on "update" ("department_id");

-- for references
create index "update__contact_id__idx" on "update" ("contact_id");

-- for report:total_cost_per_month, report:total_time_spent_per_month
create index "update__created_at__idx" on "update" ("created_at");
