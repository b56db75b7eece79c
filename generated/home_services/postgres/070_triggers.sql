-- Triggers
set search_path to "crm_home_services", pg_temp;

-- what nobody may write: who made a record and when, which version it is, who changed it last
create function "fn__touch"() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    new."id" := old."id";
    new."created_at" := old."created_at";
    new."created_by" := old."created_by";
    new."version" := old."version" + 1;
    new."updated_at" := now();
    new."updated_by" := coalesce("fn__user_id"(), new."updated_by");
    return new;
end
$$;

-- writes a change of a record into the outbox; argument: the module
create function "fn__outbox"() returns trigger
    language plpgsql security definer
    set search_path from current
    set timezone = 'UTC'
as $$
declare
    "before" jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    "after" jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    "record" uuid := case when tg_op = 'DELETE' then old."id" else new."id" end;
    "kind" text := case
        when tg_op = 'INSERT' then 'created'
        when tg_op = 'DELETE' then 'purged'
        when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
        when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
        else 'updated'
    end;
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        txid_current(), "kind", tg_argv[0], "record", "before", "after", "fn__user_id"(),
        coalesce(nullif(current_setting('crm.depth', true), ''), '0')::bigint,
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    return null;
end
$$;

-- writes a change of what lies beside a record (tags, links, further values, files) into the outbox;
-- arguments: the module, the field, the column of the record's id, the events of coming and going
create function "fn__outbox_beside"() returns trigger
    language plpgsql security definer
    set search_path from current
    set timezone = 'UTC'
as $$
declare
    "row" jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    "before" jsonb := case when tg_op <> 'INSERT' then jsonb_build_object(tg_argv[1], to_jsonb(old)) end;
    "after" jsonb := case when tg_op <> 'DELETE' then jsonb_build_object(tg_argv[1], to_jsonb(new)) end;
    "record" uuid := ("row" ->> tg_argv[2])::uuid;
    "kind" text := case when tg_op = 'DELETE' then tg_argv[4] else tg_argv[3] end;
begin
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        txid_current(), "kind", tg_argv[0], "record", "before", "after", "fn__user_id"(),
        coalesce(nullif(current_setting('crm.depth', true), ''), '0')::bigint,
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );
    return null;
end
$$;

-- refuses the change of what is set for good; argument: the field
create function "fn__for_good"() returns trigger
    language plpgsql
    set search_path from current
as $$
begin
    raise exception 'this is set for good: %', tg_argv[0] using errcode = 'integrity_constraint_violation';
end
$$;

-- module:article
create trigger "article__touch__trigger"
    before update on "article"
    for each row execute function "fn__touch"();
create trigger "article__outbox__trigger"
    after insert or update or delete on "article"
    for each row execute function "fn__outbox"('article');

-- module:email_message
create trigger "email_message__touch__trigger"
    before update on "email_message"
    for each row execute function "fn__touch"();
create trigger "email_message__outbox__trigger"
    after insert or update or delete on "email_message"
    for each row execute function "fn__outbox"('email_message');

-- field:email_message.cc
create trigger "email_message__cc__outbox__trigger"
    after insert or update or delete on "email_message__cc"
    for each row execute function "fn__outbox_beside"('email_message', 'cc', 'email_message_id', 'updated', 'updated');

-- field:email_message.bcc
create trigger "email_message__bcc__outbox__trigger"
    after insert or update or delete on "email_message__bcc"
    for each row execute function "fn__outbox_beside"('email_message', 'bcc', 'email_message_id', 'updated', 'updated');

-- module:employee
create trigger "employee__touch__trigger"
    before update on "employee"
    for each row execute function "fn__touch"();
create trigger "employee__outbox__trigger"
    after insert or update or delete on "employee"
    for each row execute function "fn__outbox"('employee');

-- module:event
create trigger "event__touch__trigger"
    before update on "event"
    for each row execute function "fn__touch"();
create trigger "event__outbox__trigger"
    after insert or update or delete on "event"
    for each row execute function "fn__outbox"('event');

-- module:feedback
create trigger "feedback__touch__trigger"
    before update on "feedback"
    for each row execute function "fn__touch"();
create trigger "feedback__outbox__trigger"
    after insert or update or delete on "feedback"
    for each row execute function "fn__outbox"('feedback');

-- module:home_visit
create trigger "home_visit__touch__trigger"
    before update on "home_visit"
    for each row execute function "fn__touch"();
create trigger "home_visit__outbox__trigger"
    after insert or update or delete on "home_visit"
    for each row execute function "fn__outbox"('home_visit');

-- module:household
create trigger "household__touch__trigger"
    before update on "household"
    for each row execute function "fn__touch"();
