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
    insert into "account" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name");
end;

create trigger "account__door__update__trigger"
    instead of update on "account__door__view"
begin
    update "account" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name" where "id" = old."id";
end;

-- module:call
create view "call__door__view" as select * from "call";

create trigger "call__door__insert__trigger"
    instead of insert on "call__door__view"
begin
    insert into "call" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."subject", new."body", new."direction", new."started_at", new."length", new."number");
end;

create trigger "call__door__update__trigger"
    instead of update on "call__door__view"
begin
    update "call" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "subject" = new."subject", "body" = new."body", "direction" = new."direction", "started_at" = new."started_at", "length" = new."length", "number" = new."number" where "id" = old."id";
end;

-- module:contact
create view "contact__door__view" as select * from "contact";

create trigger "contact__door__insert__trigger"
    instead of insert on "contact__door__view"
begin
    insert into "contact" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name_prefix", new."name_first", new."name_middle", new."name_last", new."account_id", new."email", new."phone");
end;

create trigger "contact__door__update__trigger"
    instead of update on "contact__door__view"
begin
    update "contact" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name_prefix" = new."name_prefix", "name_first" = new."name_first", "name_middle" = new."name_middle", "name_last" = new."name_last", "account_id" = new."account_id", "email" = new."email", "phone" = new."phone" where "id" = old."id";
end;

-- module:disbursement
create view "disbursement__door__view" as select * from "disbursement";

create trigger "disbursement__door__insert__trigger"
    instead of insert on "disbursement__door__view"
begin
    insert into "disbursement" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."number", new."funding_request_id", new."amount", new."status", new."scheduled_date", new."disbursement_date", new."type", new."disbursement_method");
end;

create trigger "disbursement__door__update__trigger"
    instead of update on "disbursement__door__view"
begin
    update "disbursement" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "number" = new."number", "funding_request_id" = new."funding_request_id", "amount" = new."amount", "status" = new."status", "scheduled_date" = new."scheduled_date", "disbursement_date" = new."disbursement_date", "type" = new."type", "disbursement_method" = new."disbursement_method" where "id" = old."id";
end;

-- module:disbursement
create view "disbursement__files__door__view" as select * from "disbursement__files";

create trigger "disbursement__files__door__insert__trigger"
    instead of insert on "disbursement__files__door__view"
begin
    insert into "disbursement__files" ("disbursement_id", "position", "file_id") values (new."disbursement_id", new."position", new."file_id");
end;

create trigger "disbursement__files__door__update__trigger"
    instead of update on "disbursement__files__door__view"
begin
    update "disbursement__files" set "disbursement_id" = new."disbursement_id", "position" = new."position", "file_id" = new."file_id" where "disbursement_id" = old."disbursement_id" and "position" = old."position";
end;

create trigger "disbursement__files__door__delete__trigger"
    instead of delete on "disbursement__files__door__view"
begin
    delete from "disbursement__files" where "disbursement_id" = old."disbursement_id" and "position" = old."position";
end;

-- module:email
create view "email__door__view" as select * from "email";

create trigger "email__door__insert__trigger"
    instead of insert on "email__door__view"
begin
    insert into "email" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."subject", new."body", new."direction", new."sent_at", new."sender", new."recipient", new."cc", new."cc_label", new."bcc", new."bcc_label");
end;

create trigger "email__door__update__trigger"
    instead of update on "email__door__view"
begin
    update "email" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "subject" = new."subject", "body" = new."body", "direction" = new."direction", "sent_at" = new."sent_at", "sender" = new."sender", "recipient" = new."recipient", "cc" = new."cc", "cc_label" = new."cc_label", "bcc" = new."bcc", "bcc_label" = new."bcc_label" where "id" = old."id";
end;

-- field:email.cc
create view "email__cc__door__view" as select * from "email__cc";

create trigger "email__cc__door__insert__trigger"
    instead of insert on "email__cc__door__view"
begin
    insert into "email__cc" ("email_id", "position", "value", "label") values (new."email_id", new."position", new."value", new."label");
end;

create trigger "email__cc__door__update__trigger"
    instead of update on "email__cc__door__view"
begin
    update "email__cc" set "email_id" = new."email_id", "position" = new."position", "value" = new."value", "label" = new."label" where "email_id" = old."email_id" and "position" = old."position";
end;

create trigger "email__cc__door__delete__trigger"
    instead of delete on "email__cc__door__view"
begin
    delete from "email__cc" where "email_id" = old."email_id" and "position" = old."position";
