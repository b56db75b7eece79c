-- Triggers
set search_path to "crm_outbound_funds", pg_temp;

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

-- module:call
create trigger "call__touch__trigger"
    before update on "call"
    for each row execute function "fn__touch"();
create trigger "call__outbox__trigger"
    after insert or update or delete on "call"
    for each row execute function "fn__outbox"('call');

-- module:contact
create trigger "contact__touch__trigger"
    before update on "contact"
    for each row execute function "fn__touch"();
create trigger "contact__outbox__trigger"
    after insert or update or delete on "contact"
    for each row execute function "fn__outbox"('contact');

-- field:disbursement.funding_request: set for good
create trigger "disbursement__funding_request__for_good__trigger"
    before update of "funding_request_id" on "disbursement"
    for each row when (((old."funding_request_id" is distinct from new."funding_request_id" and new."funding_request_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:disbursement.funding_request');

-- module:disbursement
create trigger "disbursement__touch__trigger"
    before update on "disbursement"
    for each row execute function "fn__touch"();
create trigger "disbursement__outbox__trigger"
    after insert or update or delete on "disbursement"
    for each row execute function "fn__outbox"('disbursement');

-- module:disbursement
create trigger "disbursement__files__outbox__trigger"
    after insert or update or delete on "disbursement__files"
    for each row execute function "fn__outbox_beside"('disbursement', 'files', 'disbursement_id', 'updated', 'updated');

-- module:email
create trigger "email__touch__trigger"
    before update on "email"
    for each row execute function "fn__touch"();
create trigger "email__outbox__trigger"
    after insert or update or delete on "email"
    for each row execute function "fn__outbox"('email');

-- field:email.cc
create trigger "email__cc__outbox__trigger"
    after insert or update or delete on "email__cc"
    for each row execute function "fn__outbox_beside"('email', 'cc', 'email_id', 'updated', 'updated');

-- field:email.bcc
create trigger "email__bcc__outbox__trigger"
    after insert or update or delete on "email__bcc"
    for each row execute function "fn__outbox_beside"('email', 'bcc', 'email_id', 'updated', 'updated');

-- module:funding_program
create trigger "funding_program__touch__trigger"
    before update on "funding_program"
    for each row execute function "fn__touch"();
create trigger "funding_program__outbox__trigger"
    after insert or update or delete on "funding_program"
    for each row execute function "fn__outbox"('funding_program');

-- module:funding_request
create trigger "funding_request__touch__trigger"
    before update on "funding_request"
    for each row execute function "fn__touch"();
create trigger "funding_request__outbox__trigger"
    after insert or update or delete on "funding_request"
    for each row execute function "fn__outbox"('funding_request');

-- module:funding_request
create trigger "funding_request__files__outbox__trigger"
    after insert or update or delete on "funding_request__files"
    for each row execute function "fn__outbox_beside"('funding_request', 'files', 'funding_request_id', 'updated', 'updated');

-- field:funding_request_role.funding_request: set for good
create trigger "funding_request_role__funding_request__for_good__trigger"
    before update of "funding_request_id" on "funding_request_role"
    for each row when (((old."funding_request_id" is distinct from new."funding_request_id" and new."funding_request_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:funding_request_role.funding_request');

-- module:funding_request_role
create trigger "funding_request_role__touch__trigger"
    before update on "funding_request_role"
    for each row execute function "fn__touch"();
create trigger "funding_request_role__outbox__trigger"
    after insert or update or delete on "funding_request_role"
    for each row execute function "fn__outbox"('funding_request_role');

-- module:post
create trigger "post__touch__trigger"
    before update on "post"
    for each row execute function "fn__touch"();
create trigger "post__outbox__trigger"
    after insert or update or delete on "post"
    for each row execute function "fn__outbox"('post');

-- module:requirement
create trigger "requirement__touch__trigger"
    before update on "requirement"
    for each row execute function "fn__touch"();
create trigger "requirement__outbox__trigger"
    after insert or update or delete on "requirement"
    for each row execute function "fn__outbox"('requirement');

-- module:requirement
create trigger "requirement__files__outbox__trigger"
    after insert or update or delete on "requirement__files"
    for each row execute function "fn__outbox_beside"('requirement', 'files', 'requirement_id', 'updated', 'updated');

-- module:review
create trigger "review__touch__trigger"
    before update on "review"
    for each row execute function "fn__touch"();
create trigger "review__outbox__trigger"
    after insert or update or delete on "review"
    for each row execute function "fn__outbox"('review');

-- module:review
create trigger "review__files__outbox__trigger"
    after insert or update or delete on "review__files"
    for each row execute function "fn__outbox_beside"('review', 'files', 'review_id', 'updated', 'updated');

-- module:task
create trigger "task__touch__trigger"
    before update on "task"
    for each row execute function "fn__touch"();
create trigger "task__outbox__trigger"
    after insert or update or delete on "task"
    for each row execute function "fn__outbox"('task');

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
