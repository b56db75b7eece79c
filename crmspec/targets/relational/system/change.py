"""What changed: records (outbox, then history), and the deployment itself (ledger)."""

from typing import Final

TABLES: Final = """
_outbox: Changes of records that nobody has dealt with yet. Row triggers write here and nowhere else;
whoever drains it hands each change to the workflows, writes the history, deletes the row: at once.
  id ascending!
  txid int64
  event word!
  module word!
  record_id id!
  old json
  new json
  principal id
  depth int64! >= 0 = 0
  manifest_hash word!
  happened_at datetime! = now

_history: One row for each change of a record: its fields as [old, new]. Filled while the outbox is drained.
  id ascending!
  module word!
  record_id id!
  event word!
  changes json!
  changed_at datetime!
  changed_by id
  txid int64
  manifest_hash word!
  index: record_id, changed_at
  index: changed_by

_manifest: Every manifest that was ever applied here, by its hash, packed; what is under way keeps to its own.
  hash word!
  body text!

_ledger: What was applied to this deployment, step by step: when, by whom, with what result.
  id ascending!
  plan int64! >= 1
  applied_at datetime! = now
  applied_by line!
  from_hash word
  to_hash word!
  step line
  statement text
  reverse text
  state word! in started|done|failed|reverted
  details json
  index: plan

_fingerprint: What the catalogue showed right after a plan was applied, packed: what differs from it since is drift.
  plan int64! >= 1
  server_version word!
  catalogue text!

_leftover: What an earlier change left standing until it is contracted: what it was, what it is called now.
  stands_in line!
  name line!
  kind word! in column|table|role|row
  object line!
  plan int64! >= 1
  forward text
  back text
  primary: plan, object
"""
