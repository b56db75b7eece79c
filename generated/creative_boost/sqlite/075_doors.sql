-- What guarded connections write through

-- system
create view "_tag__door__view" as select * from "_tag";

create trigger "_tag__door__insert__trigger"
    instead of insert on "_tag__door__view"
begin
    insert into "_tag" ("id", "category", "name", "label", "description", "retired", "merged_into_id", "created_at", "created_by") values (new."id", new."category", new."name", new."label", new."description", new."retired", new."merged_into_id", new."created_at", new."created_by");
end;

create trigger "_tag__door__update__trigger"
    instead of update on "_tag__door__view"
begin
    update "_tag" set "id" = new."id", "category" = new."category", "name" = new."name", "label" = new."label", "description" = new."description", "retired" = new."retired", "merged_into_id" = new."merged_into_id", "created_at" = new."created_at", "created_by" = new."created_by" where "id" = old."id";
end;

create trigger "_tag__door__delete__trigger"
    instead of delete on "_tag__door__view"
begin
    delete from "_tag" where "id" = old."id";
end;

-- system
create view "_share__door__view" as select * from "_share";

create trigger "_share__door__insert__trigger"
    instead of insert on "_share__door__view"
begin
    insert into "_share" ("id", "module", "record_id", "user_id", "role", "team_id", "access", "until", "created_at", "created_by") values (new."id", new."module", new."record_id", new."user_id", new."role", new."team_id", new."access", new."until", new."created_at", new."created_by");
end;

create trigger "_share__door__update__trigger"
    instead of update on "_share__door__view"
begin
    update "_share" set "id" = new."id", "module" = new."module", "record_id" = new."record_id", "user_id" = new."user_id", "role" = new."role", "team_id" = new."team_id", "access" = new."access", "until" = new."until", "created_at" = new."created_at", "created_by" = new."created_by" where "id" = old."id";
end;

create trigger "_share__door__delete__trigger"
    instead of delete on "_share__door__view"
begin
    delete from "_share" where "id" = old."id";
end;

-- module:account
create view "account__door__view" as select * from "account";

create trigger "account__door__insert__trigger"
    instead of insert on "account__door__view"
begin
    insert into "account" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction", "record_type") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."relationship", new."industry", new."company_size", new."location_street", new."location_street2", new."location_city", new."location_region", new."location_postal_code", new."location_country", new."annual_revenue", new."website", new."client_since", new."billing_email", new."payment_terms_days", new."tax_rate", new."accounting_id", new."invoiced_total", new."outstanding", new."satisfaction", new."record_type");
end;

create trigger "account__door__update__trigger"
    instead of update on "account__door__view"
begin
    update "account" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "relationship" = new."relationship", "industry" = new."industry", "company_size" = new."company_size", "location_street" = new."location_street", "location_street2" = new."location_street2", "location_city" = new."location_city", "location_region" = new."location_region", "location_postal_code" = new."location_postal_code", "location_country" = new."location_country", "annual_revenue" = new."annual_revenue", "website" = new."website", "client_since" = new."client_since", "billing_email" = new."billing_email", "payment_terms_days" = new."payment_terms_days", "tax_rate" = new."tax_rate", "accounting_id" = new."accounting_id", "invoiced_total" = new."invoiced_total", "outstanding" = new."outstanding", "satisfaction" = new."satisfaction", "record_type" = new."record_type" where "id" = old."id";
end;

-- field:account.marketing_categories
create view "account__marketing_categories__door__view" as select * from "account__marketing_categories";

create trigger "account__marketing_categories__door__insert__trigger"
    instead of insert on "account__marketing_categories__door__view"
begin
    insert into "account__marketing_categories" ("account_id", "tag_id", "applied_at", "applied_by") values (new."account_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "account__marketing_categories__door__delete__trigger"
    instead of delete on "account__marketing_categories__door__view"
begin
    delete from "account__marketing_categories" where "account_id" = old."account_id" and "tag_id" = old."tag_id";
end;

-- module:call
create view "call__door__view" as select * from "call";

create trigger "call__door__insert__trigger"
    instead of insert on "call__door__view"
begin
    insert into "call" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."subject", new."body", new."direction", new."started_at", new."length", new."number");
