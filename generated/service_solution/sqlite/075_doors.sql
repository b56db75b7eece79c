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
    insert into "account" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook", "total_time", "total_cost") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."account_name", new."account_source", new."annual_revenue", new."billing_address_street", new."billing_address_street2", new."billing_address_city", new."billing_address_region", new."billing_address_postal_code", new."billing_address_country", new."description", new."number_of_employees", new."fax", new."industry", new."last_viewed_date", new."ownership", new."parent_id", new."phone", new."rating", new."sic", new."sic_desc", new."shipping_address_street", new."shipping_address_street2", new."shipping_address_city", new."shipping_address_region", new."shipping_address_postal_code", new."shipping_address_country", new."type", new."website", new."twitter", new."linked_in", new."facebook", new."total_time", new."total_cost");
end;

create trigger "account__door__update__trigger"
    instead of update on "account__door__view"
begin
    update "account" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "account_name" = new."account_name", "account_source" = new."account_source", "annual_revenue" = new."annual_revenue", "billing_address_street" = new."billing_address_street", "billing_address_street2" = new."billing_address_street2", "billing_address_city" = new."billing_address_city", "billing_address_region" = new."billing_address_region", "billing_address_postal_code" = new."billing_address_postal_code", "billing_address_country" = new."billing_address_country", "description" = new."description", "number_of_employees" = new."number_of_employees", "fax" = new."fax", "industry" = new."industry", "last_viewed_date" = new."last_viewed_date", "ownership" = new."ownership", "parent_id" = new."parent_id", "phone" = new."phone", "rating" = new."rating", "sic" = new."sic", "sic_desc" = new."sic_desc", "shipping_address_street" = new."shipping_address_street", "shipping_address_street2" = new."shipping_address_street2", "shipping_address_city" = new."shipping_address_city", "shipping_address_region" = new."shipping_address_region", "shipping_address_postal_code" = new."shipping_address_postal_code", "shipping_address_country" = new."shipping_address_country", "type" = new."type", "website" = new."website", "twitter" = new."twitter", "linked_in" = new."linked_in", "facebook" = new."facebook", "total_time" = new."total_time", "total_cost" = new."total_cost" where "id" = old."id";
end;

-- module:attachment
create view "attachment__door__view" as select * from "attachment";

create trigger "attachment__door__insert__trigger"
    instead of insert on "attachment__door__view"
begin
    insert into "attachment" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "name", "case_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."name", new."case_id");
end;

create trigger "attachment__door__update__trigger"
    instead of update on "attachment__door__view"
begin
    update "attachment" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "name" = new."name", "case_id" = new."case_id" where "id" = old."id";
end;

-- field:attachment.file
create view "attachment__file__door__view" as select * from "attachment__file";

create trigger "attachment__file__door__insert__trigger"
    instead of insert on "attachment__file__door__view"
begin
    insert into "attachment__file" ("attachment_id", "position", "file_id") values (new."attachment_id", new."position", new."file_id");
end;

create trigger "attachment__file__door__update__trigger"
    instead of update on "attachment__file__door__view"
begin
    update "attachment__file" set "attachment_id" = new."attachment_id", "position" = new."position", "file_id" = new."file_id" where "attachment_id" = old."attachment_id" and "position" = old."position";
end;

create trigger "attachment__file__door__delete__trigger"
    instead of delete on "attachment__file__door__view"
begin
    delete from "attachment__file" where "attachment_id" = old."attachment_id" and "position" = old."position";
end;

-- module:case
create view "case__door__view" as select * from "case";

create trigger "case__door__insert__trigger"
    instead of insert on "case__door__view"
begin
    insert into "case" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "status", "contact_name", "contact_title", "contact_email", "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "contact_phone", "solution_id", "number", "product_id", "total_time", "total_cost", "previous_status", "case_sys_template") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."status", new."contact_name", new."contact_title", new."contact_email", new."account_id", new."contact_id", new."subject", new."escalated", new."category", new."parent_case_id", new."close_date", new."priority", new."description", new."contact_phone", new."solution_id", new."number", new."product_id", new."total_time", new."total_cost", new."previous_status", new."case_sys_template");
