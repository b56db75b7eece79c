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

-- module:article
create view "article__door__view" as select * from "article";

create trigger "article__door__insert__trigger"
    instead of insert on "article__door__view"
begin
    insert into "article" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."title", new."teaser", new."link", new."topic", new."published_on");
end;

create trigger "article__door__update__trigger"
    instead of update on "article__door__view"
begin
    update "article" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "title" = new."title", "teaser" = new."teaser", "link" = new."link", "topic" = new."topic", "published_on" = new."published_on" where "id" = old."id";
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

-- module:employee
create view "employee__door__view" as select * from "employee";

create trigger "employee__door__insert__trigger"
    instead of insert on "employee__door__view"
begin
    insert into "employee" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."first_name", new."last_name", new."login_id", new."work_email", new."position", new."manager_id", new."starts_on", new."training_done_on");
end;

create trigger "employee__door__update__trigger"
    instead of update on "employee__door__view"
begin
    update "employee" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "first_name" = new."first_name", "last_name" = new."last_name", "login_id" = new."login_id", "work_email" = new."work_email", "position" = new."position", "manager_id" = new."manager_id", "starts_on" = new."starts_on", "training_done_on" = new."training_done_on" where "id" = old."id";
end;

-- module:event
create view "event__door__view" as select * from "event";

create trigger "event__door__insert__trigger"
    instead of insert on "event__door__view"
begin
    insert into "event" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."city", new."venue", new."starts_at", new."seats", new."published", new."sign_up_page", new."sign_ups", new."came");
end;

create trigger "event__door__update__trigger"
    instead of update on "event__door__view"
begin
    update "event" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "city" = new."city", "venue" = new."venue", "starts_at" = new."starts_at", "seats" = new."seats", "published" = new."published", "sign_up_page" = new."sign_up_page", "sign_ups" = new."sign_ups", "came" = new."came" where "id" = old."id";
end;

-- module:feedback
create view "feedback__door__view" as select * from "feedback";

create trigger "feedback__door__insert__trigger"
    instead of insert on "feedback__door__view"
begin
    insert into "feedback" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."recommend", new."cleanliness", new."on_time", new."comment", new."may_quote");
end;

create trigger "feedback__door__update__trigger"
    instead of update on "feedback__door__view"
begin
    update "feedback" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "recommend" = new."recommend", "cleanliness" = new."cleanliness", "on_time" = new."on_time", "comment" = new."comment", "may_quote" = new."may_quote" where "id" = old."id";
end;

-- module:home_visit
create view "home_visit__door__view" as select * from "home_visit";

create trigger "home_visit__door__insert__trigger"
    instead of insert on "home_visit__door__view"
begin
    insert into "home_visit" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."subject", new."body", new."starts_at", new."ends_at", new."location", new."status", new."outcome");
end;

create trigger "home_visit__door__update__trigger"
    instead of update on "home_visit__door__view"
begin
    update "home_visit" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "subject" = new."subject", "body" = new."body", "starts_at" = new."starts_at", "ends_at" = new."ends_at", "location" = new."location", "status" = new."status", "outcome" = new."outcome" where "id" = old."id";
end;

-- module:household
create view "household__door__view" as select * from "household";

create trigger "household__door__insert__trigger"
    instead of insert on "household__door__view"
begin
    insert into "household" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "bought", "order_count", "last_order_on", "open_cases") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."main_contact_id", new."mailing_address_street", new."mailing_address_street2", new."mailing_address_city", new."mailing_address_region", new."mailing_address_postal_code", new."mailing_address_country", new."customer_since", new."first_source", new."first_source_detail", new."partner_id", new."old_number", new."bought", new."order_count", new."last_order_on", new."open_cases");
end;

create trigger "household__door__update__trigger"
    instead of update on "household__door__view"
begin
    update "household" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "main_contact_id" = new."main_contact_id", "mailing_address_street" = new."mailing_address_street", "mailing_address_street2" = new."mailing_address_street2", "mailing_address_city" = new."mailing_address_city", "mailing_address_region" = new."mailing_address_region", "mailing_address_postal_code" = new."mailing_address_postal_code", "mailing_address_country" = new."mailing_address_country", "customer_since" = new."customer_since", "first_source" = new."first_source", "first_source_detail" = new."first_source_detail", "partner_id" = new."partner_id", "old_number" = new."old_number", "bought" = new."bought", "order_count" = new."order_count", "last_order_on" = new."last_order_on", "open_cases" = new."open_cases" where "id" = old."id";
