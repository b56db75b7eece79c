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

-- module:funding_request: every record with its formulas
create view "funding_request__read" as
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
    "r"."status" as "status",
    "r"."awarded_amount" as "awarded_amount",
    "r"."requested_amount" as "requested_amount",
    "r"."recommended_amount" as "recommended_amount",
    "r"."funding_program_id" as "funding_program_id",
    "r"."application_date" as "application_date",
    "r"."close_date" as "close_date",
    "r"."closed_reason" as "closed_reason",
    "r"."geographical_area_served" as "geographical_area_served",
    "r"."population_served" as "population_served",
    "r"."requested_for" as "requested_for",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."awarded_date" as "awarded_date",
    "r"."term_start_date" as "term_start_date",
    "r"."term_end_date" as "term_end_date",
    "r"."terms" as "terms",
    "r"."total_disbursed" as "total_disbursed",
    "r"."unpaid_disbursements" as "unpaid_disbursements",
    "r"."total_cancelled" as "total_cancelled",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT (CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) FROM _s1) as "total_remaining"
from "funding_request" as "r";

-- field:funding_request.total_disbursed: what it should be
create view "rollup__funding_request__total_disbursed" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "disbursement" AS _r1 WHERE _r1."funding_request_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" = 'paid')) AS _r2) as "value"
from "funding_request" as "r";

-- field:funding_request.unpaid_disbursements: what it should be
create view "rollup__funding_request__unpaid_disbursements" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "disbursement" AS _r1 WHERE _r1."funding_request_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" NOT IN ('paid', 'cancelled'))) AS _r2) as "value"
from "funding_request" as "r";

-- field:funding_request.total_cancelled: what it should be
create view "rollup__funding_request__total_cancelled" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."amount" AS v FROM "disbursement" AS _r1 WHERE _r1."funding_request_id" = "r"."id" AND _r1."deleted_at" IS NULL AND (_r1."status" = 'cancelled')) AS _r2) as "value"
from "funding_request" as "r";