end;

create trigger "call__door__update__trigger"
    instead of update on "call__door__view"
begin
    update "call" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "subject" = new."subject", "body" = new."body", "direction" = new."direction", "started_at" = new."started_at", "length" = new."length", "number" = new."number" where "id" = old."id";
end;

-- module:contact
create view "contact__door__view" as select * from "contact";

create trigger "contact__door__insert__trigger"
    instead of insert on "contact__door__view"
begin
    insert into "contact" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."first_name", new."last_name", new."account_id", new."job_title", new."reports_to_id", new."emails", new."emails_label", new."phones", new."phones_label", new."social_profiles", new."social_profiles_label", new."preferred_channel", new."topics", new."mailing_id");
end;

create trigger "contact__door__update__trigger"
    instead of update on "contact__door__view"
begin
    update "contact" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "first_name" = new."first_name", "last_name" = new."last_name", "account_id" = new."account_id", "job_title" = new."job_title", "reports_to_id" = new."reports_to_id", "emails" = new."emails", "emails_label" = new."emails_label", "phones" = new."phones", "phones_label" = new."phones_label", "social_profiles" = new."social_profiles", "social_profiles_label" = new."social_profiles_label", "preferred_channel" = new."preferred_channel", "topics" = new."topics", "mailing_id" = new."mailing_id" where "id" = old."id";
end;

-- field:contact.emails
create view "contact__emails__door__view" as select * from "contact__emails";

create trigger "contact__emails__door__insert__trigger"
    instead of insert on "contact__emails__door__view"
begin
    insert into "contact__emails" ("contact_id", "position", "value", "label") values (new."contact_id", new."position", new."value", new."label");
end;

create trigger "contact__emails__door__update__trigger"
    instead of update on "contact__emails__door__view"
begin
    update "contact__emails" set "contact_id" = new."contact_id", "position" = new."position", "value" = new."value", "label" = new."label" where "contact_id" = old."contact_id" and "position" = old."position";
end;

create trigger "contact__emails__door__delete__trigger"
    instead of delete on "contact__emails__door__view"
begin
    delete from "contact__emails" where "contact_id" = old."contact_id" and "position" = old."position";
end;

-- field:contact.phones
create view "contact__phones__door__view" as select * from "contact__phones";

create trigger "contact__phones__door__insert__trigger"
    instead of insert on "contact__phones__door__view"
begin
    insert into "contact__phones" ("contact_id", "position", "value", "label") values (new."contact_id", new."position", new."value", new."label");
end;

create trigger "contact__phones__door__update__trigger"
    instead of update on "contact__phones__door__view"
begin
    update "contact__phones" set "contact_id" = new."contact_id", "position" = new."position", "value" = new."value", "label" = new."label" where "contact_id" = old."contact_id" and "position" = old."position";
end;

create trigger "contact__phones__door__delete__trigger"
    instead of delete on "contact__phones__door__view"
begin
    delete from "contact__phones" where "contact_id" = old."contact_id" and "position" = old."position";
end;

-- field:contact.social_profiles
create view "contact__social_profiles__door__view" as select * from "contact__social_profiles";

create trigger "contact__social_profiles__door__insert__trigger"
    instead of insert on "contact__social_profiles__door__view"
begin
    insert into "contact__social_profiles" ("contact_id", "position", "value", "label") values (new."contact_id", new."position", new."value", new."label");
end;

create trigger "contact__social_profiles__door__update__trigger"
    instead of update on "contact__social_profiles__door__view"
begin
    update "contact__social_profiles" set "contact_id" = new."contact_id", "position" = new."position", "value" = new."value", "label" = new."label" where "contact_id" = old."contact_id" and "position" = old."position";
end;

