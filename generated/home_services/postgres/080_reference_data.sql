-- Reference data; running it again changes nothing
set search_path to "crm_home_services", pg_temp;

-- what is deployed
insert into "_deployment" ("name", "value")
values
    ('format_version', '1'),
    ('manifest_hash', '1aefc5c6ac5326c773e3a0faed5b81794078ca9b0ac5b2cc59bd1a4d1c24ccb4'),
    ('name', 'home_services'),
    ('time_zone', 'America/New_York')
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
    ('bookkeeper', 'Bookkeeper', 'person', 'general_manager'),
    ('connector', 'Connected systems', 'api', null),
    ('crew_lead', 'Crew lead', 'person', 'project_manager'),
    ('crm_planner', 'CRM planner', 'person', 'general_manager'),
    ('general_manager', 'General manager', 'person', null),
    ('marketing_manager', 'Marketing manager', 'person', 'general_manager'),
    ('project_manager', 'Project manager', 'person', 'general_manager'),
    ('sales_consultant', 'Sales consultant', 'person', 'sales_manager'),
    ('sales_manager', 'Sales manager', 'person', 'general_manager'),
    ('service_agent', 'Service agent', 'person', 'service_manager'),
    ('service_manager', 'Service manager', 'person', 'general_manager'),
    ('visitor', 'Visitors of the website', 'public', null)
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "reports_to" = excluded."reports_to";

-- capabilities
insert into "_capability" ("name", "label", "description")
values
    ('close_complaint', 'Close complaints', 'May resolve a case of the topic complaint.'),
    ('large_discount', 'Large discounts', 'May accept a quote with more than fifteen percent off.')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description";

-- capabilities of roles
insert into "_role_capability" ("role", "capability")
values
    ('general_manager', 'large_discount'),
    ('service_manager', 'close_complaint')
on conflict do nothing;

