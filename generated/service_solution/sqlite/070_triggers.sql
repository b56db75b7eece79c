-- Triggers

-- module:account
create trigger "account__created__trigger"
    after insert on "account"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'account', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_name', new."account_name", 'account_source', new."account_source", 'annual_revenue', new."annual_revenue", 'billing_address', new."billing_address", 'billing_address_street', new."billing_address_street", 'billing_address_street2', new."billing_address_street2", 'billing_address_city', new."billing_address_city", 'billing_address_region', new."billing_address_region", 'billing_address_postal_code', new."billing_address_postal_code", 'billing_address_country', new."billing_address_country", 'description', new."description", 'number_of_employees', new."number_of_employees", 'fax', new."fax", 'industry', new."industry", 'last_viewed_date', new."last_viewed_date", 'ownership', new."ownership", 'parent_id', new."parent_id", 'phone', new."phone", 'rating', new."rating", 'sic', new."sic", 'sic_desc', new."sic_desc", 'shipping_address', new."shipping_address", 'shipping_address_street', new."shipping_address_street", 'shipping_address_street2', new."shipping_address_street2", 'shipping_address_city', new."shipping_address_city", 'shipping_address_region', new."shipping_address_region", 'shipping_address_postal_code', new."shipping_address_postal_code", 'shipping_address_country', new."shipping_address_country", 'type', new."type", 'website', new."website", 'twitter', new."twitter", 'linked_in', new."linked_in", 'facebook', new."facebook", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:account
create trigger "account__updated__trigger"
    after update of "deleted_at", "owner_id", "account_name", "account_source", "annual_revenue", "billing_address_street", "billing_address_street2", "billing_address_city", "billing_address_region", "billing_address_postal_code", "billing_address_country", "description", "number_of_employees", "fax", "industry", "last_viewed_date", "ownership", "parent_id", "phone", "rating", "sic", "sic_desc", "shipping_address_street", "shipping_address_street2", "shipping_address_city", "shipping_address_region", "shipping_address_postal_code", "shipping_address_country", "type", "website", "twitter", "linked_in", "facebook", "total_time", "total_cost" on "account"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'account', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_name', old."account_name", 'account_source', old."account_source", 'annual_revenue', old."annual_revenue", 'billing_address', old."billing_address", 'billing_address_street', old."billing_address_street", 'billing_address_street2', old."billing_address_street2", 'billing_address_city', old."billing_address_city", 'billing_address_region', old."billing_address_region", 'billing_address_postal_code', old."billing_address_postal_code", 'billing_address_country', old."billing_address_country", 'description', old."description", 'number_of_employees', old."number_of_employees", 'fax', old."fax", 'industry', old."industry", 'last_viewed_date', old."last_viewed_date", 'ownership', old."ownership", 'parent_id', old."parent_id", 'phone', old."phone", 'rating', old."rating", 'sic', old."sic", 'sic_desc', old."sic_desc", 'shipping_address', old."shipping_address", 'shipping_address_street', old."shipping_address_street", 'shipping_address_street2', old."shipping_address_street2", 'shipping_address_city', old."shipping_address_city", 'shipping_address_region', old."shipping_address_region", 'shipping_address_postal_code', old."shipping_address_postal_code", 'shipping_address_country', old."shipping_address_country", 'type', old."type", 'website', old."website", 'twitter', old."twitter", 'linked_in', old."linked_in", 'facebook', old."facebook", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_name', new."account_name", 'account_source', new."account_source", 'annual_revenue', new."annual_revenue", 'billing_address', new."billing_address", 'billing_address_street', new."billing_address_street", 'billing_address_street2', new."billing_address_street2", 'billing_address_city', new."billing_address_city", 'billing_address_region', new."billing_address_region", 'billing_address_postal_code', new."billing_address_postal_code", 'billing_address_country', new."billing_address_country", 'description', new."description", 'number_of_employees', new."number_of_employees", 'fax', new."fax", 'industry', new."industry", 'last_viewed_date', new."last_viewed_date", 'ownership', new."ownership", 'parent_id', new."parent_id", 'phone', new."phone", 'rating', new."rating", 'sic', new."sic", 'sic_desc', new."sic_desc", 'shipping_address', new."shipping_address", 'shipping_address_street', new."shipping_address_street", 'shipping_address_street2', new."shipping_address_street2", 'shipping_address_city', new."shipping_address_city", 'shipping_address_region', new."shipping_address_region", 'shipping_address_postal_code', new."shipping_address_postal_code", 'shipping_address_country', new."shipping_address_country", 'type', new."type", 'website', new."website", 'twitter', new."twitter", 'linked_in', new."linked_in", 'facebook', new."facebook", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "account"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:account