end;

-- field:household.care
create view "household__care__door__view" as select * from "household__care";

create trigger "household__care__door__insert__trigger"
    instead of insert on "household__care__door__view"
begin
    insert into "household__care" ("household_id", "tag_id", "applied_at", "applied_by") values (new."household_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "household__care__door__delete__trigger"
    instead of delete on "household__care__door__view"
begin
    delete from "household__care" where "household_id" = old."household_id" and "tag_id" = old."tag_id";
end;

-- field:household.import_batches
create view "household__import_batches__door__view" as select * from "household__import_batches";

create trigger "household__import_batches__door__insert__trigger"
    instead of insert on "household__import_batches__door__view"
begin
    insert into "household__import_batches" ("household_id", "tag_id", "applied_at", "applied_by") values (new."household_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "household__import_batches__door__delete__trigger"
    instead of delete on "household__import_batches__door__view"
begin
    delete from "household__import_batches" where "household_id" = old."household_id" and "tag_id" = old."tag_id";
end;

-- module:invoice
create view "invoice__door__view" as select * from "invoice";

create trigger "invoice__door__insert__trigger"
    instead of insert on "invoice__door__view"
begin
    insert into "invoice" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."number", new."order_id", new."household_id", new."contact_id", new."kind", new."amount", new."status", new."issued_on", new."due_on", new."paid_on", new."books_id", new."paper_id");
end;

create trigger "invoice__door__update__trigger"
    instead of update on "invoice__door__view"
begin
    update "invoice" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "number" = new."number", "order_id" = new."order_id", "household_id" = new."household_id", "contact_id" = new."contact_id", "kind" = new."kind", "amount" = new."amount", "status" = new."status", "issued_on" = new."issued_on", "due_on" = new."due_on", "paid_on" = new."paid_on", "books_id" = new."books_id", "paper_id" = new."paper_id" where "id" = old."id";
end;

-- module:job
create view "job__door__view" as select * from "job";

create trigger "job__door__insert__trigger"
    instead of insert on "job__door__view"
begin
    insert into "job" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes", "cost") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."project_id", new."title", new."trade", new."vendor_id", new."starts_at", new."ends_at", new."status", new."notes", new."cost");
end;

create trigger "job__door__update__trigger"
    instead of update on "job__door__view"
begin
    update "job" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "project_id" = new."project_id", "title" = new."title", "trade" = new."trade", "vendor_id" = new."vendor_id", "starts_at" = new."starts_at", "ends_at" = new."ends_at", "status" = new."status", "notes" = new."notes", "cost" = new."cost" where "id" = old."id";
end;

-- module:lead
create view "lead__door__view" as select * from "lead";

create trigger "lead__door__insert__trigger"
    instead of insert on "lead__door__view"
begin
    insert into "lead" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."first_name", new."last_name", new."email", new."phone", new."language", new."postal_code", new."services", new."timeframe", new."budget", new."homeowner", new."message", new."source", new."source_detail", new."source_month_id", new."partner_id", new."event_id", new."score", new."stage", new."lost_reason", new."first_reply_at");
end;

create trigger "lead__door__update__trigger"
    instead of update on "lead__door__view"
begin
    update "lead" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "first_name" = new."first_name", "last_name" = new."last_name", "email" = new."email", "phone" = new."phone", "language" = new."language", "postal_code" = new."postal_code", "services" = new."services", "timeframe" = new."timeframe", "budget" = new."budget", "homeowner" = new."homeowner", "message" = new."message", "source" = new."source", "source_detail" = new."source_detail", "source_month_id" = new."source_month_id", "partner_id" = new."partner_id", "event_id" = new."event_id", "score" = new."score", "stage" = new."stage", "lost_reason" = new."lost_reason", "first_reply_at" = new."first_reply_at" where "id" = old."id";
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

-- field:lead.import_batches
create view "lead__import_batches__door__view" as select * from "lead__import_batches";

create trigger "lead__import_batches__door__insert__trigger"
    instead of insert on "lead__import_batches__door__view"
