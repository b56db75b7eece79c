-- References and unique keys
set search_path to "crm_home_services", pg_temp;

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

alter table "article"
    add constraint "article__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "article"
    add constraint "article__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "article"
    add constraint "article__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

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

alter table "employee"
    add constraint "employee__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "employee"
    add constraint "employee__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "employee"
    add constraint "employee__login_id__fk" foreign key ("login_id") references "_user" ("id") on delete restrict;

alter table "employee"
    add constraint "employee__manager_id__fk" foreign key ("manager_id") references "employee" ("id") on delete set null;

alter table "event"
    add constraint "event__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "event"
    add constraint "event__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "event"
    add constraint "event__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "feedback"
    add constraint "feedback__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "feedback"
    add constraint "feedback__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "feedback"
    add constraint "feedback__project_id__fk" foreign key ("project_id") references "project" ("id") on delete restrict;

alter table "home_visit"
    add constraint "home_visit__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "home_visit"
    add constraint "home_visit__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "home_visit"
    add constraint "home_visit__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "household"
    add constraint "household__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "household"
    add constraint "household__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "household"
    add constraint "household__main_contact_id__fk" foreign key ("main_contact_id") references "person" ("id") on delete set null;

alter table "household"
    add constraint "household__first_source__fk" foreign key ("first_source") references "_lead_source" ("name") on delete restrict;

alter table "household"
    add constraint "household__first_source_detail__fk" foreign key ("first_source_detail") references "_lead_source" ("name") on delete restrict;

alter table "household"
    add constraint "household__partner_id__fk" foreign key ("partner_id") references "partner" ("id") on delete set null;

alter table "household__care"
    add constraint "household__care__household_id__fk" foreign key ("household_id") references "household" ("id") on delete cascade;

alter table "household__care"
    add constraint "household__care__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "household__care"
    add constraint "household__care__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "household__import_batches"
    add constraint "household__import_batches__household_id__fk" foreign key ("household_id") references "household" ("id") on delete cascade;

alter table "household__import_batches"
    add constraint "household__import_batches__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "household__import_batches"
    add constraint "household__import_batches__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__order_id__fk" foreign key ("order_id") references "order" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete restrict;

alter table "invoice"
    add constraint "invoice__paper_id__fk" foreign key ("paper_id") references "_file" ("id") on delete restrict;

alter table "job"
    add constraint "job__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "job"
    add constraint "job__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "job"
    add constraint "job__project_id__fk" foreign key ("project_id") references "project" ("id") on delete cascade;

alter table "job"
    add constraint "job__vendor_id__fk" foreign key ("vendor_id") references "vendor" ("id") on delete set null;

alter table "lead"
    add constraint "lead__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "lead"
    add constraint "lead__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "lead"
    add constraint "lead__source__fk" foreign key ("source") references "_lead_source" ("name") on delete restrict;

alter table "lead"
    add constraint "lead__source_detail__fk" foreign key ("source_detail") references "_lead_source" ("name") on delete restrict;

alter table "lead"
    add constraint "lead__source_month_id__fk" foreign key ("source_month_id") references "source_month" ("id") on delete set null;

alter table "lead"
    add constraint "lead__partner_id__fk" foreign key ("partner_id") references "partner" ("id") on delete set null;

alter table "lead"
    add constraint "lead__event_id__fk" foreign key ("event_id") references "event" ("id") on delete set null;

alter table "lead__interests"
    add constraint "lead__interests__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete cascade;

alter table "lead__interests"
    add constraint "lead__interests__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "lead__interests"
    add constraint "lead__interests__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "lead__import_batches"
    add constraint "lead__import_batches__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete cascade;

alter table "lead__import_batches"
    add constraint "lead__import_batches__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "lead__import_batches"
    add constraint "lead__import_batches__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "note"
    add constraint "note__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "note"
    add constraint "note__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete set null;

alter table "opportunity"
    add constraint "opportunity__property_id__fk" foreign key ("property_id") references "property" ("id") on delete set null;

alter table "opportunity"
    add constraint "opportunity__source__fk" foreign key ("source") references "_lead_source" ("name") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__source_detail__fk" foreign key ("source_detail") references "_lead_source" ("name") on delete restrict;

