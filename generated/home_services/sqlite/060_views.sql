-- Views

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
create view "event__read" as
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
create view "lead__read" as
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
    (((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) as "reply_hours"
from "lead" as "r";

-- module:owned_item: every record with its formulas
create view "owned_item__read" as
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
    ("r"."warranty_until" >= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) as "under_warranty"
from "owned_item" as "r";

-- module:project: every record with its formulas
create view "project__read" as
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
    ((CAST(strftime('%s', "r"."completed_on") AS INTEGER) - CAST(strftime('%s', "r"."started_on") AS INTEGER)) / 86400) as "days_on_site"
from "project" as "r";

-- module:property: every record with its formulas
create view "property__read" as
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
create view "quote__read" as
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
    (WITH _s1 AS MATERIALIZED (SELECT (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) + CASE WHEN ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) > 5000 OR (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) = 5000 AND ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) % 2 <> 0) THEN 1 WHEN ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) < -5000 OR (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) = -5000 AND ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v1) SELECT (CASE WHEN typeof("r"."subtotal" - _v1) = 'integer' THEN "r"."subtotal" - _v1 END) FROM _s1) as "total"
from "quote" as "r";

-- module:quote_line: every record with its formulas
create view "quote_line__read" as
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
    (((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) / 100) + CASE WHEN ((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) % 100) > 50 OR (((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) % 100) = 50 AND ((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) / 100) % 2 <> 0) THEN 1 WHEN ((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) % 100) < -50 OR (((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) % 100) = -50 AND ((CASE WHEN typeof("r"."unit_price" * "r"."quantity") = 'integer' THEN "r"."unit_price" * "r"."quantity" END) / 100) % 2 <> 0) THEN -1 ELSE 0 END) as "line_total"
from "quote_line" as "r";

-- module:service_case: every record with its formulas
create view "service_case__read" as
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
    (((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) as "hours_open"
from "service_case" as "r";

-- field:event.sign_ups: what it should be
create view "rollup__event__sign_ups" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "registration" AS _r1 WHERE _r1."event_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "event" as "r";

-- field:event.came: what it should be
create view "rollup__event__came" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "registration" AS _r1 WHERE _r1."event_id" = "r"."id" AND _r1."deleted_at" IS NULL AND _r1."attended") as "value"
from "event" as "r";

-- field:household.bought: what it should be
create view "rollup__household__bought" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) AS _r2) as "value"
from "household" as "r";

-- field:household.order_count: what it should be
create view "rollup__household__order_count" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) as "value"
from "household" as "r";

-- field:household.last_order_on: what it should be
create view "rollup__household__last_order_on" as
select
    "r"."id" as "id",
    (SELECT max(_r1."ordered_on") FROM "order" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "household" as "r";

-- field:household.open_cases: what it should be
create view "rollup__household__open_cases" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "service_case__read" AS _r1 WHERE _r1."household_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'resolved')) as "value"
from "household" as "r";

-- field:opportunity.quotes_sent: what it should be
create view "rollup__opportunity__quotes_sent" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "quote__read" AS _r1 WHERE _r1."opportunity_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('sent', 'accepted', 'declined', 'expired'))) as "value"
from "opportunity" as "r";

-- field:opportunity.best_quote: what it should be
create view "rollup__opportunity__best_quote" as
select
    "r"."id" as "id",
    (SELECT max(_r1."total") FROM "quote__read" AS _r1 WHERE _r1."opportunity_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "opportunity" as "r";

-- field:order.invoiced: what it should be
create view "rollup__order__invoiced" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "invoice" AS _r1 WHERE _r1."order_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'void')) AS _r2) as "value"
from "order" as "r";

-- field:partner.leads_sent: what it should be
create view "rollup__partner__leads_sent" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "lead__read" AS _r1 WHERE _r1."partner_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "partner" as "r";

-- field:project.jobs_left: what it should be
create view "rollup__project__jobs_left" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "job" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('planned', 'confirmed'))) as "value"
from "project" as "r";

-- field:quote.subtotal: what it should be
create view "rollup__quote__subtotal" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."line_total" AS v FROM "quote_line__read" AS _r1 WHERE _r1."quote_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "quote" as "r";

-- field:source_month.lead_count: what it should be
create view "rollup__source_month__lead_count" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "lead__read" AS _r1 WHERE _r1."source_month_id" = "r"."id" AND _r1."deleted_at" IS NULL) as "value"
from "source_month" as "r";

-- field:source_month.revenue: what it should be
create view "rollup__source_month__revenue" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "order" AS _r1 WHERE _r1."source_month_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'cancelled')) AS _r2) as "value"
from "source_month" as "r";

-- field:vendor.jobs_done: what it should be
create view "rollup__vendor__jobs_done" as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "job" AS _r1 WHERE _r1."vendor_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" = 'done')) as "value"
from "vendor" as "r";

