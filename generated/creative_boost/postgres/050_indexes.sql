-- Indexes
set search_path to "crm_creative_boost", pg_temp;

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
create index "account__record_type__idx" on "account" ("record_type");

-- for view:references
create index "account__relationship__idx" on "account" ("relationship");

-- for view:account_360, view:account_billing, view:account_record, view:accounts_list, view:references, duplicate_rule:account.same_firm
create index "account__name__idx" on "account" ("name");

-- for view:account_billing
create index "account__billing_email__idx" on "account" ("billing_email");

-- for duplicate_rule:account.same_firm
create index "account__website__idx" on "account" ("website");

create index "account__marketing_categories__tag_id__idx" on "account__marketing_categories" ("tag_id");

create index "account__marketing_categories__applied_by__idx" on "account__marketing_categories" ("applied_by");

-- for references
create index "call__owner_id__idx" on "call" ("owner_id");

-- for permission_set:client_history
create index "call__about_module__idx" on "call" ("about_module");

-- for references
create index "contact__owner_id__idx" on "contact" ("owner_id");

-- for references, segment:workshop_guests
create index "contact__account_id__idx" on "contact" ("account_id");

-- for references, view:organisation_chart
create index "contact__reports_to_id__idx" on "contact" ("reports_to_id");

-- for segment:workshop_guests
create index "contact__preferred_channel__idx" on "contact" ("preferred_channel");

-- for restriction:mailing_of_contacts
create index "contact__mailing_id__idx" on "contact" ("mailing_id");

-- for view:contact_record
create index "contact__phones__idx" on "contact" ("phones");

-- for view:contact_record, duplicate_rule:contact.same_person
create index "contact__emails__idx" on "contact" ("emails");

-- for view:contacts_list
create index "contact__last_name__idx" on "contact" ("last_name");

-- for view:contacts_list, duplicate_rule:contact.same_person
create index "contact__first_name__idx" on "contact" ("first_name");

create index "contact__interests__tag_id__idx" on "contact__interests" ("tag_id");

create index "contact__interests__applied_by__idx" on "contact__interests" ("applied_by");

create index "contact__events__tag_id__idx" on "contact__events" ("tag_id");

create index "contact__events__applied_by__idx" on "contact__events" ("applied_by");

create index "contact__batches__tag_id__idx" on "contact__batches" ("tag_id");

create index "contact__batches__applied_by__idx" on "contact__batches" ("applied_by");

-- for references
create index "deal__owner_id__idx" on "deal" ("owner_id");

-- for references
create index "deal__account_id__idx" on "deal" ("account_id");

-- for references
create index "deal__contact_id__idx" on "deal" ("contact_id");

-- for references
create index "deal__proposal_id__idx" on "deal" ("proposal_id");

-- for references
create index "deal__source__idx" on "deal" ("source");

-- for references
create index "deal__source_detail__idx" on "deal" ("source_detail");

-- for references
create index "deal__record_type__idx" on "deal" ("record_type");

-- for report:deal_trend, report:revenue_forecast, report:sales_performance, view:deals_closing, pipeline:sales
create index "deal__stage__idx" on "deal" ("stage");

-- for view:deals_closing, report:revenue_forecast
create index "deal__expected_close_on__idx" on "deal" ("expected_close_on");

-- for report:deal_trend, report:sales_performance
create index "deal__closed_on__idx" on "deal" ("closed_on");

-- for references
create index "dunning_call__owner_id__idx" on "dunning_call" ("owner_id");

-- for references
create index "email_message__owner_id__idx" on "email_message" ("owner_id");

-- for role:finance, permission_set:client_history
create index "email_message__about_module__idx" on "email_message" ("about_module");

-- for references
create index "follow_up__owner_id__idx" on "follow_up" ("owner_id");

-- for references
create index "invoice__account_id__idx" on "invoice" ("account_id");

-- for references
create index "invoice__project_id__idx" on "invoice" ("project_id");

-- for references
create index "invoice__milestone_id__idx" on "invoice" ("milestone_id");

-- for references
create index "invoice__retainer_id__idx" on "invoice" ("retainer_id");

-- for references
create index "invoice__paper_id__idx" on "invoice" ("paper_id");

-- for report:invoiced_revenue, report:outstanding, view:open_invoices, pipeline:invoicing
create index "invoice__status__idx" on "invoice" ("status");

-- for view:open_invoices, workflow:payment_falls_due, workflow:payment_is_overdue
create index "invoice__due_on__idx" on "invoice" ("due_on");

-- for report:invoiced_revenue
create index "invoice__issued_on__idx" on "invoice" ("issued_on");

-- for references
create index "invoice_line__invoice_id__idx" on "invoice_line" ("invoice_id");

-- for owners
create index "lead__owner_id__idx" on "lead" ("owner_id");

-- for references
create index "lead__source__idx" on "lead" ("source");

-- for references
create index "lead__source_detail__idx" on "lead" ("source_detail");

