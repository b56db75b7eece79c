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
create index "article__owner_id__idx" on "article" ("owner_id");

-- for role:connector
create index "article__published_on__idx" on "article" ("published_on");

-- for references
create index "email_message__owner_id__idx" on "email_message" ("owner_id");

-- for references
create index "employee__login_id__idx" on "employee" ("login_id");

-- for references, view:who_reports_to_whom
create index "employee__manager_id__idx" on "employee" ("manager_id");

-- for references
create index "event__owner_id__idx" on "event" ("owner_id");

-- for view:event_calendar, report:event_turnout, workflow:event_is_announced
create index "event__starts_at__idx" on "event" ("starts_at");

-- for references, duplicate_rule:feedback.answered_already
create index "feedback__project_id__idx" on "feedback" ("project_id");

-- for report:satisfaction
create index "feedback__created_at__idx" on "feedback" ("created_at");

-- for references
create index "home_visit__owner_id__idx" on "home_visit" ("owner_id");

-- for owners
create index "household__owner_id__idx" on "household" ("owner_id");

-- for references, view:household_file
create index "household__main_contact_id__idx" on "household" ("main_contact_id");

-- for references
create index "household__first_source__idx" on "household" ("first_source");

-- for references
create index "household__first_source_detail__idx" on "household" ("first_source_detail");

-- for references
create index "household__partner_id__idx" on "household" ("partner_id");

-- for view:household_file, duplicate_rule:household.same_household
create index "household__name__idx" on "household" ("name");

-- for duplicate_rule:household.same_household
create index "household__old_number__idx" on "household" ("old_number");

create index "household__care__tag_id__idx" on "household__care" ("tag_id");

create index "household__care__applied_by__idx" on "household__care" ("applied_by");

create index "household__import_batches__tag_id__idx" on "household__import_batches" ("tag_id");

create index "household__import_batches__applied_by__idx" on "household__import_batches" ("applied_by");

-- for references
create index "invoice__order_id__idx" on "invoice" ("order_id");

-- for references
create index "invoice__household_id__idx" on "invoice" ("household_id");

-- for references
create index "invoice__contact_id__idx" on "invoice" ("contact_id");

-- for references
create index "invoice__paper_id__idx" on "invoice" ("paper_id");

-- for report:invoiced_by_month, report:overdue_invoices, pipeline:billing
create index "invoice__status__idx" on "invoice" ("status");

-- for report:overdue_invoices, workflow:invoice_is_late
create index "invoice__due_on__idx" on "invoice" ("due_on");

-- for report:invoiced_by_month
create index "invoice__issued_on__idx" on "invoice" ("issued_on");

-- for references, role:crew_lead
create index "job__project_id__idx" on "job" ("project_id");

-- for references
create index "job__vendor_id__idx" on "job" ("vendor_id");

-- for view:job_calendar
create index "job__starts_at__idx" on "job" ("starts_at");

-- for pipeline:visits
create index "job__status__idx" on "job" ("status");

-- for owners, report:my_leads
create index "lead__owner_id__idx" on "lead" ("owner_id");

-- for references, assignment_rule:leads_in_rotation
create index "lead__source__idx" on "lead" ("source");

-- for references, assignment_rule:leads_in_rotation
create index "lead__source_detail__idx" on "lead" ("source_detail");

-- for references
create index "lead__source_month_id__idx" on "lead" ("source_month_id");

-- for references, assignment_rule:leads_in_rotation
create index "lead__partner_id__idx" on "lead" ("partner_id");

-- for references
create index "lead__event_id__idx" on "lead" ("event_id");

-- for segment:bath_dreamers, segment:kitchen_dreamers, segment:undecided_leads, report:my_leads, view:my_new_leads, share:spanish_leads_to_team, restriction:sales_sees_no_old_leads, assignment_rule:leads_in_rotation, pipeline:lead_flow
create index "lead__stage__idx" on "lead" ("stage");

-- for segment:undecided_leads, assignment_rule:leads_in_rotation
create index "lead__timeframe__idx" on "lead" ("timeframe");

-- for share:spanish_leads_to_team, assignment_rule:leads_in_rotation
create index "lead__language__idx" on "lead" ("language");

-- for restriction:sales_sees_no_old_leads
create index "lead__updated_at__idx" on "lead" ("updated_at");

-- for assignment_rule:leads_in_rotation
create index "lead__budget__idx" on "lead" ("budget");

-- for view:lead_board, view:my_new_leads
create index "lead__score__idx" on "lead" ("score");

