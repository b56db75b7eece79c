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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:account
create trigger "account__updated__trigger"
    after update of "deleted_at", "owner_id", "name" on "account"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'account', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:call
create trigger "call__created__trigger"
    after insert on "call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'call', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:call
create trigger "call__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "started_at", "length", "number" on "call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'call', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "call"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:call
create trigger "call__purged__trigger"
    after delete on "call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'call', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'name_prefix', new."name_prefix", 'name_first', new."name_first", 'name_middle', new."name_middle", 'name_last', new."name_last", 'account_id', new."account_id", 'email', new."email", 'phone', new."phone"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:contact
create trigger "contact__updated__trigger"
    after update of "deleted_at", "owner_id", "name_prefix", "name_first", "name_middle", "name_last", "account_id", "email", "phone" on "contact"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'contact', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'name_prefix', old."name_prefix", 'name_first', old."name_first", 'name_middle', old."name_middle", 'name_last', old."name_last", 'account_id', old."account_id", 'email', old."email", 'phone', old."phone"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'name_prefix', new."name_prefix", 'name_first', new."name_first", 'name_middle', new."name_middle", 'name_last', new."name_last", 'account_id', new."account_id", 'email', new."email", 'phone', new."phone"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'name_prefix', old."name_prefix", 'name_first', old."name_first", 'name_middle', old."name_middle", 'name_last', old."name_last", 'account_id', old."account_id", 'email', old."email", 'phone', old."phone"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:disbursement.funding_request: set for good
