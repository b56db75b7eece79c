-- Reference data; running it again changes nothing
set search_path to "crm_service_solution", pg_temp;

-- what is deployed
insert into "_deployment" ("name", "value")
values
    ('format_version', '1'),
    ('manifest_hash', 'ffc22f00ac1013730f66a1cbbb64efba648c2e765e81c81568b014b287767915'),
    ('name', 'service_solution'),
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
    ('service_agent', 'Service agent', 'person', 'service_manager'),
    ('service_manager', 'Service manager', 'person', null)
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "reports_to" = excluded."reports_to";

-- value_set:sources
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:sources', 'customer_referral', 0, 'Customer Referral', null, null, false, null, null),
    ('value_set:sources', 'direct', 1, 'Direct', null, null, false, null, null),
    ('value_set:sources', 'employee_referral', 2, 'Employee Referral', null, null, false, null, null),
    ('value_set:sources', 'event', 3, 'Event', null, null, false, null, null),
    ('value_set:sources', 'existing_customer', 4, 'Existing Customer', null, null, false, null, null),
    ('value_set:sources', 'inbound_call', 5, 'Inbound Call', null, null, false, null, null),
    ('value_set:sources', 'outbound_list', 6, 'Outbound List', null, null, false, null, null),
    ('value_set:sources', 'partner_referral', 7, 'Partner Referral', null, null, false, null, null),
    ('value_set:sources', 'seminar', 8, 'Seminar', null, null, false, null, null),
    ('value_set:sources', 'social_media', 9, 'Social Media', null, null, false, null, null),
    ('value_set:sources', 'webinar', 10, 'Webinar', null, null, false, null, null),
    ('value_set:sources', 'website_organic', 11, 'Website (Organic)', null, null, false, null, null),
    ('value_set:sources', 'website_ppc', 12, 'Website (PPC)', null, null, false, null, null),
    ('value_set:sources', 'word_of_mouth', 13, 'Word of Mouth', null, null, false, null, null),
    ('value_set:sources', 'other', 14, 'Other', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- value_set:term_types
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('value_set:term_types', 'days', 0, 'Day(s)', null, null, false, null, null),
    ('value_set:term_types', 'months', 1, 'Month(s)', null, null, false, null, null),
    ('value_set:term_types', 'years', 2, 'Year(s)', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:account.industry
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:account.industry', 'agriculture', 0, 'Agriculture', null, null, false, null, null),
    ('field:account.industry', 'apparel', 1, 'Apparel', null, null, false, null, null),
    ('field:account.industry', 'banking', 2, 'Banking', null, null, false, null, null),
    ('field:account.industry', 'biotechnology', 3, 'Biotechnology', null, null, false, null, null),
    ('field:account.industry', 'chemicals', 4, 'Chemicals', null, null, false, null, null),
    ('field:account.industry', 'communications', 5, 'Communications', null, null, false, null, null),
    ('field:account.industry', 'construction', 6, 'Construction', null, null, false, null, null),
    ('field:account.industry', 'consulting', 7, 'Consulting', null, null, false, null, null),
    ('field:account.industry', 'education', 8, 'Education', null, null, false, null, null),
    ('field:account.industry', 'electronics', 9, 'Electronics', null, null, false, null, null),
    ('field:account.industry', 'energy', 10, 'Energy', null, null, false, null, null),
    ('field:account.industry', 'engineering', 11, 'Engineering', null, null, false, null, null),
    ('field:account.industry', 'entertainment', 12, 'Entertainment', null, null, false, null, null),
    ('field:account.industry', 'environmental', 13, 'Environmental', null, null, false, null, null),
    ('field:account.industry', 'finance', 14, 'Finance', null, null, false, null, null),
    ('field:account.industry', 'food_beverage', 15, 'Food & Beverage', null, null, false, null, null),
    ('field:account.industry', 'government', 16, 'Government', null, null, false, null, null),
    ('field:account.industry', 'healthcare', 17, 'Healthcare', null, null, false, null, null),
    ('field:account.industry', 'hospitality', 18, 'Hospitality', null, null, false, null, null),
    ('field:account.industry', 'insurance', 19, 'Insurance', null, null, false, null, null),
    ('field:account.industry', 'machinery', 20, 'Machinery', null, null, false, null, null),
    ('field:account.industry', 'manufacturing', 21, 'Manufacturing', null, null, false, null, null),
    ('field:account.industry', 'media', 22, 'Media', null, null, false, null, null),
    ('field:account.industry', 'not_for_profit', 23, 'Not For Profit', null, null, false, null, null),
    ('field:account.industry', 'other', 24, 'Other', null, null, false, null, null),
    ('field:account.industry', 'recreation', 25, 'Recreation', null, null, false, null, null),
    ('field:account.industry', 'retail', 26, 'Retail', null, null, false, null, null),
    ('field:account.industry', 'shipping', 27, 'Shipping', null, null, false, null, null),
    ('field:account.industry', 'technology', 28, 'Technology', null, null, false, null, null),
    ('field:account.industry', 'telecommunications', 29, 'Telecommunications', null, null, false, null, null),
    ('field:account.industry', 'transportation', 30, 'Transportation', null, null, false, null, null),
    ('field:account.industry', 'utilities', 31, 'Utilities', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:account.ownership
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:account.ownership', 'public', 0, 'Public', null, null, false, null, null),
    ('field:account.ownership', 'private', 1, 'Private', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:account.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:account.type', 'channel_partner_reseller', 0, 'Channel Partner / Reseller', null, null, false, null, null),
    ('field:account.type', 'customer_channel', 1, 'Customer - Channel', null, null, false, null, null),
    ('field:account.type', 'customer_direct', 2, 'Customer - Direct', null, null, false, null, null),
    ('field:account.type', 'installation_partner', 3, 'Installation Partner', null, null, false, null, null),
    ('field:account.type', 'pending', 4, 'Pending', null, null, false, null, null),
    ('field:account.type', 'prospect', 5, 'Prospect', null, null, false, null, null),
    ('field:account.type', 'technology_partner', 6, 'Technology Partner', null, null, false, null, null),
    ('field:account.type', 'other', 7, 'Other', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:case.category
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:case.category', 'question', 0, 'Question', null, null, false, null, null),
    ('field:case.category', 'problem', 1, 'Problem', null, null, false, null, null),
    ('field:case.category', 'other', 2, 'Other', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:case.priority
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:case.priority', 'very_low', 0, 'Very low', null, null, false, null, null),
    ('field:case.priority', 'low', 1, 'Low', null, null, false, null, null),
    ('field:case.priority', 'medium', 2, 'Medium', null, null, false, null, null),
    ('field:case.priority', 'high', 3, 'High', null, null, false, null, null),
    ('field:case.priority', 'very_high', 4, 'Very high', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:case.case_sys_template
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:case.case_sys_template', 'case_update', 0, 'Default Case update template', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:entitlement.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:entitlement.status', 'active', 0, 'Active', null, null, false, null, null),
    ('field:entitlement.status', 'expired', 1, 'Expired', null, null, false, null, null),
    ('field:entitlement.status', 'inactive', 2, 'Inactive', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:entitlement.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:entitlement.type', 'web_support', 0, 'Web Support', null, null, false, null, null),
    ('field:entitlement.type', 'phone_support', 1, 'Phone Support', null, null, false, null, null),
    ('field:entitlement.type', 'email_support', 2, 'Email Support', null, null, false, null, null),
    ('field:entitlement.type', 'dedicated_support', 3, 'Dedicated Support', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:entitlement_template.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:entitlement_template.type', 'email_support', 0, 'Email Support', null, null, false, null, null),
    ('field:entitlement_template.type', 'messaging_support', 1, 'Messaging Support', null, null, false, null, null),
    ('field:entitlement_template.type', 'phone_support', 2, 'Phone Support', null, null, false, null, null),
    ('field:entitlement_template.type', 'web_support', 3, 'Web Support', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:knowledge_base.status
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:knowledge_base.status', 'new', 0, 'New', null, null, false, null, null),
    ('field:knowledge_base.status', 'pending_review', 1, 'Pending review', null, null, false, null, null),
    ('field:knowledge_base.status', 'accepted', 2, 'Accepted', null, null, false, null, null),
    ('field:knowledge_base.status', 'obsolete', 3, 'Obsolete', null, null, false, null, null),
    ('field:knowledge_base.status', 'duplicate', 4, 'Duplicate', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:knowledge_base.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:knowledge_base.type', 'faq', 0, 'FAQ', null, null, false, null, null),
    ('field:knowledge_base.type', 'solution', 1, 'Solution', null, null, false, null, null),
    ('field:knowledge_base.type', 'tutorial', 2, 'Tutorial', null, null, false, null, null),
    ('field:knowledge_base.type', 'general', 3, 'General', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:knowledge_base.category
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:knowledge_base.category', 'product', 0, 'Product', null, null, false, null, null),
    ('field:knowledge_base.category', 'service', 1, 'Service', null, null, false, null, null),
    ('field:knowledge_base.category', 'people_operations', 2, 'People Operations', null, null, false, null, null),
    ('field:knowledge_base.category', 'engineering', 3, 'Engineering', null, null, false, null, null),
    ('field:knowledge_base.category', 'marketing', 4, 'Marketing', null, null, false, null, null),
    ('field:knowledge_base.category', 'sales', 5, 'Sales', null, null, false, null, null),
    ('field:knowledge_base.category', 'finance', 6, 'Finance', null, null, false, null, null),
    ('field:knowledge_base.category', 'legal', 7, 'Legal', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:product.family
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:product.family', 'equipment', 0, 'Equipment', null, null, false, null, null),
    ('field:product.family', 'consumables', 1, 'Consumables', null, null, false, null, null),
    ('field:product.family', 'accessories', 2, 'Accessories', null, null, false, null, null),
    ('field:product.family', 'subscription', 3, 'Subscription', null, null, false, null, null),
    ('field:product.family', 'service', 4, 'Service', null, null, false, null, null)
on conflict ("list", "value") do update set
    "position" = excluded."position",
    "label" = excluded."label",
    "description" = excluded."description",
    "colour" = excluded."colour",
    "retired" = excluded."retired",
    "offered_when" = excluded."offered_when",
    "translations" = excluded."translations";

-- field:update.type
insert into "_option" ("list", "value", "position", "label", "description", "colour", "retired", "offered_when", "translations")
values
    ('field:update.type', 'incoming_email', 0, 'Incoming email', null, null, false, null, null),
    ('field:update.type', 'outgoing_email', 1, 'Outgoing email', null, null, false, null, null),
    ('field:update.type', 'call', 2, 'Call', null, null, false, null, null),
    ('field:update.type', 'status_change', 3, 'Status change', null, null, false, null, null),
    ('field:update.type', 'other', 4, 'Other', null, null, false, null, null)
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
    ('case_status', 'case', 'status', 'Case status', null)
on conflict ("name") do update set
    "module" = excluded."module",
    "field" = excluded."field",
    "label" = excluded."label",
    "amount" = excluded."amount";

-- stages
insert into "_stage" ("pipeline", "name", "position", "label", "colour", "initial", "probability", "forecast", "outcome", "rots_after", "room")
values
    ('case_status', 'new', 0, 'New', null, true, null, null, null, null, null),
    ('case_status', 'open', 1, 'Open', null, false, null, null, null, null, null),
    ('case_status', 'closed', 2, 'Closed', null, false, null, null, 'done', null, null),
    ('case_status', 'removed', 3, 'Removed', null, false, null, null, 'cancelled', null, null)
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

-- channels
insert into "_channel" ("name", "label", "kind", "sender")
values
    ('email', 'Email', 'email', null)
on conflict ("name") do update set
    "label" = excluded."label",
    "kind" = excluded."kind",
    "sender" = excluded."sender";

-- template:case_update
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_update', 'en', 'email', 'Case: [{{ number }}] {{ subject }}', 'Dear {{ contact.first_name }},

this is about your case "{{ subject }}".

{{ reason }}

Your answer to this message reaches us, as long as the number of the case stays in its subject line.

The service team
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- template:case_updated
insert into "_template" ("name", "language", "channel", "subject", "body", "managed")
values
    ('case_updated', 'en', 'email', '[{{ case.number }}] Update: {{ case.subject }}', 'Hello,

there is news about a case of yours.

- Case: {{ case.number }}
- Subject: {{ case.subject }}
- Status: {{ case.status }}
- Priority: {{ case.priority }}

What is new:

- Type: {{ type }}
- Subject: {{ subject }}
- Content: {{ content }}

The service team

What the case is about: {{ case.description }}
', 'blueprint')
on conflict ("name", "language") do update set
    "channel" = excluded."channel",
    "subject" = excluded."subject",
    "body" = excluded."body",
    "managed" = excluded."managed";

-- seed_record:service
insert into "department" ("id", "name", "hour_cost")
values
    ('1f5c34a8-7c93-860e-8670-0cf3f51812e4', 'Service', 5000)
on conflict do nothing;

-- seed_record:settings
insert into "settings" ("id", "default_cost_per_hour", "default_time_update")
values
    ('32d967d2-29e2-8686-823d-7d29c89465e9', 5000, 25)
on conflict do nothing;

delete from "_zone";

-- the clock of UTC
insert into "_zone" ("utc_from", "offset_seconds")
values
    ('0001-01-01T00:00:00.000000Z', 0)
on conflict ("utc_from") do update set
    "offset_seconds" = excluded."offset_seconds";