-- for view:my_new_leads, report:first_reply_time, report:interest_by_service, report:lead_conversion
create index "lead__created_at__idx" on "lead" ("created_at");

-- for duplicate_rule:lead.same_person
create index "lead__phone__idx" on "lead" ("phone");

-- for duplicate_rule:lead.same_person
create index "lead__email__idx" on "lead" ("email");

create index "lead__interests__tag_id__idx" on "lead__interests" ("tag_id");

create index "lead__interests__applied_by__idx" on "lead__interests" ("applied_by");

create index "lead__import_batches__tag_id__idx" on "lead__import_batches" ("tag_id");

create index "lead__import_batches__applied_by__idx" on "lead__import_batches" ("applied_by");

-- for references
create index "opportunity__owner_id__idx" on "opportunity" ("owner_id");

-- for references
create index "opportunity__household_id__idx" on "opportunity" ("household_id");

-- for references
create index "opportunity__contact_id__idx" on "opportunity" ("contact_id");

-- for references
create index "opportunity__property_id__idx" on "opportunity" ("property_id");

-- for references
create index "opportunity__source__idx" on "opportunity" ("source");

-- for references
create index "opportunity__source_detail__idx" on "opportunity" ("source_detail");

-- for references
create index "opportunity__source_month_id__idx" on "opportunity" ("source_month_id");

-- for references
create index "opportunity__partner_id__idx" on "opportunity" ("partner_id");

-- for report:lost_reasons, report:open_pipeline, pipeline:selling
create index "opportunity__stage__idx" on "opportunity" ("stage");

-- for view:opportunity_board
create index "opportunity__expected_close__idx" on "opportunity" ("expected_close");

-- for report:lost_reasons, report:win_rate
create index "opportunity__updated_at__idx" on "opportunity" ("updated_at");

-- for workflow:visit_reminder
create index "opportunity__visit_at__idx" on "opportunity" ("visit_at");

-- for references
create index "order__owner_id__idx" on "order" ("owner_id");

-- for references
create index "order__quote_id__idx" on "order" ("quote_id");

-- for references
create index "order__household_id__idx" on "order" ("household_id");

-- for references
create index "order__contact_id__idx" on "order" ("contact_id");

-- for references
create index "order__property_id__idx" on "order" ("property_id");

-- for references
create index "order__source_month_id__idx" on "order" ("source_month_id");

-- for report:sales_growth, pipeline:ordering
create index "order__status__idx" on "order" ("status");

-- for view:order_board, report:sales_growth
create index "order__ordered_on__idx" on "order" ("ordered_on");

-- for references
create index "owned_item__household_id__idx" on "owned_item" ("household_id");

-- for references
create index "owned_item__property_id__idx" on "owned_item" ("property_id");

-- for references
create index "owned_item__product_id__idx" on "owned_item" ("product_id");

-- for references
create index "owned_item__order_id__idx" on "owned_item" ("order_id");

-- for workflow:warranty_ends
create index "owned_item__warranty_until__idx" on "owned_item" ("warranty_until");

-- for references
create index "partner__owner_id__idx" on "partner" ("owner_id");

-- for duplicate_rule:partner.same_partner
create index "partner__email__idx" on "partner" ("email");

-- for owners
create index "person__owner_id__idx" on "person" ("owner_id");

-- for references, segment:quiet_customers, assignment_rule:customers_brought_over
create index "person__household_id__idx" on "person" ("household_id");

-- for references, view:recommendations
create index "person__referred_by_id__idx" on "person" ("referred_by_id");

-- for segment:newsletter_readers, view:caller, duplicate_rule:person.same_person
create index "person__email__idx" on "person" ("email");

-- for segment:text_readers, view:caller, duplicate_rule:person.same_person
create index "person__phone__idx" on "person" ("phone");

-- for segment:text_readers
create index "person__prefers__idx" on "person" ("prefers");

-- for view:caller
create index "person__last_name__idx" on "person" ("last_name");

-- for duplicate_rule:person.same_person
create index "person__first_name__idx" on "person" ("first_name");

create index "person__interests__tag_id__idx" on "person__interests" ("tag_id");

create index "person__interests__applied_by__idx" on "person__interests" ("applied_by");

create index "person__lifecycle__tag_id__idx" on "person__lifecycle" ("tag_id");

create index "person__lifecycle__applied_by__idx" on "person__lifecycle" ("applied_by");

create index "person__care__tag_id__idx" on "person__care" ("tag_id");

create index "person__care__applied_by__idx" on "person__care" ("applied_by");