create trigger "account__purged__trigger"
    after delete on "account"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'account', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_name', old."account_name", 'account_source', old."account_source", 'annual_revenue', old."annual_revenue", 'billing_address', old."billing_address", 'billing_address_street', old."billing_address_street", 'billing_address_street2', old."billing_address_street2", 'billing_address_city', old."billing_address_city", 'billing_address_region', old."billing_address_region", 'billing_address_postal_code', old."billing_address_postal_code", 'billing_address_country', old."billing_address_country", 'description', old."description", 'number_of_employees', old."number_of_employees", 'fax', old."fax", 'industry', old."industry", 'last_viewed_date', old."last_viewed_date", 'ownership', old."ownership", 'parent_id', old."parent_id", 'phone', old."phone", 'rating', old."rating", 'sic', old."sic", 'sic_desc', old."sic_desc", 'shipping_address', old."shipping_address", 'shipping_address_street', old."shipping_address_street", 'shipping_address_street2', old."shipping_address_street2", 'shipping_address_city', old."shipping_address_city", 'shipping_address_region', old."shipping_address_region", 'shipping_address_postal_code', old."shipping_address_postal_code", 'shipping_address_country', old."shipping_address_country", 'type', old."type", 'website', old."website", 'twitter', old."twitter", 'linked_in', old."linked_in", 'facebook', old."facebook", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:attachment
create trigger "attachment__created__trigger"
    after insert on "attachment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'attachment', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'case_id', new."case_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:attachment
create trigger "attachment__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "case_id" on "attachment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'attachment', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'case_id', old."case_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'case_id', new."case_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "attachment"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:attachment
create trigger "attachment__purged__trigger"
    after delete on "attachment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'attachment', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'case_id', old."case_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:attachment.file