-- report:awarded_requests_by_program_codes: Awarded Requests Sorted by Program Codes
create view "report__awarded_requests_by_program_codes" as
select
    "r"."geographical_area_served" as "geographical_area_served",
    "each__2"."value" as "population_served",
    (CASE WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."requested_amount" & 4294967295) & 4294967295) END) as "requested",
    (CASE WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."awarded_amount" & 4294967295) & 4294967295) END) as "awarded",
    (CASE WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_disbursed" & 4294967295) & 4294967295) END) as "disbursed"
from "funding_request" as "r"
left join json_each("r"."population_served") as "each__2" on true
where "r"."deleted_at" is null
    and (("r"."status" IN ('awarded', 'fully_disbursed', 'closed')) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:awarded_requests_by_year_by_program: Awarded Requests by Year by Program
create view "report__awarded_requests_by_year_by_program" as
select
    "r"."awarded_date" as "awarded_date",
    (SELECT _r1."name" FROM "funding_program" AS _r1 WHERE _r1."id" = "r"."funding_program_id") as "funding_program__name",
    (CASE WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."requested_amount" & 4294967295) & 4294967295) END) as "requested",
    (CASE WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."awarded_amount" & 4294967295) & 4294967295) END) as "awarded",
    (CASE WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_disbursed" & 4294967295) & 4294967295) END) as "disbursed"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('awarded', 'fully_disbursed', 'closed')) IS TRUE)
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:funding_program_analytics: Funding Program Analytics
create view "report__funding_program_analytics" as
select
    "g"."name" as "name",
    "g"."program_amount" as "program_amount",
    "g"."requested" as "requested",
    "g"."awarded" as "awarded",
    "g"."disbursed" as "disbursed",
    "g"."remaining" as "remaining",
    (CASE WHEN typeof((CASE WHEN typeof("g"."program_amount" - "g"."disbursed") = 'integer' THEN "g"."program_amount" - "g"."disbursed" END) - "g"."remaining") = 'integer' THEN (CASE WHEN typeof("g"."program_amount" - "g"."disbursed") = 'integer' THEN "g"."program_amount" - "g"."disbursed" END) - "g"."remaining" END) as "available"
from (
    select
        "r"."name" as "name",
        (CASE WHEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_program_amount" & 4294967295) & 4294967295) END) as "program_amount",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "requested",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."awarded_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "awarded",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "disbursed",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "remaining"
    from "funding_program" as "r"
    where "r"."deleted_at" is null
        and (EXISTS (SELECT 1 FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:funding_requests_by_program_and_status: Funding Requests by Program & Status
create view "report__funding_requests_by_program_and_status" as
select
    (SELECT _r1."name" FROM "funding_program" AS _r1 WHERE _r1."id" = "r"."funding_program_id") as "funding_program__name",
    "r"."status" as "status",
    (CASE WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."requested_amount" >> 32) + (sum("r"."requested_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."requested_amount" & 4294967295) & 4294967295) END) as "requested",
    (CASE WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."awarded_amount" >> 32) + (sum("r"."awarded_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."awarded_amount" & 4294967295) & 4294967295) END) as "awarded",
    (CASE WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_disbursed" >> 32) + (sum("r"."total_disbursed" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_disbursed" & 4294967295) & 4294967295) END) as "disbursed"
from "funding_request" as "r"
where "r"."deleted_at" is null
group by 1, 2
order by 1 nulls last, 2 nulls last;

-- report:overdue_disbursements: Overdue Disbursements
create view "report__overdue_disbursements" as
select
    (WITH _s2 AS MATERIALIZED (SELECT ((CAST(strftime('%s', substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) AS INTEGER) - CAST(strftime('%s', "r"."scheduled_date") AS INTEGER)) / 86400) AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((CAST(strftime('%s', substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) AS INTEGER) - CAST(strftime('%s', "r"."scheduled_date") AS INTEGER)) / 86400) AS _v4 FROM _s2) SELECT (CASE WHEN (_v2 > 60) THEN '61+ Days' ELSE (CASE WHEN (_v4 > 30) THEN '31 - 60 days' ELSE '1 - 30 days' END) END) FROM _s4) as "group_1",
    (SELECT _r2."name" FROM "funding_program" AS _r2 WHERE _r2."id" = (SELECT _r1."funding_program_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id")) as "funding_request__funding_program__name",
    (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total",
    0 as "totals__over"
from "disbursement" as "r"
where "r"."deleted_at" is null
    and ((("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" < substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10))) IS TRUE)
group by 1, 2
union all
select
    "g"."group_1" as "group_1",
    null as "funding_request__funding_program__name",
    "g"."total" as "total",
    1 as "totals__over"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT ((CAST(strftime('%s', substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) AS INTEGER) - CAST(strftime('%s', "r"."scheduled_date") AS INTEGER)) / 86400) AS _v2), _s4 AS MATERIALIZED (SELECT _s2.*, ((CAST(strftime('%s', substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r3.offset_seconds FROM "_zone" AS _r3 WHERE _r3.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r3.utc_from DESC LIMIT 1) || ' seconds'), 1, 10)) AS INTEGER) - CAST(strftime('%s', "r"."scheduled_date") AS INTEGER)) / 86400) AS _v4 FROM _s2) SELECT (CASE WHEN (_v2 > 60) THEN '61+ Days' ELSE (CASE WHEN (_v4 > 30) THEN '31 - 60 days' ELSE '1 - 30 days' END) END) FROM _s4) as "group_1",
        (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total"
    from "disbursement" as "r"
    where "r"."deleted_at" is null
        and ((("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" < substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10))) IS TRUE)
    group by 1
) as "g"
union all
select
    null as "group_1",
    null as "funding_request__funding_program__name",
    "g"."total" as "total",
    3 as "totals__over"
from (
    select
        (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total"
    from "disbursement" as "r"
    where "r"."deleted_at" is null
        and ((("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" < substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10))) IS TRUE)
) as "g"
order by "totals__over", 1 nulls last, 2 nulls last;

-- report:parent_funding_program_analytics: Parent Funding Program Analytics
create view "report__parent_funding_program_analytics" as
select
    "g"."parent_funding_program__name" as "parent_funding_program__name",
    "g"."program_amount" as "program_amount",
    "g"."requested" as "requested",
    "g"."disbursed" as "disbursed",
    "g"."remaining" as "remaining",
    (CASE WHEN typeof((CASE WHEN typeof("g"."program_amount" - "g"."disbursed") = 'integer' THEN "g"."program_amount" - "g"."disbursed" END) - "g"."remaining") = 'integer' THEN (CASE WHEN typeof("g"."program_amount" - "g"."disbursed") = 'integer' THEN "g"."program_amount" - "g"."disbursed" END) - "g"."remaining" END) as "available"
from (
    select
        (SELECT _r1."name" FROM "funding_program" AS _r1 WHERE _r1."id" = "r"."parent_funding_program_id") as "parent_funding_program__name",
        (CASE WHEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_program_amount" >> 32) + (sum("r"."total_program_amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_program_amount" & 4294967295) & 4294967295) END) as "program_amount",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."requested_amount" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "requested",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_disbursed" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "disbursed",
        (CASE WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) >> 32) + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) >> 32)) * 4294967296 + (sum((SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_remaining" AS v FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) & 4294967295) & 4294967295) END) as "remaining"
    from "funding_program" as "r"
    where "r"."deleted_at" is null
        and ((("r"."parent_funding_program_id" IS NOT NULL) AND EXISTS (SELECT 1 FROM "funding_request__read" AS _r1 WHERE _r1."funding_program_id" = "r"."id" AND _r1."deleted_at" IS NULL)) IS TRUE)
    group by 1
) as "g"
order by 1 nulls last;

-- report:requests_with_open_disbursements: Requests with Open Disbursements
create view "report__requests_with_open_disbursements" as
select
    "r"."id" as "id",
    (SELECT _r1."name" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__name",
    (SELECT _r2."name" FROM "funding_program" AS _r2 WHERE _r2."id" = (SELECT _r1."funding_program_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id")) as "funding_request__funding_program__name",
    (SELECT _r1."awarded_date" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__awarded_date",
    (SELECT _r1."awarded_amount" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__awarded_amount",
    (SELECT _r1."total_disbursed" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__total_disbursed",
    (SELECT _r1."total_remaining" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__total_remaining",
    "r"."number" as "number",
    "r"."amount" as "amount",
    "r"."scheduled_date" as "scheduled_date",
    "r"."status" as "status",
    "r"."type" as "type"
from "disbursement" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 2 BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + 2 BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', 2 || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT (("r"."status" <> 'paid') AND ("r"."scheduled_date" < _v4)) FROM _s4) IS TRUE);

-- report:requests_with_upcoming_milestones: Requests with Upcoming Milestones
create view "report__requests_with_upcoming_milestones" as
select
    "r"."id" as "id",
    (SELECT _r1."name" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__name",
    (SELECT _r1."applying_organization_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__applying_organization",
    (SELECT _r1."applying_contact_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__applying_contact",
    (SELECT _r1."applying_employee_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__applying_employee",
    (SELECT _r1."funding_program_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__funding_program",
    (SELECT _r1."awarded_date" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id") as "funding_request__awarded_date",
    "r"."name" as "name",
    "r"."primary_contact_id" as "primary_contact_id",
    "r"."requirements" as "requirements",
    "r"."due_date" as "due_date",
    "r"."status" as "status"
from "requirement" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v2), _s3 AS MATERIALIZED (SELECT _s2.*, (CASE WHEN 2 BETWEEN -120000 AND 120000 AND CAST(substr(_v2, 1, 4) AS INTEGER) * 12 + CAST(substr(_v2, 6, 2) AS INTEGER) - 1 + 2 BETWEEN 12 AND 119999 THEN date(_v2, 'start of month', 2 || ' months') END) AS _v3 FROM _s2), _s4 AS MATERIALIZED (SELECT _s3.*, min(date(_v3, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v3, 'start of month', '+1 month', '-1 day'), substr(_v3, 1, 8) || '31')) AS _v4 FROM _s3) SELECT (("r"."status" NOT IN ('complete', 'abandoned', 'accepted', 'rejected')) AND ("r"."due_date" < _v4)) FROM _s4) IS TRUE);

-- report:unscheduled_disbursements: Unscheduled Disbursements
create view "report__unscheduled_disbursements" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."awarded_date" as "awarded_date",
    "r"."awarded_amount" as "awarded_amount",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT (CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) FROM _s1) as "total_remaining",
    "r"."total_disbursed" as "total_disbursed",
    "r"."unpaid_disbursements" as "unpaid_disbursements",
    "r"."total_cancelled" as "total_cancelled"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and ((WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT ((CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) > 0) FROM _s1) IS TRUE)
order by (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT (CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) FROM _s1) nulls last;

-- report:upcoming_disbursements: Upcoming Disbursements
create view "report__upcoming_disbursements" as
select
    (SELECT _r2."name" FROM "funding_program" AS _r2 WHERE _r2."id" = (SELECT _r1."funding_program_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id")) as "funding_request__funding_program__name",
    date("r"."scheduled_date", 'start of month') as "group_2",
    (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total",
    0 as "totals__over"
from "disbursement" as "r"
where "r"."deleted_at" is null
    and ((WITH _s3 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v3), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', 12 || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, (("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" >= date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month')) AND ("r"."scheduled_date" < _v5)) AS _v6 FROM _s5) SELECT _v6 FROM _s6) IS TRUE)
group by 1, 2
union all
select
    "g"."funding_request__funding_program__name" as "funding_request__funding_program__name",
    null as "group_2",
    "g"."total" as "total",
    1 as "totals__over"
from (
    select
        (SELECT _r2."name" FROM "funding_program" AS _r2 WHERE _r2."id" = (SELECT _r1."funding_program_id" FROM "funding_request__read" AS _r1 WHERE _r1."id" = "r"."funding_request_id")) as "funding_request__funding_program__name",
        (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total"
    from "disbursement" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s3 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v3), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', 12 || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, (("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" >= date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month')) AND ("r"."scheduled_date" < _v5)) AS _v6 FROM _s5) SELECT _v6 FROM _s6) IS TRUE)
    group by 1
) as "g"
union all
select
    null as "funding_request__funding_program__name",
    "g"."group_2" as "group_2",
    "g"."total" as "total",
    2 as "totals__over"