begin
    insert into "lead__import_batches" ("lead_id", "tag_id", "applied_at", "applied_by") values (new."lead_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "lead__import_batches__door__delete__trigger"
    instead of delete on "lead__import_batches__door__view"
begin
    delete from "lead__import_batches" where "lead_id" = old."lead_id" and "tag_id" = old."tag_id";
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

-- module:opportunity
create view "opportunity__door__view" as select * from "opportunity";

create trigger "opportunity__door__insert__trigger"
    instead of insert on "opportunity__door__view"
begin
    insert into "opportunity" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."title", new."household_id", new."contact_id", new."property_id", new."services", new."estimate", new."stage", new."visit_at", new."expected_close", new."source", new."source_detail", new."source_month_id", new."partner_id", new."lost_reason", new."competitor", new."won_on", new."quotes_sent", new."best_quote");
end;

create trigger "opportunity__door__update__trigger"
    instead of update on "opportunity__door__view"
begin
    update "opportunity" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "title" = new."title", "household_id" = new."household_id", "contact_id" = new."contact_id", "property_id" = new."property_id", "services" = new."services", "estimate" = new."estimate", "stage" = new."stage", "visit_at" = new."visit_at", "expected_close" = new."expected_close", "source" = new."source", "source_detail" = new."source_detail", "source_month_id" = new."source_month_id", "partner_id" = new."partner_id", "lost_reason" = new."lost_reason", "competitor" = new."competitor", "won_on" = new."won_on", "quotes_sent" = new."quotes_sent", "best_quote" = new."best_quote" where "id" = old."id";
end;

-- module:order
create view "order__door__view" as select * from "order";

create trigger "order__door__insert__trigger"
    instead of insert on "order__door__view"
begin
    insert into "order" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."number", new."quote_id", new."household_id", new."contact_id", new."property_id", new."source_month_id", new."status", new."amount", new."ordered_on", new."completed_on", new."invoiced", new."cancel_reason");
end;

create trigger "order__door__update__trigger"
    instead of update on "order__door__view"
begin
    update "order" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "number" = new."number", "quote_id" = new."quote_id", "household_id" = new."household_id", "contact_id" = new."contact_id", "property_id" = new."property_id", "source_month_id" = new."source_month_id", "status" = new."status", "amount" = new."amount", "ordered_on" = new."ordered_on", "completed_on" = new."completed_on", "invoiced" = new."invoiced", "cancel_reason" = new."cancel_reason" where "id" = old."id";
end;

-- module:owned_item
create view "owned_item__door__view" as select * from "owned_item";

create trigger "owned_item__door__insert__trigger"
    instead of insert on "owned_item__door__view"
begin
    insert into "owned_item" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."name", new."household_id", new."property_id", new."product_id", new."order_id", new."serial_number", new."installed_on", new."warranty_until");
end;

create trigger "owned_item__door__update__trigger"
    instead of update on "owned_item__door__view"
begin
    update "owned_item" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "name" = new."name", "household_id" = new."household_id", "property_id" = new."property_id", "product_id" = new."product_id", "order_id" = new."order_id", "serial_number" = new."serial_number", "installed_on" = new."installed_on", "warranty_until" = new."warranty_until" where "id" = old."id";
end;

-- module:partner
create view "partner__door__view" as select * from "partner";

create trigger "partner__door__insert__trigger"
    instead of insert on "partner__door__view"
begin
    insert into "partner" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "fee", "active", "leads_sent") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."company", new."kind", new."contact_name", new."email", new."referral_code", new."fee", new."active", new."leads_sent");
end;

create trigger "partner__door__update__trigger"
    instead of update on "partner__door__view"
begin
    update "partner" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "company" = new."company", "kind" = new."kind", "contact_name" = new."contact_name", "email" = new."email", "referral_code" = new."referral_code", "fee" = new."fee", "active" = new."active", "leads_sent" = new."leads_sent" where "id" = old."id";
end;

-- module:person
create view "person__door__view" as select * from "person";

create trigger "person__door__insert__trigger"
    instead of insert on "person__door__view"
begin
    insert into "person" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "birthday", "prefers", "referred_by_id", "old_number") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."first_name", new."last_name", new."household_id", new."phone", new."phone_label", new."email", new."email_label", new."language", new."birthday", new."prefers", new."referred_by_id", new."old_number");
end;

create trigger "person__door__update__trigger"
    instead of update on "person__door__view"
