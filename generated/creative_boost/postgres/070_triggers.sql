-- Triggers
set search_path to "crm_creative_boost", pg_temp;

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

-- field:account.marketing_categories
create trigger "account__marketing_categories__outbox__trigger"
    after insert or update or delete on "account__marketing_categories"
    for each row execute function "fn__outbox_beside"('account', 'marketing_categories', 'account_id', 'tagged', 'untagged');

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

-- field:contact.emails
create trigger "contact__emails__outbox__trigger"
    after insert or update or delete on "contact__emails"
    for each row execute function "fn__outbox_beside"('contact', 'emails', 'contact_id', 'updated', 'updated');

-- field:contact.phones
create trigger "contact__phones__outbox__trigger"
    after insert or update or delete on "contact__phones"
    for each row execute function "fn__outbox_beside"('contact', 'phones', 'contact_id', 'updated', 'updated');

-- field:contact.social_profiles
create trigger "contact__social_profiles__outbox__trigger"
    after insert or update or delete on "contact__social_profiles"
    for each row execute function "fn__outbox_beside"('contact', 'social_profiles', 'contact_id', 'updated', 'updated');

-- field:contact.interests
create trigger "contact__interests__outbox__trigger"
    after insert or update or delete on "contact__interests"
    for each row execute function "fn__outbox_beside"('contact', 'interests', 'contact_id', 'tagged', 'untagged');

-- field:contact.events
create trigger "contact__events__outbox__trigger"
    after insert or update or delete on "contact__events"
    for each row execute function "fn__outbox_beside"('contact', 'events', 'contact_id', 'tagged', 'untagged');

-- field:contact.batches
create trigger "contact__batches__outbox__trigger"
    after insert or update or delete on "contact__batches"
    for each row execute function "fn__outbox_beside"('contact', 'batches', 'contact_id', 'tagged', 'untagged');

-- module:deal
create trigger "deal__touch__trigger"
    before update on "deal"
    for each row execute function "fn__touch"();
create trigger "deal__outbox__trigger"
    after insert or update or delete on "deal"
    for each row execute function "fn__outbox"('deal');

-- module:dunning_call
create trigger "dunning_call__touch__trigger"
    before update on "dunning_call"
    for each row execute function "fn__touch"();
create trigger "dunning_call__outbox__trigger"
    after insert or update or delete on "dunning_call"
    for each row execute function "fn__outbox"('dunning_call');

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

-- module:follow_up
create trigger "follow_up__touch__trigger"
    before update on "follow_up"
    for each row execute function "fn__touch"();
create trigger "follow_up__outbox__trigger"
    after insert or update or delete on "follow_up"
    for each row execute function "fn__outbox"('follow_up');

-- module:invoice
create trigger "invoice__touch__trigger"
    before update on "invoice"
    for each row execute function "fn__touch"();
create trigger "invoice__outbox__trigger"
    after insert or update or delete on "invoice"
    for each row execute function "fn__outbox"('invoice');

