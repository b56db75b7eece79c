-- Views
set search_path to "crm_home_services", pg_temp;

-- system: which role stands above which, computed
create view "_role_closure_now" as
with recursive "above" ("ancestor", "descendant", "levels") as (
    select "name", "name", 0
    from "_role"
    union all
    select "above"."ancestor", "_role"."name", "above"."levels" + 1
    from "above"
    join "_role" on "_role"."reports_to" = "above"."descendant"
    where "above"."levels" < 50
)
select "ancestor", "descendant", min("levels") as "levels"
from "above"
group by "ancestor", "descendant";

-- system: whose records a user's subordinates cover: their own, by role, by manager; computed
create view "_user_closure_now" as
with recursive "managed" ("ancestor_id", "descendant_id") as (
    select "manager_id", "id"
    from "_user"
    where "manager_id" is not null
    union
    select "managed"."ancestor_id", "_user"."id"
    from "managed"
    join "_user" on "_user"."manager_id" = "managed"."descendant_id"
)
select "id" as "ancestor_id", "id" as "descendant_id"
from "_user"
union
select "ancestor_id", "descendant_id"
from "managed"
union
select "upper"."user_id", "lower"."user_id"
from "_user_role" as "upper"
join "_role_closure" on "_role_closure"."ancestor" = "upper"."role" and "_role_closure"."levels" > 0
join "_user_role" as "lower" on "lower"."role" = "_role_closure"."descendant";

-- module:event: every record with its formulas
create view "event__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."name" as "name",
    "r"."city" as "city",
    "r"."venue" as "venue",
    "r"."starts_at" as "starts_at",
    "r"."seats" as "seats",
    "r"."published" as "published",
    "r"."sign_up_page" as "sign_up_page",
    "r"."sign_ups" as "sign_ups",
    "r"."came" as "came",
    ("r"."seats" - "r"."sign_ups") as "seats_left"
from "event" as "r";

-- module:lead: every record with its formulas
create view "lead__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."email" as "email",
    "r"."phone" as "phone",
    "r"."language" as "language",
    "r"."postal_code" as "postal_code",
    "r"."services" as "services",
    "r"."timeframe" as "timeframe",
    "r"."budget" as "budget",
    "r"."homeowner" as "homeowner",
    "r"."message" as "message",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."source_month_id" as "source_month_id",
    "r"."partner_id" as "partner_id",
    "r"."event_id" as "event_id",
    "r"."score" as "score",
    "r"."stage" as "stage",
    "r"."lost_reason" as "lost_reason",
    "r"."first_reply_at" as "first_reply_at",
    div(extract(epoch FROM "r"."first_reply_at" - "r"."created_at"), 3600)::bigint as "reply_hours"
from "lead" as "r";

-- module:owned_item: every record with its formulas
create view "owned_item__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."name" as "name",
    "r"."household_id" as "household_id",
    "r"."property_id" as "property_id",
    "r"."product_id" as "product_id",
    "r"."order_id" as "order_id",
    "r"."serial_number" as "serial_number",
    "r"."installed_on" as "installed_on",
    "r"."warranty_until" as "warranty_until",
    ("r"."warranty_until" >= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) as "under_warranty"
from "owned_item" as "r";

-- module:project: every record with its formulas
create view "project__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."title" as "title",
    "r"."order_id" as "order_id",
    "r"."household_id" as "household_id",
    "r"."contact_id" as "contact_id",
    "r"."property_id" as "property_id",
    "r"."stage" as "stage",
    "r"."crew_id" as "crew_id",
    "r"."planned_start" as "planned_start",
    "r"."started_on" as "started_on",
    "r"."completed_on" as "completed_on",
    "r"."checklist" as "checklist",
    "r"."photos_id" as "photos_id",
    "r"."jobs_left" as "jobs_left",
    ("r"."completed_on" - "r"."started_on")::bigint as "days_on_site"
from "project" as "r";

-- module:property: every record with its formulas
create view "property__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."nickname" as "nickname",
    "r"."household_id" as "household_id",
    "r"."address" as "address",
    "r"."address_street" as "address_street",
    "r"."address_street2" as "address_street2",
    "r"."address_city" as "address_city",
    "r"."address_region" as "address_region",
    "r"."address_postal_code" as "address_postal_code",
    "r"."address_country" as "address_country",
    "r"."kind" as "kind",
    "r"."year_built" as "year_built",
    "r"."access_notes" as "access_notes",
    ("r"."year_built" < 1980) as "hazard_check"
from "property" as "r";

