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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'relationship', new."relationship", 'industry', new."industry", 'company_size', new."company_size", 'location', new."location", 'location_street', new."location_street", 'location_street2', new."location_street2", 'location_city', new."location_city", 'location_region', new."location_region", 'location_postal_code', new."location_postal_code", 'location_country', new."location_country", 'annual_revenue', new."annual_revenue", 'website', new."website", 'client_since', new."client_since", 'billing_email', new."billing_email", 'payment_terms_days', new."payment_terms_days", 'tax_rate', new."tax_rate", 'accounting_id', new."accounting_id", 'invoiced_total', new."invoiced_total", 'outstanding', new."outstanding", 'satisfaction', new."satisfaction", 'record_type', new."record_type"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:account
create trigger "account__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "relationship", "industry", "company_size", "location_street", "location_street2", "location_city", "location_region", "location_postal_code", "location_country", "annual_revenue", "website", "client_since", "billing_email", "payment_terms_days", "tax_rate", "accounting_id", "invoiced_total", "outstanding", "satisfaction", "record_type" on "account"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'account', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'relationship', old."relationship", 'industry', old."industry", 'company_size', old."company_size", 'location', old."location", 'location_street', old."location_street", 'location_street2', old."location_street2", 'location_city', old."location_city", 'location_region', old."location_region", 'location_postal_code', old."location_postal_code", 'location_country', old."location_country", 'annual_revenue', old."annual_revenue", 'website', old."website", 'client_since', old."client_since", 'billing_email', old."billing_email", 'payment_terms_days', old."payment_terms_days", 'tax_rate', old."tax_rate", 'accounting_id', old."accounting_id", 'invoiced_total', old."invoiced_total", 'outstanding', old."outstanding", 'satisfaction', old."satisfaction", 'record_type', old."record_type"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'relationship', new."relationship", 'industry', new."industry", 'company_size', new."company_size", 'location', new."location", 'location_street', new."location_street", 'location_street2', new."location_street2", 'location_city', new."location_city", 'location_region', new."location_region", 'location_postal_code', new."location_postal_code", 'location_country', new."location_country", 'annual_revenue', new."annual_revenue", 'website', new."website", 'client_since', new."client_since", 'billing_email', new."billing_email", 'payment_terms_days', new."payment_terms_days", 'tax_rate', new."tax_rate", 'accounting_id', new."accounting_id", 'invoiced_total', new."invoiced_total", 'outstanding', new."outstanding", 'satisfaction', new."satisfaction", 'record_type', new."record_type"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'relationship', old."relationship", 'industry', old."industry", 'company_size', old."company_size", 'location', old."location", 'location_street', old."location_street", 'location_street2', old."location_street2", 'location_city', old."location_city", 'location_region', old."location_region", 'location_postal_code', old."location_postal_code", 'location_country', old."location_country", 'annual_revenue', old."annual_revenue", 'website', old."website", 'client_since', old."client_since", 'billing_email', old."billing_email", 'payment_terms_days', old."payment_terms_days", 'tax_rate', old."tax_rate", 'accounting_id', old."accounting_id", 'invoiced_total', old."invoiced_total", 'outstanding', old."outstanding", 'satisfaction', old."satisfaction", 'record_type', old."record_type"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:account.marketing_categories
create trigger "account__marketing_categories__created__trigger"
    after insert on "account__marketing_categories"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'account', new."account_id",
        null,
        json_object('marketing_categories', json_object('account_id', new."account_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:account.marketing_categories
create trigger "account__marketing_categories__updated__trigger"
    after update on "account__marketing_categories"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'account', new."account_id",
        json_object('marketing_categories', json_object('account_id', old."account_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('marketing_categories', json_object('account_id', new."account_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:account.marketing_categories
create trigger "account__marketing_categories__purged__trigger"
    after delete on "account__marketing_categories"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'account', old."account_id",
        json_object('marketing_categories', json_object('account_id', old."account_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:call
create trigger "call__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "direction", "started_at", "length", "number" on "call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'call', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'direction', new."direction", 'started_at', new."started_at", 'length', new."length", 'number', new."number"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'direction', old."direction", 'started_at', old."started_at", 'length', old."length", 'number', old."number"),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'account_id', new."account_id", 'job_title', new."job_title", 'reports_to_id', new."reports_to_id", 'emails', new."emails", 'emails_label', new."emails_label", 'phones', new."phones", 'phones_label', new."phones_label", 'social_profiles', new."social_profiles", 'social_profiles_label', new."social_profiles_label", 'preferred_channel', new."preferred_channel", 'topics', json(new."topics"), 'mailing_id', new."mailing_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:contact
create trigger "contact__updated__trigger"
    after update of "deleted_at", "owner_id", "first_name", "last_name", "account_id", "job_title", "reports_to_id", "emails", "emails_label", "phones", "phones_label", "social_profiles", "social_profiles_label", "preferred_channel", "topics", "mailing_id" on "contact"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'contact', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'account_id', old."account_id", 'job_title', old."job_title", 'reports_to_id', old."reports_to_id", 'emails', old."emails", 'emails_label', old."emails_label", 'phones', old."phones", 'phones_label', old."phones_label", 'social_profiles', old."social_profiles", 'social_profiles_label', old."social_profiles_label", 'preferred_channel', old."preferred_channel", 'topics', json(old."topics"), 'mailing_id', old."mailing_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'account_id', new."account_id", 'job_title', new."job_title", 'reports_to_id', new."reports_to_id", 'emails', new."emails", 'emails_label', new."emails_label", 'phones', new."phones", 'phones_label', new."phones_label", 'social_profiles', new."social_profiles", 'social_profiles_label', new."social_profiles_label", 'preferred_channel', new."preferred_channel", 'topics', json(new."topics"), 'mailing_id', new."mailing_id"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'account_id', old."account_id", 'job_title', old."job_title", 'reports_to_id', old."reports_to_id", 'emails', old."emails", 'emails_label', old."emails_label", 'phones', old."phones", 'phones_label', old."phones_label", 'social_profiles', old."social_profiles", 'social_profiles_label', old."social_profiles_label", 'preferred_channel', old."preferred_channel", 'topics', json(old."topics"), 'mailing_id', old."mailing_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.emails
create trigger "contact__emails__created__trigger"
    after insert on "contact__emails"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        null,
        json_object('emails', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.emails
create trigger "contact__emails__updated__trigger"
    after update on "contact__emails"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        json_object('emails', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('emails', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.emails
create trigger "contact__emails__purged__trigger"
    after delete on "contact__emails"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', old."contact_id",
        json_object('emails', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.phones
create trigger "contact__phones__created__trigger"
    after insert on "contact__phones"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        null,
        json_object('phones', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.phones
create trigger "contact__phones__updated__trigger"
    after update on "contact__phones"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        json_object('phones', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('phones', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.phones
create trigger "contact__phones__purged__trigger"
    after delete on "contact__phones"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', old."contact_id",
        json_object('phones', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.social_profiles
create trigger "contact__social_profiles__created__trigger"
    after insert on "contact__social_profiles"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        null,
        json_object('social_profiles', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.social_profiles
create trigger "contact__social_profiles__updated__trigger"
    after update on "contact__social_profiles"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', new."contact_id",
        json_object('social_profiles', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        json_object('social_profiles', json_object('contact_id', new."contact_id", 'position', new."position", 'value', new."value", 'label', new."label")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.social_profiles
create trigger "contact__social_profiles__purged__trigger"
    after delete on "contact__social_profiles"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'contact', old."contact_id",
        json_object('social_profiles', json_object('contact_id', old."contact_id", 'position', old."position", 'value', old."value", 'label', old."label")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.interests
create trigger "contact__interests__created__trigger"
    after insert on "contact__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        null,
        json_object('interests', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.interests
create trigger "contact__interests__updated__trigger"
    after update on "contact__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        json_object('interests', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('interests', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.interests
create trigger "contact__interests__purged__trigger"
    after delete on "contact__interests"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'contact', old."contact_id",
        json_object('interests', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.events
create trigger "contact__events__created__trigger"
    after insert on "contact__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        null,
        json_object('events', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.events
create trigger "contact__events__updated__trigger"
    after update on "contact__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        json_object('events', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('events', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.events
create trigger "contact__events__purged__trigger"
    after delete on "contact__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'contact', old."contact_id",
        json_object('events', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.batches
create trigger "contact__batches__created__trigger"
    after insert on "contact__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        null,
        json_object('batches', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.batches
create trigger "contact__batches__updated__trigger"
    after update on "contact__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'contact', new."contact_id",
        json_object('batches', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('batches', json_object('contact_id', new."contact_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:contact.batches
create trigger "contact__batches__purged__trigger"
    after delete on "contact__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'contact', old."contact_id",
        json_object('batches', json_object('contact_id', old."contact_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:deal
create trigger "deal__created__trigger"
    after insert on "deal"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'deal', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'account_id', new."account_id", 'contact_id', new."contact_id", 'contract_kind', new."contract_kind", 'services', json(new."services"), 'amount', new."amount", 'monthly_fee', new."monthly_fee", 'stage', new."stage", 'actual_revenue', new."actual_revenue", 'expected_close_on', new."expected_close_on", 'closed_on', new."closed_on", 'lost_because', new."lost_because", 'needs', new."needs", 'proposal_id', new."proposal_id", 'source', new."source", 'source_detail', new."source_detail", 'referred_by_id', new."referred_by_id", 'referred_by_module', new."referred_by_module", 'record_type', new."record_type"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:deal
create trigger "deal__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "account_id", "contact_id", "contract_kind", "services", "amount", "monthly_fee", "stage", "actual_revenue", "expected_close_on", "closed_on", "lost_because", "needs", "proposal_id", "source", "source_detail", "referred_by_id", "referred_by_module", "record_type" on "deal"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'deal', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'account_id', old."account_id", 'contact_id', old."contact_id", 'contract_kind', old."contract_kind", 'services', json(old."services"), 'amount', old."amount", 'monthly_fee', old."monthly_fee", 'stage', old."stage", 'actual_revenue', old."actual_revenue", 'expected_close_on', old."expected_close_on", 'closed_on', old."closed_on", 'lost_because', old."lost_because", 'needs', old."needs", 'proposal_id', old."proposal_id", 'source', old."source", 'source_detail', old."source_detail", 'referred_by_id', old."referred_by_id", 'referred_by_module', old."referred_by_module", 'record_type', old."record_type"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'account_id', new."account_id", 'contact_id', new."contact_id", 'contract_kind', new."contract_kind", 'services', json(new."services"), 'amount', new."amount", 'monthly_fee', new."monthly_fee", 'stage', new."stage", 'actual_revenue', new."actual_revenue", 'expected_close_on', new."expected_close_on", 'closed_on', new."closed_on", 'lost_because', new."lost_because", 'needs', new."needs", 'proposal_id', new."proposal_id", 'source', new."source", 'source_detail', new."source_detail", 'referred_by_id', new."referred_by_id", 'referred_by_module', new."referred_by_module", 'record_type', new."record_type"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "deal"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:deal
create trigger "deal__purged__trigger"
    after delete on "deal"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'deal', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'account_id', old."account_id", 'contact_id', old."contact_id", 'contract_kind', old."contract_kind", 'services', json(old."services"), 'amount', old."amount", 'monthly_fee', old."monthly_fee", 'stage', old."stage", 'actual_revenue', old."actual_revenue", 'expected_close_on', old."expected_close_on", 'closed_on', old."closed_on", 'lost_because', old."lost_because", 'needs', old."needs", 'proposal_id', old."proposal_id", 'source', old."source", 'source_detail', old."source_detail", 'referred_by_id', old."referred_by_id", 'referred_by_module', old."referred_by_module", 'record_type', old."record_type"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:dunning_call
create trigger "dunning_call__created__trigger"
    after insert on "dunning_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'dunning_call', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:dunning_call
create trigger "dunning_call__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "dunning_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'dunning_call', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "dunning_call"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:dunning_call
create trigger "dunning_call__purged__trigger"
    after delete on "dunning_call"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'dunning_call', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
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

-- module:follow_up
create trigger "follow_up__created__trigger"
    after insert on "follow_up"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'follow_up', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:follow_up
create trigger "follow_up__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "follow_up"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'follow_up', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "follow_up"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:follow_up
create trigger "follow_up__purged__trigger"
    after delete on "follow_up"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'follow_up', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'account_id', new."account_id", 'project_id', new."project_id", 'milestone_id', new."milestone_id", 'retainer_id', new."retainer_id", 'status', new."status", 'issued_on', new."issued_on", 'due_on', new."due_on", 'paid_on', new."paid_on", 'subtotal', new."subtotal", 'tax_rate', new."tax_rate", 'paid', new."paid", 'paper_id', new."paper_id", 'accounting_id', new."accounting_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:invoice
create trigger "invoice__updated__trigger"
    after update of "deleted_at", "number", "account_id", "project_id", "milestone_id", "retainer_id", "status", "issued_on", "due_on", "paid_on", "subtotal", "tax_rate", "paid", "paper_id", "accounting_id" on "invoice"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'invoice', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'account_id', old."account_id", 'project_id', old."project_id", 'milestone_id', old."milestone_id", 'retainer_id', old."retainer_id", 'status', old."status", 'issued_on', old."issued_on", 'due_on', old."due_on", 'paid_on', old."paid_on", 'subtotal', old."subtotal", 'tax_rate', old."tax_rate", 'paid', old."paid", 'paper_id', old."paper_id", 'accounting_id', old."accounting_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'number', new."number", 'account_id', new."account_id", 'project_id', new."project_id", 'milestone_id', new."milestone_id", 'retainer_id', new."retainer_id", 'status', new."status", 'issued_on', new."issued_on", 'due_on', new."due_on", 'paid_on', new."paid_on", 'subtotal', new."subtotal", 'tax_rate', new."tax_rate", 'paid', new."paid", 'paper_id', new."paper_id", 'accounting_id', new."accounting_id"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'number', old."number", 'account_id', old."account_id", 'project_id', old."project_id", 'milestone_id', old."milestone_id", 'retainer_id', old."retainer_id", 'status', old."status", 'issued_on', old."issued_on", 'due_on', old."due_on", 'paid_on', old."paid_on", 'subtotal', old."subtotal", 'tax_rate', old."tax_rate", 'paid', old."paid", 'paper_id', old."paper_id", 'accounting_id', old."accounting_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:invoice_line.invoice: set for good
create trigger "invoice_line__invoice__for_good__trigger"
    before update of "invoice_id" on "invoice_line"
    for each row when (((old."invoice_id" is not new."invoice_id" and new."invoice_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:invoice_line.invoice');
end;

-- module:invoice_line
create trigger "invoice_line__created__trigger"
    after insert on "invoice_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'invoice_line', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'invoice_id', new."invoice_id", 'text', new."text", 'quantity', new."quantity", 'unit_price', new."unit_price", 'amount', new."amount"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:invoice_line
create trigger "invoice_line__updated__trigger"
    after update of "deleted_at", "invoice_id", "text", "quantity", "unit_price", "amount" on "invoice_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'invoice_line', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'invoice_id', old."invoice_id", 'text', old."text", 'quantity', old."quantity", 'unit_price', old."unit_price", 'amount', old."amount"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'invoice_id', new."invoice_id", 'text', new."text", 'quantity', new."quantity", 'unit_price', new."unit_price", 'amount', new."amount"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "invoice_line"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:invoice_line
create trigger "invoice_line__purged__trigger"
    after delete on "invoice_line"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'invoice_line', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'invoice_id', old."invoice_id", 'text', old."text", 'quantity', old."quantity", 'unit_price', old."unit_price", 'amount', old."amount"),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'company', new."company", 'email', new."email", 'phone', new."phone", 'website', new."website", 'industry', new."industry", 'company_size', new."company_size", 'services', json(new."services"), 'budget', new."budget", 'message', new."message", 'source', new."source", 'source_detail', new."source_detail", 'referred_by_id', new."referred_by_id", 'referred_by_module', new."referred_by_module", 'engagement_level', new."engagement_level", 'score', new."score", 'status', new."status", 'next_follow_up_at', new."next_follow_up_at", 'first_contacted_at', new."first_contacted_at", 'disqualified_because', new."disqualified_because", 'ad_lead_id', new."ad_lead_id", 'mailing_id', new."mailing_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:lead
create trigger "lead__updated__trigger"
    after update of "deleted_at", "owner_id", "first_name", "last_name", "company", "email", "phone", "website", "industry", "company_size", "services", "budget", "message", "source", "source_detail", "referred_by_id", "referred_by_module", "engagement_level", "score", "status", "next_follow_up_at", "first_contacted_at", "disqualified_because", "ad_lead_id", "mailing_id" on "lead"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'lead', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'company', old."company", 'email', old."email", 'phone', old."phone", 'website', old."website", 'industry', old."industry", 'company_size', old."company_size", 'services', json(old."services"), 'budget', old."budget", 'message', old."message", 'source', old."source", 'source_detail', old."source_detail", 'referred_by_id', old."referred_by_id", 'referred_by_module', old."referred_by_module", 'engagement_level', old."engagement_level", 'score', old."score", 'status', old."status", 'next_follow_up_at', old."next_follow_up_at", 'first_contacted_at', old."first_contacted_at", 'disqualified_because', old."disqualified_because", 'ad_lead_id', old."ad_lead_id", 'mailing_id', old."mailing_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'first_name', new."first_name", 'last_name', new."last_name", 'company', new."company", 'email', new."email", 'phone', new."phone", 'website', new."website", 'industry', new."industry", 'company_size', new."company_size", 'services', json(new."services"), 'budget', new."budget", 'message', new."message", 'source', new."source", 'source_detail', new."source_detail", 'referred_by_id', new."referred_by_id", 'referred_by_module', new."referred_by_module", 'engagement_level', new."engagement_level", 'score', new."score", 'status', new."status", 'next_follow_up_at', new."next_follow_up_at", 'first_contacted_at', new."first_contacted_at", 'disqualified_because', new."disqualified_because", 'ad_lead_id', new."ad_lead_id", 'mailing_id', new."mailing_id"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'first_name', old."first_name", 'last_name', old."last_name", 'company', old."company", 'email', old."email", 'phone', old."phone", 'website', old."website", 'industry', old."industry", 'company_size', old."company_size", 'services', json(old."services"), 'budget', old."budget", 'message', old."message", 'source', old."source", 'source_detail', old."source_detail", 'referred_by_id', old."referred_by_id", 'referred_by_module', old."referred_by_module", 'engagement_level', old."engagement_level", 'score', old."score", 'status', old."status", 'next_follow_up_at', old."next_follow_up_at", 'first_contacted_at', old."first_contacted_at", 'disqualified_because', old."disqualified_because", 'ad_lead_id', old."ad_lead_id", 'mailing_id', old."mailing_id"),
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

-- field:lead.events
create trigger "lead__events__created__trigger"
    after insert on "lead__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        null,
        json_object('events', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.events
create trigger "lead__events__updated__trigger"
    after update on "lead__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        json_object('events', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('events', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.events
create trigger "lead__events__purged__trigger"
    after delete on "lead__events"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'lead', old."lead_id",
        json_object('events', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.batches
create trigger "lead__batches__created__trigger"
    after insert on "lead__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        null,
        json_object('batches', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.batches
create trigger "lead__batches__updated__trigger"
    after update on "lead__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'tagged', 'lead', new."lead_id",
        json_object('batches', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        json_object('batches', json_object('lead_id', new."lead_id", 'tag_id', new."tag_id", 'applied_at', new."applied_at", 'applied_by', new."applied_by")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:lead.batches
create trigger "lead__batches__purged__trigger"
    after delete on "lead__batches"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'untagged', 'lead', old."lead_id",
        json_object('batches', json_object('lead_id', old."lead_id", 'tag_id', old."tag_id", 'applied_at', old."applied_at", 'applied_by', old."applied_by")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:meeting
create trigger "meeting__created__trigger"
    after insert on "meeting"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'meeting', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'location', new."location", 'status', new."status"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:meeting
create trigger "meeting__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "with_id", "with_module", "subject", "body", "starts_at", "ends_at", "location", "status" on "meeting"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'meeting', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'location', old."location", 'status', old."status"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'with_id', new."with_id", 'with_module', new."with_module", 'subject', new."subject", 'body', new."body", 'starts_at', new."starts_at", 'ends_at', new."ends_at", 'location', new."location", 'status', new."status"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "meeting"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:meeting
create trigger "meeting__purged__trigger"
    after delete on "meeting"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'meeting', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'with_id', old."with_id", 'with_module', old."with_module", 'subject', old."subject", 'body', old."body", 'starts_at', old."starts_at", 'ends_at', old."ends_at", 'location', old."location", 'status', old."status"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:milestone.project: set for good
create trigger "milestone__project__for_good__trigger"
    before update of "project_id" on "milestone"
    for each row when (((old."project_id" is not new."project_id" and new."project_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:milestone.project');
end;

-- module:milestone
create trigger "milestone__created__trigger"
    after insert on "milestone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'milestone', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'name', new."name", 'status', new."status", 'due_on', new."due_on", 'reached_on', new."reached_on", 'amount', new."amount"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:milestone
create trigger "milestone__updated__trigger"
    after update of "deleted_at", "project_id", "name", "status", "due_on", "reached_on", "amount" on "milestone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'milestone', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'name', old."name", 'status', old."status", 'due_on', old."due_on", 'reached_on', old."reached_on", 'amount', old."amount"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'name', new."name", 'status', new."status", 'due_on', new."due_on", 'reached_on', new."reached_on", 'amount', new."amount"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "milestone"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:milestone
create trigger "milestone__purged__trigger"
    after delete on "milestone"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'milestone', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'name', old."name", 'status', old."status", 'due_on', old."due_on", 'reached_on', old."reached_on", 'amount', old."amount"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
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

-- module:onboarding_task
create trigger "onboarding_task__created__trigger"
    after insert on "onboarding_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'onboarding_task', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:onboarding_task
create trigger "onboarding_task__updated__trigger"
    after update of "deleted_at", "owner_id", "about_id", "about_module", "subject", "body", "due_at", "priority", "status", "completed_at" on "onboarding_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'onboarding_task', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'about_id', new."about_id", 'about_module', new."about_module", 'subject', new."subject", 'body', new."body", 'due_at', new."due_at", 'priority', new."priority", 'status', new."status", 'completed_at', new."completed_at"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "onboarding_task"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:onboarding_task
create trigger "onboarding_task__purged__trigger"
    after delete on "onboarding_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'onboarding_task', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'about_id', old."about_id", 'about_module', old."about_module", 'subject', old."subject", 'body', old."body", 'due_at', old."due_at", 'priority', old."priority", 'status', old."status", 'completed_at', old."completed_at"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:payment.invoice: set for good
create trigger "payment__invoice__for_good__trigger"
    before update of "invoice_id" on "payment"
    for each row when (((old."invoice_id" is not new."invoice_id" and new."invoice_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:payment.invoice');
end;

-- module:payment
create trigger "payment__created__trigger"
    after insert on "payment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'payment', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'invoice_id', new."invoice_id", 'amount', new."amount", 'received_on', new."received_on", 'method', new."method", 'accounting_id', new."accounting_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:payment
create trigger "payment__updated__trigger"
    after update of "deleted_at", "invoice_id", "amount", "received_on", "method", "accounting_id" on "payment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'payment', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'invoice_id', old."invoice_id", 'amount', old."amount", 'received_on', old."received_on", 'method', old."method", 'accounting_id', old."accounting_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'invoice_id', new."invoice_id", 'amount', new."amount", 'received_on', new."received_on", 'method', new."method", 'accounting_id', new."accounting_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "payment"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:payment
create trigger "payment__purged__trigger"
    after delete on "payment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'payment', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'invoice_id', old."invoice_id", 'amount', old."amount", 'received_on', old."received_on", 'method', old."method", 'accounting_id', old."accounting_id"),
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
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'account_id', new."account_id", 'contact_id', new."contact_id", 'deal_id', new."deal_id", 'status', new."status", 'billing', new."billing", 'starts_on', new."starts_on", 'due_on', new."due_on", 'completed_on', new."completed_on", 'percent_complete', new."percent_complete", 'open_tasks', new."open_tasks", 'open_milestones', new."open_milestones", 'budget', new."budget", 'labour_cost', new."labour_cost", 'expenses', new."expenses", 'invoiced', new."invoiced", 'board_id', new."board_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project
create trigger "project__updated__trigger"
    after update of "deleted_at", "owner_id", "name", "account_id", "contact_id", "deal_id", "status", "billing", "starts_on", "due_on", "completed_on", "percent_complete", "open_tasks", "open_milestones", "budget", "labour_cost", "expenses", "invoiced", "board_id" on "project"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'project', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'account_id', old."account_id", 'contact_id', old."contact_id", 'deal_id', old."deal_id", 'status', old."status", 'billing', old."billing", 'starts_on', old."starts_on", 'due_on', old."due_on", 'completed_on', old."completed_on", 'percent_complete', old."percent_complete", 'open_tasks', old."open_tasks", 'open_milestones', old."open_milestones", 'budget', old."budget", 'labour_cost', old."labour_cost", 'expenses', old."expenses", 'invoiced', old."invoiced", 'board_id', old."board_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'owner_id', new."owner_id", 'name', new."name", 'account_id', new."account_id", 'contact_id', new."contact_id", 'deal_id', new."deal_id", 'status', new."status", 'billing', new."billing", 'starts_on', new."starts_on", 'due_on', new."due_on", 'completed_on', new."completed_on", 'percent_complete', new."percent_complete", 'open_tasks', new."open_tasks", 'open_milestones', new."open_milestones", 'budget', new."budget", 'labour_cost', new."labour_cost", 'expenses', new."expenses", 'invoiced', new."invoiced", 'board_id', new."board_id"),
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
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'owner_id', old."owner_id", 'name', old."name", 'account_id', old."account_id", 'contact_id', old."contact_id", 'deal_id', old."deal_id", 'status', old."status", 'billing', old."billing", 'starts_on', old."starts_on", 'due_on', old."due_on", 'completed_on', old."completed_on", 'percent_complete', old."percent_complete", 'open_tasks', old."open_tasks", 'open_milestones', old."open_milestones", 'budget', old."budget", 'labour_cost', old."labour_cost", 'expenses', old."expenses", 'invoiced', old."invoiced", 'board_id', old."board_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:project.stakeholders
create trigger "project_stakeholder__created__trigger"
    after insert on "project_stakeholder"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'project', new."project_id",
        null,
        json_object('stakeholders', json_object('project_id', new."project_id", 'contact_id', new."contact_id", 'part', new."part")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:project.stakeholders
create trigger "project_stakeholder__updated__trigger"
    after update on "project_stakeholder"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'project', new."project_id",
        json_object('stakeholders', json_object('project_id', old."project_id", 'contact_id', old."contact_id", 'part', old."part")),
        json_object('stakeholders', json_object('project_id', new."project_id", 'contact_id', new."contact_id", 'part', new."part")),
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:project.stakeholders
create trigger "project_stakeholder__purged__trigger"
    after delete on "project_stakeholder"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'updated', 'project', old."project_id",
        json_object('stakeholders', json_object('project_id', old."project_id", 'contact_id', old."contact_id", 'part', old."part")),
        null,
        (select "user_id" from "_acting"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project_comment
create trigger "project_comment__created__trigger"
    after insert on "project_comment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'project_comment', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project_comment
create trigger "project_comment__updated__trigger"
    after update of "deleted_at", "about_id", "about_module", "body" on "project_comment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'project_comment', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'body', old."body"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'about_id', new."about_id", 'about_module', new."about_module", 'body', new."body"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "project_comment"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:project_comment
create trigger "project_comment__purged__trigger"
    after delete on "project_comment"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'project_comment', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'about_id', old."about_id", 'about_module', old."about_module", 'body', old."body"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:project_expense.project: set for good
create trigger "project_expense__project__for_good__trigger"
    before update of "project_id" on "project_expense"
    for each row when (((old."project_id" is not new."project_id" and new."project_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:project_expense.project');
end;

-- module:project_expense
create trigger "project_expense__created__trigger"
    after insert on "project_expense"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'project_expense', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'purpose', new."purpose", 'kind', new."kind", 'amount', new."amount", 'spent_on', new."spent_on", 'receipt_id', new."receipt_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project_expense
create trigger "project_expense__updated__trigger"
    after update of "deleted_at", "project_id", "purpose", "kind", "amount", "spent_on", "receipt_id" on "project_expense"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'project_expense', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'purpose', old."purpose", 'kind', old."kind", 'amount', old."amount", 'spent_on', old."spent_on", 'receipt_id', old."receipt_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'purpose', new."purpose", 'kind', new."kind", 'amount', new."amount", 'spent_on', new."spent_on", 'receipt_id', new."receipt_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "project_expense"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:project_expense
create trigger "project_expense__purged__trigger"
    after delete on "project_expense"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'project_expense', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'purpose', old."purpose", 'kind', old."kind", 'amount', old."amount", 'spent_on', old."spent_on", 'receipt_id', old."receipt_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- field:project_task.project: set for good
create trigger "project_task__project__for_good__trigger"
    before update of "project_id" on "project_task"
    for each row when (((old."project_id" is not new."project_id" and new."project_id" is not null)) and not exists (select 1 from "_acting" where "merging" = 1))
begin
    select raise(abort, 'this is set for good: field:project_task.project');
end;

-- module:project_task
create trigger "project_task__created__trigger"
    after insert on "project_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'project_task', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'milestone_id', new."milestone_id", 'name', new."name", 'work', new."work", 'assignee_id', new."assignee_id", 'status', new."status", 'due_on', new."due_on", 'percent_complete', new."percent_complete", 'planned_hours', new."planned_hours", 'hours', new."hours", 'hourly_cost', new."hourly_cost", 'labour_cost', new."labour_cost", 'board_id', new."board_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:project_task
create trigger "project_task__updated__trigger"
    after update of "deleted_at", "project_id", "milestone_id", "name", "work", "assignee_id", "status", "due_on", "percent_complete", "planned_hours", "hours", "hourly_cost", "labour_cost", "board_id" on "project_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'project_task', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'milestone_id', old."milestone_id", 'name', old."name", 'work', old."work", 'assignee_id', old."assignee_id", 'status', old."status", 'due_on', old."due_on", 'percent_complete', old."percent_complete", 'planned_hours', old."planned_hours", 'hours', old."hours", 'hourly_cost', old."hourly_cost", 'labour_cost', old."labour_cost", 'board_id', old."board_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'milestone_id', new."milestone_id", 'name', new."name", 'work', new."work", 'assignee_id', new."assignee_id", 'status', new."status", 'due_on', new."due_on", 'percent_complete', new."percent_complete", 'planned_hours', new."planned_hours", 'hours', new."hours", 'hourly_cost', new."hourly_cost", 'labour_cost', new."labour_cost", 'board_id', new."board_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "project_task"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:project_task
create trigger "project_task__purged__trigger"
    after delete on "project_task"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'project_task', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'milestone_id', old."milestone_id", 'name', old."name", 'work', old."work", 'assignee_id', old."assignee_id", 'status', old."status", 'due_on', old."due_on", 'percent_complete', old."percent_complete", 'planned_hours', old."planned_hours", 'hours', old."hours", 'hourly_cost', old."hourly_cost", 'labour_cost', old."labour_cost", 'board_id', old."board_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:retainer
create trigger "retainer__created__trigger"
    after insert on "retainer"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'retainer', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'account_id', new."account_id", 'deal_id', new."deal_id", 'services', json(new."services"), 'status', new."status", 'monthly_fee', new."monthly_fee", 'starts_on', new."starts_on", 'ends_on', new."ends_on", 'contract_id', new."contract_id"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:retainer
create trigger "retainer__updated__trigger"
    after update of "deleted_at", "name", "account_id", "deal_id", "services", "status", "monthly_fee", "starts_on", "ends_on", "contract_id" on "retainer"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'retainer', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'account_id', old."account_id", 'deal_id', old."deal_id", 'services', json(old."services"), 'status', old."status", 'monthly_fee', old."monthly_fee", 'starts_on', old."starts_on", 'ends_on', old."ends_on", 'contract_id', old."contract_id"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'name', new."name", 'account_id', new."account_id", 'deal_id', new."deal_id", 'services', json(new."services"), 'status', new."status", 'monthly_fee', new."monthly_fee", 'starts_on', new."starts_on", 'ends_on', new."ends_on", 'contract_id', new."contract_id"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "retainer"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:retainer
create trigger "retainer__purged__trigger"
    after delete on "retainer"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'retainer', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'name', old."name", 'account_id', old."account_id", 'deal_id', old."deal_id", 'services', json(old."services"), 'status', old."status", 'monthly_fee', old."monthly_fee", 'starts_on', old."starts_on", 'ends_on', old."ends_on", 'contract_id', old."contract_id"),
        null,
        coalesce((select "user_id" from "_acting"), old."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:survey_response
create trigger "survey_response__created__trigger"
    after insert on "survey_response"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'created', 'survey_response', new."id",
        null,
        json_object('id', new."id", 'version', new."version", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'account_id', new."account_id", 'rating', new."rating", 'would_recommend', new."would_recommend", 'remark', new."remark"),
        coalesce((select "user_id" from "_acting"), new."created_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
end;

-- module:survey_response
create trigger "survey_response__updated__trigger"
    after update of "deleted_at", "project_id", "account_id", "rating", "would_recommend", "remark" on "survey_response"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end, 'survey_response', new."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'account_id', old."account_id", 'rating', old."rating", 'would_recommend', old."would_recommend", 'remark', old."remark"),
        json_object('id', new."id", 'version', max(new."version", old."version" + 1), 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', case when new."version" = old."version" then (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') else new."updated_at" end, 'updated_by', new."updated_by", 'deleted_at', new."deleted_at", 'project_id', new."project_id", 'account_id', new."account_id", 'rating', new."rating", 'would_recommend', new."would_recommend", 'remark', new."remark"),
        coalesce((select "user_id" from "_acting"), new."updated_by"), coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    update "survey_response"
    set "version" = old."version" + 1, "updated_at" = (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')
    where "id" = new."id" and "version" = old."version";
end;

-- module:survey_response
create trigger "survey_response__purged__trigger"
    after delete on "survey_response"
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), 'purged', 'survey_response', old."id",
        json_object('id', old."id", 'version', old."version", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'updated_by', old."updated_by", 'deleted_at', old."deleted_at", 'project_id', old."project_id", 'account_id', old."account_id", 'rating', old."rating", 'would_recommend', old."would_recommend", 'remark', old."remark"),
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