-- segment:bath_dreamers: Leads who think about a bathroom
create view "segment__bath_dreamers" as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and (((instr("r"."services", '"bathroom"') > 0) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- segment:kitchen_dreamers: Leads who think about a kitchen
create view "segment__kitchen_dreamers" as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and (((instr("r"."services", '"kitchen"') > 0) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- segment:newsletter_readers: Readers of the newsletter
create view "segment__newsletter_readers" as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL))) AND ("r"."email" IS NOT NULL)) IS TRUE);

-- segment:quiet_customers: Customers we have not heard of in two years
create view "segment__quiet_customers" as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and ((WITH _s3 AS MATERIALIZED (SELECT (CASE WHEN ((-63072000) / 86400) BETWEEN -3652058 AND 3652058 THEN date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), ((-63072000) / 86400) || ' days') END) AS _v3) SELECT (((SELECT _r1."last_order_on" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") < (CASE WHEN _v3 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v3 END)) AND ((SELECT _r4."open_cases" FROM "household" AS _r4 WHERE _r4."id" = "r"."household_id") = 0)) FROM _s3) IS TRUE);

-- segment:text_readers: Readers of text messages
create view "segment__text_readers" as
select
    "r"."id" as "id"
from "person" as "r"
where "r"."deleted_at" is null
    and (((EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_texts' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_texts' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_texts' AND "withdrawn_at" IS NOT NULL))) AND ("r"."phone" IS NOT NULL) AND ("r"."prefers" = 'text_message')) IS TRUE);

-- segment:undecided_leads: Leads who are just looking
create view "segment__undecided_leads" as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."timeframe" IN ('exploring', 'this_year')) AND ("r"."stage" IN ('new', 'contacted')) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'news_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'news_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- report:case_times: Time to resolution
create view "report__case_times" as
select
    "g"."period" as "period",
    "g"."topic" as "topic",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."hours__2" <> 0 AND ("g"."hours__2" <> -1 OR (CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) / "g"."hours__2") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END) < ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END) = ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END)) AND ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) / "g"."hours__2") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) < 0) = ("g"."hours__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "hours",
    "g"."resolved" as "resolved"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."resolved_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
        "r"."topic" as "topic",
        (CASE WHEN (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) * 4294967296 + (sum((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) & 4294967295) END) as "hours",
        count(*) FILTER (WHERE ((((CAST(strftime('%s', substr("r"."resolved_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."resolved_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) IS NOT NULL)) as "hours__2",
        count(*) as "resolved"
    from "service_case" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" = 'resolved') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."resolved_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-6) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-6) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-6) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."resolved_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."resolved_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by 1 nulls last, 2 nulls last;

-- report:completion_time: Project completion time
create view "report__completion_time" as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days__2" <> 0 AND ("g"."days__2" <> -1 OR (CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__2") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END) < ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END) = ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END)) AND ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__2") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) < 0) = ("g"."days__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "days",
    "g"."finished" as "finished"
from (
    select
        date("r"."completed_on", 'start of month') as "period",
        coalesce(sum(((CAST(strftime('%s', "r"."completed_on") AS INTEGER) - CAST(strftime('%s', "r"."started_on") AS INTEGER)) / 86400)), 0) as "days",
        count(*) FILTER (WHERE (((CAST(strftime('%s', "r"."completed_on") AS INTEGER) - CAST(strftime('%s', "r"."started_on") AS INTEGER)) / 86400) IS NOT NULL)) as "days__2",
        count(*) as "finished"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', (-12) || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT ("r"."completed_on" >= _v4) FROM _s4) IS TRUE)
        and (("r"."completed_on" <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:completion_time: Project completion time, before
create view "report__completion_time__before" as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days__2" <> 0 AND ("g"."days__2" <> -1 OR (CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__2") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END) < ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END) = ((CASE WHEN "g"."days__2" > 0 THEN -("g"."days__2") ELSE "g"."days__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__2") END)) AND ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__2") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) < 0) = ("g"."days__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "days",
    "g"."finished" as "finished"