-- module:quote: every record with its formulas
create view "quote__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."number" as "number",
    "r"."opportunity_id" as "opportunity_id",
    "r"."household_id" as "household_id",
    "r"."contact_id" as "contact_id",
    "r"."status" as "status",
    "r"."discount" as "discount",
    "r"."subtotal" as "subtotal",
    "r"."review_note" as "review_note",
    "r"."valid_until" as "valid_until",
    "r"."sent_on" as "sent_on",
    "r"."answered_on" as "answered_on",
    "r"."declined_reason" as "declined_reason",
    "r"."paper_id" as "paper_id",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."discount" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."discount" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 10000) + CASE WHEN (_v1 % 10000) > 5000 OR ((_v1 % 10000) = 5000 AND (_v1 / 10000) % 2 <> 0) THEN 1 WHEN (_v1 % 10000) < -5000 OR ((_v1 % 10000) = -5000 AND (_v1 / 10000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric - _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" - _v2 END) FROM _s2) as "total"
from "quote" as "r";

-- module:quote_line: every record with its formulas
create view "quote_line__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."quote_id" as "quote_id",
    "r"."product_id" as "product_id",
    "r"."description" as "description",
    "r"."quantity" as "quantity",
    "r"."unit_price" as "unit_price",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."unit_price"::numeric * "r"."quantity" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."unit_price" * "r"."quantity" END) AS _v1) SELECT ((_v1 / 100) + CASE WHEN (_v1 % 100) > 50 OR ((_v1 % 100) = 50 AND (_v1 / 100) % 2 <> 0) THEN 1 WHEN (_v1 % 100) < -50 OR ((_v1 % 100) = -50 AND (_v1 / 100) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "line_total"
from "quote_line" as "r";

-- module:service_case: every record with its formulas
create view "service_case__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."owner_id" as "owner_id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."details" as "details",
    "r"."contact_id" as "contact_id",
    "r"."caller_phone" as "caller_phone",
    "r"."household_id" as "household_id",
    "r"."owned_item_id" as "owned_item_id",
    "r"."topic" as "topic",
    "r"."origin" as "origin",
    "r"."priority" as "priority",
    "r"."status" as "status",
    "r"."first_reply_at" as "first_reply_at",
    "r"."resolved_at" as "resolved_at",
    "r"."resolution" as "resolution",
    "r"."record_type" as "record_type",
    div(extract(epoch FROM "r"."resolved_at" - "r"."created_at"), 3600)::bigint as "hours_open"
from "service_case" as "r";

-- field:event.sign_ups: what it should be
create view "rollup__event__sign_ups" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "registration" AS _r1 WHERE _r1."event_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "event" as "r";

-- field:event.came: what it should be
create view "rollup__event__came" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "registration" AS _r1 WHERE _r1."event_id" = "r"."id" AND _r1."deleted_at" IS NULL AND _r1."attended") as "value"
from "event" as "r";

-- field:household.bought: what it should be
create view "rollup__household__bought" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) AS _r2) as "value"
from "household" as "r";

-- field:household.order_count: what it should be
create view "rollup__household__order_count" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) as "value"
from "household" as "r";

-- field:household.last_order_on: what it should be
create view "rollup__household__last_order_on" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT max(_r1."ordered_on") FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "household" as "r";

-- field:household.open_cases: what it should be
create view "rollup__household__open_cases" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "service_case__read" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'resolved')) as "value"
from "household" as "r";

-- field:opportunity.quotes_sent: what it should be
create view "rollup__opportunity__quotes_sent" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "quote__read" AS _r1 WHERE _r1."opportunity_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('sent', 'accepted', 'declined', 'expired'))) as "value"
from "opportunity" as "r";

-- field:opportunity.best_quote: what it should be
create view "rollup__opportunity__best_quote" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT max(_r1."total") FROM "quote__read" AS _r1 WHERE _r1."opportunity_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "opportunity" as "r";

-- field:order.invoiced: what it should be
create view "rollup__order__invoiced" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "invoice" AS _r1 WHERE _r1."order_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'void')) AS _r2) as "value"
from "order" as "r";

-- field:partner.leads_sent: what it should be
create view "rollup__partner__leads_sent" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "lead__read" AS _r1 WHERE _r1."partner_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "partner" as "r";

-- field:project.jobs_left: what it should be
create view "rollup__project__jobs_left" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "job" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('planned', 'confirmed'))) as "value"
from "project" as "r";

-- field:quote.subtotal: what it should be
create view "rollup__quote__subtotal" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."line_total" AS v FROM "quote_line__read" AS _r1 WHERE _r1."quote_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "quote" as "r";

-- field:source_month.lead_count: what it should be
create view "rollup__source_month__lead_count" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "lead__read" AS _r1 WHERE _r1."source_month_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "source_month" as "r";

-- field:source_month.revenue: what it should be
create view "rollup__source_month__revenue" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "order" AS _r1 WHERE _r1."source_month_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) AS _r2) as "value"
from "source_month" as "r";

-- field:vendor.jobs_done: what it should be
create view "rollup__vendor__jobs_done" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "job" AS _r1 WHERE _r1."vendor_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" = 'done')) as "value"
from "vendor" as "r";

-- segment:bath_dreamers: Leads who think about a bathroom
create view "segment__bath_dreamers" with (security_invoker = true) as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((('bathroom'::text = ANY("r"."services")) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- segment:kitchen_dreamers: Leads who think about a kitchen
create view "segment__kitchen_dreamers" with (security_invoker = true) as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((('kitchen'::text = ANY("r"."services")) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- segment:newsletter_readers: Readers of the newsletter
create view "segment__newsletter_readers" with (security_invoker = true) as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL))) AND ("r"."email" IS NOT NULL)) IS TRUE);