alter table "opportunity"
    add constraint "opportunity__source_month_id__fk" foreign key ("source_month_id") references "source_month" ("id") on delete set null;

alter table "opportunity"
    add constraint "opportunity__partner_id__fk" foreign key ("partner_id") references "partner" ("id") on delete set null;

alter table "order"
    add constraint "order__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "order"
    add constraint "order__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "order"
    add constraint "order__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "order"
    add constraint "order__quote_id__fk" foreign key ("quote_id") references "quote" ("id") on delete restrict;

alter table "order"
    add constraint "order__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "order"
    add constraint "order__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete restrict;

alter table "order"
    add constraint "order__property_id__fk" foreign key ("property_id") references "property" ("id") on delete set null;

alter table "order"
    add constraint "order__source_month_id__fk" foreign key ("source_month_id") references "source_month" ("id") on delete set null;

alter table "owned_item"
    add constraint "owned_item__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "owned_item"
    add constraint "owned_item__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "owned_item"
    add constraint "owned_item__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "owned_item"
    add constraint "owned_item__property_id__fk" foreign key ("property_id") references "property" ("id") on delete set null;

alter table "owned_item"
    add constraint "owned_item__product_id__fk" foreign key ("product_id") references "product" ("id") on delete set null;

alter table "owned_item"
    add constraint "owned_item__order_id__fk" foreign key ("order_id") references "order" ("id") on delete set null;

alter table "partner"
    add constraint "partner__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "partner"
    add constraint "partner__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "partner"
    add constraint "partner__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "person"
    add constraint "person__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "person"
    add constraint "person__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "person"
    add constraint "person__household_id__fk" foreign key ("household_id") references "household" ("id") on delete set null;

alter table "person"
    add constraint "person__referred_by_id__fk" foreign key ("referred_by_id") references "person" ("id") on delete set null;

alter table "person__phone"
    add constraint "person__phone__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__email"
    add constraint "person__email__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__interests"
    add constraint "person__interests__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__interests"
    add constraint "person__interests__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "person__interests"
    add constraint "person__interests__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "person__lifecycle"
    add constraint "person__lifecycle__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__lifecycle"
    add constraint "person__lifecycle__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "person__lifecycle"
    add constraint "person__lifecycle__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "person__care"
    add constraint "person__care__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__care"
    add constraint "person__care__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "person__care"
    add constraint "person__care__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "person__import_batches"
    add constraint "person__import_batches__person_id__fk" foreign key ("person_id") references "person" ("id") on delete cascade;

alter table "person__import_batches"
    add constraint "person__import_batches__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete cascade;

alter table "person__import_batches"
    add constraint "person__import_batches__applied_by__fk" foreign key ("applied_by") references "_user" ("id") on delete restrict;

alter table "phone_call"
    add constraint "phone_call__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "phone_call"
    add constraint "phone_call__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "phone_call"
    add constraint "phone_call__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "product"
    add constraint "product__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "product"
    add constraint "product__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "project"
    add constraint "project__order_id__fk" foreign key ("order_id") references "order" ("id") on delete restrict;

alter table "project"
    add constraint "project__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "project"
    add constraint "project__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete restrict;

alter table "project"
    add constraint "project__property_id__fk" foreign key ("property_id") references "property" ("id") on delete set null;

alter table "project"
    add constraint "project__crew_id__fk" foreign key ("crew_id") references "_team" ("id") on delete restrict;

alter table "project"
    add constraint "project__photos_id__fk" foreign key ("photos_id") references "_file" ("id") on delete restrict;

alter table "property"
    add constraint "property__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "property"
    add constraint "property__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "property"
    add constraint "property__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__opportunity_id__fk" foreign key ("opportunity_id") references "opportunity" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__household_id__fk" foreign key ("household_id") references "household" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete restrict;

alter table "quote"
    add constraint "quote__paper_id__fk" foreign key ("paper_id") references "_file" ("id") on delete restrict;

alter table "quote_line"
    add constraint "quote_line__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "quote_line"
    add constraint "quote_line__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "quote_line"
    add constraint "quote_line__quote_id__fk" foreign key ("quote_id") references "quote" ("id") on delete cascade;

