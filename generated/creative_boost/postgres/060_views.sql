-- Views
set search_path to "crm_creative_boost", pg_temp;

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

-- module:deal: every record with its formulas
create view "deal__read" with (security_invoker = true) as
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
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    "r"."contract_kind" as "contract_kind",
    "r"."services" as "services",
    "r"."amount" as "amount",
    "r"."monthly_fee" as "monthly_fee",
    "r"."stage" as "stage",
    "r"."actual_revenue" as "actual_revenue",
    "r"."expected_close_on" as "expected_close_on",
    "r"."closed_on" as "closed_on",
    "r"."lost_because" as "lost_because",
    "r"."needs" as "needs",
    "r"."proposal_id" as "proposal_id",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."referred_by_id" as "referred_by_id",
    "r"."referred_by_module" as "referred_by_module",
    "r"."record_type" as "record_type",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT _v1 FROM _s1) as "probability",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) + CASE WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) > 50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = 50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN 1 WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) < -50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = -50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "forecast"
from "deal" as "r";

-- module:invoice: every record with its formulas
create view "invoice__read" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."version" as "version",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."deleted_at" as "deleted_at",
    "r"."number" as "number",
    "r"."account_id" as "account_id",
    "r"."project_id" as "project_id",
    "r"."milestone_id" as "milestone_id",
    "r"."retainer_id" as "retainer_id",
    "r"."status" as "status",
    "r"."issued_on" as "issued_on",
    "r"."due_on" as "due_on",
    "r"."paid_on" as "paid_on",
    "r"."subtotal" as "subtotal",
    "r"."tax_rate" as "tax_rate",
    "r"."paid" as "paid",
    "r"."paper_id" as "paper_id",
    "r"."accounting_id" as "accounting_id",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1) SELECT ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "tax",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance"
from "invoice" as "r";

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
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    "r"."deal_id" as "deal_id",
    "r"."status" as "status",
    "r"."billing" as "billing",
    "r"."starts_on" as "starts_on",
    "r"."due_on" as "due_on",
    "r"."completed_on" as "completed_on",
    "r"."percent_complete" as "percent_complete",
    "r"."open_tasks" as "open_tasks",
    "r"."open_milestones" as "open_milestones",
    "r"."budget" as "budget",
    "r"."labour_cost" as "labour_cost",
    "r"."expenses" as "expenses",
    "r"."invoiced" as "invoiced",
    "r"."board_id" as "board_id",
    ("r"."completed_on" - "r"."starts_on")::bigint as "days_taken",
    (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) as "cost",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."budget"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."budget" - _v1 END) FROM _s1) as "budget_left",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1) as "profit"
from "project" as "r";

-- field:account.invoiced_total: what it should be
create view "rollup__account__invoiced_total" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."total" AS v FROM "invoice__read" AS _r1 WHERE _r1."account_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('sent', 'overdue', 'paid'))) AS _r2) as "value"
from "account" as "r";

-- field:account.outstanding: what it should be
create view "rollup__account__outstanding" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."balance" AS v FROM "invoice__read" AS _r1 WHERE _r1."account_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('sent', 'overdue'))) AS _r2) as "value"
from "account" as "r";

-- field:account.satisfaction: what it should be
create view "rollup__account__satisfaction" with (security_invoker = true) as
select
    "r"."id" as "id",
    (WITH _s3 AS MATERIALIZED (SELECT (SELECT coalesce(sum(_r2.v), 0)::bigint FROM (SELECT _r1."rating" AS v FROM "survey_response" AS _r1 WHERE _r1."account_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) AS _v3), _s5 AS MATERIALIZED (SELECT _s3.*, (SELECT count(*) FROM "survey_response" AS _r4 WHERE _r4."account_id" = "r"."id" AND _r4."deleted_at" IS NULL AND ((_r4."rating" IS NOT NULL) AND TRUE)) AS _v5 FROM _s3), _s6 AS MATERIALIZED (SELECT _s5.*, (CASE WHEN _v5 <> 0 THEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) / _v5) + CASE WHEN (CASE WHEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) > 0 THEN -(((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5)) ELSE ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) END) < ((CASE WHEN _v5 > 0 THEN -(_v5) ELSE _v5 END) - (CASE WHEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) > 0 THEN -(((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5)) ELSE ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) END)) OR ((CASE WHEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) > 0 THEN -(((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5)) ELSE ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) END) = ((CASE WHEN _v5 > 0 THEN -(_v5) ELSE _v5 END) - (CASE WHEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) > 0 THEN -(((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5)) ELSE ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) % _v5) END)) AND ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) / _v5) % 2 <> 0) THEN CASE WHEN ((CASE WHEN _v3::numeric * 100::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 * 100::bigint END) < 0) = (_v5 < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v6 FROM _s5) SELECT _v6 FROM _s6) as "value"
from "account" as "r";

-- field:invoice.subtotal: what it should be
create view "rollup__invoice__subtotal" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "invoice_line" AS _r1 WHERE _r1."invoice_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "invoice" as "r";

-- field:invoice.paid: what it should be
create view "rollup__invoice__paid" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "payment" AS _r1 WHERE _r1."invoice_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "invoice" as "r";

-- field:project.percent_complete: what it should be
create view "rollup__project__percent_complete" with (security_invoker = true) as
select
    "r"."id" as "id",
    (WITH _s4 AS MATERIALIZED (SELECT (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."percent_complete" AS v FROM "project_task" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" <> 'dropped')) AS _r2) AS _v4), _s5 AS MATERIALIZED (SELECT _s4.*, (SELECT count(*) FROM "project_task" AS _r3 WHERE _r3."project_id" = "r"."id" AND _r3."deleted_at" IS NULL AND ((_r3."percent_complete" IS NOT NULL) AND (_r3."status" <> 'dropped'))) AS _v5 FROM _s4) SELECT (CASE WHEN _v5 <> 0 THEN (_v4 / _v5) + CASE WHEN (CASE WHEN (_v4 % _v5) > 0 THEN -((_v4 % _v5)) ELSE (_v4 % _v5) END) < ((CASE WHEN _v5 > 0 THEN -(_v5) ELSE _v5 END) - (CASE WHEN (_v4 % _v5) > 0 THEN -((_v4 % _v5)) ELSE (_v4 % _v5) END)) OR ((CASE WHEN (_v4 % _v5) > 0 THEN -((_v4 % _v5)) ELSE (_v4 % _v5) END) = ((CASE WHEN _v5 > 0 THEN -(_v5) ELSE _v5 END) - (CASE WHEN (_v4 % _v5) > 0 THEN -((_v4 % _v5)) ELSE (_v4 % _v5) END)) AND (_v4 / _v5) % 2 <> 0) THEN CASE WHEN (_v4 < 0) = (_v5 < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s5) as "value"
from "project" as "r";

-- field:project.open_tasks: what it should be
create view "rollup__project__open_tasks" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "project_task" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('to_do', 'in_progress', 'in_review'))) as "value"
from "project" as "r";

-- field:project.open_milestones: what it should be
create view "rollup__project__open_milestones" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT count(*) FROM "milestone" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" = 'ahead')) as "value"
from "project" as "r";

-- field:project.labour_cost: what it should be
create view "rollup__project__labour_cost" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."labour_cost" AS v FROM "project_task" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "project" as "r";

-- field:project.expenses: what it should be
create view "rollup__project__expenses" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."amount" AS v FROM "project_expense" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "project" as "r";

-- field:project.invoiced: what it should be
create view "rollup__project__invoiced" with (security_invoker = true) as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN sum(_r2.v) IS NULL THEN 0 WHEN sum(_r2.v) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum(_r2.v)::bigint END) FROM (SELECT _r1."subtotal" AS v FROM "invoice__read" AS _r1 WHERE _r1."project_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" IN ('sent', 'overdue', 'paid'))) AS _r2) as "value"
from "project" as "r";

-- segment:leads_gone_quiet: Leads gone quiet
create view "segment__leads_gone_quiet" with (security_invoker = true) as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."status" = 'contacted') AND ("r"."next_follow_up_at" IS NULL) AND (div(extract(epoch FROM transaction_timestamp() - "r"."first_contacted_at"), 86400)::bigint > 30)) IS TRUE);

