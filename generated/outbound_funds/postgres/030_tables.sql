-- The tables of modules
set search_path to "crm_outbound_funds", pg_temp;

-- module:account: Accounts
create table "account" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" not null,
    constraint "account__pk" primary key ("id"),
    constraint "account__version__range" check ("version" >= 1),
    constraint "account__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "account__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "account__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "account__name__length" check (char_length("name") <= 255)
);

-- module:call: Call
create table "call" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "about_id" uuid not null,
    "about_module" text collate "C" not null,
    "with_id" uuid,
    "subject" text collate "C" not null,
    "body" text collate "C",
    "direction" text collate "C",
    "started_at" timestamptz,
    "length" bigint,
    "number" text collate "C",
    constraint "call__pk" primary key ("id"),
    constraint "call__version__range" check ("version" >= 1),
    constraint "call__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "call__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "call__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "call__about_module__choices" check ("about_module" in ('funding_program', 'funding_request', 'disbursement', 'requirement', 'review')),
    constraint "call__subject__length" check (char_length("subject") <= 255),
    constraint "call__body__length" check (char_length("body") <= 20000),
    constraint "call__direction__choices" check ("direction" in ('inbound', 'outbound')),
    constraint "call__started_at__shape" check ("started_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "call__length__range" check ("length" >= 0 and "length" <= 316224000000::bigint),
    constraint "call__number__length" check (char_length("number") <= 30),
    constraint "call__number__pattern" check ("number" ~ '^(?:[+][1-9][0-9]{3,14}(;ext=[0-9]{1,8})?)$')
);

-- module:contact: Contacts
create table "contact" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" generated always as (nullif(rtrim(coalesce("name_first" || ' ', '') || coalesce("name_middle" || ' ', '') || coalesce("name_last" || ' ', ''), ' '), '')) stored,
    "name_prefix" text collate "C",
    "name_first" text collate "C",
    "name_middle" text collate "C",
    "name_last" text collate "C" not null,
    "account_id" uuid,
    "email" text collate "C",
    "phone" text collate "C",
    constraint "contact__pk" primary key ("id"),
    constraint "contact__version__range" check ("version" >= 1),
    constraint "contact__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "contact__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "contact__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "contact__name_prefix__length" check (char_length("name_prefix") <= 30),
    constraint "contact__name_first__length" check (char_length("name_first") <= 100),
    constraint "contact__name_middle__length" check (char_length("name_middle") <= 100),
    constraint "contact__name_last__length" check (char_length("name_last") <= 100),
    constraint "contact__email__length" check (char_length("email") <= 254),
    constraint "contact__email__pattern" check ("email" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "contact__phone__length" check (char_length("phone") <= 30),
    constraint "contact__phone__pattern" check ("phone" ~ '^(?:[+][1-9][0-9]{3,14}(;ext=[0-9]{1,8})?)$')
);

-- module:disbursement: Disbursements
create table "disbursement" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "number" text collate "C",
    "funding_request_id" uuid not null,
    "amount" bigint,
    "status" text collate "C",
    "scheduled_date" date,
    "disbursement_date" date,
    "type" text collate "C",
    "disbursement_method" text collate "C",
    constraint "disbursement__pk" primary key ("id"),
    constraint "disbursement__version__range" check ("version" >= 1),
    constraint "disbursement__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "disbursement__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "disbursement__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "disbursement__number__length" check (char_length("number") <= 7),
    constraint "disbursement__amount__range" check ("amount" >= -999999999999999999::bigint and "amount" <= 999999999999999999::bigint),
    constraint "disbursement__status__choices" check ("status" in ('scheduled', 'pending_approval', 'approved', 'paid', 'cancelled')),
    constraint "disbursement__scheduled_date__shape" check ("scheduled_date" between '0001-01-01' and '9999-12-31'),
    constraint "disbursement__disbursement_date__shape" check ("disbursement_date" between '0001-01-01' and '9999-12-31'),
    constraint "disbursement__type__length" check (char_length("type") <= 255),
    constraint "disbursement__disbursement_method__length" check (char_length("disbursement_method") <= 255)
);

-- module:disbursement: what is put to `disbursement`
create table "disbursement__files" (
    "disbursement_id" uuid not null,
    "position" bigint not null,
    "file_id" uuid not null,
    constraint "disbursement__files__pk" primary key ("disbursement_id", "position"),
    constraint "disbursement__files__position__range" check ("position" >= 1)
);

