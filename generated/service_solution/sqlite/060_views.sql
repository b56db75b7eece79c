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

-- field:account.total_time: what it should be
create view "rollup__account__total_time" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_time" AS v FROM "case" AS _r1 WHERE _r1."account_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "account" as "r";

-- field:account.total_cost: what it should be
create view "rollup__account__total_cost" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_cost" AS v FROM "case" AS _r1 WHERE _r1."account_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "account" as "r";

-- field:case.total_time: what it should be
create view "rollup__case__total_time" as
select
    "r"."id" as "id",
    (SELECT coalesce(sum(_r2.v), 0) FROM (SELECT _r1."time_spend" AS v FROM "update" AS _r1 WHERE _r1."case_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "case" as "r";

-- field:case.total_cost: what it should be
create view "rollup__case__total_cost" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."cost" AS v FROM "update" AS _r1 WHERE _r1."case_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "case" as "r";

-- field:department.total_time: what it should be
create view "rollup__department__total_time" as
select
    "r"."id" as "id",
    (SELECT coalesce(sum(_r2.v), 0) FROM (SELECT _r1."time_spend" AS v FROM "update" AS _r1 WHERE _r1."department_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "department" as "r";

-- field:department.total_cost: what it should be
create view "rollup__department__total_cost" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."cost" AS v FROM "update" AS _r1 WHERE _r1."department_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "department" as "r";

-- field:product.total_time: what it should be
create view "rollup__product__total_time" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_time" AS v FROM "case" AS _r1 WHERE _r1."product_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "product" as "r";

-- field:product.total_cost: what it should be
create view "rollup__product__total_cost" as
select
    "r"."id" as "id",
    (SELECT (CASE WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum(_r2.v >> 32) + (sum(_r2.v & 4294967295) >> 32)) * 4294967296 + (sum(_r2.v & 4294967295) & 4294967295) END) FROM (SELECT _r1."total_cost" AS v FROM "case" AS _r1 WHERE _r1."product_id" = "r"."id" AND _r1."deleted_at" IS NULL) AS _r2) as "value"
from "product" as "r";

-- report:active_entitlements: Number of active entitlements
create view "report__active_entitlements" as
select
    "r"."status" as "status",
    count(*) as "entitlements"
from "entitlement" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:articles_created_per_day: Knowledge Base items created per day
create view "report__articles_created_per_day" as
select
    (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT (CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END) FROM _s2) as "period",
    count(*) as "articles"
from "knowledge_base" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:articles_per_type: Knowledge Base articles per type
create view "report__articles_per_type" as
select
    "each__1"."value" as "category",
    count(*) as "articles"
from "knowledge_base" as "r"
left join json_each("r"."category") as "each__1" on true
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:average_time_spent_per_case: Average time spent per case
create view "report__average_time_spent_per_case" as
select
    "g"."period" as "period",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "g"."hours__2" <> 0 AND ("g"."hours__2" <> -1 OR (CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) / "g"."hours__2") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") END) < ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") END) = ((CASE WHEN "g"."hours__2" > 0 THEN -("g"."hours__2") ELSE "g"."hours__2" END) - (CASE WHEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") > 0 THEN -(((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2")) ELSE ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) % "g"."hours__2") END)) AND ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) / "g"."hours__2") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."hours" * 10000) = 'integer' THEN "g"."hours" * 10000 END) < 0) = ("g"."hours__2" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "hours"
from (
    select
        (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
        (CASE WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_time" & 4294967295) & 4294967295) END) as "hours",
        count(*) FILTER (WHERE ("r"."total_time" IS NOT NULL)) as "hours__2"
    from "case" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
order by 1 nulls last;

-- report:case_updates_per_type: Case updates per type
create view "report__case_updates_per_type" as
select
    "g"."type" as "type",
    "g"."updates" as "updates",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "total"."updates__whole" <> 0 AND ("total"."updates__whole" <> -1 OR (CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) / "total"."updates__whole") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") > 0 THEN -(((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole")) ELSE ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") END) < ((CASE WHEN "total"."updates__whole" > 0 THEN -("total"."updates__whole") ELSE "total"."updates__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") > 0 THEN -(((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole")) ELSE ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") > 0 THEN -(((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole")) ELSE ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") END) = ((CASE WHEN "total"."updates__whole" > 0 THEN -("total"."updates__whole") ELSE "total"."updates__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") > 0 THEN -(((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole")) ELSE ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) % "total"."updates__whole") END)) AND ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) / "total"."updates__whole") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."updates" * 1000000) = 'integer' THEN "g"."updates" * 1000000 END) < 0) = ("total"."updates__whole" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "updates__share"
from (
    select
        "r"."type" as "type",
        count(*) as "updates"
    from "update" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
join (
    select
        count(*) as "updates__whole"
    from "update" as "r"
    where "r"."deleted_at" is null
) as "total" on true
order by 1 nulls last;

-- report:cases_by_category: Cases by category
create view "report__cases_by_category" as
select
    "g"."category" as "category",
    "g"."cases" as "cases",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "total"."cases__whole" <> 0 AND ("total"."cases__whole" <> -1 OR (CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) < ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) = ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) AND ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) < 0) = ("total"."cases__whole" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "cases__share"
from (
    select
        "r"."category" as "category",
        count(*) as "cases"
    from "case" as "r"
    where "r"."deleted_at" is null
        and (("r"."category" IS NOT NULL) IS TRUE)
    group by 1
) as "g"
join (
    select
        count(*) as "cases__whole"
    from "case" as "r"
    where "r"."deleted_at" is null
        and (("r"."category" IS NOT NULL) IS TRUE)
) as "total" on true
order by 1 nulls last;

-- report:cases_by_priority: Cases by priority
create view "report__cases_by_priority" as
select
    "g"."priority" as "priority",
    "g"."cases" as "cases",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "total"."cases__whole" <> 0 AND ("total"."cases__whole" <> -1 OR (CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) < ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) = ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) AND ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) < 0) = ("total"."cases__whole" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "cases__share"
from (
    select
        "r"."priority" as "priority",
        count(*) as "cases"
    from "case" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
join (
    select
        count(*) as "cases__whole"
    from "case" as "r"
    where "r"."deleted_at" is null
) as "total" on true
order by 1 nulls last;

-- report:cases_by_status: Cases by status
create view "report__cases_by_status" as
select
    "g"."status" as "status",
    "g"."cases" as "cases",
    (WITH _s1 AS MATERIALIZED (SELECT (CASE WHEN "total"."cases__whole" <> 0 AND ("total"."cases__whole" <> -1 OR (CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) >= -9223372036854775807) THEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") + CASE WHEN (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) < ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) OR ((CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END) = ((CASE WHEN "total"."cases__whole" > 0 THEN -("total"."cases__whole") ELSE "total"."cases__whole" END) - (CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") > 0 THEN -(((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole")) ELSE ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) % "total"."cases__whole") END)) AND ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) / "total"."cases__whole") % 2 <> 0) THEN CASE WHEN ((CASE WHEN typeof("g"."cases" * 1000000) = 'integer' THEN "g"."cases" * 1000000 END) < 0) = ("total"."cases__whole" < 0) THEN 1 ELSE -1 END ELSE 0 END END) AS _v1) SELECT _v1 FROM _s1) as "cases__share"
from (
    select
        "r"."status" as "status",
        count(*) as "cases"
    from "case" as "r"
    where "r"."deleted_at" is null
    group by 1
) as "g"
join (
    select
        count(*) as "cases__whole"
    from "case" as "r"
    where "r"."deleted_at" is null
) as "total" on true
order by 1 nulls last;

-- report:closed_cases_per_month: Closed cases per month
create view "report__closed_cases_per_month" as
select
    date("r"."close_date", 'start of month') as "period",
    count(*) as "cases"
from "case" as "r"
where "r"."deleted_at" is null
    and (("r"."close_date" IS NOT NULL) IS TRUE)
group by 1
order by 1 nulls last;

-- report:cost_per_category: Total cost per category
create view "report__cost_per_category" as
select
    "r"."category" as "category",
    (CASE WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_cost" & 4294967295) & 4294967295) END) as "cost"
from "case" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:cost_per_product_family: Cost per product family
create view "report__cost_per_product_family" as
select
    "r"."family" as "family",
    (CASE WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_cost" & 4294967295) & 4294967295) END) as "cost"
from "product" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:costs_per_account: Total costs per account
create view "report__costs_per_account" as
select
    "r"."account_name" as "account_name",
    (CASE WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_cost" & 4294967295) & 4294967295) END) as "cost"
from "account" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:new_cases_by_month: New cases per month
create view "report__new_cases_by_month" as
select
    (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
    count(*) as "cases"
from "case" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:time_per_account: Total time spend per account
create view "report__time_per_account" as
select
    "r"."account_name" as "account_name",
    (CASE WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_time" & 4294967295) & 4294967295) END) as "hours"
from "account" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:time_spent_per_product_family: Time Spent per Product Family
create view "report__time_spent_per_product_family" as
select
    "r"."family" as "family",
    (CASE WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_time" & 4294967295) & 4294967295) END) as "hours"
from "product" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:total_cost_per_department: Total costs per department
create view "report__total_cost_per_department" as
select
    "r"."name" as "name",
    (CASE WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_cost" >> 32) + (sum("r"."total_cost" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_cost" & 4294967295) & 4294967295) END) as "cost"
from "department" as "r"
where "r"."deleted_at" is null
    and (("r"."name" IS NOT NULL) IS TRUE)
group by 1
order by 1 nulls last;

-- report:total_cost_per_month: Total cost per month
create view "report__total_cost_per_month" as
select
    (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
    (CASE WHEN (sum("r"."cost" >> 32) + (sum("r"."cost" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."cost" >> 32) + (sum("r"."cost" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."cost" >> 32) + (sum("r"."cost" & 4294967295) >> 32)) * 4294967296 + (sum("r"."cost" & 4294967295) & 4294967295) END) as "cost"
from "update" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- report:total_time_spent_per_category: Total time spent per category
create view "report__total_time_spent_per_category" as
select
    "r"."category" as "category",
    (CASE WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_time" & 4294967295) & 4294967295) END) as "hours"
from "case" as "r"
where "r"."deleted_at" is null
    and (("r"."category" IS NOT NULL) IS TRUE)
group by 1
order by 1 nulls last;

-- report:total_time_spent_per_department: Total time spent per department
create view "report__total_time_spent_per_department" as
select
    "r"."name" as "name",
    (CASE WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) IS NULL THEN 0 WHEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) BETWEEN -2147483648 AND 2147483647 THEN (sum("r"."total_time" >> 32) + (sum("r"."total_time" & 4294967295) >> 32)) * 4294967296 + (sum("r"."total_time" & 4294967295) & 4294967295) END) as "hours"
from "department" as "r"
where "r"."deleted_at" is null
    and (("r"."name" IS NOT NULL) IS TRUE)
group by 1
order by 1 nulls last;

-- report:total_time_spent_per_month: Total time spent per month
create view "report__total_time_spent_per_month" as
select
    (WITH _s2 AS MATERIALIZED (SELECT strftime('%Y-%m-%dT%H:%M:%S', substr("r"."created_at", 1, 19), (SELECT _r1.offset_seconds FROM "_zone" AS _r1 WHERE _r1.utc_from <= "r"."created_at" ORDER BY _r1.utc_from DESC LIMIT 1) || ' seconds') AS _v2) SELECT date((CASE WHEN _v2 >= '0001-01-01' THEN substr(_v2, 1, 10) END), 'start of month') FROM _s2) as "period",
    coalesce(sum("r"."time_spend"), 0) as "hours"
from "update" as "r"
where "r"."deleted_at" is null
group by 1
order by 1 nulls last;

-- view:accounts: Accounts
create view "view__accounts" as
select
    "r"."id" as "id",
    "r"."account_name" as "account_name",
    "r"."billing_address_country" as "billing_address_country",
    "r"."owner_id" as "owner_id",
    "r"."rating" as "rating"
from "account" as "r"
where "r"."deleted_at" is null
order by "r"."account_name" nulls last;

-- view:all_cases: All cases
create view "view__all_cases" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."product_id" as "product_id",
    "r"."category" as "category",
    "r"."status" as "status",
    "r"."priority" as "priority",
    "r"."owner_id" as "owner_id",
    "r"."created_at" as "created_at"
from "case" as "r"
where "r"."deleted_at" is null
order by "r"."created_at" desc nulls last;

-- view:contacts: Contacts
create view "view__contacts" as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."email" as "email",
    "r"."phone" as "phone",
    "r"."account_id" as "account_id",
    "r"."owner_id" as "owner_id",
    "r"."created_at" as "created_at"
from "contact" as "r"
where "r"."deleted_at" is null
order by "r"."record_label" nulls last;

-- view:departments: Departments
create view "view__departments" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    (select json_group_array("department__employees"."user_id") from "department__employees" where "department__employees"."department_id" = "r"."id") as "employees",
    "r"."hour_cost" as "hour_cost",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "department" as "r"
where "r"."deleted_at" is null
order by "r"."name" nulls last;

-- view:entitlement_templates: Entitlement Templates
create view "view__entitlement_templates" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."type" as "type",
    "r"."term" as "term",
    "r"."term_type" as "term_type"
from "entitlement_template" as "r"
where "r"."deleted_at" is null
order by "r"."name" nulls last;

-- view:entitlements: Entitlements
create view "view__entitlements" as
select
    "r"."id" as "id",
    "r"."account_id" as "account_id",
    "r"."product_id" as "product_id",
    "r"."name" as "name",
    "r"."type" as "type",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."status" as "status"
from "entitlement" as "r"
where "r"."deleted_at" is null
order by "r"."end_date" desc nulls last;

-- view:home_cases: All Cases
create view "view__home_cases" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."status" as "status",
    "r"."priority" as "priority"
from "case" as "r"
where "r"."deleted_at" is null
order by "r"."created_at" desc nulls last;

-- view:knowledge_base: Knowledge Base
create view "view__knowledge_base" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."title" as "title",
    "r"."is_published" as "is_published",
    "r"."is_reviewed" as "is_reviewed",
    "r"."status" as "status"
from "knowledge_base" as "r"
where "r"."deleted_at" is null
order by "r"."number" nulls last;

-- view:products: Products
create view "view__products" as
select
    "r"."id" as "id",
    "r"."product_code" as "product_code",
    "r"."name" as "name",
    "r"."family" as "family",
    "r"."photo_id" as "photo_id",
    "r"."is_active" as "is_active",
    "r"."entitlement_template_id" as "entitlement_template_id"
from "product" as "r"
where "r"."deleted_at" is null
order by "r"."product_code" nulls last;

-- view:search_knowledge_base: Search the Knowledge Base
create view "view__search_knowledge_base" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."title" as "title"
from "knowledge_base" as "r"
where "r"."deleted_at" is null
order by "r"."number" nulls last;

-- view:settings: Settings
create view "view__settings" as
select
    "r"."id" as "id",
    "r"."default_cost_per_hour" as "default_cost_per_hour",
    "r"."default_department_id" as "default_department_id",
    "r"."default_time_update" as "default_time_update",
    "r"."default_case_record_link" as "default_case_record_link"
from "settings" as "r"
where "r"."deleted_at" is null;

-- view:account_page: Account
create view "view__account_page" as
select
    "r"."id" as "id",
    "r"."account_name" as "account_name",
    "r"."type" as "type",
    "r"."industry" as "industry",
    "r"."number_of_employees" as "number_of_employees",
    "r"."annual_revenue" as "annual_revenue",
    "r"."twitter" as "twitter",
    "r"."linked_in" as "linked_in",
    "r"."facebook" as "facebook",
    "r"."billing_address" as "billing_address",
    "r"."billing_address_street" as "billing_address_street",
    "r"."billing_address_street2" as "billing_address_street2",
    "r"."billing_address_city" as "billing_address_city",
    "r"."billing_address_region" as "billing_address_region",
    "r"."billing_address_postal_code" as "billing_address_postal_code",
    "r"."billing_address_country" as "billing_address_country",
    "r"."phone" as "phone",
    "r"."website" as "website",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost",
    "r"."rating" as "rating",
    "r"."parent_id" as "parent_id",
    "r"."account_source" as "account_source",
    "r"."owner_id" as "owner_id",
    "r"."description" as "description"
from "account" as "r"
where "r"."deleted_at" is null;

-- view:account_page: Cases
create view "view__account_page__cases" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "category" as "category",
    "priority" as "priority",
    "status" as "status",
    "total_time" as "total_time",
    "total_cost" as "total_cost",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."category" as "category",
        "r"."priority" as "priority",
        "r"."status" as "status",
        "r"."total_time" as "total_time",
        "r"."total_cost" as "total_cost",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."account_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "case" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_page: Contacts
create view "view__account_page__contacts" as
select
    "record_id" as "record_id",
    "id" as "id",
    "record_label" as "record_label",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."record_label" as "record_label",
        row_number() over (partition by "r"."account_id" order by "r"."record_label" nulls last, "r"."id" desc) as "position"
    from "contact" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:account_page: Entitlements
create view "view__account_page__entitlements" as
select
    "record_id" as "record_id",
    "id" as "id",
    "product_id" as "product_id",
    "name" as "name",
    "start_date" as "start_date",
    "end_date" as "end_date",
    "status" as "status",
    "type" as "type",
    "position" as "position"
from (
    select
        "r"."account_id" as "record_id",
        "r"."id" as "id",
        "r"."product_id" as "product_id",
        "r"."name" as "name",
        "r"."start_date" as "start_date",
        "r"."end_date" as "end_date",
        "r"."status" as "status",
        "r"."type" as "type",
        row_number() over (partition by "r"."account_id" order by "r"."end_date" nulls last, "r"."id" desc) as "position"
    from "entitlement" as "r"
    where "r"."account_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:article_page: Article
create view "view__article_page" as
select
    "r"."id" as "id",
    "r"."title" as "title",
    "r"."number" as "number",
    "r"."content" as "content",
    (select json_group_array("knowledge_base__file"."position") from "knowledge_base__file" where "knowledge_base__file"."knowledge_base_id" = "r"."id") as "file",
    "r"."type" as "type",
    "r"."category" as "category",
    "r"."product_id" as "product_id",
    "r"."status" as "status",
    "r"."is_reviewed" as "is_reviewed",
    "r"."is_published" as "is_published",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by"
from "knowledge_base" as "r"
where "r"."deleted_at" is null;

-- view:article_page: Cases with this KB Item as Solution
create view "view__article_page__solved_cases" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."solution_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."solution_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "case" as "r"
    where "r"."solution_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:attachment_page: Attachment Details
create view "view__attachment_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."case_id" as "case_id",
    (select json_group_array("attachment__file"."position") from "attachment__file" where "attachment__file"."attachment_id" = "r"."id") as "file"
from "attachment" as "r"
where "r"."deleted_at" is null;

-- view:case_page: Case
create view "view__case_page" as
select
    "r"."id" as "id",
    "r"."subject" as "subject",
    "r"."case_sys_template" as "case_sys_template",
    "r"."number" as "number",
    "r"."status" as "status",
    "r"."category" as "category",
    "r"."description" as "description",
    "r"."priority" as "priority",
    "r"."product_id" as "product_id",
    "r"."solution_id" as "solution_id",
    "r"."close_date" as "close_date",
    "r"."owner_id" as "owner_id",
    "r"."escalated" as "escalated",
    "r"."account_id" as "account_id",
    "r"."contact_id" as "contact_id",
    (select json_group_array("case__mailing_list"."contact_id") from "case__mailing_list" where "case__mailing_list"."case_id" = "r"."id") as "mailing_list",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "case" as "r"
where "r"."deleted_at" is null;

-- view:case_page: Updates
create view "view__case_page__updates" as
select
    "record_id" as "record_id",
    "id" as "id",
    "type" as "type",
    "subject" as "subject",
    "content" as "content",
    "from" as "from",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."case_id" as "record_id",
        "r"."id" as "id",
        "r"."type" as "type",
        "r"."subject" as "subject",
        "r"."content" as "content",
        "r"."from" as "from",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."case_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "update" as "r"
    where "r"."case_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:case_page: Related Attachments
create view "view__case_page__attachments" as
select
    "record_id" as "record_id",
    "id" as "id",
    "file" as "file",
    "position" as "position"
from (
    select
        "r"."case_id" as "record_id",
        "r"."id" as "id",
        (select json_group_array("attachment__file"."position") from "attachment__file" where "attachment__file"."attachment_id" = "r"."id") as "file",
        row_number() over (partition by "r"."case_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "attachment" as "r"
    where "r"."case_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:contact_page: Contact
create view "view__contact_page" as
select
    "r"."id" as "id",
    "r"."first_name" as "first_name",
    "r"."last_name" as "last_name",
    "r"."title" as "title",
    "r"."phone" as "phone",
    "r"."email" as "email",
    "r"."twitter" as "twitter",
    "r"."facebook" as "facebook",
    "r"."linked_in" as "linked_in",
    "r"."account_id" as "account_id",
    "r"."is_primary" as "is_primary",
    "r"."mailing_address" as "mailing_address",
    "r"."mailing_address_street" as "mailing_address_street",
    "r"."mailing_address_street2" as "mailing_address_street2",
    "r"."mailing_address_city" as "mailing_address_city",
    "r"."mailing_address_region" as "mailing_address_region",
    "r"."mailing_address_postal_code" as "mailing_address_postal_code",
    "r"."mailing_address_country" as "mailing_address_country",
    "r"."owner_id" as "owner_id",
    "r"."do_not_call" as "do_not_call",
    "r"."has_opted_out_of_email" as "has_opted_out_of_email",
    "r"."description" as "description"
from "contact" as "r"
where "r"."deleted_at" is null;

-- view:contact_page: Cases related to this Contact
create view "view__contact_page__cases" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "status" as "status",
    "priority" as "priority",
    "subject" as "subject",
    "total_time" as "total_time",
    "total_cost" as "total_cost",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."contact_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."status" as "status",
        "r"."priority" as "priority",
        "r"."subject" as "subject",
        "r"."total_time" as "total_time",
        "r"."total_cost" as "total_cost",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."contact_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "case" as "r"
    where "r"."contact_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:department_page: Department
create view "view__department_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    (select json_group_array("department__employees"."user_id") from "department__employees" where "department__employees"."department_id" = "r"."id") as "employees",
    "r"."hour_cost" as "hour_cost",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "department" as "r"
where "r"."deleted_at" is null;

-- view:department_page: Case updates related to the department
create view "view__department_page__updates" as
select
    "record_id" as "record_id",
    "id" as "id",
    "case_id" as "case_id",
    "account_id" as "account_id",
    "contact_id" as "contact_id",
    "type" as "type",
    "subject" as "subject",
    "time_spend" as "time_spend",
    "cost" as "cost",
    "created_at" as "created_at",
    "position" as "position"
from (
    select
        "r"."department_id" as "record_id",
        "r"."id" as "id",
        "r"."case_id" as "case_id",
        "r"."account_id" as "account_id",
        "r"."contact_id" as "contact_id",
        "r"."type" as "type",
        "r"."subject" as "subject",
        "r"."time_spend" as "time_spend",
        "r"."cost" as "cost",
        "r"."created_at" as "created_at",
        row_number() over (partition by "r"."department_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "update" as "r"
    where "r"."department_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:entitlement_page: Entitlement
create view "view__entitlement_page" as
select
    "r"."id" as "id",
    "r"."account_id" as "account_id",
    "r"."product_id" as "product_id",
    "r"."status" as "status",
    "r"."start_date" as "start_date",
    "r"."end_date" as "end_date",
    "r"."name" as "name",
    "r"."type" as "type",
    "r"."term" as "term",
    "r"."term_type" as "term_type"
from "entitlement" as "r"
where "r"."deleted_at" is null;

-- view:entitlement_template_page: Entitlement Template
create view "view__entitlement_template_page" as
select
    "r"."id" as "id",
    "r"."name" as "name",
    "r"."term" as "term",
    "r"."term_type" as "term_type",
    "r"."type" as "type",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by"
from "entitlement_template" as "r"
where "r"."deleted_at" is null;

-- view:entitlement_template_page: Products that use this entitlement template
create view "view__entitlement_template_page__products" as
select
    "record_id" as "record_id",
    "id" as "id",
    "product_code" as "product_code",
    "name" as "name",
    "family" as "family",
    "photo_id" as "photo_id",
    "is_active" as "is_active",
    "position" as "position"
from (
    select
        "r"."entitlement_template_id" as "record_id",
        "r"."id" as "id",
        "r"."product_code" as "product_code",
        "r"."name" as "name",
        "r"."family" as "family",
        "r"."photo_id" as "photo_id",
        "r"."is_active" as "is_active",
        row_number() over (partition by "r"."entitlement_template_id" order by "r"."product_code" nulls last, "r"."id" desc) as "position"
    from "product" as "r"
    where "r"."entitlement_template_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:product_page: Product
create view "view__product_page" as
select
    "r"."id" as "id",
    "r"."product_code" as "product_code",
    "r"."name" as "name",
    "r"."family" as "family",
    "r"."entitlement_template_id" as "entitlement_template_id",
    "r"."description" as "description",
    "r"."is_active" as "is_active",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by",
    "r"."updated_at" as "updated_at",
    "r"."updated_by" as "updated_by",
    "r"."photo_id" as "photo_id",
    (select json_group_array("product__manual"."position") from "product__manual" where "product__manual"."product_id" = "r"."id") as "manual",
    "r"."total_time" as "total_time",
    "r"."total_cost" as "total_cost"
from "product" as "r"
where "r"."deleted_at" is null;

-- view:product_page: Entitlements for this product
create view "view__product_page__entitlements" as
select
    "record_id" as "record_id",
    "id" as "id",
    "account_id" as "account_id",
    "product_id" as "product_id",
    "name" as "name",
    "type" as "type",
    "start_date" as "start_date",
    "end_date" as "end_date",
    "status" as "status",
    "position" as "position"
from (
    select
        "r"."product_id" as "record_id",
        "r"."id" as "id",
        "r"."account_id" as "account_id",
        "r"."product_id" as "product_id",
        "r"."name" as "name",
        "r"."type" as "type",
        "r"."start_date" as "start_date",
        "r"."end_date" as "end_date",
        "r"."status" as "status",
        row_number() over (partition by "r"."product_id" order by "r"."end_date" nulls last, "r"."id" desc) as "position"
    from "entitlement" as "r"
    where "r"."product_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:product_page: Cases related to this product
create view "view__product_page__cases" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "subject" as "subject",
    "status" as "status",
    "priority" as "priority",
    "position" as "position"
from (
    select
        "r"."product_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."subject" as "subject",
        "r"."status" as "status",
        "r"."priority" as "priority",
        row_number() over (partition by "r"."product_id" order by "r"."created_at" desc nulls last, "r"."id" desc) as "position"
    from "case" as "r"
    where "r"."product_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:product_page: Knowledge Base items related to this product
create view "view__product_page__articles" as
select
    "record_id" as "record_id",
    "id" as "id",
    "number" as "number",
    "title" as "title",
    "is_published" as "is_published",
    "position" as "position"
from (
    select
        "r"."product_id" as "record_id",
        "r"."id" as "id",
        "r"."number" as "number",
        "r"."title" as "title",
        "r"."is_published" as "is_published",
        row_number() over (partition by "r"."product_id" order by "r"."title" nulls last, "r"."id" desc) as "position"
    from "knowledge_base" as "r"
    where "r"."product_id" is not null
        and "r"."deleted_at" is null
) as "ranked"
where "position" <= 10;

-- view:settings_page: Settings
create view "view__settings_page" as
select
    "r"."id" as "id",
    "r"."default_cost_per_hour" as "default_cost_per_hour",
    "r"."default_department_id" as "default_department_id",
    "r"."default_time_update" as "default_time_update",
    "r"."default_case_record_link" as "default_case_record_link"
from "settings" as "r"
where "r"."deleted_at" is null;

-- view:update_page: Update
create view "view__update_page" as
select
    "r"."id" as "id",
    "r"."case_id" as "case_id",
    "r"."subject" as "subject",
    "r"."content" as "content",
    "r"."type" as "type",
    "r"."from" as "from",
    "r"."to" as "to",
    "r"."contact_id" as "contact_id",
    "r"."notification_case_creator" as "notification_case_creator",
    "r"."notification_case_owner" as "notification_case_owner",
    "r"."account_id" as "account_id",
    "r"."department_id" as "department_id",
    "r"."time_spend" as "time_spend",
    "r"."cost" as "cost",
    "r"."created_at" as "created_at",
    "r"."created_by" as "created_by"
from "update" as "r"
where "r"."deleted_at" is null;