-- teams; who is in them is written at run time
insert into "_team" ("id", "name", "label", "parent_id", "lead_role", "managed")
values
    ('3a45edbb-84e5-8320-84c8-33f71121500d', 'delivery', 'Delivery', null, 'project_manager', 'seed'),
    ('7629417d-035b-8070-8d18-1d01a63fec8c', 'sales', 'Sales team', null, 'sales_manager', 'seed'),
    ('3cb21b1d-f937-8cb2-8186-fe939f235293', 'sales_spanish', 'Spanish-speaking consultants', '7629417d-035b-8070-8d18-1d01a63fec8c', 'sales_manager', 'seed'),
    ('65660741-5fae-83ae-81df-3b70ca3ab483', 'service_desk', 'Service desk', null, 'service_manager', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "parent_id" = excluded."parent_id",
    "lead_role" = excluded."lead_role",
    "managed" = excluded."managed";

-- queues
insert into "_queue" ("id", "name", "label", "notify")
values
    ('56da7d2b-b6a6-8884-8231-0549b8b62c47', 'lead_pool', 'Lead pool', true),
    ('e03016c7-6b2c-89cc-8443-37d23931a673', 'project_intake', 'Project intake', true),
    ('1925fe26-70f3-87e8-8567-806f09436f12', 'service_inbox', 'Service inbox', true),
    ('012e6297-a65c-84fc-873b-5bdf94a31803', 'unclaimed_customers', 'Unclaimed customers', true)
on conflict ("name") do update set
    "label" = excluded."label",
    "notify" = excluded."notify";

-- what queues may own
insert into "_queue_module" ("queue_id", "module")
values
    ('56da7d2b-b6a6-8884-8231-0549b8b62c47', 'lead'),
    ('e03016c7-6b2c-89cc-8443-37d23931a673', 'project'),
    ('1925fe26-70f3-87e8-8567-806f09436f12', 'service_case'),
    ('012e6297-a65c-84fc-873b-5bdf94a31803', 'household'),
    ('012e6297-a65c-84fc-873b-5bdf94a31803', 'person'),
    ('012e6297-a65c-84fc-873b-5bdf94a31803', 'property')
on conflict do nothing;

-- who works on queues
insert into "_queue_member" ("id", "queue_id", "role", "team_id")
values
    ('b6852de6-d0eb-8dbb-895f-25fdbbf3bb33', '56da7d2b-b6a6-8884-8231-0549b8b62c47', 'sales_consultant', null),
    ('08795c38-c00e-8660-8fa8-1121ae1572e0', '56da7d2b-b6a6-8884-8231-0549b8b62c47', 'sales_manager', null),
    ('f204abfe-e48f-868d-805a-dd04bda13f5d', '56da7d2b-b6a6-8884-8231-0549b8b62c47', null, '7629417d-035b-8070-8d18-1d01a63fec8c'),
    ('5646954d-e520-873c-8be3-31a23d67a997', 'e03016c7-6b2c-89cc-8443-37d23931a673', 'project_manager', null),
    ('7c37a053-b915-8df8-807e-703dd63e53a2', 'e03016c7-6b2c-89cc-8443-37d23931a673', null, '3a45edbb-84e5-8320-84c8-33f71121500d'),
    ('834937e0-a375-85cd-881f-d1137e9956c6', '1925fe26-70f3-87e8-8567-806f09436f12', 'service_agent', null),
    ('3c20fc3e-07a6-8860-894e-41f80589ab63', '1925fe26-70f3-87e8-8567-806f09436f12', 'service_manager', null),
    ('456112e8-f3d6-8e76-80bd-290ced9898d8', '1925fe26-70f3-87e8-8567-806f09436f12', null, '65660741-5fae-83ae-81df-3b70ca3ab483'),
    ('29c623a1-c71a-8c9e-8052-67ebfe14ff01', '012e6297-a65c-84fc-873b-5bdf94a31803', 'sales_manager', null),
    ('6a0cbca5-f3dd-8f8f-8a5b-7973ec5e87bc', '012e6297-a65c-84fc-873b-5bdf94a31803', 'crm_planner', null)
on conflict ("id") do update set
    "queue_id" = excluded."queue_id",
    "role" = excluded."role",
    "team_id" = excluded."team_id";

-- value_set:languages
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:languages', 'en', 0, 'English', null, null, false, null, '{"es":"Inglés"}'),
    ('value_set:languages', 'es', 1, 'Spanish', null, null, false, null, '{"es":"Español"}')
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:lost_reasons
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:lost_reasons', 'price', 0, 'Too expensive', null, null, false, null, null),
    ('value_set:lost_reasons', 'timing', 1, 'Not now', null, null, false, null, null),
    ('value_set:lost_reasons', 'competitor', 2, 'Went with somebody else', null, null, false, null, null),
    ('value_set:lost_reasons', 'out_of_area', 3, 'Outside our counties', null, null, false, null, null),
    ('value_set:lost_reasons', 'no_answer', 4, 'Could not be reached', null, null, false, null, null),
    ('value_set:lost_reasons', 'not_a_project', 5, 'Not something we do', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:services
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:services', 'kitchen', 0, 'Kitchen', null, 'orange', false, null, '{"es":"Cocina"}'),
    ('value_set:services', 'bathroom', 1, 'Bathroom', null, 'blue', false, null, '{"es":"Baño"}'),
    ('value_set:services', 'windows_doors', 2, 'Windows and doors', null, 'teal', false, null, '{"es":"Ventanas y puertas"}'),
    ('value_set:services', 'roofing', 3, 'Roofing', null, 'gray', false, null, '{"es":"Techo"}'),
    ('value_set:services', 'flooring', 4, 'Flooring', null, 'brown', false, null, '{"es":"Pisos"}'),
    ('value_set:services', 'painting', 5, 'Painting', null, 'yellow', false, null, '{"es":"Pintura"}'),
    ('value_set:services', 'sunroom', 6, 'Sunroom', 'No longer offered since 2025.', null, true, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:trades
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:trades', 'carpentry', 0, 'Carpentry', null, null, false, null, null),
    ('value_set:trades', 'plumbing', 1, 'Plumbing', null, null, false, null, null),
    ('value_set:trades', 'electrical', 2, 'Electrical', null, null, false, null, null),
    ('value_set:trades', 'tiling', 3, 'Tiling', null, null, false, null, null),
    ('value_set:trades', 'glazing', 4, 'Glazing', null, null, false, null, null),
    ('value_set:trades', 'roofing', 5, 'Roofing', null, null, false, null, null),
    ('value_set:trades', 'painting', 6, 'Painting', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:article.topic
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:article.topic', 'kitchens', 0, 'Kitchens', null, null, false, null, null),
    ('field:article.topic', 'bathrooms', 1, 'Bathrooms', null, null, false, null, null),
    ('field:article.topic', 'energy_saving', 2, 'Saving energy', null, null, false, null, null),
    ('field:article.topic', 'outdoor_living', 3, 'Outdoor living', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:email_message.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:email_message.direction', 'inbound', 0, null, null, null, false, null, null),
    ('field:email_message.direction', 'outbound', 1, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:employee.position
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:employee.position', 'consultant', 0, 'Consultant', null, null, false, null, null),
    ('field:employee.position', 'service_agent', 1, 'Service agent', null, null, false, null, null),
    ('field:employee.position', 'project_manager', 2, 'Project manager', null, null, false, null, null),
    ('field:employee.position', 'crew_lead', 3, 'Crew lead', null, null, false, null, null),
    ('field:employee.position', 'crew', 4, 'Crew member', null, null, false, null, null),
    ('field:employee.position', 'office', 5, 'Office', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:event.city
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:event.city', 'plymouth', 0, 'Plymouth', null, null, false, null, null),
    ('field:event.city', 'barnstable', 1, 'Barnstable', null, null, false, null, null),
    ('field:event.city', 'new_bedford', 2, 'New Bedford', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:home_visit.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:home_visit.status', 'planned', 0, null, null, null, false, null, null),
    ('field:home_visit.status', 'held', 1, null, null, null, false, null, null),
    ('field:home_visit.status', 'missed', 2, null, null, null, false, null, null),
    ('field:home_visit.status', 'cancelled', 3, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:home_visit.outcome
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:home_visit.outcome', 'held', 0, 'Took place', null, null, false, null, null),
    ('field:home_visit.outcome', 'moved', 1, 'Moved', null, null, false, null, null),
    ('field:home_visit.outcome', 'missed', 2, 'Nobody home', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:invoice.kind
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:invoice.kind', 'deposit', 0, 'Deposit', null, null, false, null, null),
    ('field:invoice.kind', 'progress', 1, 'Progress', null, null, false, null, null),
    ('field:invoice.kind', 'final', 2, 'Final', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:lead.timeframe
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:lead.timeframe', 'now', 0, 'As soon as possible', null, null, false, null, '{"es":"Lo antes posible"}'),
    ('field:lead.timeframe', 'this_season', 1, 'Within three months', null, null, false, null, '{"es":"En tres meses"}'),
    ('field:lead.timeframe', 'this_year', 2, 'Later this year', null, null, false, null, '{"es":"Este año"}'),
    ('field:lead.timeframe', 'exploring', 3, 'Just looking', null, null, false, null, '{"es":"Solo miro"}')
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:lead.budget
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:lead.budget', 'under_10k', 0, 'Up to $10,000', null, null, false, null, null),
    ('field:lead.budget', 'from_10k', 1, '$10,000 to $30,000', null, null, false, null, null),
    ('field:lead.budget', 'from_30k', 2, '$30,000 to $75,000', null, null, false, null, null),
    ('field:lead.budget', 'over_75k', 3, 'More than $75,000', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:partner.kind
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:partner.kind', 'realtor', 0, 'Realtor', null, null, false, null, null),
    ('field:partner.kind', 'designer', 1, 'Designer', null, null, false, null, null),
    ('field:partner.kind', 'store', 2, 'Store', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:person.prefers
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:person.prefers', 'email', 0, 'Email', null, null, false, null, null),
    ('field:person.prefers', 'text_message', 1, 'Text message', null, null, false, null, null),
    ('field:person.prefers', 'call', 2, 'Call', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:phone_call.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:phone_call.direction', 'inbound', 0, null, null, null, false, null, null),
    ('field:phone_call.direction', 'outbound', 1, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:product.unit
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:product.unit', 'piece', 0, 'Piece', null, null, false, null, null),
    ('field:product.unit', 'square_foot', 1, 'Square foot', null, null, false, null, null),
    ('field:product.unit', 'hour', 2, 'Hour', null, null, false, null, null),
    ('field:product.unit', 'flat', 3, 'Flat rate', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:project.checklist
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:project.checklist', 'permit', 0, 'Building permit', null, null, false, null, null),
    ('field:project.checklist', 'materials', 1, 'Materials in stock', null, null, false, null, null),
    ('field:project.checklist', 'neighbors', 2, 'Neighbors told', null, null, false, null, null),
    ('field:project.checklist', 'utilities', 3, 'Utilities marked', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:property.kind
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:property.kind', 'house', 0, 'House', null, null, false, null, null),
    ('field:property.kind', 'apartment', 1, 'Apartment', null, null, false, null, null),
    ('field:property.kind', 'town_house', 2, 'Town house', null, null, false, null, null),
    ('field:property.kind', 'cottage', 3, 'Cottage', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:service_case.topic
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:service_case.topic', 'leak', 0, 'Water or leak', null, null, false, null, null),
    ('field:service_case.topic', 'defect', 1, 'Defect', null, null, false, null, null),
    ('field:service_case.topic', 'warranty', 2, 'Warranty', null, null, false, null, null),
    ('field:service_case.topic', 'billing', 3, 'Bill', null, null, false, null, null),
    ('field:service_case.topic', 'scheduling', 4, 'Appointment', null, null, false, null, null),
    ('field:service_case.topic', 'complaint', 5, 'Complaint', null, null, false, null, null),
    ('field:service_case.topic', 'question', 6, 'Question', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:service_case.origin
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:service_case.origin', 'call', 0, 'Call', null, null, false, null, null),
    ('field:service_case.origin', 'form', 1, 'Web form', null, null, false, null, null),
    ('field:service_case.origin', 'text_message', 2, 'Text message', null, null, false, null, null),
    ('field:service_case.origin', 'survey', 3, 'Survey', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:service_case.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:service_case.priority', 'low', 0, 'Low', null, null, false, null, null),
    ('field:service_case.priority', 'normal', 1, 'Normal', null, null, false, null, null),
    ('field:service_case.priority', 'high', 2, 'High', null, null, false, null, null),
    ('field:service_case.priority', 'urgent', 3, 'Urgent', null, 'red', false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:text_message.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:text_message.direction', 'inbound', 0, null, null, null, false, null, null),
    ('field:text_message.direction', 'outbound', 1, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:to_do.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:to_do.priority', 'low', 0, null, null, null, false, null, null),
    ('field:to_do.priority', 'normal', 1, null, null, null, false, null, null),
    ('field:to_do.priority', 'high', 2, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:to_do.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:to_do.status', 'open', 0, null, null, null, false, null, null),
    ('field:to_do.status', 'in_progress', 1, null, null, null, false, null, null),
    ('field:to_do.status', 'done', 2, null, null, null, false, null, null),
    ('field:to_do.status', 'cancelled', 3, null, null, null, false, null, null)
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
    ('billing', 'invoice', 'status', 'Invoices', 'amount'),
    ('delivering', 'project', 'stage', 'Projects', null),
    ('lead_flow', 'lead', 'stage', 'Leads', null),
    ('ordering', 'order', 'status', 'Orders', 'amount'),
    ('quoting', 'quote', 'status', 'Quotes', 'total'),
    ('selling', 'opportunity', 'stage', 'Opportunities', 'estimate'),
    ('service_flow', 'service_case', 'status', 'Service cases', null),
    ('visits', 'job', 'status', 'Jobs', null)
on conflict ("name") do update set
    "module" = excluded."module",
    "field" = excluded."field",
    "label" = excluded."label",
    "amount" = excluded."amount";

-- stages
insert into "_stage" ("pipeline", "name", "position", "label", "colour", "initial", "probability", "forecast", "outcome", "rots_after", "room")
values
    ('billing', 'draft', 0, 'Draft', null, true, 90, null, null, null, null),
    ('billing', 'issued', 1, 'Issued', null, false, 95, null, null, null, null),
    ('billing', 'paid', 2, 'Paid', 'green', false, 100, null, 'won', null, null),
    ('billing', 'void', 3, 'Void', 'gray', false, 0, null, 'lost', null, null),
    ('delivering', 'planning', 0, 'Planning', 'gray', true, null, null, null, '10 days', null),
    ('delivering', 'materials', 1, 'Waiting for materials', 'yellow', false, null, null, null, '30 days', null),
    ('delivering', 'on_site', 2, 'On site', 'blue', false, null, null, null, '45 days', null),
    ('delivering', 'walkthrough', 3, 'Walk-through', 'teal', false, null, null, null, '7 days', null),
    ('delivering', 'completed', 4, 'Completed', 'green', false, null, null, 'done', null, null),
    ('delivering', 'stopped', 5, 'Stopped', 'red', false, null, null, 'cancelled', null, null),
    ('lead_flow', 'new', 0, 'New', 'gray', true, 5, 'omitted', null, '1 day', null),
    ('lead_flow', 'contacted', 1, 'Contacted', 'blue', false, 10, 'omitted', null, '5 days', null),
    ('lead_flow', 'qualified', 2, 'Qualified', 'teal', false, 20, 'pipeline', null, '3 days', null),
    ('lead_flow', 'converted', 3, 'Became a customer', 'green', false, 100, 'closed', 'won', null, null),
    ('lead_flow', 'disqualified', 4, 'No project', 'red', false, 0, 'omitted', 'lost', null, null),
    ('ordering', 'placed', 0, 'Placed', null, true, 90, 'commit', null, null, null),
    ('ordering', 'deposit_paid', 1, 'Deposit paid', null, false, 95, 'commit', null, null, null),
    ('ordering', 'scheduled', 2, 'Scheduled', null, false, 97, 'commit', null, null, null),
    ('ordering', 'in_progress', 3, 'In progress', null, false, 99, 'commit', null, null, null),
    ('ordering', 'completed', 4, 'Completed', 'green', false, 100, 'closed', 'won', null, null),
    ('ordering', 'cancelled', 5, 'Cancelled', 'red', false, 0, 'omitted', 'cancelled', null, null),
    ('quoting', 'draft', 0, 'Draft', null, true, 30, 'pipeline', null, null, null),
    ('quoting', 'in_review', 1, 'In review', null, false, 40, 'pipeline', null, null, null),
    ('quoting', 'approved', 2, 'Approved', null, false, 50, 'best_case', null, null, null),
    ('quoting', 'sent', 3, 'Sent', null, false, 60, 'best_case', null, null, null),
    ('quoting', 'accepted', 4, 'Accepted', 'green', false, 100, 'closed', 'won', null, null),
    ('quoting', 'declined', 5, 'Declined', 'red', false, 0, 'omitted', 'lost', null, null),
    ('quoting', 'expired', 6, 'Expired', 'gray', false, 0, 'omitted', 'lost', null, null),
    ('selling', 'visit', 0, 'Home visit', null, true, 25, 'pipeline', null, '10 days', null),
    ('selling', 'measured', 1, 'Measured', null, false, 40, 'pipeline', null, '7 days', null),
    ('selling', 'presented', 2, 'Quote presented', null, false, 60, 'best_case', null, '14 days', null),
    ('selling', 'negotiating', 3, 'Talking about it', null, false, 75, 'commit', null, '14 days', null),
    ('selling', 'won', 4, 'Won', 'green', false, 100, 'closed', 'won', null, null),
    ('selling', 'lost', 5, 'Lost', 'red', false, 0, 'omitted', 'lost', null, null),
    ('service_flow', 'new', 0, 'New', 'gray', true, null, null, null, '1 day', null),
    ('service_flow', 'working', 1, 'Being worked on', 'blue', false, null, null, null, '5 days', null),
    ('service_flow', 'waiting', 2, 'Waiting for the customer', 'yellow', false, null, null, null, '14 days', null),
    ('service_flow', 'resolved', 3, 'Resolved', 'green', false, null, null, 'done', null, null),
    ('visits', 'planned', 0, 'Planned', null, true, null, null, null, null, null),
    ('visits', 'confirmed', 1, 'Confirmed', null, false, null, null, null, null, null),
    ('visits', 'done', 2, 'Done', null, false, null, null, 'done', null, null),
    ('visits', 'called_off', 3, 'Called off', null, false, null, null, 'cancelled', null, null)
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

-- record types
insert into "_record_type" ("name", "module", "label", "pipeline")
values
    ('complaint', 'service_case', 'Complaint', 'service_flow'),
    ('warranty_claim', 'service_case', 'Warranty claim', 'service_flow')
on conflict ("name") do update set
    "module" = excluded."module",
    "label" = excluded."label",
    "pipeline" = excluded."pipeline";

-- lead_source:advertising
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('advertising', null, 0, 'Online advertising', 'An ad that we paid for brought them.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:advertising details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('advertising.search', 'advertising', 0, 'Search ads', null, false, null),
    ('advertising.social', 'advertising', 1, 'Social media ads', null, false, null),
    ('advertising.video', 'advertising', 2, 'Video ads', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:fair
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('fair', null, 0, 'Fairs and open houses', 'They met us at an event.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:fair details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('fair.plymouth', 'fair', 0, 'Plymouth', null, false, null),
    ('fair.barnstable', 'fair', 1, 'Barnstable', null, false, null),
    ('fair.new_bedford', 'fair', 2, 'New Bedford', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:old_crm
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('old_crm', null, 0, 'Old CRM', 'Brought over when the old CRM was switched off; its own sources were not kept up.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:old_crm details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('old_crm.contacts', 'old_crm', 0, 'Contact export', null, false, null),
    ('old_crm.households', 'old_crm', 1, 'Household export', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:phone
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('phone', null, 0, 'Called us', 'They called the main number and did not say where they had heard of us.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:radio
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('radio', null, 0, 'Radio', 'They heard a spot; each station has a number of its own.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:radio details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('radio.wcod', 'radio', 0, 'WCOD 106.1', null, false, null),
    ('radio.wplm', 'radio', 1, 'WPLM 99.1', null, false, null),
    ('radio.radio_sol', 'radio', 2, 'Radio Sol', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:referral
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('referral', null, 0, 'Referral', 'A customer or a partner sent them.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:referral details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('referral.customer', 'referral', 0, 'A customer', null, false, null),
    ('referral.partner', 'referral', 1, 'A partner', null, false, null),
    ('referral.employee', 'referral', 2, 'One of our own', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:web
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('web', null, 0, 'Website', 'They found us on the web by themselves.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:web details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('web.general_inquiry', 'web', 0, 'General inquiry', null, false, null),
    ('web.service_page', 'web', 1, 'Service page', null, false, null),
    ('web.newsletter_sign_up', 'web', 2, 'Newsletter sign-up', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- tag_category:care
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('care', 'Handle with care', 'What somebody who picks up the phone must know before saying hello.', false, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:care
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('65321d86-f17c-82b6-8bcb-1e2c208d039e', 'care', 'call_before_visit', null, 'Wants a call before anybody rings the bell.'),
    ('45397255-279c-828d-87bd-bd5f91c32221', 'care', 'needs_spanish', null, 'Speaks Spanish only; give to somebody who does too.'),
    ('cefb20b9-d6b5-829f-8c4b-6398c5fbcc34', 'care', 'open_complaint', null, 'A low survey answer has not been put right yet.')
on conflict do nothing;

-- tag_category:import_batch
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('import_batch', 'Import batches', 'Made by the system from the date and time of an import, so that a bad batch is found and undone.', false, 'import-{date}-{time}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:interest
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('interest', 'Interests', 'What a household would like to hear about; decides which articles and offers they get.', false, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:interest
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('37c58a0d-7cbb-8cc2-8eb2-f8b9c01b4c0b', 'interest', 'bathrooms', null, 'Asked about, looked at or clicked on bathrooms.'),
    ('dd943a56-ba4e-82a8-81e1-e78fa62a7d75', 'interest', 'energy_saving', null, 'Cares about windows, insulation and the heating bill.'),
    ('5272397a-efe4-8304-870e-da85d265b595', 'interest', 'kitchens', null, 'Asked about, looked at or clicked on kitchens.'),
    ('68f7b6b7-5853-8d9c-8531-da04a3c9205d', 'interest', 'outdoor_living', null, 'Wants decks, porches or new doors to the garden.')
on conflict do nothing;

-- tag_category:lifecycle
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('lifecycle', 'Place in the relationship', 'One word for where a household stands with us; set by workflows and by the service desk.', true, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:lifecycle
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('ab5f36f6-400f-8d38-8a41-375cc55fcf8e', 'lifecycle', 'dormant', null, 'Nothing bought and nothing asked in two years.'),
    ('f02f73c5-d0ea-8b33-877b-72e0cbc07e3a', 'lifecycle', 'first_project', null, 'Their first order with us is under way.'),
    ('e3632601-0995-85aa-8c19-13e7062fcd4b', 'lifecycle', 'promoter', null, 'Gave nine or ten in the survey and agreed to be asked for a reference.'),
    ('42bfee3b-c78f-8ea1-8805-e23eb96ebd30', 'lifecycle', 'repeat_customer', null, 'They ordered a second time.')
on conflict do nothing;

-- channels
insert into "_channel" ("name", "label", "kind", "sender")
values
    ('email', 'Email', 'email', 'Harborlight <hello@harborlight.example>'),
    ('sms', 'Text message', 'sms', '+15085550100')
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "sender" = excluded."sender";

-- consents
insert into "_consent_kind" ("name", "channel", "purpose", "legal_basis", "label", "wording", "expires_after")
values
    ('news_email', 'email', 'marketing', 'consent', 'News and offers by email', 'Yes, send me ideas, invitations and offers by email. Every message has a link to stop.', '3 years'),
    ('news_texts', 'sms', 'marketing', 'consent', 'News and offers by text message', 'Yes, text me invitations and offers, three a month at most. I can reply STOP at any time. Agreeing is no condition of buying.', '18 months'),
    ('service_emails', 'email', 'service', 'contract', 'Emails about a request or an order', 'We answer by email what you ask us, and send quotes, dates and invoices there.', null),
    ('service_texts', 'sms', 'service', 'consent', 'Text messages about a request or an order', 'Text me about my appointments and my project.', null),
    ('survey_email', 'email', 'survey', 'legitimate_interest', 'One question after a project', 'After a project we ask once how it went.', null)
on conflict ("name") do update set
    "channel" = excluded."channel",
    "purpose" = excluded."purpose",
    "legal_basis" = excluded."legal_basis",
    "label" = excluded."label",
    "wording" = excluded."wording",
    "expires_after" = excluded."expires_after";

-- template:application_received
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('application_received', 'en', 'email', 'We have your application', 'Hello {{ contact_name }}, thank you. We call {{ company }} once your certificate of insurance is checked.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:article_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('article_email', 'en', 'email', '{{ title }}', 'Hello {{ first_name }},

{{ teaser }}

Read on: {{ link }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:bath_price_list
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('bath_price_list', 'en', 'email', 'What a bathroom costs', 'Hello {{ first_name }},

here are our bathroom packages with prices: https://harborlight.example/guides/bath-prices.pdf
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:bath_prices
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('bath_prices', 'en', 'email', 'A bathroom in a week', '{{ first_name }}, this is day one to day seven: https://harborlight.example/baths/week
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:bath_visit
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('bath_visit', 'en', 'email', 'May we take a look at your bathroom?', '{{ first_name }}, choose a time that suits you: https://harborlight.example/visit
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:before_we_start
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('before_we_start', 'en', 'email', 'What to clear away before {{ planned_start }}', 'Hello {{ contact.first_name }}, three things make the first day easy: https://harborlight.example/first-day
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:birthday_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('birthday_email', 'en', 'email', 'Happy birthday, {{ first_name }}!', 'All the best from everybody at Harborlight. This month a free check of windows and doors is on us:
https://harborlight.example/birthday
', 'seed'),
    ('birthday_email', 'es', 'email', '¡Feliz cumpleaños, {{ first_name }}!', 'Le deseamos lo mejor. Este mes le regalamos una revisión de puertas y ventanas:
https://harborlight.example/cumple
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:birthday_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('birthday_text', 'en', 'sms', null, 'Happy birthday, {{ first_name }}! A free window check is waiting for you: harborlight.example/b. Reply STOP to end.', 'seed'),
    ('birthday_text', 'es', 'sms', null, '¡Feliz cumpleaños, {{ first_name }}! Le espera una revisión gratis: harborlight.example/c. STOP para salir.', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:case_late
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_late', 'en', 'internal', '{{ number }} is late', '{{ subject }}, priority {{ priority }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:case_received_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_received_email', 'en', 'email', '[{{ number }}] We are on it', 'Hello {{ contact.first_name }}, your request "{{ subject }}" has the number {{ number }}. Just reply if
there is more to say.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:case_received_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_received_text', 'en', 'sms', null, 'Hello {{ contact.first_name }}, we are on it. Your number is {{ number }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:case_resolved_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_resolved_email', 'en', 'email', '[{{ number }}] Is it all right now?', 'Hello {{ contact.first_name }}, this is what we did: {{ resolution }}. If anything is still wrong, reply
within a week and we come again.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:check_up_offer
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('check_up_offer', 'en', 'email', 'Two years already, {{ first_name }}', 'A lot can happen to a roof in two winters. We look at it for nothing: https://harborlight.example/check-up
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:check_up_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('check_up_text', 'en', 'sms', null, '{{ first_name }}, your warranty year ends soon. Free check-up: harborlight.example/check. Reply STOP to end.', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:event_confirmation
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('event_confirmation', 'en', 'email', 'See you at {{ event.name }}', '{{ first_name }}, you are signed up for {{ event.name }} at {{ event.venue }}. Bring photos of your room.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:event_invitation_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('event_invitation_email', 'en', 'email', 'You are invited: {{ name }}', 'Hello {{ first_name }},

in a few days we are in {{ city }}, at {{ venue }}: {{ name }}. There are {{ seats_left }} seats left.
Sign up here: {{ sign_up_page }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:event_invitation_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('event_invitation_text', 'en', 'sms', null, '{{ first_name }}, see you at {{ name }}, {{ venue }}? {{ sign_up_page }} Reply STOP to end.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:how_we_work
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('how_we_work', 'en', 'email', 'What happens between a call and a new room', '{{ first_name }}, six steps, and you always know the next one: https://harborlight.example/how
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:inquiry_received
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('inquiry_received', 'en', 'email', '{{ first_name }}, thank you for asking us', 'Hello {{ first_name }},

your question has arrived, and one of our consultants will call you within two working hours.
Until then, this page shows how a visit goes: https://harborlight.example/visit

Your Harborlight team
', 'blueprint'),
    ('inquiry_received', 'es', 'email', '{{ first_name }}, gracias por escribirnos', 'Hola, {{ first_name }}:

Hemos recibido su pregunta. Uno de nuestros asesores le llamará en menos de dos horas hábiles.
Mientras tanto, aquí explicamos cómo es una visita: https://harborlight.example/visita

Su equipo de Harborlight
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:insurance_ends
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('insurance_ends', 'en', 'internal', '{{ company }}: insured until {{ insured_until }}', 'Ask for a new certificate, or take the approval away.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:invoice_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('invoice_email', 'en', 'email', 'Invoice {{ number }}', 'Hello {{ contact.first_name }},

attached is invoice {{ number }} over {{ amount }}, due on {{ due_on }}.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:invoice_reminder
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('invoice_reminder', 'en', 'email', 'Did invoice {{ number }} slip through?', 'Hello {{ contact.first_name }}, we have not found your payment of {{ amount }} yet. If it is on its
way, please forget this message.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:kitchen_budget
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('kitchen_budget', 'en', 'email', 'Where the money goes in a kitchen', '{{ first_name }}, cabinets take half of it. Here is the rest: https://harborlight.example/kitchens/cost
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:kitchen_guide
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('kitchen_guide', 'en', 'email', 'Your kitchen planning guide', 'Hello {{ first_name }},

here is the guide you asked for: https://harborlight.example/guides/kitchen.pdf
Page six helps you find out what your budget can do.
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:kitchen_ideas
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('kitchen_ideas', 'en', 'email', 'Five kitchens in {{ postal_code }} and around', '{{ first_name }}, these five kitchens stand not far from you: https://harborlight.example/kitchens
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:kitchen_visit
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('kitchen_visit', 'en', 'email', 'Shall we measure?', '{{ first_name }}, an hour at your home tells us more than ten emails: https://harborlight.example/visit
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:lead_waits
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('lead_waits', 'en', 'internal', 'Nobody has called {{ first_name }} yet', '{{ first_name }} {{ last_name }} from {{ postal_code }} asked four working hours ago.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:low_rating
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('low_rating', 'en', 'internal', '{{ recommend }} of 10 for {{ project.title }}', '{{ comment }}', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:message_failed
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('message_failed', 'en', 'internal', '{{ number }} was not delivered', 'Check the address of {{ contact.first_name }} and send it again.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:newcomer
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('newcomer', 'en', 'internal', '{{ first_name }} {{ last_name }} starts on {{ starts_on }}', 'Position: {{ position }}. Say hello.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:newsletter
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('newsletter', 'en', 'email', 'Harborlight this month: ideas for your home', 'Hello {{ first_name }},

three articles, one house we have just finished, and what is on in the showroom:
https://harborlight.example/news
', 'seed'),
    ('newsletter', 'es', 'email', 'Harborlight este mes: ideas para su hogar', 'Hola, {{ first_name }}:

Tres artículos, una casa recién terminada y lo que hay en la sala de exposición:
https://harborlight.example/novedades
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:opportunity_stalls
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('opportunity_stalls', 'en', 'internal', '{{ title }}: three weeks without a decision', 'Estimate {{ estimate }}, owner {{ owner.name }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:order_failed
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('order_failed', 'en', 'internal', '{{ number }} was accepted, but there is no order', 'Make the order by hand and tell the CRM planner.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:partner_lead_arrived
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('partner_lead_arrived', 'en', 'internal', '{{ partner.company }} sent us {{ first_name }}', 'Say thank you on your next visit.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:partner_welcome
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('partner_welcome', 'en', 'email', '{{ company }} and Harborlight', 'Hello {{ contact_name }}, your link is ready: https://harborlight.example/?ref=partner&code={{ referral_code }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:project_opened
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('project_opened', 'en', 'internal', 'New project: {{ title }}', 'Order {{ order.number }} over {{ order.amount }}. The customer expects a call within two days.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:quote_email
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('quote_email', 'en', 'email', 'Your quote {{ number }}', 'Hello {{ contact.first_name }},

here is our quote over {{ total }}. It is valid until {{ valid_until }}.
A reply with "yes" is enough, or call me with your questions.

{{ owner.name }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:quote_sent_back
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('quote_sent_back', 'en', 'internal', '{{ number }} was sent back', '{{ review_note }}', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:quote_waits_for_review
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('quote_waits_for_review', 'en', 'internal', '{{ number }} has waited for a day', 'Sum {{ total }}, discount {{ discount }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:readiness_question
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('readiness_question', 'en', 'email', 'Still thinking about it, {{ first_name }}?', 'No hurry. When the time comes, one click is enough: https://harborlight.example/ready
', 'seed')
on conflict ("name", "language") do update set
    "managed" = excluded."managed"
where "_template"."managed" <> excluded."managed";

-- template:somebody_calls
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('somebody_calls', 'en', 'internal', '{{ first_name }} {{ last_name }} is on the line', 'Household {{ household.name }}, {{ household.open_cases }} open issues. Open the view Caller.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:start_tomorrow_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('start_tomorrow_text', 'en', 'sms', null, 'Hello {{ contact.first_name }}, the crew is at your door tomorrow at 8. Questions: (508) 555-0100.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:survey_invitation
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('survey_invitation', 'en', 'email', 'One question about {{ title }}', 'Hello {{ contact.first_name }}, would you recommend us? It takes a minute:

{{ form_link("satisfaction_survey") }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:visit_reminder_text
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('visit_reminder_text', 'en', 'sms', null, 'Hello {{ contact.first_name }}, we visit you tomorrow. Another day suits better? Call (508) 555-0100.', 'blueprint'),
    ('visit_reminder_text', 'es', 'sms', null, 'Hola, {{ contact.first_name }}: mañana le visitamos. ¿Prefiere otro día? Llame al (508) 555-0100.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:visit_tomorrow
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('visit_tomorrow', 'en', 'internal', 'Tomorrow: {{ title }}', '{{ property.address }}', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:welcome_household
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('welcome_household', 'en', 'email', 'Welcome, {{ contact.first_name }}. This is your team', 'Your order {{ order.number }} is in good hands. Before we start, tell us how to get into the house.
The form takes two minutes: {{ form_link(order.property, "customer_intake") }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- calendar:office_hours
insert into "_calendar" ("name", "label", "time_zone")
values
    ('office_hours', 'Office hours', 'America/New_York')
on conflict ("name") do update set
    "label" = excluded."label",
    "time_zone" = excluded."time_zone";

-- calendar:office_hours hours
insert into "_calendar_hours" ("calendar", "weekday", "opens", "closes")
values
    ('office_hours', 1, '08:00', '18:00'),
    ('office_hours', 2, '08:00', '18:00'),
    ('office_hours', 3, '08:00', '18:00'),
    ('office_hours', 4, '08:00', '18:00'),
    ('office_hours', 5, '08:00', '17:00'),
    ('office_hours', 6, '09:00', '13:00')
on conflict ("calendar", "weekday", "opens") do update set
    "closes" = excluded."closes";

-- calendar:office_hours holidays
insert into "_holiday" ("calendar", "day", "label")
values
    ('office_hours', '2027-01-01', 'New Year''s Day'),
    ('office_hours', '2027-05-31', 'Memorial Day'),
    ('office_hours', '2027-07-05', 'Independence Day (observed)'),
    ('office_hours', '2027-09-06', 'Labor Day'),
    ('office_hours', '2027-11-25', 'Thanksgiving'),
    ('office_hours', '2027-12-24', 'Christmas Eve'),
    ('office_hours', '2028-01-01', 'New Year''s Day')
on conflict ("calendar", "day") do update set
    "label" = excluded."label";

-- decision_table:case_urgency
insert into "_decision_table" ("name", "label", "inputs", "outputs", "managed")
values
    ('case_urgency', 'How pressing a case is', '{"topic":{"type":"text","options":["leak","defect","warranty","billing","scheduling","complaint","question"]},"under_warranty":{"type":"boolean"}}', '{"urgency":{"type":"text","options":["low","normal","high","urgent"],"label":"Priority"}}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "inputs" = excluded."inputs",
    "outputs" = excluded."outputs",
    "managed" = excluded."managed";

-- decision_table:case_urgency rows
insert into "_decision_row" ("decision_table", "position", "condition", "source", "results")
values
    ('case_urgency', 0, '["eq","boolean",["var","choice","topic"],["lit","choice","leak"]]', 'topic == "leak"', '{"urgency":"urgent"}'),
    ('case_urgency', 1, '["or","boolean",["eq","boolean",["var","choice","topic"],["lit","choice","complaint"]],["and","boolean",["eq","boolean",["var","choice","topic"],["lit","choice","defect"]],["var","boolean","under_warranty"]]]', 'topic == "complaint" or (topic == "defect" and under_warranty)', '{"urgency":"high"}'),
    ('case_urgency', 2, '["in","boolean",["var","choice","topic"],["lit","choice","question"],["lit","choice","billing"]]', 'topic in ["question", "billing"]', '{"urgency":"low"}'),
    ('case_urgency', 3, null, null, '{"urgency":"normal"}')
on conflict do nothing;

-- decision_table:quote_review
insert into "_decision_table" ("name", "label", "inputs", "outputs", "managed")
values
    ('quote_review', 'Who reviews a quote', '{"discount":{"type":"percent"},"total":{"type":"money"}}', '{"reviewer":{"type":"text","options":["nobody","sales_manager","general_manager"],"label":"Reviewer"}}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "inputs" = excluded."inputs",
    "outputs" = excluded."outputs",
    "managed" = excluded."managed";

-- decision_table:quote_review rows
insert into "_decision_row" ("decision_table", "position", "condition", "source", "results")
values
    ('quote_review', 0, '["or","boolean",["gt","boolean",["var","percent:2","discount"],["lit","percent:2",1500]],["gt","boolean",["var","money:USD","total"],["lit","money:USD",12000000]]]', 'discount > 15 or total > 120_000', '{"reviewer":"general_manager"}'),
    ('quote_review', 1, '["or","boolean",["gt","boolean",["var","percent:2","discount"],["lit","percent:2",500]],["gt","boolean",["var","money:USD","total"],["lit","money:USD",2500000]]]', 'discount > 5 or total > 25_000', '{"reviewer":"sales_manager"}'),
    ('quote_review', 2, null, null, '{"reviewer":"nobody"}')
on conflict do nothing;

-- assignment_rule:cases_to_desk
insert into "_assignment" ("rule", "position")
values
    ('cases_to_desk', 0),
    ('cases_to_desk', 1)
on conflict do nothing;

-- assignment_rule:customers_brought_over
insert into "_assignment" ("rule", "position")
values
    ('customers_brought_over', 0)
on conflict do nothing;

-- assignment_rule:leads_in_rotation
insert into "_assignment" ("rule", "position")
values
    ('leads_in_rotation', 0),
    ('leads_in_rotation', 1),
    ('leads_in_rotation', 2),
    ('leads_in_rotation', 3),
    ('leads_in_rotation', 4)
on conflict do nothing;

-- assignment_rule:leads_in_rotation ratios
insert into "_assignment_ratio" ("rule", "position", "member", "ratio")
values
    ('leads_in_rotation', 3, 'rosa.delgado@harborlight.example', 3),
    ('leads_in_rotation', 3, 'priya.nair@harborlight.example', 2),
    ('leads_in_rotation', 3, 'tom.becker@harborlight.example', 1)
on conflict do nothing;

-- assignment_rule:projects_by_load
insert into "_assignment" ("rule", "position")
values
    ('projects_by_load', 0)
on conflict do nothing;

delete from "_zone";

-- the clock of America/New_York
insert into "_zone" ("utc_from", "offset_seconds")
values
    ('0001-01-01T00:00:00.000000Z', -18000),
    ('1970-04-26T07:00:00.000000Z', -14400),
    ('1970-10-25T06:00:00.000000Z', -18000),
    ('1971-04-25T07:00:00.000000Z', -14400),
    ('1971-10-31T06:00:00.000000Z', -18000),
    ('1972-04-30T07:00:00.000000Z', -14400),
    ('1972-10-29T06:00:00.000000Z', -18000),
    ('1973-04-29T07:00:00.000000Z', -14400),
    ('1973-10-28T06:00:00.000000Z', -18000),
    ('1974-01-06T07:00:00.000000Z', -14400),
    ('1974-10-27T06:00:00.000000Z', -18000),
    ('1975-02-23T07:00:00.000000Z', -14400),
    ('1975-10-26T06:00:00.000000Z', -18000),
    ('1976-04-25T07:00:00.000000Z', -14400),
    ('1976-10-31T06:00:00.000000Z', -18000),
    ('1977-04-24T07:00:00.000000Z', -14400),
    ('1977-10-30T06:00:00.000000Z', -18000),
    ('1978-04-30T07:00:00.000000Z', -14400),
    ('1978-10-29T06:00:00.000000Z', -18000),
    ('1979-04-29T07:00:00.000000Z', -14400),
    ('1979-10-28T06:00:00.000000Z', -18000),
    ('1980-04-27T07:00:00.000000Z', -14400),
    ('1980-10-26T06:00:00.000000Z', -18000),
    ('1981-04-26T07:00:00.000000Z', -14400),
    ('1981-10-25T06:00:00.000000Z', -18000),
    ('1982-04-25T07:00:00.000000Z', -14400),
    ('1982-10-31T06:00:00.000000Z', -18000),
    ('1983-04-24T07:00:00.000000Z', -14400),
    ('1983-10-30T06:00:00.000000Z', -18000),
    ('1984-04-29T07:00:00.000000Z', -14400),
    ('1984-10-28T06:00:00.000000Z', -18000),
    ('1985-04-28T07:00:00.000000Z', -14400),
    ('1985-10-27T06:00:00.000000Z', -18000),
    ('1986-04-27T07:00:00.000000Z', -14400),
    ('1986-10-26T06:00:00.000000Z', -18000),
    ('1987-04-05T07:00:00.000000Z', -14400),
    ('1987-10-25T06:00:00.000000Z', -18000),
    ('1988-04-03T07:00:00.000000Z', -14400),
    ('1988-10-30T06:00:00.000000Z', -18000),
    ('1989-04-02T07:00:00.000000Z', -14400),
    ('1989-10-29T06:00:00.000000Z', -18000),
    ('1990-04-01T07:00:00.000000Z', -14400),
    ('1990-10-28T06:00:00.000000Z', -18000),
    ('1991-04-07T07:00:00.000000Z', -14400),
    ('1991-10-27T06:00:00.000000Z', -18000),
    ('1992-04-05T07:00:00.000000Z', -14400),
    ('1992-10-25T06:00:00.000000Z', -18000),
    ('1993-04-04T07:00:00.000000Z', -14400),
    ('1993-10-31T06:00:00.000000Z', -18000),
    ('1994-04-03T07:00:00.000000Z', -14400),
    ('1994-10-30T06:00:00.000000Z', -18000),
    ('1995-04-02T07:00:00.000000Z', -14400),
    ('1995-10-29T06:00:00.000000Z', -18000),
    ('1996-04-07T07:00:00.000000Z', -14400),
    ('1996-10-27T06:00:00.000000Z', -18000),
    ('1997-04-06T07:00:00.000000Z', -14400),
    ('1997-10-26T06:00:00.000000Z', -18000),
    ('1998-04-05T07:00:00.000000Z', -14400),
    ('1998-10-25T06:00:00.000000Z', -18000),
    ('1999-04-04T07:00:00.000000Z', -14400),
    ('1999-10-31T06:00:00.000000Z', -18000),
    ('2000-04-02T07:00:00.000000Z', -14400),
    ('2000-10-29T06:00:00.000000Z', -18000),
    ('2001-04-01T07:00:00.000000Z', -14400),
    ('2001-10-28T06:00:00.000000Z', -18000),
    ('2002-04-07T07:00:00.000000Z', -14400),
    ('2002-10-27T06:00:00.000000Z', -18000),
    ('2003-04-06T07:00:00.000000Z', -14400),
    ('2003-10-26T06:00:00.000000Z', -18000),
    ('2004-04-04T07:00:00.000000Z', -14400),
    ('2004-10-31T06:00:00.000000Z', -18000),
    ('2005-04-03T07:00:00.000000Z', -14400),
    ('2005-10-30T06:00:00.000000Z', -18000),
    ('2006-04-02T07:00:00.000000Z', -14400),
    ('2006-10-29T06:00:00.000000Z', -18000),
    ('2007-03-11T07:00:00.000000Z', -14400),
    ('2007-11-04T06:00:00.000000Z', -18000),
    ('2008-03-09T07:00:00.000000Z', -14400),
    ('2008-11-02T06:00:00.000000Z', -18000),
    ('2009-03-08T07:00:00.000000Z', -14400),
    ('2009-11-01T06:00:00.000000Z', -18000),
    ('2010-03-14T07:00:00.000000Z', -14400),
    ('2010-11-07T06:00:00.000000Z', -18000),
    ('2011-03-13T07:00:00.000000Z', -14400),
    ('2011-11-06T06:00:00.000000Z', -18000),
    ('2012-03-11T07:00:00.000000Z', -14400),
    ('2012-11-04T06:00:00.000000Z', -18000),
    ('2013-03-10T07:00:00.000000Z', -14400),
    ('2013-11-03T06:00:00.000000Z', -18000),
    ('2014-03-09T07:00:00.000000Z', -14400),
    ('2014-11-02T06:00:00.000000Z', -18000),
    ('2015-03-08T07:00:00.000000Z', -14400),
    ('2015-11-01T06:00:00.000000Z', -18000),
    ('2016-03-13T07:00:00.000000Z', -14400),
    ('2016-11-06T06:00:00.000000Z', -18000),
    ('2017-03-12T07:00:00.000000Z', -14400),
    ('2017-11-05T06:00:00.000000Z', -18000),
    ('2018-03-11T07:00:00.000000Z', -14400),
    ('2018-11-04T06:00:00.000000Z', -18000),
    ('2019-03-10T07:00:00.000000Z', -14400),
    ('2019-11-03T06:00:00.000000Z', -18000),
    ('2020-03-08T07:00:00.000000Z', -14400),
    ('2020-11-01T06:00:00.000000Z', -18000),
    ('2021-03-14T07:00:00.000000Z', -14400),
    ('2021-11-07T06:00:00.000000Z', -18000),
    ('2022-03-13T07:00:00.000000Z', -14400),
    ('2022-11-06T06:00:00.000000Z', -18000),
    ('2023-03-12T07:00:00.000000Z', -14400),
    ('2023-11-05T06:00:00.000000Z', -18000),
    ('2024-03-10T07:00:00.000000Z', -14400),
    ('2024-11-03T06:00:00.000000Z', -18000),
    ('2025-03-09T07:00:00.000000Z', -14400),
    ('2025-11-02T06:00:00.000000Z', -18000),
    ('2026-03-08T07:00:00.000000Z', -14400),
    ('2026-11-01T06:00:00.000000Z', -18000),
    ('2027-03-14T07:00:00.000000Z', -14400),
    ('2027-11-07T06:00:00.000000Z', -18000),
    ('2028-03-12T07:00:00.000000Z', -14400),
    ('2028-11-05T06:00:00.000000Z', -18000),
    ('2029-03-11T07:00:00.000000Z', -14400),
    ('2029-11-04T06:00:00.000000Z', -18000),
    ('2030-03-10T07:00:00.000000Z', -14400),
    ('2030-11-03T06:00:00.000000Z', -18000),
    ('2031-03-09T07:00:00.000000Z', -14400),
    ('2031-11-02T06:00:00.000000Z', -18000),
    ('2032-03-14T07:00:00.000000Z', -14400),
    ('2032-11-07T06:00:00.000000Z', -18000),
    ('2033-03-13T07:00:00.000000Z', -14400),
    ('2033-11-06T06:00:00.000000Z', -18000),
    ('2034-03-12T07:00:00.000000Z', -14400),
    ('2034-11-05T06:00:00.000000Z', -18000),
    ('2035-03-11T07:00:00.000000Z', -14400),
    ('2035-11-04T06:00:00.000000Z', -18000),
    ('2036-03-09T07:00:00.000000Z', -14400),
    ('2036-11-02T06:00:00.000000Z', -18000),
    ('2037-03-08T07:00:00.000000Z', -14400),
    ('2037-11-01T06:00:00.000000Z', -18000),
    ('2038-03-14T07:00:00.000000Z', -14400),
    ('2038-11-07T06:00:00.000000Z', -18000),
    ('2039-03-13T07:00:00.000000Z', -14400),
    ('2039-11-06T06:00:00.000000Z', -18000),
    ('2040-03-11T07:00:00.000000Z', -14400),
    ('2040-11-04T06:00:00.000000Z', -18000),
    ('2041-03-10T07:00:00.000000Z', -14400),
    ('2041-11-03T06:00:00.000000Z', -18000),
    ('2042-03-09T07:00:00.000000Z', -14400),
    ('2042-11-02T06:00:00.000000Z', -18000),
    ('2043-03-08T07:00:00.000000Z', -14400),
    ('2043-11-01T06:00:00.000000Z', -18000),
    ('2044-03-13T07:00:00.000000Z', -14400),
    ('2044-11-06T06:00:00.000000Z', -18000),
    ('2045-03-12T07:00:00.000000Z', -14400),
    ('2045-11-05T06:00:00.000000Z', -18000),
    ('2046-03-11T07:00:00.000000Z', -14400),
    ('2046-11-04T06:00:00.000000Z', -18000),
    ('2047-03-10T07:00:00.000000Z', -14400),
    ('2047-11-03T06:00:00.000000Z', -18000),
    ('2048-03-08T07:00:00.000000Z', -14400),
    ('2048-11-01T06:00:00.000000Z', -18000),
    ('2049-03-14T07:00:00.000000Z', -14400),
    ('2049-11-07T06:00:00.000000Z', -18000),
    ('2050-03-13T07:00:00.000000Z', -14400),
    ('2050-11-06T06:00:00.000000Z', -18000),
    ('2051-03-12T07:00:00.000000Z', -14400),
    ('2051-11-05T06:00:00.000000Z', -18000),
    ('2052-03-10T07:00:00.000000Z', -14400),
    ('2052-11-03T06:00:00.000000Z', -18000),
    ('2053-03-09T07:00:00.000000Z', -14400),
    ('2053-11-02T06:00:00.000000Z', -18000),
    ('2054-03-08T07:00:00.000000Z', -14400),
    ('2054-11-01T06:00:00.000000Z', -18000),
    ('2055-03-14T07:00:00.000000Z', -14400),
    ('2055-11-07T06:00:00.000000Z', -18000),
    ('2056-03-12T07:00:00.000000Z', -14400),
    ('2056-11-05T06:00:00.000000Z', -18000),
    ('2057-03-11T07:00:00.000000Z', -14400),
    ('2057-11-04T06:00:00.000000Z', -18000),
    ('2058-03-10T07:00:00.000000Z', -14400),
    ('2058-11-03T06:00:00.000000Z', -18000),
    ('2059-03-09T07:00:00.000000Z', -14400),
    ('2059-11-02T06:00:00.000000Z', -18000),
    ('2060-03-14T07:00:00.000000Z', -14400),
    ('2060-11-07T06:00:00.000000Z', -18000),
    ('2061-03-13T07:00:00.000000Z', -14400),
    ('2061-11-06T06:00:00.000000Z', -18000),
    ('2062-03-12T07:00:00.000000Z', -14400),
    ('2062-11-05T06:00:00.000000Z', -18000),
    ('2063-03-11T07:00:00.000000Z', -14400),
    ('2063-11-04T06:00:00.000000Z', -18000),
    ('2064-03-09T07:00:00.000000Z', -14400),
    ('2064-11-02T06:00:00.000000Z', -18000),
    ('2065-03-08T07:00:00.000000Z', -14400),
    ('2065-11-01T06:00:00.000000Z', -18000),
    ('2066-03-14T07:00:00.000000Z', -14400),
    ('2066-11-07T06:00:00.000000Z', -18000),
    ('2067-03-13T07:00:00.000000Z', -14400),
    ('2067-11-06T06:00:00.000000Z', -18000),
    ('2068-03-11T07:00:00.000000Z', -14400),
    ('2068-11-04T06:00:00.000000Z', -18000),
    ('2069-03-10T07:00:00.000000Z', -14400),
    ('2069-11-03T06:00:00.000000Z', -18000),
    ('2070-03-09T07:00:00.000000Z', -14400),
    ('2070-11-02T06:00:00.000000Z', -18000),
    ('2071-03-08T07:00:00.000000Z', -14400),
    ('2071-11-01T06:00:00.000000Z', -18000),
    ('2072-03-13T07:00:00.000000Z', -14400),
    ('2072-11-06T06:00:00.000000Z', -18000),
    ('2073-03-12T07:00:00.000000Z', -14400),
    ('2073-11-05T06:00:00.000000Z', -18000),
    ('2074-03-11T07:00:00.000000Z', -14400),
    ('2074-11-04T06:00:00.000000Z', -18000),
    ('2075-03-10T07:00:00.000000Z', -14400),
    ('2075-11-03T06:00:00.000000Z', -18000),
    ('2076-03-08T07:00:00.000000Z', -14400),
    ('2076-11-01T06:00:00.000000Z', -18000),
    ('2077-03-14T07:00:00.000000Z', -14400),
    ('2077-11-07T06:00:00.000000Z', -18000),
    ('2078-03-13T07:00:00.000000Z', -14400),
    ('2078-11-06T06:00:00.000000Z', -18000),
    ('2079-03-12T07:00:00.000000Z', -14400),
    ('2079-11-05T06:00:00.000000Z', -18000),
    ('2080-03-10T07:00:00.000000Z', -14400),
    ('2080-11-03T06:00:00.000000Z', -18000),
    ('2081-03-09T07:00:00.000000Z', -14400),
    ('2081-11-02T06:00:00.000000Z', -18000),
    ('2082-03-08T07:00:00.000000Z', -14400),
    ('2082-11-01T06:00:00.000000Z', -18000),
    ('2083-03-14T07:00:00.000000Z', -14400),
    ('2083-11-07T06:00:00.000000Z', -18000),
    ('2084-03-12T07:00:00.000000Z', -14400),
    ('2084-11-05T06:00:00.000000Z', -18000),
    ('2085-03-11T07:00:00.000000Z', -14400),
    ('2085-11-04T06:00:00.000000Z', -18000),
    ('2086-03-10T07:00:00.000000Z', -14400),
    ('2086-11-03T06:00:00.000000Z', -18000),
    ('2087-03-09T07:00:00.000000Z', -14400),
    ('2087-11-02T06:00:00.000000Z', -18000),
    ('2088-03-14T07:00:00.000000Z', -14400),
    ('2088-11-07T06:00:00.000000Z', -18000),
    ('2089-03-13T07:00:00.000000Z', -14400),
    ('2089-11-06T06:00:00.000000Z', -18000),
    ('2090-03-12T07:00:00.000000Z', -14400),
    ('2090-11-05T06:00:00.000000Z', -18000),
    ('2091-03-11T07:00:00.000000Z', -14400),
    ('2091-11-04T06:00:00.000000Z', -18000),
    ('2092-03-09T07:00:00.000000Z', -14400),
    ('2092-11-02T06:00:00.000000Z', -18000),
    ('2093-03-08T07:00:00.000000Z', -14400),
    ('2093-11-01T06:00:00.000000Z', -18000),
    ('2094-03-14T07:00:00.000000Z', -14400),
    ('2094-11-07T06:00:00.000000Z', -18000),
    ('2095-03-13T07:00:00.000000Z', -14400),
    ('2095-11-06T06:00:00.000000Z', -18000),
    ('2096-03-11T07:00:00.000000Z', -14400),
    ('2096-11-04T06:00:00.000000Z', -18000),
    ('2097-03-10T07:00:00.000000Z', -14400),
    ('2097-11-03T06:00:00.000000Z', -18000),
    ('2098-03-09T07:00:00.000000Z', -14400),
    ('2098-11-02T06:00:00.000000Z', -18000),
    ('2099-03-08T07:00:00.000000Z', -14400),
    ('2099-11-01T06:00:00.000000Z', -18000),
    ('2100-03-14T07:00:00.000000Z', -14400),
    ('2100-11-07T06:00:00.000000Z', -18000)
on conflict ("utc_from") do update set
    "offset_seconds" = excluded."offset_seconds";

-- team:delivery: gus.marlow@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 0
from "_team" cross join "_user"
where "_team"."name" = 'delivery'
    and 'gus.marlow@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:delivery: tina.rowe@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 1
from "_team" cross join "_user"
where "_team"."name" = 'delivery'
    and 'tina.rowe@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales: rosa.delgado@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 0
from "_team" cross join "_user"
where "_team"."name" = 'sales'
    and 'rosa.delgado@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales: tom.becker@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 1
from "_team" cross join "_user"
where "_team"."name" = 'sales'
    and 'tom.becker@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales: priya.nair@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 2
from "_team" cross join "_user"
where "_team"."name" = 'sales'
    and 'priya.nair@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales: walt.osgood@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 3
from "_team" cross join "_user"
where "_team"."name" = 'sales'
    and 'walt.osgood@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales_spanish: rosa.delgado@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 0
from "_team" cross join "_user"
where "_team"."name" = 'sales_spanish'
    and 'rosa.delgado@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:sales_spanish: luis.ferrer@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 1
from "_team" cross join "_user"
where "_team"."name" = 'sales_spanish'
    and 'luis.ferrer@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:service_desk: nadia.brooks@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 0
from "_team" cross join "_user"
where "_team"."name" = 'service_desk'
    and 'nadia.brooks@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:service_desk: henry.cho@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 1
from "_team" cross join "_user"
where "_team"."name" = 'service_desk'
    and 'henry.cho@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;

-- team:service_desk: ines.calvo@harborlight.example
insert into "_team_member" ("team_id", "user_id", "position")
select "_team"."id", "_user"."id", 2
from "_team" cross join "_user"
where "_team"."name" = 'service_desk'
    and 'ines.calvo@harborlight.example' in ("_user"."name", "_user"."email", "_user"."login")
on conflict do nothing;
