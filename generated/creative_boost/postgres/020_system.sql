-- What every deployment has
set search_path to "crm_creative_boost", pg_temp;

-- system: What is deployed here: the manifest's hash, the version of the format.
create table "_deployment" (
    "name" text collate "C" not null,
    "value" text collate "C" not null,
    constraint "_deployment__pk" primary key ("name"),
    constraint "_deployment__name__length" check (char_length("name") <= 100)
);

-- system: The options of dropdowns and checklists, by the id of what declares them.
create table "_option" (
    "list" text collate "C" not null,
    "value" text collate "C" not null,
    "position" bigint not null,
    "label" text collate "C",
    "description" text collate "C",
    "colour" text collate "C",
    "retired" boolean default false not null,
    "offered_when" jsonb,
    "translations" jsonb,
    constraint "_option__pk" primary key ("list", "value"),
    constraint "_option__list__length" check (char_length("list") <= 400),
    constraint "_option__value__length" check (char_length("value") <= 100),
    constraint "_option__position__range" check ("position" >= 0),
    constraint "_option__label__length" check (char_length("label") <= 400),
    constraint "_option__colour__length" check (char_length("colour") <= 100)
);

-- system: Pipelines.
create table "_pipeline" (
    "name" text collate "C" not null,
    "module" text collate "C" not null,
    "field" text collate "C" not null,
    "label" text collate "C",
    "amount" text collate "C",
    constraint "_pipeline__pk" primary key ("name"),
    constraint "_pipeline__name__length" check (char_length("name") <= 100),
    constraint "_pipeline__module__length" check (char_length("module") <= 100),
    constraint "_pipeline__field__length" check (char_length("field") <= 100),
    constraint "_pipeline__label__length" check (char_length("label") <= 400),
    constraint "_pipeline__amount__length" check (char_length("amount") <= 100)
);

-- system: The stages of pipelines, in order.
create table "_stage" (
    "pipeline" text collate "C" not null,
    "name" text collate "C" not null,
    "position" bigint not null,
    "label" text collate "C",
    "colour" text collate "C",
    "initial" boolean default false not null,
    "probability" bigint,
    "forecast" text collate "C",
    "outcome" text collate "C",
    "rots_after" text collate "C",
    "room" bigint,
    "retired" boolean default false not null,
    constraint "_stage__pk" primary key ("pipeline", "name"),
    constraint "_stage__pipeline__length" check (char_length("pipeline") <= 100),
    constraint "_stage__name__length" check (char_length("name") <= 100),
    constraint "_stage__position__range" check ("position" >= 0),
    constraint "_stage__label__length" check (char_length("label") <= 400),
    constraint "_stage__colour__length" check (char_length("colour") <= 100),
    constraint "_stage__forecast__length" check (char_length("forecast") <= 100),
    constraint "_stage__outcome__length" check (char_length("outcome") <= 100),
    constraint "_stage__rots_after__length" check (char_length("rots_after") <= 100)
);

-- system: Variants of modules.
create table "_record_type" (
    "name" text collate "C" not null,
    "module" text collate "C" not null,
    "label" text collate "C",
    "pipeline" text collate "C",
    "retired" boolean default false not null,
    constraint "_record_type__pk" primary key ("name"),
    constraint "_record_type__name__length" check (char_length("name") <= 100),
    constraint "_record_type__module__length" check (char_length("module") <= 100),
    constraint "_record_type__label__length" check (char_length("label") <= 400),
    constraint "_record_type__pipeline__length" check (char_length("pipeline") <= 100)
);

-- system: Lead sources: the broad ones, and below each its second level, named with a point between.
create table "_lead_source" (
    "name" text collate "C" not null,
    "parent" text collate "C",
    "position" bigint not null,
    "label" text collate "C",
    "description" text collate "C",
    "retired" boolean default false not null,
    "translations" jsonb,
    constraint "_lead_source__pk" primary key ("name"),
    constraint "_lead_source__name__length" check (char_length("name") <= 100),
    constraint "_lead_source__parent__length" check (char_length("parent") <= 100),
    constraint "_lead_source__position__range" check ("position" >= 0),
    constraint "_lead_source__label__length" check (char_length("label") <= 400)
);

-- system: Groups of tags.
create table "_tag_category" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "description" text collate "C",
    "exclusive" boolean default false not null,
    "pattern" text collate "C",
    "managed" text collate "C" not null,
    constraint "_tag_category__pk" primary key ("name"),
    constraint "_tag_category__name__length" check (char_length("name") <= 100),
    constraint "_tag_category__label__length" check (char_length("label") <= 400),
    constraint "_tag_category__pattern__length" check (char_length("pattern") <= 400),
    constraint "_tag_category__managed__length" check (char_length("managed") <= 100),
    constraint "_tag_category__managed__choices" check ("managed" in ('blueprint', 'seed'))
);