end;

create trigger "case__door__update__trigger"
    instead of update on "case__door__view"
begin
    update "case" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "status" = new."status", "contact_name" = new."contact_name", "contact_title" = new."contact_title", "contact_email" = new."contact_email", "account_id" = new."account_id", "contact_id" = new."contact_id", "subject" = new."subject", "escalated" = new."escalated", "category" = new."category", "parent_case_id" = new."parent_case_id", "close_date" = new."close_date", "priority" = new."priority", "description" = new."description", "contact_phone" = new."contact_phone", "solution_id" = new."solution_id", "number" = new."number", "product_id" = new."product_id", "total_time" = new."total_time", "total_cost" = new."total_cost", "previous_status" = new."previous_status", "case_sys_template" = new."case_sys_template" where "id" = old."id";
end;

-- field:case.mailing_list
create view "case__mailing_list__door__view" as select * from "case__mailing_list";

create trigger "case__mailing_list__door__insert__trigger"
    instead of insert on "case__mailing_list__door__view"
begin
    insert into "case__mailing_list" ("case_id", "contact_id") values (new."case_id", new."contact_id");
end;

create trigger "case__mailing_list__door__delete__trigger"
    instead of delete on "case__mailing_list__door__view"
begin
    delete from "case__mailing_list" where "case_id" = old."case_id" and "contact_id" = old."contact_id";
end;

-- module:contact
create view "contact__door__view" as select * from "contact";

create trigger "contact__door__insert__trigger"
    instead of insert on "contact__door__view"
begin
    insert into "contact" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_id", "assistant_name", "assistant_phone", "birthdate", "master_record_id", "department", "description", "do_not_call", "email", "has_opted_out_of_email", "fax", "has_opted_out_of_fax", "home_phone", "last_viewed_date", "lead_source", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "reports_to_id", "title", "twitter", "facebook", "linked_in", "is_primary", "record_label") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."account_id", new."assistant_name", new."assistant_phone", new."birthdate", new."master_record_id", new."department", new."description", new."do_not_call", new."email", new."has_opted_out_of_email", new."fax", new."has_opted_out_of_fax", new."home_phone", new."last_viewed_date", new."lead_source", new."mailing_address_street", new."mailing_address_street2", new."mailing_address_city", new."mailing_address_region", new."mailing_address_postal_code", new."mailing_address_country", new."mobile_phone", new."salutation", new."first_name", new."last_name", new."other_address_street", new."other_address_street2", new."other_address_city", new."other_address_region", new."other_address_postal_code", new."other_address_country", new."other_phone", new."phone", new."photo_url", new."reports_to_id", new."title", new."twitter", new."facebook", new."linked_in", new."is_primary", new."record_label");
end;

create trigger "contact__door__update__trigger"
    instead of update on "contact__door__view"
begin
    update "contact" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "account_id" = new."account_id", "assistant_name" = new."assistant_name", "assistant_phone" = new."assistant_phone", "birthdate" = new."birthdate", "master_record_id" = new."master_record_id", "department" = new."department", "description" = new."description", "do_not_call" = new."do_not_call", "email" = new."email", "has_opted_out_of_email" = new."has_opted_out_of_email", "fax" = new."fax", "has_opted_out_of_fax" = new."has_opted_out_of_fax", "home_phone" = new."home_phone", "last_viewed_date" = new."last_viewed_date", "lead_source" = new."lead_source", "mailing_address_street" = new."mailing_address_street", "mailing_address_street2" = new."mailing_address_street2", "mailing_address_city" = new."mailing_address_city", "mailing_address_region" = new."mailing_address_region", "mailing_address_postal_code" = new."mailing_address_postal_code", "mailing_address_country" = new."mailing_address_country", "mobile_phone" = new."mobile_phone", "salutation" = new."salutation", "first_name" = new."first_name", "last_name" = new."last_name", "other_address_street" = new."other_address_street", "other_address_street2" = new."other_address_street2", "other_address_city" = new."other_address_city", "other_address_region" = new."other_address_region", "other_address_postal_code" = new."other_address_postal_code", "other_address_country" = new."other_address_country", "other_phone" = new."other_phone", "phone" = new."phone", "photo_url" = new."photo_url", "reports_to_id" = new."reports_to_id", "title" = new."title", "twitter" = new."twitter", "facebook" = new."facebook", "linked_in" = new."linked_in", "is_primary" = new."is_primary", "record_label" = new."record_label" where "id" = old."id";