from (
    select
        date("r"."scheduled_date", 'start of month') as "group_2",
        (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total"
    from "disbursement" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s3 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v3), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', 12 || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, (("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" >= date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month')) AND ("r"."scheduled_date" < _v5)) AS _v6 FROM _s5) SELECT _v6 FROM _s6) IS TRUE)
    group by 1
) as "g"
union all
select
    null as "funding_request__funding_program__name",
    null as "group_2",
    "g"."total" as "total",
    3 as "totals__over"
from (
    select
        (CASE WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."amount" >> 32) + (sum("r"."amount" & 4294967295) >> 32)) * 4294967296 + (sum("r"."amount" & 4294967295) & 4294967295) END) as "total"
    from "disbursement" as "r"
    where "r"."deleted_at" is null
        and ((WITH _s3 AS MATERIALIZED (SELECT date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month') AS _v3), _s4 AS MATERIALIZED (SELECT _s3.*, (CASE WHEN 12 BETWEEN -120000 AND 120000 AND CAST(substr(_v3, 1, 4) AS INTEGER) * 12 + CAST(substr(_v3, 6, 2) AS INTEGER) - 1 + 12 BETWEEN 12 AND 119999 THEN date(_v3, 'start of month', 12 || ' months') END) AS _v4 FROM _s3), _s5 AS MATERIALIZED (SELECT _s4.*, min(date(_v4, (substr(date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r2.offset_seconds FROM "_zone" AS _r2 WHERE _r2.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r2.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month'), 9, 2) - 1) || ' days'), coalesce(date(_v4, 'start of month', '+1 month', '-1 day'), substr(_v4, 1, 8) || '31')) AS _v5 FROM _s4), _s6 AS MATERIALIZED (SELECT _s5.*, (("r"."status" NOT IN ('paid', 'cancelled')) AND ("r"."scheduled_date" >= date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), 'start of month')) AND ("r"."scheduled_date" < _v5)) AS _v6 FROM _s5) SELECT _v6 FROM _s6) IS TRUE)
) as "g"
order by "totals__over", 1 nulls last, 2 nulls last;