-- system: Words put on records.
create table "_tag" (
    "id" uuid default "fn__new_id"() not null,
    "category" text collate "C" not null,
    "name" text collate "C" not null,
    "label" text collate "C",
    "description" text collate "C",
    "retired" boolean default false not null,
    "merged_into_id" uuid,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    constraint "_tag__pk" primary key ("id"),
    constraint "_tag__category__length" check (char_length("category") <= 100),
    constraint "_tag__name__length" check (char_length("name") <= 100),
    constraint "_tag__label__length" check (char_length("label") <= 400),
    constraint "_tag__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Ways of reaching people.
create table "_channel" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "kind" text collate "C" not null,
    "sender" text collate "C",
    constraint "_channel__pk" primary key ("name"),
    constraint "_channel__name__length" check (char_length("name") <= 100),
    constraint "_channel__label__length" check (char_length("label") <= 400),
    constraint "_channel__kind__length" check (char_length("kind") <= 100),
    constraint "_channel__sender__length" check (char_length("sender") <= 400)
);

-- system: What people can agree to: a channel, a purpose, a legal basis.
create table "_consent_kind" (
    "name" text collate "C" not null,
    "channel" text collate "C" not null,
    "purpose" text collate "C" not null,
    "legal_basis" text collate "C" not null,
    "label" text collate "C",
    "wording" text collate "C",
    "expires_after" text collate "C",
    "retired" boolean default false not null,
    constraint "_consent_kind__pk" primary key ("name"),
    constraint "_consent_kind__name__length" check (char_length("name") <= 100),
    constraint "_consent_kind__channel__length" check (char_length("channel") <= 100),
    constraint "_consent_kind__purpose__length" check (char_length("purpose") <= 100),
    constraint "_consent_kind__legal_basis__length" check (char_length("legal_basis") <= 100),
    constraint "_consent_kind__label__length" check (char_length("label") <= 400),
    constraint "_consent_kind__expires_after__length" check (char_length("expires_after") <= 100)
);

-- system: Working hours.
create table "_calendar" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "time_zone" text collate "C" not null,
    constraint "_calendar__pk" primary key ("name"),
    constraint "_calendar__name__length" check (char_length("name") <= 100),
    constraint "_calendar__label__length" check (char_length("label") <= 400),
    constraint "_calendar__time_zone__length" check (char_length("time_zone") <= 100)
);

-- system: The stretches of working hours of a weekday, Monday 1 to Sunday 7.
create table "_calendar_hours" (
    "calendar" text collate "C" not null,
    "weekday" bigint not null,
    "opens" text collate "C" not null,
    "closes" text collate "C" not null,
    constraint "_calendar_hours__pk" primary key ("calendar", "weekday", "opens"),
    constraint "_calendar_hours__calendar__length" check (char_length("calendar") <= 100),
    constraint "_calendar_hours__weekday__range" check ("weekday" >= 1),
    constraint "_calendar_hours__opens__length" check (char_length("opens") <= 100),
    constraint "_calendar_hours__closes__length" check (char_length("closes") <= 100)
);

-- system: Days on which nobody works.
create table "_holiday" (
    "calendar" text collate "C" not null,
    "day" date not null,
    "label" text collate "C",
    constraint "_holiday__pk" primary key ("calendar", "day"),
    constraint "_holiday__calendar__length" check (char_length("calendar") <= 100),
    constraint "_holiday__day__shape" check ("day" between '0001-01-01' and '9999-12-31'),
    constraint "_holiday__label__length" check (char_length("label") <= 400)
);

-- system: Tables of decisions.
create table "_decision_table" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "inputs" jsonb not null,
    "outputs" jsonb not null,
    "managed" text collate "C" not null,
    constraint "_decision_table__pk" primary key ("name"),
    constraint "_decision_table__name__length" check (char_length("name") <= 100),
    constraint "_decision_table__label__length" check (char_length("label") <= 400),
    constraint "_decision_table__managed__length" check (char_length("managed") <= 100),
    constraint "_decision_table__managed__choices" check ("managed" in ('blueprint', 'seed'))
);

-- system: Their rows in order; a condition is a compiled expression, absent: always.
create table "_decision_row" (
    "decision_table" text collate "C" not null,
    "position" bigint not null,
    "condition" jsonb,
    "source" text collate "C",
    "results" jsonb not null,
    constraint "_decision_row__pk" primary key ("decision_table", "position"),
    constraint "_decision_row__decision_table__length" check (char_length("decision_table") <= 100),
    constraint "_decision_row__position__range" check ("position" >= 0)
);