from (
    select
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."completed_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."completed_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."completed_on", 'start of month', 12 || ' months') END) AS _v1) SELECT date(min(date(_v1, (substr("r"."completed_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')), 'start of month') FROM _s1) as "period",
        coalesce(sum(((CAST(strftime('%s', "r"."completed_on") AS INTEGER) - CAST(strftime('%s', "r"."started_on") AS INTEGER)) / 86400)), 0) as "days",
        count(*) FILTER (WHERE (((CAST(strftime('%s', "r"."completed_on") AS INTEGER) - CAST(strftime('%s', "r"."started_on") AS INTEGER)) / 86400) IS NOT NULL)) as "days__2",
        count(*) as "finished"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'completed') IS TRUE)
        and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."completed_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."completed_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."completed_on", 'start of month', 12 || ' months') END) AS _v1), _s3 AS MATERIALIZED (SELECT _s1.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v3 FROM _s1), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', (-12) || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4) SELECT (min(date(_v1, (substr("r"."completed_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) >= _v5) FROM _s5) IS TRUE)
        and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."completed_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."completed_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."completed_on", 'start of month', 12 || ' months') END) AS _v1) SELECT (min(date(_v1, (substr("r"."completed_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s1) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:data_quality: Data quality
create view "report__data_quality" as
select
    count(*) as "people",
    count(*) FILTER (WHERE (("r"."phone" IS NULL) AND ("r"."email" IS NULL))) as "unreachable",
    count(*) FILTER (WHERE ("r"."household_id" IS NULL)) as "homeless"
from "person" as "r"
where "r"."deleted_at" is null;

-- report:discount_given: Discounts given
create view "report__discount_given" as
select
    "g"."owner__name" as "owner__name",
    "g"."quotes" as "quotes",
    (CASE WHEN "g"."discount_average__3" <> 0 AND ("g"."discount_average__3" <> -1 OR "g"."discount_average" >= -9223372036854775807) THEN ("g"."discount_average" / "g"."discount_average__3") + CASE WHEN (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END) < ((CASE WHEN "g"."discount_average__3" > 0 THEN -("g"."discount_average__3") ELSE "g"."discount_average__3" END) - (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END)) OR ((CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END) = ((CASE WHEN "g"."discount_average__3" > 0 THEN -("g"."discount_average__3") ELSE "g"."discount_average__3" END) - (CASE WHEN ("g"."discount_average" % "g"."discount_average__3") > 0 THEN -(("g"."discount_average" % "g"."discount_average__3")) ELSE ("g"."discount_average" % "g"."discount_average__3") END)) AND ("g"."discount_average" / "g"."discount_average__3") % 2 <> 0) THEN CASE WHEN ("g"."discount_average" < 0) = ("g"."discount_average__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) as "discount_average"
from (
    select
        (SELECT _r1."name" FROM "_user" AS _r1 WHERE _r1."id" = "r"."owner_id") as "owner__name",
        count(*) as "quotes",
        (CASE WHEN (sum("r"."discount" >> 32) + (sum("r"."discount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."discount" >> 32) + (sum("r"."discount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."discount" >> 32) + (sum("r"."discount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."discount" & 4294967295) & 4294967295) END) as "discount_average",
        count(*) FILTER (WHERE ("r"."discount" IS NOT NULL)) as "discount_average__3"
    from "quote" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" IN ('sent', 'accepted')) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (-6) BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + (-6) BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', (-6) || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT ("r"."sent_on" >= _v4) FROM _s4) IS TRUE)
        and (("r"."sent_on" <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) IS TRUE)
    group by 1
) as "g"
order by "discount_average" desc nulls last, 1 nulls last;

-- report:event_turnout: Who came to our events
create view "report__event_turnout" as
select
    (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."starts_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', -((substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) - 1) % 3) || ' months') FROM _s2) as "period",
    "r"."city" as "city",
    coalesce(sum("r"."seats"), 0) as "invited_seats",
    (CASE WHEN (sum("r"."sign_ups" >> 32) + (sum("r"."sign_ups" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."sign_ups" >> 32) + (sum("r"."sign_ups" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."sign_ups" >> 32) + (sum("r"."sign_ups" & 4294967295) >> 32)) * 4294967296 + (sum("r"."sign_ups" & 4294967295) & 4294967295) END) as "signed_up",
    (CASE WHEN (sum("r"."came" >> 32) + (sum("r"."came" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."came" >> 32) + (sum("r"."came" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."came" >> 32) + (sum("r"."came" & 4294967295) >> 32)) * 4294967296 + (sum("r"."came" & 4294967295) & 4294967295) END) as "turned_up"
from "event" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."starts_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-12) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."starts_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."starts_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:first_reply_time: Time to the first reply
create view "report__first_reply_time" as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."hours__2" <> 0 AND ("g"."hours__2" <> -1 OR (CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) / "g"."hours__2") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END) < ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END) = ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) % "g"."hours__2") END)) AND ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) / "g"."hours__2") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."hours" * 1000000) = 'integer' THEN "g"."hours" * 1000000 END) < 0) = ("g"."hours__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "hours",
    "g"."unanswered" as "unanswered"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (86400 / 86400) BETWEEN -3652058 AND 3652058 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), (86400 / 86400) || ' days') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN ((-86400) / 86400) BETWEEN -3652058 AND 3652058 THEN date(date((CASE WHEN _v3 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v3 END), -((strftime('%w', (CASE WHEN _v3 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v3 END)) + 6) % 7) || ' days'), ((-86400) / 86400) || ' days') END) AS _v4 FROM _s3) SELECT (CASE WHEN _v4 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v4 END) FROM _s4) as "period",
        (CASE WHEN (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) >> 32) + (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) >> 32)) * 4294967296 + (sum((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) & 4294967295) & 4294967295) END) as "hours",
        count(*) FILTER (WHERE ((((CAST(strftime('%s', substr("r"."first_reply_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."first_reply_at", 21, 6) AS INTEGER)) - (CAST(strftime('%s', substr("r"."created_at", 1, 19)) AS INTEGER) * 1000000 + CAST(substr("r"."created_at", 21, 6) AS INTEGER))) / 3600000000) IS NOT NULL)) as "hours__2",
        count(*) FILTER (WHERE ("r"."first_reply_at" IS NULL)) as "unanswered"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-3) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-3) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-3) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:interest_by_service: What leads are looking for
create view "report__interest_by_service" as
select
    "r"."timeframe" as "timeframe",
    "r"."budget" as "budget",
    count(*) as "leads"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-3) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-3) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-3) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:invoiced_by_month: Invoiced and paid
create view "report__invoiced_by_month" as
select
    date("r"."issued_on", 'start of month') as "period",
    (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "invoiced",
    (CASE WHEN (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) >> 32) + (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) >> 32) + (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) >> 32) + (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) & 4294967295) >> 32)) * 4294967296 + (sum((CASE WHEN ("r"."status" = 'paid') THEN "r"."amount" ELSE 0 END) & 4294967295) & 4294967295) END) as "paid"
