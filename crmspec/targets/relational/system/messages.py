"""What is said to people: consent, messages and what became of them, notices, files, who took part."""

from typing import Final

TABLES: Final = """
_consent: Leave to write to somebody, as it was given and withdrawn; a row is never overwritten, only ended.
  id id! = new
  module word!
  record_id id!
  consent word! -> _consent_kind restrict
  given_at datetime! = now
  given_by word!
  expires_at datetime
  withdrawn_at datetime
  withdrawn_by word
  wording text
  proof json
  created_by id! -> _user restrict = actor
  index: record_id, consent
  index: consent

_campaign_member: Who takes part in a campaign, and how they responded.
  campaign word!
  module word!
  record_id id!
  status word!
  joined_at datetime! = now
  changed_at datetime! = now
  left_at datetime
  primary: campaign, record_id
  index: record_id

_message: What was sent and received.
  id id! = new
  direction word! in inbound|outbound
  channel word!
  template word
  campaign word
  module word
  record_id id
  run_id id -> _run set_null
  consent_id id -> _consent set_null
  sender line
  recipient line
  subject text
  body text
  state word! in waiting|sent|delivered|bounced|failed|received|refused = waiting
  created_at datetime! = now
  sent_at datetime
  error text
  index: record_id
  index: state, created_at
  index: run_id
  index: consent_id

_message_event: What became of a message: delivered, opened, clicked, bounced.
  id id! = new
  message_id id! -> _message cascade
  event word!
  happened_at datetime! = now
  details json
  index: message_id

_notice: What the CRM tells its own people.
  id id! = new
  user_id id! -> _user cascade
  module word
  record_id id
  template word
  text text!
  created_at datetime! = now
  read_at datetime
  index: user_id, created_at
  index: record_id

_file: Documents and pictures; their content lies apart, under the name of its hash.
  id id! = new
  name line!
  media_type word!
  bytes int64! >= 0
  sha256 word!
  location line!
  created_at datetime! = now
  created_by id! -> _user restrict = actor
  index: sha256

_participant: Who took part in an activity, besides its owner.
  activity word!
  activity_id id!
  module word!
  record_id id!
  response word
  primary: activity_id, record_id
  index: record_id
"""