-- segment:leads_to_nurture: Leads to nurture
create view "segment__leads_to_nurture" with (security_invoker = true) as
select
    "r"."id" as "id"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."status" = 'nurturing') AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_email' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_email' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- segment:workshop_guests: Workshop guests
create view "segment__workshop_guests" with (security_invoker = true) as
select
    "r"."id" as "id"
from "contact" as "r"
where "r"."deleted_at" is null
    and ((((SELECT _r1."relationship" FROM "account" AS _r1 WHERE _r1."id" = "r"."account_id") = 'client') AND ("r"."preferred_channel" = 'text_message') AND (('content'::text = ANY("r"."topics")) OR ('social_media'::text = ANY("r"."topics")) OR (EXISTS (SELECT 1 FROM "contact__interests" JOIN "_tag" ON "_tag"."id" = "contact__interests"."tag_id" WHERE "contact__interests"."contact_id" = "r"."id" AND "_tag"."category" = 'interest' AND "_tag"."name" = 'growth') OR EXISTS (SELECT 1 FROM "lead__interests" JOIN "_tag" ON "_tag"."id" = "lead__interests"."tag_id" WHERE "lead__interests"."lead_id" = "r"."id" AND "_tag"."category" = 'interest' AND "_tag"."name" = 'growth'))) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_text' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'marketing_text' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'marketing_text' AND "withdrawn_at" IS NOT NULL)))) IS TRUE);

-- report:completion_time: Project completion time
create view "report__completion_time" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."completed" as "completed",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__3" <> 0 AND ("g"."days__3" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__3") + CASE WHEN (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END) < ((CASE WHEN "g"."days__3" > 0 THEN -("g"."days__3") ELSE "g"."days__3" END) - (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END)) OR ((CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END) = ((CASE WHEN "g"."days__3" > 0 THEN -("g"."days__3") ELSE "g"."days__3" END) - (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END)) AND (_v1 / "g"."days__3") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."in_time"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."in_time" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."completed" <> 0 AND ("g"."completed" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."completed") + CASE WHEN (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END) < ((CASE WHEN "g"."completed" > 0 THEN -("g"."completed") ELSE "g"."completed" END) - (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END)) OR ((CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END) = ((CASE WHEN "g"."completed" > 0 THEN -("g"."completed") ELSE "g"."completed" END) - (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END)) AND (_v1 / "g"."completed") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."completed" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "in_time"
from (
    select
        date_trunc('month', "r"."completed_on"::timestamp)::date as "period",
        count(*) as "completed",
        coalesce(sum(("r"."completed_on" - "r"."starts_on")::bigint), 0)::bigint as "days",
        count(*) FILTER (WHERE (("r"."completed_on" - "r"."starts_on")::bigint IS NOT NULL)) as "days__3",
        count(*) FILTER (WHERE ("r"."completed_on" <= "r"."due_on")) as "in_time"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."completed_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."completed_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:completion_time: Project completion time, before
create view "report__completion_time__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."completed" as "completed",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days__3" <> 0 AND ("g"."days__3" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days__3") + CASE WHEN (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END) < ((CASE WHEN "g"."days__3" > 0 THEN -("g"."days__3") ELSE "g"."days__3" END) - (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END)) OR ((CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END) = ((CASE WHEN "g"."days__3" > 0 THEN -("g"."days__3") ELSE "g"."days__3" END) - (CASE WHEN (_v1 % "g"."days__3") > 0 THEN -((_v1 % "g"."days__3")) ELSE (_v1 % "g"."days__3") END)) AND (_v1 / "g"."days__3") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."in_time"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."in_time" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."completed" <> 0 AND ("g"."completed" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."completed") + CASE WHEN (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END) < ((CASE WHEN "g"."completed" > 0 THEN -("g"."completed") ELSE "g"."completed" END) - (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END)) OR ((CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END) = ((CASE WHEN "g"."completed" > 0 THEN -("g"."completed") ELSE "g"."completed" END) - (CASE WHEN (_v1 % "g"."completed") > 0 THEN -((_v1 % "g"."completed")) ELSE (_v1 % "g"."completed") END)) AND (_v1 / "g"."completed") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."completed" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "in_time"
from (
    select
        date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
        count(*) as "completed",
        coalesce(sum(("r"."completed_on" - "r"."starts_on")::bigint), 0)::bigint as "days",
        count(*) FILTER (WHERE (("r"."completed_on" - "r"."starts_on")::bigint IS NOT NULL)) as "days__3",
        count(*) FILTER (WHERE ("r"."completed_on" <= "r"."due_on")) as "in_time"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."completed_on") * 12 + extract(month FROM "r"."completed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."completed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:deal_trend: Won revenue over time
create view "report__deal_trend" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."revenue" as "revenue",
    (CASE WHEN "g"."average_deal" <> 0 AND ("g"."average_deal" <> -1 OR "g"."revenue" >= -9223372036854775807) THEN ("g"."revenue" / "g"."average_deal") + CASE WHEN (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END) < ((CASE WHEN "g"."average_deal" > 0 THEN -("g"."average_deal") ELSE "g"."average_deal" END) - (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END)) OR ((CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END) = ((CASE WHEN "g"."average_deal" > 0 THEN -("g"."average_deal") ELSE "g"."average_deal" END) - (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END)) AND ("g"."revenue" / "g"."average_deal") % 2 <> 0) THEN CASE WHEN ("g"."revenue" < 0) = ("g"."average_deal" < 0) THEN 1 ELSE -1 END ELSE 0 END END) as "average_deal"
from (
    select
        date_trunc('quarter', "r"."closed_on"::timestamp)::date as "period",
        (CASE WHEN sum("r"."actual_revenue") IS NULL THEN 0 WHEN sum("r"."actual_revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."actual_revenue")::bigint END) as "revenue",
        count(*) FILTER (WHERE ("r"."actual_revenue" IS NOT NULL)) as "average_deal"
    from "deal" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'closed_won') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."closed_on" >= (CASE WHEN '-36'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-36'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-36'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."closed_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:deal_trend: Won revenue over time, before
create view "report__deal_trend__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."revenue" as "revenue",
    (CASE WHEN "g"."average_deal" <> 0 AND ("g"."average_deal" <> -1 OR "g"."revenue" >= -9223372036854775807) THEN ("g"."revenue" / "g"."average_deal") + CASE WHEN (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END) < ((CASE WHEN "g"."average_deal" > 0 THEN -("g"."average_deal") ELSE "g"."average_deal" END) - (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END)) OR ((CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END) = ((CASE WHEN "g"."average_deal" > 0 THEN -("g"."average_deal") ELSE "g"."average_deal" END) - (CASE WHEN ("g"."revenue" % "g"."average_deal") > 0 THEN -(("g"."revenue" % "g"."average_deal")) ELSE ("g"."revenue" % "g"."average_deal") END)) AND ("g"."revenue" / "g"."average_deal") % 2 <> 0) THEN CASE WHEN ("g"."revenue" < 0) = ("g"."average_deal" < 0) THEN 1 ELSE -1 END ELSE 0 END END) as "average_deal"
from (
    select
        date_trunc('quarter', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
        (CASE WHEN sum("r"."actual_revenue") IS NULL THEN 0 WHEN sum("r"."actual_revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."actual_revenue")::bigint END) as "revenue",
        count(*) FILTER (WHERE ("r"."actual_revenue" IS NOT NULL)) as "average_deal"
    from "deal" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" = 'closed_won') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-36'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-36'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-36'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:invoiced_revenue: Revenue invoiced
create view "report__invoiced_revenue" with (security_invoker = true) as
select
    date_trunc('month', "r"."issued_on"::timestamp)::date as "period",
    (CASE WHEN sum("r"."subtotal") IS NULL THEN 0 WHEN sum("r"."subtotal") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."subtotal")::bigint END) as "net",
    (CASE WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2)) IS NULL THEN 0 WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2)) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2))::bigint END) as "gross",
    count(*) as "invoices"
from "invoice" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('sent', 'overdue', 'paid')) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."issued_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (("r"."issued_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:invoiced_revenue: Revenue invoiced, before
create view "report__invoiced_revenue__before" with (security_invoker = true) as
select
    date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."issued_on") * 12 + extract(month FROM "r"."issued_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."issued_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
    (CASE WHEN sum("r"."subtotal") IS NULL THEN 0 WHEN sum("r"."subtotal") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."subtotal")::bigint END) as "net",
    (CASE WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2)) IS NULL THEN 0 WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2)) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2))::bigint END) as "gross",
    count(*) as "invoices"