-- segment:quiet_customers: Customers we have not heard of in two years
create view "segment__quiet_customers" with (security_invoker = true) as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and ((WITH _s3 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= transaction_timestamp() ORDER BY _r2.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v3) SELECT (((SELECT _r1."last_order_on" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") < (CASE WHEN (_v3 - '0001-01-01'::date) + ('-63072000'::bigint / 86400) BETWEEN 0 AND 3652058 THEN _v3 + least(greatest(('-63072000'::bigint / 86400), -3652058), 3652058)::integer END)) AND ((SELECT _r4."open_cases" FROM "household" AS _r4 WHERE _r4."id" = "r"."household_id") = 0)) FROM _s3) IS TRUE);

-- segment:text_readers: Readers of text messages
create view "segment__text_readers" with (security_invoker = true) as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_texts' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_texts' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_texts' AND "withdrawn_at" IS NOT NULL))) AND ("r"."phone" IS NOT NULL) AND ("r"."prefers" = 'text_message')) IS TRUE);

-- segment:undecided_leads: Leads who are just looking
create view "segment__undecided_leads" with (security_invoker = true) as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."timeframe" IN ('exploring', 'this_year')) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- report:case_times: Time to resolution
create view "report__case_times" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."topic" as "topic",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."hours"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."hours" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."hours__2" <> 0 AND ("g"."hours__2" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."hours__2") + CASE WHEN (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END) < ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END)) OR ((CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END) = ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END)) AND (_v1 / "g"."hours__2") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."hours__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "hours",
    "g"."resolved" as "resolved"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."resolved_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        "r"."topic" as "topic",
        (CASE WHEN sum(div(extract(epoch FROM "r"."resolved_at" - "r"."created_at"), 3600)::bigint) IS NULL THEN 0 WHEN sum(div(extract(epoch FROM "r"."resolved_at" - "r"."created_at"), 3600)::bigint) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(div(extract(epoch FROM "r"."resolved_at" - "r"."created_at"), 3600)::bigint)::bigint END) as "hours",
        count(*) FILTER (WHERE (div(extract(epoch FROM "r"."resolved_at" - "r"."created_at"), 3600)::bigint IS NOT NULL)) as "hours__2",
        count(*) as "resolved"
    from "service_case" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" = 'resolved') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."resolved_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-6'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-6'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-6'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."resolved_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by 1 nulls last, 2 nulls last;

-- report:completion_time: Project completion time
create view "report__completion_time" with (security_invoker = true) as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__2" <> 0 AND ("g"."days__2" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__2") + CASE WHEN (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END) < ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END)) OR ((CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END) = ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END)) AND (_v1 / "g"."days__2") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days",
    "g"."finished" as "finished"
from (
    select
        date_trunc('month', "r"."completed_on"::timestamp)::date as "period",
        coalesce(sum(("r"."completed_on" - "r"."started_on")::bigint), 0)::bigint as "days",
        count(*) FILTER (WHERE (("r"."completed_on" - "r"."started_on")::bigint IS NOT NULL)) as "days__2",
        count(*) as "finished"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."completed_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."completed_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:completion_time: Project completion time, before
create view "report__completion_time__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__2" <> 0 AND ("g"."days__2" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__2") + CASE WHEN (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END) < ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END)) OR ((CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END) = ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN (_v1 % "g"."days__2") > 0 THEN -((_v1 % "g"."days__2")) ELSE (_v1 % "g"."days__2") END)) AND (_v1 / "g"."days__2") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days",
    "g"."finished" as "finished"
from (
    select
        date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
        coalesce(sum(("r"."completed_on" - "r"."started_on")::bigint), 0)::bigint as "days",
        count(*) FILTER (WHERE (("r"."completed_on" - "r"."started_on")::bigint IS NOT NULL)) as "days__2",
        count(*) as "finished"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:data_quality: Data quality
create view "report__data_quality" with (security_invoker = true) as
select
    count(*) as "people",
    count(*) FILTER (WHERE (("r"."phone" IS NULL) AND ("r"."email" IS NULL))) as "unreachable",
    count(*) FILTER (WHERE ("r"."household_id" IS NULL)) as "homeless"
from "person" as "r"
where "r"."deleted_at" is null;

-- report:discount_given: Discounts given
create view "report__discount_given" with (security_invoker = true) as
select
    "g"."owner__name" as "owner__name",
    "g"."quotes" as "quotes",
    (CASE WHEN "g"."discount_average__3" <> 0 AND ("g"."discount_average__3" <> -1 OR "g"."discount_average" >= -9223372036854775807) THEN ("g"."discount_average" / "g"."discount_average__3") + CASE WHEN (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END) < ((CASE WHEN "g"."discount_average__3" > 0 THEN -("g"."discount_average__3") ELSE "g"."discount_average__3" END) - (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END)) OR ((CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END) = ((CASE WHEN "g"."discount_average__3" > 0 THEN -("g"."discount_average__3") ELSE "g"."discount_average__3" END) - (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END)) AND ("g"."discount_average" / "g"."discount_average__3") % 2 <> 0) THEN CASE WHEN ("g"."discount_average" < 0) = ("g"."discount_average__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) as "discount_average"
from (
    select
        (SELECT _r1."name" FROM "_user" AS _r1 WHERE _r1."id" = "r"."owner_id") as "owner__name",
        count(*) as "quotes",
        (CASE WHEN sum("r"."discount") IS NULL THEN 0 WHEN sum("r"."discount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."discount")::bigint END) as "discount_average",
        count(*) FILTER (WHERE ("r"."discount" IS NOT NULL)) as "discount_average__3"
    from "quote" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" IN ('sent', 'accepted')) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."sent_on" >= (CASE WHEN '-6'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-6'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-6'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."sent_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by "discount_average" desc nulls last, 1 nulls last;

-- report:event_turnout: Who came to our events
create view "report__event_turnout" with (security_invoker = true) as
select
    (WITH _s2 AS MATERIALIZED (SELECT (("r"."starts_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('quarter', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
    "r"."city" as "city",
    coalesce(sum("r"."seats"), 0)::bigint as "invited_seats",
    (CASE WHEN sum("r"."sign_ups") IS NULL THEN 0 WHEN sum("r"."sign_ups") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."sign_ups")::bigint END) as "signed_up",
    (CASE WHEN sum("r"."came") IS NULL THEN 0 WHEN sum("r"."came") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."came")::bigint END) as "turned_up"
from "event" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."starts_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."starts_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:first_reply_time: Time to the first reply
create view "report__first_reply_time" with (security_invoker = true) as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."hours"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."hours" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."hours__2" <> 0 AND ("g"."hours__2" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."hours__2") + CASE WHEN (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END) < ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END)) OR ((CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END) = ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN (_v1 % "g"."hours__2") > 0 THEN -((_v1 % "g"."hours__2")) ELSE (_v1 % "g"."hours__2") END)) AND (_v1 / "g"."hours__2") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."hours__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "hours",
    "g"."unanswered" as "unanswered"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, date_trunc('week', (CASE WHEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) - '0001-01-01'::date) + (86400::bigint / 86400) BETWEEN 0 AND 3652058 THEN (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + least(greatest((86400::bigint / 86400), -3652058), 3652058)::integer END)::timestamp)::date AS _v3 FROM _s2) SELECT (CASE WHEN (_v3 - '0001-01-01'::date) + ('-86400'::bigint / 86400) BETWEEN 0 AND 3652058 THEN _v3 + least(greatest(('-86400'::bigint / 86400), -3652058), 3652058)::integer END) FROM _s3) as "period",
        (CASE WHEN sum(div(extract(epoch FROM "r"."first_reply_at" - "r"."created_at"), 3600)::bigint) IS NULL THEN 0 WHEN sum(div(extract(epoch FROM "r"."first_reply_at" - "r"."created_at"), 3600)::bigint) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(div(extract(epoch FROM "r"."first_reply_at" - "r"."created_at"), 3600)::bigint)::bigint END) as "hours",
        count(*) FILTER (WHERE (div(extract(epoch FROM "r"."first_reply_at" - "r"."created_at"), 3600)::bigint IS NOT NULL)) as "hours__2",
        count(*) FILTER (WHERE ("r"."first_reply_at" IS NULL)) as "unanswered"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-3'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-3'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-3'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:interest_by_service: What leads are looking for
create view "report__interest_by_service" with (security_invoker = true) as
select
    "r"."timeframe" as "timeframe",
    "r"."budget" as "budget",
    count(*) as "leads"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-3'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-3'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-3'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:invoiced_by_month: Invoiced and paid
create view "report__invoiced_by_month" with (security_invoker = true) as
select
    date_trunc('month', "r"."issued_on"::timestamp)::date as "period",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "invoiced",
    (CASE WHEN sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0::bigint END)) IS NULL THEN 0 WHEN sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0::bigint END)) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0::bigint END))::bigint END) as "paid"
