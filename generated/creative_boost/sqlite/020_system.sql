-- What every deployment has

-- system: What is deployed here: the manifest's hash, the version of the format.
create table "_deployment" (
    "name" text not null,
    "value" text not null,
    constraint "_deployment__pk" primary key ("name"),
    constraint "_deployment__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_deployment__name__length" check (length("name") <= 100),
    constraint "_deployment__value__shape" check (typeof("value") in ('text', 'null') and coalesce(instr("value", char(0)), 0) = 0)
);

-- system: The options of dropdowns and checklists, by the id of what declares them.
create table "_option" (
    "list" text not null,
    "value" text not null,
    "position" integer not null,
    "label" text,
    "description" text,
    "colour" text,
    "retired" integer default 0 not null,
    "offered_when" text,
    "translations" text,
    constraint "_option__pk" primary key ("list", "value"),
    constraint "_option__list__shape" check (typeof("list") in ('text', 'null') and coalesce(instr("list", char(0)), 0) = 0),
    constraint "_option__list__length" check (length("list") <= 400),
    constraint "_option__value__shape" check (typeof("value") in ('text', 'null') and coalesce(instr("value", char(0)), 0) = 0),
    constraint "_option__value__length" check (length("value") <= 100),
    constraint "_option__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_option__position__range" check ("position" >= 0),
    constraint "_option__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_option__label__length" check (length("label") <= 400),
    constraint "_option__description__shape" check (typeof("description") in ('text', 'null') and coalesce(instr("description", char(0)), 0) = 0),
    constraint "_option__colour__shape" check (typeof("colour") in ('text', 'null') and coalesce(instr("colour", char(0)), 0) = 0),
    constraint "_option__colour__length" check (length("colour") <= 100),
    constraint "_option__retired__shape" check ("retired" in (0, 1)),
    constraint "_option__offered_when__shape" check ("offered_when" is null or json_valid("offered_when")),
    constraint "_option__translations__shape" check ("translations" is null or json_valid("translations"))
);

-- system: Pipelines.
create table "_pipeline" (
    "name" text not null,
    "module" text not null,
    "field" text not null,
    "label" text,
    "amount" text,
    constraint "_pipeline__pk" primary key ("name"),
    constraint "_pipeline__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_pipeline__name__length" check (length("name") <= 100),
    constraint "_pipeline__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_pipeline__module__length" check (length("module") <= 100),
    constraint "_pipeline__field__shape" check (typeof("field") in ('text', 'null') and coalesce(instr("field", char(0)), 0) = 0),
    constraint "_pipeline__field__length" check (length("field") <= 100),
    constraint "_pipeline__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_pipeline__label__length" check (length("label") <= 400),
    constraint "_pipeline__amount__shape" check (typeof("amount") in ('text', 'null') and coalesce(instr("amount", char(0)), 0) = 0),
    constraint "_pipeline__amount__length" check (length("amount") <= 100)
);

-- system: The stages of pipelines, in order.
create table "_stage" (
    "pipeline" text not null,
    "name" text not null,
    "position" integer not null,
    "label" text,
    "colour" text,
    "initial" integer default 0 not null,
    "probability" integer,
    "forecast" text,
    "outcome" text,
    "rots_after" text,
    "room" integer,
    "retired" integer default 0 not null,
    constraint "_stage__pk" primary key ("pipeline", "name"),
    constraint "_stage__pipeline__shape" check (typeof("pipeline") in ('text', 'null') and coalesce(instr("pipeline", char(0)), 0) = 0),
    constraint "_stage__pipeline__length" check (length("pipeline") <= 100),
    constraint "_stage__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_stage__name__length" check (length("name") <= 100),
    constraint "_stage__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_stage__position__range" check ("position" >= 0),
    constraint "_stage__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_stage__label__length" check (length("label") <= 400),
    constraint "_stage__colour__shape" check (typeof("colour") in ('text', 'null') and coalesce(instr("colour", char(0)), 0) = 0),
    constraint "_stage__colour__length" check (length("colour") <= 100),
    constraint "_stage__initial__shape" check ("initial" in (0, 1)),
    constraint "_stage__probability__shape" check (typeof("probability") in ('integer', 'null')),
    constraint "_stage__forecast__shape" check (typeof("forecast") in ('text', 'null') and coalesce(instr("forecast", char(0)), 0) = 0),
    constraint "_stage__forecast__length" check (length("forecast") <= 100),
    constraint "_stage__outcome__shape" check (typeof("outcome") in ('text', 'null') and coalesce(instr("outcome", char(0)), 0) = 0),
    constraint "_stage__outcome__length" check (length("outcome") <= 100),
    constraint "_stage__rots_after__shape" check (typeof("rots_after") in ('text', 'null') and coalesce(instr("rots_after", char(0)), 0) = 0),
    constraint "_stage__rots_after__length" check (length("rots_after") <= 100),
    constraint "_stage__room__shape" check (typeof("room") in ('integer', 'null')),
    constraint "_stage__retired__shape" check ("retired" in (0, 1)),
    constraint "_stage__pipeline__fk" foreign key ("pipeline") references "_pipeline" ("name") on delete cascade
);

-- system: Variants of modules.
create table "_record_type" (
    "name" text not null,
    "module" text not null,
    "label" text,
    "pipeline" text,
    "retired" integer default 0 not null,
    constraint "_record_type__pk" primary key ("name"),
    constraint "_record_type__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_record_type__name__length" check (length("name") <= 100),
    constraint "_record_type__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_record_type__module__length" check (length("module") <= 100),
    constraint "_record_type__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_record_type__label__length" check (length("label") <= 400),
    constraint "_record_type__pipeline__shape" check (typeof("pipeline") in ('text', 'null') and coalesce(instr("pipeline", char(0)), 0) = 0),
    constraint "_record_type__pipeline__length" check (length("pipeline") <= 100),
    constraint "_record_type__retired__shape" check ("retired" in (0, 1)),
    constraint "_record_type__pipeline__fk" foreign key ("pipeline") references "_pipeline" ("name") on delete restrict
);

-- system: Lead sources: the broad ones, and below each its second level, named with a point between.
create table "_lead_source" (
    "name" text not null,
    "parent" text,
    "position" integer not null,
    "label" text,
    "description" text,
    "retired" integer default 0 not null,
    "translations" text,
    constraint "_lead_source__pk" primary key ("name"),
    constraint "_lead_source__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_lead_source__name__length" check (length("name") <= 100),
    constraint "_lead_source__parent__shape" check (typeof("parent") in ('text', 'null') and coalesce(instr("parent", char(0)), 0) = 0),
    constraint "_lead_source__parent__length" check (length("parent") <= 100),
    constraint "_lead_source__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_lead_source__position__range" check ("position" >= 0),
    constraint "_lead_source__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_lead_source__label__length" check (length("label") <= 400),
    constraint "_lead_source__description__shape" check (typeof("description") in ('text', 'null') and coalesce(instr("description", char(0)), 0) = 0),
    constraint "_lead_source__retired__shape" check ("retired" in (0, 1)),
    constraint "_lead_source__translations__shape" check ("translations" is null or json_valid("translations")),
    constraint "_lead_source__parent__fk" foreign key ("parent") references "_lead_source" ("name") on delete restrict
);

-- system: Groups of tags.
create table "_tag_category" (
    "name" text not null,
    "label" text,
    "description" text,
    "exclusive" integer default 0 not null,
    "pattern" text,
    "managed" text not null,
    constraint "_tag_category__pk" primary key ("name"),
    constraint "_tag_category__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_tag_category__name__length" check (length("name") <= 100),
    constraint "_tag_category__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_tag_category__label__length" check (length("label") <= 400),
    constraint "_tag_category__description__shape" check (typeof("description") in ('text', 'null') and coalesce(instr("description", char(0)), 0) = 0),
    constraint "_tag_category__exclusive__shape" check ("exclusive" in (0, 1)),
    constraint "_tag_category__pattern__shape" check (typeof("pattern") in ('text', 'null') and coalesce(instr("pattern", char(0)), 0) = 0),
    constraint "_tag_category__pattern__length" check (length("pattern") <= 400),
    constraint "_tag_category__managed__shape" check (typeof("managed") in ('text', 'null') and coalesce(instr("managed", char(0)), 0) = 0),
    constraint "_tag_category__managed__length" check (length("managed") <= 100),
    constraint "_tag_category__managed__choices" check ("managed" in ('blueprint', 'seed'))
);

-- system: Words put on records.
create table "_tag" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "category" text not null,
    "name" text not null,
    "label" text,
    "description" text,
    "retired" integer default 0 not null,
    "merged_into_id" text,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "created_by" text default '00000000-0000-7000-8000-000000000000' not null,
    constraint "_tag__pk" primary key ("id"),
    constraint "_tag__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_tag__category__shape" check (typeof("category") in ('text', 'null') and coalesce(instr("category", char(0)), 0) = 0),
    constraint "_tag__category__length" check (length("category") <= 100),
    constraint "_tag__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_tag__name__length" check (length("name") <= 100),
    constraint "_tag__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_tag__label__length" check (length("label") <= 400),
    constraint "_tag__description__shape" check (typeof("description") in ('text', 'null') and coalesce(instr("description", char(0)), 0) = 0),
    constraint "_tag__retired__shape" check ("retired" in (0, 1)),
    constraint "_tag__merged_into_id__shape" check (length("merged_into_id") = 36 and "merged_into_id" not glob '*[^0-9a-f-]*' and "merged_into_id" glob '????????-????-????-????-*' and length(replace("merged_into_id", '-', '')) = 32),
    constraint "_tag__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_tag__created_by__shape" check (length("created_by") = 36 and "created_by" not glob '*[^0-9a-f-]*' and "created_by" glob '????????-????-????-????-*' and length(replace("created_by", '-', '')) = 32),
    constraint "_tag__category__fk" foreign key ("category") references "_tag_category" ("name") on delete restrict,
    constraint "_tag__merged_into_id__fk" foreign key ("merged_into_id") references "_tag" ("id") on delete set null,
    constraint "_tag__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict
);