end;

-- module:department
create view "department__door__view" as select * from "department";

create trigger "department__door__insert__trigger"
    instead of insert on "department__door__view"
begin
    insert into "department" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "hour_cost", "total_time", "total_cost") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."name", new."hour_cost", new."total_time", new."total_cost");
end;

create trigger "department__door__update__trigger"
    instead of update on "department__door__view"
begin
    update "department" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "name" = new."name", "hour_cost" = new."hour_cost", "total_time" = new."total_time", "total_cost" = new."total_cost" where "id" = old."id";
end;

-- field:department.employees
create view "department__employees__door__view" as select * from "department__employees";

create trigger "department__employees__door__insert__trigger"
    instead of insert on "department__employees__door__view"
begin
    insert into "department__employees" ("department_id", "user_id") values (new."department_id", new."user_id");
end;

create trigger "department__employees__door__delete__trigger"
    instead of delete on "department__employees__door__view"
begin
    delete from "department__employees" where "department_id" = old."department_id" and "user_id" = old."user_id";
end;

-- module:entitlement
create view "entitlement__door__view" as select * from "entitlement";

create trigger "entitlement__door__insert__trigger"
    instead of insert on "entitlement__door__view"
begin
    insert into "entitlement" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."account_id", new."product_id", new."name", new."start_date", new."end_date", new."status", new."type", new."term", new."term_type");
end;

create trigger "entitlement__door__update__trigger"
    instead of update on "entitlement__door__view"
begin
    update "entitlement" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "account_id" = new."account_id", "product_id" = new."product_id", "name" = new."name", "start_date" = new."start_date", "end_date" = new."end_date", "status" = new."status", "type" = new."type", "term" = new."term", "term_type" = new."term_type" where "id" = old."id";
end;

-- module:entitlement_template
create view "entitlement_template__door__view" as select * from "entitlement_template";

create trigger "entitlement_template__door__insert__trigger"
    instead of insert on "entitlement_template__door__view"
begin
    insert into "entitlement_template" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "name", "term", "term_type", "type") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."name", new."term", new."term_type", new."type");
end;

create trigger "entitlement_template__door__update__trigger"
    instead of update on "entitlement_template__door__view"
begin
    update "entitlement_template" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "name" = new."name", "term" = new."term", "term_type" = new."term_type", "type" = new."type" where "id" = old."id";
end;

-- module:knowledge_base
create view "knowledge_base__door__view" as select * from "knowledge_base";

create trigger "knowledge_base__door__insert__trigger"
    instead of insert on "knowledge_base__door__view"
begin
    insert into "knowledge_base" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "number", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."number", new."title", new."content", new."is_published", new."is_reviewed", new."status", new."type", new."category", new."product_id");
end;

create trigger "knowledge_base__door__update__trigger"
    instead of update on "knowledge_base__door__view"
begin
    update "knowledge_base" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "number" = new."number", "title" = new."title", "content" = new."content", "is_published" = new."is_published", "is_reviewed" = new."is_reviewed", "status" = new."status", "type" = new."type", "category" = new."category", "product_id" = new."product_id" where "id" = old."id";
end;

-- field:knowledge_base.file
create view "knowledge_base__file__door__view" as select * from "knowledge_base__file";

create trigger "knowledge_base__file__door__insert__trigger"
    instead of insert on "knowledge_base__file__door__view"
begin
    insert into "knowledge_base__file" ("knowledge_base_id", "position", "file_id") values (new."knowledge_base_id", new."position", new."file_id");
end;

create trigger "knowledge_base__file__door__update__trigger"
    instead of update on "knowledge_base__file__door__view"