from "invoice" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('issued', 'paid')) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', (-12) || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT ("r"."issued_on" >= _v4) FROM _s4) IS TRUE)
    and (("r"."issued_on" <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) IS TRUE)
group by 1
order by 1 nulls last;

-- report:lead_conversion: Lead conversion
create view "report__lead_conversion" as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."arrived" as "arrived",
    "g"."became_customers" as "became_customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."arrived" <> 0 AND ("g"."arrived" <> -1 OR (CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) / "g"."arrived") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END) < ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END) = ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END)) AND ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) / "g"."arrived") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) < 0) = ("g"."arrived" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
        "r"."source" as "source",
        count(*) as "arrived",
        count(*) FILTER (WHERE ("r"."stage" = 'converted')) as "became_customers"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-6) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-6) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-6) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by "arrived" desc nulls last, 1 nulls last, 2 nulls last;

-- report:lead_conversion: Lead conversion, before
create view "report__lead_conversion__before" as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."arrived" as "arrived",
    "g"."became_customers" as "became_customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."arrived" <> 0 AND ("g"."arrived" <> -1 OR (CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) / "g"."arrived") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END) < ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END) = ((CASE WHEN "g"."arrived" > 0 THEN -("g"."arrived") ELSE "g"."arrived" END) - (CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") > 0 THEN -(((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived")) ELSE ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) % "g"."arrived") END)) AND ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) / "g"."arrived") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."became_customers" * 1000000) = 'integer' THEN "g"."became_customers" * 1000000 END) < 0) = ("g"."arrived" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 6 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 6 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 6 || ' months') END) AS _v3 FROM _s2) SELECT date(min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')), 'start of month') FROM _s3) as "period",
        "r"."source" as "source",
        count(*) as "arrived",
        count(*) FILTER (WHERE ("r"."stage" = 'converted')) as "became_customers"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 6 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 6 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 6 || ' months') END) AS _v3 FROM _s2), _s5 AS MATERIALIZED (SELECT _s3.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v5 FROM _s3), _s6 AS MATERIALIZED (SELECT _s5.*, (CASE WHEN (-6) BETWEEN -120000 AND 120000 AND CAST(substr(_v5, 1, 4) AS INTEGER) * 12 + CAST(substr(_v5, 6, 2) AS INTEGER) - 1 + (-6) BETWEEN 12 AND 119999 THEN date(_v5, 'start of month', (-6) || ' months') END) AS _v6 FROM _s5), _s7 AS MATERIALIZED (SELECT _s6.*, min(date(_v6, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v6, 'start of month', '+1 month', '-1 day'), substr(_v6, 1, 8) || '31')) AS _v7 FROM _s6) SELECT (min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) >= _v7) FROM _s7) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 6 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 6 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 6 || ' months') END) AS _v3 FROM _s2) SELECT (min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s3) IS TRUE)
    group by 1, 2
) as "g"
order by "arrived" desc nulls last, 1 nulls last, 2 nulls last;

-- report:lost_reasons: Why they say no
create view "report__lost_reasons" as
select
    "r"."lost_reason" as "lost_reason",
    "r"."competitor" as "competitor",
    count(*) as "lost",
    (CASE WHEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) * 4294967296 + (sum("r"."estimate" & 4294967295) & 4294967295) END) as "worth"
from "opportunity" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" = 'lost') IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-12) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
group by 1, 2
order by "lost" desc nulls last, 1 nulls last, 2 nulls last
limit 20;