create trigger "contact__social_profiles__door__delete__trigger"
    instead of delete on "contact__social_profiles__door__view"
begin
    delete from "contact__social_profiles" where "contact_id" = old."contact_id" and "position" = old."position";
end;

-- field:contact.interests
create view "contact__interests__door__view" as select * from "contact__interests";

create trigger "contact__interests__door__insert__trigger"
    instead of insert on "contact__interests__door__view"
begin
    insert into "contact__interests" ("contact_id", "tag_id", "applied_at", "applied_by") values (new."contact_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "contact__interests__door__delete__trigger"
    instead of delete on "contact__interests__door__view"
begin
    delete from "contact__interests" where "contact_id" = old."contact_id" and "tag_id" = old."tag_id";
end;

-- field:contact.events
create view "contact__events__door__view" as select * from "contact__events";

create trigger "contact__events__door__insert__trigger"
    instead of insert on "contact__events__door__view"
begin
    insert into "contact__events" ("contact_id", "tag_id", "applied_at", "applied_by") values (new."contact_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "contact__events__door__delete__trigger"
    instead of delete on "contact__events__door__view"
begin
    delete from "contact__events" where "contact_id" = old."contact_id" and "tag_id" = old."tag_id";
end;

-- field:contact.batches
create view "contact__batches__door__view" as select * from "contact__batches";

create trigger "contact__batches__door__insert__trigger"
    instead of insert on "contact__batches__door__view"
begin
    insert into "contact__batches" ("contact_id", "tag_id", "applied_at", "applied_by") values (new."contact_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "contact__batches__door__delete__trigger"
    instead of delete on "contact__batches__door__view"
begin
    delete from "contact__batches" where "contact_id" = old."contact_id" and "tag_id" = old."tag_id";
end;

-- module:deal
create view "deal__door__view" as select * from "deal";

create trigger "deal__door__insert__trigger"
    instead of insert on "deal__door__view"
begin
    insert into "deal" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module", "record_type") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."account_id", new."contact_id", new."contract_kind", new."services", new."amount", new."monthly_fee", new."stage", new."actual_revenue", new."expected_close_on", new."closed_on", new."lost_because", new."needs", new."proposal_id", new."source", new."source_detail", new."referred_by_id", new."referred_by_module", new."record_type");
end;

create trigger "deal__door__update__trigger"
    instead of update on "deal__door__view"
begin
    update "deal" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "account_id" = new."account_id", "contact_id" = new."contact_id", "contract_kind" = new."contract_kind", "services" = new."services", "amount" = new."amount", "monthly_fee" = new."monthly_fee", "stage" = new."stage", "actual_revenue" = new."actual_revenue", "expected_close_on" = new."expected_close_on", "closed_on" = new."closed_on", "lost_because" = new."lost_because", "needs" = new."needs", "proposal_id" = new."proposal_id", "source" = new."source", "source_detail" = new."source_detail", "referred_by_id" = new."referred_by_id", "referred_by_module" = new."referred_by_module", "record_type" = new."record_type" where "id" = old."id";
end;

-- module:dunning_call
create view "dunning_call__door__view" as select * from "dunning_call";

create trigger "dunning_call__door__insert__trigger"
    instead of insert on "dunning_call__door__view"
begin
    insert into "dunning_call" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."subject", new."body", new."due_at", new."priority", new."status", new."completed_at");
end;

create trigger "dunning_call__door__update__trigger"
    instead of update on "dunning_call__door__view"
begin
    update "dunning_call" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "subject" = new."subject", "body" = new."body", "due_at" = new."due_at", "priority" = new."priority", "status" = new."status", "completed_at" = new."completed_at" where "id" = old."id";
end;

-- module:email_message
create view "email_message__door__view" as select * from "email_message";

create trigger "email_message__door__insert__trigger"
    instead of insert on "email_message__door__view"
begin
    insert into "email_message" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."subject", new."body", new."direction", new."sent_at", new."sender", new."recipient", new."cc", new."cc_label", new."bcc", new."bcc_label");
end;

create trigger "email_message__door__update__trigger"
    instead of update on "email_message__door__view"
begin
    update "email_message" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "subject" = new."subject", "body" = new."body", "direction" = new."direction", "sent_at" = new."sent_at", "sender" = new."sender", "recipient" = new."recipient", "cc" = new."cc", "cc_label" = new."cc_label", "bcc" = new."bcc", "bcc_label" = new."bcc_label" where "id" = old."id";
end;

-- field:email_message.cc
create view "email_message__cc__door__view" as select * from "email_message__cc";

create trigger "email_message__cc__door__insert__trigger"
    instead of insert on "email_message__cc__door__view"
begin
    insert into "email_message__cc" ("email_message_id", "position", "value", "label") values (new."email_message_id", new."position", new."value", new."label");
end;

create trigger "email_message__cc__door__update__trigger"
    instead of update on "email_message__cc__door__view"
begin
    update "email_message__cc" set "email_message_id" = new."email_message_id", "position" = new."position", "value" = new."value", "label" = new."label" where "email_message_id" = old."email_message_id" and "position" = old."position";
end;

create trigger "email_message__cc__door__delete__trigger"
    instead of delete on "email_message__cc__door__view"
begin
    delete from "email_message__cc" where "email_message_id" = old."email_message_id" and "position" = old."position";
end;

-- field:email_message.bcc
create view "email_message__bcc__door__view" as select * from "email_message__bcc";

create trigger "email_message__bcc__door__insert__trigger"
    instead of insert on "email_message__bcc__door__view"
begin
    insert into "email_message__bcc" ("email_message_id", "position", "value", "label") values (new."email_message_id", new."position", new."value", new."label");
end;

create trigger "email_message__bcc__door__update__trigger"
    instead of update on "email_message__bcc__door__view"
begin
    update "email_message__bcc" set "email_message_id" = new."email_message_id", "position" = new."position", "value" = new."value", "label" = new."label" where "email_message_id" = old."email_message_id" and "position" = old."position";
end;

create trigger "email_message__bcc__door__delete__trigger"
    instead of delete on "email_message__bcc__door__view"
begin
    delete from "email_message__bcc" where "email_message_id" = old."email_message_id" and "position" = old."position";
end;

-- module:follow_up
create view "follow_up__door__view" as select * from "follow_up";

create trigger "follow_up__door__insert__trigger"
    instead of insert on "follow_up__door__view"
begin
    insert into "follow_up" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."subject", new."body", new."due_at", new."priority", new."status", new."completed_at");