-- system: Texts of messages that people may change.
create table "_template" (
    "name" text collate "C" not null,
    "language" text collate "C" not null,
    "channel" text collate "C" not null,
    "subject" text collate "C",
    "body" text collate "C" not null,
    "managed" text collate "C" not null,
    "changed_at" timestamptz,
    constraint "_template__pk" primary key ("name", "language"),
    constraint "_template__name__length" check (char_length("name") <= 100),
    constraint "_template__language__length" check (char_length("language") <= 100),
    constraint "_template__channel__length" check (char_length("channel") <= 100),
    constraint "_template__managed__length" check (char_length("managed") <= 100),
    constraint "_template__managed__choices" check ("managed" in ('blueprint', 'seed')),
    constraint "_template__changed_at__shape" check ("changed_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Named rights.
create table "_capability" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "description" text collate "C",
    constraint "_capability__pk" primary key ("name"),
    constraint "_capability__name__length" check (char_length("name") <= 100),
    constraint "_capability__label__length" check (char_length("label") <= 400)
);

-- system: Currencies in use, and the digits of their smallest unit.
create table "_currency" (
    "code" text collate "C" not null,
    "digits" bigint not null,
    constraint "_currency__pk" primary key ("code"),
    constraint "_currency__code__length" check (char_length("code") <= 100),
    constraint "_currency__digits__range" check ("digits" >= 0)
);

-- system: How much one unit of a currency was worth on a day, in millionths.
create table "_rate" (
    "from_code" text collate "C" not null,
    "to_code" text collate "C" not null,
    "day" date not null,
    "millionths" bigint not null,
    constraint "_rate__pk" primary key ("from_code", "to_code", "day"),
    constraint "_rate__from_code__length" check (char_length("from_code") <= 100),
    constraint "_rate__to_code__length" check (char_length("to_code") <= 100),
    constraint "_rate__day__shape" check ("day" between '0001-01-01' and '9999-12-31'),
    constraint "_rate__millionths__range" check ("millionths" >= 1)
);

-- system: The clock of the blueprint's zone: from when on which offset from UTC holds.
create table "_zone" (
    "utc_from" timestamptz not null,
    "offset_seconds" bigint not null,
    constraint "_zone__pk" primary key ("utc_from"),
    constraint "_zone__utc_from__shape" check ("utc_from" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Who works with the CRM; people, API keys, the public and the system itself.
create table "_user" (
    "id" uuid default "fn__new_id"() not null,
    "name" text collate "C" not null,
    "email" text collate "C",
    "phone" text collate "C",
    "kind" text collate "C" default 'person' not null,
    "login" text collate "C",
    "active" boolean default true not null,
    "team_id" uuid,
    "manager_id" uuid,
    "time_zone" text collate "C",
    "language" text collate "C",
    "locale" text collate "C",
    "last_login_at" timestamptz,
    "absent_from" date,
    "absent_until" date,
    "created_at" timestamptz default now() not null,
    constraint "_user__pk" primary key ("id"),
    constraint "_user__name__length" check (char_length("name") <= 400),
    constraint "_user__email__length" check (char_length("email") <= 400),
    constraint "_user__phone__length" check (char_length("phone") <= 100),
    constraint "_user__kind__length" check (char_length("kind") <= 100),
    constraint "_user__kind__choices" check ("kind" in ('person', 'api', 'public', 'system')),
    constraint "_user__login__length" check (char_length("login") <= 100),
    constraint "_user__time_zone__length" check (char_length("time_zone") <= 100),
    constraint "_user__language__length" check (char_length("language") <= 100),
    constraint "_user__locale__length" check (char_length("locale") <= 100),
    constraint "_user__last_login_at__shape" check ("last_login_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_user__absent_from__shape" check ("absent_from" between '0001-01-01' and '9999-12-31'),
    constraint "_user__absent_until__shape" check ("absent_until" between '0001-01-01' and '9999-12-31'),
    constraint "_user__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Roles, and whom each reports to.
create table "_role" (
    "name" text collate "C" not null,
    "label" text collate "C",
    "kind" text collate "C" not null,
    "reports_to" text collate "C",
    "retired" boolean default false not null,
    constraint "_role__pk" primary key ("name"),
    constraint "_role__name__length" check (char_length("name") <= 100),
    constraint "_role__label__length" check (char_length("label") <= 400),
    constraint "_role__kind__length" check (char_length("kind") <= 100),
    constraint "_role__kind__choices" check ("kind" in ('person', 'api', 'public', 'system')),
    constraint "_role__reports_to__length" check (char_length("reports_to") <= 100)
);

-- system: The named rights of roles.
create table "_role_capability" (
    "role" text collate "C" not null,
    "capability" text collate "C" not null,
    constraint "_role_capability__pk" primary key ("role", "capability"),
    constraint "_role_capability__role__length" check (char_length("role") <= 100),
    constraint "_role_capability__capability__length" check (char_length("capability") <= 100)
);

-- system: Which role stands above which, over any number of levels; each stands above itself by 0.
create table "_role_closure" (
    "ancestor" text collate "C" not null,
    "descendant" text collate "C" not null,
    "levels" bigint not null,
    constraint "_role_closure__pk" primary key ("ancestor", "descendant"),
    constraint "_role_closure__ancestor__length" check (char_length("ancestor") <= 100),
    constraint "_role_closure__descendant__length" check (char_length("descendant") <= 100),
    constraint "_role_closure__levels__range" check ("levels" >= 0)
);

-- system: Who is in which role.
create table "_user_role" (
    "user_id" uuid not null,
    "role" text collate "C" not null,
    "granted_at" timestamptz default now() not null,
    "granted_by" uuid default "fn__actor_id"() not null,
    constraint "_user_role__pk" primary key ("user_id", "role"),
    constraint "_user_role__role__length" check (char_length("role") <= 100),
    constraint "_user_role__granted_at__shape" check ("granted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Whose records a user's `subordinates` covers: by role, by manager, and each their own.
create table "_user_closure" (
    "ancestor_id" uuid not null,
    "descendant_id" uuid not null,
    constraint "_user_closure__pk" primary key ("ancestor_id", "descendant_id")
);

-- system: People who work together.
create table "_team" (
    "id" uuid default "fn__new_id"() not null,
    "name" text collate "C" not null,
    "label" text collate "C",
    "parent_id" uuid,
    "manager_id" uuid,
    "lead_role" text collate "C",
    "managed" text collate "C" default 'seed' not null,
    "retired" boolean default false not null,
    constraint "_team__pk" primary key ("id"),
    constraint "_team__name__length" check (char_length("name") <= 100),
    constraint "_team__label__length" check (char_length("label") <= 400),
    constraint "_team__lead_role__length" check (char_length("lead_role") <= 100),
    constraint "_team__managed__length" check (char_length("managed") <= 100),
    constraint "_team__managed__choices" check ("managed" in ('blueprint', 'seed'))
);

-- system: Who is in which team, in batting order.
create table "_team_member" (
    "team_id" uuid not null,
    "user_id" uuid not null,
    "position" bigint default 0 not null,
    constraint "_team_member__pk" primary key ("team_id", "user_id"),
    constraint "_team_member__position__range" check ("position" >= 0)
);

-- system: Where records wait until someone takes them.
create table "_queue" (
    "id" uuid default "fn__new_id"() not null,
    "name" text collate "C" not null,
    "label" text collate "C",
    "email" text collate "C",
    "team_id" uuid,
    "notify" boolean default true not null,
    "retired" boolean default false not null,
    constraint "_queue__pk" primary key ("id"),
    constraint "_queue__name__length" check (char_length("name") <= 100),
    constraint "_queue__label__length" check (char_length("label") <= 400),
    constraint "_queue__email__length" check (char_length("email") <= 400)
);

-- system: The modules whose records a queue may own.
create table "_queue_module" (
    "queue_id" uuid not null,
    "module" text collate "C" not null,
    constraint "_queue_module__pk" primary key ("queue_id", "module"),
    constraint "_queue_module__module__length" check (char_length("module") <= 100)
);

-- system: Who works on a queue: a user, all in a role, or a team.
create table "_queue_member" (
    "id" uuid default "fn__new_id"() not null,
    "queue_id" uuid not null,
    "user_id" uuid,
    "role" text collate "C",
    "team_id" uuid,
    constraint "_queue_member__pk" primary key ("id"),
    constraint "_queue_member__role__length" check (char_length("role") <= 100)
);

-- system: A record that somebody opened to others by hand.
create table "_share" (
    "id" uuid default "fn__new_id"() not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "user_id" uuid,
    "role" text collate "C",
    "team_id" uuid,
    "access" text collate "C" not null,
    "until" timestamptz,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    constraint "_share__pk" primary key ("id"),
    constraint "_share__module__length" check (char_length("module") <= 100),
    constraint "_share__role__length" check (char_length("role") <= 100),
    constraint "_share__access__length" check (char_length("access") <= 100),
    constraint "_share__access__choices" check ("access" in ('read', 'update')),
    constraint "_share__until__shape" check ("until" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_share__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: A list that somebody arranged for themselves.
create table "_saved_view" (
    "id" uuid default "fn__new_id"() not null,
    "user_id" uuid not null,
    "module" text collate "C" not null,
    "name" text collate "C" not null,
    "settings" jsonb not null,
    "created_at" timestamptz default now() not null,
    constraint "_saved_view__pk" primary key ("id"),
    constraint "_saved_view__module__length" check (char_length("module") <= 100),
    constraint "_saved_view__name__length" check (char_length("name") <= 400),
    constraint "_saved_view__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: A workflow, campaign or escalation that is or was under way; it keeps the version it began with.
create table "_run" (
    "id" uuid default "fn__new_id"() not null,
    "workflow" text collate "C" not null,
    "manifest_hash" text collate "C" not null,
    "steps" jsonb not null,
    "module" text collate "C",
    "record_id" uuid,
    "state" text collate "C" default 'waiting' not null,
    "principal_id" uuid,
    "depth" bigint default 0 not null,
    "variables" jsonb,
    "started_at" timestamptz default now() not null,
    "finished_at" timestamptz,
    "error" text collate "C",
    constraint "_run__pk" primary key ("id"),
    constraint "_run__workflow__length" check (char_length("workflow") <= 400),
    constraint "_run__manifest_hash__length" check (char_length("manifest_hash") <= 100),
    constraint "_run__module__length" check (char_length("module") <= 100),
    constraint "_run__state__length" check (char_length("state") <= 100),
    constraint "_run__state__choices" check ("state" in ('waiting', 'running', 'done', 'stopped', 'failed')),
    constraint "_run__depth__range" check ("depth" >= 0),
    constraint "_run__started_at__shape" check ("started_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_run__finished_at__shape" check ("finished_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: The steps of a run: done, waiting, failed.
create table "_run_step" (
    "id" uuid default "fn__new_id"() not null,
    "run_id" uuid not null,
    "step" text collate "C" not null,
    "attempt" bigint default 1 not null,
    "state" text collate "C" default 'waiting' not null,
    "due_at" timestamptz,
    "waits_for" text collate "C",
    "started_at" timestamptz,
    "finished_at" timestamptz,
    "result" jsonb,
    "error" text collate "C",
    constraint "_run_step__pk" primary key ("id"),
    constraint "_run_step__step__length" check (char_length("step") <= 400),
    constraint "_run_step__attempt__range" check ("attempt" >= 1),
    constraint "_run_step__state__length" check (char_length("state") <= 100),
    constraint "_run_step__state__choices" check ("state" in ('waiting', 'running', 'done', 'skipped', 'failed')),
    constraint "_run_step__due_at__shape" check ("due_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_run_step__waits_for__length" check (char_length("waits_for") <= 400),
    constraint "_run_step__started_at__shape" check ("started_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_run_step__finished_at__shape" check ("finished_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Deadlines of records: running, paused, met, missed.
create table "_sla" (
    "id" uuid default "fn__new_id"() not null,
    "sla" text collate "C" not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "state" text collate "C" default 'running' not null,
    "started_at" timestamptz default now() not null,
    "due_at" timestamptz not null,
    "warn_at" timestamptz,
    "warned_at" timestamptz,
    "paused_at" timestamptz,
    "paused_seconds" bigint default 0 not null,
    "stopped_at" timestamptz,
    constraint "_sla__pk" primary key ("id"),
    constraint "_sla__sla__length" check (char_length("sla") <= 100),
    constraint "_sla__module__length" check (char_length("module") <= 100),
    constraint "_sla__state__length" check (char_length("state") <= 100),
    constraint "_sla__state__choices" check ("state" in ('running', 'paused', 'met', 'missed')),
    constraint "_sla__started_at__shape" check ("started_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_sla__due_at__shape" check ("due_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_sla__warn_at__shape" check ("warn_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_sla__warned_at__shape" check ("warned_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_sla__paused_at__shape" check ("paused_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_sla__paused_seconds__range" check ("paused_seconds" >= 0),
    constraint "_sla__stopped_at__shape" check ("stopped_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Where a distribution stands: the turn of the batting order.
create table "_assignment" (
    "rule" text collate "C" not null,
    "position" bigint not null,
    "turn" bigint default 0 not null,
    "changed_at" timestamptz default now() not null,
    constraint "_assignment__pk" primary key ("rule", "position"),
    constraint "_assignment__rule__length" check (char_length("rule") <= 100),
    constraint "_assignment__position__range" check ("position" >= 0),
    constraint "_assignment__turn__range" check ("turn" >= 0),
    constraint "_assignment__changed_at__shape" check ("changed_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: The share of each in a weighted distribution, and how many each was given.
create table "_assignment_ratio" (
    "rule" text collate "C" not null,
    "position" bigint not null,
    "member" text collate "C" not null,
    "ratio" bigint not null,
    "given" bigint default 0 not null,
    constraint "_assignment_ratio__pk" primary key ("rule", "position", "member"),
    constraint "_assignment_ratio__rule__length" check (char_length("rule") <= 100),
    constraint "_assignment_ratio__position__range" check ("position" >= 0),
    constraint "_assignment_ratio__member__length" check (char_length("member") <= 400),
    constraint "_assignment_ratio__ratio__range" check ("ratio" >= 1),
    constraint "_assignment_ratio__given__range" check ("given" >= 0)
);

-- system: Points that somebody's behaviour brought.
create table "_score_event" (
    "id" uuid default "fn__new_id"() not null,
    "rule" text collate "C" not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "behaviour" text collate "C" not null,
    "points" bigint not null,
    "source" text collate "C",
    "happened_at" timestamptz default now() not null,
    constraint "_score_event__pk" primary key ("id"),
    constraint "_score_event__rule__length" check (char_length("rule") <= 100),
    constraint "_score_event__module__length" check (char_length("module") <= 100),
    constraint "_score_event__behaviour__length" check (char_length("behaviour") <= 100),
    constraint "_score_event__source__length" check (char_length("source") <= 400),
    constraint "_score_event__happened_at__shape" check ("happened_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: The next number of each series, by the field that shows it and its period.
create table "_sequence" (
    "field" text collate "C" not null,
    "period" text collate "C" not null,
    "next_number" bigint not null,
    constraint "_sequence__pk" primary key ("field", "period"),
    constraint "_sequence__field__length" check (char_length("field") <= 400),
    constraint "_sequence__period__length" check (char_length("period") <= 100),
    constraint "_sequence__next_number__range" check ("next_number" >= 0)
);

-- system: A file that was brought in.
create table "_import_run" (
    "id" uuid default "fn__new_id"() not null,
    "import" text collate "C" not null,
    "file_name" text collate "C",
    "tag_id" uuid,
    "rows_read" bigint default 0 not null,
    "rows_taken" bigint default 0 not null,
    "problems" jsonb,
    "started_at" timestamptz default now() not null,
    "started_by" uuid default "fn__actor_id"() not null,
    "finished_at" timestamptz,
    constraint "_import_run__pk" primary key ("id"),
    constraint "_import_run__import__length" check (char_length("import") <= 100),
    constraint "_import_run__file_name__length" check (char_length("file_name") <= 400),
    constraint "_import_run__rows_read__range" check ("rows_read" >= 0),
    constraint "_import_run__rows_taken__range" check ("rows_taken" >= 0),
    constraint "_import_run__started_at__shape" check ("started_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_import_run__finished_at__shape" check ("finished_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: What was filled into a form.
create table "_submission" (
    "id" uuid default "fn__new_id"() not null,
    "form" text collate "C" not null,
    "module" text collate "C",
    "record_id" uuid,
    "answers" jsonb not null,
    "consents" jsonb,
    "parameters" jsonb,
    "submitted_at" timestamptz default now() not null,
    constraint "_submission__pk" primary key ("id"),
    constraint "_submission__form__length" check (char_length("form") <= 100),
    constraint "_submission__module__length" check (char_length("module") <= 100),
    constraint "_submission__submitted_at__shape" check ("submitted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: The words that records are found by, normalised: without accents, case and punctuation.
create table "_search_word" (
    "word" text collate "C" not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    constraint "_search_word__pk" primary key ("word", "module", "record_id"),
    constraint "_search_word__word__length" check (char_length("word") <= 400),
    constraint "_search_word__module__length" check (char_length("module") <= 100)
);

-- system: Leave to write to somebody, as it was given and withdrawn; a row is never overwritten, only ended.
create table "_consent" (
    "id" uuid default "fn__new_id"() not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "consent" text collate "C" not null,
    "given_at" timestamptz default now() not null,
    "given_by" text collate "C" not null,
    "expires_at" timestamptz,
    "withdrawn_at" timestamptz,
    "withdrawn_by" text collate "C",
    "wording" text collate "C",
    "proof" jsonb,
    "created_by" uuid default "fn__actor_id"() not null,
    constraint "_consent__pk" primary key ("id"),
    constraint "_consent__module__length" check (char_length("module") <= 100),
    constraint "_consent__consent__length" check (char_length("consent") <= 100),
    constraint "_consent__given_at__shape" check ("given_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_consent__given_by__length" check (char_length("given_by") <= 100),
    constraint "_consent__expires_at__shape" check ("expires_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_consent__withdrawn_at__shape" check ("withdrawn_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_consent__withdrawn_by__length" check (char_length("withdrawn_by") <= 100)
);

-- system: Who takes part in a campaign, and how they responded.
create table "_campaign_member" (
    "campaign" text collate "C" not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "status" text collate "C" not null,
    "joined_at" timestamptz default now() not null,
    "changed_at" timestamptz default now() not null,
    "left_at" timestamptz,
    constraint "_campaign_member__pk" primary key ("campaign", "record_id"),
    constraint "_campaign_member__campaign__length" check (char_length("campaign") <= 100),
    constraint "_campaign_member__module__length" check (char_length("module") <= 100),
    constraint "_campaign_member__status__length" check (char_length("status") <= 100),
    constraint "_campaign_member__joined_at__shape" check ("joined_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_campaign_member__changed_at__shape" check ("changed_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_campaign_member__left_at__shape" check ("left_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: What was sent and received.
create table "_message" (
    "id" uuid default "fn__new_id"() not null,
    "direction" text collate "C" not null,
    "channel" text collate "C" not null,
    "template" text collate "C",
    "campaign" text collate "C",
    "module" text collate "C",
    "record_id" uuid,
    "run_id" uuid,
    "consent_id" uuid,
    "sender" text collate "C",
    "recipient" text collate "C",
    "subject" text collate "C",
    "body" text collate "C",
    "state" text collate "C" default 'waiting' not null,
    "created_at" timestamptz default now() not null,
    "sent_at" timestamptz,
    "error" text collate "C",
    constraint "_message__pk" primary key ("id"),
    constraint "_message__direction__length" check (char_length("direction") <= 100),
    constraint "_message__direction__choices" check ("direction" in ('inbound', 'outbound')),
    constraint "_message__channel__length" check (char_length("channel") <= 100),
    constraint "_message__template__length" check (char_length("template") <= 100),
    constraint "_message__campaign__length" check (char_length("campaign") <= 100),
    constraint "_message__module__length" check (char_length("module") <= 100),
    constraint "_message__sender__length" check (char_length("sender") <= 400),
    constraint "_message__recipient__length" check (char_length("recipient") <= 400),
    constraint "_message__state__length" check (char_length("state") <= 100),
    constraint "_message__state__choices" check ("state" in ('waiting', 'sent', 'delivered', 'bounced', 'failed', 'received', 'refused')),
    constraint "_message__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_message__sent_at__shape" check ("sent_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: What became of a message: delivered, opened, clicked, bounced.
create table "_message_event" (
    "id" uuid default "fn__new_id"() not null,
    "message_id" uuid not null,
    "event" text collate "C" not null,
    "happened_at" timestamptz default now() not null,
    "details" jsonb,
    constraint "_message_event__pk" primary key ("id"),
    constraint "_message_event__event__length" check (char_length("event") <= 100),
    constraint "_message_event__happened_at__shape" check ("happened_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: What the CRM tells its own people.
create table "_notice" (
    "id" uuid default "fn__new_id"() not null,
    "user_id" uuid not null,
    "module" text collate "C",
    "record_id" uuid,
    "template" text collate "C",
    "text" text collate "C" not null,
    "created_at" timestamptz default now() not null,
    "read_at" timestamptz,
    constraint "_notice__pk" primary key ("id"),
    constraint "_notice__module__length" check (char_length("module") <= 100),
    constraint "_notice__template__length" check (char_length("template") <= 100),
    constraint "_notice__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_notice__read_at__shape" check ("read_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Documents and pictures; their content lies apart, under the name of its hash.
create table "_file" (
    "id" uuid default "fn__new_id"() not null,
    "name" text collate "C" not null,
    "media_type" text collate "C" not null,
    "bytes" bigint not null,
    "sha256" text collate "C" not null,
    "location" text collate "C" not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    constraint "_file__pk" primary key ("id"),
    constraint "_file__name__length" check (char_length("name") <= 400),
    constraint "_file__media_type__length" check (char_length("media_type") <= 100),
    constraint "_file__bytes__range" check ("bytes" >= 0),
    constraint "_file__sha256__length" check (char_length("sha256") <= 100),
    constraint "_file__location__length" check (char_length("location") <= 400),
    constraint "_file__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: Who took part in an activity, besides its owner.
create table "_participant" (
    "activity" text collate "C" not null,
    "activity_id" uuid not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "response" text collate "C",
    constraint "_participant__pk" primary key ("activity_id", "record_id"),
    constraint "_participant__activity__length" check (char_length("activity") <= 100),
    constraint "_participant__module__length" check (char_length("module") <= 100),
    constraint "_participant__response__length" check (char_length("response") <= 100)
);

-- system: Changes of records that nobody has dealt with yet. Row triggers write here and nowhere else; whoever drains it hands each change to the workflows, writes the history, deletes the row: at once.
create table "_outbox" (
    "id" bigint generated always as identity,
    "txid" bigint,
    "event" text collate "C" not null,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "old" jsonb,
    "new" jsonb,
    "principal" uuid,
    "depth" bigint default 0 not null,
    "manifest_hash" text collate "C" not null,
    "happened_at" timestamptz default now() not null,
    constraint "_outbox__pk" primary key ("id"),
    constraint "_outbox__event__length" check (char_length("event") <= 100),
    constraint "_outbox__module__length" check (char_length("module") <= 100),
    constraint "_outbox__depth__range" check ("depth" >= 0),
    constraint "_outbox__manifest_hash__length" check (char_length("manifest_hash") <= 100),
    constraint "_outbox__happened_at__shape" check ("happened_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);

-- system: One row for each change of a record: its fields as [old, new]. Filled while the outbox is drained.
create table "_history" (
    "id" bigint generated always as identity,
    "module" text collate "C" not null,
    "record_id" uuid not null,
    "event" text collate "C" not null,
    "changes" jsonb not null,
    "changed_at" timestamptz not null,
    "changed_by" uuid,
    "txid" bigint,
    "manifest_hash" text collate "C" not null,
    constraint "_history__pk" primary key ("id"),
    constraint "_history__module__length" check (char_length("module") <= 100),
    constraint "_history__event__length" check (char_length("event") <= 100),
    constraint "_history__changed_at__shape" check ("changed_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_history__manifest_hash__length" check (char_length("manifest_hash") <= 100)
);

-- system: Every manifest that was ever applied here, by its hash, packed; what is under way keeps to its own.
create table "_manifest" (
    "hash" text collate "C" not null,
    "body" text collate "C" not null,
    constraint "_manifest__pk" primary key ("hash"),
    constraint "_manifest__hash__length" check (char_length("hash") <= 100)
);

-- system: What was applied to this deployment, step by step: when, by whom, with what result.
create table "_ledger" (
    "id" bigint generated always as identity,
    "plan" bigint not null,
    "applied_at" timestamptz default now() not null,
    "applied_by" text collate "C" not null,
    "from_hash" text collate "C",
    "to_hash" text collate "C" not null,
    "step" text collate "C",
    "statement" text collate "C",
    "reverse" text collate "C",
    "state" text collate "C" not null,
    "details" jsonb,
    constraint "_ledger__pk" primary key ("id"),
    constraint "_ledger__plan__range" check ("plan" >= 1),
    constraint "_ledger__applied_at__shape" check ("applied_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "_ledger__applied_by__length" check (char_length("applied_by") <= 400),
    constraint "_ledger__from_hash__length" check (char_length("from_hash") <= 100),
    constraint "_ledger__to_hash__length" check (char_length("to_hash") <= 100),
    constraint "_ledger__step__length" check (char_length("step") <= 400),
    constraint "_ledger__state__length" check (char_length("state") <= 100),
    constraint "_ledger__state__choices" check ("state" in ('started', 'done', 'failed', 'reverted'))
);

-- system: What the catalogue showed right after a plan was applied, packed: what differs from it since is drift.
create table "_fingerprint" (
    "plan" bigint not null,
    "server_version" text collate "C" not null,
    "catalogue" text collate "C" not null,
    constraint "_fingerprint__pk" primary key ("plan"),
    constraint "_fingerprint__plan__range" check ("plan" >= 1),
    constraint "_fingerprint__server_version__length" check (char_length("server_version") <= 100)
);

-- system: What an earlier change left standing until it is contracted: what it was, what it is called now.
create table "_leftover" (
    "stands_in" text collate "C" not null,
    "name" text collate "C" not null,
    "kind" text collate "C" not null,
    "object" text collate "C" not null,
    "plan" bigint not null,
    "forward" text collate "C",
    "back" text collate "C",
    constraint "_leftover__pk" primary key ("plan", "object"),
    constraint "_leftover__stands_in__length" check (char_length("stands_in") <= 400),
    constraint "_leftover__name__length" check (char_length("name") <= 400),
    constraint "_leftover__kind__length" check (char_length("kind") <= 100),
    constraint "_leftover__kind__choices" check ("kind" in ('column', 'table', 'role', 'row')),
    constraint "_leftover__object__length" check (char_length("object") <= 400),
    constraint "_leftover__plan__range" check ("plan" >= 1)
);

-- the roles of who is at work; none where they are not active
create function "fn__roles"() returns text[]
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
declare
    "who" uuid := "fn__user_id"();
begin
    return coalesce((
        select array(select "role" from "_user_role" where "user_id" = "who")
        from "_user"
        where "id" = "who" and "active"
    ), '{}');
end
$$;

-- whether who is at work is in one of these roles
create function "fn__has_any"("wanted" text[]) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "fn__roles"() && "wanted";
end
$$;

-- whether who is at work is in a role
create function "fn__has_role"("wanted" text) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "wanted" = any ("fn__roles"());
end
$$;

-- whether who is at work is in this role and in no other
create function "fn__only_role"("wanted" text) returns boolean
    language plpgsql stable parallel safe
    set search_path from current
as $$
begin
    return "fn__roles"() = array["wanted"];
end
$$;

-- whether who is at work has a named right, by any role
create function "fn__has_capability"("wanted" text) returns boolean
    language plpgsql stable parallel safe security definer
    set search_path from current
as $$
begin
    return exists (
        select 1 from "_role_capability" where "role" = any ("fn__roles"()) and "capability" = "wanted"
    );
end
$$;