-- view:all_funding_programs: All
create view "view__all_funding_programs" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_program_manager_id" as "funding_program_manager_id",
    "r"."status" as "status",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."total_program_amount" as "total_program_amount"
from "funding_program" as "r"
where "r"."deleted_at" is null;

-- view:all_funding_requests: All
create view "view__all_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status",
    "r"."requested_amount" as "requested_amount",
    "r"."application_date" as "application_date",
    "r"."awarded_amount" as "awarded_amount",
    "r"."awarded_date" as "awarded_date",
    "r"."close_date" as "close_date"
from "funding_request" as "r"
where "r"."deleted_at" is null;

-- view:all_requirements: All
create view "view__all_requirements" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_request_id" as "funding_request_id",
    "r"."assigned_id" as "assigned_id",
    "r"."type" as "type",
    "r"."status" as "status",
    "r"."due_date" as "due_date",
    "r"."completed_date" as "completed_date",
    "r"."primary_contact_id" as "primary_contact_id"
from "requirement" as "r"
where "r"."deleted_at" is null;

-- view:all_reviews: All
create view "view__all_reviews" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."status" as "status",
    "r"."assigned_to_id" as "assigned_to_id",
    "r"."due_date" as "due_date"
from "review" as "r"
where "r"."deleted_at" is null;