begin
    update "knowledge_base__file" set "knowledge_base_id" = new."knowledge_base_id", "position" = new."position", "file_id" = new."file_id" where "knowledge_base_id" = old."knowledge_base_id" and "position" = old."position";
end;

create trigger "knowledge_base__file__door__delete__trigger"
    instead of delete on "knowledge_base__file__door__view"
begin
    delete from "knowledge_base__file" where "knowledge_base_id" = old."knowledge_base_id" and "position" = old."position";
end;

-- module:product
create view "product__door__view" as select * from "product";

create trigger "product__door__insert__trigger"
    instead of insert on "product__door__view"
begin
    insert into "product" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id", "total_time", "total_cost") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."is_active", new."product_code", new."description", new."family", new."name", new."photo_id", new."entitlement_template_id", new."total_time", new."total_cost");
end;

create trigger "product__door__update__trigger"
    instead of update on "product__door__view"
begin
    update "product" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "is_active" = new."is_active", "product_code" = new."product_code", "description" = new."description", "family" = new."family", "name" = new."name", "photo_id" = new."photo_id", "entitlement_template_id" = new."entitlement_template_id", "total_time" = new."total_time", "total_cost" = new."total_cost" where "id" = old."id";
end;

-- field:product.manual
create view "product__manual__door__view" as select * from "product__manual";

create trigger "product__manual__door__insert__trigger"
    instead of insert on "product__manual__door__view"
begin
    insert into "product__manual" ("product_id", "position", "file_id") values (new."product_id", new."position", new."file_id");
end;

create trigger "product__manual__door__update__trigger"
    instead of update on "product__manual__door__view"
begin
    update "product__manual" set "product_id" = new."product_id", "position" = new."position", "file_id" = new."file_id" where "product_id" = old."product_id" and "position" = old."position";
end;

create trigger "product__manual__door__delete__trigger"
    instead of delete on "product__manual__door__view"
begin
    delete from "product__manual" where "product_id" = old."product_id" and "position" = old."position";
end;

-- module:settings
create view "settings__door__view" as select * from "settings";

create trigger "settings__door__insert__trigger"
    instead of insert on "settings__door__view"
begin
    insert into "settings" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."default_cost_per_hour", new."default_department_id", new."default_time_update", new."default_case_record_link");
end;

create trigger "settings__door__update__trigger"
    instead of update on "settings__door__view"
begin
    update "settings" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "default_cost_per_hour" = new."default_cost_per_hour", "default_department_id" = new."default_department_id", "default_time_update" = new."default_time_update", "default_case_record_link" = new."default_case_record_link" where "id" = old."id";
end;

-- module:update
create view "update__door__view" as select * from "update";

create trigger "update__door__insert__trigger"
    instead of insert on "update__door__view"
begin
    insert into "update" ("id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id") values (new."id", new."version", new."created_at", new."created_by", new."updated_at", new."updated_by", new."deleted_at", new."owner_id", new."case_id", new."type", new."subject", new."content", new."from", new."to", new."account_id", new."send_to_mailing_list", new."save_in_kb", new."time_spend", new."cost", new."department_id", new."notification_case_creator", new."notification_case_owner", new."notification_case_mailing_list", new."contact_id");
end;

create trigger "update__door__update__trigger"
    instead of update on "update__door__view"
begin
    update "update" set "id" = new."id", "version" = new."version", "created_at" = new."created_at", "created_by" = new."created_by", "updated_at" = new."updated_at", "updated_by" = new."updated_by", "deleted_at" = new."deleted_at", "owner_id" = new."owner_id", "case_id" = new."case_id", "type" = new."type", "subject" = new."subject", "content" = new."content", "from" = new."from", "to" = new."to", "account_id" = new."account_id", "send_to_mailing_list" = new."send_to_mailing_list", "save_in_kb" = new."save_in_kb", "time_spend" = new."time_spend", "cost" = new."cost", "department_id" = new."department_id", "notification_case_creator" = new."notification_case_creator", "notification_case_owner" = new."notification_case_owner", "notification_case_mailing_list" = new."notification_case_mailing_list", "contact_id" = new."contact_id" where "id" = old."id";
end;