-- system: Ways of reaching people.
create table "_channel" (
    "name" text not null,
    "label" text,
    "kind" text not null,
    "sender" text,
    constraint "_channel__pk" primary key ("name"),
    constraint "_channel__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_channel__name__length" check (length("name") <= 100),
    constraint "_channel__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_channel__label__length" check (length("label") <= 400),
    constraint "_channel__kind__shape" check (typeof("kind") in ('text', 'null') and coalesce(instr("kind", char(0)), 0) = 0),
    constraint "_channel__kind__length" check (length("kind") <= 100),
    constraint "_channel__sender__shape" check (typeof("sender") in ('text', 'null') and coalesce(instr("sender", char(0)), 0) = 0),
    constraint "_channel__sender__length" check (length("sender") <= 400)
);

-- system: What people can agree to: a channel, a purpose, a legal basis.
create table "_consent_kind" (
    "name" text not null,
    "channel" text not null,
    "purpose" text not null,
    "legal_basis" text not null,
    "label" text,
    "wording" text,
    "expires_after" text,
    "retired" integer default 0 not null,
    constraint "_consent_kind__pk" primary key ("name"),
    constraint "_consent_kind__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_consent_kind__name__length" check (length("name") <= 100),
    constraint "_consent_kind__channel__shape" check (typeof("channel") in ('text', 'null') and coalesce(instr("channel", char(0)), 0) = 0),
    constraint "_consent_kind__channel__length" check (length("channel") <= 100),
    constraint "_consent_kind__purpose__shape" check (typeof("purpose") in ('text', 'null') and coalesce(instr("purpose", char(0)), 0) = 0),
    constraint "_consent_kind__purpose__length" check (length("purpose") <= 100),
    constraint "_consent_kind__legal_basis__shape" check (typeof("legal_basis") in ('text', 'null') and coalesce(instr("legal_basis", char(0)), 0) = 0),
    constraint "_consent_kind__legal_basis__length" check (length("legal_basis") <= 100),
    constraint "_consent_kind__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_consent_kind__label__length" check (length("label") <= 400),
    constraint "_consent_kind__wording__shape" check (typeof("wording") in ('text', 'null') and coalesce(instr("wording", char(0)), 0) = 0),
    constraint "_consent_kind__expires_after__shape" check (typeof("expires_after") in ('text', 'null') and coalesce(instr("expires_after", char(0)), 0) = 0),
    constraint "_consent_kind__expires_after__length" check (length("expires_after") <= 100),
    constraint "_consent_kind__retired__shape" check ("retired" in (0, 1)),
    constraint "_consent_kind__channel__fk" foreign key ("channel") references "_channel" ("name") on delete restrict
);

-- system: Working hours.
create table "_calendar" (
    "name" text not null,
    "label" text,
    "time_zone" text not null,
    constraint "_calendar__pk" primary key ("name"),
    constraint "_calendar__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_calendar__name__length" check (length("name") <= 100),
    constraint "_calendar__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_calendar__label__length" check (length("label") <= 400),
    constraint "_calendar__time_zone__shape" check (typeof("time_zone") in ('text', 'null') and coalesce(instr("time_zone", char(0)), 0) = 0),
    constraint "_calendar__time_zone__length" check (length("time_zone") <= 100)
);

-- system: The stretches of working hours of a weekday, Monday 1 to Sunday 7.
create table "_calendar_hours" (
    "calendar" text not null,
    "weekday" integer not null,
    "opens" text not null,
    "closes" text not null,
    constraint "_calendar_hours__pk" primary key ("calendar", "weekday", "opens"),
    constraint "_calendar_hours__calendar__shape" check (typeof("calendar") in ('text', 'null') and coalesce(instr("calendar", char(0)), 0) = 0),
    constraint "_calendar_hours__calendar__length" check (length("calendar") <= 100),
    constraint "_calendar_hours__weekday__shape" check (typeof("weekday") in ('integer', 'null')),
    constraint "_calendar_hours__weekday__range" check ("weekday" >= 1),
    constraint "_calendar_hours__opens__shape" check (typeof("opens") in ('text', 'null') and coalesce(instr("opens", char(0)), 0) = 0),
    constraint "_calendar_hours__opens__length" check (length("opens") <= 100),
    constraint "_calendar_hours__closes__shape" check (typeof("closes") in ('text', 'null') and coalesce(instr("closes", char(0)), 0) = 0),
    constraint "_calendar_hours__closes__length" check (length("closes") <= 100),
    constraint "_calendar_hours__calendar__fk" foreign key ("calendar") references "_calendar" ("name") on delete cascade
);

-- system: Days on which nobody works.
create table "_holiday" (
    "calendar" text not null,
    "day" text not null,
    "label" text,
    constraint "_holiday__pk" primary key ("calendar", "day"),
    constraint "_holiday__calendar__shape" check (typeof("calendar") in ('text', 'null') and coalesce(instr("calendar", char(0)), 0) = 0),
    constraint "_holiday__calendar__length" check (length("calendar") <= 100),
    constraint "_holiday__day__shape" check ("day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date("day", '+0 days') is "day" and "day" >= '0001'),
    constraint "_holiday__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_holiday__label__length" check (length("label") <= 400),
    constraint "_holiday__calendar__fk" foreign key ("calendar") references "_calendar" ("name") on delete cascade
);

-- system: Tables of decisions.
create table "_decision_table" (
    "name" text not null,
    "label" text,
    "inputs" text not null,
    "outputs" text not null,
    "managed" text not null,
    constraint "_decision_table__pk" primary key ("name"),
    constraint "_decision_table__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_decision_table__name__length" check (length("name") <= 100),
    constraint "_decision_table__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_decision_table__label__length" check (length("label") <= 400),
    constraint "_decision_table__inputs__shape" check ("inputs" is null or json_valid("inputs")),
    constraint "_decision_table__outputs__shape" check ("outputs" is null or json_valid("outputs")),
    constraint "_decision_table__managed__shape" check (typeof("managed") in ('text', 'null') and coalesce(instr("managed", char(0)), 0) = 0),
    constraint "_decision_table__managed__length" check (length("managed") <= 100),
    constraint "_decision_table__managed__choices" check ("managed" in ('blueprint', 'seed'))
);

-- system: Their rows in order; a condition is a compiled expression, absent: always.
create table "_decision_row" (
    "decision_table" text not null,
    "position" integer not null,
    "condition" text,
    "source" text,
    "results" text not null,
    constraint "_decision_row__pk" primary key ("decision_table", "position"),
    constraint "_decision_row__decision_table__shape" check (typeof("decision_table") in ('text', 'null') and coalesce(instr("decision_table", char(0)), 0) = 0),
    constraint "_decision_row__decision_table__length" check (length("decision_table") <= 100),
    constraint "_decision_row__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_decision_row__position__range" check ("position" >= 0),
    constraint "_decision_row__condition__shape" check ("condition" is null or json_valid("condition")),
    constraint "_decision_row__source__shape" check (typeof("source") in ('text', 'null') and coalesce(instr("source", char(0)), 0) = 0),
    constraint "_decision_row__results__shape" check ("results" is null or json_valid("results")),
    constraint "_decision_row__decision_table__fk" foreign key ("decision_table") references "_decision_table" ("name") on delete cascade
);

-- system: Texts of messages that people may change.
create table "_template" (
    "name" text not null,
    "language" text not null,
    "channel" text not null,
    "subject" text,
    "body" text not null,
    "managed" text not null,
    "changed_at" text,
    constraint "_template__pk" primary key ("name", "language"),
    constraint "_template__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_template__name__length" check (length("name") <= 100),
    constraint "_template__language__shape" check (typeof("language") in ('text', 'null') and coalesce(instr("language", char(0)), 0) = 0),
    constraint "_template__language__length" check (length("language") <= 100),
    constraint "_template__channel__shape" check (typeof("channel") in ('text', 'null') and coalesce(instr("channel", char(0)), 0) = 0),
    constraint "_template__channel__length" check (length("channel") <= 100),
    constraint "_template__subject__shape" check (typeof("subject") in ('text', 'null') and coalesce(instr("subject", char(0)), 0) = 0),
    constraint "_template__body__shape" check (typeof("body") in ('text', 'null') and coalesce(instr("body", char(0)), 0) = 0),
    constraint "_template__managed__shape" check (typeof("managed") in ('text', 'null') and coalesce(instr("managed", char(0)), 0) = 0),
    constraint "_template__managed__length" check (length("managed") <= 100),
    constraint "_template__managed__choices" check ("managed" in ('blueprint', 'seed')),
    constraint "_template__changed_at__shape" check ("changed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "changed_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("changed_at", 1, 19), '+0 days') is substr("changed_at", 1, 19))
);