-- view:awarded_funding_requests: Awarded Funding Requests
create view "view__awarded_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status",
    "r"."awarded_amount" as "awarded_amount",
    "r"."awarded_date" as "awarded_date",
    "r"."term_start_date" as "term_start_date",
    "r"."term_end_date" as "term_end_date",
    "r"."total_disbursed" as "total_disbursed",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT (CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) FROM _s1) as "total_remaining",
    "r"."close_date" as "close_date"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and (("r"."status" = 'awarded') IS TRUE);

-- view:fully_disbursed_funding_requests: Fully Disbursed Funding Requests
create view "view__fully_disbursed_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status",
    "r"."requested_amount" as "requested_amount",
    "r"."application_date" as "application_date",
    "r"."awarded_amount" as "awarded_amount",
    "r"."awarded_date" as "awarded_date",
    "r"."close_date" as "close_date"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and (("r"."status" = 'fully_disbursed') IS TRUE);

-- view:funding_requests_by_status: Funding Requests by Status
create view "view__funding_requests_by_status" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."funding_program_id" as "funding_program_id",
    "r"."application_date" as "application_date",
    "r"."status" as "status",
    "r"."requested_amount" as "requested_amount"
from "funding_request" as "r"
where "r"."deleted_at" is null;

-- view:invited_funding_requests: Invited Funding Requests
create view "view__invited_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and (("r"."status" = 'invited') IS TRUE);

-- view:open_funding_programs: Open Funding Programs
create view "view__open_funding_programs" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_program_manager_id" as "funding_program_manager_id",
    "r"."status" as "status",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."total_program_amount" as "total_program_amount"
from "funding_program" as "r"
where "r"."deleted_at" is null
    and (("r"."status" = 'in_progress') IS TRUE);

-- view:open_funding_requests: Open Funding Requests
create view "view__open_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status",
    "r"."requested_amount" as "requested_amount",
    "r"."application_date" as "application_date",
    "r"."awarded_amount" as "awarded_amount",
    "r"."awarded_date" as "awarded_date",
    "r"."close_date" as "close_date"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('submitted', 'in_progress', 'in_review', 'reviewed')) IS TRUE);

-- view:open_milestones: Open Milestones
create view "view__open_milestones" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_request_id" as "funding_request_id",
    "r"."assigned_id" as "assigned_id",
    "r"."type" as "type",
    "r"."status" as "status",
    "r"."due_date" as "due_date",
    "r"."completed_date" as "completed_date",
    "r"."primary_contact_id" as "primary_contact_id"
from "requirement" as "r"
where "r"."deleted_at" is null
    and (("r"."status" IN ('open', 'in_progress', 'delayed')) IS TRUE);

-- view:open_reviews: Open Reviews
create view "view__open_reviews" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_request_id" as "funding_request_id",
    "r"."status" as "status",
    "r"."due_date" as "due_date",
    "r"."comments" as "comments",
    "r"."assigned_to_id" as "assigned_to_id"
