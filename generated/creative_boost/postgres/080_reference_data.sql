-- Reference data; running it again changes nothing
set search_path to "crm_creative_boost", pg_temp;

-- what is deployed
insert into "_deployment" ("name", "value")
values
    ('format_version', '1'),
    ('manifest_hash', '815c97f0354466179249130233e658b2abdd5af66aa9cffe664fc296c76fb357'),
    ('name', 'creative_boost'),
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
    ('administrator', 'Administrator', 'person', null),
    ('finance', 'Finance', 'person', 'administrator'),
    ('integration_service', 'Integration service', 'api', null),
    ('project_manager', 'Project manager', 'person', 'administrator'),
    ('sales_manager', 'Sales manager', 'person', 'administrator'),
    ('sales_rep', 'Sales rep', 'person', 'sales_manager'),
    ('team_member', 'Team member', 'person', 'project_manager'),
    ('visitor', 'Visitor', 'public', null)
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "reports_to" = excluded."reports_to";

-- capabilities
insert into "_capability" ("name", "label", "description")
values
    ('write_off_invoices', 'Write off invoices', 'Give up an invoice that was sent. Who makes invoices does not also write them off.')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description";

-- capabilities of roles
insert into "_role_capability" ("role", "capability")
values
    ('administrator', 'write_off_invoices')
on conflict do nothing;

