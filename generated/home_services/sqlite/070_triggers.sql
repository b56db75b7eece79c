-- Triggers

-- module:article
create trigger "article__created__trigger"
    after insert on "article"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'article', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'teaser', new."teaser", 'link', new."link", 'topic', new."topic", 'published_on', new."published_on"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:article
create trigger "article__updated__trigger"
    after update of "deleted_at", "owner_id", "title", "teaser", "link", "topic", "published_on" on "article"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'article', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'teaser', old."teaser", 'link', old."link", 'topic', old."topic", 'published_on', old."published_on"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'teaser', new."teaser", 'link', new."link", 'topic', new."topic", 'published_on', new."published_on"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "article"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:article
create trigger "article__purged__trigger"
    after delete on "article"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'article', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'teaser', old."teaser", 'link', old."link", 'topic', old."topic", 'published_on', old."published_on"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:email_message
create trigger "email_message__created__trigger"
    after insert on "email_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'email_message', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient", 'cc', new."cc", 'cc_label', new."cc_label", 'bcc', new."bcc", 'bcc_label', new."bcc_label"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:email_message
create trigger "email_message__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "sent_at", "sender", "recipient", "cc", "cc_label", "bcc", "bcc_label" on "email_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'email_message', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient", 'cc', old."cc", 'cc_label', old."cc_label", 'bcc', old."bcc", 'bcc_label', old."bcc_label"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient", 'cc', new."cc", 'cc_label', new."cc_label", 'bcc', new."bcc", 'bcc_label', new."bcc_label"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "email_message"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:email_message
create trigger "email_message__purged__trigger"
    after delete on "email_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'email_message', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient", 'cc', old."cc", 'cc_label', old."cc_label", 'bcc', old."bcc", 'bcc_label', old."bcc_label"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.cc