from "invoice" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('sent', 'overdue', 'paid')) IS TRUE)
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."issued_on") * 12 + extract(month FROM "r"."issued_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."issued_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."issued_on") * 12 + extract(month FROM "r"."issued_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."issued_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:lead_conversion: Lead conversion rate
create view "report__lead_conversion" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."leads" as "leads",
    "g"."converted" as "converted",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."converted"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."converted" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."leads" <> 0 AND ("g"."leads" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."leads") + CASE WHEN (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) < ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) OR ((CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) = ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) AND (_v1 / "g"."leads") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."leads" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "conversion_rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        count(*) as "leads",
        count(*) FILTER (WHERE ("r"."status" = 'converted')) as "converted"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:lead_conversion: Lead conversion rate, before
create view "report__lead_conversion__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."leads" as "leads",
    "g"."converted" as "converted",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."converted"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."converted" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."leads" <> 0 AND ("g"."leads" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."leads") + CASE WHEN (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) < ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) OR ((CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) = ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) AND (_v1 / "g"."leads") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."leads" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "conversion_rate"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date FROM _s2) as "period",
        count(*) as "leads",
        count(*) FILTER (WHERE ("r"."status" = 'converted')) as "converted"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:lead_trend: Open leads by status
create view "report__lead_trend" with (security_invoker = true) as
select
    "r"."status" as "status",
    count(*) as "leads",
    count(*) FILTER (WHERE ("r"."score" >= 70)) as "hot"
from "lead" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('new', 'contacted', 'nurturing', 'qualified')) IS TRUE)
group by 1
order by 1 nulls last;

-- report:leads_by_source: Leads by source
create view "report__leads_by_source" with (security_invoker = true) as
select
    "g"."source" as "source",
    "g"."source_detail" as "source_detail",
    "g"."leads" as "leads",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."conversion_rate"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."conversion_rate" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."leads" <> 0 AND ("g"."leads" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."leads") + CASE WHEN (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) < ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) OR ((CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END) = ((CASE WHEN "g"."leads" > 0 THEN -("g"."leads") ELSE "g"."leads" END) - (CASE WHEN (_v1 % "g"."leads") > 0 THEN -((_v1 % "g"."leads")) ELSE (_v1 % "g"."leads") END)) AND (_v1 / "g"."leads") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."leads" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "conversion_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."average_score"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."average_score" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."average_score__4" <> 0 AND ("g"."average_score__4" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."average_score__4") + CASE WHEN (CASE WHEN (_v1 % "g"."average_score__4") > 0 THEN -((_v1 % "g"."average_score__4")) ELSE (_v1 % "g"."average_score__4") END) < ((CASE WHEN "g"."average_score__4" > 0 THEN -("g"."average_score__4") ELSE "g"."average_score__4" END) - (CASE WHEN (_v1 % "g"."average_score__4") > 0 THEN -((_v1 % "g"."average_score__4")) ELSE (_v1 % "g"."average_score__4") END)) OR ((CASE WHEN (_v1 % "g"."average_score__4") > 0 THEN -((_v1 % "g"."average_score__4")) ELSE (_v1 % "g"."average_score__4") END) = ((CASE WHEN "g"."average_score__4" > 0 THEN -("g"."average_score__4") ELSE "g"."average_score__4" END) - (CASE WHEN (_v1 % "g"."average_score__4") > 0 THEN -((_v1 % "g"."average_score__4")) ELSE (_v1 % "g"."average_score__4") END)) AND (_v1 / "g"."average_score__4") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."average_score__4" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "average_score"
from (
    select
        "r"."source" as "source",
        "r"."source_detail" as "source_detail",
        count(*) as "leads",
        count(*) FILTER (WHERE ("r"."status" = 'converted')) as "conversion_rate",
        coalesce(sum("r"."score"), 0)::bigint as "average_score",
        count(*) FILTER (WHERE ("r"."score" IS NOT NULL)) as "average_score__4"
    from "lead" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1, 2
) as "g"
order by "leads" desc nulls last, 1 nulls last, 2 nulls last;

-- report:outstanding: Outstanding by account
create view "report__outstanding" with (security_invoker = true) as
select
    (SELECT _r1."name" FROM "account" AS _r1 WHERE _r1."id" = "r"."account_id") as "account__name",
    (CASE WHEN sum("r"."input__1") IS NULL THEN 0 WHEN sum("r"."input__1") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."input__1")::bigint END) as "open",
    count(*) as "invoices",
    count(*) FILTER (WHERE ("r"."status" = 'overdue')) as "late",
    min("r"."due_on") as "oldest"
from (
    select
        "r"."account_id" as "account_id",
        "r"."due_on" as "due_on",
        "r"."status" as "status",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "input__1"
    from "invoice" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" IN ('sent', 'overdue')) IS TRUE)
) as "r"
group by 1
order by "open" desc nulls last, 1 nulls last;

-- report:project_profitability: Project profitability
create view "report__project_profitability" with (security_invoker = true) as
select
    "g"."account__name" as "account__name",
    "g"."invoiced" as "invoiced",
    "g"."cost" as "cost",
    "g"."profit" as "profit",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."profit"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."profit" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."invoiced" <> 0 AND ("g"."invoiced" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."invoiced") + CASE WHEN (CASE WHEN (_v1 % "g"."invoiced") > 0 THEN -((_v1 % "g"."invoiced")) ELSE (_v1 % "g"."invoiced") END) < ((CASE WHEN "g"."invoiced" > 0 THEN -("g"."invoiced") ELSE "g"."invoiced" END) - (CASE WHEN (_v1 % "g"."invoiced") > 0 THEN -((_v1 % "g"."invoiced")) ELSE (_v1 % "g"."invoiced") END)) OR ((CASE WHEN (_v1 % "g"."invoiced") > 0 THEN -((_v1 % "g"."invoiced")) ELSE (_v1 % "g"."invoiced") END) = ((CASE WHEN "g"."invoiced" > 0 THEN -("g"."invoiced") ELSE "g"."invoiced" END) - (CASE WHEN (_v1 % "g"."invoiced") > 0 THEN -((_v1 % "g"."invoiced")) ELSE (_v1 % "g"."invoiced") END)) AND (_v1 / "g"."invoiced") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."invoiced" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "margin"
from (
    select
        (SELECT _r1."name" FROM "account" AS _r1 WHERE _r1."id" = "r"."account_id") as "account__name",
        (CASE WHEN sum("r"."invoiced") IS NULL THEN 0 WHEN sum("r"."invoiced") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."invoiced")::bigint END) as "invoiced",
        (CASE WHEN sum((CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END)) IS NULL THEN 0 WHEN sum((CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END)) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum((CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END))::bigint END) as "cost",
        (CASE WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1)) IS NULL THEN 0 WHEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1)) BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1))::bigint END) as "profit"
    from "project" as "r"
    where "r"."deleted_at" is null
        and (("r"."status" = 'completed') IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."completed_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."completed_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1
) as "g"
order by "profit" desc nulls last, 1 nulls last;