-- report:open_cases_by_topic: Open cases
create view "report__open_cases_by_topic" as
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
create view "report__open_pipeline" as
select
    "r"."stage" as "stage",
    count(*) as "talks",
    (CASE WHEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."estimate" >> 32) + (sum("r"."estimate" & 4294967295) >> 32)) * 4294967296 + (sum("r"."estimate" & 4294967295) & 4294967295) END) as "worth",
    (CASE WHEN (sum("r"."best_quote" >> 32) + (sum("r"."best_quote" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."best_quote" >> 32) + (sum("r"."best_quote" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."best_quote" >> 32) + (sum("r"."best_quote" & 4294967295) >> 32)) * 4294967296 + (sum("r"."best_quote" & 4294967295) & 4294967295) END) as "quoted"
from "opportunity" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" NOT IN ('won', 'lost')) IS TRUE)
group by 1
order by 1 nulls last;

-- report:overdue_invoices: Overdue invoices
create view "report__overdue_invoices" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."amount" as "amount",
    "r"."due_on" as "due_on"
from "invoice" as "r"
where "r"."deleted_at" is null
    and ((("r"."status" = 'issued') AND ("r"."due_on" < substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10))) IS TRUE);

-- report:project_load: Projects under way
create view "report__project_load" as
select
    "r"."stage" as "stage",
    count(*) as "projects",
    (CASE WHEN (sum("r"."jobs_left" >> 32) + (sum("r"."jobs_left" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."jobs_left" >> 32) + (sum("r"."jobs_left" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."jobs_left" >> 32) + (sum("r"."jobs_left" & 4294967295) >> 32)) * 4294967296 + (sum("r"."jobs_left" & 4294967295) & 4294967295) END) as "jobs"
from "project" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" IN ('planning', 'materials', 'on_site', 'walkthrough')) IS TRUE)
group by 1
order by 1 nulls last;

-- report:retention: Retention
create view "report__retention" as
select
    "g"."first_source" as "first_source",
    "g"."customers" as "customers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."customers" <> 0 AND ("g"."customers" <> -1 OR (CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) / "g"."customers") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") END) < ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") END) = ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) % "g"."customers") END)) AND ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) / "g"."customers") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."repeat_rate" * 1000000) = 'integer' THEN "g"."repeat_rate" * 1000000 END) < 0) = ("g"."customers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "repeat_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."customers" <> 0 AND ("g"."customers" <> -1 OR (CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) / "g"."customers") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") END) < ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") END) = ((CASE WHEN "g"."customers" > 0 THEN -("g"."customers") ELSE "g"."customers" END) - (CASE WHEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") > 0 THEN -(((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers")) ELSE ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) % "g"."customers") END)) AND ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) / "g"."customers") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."still_active" * 1000000) = 'integer' THEN "g"."still_active" * 1000000 END) < 0) = ("g"."customers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "still_active"
from (
    select
        "r"."first_source" as "first_source",
        count(*) FILTER (WHERE ("r"."order_count" > 0)) as "customers",
        count(*) FILTER (WHERE ("r"."order_count" > 1)) as "repeat_rate",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT (CASE WHEN ((-63072000) / 86400) BETWEEN -3652058 AND 3652058 THEN date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), ((-63072000) / 86400) || ' days') END) AS _v2) SELECT ("r"."last_order_on" >= (CASE WHEN _v2 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v2 END)) FROM _s2)) as "still_active"
    from "household" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
order by 1 nulls last;

-- report:return_per_source: Return per lead source
create view "report__return_per_source" as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."leads" as "leads",
    "g"."spent" as "spent",
    "g"."earned" as "earned",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."spent" <> 0 AND ("g"."spent" <> -1 OR (CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) / "g"."spent") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END) < ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END) = ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END)) AND ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) / "g"."spent") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) < 0) = ("g"."spent" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "times"
from (
    select
        date("r"."month", 'start of month') as "period",
        "r"."source" as "source",
        (CASE WHEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) * 4294967296 + (sum("r"."lead_count" & 4294967295) & 4294967295) END) as "leads",
        (CASE WHEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) * 4294967296 + (sum("r"."spend" & 4294967295) & 4294967295) END) as "spent",
        (CASE WHEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) * 4294967296 + (sum("r"."revenue" & 4294967295) & 4294967295) END) as "earned"
    from "source_month" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', (-12) || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT ("r"."month" >= _v4) FROM _s4) IS TRUE)
        and (("r"."month" <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) IS TRUE)
    group by 1, 2
) as "g"
order by "earned" desc nulls last, 1 nulls last, 2 nulls last;