create index "person__import_batches__tag_id__idx" on "person__import_batches" ("tag_id");

create index "person__import_batches__applied_by__idx" on "person__import_batches" ("applied_by");

-- for references
create index "phone_call__owner_id__idx" on "phone_call" ("owner_id");

-- for owners
create index "project__owner_id__idx" on "project" ("owner_id");

-- for references
create index "project__order_id__idx" on "project" ("order_id");

-- for references
create index "project__household_id__idx" on "project" ("household_id");

-- for references
create index "project__contact_id__idx" on "project" ("contact_id");

-- for references
create index "project__property_id__idx" on "project" ("property_id");

-- for references, role:crew_lead
create index "project__crew_id__idx" on "project" ("crew_id");

-- for references
create index "project__photos_id__idx" on "project" ("photos_id");

-- for report:completion_time, report:project_load, restriction:crews_see_current_projects, assignment_rule:projects_by_load, pipeline:delivering
create index "project__stage__idx" on "project" ("stage");

-- for view:project_board, workflow:crew_comes_tomorrow
create index "project__planned_start__idx" on "project" ("planned_start");

-- for report:completion_time
create index "project__completed_on__idx" on "project" ("completed_on");

-- for owners
create index "property__owner_id__idx" on "property" ("owner_id");

-- for references
create index "property__household_id__idx" on "property" ("household_id");

-- for references
create index "quote__owner_id__idx" on "quote" ("owner_id");

-- for references
create index "quote__opportunity_id__idx" on "quote" ("opportunity_id");

-- for references
create index "quote__household_id__idx" on "quote" ("household_id");

-- for references
create index "quote__contact_id__idx" on "quote" ("contact_id");

-- for references
create index "quote__paper_id__idx" on "quote" ("paper_id");

-- for report:discount_given, pipeline:quoting
create index "quote__status__idx" on "quote" ("status");

-- for view:quote_board
create index "quote__valid_until__idx" on "quote" ("valid_until");

-- for report:discount_given
create index "quote__sent_on__idx" on "quote" ("sent_on");

-- for references
create index "quote_line__quote_id__idx" on "quote_line" ("quote_id");

-- for references
create index "quote_line__product_id__idx" on "quote_line" ("product_id");

-- for references
create index "registration__event_id__idx" on "registration" ("event_id");

-- for references
create index "registration__lead_id__idx" on "registration" ("lead_id");

-- for owners
create index "service_case__owner_id__idx" on "service_case" ("owner_id");

-- for references
create index "service_case__contact_id__idx" on "service_case" ("contact_id");

-- for references
create index "service_case__household_id__idx" on "service_case" ("household_id");

-- for references
create index "service_case__owned_item_id__idx" on "service_case" ("owned_item_id");

-- for references
create index "service_case__record_type__idx" on "service_case" ("record_type");

-- for report:case_times, report:open_cases_by_topic, view:case_board, share:urgent_cases_to_delivery, assignment_rule:cases_to_desk, sla:first_reply, sla:resolution, pipeline:service_flow
create index "service_case__status__idx" on "service_case" ("status");

-- for share:urgent_cases_to_delivery, view:case_board
create index "service_case__priority__idx" on "service_case" ("priority");

-- for assignment_rule:cases_to_desk, role:project_manager
create index "service_case__topic__idx" on "service_case" ("topic");

-- for sla:first_reply
create index "service_case__first_reply_at__idx" on "service_case" ("first_reply_at");

-- for view:case_board
create index "service_case__created_at__idx" on "service_case" ("created_at");

-- for report:case_times
create index "service_case__resolved_at__idx" on "service_case" ("resolved_at");

-- for references
create index "source_month__source__idx" on "source_month" ("source");

-- for references
create index "source_month__source_detail__idx" on "source_month" ("source_detail");

-- for report:return_per_source
create index "source_month__month__idx" on "source_month" ("month");

-- for references
create index "text_message__owner_id__idx" on "text_message" ("owner_id");

-- for references
create index "to_do__owner_id__idx" on "to_do" ("owner_id");

-- for references
create index "vendor__owner_id__idx" on "vendor" ("owner_id");

-- for view:approved_vendors, duplicate_rule:vendor.same_vendor
create index "vendor__company__idx" on "vendor" ("company");

-- for workflow:vendor_insurance_ends
create index "vendor__insured_until__idx" on "vendor" ("insured_until");

-- for duplicate_rule:vendor.same_vendor
create index "vendor__email__idx" on "vendor" ("email");