-- report:project_progress: Projects under way
create view "report__project_progress" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."owner_id" as "owner_id",
    "r"."status" as "status",
    "r"."percent_complete" as "percent_complete",
    "r"."open_tasks" as "open_tasks",
    "r"."due_on" as "due_on",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."budget"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."budget" - _v1 END) FROM _s1) as "budget_left"
from "project" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('planned', 'active', 'on_hold')) IS TRUE);

-- report:retainer_revenue: Monthly revenue of retainers
create view "report__retainer_revenue" with (security_invoker = true) as
select
    (CASE WHEN sum("r"."monthly_fee") IS NULL THEN 0 WHEN sum("r"."monthly_fee") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."monthly_fee")::bigint END) as "monthly",
    count(*) as "retainers"
from "retainer" as "r"
where "r"."deleted_at" is null
    and (("r"."status" = 'active') IS TRUE);

-- report:revenue: Revenue received
create view "report__revenue" with (security_invoker = true) as
select
    date_trunc('month', "r"."received_on"::timestamp)::date as "period",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "received"
from "payment" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."received_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (("r"."received_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:revenue: Revenue received, before
create view "report__revenue__before" with (security_invoker = true) as
select
    date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."received_on") * 12 + extract(month FROM "r"."received_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."received_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "received"
from "payment" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."received_on") * 12 + extract(month FROM "r"."received_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."received_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
    and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."received_on") * 12 + extract(month FROM "r"."received_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."received_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
group by 1
order by 1 nulls last;

-- report:revenue_forecast: Revenue forecast
create view "report__revenue_forecast" with (security_invoker = true) as
select
    date_trunc('month', "r"."expected_close_on"::timestamp)::date as "period",
    (CASE WHEN sum("r"."input__1") IS NULL THEN 0 WHEN sum("r"."input__1") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."input__1")::bigint END) as "forecast",
    (CASE WHEN sum("r"."amount") IS NULL THEN 0 WHEN sum("r"."amount") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."amount")::bigint END) as "pipeline",
    count(*) as "deals"