-- system: Named rights.
create table "_capability" (
    "name" text not null,
    "label" text,
    "description" text,
    constraint "_capability__pk" primary key ("name"),
    constraint "_capability__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_capability__name__length" check (length("name") <= 100),
    constraint "_capability__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_capability__label__length" check (length("label") <= 400),
    constraint "_capability__description__shape" check (typeof("description") in ('text', 'null') and coalesce(instr("description", char(0)), 0) = 0)
);

-- system: Currencies in use, and the digits of their smallest unit.
create table "_currency" (
    "code" text not null,
    "digits" integer not null,
    constraint "_currency__pk" primary key ("code"),
    constraint "_currency__code__shape" check (typeof("code") in ('text', 'null') and coalesce(instr("code", char(0)), 0) = 0),
    constraint "_currency__code__length" check (length("code") <= 100),
    constraint "_currency__digits__shape" check (typeof("digits") in ('integer', 'null')),
    constraint "_currency__digits__range" check ("digits" >= 0)
);

-- system: How much one unit of a currency was worth on a day, in millionths.
create table "_rate" (
    "from_code" text not null,
    "to_code" text not null,
    "day" text not null,
    "millionths" integer not null,
    constraint "_rate__pk" primary key ("from_code", "to_code", "day"),
    constraint "_rate__from_code__shape" check (typeof("from_code") in ('text', 'null') and coalesce(instr("from_code", char(0)), 0) = 0),
    constraint "_rate__from_code__length" check (length("from_code") <= 100),
    constraint "_rate__to_code__shape" check (typeof("to_code") in ('text', 'null') and coalesce(instr("to_code", char(0)), 0) = 0),
    constraint "_rate__to_code__length" check (length("to_code") <= 100),
    constraint "_rate__day__shape" check ("day" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date("day", '+0 days') is "day" and "day" >= '0001'),
    constraint "_rate__millionths__shape" check (typeof("millionths") in ('integer', 'null')),
    constraint "_rate__millionths__range" check ("millionths" >= 1),
    constraint "_rate__from_code__fk" foreign key ("from_code") references "_currency" ("code") on delete restrict,
    constraint "_rate__to_code__fk" foreign key ("to_code") references "_currency" ("code") on delete restrict
);

-- system: The clock of the blueprint's zone: from when on which offset from UTC holds.
create table "_zone" (
    "utc_from" text not null,
    "offset_seconds" integer not null,
    constraint "_zone__pk" primary key ("utc_from"),
    constraint "_zone__utc_from__shape" check ("utc_from" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "utc_from" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("utc_from", 1, 19), '+0 days') is substr("utc_from", 1, 19)),
    constraint "_zone__offset_seconds__shape" check (typeof("offset_seconds") in ('integer', 'null'))
);

-- system: Who works with the CRM; people, API keys, the public and the system itself.
create table "_user" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "name" text not null,
    "email" text,
    "phone" text,
    "kind" text default 'person' not null,
    "login" text,
    "active" integer default 1 not null,
    "team_id" text,
    "manager_id" text,
    "time_zone" text,
    "language" text,
    "locale" text,
    "last_login_at" text,
    "absent_from" text,
    "absent_until" text,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_user__pk" primary key ("id"),
    constraint "_user__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_user__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_user__name__length" check (length("name") <= 400),
    constraint "_user__email__shape" check (typeof("email") in ('text', 'null') and coalesce(instr("email", char(0)), 0) = 0),
    constraint "_user__email__length" check (length("email") <= 400),
    constraint "_user__phone__shape" check (typeof("phone") in ('text', 'null') and coalesce(instr("phone", char(0)), 0) = 0),
    constraint "_user__phone__length" check (length("phone") <= 100),
    constraint "_user__kind__shape" check (typeof("kind") in ('text', 'null') and coalesce(instr("kind", char(0)), 0) = 0),
    constraint "_user__kind__length" check (length("kind") <= 100),
    constraint "_user__kind__choices" check ("kind" in ('person', 'api', 'public', 'system')),
    constraint "_user__login__shape" check (typeof("login") in ('text', 'null') and coalesce(instr("login", char(0)), 0) = 0),
    constraint "_user__login__length" check (length("login") <= 100),
    constraint "_user__active__shape" check ("active" in (0, 1)),
    constraint "_user__team_id__shape" check (length("team_id") = 36 and "team_id" not glob '*[^0-9a-f-]*' and "team_id" glob '????????-????-????-????-*' and length(replace("team_id", '-', '')) = 32),
    constraint "_user__manager_id__shape" check (length("manager_id") = 36 and "manager_id" not glob '*[^0-9a-f-]*' and "manager_id" glob '????????-????-????-????-*' and length(replace("manager_id", '-', '')) = 32),
    constraint "_user__time_zone__shape" check (typeof("time_zone") in ('text', 'null') and coalesce(instr("time_zone", char(0)), 0) = 0),
    constraint "_user__time_zone__length" check (length("time_zone") <= 100),
    constraint "_user__language__shape" check (typeof("language") in ('text', 'null') and coalesce(instr("language", char(0)), 0) = 0),
    constraint "_user__language__length" check (length("language") <= 100),
    constraint "_user__locale__shape" check (typeof("locale") in ('text', 'null') and coalesce(instr("locale", char(0)), 0) = 0),
    constraint "_user__locale__length" check (length("locale") <= 100),
    constraint "_user__last_login_at__shape" check ("last_login_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "last_login_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("last_login_at", 1, 19), '+0 days') is substr("last_login_at", 1, 19)),
    constraint "_user__absent_from__shape" check ("absent_from" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date("absent_from", '+0 days') is "absent_from" and "absent_from" >= '0001'),
    constraint "_user__absent_until__shape" check ("absent_until" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and date("absent_until", '+0 days') is "absent_until" and "absent_until" >= '0001'),
    constraint "_user__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_user__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete set null,
    constraint "_user__manager_id__fk" foreign key ("manager_id") references "_user" ("id") on delete set null
);

-- system: Roles, and whom each reports to.
create table "_role" (
    "name" text not null,
    "label" text,
    "kind" text not null,
    "reports_to" text,
    "retired" integer default 0 not null,
    constraint "_role__pk" primary key ("name"),
    constraint "_role__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_role__name__length" check (length("name") <= 100),
    constraint "_role__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_role__label__length" check (length("label") <= 400),
    constraint "_role__kind__shape" check (typeof("kind") in ('text', 'null') and coalesce(instr("kind", char(0)), 0) = 0),
    constraint "_role__kind__length" check (length("kind") <= 100),
    constraint "_role__kind__choices" check ("kind" in ('person', 'api', 'public', 'system')),
    constraint "_role__reports_to__shape" check (typeof("reports_to") in ('text', 'null') and coalesce(instr("reports_to", char(0)), 0) = 0),
    constraint "_role__reports_to__length" check (length("reports_to") <= 100),
    constraint "_role__retired__shape" check ("retired" in (0, 1)),
    constraint "_role__reports_to__fk" foreign key ("reports_to") references "_role" ("name") on delete restrict
);

-- system: The named rights of roles.
create table "_role_capability" (
    "role" text not null,
    "capability" text not null,
    constraint "_role_capability__pk" primary key ("role", "capability"),
    constraint "_role_capability__role__shape" check (typeof("role") in ('text', 'null') and coalesce(instr("role", char(0)), 0) = 0),
    constraint "_role_capability__role__length" check (length("role") <= 100),
    constraint "_role_capability__capability__shape" check (typeof("capability") in ('text', 'null') and coalesce(instr("capability", char(0)), 0) = 0),
    constraint "_role_capability__capability__length" check (length("capability") <= 100),
    constraint "_role_capability__role__fk" foreign key ("role") references "_role" ("name") on delete cascade,
    constraint "_role_capability__capability__fk" foreign key ("capability") references "_capability" ("name") on delete cascade
);

-- system: Which role stands above which, over any number of levels; each stands above itself by 0.
create table "_role_closure" (
    "ancestor" text not null,
    "descendant" text not null,
    "levels" integer not null,
    constraint "_role_closure__pk" primary key ("ancestor", "descendant"),
    constraint "_role_closure__ancestor__shape" check (typeof("ancestor") in ('text', 'null') and coalesce(instr("ancestor", char(0)), 0) = 0),
    constraint "_role_closure__ancestor__length" check (length("ancestor") <= 100),
    constraint "_role_closure__descendant__shape" check (typeof("descendant") in ('text', 'null') and coalesce(instr("descendant", char(0)), 0) = 0),
    constraint "_role_closure__descendant__length" check (length("descendant") <= 100),
    constraint "_role_closure__levels__shape" check (typeof("levels") in ('integer', 'null')),
    constraint "_role_closure__levels__range" check ("levels" >= 0),
    constraint "_role_closure__ancestor__fk" foreign key ("ancestor") references "_role" ("name") on delete cascade,
    constraint "_role_closure__descendant__fk" foreign key ("descendant") references "_role" ("name") on delete cascade
);