from "review" as "r"
where "r"."deleted_at" is null
    and (("r"."status" <> 'submitted') IS TRUE);

-- view:recently_closed_funding_requests: Recently Closed Funding Requests
create view "view__recently_closed_funding_requests" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."status" as "status",
    "r"."awarded_amount" as "awarded_amount",
    "r"."awarded_date" as "awarded_date",
    "r"."total_cancelled" as "total_cancelled",
    "r"."total_disbursed" as "total_disbursed",
    "r"."term_end_date" as "term_end_date",
    "r"."close_date" as "close_date"
from "funding_request" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT (CASE WHEN ((-5184000) / 86400) BETWEEN -3652058 AND 3652058 THEN date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), ((-5184000) / 86400) || ' days') END) AS _v2) SELECT (("r"."status" = 'closed') AND ("r"."close_date" >= (CASE WHEN _v2 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v2 END))) FROM _s2) IS TRUE);

-- view:recently_completed_milestones: Recently Completed Milestones
create view "view__recently_completed_milestones" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_request_id" as "funding_request_id",
    "r"."assigned_id" as "assigned_id",
    "r"."type" as "type",
    "r"."status" as "status",
    "r"."due_date" as "due_date",
    "r"."completed_date" as "completed_date",
    "r"."primary_contact_id" as "primary_contact_id"