from (
    select
        "r"."amount" as "amount",
        "r"."expected_close_on" as "expected_close_on",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) + CASE WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) > 50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = 50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN 1 WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) < -50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = -50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "input__1"
    from "deal" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" IN ('prospecting', 'qualification', 'proposal', 'negotiation')) IS TRUE)
        and (("r"."expected_close_on" >= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."expected_close_on" <= (CASE WHEN 6::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + 6::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest(6::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
) as "r"
group by 1
order by 1 nulls last;

-- report:sales_performance: Sales performance
create view "report__sales_performance" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."owner__name" as "owner__name",
    "g"."won" as "won",
    "g"."revenue" as "revenue",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."won"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."won" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."win_rate" <> 0 AND ("g"."win_rate" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."win_rate") + CASE WHEN (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END) < ((CASE WHEN "g"."win_rate" > 0 THEN -("g"."win_rate") ELSE "g"."win_rate" END) - (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END)) OR ((CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END) = ((CASE WHEN "g"."win_rate" > 0 THEN -("g"."win_rate") ELSE "g"."win_rate" END) - (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END)) AND (_v1 / "g"."win_rate") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."win_rate" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "win_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days_to_close"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days_to_close" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days_to_close__5" <> 0 AND ("g"."days_to_close__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days_to_close__5") + CASE WHEN (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END) < ((CASE WHEN "g"."days_to_close__5" > 0 THEN -("g"."days_to_close__5") ELSE "g"."days_to_close__5" END) - (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END)) OR ((CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END) = ((CASE WHEN "g"."days_to_close__5" > 0 THEN -("g"."days_to_close__5") ELSE "g"."days_to_close__5" END) - (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END)) AND (_v1 / "g"."days_to_close__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days_to_close__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days_to_close"
from (
    select
        date_trunc('month', "r"."closed_on"::timestamp)::date as "period",
        (SELECT _r1."name" FROM "_user" AS _r1 WHERE _r1."id" = "r"."owner_id") as "owner__name",
        count(*) FILTER (WHERE ("r"."stage" = 'closed_won')) as "won",
        (CASE WHEN sum("r"."actual_revenue") IS NULL THEN 0 WHEN sum("r"."actual_revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."actual_revenue")::bigint END) as "revenue",
        count(*) as "win_rate",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ("r"."closed_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint FROM _s2)), 0)::bigint as "days_to_close",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT (("r"."closed_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint IS NOT NULL) FROM _s2)) as "days_to_close__5"
    from "deal" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" IN ('closed_won', 'closed_lost')) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ("r"."closed_on" >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (("r"."closed_on" <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1, 2
) as "g"
order by "revenue" desc nulls last, 1 nulls last, 2 nulls last;

-- report:sales_performance: Sales performance, before
create view "report__sales_performance__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."owner__name" as "owner__name",
    "g"."won" as "won",
    "g"."revenue" as "revenue",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."won"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."won" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."win_rate" <> 0 AND ("g"."win_rate" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."win_rate") + CASE WHEN (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END) < ((CASE WHEN "g"."win_rate" > 0 THEN -("g"."win_rate") ELSE "g"."win_rate" END) - (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END)) OR ((CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END) = ((CASE WHEN "g"."win_rate" > 0 THEN -("g"."win_rate") ELSE "g"."win_rate" END) - (CASE WHEN (_v1 % "g"."win_rate") > 0 THEN -((_v1 % "g"."win_rate")) ELSE (_v1 % "g"."win_rate") END)) AND (_v1 / "g"."win_rate") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."win_rate" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "win_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."days_to_close"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."days_to_close" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."days_to_close__5" <> 0 AND ("g"."days_to_close__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."days_to_close__5") + CASE WHEN (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END) < ((CASE WHEN "g"."days_to_close__5" > 0 THEN -("g"."days_to_close__5") ELSE "g"."days_to_close__5" END) - (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END)) OR ((CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END) = ((CASE WHEN "g"."days_to_close__5" > 0 THEN -("g"."days_to_close__5") ELSE "g"."days_to_close__5" END) - (CASE WHEN (_v1 % "g"."days_to_close__5") > 0 THEN -((_v1 % "g"."days_to_close__5")) ELSE (_v1 % "g"."days_to_close__5") END)) AND (_v1 / "g"."days_to_close__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."days_to_close__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "days_to_close"
from (
    select
        date_trunc('month', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date as "period",
        (SELECT _r1."name" FROM "_user" AS _r1 WHERE _r1."id" = "r"."owner_id") as "owner__name",
        count(*) FILTER (WHERE ("r"."stage" = 'closed_won')) as "won",
        (CASE WHEN sum("r"."actual_revenue") IS NULL THEN 0 WHEN sum("r"."actual_revenue") BETWEEN -9223372036854775808 AND 9223372036854775807 THEN sum("r"."actual_revenue")::bigint END) as "revenue",
        count(*) as "win_rate",
        coalesce(sum((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ("r"."closed_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint FROM _s2)), 0)::bigint as "days_to_close",
        count(*) FILTER (WHERE (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT (("r"."closed_on" - (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END))::bigint IS NOT NULL) FROM _s2)) as "days_to_close__5"
    from "deal" as "r"
    where "r"."deleted_at" is null
        and (("r"."stage" IN ('closed_won', 'closed_lost')) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-12'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v2) * 12 + extract(month FROM _v2) - 1 + '-12'::bigint BETWEEN 12 AND 119999 THEN (_v2 + make_interval(months => least(greatest('-12'::bigint, -120000), 120000)::integer))::date END)) FROM _s2) IS TRUE)
        and (((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM "r"."closed_on") * 12 + extract(month FROM "r"."closed_on") - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ("r"."closed_on" + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= transaction_timestamp() ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second')::date) IS TRUE)
    group by 1, 2
) as "g"
order by "revenue" desc nulls last, 1 nulls last, 2 nulls last;

-- report:satisfaction_trend: Client satisfaction
create view "report__satisfaction_trend" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."answers" as "answers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."stars"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."stars" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."stars__3" <> 0 AND ("g"."stars__3" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."stars__3") + CASE WHEN (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END) < ((CASE WHEN "g"."stars__3" > 0 THEN -("g"."stars__3") ELSE "g"."stars__3" END) - (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END)) OR ((CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END) = ((CASE WHEN "g"."stars__3" > 0 THEN -("g"."stars__3") ELSE "g"."stars__3" END) - (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END)) AND (_v1 / "g"."stars__3") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."stars__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "stars",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."promoters"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."promoters" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."promoters__5" <> 0 AND ("g"."promoters__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."promoters__5") + CASE WHEN (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) < ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) OR ((CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) = ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) AND (_v1 / "g"."promoters__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."promoters__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "promoters",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."detractors"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."detractors" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."promoters__5" <> 0 AND ("g"."promoters__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."promoters__5") + CASE WHEN (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) < ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) OR ((CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) = ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) AND (_v1 / "g"."promoters__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."promoters__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "detractors"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('quarter', (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)::timestamp)::date FROM _s2) as "period",
        count(*) as "answers",
        coalesce(sum("r"."rating"), 0)::bigint as "stars",
        count(*) FILTER (WHERE ("r"."rating" IS NOT NULL)) as "stars__3",
        count(*) FILTER (WHERE ("r"."would_recommend" >= 9)) as "promoters",
        count(*) FILTER (WHERE ("r"."would_recommend" IS NOT NULL)) as "promoters__5",
        count(*) FILTER (WHERE ("r"."would_recommend" <= 6)) as "detractors"
    from "survey_response" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) >= (CASE WHEN '-24'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-24'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-24'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:satisfaction_trend: Client satisfaction, before
create view "report__satisfaction_trend__before" with (security_invoker = true) as
select
    "g"."period" as "period",
    "g"."answers" as "answers",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."stars"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."stars" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."stars__3" <> 0 AND ("g"."stars__3" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."stars__3") + CASE WHEN (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END) < ((CASE WHEN "g"."stars__3" > 0 THEN -("g"."stars__3") ELSE "g"."stars__3" END) - (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END)) OR ((CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END) = ((CASE WHEN "g"."stars__3" > 0 THEN -("g"."stars__3") ELSE "g"."stars__3" END) - (CASE WHEN (_v1 % "g"."stars__3") > 0 THEN -((_v1 % "g"."stars__3")) ELSE (_v1 % "g"."stars__3") END)) AND (_v1 / "g"."stars__3") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."stars__3" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "stars",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."promoters"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."promoters" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."promoters__5" <> 0 AND ("g"."promoters__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."promoters__5") + CASE WHEN (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) < ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) OR ((CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) = ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) AND (_v1 / "g"."promoters__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."promoters__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "promoters",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."detractors"::numeric * 1000000::bigint BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "g"."detractors" * 1000000::bigint END) AS _v1) SELECT (CASE WHEN "g"."promoters__5" <> 0 AND ("g"."promoters__5" <> -1 OR _v1 >= -9223372036854775807) THEN (_v1 / "g"."promoters__5") + CASE WHEN (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) < ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) OR ((CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END) = ((CASE WHEN "g"."promoters__5" > 0 THEN -("g"."promoters__5") ELSE "g"."promoters__5" END) - (CASE WHEN (_v1 % "g"."promoters__5") > 0 THEN -((_v1 % "g"."promoters__5")) ELSE (_v1 % "g"."promoters__5") END)) AND (_v1 / "g"."promoters__5") % 2 <> 0) THEN CASE WHEN (_v1 < 0) = ("g"."promoters__5" < 0) THEN 1 ELSE -1 END ELSE 0 END END) FROM _s1) as "detractors"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT date_trunc('quarter', (CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END)::timestamp)::date FROM _s2) as "period",
        count(*) as "answers",
        coalesce(sum("r"."rating"), 0)::bigint as "stars",
        count(*) FILTER (WHERE ("r"."rating" IS NOT NULL)) as "stars__3",
        count(*) FILTER (WHERE ("r"."would_recommend" >= 9)) as "promoters",
        count(*) FILTER (WHERE ("r"."would_recommend" IS NOT NULL)) as "promoters__5",
        count(*) FILTER (WHERE ("r"."would_recommend" <= 6)) as "detractors"
    from "survey_response" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date AS _v4 FROM _s2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) >= (CASE WHEN '-24'::bigint BETWEEN -120000 AND 120000 AND extract(year FROM _v4) * 12 + extract(month FROM _v4) - 1 + '-24'::bigint BETWEEN 12 AND 119999 THEN (_v4 + make_interval(months => least(greatest('-24'::bigint, -120000), 120000)::integer))::date END)) FROM _s4) IS TRUE)
        and ((WITH _s2 AS MATERIALIZED (SELECT (("r"."created_at" AT TIME ZONE 'UTC') + (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) * interval '1 second') AS _v2) SELECT ((CASE WHEN 12::bigint BETWEEN -120000 AND 120000 AND extract(year FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) * 12 + extract(month FROM (CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END)) - 1 + 12::bigint BETWEEN 12 AND 119999 THEN ((CASE WHEN _v2 >= '0001-01-01' AND _v2 < '10000-01-01' THEN _v2::date END) + make_interval(months => least(greatest(12::bigint, -120000), 120000)::integer))::date END) <= ((transaction_timestamp() AT TIME ZONE 'UTC') + (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= transaction_timestamp() ORDER BY _r3.utc_from DESC LIMIT 1) * interval '1 second')::date) FROM _s2) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- view:accounts_list: Accounts
create view "view__accounts_list" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."relationship" as "relationship",
    "r"."industry" as "industry",
    "r"."company_size" as "company_size",
    "r"."client_since" as "client_since"
from "account" as "r"
where "r"."deleted_at" is null
order by "r"."name" nulls last;

-- view:contacts_list: Contacts
create view "view__contacts_list" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."account_id" as "account_id",
    "r"."job_title" as "job_title",
    "r"."emails" as "emails",
    "r"."emails_label" as "emails_label",
    "r"."phones" as "phones",
    "r"."phones_label" as "phones_label"
from "contact" as "r"
where "r"."deleted_at" is null
order by "r"."last_name" nulls last, "r"."first_name" nulls last;

-- view:deadlines: Deadlines
create view "view__deadlines" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."project_id" as "project_id",
    "r"."status" as "status",
    "r"."due_on" as "due_on"
from "milestone" as "r"
where "r"."deleted_at" is null;

-- view:deals_board: Deals by stage
create view "view__deals_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."amount" as "amount",
    "r"."expected_close_on" as "expected_close_on",
    "r"."stage" as "stage"
from "deal" as "r"
where "r"."deleted_at" is null;

-- view:deals_closing: Closing next
create view "view__deals_closing" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."stage" as "stage",
    "r"."amount" as "amount",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT _v1 FROM _s1) as "probability",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) + CASE WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) > 50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = 50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN 1 WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) < -50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = -50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "forecast",
    "r"."expected_close_on" as "expected_close_on"
from "deal" as "r"
where "r"."deleted_at" is null
    and (("r"."stage" IN ('prospecting', 'qualification', 'proposal', 'negotiation')) IS TRUE)
order by "r"."expected_close_on" nulls last;

-- view:follow_up_calendar: Follow-ups
create view "view__follow_up_calendar" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."last_name" as "last_name",
    "r"."company" as "company",
    "r"."status" as "status",
    "r"."next_follow_up_at" as "next_follow_up_at"
from "lead" as "r"
where "r"."deleted_at" is null
    and (("r"."next_follow_up_at" IS NOT NULL) IS TRUE);

-- view:invoices_board: Invoices by status
create view "view__invoices_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."account_id" as "account_id",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance",
    "r"."due_on" as "due_on",
    "r"."status" as "status"
from "invoice" as "r"
where "r"."deleted_at" is null;

-- view:leads_board: Leads by status
create view "view__leads_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."company" as "company",
    "r"."last_name" as "last_name",
    "r"."score" as "score",
    "r"."status" as "status"
from "lead" as "r"
where "r"."deleted_at" is null;

-- view:leads_by_score: Leads by score
create view "view__leads_by_score" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."company" as "company",
    "r"."score" as "score",
    "r"."engagement_level" as "engagement_level",
    "r"."company_size" as "company_size",
    "r"."budget" as "budget",
    "r"."status" as "status",
    "r"."next_follow_up_at" as "next_follow_up_at"
from "lead" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('new', 'contacted', 'nurturing', 'qualified')) IS TRUE)
order by "r"."score" desc nulls last, "r"."next_follow_up_at" nulls last;

-- view:leads_to_call: Leads to call
create view "view__leads_to_call" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."company" as "company",
    "r"."phone" as "phone",
    "r"."score" as "score",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail"
from "lead" as "r"
where "r"."deleted_at" is null
    and ((("r"."phone" IS NOT NULL) AND (EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'phone_calls' AND "_consent"."withdrawn_at" IS NULL AND ("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > now())) OR (EXISTS (SELECT 1 FROM "_consent_kind" WHERE "name" = 'phone_calls' AND "legal_basis" <> 'consent') AND NOT EXISTS (SELECT 1 FROM "_consent" WHERE "_consent"."record_id" = "r"."id" AND "_consent"."consent" = 'phone_calls' AND "withdrawn_at" IS NOT NULL))) AND ("r"."status" IN ('new', 'contacted'))) IS TRUE)
order by "r"."score" desc nulls last;

-- view:my_tasks: My tasks
create view "view__my_tasks" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."project_id" as "project_id",
    "r"."work" as "work",
    "r"."status" as "status",
    "r"."due_on" as "due_on",
    "r"."percent_complete" as "percent_complete",
    "r"."hours" as "hours"
from "project_task" as "r"
where "r"."deleted_at" is null
    and ((("r"."assignee_id" = (select "fn__user_id"())) AND ("r"."status" IN ('to_do', 'in_progress', 'in_review'))) IS TRUE)
order by "r"."due_on" nulls last;

-- view:open_invoices: Open invoices
create view "view__open_invoices" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."account_id" as "account_id",
    "r"."issued_on" as "issued_on",
    "r"."due_on" as "due_on",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
    "r"."paid" as "paid",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance",
    "r"."status" as "status"
from "invoice" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('sent', 'overdue')) IS TRUE)
order by "r"."due_on" nulls last;

-- view:organisation_chart: Who reports to whom
create view "view__organisation_chart" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."job_title" as "job_title",
    "r"."account_id" as "account_id",
    "r"."reports_to_id" as "reports_to_id"
from "contact" as "r"
where "r"."deleted_at" is null;

-- view:projects_board: Projects by status
create view "view__projects_board" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."percent_complete" as "percent_complete",
    "r"."due_on" as "due_on",
    "r"."status" as "status"
from "project" as "r"
where "r"."deleted_at" is null;

-- view:references: References
create view "view__references" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."industry" as "industry",
    "r"."location" as "location",
    "r"."location_street" as "location_street",
    "r"."location_street2" as "location_street2",
    "r"."location_city" as "location_city",
    "r"."location_region" as "location_region",
    "r"."location_postal_code" as "location_postal_code",
    "r"."location_country" as "location_country",
    "r"."website" as "website",
    "r"."satisfaction" as "satisfaction",
    (select coalesce(jsonb_agg("account__marketing_categories"."tag_id" order by "account__marketing_categories"."tag_id"), '[]'::jsonb) from "account__marketing_categories" where "account__marketing_categories"."account_id" = "r"."id") as "marketing_categories"
from "account" as "r"
where "r"."deleted_at" is null
    and ((("r"."relationship" = 'client') AND (EXISTS (SELECT 1 FROM "account__marketing_categories" JOIN "_tag" ON "_tag"."id" = "account__marketing_categories"."tag_id" WHERE "account__marketing_categories"."account_id" = "r"."id" AND "_tag"."category" = 'market' AND "_tag"."name" = 'showcase'))) IS TRUE)
order by "r"."name" nulls last;

-- view:retainers_list: Retainers
create view "view__retainers_list" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."services" as "services",
    "r"."monthly_fee" as "monthly_fee",
    "r"."starts_on" as "starts_on",
    "r"."ends_on" as "ends_on",
    "r"."status" as "status",
    "r"."contract_id" as "contract_id"
from "retainer" as "r"
where "r"."deleted_at" is null
order by "r"."name" nulls last;

-- view:survey_answers: What clients say
create view "view__survey_answers" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."project_id" as "project_id",
    "r"."account_id" as "account_id",
    "r"."rating" as "rating",
    "r"."would_recommend" as "would_recommend",
    "r"."remark" as "remark",
    "r"."created_at" as "created_at"
from "survey_response" as "r"
where "r"."deleted_at" is null
order by "r"."created_at" desc nulls last;

-- view:account_360: The whole account
create view "view__account_360" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."relationship" as "relationship",
    "r"."annual_revenue" as "annual_revenue",
    "r"."client_since" as "client_since",
    "r"."invoiced_total" as "invoiced_total",
    "r"."outstanding" as "outstanding",
    "r"."satisfaction" as "satisfaction"
from "account" as "r"
where "r"."deleted_at" is null;

-- view:account_360: Deals
create view "view__account_360__sold" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "stage" as "stage",
    "amount" as "amount",
    "actual_revenue" as "actual_revenue",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."stage" as "stage",
        "r"."amount" as "amount",
        "r"."actual_revenue" as "actual_revenue",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "deal" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_360: Projects
create view "view__account_360__work" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "status" as "status",
    "percent_complete" as "percent_complete",
    "due_on" as "due_on",
    "profit" as "profit",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."status" as "status",
        "r"."percent_complete" as "percent_complete",
        "r"."due_on" as "due_on",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1) as "profit",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "project" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_360: Retainers
create view "view__account_360__contracts" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "monthly_fee" as "monthly_fee",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."monthly_fee" as "monthly_fee",
        "r"."status" as "status",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "retainer" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_360: Invoices
create view "view__account_360__bills" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "status" as "status",
    "total" as "total",
    "balance" as "balance",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."status" as "status",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance",
        row_number() over (partition by "r"."account_id" order by "r"."due_on" desc nulls last, "r"."id" desc) as "position"
    from "invoice" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_360: What they say
create view "view__account_360__opinions" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "project_id" as "project_id",
    "rating" as "rating",
    "remark" as "remark",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."project_id" as "project_id",
        "r"."rating" as "rating",
        "r"."remark" as "remark",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "survey_response" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_360: timeline
create view "view__account_360__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
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
    union all
    select
        "r"."about_id" as "record_id",
        'follow_up' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "follow_up" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'onboarding_task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "onboarding_task" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:account_billing: Billing
create view "view__account_billing" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."location" as "location",
    "r"."location_street" as "location_street",
    "r"."location_street2" as "location_street2",
    "r"."location_city" as "location_city",
    "r"."location_region" as "location_region",
    "r"."location_postal_code" as "location_postal_code",
    "r"."location_country" as "location_country",
    "r"."annual_revenue" as "annual_revenue",
    "r"."billing_email" as "billing_email",
    "r"."payment_terms_days" as "payment_terms_days",
    "r"."tax_rate" as "tax_rate",
    "r"."invoiced_total" as "invoiced_total",
    "r"."outstanding" as "outstanding",
    "r"."accounting_id" as "accounting_id"
from "account" as "r"
where "r"."deleted_at" is null;

-- view:account_billing: Open invoices
create view "view__account_billing__open_invoices" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "issued_on" as "issued_on",
    "due_on" as "due_on",
    "total" as "total",
    "balance" as "balance",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."issued_on" as "issued_on",
        "r"."due_on" as "due_on",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance",
        "r"."status" as "status",
        row_number() over (partition by "r"."account_id" order by "r"."due_on" desc nulls last, "r"."id" desc) as "position"
    from "invoice" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
        and (("r"."status" IN ('draft', 'sent', 'overdue')) IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:account_billing: Paid
create view "view__account_billing__past_invoices" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "total" as "total",
    "paid_on" as "paid_on",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
        "r"."paid_on" as "paid_on",
        row_number() over (partition by "r"."account_id" order by "r"."paid_on" desc nulls last, "r"."id" desc) as "position"
    from "invoice" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
        and (("r"."status" = 'paid') IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:account_billing: Retainers
create view "view__account_billing__running_retainers" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "monthly_fee" as "monthly_fee",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."monthly_fee" as "monthly_fee",
        "r"."status" as "status",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "retainer" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_record: The account
create view "view__account_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."relationship" as "relationship",
    "r"."industry" as "industry",
    "r"."company_size" as "company_size",
    "r"."location" as "location",
    "r"."location_street" as "location_street",
    "r"."location_street2" as "location_street2",
    "r"."location_city" as "location_city",
    "r"."location_region" as "location_region",
    "r"."location_postal_code" as "location_postal_code",
    "r"."location_country" as "location_country",
    "r"."website" as "website",
    "r"."client_since" as "client_since",
    (select coalesce(jsonb_agg("account__marketing_categories"."tag_id" order by "account__marketing_categories"."tag_id"), '[]'::jsonb) from "account__marketing_categories" where "account__marketing_categories"."account_id" = "r"."id") as "marketing_categories",
    "r"."satisfaction" as "satisfaction"
from "account" as "r"
where "r"."deleted_at" is null;

-- view:account_record: People
create view "view__account_record__people" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "first_name" as "first_name",
    "last_name" as "last_name",
    "job_title" as "job_title",
    "preferred_channel" as "preferred_channel",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."first_name" as "first_name",
        "r"."last_name" as "last_name",
        "r"."job_title" as "job_title",
        "r"."preferred_channel" as "preferred_channel",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "contact" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 20;

-- view:account_record: Open deals
create view "view__account_record__open_deals" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "stage" as "stage",
    "amount" as "amount",
    "expected_close_on" as "expected_close_on",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."stage" as "stage",
        "r"."amount" as "amount",
        "r"."expected_close_on" as "expected_close_on",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "deal" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
        and (("r"."stage" IN ('prospecting', 'qualification', 'proposal', 'negotiation')) IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:account_record: Closed deals
create view "view__account_record__past_deals" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "stage" as "stage",
    "actual_revenue" as "actual_revenue",
    "closed_on" as "closed_on",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."stage" as "stage",
        "r"."actual_revenue" as "actual_revenue",
        "r"."closed_on" as "closed_on",
        row_number() over (partition by "r"."account_id" order by "r"."closed_on" desc nulls last, "r"."id" desc) as "position"
    from "deal" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
        and (("r"."stage" IN ('closed_won', 'closed_lost')) IS TRUE)
) as "ranked"
where "position" <= 10;

-- view:account_record: timeline
create view "view__account_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
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
    union all
    select
        "r"."about_id" as "record_id",
        'follow_up' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "follow_up" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:contact_record: The whole contact
create view "view__contact_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."job_title" as "job_title",
    "r"."account_id" as "account_id",
    "r"."reports_to_id" as "reports_to_id",
    "r"."emails" as "emails",
    "r"."emails_label" as "emails_label",
    "r"."phones" as "phones",
    "r"."phones_label" as "phones_label",
    "r"."social_profiles" as "social_profiles",
    "r"."social_profiles_label" as "social_profiles_label",
    "r"."preferred_channel" as "preferred_channel",
    "r"."topics" as "topics",
    (select coalesce(jsonb_agg("contact__interests"."tag_id" order by "contact__interests"."tag_id"), '[]'::jsonb) from "contact__interests" where "contact__interests"."contact_id" = "r"."id") as "interests"
from "contact" as "r"
where "r"."deleted_at" is null;

-- view:contact_record: Projects
create view "view__contact_record__projects" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "status" as "status",
    "due_on" as "due_on",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."status" as "status",
        "r"."due_on" as "due_on",
        row_number() over (partition by "r"."contact_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "project" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:contact_record: Reports to them
create view "view__contact_record__reports" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "first_name" as "first_name",
    "last_name" as "last_name",
    "job_title" as "job_title",
    "position" as "position"
from (
    select
        "r"."reports_to_id" as "record_id",
        "r"."id" as "id",
        "r"."first_name" as "first_name",
        "r"."last_name" as "last_name",
        "r"."job_title" as "job_title",
        row_number() over (partition by "r"."reports_to_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "contact" as "r"
    where "r"."reports_to_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:contact_record: timeline
create view "view__contact_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
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
    union all
    select
        "r"."about_id" as "record_id",
        'onboarding_task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "onboarding_task" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:deal_record: Deal
create view "view__deal_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    "r"."contract_kind" as "contract_kind",
    "r"."services" as "services",
    "r"."needs" as "needs",
    "r"."proposal_id" as "proposal_id",
    "r"."amount" as "amount",
    "r"."monthly_fee" as "monthly_fee",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT _v1 FROM _s1) as "probability",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN ("r"."stage" = 'prospecting') THEN 10::bigint ELSE (CASE WHEN ("r"."stage" = 'qualification') THEN 25::bigint ELSE (CASE WHEN ("r"."stage" = 'proposal') THEN 50::bigint ELSE (CASE WHEN ("r"."stage" = 'negotiation') THEN 75::bigint ELSE (CASE WHEN ("r"."stage" = 'closed_won') THEN 100::bigint ELSE 0::bigint END) END) END) END) END) AS _v1) SELECT (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) + CASE WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) > 50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = 50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN 1 WHEN ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) < -50 OR (((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) % 100) = -50 AND ((CASE WHEN "r"."amount"::numeric * _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."amount" * _v1 END) / 100) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "forecast",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."referred_by_id" as "referred_by_id",
    "r"."referred_by_module" as "referred_by_module",
    "r"."actual_revenue" as "actual_revenue",
    "r"."closed_on" as "closed_on",
    "r"."lost_because" as "lost_because"
from "deal" as "r"
where "r"."deleted_at" is null;

-- view:deal_record: timeline
create view "view__deal_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
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
    union all
    select
        "r"."about_id" as "record_id",
        'follow_up' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "follow_up" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:invoice_record: Invoice
create view "view__invoice_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."account_id" as "account_id",
    "r"."retainer_id" as "retainer_id",
    "r"."status" as "status",
    "r"."issued_on" as "issued_on",
    "r"."due_on" as "due_on",
    "r"."paid_on" as "paid_on",
    "r"."subtotal" as "subtotal",
    "r"."tax_rate" as "tax_rate",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1) SELECT ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) FROM _s1) as "tax",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1) SELECT (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) FROM _s2) as "total",
    "r"."paid" as "paid",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."subtotal"::numeric * "r"."tax_rate" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" * "r"."tax_rate" END) AS _v1), _s2 AS MATERIALIZED (SELECT _s1.*, ((_v1 / 100000) + CASE WHEN (_v1 % 100000) > 50000 OR ((_v1 % 100000) = 50000 AND (_v1 / 100000) % 2 <> 0) THEN 1 WHEN (_v1 % 100000) < -50000 OR ((_v1 % 100000) = -50000 AND (_v1 / 100000) % 2 <> 0) THEN -1 ELSE 0 END) AS _v2 FROM _s1), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN "r"."subtotal"::numeric + _v2 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."subtotal" + _v2 END) AS _v3 FROM _s2) SELECT (CASE WHEN _v3::numeric - "r"."paid" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN _v3 - "r"."paid" END) FROM _s3) as "balance",
    "r"."paper_id" as "paper_id",
    "r"."accounting_id" as "accounting_id"
from "invoice" as "r"
where "r"."deleted_at" is null;

-- view:invoice_record: Lines
create view "view__invoice_record__lines" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "text" as "text",
    "quantity" as "quantity",
    "unit_price" as "unit_price",
    "amount" as "amount",
    "position" as "position"
from (
    select
        "r"."invoice_id" as "record_id",
        "r"."id" as "id",
        "r"."text" as "text",
        "r"."quantity" as "quantity",
        "r"."unit_price" as "unit_price",
        "r"."amount" as "amount",
        row_number() over (partition by "r"."invoice_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "invoice_line" as "r"
    where "r"."invoice_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 50;

-- view:invoice_record: Payments
create view "view__invoice_record__payments" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "received_on" as "received_on",
    "amount" as "amount",
    "method" as "method",
    "accounting_id" as "accounting_id",
    "position" as "position"
from (
    select
        "r"."invoice_id" as "record_id",
        "r"."id" as "id",
        "r"."received_on" as "received_on",
        "r"."amount" as "amount",
        "r"."method" as "method",
        "r"."accounting_id" as "accounting_id",
        row_number() over (partition by "r"."invoice_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "payment" as "r"
    where "r"."invoice_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:invoice_record: timeline
create view "view__invoice_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
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
        'note' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "note" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'dunning_call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "dunning_call" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:lead_record: Lead
create view "view__lead_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."company" as "company",
    "r"."email" as "email",
    "r"."phone" as "phone",
    "r"."website" as "website",
    "r"."industry" as "industry",
    "r"."source" as "source",
    "r"."source_detail" as "source_detail",
    "r"."referred_by_id" as "referred_by_id",
    "r"."referred_by_module" as "referred_by_module",
    "r"."services" as "services",
    "r"."budget" as "budget",
    "r"."message" as "message",
    (select coalesce(jsonb_agg("lead__interests"."tag_id" order by "lead__interests"."tag_id"), '[]'::jsonb) from "lead__interests" where "lead__interests"."lead_id" = "r"."id") as "interests",
    "r"."first_contacted_at" as "first_contacted_at",
    "r"."disqualified_because" as "disqualified_because"
from "lead" as "r"
where "r"."deleted_at" is null;

-- view:lead_record: timeline
create view "view__lead_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
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
    union all
    select
        "r"."about_id" as "record_id",
        'follow_up' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "follow_up" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:project_record: The whole project
create view "view__project_record" with (security_invoker = true) as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    (select coalesce(jsonb_agg("project_stakeholder"."contact_id" order by "project_stakeholder"."contact_id"), '[]'::jsonb) from "project_stakeholder" where "project_stakeholder"."project_id" = "r"."id") as "stakeholders",
    "r"."status" as "status",
    "r"."billing" as "billing",
    "r"."starts_on" as "starts_on",
    "r"."due_on" as "due_on",
    "r"."completed_on" as "completed_on",
    ("r"."completed_on" - "r"."starts_on")::bigint as "days_taken",
    "r"."percent_complete" as "percent_complete",
    "r"."open_milestones" as "open_milestones",
    "r"."budget" as "budget",
    "r"."labour_cost" as "labour_cost",
    "r"."expenses" as "expenses",
    (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) as "cost",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."budget"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."budget" - _v1 END) FROM _s1) as "budget_left",
    "r"."invoiced" as "invoiced",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "r"."labour_cost"::numeric + "r"."expenses" BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."labour_cost" + "r"."expenses" END) AS _v1) SELECT (CASE WHEN "r"."invoiced"::numeric - _v1 BETWEEN -9223372036854775808 AND 9223372036854775807 THEN "r"."invoiced" - _v1 END) FROM _s1) as "profit"
from "project" as "r"
where "r"."deleted_at" is null;

-- view:project_record: Plan
create view "view__project_record__plan" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "milestone_id" as "milestone_id",
    "work" as "work",
    "assignee_id" as "assignee_id",
    "due_on" as "due_on",
    "status" as "status",
    "planned_hours" as "planned_hours",
    "hours" as "hours",
    "position" as "position"
from (
    select
        "r"."project_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."milestone_id" as "milestone_id",
        "r"."work" as "work",
        "r"."assignee_id" as "assignee_id",
        "r"."due_on" as "due_on",
        "r"."status" as "status",
        "r"."planned_hours" as "planned_hours",
        "r"."hours" as "hours",
        row_number() over (partition by "r"."project_id" order by "r"."due_on" desc nulls last, "r"."id" desc) as "position"
    from "project_task" as "r"
    where "r"."project_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 50;

-- view:project_record: Milestones
create view "view__project_record__milestones" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "due_on" as "due_on",
    "status" as "status",
    "reached_on" as "reached_on",
    "amount" as "amount",
    "position" as "position"
from (
    select
        "r"."project_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."due_on" as "due_on",
        "r"."status" as "status",
        "r"."reached_on" as "reached_on",
        "r"."amount" as "amount",
        row_number() over (partition by "r"."project_id" order by "r"."due_on" desc nulls last, "r"."id" desc) as "position"
    from "milestone" as "r"
    where "r"."project_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:project_record: Expenses
create view "view__project_record__spending" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "purpose" as "purpose",
    "kind" as "kind",
    "amount" as "amount",
    "spent_on" as "spent_on",
    "position" as "position"
from (
    select
        "r"."project_id" as "record_id",
        "r"."id" as "id",
        "r"."purpose" as "purpose",
        "r"."kind" as "kind",
        "r"."amount" as "amount",
        "r"."spent_on" as "spent_on",
        row_number() over (partition by "r"."project_id" order by "r"."spent_on" desc nulls last, "r"."id" desc) as "position"
    from "project_expense" as "r"
    where "r"."project_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:project_record: What the client says
create view "view__project_record__answers" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "id" as "id",
    "rating" as "rating",
    "would_recommend" as "would_recommend",
    "remark" as "remark",
    "position" as "position"
from (
    select
        "r"."project_id" as "record_id",
        "r"."id" as "id",
        "r"."rating" as "rating",
        "r"."would_recommend" as "would_recommend",
        "r"."remark" as "remark",
        row_number() over (partition by "r"."project_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "survey_response" as "r"
    where "r"."project_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:project_record: timeline
create view "view__project_record__timeline" with (security_invoker = true) as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'project_comment' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "project_comment" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'meeting' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "meeting" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'call' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "call" as "r"
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
        'note' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "note" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'onboarding_task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "onboarding_task" as "r"
    where "r"."deleted_at" is null
) as "logged";