end;

-- field:email.bcc
create view "email__bcc__door__view" as select * from "email__bcc";

create trigger "email__bcc__door__insert__trigger"
    instead of insert on "email__bcc__door__view"
begin
    insert into "email__bcc" ("email_id", "position", "value", "label") values (new."email_id", new."position", new."value", new."label");
end;

create trigger "email__bcc__door__update__trigger"
    instead of update on "email__bcc__door__view"
begin
    update "email__bcc" set "email_id" = new."email_id", "position" = new."position", "value" = new."value", "label" = new."label" where "email_id" = old."email_id" and "position" = old."position";
end;

create trigger "email__bcc__door__delete__trigger"
    instead of delete on "email__bcc__door__view"
begin
    delete from "email__bcc" where "email_id" = old."email_id" and "position" = old."position";
end;

-- module:funding_program
create view "funding_program__door__view" as select * from "funding_program";

create trigger "funding_program__door__insert__trigger"
    instead of insert on "funding_program__door__view"
begin
    insert into "funding_program" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."parent_funding_program_id", new."status", new."top_level", new."funding_program_manager_id", new."start_date", new."end_date", new."description", new."total_program_amount");
end;

create trigger "funding_program__door__update__trigger"
    instead of update on "funding_program__door__view"
begin
    update "funding_program" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "parent_funding_program_id" = new."parent_funding_program_id", "status" = new."status", "top_level" = new."top_level", "funding_program_manager_id" = new."funding_program_manager_id", "start_date" = new."start_date", "end_date" = new."end_date", "description" = new."description", "total_program_amount" = new."total_program_amount" where "id" = old."id";
end;

-- module:funding_request
create view "funding_request__door__view" as select * from "funding_request";

create trigger "funding_request__door__insert__trigger"
    instead of insert on "funding_request__door__view"
begin
    insert into "funding_request" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."status", new."awarded_amount", new."requested_amount", new."recommended_amount", new."funding_program_id", new."application_date", new."close_date", new."closed_reason", new."geographical_area_served", new."population_served", new."requested_for", new."applying_organization_id", new."applying_contact_id", new."applying_employee_id", new."awarded_date", new."term_start_date", new."term_end_date", new."terms", new."total_disbursed", new."unpaid_disbursements", new."total_cancelled");
end;

create trigger "funding_request__door__update__trigger"
    instead of update on "funding_request__door__view"
begin
    update "funding_request" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "status" = new."status", "awarded_amount" = new."awarded_amount", "requested_amount" = new."requested_amount", "recommended_amount" = new."recommended_amount", "funding_program_id" = new."funding_program_id", "application_date" = new."application_date", "close_date" = new."close_date", "closed_reason" = new."closed_reason", "geographical_area_served" = new."geographical_area_served", "population_served" = new."population_served", "requested_for" = new."requested_for", "applying_organization_id" = new."applying_organization_id", "applying_contact_id" = new."applying_contact_id", "applying_employee_id" = new."applying_employee_id", "awarded_date" = new."awarded_date", "term_start_date" = new."term_start_date", "term_end_date" = new."term_end_date", "terms" = new."terms", "total_disbursed" = new."total_disbursed", "unpaid_disbursements" = new."unpaid_disbursements", "total_cancelled" = new."total_cancelled" where "id" = old."id";
end;

-- module:funding_request
create view "funding_request__files__door__view" as select * from "funding_request__files";

create trigger "funding_request__files__door__insert__trigger"
    instead of insert on "funding_request__files__door__view"
begin
    insert into "funding_request__files" ("funding_request_id", "position", "file_id") values (new."funding_request_id", new."position", new."file_id");
end;

create trigger "funding_request__files__door__update__trigger"
    instead of update on "funding_request__files__door__view"
begin
    update "funding_request__files" set "funding_request_id" = new."funding_request_id", "position" = new."position", "file_id" = new."file_id" where "funding_request_id" = old."funding_request_id" and "position" = old."position";
end;

create trigger "funding_request__files__door__delete__trigger"
    instead of delete on "funding_request__files__door__view"
begin
    delete from "funding_request__files" where "funding_request_id" = old."funding_request_id" and "position" = old."position";
end;

-- module:funding_request_role
create view "funding_request_role__door__view" as select * from "funding_request_role";

create trigger "funding_request_role__door__insert__trigger"
    instead of insert on "funding_request_role__door__view"
begin
    insert into "funding_request_role" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "number", "contact_id", "funding_request_id", "status", "role") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."number", new."contact_id", new."funding_request_id", new."status", new."role");
