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

-- field:account.accounting_id
create unique index "account__accounting_id__key"
    on "account" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:contact.mailing_id
create unique index "contact__mailing_id__key"
    on "contact" (lower("mailing_id"))
    where "deleted_at" is null;

-- field:invoice.number
create unique index "invoice__number__key"
    on "invoice" (lower("number"))
    where "deleted_at" is null;

-- field:invoice.accounting_id
create unique index "invoice__accounting_id__key"
    on "invoice" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:lead.ad_lead_id
create unique index "lead__ad_lead_id__key"
    on "lead" (lower("ad_lead_id"))
    where "deleted_at" is null;

-- field:lead.mailing_id
create unique index "lead__mailing_id__key"
    on "lead" (lower("mailing_id"))
    where "deleted_at" is null;

-- field:payment.accounting_id
create unique index "payment__accounting_id__key"
    on "payment" (lower("accounting_id"))
    where "deleted_at" is null;

-- field:project.board_id
create unique index "project__board_id__key"
    on "project" (lower("board_id"))
    where "deleted_at" is null;

-- field:project_task.board_id
create unique index "project_task__board_id__key"
    on "project_task" (lower("board_id"))
    where "deleted_at" is null;

-- module:survey_response, unique
create unique index "survey_response__project_id__key"
    on "survey_response" ("project_id")
    where "deleted_at" is null;
