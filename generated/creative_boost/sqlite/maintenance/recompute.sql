-- Roll-ups, made anew; the stored ones are kept by the runtime

-- field:invoice.subtotal
update "invoice"
set "subtotal" = "made"."value"
from "rollup__invoice__subtotal" as "made"
where "made"."id" = "invoice"."id" and "invoice"."subtotal" is not "made"."value";

-- field:account.invoiced_total
update "account"
set "invoiced_total" = "made"."value"
from "rollup__account__invoiced_total" as "made"
where "made"."id" = "account"."id" and "account"."invoiced_total" is not "made"."value";

-- field:invoice.paid
update "invoice"
set "paid" = "made"."value"
from "rollup__invoice__paid" as "made"
where "made"."id" = "invoice"."id" and "invoice"."paid" is not "made"."value";

-- field:account.outstanding
update "account"
set "outstanding" = "made"."value"
from "rollup__account__outstanding" as "made"
where "made"."id" = "account"."id" and "account"."outstanding" is not "made"."value";

-- field:account.satisfaction
update "account"
set "satisfaction" = "made"."value"
from "rollup__account__satisfaction" as "made"
where "made"."id" = "account"."id" and "account"."satisfaction" is not "made"."value";

-- field:project.percent_complete
update "project"
set "percent_complete" = "made"."value"
from "rollup__project__percent_complete" as "made"
where "made"."id" = "project"."id" and "project"."percent_complete" is not "made"."value";

-- field:project.open_tasks
update "project"
set "open_tasks" = "made"."value"
from "rollup__project__open_tasks" as "made"
where "made"."id" = "project"."id" and "project"."open_tasks" is not "made"."value";

-- field:project.open_milestones
update "project"
set "open_milestones" = "made"."value"
from "rollup__project__open_milestones" as "made"
where "made"."id" = "project"."id" and "project"."open_milestones" is not "made"."value";

-- field:project.labour_cost
update "project"
set "labour_cost" = "made"."value"
from "rollup__project__labour_cost" as "made"
where "made"."id" = "project"."id" and "project"."labour_cost" is not "made"."value";

-- field:project.expenses
update "project"
set "expenses" = "made"."value"
from "rollup__project__expenses" as "made"
where "made"."id" = "project"."id" and "project"."expenses" is not "made"."value";

-- field:project.invoiced
update "project"
set "invoiced" = "made"."value"
from "rollup__project__invoiced" as "made"
where "made"."id" = "project"."id" and "project"."invoiced" is not "made"."value";
