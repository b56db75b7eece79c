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

-- field:employee.login
create unique index "employee__login_id__key"
    on "employee" ("login_id")
    where "deleted_at" is null;

-- field:employee.work_email
create unique index "employee__work_email__key"
    on "employee" (lower("work_email"))
    where "deleted_at" is null;

-- field:household.old_number
create unique index "household__old_number__key"
    on "household" (lower("old_number"))
    where "deleted_at" is null;

-- field:invoice.number
create unique index "invoice__number__key"
    on "invoice" (lower("number"))
    where "deleted_at" is null;

-- field:invoice.books_id
create unique index "invoice__books_id__key"
    on "invoice" (lower("books_id"))
    where "deleted_at" is null;

-- module:invoice, unique
create unique index "invoice__order_id__kind__key"
    on "invoice" ("order_id", "kind")
    where "deleted_at" is null and ((("kind" <> 'progress') AND ("status" <> 'void')) IS TRUE);

-- field:order.number
create unique index "order__number__key"
    on "order" (lower("number"))
    where "deleted_at" is null;

-- field:order.quote
create unique index "order__quote_id__key"
    on "order" ("quote_id")
    where "deleted_at" is null;

-- field:partner.referral_code
create unique index "partner__referral_code__key"
    on "partner" (lower("referral_code"))
    where "deleted_at" is null;

-- field:person.old_number
create unique index "person__old_number__key"
    on "person" (lower("old_number"))
    where "deleted_at" is null;

-- field:product.sku
create unique index "product__sku__key"
    on "product" (lower("sku"))
    where "deleted_at" is null;

-- field:quote.number
create unique index "quote__number__key"
    on "quote" (lower("number"))
    where "deleted_at" is null;

-- module:registration, unique
create unique index "registration__event_id__lead_id__key"
    on "registration" ("event_id", "lead_id")
    where "deleted_at" is null;

-- field:service_case.number
create unique index "service_case__number__key"
    on "service_case" (lower("number"))
    where "deleted_at" is null;

-- field:source_month.key
create unique index "source_month__key__key"
    on "source_month" (lower("key"))
    where "deleted_at" is null;