from "invoice" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('issued', 'paid')) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."issued_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (("r"."issued_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:lead_conversion: Lead conversion
create view "report__lead_conversion" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."arrived" as "arrived",
    "g"."became_customers" as "became_customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."became_customers"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."became_customers" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."arrived" <> 0 AND ("g"."arrived" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."arrived") + CASE WHEN (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END) < ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END)) OR ((CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END) = ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END)) AND (_v1 / "g"."arrived") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."arrived" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        "r"."source" as "source",
        count(*) as "arrived",
        count(*) FILTER (WHERE ("r"."stage" = 'converted')) as "became_customers"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-6'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-6'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-6'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by "arrived" desc nulls last, 1 nulls last, 2 nulls last;

-- report:lead_conversion: Lead conversion, before
create view "report__lead_conversion__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."arrived" as "arrived",
    "g"."became_customers" as "became_customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."became_customers"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."became_customers" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."arrived" <> 0 AND ("g"."arrived" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."arrived") + CASE WHEN (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END) < ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END)) OR ((CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END) = ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN (_v1 % "g"."arrived") > 0 THEN -((_v1 % "g"."arrived")) ELSE (_v1 % "g"."arrived") END)) AND (_v1 / "g"."arrived") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."arrived" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN 6::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 6::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(6::bigint, -120000), 120000)::integer))::date END)::timestamp)::date FROM _s2) as "period",
        "r"."source" as "source",
        count(*) as "arrived",
        count(*) FILTER (WHERE ("r"."stage" = 'converted')) as "became_customers"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN 6::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 6::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(6::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-6'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-6'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-6'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN 6::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 6::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(6::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by "arrived" desc nulls last, 1 nulls last, 2 nulls last;

-- report:lost_reasons: Why they say no
create view "report__lost_reasons" with (security_invoker = true) as
select
    "r"."lost_reason" as "lost_reason",
    "r"."competitor" as "competitor",
    count(*) as "lost",
    (CASE WHEN sum("r"."estimate") IS NULL THEN 0 WHEN sum("r"."estimate") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."estimate")::bigint END) as "worth"
from "opportunity" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" = 'lost') IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
group by 1, 2
order by "lost" desc nulls last, 1 nulls last, 2 nulls last
limit 20;

-- report:my_leads: My leads
create view "report__my_leads" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."phone" as "phone",
    "r"."stage" as "stage",
    "r"."score" as "score",
    "r"."created_at" as "created_at"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."owner_id" = (select "fn__user_id"())) AND ("r"."stage" IN ('new', 'contacted', 'qualified'))) IS TRUE);

-- report:open_cases_by_topic: Open cases
create view "report__open_cases_by_topic" with (security_invoker = true) as
select
    "r"."topic" as "topic",
    count(*) as "cases",
    count(*) FILTER (WHERE ("r"."priority" = 'urgent')) as "urgent"
from "service_case" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'resolved') IS TRUE)
group by 1
order by 1 nulls last;