end;

create trigger "funding_request_role__door__update__trigger"
    instead of update on "funding_request_role__door__view"
begin
    update "funding_request_role" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "number" = new."number", "contact_id" = new."contact_id", "funding_request_id" = new."funding_request_id", "status" = new."status", "role" = new."role" where "id" = old."id";
end;

-- module:post
create view "post__door__view" as select * from "post";

create trigger "post__door__insert__trigger"
    instead of insert on "post__door__view"
begin
    insert into "post" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "about_id", "about_module", "body") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."about_id", new."about_module", new."body");
end;

create trigger "post__door__update__trigger"
    instead of update on "post__door__view"
begin
    update "post" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "about_id" = new."about_id", "about_module" = new."about_module", "body" = new."body" where "id" = old."id";
end;

-- module:requirement
create view "requirement__door__view" as select * from "requirement";

create trigger "requirement__door__insert__trigger"
    instead of insert on "requirement__door__view"
begin
    insert into "requirement" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."funding_request_id", new."assigned_id", new."due_date", new."status", new."type", new."primary_contact_id", new."disbursement_id", new."completed_date", new."requirements");
end;

create trigger "requirement__door__update__trigger"
    instead of update on "requirement__door__view"
begin
    update "requirement" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "funding_request_id" = new."funding_request_id", "assigned_id" = new."assigned_id", "due_date" = new."due_date", "status" = new."status", "type" = new."type", "primary_contact_id" = new."primary_contact_id", "disbursement_id" = new."disbursement_id", "completed_date" = new."completed_date", "requirements" = new."requirements" where "id" = old."id";
end;

-- module:requirement
create view "requirement__files__door__view" as select * from "requirement__files";

create trigger "requirement__files__door__insert__trigger"
    instead of insert on "requirement__files__door__view"
begin
    insert into "requirement__files" ("requirement_id", "position", "file_id") values (new."requirement_id", new."position", new."file_id");
end;

create trigger "requirement__files__door__update__trigger"
    instead of update on "requirement__files__door__view"
begin
    update "requirement__files" set "requirement_id" = new."requirement_id", "position" = new."position", "file_id" = new."file_id" where "requirement_id" = old."requirement_id" and "position" = old."position";
end;

create trigger "requirement__files__door__delete__trigger"
    instead of delete on "requirement__files__door__view"
begin
    delete from "requirement__files" where "requirement_id" = old."requirement_id" and "position" = old."position";
end;

-- module:review
create view "review__door__view" as select * from "review";

create trigger "review__door__insert__trigger"
    instead of insert on "review__door__view"
begin
    insert into "review" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."status", new."funding_request_id", new."assigned_to_id", new."due_date", new."submitted_date", new."comments");
end;

create trigger "review__door__update__trigger"
    instead of update on "review__door__view"
begin
    update "review" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "status" = new."status", "funding_request_id" = new."funding_request_id", "assigned_to_id" = new."assigned_to_id", "due_date" = new."due_date", "submitted_date" = new."submitted_date", "comments" = new."comments" where "id" = old."id";
end;

-- module:review
create view "review__files__door__view" as select * from "review__files";

create trigger "review__files__door__insert__trigger"
    instead of insert on "review__files__door__view"
begin
    insert into "review__files" ("review_id", "position", "file_id") values (new."review_id", new."position", new."file_id");
end;

create trigger "review__files__door__update__trigger"
    instead of update on "review__files__door__view"
begin
    update "review__files" set "review_id" = new."review_id", "position" = new."position", "file_id" = new."file_id" where "review_id" = old."review_id" and "position" = old."position";
end;

create trigger "review__files__door__delete__trigger"
    instead of delete on "review__files__door__view"
begin
    delete from "review__files" where "review_id" = old."review_id" and "position" = old."position";
end;

-- module:task
create view "task__door__view" as select * from "task";

create trigger "task__door__insert__trigger"
    instead of insert on "task__door__view"
begin
    insert into "task" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."about_id", new."about_module", new."with_id", new."subject", new."body", new."due_at", new."priority", new."status", new."completed_at");
end;

create trigger "task__door__update__trigger"
    instead of update on "task__door__view"
begin
    update "task" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "about_id" = new."about_id", "about_module" = new."about_module", "with_id" = new."with_id", "subject" = new."subject", "body" = new."body", "due_at" = new."due_at", "priority" = new."priority", "status" = new."status", "completed_at" = new."completed_at" where "id" = old."id";
end;
