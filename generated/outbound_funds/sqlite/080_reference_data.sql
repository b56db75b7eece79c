-- Reference data; running it again changes nothing

-- what is deployed
insert into "_deployment" ("name", "value")
values
    ('format_version', '1'),
    ('manifest_hash', '311d89bf27eecc9cae7cecc98f0c19433a5750378e1c59ef7f0dcc641ee2a1c3'),
    ('name', 'outbound_funds'),
    ('time_zone', 'UTC')
on conflict ("name") do update set
    "value" = excluded."value";

-- the CRM itself as a user
insert into "_user" ("id", "name", "kind")
values
    ('00000000-0000-7000-8000-000000000000', 'System', 'system')
on conflict do nothing;

-- currencies
insert into "_currency" ("code", "digits")
values
    ('USD', 2)
on conflict ("code") do update set
    "digits" = excluded."digits";

-- roles
insert into "_role" ("name", "label", "kind", "reports_to")
values
    ('disbursement_viewer', 'Disbursement viewer', 'person', 'program_manager'),
    ('program_manager', 'Program manager', 'person', null),
    ('reviewer', 'Reviewer', 'person', 'program_manager')
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "reports_to" = excluded."reports_to";

-- field:call.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:call.direction', 'inbound', 0, null, null, null, 0, null, null),
    ('field:call.direction', 'outbound', 1, null, null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:disbursement.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:disbursement.type', 'initial', 0, 'Initial', null, null, 0, null, null),
    ('field:disbursement.type', 'interim', 1, 'Interim', null, null, 0, null, null),
    ('field:disbursement.type', 'amendment', 2, 'Amendment', null, null, 0, null, null),
    ('field:disbursement.type', 'final', 3, 'Final', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:disbursement.disbursement_method
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:disbursement.disbursement_method', 'cash', 0, 'Cash', null, null, 0, null, null),
    ('field:disbursement.disbursement_method', 'check', 1, 'Check', null, null, 0, null, null),
    ('field:disbursement.disbursement_method', 'eft', 2, 'EFT', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:email.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:email.direction', 'inbound', 0, null, null, null, 0, null, null),
    ('field:email.direction', 'outbound', 1, null, null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:funding_program.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:funding_program.status', 'planned', 0, 'Planned', null, null, 0, null, null),
    ('field:funding_program.status', 'in_progress', 1, 'In progress', null, null, 0, null, null),
    ('field:funding_program.status', 'completed', 2, 'Completed', null, null, 0, null, null),
    ('field:funding_program.status', 'aborted', 3, 'Aborted', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:funding_request.geographical_area_served
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:funding_request.geographical_area_served', 'city', 0, 'City', null, null, 0, null, null),
    ('field:funding_request.geographical_area_served', 'state', 1, 'State', null, null, 0, null, null),
    ('field:funding_request.geographical_area_served', 'region', 2, 'Region', null, null, 0, null, null),
    ('field:funding_request.geographical_area_served', 'country', 3, 'Country', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:funding_request.population_served
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:funding_request.population_served', 'adults', 0, 'Adults', null, null, 0, null, null),
    ('field:funding_request.population_served', 'below_poverty_level', 1, 'Below Poverty level', null, null, 0, null, null),
    ('field:funding_request.population_served', 'caregivers', 2, 'Caregivers', null, null, 0, null, null),
    ('field:funding_request.population_served', 'children_and_youth', 3, 'Children and Youth', null, null, 0, null, null),
    ('field:funding_request.population_served', 'economically_disadvantaged_people', 4, 'Economically Disadvantaged People', null, null, 0, null, null),
    ('field:funding_request.population_served', 'ethnic_and_racial_groups', 5, 'Ethnic and racial groups', null, null, 0, null, null),
    ('field:funding_request.population_served', 'families', 6, 'Families', null, null, 0, null, null),
    ('field:funding_request.population_served', 'heterosexuals', 7, 'Heterosexuals', null, null, 0, null, null),
    ('field:funding_request.population_served', 'homeless', 8, 'Homeless', null, null, 0, null, null),
    ('field:funding_request.population_served', 'immigrants_and_refugees', 9, 'Immigrants and Refugees', null, null, 0, null, null),
    ('field:funding_request.population_served', 'incarcerated_people', 10, 'Incarcerated People', null, null, 0, null, null),
    ('field:funding_request.population_served', 'lgbtq', 11, 'LGBTQ', null, null, 0, null, null),
    ('field:funding_request.population_served', 'men', 12, 'Men', null, null, 0, null, null),
    ('field:funding_request.population_served', 'people_with_disabilities', 13, 'People with Disabilities', null, null, 0, null, null),
    ('field:funding_request.population_served', 'people_with_diseases_and_illnesses', 14, 'People with Diseases and Illnesses', null, null, 0, null, null),
    ('field:funding_request.population_served', 'religious_groups', 15, 'Religious Groups', null, null, 0, null, null),
    ('field:funding_request.population_served', 'veteran', 16, 'Veteran', null, null, 0, null, null),
    ('field:funding_request.population_served', 'victims_and_oppressed_people', 17, 'Victims and Oppressed People', null, null, 0, null, null),
    ('field:funding_request.population_served', 'women', 18, 'Women', null, null, 0, null, null),
    ('field:funding_request.population_served', 'youth_at_risk', 19, 'Youth at Risk', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:funding_request_role.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:funding_request_role.status', 'current', 0, 'Current', null, null, 0, null, null),
    ('field:funding_request_role.status', 'former', 1, 'Former', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:funding_request_role.role
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:funding_request_role.role', 'grant_manager', 0, 'Grant Manager', null, null, 0, null, null),
    ('field:funding_request_role.role', 'financial_manager', 1, 'Financial Manager', null, null, 0, null, null),
    ('field:funding_request_role.role', 'applicant', 2, 'Applicant', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:requirement.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:requirement.type', 'letter_of_intent', 0, 'Letter of Intent', null, null, 0, null, null),
    ('field:requirement.type', 'preliminary_application', 1, 'Preliminary Application', null, null, 0, null, null),
    ('field:requirement.type', 'final_application', 2, 'Final Application', null, null, 0, null, null),
    ('field:requirement.type', 'review', 3, 'Review', null, null, 0, null, null),
    ('field:requirement.type', 'panel_review', 4, 'Panel Review', null, null, 0, null, null),
    ('field:requirement.type', 'contract', 5, 'Contract', null, null, 0, null, null),
    ('field:requirement.type', 'report', 6, 'Report', null, null, 0, null, null),
    ('field:requirement.type', 'outcome', 7, 'Outcome', null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:task.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:task.priority', 'low', 0, null, null, null, 0, null, null),
    ('field:task.priority', 'normal', 1, null, null, null, 0, null, null),
    ('field:task.priority', 'high', 2, null, null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:task.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:task.status', 'open', 0, null, null, null, 0, null, null),
    ('field:task.status', 'in_progress', 1, null, null, null, 0, null, null),
    ('field:task.status', 'done', 2, null, null, null, 0, null, null),
    ('field:task.status', 'cancelled', 3, null, null, null, 0, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- pipelines
insert into "_pipeline" ("name", "module", "field", "label", "amount")
values
    ('disbursement_status', 'disbursement', 'status', 'Disbursement status', 'amount'),
    ('request_status', 'funding_request', 'status', 'Funding request status', 'requested_amount'),
    ('requirement_status', 'requirement', 'status', 'Requirement status', null),
    ('review_status', 'review', 'status', 'Review status', null)
on conflict ("name") do update set
    "module" = excluded."module",
    "field" = excluded."field",
    "label" = excluded."label",
    "amount" = excluded."amount";

-- stages
insert into "_stage" ("pipeline", "name", "position", "label", "colour", "initial", "probability", "forecast", "outcome", "rots_after", "room")
values
    ('disbursement_status', 'scheduled', 0, 'Scheduled', null, 1, null, null, null, null, null),
    ('disbursement_status', 'pending_approval', 1, 'Pending Approval', null, 0, null, null, null, null, null),
    ('disbursement_status', 'approved', 2, 'Approved', null, 0, null, null, null, null, null),
    ('disbursement_status', 'paid', 3, 'Paid', null, 0, null, null, 'done', null, null),
    ('disbursement_status', 'cancelled', 4, 'Cancelled', null, 0, null, null, 'cancelled', null, null),
    ('request_status', 'invited', 0, 'Invited', null, 1, null, null, null, null, null),
    ('request_status', 'submitted', 1, 'Submitted', null, 0, null, null, null, null, null),
    ('request_status', 'in_progress', 2, 'In progress', null, 0, null, null, null, null, null),
    ('request_status', 'in_review', 3, 'In Review', null, 0, null, null, null, null, null),
    ('request_status', 'reviewed', 4, 'Reviewed', null, 0, null, null, null, null, null),
    ('request_status', 'awarded', 5, 'Awarded', null, 0, null, null, null, null, null),
    ('request_status', 'fully_disbursed', 6, 'Fully Disbursed', null, 0, null, null, 'won', null, null),
    ('request_status', 'closed', 7, 'Closed', null, 0, null, null, 'done', null, null),
    ('request_status', 'rejected', 8, 'Rejected', null, 0, null, null, 'lost', null, null),
    ('request_status', 'withdrawn', 9, 'Withdrawn', null, 0, null, null, 'cancelled', null, null),
    ('requirement_status', 'open', 0, 'Open', null, 1, null, null, null, null, null),
    ('requirement_status', 'in_progress', 1, 'In Progress', null, 0, null, null, null, null, null),
    ('requirement_status', 'delayed', 2, 'Delayed', null, 0, null, null, null, null, null),
    ('requirement_status', 'complete', 3, 'Complete', null, 0, null, null, 'done', null, null),
    ('requirement_status', 'accepted', 4, 'Accepted', null, 0, null, null, 'won', null, null),
    ('requirement_status', 'rejected', 5, 'Rejected', null, 0, null, null, 'lost', null, null),
    ('requirement_status', 'abandoned', 6, 'Abandoned', null, 0, null, null, 'cancelled', null, null),
    ('review_status', 'not_started', 0, 'Not Started', null, 1, null, null, null, null, null),
    ('review_status', 'in_progress', 1, 'In Progress', null, 0, null, null, null, null, null),
    ('review_status', 'submitted', 2, 'Submitted', null, 0, null, null, 'done', null, null)
on conflict ("pipeline", "name") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "colour" = excluded."colour",
    "initial" = excluded."initial",
    "probability" = excluded."probability",
    "forecast" = excluded."forecast",
    "outcome" = excluded."outcome",
    "rots_after" = excluded."rots_after",
    "room" = excluded."room";

delete from "_zone";

-- the clock of UTC
insert into "_zone" ("utc_from", "offset_seconds")
values
    ('0001-01-01T00:00:00.000000Z', 0)
on conflict ("utc_from") do update set
    "offset_seconds" = excluded."offset_seconds";