end;

create trigger "follow_up__door__update__trigger"
    instead of update on "follow_up__door__view"
begin
    update "follow_up" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "subject" = new."subject", "body" = new."body", "due_at" = new."due_at", "priority" = new."priority", "status" = new."status", "completed_at" = new."completed_at" where "id" = old."id";
end;

-- module:invoice
create view "invoice__door__view" as select * from "invoice";

create trigger "invoice__door__insert__trigger"
    instead of insert on "invoice__door__view"
begin
    insert into "invoice" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "subtotal", "tax_rate", "paid", "paper_id", "accounting_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."number", new."account_id", new."project_id", new."milestone_id", new."retainer_id", new."status", new."issued_on", new."due_on", new."paid_on", new."subtotal", new."tax_rate", new."paid", new."paper_id", new."accounting_id");
end;

create trigger "invoice__door__update__trigger"
    instead of update on "invoice__door__view"
begin
    update "invoice" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "number" = new."number", "account_id" = new."account_id", "project_id" = new."project_id", "milestone_id" = new."milestone_id", "retainer_id" = new."retainer_id", "status" = new."status", "issued_on" = new."issued_on", "due_on" = new."due_on", "paid_on" = new."paid_on", "subtotal" = new."subtotal", "tax_rate" = new."tax_rate", "paid" = new."paid", "paper_id" = new."paper_id", "accounting_id" = new."accounting_id" where "id" = old."id";
