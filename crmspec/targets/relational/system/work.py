"""Work under way: runs of workflows, deadlines, distribution, scores, numbers."""

from typing import Final

TABLES: Final = """
_run: A workflow, campaign or escalation that is or was under way; it keeps the version it began with.
  id id! = new
  workflow line!
  manifest_hash word!
  steps json!
  module word
  record_id id
  state word! in waiting|running|done|stopped|failed = waiting
  principal_id id -> _user restrict
  depth int64! >= 0 = 0
  variables json
  started_at datetime! = now
  finished_at datetime
  error text
  index: record_id
  index: workflow, state
  index: principal_id

_run_step: The steps of a run: done, waiting, failed.
  id id! = new
  run_id id! -> _run cascade
  step line!
  attempt int64! >= 1 = 1
  state word! in waiting|running|done|skipped|failed = waiting
  due_at datetime
  waits_for line
  started_at datetime
  finished_at datetime
  result json
  error text
  key: run_id, step, attempt
  index: due_at

_sla: Deadlines of records: running, paused, met, missed.
  id id! = new
  sla word!
  module word!
  record_id id!
  state word! in running|paused|met|missed = running
  started_at datetime! = now
  due_at datetime!
  warn_at datetime
  warned_at datetime
  paused_at datetime
  paused_seconds int64! >= 0 = 0
  stopped_at datetime
  key: sla, record_id, started_at
  index: record_id
  index: state, due_at

_assignment: Where a distribution stands: the turn of the batting order.
  rule word!
  position int64! >= 0
  turn int64! >= 0 = 0
  changed_at datetime! = now
  primary: rule, position

_assignment_ratio: The share of each in a weighted distribution, and how many each was given.
  rule word!
  position int64! >= 0
  member line!
  ratio int64! >= 1
  given int64! >= 0 = 0
  primary: rule, position, member

_score_event: Points that somebody's behaviour brought.
  id id! = new
  rule word!
  module word!
  record_id id!
  behaviour word!
  points int64!
  source line
  happened_at datetime! = now
  index: record_id
  index: rule, happened_at

_sequence: The next number of each series, by the field that shows it and its period.
  field line!
  period word!
  next_number int64! >= 0
  primary: field, period

_import_run: A file that was brought in.
  id id! = new
  import word!
  file_name line
  tag_id id -> _tag set_null
  rows_read int64! >= 0 = 0
  rows_taken int64! >= 0 = 0
  problems json
  started_at datetime! = now
  started_by id! -> _user restrict = actor
  finished_at datetime

_submission: What was filled into a form.
  id id! = new
  form word!
  module word
  record_id id
  answers json!
  consents json
  parameters json
  submitted_at datetime! = now
  index: record_id
  index: form, submitted_at

_search_word: The words that records are found by, normalised: without accents, case and punctuation.
  word line!
  module word!
  record_id id!
  primary: word, module, record_id
  index: record_id
"""