begin
    update "person" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "first_name" = new."first_name", "last_name" = new."last_name", "household_id" = new."household_id", "phone" = new."phone", "phone_label" = new."phone_label", "email" = new."email", "email_label" = new."email_label", "language" = new."language", "birthday" = new."birthday", "prefers" = new."prefers", "referred_by_id" = new."referred_by_id", "old_number" = new."old_number" where "id" = old."id";
end;

-- field:person.phone
create view "person__phone__door__view" as select * from "person__phone";

create trigger "person__phone__door__insert__trigger"
    instead of insert on "person__phone__door__view"
begin
    insert into "person__phone" ("person_id", "position", "value", "label") values (new."person_id", new."position", new."value", new."label");
end;

create trigger "person__phone__door__update__trigger"
    instead of update on "person__phone__door__view"
begin
    update "person__phone" set "person_id" = new."person_id", "position" = new."position", "value" = new."value", "label" = new."label" where "person_id" = old."person_id" and "position" = old."position";
end;

create trigger "person__phone__door__delete__trigger"
    instead of delete on "person__phone__door__view"
begin
    delete from "person__phone" where "person_id" = old."person_id" and "position" = old."position";
end;

-- field:person.email
create view "person__email__door__view" as select * from "person__email";

create trigger "person__email__door__insert__trigger"
    instead of insert on "person__email__door__view"
begin
    insert into "person__email" ("person_id", "position", "value", "label") values (new."person_id", new."position", new."value", new."label");
end;

create trigger "person__email__door__update__trigger"
    instead of update on "person__email__door__view"
begin
    update "person__email" set "person_id" = new."person_id", "position" = new."position", "value" = new."value", "label" = new."label" where "person_id" = old."person_id" and "position" = old."position";
end;

create trigger "person__email__door__delete__trigger"
    instead of delete on "person__email__door__view"
begin
    delete from "person__email" where "person_id" = old."person_id" and "position" = old."position";
end;

-- field:person.interests
create view "person__interests__door__view" as select * from "person__interests";

create trigger "person__interests__door__insert__trigger"
    instead of insert on "person__interests__door__view"
begin
    insert into "person__interests" ("person_id", "tag_id", "applied_at", "applied_by") values (new."person_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "person__interests__door__delete__trigger"
    instead of delete on "person__interests__door__view"
begin
    delete from "person__interests" where "person_id" = old."person_id" and "tag_id" = old."tag_id";
end;

-- field:person.lifecycle
create view "person__lifecycle__door__view" as select * from "person__lifecycle";

create trigger "person__lifecycle__door__insert__trigger"
    instead of insert on "person__lifecycle__door__view"
begin
    insert into "person__lifecycle" ("person_id", "tag_id", "applied_at", "applied_by") values (new."person_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "person__lifecycle__door__delete__trigger"
    instead of delete on "person__lifecycle__door__view"
begin
    delete from "person__lifecycle" where "person_id" = old."person_id" and "tag_id" = old."tag_id";
end;

-- field:person.care
create view "person__care__door__view" as select * from "person__care";

create trigger "person__care__door__insert__trigger"
    instead of insert on "person__care__door__view"
begin
    insert into "person__care" ("person_id", "tag_id", "applied_at", "applied_by") values (new."person_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "person__care__door__delete__trigger"
    instead of delete on "person__care__door__view"
begin
    delete from "person__care" where "person_id" = old."person_id" and "tag_id" = old."tag_id";
end;

-- field:person.import_batches
create view "person__import_batches__door__view" as select * from "person__import_batches";

create trigger "person__import_batches__door__insert__trigger"
    instead of insert on "person__import_batches__door__view"
begin
    insert into "person__import_batches" ("person_id", "tag_id", "applied_at", "applied_by") values (new."person_id", new."tag_id", new."applied_at", new."applied_by");
end;

create trigger "person__import_batches__door__delete__trigger"
    instead of delete on "person__import_batches__door__view"
begin
    delete from "person__import_batches" where "person_id" = old."person_id" and "tag_id" = old."tag_id";
end;

-- module:phone_call
create view "phone_call__door__view" as select * from "phone_call";

create trigger "phone_call__door__insert__trigger"
    instead of insert on "phone_call__door__view"
begin
    insert into "phone_call" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."subject", new."body", new."direction", new."started_at", new."length", new."number", new."number_called");
end;

create trigger "phone_call__door__update__trigger"
    instead of update on "phone_call__door__view"
begin
    update "phone_call" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "subject" = new."subject", "body" = new."body", "direction" = new."direction", "started_at" = new."started_at", "length" = new."length", "number" = new."number", "number_called" = new."number_called" where "id" = old."id";
end;

-- module:product
create view "product__door__view" as select * from "product";

create trigger "product__door__insert__trigger"
    instead of insert on "product__door__view"
begin
    insert into "product" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."name", new."sku", new."service", new."unit", new."unit_price", new."unit_cost", new."stays_installed", new."warranty_years", new."active");
end;

create trigger "product__door__update__trigger"
    instead of update on "product__door__view"
begin
    update "product" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "name" = new."name", "sku" = new."sku", "service" = new."service", "unit" = new."unit", "unit_price" = new."unit_price", "unit_cost" = new."unit_cost", "stays_installed" = new."stays_installed", "warranty_years" = new."warranty_years", "active" = new."active" where "id" = old."id";
end;

-- module:project
create view "project__door__view" as select * from "project";

create trigger "project__door__insert__trigger"
    instead of insert on "project__door__view"
begin
    insert into "project" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."title", new."order_id", new."household_id", new."contact_id", new."property_id", new."stage", new."crew_id", new."planned_start", new."started_on", new."completed_on", new."checklist", new."photos_id", new."jobs_left");