end;

-- module:invoice_line
create view "invoice_line__door__view" as select * from "invoice_line";

create trigger "invoice_line__door__insert__trigger"
    instead of insert on "invoice_line__door__view"
begin
    insert into "invoice_line" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."invoice_id", new."text", new."quantity", new."unit_price", new."amount");
end;

create trigger "invoice_line__door__update__trigger"
    instead of update on "invoice_line__door__view"
begin
    update "invoice_line" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "invoice_id" = new."invoice_id", "text" = new."text", "quantity" = new."quantity", "unit_price" = new."unit_price", "amount" = new."amount" where "id" = old."id";
end;

-- module:lead
create view "lead__door__view" as select * from "lead";

create trigger "lead__door__insert__trigger"
    instead of insert on "lead__door__view"
begin
    insert into "lead" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."first_name", new."last_name", new."company", new."email", new."phone", new."website", new."industry", new."company_size", new."services", new."budget", new."message", new."source", new."source_detail", new."referred_by_id", new."referred_by_module", new."engagement_level", new."score", new."status", new."next_follow_up_at", new."first_contacted_at", new."disqualified_because", new."ad_lead_id", new."mailing_id");
end;

create trigger "lead__door__update__trigger"
    instead of update on "lead__door__view"
begin
    update "lead" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "first_name" = new."first_name", "last_name" = new."last_name", "company" = new."company", "email" = new."email", "phone" = new."phone", "website" = new."website", "industry" = new."industry", "company_size" = new."company_size", "services" = new."services", "budget" = new."budget", "message" = new."message", "source" = new."source", "source_detail" = new."source_detail", "referred_by_id" = new."referred_by_id", "referred_by_module" = new."referred_by_module", "engagement_level" = new."engagement_level", "score" = new."score", "status" = new."status", "next_follow_up_at" = new."next_follow_up_at", "first_contacted_at" = new."first_contacted_at", "disqualified_because" = new."disqualified_because", "ad_lead_id" = new."ad_lead_id", "mailing_id" = new."mailing_id" where "id" = old."id";
end;

-- field:lead.interests
create view "lead__interests__door__view" as select * from "lead__interests";

create trigger "lead__interests__door__insert__trigger"
    instead of insert on "lead__interests__door__view"
begin
    insert into "lead__interests" ("lead_id", "tag_id", "applied_at", "applied_by") values (new."lead_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "lead__interests__door__delete__trigger"
    instead of delete on "lead__interests__door__view"
begin
    delete from "lead__interests" where "lead_id" = old."lead_id" and "tag_id" = old."tag_id";
end;

-- field:lead.events
create view "lead__events__door__view" as select * from "lead__events";

create trigger "lead__events__door__insert__trigger"
    instead of insert on "lead__events__door__view"
begin
    insert into "lead__events" ("lead_id", "tag_id", "applied_at", "applied_by") values (new."lead_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "lead__events__door__delete__trigger"
    instead of delete on "lead__events__door__view"
begin
    delete from "lead__events" where "lead_id" = old."lead_id" and "tag_id" = old."tag_id";
end;

-- field:lead.batches
create view "lead__batches__door__view" as select * from "lead__batches";

create trigger "lead__batches__door__insert__trigger"
    instead of insert on "lead__batches__door__view"
begin
    insert into "lead__batches" ("lead_id", "tag_id", "applied_at", "applied_by") values (new."lead_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "lead__batches__door__delete__trigger"
    instead of delete on "lead__batches__door__view"
begin
    delete from "lead__batches" where "lead_id" = old."lead_id" and "tag_id" = old."tag_id";
end;

-- module:meeting
create view "meeting__door__view" as select * from "meeting";

create trigger "meeting__door__insert__trigger"
    instead of insert on "meeting__door__view"
begin
    insert into "meeting" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."subject", new."body", new."starts_at", new."ends_at", new."location", new."status");
end;

create trigger "meeting__door__update__trigger"
    instead of update on "meeting__door__view"
begin
    update "meeting" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "subject" = new."subject", "body" = new."body", "starts_at" = new."starts_at", "ends_at" = new."ends_at", "location" = new."location", "status" = new."status" where "id" = old."id";
end;

-- module:milestone
create view "milestone__door__view" as select * from "milestone";

create trigger "milestone__door__insert__trigger"
    instead of insert on "milestone__door__view"
begin
    insert into "milestone" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."name", new."status", new."due_on", new."reached_on", new."amount");
end;

create trigger "milestone__door__update__trigger"
    instead of update on "milestone__door__view"
begin
    update "milestone" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "name" = new."name", "status" = new."status", "due_on" = new."due_on", "reached_on" = new."reached_on", "amount" = new."amount" where "id" = old."id";
end;

-- module:note
create view "note__door__view" as select * from "note";

create trigger "note__door__insert__trigger"
    instead of insert on "note__door__view"
begin
    insert into "note" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "subject", "body") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."about_id", new."about_module", new."subject", new."body");