-- report:open_pipeline: Open pipeline
create view "report__open_pipeline" with (security_invoker = true) as
select
    "r"."stage" as "stage",
    count(*) as "talks",
    (CASE WHEN sum("r"."estimate") IS NULL THEN 0 WHEN sum("r"."estimate") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."estimate")::bigint END) as "worth",
    (CASE WHEN sum("r"."best_quote") IS NULL THEN 0 WHEN sum("r"."best_quote") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."best_quote")::bigint END) as "quoted"
from "opportunity" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" NOT IN ('won', 'lost')) IS TRUE)
group by 1
order by 1 nulls last;

-- report:overdue_invoices: Overdue invoices
create view "report__overdue_invoices" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."amount" as "amount",
    "r"."due_on" as "due_on"
from "invoice" as "r"
where "r"."deleted_at" is null
    and ((("r"."status" = 'issued') AND ("r"."due_on" < ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date)) IS TRUE);

-- report:project_load: Projects under way
create view "report__project_load" with (security_invoker = true) as
select
    "r"."stage" as "stage",
    count(*) as "projects",
    (CASE WHEN sum("r"."jobs_left") IS NULL THEN 0 WHEN sum("r"."jobs_left") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."jobs_left")::bigint END) as "jobs"
from "project" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE)
group by 1
order by 1 nulls last;

-- report:retention: Retention
create view "report__retention" with (security_invoker = true) as
select
    "g"."first_source" as "first_source",
    "g"."customers" as "customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."repeat_rate"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."repeat_rate" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."customers" <> 0 AND ("g"."customers" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."customers") + CASE WHEN (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END) < ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END)) OR ((CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END) = ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END)) AND (_v1 / "g"."customers") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."customers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "repeat_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."still_active"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."still_active" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."customers" <> 0 AND ("g"."customers" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."customers") + CASE WHEN (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END) < ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END)) OR ((CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END) = ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN (_v1 % "g"."customers") > 0 THEN -((_v1 % "g"."customers")) ELSE (_v1 % "g"."customers") END)) AND (_v1 / "g"."customers") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."customers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "still_active"
from (
    select
        "r"."first_source" as "first_source",
        count(*) FILTER (WHERE ("r"."order_count" > 0)) as "customers",
        count(*) FILTER (WHERE ("r"."order_count" > 1)) as "repeat_rate",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."last_order_on" >= (CASE WHEN (_v2 - '0001-01-01'::date) + ('-63072000'::bigint / 86400) BETWEEN 0 AND 3652058 THEN _v2 + least(greatest(('-63072000'::bigint / 86400), -3652058), 3652058)::integer END)) FROM _s2)) as "still_active"
    from "household" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
order by 1 nulls last;

-- report:return_per_source: Return per lead source
create view "report__return_per_source" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."leads" as "leads",
    "g"."spent" as "spent",
    "g"."earned" as "earned",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."earned"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."earned" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."spent" <> 0 AND ("g"."spent" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."spent") + CASE WHEN (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END) < ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END)) OR ((CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END) = ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END)) AND (_v1 / "g"."spent") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."spent" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "times"
from (
    select
        date_trunc('month', "r"."month"::timestamp)::date as "period",
        "r"."source" as "source",
        (CASE WHEN sum("r"."lead_count") IS NULL THEN 0 WHEN sum("r"."lead_count") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."lead_count")::bigint END) as "leads",
        (CASE WHEN sum("r"."spend") IS NULL THEN 0 WHEN sum("r"."spend") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."spend")::bigint END) as "spent",
        (CASE WHEN sum("r"."revenue") IS NULL THEN 0 WHEN sum("r"."revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."revenue")::bigint END) as "earned"
    from "source_month" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."month" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."month" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1, 2
) as "g"
order by "earned" desc nulls last, 1 nulls last, 2 nulls last;

-- report:return_per_source: Return per lead source, before
create view "report__return_per_source__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."leads" as "leads",
    "g"."spent" as "spent",
    "g"."earned" as "earned",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."earned"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."earned" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."spent" <> 0 AND ("g"."spent" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."spent") + CASE WHEN (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END) < ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END)) OR ((CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END) = ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN (_v1 % "g"."spent") > 0 THEN -((_v1 % "g"."spent")) ELSE (_v1 % "g"."spent") END)) AND (_v1 / "g"."spent") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."spent" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "times"
from (
    select
        date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."month") * 12 + extract(month FROM "r"."month") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."month" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
        "r"."source" as "source",
        (CASE WHEN sum("r"."lead_count") IS NULL THEN 0 WHEN sum("r"."lead_count") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."lead_count")::bigint END) as "leads",
        (CASE WHEN sum("r"."spend") IS NULL THEN 0 WHEN sum("r"."spend") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."spend")::bigint END) as "spent",
        (CASE WHEN sum("r"."revenue") IS NULL THEN 0 WHEN sum("r"."revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."revenue")::bigint END) as "earned"
    from "source_month" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."month") * 12 + extract(month FROM "r"."month") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."month" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."month") * 12 + extract(month FROM "r"."month") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."month" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1, 2
) as "g"
order by "earned" desc nulls last, 1 nulls last, 2 nulls last;

-- report:sales_growth: Sales growth
create view "report__sales_growth" with (security_invoker = true) as
select
    date_trunc('month', "r"."ordered_on"::timestamp)::date as "period",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "ordered",
    count(*) as "orders"