-- report:return_per_source: Return per lead source, before
create view "report__return_per_source__before" as
select
    "g"."period" as "period",
    "g"."source" as "source",
    "g"."leads" as "leads",
    "g"."spent" as "spent",
    "g"."earned" as "earned",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."spent" <> 0 AND ("g"."spent" <> -1 OR (CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) / "g"."spent") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END) < ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END) = ((CASE WHEN "g"."spent" > 0 THEN -("g"."spent") ELSE "g"."spent" END) - (CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") > 0 THEN -(((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent")) ELSE ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) % "g"."spent") END)) AND ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) / "g"."spent") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."earned" * 1000000) = 'integer' THEN "g"."earned" * 1000000 END) < 0) = ("g"."spent" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "times"
from (
    select
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."month", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."month", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."month", 'start of month', 12 || ' months') END) AS _v1) SELECT date(min(date(_v1, (substr("r"."month", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')), 'start of month') FROM _s1) as "period",
        "r"."source" as "source",
        (CASE WHEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."lead_count" >> 32) + (sum("r"."lead_count" & 4294967295) >> 32)) * 4294967296 + (sum("r"."lead_count" & 4294967295) & 4294967295) END) as "leads",
        (CASE WHEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."spend" >> 32) + (sum("r"."spend" & 4294967295) >> 32)) * 4294967296 + (sum("r"."spend" & 4294967295) & 4294967295) END) as "spent",
        (CASE WHEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."revenue" >> 32) + (sum("r"."revenue" & 4294967295) >> 32)) * 4294967296 + (sum("r"."revenue" & 4294967295) & 4294967295) END) as "earned"
    from "source_month" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."month", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."month", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."month", 'start of month', 12 || ' months') END) AS _v1), _s3 AS MATERIALIZED (SELECT _s1.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v3 FROM _s1), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', (-12) || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4) SELECT (min(date(_v1, (substr("r"."month", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) >= _v5) FROM _s5) IS TRUE)
        and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."month", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."month", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."month", 'start of month', 12 || ' months') END) AS _v1) SELECT (min(date(_v1, (substr("r"."month", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s1) IS TRUE)
    group by 1, 2
) as "g"
order by "earned" desc nulls last, 1 nulls last, 2 nulls last;

-- report:sales_growth: Sales growth
create view "report__sales_growth" as
select
    date("r"."ordered_on", 'start of month') as "period",
    (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "ordered",
    count(*) as "orders"
from "order" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'cancelled') IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', (-12) || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT ("r"."ordered_on" >= _v4) FROM _s4) IS TRUE)
    and (("r"."ordered_on" <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) IS TRUE)
group by 1
order by 1 nulls last;

-- report:sales_growth: Sales growth, before
create view "report__sales_growth__before" as
select
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."ordered_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."ordered_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."ordered_on", 'start of month', 12 || ' months') END) AS _v1) SELECT date(min(date(_v1, (substr("r"."ordered_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')), 'start of month') FROM _s1) as "period",
    (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "ordered",
    count(*) as "orders"
from "order" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'cancelled') IS TRUE)
    and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."ordered_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."ordered_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."ordered_on", 'start of month', 12 || ' months') END) AS _v1), _s3 AS MATERIALIZED (SELECT _s1.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v3 FROM _s1), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', (-12) || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4) SELECT (min(date(_v1, (substr("r"."ordered_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) >= _v5) FROM _s5) IS TRUE)
    and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr("r"."ordered_on", 1, 4) AS INTEGER) * 12 + CAST(substr("r"."ordered_on", 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date("r"."ordered_on", 'start of month', 12 || ' months') END) AS _v1) SELECT (min(date(_v1, (substr("r"."ordered_on", 9, 2) - 1) || ' days'), coalesce(date(_v1, 'start of month', '+1 month', '-1 day'), substr(_v1, 1, 8) || '31')) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s1) IS TRUE)
group by 1
order by 1 nulls last;