create trigger "attachment__file__created__trigger"
    after insert on "attachment__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'attachment', new."attachment_id",
        null,
        json_object('file', json_object('attachment_id', new."attachment_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:attachment.file
create trigger "attachment__file__updated__trigger"
    after update on "attachment__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'attachment', new."attachment_id",
        json_object('file', json_object('attachment_id', old."attachment_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('file', json_object('attachment_id', new."attachment_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:attachment.file
create trigger "attachment__file__purged__trigger"
    after delete on "attachment__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'attachment', old."attachment_id",
        json_object('file', json_object('attachment_id', old."attachment_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:case
create trigger "case__created__trigger"
    after insert on "case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'case', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'status', new."status", 'contact_name', new."contact_name", 'contact_title', new."contact_title", 'contact_email', new."contact_email", 'account_id', new."account_id", 'contact_id', new."contact_id", 'subject', new."subject", 'escalated', json(case new."escalated" when 1 then 'true' when 0 then 'false' end), 'category', new."category", 'parent_case_id', new."parent_case_id", 'close_date', new."close_date", 'priority', new."priority", 'description', new."description", 'contact_phone', new."contact_phone", 'solution_id', new."solution_id", 'number', new."number", 'product_id', new."product_id", 'total_time', new."total_time", 'total_cost', new."total_cost", 'previous_status', new."previous_status", 'case_sys_template', new."case_sys_template"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:case
create trigger "case__updated__trigger"
    after update of "deleted_at", "owner_id", "status", "contact_name", "contact_title", "contact_email", "account_id", "contact_id", "subject", "escalated", "category", "parent_case_id", "close_date", "priority", "description", "contact_phone", "solution_id", "number", "product_id", "total_time", "total_cost", "previous_status", "case_sys_template" on "case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'case', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'status', old."status", 'contact_name', old."contact_name", 'contact_title', old."contact_title", 'contact_email', old."contact_email", 'account_id', old."account_id", 'contact_id', old."contact_id", 'subject', old."subject", 'escalated', json(case old."escalated" when 1 then 'true' when 0 then 'false' end), 'category', old."category", 'parent_case_id', old."parent_case_id", 'close_date', old."close_date", 'priority', old."priority", 'description', old."description", 'contact_phone', old."contact_phone", 'solution_id', old."solution_id", 'number', old."number", 'product_id', old."product_id", 'total_time', old."total_time", 'total_cost', old."total_cost", 'previous_status', old."previous_status", 'case_sys_template', old."case_sys_template"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'status', new."status", 'contact_name', new."contact_name", 'contact_title', new."contact_title", 'contact_email', new."contact_email", 'account_id', new."account_id", 'contact_id', new."contact_id", 'subject', new."subject", 'escalated', json(case new."escalated" when 1 then 'true' when 0 then 'false' end), 'category', new."category", 'parent_case_id', new."parent_case_id", 'close_date', new."close_date", 'priority', new."priority", 'description', new."description", 'contact_phone', new."contact_phone", 'solution_id', new."solution_id", 'number', new."number", 'product_id', new."product_id", 'total_time', new."total_time", 'total_cost', new."total_cost", 'previous_status', new."previous_status", 'case_sys_template', new."case_sys_template"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "case"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:case
create trigger "case__purged__trigger"
    after delete on "case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'case', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'status', old."status", 'contact_name', old."contact_name", 'contact_title', old."contact_title", 'contact_email', old."contact_email", 'account_id', old."account_id", 'contact_id', old."contact_id", 'subject', old."subject", 'escalated', json(case old."escalated" when 1 then 'true' when 0 then 'false' end), 'category', old."category", 'parent_case_id', old."parent_case_id", 'close_date', old."close_date", 'priority', old."priority", 'description', old."description", 'contact_phone', old."contact_phone", 'solution_id', old."solution_id", 'number', old."number", 'product_id', old."product_id", 'total_time', old."total_time", 'total_cost', old."total_cost", 'previous_status', old."previous_status", 'case_sys_template', old."case_sys_template"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:case.mailing_list
create trigger "case__mailing_list__created__trigger"
    after insert on "case__mailing_list"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'case', new."case_id",
        null,
        json_object('mailing_list', json_object('case_id', new."case_id", 'contact_id', new."contact_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:case.mailing_list
create trigger "case__mailing_list__updated__trigger"
    after update on "case__mailing_list"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'case', new."case_id",
        json_object('mailing_list', json_object('case_id', old."case_id", 'contact_id', old."contact_id")),
        json_object('mailing_list', json_object('case_id', new."case_id", 'contact_id', new."contact_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:case.mailing_list
create trigger "case__mailing_list__purged__trigger"
    after delete on "case__mailing_list"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'case', old."case_id",
        json_object('mailing_list', json_object('case_id', old."case_id", 'contact_id', old."contact_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:contact
create trigger "contact__created__trigger"
    after insert on "contact"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'contact', new."id",
        null,
        json_set(json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_id', new."account_id", 'assistant_name', new."assistant_name", 'assistant_phone', new."assistant_phone", 'birthdate', new."birthdate", 'master_record_id', new."master_record_id", 'department', new."department", 'description', new."description", 'do_not_call', json(case new."do_not_call" when 1 then 'true' when 0 then 'false' end), 'email', new."email", 'has_opted_out_of_email', json(case new."has_opted_out_of_email" when 1 then 'true' when 0 then 'false' end), 'fax', new."fax", 'has_opted_out_of_fax', json(case new."has_opted_out_of_fax" when 1 then 'true' when 0 then 'false' end), 'home_phone', new."home_phone", 'last_viewed_date', new."last_viewed_date", 'lead_source', new."lead_source", 'mailing_address', new."mailing_address", 'mailing_address_street', new."mailing_address_street", 'mailing_address_street2', new."mailing_address_street2", 'mailing_address_city', new."mailing_address_city", 'mailing_address_region', new."mailing_address_region", 'mailing_address_postal_code', new."mailing_address_postal_code", 'mailing_address_country', new."mailing_address_country", 'mobile_phone', new."mobile_phone", 'salutation', new."salutation", 'first_name', new."first_name", 'last_name', new."last_name", 'other_address', new."other_address", 'other_address_street', new."other_address_street", 'other_address_street2', new."other_address_street2", 'other_address_city', new."other_address_city", 'other_address_region', new."other_address_region", 'other_address_postal_code', new."other_address_postal_code", 'other_address_country', new."other_address_country", 'other_phone', new."other_phone", 'phone', new."phone", 'photo_url', new."photo_url", 'reports_to_id', new."reports_to_id"), '$.title', new."title", '$.twitter', new."twitter", '$.facebook', new."facebook", '$.linked_in', new."linked_in", '$.is_primary', json(case new."is_primary" when 1 then 'true' when 0 then 'false' end), '$.record_label', new."record_label"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:contact
create trigger "contact__updated__trigger"
    after update of "deleted_at", "owner_id", "account_id", "assistant_name", "assistant_phone", "birthdate", "master_record_id", "department", "description", "do_not_call", "email", "has_opted_out_of_email", "fax", "has_opted_out_of_fax", "home_phone", "last_viewed_date", "lead_source", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "mobile_phone", "salutation", "first_name", "last_name", "other_address_street", "other_address_street2", "other_address_city", "other_address_region", "other_address_postal_code", "other_address_country", "other_phone", "phone", "photo_url", "reports_to_id", "title", "twitter", "facebook", "linked_in", "is_primary", "record_label" on "contact"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'contact', new."id",
        json_set(json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_id', old."account_id", 'assistant_name', old."assistant_name", 'assistant_phone', old."assistant_phone", 'birthdate', old."birthdate", 'master_record_id', old."master_record_id", 'department', old."department", 'description', old."description", 'do_not_call', json(case old."do_not_call" when 1 then 'true' when 0 then 'false' end), 'email', old."email", 'has_opted_out_of_email', json(case old."has_opted_out_of_email" when 1 then 'true' when 0 then 'false' end), 'fax', old."fax", 'has_opted_out_of_fax', json(case old."has_opted_out_of_fax" when 1 then 'true' when 0 then 'false' end), 'home_phone', old."home_phone", 'last_viewed_date', old."last_viewed_date", 'lead_source', old."lead_source", 'mailing_address', old."mailing_address", 'mailing_address_street', old."mailing_address_street", 'mailing_address_street2', old."mailing_address_street2", 'mailing_address_city', old."mailing_address_city", 'mailing_address_region', old."mailing_address_region", 'mailing_address_postal_code', old."mailing_address_postal_code", 'mailing_address_country', old."mailing_address_country", 'mobile_phone', old."mobile_phone", 'salutation', old."salutation", 'first_name', old."first_name", 'last_name', old."last_name", 'other_address', old."other_address", 'other_address_street', old."other_address_street", 'other_address_street2', old."other_address_street2", 'other_address_city', old."other_address_city", 'other_address_region', old."other_address_region", 'other_address_postal_code', old."other_address_postal_code", 'other_address_country', old."other_address_country", 'other_phone', old."other_phone", 'phone', old."phone", 'photo_url', old."photo_url", 'reports_to_id', old."reports_to_id"), '$.title', old."title", '$.twitter', old."twitter", '$.facebook', old."facebook", '$.linked_in', old."linked_in", '$.is_primary', json(case old."is_primary" when 1 then 'true' when 0 then 'false' end), '$.record_label', old."record_label"),
        json_set(json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_id', new."account_id", 'assistant_name', new."assistant_name", 'assistant_phone', new."assistant_phone", 'birthdate', new."birthdate", 'master_record_id', new."master_record_id", 'department', new."department", 'description', new."description", 'do_not_call', json(case new."do_not_call" when 1 then 'true' when 0 then 'false' end), 'email', new."email", 'has_opted_out_of_email', json(case new."has_opted_out_of_email" when 1 then 'true' when 0 then 'false' end), 'fax', new."fax", 'has_opted_out_of_fax', json(case new."has_opted_out_of_fax" when 1 then 'true' when 0 then 'false' end), 'home_phone', new."home_phone", 'last_viewed_date', new."last_viewed_date", 'lead_source', new."lead_source", 'mailing_address', new."mailing_address", 'mailing_address_street', new."mailing_address_street", 'mailing_address_street2', new."mailing_address_street2", 'mailing_address_city', new."mailing_address_city", 'mailing_address_region', new."mailing_address_region", 'mailing_address_postal_code', new."mailing_address_postal_code", 'mailing_address_country', new."mailing_address_country", 'mobile_phone', new."mobile_phone", 'salutation', new."salutation", 'first_name', new."first_name", 'last_name', new."last_name", 'other_address', new."other_address", 'other_address_street', new."other_address_street", 'other_address_street2', new."other_address_street2", 'other_address_city', new."other_address_city", 'other_address_region', new."other_address_region", 'other_address_postal_code', new."other_address_postal_code", 'other_address_country', new."other_address_country", 'other_phone', new."other_phone", 'phone', new."phone", 'photo_url', new."photo_url", 'reports_to_id', new."reports_to_id"), '$.title', new."title", '$.twitter', new."twitter", '$.facebook', new."facebook", '$.linked_in', new."linked_in", '$.is_primary', json(case new."is_primary" when 1 then 'true' when 0 then 'false' end), '$.record_label', new."record_label"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "contact"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:contact
create trigger "contact__purged__trigger"
    after delete on "contact"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'contact', old."id",
        json_set(json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_id', old."account_id", 'assistant_name', old."assistant_name", 'assistant_phone', old."assistant_phone", 'birthdate', old."birthdate", 'master_record_id', old."master_record_id", 'department', old."department", 'description', old."description", 'do_not_call', json(case old."do_not_call" when 1 then 'true' when 0 then 'false' end), 'email', old."email", 'has_opted_out_of_email', json(case old."has_opted_out_of_email" when 1 then 'true' when 0 then 'false' end), 'fax', old."fax", 'has_opted_out_of_fax', json(case old."has_opted_out_of_fax" when 1 then 'true' when 0 then 'false' end), 'home_phone', old."home_phone", 'last_viewed_date', old."last_viewed_date", 'lead_source', old."lead_source", 'mailing_address', old."mailing_address", 'mailing_address_street', old."mailing_address_street", 'mailing_address_street2', old."mailing_address_street2", 'mailing_address_city', old."mailing_address_city", 'mailing_address_region', old."mailing_address_region", 'mailing_address_postal_code', old."mailing_address_postal_code", 'mailing_address_country', old."mailing_address_country", 'mobile_phone', old."mobile_phone", 'salutation', old."salutation", 'first_name', old."first_name", 'last_name', old."last_name", 'other_address', old."other_address", 'other_address_street', old."other_address_street", 'other_address_street2', old."other_address_street2", 'other_address_city', old."other_address_city", 'other_address_region', old."other_address_region", 'other_address_postal_code', old."other_address_postal_code", 'other_address_country', old."other_address_country", 'other_phone', old."other_phone", 'phone', old."phone", 'photo_url', old."photo_url", 'reports_to_id', old."reports_to_id"), '$.title', old."title", '$.twitter', old."twitter", '$.facebook', old."facebook", '$.linked_in', old."linked_in", '$.is_primary', json(case old."is_primary" when 1 then 'true' when 0 then 'false' end), '$.record_label', old."record_label"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:department
create trigger "department__created__trigger"
    after insert on "department"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'department', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'hour_cost', new."hour_cost", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:department
create trigger "department__updated__trigger"
    after update of "deleted_at", "name", "hour_cost", "total_time", "total_cost" on "department"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'department', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'hour_cost', old."hour_cost", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'hour_cost', new."hour_cost", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "department"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:department
create trigger "department__purged__trigger"
    after delete on "department"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'department', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'hour_cost', old."hour_cost", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:department.employees
create trigger "department__employees__created__trigger"
    after insert on "department__employees"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'department', new."department_id",
        null,
        json_object('employees', json_object('department_id', new."department_id", 'user_id', new."user_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:department.employees
create trigger "department__employees__updated__trigger"
    after update on "department__employees"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'department', new."department_id",
        json_object('employees', json_object('department_id', old."department_id", 'user_id', old."user_id")),
        json_object('employees', json_object('department_id', new."department_id", 'user_id', new."user_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:department.employees
create trigger "department__employees__purged__trigger"
    after delete on "department__employees"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'department', old."department_id",
        json_object('employees', json_object('department_id', old."department_id", 'user_id', old."user_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:entitlement
create trigger "entitlement__created__trigger"
    after insert on "entitlement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'entitlement', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_id', new."account_id", 'product_id', new."product_id", 'name', new."name", 'start_date', new."start_date", 'end_date', new."end_date", 'status', new."status", 'type', json(new."type"), 'term', new."term", 'term_type', new."term_type"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:entitlement
create trigger "entitlement__updated__trigger"
    after update of "deleted_at", "owner_id", "account_id", "product_id", "name", "start_date", "end_date", "status", "type", "term", "term_type" on "entitlement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'entitlement', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_id', old."account_id", 'product_id', old."product_id", 'name', old."name", 'start_date', old."start_date", 'end_date', old."end_date", 'status', old."status", 'type', json(old."type"), 'term', old."term", 'term_type', old."term_type"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'account_id', new."account_id", 'product_id', new."product_id", 'name', new."name", 'start_date', new."start_date", 'end_date', new."end_date", 'status', new."status", 'type', json(new."type"), 'term', new."term", 'term_type', new."term_type"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "entitlement"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:entitlement
create trigger "entitlement__purged__trigger"
    after delete on "entitlement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'entitlement', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'account_id', old."account_id", 'product_id', old."product_id", 'name', old."name", 'start_date', old."start_date", 'end_date', old."end_date", 'status', old."status", 'type', json(old."type"), 'term', old."term", 'term_type', old."term_type"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:entitlement_template
create trigger "entitlement_template__created__trigger"
    after insert on "entitlement_template"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'entitlement_template', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'term', new."term", 'term_type', new."term_type", 'type', json(new."type")),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:entitlement_template
create trigger "entitlement_template__updated__trigger"
    after update of "deleted_at", "name", "term", "term_type", "type" on "entitlement_template"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'entitlement_template', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'term', old."term", 'term_type', old."term_type", 'type', json(old."type")),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'term', new."term", 'term_type', new."term_type", 'type', json(new."type")),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "entitlement_template"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:entitlement_template
create trigger "entitlement_template__purged__trigger"
    after delete on "entitlement_template"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'entitlement_template', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'term', old."term", 'term_type', old."term_type", 'type', json(old."type")),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:knowledge_base
create trigger "knowledge_base__created__trigger"
    after insert on "knowledge_base"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'knowledge_base', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'title', new."title", 'content', new."content", 'is_published', json(case new."is_published" when 1 then 'true' when 0 then 'false' end), 'is_reviewed', json(case new."is_reviewed" when 1 then 'true' when 0 then 'false' end), 'status', new."status", 'type', json(new."type"), 'category', json(new."category"), 'product_id', new."product_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:knowledge_base
create trigger "knowledge_base__updated__trigger"
    after update of "deleted_at", "owner_id", "number", "title", "content", "is_published", "is_reviewed", "status", "type", "category", "product_id" on "knowledge_base"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'knowledge_base', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'title', old."title", 'content', old."content", 'is_published', json(case old."is_published" when 1 then 'true' when 0 then 'false' end), 'is_reviewed', json(case old."is_reviewed" when 1 then 'true' when 0 then 'false' end), 'status', old."status", 'type', json(old."type"), 'category', json(old."category"), 'product_id', old."product_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'title', new."title", 'content', new."content", 'is_published', json(case new."is_published" when 1 then 'true' when 0 then 'false' end), 'is_reviewed', json(case new."is_reviewed" when 1 then 'true' when 0 then 'false' end), 'status', new."status", 'type', json(new."type"), 'category', json(new."category"), 'product_id', new."product_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "knowledge_base"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:knowledge_base
create trigger "knowledge_base__purged__trigger"
    after delete on "knowledge_base"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'knowledge_base', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'title', old."title", 'content', old."content", 'is_published', json(case old."is_published" when 1 then 'true' when 0 then 'false' end), 'is_reviewed', json(case old."is_reviewed" when 1 then 'true' when 0 then 'false' end), 'status', old."status", 'type', json(old."type"), 'category', json(old."category"), 'product_id', old."product_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:knowledge_base.file
create trigger "knowledge_base__file__created__trigger"
    after insert on "knowledge_base__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'knowledge_base', new."knowledge_base_id",
        null,
        json_object('file', json_object('knowledge_base_id', new."knowledge_base_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:knowledge_base.file
create trigger "knowledge_base__file__updated__trigger"
    after update on "knowledge_base__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'knowledge_base', new."knowledge_base_id",
        json_object('file', json_object('knowledge_base_id', old."knowledge_base_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('file', json_object('knowledge_base_id', new."knowledge_base_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:knowledge_base.file
create trigger "knowledge_base__file__purged__trigger"
    after delete on "knowledge_base__file"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'knowledge_base', old."knowledge_base_id",
        json_object('file', json_object('knowledge_base_id', old."knowledge_base_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:product
create trigger "product__created__trigger"
    after insert on "product"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'product', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'is_active', json(case new."is_active" when 1 then 'true' when 0 then 'false' end), 'product_code', new."product_code", 'description', new."description", 'family', new."family", 'name', new."name", 'photo_id', new."photo_id", 'entitlement_template_id', new."entitlement_template_id", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:product
create trigger "product__updated__trigger"
    after update of "deleted_at", "is_active", "product_code", "description", "family", "name", "photo_id", "entitlement_template_id", "total_time", "total_cost" on "product"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'product', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'is_active', json(case old."is_active" when 1 then 'true' when 0 then 'false' end), 'product_code', old."product_code", 'description', old."description", 'family', old."family", 'name', old."name", 'photo_id', old."photo_id", 'entitlement_template_id', old."entitlement_template_id", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'is_active', json(case new."is_active" when 1 then 'true' when 0 then 'false' end), 'product_code', new."product_code", 'description', new."description", 'family', new."family", 'name', new."name", 'photo_id', new."photo_id", 'entitlement_template_id', new."entitlement_template_id", 'total_time', new."total_time", 'total_cost', new."total_cost"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "product"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:product
create trigger "product__purged__trigger"
    after delete on "product"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'product', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'is_active', json(case old."is_active" when 1 then 'true' when 0 then 'false' end), 'product_code', old."product_code", 'description', old."description", 'family', old."family", 'name', old."name", 'photo_id', old."photo_id", 'entitlement_template_id', old."entitlement_template_id", 'total_time', old."total_time", 'total_cost', old."total_cost"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:product.manual
create trigger "product__manual__created__trigger"
    after insert on "product__manual"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'product', new."product_id",
        null,
        json_object('manual', json_object('product_id', new."product_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:product.manual
create trigger "product__manual__updated__trigger"
    after update on "product__manual"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'product', new."product_id",
        json_object('manual', json_object('product_id', old."product_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('manual', json_object('product_id', new."product_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:product.manual
create trigger "product__manual__purged__trigger"
    after delete on "product__manual"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'product', old."product_id",
        json_object('manual', json_object('product_id', old."product_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:settings
create trigger "settings__created__trigger"
    after insert on "settings"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'settings', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'default_cost_per_hour', new."default_cost_per_hour", 'default_department_id', new."default_department_id", 'default_time_update', new."default_time_update", 'default_case_record_link', new."default_case_record_link"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:settings
create trigger "settings__updated__trigger"
    after update of "deleted_at", "default_cost_per_hour", "default_department_id", "default_time_update", "default_case_record_link" on "settings"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'settings', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'default_cost_per_hour', old."default_cost_per_hour", 'default_department_id', old."default_department_id", 'default_time_update', old."default_time_update", 'default_case_record_link', old."default_case_record_link"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'default_cost_per_hour', new."default_cost_per_hour", 'default_department_id', new."default_department_id", 'default_time_update', new."default_time_update", 'default_case_record_link', new."default_case_record_link"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "settings"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:settings
create trigger "settings__purged__trigger"
    after delete on "settings"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'settings', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'default_cost_per_hour', old."default_cost_per_hour", 'default_department_id', old."default_department_id", 'default_time_update', old."default_time_update", 'default_case_record_link', old."default_case_record_link"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:update
create trigger "update__created__trigger"
    after insert on "update"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'update', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'case_id', new."case_id", 'type', new."type", 'subject', new."subject", 'content', new."content", 'from', new."from", 'to', new."to", 'account_id', new."account_id", 'send_to_mailing_list', json(case new."send_to_mailing_list" when 1 then 'true' when 0 then 'false' end), 'save_in_kb', json(case new."save_in_kb" when 1 then 'true' when 0 then 'false' end), 'time_spend', new."time_spend", 'cost', new."cost", 'department_id', new."department_id", 'notification_case_creator', json(case new."notification_case_creator" when 1 then 'true' when 0 then 'false' end), 'notification_case_owner', json(case new."notification_case_owner" when 1 then 'true' when 0 then 'false' end), 'notification_case_mailing_list', json(case new."notification_case_mailing_list" when 1 then 'true' when 0 then 'false' end), 'contact_id', new."contact_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:update
create trigger "update__updated__trigger"
    after update of "deleted_at", "owner_id", "case_id", "type", "subject", "content", "from", "to", "account_id", "send_to_mailing_list", "save_in_kb", "time_spend", "cost", "department_id", "notification_case_creator", "notification_case_owner", "notification_case_mailing_list", "contact_id" on "update"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'update', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'case_id', old."case_id", 'type', old."type", 'subject', old."subject", 'content', old."content", 'from', old."from", 'to', old."to", 'account_id', old."account_id", 'send_to_mailing_list', json(case old."send_to_mailing_list" when 1 then 'true' when 0 then 'false' end), 'save_in_kb', json(case old."save_in_kb" when 1 then 'true' when 0 then 'false' end), 'time_spend', old."time_spend", 'cost', old."cost", 'department_id', old."department_id", 'notification_case_creator', json(case old."notification_case_creator" when 1 then 'true' when 0 then 'false' end), 'notification_case_owner', json(case old."notification_case_owner" when 1 then 'true' when 0 then 'false' end), 'notification_case_mailing_list', json(case old."notification_case_mailing_list" when 1 then 'true' when 0 then 'false' end), 'contact_id', old."contact_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'case_id', new."case_id", 'type', new."type", 'subject', new."subject", 'content', new."content", 'from', new."from", 'to', new."to", 'account_id', new."account_id", 'send_to_mailing_list', json(case new."send_to_mailing_list" when 1 then 'true' when 0 then 'false' end), 'save_in_kb', json(case new."save_in_kb" when 1 then 'true' when 0 then 'false' end), 'time_spend', new."time_spend", 'cost', new."cost", 'department_id', new."department_id", 'notification_case_creator', json(case new."notification_case_creator" when 1 then 'true' when 0 then 'false' end), 'notification_case_owner', json(case new."notification_case_owner" when 1 then 'true' when 0 then 'false' end), 'notification_case_mailing_list', json(case new."notification_case_mailing_list" when 1 then 'true' when 0 then 'false' end), 'contact_id', new."contact_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "update"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:update
create trigger "update__purged__trigger"
    after delete on "update"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'update', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'case_id', old."case_id", 'type', old."type", 'subject', old."subject", 'content', old."content", 'from', old."from", 'to', old."to", 'account_id', old."account_id", 'send_to_mailing_list', json(case old."send_to_mailing_list" when 1 then 'true' when 0 then 'false' end), 'save_in_kb', json(case old."save_in_kb" when 1 then 'true' when 0 then 'false' end), 'time_spend', old."time_spend", 'cost', old."cost", 'department_id', old."department_id", 'notification_case_creator', json(case old."notification_case_creator" when 1 then 'true' when 0 then 'false' end), 'notification_case_owner', json(case old."notification_case_owner" when 1 then 'true' when 0 then 'false' end), 'notification_case_mailing_list', json(case old."notification_case_mailing_list" when 1 then 'true' when 0 then 'false' end), 'contact_id', old."contact_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- system: keeps who stands above whom
create trigger "_role__closure_added__trigger"
    after insert on "_role"
begin
    delete from "_role_closure";
    insert into "_role_closure" select "ancestor", "descendant", "levels" from "_role_closure_now";
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_role__closure_moved__trigger"
    after update of "reports_to" on "_role"
begin
    delete from "_role_closure";
    insert into "_role_closure" select "ancestor", "descendant", "levels" from "_role_closure_now";
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_role__closure_gone__trigger"
    after delete on "_role"
begin
    delete from "_role_closure";
    insert into "_role_closure" select "ancestor", "descendant", "levels" from "_role_closure_now";
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user__closure_added__trigger"
    after insert on "_user"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user__closure_moved__trigger"
    after update of "manager_id" on "_user"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user__closure_gone__trigger"
    after delete on "_user"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user_role__closure_added__trigger"
    after insert on "_user_role"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user_role__closure_moved__trigger"
    after update of "role" on "_user_role"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;

-- system: keeps who stands above whom
create trigger "_user_role__closure_gone__trigger"
    after delete on "_user_role"
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
end;