from "order" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'cancelled') IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."ordered_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (("r"."ordered_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:sales_growth: Sales growth, before
create view "report__sales_growth__before" with (security_invoker = true) as
select
    date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."ordered_on") * 12 + extract(month FROM "r"."ordered_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."ordered_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "ordered",
    count(*) as "orders"
from "order" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'cancelled') IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."ordered_on") * 12 + extract(month FROM "r"."ordered_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."ordered_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."ordered_on") * 12 + extract(month FROM "r"."ordered_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."ordered_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:satisfaction: Satisfaction
create view "report__satisfaction" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."answers" as "answers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."promoters"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."promoters" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."answers" <> 0 AND ("g"."answers" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."answers") + CASE WHEN (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END) < ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END)) OR ((CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END) = ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END)) AND (_v1 / "g"."answers") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."answers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "promoters",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."detractors"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."detractors" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."answers" <> 0 AND ("g"."answers" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."answers") + CASE WHEN (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END) < ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END)) OR ((CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END) = ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN (_v1 % "g"."answers") > 0 THEN -((_v1 % "g"."answers")) ELSE (_v1 % "g"."answers") END)) AND (_v1 / "g"."answers") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."answers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "detractors",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."clean"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."clean" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."clean__5" <> 0 AND ("g"."clean__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."clean__5") + CASE WHEN (CASE WHEN (_v1 % "g"."clean__5") > 0 THEN -((_v1 % "g"."clean__5")) ELSE (_v1 % "g"."clean__5") END) < ((CASE WHEN "g"."clean__5" > 0 THEN -("g"."clean__5") ELSE "g"."clean__5" END) - (CASE WHEN (_v1 % "g"."clean__5") > 0 THEN -((_v1 % "g"."clean__5")) ELSE (_v1 % "g"."clean__5") END)) OR ((CASE WHEN (_v1 % "g"."clean__5") > 0 THEN -((_v1 % "g"."clean__5")) ELSE (_v1 % "g"."clean__5") END) = ((CASE WHEN "g"."clean__5" > 0 THEN -("g"."clean__5") ELSE "g"."clean__5" END) - (CASE WHEN (_v1 % "g"."clean__5") > 0 THEN -((_v1 % "g"."clean__5")) ELSE (_v1 % "g"."clean__5") END)) AND (_v1 / "g"."clean__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."clean__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "clean",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."punctual"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."punctual" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."punctual__7" <> 0 AND ("g"."punctual__7" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."punctual__7") + CASE WHEN (CASE WHEN (_v1 % "g"."punctual__7") > 0 THEN -((_v1 % "g"."punctual__7")) ELSE (_v1 % "g"."punctual__7") END) < ((CASE WHEN "g"."punctual__7" > 0 THEN -("g"."punctual__7") ELSE "g"."punctual__7" END) - (CASE WHEN (_v1 % "g"."punctual__7") > 0 THEN -((_v1 % "g"."punctual__7")) ELSE (_v1 % "g"."punctual__7") END)) OR ((CASE WHEN (_v1 % "g"."punctual__7") > 0 THEN -((_v1 % "g"."punctual__7")) ELSE (_v1 % "g"."punctual__7") END) = ((CASE WHEN "g"."punctual__7" > 0 THEN -("g"."punctual__7") ELSE "g"."punctual__7" END) - (CASE WHEN (_v1 % "g"."punctual__7") > 0 THEN -((_v1 % "g"."punctual__7")) ELSE (_v1 % "g"."punctual__7") END)) AND (_v1 / "g"."punctual__7") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."punctual__7" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "punctual"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        count(*) as "answers",
        count(*) FILTER (WHERE ("r"."recommend" >= 9)) as "promoters",
        count(*) FILTER (WHERE ("r"."recommend" <= 6)) as "detractors",
        coalesce(sum("r"."cleanliness"), 0)::bigint as "clean",
        count(*) FILTER (WHERE ("r"."cleanliness" IS NOT NULL)) as "clean__5",
        count(*) FILTER (WHERE "r"."on_time") as "punctual",
        count(*) FILTER (WHERE ("r"."on_time" IS NOT NULL)) as "punctual__7"
    from "feedback" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:training_gaps: Training not finished
create view "report__training_gaps" with (security_invoker = true) as
select
    "r"."position" as "position",
    count(*) as "colleagues",
    count(*) FILTER (WHERE ("r"."training_done_on" IS NULL)) as "untrained"
from "employee" as "r"
where "r"."deleted_at" is null
group by 1
order by "untrained" desc nulls last, 1 nulls last;

-- report:win_rate: Win rate
create view "report__win_rate" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."won" as "won",
    "g"."decided" as "decided",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."won"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."won" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."decided" <> 0 AND ("g"."decided" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."decided") + CASE WHEN (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END) < ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END)) OR ((CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END) = ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END)) AND (_v1 / "g"."decided") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."decided" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__4" <> 0 AND ("g"."days__4" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__4") + CASE WHEN (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END) < ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END)) OR ((CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END) = ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END)) AND (_v1 / "g"."days__4") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__4" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('quarter', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        count(*) FILTER (WHERE ("r"."stage" = 'won')) as "won",
        count(*) FILTER (WHERE ("r"."stage" IN ('won', 'lost'))) as "decided",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ("r"."won_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint FROM _s2)), 0)::bigint as "days",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT (("r"."won_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint IS NOT NULL) FROM _s2)) as "days__4"
    from "opportunity" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:win_rate: Win rate, before
