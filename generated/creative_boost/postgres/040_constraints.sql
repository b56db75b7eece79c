-- References and unique keys
set search_path to "crm_creative_boost", pg_temp;

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
    add constraint "account__record_type__fk" foreign key ("record_type") references "_record_type" ("name") on delete restrict;

alter table "account__marketing_categories"
    add constraint "account__marketing_categories__account_id__fk" foreign key ("account_id") references "account" ("id") on delete cascade;

alter table "account__marketing_categories"
    add constraint "account__marketing_categories__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "account__marketing_categories"
    add constraint "account__marketing_categories__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__account_id__fk" foreign key ("account_id") references "account" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__reports_to_id__fk" foreign key ("reports_to_id") references "contact" ("id") on delete set null;

alter table "contact__emails"
    add constraint "contact__emails__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__phones"
    add constraint "contact__phones__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__social_profiles"
    add constraint "contact__social_profiles__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__interests"
    add constraint "contact__interests__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__interests"
    add constraint "contact__interests__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "contact__interests"
    add constraint "contact__interests__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "contact__events"
    add constraint "contact__events__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__events"
    add constraint "contact__events__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "contact__events"
    add constraint "contact__events__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "contact__batches"
    add constraint "contact__batches__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "contact__batches"
    add constraint "contact__batches__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "contact__batches"
    add constraint "contact__batches__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__account_id__fk" foreign key ("account_id") references "account" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__proposal_id__fk" foreign key ("proposal_id") references "_file" ("id") on delete restrict;

alter table "deal"
    add constraint "deal__source__fk" foreign key ("source") references "_lead_source" ("name") on delete restrict;

alter table "deal"
    add constraint "deal__source_detail__fk" foreign key ("source_detail") references "_lead_source" ("name") on delete restrict;

alter table "deal"
    add constraint "deal__record_type__fk" foreign key ("record_type") references "_record_type" ("name") on delete restrict;

alter table "dunning_call"
    add constraint "dunning_call__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "dunning_call"
    add constraint "dunning_call__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "dunning_call"
    add constraint "dunning_call__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "email_message"
    add constraint "email_message__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "email_message"
    add constraint "email_message__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "email_message"
    add constraint "email_message__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "email_message__cc"
    add constraint "email_message__cc__email_message_id__fk" foreign key ("email_message_id") references "email_message" ("id") on delete cascade;

alter table "email_message__bcc"
    add constraint "email_message__bcc__email_message_id__fk" foreign key ("email_message_id") references "email_message" ("id") on delete cascade;

alter table "follow_up"
    add constraint "follow_up__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "follow_up"
    add constraint "follow_up__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "follow_up"
    add constraint "follow_up__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__account_id__fk" foreign key ("account_id") references "account" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__project_id__fk" foreign key ("project_id") references "project" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__milestone_id__fk" foreign key ("milestone_id") references "milestone" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__retainer_id__fk" foreign key ("retainer_id") references "retainer" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__paper_id__fk" foreign key ("paper_id") references "_file" ("id") on delete restrict;

alter table "invoice_line"
    add constraint "invoice_line__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "invoice_line"
    add constraint "invoice_line__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "invoice_line"
    add constraint "invoice_line__invoice_id__fk" foreign key ("invoice_id") references "invoice" ("id") on delete cascade;

alter table "lead"
    add constraint "lead__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "lead"
    add constraint "lead__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "lead"
    add constraint "lead__source__fk" foreign key ("source") references "_lead_source" ("name") on delete restrict;

alter table "lead"
    add constraint "lead__source_detail__fk" foreign key ("source_detail") references "_lead_source" ("name") on delete restrict;

alter table "lead__interests"
    add constraint "lead__interests__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete cascade;

alter table "lead__interests"
    add constraint "lead__interests__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "lead__interests"
    add constraint "lead__interests__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "lead__events"
    add constraint "lead__events__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete cascade;

alter table "lead__events"
    add constraint "lead__events__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "lead__events"
    add constraint "lead__events__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "lead__batches"
    add constraint "lead__batches__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete cascade;