-- teams; who is in them is written at run time
insert into "_team" ("id", "name", "label", "parent_id", "lead_role", "managed")
values
    ('3a45edbb-84e5-8320-84c8-33f71121500d', 'delivery', 'Delivery', null, 'project_manager', 'seed'),
    ('bebb351f-0598-8075-812d-740cc5f48920', 'key_accounts', 'Key accounts', '7629417d-035b-8070-8d18-1d01a63fec8c', 'sales_manager', 'seed'),
    ('7629417d-035b-8070-8d18-1d01a63fec8c', 'sales', 'Sales', null, 'sales_manager', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "parent_id" = excluded."parent_id",
    "lead_role" = excluded."lead_role",
    "managed" = excluded."managed";

-- queues
insert into "_queue" ("id", "name", "label", "notify")
values
    ('804f2998-144e-87a0-841d-a43888729f61', 'unassigned_leads', 'Unassigned leads', true)
on conflict ("name") do update set
    "label" = excluded."label",
    "notify" = excluded."notify";

-- what queues may own
insert into "_queue_module" ("queue_id", "module")
values
    ('804f2998-144e-87a0-841d-a43888729f61', 'lead')
on conflict do nothing;

-- who works on queues
insert into "_queue_member" ("id", "queue_id", "role", "team_id")
values
    ('cd9ffdf9-0392-8fa2-8f7d-36897176b922', '804f2998-144e-87a0-841d-a43888729f61', 'sales_manager', null)
on conflict ("id") do update set
    "queue_id" = excluded."queue_id",
    "role" = excluded."role",
    "team_id" = excluded."team_id";

-- value_set:company_size
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:company_size', 'solo', 0, '1 person', null, null, false, null, '{"es":"1 persona"}'),
    ('value_set:company_size', 'micro', 1, '2 to 9', null, null, false, null, '{"es":"De 2 a 9"}'),
    ('value_set:company_size', 'small', 2, '10 to 49', null, null, false, null, '{"es":"De 10 a 49"}'),
    ('value_set:company_size', 'medium', 3, '50 to 249', null, null, false, null, '{"es":"De 50 a 249"}'),
    ('value_set:company_size', 'large', 4, '250 and more', null, null, false, null, '{"es":"250 o más"}')
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:industry
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:industry', 'retail', 0, 'Retail and online shops', null, null, false, null, '{"es":"Comercio"}'),
    ('value_set:industry', 'hospitality', 1, 'Hotels and restaurants', null, null, false, null, '{"es":"Hostelería"}'),
    ('value_set:industry', 'health', 2, 'Health and wellness', null, null, false, null, '{"es":"Salud y bienestar"}'),
    ('value_set:industry', 'professional_services', 3, 'Professional services', null, null, false, null, '{"es":"Servicios profesionales"}'),
    ('value_set:industry', 'construction', 4, 'Construction and trades', null, null, false, null, '{"es":"Construcción y oficios"}'),
    ('value_set:industry', 'manufacturing', 5, 'Manufacturing', null, null, false, null, '{"es":"Industria"}'),
    ('value_set:industry', 'technology', 6, 'Technology', null, null, false, null, '{"es":"Tecnología"}'),
    ('value_set:industry', 'education', 7, 'Education', null, null, false, null, '{"es":"Educación"}'),
    ('value_set:industry', 'nonprofit', 8, 'Non-profit', null, null, false, null, '{"es":"Sin ánimo de lucro"}'),
    ('value_set:industry', 'other', 9, 'Other', null, null, false, null, '{"es":"Otro"}')
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:service
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:service', 'strategy', 0, 'Marketing strategy', null, null, false, null, '{"es":"Estrategia de marketing"}'),
    ('value_set:service', 'branding', 1, 'Branding and design', null, null, false, null, '{"es":"Marca y diseño"}'),
    ('value_set:service', 'website', 2, 'Websites', null, null, false, null, '{"es":"Sitios web"}'),
    ('value_set:service', 'seo', 3, 'Search engine optimisation', null, null, false, null, '{"es":"Posicionamiento en buscadores"}'),
    ('value_set:service', 'paid_ads', 4, 'Paid advertising', null, null, false, null, '{"es":"Publicidad de pago"}'),
    ('value_set:service', 'social_media', 5, 'Social media', null, null, false, null, '{"es":"Redes sociales"}'),
    ('value_set:service', 'content', 6, 'Content and video', null, null, false, null, '{"es":"Contenidos y vídeo"}'),
    ('value_set:service', 'email_marketing', 7, 'Email marketing', null, null, false, null, '{"es":"Marketing por correo"}')
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:account.relationship
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:account.relationship', 'prospect', 0, 'Prospect', 'Has a deal but has never bought.', 'blue', false, null, null),
    ('field:account.relationship', 'client', 1, 'Client', 'Has bought at least once.', 'green', false, null, null),
    ('field:account.relationship', 'partner', 2, 'Partner', 'Refers clients to us.', 'purple', false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:call.direction
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:call.direction', 'inbound', 0, null, null, null, false, null, null),
    ('field:call.direction', 'outbound', 1, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:contact.preferred_channel
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:contact.preferred_channel', 'email', 0, 'Email', null, null, false, null, null),
    ('field:contact.preferred_channel', 'call', 1, 'Phone call', null, null, false, null, null),
    ('field:contact.preferred_channel', 'text_message', 2, 'Text message', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:deal.contract_kind
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:deal.contract_kind', 'one_off', 0, 'One-off project', null, null, false, null, null),
    ('field:deal.contract_kind', 'retainer', 1, 'Retainer', 'The same services every month for a fixed fee.', null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:deal.lost_because
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:deal.lost_because', 'price', 0, 'Too expensive', null, null, false, null, null),
    ('field:deal.lost_because', 'competitor', 1, 'Chose somebody else', null, null, false, null, null),
    ('field:deal.lost_because', 'timing', 2, 'Not now', null, null, false, null, null),
    ('field:deal.lost_because', 'silence', 3, 'Never answered', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:dunning_call.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:dunning_call.priority', 'low', 0, null, null, null, false, null, null),
    ('field:dunning_call.priority', 'normal', 1, null, null, null, false, null, null),
    ('field:dunning_call.priority', 'high', 2, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:dunning_call.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:dunning_call.status', 'open', 0, null, null, null, false, null, null),
    ('field:dunning_call.status', 'in_progress', 1, null, null, null, false, null, null),
    ('field:dunning_call.status', 'done', 2, null, null, null, false, null, null),
    ('field:dunning_call.status', 'cancelled', 3, null, null, null, false, null, null)
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

-- field:follow_up.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:follow_up.priority', 'low', 0, null, null, null, false, null, null),
    ('field:follow_up.priority', 'normal', 1, null, null, null, false, null, null),
    ('field:follow_up.priority', 'high', 2, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:follow_up.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:follow_up.status', 'open', 0, null, null, null, false, null, null),
    ('field:follow_up.status', 'in_progress', 1, null, null, null, false, null, null),
    ('field:follow_up.status', 'done', 2, null, null, null, false, null, null),
    ('field:follow_up.status', 'cancelled', 3, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:lead.engagement_level
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:lead.engagement_level', 'cold', 0, 'Cold', 'Has not reacted to anything yet.', 'blue', false, null, null),
    ('field:lead.engagement_level', 'warm', 1, 'Warm', 'Opens and reads what we send.', 'yellow', false, null, null),
    ('field:lead.engagement_level', 'engaged', 2, 'Engaged', 'Answers; comes back with questions.', 'orange', false, null, null),
    ('field:lead.engagement_level', 'eager', 3, 'Eager', 'Asks for a proposal or an appointment.', 'red', false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:lead.disqualified_because
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:lead.disqualified_because', 'no_budget', 0, 'No budget', null, null, false, null, null),
    ('field:lead.disqualified_because', 'no_need', 1, 'No need of our services', null, null, false, null, null),
    ('field:lead.disqualified_because', 'no_answer', 2, 'Never answered', null, null, false, null, null),
    ('field:lead.disqualified_because', 'competitor', 3, 'Chose somebody else', null, null, false, null, null),
    ('field:lead.disqualified_because', 'not_serious', 4, 'Spam or not serious', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:meeting.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:meeting.status', 'planned', 0, null, null, null, false, null, null),
    ('field:meeting.status', 'held', 1, null, null, null, false, null, null),
    ('field:meeting.status', 'missed', 2, null, null, null, false, null, null),
    ('field:meeting.status', 'cancelled', 3, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:onboarding_task.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:onboarding_task.priority', 'low', 0, null, null, null, false, null, null),
    ('field:onboarding_task.priority', 'normal', 1, null, null, null, false, null, null),
    ('field:onboarding_task.priority', 'high', 2, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:onboarding_task.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:onboarding_task.status', 'open', 0, null, null, null, false, null, null),
    ('field:onboarding_task.status', 'in_progress', 1, null, null, null, false, null, null),
    ('field:onboarding_task.status', 'done', 2, null, null, null, false, null, null),
    ('field:onboarding_task.status', 'cancelled', 3, null, null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:payment.method
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:payment.method', 'bank_transfer', 0, 'Bank transfer', null, null, false, null, null),
    ('field:payment.method', 'card', 1, 'Card', null, null, false, null, null),
    ('field:payment.method', 'check', 2, 'Check', null, null, false, null, null),
    ('field:payment.method', 'cash', 3, 'Cash', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:project.billing
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:project.billing', 'on_completion', 0, 'When completed', null, null, false, null, null),
    ('field:project.billing', 'by_milestone', 1, 'By milestone', null, null, false, null, null),
    ('field:project.billing', 'by_retainer', 2, 'By the retainer', 'The monthly invoice covers it.', null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:project_expense.kind
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:project_expense.kind', 'advertising', 0, 'Advertising spend', null, null, false, null, null),
    ('field:project_expense.kind', 'freelancer', 1, 'Freelancer', null, null, false, null, null),
    ('field:project_expense.kind', 'licence', 2, 'Licences and stock', null, null, false, null, null),
    ('field:project_expense.kind', 'printing', 3, 'Printing', null, null, false, null, null),
    ('field:project_expense.kind', 'travel', 4, 'Travel', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:project_task.work
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:project_task.work', 'account_management', 0, 'Account management', null, null, false, null, null),
    ('field:project_task.work', 'strategy', 1, 'Strategy', null, null, false, null, null),
    ('field:project_task.work', 'design', 2, 'Design', null, null, false, null, null),
    ('field:project_task.work', 'copywriting', 3, 'Copywriting', null, null, false, null, null),
    ('field:project_task.work', 'development', 4, 'Development', null, null, false, null, null),
    ('field:project_task.work', 'media_buying', 5, 'Media buying', null, null, false, null, null)
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
    ('delivery', 'project', 'status', 'Delivery', null),
    ('invoicing', 'invoice', 'status', 'Invoicing', 'balance'),
    ('lead_qualification', 'lead', 'status', 'Lead qualification', null),
    ('milestone_progress', 'milestone', 'status', 'Milestone progress', null),
    ('retainer_terms', 'retainer', 'status', 'Retainer terms', null),
    ('sales', 'deal', 'stage', 'Sales', 'amount'),
    ('task_progress', 'project_task', 'status', 'Task progress', null)
on conflict ("name") do update set
    "module" = excluded."module",
    "field" = excluded."field",
    "label" = excluded."label",
    "amount" = excluded."amount";

-- stages
insert into "_stage" ("pipeline", "name", "position", "label", "colour", "initial", "probability", "forecast", "outcome", "rots_after", "room")
values
    ('delivery', 'planned', 0, 'Planned', 'blue', true, null, null, null, '10 working days', null),
    ('delivery', 'active', 1, 'Active', 'green', false, null, null, null, null, null),
    ('delivery', 'on_hold', 2, 'On hold', 'yellow', false, null, null, null, '20 working days', null),
    ('delivery', 'completed', 3, 'Completed', 'purple', false, null, null, 'done', null, null),
    ('delivery', 'cancelled', 4, 'Cancelled', 'grey', false, null, null, 'cancelled', null, null),
    ('invoicing', 'draft', 0, 'Draft', 'blue', true, null, null, null, '5 working days', null),
    ('invoicing', 'sent', 1, 'Sent', 'yellow', false, null, null, null, null, null),
    ('invoicing', 'overdue', 2, 'Overdue', 'red', false, null, null, null, null, null),
    ('invoicing', 'paid', 3, 'Paid', 'green', false, null, null, 'won', null, null),
    ('invoicing', 'void', 4, 'Void', 'grey', false, null, null, 'lost', null, null),
    ('lead_qualification', 'new', 0, 'New', 'blue', true, null, null, null, '2 working days', null),
    ('lead_qualification', 'contacted', 1, 'Contacted', 'yellow', false, null, null, null, '10 working days', null),
    ('lead_qualification', 'nurturing', 2, 'Nurturing', 'orange', false, null, null, null, null, null),
    ('lead_qualification', 'qualified', 3, 'Qualified', 'green', false, null, null, null, '5 working days', null),
    ('lead_qualification', 'converted', 4, 'Converted', 'purple', false, null, null, 'won', null, null),
    ('lead_qualification', 'disqualified', 5, 'Disqualified', 'grey', false, null, null, 'lost', null, null),
    ('milestone_progress', 'ahead', 0, 'Ahead', 'blue', true, null, null, null, null, null),
    ('milestone_progress', 'reached', 1, 'Reached', 'green', false, null, null, 'done', null, null),
    ('milestone_progress', 'dropped', 2, 'Dropped', 'grey', false, null, null, 'cancelled', null, null),
    ('retainer_terms', 'active', 0, 'Active', 'green', true, null, null, null, null, null),
    ('retainer_terms', 'paused', 1, 'Paused', 'yellow', false, null, null, null, '60 days', null),
    ('retainer_terms', 'ended', 2, 'Ended', 'grey', false, null, null, 'done', null, null),
    ('sales', 'prospecting', 0, 'Prospecting', 'blue', true, 10, 'pipeline', null, '20 working days', null),
    ('sales', 'qualification', 1, 'Qualification', 'yellow', false, 25, 'pipeline', null, '15 working days', null),
    ('sales', 'proposal', 2, 'Proposal', 'orange', false, 50, 'best_case', null, '10 working days', null),
    ('sales', 'negotiation', 3, 'Negotiation', 'red', false, 75, 'commit', null, '10 working days', null),
    ('sales', 'closed_won', 4, 'Closed won', 'green', false, 100, 'closed', 'won', null, null),
    ('sales', 'closed_lost', 5, 'Closed lost', 'grey', false, 0, 'omitted', 'lost', null, null),
    ('task_progress', 'to_do', 0, 'To do', 'blue', true, null, null, null, null, null),
    ('task_progress', 'in_progress', 1, 'In progress', 'yellow', false, null, null, null, null, null),
    ('task_progress', 'in_review', 2, 'In review', 'orange', false, null, null, null, null, null),
    ('task_progress', 'done', 3, 'Done', 'green', false, null, null, 'done', null, null),
    ('task_progress', 'dropped', 4, 'Dropped', 'grey', false, null, null, 'cancelled', null, null)
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
    ('client_account', 'account', 'Client', null),
    ('one_off_deal', 'deal', 'One-off project', 'sales'),
    ('partner_account', 'account', 'Partner', null),
    ('retainer_deal', 'deal', 'Retainer', 'sales')
on conflict ("name") do update set
    "module" = excluded."module",
    "label" = excluded."label",
    "pipeline" = excluded."pipeline";

-- lead_source:event
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('event', null, 0, 'Event', 'We met them at a fair, a talk or a workshop.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:event details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('event.fair', 'event', 0, 'Trade fair', null, false, null),
    ('event.talk', 'event', 1, 'Talk or panel', null, false, null),
    ('event.workshop', 'event', 2, 'Our own workshop', null, false, null)
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
    ('referral', null, 0, 'Referral', 'A client or partner sent them; who it was is recorded.', false, null)
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
    ('referral.client', 'referral', 0, 'A client', null, false, null),
    ('referral.partner', 'referral', 1, 'A partner', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:social_media
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('social_media', null, 0, 'Social media', 'They answered one of our ads or posts.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:social_media details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('social_media.facebook', 'social_media', 0, 'Facebook', null, false, null),
    ('social_media.instagram', 'social_media', 1, 'Instagram', null, false, null),
    ('social_media.linkedin', 'social_media', 2, 'LinkedIn', null, false, null),
    ('social_media.tiktok', 'social_media', 3, 'TikTok', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:website
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('website', null, 0, 'Website', 'They wrote to us through our own site.', false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- lead_source:website details
insert into "_lead_source" ("name", "parent", "position", "label", "description", "retired", "translations")
values
    ('website.contact_page', 'website', 0, 'Contact page', null, false, null),
    ('website.audit_offer', 'website', 1, 'Free marketing audit', null, false, null)
on conflict ("name") do update set
    "parent" = excluded."parent",
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "retired" = excluded."retired",
    "translations" = excluded."translations";

-- tag_category:event
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('event', 'Event', 'Where we have met somebody.', false, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:event
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('ac19e90e-2a27-868a-8853-001d39d323e8', 'event', 'trade_fair', null, 'Talked to us at our stand.'),
    ('5a9afde1-e944-87c2-88cc-557d5eefbe88', 'event', 'workshop_guest', null, 'Came to one of our workshops.')
on conflict do nothing;

-- tag_category:import_batch
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('import_batch', 'Import batch', 'Made by every import, so that a bad batch can be found and undone.', false, 'import-{date}-{time}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:interest
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('interest', 'Interest', 'What somebody would like to hear about, as they told us or as their reading shows.', false, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:interest
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('a449858c-1eb8-894d-8f0e-47b02e3c3b41', 'interest', 'analytics', null, 'They want to know what works before they spend more.'),
    ('bda2f295-d2a4-8a9e-8481-61d057ed2bcf', 'interest', 'growth', null, 'More customers is the first thing they ask for.'),
    ('241ddde5-5ff7-82cc-83e3-08581162ccb3', 'interest', 'local_business', null, 'They live from customers nearby.'),
    ('c1f0ee61-876c-89e9-8098-0619129f74a1', 'interest', 'new_website', null, 'Their site is old, slow or missing.'),
    ('b4f9e3bd-cb93-8010-89b3-f5170c4d0ffb', 'interest', 'rebranding', null, 'They think of a new name, look or message.')
on conflict do nothing;

-- tag_category:market
insert into "_tag_category" ("name", "label", "description", "exclusive", "pattern", "managed")
values
    ('market', 'Market', 'How we group accounts for marketing.', false, null, 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "description" = excluded."description",
    "exclusive" = excluded."exclusive",
    "pattern" = excluded."pattern",
    "managed" = excluded."managed";

-- tag_category:market
insert into "_tag" ("id", "category", "name", "label", "description")
values
    ('1be90543-c23f-8b6c-81fb-d8c471025f30', 'market', 'family_firm', null, 'Owned and led by a family.'),
    ('65216807-511b-8f46-83ec-5451d3dcd256', 'market', 'franchise', null, 'One of several places under one brand.'),
    ('f84fb84f-4f80-83f4-814b-db063c5b602a', 'market', 'seasonal', null, 'Most of the year''s revenue falls into one season.'),
    ('abf1d34c-2254-8253-869c-04c6350ed0da', 'market', 'showcase', null, 'Agreed to be shown as a reference.'),
    ('a3417035-106e-88c4-8dac-dcd57b0bf114', 'market', 'start_up', null, 'Founded in the last three years.')
on conflict do nothing;

-- channels
insert into "_channel" ("name", "label", "kind", "sender")
values
    ('email', 'Email', 'email', null),
    ('newsletter', 'Newsletter', 'email', null),
    ('phone_call', 'Phone call', 'call', null),
    ('text_message', 'Text message', 'sms', null)
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "sender" = excluded."sender";

-- consents
insert into "_consent_kind" ("name", "channel", "purpose", "legal_basis", "label", "wording", "expires_after")
values
    ('marketing_email', 'newsletter', 'marketing', 'consent', 'Marketing by email', 'Yes, send me ideas and offers by email, at most twice a week. I can unsubscribe with one click at any time.', '24 months'),
    ('marketing_text', 'text_message', 'marketing', 'consent', 'Marketing by text message', 'Yes, invite me to workshops by text message, at most once a week. I can reply STOP at any time.', '24 months'),
    ('phone_calls', 'phone_call', 'marketing', 'consent', 'Sales calls', 'Yes, you may call me about my enquiry and your services.', '24 months'),
    ('satisfaction_email', 'email', 'survey', 'legitimate_interest', 'Satisfaction survey', null, null)
on conflict ("name") do update set
    "channel" = excluded."channel",
    "purpose" = excluded."purpose",
    "legal_basis" = excluded."legal_basis",
    "label" = excluded."label",
    "wording" = excluded."wording",
    "expires_after" = excluded."expires_after";

-- template:audit_checklist
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('audit_checklist', 'en', 'email', 'Your marketing audit, {{ first_name }}', 'Hello {{ first_name }},

here is the checklist that we use ourselves: twenty questions about your site, your listings, your social
media and your follow-up. It takes half an hour, and most firms find two things to fix on the same day.

Would you like us to go through it with you? Reply with a day that suits you.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:contact_made
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('contact_made', 'en', 'email', 'It was good to talk, {{ first_name }}', 'Hello {{ first_name }},

thank you for your time today. We now look at {{ company }} from the outside, the way your customers do,
and come back to you with what we see.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:enquiry_closed
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('enquiry_closed', 'en', 'email', 'All the best, {{ first_name }}', 'Hello {{ first_name }},

it seems that we are not what {{ company }} needs right now. Thank you for considering us. We close your
enquiry today, and delete what we noted when it is no longer needed.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:enquiry_converted
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('enquiry_converted', 'en', 'email', 'Your proposal is under way', 'Hello {{ first_name }},

thank you for your trust. We are writing the proposal for {{ company }}; you have it within five working
days. All that you told us so far is in it, so please say now if something has changed.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:enquiry_qualified
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('enquiry_qualified', 'en', 'email', 'What we would do for {{ company }}', 'Hello {{ first_name }},

we are convinced that we can help {{ company }}. Your consultant prepares a plan with goals, steps and a
price, and calls you to find a time to go through it together.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:enquiry_received
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('enquiry_received', 'en', 'email', 'We have your message, {{ first_name }}', 'Hello {{ first_name }},

thank you for writing to us about {{ company }}. One of our consultants reads your message today and
answers within one working day, by name and with something to say.

If anything changes in the meantime, just reply to this email.

Creative Boost
', 'blueprint'),
    ('enquiry_received', 'es', 'email', 'Hemos recibido su mensaje, {{ first_name }}', 'Hola {{ first_name }}:

gracias por escribirnos sobre {{ company }}. Uno de nuestros consultores leerá su mensaje hoy y le
responderá en un día hábil.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:follow_up_after_contact
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('follow_up_after_contact', 'en', 'email', 'Three questions about {{ company }}', 'Hello {{ first_name }},

since we talked, three questions have stayed with us:

1. Which customers would you like to have more of?
2. How do they find you today?
3. What would have to happen in the next six months for you to call it a success?

Two lines on each are plenty. They decide what we would do first.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:invoice_enclosed
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('invoice_enclosed', 'en', 'email', 'Invoice {{ number }} from Creative Boost', 'Hello,

enclosed is invoice **{{ number }}** over **{{ total }}**, due on {{ due_on }}.

Thank you for working with us.

Creative Boost, Finance
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:kept_in_mind
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('kept_in_mind', 'en', 'email', 'Whenever you are ready, {{ first_name }}', 'Hello {{ first_name }},

now is not the moment, and that is fine. Your notes stay with us, so that you need not start over: a reply
to this email is enough, in a month or in a year.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:milestone_reached
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('milestone_reached', 'en', 'email', '{{ project.name }}: {{ name }} is done', 'Hello {{ project.contact.first_name }},

good news: **{{ name }}** is reached. Please have a look, and tell us within a week if something is missing.

{{ project.owner.name }}, Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_call_not_answered
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_call_not_answered', 'en', 'internal', 'Please call: {{ account.name }}, {{ number }}', '{{ balance }} has been due since {{ due_on }}; two reminders went out.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_deal_stalled
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_deal_stalled', 'en', 'internal', 'No answer: {{ name }}', '{{ account.name }}, {{ amount }}, in {{ stage }} for three weeks. Expected to close on {{ expected_close_on }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_follow_up_due
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_follow_up_due', 'en', 'internal', 'Follow up: {{ first_name }} {{ last_name }}, {{ company }}', 'You planned to get back to them at {{ next_follow_up_at }}. Their score is {{ score }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_hot_lead
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_hot_lead', 'en', 'internal', 'Hot: {{ first_name }} {{ last_name }}, {{ company }}', 'Score {{ score }}, status {{ status }}. Call today.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_milestone_due
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_milestone_due', 'en', 'internal', 'Milestone on {{ due_on }}: {{ name }}', '{{ project.name }} stands at {{ project.percent_complete }}, with {{ project.open_tasks }} tasks open.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_project_due
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_project_due', 'en', 'internal', 'Due {{ due_on }}: {{ name }}', '{{ open_tasks }} tasks are open, {{ percent_complete }} is done.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_project_opened
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_project_opened', 'en', 'internal', 'New project: {{ name }}', '{{ account.name }} has signed. Budget {{ budget }}; the plan is a proposal, please go through it. Responsible: {{ owner.name }}.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_response_late
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_response_late', 'en', 'internal', 'Waiting: {{ company }}', '{{ first_name }} {{ last_name }} wrote at {{ created_at }} and has had no answer in time.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_sync_failed
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_sync_failed', 'en', 'internal', 'Not passed on: {{ name }}', 'A record of this account could not be passed on to another system. It is in the log of steps; please try again there.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_task_due
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_task_due', 'en', 'internal', 'Due {{ due_on }}: {{ name }}', 'In {{ project.name }}; {{ percent_complete }} is done so far.', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:notice_unhappy_client
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('notice_unhappy_client', 'en', 'internal', '{{ rating }} stars for {{ project.name }}', '{{ remark }}', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:nurture_found
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('nurture_found', 'en', 'newsletter', 'How do people find {{ company }}?', 'Hello {{ first_name }},

search for what you sell and for your town, but not for your name. If you are not among the first five,
half of your customers never see you. This letter shows the three listings that matter most, and how to
put them right in an afternoon.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:nurture_offer
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('nurture_offer', 'en', 'newsletter', 'An hour for {{ company }}, on us', 'Hello {{ first_name }},

you know by now how we think. If you would like to hear what we would do in your place, take an hour with
one of our consultants. It costs nothing, and you keep the notes.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:nurture_trust
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('nurture_trust', 'en', 'newsletter', 'What your customers say when you are not in the room', 'Hello {{ first_name }},

before people buy, they read what others say. A florist in Queens asked every happy customer for one
sentence, for eight weeks. Enquiries rose by a third. This letter tells how, with the words she used.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:payment_due_soon
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('payment_due_soon', 'en', 'email', 'Invoice {{ number }} is due on {{ due_on }}', 'Hello,

a short note so that it does not get lost: invoice **{{ number }}** over {{ balance }} is due on {{ due_on }}. If it
is already on its way, please ignore this email.

Creative Boost, Finance
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:payment_overdue
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('payment_overdue', 'en', 'email', 'Invoice {{ number }} is overdue', 'Hello,

invoice **{{ number }}** was due on {{ due_on }}, and {{ balance }} is still open. Please pay it in the next seven
days. If something is wrong with it, tell us today, and we put it right.

Creative Boost, Finance
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:payment_overdue_again
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('payment_overdue_again', 'en', 'email', 'Second reminder: invoice {{ number }}', 'Hello,

invoice **{{ number }}** over {{ balance }} has been due since {{ due_on }}, and we have not heard from you. We will
call you next week to find a way. You can spare us both the call by paying before.

Creative Boost, Finance
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:satisfaction_survey
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('satisfaction_survey', 'en', 'email', '{{ name }}: how did we do?', 'Hello {{ contact.first_name }},

**{{ name }}** is complete. Three questions, one minute: how did we do?

{{ form_link("satisfaction_survey") }}

{{ owner.name }} reads every answer.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:welcome
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('welcome', 'en', 'email', 'Welcome to Creative Boost, {{ contact.first_name }}', 'Hello {{ contact.first_name }},

welcome, and thank you. **{{ name }}** is now in our plan, and **{{ owner.name }}** is the person who answers
for it; write or call whenever you like.

What happens next:

1. You get an invitation to the first consultation, within the next five working days.
2. We ask you for access to the accounts and the material that we need.
3. You see the plan, with its milestones and dates, before we begin.

Creative Boost
', 'blueprint'),
    ('welcome', 'es', 'email', 'Bienvenida a Creative Boost, {{ contact.first_name }}', 'Hola {{ contact.first_name }}:

le damos la bienvenida. **{{ owner.name }}** es responsable de **{{ name }}** y le enviará una invitación a la
primera consulta en los próximos cinco días hábiles.

Creative Boost
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:workshop_invitation
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('workshop_invitation', 'en', 'text_message', null, '{{ first_name }}, our next workshop is on the first Thursday of the month, 5 pm, free for clients. Reply YES for a seat, STOP for no more texts. Creative Boost', 'blueprint')
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
    ('office_hours', 1, '09:00', '17:30'),
    ('office_hours', 2, '09:00', '17:30'),
    ('office_hours', 3, '09:00', '17:30'),
    ('office_hours', 4, '09:00', '17:30'),
    ('office_hours', 5, '09:00', '16:00')
on conflict ("calendar", "weekday", "opens") do update set
    "closes" = excluded."closes";

-- calendar:office_hours holidays
insert into "_holiday" ("calendar", "day", "label")
values
    ('office_hours', '2027-01-01', 'New Year''s Day'),
    ('office_hours', '2027-01-18', 'Martin Luther King Day'),
    ('office_hours', '2027-05-31', 'Memorial Day'),
    ('office_hours', '2027-07-05', 'Independence Day (observed)'),
    ('office_hours', '2027-09-06', 'Labor Day'),
    ('office_hours', '2027-11-25', 'Thanksgiving'),
    ('office_hours', '2027-11-26', 'Day after Thanksgiving'),
    ('office_hours', '2027-12-24', 'Christmas (observed)')
on conflict ("calendar", "day") do update set
    "label" = excluded."label";

-- decision_table:follow_up_pace
insert into "_decision_table" ("name", "label", "inputs", "outputs", "managed")
values
    ('follow_up_pace', 'Follow-up pace', '{"referred":{"type":"boolean","label":"Referred by somebody"},"score":{"type":"integer","label":"Score"}}', '{"within_days":{"type":"integer","label":"Days until the follow-up"}}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "inputs" = excluded."inputs",
    "outputs" = excluded."outputs",
    "managed" = excluded."managed";

-- decision_table:follow_up_pace rows
insert into "_decision_row" ("decision_table", "position", "condition", "source", "results")
values
    ('follow_up_pace', 0, '["ge","boolean",["var","integer","score"],["lit","integer",70]]', 'score >= 70', '{"within_days":1}'),
    ('follow_up_pace', 1, '["var","boolean","referred"]', 'referred', '{"within_days":1}'),
    ('follow_up_pace', 2, '["ge","boolean",["var","integer","score"],["lit","integer",40]]', 'score >= 40', '{"within_days":3}'),
    ('follow_up_pace', 3, null, null, '{"within_days":7}')
on conflict do nothing;

-- decision_table:labour_costs
insert into "_decision_table" ("name", "label", "inputs", "outputs", "managed")
values
    ('labour_costs', 'Labour costs', '{"work":{"type":"text","options":["account_management","strategy","design","copywriting","development","media_buying"],"label":"Kind of work"}}', '{"cost_per_hour":{"type":"money","label":"Cost per hour"}}', 'seed')
on conflict ("name") do update set
    "label" = excluded."label",
    "inputs" = excluded."inputs",
    "outputs" = excluded."outputs",
    "managed" = excluded."managed";

-- decision_table:labour_costs rows
insert into "_decision_row" ("decision_table", "position", "condition", "source", "results")
values
    ('labour_costs', 0, '["eq","boolean",["var","choice","work"],["lit","choice","strategy"]]', 'work == "strategy"', '{"cost_per_hour":85}'),
    ('labour_costs', 1, '["eq","boolean",["var","choice","work"],["lit","choice","development"]]', 'work == "development"', '{"cost_per_hour":75}'),
    ('labour_costs', 2, '["in","boolean",["var","choice","work"],["lit","choice","design"],["lit","choice","media_buying"]]', 'work in ["design", "media_buying"]', '{"cost_per_hour":60}'),
    ('labour_costs', 3, null, null, '{"cost_per_hour":50}')
on conflict do nothing;

-- assignment_rule:new_leads
insert into "_assignment" ("rule", "position")
values
    ('new_leads', 0),
    ('new_leads', 1)
on conflict do nothing;

-- assignment_rule:project_managers
insert into "_assignment" ("rule", "position")
values
    ('project_managers', 0)
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