create view "report__win_rate__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."won" as "won",
    "g"."decided" as "decided",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."won"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."won" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."decided" <> 0 AND ("g"."decided" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."decided") + CASE WHEN (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END) < ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END)) OR ((CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END) = ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN (_v1 % "g"."decided") > 0 THEN -((_v1 % "g"."decided")) ELSE (_v1 % "g"."decided") END)) AND (_v1 / "g"."decided") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."decided" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__4" <> 0 AND ("g"."days__4" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__4") + CASE WHEN (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END) < ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END)) OR ((CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END) = ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN (_v1 % "g"."days__4") > 0 THEN -((_v1 % "g"."days__4")) ELSE (_v1 % "g"."days__4") END)) AND (_v1 / "g"."days__4") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__4" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('quarter', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date FROM _s2) as "period",
        count(*) FILTER (WHERE ("r"."stage" = 'won')) as "won",
        count(*) FILTER (WHERE ("r"."stage" IN ('won', 'lost'))) as "decided",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ("r"."won_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint FROM _s2)), 0)::bigint as "days",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT (("r"."won_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint IS NOT NULL) FROM _s2)) as "days__4"
    from "opportunity" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."updated_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- view:approved_vendors: Approved vendors
create view "view__approved_vendors" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."company" as "company",
    "r"."contact_name" as "contact_name",
    "r"."phone" as "phone",
    "r"."trades" as "trades",
    "r"."insured_until" as "insured_until",
    "r"."jobs_done" as "jobs_done"
from "vendor" as "r"
where "r"."deleted_at" is null
    and ("r"."approved" IS TRUE)
order by "r"."company" nulls last;

-- view:case_board: Cases by priority
create view "view__case_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    (SELECT _r1."first_name" FROM "person" AS _r1 WHERE _r1."id" = "r"."contact_id") as "contact__first_name",
    "r"."status" as "status",
    "r"."priority" as "priority"
from "service_case" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'resolved') IS TRUE)
order by "r"."created_at" nulls last;

-- view:event_calendar: Events
create view "view__event_calendar" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."city" as "city",
    "r"."sign_ups" as "sign_ups",
    ("r"."seats" - "r"."sign_ups") as "seats_left",
    "r"."starts_at" as "starts_at"
from "event" as "r"
where "r"."deleted_at" is null;

-- view:job_calendar: Jobs
create view "view__job_calendar" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."title" as "title",
    "r"."trade" as "trade",
    (SELECT _r1."title" FROM "project__read" AS _r1 WHERE _r1."id" = "r"."project_id") as "project__title",
    "r"."status" as "status",
    "r"."starts_at" as "starts_at"
from "job" as "r"
where "r"."deleted_at" is null;

-- view:lead_board: Leads
create view "view__lead_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."services" as "services",
    "r"."budget" as "budget",
    "r"."score" as "score",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."stage" as "stage"
from "lead" as "r"
where "r"."deleted_at" is null
order by "r"."score" desc nulls last;

-- view:my_new_leads: To be called now
create view "view__my_new_leads" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."phone" as "phone",
    "r"."services" as "services",
    "r"."timeframe" as "timeframe",
    "r"."score" as "score",
    "r"."created_at" as "created_at"
from "lead" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" = 'new') IS TRUE)
order by "r"."score" desc nulls last, "r"."created_at" nulls last;

-- view:opportunity_board: Opportunities
create view "view__opportunity_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."title" as "title",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."estimate" as "estimate",
    "r"."expected_close" as "expected_close",
    "r"."stage" as "stage"
from "opportunity" as "r"
where "r"."deleted_at" is null
order by "r"."expected_close" nulls last;

-- view:order_board: Orders
create view "view__order_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."amount" as "amount",
    "r"."ordered_on" as "ordered_on",
    "r"."status" as "status"
from "order" as "r"
where "r"."deleted_at" is null
order by "r"."ordered_on" nulls last;

-- view:project_board: Projects
create view "view__project_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."title" as "title",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."crew_id" as "crew_id",
    "r"."planned_start" as "planned_start",
    "r"."jobs_left" as "jobs_left",
    "r"."stage" as "stage"
from "project" as "r"
where "r"."deleted_at" is null
order by "r"."planned_start" nulls last;

-- view:quote_board: Quotes
create view "view__quote_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."discount" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."discount" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 10000) + CASE WHEN (_v1 % 10000) > 5000 OR ((_v1 % 10000) = 5000 AND (_v1 / 10000) % 2 <> 0) THEN 1 WHEN (_v1 % 10000) < -5000 OR ((_v1 % 10000) = -5000 AND (_v1 / 10000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric - _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" - _v2 END) FROM _s2) as "total",
    "r"."valid_until" as "valid_until",
    "r"."status" as "status"
from "quote" as "r"
where "r"."deleted_at" is null
order by "r"."valid_until" nulls last;

-- view:recommendations: Who recommended whom
create view "view__recommendations" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."referred_by_id" as "referred_by_id"
from "person" as "r"
where "r"."deleted_at" is null;

-- view:who_reports_to_whom: Who reports to whom
create view "view__who_reports_to_whom" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."position" as "position",
    "r"."manager_id" as "manager_id"
from "employee" as "r"
where "r"."deleted_at" is null;