-- field:invoice_line.invoice: set for good
create trigger "invoice_line__invoice__for_good__trigger"
    before update of "invoice_id" on "invoice_line"
    for each row when (((old."invoice_id" is distinct from new."invoice_id" and new."invoice_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:invoice_line.invoice');

-- module:invoice_line
create trigger "invoice_line__touch__trigger"
    before update on "invoice_line"
    for each row execute function "fn__touch"();
create trigger "invoice_line__outbox__trigger"
    after insert or update or delete on "invoice_line"
    for each row execute function "fn__outbox"('invoice_line');

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

-- field:lead.events
create trigger "lead__events__outbox__trigger"
    after insert or update or delete on "lead__events"
    for each row execute function "fn__outbox_beside"('lead', 'events', 'lead_id', 'tagged', 'untagged');

-- field:lead.batches
create trigger "lead__batches__outbox__trigger"
    after insert or update or delete on "lead__batches"
    for each row execute function "fn__outbox_beside"('lead', 'batches', 'lead_id', 'tagged', 'untagged');

-- module:meeting
create trigger "meeting__touch__trigger"
    before update on "meeting"
    for each row execute function "fn__touch"();
create trigger "meeting__outbox__trigger"
    after insert or update or delete on "meeting"
    for each row execute function "fn__outbox"('meeting');

-- field:milestone.project: set for good
create trigger "milestone__project__for_good__trigger"
    before update of "project_id" on "milestone"
    for each row when (((old."project_id" is distinct from new."project_id" and new."project_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:milestone.project');

-- module:milestone
create trigger "milestone__touch__trigger"
    before update on "milestone"
    for each row execute function "fn__touch"();
create trigger "milestone__outbox__trigger"
    after insert or update or delete on "milestone"
    for each row execute function "fn__outbox"('milestone');

-- module:note
create trigger "note__touch__trigger"
    before update on "note"
    for each row execute function "fn__touch"();
create trigger "note__outbox__trigger"
    after insert or update or delete on "note"
    for each row execute function "fn__outbox"('note');

-- module:onboarding_task
create trigger "onboarding_task__touch__trigger"
    before update on "onboarding_task"
    for each row execute function "fn__touch"();
create trigger "onboarding_task__outbox__trigger"
    after insert or update or delete on "onboarding_task"
    for each row execute function "fn__outbox"('onboarding_task');

-- field:payment.invoice: set for good
create trigger "payment__invoice__for_good__trigger"
    before update of "invoice_id" on "payment"
    for each row when (((old."invoice_id" is distinct from new."invoice_id" and new."invoice_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:payment.invoice');

-- module:payment
create trigger "payment__touch__trigger"
    before update on "payment"
    for each row execute function "fn__touch"();
create trigger "payment__outbox__trigger"
    after insert or update or delete on "payment"
    for each row execute function "fn__outbox"('payment');

-- module:project
create trigger "project__touch__trigger"
    before update on "project"
    for each row execute function "fn__touch"();
create trigger "project__outbox__trigger"
    after insert or update or delete on "project"
    for each row execute function "fn__outbox"('project');

-- field:project.stakeholders
create trigger "project_stakeholder__outbox__trigger"
    after insert or update or delete on "project_stakeholder"
    for each row execute function "fn__outbox_beside"('project', 'stakeholders', 'project_id', 'updated', 'updated');

-- module:project_comment
create trigger "project_comment__touch__trigger"
    before update on "project_comment"
    for each row execute function "fn__touch"();
create trigger "project_comment__outbox__trigger"
    after insert or update or delete on "project_comment"
    for each row execute function "fn__outbox"('project_comment');

-- field:project_expense.project: set for good
create trigger "project_expense__project__for_good__trigger"
    before update of "project_id" on "project_expense"
    for each row when (((old."project_id" is distinct from new."project_id" and new."project_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:project_expense.project');

-- module:project_expense
create trigger "project_expense__touch__trigger"
    before update on "project_expense"
    for each row execute function "fn__touch"();
create trigger "project_expense__outbox__trigger"
    after insert or update or delete on "project_expense"
    for each row execute function "fn__outbox"('project_expense');

-- field:project_task.project: set for good
create trigger "project_task__project__for_good__trigger"
    before update of "project_id" on "project_task"
    for each row when (((old."project_id" is distinct from new."project_id" and new."project_id" is not null)) and not coalesce(current_setting('crm.merging', true), '') = 'on')
    execute function "fn__for_good"('field:project_task.project');

-- module:project_task
create trigger "project_task__touch__trigger"
    before update on "project_task"
    for each row execute function "fn__touch"();
create trigger "project_task__outbox__trigger"
    after insert or update or delete on "project_task"
    for each row execute function "fn__outbox"('project_task');

-- module:retainer
create trigger "retainer__touch__trigger"
    before update on "retainer"
    for each row execute function "fn__touch"();
create trigger "retainer__outbox__trigger"
    after insert or update or delete on "retainer"
    for each row execute function "fn__outbox"('retainer');

-- module:survey_response
create trigger "survey_response__touch__trigger"
    before update on "survey_response"
    for each row execute function "fn__touch"();
create trigger "survey_response__outbox__trigger"
    after insert or update or delete on "survey_response"
    for each row execute function "fn__outbox"('survey_response');

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
