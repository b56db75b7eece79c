-- What each connection makes for itself, after saying who uses it

-- who uses this connection; whoever opens it writes one row
create temporary table "_principal" ("user_id" text not null);

-- view:all_my_cases: All my cases
create temporary view "view__all_my_cases" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."status" as "status",
    "r"."priority" as "priority",
    "r"."owner_id" as "owner_id",
    "r"."created_at" as "created_at"
from "case" as "r"
where "r"."deleted_at" is null
    and (("r"."owner_id" = (select "user_id" from temp."_principal")) IS TRUE)
order by "r"."created_at" desc nulls last;

-- view:my_new_cases: My new cases
create temporary view "view__my_new_cases" as
select
    "r"."id" as "id",
    "r"."number" as "number",
    "r"."subject" as "subject",
    "r"."status" as "status",
    "r"."priority" as "priority",
    "r"."owner_id" as "owner_id",
    "r"."created_at" as "created_at"
from "case" as "r"
where "r"."deleted_at" is null
    and ((("r"."owner_id" = (select "user_id" from temp."_principal")) AND ("r"."status" = 'new')) IS TRUE)
order by "r"."created_at" desc nulls last;