-- system: Who is in which role.
create table "_user_role" (
    "user_id" text not null,
    "role" text not null,
    "granted_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "granted_by" text default '00000000-0000-7000-8000-000000000000' not null,
    constraint "_user_role__pk" primary key ("user_id", "role"),
    constraint "_user_role__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_user_role__role__shape" check (typeof("role") in ('text', 'null') and coalesce(instr("role", char(0)), 0) = 0),
    constraint "_user_role__role__length" check (length("role") <= 100),
    constraint "_user_role__granted_at__shape" check ("granted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "granted_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("granted_at", 1, 19), '+0 days') is substr("granted_at", 1, 19)),
    constraint "_user_role__granted_by__shape" check (length("granted_by") = 36 and "granted_by" not glob '*[^0-9a-f-]*' and "granted_by" glob '????????-????-????-????-*' and length(replace("granted_by", '-', '')) = 32),
    constraint "_user_role__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade,
    constraint "_user_role__role__fk" foreign key ("role") references "_role" ("name") on delete restrict,
    constraint "_user_role__granted_by__fk" foreign key ("granted_by") references "_user" ("id") on delete restrict
);

-- system: Whose records a user's `subordinates` covers: by role, by manager, and each their own.
create table "_user_closure" (
    "ancestor_id" text not null,
    "descendant_id" text not null,
    constraint "_user_closure__pk" primary key ("ancestor_id", "descendant_id"),
    constraint "_user_closure__ancestor_id__shape" check (length("ancestor_id") = 36 and "ancestor_id" not glob '*[^0-9a-f-]*' and "ancestor_id" glob '????????-????-????-????-*' and length(replace("ancestor_id", '-', '')) = 32),
    constraint "_user_closure__descendant_id__shape" check (length("descendant_id") = 36 and "descendant_id" not glob '*[^0-9a-f-]*' and "descendant_id" glob '????????-????-????-????-*' and length(replace("descendant_id", '-', '')) = 32),
    constraint "_user_closure__ancestor_id__fk" foreign key ("ancestor_id") references "_user" ("id") on delete cascade,
    constraint "_user_closure__descendant_id__fk" foreign key ("descendant_id") references "_user" ("id") on delete cascade
);

-- system: People who work together.
create table "_team" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "name" text not null,
    "label" text,
    "parent_id" text,
    "manager_id" text,
    "lead_role" text,
    "managed" text default 'seed' not null,
    "retired" integer default 0 not null,
    constraint "_team__pk" primary key ("id"),
    constraint "_team__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_team__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_team__name__length" check (length("name") <= 100),
    constraint "_team__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_team__label__length" check (length("label") <= 400),
    constraint "_team__parent_id__shape" check (length("parent_id") = 36 and "parent_id" not glob '*[^0-9a-f-]*' and "parent_id" glob '????????-????-????-????-*' and length(replace("parent_id", '-', '')) = 32),
    constraint "_team__manager_id__shape" check (length("manager_id") = 36 and "manager_id" not glob '*[^0-9a-f-]*' and "manager_id" glob '????????-????-????-????-*' and length(replace("manager_id", '-', '')) = 32),
    constraint "_team__lead_role__shape" check (typeof("lead_role") in ('text', 'null') and coalesce(instr("lead_role", char(0)), 0) = 0),
    constraint "_team__lead_role__length" check (length("lead_role") <= 100),
    constraint "_team__managed__shape" check (typeof("managed") in ('text', 'null') and coalesce(instr("managed", char(0)), 0) = 0),
    constraint "_team__managed__length" check (length("managed") <= 100),
    constraint "_team__managed__choices" check ("managed" in ('blueprint', 'seed')),
    constraint "_team__retired__shape" check ("retired" in (0, 1)),
    constraint "_team__parent_id__fk" foreign key ("parent_id") references "_team" ("id") on delete set null,
    constraint "_team__manager_id__fk" foreign key ("manager_id") references "_user" ("id") on delete set null,
    constraint "_team__lead_role__fk" foreign key ("lead_role") references "_role" ("name") on delete set null
);

-- system: Who is in which team, in batting order.
create table "_team_member" (
    "team_id" text not null,
    "user_id" text not null,
    "position" integer default 0 not null,
    constraint "_team_member__pk" primary key ("team_id", "user_id"),
    constraint "_team_member__team_id__shape" check (length("team_id") = 36 and "team_id" not glob '*[^0-9a-f-]*' and "team_id" glob '????????-????-????-????-*' and length(replace("team_id", '-', '')) = 32),
    constraint "_team_member__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_team_member__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_team_member__position__range" check ("position" >= 0),
    constraint "_team_member__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade,
    constraint "_team_member__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade
);

-- system: Where records wait until someone takes them.
create table "_queue" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "name" text not null,
    "label" text,
    "email" text,
    "team_id" text,
    "notify" integer default 1 not null,
    "retired" integer default 0 not null,
    constraint "_queue__pk" primary key ("id"),
    constraint "_queue__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_queue__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_queue__name__length" check (length("name") <= 100),
    constraint "_queue__label__shape" check (typeof("label") in ('text', 'null') and coalesce(instr("label", char(0)), 0) = 0),
    constraint "_queue__label__length" check (length("label") <= 400),
    constraint "_queue__email__shape" check (typeof("email") in ('text', 'null') and coalesce(instr("email", char(0)), 0) = 0),
    constraint "_queue__email__length" check (length("email") <= 400),
    constraint "_queue__team_id__shape" check (length("team_id") = 36 and "team_id" not glob '*[^0-9a-f-]*' and "team_id" glob '????????-????-????-????-*' and length(replace("team_id", '-', '')) = 32),
    constraint "_queue__notify__shape" check ("notify" in (0, 1)),
    constraint "_queue__retired__shape" check ("retired" in (0, 1)),
    constraint "_queue__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete set null
);

-- system: The modules whose records a queue may own.
create table "_queue_module" (
    "queue_id" text not null,
    "module" text not null,
    constraint "_queue_module__pk" primary key ("queue_id", "module"),
    constraint "_queue_module__queue_id__shape" check (length("queue_id") = 36 and "queue_id" not glob '*[^0-9a-f-]*' and "queue_id" glob '????????-????-????-????-*' and length(replace("queue_id", '-', '')) = 32),
    constraint "_queue_module__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_queue_module__module__length" check (length("module") <= 100),
    constraint "_queue_module__queue_id__fk" foreign key ("queue_id") references "_queue" ("id") on delete cascade
);

-- system: Who works on a queue: a user, all in a role, or a team.
create table "_queue_member" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "queue_id" text not null,
    "user_id" text,
    "role" text,
    "team_id" text,
    constraint "_queue_member__pk" primary key ("id"),
    constraint "_queue_member__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_queue_member__queue_id__shape" check (length("queue_id") = 36 and "queue_id" not glob '*[^0-9a-f-]*' and "queue_id" glob '????????-????-????-????-*' and length(replace("queue_id", '-', '')) = 32),
    constraint "_queue_member__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_queue_member__role__shape" check (typeof("role") in ('text', 'null') and coalesce(instr("role", char(0)), 0) = 0),
    constraint "_queue_member__role__length" check (length("role") <= 100),
    constraint "_queue_member__team_id__shape" check (length("team_id") = 36 and "team_id" not glob '*[^0-9a-f-]*' and "team_id" glob '????????-????-????-????-*' and length(replace("team_id", '-', '')) = 32),
    constraint "_queue_member__queue_id__fk" foreign key ("queue_id") references "_queue" ("id") on delete cascade,
    constraint "_queue_member__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade,
    constraint "_queue_member__role__fk" foreign key ("role") references "_role" ("name") on delete cascade,
    constraint "_queue_member__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade
);

-- system: A record that somebody opened to others by hand.
create table "_share" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "module" text not null,
    "record_id" text not null,
    "user_id" text,
    "role" text,
    "team_id" text,
    "access" text not null,
    "until" text,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "created_by" text default '00000000-0000-7000-8000-000000000000' not null,
    constraint "_share__pk" primary key ("id"),
    constraint "_share__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_share__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_share__module__length" check (length("module") <= 100),
    constraint "_share__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_share__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_share__role__shape" check (typeof("role") in ('text', 'null') and coalesce(instr("role", char(0)), 0) = 0),
    constraint "_share__role__length" check (length("role") <= 100),
    constraint "_share__team_id__shape" check (length("team_id") = 36 and "team_id" not glob '*[^0-9a-f-]*' and "team_id" glob '????????-????-????-????-*' and length(replace("team_id", '-', '')) = 32),
    constraint "_share__access__shape" check (typeof("access") in ('text', 'null') and coalesce(instr("access", char(0)), 0) = 0),
    constraint "_share__access__length" check (length("access") <= 100),
    constraint "_share__access__choices" check ("access" in ('read', 'update')),
    constraint "_share__until__shape" check ("until" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "until" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("until", 1, 19), '+0 days') is substr("until", 1, 19)),
    constraint "_share__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_share__created_by__shape" check (length("created_by") = 36 and "created_by" not glob '*[^0-9a-f-]*' and "created_by" glob '????????-????-????-????-*' and length(replace("created_by", '-', '')) = 32),
    constraint "_share__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade,
    constraint "_share__role__fk" foreign key ("role") references "_role" ("name") on delete cascade,
    constraint "_share__team_id__fk" foreign key ("team_id") references "_team" ("id") on delete cascade,
    constraint "_share__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict
);

-- system: A list that somebody arranged for themselves.
create table "_saved_view" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "user_id" text not null,
    "module" text not null,
    "name" text not null,
    "settings" text not null,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_saved_view__pk" primary key ("id"),
    constraint "_saved_view__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_saved_view__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_saved_view__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_saved_view__module__length" check (length("module") <= 100),
    constraint "_saved_view__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_saved_view__name__length" check (length("name") <= 400),
    constraint "_saved_view__settings__shape" check ("settings" is null or json_valid("settings")),
    constraint "_saved_view__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_saved_view__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade
);

