-- Triggers
set search_path to "crm_service_solution", pg_temp;

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

-- module:account
create trigger "account__touch__trigger"
    before update on "account"
    for each row execute function "fn__touch"();
create trigger "account__outbox__trigger"
    after insert or update or delete on "account"
    for each row execute function "fn__outbox"('account');

-- module:attachment
create trigger "attachment__touch__trigger"
    before update on "attachment"
    for each row execute function "fn__touch"();
create trigger "attachment__outbox__trigger"
    after insert or update or delete on "attachment"
    for each row execute function "fn__outbox"('attachment');

-- field:attachment.file
create trigger "attachment__file__outbox__trigger"
    after insert or update or delete on "attachment__file"
    for each row execute function "fn__outbox_beside"('attachment', 'file', 'attachment_id', 'updated', 'updated');

-- module:case
create trigger "case__touch__trigger"
    before update on "case"
    for each row execute function "fn__touch"();
create trigger "case__outbox__trigger"
    after insert or update or delete on "case"
    for each row execute function "fn__outbox"('case');

-- field:case.mailing_list
create trigger "case__mailing_list__outbox__trigger"
    after insert or update or delete on "case__mailing_list"
    for each row execute function "fn__outbox_beside"('case', 'mailing_list', 'case_id', 'updated', 'updated');

-- module:contact
create trigger "contact__touch__trigger"
    before update on "contact"
    for each row execute function "fn__touch"();
create trigger "contact__outbox__trigger"
    after insert or update or delete on "contact"
    for each row execute function "fn__outbox"('contact');

-- module:department
create trigger "department__touch__trigger"
    before update on "department"
    for each row execute function "fn__touch"();
create trigger "department__outbox__trigger"
    after insert or update or delete on "department"
    for each row execute function "fn__outbox"('department');

-- field:department.employees
create trigger "department__employees__outbox__trigger"
    after insert or update or delete on "department__employees"
    for each row execute function "fn__outbox_beside"('department', 'employees', 'department_id', 'updated', 'updated');

-- module:entitlement
create trigger "entitlement__touch__trigger"
    before update on "entitlement"
    for each row execute function "fn__touch"();
create trigger "entitlement__outbox__trigger"
    after insert or update or delete on "entitlement"
    for each row execute function "fn__outbox"('entitlement');

-- module:entitlement_template
create trigger "entitlement_template__touch__trigger"
    before update on "entitlement_template"
    for each row execute function "fn__touch"();
create trigger "entitlement_template__outbox__trigger"
    after insert or update or delete on "entitlement_template"
    for each row execute function "fn__outbox"('entitlement_template');

-- module:knowledge_base
create trigger "knowledge_base__touch__trigger"
    before update on "knowledge_base"
    for each row execute function "fn__touch"();
create trigger "knowledge_base__outbox__trigger"
    after insert or update or delete on "knowledge_base"
    for each row execute function "fn__outbox"('knowledge_base');

-- field:knowledge_base.file
create trigger "knowledge_base__file__outbox__trigger"
    after insert or update or delete on "knowledge_base__file"
    for each row execute function "fn__outbox_beside"('knowledge_base', 'file', 'knowledge_base_id', 'updated', 'updated');

-- module:product
create trigger "product__touch__trigger"
    before update on "product"
    for each row execute function "fn__touch"();
create trigger "product__outbox__trigger"
    after insert or update or delete on "product"
    for each row execute function "fn__outbox"('product');

-- field:product.manual
create trigger "product__manual__outbox__trigger"
    after insert or update or delete on "product__manual"
    for each row execute function "fn__outbox_beside"('product', 'manual', 'product_id', 'updated', 'updated');

-- module:settings
create trigger "settings__touch__trigger"
    before update on "settings"
    for each row execute function "fn__touch"();
create trigger "settings__outbox__trigger"
    after insert or update or delete on "settings"
    for each row execute function "fn__outbox"('settings');

-- module:update
create trigger "update__touch__trigger"
    before update on "update"
    for each row execute function "fn__touch"();
create trigger "update__outbox__trigger"
    after insert or update or delete on "update"
    for each row execute function "fn__outbox"('update');

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
