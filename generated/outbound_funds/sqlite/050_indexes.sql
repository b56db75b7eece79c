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
create index "call__owner_id__idx" on "call" ("owner_id");

-- for references
create index "call__with_id__idx" on "call" ("with_id");

-- for references
create index "contact__owner_id__idx" on "contact" ("owner_id");

-- for references
create index "contact__account_id__idx" on "contact" ("account_id");

-- for references
create index "disbursement__funding_request_id__idx" on "disbursement" ("funding_request_id");

-- for report:overdue_disbursements, report:requests_with_open_disbursements, report:upcoming_disbursements, pipeline:disbursement_status
create index "disbursement__status__idx" on "disbursement" ("status");

-- for report:overdue_disbursements, report:requests_with_open_disbursements, report:upcoming_disbursements
create index "disbursement__scheduled_date__idx" on "disbursement" ("scheduled_date");

create index "disbursement__files__file_id__idx" on "disbursement__files" ("file_id");

-- for references
create index "email__owner_id__idx" on "email" ("owner_id");

-- for references
create index "email__with_id__idx" on "email" ("with_id");

-- for references
create index "funding_program__owner_id__idx" on "funding_program" ("owner_id");

-- for references, report:parent_funding_program_analytics
create index "funding_program__parent_funding_program_id__idx" on "funding_program" ("parent_funding_program_id");

-- for references
create index "funding_program__funding_program_manager_id__idx" on "funding_program" ("funding_program_manager_id");

-- for view:open_funding_programs
create index "funding_program__status__idx" on "funding_program" ("status");

-- for references
create index "funding_request__owner_id__idx" on "funding_request" ("owner_id");

-- for references
create index "funding_request__funding_program_id__idx" on "funding_request" ("funding_program_id");

-- for references
create index "funding_request__applying_organization_id__idx" on "funding_request" ("applying_organization_id");

-- for references
create index "funding_request__applying_contact_id__idx" on "funding_request" ("applying_contact_id");

-- for references
create index "funding_request__applying_employee_id__idx" on "funding_request" ("applying_employee_id");

-- for report:awarded_requests_by_program_codes, report:awarded_requests_by_year_by_program, view:awarded_funding_requests, view:fully_disbursed_funding_requests, view:invited_funding_requests, view:open_funding_requests, view:recently_closed_funding_requests, pipeline:request_status
create index "funding_request__status__idx" on "funding_request" ("status");

-- for view:recently_closed_funding_requests
create index "funding_request__close_date__idx" on "funding_request" ("close_date");

create index "funding_request__files__file_id__idx" on "funding_request__files" ("file_id");

-- for references
create index "funding_request_role__contact_id__idx" on "funding_request_role" ("contact_id");

-- for references
create index "funding_request_role__funding_request_id__idx" on "funding_request_role" ("funding_request_id");

-- for references
create index "requirement__owner_id__idx" on "requirement" ("owner_id");

-- for references
create index "requirement__funding_request_id__idx" on "requirement" ("funding_request_id");

-- for references
create index "requirement__assigned_id__idx" on "requirement" ("assigned_id");

-- for references
create index "requirement__primary_contact_id__idx" on "requirement" ("primary_contact_id");

-- for references
create index "requirement__disbursement_id__idx" on "requirement" ("disbursement_id");

-- for report:requests_with_upcoming_milestones, view:open_milestones, view:recently_completed_milestones, pipeline:requirement_status
create index "requirement__status__idx" on "requirement" ("status");

-- for report:requests_with_upcoming_milestones
create index "requirement__due_date__idx" on "requirement" ("due_date");

-- for view:recently_completed_milestones
create index "requirement__completed_date__idx" on "requirement" ("completed_date");

create index "requirement__files__file_id__idx" on "requirement__files" ("file_id");

-- for references
create index "review__owner_id__idx" on "review" ("owner_id");

-- for references
create index "review__funding_request_id__idx" on "review" ("funding_request_id");

-- for references
create index "review__assigned_to_id__idx" on "review" ("assigned_to_id");

-- for view:open_reviews, pipeline:review_status
create index "review__status__idx" on "review" ("status");

create index "review__files__file_id__idx" on "review__files" ("file_id");

-- for references
create index "task__owner_id__idx" on "task" ("owner_id");

-- for references
create index "task__with_id__idx" on "task" ("with_id");