alter table "quote_line"
    add constraint "quote_line__product_id__fk" foreign key ("product_id") references "product" ("id") on delete restrict;

alter table "registration"
    add constraint "registration__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "registration"
    add constraint "registration__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "registration"
    add constraint "registration__event_id__fk" foreign key ("event_id") references "event" ("id") on delete restrict;

alter table "registration"
    add constraint "registration__lead_id__fk" foreign key ("lead_id") references "lead" ("id") on delete restrict;

alter table "service_case"
    add constraint "service_case__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "service_case"
    add constraint "service_case__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "service_case"
    add constraint "service_case__contact_id__fk" foreign key ("contact_id") references "person" ("id") on delete set null;

alter table "service_case"
    add constraint "service_case__household_id__fk" foreign key ("household_id") references "household" ("id") on delete set null;

alter table "service_case"
    add constraint "service_case__owned_item_id__fk" foreign key ("owned_item_id") references "owned_item" ("id") on delete set null;

alter table "service_case"
    add constraint "service_case__record_type__fk" foreign key ("record_type") references "_record_type" ("name") on delete restrict;

alter table "source_month"
    add constraint "source_month__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "source_month"
    add constraint "source_month__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "source_month"
    add constraint "source_month__source__fk" foreign key ("source") references "_lead_source" ("name") on delete restrict;

alter table "source_month"
    add constraint "source_month__source_detail__fk" foreign key ("source_detail") references "_lead_source" ("name") on delete restrict;

alter table "text_message"
    add constraint "text_message__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "text_message"
    add constraint "text_message__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "text_message"
    add constraint "text_message__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "to_do"
    add constraint "to_do__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "to_do"
    add constraint "to_do__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "to_do"
    add constraint "to_do__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

alter table "vendor"
    add constraint "vendor__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict;

alter table "vendor"
    add constraint "vendor__updated_by__fk" foreign key ("updated_by") references "_user" ("id") on delete restrict;

alter table "vendor"
    add constraint "vendor__owner_id__fk" foreign key ("owner_id") references "_user" ("id") on delete restrict;

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

-- field:employee.login
create unique index "employee__login_id__key"
    on "employee" ("login_id")
    where "deleted_at" is null;

-- field:employee.work_email
create unique index "employee__work_email__key"
    on "employee" (lower("work_email"))
    where "deleted_at" is null;

-- field:household.old_number
create unique index "household__old_number__key"
    on "household" (lower("old_number"))
    where "deleted_at" is null;

-- field:invoice.number
create unique index "invoice__number__key"
    on "invoice" (lower("number"))
    where "deleted_at" is null;

-- field:invoice.books_id
create unique index "invoice__books_id__key"
    on "invoice" (lower("books_id"))
    where "deleted_at" is null;

-- module:invoice, unique
create unique index "invoice__order_id__kind__key"
    on "invoice" ("order_id", "kind")
    where "deleted_at" is null and ((("kind" <> 'progress') AND ("status" <> 'void')) IS TRUE);

-- field:order.number
create unique index "order__number__key"
    on "order" (lower("number"))
    where "deleted_at" is null;

-- field:order.quote
create unique index "order__quote_id__key"
    on "order" ("quote_id")
    where "deleted_at" is null;

-- field:partner.referral_code
create unique index "partner__referral_code__key"
    on "partner" (lower("referral_code"))
    where "deleted_at" is null;

-- field:person.old_number
create unique index "person__old_number__key"
    on "person" (lower("old_number"))
    where "deleted_at" is null;

-- field:product.sku
create unique index "product__sku__key"
    on "product" (lower("sku"))
    where "deleted_at" is null;

-- field:quote.number
create unique index "quote__number__key"
    on "quote" (lower("number"))
    where "deleted_at" is null;

-- module:registration, unique
create unique index "registration__event_id__lead_id__key"
    on "registration" ("event_id", "lead_id")
    where "deleted_at" is null;

-- field:service_case.number
create unique index "service_case__number__key"
    on "service_case" (lower("number"))
    where "deleted_at" is null;

-- field:source_month.key
create unique index "source_month__key__key"
    on "source_month" (lower("key"))
    where "deleted_at" is null;