-- system: A workflow, campaign or escalation that is or was under way; it keeps the version it began with.
create table "_run" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "workflow" text not null,
    "manifest_hash" text not null,
    "steps" text not null,
    "module" text,
    "record_id" text,
    "state" text default 'waiting' not null,
    "principal_id" text,
    "depth" integer default 0 not null,
    "variables" text,
    "started_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "finished_at" text,
    "error" text,
    constraint "_run__pk" primary key ("id"),
    constraint "_run__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_run__workflow__shape" check (typeof("workflow") in ('text', 'null') and coalesce(instr("workflow", char(0)), 0) = 0),
    constraint "_run__workflow__length" check (length("workflow") <= 400),
    constraint "_run__manifest_hash__shape" check (typeof("manifest_hash") in ('text', 'null') and coalesce(instr("manifest_hash", char(0)), 0) = 0),
    constraint "_run__manifest_hash__length" check (length("manifest_hash") <= 100),
    constraint "_run__steps__shape" check ("steps" is null or json_valid("steps")),
    constraint "_run__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_run__module__length" check (length("module") <= 100),
    constraint "_run__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_run__state__shape" check (typeof("state") in ('text', 'null') and coalesce(instr("state", char(0)), 0) = 0),
    constraint "_run__state__length" check (length("state") <= 100),
    constraint "_run__state__choices" check ("state" in ('waiting', 'running', 'done', 'stopped', 'failed')),
    constraint "_run__principal_id__shape" check (length("principal_id") = 36 and "principal_id" not glob '*[^0-9a-f-]*' and "principal_id" glob '????????-????-????-????-*' and length(replace("principal_id", '-', '')) = 32),
    constraint "_run__depth__shape" check (typeof("depth") in ('integer', 'null')),
    constraint "_run__depth__range" check ("depth" >= 0),
    constraint "_run__variables__shape" check ("variables" is null or json_valid("variables")),
    constraint "_run__started_at__shape" check ("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "started_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("started_at", 1, 19), '+0 days') is substr("started_at", 1, 19)),
    constraint "_run__finished_at__shape" check ("finished_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "finished_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("finished_at", 1, 19), '+0 days') is substr("finished_at", 1, 19)),
    constraint "_run__error__shape" check (typeof("error") in ('text', 'null') and coalesce(instr("error", char(0)), 0) = 0),
    constraint "_run__principal_id__fk" foreign key ("principal_id") references "_user" ("id") on delete restrict
);

-- system: The steps of a run: done, waiting, failed.
create table "_run_step" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "run_id" text not null,
    "step" text not null,
    "attempt" integer default 1 not null,
    "state" text default 'waiting' not null,
    "due_at" text,
    "waits_for" text,
    "started_at" text,
    "finished_at" text,
    "result" text,
    "error" text,
    constraint "_run_step__pk" primary key ("id"),
    constraint "_run_step__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_run_step__run_id__shape" check (length("run_id") = 36 and "run_id" not glob '*[^0-9a-f-]*' and "run_id" glob '????????-????-????-????-*' and length(replace("run_id", '-', '')) = 32),
    constraint "_run_step__step__shape" check (typeof("step") in ('text', 'null') and coalesce(instr("step", char(0)), 0) = 0),
    constraint "_run_step__step__length" check (length("step") <= 400),
    constraint "_run_step__attempt__shape" check (typeof("attempt") in ('integer', 'null')),
    constraint "_run_step__attempt__range" check ("attempt" >= 1),
    constraint "_run_step__state__shape" check (typeof("state") in ('text', 'null') and coalesce(instr("state", char(0)), 0) = 0),
    constraint "_run_step__state__length" check (length("state") <= 100),
    constraint "_run_step__state__choices" check ("state" in ('waiting', 'running', 'done', 'skipped', 'failed')),
    constraint "_run_step__due_at__shape" check ("due_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "due_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("due_at", 1, 19), '+0 days') is substr("due_at", 1, 19)),
    constraint "_run_step__waits_for__shape" check (typeof("waits_for") in ('text', 'null') and coalesce(instr("waits_for", char(0)), 0) = 0),
    constraint "_run_step__waits_for__length" check (length("waits_for") <= 400),
    constraint "_run_step__started_at__shape" check ("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "started_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("started_at", 1, 19), '+0 days') is substr("started_at", 1, 19)),
    constraint "_run_step__finished_at__shape" check ("finished_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "finished_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("finished_at", 1, 19), '+0 days') is substr("finished_at", 1, 19)),
    constraint "_run_step__result__shape" check ("result" is null or json_valid("result")),
    constraint "_run_step__error__shape" check (typeof("error") in ('text', 'null') and coalesce(instr("error", char(0)), 0) = 0),
    constraint "_run_step__run_id__fk" foreign key ("run_id") references "_run" ("id") on delete cascade
);

-- system: Deadlines of records: running, paused, met, missed.
create table "_sla" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "sla" text not null,
    "module" text not null,
    "record_id" text not null,
    "state" text default 'running' not null,
    "started_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "due_at" text not null,
    "warn_at" text,
    "warned_at" text,
    "paused_at" text,
    "paused_seconds" integer default 0 not null,
    "stopped_at" text,
    constraint "_sla__pk" primary key ("id"),
    constraint "_sla__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_sla__sla__shape" check (typeof("sla") in ('text', 'null') and coalesce(instr("sla", char(0)), 0) = 0),
    constraint "_sla__sla__length" check (length("sla") <= 100),
    constraint "_sla__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_sla__module__length" check (length("module") <= 100),
    constraint "_sla__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_sla__state__shape" check (typeof("state") in ('text', 'null') and coalesce(instr("state", char(0)), 0) = 0),
    constraint "_sla__state__length" check (length("state") <= 100),
    constraint "_sla__state__choices" check ("state" in ('running', 'paused', 'met', 'missed')),
    constraint "_sla__started_at__shape" check ("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "started_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("started_at", 1, 19), '+0 days') is substr("started_at", 1, 19)),
    constraint "_sla__due_at__shape" check ("due_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "due_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("due_at", 1, 19), '+0 days') is substr("due_at", 1, 19)),
    constraint "_sla__warn_at__shape" check ("warn_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "warn_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("warn_at", 1, 19), '+0 days') is substr("warn_at", 1, 19)),
    constraint "_sla__warned_at__shape" check ("warned_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "warned_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("warned_at", 1, 19), '+0 days') is substr("warned_at", 1, 19)),
    constraint "_sla__paused_at__shape" check ("paused_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "paused_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("paused_at", 1, 19), '+0 days') is substr("paused_at", 1, 19)),
    constraint "_sla__paused_seconds__shape" check (typeof("paused_seconds") in ('integer', 'null')),
    constraint "_sla__paused_seconds__range" check ("paused_seconds" >= 0),
    constraint "_sla__stopped_at__shape" check ("stopped_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "stopped_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("stopped_at", 1, 19), '+0 days') is substr("stopped_at", 1, 19))
);

-- system: Where a distribution stands: the turn of the batting order.
create table "_assignment" (
    "rule" text not null,
    "position" integer not null,
    "turn" integer default 0 not null,
    "changed_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_assignment__pk" primary key ("rule", "position"),
    constraint "_assignment__rule__shape" check (typeof("rule") in ('text', 'null') and coalesce(instr("rule", char(0)), 0) = 0),
    constraint "_assignment__rule__length" check (length("rule") <= 100),
    constraint "_assignment__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_assignment__position__range" check ("position" >= 0),
    constraint "_assignment__turn__shape" check (typeof("turn") in ('integer', 'null')),
    constraint "_assignment__turn__range" check ("turn" >= 0),
    constraint "_assignment__changed_at__shape" check ("changed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "changed_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("changed_at", 1, 19), '+0 days') is substr("changed_at", 1, 19))
);

-- system: The share of each in a weighted distribution, and how many each was given.
create table "_assignment_ratio" (
    "rule" text not null,
    "position" integer not null,
    "member" text not null,
    "ratio" integer not null,
    "given" integer default 0 not null,
    constraint "_assignment_ratio__pk" primary key ("rule", "position", "member"),
    constraint "_assignment_ratio__rule__shape" check (typeof("rule") in ('text', 'null') and coalesce(instr("rule", char(0)), 0) = 0),
    constraint "_assignment_ratio__rule__length" check (length("rule") <= 100),
    constraint "_assignment_ratio__position__shape" check (typeof("position") in ('integer', 'null')),
    constraint "_assignment_ratio__position__range" check ("position" >= 0),
    constraint "_assignment_ratio__member__shape" check (typeof("member") in ('text', 'null') and coalesce(instr("member", char(0)), 0) = 0),
    constraint "_assignment_ratio__member__length" check (length("member") <= 400),
    constraint "_assignment_ratio__ratio__shape" check (typeof("ratio") in ('integer', 'null')),
    constraint "_assignment_ratio__ratio__range" check ("ratio" >= 1),
    constraint "_assignment_ratio__given__shape" check (typeof("given") in ('integer', 'null')),
    constraint "_assignment_ratio__given__range" check ("given" >= 0)
);

