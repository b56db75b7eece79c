-- References and unique keys
set search_path to "crm_outbound_funds", pg_temp;

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

alter table "call"
    add constraint "call__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "call"
    add constraint "call__with_id__fk" foreign key ("with_id") references "contact" ("id") on delete set null;

alter table "contact"
    add constraint "contact__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "contact"
    add constraint "contact__account_id__fk" foreign key ("account_id") references "account" ("id") on delete set null;

alter table "disbursement"
    add constraint "disbursement__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "disbursement"
    add constraint "disbursement__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "disbursement"
    add constraint "disbursement__funding_request_id__fk" foreign key ("funding_request_id") references "funding_request" ("id") on delete cascade;

alter table "disbursement__files"
    add constraint "disbursement__files__disbursement_id__fk" foreign key ("disbursement_id") references "disbursement" ("id") on delete cascade;

alter table "disbursement__files"
    add constraint "disbursement__files__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "email"
    add constraint "email__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "email"
    add constraint "email__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "email"
    add constraint "email__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "email"
    add constraint "email__with_id__fk" foreign key ("with_id") references "contact" ("id") on delete set null;

alter table "email__cc"
    add constraint "email__cc__email_id__fk" foreign key ("email_id") references "email" ("id") on delete cascade;

alter table "email__bcc"
    add constraint "email__bcc__email_id__fk" foreign key ("email_id") references "email" ("id") on delete cascade;

alter table "funding_program"
    add constraint "funding_program__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "funding_program"
    add constraint "funding_program__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "funding_program"
    add constraint "funding_program__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "funding_program"
    add constraint "funding_program__parent_funding_program_id__fk" foreign key ("parent_funding_program_id") references "funding_program" ("id") on delete set null;

alter table "funding_program"
    add constraint "funding_program__funding_program_manager_id__fk" foreign key ("funding_program_manager_id") references "_user" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__funding_program_id__fk" foreign key ("funding_program_id") references "funding_program" ("id") on delete set null;

alter table "funding_request"
    add constraint "funding_request__applying_organization_id__fk" foreign key ("applying_organization_id") references "account" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__applying_contact_id__fk" foreign key ("applying_contact_id") references "contact" ("id") on delete restrict;

alter table "funding_request"
    add constraint "funding_request__applying_employee_id__fk" foreign key ("applying_employee_id") references "_user" ("id") on delete restrict;

alter table "funding_request__files"
    add constraint "funding_request__files__funding_request_id__fk" foreign key ("funding_request_id") references "funding_request" ("id") on delete cascade;

alter table "funding_request__files"
    add constraint "funding_request__files__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "funding_request_role"
    add constraint "funding_request_role__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "funding_request_role"
    add constraint "funding_request_role__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "funding_request_role"
    add constraint "funding_request_role__contact_id__fk" foreign key ("contact_id") references "contact" ("id") on delete set null;

alter table "funding_request_role"
    add constraint "funding_request_role__funding_request_id__fk" foreign key ("funding_request_id") references "funding_request" ("id") on delete cascade;

alter table "post"
    add constraint "post__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "post"
    add constraint "post__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__funding_request_id__fk" foreign key ("funding_request_id") references "funding_request" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__assigned_id__fk" foreign key ("assigned_id") references "_user" ("id") on delete restrict;

alter table "requirement"
    add constraint "requirement__primary_contact_id__fk" foreign key ("primary_contact_id") references "contact" ("id") on delete set null;

alter table "requirement"
    add constraint "requirement__disbursement_id__fk" foreign key ("disbursement_id") references "disbursement" ("id") on delete set null;

alter table "requirement__files"
    add constraint "requirement__files__requirement_id__fk" foreign key ("requirement_id") references "requirement" ("id") on delete cascade;

alter table "requirement__files"
    add constraint "requirement__files__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "review"
    add constraint "review__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "review"
    add constraint "review__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "review"
    add constraint "review__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "review"
    add constraint "review__funding_request_id__fk" foreign key ("funding_request_id") references "funding_request" ("id") on delete set null;

alter table "review"
    add constraint "review__assigned_to_id__fk" foreign key ("assigned_to_id") references "_user" ("id") on delete restrict;

alter table "review__files"
    add constraint "review__files__review_id__fk" foreign key ("review_id") references "review" ("id") on delete cascade;

alter table "review__files"
    add constraint "review__files__file_id__fk" foreign key ("file_id") references "_file" ("id") on delete restrict;

alter table "task"
    add constraint "task__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "task"
    add constraint "task__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "task"
    add constraint "task__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "task"
    add constraint "task__with_id__fk" foreign key ("with_id") references "contact" ("id") on delete set null;

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

-- field:disbursement.number
create unique index "disbursement__number__key"
    on "disbursement" (lower("number"))
    where "deleted_at" is null;

-- field:funding_request_role.number
create unique index "funding_request_role__number__key"
    on "funding_request_role" (lower("number"))
    where "deleted_at" is null;
