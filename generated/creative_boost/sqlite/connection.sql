-- What each connection makes for itself, after saying who uses it

-- who uses this connection; whoever opens it writes one row
create temporary table "_principal" ("user_id" text not null);

-- view:my_tasks: My tasks
create temporary view "view__my_tasks" as
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
    and ((("r"."assignee_id" = (select "user_id" from temp."_principal")) AND ("r"."status" IN ('to_do', 'in_progress', 'in_review'))) IS TRUE)
order by "r"."due_on" nulls last;