-- system: Points that somebody's behaviour brought.
create table "_score_event" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "rule" text not null,
    "module" text not null,
    "record_id" text not null,
    "behaviour" text not null,
    "points" integer not null,
    "source" text,
    "happened_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_score_event__pk" primary key ("id"),
    constraint "_score_event__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_score_event__rule__shape" check (typeof("rule") in ('text', 'null') and coalesce(instr("rule", char(0)), 0) = 0),
    constraint "_score_event__rule__length" check (length("rule") <= 100),
    constraint "_score_event__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_score_event__module__length" check (length("module") <= 100),
    constraint "_score_event__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_score_event__behaviour__shape" check (typeof("behaviour") in ('text', 'null') and coalesce(instr("behaviour", char(0)), 0) = 0),
    constraint "_score_event__behaviour__length" check (length("behaviour") <= 100),
    constraint "_score_event__points__shape" check (typeof("points") in ('integer', 'null')),
    constraint "_score_event__source__shape" check (typeof("source") in ('text', 'null') and coalesce(instr("source", char(0)), 0) = 0),
    constraint "_score_event__source__length" check (length("source") <= 400),
    constraint "_score_event__happened_at__shape" check ("happened_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "happened_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("happened_at", 1, 19), '+0 days') is substr("happened_at", 1, 19))
);

-- system: The next number of each series, by the field that shows it and its period.
create table "_sequence" (
    "field" text not null,
    "period" text not null,
    "next_number" integer not null,
    constraint "_sequence__pk" primary key ("field", "period"),
    constraint "_sequence__field__shape" check (typeof("field") in ('text', 'null') and coalesce(instr("field", char(0)), 0) = 0),
    constraint "_sequence__field__length" check (length("field") <= 400),
    constraint "_sequence__period__shape" check (typeof("period") in ('text', 'null') and coalesce(instr("period", char(0)), 0) = 0),
    constraint "_sequence__period__length" check (length("period") <= 100),
    constraint "_sequence__next_number__shape" check (typeof("next_number") in ('integer', 'null')),
    constraint "_sequence__next_number__range" check ("next_number" >= 0)
);

-- system: A file that was brought in.
create table "_import_run" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "import" text not null,
    "file_name" text,
    "tag_id" text,
    "rows_read" integer default 0 not null,
    "rows_taken" integer default 0 not null,
    "problems" text,
    "started_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "started_by" text default '00000000-0000-7000-8000-000000000000' not null,
    "finished_at" text,
    constraint "_import_run__pk" primary key ("id"),
    constraint "_import_run__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_import_run__import__shape" check (typeof("import") in ('text', 'null') and coalesce(instr("import", char(0)), 0) = 0),
    constraint "_import_run__import__length" check (length("import") <= 100),
    constraint "_import_run__file_name__shape" check (typeof("file_name") in ('text', 'null') and coalesce(instr("file_name", char(0)), 0) = 0),
    constraint "_import_run__file_name__length" check (length("file_name") <= 400),
    constraint "_import_run__tag_id__shape" check (length("tag_id") = 36 and "tag_id" not glob '*[^0-9a-f-]*' and "tag_id" glob '????????-????-????-????-*' and length(replace("tag_id", '-', '')) = 32),
    constraint "_import_run__rows_read__shape" check (typeof("rows_read") in ('integer', 'null')),
    constraint "_import_run__rows_read__range" check ("rows_read" >= 0),
    constraint "_import_run__rows_taken__shape" check (typeof("rows_taken") in ('integer', 'null')),
    constraint "_import_run__rows_taken__range" check ("rows_taken" >= 0),
    constraint "_import_run__problems__shape" check ("problems" is null or json_valid("problems")),
    constraint "_import_run__started_at__shape" check ("started_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "started_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("started_at", 1, 19), '+0 days') is substr("started_at", 1, 19)),
    constraint "_import_run__started_by__shape" check (length("started_by") = 36 and "started_by" not glob '*[^0-9a-f-]*' and "started_by" glob '????????-????-????-????-*' and length(replace("started_by", '-', '')) = 32),
    constraint "_import_run__finished_at__shape" check ("finished_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "finished_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("finished_at", 1, 19), '+0 days') is substr("finished_at", 1, 19)),
    constraint "_import_run__tag_id__fk" foreign key ("tag_id") references "_tag" ("id") on delete set null,
    constraint "_import_run__started_by__fk" foreign key ("started_by") references "_user" ("id") on delete restrict
);

-- system: What was filled into a form.
create table "_submission" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "form" text not null,
    "module" text,
    "record_id" text,
    "answers" text not null,
    "consents" text,
    "parameters" text,
    "submitted_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_submission__pk" primary key ("id"),
    constraint "_submission__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_submission__form__shape" check (typeof("form") in ('text', 'null') and coalesce(instr("form", char(0)), 0) = 0),
    constraint "_submission__form__length" check (length("form") <= 100),
    constraint "_submission__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_submission__module__length" check (length("module") <= 100),
    constraint "_submission__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_submission__answers__shape" check ("answers" is null or json_valid("answers")),
    constraint "_submission__consents__shape" check ("consents" is null or json_valid("consents")),
    constraint "_submission__parameters__shape" check ("parameters" is null or json_valid("parameters")),
    constraint "_submission__submitted_at__shape" check ("submitted_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "submitted_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("submitted_at", 1, 19), '+0 days') is substr("submitted_at", 1, 19))
);

-- system: The words that records are found by, normalised: without accents, case and punctuation.
create table "_search_word" (
    "word" text not null,
    "module" text not null,
    "record_id" text not null,
    constraint "_search_word__pk" primary key ("word", "module", "record_id"),
    constraint "_search_word__word__shape" check (typeof("word") in ('text', 'null') and coalesce(instr("word", char(0)), 0) = 0),
    constraint "_search_word__word__length" check (length("word") <= 400),
    constraint "_search_word__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_search_word__module__length" check (length("module") <= 100),
    constraint "_search_word__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32)
);

-- system: Leave to write to somebody, as it was given and withdrawn; a row is never overwritten, only ended.
create table "_consent" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "module" text not null,
    "record_id" text not null,
    "consent" text not null,
    "given_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "given_by" text not null,
    "expires_at" text,
    "withdrawn_at" text,
    "withdrawn_by" text,
    "wording" text,
    "proof" text,
    "created_by" text default '00000000-0000-7000-8000-000000000000' not null,
    constraint "_consent__pk" primary key ("id"),
    constraint "_consent__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_consent__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_consent__module__length" check (length("module") <= 100),
    constraint "_consent__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_consent__consent__shape" check (typeof("consent") in ('text', 'null') and coalesce(instr("consent", char(0)), 0) = 0),
    constraint "_consent__consent__length" check (length("consent") <= 100),
    constraint "_consent__given_at__shape" check ("given_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "given_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("given_at", 1, 19), '+0 days') is substr("given_at", 1, 19)),
    constraint "_consent__given_by__shape" check (typeof("given_by") in ('text', 'null') and coalesce(instr("given_by", char(0)), 0) = 0),
    constraint "_consent__given_by__length" check (length("given_by") <= 100),
    constraint "_consent__expires_at__shape" check ("expires_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "expires_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("expires_at", 1, 19), '+0 days') is substr("expires_at", 1, 19)),
    constraint "_consent__withdrawn_at__shape" check ("withdrawn_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "withdrawn_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("withdrawn_at", 1, 19), '+0 days') is substr("withdrawn_at", 1, 19)),
    constraint "_consent__withdrawn_by__shape" check (typeof("withdrawn_by") in ('text', 'null') and coalesce(instr("withdrawn_by", char(0)), 0) = 0),
    constraint "_consent__withdrawn_by__length" check (length("withdrawn_by") <= 100),
    constraint "_consent__wording__shape" check (typeof("wording") in ('text', 'null') and coalesce(instr("wording", char(0)), 0) = 0),
    constraint "_consent__proof__shape" check ("proof" is null or json_valid("proof")),
    constraint "_consent__created_by__shape" check (length("created_by") = 36 and "created_by" not glob '*[^0-9a-f-]*' and "created_by" glob '????????-????-????-????-*' and length(replace("created_by", '-', '')) = 32),
    constraint "_consent__consent__fk" foreign key ("consent") references "_consent_kind" ("name") on delete restrict,
    constraint "_consent__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict
);

-- system: Who takes part in a campaign, and how they responded.
create table "_campaign_member" (
    "campaign" text not null,
    "module" text not null,
    "record_id" text not null,
    "status" text not null,
    "joined_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "changed_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "left_at" text,
    constraint "_campaign_member__pk" primary key ("campaign", "record_id"),
    constraint "_campaign_member__campaign__shape" check (typeof("campaign") in ('text', 'null') and coalesce(instr("campaign", char(0)), 0) = 0),
    constraint "_campaign_member__campaign__length" check (length("campaign") <= 100),
    constraint "_campaign_member__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_campaign_member__module__length" check (length("module") <= 100),
    constraint "_campaign_member__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_campaign_member__status__shape" check (typeof("status") in ('text', 'null') and coalesce(instr("status", char(0)), 0) = 0),
    constraint "_campaign_member__status__length" check (length("status") <= 100),
    constraint "_campaign_member__joined_at__shape" check ("joined_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "joined_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("joined_at", 1, 19), '+0 days') is substr("joined_at", 1, 19)),
    constraint "_campaign_member__changed_at__shape" check ("changed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "changed_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("changed_at", 1, 19), '+0 days') is substr("changed_at", 1, 19)),
    constraint "_campaign_member__left_at__shape" check ("left_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "left_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("left_at", 1, 19), '+0 days') is substr("left_at", 1, 19))
);