end;

create trigger "project__door__update__trigger"
    instead of update on "project__door__view"
begin
    update "project" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "title" = new."title", "order_id" = new."order_id", "household_id" = new."household_id", "contact_id" = new."contact_id", "property_id" = new."property_id", "stage" = new."stage", "crew_id" = new."crew_id", "planned_start" = new."planned_start", "started_on" = new."started_on", "completed_on" = new."completed_on", "checklist" = new."checklist", "photos_id" = new."photos_id", "jobs_left" = new."jobs_left" where "id" = old."id";
end;

-- module:property
create view "property__door__view" as select * from "property";

create trigger "property__door__insert__trigger"
    instead of insert on "property__door__view"
begin
    insert into "property" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built", "access_notes") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."nickname", new."household_id", new."address_street", new."address_street2", new."address_city", new."address_region", new."address_postal_code", new."address_country", new."kind", new."year_built", new."access_notes");
end;

create trigger "property__door__update__trigger"
    instead of update on "property__door__view"
begin
    update "property" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "nickname" = new."nickname", "household_id" = new."household_id", "address_street" = new."address_street", "address_street2" = new."address_street2", "address_city" = new."address_city", "address_region" = new."address_region", "address_postal_code" = new."address_postal_code", "address_country" = new."address_country", "kind" = new."kind", "year_built" = new."year_built", "access_notes" = new."access_notes" where "id" = old."id";
end;

-- module:quote
create view "quote__door__view" as select * from "quote";

create trigger "quote__door__insert__trigger"
    instead of insert on "quote__door__view"
begin
    insert into "quote" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "opportunity_id", "household_id", "contact_id", "status", "discount", "subtotal", "review_note", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."number", new."opportunity_id", new."household_id", new."contact_id", new."status", new."discount", new."subtotal", new."review_note", new."valid_until", new."sent_on", new."answered_on", new."declined_reason", new."paper_id");
end;

create trigger "quote__door__update__trigger"
    instead of update on "quote__door__view"
begin
    update "quote" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "number" = new."number", "opportunity_id" = new."opportunity_id", "household_id" = new."household_id", "contact_id" = new."contact_id", "status" = new."status", "discount" = new."discount", "subtotal" = new."subtotal", "review_note" = new."review_note", "valid_until" = new."valid_until", "sent_on" = new."sent_on", "answered_on" = new."answered_on", "declined_reason" = new."declined_reason", "paper_id" = new."paper_id" where "id" = old."id";
end;

-- module:quote_line
create view "quote_line__door__view" as select * from "quote_line";

create trigger "quote_line__door__insert__trigger"
    instead of insert on "quote_line__door__view"
begin
    insert into "quote_line" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."quote_id", new."product_id", new."description", new."quantity", new."unit_price");
end;

create trigger "quote_line__door__update__trigger"
    instead of update on "quote_line__door__view"