end;

create trigger "note__door__update__trigger"
    instead of update on "note__door__view"
begin
    update "note" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "about_id" = new."about_id", "about_module" = new."about_module", "subject" = new."subject", "body" = new."body" where "id" = old."id";
end;

-- module:onboarding_task
create view "onboarding_task__door__view" as select * from "onboarding_task";

create trigger "onboarding_task__door__insert__trigger"
    instead of insert on "onboarding_task__door__view"
begin
    insert into "onboarding_task" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."subject", new."body", new."due_at", new."priority", new."status", new."completed_at");
end;

create trigger "onboarding_task__door__update__trigger"
    instead of update on "onboarding_task__door__view"
begin
    update "onboarding_task" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "subject" = new."subject", "body" = new."body", "due_at" = new."due_at", "priority" = new."priority", "status" = new."status", "completed_at" = new."completed_at" where "id" = old."id";
end;

-- module:payment
create view "payment__door__view" as select * from "payment";

create trigger "payment__door__insert__trigger"
    instead of insert on "payment__door__view"
begin
    insert into "payment" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."invoice_id", new."amount", new."received_on", new."method", new."accounting_id");
end;

create trigger "payment__door__update__trigger"
    instead of update on "payment__door__view"
begin
    update "payment" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "invoice_id" = new."invoice_id", "amount" = new."amount", "received_on" = new."received_on", "method" = new."method", "accounting_id" = new."accounting_id" where "id" = old."id";
end;

-- module:project
create view "project__door__view" as select * from "project";

create trigger "project__door__insert__trigger"
    instead of insert on "project__door__view"
begin
    insert into "project" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "percent_complete", "open_tasks", "open_milestones", "budget", "labour_cost", "expenses", "invoiced", "board_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."account_id", new."contact_id", new."deal_id", new."status", new."billing", new."starts_on", new."due_on", new."completed_on", new."percent_complete", new."open_tasks", new."open_milestones", new."budget", new."labour_cost", new."expenses", new."invoiced", new."board_id");
end;

create trigger "project__door__update__trigger"
    instead of update on "project__door__view"
begin
    update "project" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "account_id" = new."account_id", "contact_id" = new."contact_id", "deal_id" = new."deal_id", "status" = new."status", "billing" = new."billing", "starts_on" = new."starts_on", "due_on" = new."due_on", "completed_on" = new."completed_on", "percent_complete" = new."percent_complete", "open_tasks" = new."open_tasks", "open_milestones" = new."open_milestones", "budget" = new."budget", "labour_cost" = new."labour_cost", "expenses" = new."expenses", "invoiced" = new."invoiced", "board_id" = new."board_id" where "id" = old."id";
end;

-- field:project.stakeholders
create view "project_stakeholder__door__view" as select * from "project_stakeholder";

create trigger "project_stakeholder__door__insert__trigger"
    instead of insert on "project_stakeholder__door__view"
begin
    insert into "project_stakeholder" ("project_id", "contact_id", "part") values (new."project_id", new."contact_id", new."part");