-- system: What was sent and received.
create table "_message" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "direction" text not null,
    "channel" text not null,
    "template" text,
    "campaign" text,
    "module" text,
    "record_id" text,
    "run_id" text,
    "consent_id" text,
    "sender" text,
    "recipient" text,
    "subject" text,
    "body" text,
    "state" text default 'waiting' not null,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "sent_at" text,
    "error" text,
    constraint "_message__pk" primary key ("id"),
    constraint "_message__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_message__direction__shape" check (typeof("direction") in ('text', 'null') and coalesce(instr("direction", char(0)), 0) = 0),
    constraint "_message__direction__length" check (length("direction") <= 100),
    constraint "_message__direction__choices" check ("direction" in ('inbound', 'outbound')),
    constraint "_message__channel__shape" check (typeof("channel") in ('text', 'null') and coalesce(instr("channel", char(0)), 0) = 0),
    constraint "_message__channel__length" check (length("channel") <= 100),
    constraint "_message__template__shape" check (typeof("template") in ('text', 'null') and coalesce(instr("template", char(0)), 0) = 0),
    constraint "_message__template__length" check (length("template") <= 100),
    constraint "_message__campaign__shape" check (typeof("campaign") in ('text', 'null') and coalesce(instr("campaign", char(0)), 0) = 0),
    constraint "_message__campaign__length" check (length("campaign") <= 100),
    constraint "_message__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_message__module__length" check (length("module") <= 100),
    constraint "_message__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_message__run_id__shape" check (length("run_id") = 36 and "run_id" not glob '*[^0-9a-f-]*' and "run_id" glob '????????-????-????-????-*' and length(replace("run_id", '-', '')) = 32),
    constraint "_message__consent_id__shape" check (length("consent_id") = 36 and "consent_id" not glob '*[^0-9a-f-]*' and "consent_id" glob '????????-????-????-????-*' and length(replace("consent_id", '-', '')) = 32),
    constraint "_message__sender__shape" check (typeof("sender") in ('text', 'null') and coalesce(instr("sender", char(0)), 0) = 0),
    constraint "_message__sender__length" check (length("sender") <= 400),
    constraint "_message__recipient__shape" check (typeof("recipient") in ('text', 'null') and coalesce(instr("recipient", char(0)), 0) = 0),
    constraint "_message__recipient__length" check (length("recipient") <= 400),
    constraint "_message__subject__shape" check (typeof("subject") in ('text', 'null') and coalesce(instr("subject", char(0)), 0) = 0),
    constraint "_message__body__shape" check (typeof("body") in ('text', 'null') and coalesce(instr("body", char(0)), 0) = 0),
    constraint "_message__state__shape" check (typeof("state") in ('text', 'null') and coalesce(instr("state", char(0)), 0) = 0),
    constraint "_message__state__length" check (length("state") <= 100),
    constraint "_message__state__choices" check ("state" in ('waiting', 'sent', 'delivered', 'bounced', 'failed', 'received', 'refused')),
    constraint "_message__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_message__sent_at__shape" check ("sent_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "sent_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("sent_at", 1, 19), '+0 days') is substr("sent_at", 1, 19)),
    constraint "_message__error__shape" check (typeof("error") in ('text', 'null') and coalesce(instr("error", char(0)), 0) = 0),
    constraint "_message__run_id__fk" foreign key ("run_id") references "_run" ("id") on delete set null,
    constraint "_message__consent_id__fk" foreign key ("consent_id") references "_consent" ("id") on delete set null
);

-- system: What became of a message: delivered, opened, clicked, bounced.
create table "_message_event" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "message_id" text not null,
    "event" text not null,
    "happened_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "details" text,
    constraint "_message_event__pk" primary key ("id"),
    constraint "_message_event__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_message_event__message_id__shape" check (length("message_id") = 36 and "message_id" not glob '*[^0-9a-f-]*' and "message_id" glob '????????-????-????-????-*' and length(replace("message_id", '-', '')) = 32),
    constraint "_message_event__event__shape" check (typeof("event") in ('text', 'null') and coalesce(instr("event", char(0)), 0) = 0),
    constraint "_message_event__event__length" check (length("event") <= 100),
    constraint "_message_event__happened_at__shape" check ("happened_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "happened_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("happened_at", 1, 19), '+0 days') is substr("happened_at", 1, 19)),
    constraint "_message_event__details__shape" check ("details" is null or json_valid("details")),
    constraint "_message_event__message_id__fk" foreign key ("message_id") references "_message" ("id") on delete cascade
);

-- system: What the CRM tells its own people.
create table "_notice" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "user_id" text not null,
    "module" text,
    "record_id" text,
    "template" text,
    "text" text not null,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "read_at" text,
    constraint "_notice__pk" primary key ("id"),
    constraint "_notice__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_notice__user_id__shape" check (length("user_id") = 36 and "user_id" not glob '*[^0-9a-f-]*' and "user_id" glob '????????-????-????-????-*' and length(replace("user_id", '-', '')) = 32),
    constraint "_notice__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_notice__module__length" check (length("module") <= 100),
    constraint "_notice__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_notice__template__shape" check (typeof("template") in ('text', 'null') and coalesce(instr("template", char(0)), 0) = 0),
    constraint "_notice__template__length" check (length("template") <= 100),
    constraint "_notice__text__shape" check (typeof("text") in ('text', 'null') and coalesce(instr("text", char(0)), 0) = 0),
    constraint "_notice__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_notice__read_at__shape" check ("read_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "read_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("read_at", 1, 19), '+0 days') is substr("read_at", 1, 19)),
    constraint "_notice__user_id__fk" foreign key ("user_id") references "_user" ("id") on delete cascade
);

-- system: Documents and pictures; their content lies apart, under the name of its hash.
create table "_file" (
    "id" text default (substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 1, 8) || '-' || substr(printf('%012x', cast((julianday('now') - 2440587.5) * 86400000 as integer)), 9, 4) || '-7' || substr(lower(hex(randomblob(2))), 2) || '-' || substr('89ab', 1 + (random() & 3), 1) || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))) not null,
    "name" text not null,
    "media_type" text not null,
    "bytes" integer not null,
    "sha256" text not null,
    "location" text not null,
    "created_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "created_by" text default '00000000-0000-7000-8000-000000000000' not null,
    constraint "_file__pk" primary key ("id"),
    constraint "_file__id__shape" check (length("id") = 36 and "id" not glob '*[^0-9a-f-]*' and "id" glob '????????-????-????-????-*' and length(replace("id", '-', '')) = 32),
    constraint "_file__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_file__name__length" check (length("name") <= 400),
    constraint "_file__media_type__shape" check (typeof("media_type") in ('text', 'null') and coalesce(instr("media_type", char(0)), 0) = 0),
    constraint "_file__media_type__length" check (length("media_type") <= 100),
    constraint "_file__bytes__shape" check (typeof("bytes") in ('integer', 'null')),
    constraint "_file__bytes__range" check ("bytes" >= 0),
    constraint "_file__sha256__shape" check (typeof("sha256") in ('text', 'null') and coalesce(instr("sha256", char(0)), 0) = 0),
    constraint "_file__sha256__length" check (length("sha256") <= 100),
    constraint "_file__location__shape" check (typeof("location") in ('text', 'null') and coalesce(instr("location", char(0)), 0) = 0),
    constraint "_file__location__length" check (length("location") <= 400),
    constraint "_file__created_at__shape" check ("created_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "created_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("created_at", 1, 19), '+0 days') is substr("created_at", 1, 19)),
    constraint "_file__created_by__shape" check (length("created_by") = 36 and "created_by" not glob '*[^0-9a-f-]*' and "created_by" glob '????????-????-????-????-*' and length(replace("created_by", '-', '')) = 32),
    constraint "_file__created_by__fk" foreign key ("created_by") references "_user" ("id") on delete restrict
);

-- system: Who took part in an activity, besides its owner.
create table "_participant" (
    "activity" text not null,
    "activity_id" text not null,
    "module" text not null,
    "record_id" text not null,
    "response" text,
    constraint "_participant__pk" primary key ("activity_id", "record_id"),
    constraint "_participant__activity__shape" check (typeof("activity") in ('text', 'null') and coalesce(instr("activity", char(0)), 0) = 0),
    constraint "_participant__activity__length" check (length("activity") <= 100),
    constraint "_participant__activity_id__shape" check (length("activity_id") = 36 and "activity_id" not glob '*[^0-9a-f-]*' and "activity_id" glob '????????-????-????-????-*' and length(replace("activity_id", '-', '')) = 32),
    constraint "_participant__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_participant__module__length" check (length("module") <= 100),
    constraint "_participant__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_participant__response__shape" check (typeof("response") in ('text', 'null') and coalesce(instr("response", char(0)), 0) = 0),
    constraint "_participant__response__length" check (length("response") <= 100)
);