-- report:satisfaction: Satisfaction
create view "report__satisfaction" as
select
    "g"."period" as "period",
    "g"."answers" as "answers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."answers" <> 0 AND ("g"."answers" <> -1 OR (CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) / "g"."answers") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") END) < ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") END) = ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) % "g"."answers") END)) AND ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) / "g"."answers") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."promoters" * 1000000) = 'integer' THEN "g"."promoters" * 1000000 END) < 0) = ("g"."answers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "promoters",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."answers" <> 0 AND ("g"."answers" <> -1 OR (CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) / "g"."answers") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") END) < ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") END) = ((CASE WHEN "g"."answers" > 0 THEN -("g"."answers") ELSE "g"."answers" END) - (CASE WHEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") > 0 THEN -(((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers")) ELSE ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) % "g"."answers") END)) AND ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) / "g"."answers") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."detractors" * 1000000) = 'integer' THEN "g"."detractors" * 1000000 END) < 0) = ("g"."answers" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "detractors",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."clean__5" <> 0 AND ("g"."clean__5" <> -1 OR (CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) / "g"."clean__5") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") > 0 THEN -(((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5")) ELSE ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") END) < ((CASE WHEN "g"."clean__5" > 0 THEN -("g"."clean__5") ELSE "g"."clean__5" END) - (CASE WHEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") > 0 THEN -(((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5")) ELSE ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") > 0 THEN -(((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5")) ELSE ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") END) = ((CASE WHEN "g"."clean__5" > 0 THEN -("g"."clean__5") ELSE "g"."clean__5" END) - (CASE WHEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") > 0 THEN -(((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5")) ELSE ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) % "g"."clean__5") END)) AND ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) / "g"."clean__5") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."clean" * 1000000) = 'integer' THEN "g"."clean" * 1000000 END) < 0) = ("g"."clean__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "clean",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."punctual__7" <> 0 AND ("g"."punctual__7" <> -1 OR (CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) / "g"."punctual__7") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") > 0 THEN -(((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7")) ELSE ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") END) < ((CASE WHEN "g"."punctual__7" > 0 THEN -("g"."punctual__7") ELSE "g"."punctual__7" END) - (CASE WHEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") > 0 THEN -(((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7")) ELSE ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") > 0 THEN -(((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7")) ELSE ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") END) = ((CASE WHEN "g"."punctual__7" > 0 THEN -("g"."punctual__7") ELSE "g"."punctual__7" END) - (CASE WHEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") > 0 THEN -(((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7")) ELSE ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) % "g"."punctual__7") END)) AND ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) / "g"."punctual__7") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."punctual" * 1000000) = 'integer' THEN "g"."punctual" * 1000000 END) < 0) = ("g"."punctual__7" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "punctual"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
        count(*) as "answers",
        count(*) FILTER (WHERE ("r"."recommend" >= 9)) as "promoters",
        count(*) FILTER (WHERE ("r"."recommend" <= 6)) as "detractors",
        coalesce(sum("r"."cleanliness"), 0) as "clean",
        count(*) FILTER (WHERE ("r"."cleanliness" IS NOT NULL)) as "clean__5",
        count(*) FILTER (WHERE "r"."on_time") as "punctual",
        count(*) FILTER (WHERE ("r"."on_time" IS NOT NULL)) as "punctual__7"
    from "feedback" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-12) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:training_gaps: Training not finished
create view "report__training_gaps" as
select
    "r"."position" as "position",
    count(*) as "colleagues",
    count(*) FILTER (WHERE ("r"."training_done_on" IS NULL)) as "untrained"
from "employee" as "r"
where "r"."deleted_at" is null
group by 1
order by "untrained" desc nulls last, 1 nulls last;

-- report:win_rate: Win rate
create view "report__win_rate" as
select
    "g"."period" as "period",
    "g"."won" as "won",
    "g"."decided" as "decided",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."decided" <> 0 AND ("g"."decided" <> -1 OR (CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) / "g"."decided") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END) < ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END) = ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END)) AND ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) / "g"."decided") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) < 0) = ("g"."decided" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days__4" <> 0 AND ("g"."days__4" <> -1 OR (CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__4") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END) < ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END) = ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END)) AND ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__4") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) < 0) = ("g"."days__4" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "days"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', -((substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) - 1) % 3) || ' months') FROM _s2) as "period",
        count(*) FILTER (WHERE ("r"."stage" = 'won')) as "won",
        count(*) FILTER (WHERE ("r"."stage" IN ('won', 'lost'))) as "decided",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CAST(strftime('%s', "r"."won_on") AS INTEGER) - CAST(strftime('%s', (CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END)) AS INTEGER)) / 86400) FROM _s2)), 0) as "days",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT (((CAST(strftime('%s', "r"."won_on") AS INTEGER) - CAST(strftime('%s', (CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END)) AS INTEGER)) / 86400) IS NOT NULL) FROM _s2)) as "days__4"
    from "opportunity" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v4 FROM _s2), _s5 AS MATERIALIZED (SELECT _s4.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v4, 1, 4) AS INTEGER) * 12 + CAST(substr(_v4, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v4, 'start of month', (-12) || ' months') END) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, min(date(_v5, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v5, 'start of month', '+1 month', '-1 day'), substr(_v5, 1, 8) || '31')) AS _v6 FROM _s5) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) >= _v6) FROM _s6) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:win_rate: Win rate, before
