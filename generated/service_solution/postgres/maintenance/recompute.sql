-- Roll-ups, made anew; the stored ones are kept by the runtime
set search_path to "crm_service_solution", pg_temp;

set role "crm_service_solution___system";

-- field:case.total_time
update "case"
set "total_time" = "made"."value"
from "rollup__case__total_time" as "made"
where "made"."id" = "case"."id" and "case"."total_time" is distinct from "made"."value";

-- field:account.total_time
update "account"
set "total_time" = "made"."value"
from "rollup__account__total_time" as "made"
where "made"."id" = "account"."id" and "account"."total_time" is distinct from "made"."value";

-- field:case.total_cost
update "case"
set "total_cost" = "made"."value"
from "rollup__case__total_cost" as "made"
where "made"."id" = "case"."id" and "case"."total_cost" is distinct from "made"."value";

-- field:account.total_cost
update "account"
set "total_cost" = "made"."value"
from "rollup__account__total_cost" as "made"
where "made"."id" = "account"."id" and "account"."total_cost" is distinct from "made"."value";

-- field:department.total_time
update "department"
set "total_time" = "made"."value"
from "rollup__department__total_time" as "made"
where "made"."id" = "department"."id" and "department"."total_time" is distinct from "made"."value";

-- field:department.total_cost
update "department"
set "total_cost" = "made"."value"
from "rollup__department__total_cost" as "made"
where "made"."id" = "department"."id" and "department"."total_cost" is distinct from "made"."value";

-- field:product.total_time
update "product"
set "total_time" = "made"."value"
from "rollup__product__total_time" as "made"
where "made"."id" = "product"."id" and "product"."total_time" is distinct from "made"."value";

-- field:product.total_cost
update "product"
set "total_cost" = "made"."value"
from "rollup__product__total_cost" as "made"
where "made"."id" = "product"."id" and "product"."total_cost" is distinct from "made"."value";

reset role;