-- system: Changes of records that nobody has dealt with yet. Row triggers write here and nowhere else; whoever drains it hands each change to the workflows, writes the history, deletes the row: at once.
create table "_outbox" (
    "id" integer not null primary key autoincrement,
    "txid" integer,
    "event" text not null,
    "module" text not null,
    "record_id" text not null,
    "old" text,
    "new" text,
    "principal" text,
    "depth" integer default 0 not null,
    "manifest_hash" text not null,
    "happened_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    constraint "_outbox__id__shape" check (typeof("id") in ('integer', 'null')),
    constraint "_outbox__txid__shape" check (typeof("txid") in ('integer', 'null')),
    constraint "_outbox__event__shape" check (typeof("event") in ('text', 'null') and coalesce(instr("event", char(0)), 0) = 0),
    constraint "_outbox__event__length" check (length("event") <= 100),
    constraint "_outbox__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_outbox__module__length" check (length("module") <= 100),
    constraint "_outbox__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_outbox__old__shape" check ("old" is null or json_valid("old")),
    constraint "_outbox__new__shape" check ("new" is null or json_valid("new")),
    constraint "_outbox__principal__shape" check (length("principal") = 36 and "principal" not glob '*[^0-9a-f-]*' and "principal" glob '????????-????-????-????-*' and length(replace("principal", '-', '')) = 32),
    constraint "_outbox__depth__shape" check (typeof("depth") in ('integer', 'null')),
    constraint "_outbox__depth__range" check ("depth" >= 0),
    constraint "_outbox__manifest_hash__shape" check (typeof("manifest_hash") in ('text', 'null') and coalesce(instr("manifest_hash", char(0)), 0) = 0),
    constraint "_outbox__manifest_hash__length" check (length("manifest_hash") <= 100),
    constraint "_outbox__happened_at__shape" check ("happened_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "happened_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("happened_at", 1, 19), '+0 days') is substr("happened_at", 1, 19))
);

-- system: One row for each change of a record: its fields as [old, new]. Filled while the outbox is drained.
create table "_history" (
    "id" integer not null primary key autoincrement,
    "module" text not null,
    "record_id" text not null,
    "event" text not null,
    "changes" text not null,
    "changed_at" text not null,
    "changed_by" text,
    "txid" integer,
    "manifest_hash" text not null,
    constraint "_history__id__shape" check (typeof("id") in ('integer', 'null')),
    constraint "_history__module__shape" check (typeof("module") in ('text', 'null') and coalesce(instr("module", char(0)), 0) = 0),
    constraint "_history__module__length" check (length("module") <= 100),
    constraint "_history__record_id__shape" check (length("record_id") = 36 and "record_id" not glob '*[^0-9a-f-]*' and "record_id" glob '????????-????-????-????-*' and length(replace("record_id", '-', '')) = 32),
    constraint "_history__event__shape" check (typeof("event") in ('text', 'null') and coalesce(instr("event", char(0)), 0) = 0),
    constraint "_history__event__length" check (length("event") <= 100),
    constraint "_history__changes__shape" check ("changes" is null or json_valid("changes")),
    constraint "_history__changed_at__shape" check ("changed_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "changed_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("changed_at", 1, 19), '+0 days') is substr("changed_at", 1, 19)),
    constraint "_history__changed_by__shape" check (length("changed_by") = 36 and "changed_by" not glob '*[^0-9a-f-]*' and "changed_by" glob '????????-????-????-????-*' and length(replace("changed_by", '-', '')) = 32),
    constraint "_history__txid__shape" check (typeof("txid") in ('integer', 'null')),
    constraint "_history__manifest_hash__shape" check (typeof("manifest_hash") in ('text', 'null') and coalesce(instr("manifest_hash", char(0)), 0) = 0),
    constraint "_history__manifest_hash__length" check (length("manifest_hash") <= 100)
);

-- system: Every manifest that was ever applied here, by its hash, packed; what is under way keeps to its own.
create table "_manifest" (
    "hash" text not null,
    "body" text not null,
    constraint "_manifest__pk" primary key ("hash"),
    constraint "_manifest__hash__shape" check (typeof("hash") in ('text', 'null') and coalesce(instr("hash", char(0)), 0) = 0),
    constraint "_manifest__hash__length" check (length("hash") <= 100),
    constraint "_manifest__body__shape" check (typeof("body") in ('text', 'null') and coalesce(instr("body", char(0)), 0) = 0)
);

-- system: What was applied to this deployment, step by step: when, by whom, with what result.
create table "_ledger" (
    "id" integer not null primary key autoincrement,
    "plan" integer not null,
    "applied_at" text default (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') not null,
    "applied_by" text not null,
    "from_hash" text,
    "to_hash" text not null,
    "step" text,
    "statement" text,
    "reverse" text,
    "state" text not null,
    "details" text,
    constraint "_ledger__id__shape" check (typeof("id") in ('integer', 'null')),
    constraint "_ledger__plan__shape" check (typeof("plan") in ('integer', 'null')),
    constraint "_ledger__plan__range" check ("plan" >= 1),
    constraint "_ledger__applied_at__shape" check ("applied_at" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z' and "applied_at" >= '0001' and strftime('%Y-%m-%dT%H:%M:%S', substr("applied_at", 1, 19), '+0 days') is substr("applied_at", 1, 19)),
    constraint "_ledger__applied_by__shape" check (typeof("applied_by") in ('text', 'null') and coalesce(instr("applied_by", char(0)), 0) = 0),
    constraint "_ledger__applied_by__length" check (length("applied_by") <= 400),
    constraint "_ledger__from_hash__shape" check (typeof("from_hash") in ('text', 'null') and coalesce(instr("from_hash", char(0)), 0) = 0),
    constraint "_ledger__from_hash__length" check (length("from_hash") <= 100),
    constraint "_ledger__to_hash__shape" check (typeof("to_hash") in ('text', 'null') and coalesce(instr("to_hash", char(0)), 0) = 0),
    constraint "_ledger__to_hash__length" check (length("to_hash") <= 100),
    constraint "_ledger__step__shape" check (typeof("step") in ('text', 'null') and coalesce(instr("step", char(0)), 0) = 0),
    constraint "_ledger__step__length" check (length("step") <= 400),
    constraint "_ledger__statement__shape" check (typeof("statement") in ('text', 'null') and coalesce(instr("statement", char(0)), 0) = 0),
    constraint "_ledger__reverse__shape" check (typeof("reverse") in ('text', 'null') and coalesce(instr("reverse", char(0)), 0) = 0),
    constraint "_ledger__state__shape" check (typeof("state") in ('text', 'null') and coalesce(instr("state", char(0)), 0) = 0),
    constraint "_ledger__state__length" check (length("state") <= 100),
    constraint "_ledger__state__choices" check ("state" in ('started', 'done', 'failed', 'reverted')),
    constraint "_ledger__details__shape" check ("details" is null or json_valid("details"))
);

-- system: What the catalogue showed right after a plan was applied, packed: what differs from it since is drift.
create table "_fingerprint" (
    "plan" integer not null,
    "server_version" text not null,
    "catalogue" text not null,
    constraint "_fingerprint__pk" primary key ("plan"),
    constraint "_fingerprint__plan__shape" check (typeof("plan") in ('integer', 'null')),
    constraint "_fingerprint__plan__range" check ("plan" >= 1),
    constraint "_fingerprint__server_version__shape" check (typeof("server_version") in ('text', 'null') and coalesce(instr("server_version", char(0)), 0) = 0),
    constraint "_fingerprint__server_version__length" check (length("server_version") <= 100),
    constraint "_fingerprint__catalogue__shape" check (typeof("catalogue") in ('text', 'null') and coalesce(instr("catalogue", char(0)), 0) = 0)
);

-- system: What an earlier change left standing until it is contracted: what it was, what it is called now.
create table "_leftover" (
    "stands_in" text not null,
    "name" text not null,
    "kind" text not null,
    "object" text not null,
    "plan" integer not null,
    "forward" text,
    "back" text,
    constraint "_leftover__pk" primary key ("plan", "object"),
    constraint "_leftover__stands_in__shape" check (typeof("stands_in") in ('text', 'null') and coalesce(instr("stands_in", char(0)), 0) = 0),
    constraint "_leftover__stands_in__length" check (length("stands_in") <= 400),
    constraint "_leftover__name__shape" check (typeof("name") in ('text', 'null') and coalesce(instr("name", char(0)), 0) = 0),
    constraint "_leftover__name__length" check (length("name") <= 400),
    constraint "_leftover__kind__shape" check (typeof("kind") in ('text', 'null') and coalesce(instr("kind", char(0)), 0) = 0),
    constraint "_leftover__kind__length" check (length("kind") <= 100),
    constraint "_leftover__kind__choices" check ("kind" in ('column', 'table', 'role', 'row')),
    constraint "_leftover__object__shape" check (typeof("object") in ('text', 'null') and coalesce(instr("object", char(0)), 0) = 0),
    constraint "_leftover__object__length" check (length("object") <= 400),
    constraint "_leftover__plan__shape" check (typeof("plan") in ('integer', 'null')),
    constraint "_leftover__plan__range" check ("plan" >= 1),
    constraint "_leftover__forward__shape" check (typeof("forward") in ('text', 'null') and coalesce(instr("forward", char(0)), 0) = 0),
    constraint "_leftover__back__shape" check (typeof("back") in ('text', 'null') and coalesce(instr("back", char(0)), 0) = 0)
);

-- system: who is at work in the transaction that is writing; the gateway writes one row first and deletes it
-- before it commits, so nobody else ever sees it
create table "_acting" (
    "user_id" text,
    "depth" integer,
    "txid" integer,
    "merging" integer not null default 0
);