-- module:email: Email
create table "email" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "about_id" uuid not null,
    "about_module" text collate "C" not null,
    "with_id" uuid,
    "subject" text collate "C" not null,
    "body" text collate "C",
    "direction" text collate "C",
    "sent_at" timestamptz,
    "sender" text collate "C",
    "recipient" text collate "C",
    "cc" text collate "C",
    "cc_label" text collate "C",
    "bcc" text collate "C",
    "bcc_label" text collate "C",
    constraint "email__pk" primary key ("id"),
    constraint "email__version__range" check ("version" >= 1),
    constraint "email__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "email__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "email__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "email__about_module__choices" check ("about_module" in ('funding_program', 'funding_request', 'disbursement', 'requirement', 'review')),
    constraint "email__subject__length" check (char_length("subject") <= 255),
    constraint "email__body__length" check (char_length("body") <= 20000),
    constraint "email__direction__choices" check ("direction" in ('inbound', 'outbound')),
    constraint "email__sent_at__shape" check ("sent_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "email__sender__length" check (char_length("sender") <= 254),
    constraint "email__sender__pattern" check ("sender" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__recipient__length" check (char_length("recipient") <= 254),
    constraint "email__recipient__pattern" check ("recipient" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__cc__length" check (char_length("cc") <= 254),
    constraint "email__cc__pattern" check ("cc" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__cc_label__length" check (char_length("cc_label") <= 40),
    constraint "email__bcc__length" check (char_length("bcc") <= 254),
    constraint "email__bcc__pattern" check ("bcc" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__bcc_label__length" check (char_length("bcc_label") <= 40),
    constraint "email__cc__whole" check (("cc" is null and "cc_label" is null) or ("cc" is not null)),
    constraint "email__bcc__whole" check (("bcc" is null and "bcc_label" is null) or ("bcc" is not null))
);

-- field:email.cc: Copy to: more of it, beside `email`
create table "email__cc" (
    "email_id" uuid not null,
    "position" bigint not null,
    "value" text collate "C" not null,
    "label" text collate "C",
    constraint "email__cc__pk" primary key ("email_id", "position"),
    constraint "email__cc__position__range" check ("position" >= 2),
    constraint "email__cc__value__length" check (char_length("value") <= 254),
    constraint "email__cc__value__pattern" check ("value" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__cc__label__length" check (char_length("label") <= 40)
);

-- field:email.bcc: Blind copy to: more of it, beside `email`
create table "email__bcc" (
    "email_id" uuid not null,
    "position" bigint not null,
    "value" text collate "C" not null,
    "label" text collate "C",
    constraint "email__bcc__pk" primary key ("email_id", "position"),
    constraint "email__bcc__position__range" check ("position" >= 2),
    constraint "email__bcc__value__length" check (char_length("value") <= 254),
    constraint "email__bcc__value__pattern" check ("value" ~ '^(?:[^@\s]+@[^@\s]+[.][^@\s.]+)$'),
    constraint "email__bcc__label__length" check (char_length("label") <= 40)
);

-- module:funding_program: Funding Programs
create table "funding_program" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" not null,
    "parent_funding_program_id" uuid,
    "status" text collate "C",
    "top_level" boolean default false,
    "funding_program_manager_id" uuid,
    "start_date" date,
    "end_date" date,
    "description" text collate "C",
    "total_program_amount" bigint,
    constraint "funding_program__pk" primary key ("id"),
    constraint "funding_program__version__range" check ("version" >= 1),
    constraint "funding_program__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_program__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_program__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_program__name__length" check (char_length("name") <= 80),
    constraint "funding_program__status__length" check (char_length("status") <= 255),
    constraint "funding_program__start_date__shape" check ("start_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_program__end_date__shape" check ("end_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_program__description__length" check (char_length("description") <= 131072),
    constraint "funding_program__total_program_amount__range" check ("total_program_amount" >= -999999999999999999::bigint and "total_program_amount" <= 999999999999999999::bigint)
);

-- module:funding_request: Funding Requests
create table "funding_request" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" not null,
    "status" text collate "C",
    "awarded_amount" bigint,
    "requested_amount" bigint,
    "recommended_amount" bigint,
    "funding_program_id" uuid,
    "application_date" date,
    "close_date" date,
    "closed_reason" text collate "C",
    "geographical_area_served" text collate "C",
    "population_served" text[] collate "C",
    "requested_for" text collate "C",
    "applying_organization_id" uuid,
    "applying_contact_id" uuid,
    "applying_employee_id" uuid,
    "awarded_date" date,
    "term_start_date" date,
    "term_end_date" date,
    "terms" text collate "C",
    "total_disbursed" bigint default 0,
    "unpaid_disbursements" bigint default 0,
    "total_cancelled" bigint default 0,
    constraint "funding_request__pk" primary key ("id"),
    constraint "funding_request__version__range" check ("version" >= 1),
    constraint "funding_request__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request__name__length" check (char_length("name") <= 80),
    constraint "funding_request__status__choices" check ("status" in ('invited', 'submitted', 'in_progress', 'in_review', 'reviewed', 'awarded', 'fully_disbursed', 'closed', 'rejected', 'withdrawn')),
    constraint "funding_request__awarded_amount__range" check ("awarded_amount" >= -999999999999999999::bigint and "awarded_amount" <= 999999999999999999::bigint),
    constraint "funding_request__requested_amount__range" check ("requested_amount" >= -999999999999999999::bigint and "requested_amount" <= 999999999999999999::bigint),
    constraint "funding_request__recommended_amount__range" check ("recommended_amount" >= -999999999999999999::bigint and "recommended_amount" <= 999999999999999999::bigint),
    constraint "funding_request__application_date__shape" check ("application_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_request__close_date__shape" check ("close_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_request__closed_reason__length" check (char_length("closed_reason") <= 255),
    constraint "funding_request__geographical_area_served__length" check (char_length("geographical_area_served") <= 255),
    constraint "funding_request__population_served__shape" check (array_position("population_served", null) is null),
    constraint "funding_request__population_served__choices" check ("population_served" <@ array['adults', 'below_poverty_level', 'caregivers', 'children_and_youth', 'economically_disadvantaged_people', 'ethnic_and_racial_groups', 'families', 'heterosexuals', 'homeless', 'immigrants_and_refugees', 'incarcerated_people', 'lgbtq', 'men', 'people_with_disabilities', 'people_with_diseases_and_illnesses', 'religious_groups', 'veteran', 'victims_and_oppressed_people', 'women', 'youth_at_risk']::text[]),
    constraint "funding_request__requested_for__length" check (char_length("requested_for") <= 131072),
    constraint "funding_request__awarded_date__shape" check ("awarded_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_request__term_start_date__shape" check ("term_start_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_request__term_end_date__shape" check ("term_end_date" between '0001-01-01' and '9999-12-31'),
    constraint "funding_request__terms__length" check (char_length("terms") <= 255),
    constraint "funding_request__total_disbursed__range" check ("total_disbursed" >= -999999999999999999::bigint and "total_disbursed" <= 999999999999999999::bigint),
    constraint "funding_request__unpaid_disbursements__range" check ("unpaid_disbursements" >= -999999999999999999::bigint and "unpaid_disbursements" <= 999999999999999999::bigint),
    constraint "funding_request__total_cancelled__range" check ("total_cancelled" >= -999999999999999999::bigint and "total_cancelled" <= 999999999999999999::bigint)
);

-- module:funding_request: what is put to `funding_request`
create table "funding_request__files" (
    "funding_request_id" uuid not null,
    "position" bigint not null,
    "file_id" uuid not null,
    constraint "funding_request__files__pk" primary key ("funding_request_id", "position"),
    constraint "funding_request__files__position__range" check ("position" >= 1)
);

-- module:funding_request_role: Funding Request Roles
create table "funding_request_role" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "number" text collate "C",
    "contact_id" uuid,
    "funding_request_id" uuid not null,
    "status" text collate "C",
    "role" text collate "C",
    constraint "funding_request_role__pk" primary key ("id"),
    constraint "funding_request_role__version__range" check ("version" >= 1),
    constraint "funding_request_role__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request_role__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request_role__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "funding_request_role__number__length" check (char_length("number") <= 9),
    constraint "funding_request_role__status__length" check (char_length("status") <= 255),
    constraint "funding_request_role__role__length" check (char_length("role") <= 255)
);

-- module:post: Post
create table "post" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "about_id" uuid not null,
    "about_module" text collate "C" not null,
    "body" text collate "C" not null,
    constraint "post__pk" primary key ("id"),
    constraint "post__version__range" check ("version" >= 1),
    constraint "post__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "post__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "post__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "post__about_module__choices" check ("about_module" in ('funding_program', 'funding_request', 'disbursement', 'requirement', 'review')),
    constraint "post__body__length" check (char_length("body") <= 20000)
);

-- module:requirement: Requirements
create table "requirement" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" not null,
    "funding_request_id" uuid,
    "assigned_id" uuid,
    "due_date" date,
    "status" text collate "C",
    "type" text collate "C",
    "primary_contact_id" uuid,
    "disbursement_id" uuid,
    "completed_date" date,
    "requirements" text collate "C",
    constraint "requirement__pk" primary key ("id"),
    constraint "requirement__version__range" check ("version" >= 1),
    constraint "requirement__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "requirement__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "requirement__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "requirement__name__length" check (char_length("name") <= 80),
    constraint "requirement__due_date__shape" check ("due_date" between '0001-01-01' and '9999-12-31'),
    constraint "requirement__status__choices" check ("status" in ('open', 'in_progress', 'delayed', 'complete', 'accepted', 'rejected', 'abandoned')),
    constraint "requirement__type__length" check (char_length("type") <= 255),
    constraint "requirement__completed_date__shape" check ("completed_date" between '0001-01-01' and '9999-12-31'),
    constraint "requirement__requirements__length" check (char_length("requirements") <= 32768)
);

-- module:requirement: what is put to `requirement`
create table "requirement__files" (
    "requirement_id" uuid not null,
    "position" bigint not null,
    "file_id" uuid not null,
    constraint "requirement__files__pk" primary key ("requirement_id", "position"),
    constraint "requirement__files__position__range" check ("position" >= 1)
);

-- module:review: Reviews
create table "review" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "name" text collate "C" not null,
    "status" text collate "C",
    "funding_request_id" uuid,
    "assigned_to_id" uuid,
    "due_date" date,
    "submitted_date" date,
    "comments" text collate "C",
    constraint "review__pk" primary key ("id"),
    constraint "review__version__range" check ("version" >= 1),
    constraint "review__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "review__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "review__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "review__name__length" check (char_length("name") <= 80),
    constraint "review__status__choices" check ("status" in ('not_started', 'in_progress', 'submitted')),
    constraint "review__due_date__shape" check ("due_date" between '0001-01-01' and '9999-12-31'),
    constraint "review__submitted_date__shape" check ("submitted_date" between '0001-01-01' and '9999-12-31'),
    constraint "review__comments__length" check (char_length("comments") <= 32768)
);

-- module:review: what is put to `review`
create table "review__files" (
    "review_id" uuid not null,
    "position" bigint not null,
    "file_id" uuid not null,
    constraint "review__files__pk" primary key ("review_id", "position"),
    constraint "review__files__position__range" check ("position" >= 1)
);

-- module:task: Task
create table "task" (
    "id" uuid default "fn__new_id"() not null,
    "version" bigint default 1 not null,
    "created_at" timestamptz default now() not null,
    "created_by" uuid default "fn__actor_id"() not null,
    "updated_at" timestamptz default now() not null,
    "updated_by" uuid default "fn__actor_id"() not null,
    "deleted_at" timestamptz,
    "owner_id" uuid default "fn__user_id"(),
    "about_id" uuid not null,
    "about_module" text collate "C" not null,
    "with_id" uuid,
    "subject" text collate "C" not null,
    "body" text collate "C",
    "due_at" timestamptz,
    "priority" text collate "C" default 'normal',
    "status" text collate "C" default 'open' not null,
    "completed_at" timestamptz,
    constraint "task__pk" primary key ("id"),
    constraint "task__version__range" check ("version" >= 1),
    constraint "task__created_at__shape" check ("created_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "task__updated_at__shape" check ("updated_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "task__deleted_at__shape" check ("deleted_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "task__about_module__choices" check ("about_module" in ('funding_program', 'funding_request', 'disbursement', 'requirement', 'review')),
    constraint "task__subject__length" check (char_length("subject") <= 255),
    constraint "task__body__length" check (char_length("body") <= 20000),
    constraint "task__due_at__shape" check ("due_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00'),
    constraint "task__priority__choices" check ("priority" in ('low', 'normal', 'high')),
    constraint "task__status__choices" check ("status" in ('open', 'in_progress', 'done', 'cancelled')),
    constraint "task__completed_at__shape" check ("completed_at" between '0001-01-01 00:00:00+00' and '9999-12-31 23:59:59.999999+00')
);
