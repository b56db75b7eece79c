-- Roll-ups, made anew; the stored ones are kept by the runtime
set search_path to "crm_home_services", pg_temp;

set role "crm_home_services___system";

-- field:event.sign_ups
update "event"
set "sign_ups" = "made"."value"
from "rollup__event__sign_ups" as "made"
where "made"."id" = "event"."id" and "event"."sign_ups" is distinct from "made"."value";

-- field:event.came
update "event"
set "came" = "made"."value"
from "rollup__event__came" as "made"
where "made"."id" = "event"."id" and "event"."came" is distinct from "made"."value";

-- field:household.bought
update "household"
set "bought" = "made"."value"
from "rollup__household__bought" as "made"
where "made"."id" = "household"."id" and "household"."bought" is distinct from "made"."value";

-- field:household.order_count
update "household"
set "order_count" = "made"."value"
from "rollup__household__order_count" as "made"
where "made"."id" = "household"."id" and "household"."order_count" is distinct from "made"."value";

-- field:household.last_order_on
update "household"
set "last_order_on" = "made"."value"
from "rollup__household__last_order_on" as "made"
where "made"."id" = "household"."id" and "household"."last_order_on" is distinct from "made"."value";

-- field:household.open_cases
update "household"
set "open_cases" = "made"."value"
from "rollup__household__open_cases" as "made"
where "made"."id" = "household"."id" and "household"."open_cases" is distinct from "made"."value";

-- field:opportunity.quotes_sent
update "opportunity"
set "quotes_sent" = "made"."value"
from "rollup__opportunity__quotes_sent" as "made"
where "made"."id" = "opportunity"."id" and "opportunity"."quotes_sent" is distinct from "made"."value";

-- field:quote.subtotal
update "quote"
set "subtotal" = "made"."value"
from "rollup__quote__subtotal" as "made"
where "made"."id" = "quote"."id" and "quote"."subtotal" is distinct from "made"."value";

-- field:opportunity.best_quote
update "opportunity"
set "best_quote" = "made"."value"
from "rollup__opportunity__best_quote" as "made"
where "made"."id" = "opportunity"."id" and "opportunity"."best_quote" is distinct from "made"."value";

-- field:order.invoiced
update "order"
set "invoiced" = "made"."value"
from "rollup__order__invoiced" as "made"
where "made"."id" = "order"."id" and "order"."invoiced" is distinct from "made"."value";

-- field:partner.leads_sent
update "partner"
set "leads_sent" = "made"."value"
from "rollup__partner__leads_sent" as "made"
where "made"."id" = "partner"."id" and "partner"."leads_sent" is distinct from "made"."value";

-- field:project.jobs_left
update "project"
set "jobs_left" = "made"."value"
from "rollup__project__jobs_left" as "made"
where "made"."id" = "project"."id" and "project"."jobs_left" is distinct from "made"."value";

-- field:source_month.lead_count
update "source_month"
set "lead_count" = "made"."value"
from "rollup__source_month__lead_count" as "made"
where "made"."id" = "source_month"."id" and "source_month"."lead_count" is distinct from "made"."value";

-- field:source_month.revenue
update "source_month"
set "revenue" = "made"."value"
from "rollup__source_month__revenue" as "made"
where "made"."id" = "source_month"."id" and "source_month"."revenue" is distinct from "made"."value";

-- field:vendor.jobs_done
update "vendor"
set "jobs_done" = "made"."value"
from "rollup__vendor__jobs_done" as "made"
where "made"."id" = "vendor"."id" and "vendor"."jobs_done" is distinct from "made"."value";

reset role;