create trigger "household__outbox__trigger"
    after insert or update or delete on "household"
    for each row execute function "fn__outbox"('household');

-- field:household.care
create trigger "household__care__outbox__trigger"
    after insert or update or delete on "household__care"
    for each row execute function "fn__outbox_beside"('household', 'care', 'household_id', 'tagged', 'untagged');

-- field:household.import_batches
create trigger "household__import_batches__outbox__trigger"
    after insert or update or delete on "household__import_batches"
    for each row execute function "fn__outbox_beside"('household', 'import_batches', 'household_id', 'tagged', 'untagged');

-- module:invoice
create trigger "invoice__touch__trigger"
    before update on "invoice"
    for each row execute function "fn__touch"();
create trigger "invoice__outbox__trigger"
    after insert or update or delete on "invoice"
    for each row execute function "fn__outbox"('invoice');

-- field:job.project: set for good
create trigger "job__project__for_good__trigger"
    before update of "project_id" on "job"
    for each row when (((old."project_id" is distinct from new."project_id" and new."project_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:job.project');

-- module:job
create trigger "job__touch__trigger"
    before update on "job"
    for each row execute function "fn__touch"();
create trigger "job__outbox__trigger"
    after insert or update or delete on "job"
    for each row execute function "fn__outbox"('job');

-- module:lead
create trigger "lead__touch__trigger"
    before update on "lead"
    for each row execute function "fn__touch"();
create trigger "lead__outbox__trigger"
    after insert or update or delete on "lead"
    for each row execute function "fn__outbox"('lead');

-- field:lead.interests
create trigger "lead__interests__outbox__trigger"
    after insert or update or delete on "lead__interests"
    for each row execute function "fn__outbox_beside"('lead', 'interests', 'lead_id', 'tagged', 'untagged');

-- field:lead.import_batches
create trigger "lead__import_batches__outbox__trigger"
    after insert or update or delete on "lead__import_batches"
    for each row execute function "fn__outbox_beside"('lead', 'import_batches', 'lead_id', 'tagged', 'untagged');

-- module:note
create trigger "note__touch__trigger"
    before update on "note"
    for each row execute function "fn__touch"();
create trigger "note__outbox__trigger"
    after insert or update or delete on "note"
    for each row execute function "fn__outbox"('note');

-- module:opportunity
create trigger "opportunity__touch__trigger"
    before update on "opportunity"
    for each row execute function "fn__touch"();
create trigger "opportunity__outbox__trigger"
    after insert or update or delete on "opportunity"
    for each row execute function "fn__outbox"('opportunity');

-- module:order
create trigger "order__touch__trigger"
    before update on "order"
    for each row execute function "fn__touch"();
create trigger "order__outbox__trigger"
    after insert or update or delete on "order"
    for each row execute function "fn__outbox"('order');

-- module:owned_item
create trigger "owned_item__touch__trigger"
    before update on "owned_item"
    for each row execute function "fn__touch"();
create trigger "owned_item__outbox__trigger"
    after insert or update or delete on "owned_item"
    for each row execute function "fn__outbox"('owned_item');

-- module:partner
create trigger "partner__touch__trigger"
    before update on "partner"
    for each row execute function "fn__touch"();
create trigger "partner__outbox__trigger"
    after insert or update or delete on "partner"
    for each row execute function "fn__outbox"('partner');

-- module:person
create trigger "person__touch__trigger"
    before update on "person"
    for each row execute function "fn__touch"();
create trigger "person__outbox__trigger"
    after insert or update or delete on "person"
    for each row execute function "fn__outbox"('person');

-- field:person.phone
create trigger "person__phone__outbox__trigger"
    after insert or update or delete on "person__phone"
    for each row execute function "fn__outbox_beside"('person', 'phone', 'person_id', 'updated', 'updated');

-- field:person.email
create trigger "person__email__outbox__trigger"
    after insert or update or delete on "person__email"
    for each row execute function "fn__outbox_beside"('person', 'email', 'person_id', 'updated', 'updated');

-- field:person.interests
create trigger "person__interests__outbox__trigger"
    after insert or update or delete on "person__interests"
    for each row execute function "fn__outbox_beside"('person', 'interests', 'person_id', 'tagged', 'untagged');

-- field:person.lifecycle
create trigger "person__lifecycle__outbox__trigger"
    after insert or update or delete on "person__lifecycle"
    for each row execute function "fn__outbox_beside"('person', 'lifecycle', 'person_id', 'tagged', 'untagged');

-- field:person.care
create trigger "person__care__outbox__trigger"
    after insert or update or delete on "person__care"
    for each row execute function "fn__outbox_beside"('person', 'care', 'person_id', 'tagged', 'untagged');

-- field:person.import_batches
create trigger "person__import_batches__outbox__trigger"
    after insert or update or delete on "person__import_batches"
    for each row execute function "fn__outbox_beside"('person', 'import_batches', 'person_id', 'tagged', 'untagged');

-- module:phone_call
create trigger "phone_call__touch__trigger"
    before update on "phone_call"
    for each row execute function "fn__touch"();
create trigger "phone_call__outbox__trigger"
    after insert or update or delete on "phone_call"
    for each row execute function "fn__outbox"('phone_call');

-- module:product
create trigger "product__touch__trigger"
    before update on "product"
    for each row execute function "fn__touch"();
create trigger "product__outbox__trigger"
    after insert or update or delete on "product"
    for each row execute function "fn__outbox"('product');

-- module:project
create trigger "project__touch__trigger"
    before update on "project"
    for each row execute function "fn__touch"();
create trigger "project__outbox__trigger"
    after insert or update or delete on "project"
    for each row execute function "fn__outbox"('project');

-- module:property
create trigger "property__touch__trigger"
    before update on "property"
    for each row execute function "fn__touch"();
create trigger "property__outbox__trigger"
    after insert or update or delete on "property"
    for each row execute function "fn__outbox"('property');

-- module:quote
create trigger "quote__touch__trigger"
    before update on "quote"
    for each row execute function "fn__touch"();
create trigger "quote__outbox__trigger"
    after insert or update or delete on "quote"
    for each row execute function "fn__outbox"('quote');

-- field:quote_line.quote: set for good
create trigger "quote_line__quote__for_good__trigger"
    before update of "quote_id" on "quote_line"
    for each row when (((old."quote_id" is distinct from new."quote_id" and new."quote_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:quote_line.quote');

-- module:quote_line
create trigger "quote_line__touch__trigger"
    before update on "quote_line"
    for each row execute function "fn__touch"();
create trigger "quote_line__outbox__trigger"
    after insert or update or delete on "quote_line"
    for each row execute function "fn__outbox"('quote_line');

-- module:registration
create trigger "registration__touch__trigger"
    before update on "registration"
    for each row execute function "fn__touch"();
create trigger "registration__outbox__trigger"
    after insert or update or delete on "registration"
    for each row execute function "fn__outbox"('registration');

-- module:service_case
create trigger "service_case__touch__trigger"
    before update on "service_case"
    for each row execute function "fn__touch"();
create trigger "service_case__outbox__trigger"
    after insert or update or delete on "service_case"
    for each row execute function "fn__outbox"('service_case');

-- module:source_month
create trigger "source_month__touch__trigger"
    before update on "source_month"
    for each row execute function "fn__touch"();
create trigger "source_month__outbox__trigger"
    after insert or update or delete on "source_month"
    for each row execute function "fn__outbox"('source_month');

-- module:text_message
create trigger "text_message__touch__trigger"
    before update on "text_message"
    for each row execute function "fn__touch"();
create trigger "text_message__outbox__trigger"
    after insert or update or delete on "text_message"
    for each row execute function "fn__outbox"('text_message');

-- module:to_do
create trigger "to_do__touch__trigger"
    before update on "to_do"
    for each row execute function "fn__touch"();
create trigger "to_do__outbox__trigger"
    after insert or update or delete on "to_do"
    for each row execute function "fn__outbox"('to_do');

-- module:vendor
create trigger "vendor__touch__trigger"
    before update on "vendor"
    for each row execute function "fn__touch"();
create trigger "vendor__outbox__trigger"
    after insert or update or delete on "vendor"
    for each row execute function "fn__outbox"('vendor');

-- system: keeps who stands above whom
create function "fn__fill_closures_of_role"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
begin
    delete from "_role_closure";
    insert into "_role_closure" select "ancestor", "descendant", "levels" from "_role_closure_now";
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
    return null;
end
$$;
create trigger "_role__closure__trigger"
    after insert or delete or update of "reports_to" on "_role"
    for each statement execute function "fn__fill_closures_of_role"();

-- system: keeps who stands above whom
create function "fn__fill_closures_of_user"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
    return null;
end
$$;
create trigger "_user__closure__trigger"
    after insert or delete or update of "manager_id" on "_user"
    for each statement execute function "fn__fill_closures_of_user"();

-- system: keeps who stands above whom
create function "fn__fill_closures_of_user_role"() returns trigger
    language plpgsql security definer
    set search_path from current
as $$
begin
    delete from "_user_closure";
    insert into "_user_closure" select "ancestor_id", "descendant_id" from "_user_closure_now";
    return null;
end
$$;
create trigger "_user_role__closure__trigger"
    after insert or delete or update of "role" on "_user_role"
    for each statement execute function "fn__fill_closures_of_user_role"();