from "requirement" as "r"
where "r"."deleted_at" is null
    and ((WITH _s2 AS MATERIALIZED (SELECT (CASE WHEN ((-5184000) / 86400) BETWEEN -3652058 AND 3652058 THEN date(substr(strftime('%Y-%m-%dT%H:%M:%S', substr((strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'), 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= (strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z') ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds'), 1, 10), ((-5184000) / 86400) || ' days') END) AS _v2) SELECT (("r"."status" = 'complete') AND ("r"."completed_date" >= (CASE WHEN _v2 BETWEEN '0001-01-01' AND '9999-12-31' THEN _v2 END))) FROM _s2) IS TRUE);

-- view:top_level_funding_programs: Top Level Funding Programs
create view "view__top_level_funding_programs" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_program_manager_id" as "funding_program_manager_id",
    "r"."status" as "status",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."total_program_amount" as "total_program_amount"
from "funding_program" as "r"
where "r"."deleted_at" is null
    and ("r"."top_level" IS TRUE);

-- view:disbursement_page: Disbursement
create view "view__disbursement_page" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."funding_request_id" as "funding_request_id",
    "r"."amount" as "amount",
    "r"."status" as "status",
    "r"."scheduled_date" as "scheduled_date",
    "r"."disbursement_date" as "disbursement_date",
    "r"."type" as "type",
    "r"."disbursement_method" as "disbursement_method",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "disbursement" as "r"
where "r"."deleted_at" is null;

-- view:disbursement_page: Requirements
create view "view__disbursement_page__requirements" as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "funding_request_id" as "funding_request_id",
    "assigned_id" as "assigned_id",
    "type" as "type",
    "status" as "status",
    "due_date" as "due_date",
    "completed_date" as "completed_date",
    "primary_contact_id" as "primary_contact_id",
    "position" as "position"
from (
    select
        "r"."disbursement_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."funding_request_id" as "funding_request_id",
        "r"."assigned_id" as "assigned_id",
        "r"."type" as "type",
        "r"."status" as "status",
        "r"."due_date" as "due_date",
        "r"."completed_date" as "completed_date",
        "r"."primary_contact_id" as "primary_contact_id",
        row_number() over (partition by "r"."disbursement_id" order by "r"."status" nulls last, "r"."id" desc) as "position"
    from "requirement" as "r"
    where "r"."disbursement_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:disbursement_page: timeline
create view "view__disbursement_page__timeline" as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'post' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "post" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:funding_program_page: Funding Program
create view "view__funding_program_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."status" as "status",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."parent_funding_program_id" as "parent_funding_program_id",
    "r"."top_level" as "top_level",
    "r"."owner_id" as "owner_id",
    "r"."funding_program_manager_id" as "funding_program_manager_id",
    "r"."description" as "description",
    "r"."total_program_amount" as "total_program_amount",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "funding_program" as "r"
where "r"."deleted_at" is null;

-- view:funding_program_page: Subordinate Funding Programs
create view "view__funding_program_page__subordinate_programs" as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "owner_id" as "owner_id",
    "total_program_amount" as "total_program_amount",
    "status" as "status",
    "start_date" as "start_date",
    "end_date" as "end_date",
    "position" as "position"
from (
    select
        "r"."parent_funding_program_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."owner_id" as "owner_id",
        "r"."total_program_amount" as "total_program_amount",
        "r"."status" as "status",
        "r"."start_date" as "start_date",
        "r"."end_date" as "end_date",
        row_number() over (partition by "r"."parent_funding_program_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "funding_program" as "r"
    where "r"."parent_funding_program_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_program_page: Funding Requests
create view "view__funding_program_page__funding_requests" as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "applying_contact_id" as "applying_contact_id",
    "applying_employee_id" as "applying_employee_id",
    "applying_organization_id" as "applying_organization_id",
    "recommended_amount" as "recommended_amount",
    "awarded_amount" as "awarded_amount",
    "awarded_date" as "awarded_date",
    "close_date" as "close_date",
    "position" as "position"
from (
    select
        "r"."funding_program_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."applying_contact_id" as "applying_contact_id",
        "r"."applying_employee_id" as "applying_employee_id",
        "r"."applying_organization_id" as "applying_organization_id",
        "r"."recommended_amount" as "recommended_amount",
        "r"."awarded_amount" as "awarded_amount",
        "r"."awarded_date" as "awarded_date",
        "r"."close_date" as "close_date",
        row_number() over (partition by "r"."funding_program_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "funding_request" as "r"
    where "r"."funding_program_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_program_page: timeline
create view "view__funding_program_page__timeline" as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "task" as "r"
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
        'email' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "email" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'post' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "post" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:funding_request_page: Funding Request
create view "view__funding_request_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."status" as "status",
    "r"."awarded_amount" as "awarded_amount",
    "r"."requested_amount" as "requested_amount",
    "r"."application_date" as "application_date",
    "r"."funding_program_id" as "funding_program_id",
    "r"."close_date" as "close_date",
    "r"."closed_reason" as "closed_reason",
    "r"."geographical_area_served" as "geographical_area_served",
    "r"."population_served" as "population_served",
    "r"."requested_for" as "requested_for",
    "r"."applying_organization_id" as "applying_organization_id",
    "r"."applying_contact_id" as "applying_contact_id",
    "r"."applying_employee_id" as "applying_employee_id",
    "r"."awarded_date" as "awarded_date",
    "r"."term_start_date" as "term_start_date",
    "r"."term_end_date" as "term_end_date",
    "r"."terms" as "terms",
    "r"."recommended_amount" as "recommended_amount",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN typeof(coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0)) = 'integer' THEN coalesce("r"."awarded_amount", 0) - coalesce("r"."total_disbursed", 0) END) AS _v1) SELECT (CASE WHEN typeof(_v1 - coalesce("r"."unpaid_disbursements", 0)) = 'integer' THEN _v1 - coalesce("r"."unpaid_disbursements", 0) END) FROM _s1) as "total_remaining",
    "r"."total_disbursed" as "total_disbursed",
    "r"."unpaid_disbursements" as "unpaid_disbursements",
    "r"."total_cancelled" as "total_cancelled",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "funding_request" as "r"
where "r"."deleted_at" is null;

-- view:funding_request_page: Requirements
create view "view__funding_request_page__requirements" as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "assigned_id" as "assigned_id",
    "type" as "type",
    "status" as "status",
    "due_date" as "due_date",
    "completed_date" as "completed_date",
    "position" as "position"
from (
    select
        "r"."funding_request_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."assigned_id" as "assigned_id",
        "r"."type" as "type",
        "r"."status" as "status",
        "r"."due_date" as "due_date",
        "r"."completed_date" as "completed_date",
        row_number() over (partition by "r"."funding_request_id" order by "r"."due_date" nulls last, "r"."id" desc) as "position"
    from "requirement" as "r"
    where "r"."funding_request_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_request_page: Disbursements
create view "view__funding_request_page__disbursements" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "amount" as "amount",
    "type" as "type",
    "status" as "status",
    "scheduled_date" as "scheduled_date",
    "disbursement_date" as "disbursement_date",
    "disbursement_method" as "disbursement_method",
    "position" as "position"
from (
    select
        "r"."funding_request_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."amount" as "amount",
        "r"."type" as "type",
        "r"."status" as "status",
        "r"."scheduled_date" as "scheduled_date",
        "r"."disbursement_date" as "disbursement_date",
        "r"."disbursement_method" as "disbursement_method",
        row_number() over (partition by "r"."funding_request_id" order by "r"."scheduled_date" nulls last, "r"."id" desc) as "position"
    from "disbursement" as "r"
    where "r"."funding_request_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_request_page: Reviews
create view "view__funding_request_page__reviews" as
select
    "record_id" as "record_id",
    "id" as "id",
    "name" as "name",
    "due_date" as "due_date",
    "submitted_date" as "submitted_date",
    "assigned_to_id" as "assigned_to_id",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."funding_request_id" as "record_id",
        "r"."id" as "id",
        "r"."name" as "name",
        "r"."due_date" as "due_date",
        "r"."submitted_date" as "submitted_date",
        "r"."assigned_to_id" as "assigned_to_id",
        "r"."status" as "status",
        row_number() over (partition by "r"."funding_request_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "review" as "r"
    where "r"."funding_request_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_request_page: Funding Request Roles
create view "view__funding_request_page__funding_request_roles" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "contact_id" as "contact_id",
    "role" as "role",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."funding_request_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."contact_id" as "contact_id",
        "r"."role" as "role",
        "r"."status" as "status",
        row_number() over (partition by "r"."funding_request_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "funding_request_role" as "r"
    where "r"."funding_request_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:funding_request_page: timeline
create view "view__funding_request_page__timeline" as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "task" as "r"
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
        'email' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "email" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'post' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "post" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:funding_request_role_page: Funding Request Role
create view "view__funding_request_role_page" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."contact_id" as "contact_id",
    "r"."funding_request_id" as "funding_request_id",
    "r"."status" as "status",
    "r"."role" as "role",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "funding_request_role" as "r"
where "r"."deleted_at" is null;

-- view:requirement_page: Requirement
create view "view__requirement_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."funding_request_id" as "funding_request_id",
    "r"."assigned_id" as "assigned_id",
    "r"."due_date" as "due_date",
    "r"."status" as "status",
    "r"."type" as "type",
    "r"."primary_contact_id" as "primary_contact_id",
    "r"."owner_id" as "owner_id",
    "r"."disbursement_id" as "disbursement_id",
    "r"."completed_date" as "completed_date",
    "r"."requirements" as "requirements",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "requirement" as "r"
where "r"."deleted_at" is null;

-- view:requirement_page: timeline
create view "view__requirement_page__timeline" as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "task" as "r"
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
        'email' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "email" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'post' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "post" as "r"
    where "r"."deleted_at" is null
) as "logged";

-- view:review_page: Review
create view "view__review_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."status" as "status",
    "r"."funding_request_id" as "funding_request_id",
    "r"."owner_id" as "owner_id",
    "r"."assigned_to_id" as "assigned_to_id",
    "r"."due_date" as "due_date",
    "r"."submitted_date" as "submitted_date",
    "r"."comments" as "comments",
    "r"."created_by" as "created_by",
    "r"."updated_by" as "updated_by"
from "review" as "r"
where "r"."deleted_at" is null;

-- view:review_page: timeline
create view "view__review_page__timeline" as
select
    "record_id" as "record_id",
    "activity" as "activity",
    "id" as "id",
    "created_at" as "created_at",
    "title" as "title"
from (
    select
        "r"."about_id" as "record_id",
        'task' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "task" as "r"
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
        'email' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."subject" as "title"
    from "email" as "r"
    where "r"."deleted_at" is null
    union all
    select
        "r"."about_id" as "record_id",
        'post' as "activity",
        "r"."id" as "id",
        "r"."created_at" as "created_at",
        "r"."body" as "title"
    from "post" as "r"
    where "r"."deleted_at" is null
) as "logged";