begin
    update "quote_line" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "quote_id" = new."quote_id", "product_id" = new."product_id", "description" = new."description", "quantity" = new."quantity", "unit_price" = new."unit_price" where "id" = old."id";
end;

-- module:registration
create view "registration__door__view" as select * from "registration";

create trigger "registration__door__insert__trigger"
    instead of insert on "registration__door__view"
begin
    insert into "registration" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "event_id", "lead_id", "attended") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."event_id", new."lead_id", new."attended");
end;

create trigger "registration__door__update__trigger"
    instead of update on "registration__door__view"
begin
    update "registration" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "event_id" = new."event_id", "lead_id" = new."lead_id", "attended" = new."attended" where "id" = old."id";
end;

-- module:service_case
create view "service_case__door__view" as select * from "service_case";

create trigger "service_case__door__insert__trigger"
    instead of insert on "service_case__door__view"
begin
    insert into "service_case" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution", "record_type") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."number", new."subject", new."details", new."contact_id", new."caller_phone", new."household_id", new."owned_item_id", new."topic", new."origin", new."priority", new."status", new."first_reply_at", new."resolved_at", new."resolution", new."record_type");
end;

create trigger "service_case__door__update__trigger"
    instead of update on "service_case__door__view"
begin
    update "service_case" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "number" = new."number", "subject" = new."subject", "details" = new."details", "contact_id" = new."contact_id", "caller_phone" = new."caller_phone", "household_id" = new."household_id", "owned_item_id" = new."owned_item_id", "topic" = new."topic", "origin" = new."origin", "priority" = new."priority", "status" = new."status", "first_reply_at" = new."first_reply_at", "resolved_at" = new."resolved_at", "resolution" = new."resolution", "record_type" = new."record_type" where "id" = old."id";
end;

-- module:source_month
create view "source_month__door__view" as select * from "source_month";

create trigger "source_month__door__insert__trigger"
    instead of insert on "source_month__door__view"
begin
    insert into "source_month" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."key", new."source", new."source_detail", new."month", new."spend", new."lead_count", new."revenue");
end;

create trigger "source_month__door__update__trigger"
    instead of update on "source_month__door__view"
begin
    update "source_month" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "key" = new."key", "source" = new."source", "source_detail" = new."source_detail", "month" = new."month", "spend" = new."spend", "lead_count" = new."lead_count", "revenue" = new."revenue" where "id" = old."id";
end;

-- module:text_message
create view "text_message__door__view" as select * from "text_message";

create trigger "text_message__door__insert__trigger"
    instead of insert on "text_message__door__view"
begin
    insert into "text_message" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."with_module", new."body", new."direction", new."sent_at", new."sender", new."recipient");
end;

create trigger "text_message__door__update__trigger"
    instead of update on "text_message__door__view"
begin
    update "text_message" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "with_module" = new."with_module", "body" = new."body", "direction" = new."direction", "sent_at" = new."sent_at", "sender" = new."sender", "recipient" = new."recipient" where "id" = old."id";
end;

-- module:to_do
create view "to_do__door__view" as select * from "to_do";

create trigger "to_do__door__insert__trigger"
    instead of insert on "to_do__door__view"
begin
    insert into "to_do" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."subject", new."body", new."due_at", new."priority", new."status", new."completed_at");
end;

create trigger "to_do__door__update__trigger"
    instead of update on "to_do__door__view"
begin
    update "to_do" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "subject" = new."subject", "body" = new."body", "due_at" = new."due_at", "priority" = new."priority", "status" = new."status", "completed_at" = new."completed_at" where "id" = old."id";
end;

-- module:vendor
create view "vendor__door__view" as select * from "vendor";

create trigger "vendor__door__insert__trigger"
    instead of insert on "vendor__door__view"
begin
    insert into "vendor" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved", "jobs_done") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."company", new."contact_name", new."email", new."phone", new."trades", new."insured_until", new."hourly_rate", new."approved", new."jobs_done");
end;

create trigger "vendor__door__update__trigger"
    instead of update on "vendor__door__view"
begin
    update "vendor" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "company" = new."company", "contact_name" = new."contact_name", "email" = new."email", "phone" = new."phone", "trades" = new."trades", "insured_until" = new."insured_until", "hourly_rate" = new."hourly_rate", "approved" = new."approved", "jobs_done" = new."jobs_done" where "id" = old."id";
end;