-- for segment:leads_gone_quiet, segment:leads_to_nurture, report:lead_trend, view:leads_by_score, view:leads_to_call, assignment_rule:new_leads, sla:first_response, pipeline:lead_qualification
create index "lead__status__idx" on "lead" ("status");

-- for segment:leads_gone_quiet, view:follow_up_calendar, view:leads_by_score, workflow:follow_up_falls_due
create index "lead__next_follow_up_at__idx" on "lead" ("next_follow_up_at");

-- for segment:leads_gone_quiet
create index "lead__first_contacted_at__idx" on "lead" ("first_contacted_at");

-- for view:leads_to_call, view:lead_record
create index "lead__phone__idx" on "lead" ("phone");

-- for restriction:mailing_of_leads
create index "lead__mailing_id__idx" on "lead" ("mailing_id");

-- for assignment_rule:new_leads
create index "lead__budget__idx" on "lead" ("budget");

-- for assignment_rule:new_leads
create index "lead__company_size__idx" on "lead" ("company_size");

-- for view:lead_record, duplicate_rule:lead.same_person
create index "lead__email__idx" on "lead" ("email");

-- for view:leads_by_score, view:leads_to_call
create index "lead__score__idx" on "lead" ("score");

-- for report:lead_conversion, report:leads_by_source
create index "lead__created_at__idx" on "lead" ("created_at");

-- for duplicate_rule:lead.same_person
create index "lead__first_name__idx" on "lead" ("first_name");

create index "lead__interests__tag_id__idx" on "lead__interests" ("tag_id");

create index "lead__interests__applied_by__idx" on "lead__interests" ("applied_by");

create index "lead__events__tag_id__idx" on "lead__events" ("tag_id");

create index "lead__events__applied_by__idx" on "lead__events" ("applied_by");

create index "lead__batches__tag_id__idx" on "lead__batches" ("tag_id");

create index "lead__batches__applied_by__idx" on "lead__batches" ("applied_by");

-- for references
create index "meeting__owner_id__idx" on "meeting" ("owner_id");

-- for permission_set:client_history
create index "meeting__about_module__idx" on "meeting" ("about_module");

-- for references
create index "milestone__project_id__idx" on "milestone" ("project_id");

-- for view:deadlines, workflow:milestone_falls_due
create index "milestone__due_on__idx" on "milestone" ("due_on");

-- for pipeline:milestone_progress
create index "milestone__status__idx" on "milestone" ("status");

-- for role:finance, permission_set:client_history
create index "note__about_module__idx" on "note" ("about_module");

-- for references
create index "onboarding_task__owner_id__idx" on "onboarding_task" ("owner_id");

-- for references
create index "payment__invoice_id__idx" on "payment" ("invoice_id");

-- for report:revenue
create index "payment__received_on__idx" on "payment" ("received_on");

-- for references
create index "project__owner_id__idx" on "project" ("owner_id");

-- for references
create index "project__account_id__idx" on "project" ("account_id");

-- for references
create index "project__contact_id__idx" on "project" ("contact_id");

-- for references
create index "project__deal_id__idx" on "project" ("deal_id");

-- for report:completion_time, report:project_profitability, report:project_progress, assignment_rule:project_managers, pipeline:delivery
create index "project__status__idx" on "project" ("status");

-- for report:completion_time, report:project_profitability
create index "project__completed_on__idx" on "project" ("completed_on");

-- for workflow:project_falls_due
create index "project__due_on__idx" on "project" ("due_on");

create index "project_stakeholder__contact_id__idx" on "project_stakeholder" ("contact_id");

-- for references
create index "project_expense__project_id__idx" on "project_expense" ("project_id");

-- for references
create index "project_expense__receipt_id__idx" on "project_expense" ("receipt_id");

-- for references
create index "project_task__project_id__idx" on "project_task" ("project_id");

-- for references
create index "project_task__milestone_id__idx" on "project_task" ("milestone_id");

-- for references, view:my_tasks, role:team_member
create index "project_task__assignee_id__idx" on "project_task" ("assignee_id");

-- for view:my_tasks, pipeline:task_progress
create index "project_task__status__idx" on "project_task" ("status");

-- for view:my_tasks, workflow:task_falls_due
create index "project_task__due_on__idx" on "project_task" ("due_on");

-- for references
create index "retainer__account_id__idx" on "retainer" ("account_id");

-- for references
create index "retainer__deal_id__idx" on "retainer" ("deal_id");

-- for references
create index "retainer__contract_id__idx" on "retainer" ("contract_id");

-- for report:retainer_revenue, pipeline:retainer_terms
create index "retainer__status__idx" on "retainer" ("status");

-- for view:retainers_list
create index "retainer__name__idx" on "retainer" ("name");

-- for workflow:retainer_comes_to_its_end
create index "retainer__ends_on__idx" on "retainer" ("ends_on");

-- for references
create index "survey_response__project_id__idx" on "survey_response" ("project_id");

-- for references
create index "survey_response__account_id__idx" on "survey_response" ("account_id");

-- for view:survey_answers, report:satisfaction_trend
create index "survey_response__created_at__idx" on "survey_response" ("created_at");