-- view:caller: Caller
create view "view__caller" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."phone" as "phone",
    "r"."phone_label" as "phone_label",
    "r"."email" as "email",
    "r"."email_label" as "email_label",
    "r"."language" as "language",
    "r"."prefers" as "prefers",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    (SELECT _r1."customer_since" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__customer_since",
    (select coalesce(jsonb_agg("person__lifecycle"."tag_id" order by "person__lifecycle"."tag_id"), '[]'::jsonb) from "person__lifecycle" where "person__lifecycle"."person_id" = "r"."id") as "lifecycle",
    (select coalesce(jsonb_agg("person__care"."tag_id" order by "person__care"."tag_id"), '[]'::jsonb) from "person__care" where "person__care"."person_id" = "r"."id") as "care"
from "person" as "r"
where "r"."deleted_at" is null;

-- view:caller: Open issues
create view "view__caller__open_issues" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "topic" as "topic",
    "priority" as "priority",
    "status" as "status",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."topic" as "topic",
        "r"."priority" as "priority",
        "r"."status" as "status",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."contact_id" order by "r"."created_at" nulls last, "r"."id" desc) as "position"
    from "service_case" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
        and (("r"."status" <> 'resolved') IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:caller: Earlier issues
create view "view__caller__earlier_issues" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "topic" as "topic",
    "resolved_at" as "resolved_at",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."topic" as "topic",
        "r"."resolved_at" as "resolved_at",
        row_number() over (partition by "r"."contact_id" order by "r"."resolved_at" nulls last, "r"."id" desc) as "position"
    from "service_case" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
        and (("r"."status" = 'resolved') IS TRUE)
) as "ranked"
where "position" <= 5;

-- view:caller: Open sales talks
create view "view__caller__sales_talks" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "title" as "title",
    "stage" as "stage",
    "expected_close" as "expected_close",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."title" as "title",
        "r"."stage" as "stage",
        "r"."expected_close" as "expected_close",
        row_number() over (partition by "r"."contact_id" order by "r"."created_at" nulls last, "r"."id" desc) as "position"
    from "opportunity" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
        and (("r"."stage" NOT IN ('won', 'lost')) IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:caller: Recent purchases
create view "view__caller__purchases" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "status" as "status",
    "amount" as "amount",
    "ordered_on" as "ordered_on",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."status" as "status",
        "r"."amount" as "amount",
        "r"."ordered_on" as "ordered_on",
        row_number() over (partition by "r"."contact_id" order by "r"."ordered_on" nulls last, "r"."id" desc) as "position"
    from "order" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 5;

-- view:caller: Projects
create view "view__caller__projects" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "title" as "title",
    "stage" as "stage",
    "planned_start" as "planned_start",
    "completed_on" as "completed_on",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."title" as "title",
        "r"."stage" as "stage",
        "r"."planned_start" as "planned_start",
        "r"."completed_on" as "completed_on",
        row_number() over (partition by "r"."contact_id" order by "r"."created_at" nulls last, "r"."id" desc) as "position"
    from "project" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 5;

-- view:caller: timeline
create view "view__caller__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'phone_call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "phone_call" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'email_message' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "email_message" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'text_message' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "text_message" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'home_visit' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "home_visit" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'note' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "note" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:household_file: Household
create view "view__household_file" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    (SELECT _r1."first_name" FROM "person" AS _r1 WHERE _r1."id" = "r"."main_contact_id") as "main_contact__first_name",
    "r"."customer_since" as "customer_since",
    "r"."order_count" as "order_count",
    "r"."last_order_on" as "last_order_on",
    "r"."open_cases" as "open_cases",
    (select coalesce(jsonb_agg("household__care"."tag_id" order by "household__care"."tag_id"), '[]'::jsonb) from "household__care" where "household__care"."household_id" = "r"."id") as "care"
from "household" as "r"
where "r"."deleted_at" is null;

-- view:household_file: People
create view "view__household_file__people" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "first_name" as "first_name",
    "last_name" as "last_name",
    "phone" as "phone",
    "phone_label" as "phone_label",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."first_name" as "first_name",
        "r"."last_name" as "last_name",
        "r"."phone" as "phone",
        "r"."phone_label" as "phone_label",
        row_number() over (partition by "r"."household_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "person" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:household_file: Properties
create view "view__household_file__homes" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "nickname" as "nickname",
    "kind" as "kind",
    "year_built" as "year_built",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."nickname" as "nickname",
        "r"."kind" as "kind",
        "r"."year_built" as "year_built",
        row_number() over (partition by "r"."household_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "property" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:household_file: What they own
create view "view__household_file__owned" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "installed_on" as "installed_on",
    "warranty_until" as "warranty_until",
    "under_warranty" as "under_warranty",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."installed_on" as "installed_on",
        "r"."warranty_until" as "warranty_until",
        ("r"."warranty_until" >= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) as "under_warranty",
        row_number() over (partition by "r"."household_id" order by "r"."installed_on" nulls last, "r"."id" desc) as "position"
    from "owned_item" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 20;

-- view:household_file: Issues
create view "view__household_file__issues" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "topic" as "topic",
    "status" as "status",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."topic" as "topic",
        "r"."status" as "status",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."household_id" order by "r"."created_at" nulls last, "r"."id" desc) as "position"
    from "service_case" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:household_file: Purchases
create view "view__household_file__purchases" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "status" as "status",
    "amount" as "amount",
    "ordered_on" as "ordered_on",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."status" as "status",
        "r"."amount" as "amount",
        "r"."ordered_on" as "ordered_on",
        row_number() over (partition by "r"."household_id" order by "r"."ordered_on" nulls last, "r"."id" desc) as "position"
    from "order" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:household_file: Open sales talks
create view "view__household_file__sales_talks" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "title" as "title",
    "stage" as "stage",
    "expected_close" as "expected_close",
    "position" as "position"
from (
    select
        "r"."household_id" as "record_id",
        "r"."id" as "id",
        "r"."title" as "title",
        "r"."stage" as "stage",
        "r"."expected_close" as "expected_close",
        row_number() over (partition by "r"."household_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "opportunity" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
        and (("r"."stage" NOT IN ('won', 'lost')) IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:household_file: timeline
create view "view__household_file__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'phone_call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "phone_call" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'note' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "note" as "r"
    where "r"."deleted_at" is null
) as "logged";