create trigger "disbursement__funding_request__for_good__trigger"
    before update of "funding_request_id" on "disbursement"
    for each row when (((old."funding_request_id" is not new."funding_request_id" and new."funding_request_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:disbursement.funding_request');
end;

-- module:disbursement
create trigger "disbursement__created__trigger"
    after insert on "disbursement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'disbursement', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'funding_request_id', new."funding_request_id", 'amount', new."amount", 'status', new."status", 'scheduled_date', new."scheduled_date", 'disbursement_date', new."disbursement_date", 'type', new."type", 'disbursement_method', new."disbursement_method"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:disbursement
create trigger "disbursement__updated__trigger"
    after update of "deleted_at", "number", "funding_request_id", "amount", "status", "scheduled_date", "disbursement_date", "type", "disbursement_method" on "disbursement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'disbursement', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'funding_request_id', old."funding_request_id", 'amount', old."amount", 'status', old."status", 'scheduled_date', old."scheduled_date", 'disbursement_date', old."disbursement_date", 'type', old."type", 'disbursement_method', old."disbursement_method"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'funding_request_id', new."funding_request_id", 'amount', new."amount", 'status', new."status", 'scheduled_date', new."scheduled_date", 'disbursement_date', new."disbursement_date", 'type', new."type", 'disbursement_method', new."disbursement_method"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "disbursement"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:disbursement
create trigger "disbursement__purged__trigger"
    after delete on "disbursement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'disbursement', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'funding_request_id', old."funding_request_id", 'amount', old."amount", 'status', old."status", 'scheduled_date', old."scheduled_date", 'disbursement_date', old."disbursement_date", 'type', old."type", 'disbursement_method', old."disbursement_method"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:disbursement
create trigger "disbursement__files__created__trigger"
    after insert on "disbursement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'disbursement', new."disbursement_id",
        null,
        json_object('files', json_object('disbursement_id', new."disbursement_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:disbursement
create trigger "disbursement__files__updated__trigger"
    after update on "disbursement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'disbursement', new."disbursement_id",
        json_object('files', json_object('disbursement_id', old."disbursement_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('files', json_object('disbursement_id', new."disbursement_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:disbursement
create trigger "disbursement__files__purged__trigger"
    after delete on "disbursement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'disbursement', old."disbursement_id",
        json_object('files', json_object('disbursement_id', old."disbursement_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:email
create trigger "email__created__trigger"
    after insert on "email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'email', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient", 'cc', new."cc", 'cc_label', new."cc_label", 'bcc', new."bcc", 'bcc_label', new."bcc_label"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:email
create trigger "email__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label" on "email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'email', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient", 'cc', old."cc", 'cc_label', old."cc_label", 'bcc', old."bcc", 'bcc_label', old."bcc_label"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient", 'cc', new."cc", 'cc_label', new."cc_label", 'bcc', new."bcc", 'bcc_label', new."bcc_label"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "email"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:email
create trigger "email__purged__trigger"
    after delete on "email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'email', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient", 'cc', old."cc", 'cc_label', old."cc_label", 'bcc', old."bcc", 'bcc_label', old."bcc_label"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.cc
create trigger "email__cc__created__trigger"
    after insert on "email__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', new."email_id",
        null,
        json_object('cc', json_object('email_id', new."email_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.cc
create trigger "email__cc__updated__trigger"
    after update on "email__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', new."email_id",
        json_object('cc', json_object('email_id', old."email_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('cc', json_object('email_id', new."email_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.cc
create trigger "email__cc__purged__trigger"
    after delete on "email__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', old."email_id",
        json_object('cc', json_object('email_id', old."email_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.bcc
create trigger "email__bcc__created__trigger"
    after insert on "email__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', new."email_id",
        null,
        json_object('bcc', json_object('email_id', new."email_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.bcc
create trigger "email__bcc__updated__trigger"
    after update on "email__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', new."email_id",
        json_object('bcc', json_object('email_id', old."email_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('bcc', json_object('email_id', new."email_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email.bcc
create trigger "email__bcc__purged__trigger"
    after delete on "email__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email', old."email_id",
        json_object('bcc', json_object('email_id', old."email_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_program
create trigger "funding_program__created__trigger"
    after insert on "funding_program"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'funding_program', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'parent_funding_program_id', new."parent_funding_program_id", 'status', new."status", 'top_level', json(case new."top_level" when 1 then 'true' when 0 then 'false' end), 'funding_program_manager_id', new."funding_program_manager_id", 'start_date', new."start_date", 'end_date', new."end_date", 'description', new."description", 'total_program_amount', new."total_program_amount"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_program
create trigger "funding_program__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "parent_funding_program_id", "status", "top_level", "funding_program_manager_id", "start_date", "end_date", "description", "total_program_amount" on "funding_program"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'funding_program', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'parent_funding_program_id', old."parent_funding_program_id", 'status', old."status", 'top_level', json(case old."top_level" when 1 then 'true' when 0 then 'false' end), 'funding_program_manager_id', old."funding_program_manager_id", 'start_date', old."start_date", 'end_date', old."end_date", 'description', old."description", 'total_program_amount', old."total_program_amount"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'parent_funding_program_id', new."parent_funding_program_id", 'status', new."status", 'top_level', json(case new."top_level" when 1 then 'true' when 0 then 'false' end), 'funding_program_manager_id', new."funding_program_manager_id", 'start_date', new."start_date", 'end_date', new."end_date", 'description', new."description", 'total_program_amount', new."total_program_amount"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "funding_program"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:funding_program
create trigger "funding_program__purged__trigger"
    after delete on "funding_program"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'funding_program', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'parent_funding_program_id', old."parent_funding_program_id", 'status', old."status", 'top_level', json(case old."top_level" when 1 then 'true' when 0 then 'false' end), 'funding_program_manager_id', old."funding_program_manager_id", 'start_date', old."start_date", 'end_date', old."end_date", 'description', old."description", 'total_program_amount', old."total_program_amount"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request
create trigger "funding_request__created__trigger"
    after insert on "funding_request"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'funding_request', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'status', new."status", 'awarded_amount', new."awarded_amount", 'requested_amount', new."requested_amount", 'recommended_amount', new."recommended_amount", 'funding_program_id', new."funding_program_id", 'application_date', new."application_date", 'close_date', new."close_date", 'closed_reason', new."closed_reason", 'geographical_area_served', new."geographical_area_served", 'population_served', json(new."population_served"), 'requested_for', new."requested_for", 'applying_organization_id', new."applying_organization_id", 'applying_contact_id', new."applying_contact_id", 'applying_employee_id', new."applying_employee_id", 'awarded_date', new."awarded_date", 'term_start_date', new."term_start_date", 'term_end_date', new."term_end_date", 'terms', new."terms", 'total_disbursed', new."total_disbursed", 'unpaid_disbursements', new."unpaid_disbursements", 'total_cancelled', new."total_cancelled"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request
create trigger "funding_request__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "status", "awarded_amount", "requested_amount", "recommended_amount", "funding_program_id", "application_date", "close_date", "closed_reason", "geographical_area_served", "population_served", "requested_for", "applying_organization_id", "applying_contact_id", "applying_employee_id", "awarded_date", "term_start_date", "term_end_date", "terms", "total_disbursed", "unpaid_disbursements", "total_cancelled" on "funding_request"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'funding_request', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'status', old."status", 'awarded_amount', old."awarded_amount", 'requested_amount', old."requested_amount", 'recommended_amount', old."recommended_amount", 'funding_program_id', old."funding_program_id", 'application_date', old."application_date", 'close_date', old."close_date", 'closed_reason', old."closed_reason", 'geographical_area_served', old."geographical_area_served", 'population_served', json(old."population_served"), 'requested_for', old."requested_for", 'applying_organization_id', old."applying_organization_id", 'applying_contact_id', old."applying_contact_id", 'applying_employee_id', old."applying_employee_id", 'awarded_date', old."awarded_date", 'term_start_date', old."term_start_date", 'term_end_date', old."term_end_date", 'terms', old."terms", 'total_disbursed', old."total_disbursed", 'unpaid_disbursements', old."unpaid_disbursements", 'total_cancelled', old."total_cancelled"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'status', new."status", 'awarded_amount', new."awarded_amount", 'requested_amount', new."requested_amount", 'recommended_amount', new."recommended_amount", 'funding_program_id', new."funding_program_id", 'application_date', new."application_date", 'close_date', new."close_date", 'closed_reason', new."closed_reason", 'geographical_area_served', new."geographical_area_served", 'population_served', json(new."population_served"), 'requested_for', new."requested_for", 'applying_organization_id', new."applying_organization_id", 'applying_contact_id', new."applying_contact_id", 'applying_employee_id', new."applying_employee_id", 'awarded_date', new."awarded_date", 'term_start_date', new."term_start_date", 'term_end_date', new."term_end_date", 'terms', new."terms", 'total_disbursed', new."total_disbursed", 'unpaid_disbursements', new."unpaid_disbursements", 'total_cancelled', new."total_cancelled"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "funding_request"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:funding_request
create trigger "funding_request__purged__trigger"
    after delete on "funding_request"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'funding_request', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'status', old."status", 'awarded_amount', old."awarded_amount", 'requested_amount', old."requested_amount", 'recommended_amount', old."recommended_amount", 'funding_program_id', old."funding_program_id", 'application_date', old."application_date", 'close_date', old."close_date", 'closed_reason', old."closed_reason", 'geographical_area_served', old."geographical_area_served", 'population_served', json(old."population_served"), 'requested_for', old."requested_for", 'applying_organization_id', old."applying_organization_id", 'applying_contact_id', old."applying_contact_id", 'applying_employee_id', old."applying_employee_id", 'awarded_date', old."awarded_date", 'term_start_date', old."term_start_date", 'term_end_date', old."term_end_date", 'terms', old."terms", 'total_disbursed', old."total_disbursed", 'unpaid_disbursements', old."unpaid_disbursements", 'total_cancelled', old."total_cancelled"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request
create trigger "funding_request__files__created__trigger"
    after insert on "funding_request__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'funding_request', new."funding_request_id",
        null,
        json_object('files', json_object('funding_request_id', new."funding_request_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request
create trigger "funding_request__files__updated__trigger"
    after update on "funding_request__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'funding_request', new."funding_request_id",
        json_object('files', json_object('funding_request_id', old."funding_request_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('files', json_object('funding_request_id', new."funding_request_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request
create trigger "funding_request__files__purged__trigger"
    after delete on "funding_request__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'funding_request', old."funding_request_id",
        json_object('files', json_object('funding_request_id', old."funding_request_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:funding_request_role.funding_request: set for good
create trigger "funding_request_role__funding_request__for_good__trigger"
    before update of "funding_request_id" on "funding_request_role"
    for each row when (((old."funding_request_id" is not new."funding_request_id" and new."funding_request_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:funding_request_role.funding_request');
end;

-- module:funding_request_role
create trigger "funding_request_role__created__trigger"
    after insert on "funding_request_role"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'funding_request_role', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'contact_id', new."contact_id", 'funding_request_id', new."funding_request_id", 'status', new."status", 'role', new."role"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:funding_request_role
create trigger "funding_request_role__updated__trigger"
    after update of "deleted_at", "number", "contact_id", "funding_request_id", "status", "role" on "funding_request_role"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'funding_request_role', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'contact_id', old."contact_id", 'funding_request_id', old."funding_request_id", 'status', old."status", 'role', old."role"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'contact_id', new."contact_id", 'funding_request_id', new."funding_request_id", 'status', new."status", 'role', new."role"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "funding_request_role"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:funding_request_role
create trigger "funding_request_role__purged__trigger"
    after delete on "funding_request_role"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'funding_request_role', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'contact_id', old."contact_id", 'funding_request_id', old."funding_request_id", 'status', old."status", 'role', old."role"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:post
create trigger "post__created__trigger"
    after insert on "post"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'post', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:post
create trigger "post__updated__trigger"
    after update of "deleted_at", "about_id", "about_module", "body" on "post"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'post', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'body', old."body"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "post"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:post
create trigger "post__purged__trigger"
    after delete on "post"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'post', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'body', old."body"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:requirement
create trigger "requirement__created__trigger"
    after insert on "requirement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'requirement', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'funding_request_id', new."funding_request_id", 'assigned_id', new."assigned_id", 'due_date', new."due_date", 'status', new."status", 'type', new."type", 'primary_contact_id', new."primary_contact_id", 'disbursement_id', new."disbursement_id", 'completed_date', new."completed_date", 'requirements', new."requirements"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:requirement
create trigger "requirement__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "funding_request_id", "assigned_id", "due_date", "status", "type", "primary_contact_id", "disbursement_id", "completed_date", "requirements" on "requirement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'requirement', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'funding_request_id', old."funding_request_id", 'assigned_id', old."assigned_id", 'due_date', old."due_date", 'status', old."status", 'type', old."type", 'primary_contact_id', old."primary_contact_id", 'disbursement_id', old."disbursement_id", 'completed_date', old."completed_date", 'requirements', old."requirements"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'funding_request_id', new."funding_request_id", 'assigned_id', new."assigned_id", 'due_date', new."due_date", 'status', new."status", 'type', new."type", 'primary_contact_id', new."primary_contact_id", 'disbursement_id', new."disbursement_id", 'completed_date', new."completed_date", 'requirements', new."requirements"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "requirement"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:requirement
create trigger "requirement__purged__trigger"
    after delete on "requirement"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'requirement', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'funding_request_id', old."funding_request_id", 'assigned_id', old."assigned_id", 'due_date', old."due_date", 'status', old."status", 'type', old."type", 'primary_contact_id', old."primary_contact_id", 'disbursement_id', old."disbursement_id", 'completed_date', old."completed_date", 'requirements', old."requirements"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:requirement
create trigger "requirement__files__created__trigger"
    after insert on "requirement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'requirement', new."requirement_id",
        null,
        json_object('files', json_object('requirement_id', new."requirement_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:requirement
create trigger "requirement__files__updated__trigger"
    after update on "requirement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'requirement', new."requirement_id",
        json_object('files', json_object('requirement_id', old."requirement_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('files', json_object('requirement_id', new."requirement_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:requirement
create trigger "requirement__files__purged__trigger"
    after delete on "requirement__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'requirement', old."requirement_id",
        json_object('files', json_object('requirement_id', old."requirement_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:review
create trigger "review__created__trigger"
    after insert on "review"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'review', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'status', new."status", 'funding_request_id', new."funding_request_id", 'assigned_to_id', new."assigned_to_id", 'due_date', new."due_date", 'submitted_date', new."submitted_date", 'comments', new."comments"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:review
create trigger "review__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "status", "funding_request_id", "assigned_to_id", "due_date", "submitted_date", "comments" on "review"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'review', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'status', old."status", 'funding_request_id', old."funding_request_id", 'assigned_to_id', old."assigned_to_id", 'due_date', old."due_date", 'submitted_date', old."submitted_date", 'comments', old."comments"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'status', new."status", 'funding_request_id', new."funding_request_id", 'assigned_to_id', new."assigned_to_id", 'due_date', new."due_date", 'submitted_date', new."submitted_date", 'comments', new."comments"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "review"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:review
create trigger "review__purged__trigger"
    after delete on "review"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'review', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'status', old."status", 'funding_request_id', old."funding_request_id", 'assigned_to_id', old."assigned_to_id", 'due_date', old."due_date", 'submitted_date', old."submitted_date", 'comments', old."comments"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:review
create trigger "review__files__created__trigger"
    after insert on "review__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'review', new."review_id",
        null,
        json_object('files', json_object('review_id', new."review_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:review
create trigger "review__files__updated__trigger"
    after update on "review__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'review', new."review_id",
        json_object('files', json_object('review_id', old."review_id", 'position', old."position", 'file_id', old."file_id")),
        json_object('files', json_object('review_id', new."review_id", 'position', new."position", 'file_id', new."file_id")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:review
create trigger "review__files__purged__trigger"
    after delete on "review__files"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'review', old."review_id",
        json_object('files', json_object('review_id', old."review_id", 'position', old."position", 'file_id', old."file_id")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:task
create trigger "task__created__trigger"
    after insert on "task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'task', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:task
create trigger "task__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "subject", "body", "due_at", "priority", "status", "completed_at" on "task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'task', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "task"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:task
create trigger "task__purged__trigger"
    after delete on "task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'task', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
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