create view "report__win_rate__before" as
select
    "g"."period" as "period",
    "g"."won" as "won",
    "g"."decided" as "decided",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."decided" <> 0 AND ("g"."decided" <> -1 OR (CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) / "g"."decided") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END) < ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END) = ((CASE WHEN "g"."decided" > 0 THEN -("g"."decided") ELSE "g"."decided" END) - (CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") > 0 THEN -(((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided")) ELSE ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) % "g"."decided") END)) AND ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) / "g"."decided") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."won" * 1000000) = 'integer' THEN "g"."won" * 1000000 END) < 0) = ("g"."decided" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days__4" <> 0 AND ("g"."days__4" <> -1 OR (CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__4") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END) < ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END) = ((CASE WHEN "g"."days__4" > 0 THEN -("g"."days__4") ELSE "g"."days__4" END) - (CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") > 0 THEN -(((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4")) ELSE ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) % "g"."days__4") END)) AND ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) / "g"."days__4") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."days" * 1000000) = 'integer' THEN "g"."days" * 1000000 END) < 0) = ("g"."days__4" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "days"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 12 || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT date(_v4, 'start of month', -((substr(_v4, 6, 2) - 1) % 3) || ' months') FROM _s4) as "period",
        count(*) FILTER (WHERE ("r"."stage" = 'won')) as "won",
        count(*) FILTER (WHERE ("r"."stage" IN ('won', 'lost'))) as "decided",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT ((CAST(strftime('%s', "r"."won_on") AS INTEGER) - CAST(strftime('%s', (CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END)) AS INTEGER)) / 86400) FROM _s2)), 0) as "days",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT (((CAST(strftime('%s', "r"."won_on") AS INTEGER) - CAST(strftime('%s', (CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END)) AS INTEGER)) / 86400) IS NOT NULL) FROM _s2)) as "days__4"
    from "opportunity" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 12 || ' months') END) AS _v3 FROM _s2), _s5 AS MATERIALIZED (SELECT _s3.*, substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10) AS _v5 FROM _s3), _s6 AS MATERIALIZED (SELECT _s5.*, (CASE WHEN (-12) BETWEEN -120000 AND 120000 AND CAST(substr(_v5, 1, 4) AS INTEGER) * 12 + CAST(substr(_v5, 6, 2) AS INTEGER) - 1 + (-12) BETWEEN 12 AND 119999 THEN date(_v5, 'start of month', (-12) || ' months') END) AS _v6 FROM _s5), _s7 AS MATERIALIZED (SELECT _s6.*, min(date(_v6, (substr(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 9, 2) - 1) || ' days'), coalesce(date(_v6, 'start of month', '+1 month', '-1 day'), substr(_v6, 1, 8) || '31')) AS _v7 FROM _s6) SELECT (min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) >= _v7) FROM _s7) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."updated_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."updated_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 1, 4) AS INTEGER) * 12 + CAST(substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month', 12 || ' months') END) AS _v3 FROM _s2) SELECT (min(date(_v3, (substr((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) <= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r4.offset_seconds FROM "_zone" AS _r4 WHERE _r4.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r4.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) FROM _s3) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- view:approved_vendors: Approved vendors
create view "view__approved_vendors" as
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
create view "view__case_board" as
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
create view "view__event_calendar" as
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
create view "view__job_calendar" as
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
create view "view__lead_board" as
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
create view "view__my_new_leads" as
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
create view "view__opportunity_board" as
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
create view "view__order_board" as
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
create view "view__project_board" as
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
create view "view__quote_board" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    (WITH _s1 AS MATERIALIZED (SELECT (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) + CASE WHEN ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) > 5000 OR (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) = 5000 AND ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) % 2 <> 0) THEN 1 WHEN ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) < -5000 OR (((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) % 10000) = -5000 AND ((CASE WHEN typeof("r"."subtotal" * "r"."discount") = 'integer' THEN "r"."subtotal" * "r"."discount" END) / 10000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v1) SELECT (CASE WHEN typeof("r"."subtotal" - _v1) = 'integer' THEN "r"."subtotal" - _v1 END) FROM _s1) as "total",
    "r"."valid_until" as "valid_until",
    "r"."status" as "status"
from "quote" as "r"
where "r"."deleted_at" is null
order by "r"."valid_until" nulls last;

-- view:recommendations: Who recommended whom
create view "view__recommendations" as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    (SELECT _r1."name" FROM "household" AS _r1 WHERE _r1."id" = "r"."household_id") as "household__name",
    "r"."referred_by_id" as "referred_by_id"
from "person" as "r"
where "r"."deleted_at" is null;

-- view:who_reports_to_whom: Who reports to whom
create view "view__who_reports_to_whom" as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."position" as "position",
    "r"."manager_id" as "manager_id"
from "employee" as "r"
where "r"."deleted_at" is null;

-- view:caller: Caller
create view "view__caller" as
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
    (select json_group_array("person__lifecycle"."tag_id") from "person__lifecycle" where "person__lifecycle"."person_id" = "r"."id") as "lifecycle",
    (select json_group_array("person__care"."tag_id") from "person__care" where "person__care"."person_id" = "r"."id") as "care"
from "person" as "r"
where "r"."deleted_at" is null;

-- view:caller: Open issues
create view "view__caller__open_issues" as
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
create view "view__caller__earlier_issues" as
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
create view "view__caller__sales_talks" as
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
create view "view__caller__purchases" as
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
create view "view__caller__projects" as
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
create view "view__caller__timeline" as
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
create view "view__household_file" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    (SELECT _r1."first_name" FROM "person" AS _r1 WHERE _r1."id" = "r"."main_contact_id") as "main_contact__first_name",
    "r"."customer_since" as "customer_since",
    "r"."order_count" as "order_count",
    "r"."last_order_on" as "last_order_on",
    "r"."open_cases" as "open_cases",
    (select json_group_array("household__care"."tag_id") from "household__care" where "household__care"."household_id" = "r"."id") as "care"
from "household" as "r"
where "r"."deleted_at" is null;

-- view:household_file: People
create view "view__household_file__people" as
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
create view "view__household_file__homes" as
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
create view "view__household_file__owned" as
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
        ("r"."warranty_until" >= substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) as "under_warranty",
        row_number() over (partition by "r"."household_id" order by "r"."installed_on" nulls last, "r"."id" desc) as "position"
    from "owned_item" as "r"
    where "r"."household_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 20;

-- view:household_file: Issues
create view "view__household_file__issues" as
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
create view "view__household_file__purchases" as
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
create view "view__household_file__sales_talks" as
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
create view "view__household_file__timeline" as
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
