-- What each connection makes for itself, after saying who uses it

-- who uses this connection; whoever opens it writes one row
create temporary table "_principal" ("user_id" text not null);

-- report:my_leads: My leads
create temporary view "report__my_leads" as
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
    and ((("r"."owner_id" = (select "user_id" from temp."_principal")) AND ("r"."stage" IN ('new', 'contacted', 'qualified'))) IS TRUE);