create trigger "email_message__cc__created__trigger"
    after insert on "email_message__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', new."email_message_id",
        null,
        json_object('cc', json_object('email_message_id', new."email_message_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.cc
create trigger "email_message__cc__updated__trigger"
    after update on "email_message__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', new."email_message_id",
        json_object('cc', json_object('email_message_id', old."email_message_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('cc', json_object('email_message_id', new."email_message_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.cc
create trigger "email_message__cc__purged__trigger"
    after delete on "email_message__cc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', old."email_message_id",
        json_object('cc', json_object('email_message_id', old."email_message_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.bcc
create trigger "email_message__bcc__created__trigger"
    after insert on "email_message__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', new."email_message_id",
        null,
        json_object('bcc', json_object('email_message_id', new."email_message_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.bcc
create trigger "email_message__bcc__updated__trigger"
    after update on "email_message__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', new."email_message_id",
        json_object('bcc', json_object('email_message_id', old."email_message_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('bcc', json_object('email_message_id', new."email_message_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:email_message.bcc
create trigger "email_message__bcc__purged__trigger"
    after delete on "email_message__bcc"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'email_message', old."email_message_id",
        json_object('bcc', json_object('email_message_id', old."email_message_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:employee
create trigger "employee__created__trigger"
    after insert on "employee"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'employee', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'first_name', new."first_name", 'last_name', new."last_name", 'login_id', new."login_id", 'work_email', new."work_email", 'position', new."position", 'manager_id', new."manager_id", 'starts_on', new."starts_on", 'training_done_on', new."training_done_on"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:employee
create trigger "employee__updated__trigger"
    after update of "deleted_at", "first_name", "last_name", "login_id", "work_email", "position", "manager_id", "starts_on", "training_done_on" on "employee"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'employee', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'first_name', old."first_name", 'last_name', old."last_name", 'login_id', old."login_id", 'work_email', old."work_email", 'position', old."position", 'manager_id', old."manager_id", 'starts_on', old."starts_on", 'training_done_on', old."training_done_on"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'first_name', new."first_name", 'last_name', new."last_name", 'login_id', new."login_id", 'work_email', new."work_email", 'position', new."position", 'manager_id', new."manager_id", 'starts_on', new."starts_on", 'training_done_on', new."training_done_on"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "employee"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:employee
create trigger "employee__purged__trigger"
    after delete on "employee"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'employee', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'first_name', old."first_name", 'last_name', old."last_name", 'login_id', old."login_id", 'work_email', old."work_email", 'position', old."position", 'manager_id', old."manager_id", 'starts_on', old."starts_on", 'training_done_on', old."training_done_on"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:event
create trigger "event__created__trigger"
    after insert on "event"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'event', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'city', new."city", 'venue', new."venue", 'starts_at', new."starts_at", 'seats', new."seats", 'published', json(case new."published" when 1 then 'true' when 0 then 'false' end), 'sign_up_page', new."sign_up_page", 'sign_ups', new."sign_ups", 'came', new."came"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:event
create trigger "event__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "city", "venue", "starts_at", "seats", "published", "sign_up_page", "sign_ups", "came" on "event"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'event', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'city', old."city", 'venue', old."venue", 'starts_at', old."starts_at", 'seats', old."seats", 'published', json(case old."published" when 1 then 'true' when 0 then 'false' end), 'sign_up_page', old."sign_up_page", 'sign_ups', old."sign_ups", 'came', old."came"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'city', new."city", 'venue', new."venue", 'starts_at', new."starts_at", 'seats', new."seats", 'published', json(case new."published" when 1 then 'true' when 0 then 'false' end), 'sign_up_page', new."sign_up_page", 'sign_ups', new."sign_ups", 'came', new."came"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "event"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:event
create trigger "event__purged__trigger"
    after delete on "event"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'event', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'city', old."city", 'venue', old."venue", 'starts_at', old."starts_at", 'seats', old."seats", 'published', json(case old."published" when 1 then 'true' when 0 then 'false' end), 'sign_up_page', old."sign_up_page", 'sign_ups', old."sign_ups", 'came', old."came"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:feedback
create trigger "feedback__created__trigger"
    after insert on "feedback"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'feedback', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'recommend', new."recommend", 'cleanliness', new."cleanliness", 'on_time', json(case new."on_time" when 1 then 'true' when 0 then 'false' end), 'comment', new."comment", 'may_quote', json(case new."may_quote" when 1 then 'true' when 0 then 'false' end)),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:feedback
create trigger "feedback__updated__trigger"
    after update of "deleted_at", "project_id", "recommend", "cleanliness", "on_time", "comment", "may_quote" on "feedback"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'feedback', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'recommend', old."recommend", 'cleanliness', old."cleanliness", 'on_time', json(case old."on_time" when 1 then 'true' when 0 then 'false' end), 'comment', old."comment", 'may_quote', json(case old."may_quote" when 1 then 'true' when 0 then 'false' end)),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'recommend', new."recommend", 'cleanliness', new."cleanliness", 'on_time', json(case new."on_time" when 1 then 'true' when 0 then 'false' end), 'comment', new."comment", 'may_quote', json(case new."may_quote" when 1 then 'true' when 0 then 'false' end)),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "feedback"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:feedback
create trigger "feedback__purged__trigger"
    after delete on "feedback"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'feedback', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'recommend', old."recommend", 'cleanliness', old."cleanliness", 'on_time', json(case old."on_time" when 1 then 'true' when 0 then 'false' end), 'comment', old."comment", 'may_quote', json(case old."may_quote" when 1 then 'true' when 0 then 'false' end)),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:home_visit
create trigger "home_visit__created__trigger"
    after insert on "home_visit"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'home_visit', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'location', new."location", 'status', new."status", 'outcome', new."outcome"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:home_visit
create trigger "home_visit__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status", "outcome" on "home_visit"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'home_visit', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'location', old."location", 'status', old."status", 'outcome', old."outcome"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'location', new."location", 'status', new."status", 'outcome', new."outcome"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "home_visit"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:home_visit
create trigger "home_visit__purged__trigger"
    after delete on "home_visit"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'home_visit', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'location', old."location", 'status', old."status", 'outcome', old."outcome"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:household
create trigger "household__created__trigger"
    after insert on "household"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'household', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'main_contact_id', new."main_contact_id", 'mailing_address', new."mailing_address", 'mailing_address_street', new."mailing_address_street", 'mailing_address_street2', new."mailing_address_street2", 'mailing_address_city', new."mailing_address_city", 'mailing_address_region', new."mailing_address_region", 'mailing_address_postal_code', new."mailing_address_postal_code", 'mailing_address_country', new."mailing_address_country", 'customer_since', new."customer_since", 'first_source', new."first_source", 'first_source_detail', new."first_source_detail", 'partner_id', new."partner_id", 'old_number', new."old_number", 'bought', new."bought", 'order_count', new."order_count", 'last_order_on', new."last_order_on", 'open_cases', new."open_cases"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:household
create trigger "household__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "main_contact_id", "mailing_address_street", "mailing_address_street2", "mailing_address_city", "mailing_address_region", "mailing_address_postal_code", "mailing_address_country", "customer_since", "first_source", "first_source_detail", "partner_id", "old_number", "bought", "order_count", "last_order_on", "open_cases" on "household"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'household', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'main_contact_id', old."main_contact_id", 'mailing_address', old."mailing_address", 'mailing_address_street', old."mailing_address_street", 'mailing_address_street2', old."mailing_address_street2", 'mailing_address_city', old."mailing_address_city", 'mailing_address_region', old."mailing_address_region", 'mailing_address_postal_code', old."mailing_address_postal_code", 'mailing_address_country', old."mailing_address_country", 'customer_since', old."customer_since", 'first_source', old."first_source", 'first_source_detail', old."first_source_detail", 'partner_id', old."partner_id", 'old_number', old."old_number", 'bought', old."bought", 'order_count', old."order_count", 'last_order_on', old."last_order_on", 'open_cases', old."open_cases"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'main_contact_id', new."main_contact_id", 'mailing_address', new."mailing_address", 'mailing_address_street', new."mailing_address_street", 'mailing_address_street2', new."mailing_address_street2", 'mailing_address_city', new."mailing_address_city", 'mailing_address_region', new."mailing_address_region", 'mailing_address_postal_code', new."mailing_address_postal_code", 'mailing_address_country', new."mailing_address_country", 'customer_since', new."customer_since", 'first_source', new."first_source", 'first_source_detail', new."first_source_detail", 'partner_id', new."partner_id", 'old_number', new."old_number", 'bought', new."bought", 'order_count', new."order_count", 'last_order_on', new."last_order_on", 'open_cases', new."open_cases"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "household"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:household
create trigger "household__purged__trigger"
    after delete on "household"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'household', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'main_contact_id', old."main_contact_id", 'mailing_address', old."mailing_address", 'mailing_address_street', old."mailing_address_street", 'mailing_address_street2', old."mailing_address_street2", 'mailing_address_city', old."mailing_address_city", 'mailing_address_region', old."mailing_address_region", 'mailing_address_postal_code', old."mailing_address_postal_code", 'mailing_address_country', old."mailing_address_country", 'customer_since', old."customer_since", 'first_source', old."first_source", 'first_source_detail', old."first_source_detail", 'partner_id', old."partner_id", 'old_number', old."old_number", 'bought', old."bought", 'order_count', old."order_count", 'last_order_on', old."last_order_on", 'open_cases', old."open_cases"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.care
create trigger "household__care__created__trigger"
    after insert on "household__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'household', new."household_id",
        null,
        json_object('care', json_object('household_id', new."household_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.care
create trigger "household__care__updated__trigger"
    after update on "household__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'household', new."household_id",
        json_object('care', json_object('household_id', old."household_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('care', json_object('household_id', new."household_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.care
create trigger "household__care__purged__trigger"
    after delete on "household__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'household', old."household_id",
        json_object('care', json_object('household_id', old."household_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.import_batches
create trigger "household__import_batches__created__trigger"
    after insert on "household__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'household', new."household_id",
        null,
        json_object('import_batches', json_object('household_id', new."household_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.import_batches
create trigger "household__import_batches__updated__trigger"
    after update on "household__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'household', new."household_id",
        json_object('import_batches', json_object('household_id', old."household_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('import_batches', json_object('household_id', new."household_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:household.import_batches
create trigger "household__import_batches__purged__trigger"
    after delete on "household__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'household', old."household_id",
        json_object('import_batches', json_object('household_id', old."household_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:invoice
create trigger "invoice__created__trigger"
    after insert on "invoice"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'invoice', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'order_id', new."order_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'kind', new."kind", 'amount', new."amount", 'status', new."status", 'issued_on', new."issued_on", 'due_on', new."due_on", 'paid_on', new."paid_on", 'books_id', new."books_id", 'paper_id', new."paper_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:invoice
create trigger "invoice__updated__trigger"
    after update of "deleted_at", "number", "order_id", "household_id", "contact_id", "kind", "amount", "status", "issued_on", "due_on", "paid_on", "books_id", "paper_id" on "invoice"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'invoice', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'order_id', old."order_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'kind', old."kind", 'amount', old."amount", 'status', old."status", 'issued_on', old."issued_on", 'due_on', old."due_on", 'paid_on', old."paid_on", 'books_id', old."books_id", 'paper_id', old."paper_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'order_id', new."order_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'kind', new."kind", 'amount', new."amount", 'status', new."status", 'issued_on', new."issued_on", 'due_on', new."due_on", 'paid_on', new."paid_on", 'books_id', new."books_id", 'paper_id', new."paper_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "invoice"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:invoice
create trigger "invoice__purged__trigger"
    after delete on "invoice"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'invoice', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'order_id', old."order_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'kind', old."kind", 'amount', old."amount", 'status', old."status", 'issued_on', old."issued_on", 'due_on', old."due_on", 'paid_on', old."paid_on", 'books_id', old."books_id", 'paper_id', old."paper_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:job.project: set for good
create trigger "job__project__for_good__trigger"
    before update of "project_id" on "job"
    for each row when (((old."project_id" is not new."project_id" and new."project_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:job.project');
end;

-- module:job
create trigger "job__created__trigger"
    after insert on "job"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'job', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'title', new."title", 'trade', new."trade", 'vendor_id', new."vendor_id", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'status', new."status", 'notes', new."notes", 'cost', new."cost"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:job
create trigger "job__updated__trigger"
    after update of "deleted_at", "project_id", "title", "trade", "vendor_id", "starts_at", "ends_at", "status", "notes", "cost" on "job"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'job', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'title', old."title", 'trade', old."trade", 'vendor_id', old."vendor_id", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'status', old."status", 'notes', old."notes", 'cost', old."cost"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'title', new."title", 'trade', new."trade", 'vendor_id', new."vendor_id", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'status', new."status", 'notes', new."notes", 'cost', new."cost"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "job"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:job
create trigger "job__purged__trigger"
    after delete on "job"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'job', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'title', old."title", 'trade', old."trade", 'vendor_id', old."vendor_id", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'status', old."status", 'notes', old."notes", 'cost', old."cost"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:lead
create trigger "lead__created__trigger"
    after insert on "lead"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'lead', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'email', new."email", 'phone', new."phone", 'language', new."language", 'postal_code', new."postal_code", 'services', json(new."services"), 'timeframe', new."timeframe", 'budget', new."budget", 'homeowner', json(case new."homeowner" when 1 then 'true' when 0 then 'false' end), 'message', new."message", 'source', new."source", 'source_detail', new."source_detail", 'source_month_id', new."source_month_id", 'partner_id', new."partner_id", 'event_id', new."event_id", 'score', new."score", 'stage', new."stage", 'lost_reason', new."lost_reason", 'first_reply_at', new."first_reply_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:lead
create trigger "lead__updated__trigger"
    after update of "deleted_at", "owner_id", "first_name", "last_name", "email", "phone", "language", "postal_code", "services", "timeframe", "budget", "homeowner", "message", "source", "source_detail", "source_month_id", "partner_id", "event_id", "score", "stage", "lost_reason", "first_reply_at" on "lead"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'lead', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'email', old."email", 'phone', old."phone", 'language', old."language", 'postal_code', old."postal_code", 'services', json(old."services"), 'timeframe', old."timeframe", 'budget', old."budget", 'homeowner', json(case old."homeowner" when 1 then 'true' when 0 then 'false' end), 'message', old."message", 'source', old."source", 'source_detail', old."source_detail", 'source_month_id', old."source_month_id", 'partner_id', old."partner_id", 'event_id', old."event_id", 'score', old."score", 'stage', old."stage", 'lost_reason', old."lost_reason", 'first_reply_at', old."first_reply_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'email', new."email", 'phone', new."phone", 'language', new."language", 'postal_code', new."postal_code", 'services', json(new."services"), 'timeframe', new."timeframe", 'budget', new."budget", 'homeowner', json(case new."homeowner" when 1 then 'true' when 0 then 'false' end), 'message', new."message", 'source', new."source", 'source_detail', new."source_detail", 'source_month_id', new."source_month_id", 'partner_id', new."partner_id", 'event_id', new."event_id", 'score', new."score", 'stage', new."stage", 'lost_reason', new."lost_reason", 'first_reply_at', new."first_reply_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "lead"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:lead
create trigger "lead__purged__trigger"
    after delete on "lead"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'lead', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'email', old."email", 'phone', old."phone", 'language', old."language", 'postal_code', old."postal_code", 'services', json(old."services"), 'timeframe', old."timeframe", 'budget', old."budget", 'homeowner', json(case old."homeowner" when 1 then 'true' when 0 then 'false' end), 'message', old."message", 'source', old."source", 'source_detail', old."source_detail", 'source_month_id', old."source_month_id", 'partner_id', old."partner_id", 'event_id', old."event_id", 'score', old."score", 'stage', old."stage", 'lost_reason', old."lost_reason", 'first_reply_at', old."first_reply_at"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.interests
create trigger "lead__interests__created__trigger"
    after insert on "lead__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        null,
        json_object('interests', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.interests
create trigger "lead__interests__updated__trigger"
    after update on "lead__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        json_object('interests', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('interests', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.interests
create trigger "lead__interests__purged__trigger"
    after delete on "lead__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'lead', old."lead_id",
        json_object('interests', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.import_batches
create trigger "lead__import_batches__created__trigger"
    after insert on "lead__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        null,
        json_object('import_batches', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.import_batches
create trigger "lead__import_batches__updated__trigger"
    after update on "lead__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        json_object('import_batches', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('import_batches', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.import_batches
create trigger "lead__import_batches__purged__trigger"
    after delete on "lead__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'lead', old."lead_id",
        json_object('import_batches', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:note
create trigger "note__created__trigger"
    after insert on "note"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'note', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:note
create trigger "note__updated__trigger"
    after update of "deleted_at", "about_id", "about_module", "subject", "body" on "note"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'note', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "note"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:note
create trigger "note__purged__trigger"
    after delete on "note"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'note', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:opportunity
create trigger "opportunity__created__trigger"
    after insert on "opportunity"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'opportunity', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'services', json(new."services"), 'estimate', new."estimate", 'stage', new."stage", 'visit_at', new."visit_at", 'expected_close', new."expected_close", 'source', new."source", 'source_detail', new."source_detail", 'source_month_id', new."source_month_id", 'partner_id', new."partner_id", 'lost_reason', new."lost_reason", 'competitor', new."competitor", 'won_on', new."won_on", 'quotes_sent', new."quotes_sent", 'best_quote', new."best_quote"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:opportunity
create trigger "opportunity__updated__trigger"
    after update of "deleted_at", "owner_id", "title", "household_id", "contact_id", "property_id", "services", "estimate", "stage", "visit_at", "expected_close", "source", "source_detail", "source_month_id", "partner_id", "lost_reason", "competitor", "won_on", "quotes_sent", "best_quote" on "opportunity"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'opportunity', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'services', json(old."services"), 'estimate', old."estimate", 'stage', old."stage", 'visit_at', old."visit_at", 'expected_close', old."expected_close", 'source', old."source", 'source_detail', old."source_detail", 'source_month_id', old."source_month_id", 'partner_id', old."partner_id", 'lost_reason', old."lost_reason", 'competitor', old."competitor", 'won_on', old."won_on", 'quotes_sent', old."quotes_sent", 'best_quote', old."best_quote"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'services', json(new."services"), 'estimate', new."estimate", 'stage', new."stage", 'visit_at', new."visit_at", 'expected_close', new."expected_close", 'source', new."source", 'source_detail', new."source_detail", 'source_month_id', new."source_month_id", 'partner_id', new."partner_id", 'lost_reason', new."lost_reason", 'competitor', new."competitor", 'won_on', new."won_on", 'quotes_sent', new."quotes_sent", 'best_quote', new."best_quote"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "opportunity"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:opportunity
create trigger "opportunity__purged__trigger"
    after delete on "opportunity"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'opportunity', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'services', json(old."services"), 'estimate', old."estimate", 'stage', old."stage", 'visit_at', old."visit_at", 'expected_close', old."expected_close", 'source', old."source", 'source_detail', old."source_detail", 'source_month_id', old."source_month_id", 'partner_id', old."partner_id", 'lost_reason', old."lost_reason", 'competitor', old."competitor", 'won_on', old."won_on", 'quotes_sent', old."quotes_sent", 'best_quote', old."best_quote"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:order
create trigger "order__created__trigger"
    after insert on "order"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'order', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'quote_id', new."quote_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'source_month_id', new."source_month_id", 'status', new."status", 'amount', new."amount", 'ordered_on', new."ordered_on", 'completed_on', new."completed_on", 'invoiced', new."invoiced", 'cancel_reason', new."cancel_reason"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:order
create trigger "order__updated__trigger"
    after update of "deleted_at", "owner_id", "number", "quote_id", "household_id", "contact_id", "property_id", "source_month_id", "status", "amount", "ordered_on", "completed_on", "invoiced", "cancel_reason" on "order"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'order', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'quote_id', old."quote_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'source_month_id', old."source_month_id", 'status', old."status", 'amount', old."amount", 'ordered_on', old."ordered_on", 'completed_on', old."completed_on", 'invoiced', old."invoiced", 'cancel_reason', old."cancel_reason"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'quote_id', new."quote_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'source_month_id', new."source_month_id", 'status', new."status", 'amount', new."amount", 'ordered_on', new."ordered_on", 'completed_on', new."completed_on", 'invoiced', new."invoiced", 'cancel_reason', new."cancel_reason"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "order"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:order
create trigger "order__purged__trigger"
    after delete on "order"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'order', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'quote_id', old."quote_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'source_month_id', old."source_month_id", 'status', old."status", 'amount', old."amount", 'ordered_on', old."ordered_on", 'completed_on', old."completed_on", 'invoiced', old."invoiced", 'cancel_reason', old."cancel_reason"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:owned_item
create trigger "owned_item__created__trigger"
    after insert on "owned_item"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'owned_item', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'household_id', new."household_id", 'property_id', new."property_id", 'product_id', new."product_id", 'order_id', new."order_id", 'serial_number', new."serial_number", 'installed_on', new."installed_on", 'warranty_until', new."warranty_until"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:owned_item
create trigger "owned_item__updated__trigger"
    after update of "deleted_at", "name", "household_id", "property_id", "product_id", "order_id", "serial_number", "installed_on", "warranty_until" on "owned_item"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'owned_item', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'household_id', old."household_id", 'property_id', old."property_id", 'product_id', old."product_id", 'order_id', old."order_id", 'serial_number', old."serial_number", 'installed_on', old."installed_on", 'warranty_until', old."warranty_until"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'household_id', new."household_id", 'property_id', new."property_id", 'product_id', new."product_id", 'order_id', new."order_id", 'serial_number', new."serial_number", 'installed_on', new."installed_on", 'warranty_until', new."warranty_until"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "owned_item"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:owned_item
create trigger "owned_item__purged__trigger"
    after delete on "owned_item"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'owned_item', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'household_id', old."household_id", 'property_id', old."property_id", 'product_id', old."product_id", 'order_id', old."order_id", 'serial_number', old."serial_number", 'installed_on', old."installed_on", 'warranty_until', old."warranty_until"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:partner
create trigger "partner__created__trigger"
    after insert on "partner"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'partner', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'company', new."company", 'kind', new."kind", 'contact_name', new."contact_name", 'email', new."email", 'referral_code', new."referral_code", 'fee', new."fee", 'active', json(case new."active" when 1 then 'true' when 0 then 'false' end), 'leads_sent', new."leads_sent"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:partner
create trigger "partner__updated__trigger"
    after update of "deleted_at", "owner_id", "company", "kind", "contact_name", "email", "referral_code", "fee", "active", "leads_sent" on "partner"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'partner', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'company', old."company", 'kind', old."kind", 'contact_name', old."contact_name", 'email', old."email", 'referral_code', old."referral_code", 'fee', old."fee", 'active', json(case old."active" when 1 then 'true' when 0 then 'false' end), 'leads_sent', old."leads_sent"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'company', new."company", 'kind', new."kind", 'contact_name', new."contact_name", 'email', new."email", 'referral_code', new."referral_code", 'fee', new."fee", 'active', json(case new."active" when 1 then 'true' when 0 then 'false' end), 'leads_sent', new."leads_sent"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "partner"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:partner
create trigger "partner__purged__trigger"
    after delete on "partner"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'partner', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'company', old."company", 'kind', old."kind", 'contact_name', old."contact_name", 'email', old."email", 'referral_code', old."referral_code", 'fee', old."fee", 'active', json(case old."active" when 1 then 'true' when 0 then 'false' end), 'leads_sent', old."leads_sent"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:person
create trigger "person__created__trigger"
    after insert on "person"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'person', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'household_id', new."household_id", 'phone', new."phone", 'phone_label', new."phone_label", 'email', new."email", 'email_label', new."email_label", 'language', new."language", 'birthday', new."birthday", 'prefers', new."prefers", 'referred_by_id', new."referred_by_id", 'old_number', new."old_number"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:person
create trigger "person__updated__trigger"
    after update of "deleted_at", "owner_id", "first_name", "last_name", "household_id", "phone", "phone_label", "email", "email_label", "language", "birthday", "prefers", "referred_by_id", "old_number" on "person"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'person', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'household_id', old."household_id", 'phone', old."phone", 'phone_label', old."phone_label", 'email', old."email", 'email_label', old."email_label", 'language', old."language", 'birthday', old."birthday", 'prefers', old."prefers", 'referred_by_id', old."referred_by_id", 'old_number', old."old_number"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'household_id', new."household_id", 'phone', new."phone", 'phone_label', new."phone_label", 'email', new."email", 'email_label', new."email_label", 'language', new."language", 'birthday', new."birthday", 'prefers', new."prefers", 'referred_by_id', new."referred_by_id", 'old_number', new."old_number"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "person"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:person
create trigger "person__purged__trigger"
    after delete on "person"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'person', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'household_id', old."household_id", 'phone', old."phone", 'phone_label', old."phone_label", 'email', old."email", 'email_label', old."email_label", 'language', old."language", 'birthday', old."birthday", 'prefers', old."prefers", 'referred_by_id', old."referred_by_id", 'old_number', old."old_number"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.phone
create trigger "person__phone__created__trigger"
    after insert on "person__phone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', new."person_id",
        null,
        json_object('phone', json_object('person_id', new."person_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.phone
create trigger "person__phone__updated__trigger"
    after update on "person__phone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', new."person_id",
        json_object('phone', json_object('person_id', old."person_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('phone', json_object('person_id', new."person_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.phone
create trigger "person__phone__purged__trigger"
    after delete on "person__phone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', old."person_id",
        json_object('phone', json_object('person_id', old."person_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.email
create trigger "person__email__created__trigger"
    after insert on "person__email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', new."person_id",
        null,
        json_object('email', json_object('person_id', new."person_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.email
create trigger "person__email__updated__trigger"
    after update on "person__email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', new."person_id",
        json_object('email', json_object('person_id', old."person_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('email', json_object('person_id', new."person_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.email
create trigger "person__email__purged__trigger"
    after delete on "person__email"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'person', old."person_id",
        json_object('email', json_object('person_id', old."person_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.interests
create trigger "person__interests__created__trigger"
    after insert on "person__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        null,
        json_object('interests', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.interests
create trigger "person__interests__updated__trigger"
    after update on "person__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        json_object('interests', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('interests', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.interests
create trigger "person__interests__purged__trigger"
    after delete on "person__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'person', old."person_id",
        json_object('interests', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.lifecycle
create trigger "person__lifecycle__created__trigger"
    after insert on "person__lifecycle"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        null,
        json_object('lifecycle', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.lifecycle
create trigger "person__lifecycle__updated__trigger"
    after update on "person__lifecycle"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        json_object('lifecycle', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('lifecycle', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.lifecycle
create trigger "person__lifecycle__purged__trigger"
    after delete on "person__lifecycle"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'person', old."person_id",
        json_object('lifecycle', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.care
create trigger "person__care__created__trigger"
    after insert on "person__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        null,
        json_object('care', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.care
create trigger "person__care__updated__trigger"
    after update on "person__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        json_object('care', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('care', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.care
create trigger "person__care__purged__trigger"
    after delete on "person__care"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'person', old."person_id",
        json_object('care', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.import_batches
create trigger "person__import_batches__created__trigger"
    after insert on "person__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        null,
        json_object('import_batches', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.import_batches
create trigger "person__import_batches__updated__trigger"
    after update on "person__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'person', new."person_id",
        json_object('import_batches', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('import_batches', json_object('person_id', new."person_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:person.import_batches
create trigger "person__import_batches__purged__trigger"
    after delete on "person__import_batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'person', old."person_id",
        json_object('import_batches', json_object('person_id', old."person_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:phone_call
create trigger "phone_call__created__trigger"
    after insert on "phone_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'phone_call', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number", 'number_called', new."number_called"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:phone_call
create trigger "phone_call__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number", "number_called" on "phone_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'phone_call', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number", 'number_called', old."number_called"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number", 'number_called', new."number_called"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "phone_call"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:phone_call
create trigger "phone_call__purged__trigger"
    after delete on "phone_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'phone_call', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number", 'number_called', old."number_called"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'sku', new."sku", 'service', new."service", 'unit', new."unit", 'unit_price', new."unit_price", 'unit_cost', new."unit_cost", 'stays_installed', json(case new."stays_installed" when 1 then 'true' when 0 then 'false' end), 'warranty_years', new."warranty_years", 'active', json(case new."active" when 1 then 'true' when 0 then 'false' end)),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:product
create trigger "product__updated__trigger"
    after update of "deleted_at", "name", "sku", "service", "unit", "unit_price", "unit_cost", "stays_installed", "warranty_years", "active" on "product"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'product', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'sku', old."sku", 'service', old."service", 'unit', old."unit", 'unit_price', old."unit_price", 'unit_cost', old."unit_cost", 'stays_installed', json(case old."stays_installed" when 1 then 'true' when 0 then 'false' end), 'warranty_years', old."warranty_years", 'active', json(case old."active" when 1 then 'true' when 0 then 'false' end)),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'sku', new."sku", 'service', new."service", 'unit', new."unit", 'unit_price', new."unit_price", 'unit_cost', new."unit_cost", 'stays_installed', json(case new."stays_installed" when 1 then 'true' when 0 then 'false' end), 'warranty_years', new."warranty_years", 'active', json(case new."active" when 1 then 'true' when 0 then 'false' end)),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'sku', old."sku", 'service', old."service", 'unit', old."unit", 'unit_price', old."unit_price", 'unit_cost', old."unit_cost", 'stays_installed', json(case old."stays_installed" when 1 then 'true' when 0 then 'false' end), 'warranty_years', old."warranty_years", 'active', json(case old."active" when 1 then 'true' when 0 then 'false' end)),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project
create trigger "project__created__trigger"
    after insert on "project"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'project', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'order_id', new."order_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'stage', new."stage", 'crew_id', new."crew_id", 'planned_start', new."planned_start", 'started_on', new."started_on", 'completed_on', new."completed_on", 'checklist', json(new."checklist"), 'photos_id', new."photos_id", 'jobs_left', new."jobs_left"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project
create trigger "project__updated__trigger"
    after update of "deleted_at", "owner_id", "title", "order_id", "household_id", "contact_id", "property_id", "stage", "crew_id", "planned_start", "started_on", "completed_on", "checklist", "photos_id", "jobs_left" on "project"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'project', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'order_id', old."order_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'stage', old."stage", 'crew_id', old."crew_id", 'planned_start', old."planned_start", 'started_on', old."started_on", 'completed_on', old."completed_on", 'checklist', json(old."checklist"), 'photos_id', old."photos_id", 'jobs_left', old."jobs_left"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'title', new."title", 'order_id', new."order_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'property_id', new."property_id", 'stage', new."stage", 'crew_id', new."crew_id", 'planned_start', new."planned_start", 'started_on', new."started_on", 'completed_on', new."completed_on", 'checklist', json(new."checklist"), 'photos_id', new."photos_id", 'jobs_left', new."jobs_left"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "project"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:project
create trigger "project__purged__trigger"
    after delete on "project"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'project', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'title', old."title", 'order_id', old."order_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'property_id', old."property_id", 'stage', old."stage", 'crew_id', old."crew_id", 'planned_start', old."planned_start", 'started_on', old."started_on", 'completed_on', old."completed_on", 'checklist', json(old."checklist"), 'photos_id', old."photos_id", 'jobs_left', old."jobs_left"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:property
create trigger "property__created__trigger"
    after insert on "property"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'property', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'nickname', new."nickname", 'household_id', new."household_id", 'address', new."address", 'address_street', new."address_street", 'address_street2', new."address_street2", 'address_city', new."address_city", 'address_region', new."address_region", 'address_postal_code', new."address_postal_code", 'address_country', new."address_country", 'kind', new."kind", 'year_built', new."year_built", 'access_notes', new."access_notes"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:property
create trigger "property__updated__trigger"
    after update of "deleted_at", "owner_id", "nickname", "household_id", "address_street", "address_street2", "address_city", "address_region", "address_postal_code", "address_country", "kind", "year_built", "access_notes" on "property"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'property', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'nickname', old."nickname", 'household_id', old."household_id", 'address', old."address", 'address_street', old."address_street", 'address_street2', old."address_street2", 'address_city', old."address_city", 'address_region', old."address_region", 'address_postal_code', old."address_postal_code", 'address_country', old."address_country", 'kind', old."kind", 'year_built', old."year_built", 'access_notes', old."access_notes"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'nickname', new."nickname", 'household_id', new."household_id", 'address', new."address", 'address_street', new."address_street", 'address_street2', new."address_street2", 'address_city', new."address_city", 'address_region', new."address_region", 'address_postal_code', new."address_postal_code", 'address_country', new."address_country", 'kind', new."kind", 'year_built', new."year_built", 'access_notes', new."access_notes"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "property"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:property
create trigger "property__purged__trigger"
    after delete on "property"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'property', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'nickname', old."nickname", 'household_id', old."household_id", 'address', old."address", 'address_street', old."address_street", 'address_street2', old."address_street2", 'address_city', old."address_city", 'address_region', old."address_region", 'address_postal_code', old."address_postal_code", 'address_country', old."address_country", 'kind', old."kind", 'year_built', old."year_built", 'access_notes', old."access_notes"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:quote
create trigger "quote__created__trigger"
    after insert on "quote"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'quote', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'opportunity_id', new."opportunity_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'status', new."status", 'discount', new."discount", 'subtotal', new."subtotal", 'review_note', new."review_note", 'valid_until', new."valid_until", 'sent_on', new."sent_on", 'answered_on', new."answered_on", 'declined_reason', new."declined_reason", 'paper_id', new."paper_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:quote
create trigger "quote__updated__trigger"
    after update of "deleted_at", "owner_id", "number", "opportunity_id", "household_id", "contact_id", "status", "discount", "subtotal", "review_note", "valid_until", "sent_on", "answered_on", "declined_reason", "paper_id" on "quote"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'quote', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'opportunity_id', old."opportunity_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'status', old."status", 'discount', old."discount", 'subtotal', old."subtotal", 'review_note', old."review_note", 'valid_until', old."valid_until", 'sent_on', old."sent_on", 'answered_on', old."answered_on", 'declined_reason', old."declined_reason", 'paper_id', old."paper_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'opportunity_id', new."opportunity_id", 'household_id', new."household_id", 'contact_id', new."contact_id", 'status', new."status", 'discount', new."discount", 'subtotal', new."subtotal", 'review_note', new."review_note", 'valid_until', new."valid_until", 'sent_on', new."sent_on", 'answered_on', new."answered_on", 'declined_reason', new."declined_reason", 'paper_id', new."paper_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "quote"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:quote
create trigger "quote__purged__trigger"
    after delete on "quote"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'quote', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'opportunity_id', old."opportunity_id", 'household_id', old."household_id", 'contact_id', old."contact_id", 'status', old."status", 'discount', old."discount", 'subtotal', old."subtotal", 'review_note', old."review_note", 'valid_until', old."valid_until", 'sent_on', old."sent_on", 'answered_on', old."answered_on", 'declined_reason', old."declined_reason", 'paper_id', old."paper_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:quote_line.quote: set for good
create trigger "quote_line__quote__for_good__trigger"
    before update of "quote_id" on "quote_line"
    for each row when (((old."quote_id" is not new."quote_id" and new."quote_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:quote_line.quote');
end;

-- module:quote_line
create trigger "quote_line__created__trigger"
    after insert on "quote_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'quote_line', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'quote_id', new."quote_id", 'product_id', new."product_id", 'description', new."description", 'quantity', new."quantity", 'unit_price', new."unit_price"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:quote_line
create trigger "quote_line__updated__trigger"
    after update of "deleted_at", "quote_id", "product_id", "description", "quantity", "unit_price" on "quote_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'quote_line', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'quote_id', old."quote_id", 'product_id', old."product_id", 'description', old."description", 'quantity', old."quantity", 'unit_price', old."unit_price"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'quote_id', new."quote_id", 'product_id', new."product_id", 'description', new."description", 'quantity', new."quantity", 'unit_price', new."unit_price"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "quote_line"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:quote_line
create trigger "quote_line__purged__trigger"
    after delete on "quote_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'quote_line', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'quote_id', old."quote_id", 'product_id', old."product_id", 'description', old."description", 'quantity', old."quantity", 'unit_price', old."unit_price"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:registration
create trigger "registration__created__trigger"
    after insert on "registration"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'registration', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'event_id', new."event_id", 'lead_id', new."lead_id", 'attended', json(case new."attended" when 1 then 'true' when 0 then 'false' end)),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:registration
create trigger "registration__updated__trigger"
    after update of "deleted_at", "event_id", "lead_id", "attended" on "registration"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'registration', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'event_id', old."event_id", 'lead_id', old."lead_id", 'attended', json(case old."attended" when 1 then 'true' when 0 then 'false' end)),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'event_id', new."event_id", 'lead_id', new."lead_id", 'attended', json(case new."attended" when 1 then 'true' when 0 then 'false' end)),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "registration"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:registration
create trigger "registration__purged__trigger"
    after delete on "registration"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'registration', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'event_id', old."event_id", 'lead_id', old."lead_id", 'attended', json(case old."attended" when 1 then 'true' when 0 then 'false' end)),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:service_case
create trigger "service_case__created__trigger"
    after insert on "service_case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'service_case', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'subject', new."subject", 'details', new."details", 'contact_id', new."contact_id", 'caller_phone', new."caller_phone", 'household_id', new."household_id", 'owned_item_id', new."owned_item_id", 'topic', new."topic", 'origin', new."origin", 'priority', new."priority", 'status', new."status", 'first_reply_at', new."first_reply_at", 'resolved_at', new."resolved_at", 'resolution', new."resolution", 'record_type', new."record_type"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:service_case
create trigger "service_case__updated__trigger"
    after update of "deleted_at", "owner_id", "number", "subject", "details", "contact_id", "caller_phone", "household_id", "owned_item_id", "topic", "origin", "priority", "status", "first_reply_at", "resolved_at", "resolution", "record_type" on "service_case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'service_case', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'subject', old."subject", 'details', old."details", 'contact_id', old."contact_id", 'caller_phone', old."caller_phone", 'household_id', old."household_id", 'owned_item_id', old."owned_item_id", 'topic', old."topic", 'origin', old."origin", 'priority', old."priority", 'status', old."status", 'first_reply_at', old."first_reply_at", 'resolved_at', old."resolved_at", 'resolution', old."resolution", 'record_type', old."record_type"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'number', new."number", 'subject', new."subject", 'details', new."details", 'contact_id', new."contact_id", 'caller_phone', new."caller_phone", 'household_id', new."household_id", 'owned_item_id', new."owned_item_id", 'topic', new."topic", 'origin', new."origin", 'priority', new."priority", 'status', new."status", 'first_reply_at', new."first_reply_at", 'resolved_at', new."resolved_at", 'resolution', new."resolution", 'record_type', new."record_type"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "service_case"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:service_case
create trigger "service_case__purged__trigger"
    after delete on "service_case"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'service_case', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'number', old."number", 'subject', old."subject", 'details', old."details", 'contact_id', old."contact_id", 'caller_phone', old."caller_phone", 'household_id', old."household_id", 'owned_item_id', old."owned_item_id", 'topic', old."topic", 'origin', old."origin", 'priority', old."priority", 'status', old."status", 'first_reply_at', old."first_reply_at", 'resolved_at', old."resolved_at", 'resolution', old."resolution", 'record_type', old."record_type"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:source_month
create trigger "source_month__created__trigger"
    after insert on "source_month"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'source_month', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'key', new."key", 'source', new."source", 'source_detail', new."source_detail", 'month', new."month", 'spend', new."spend", 'lead_count', new."lead_count", 'revenue', new."revenue"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:source_month
create trigger "source_month__updated__trigger"
    after update of "deleted_at", "key", "source", "source_detail", "month", "spend", "lead_count", "revenue" on "source_month"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'source_month', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'key', old."key", 'source', old."source", 'source_detail', old."source_detail", 'month', old."month", 'spend', old."spend", 'lead_count', old."lead_count", 'revenue', old."revenue"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'key', new."key", 'source', new."source", 'source_detail', new."source_detail", 'month', new."month", 'spend', new."spend", 'lead_count', new."lead_count", 'revenue', new."revenue"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "source_month"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:source_month
create trigger "source_month__purged__trigger"
    after delete on "source_month"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'source_month', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'key', old."key", 'source', old."source", 'source_detail', old."source_detail", 'month', old."month", 'spend', old."spend", 'lead_count', old."lead_count", 'revenue', old."revenue"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:text_message
create trigger "text_message__created__trigger"
    after insert on "text_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'text_message', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:text_message
create trigger "text_message__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "body", "direction", "sent_at", "sender", "recipient" on "text_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'text_message', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'body', new."body", 'direction', new."direction", 'sent_at', new."sent_at", 'sender', new."sender", 'recipient', new."recipient"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "text_message"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:text_message
create trigger "text_message__purged__trigger"
    after delete on "text_message"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'text_message', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'body', old."body", 'direction', old."direction", 'sent_at', old."sent_at", 'sender', old."sender", 'recipient', old."recipient"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:to_do
create trigger "to_do__created__trigger"
    after insert on "to_do"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'to_do', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:to_do
create trigger "to_do__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "to_do"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'to_do', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "to_do"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:to_do
create trigger "to_do__purged__trigger"
    after delete on "to_do"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'to_do', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:vendor
create trigger "vendor__created__trigger"
    after insert on "vendor"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'vendor', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'company', new."company", 'contact_name', new."contact_name", 'email', new."email", 'phone', new."phone", 'trades', json(new."trades"), 'insured_until', new."insured_until", 'hourly_rate', new."hourly_rate", 'approved', json(case new."approved" when 1 then 'true' when 0 then 'false' end), 'jobs_done', new."jobs_done"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:vendor
create trigger "vendor__updated__trigger"
    after update of "deleted_at", "owner_id", "company", "contact_name", "email", "phone", "trades", "insured_until", "hourly_rate", "approved", "jobs_done" on "vendor"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'vendor', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'company', old."company", 'contact_name', old."contact_name", 'email', old."email", 'phone', old."phone", 'trades', json(old."trades"), 'insured_until', old."insured_until", 'hourly_rate', old."hourly_rate", 'approved', json(case old."approved" when 1 then 'true' when 0 then 'false' end), 'jobs_done', old."jobs_done"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'company', new."company", 'contact_name', new."contact_name", 'email', new."email", 'phone', new."phone", 'trades', json(new."trades"), 'insured_until', new."insured_until", 'hourly_rate', new."hourly_rate", 'approved', json(case new."approved" when 1 then 'true' when 0 then 'false' end), 'jobs_done', new."jobs_done"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "vendor"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:vendor
create trigger "vendor__purged__trigger"
    after delete on "vendor"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'vendor', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'company', old."company", 'contact_name', old."contact_name", 'email', old."email", 'phone', old."phone", 'trades', json(old."trades"), 'insured_until', old."insured_until", 'hourly_rate', old."hourly_rate", 'approved', json(case old."approved" when 1 then 'true' when 0 then 'false' end), 'jobs_done', old."jobs_done"),
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