alter table "lead__batches"
    add constraint "lead__batches__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "lead__batches"
    add constraint "lead__batches__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "meeting"
    add constraint "meeting__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "meeting"
    add constraint "meeting__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "meeting"
    add constraint "meeting__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "milestone"
    add constraint "milestone__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "milestone"
    add constraint "milestone__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "milestone"
    add constraint "milestone__project_id__fk" foreign key ("project_id") references "project" ("id") on delete cascade;

alter table "note"
    add constraint "note__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "note"
    add constraint "note__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "onboarding_task"
    add constraint "onboarding_task__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "onboarding_task"
    add constraint "onboarding_task__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "onboarding_task"
    add constraint "onboarding_task__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "payment"
    add constraint "payment__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "payment"
    add constraint "payment__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "payment"
    add constraint "payment__invoice_id__fk" foreign key ("invoice_id") references "invoice" ("id") on delete cascade;

alter table "project"
    add constraint "project__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__account_id__fk" foreign key ("account_id") references "account" ("id") on delete restrict;

alter table "project"
    add constraint "project__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete restrict;

alter table "project"
    add constraint "project__deal_id__fk" foreign key ("deal_id") references "deal" ("id") on delete set null;

alter table "project_stakeholder"
    add constraint "project_stakeholder__project_id__fk" foreign key ("project_id") references "project" ("id") on delete cascade;

alter table "project_stakeholder"
    add constraint "project_stakeholder__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete cascade;

alter table "project_comment"
    add constraint "project_comment__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "project_comment"
    add constraint "project_comment__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project_expense"
    add constraint "project_expense__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "project_expense"
    add constraint "project_expense__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project_expense"
    add constraint "project_expense__project_id__fk" foreign key ("project_id") references "project" ("id") on delete cascade;

alter table "project_expense"
    add constraint "project_expense__receipt_id__fk" foreign key ("receipt_id") references "_file" ("id") on delete restrict;

alter table "project_task"
    add constraint "project_task__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "project_task"
    add constraint "project_task__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project_task"
    add constraint "project_task__project_id__fk" foreign key ("project_id") references "project" ("id") on delete cascade;

alter table "project_task"
    add constraint "project_task__milestone_id__fk" foreign key ("milestone_id") references "milestone" ("id") on delete set null;

alter table "project_task"
    add constraint "project_task__assignee_id__fk" foreign key ("assignee_id") references "_user" ("id") on delete restrict;

alter table "retainer"
    add constraint "retainer__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "retainer"
    add constraint "retainer__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "retainer"
    add constraint "retainer__account_id__fk" foreign key ("account_id") references "account" ("id") on delete restrict;

alter table "retainer"
    add constraint "retainer__deal_id__fk" foreign key ("deal_id") references "deal" ("id") on delete set null;

alter table "retainer"
    add constraint "retainer__contract_id__fk" foreign key ("contract_id") references "_file" ("id") on delete restrict;

alter table "survey_response"
    add constraint "survey_response__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "survey_response"
    add constraint "survey_response__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "survey_response"
    add constraint "survey_response__project_id__fk" foreign key ("project_id") references "project" ("id") on delete restrict;

alter table "survey_response"
    add constraint "survey_response__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

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

-- field:account.accounting_id
create unique index "account__accounting_id__key"
    on "account" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:contact.mailing_id
create unique index "contact__mailing_id__key"
    on "contact" (lower("mailing_id"))
    where "deleted_at" is null;

-- field:invoice.number
create unique index "invoice__number__key"
    on "invoice" (lower("number"))
    where "deleted_at" is null;

-- field:invoice.accounting_id
create unique index "invoice__accounting_id__key"
    on "invoice" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:lead.ad_lead_id
create unique index "lead__ad_lead_id__key"
    on "lead" (lower("ad_lead_id"))
    where "deleted_at" is null;

-- field:lead.mailing_id
create unique index "lead__mailing_id__key"
    on "lead" (lower("mailing_id"))
    where "deleted_at" is null;

-- field:payment.accounting_id
create unique index "payment__accounting_id__key"
    on "payment" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:project.board_id
create unique index "project__board_id__key"
    on "project" (lower("board_id"))
    where "deleted_at" is null;

-- field:project_task.board_id
create unique index "project_task__board_id__key"
    on "project_task" (lower("board_id"))
    where "deleted_at" is null;

-- module:survey_response, unique
create unique index "survey_response__project_id__key"
    on "survey_response" ("project_id")
    where "deleted_at" is null;
