-- Unique keys

-- _tag
create unique index "_tag__category__name__key"
    on "_tag" ("category", "name");

-- _user
create unique index "_user__email__key"
    on "_user" (lower("email"));

-- _user
create unique index "_user__login__key"
    on "_user" ("login");

-- _team
create unique index "_team__name__key"
    on "_team" ("name");

-- _queue
create unique index "_queue__name__key"
    on "_queue" ("name");

-- _saved_view
create unique index "_saved_view__user_id__module__name__key"
    on "_saved_view" ("user_id", "module", "name");

-- _run_step
create unique index "_run_step__run_id__step__attempt__key"
    on "_run_step" ("run_id", "step", "attempt");

-- _sla
create unique index "_sla__sla__record_id__started_at__key"
    on "_sla" ("sla", "record_id", "started_at");

-- field:case.number
create unique index "case__number__key"
    on "case" (lower("number"))
    where "deleted_at" is null;

-- field:knowledge_base.number
create unique index "knowledge_base__number__key"
    on "knowledge_base" (lower("number"))
    where "deleted_at" is null;

-- module:settings, one record
create unique index "settings__key"
    on "settings" (("deleted_at" is null))
    where "deleted_at" is null;
