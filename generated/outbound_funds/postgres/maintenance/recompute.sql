-- Roll-ups, made anew; the stored ones are kept by the runtime
set search_path to "crm_outbound_funds", pg_temp;

set role "crm_outbound_funds___system";

-- field:funding_request.total_disbursed
update "funding_request"
set "total_disbursed" = "made"."value"
from "rollup__funding_request__total_disbursed" as "made"
where "made"."id" = "funding_request"."id" and "funding_request"."total_disbursed" is distinct from "made"."value";

-- field:funding_request.unpaid_disbursements
update "funding_request"
set "unpaid_disbursements" = "made"."value"
from "rollup__funding_request__unpaid_disbursements" as "made"
where "made"."id" = "funding_request"."id" and "funding_request"."unpaid_disbursements" is distinct from "made"."value";

-- field:funding_request.total_cancelled
update "funding_request"
set "total_cancelled" = "made"."value"
from "rollup__funding_request__total_cancelled" as "made"
where "made"."id" = "funding_request"."id" and "funding_request"."total_cancelled" is distinct from "made"."value";

reset role;