end;

create trigger "project_stakeholder__door__update__trigger"
    instead of update on "project_stakeholder__door__view"
begin
    update "project_stakeholder" set "project_id" = new."project_id", "contact_id" = new."contact_id", "part" = new."part" where "project_id" = old."project_id" and "contact_id" = old."contact_id";
end;

create trigger "project_stakeholder__door__delete__trigger"
    instead of delete on "project_stakeholder__door__view"
begin
    delete from "project_stakeholder" where "project_id" = old."project_id" and "contact_id" = old."contact_id";
end;

-- module:project_comment
create view "project_comment__door__view" as select * from "project_comment";

create trigger "project_comment__door__insert__trigger"
    instead of insert on "project_comment__door__view"
begin
    insert into "project_comment" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."about_id", new."about_module", new."body");
end;

create trigger "project_comment__door__update__trigger"
    instead of update on "project_comment__door__view"
begin
    update "project_comment" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "about_id" = new."about_id", "about_module" = new."about_module", "body" = new."body" where "id" = old."id";
end;

-- module:project_expense
create view "project_expense__door__view" as select * from "project_expense";

create trigger "project_expense__door__insert__trigger"
    instead of insert on "project_expense__door__view"
begin
    insert into "project_expense" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."purpose", new."kind", new."amount", new."spent_on", new."receipt_id");
end;

create trigger "project_expense__door__update__trigger"
    instead of update on "project_expense__door__view"
begin
    update "project_expense" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "purpose" = new."purpose", "kind" = new."kind", "amount" = new."amount", "spent_on" = new."spent_on", "receipt_id" = new."receipt_id" where "id" = old."id";
end;

-- module:project_task
create view "project_task__door__view" as select * from "project_task";

create trigger "project_task__door__insert__trigger"
    instead of insert on "project_task__door__view"
begin
    insert into "project_task" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."milestone_id", new."name", new."work", new."assignee_id", new."status", new."due_on", new."percent_complete", new."planned_hours", new."hours", new."hourly_cost", new."labour_cost", new."board_id");
end;

create trigger "project_task__door__update__trigger"
    instead of update on "project_task__door__view"
begin
    update "project_task" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "milestone_id" = new."milestone_id", "name" = new."name", "work" = new."work", "assignee_id" = new."assignee_id", "status" = new."status", "due_on" = new."due_on", "percent_complete" = new."percent_complete", "planned_hours" = new."planned_hours", "hours" = new."hours", "hourly_cost" = new."hourly_cost", "labour_cost" = new."labour_cost", "board_id" = new."board_id" where "id" = old."id";
end;

-- module:retainer
create view "retainer__door__view" as select * from "retainer";

create trigger "retainer__door__insert__trigger"
    instead of insert on "retainer__door__view"
begin
    insert into "retainer" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."name", new."account_id", new."deal_id", new."services", new."status", new."monthly_fee", new."starts_on", new."ends_on", new."contract_id");
end;

create trigger "retainer__door__update__trigger"
    instead of update on "retainer__door__view"
begin
    update "retainer" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "name" = new."name", "account_id" = new."account_id", "deal_id" = new."deal_id", "services" = new."services", "status" = new."status", "monthly_fee" = new."monthly_fee", "starts_on" = new."starts_on", "ends_on" = new."ends_on", "contract_id" = new."contract_id" where "id" = old."id";
end;

-- module:survey_response
create view "survey_response__door__view" as select * from "survey_response";

create trigger "survey_response__door__insert__trigger"
    instead of insert on "survey_response__door__view"
begin
    insert into "survey_response" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."account_id", new."rating", new."would_recommend", new."remark");
end;

create trigger "survey_response__door__update__trigger"
    instead of update on "survey_response__door__view"
begin
    update "survey_response" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "account_id" = new."account_id", "rating" = new."rating", "would_recommend" = new."would_recommend", "remark" = new."remark" where "id" = old."id";
end;
