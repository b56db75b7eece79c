"""What the blueprint declares and the database holds as rows: options, stages, tags, sources, calendars."""

from typing import Final

TABLES: Final = """
_deployment: What is deployed here: the manifest's hash, the version of the format.
  name word!
  value text!

_option: The options of dropdowns and checklists, by the id of what declares them.
  list line!
  value word!
  position int64! >= 0
  label line
  description text
  colour word
  retired boolean! = false
  offered_when json
  translations json
  primary: list, value

_pipeline: Pipelines.
  name word!
  module word!
  field word!
  label line
  amount word

_stage: The stages of pipelines, in order.
  pipeline word! -> _pipeline cascade
  name word!
  position int64! >= 0
  label line
  colour word
  initial boolean! = false
  probability int64
  forecast word
  outcome word
  rots_after word
  room int64
  retired boolean! = false
  primary: pipeline, name

_record_type: Variants of modules.
  name word!
  module word!
  label line
  pipeline word -> _pipeline restrict
  retired boolean! = false

_lead_source: Lead sources: the broad ones, and below each its second level, named with a point between.
  name word!
  parent word -> _lead_source restrict
  position int64! >= 0
  label line
  description text
  retired boolean! = false
  translations json
  index: parent

_tag_category: Groups of tags.
  name word!
  label line
  description text
  exclusive boolean! = false
  pattern line
  managed word! in blueprint|seed

_tag: Words put on records.
  id id! = new
  category word! -> _tag_category restrict
  name word!
  label line
  description text
  retired boolean! = false
  merged_into_id id -> _tag set_null
  created_at datetime! = now
  created_by id! -> _user restrict = actor
  key: category, name

_channel: Ways of reaching people.
  name word!
  label line
  kind word!
  sender line

_consent_kind: What people can agree to: a channel, a purpose, a legal basis.
  name word!
  channel word! -> _channel restrict
  purpose word!
  legal_basis word!
  label line
  wording text
  expires_after word
  retired boolean! = false
  index: channel

_calendar: Working hours.
  name word!
  label line
  time_zone word!

_calendar_hours: The stretches of working hours of a weekday, Monday 1 to Sunday 7.
  calendar word! -> _calendar cascade
  weekday int64! >= 1
  opens word!
  closes word!
  primary: calendar, weekday, opens

_holiday: Days on which nobody works.
  calendar word! -> _calendar cascade
  day date!
  label line
  primary: calendar, day

_decision_table: Tables of decisions.
  name word!
  label line
  inputs json!
  outputs json!
  managed word! in blueprint|seed

_decision_row: Their rows in order; a condition is a compiled expression, absent: always.
  decision_table word! -> _decision_table cascade
  position int64! >= 0
  condition json
  source text
  results json!
  primary: decision_table, position

_template: Texts of messages that people may change.
  name word!
  language word!
  channel word!
  subject text
  body text!
  managed word! in blueprint|seed
  changed_at datetime
  primary: name, language

_capability: Named rights.
  name word!
  label line
  description text

_currency: Currencies in use, and the digits of their smallest unit.
  code word!
  digits int64! >= 0

_rate: How much one unit of a currency was worth on a day, in millionths.
  from_code word! -> _currency restrict
  to_code word! -> _currency restrict
  day date!
  millionths int64! >= 1
  primary: from_code, to_code, day
  index: to_code

_zone: The clock of the blueprint's zone: from when on which offset from UTC holds.
  utc_from datetime!
  offset_seconds int64!
"""
