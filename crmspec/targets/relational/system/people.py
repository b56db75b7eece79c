"""People: users, roles, teams, queues, who stands above whom, and what was shared by hand."""

from typing import Final

TABLES: Final = """
_user: Who works with the CRM; people, API keys, the public and the system itself.
  id id! = new
  name line!
  email line
  phone word
  kind word! in person|api|public|system = person
  login word
  active boolean! = true
  team_id id -> _team set_null
  manager_id id -> _user set_null
  time_zone word
  language word
  locale word
  last_login_at datetime
  absent_from date
  absent_until date
  created_at datetime! = now
  key folded: email
  key: login
  index: team_id
  index: manager_id

_role: Roles, and whom each reports to.
  name word!
  label line
  kind word! in person|api|public|system
  reports_to word -> _role restrict
  retired boolean! = false
  index: reports_to

_role_capability: The named rights of roles.
  role word! -> _role cascade
  capability word! -> _capability cascade
  primary: role, capability
  index: capability

_role_closure: Which role stands above which, over any number of levels; each stands above itself by 0.
  ancestor word! -> _role cascade
  descendant word! -> _role cascade
  levels int64! >= 0
  primary: ancestor, descendant
  index: descendant

_user_role: Who is in which role.
  user_id id! -> _user cascade
  role word! -> _role restrict
  granted_at datetime! = now
  granted_by id! -> _user restrict = actor
  primary: user_id, role
  index: role

_user_closure: Whose records a user's `subordinates` covers: by role, by manager, and each their own.
  ancestor_id id! -> _user cascade
  descendant_id id! -> _user cascade
  primary: ancestor_id, descendant_id
  index: descendant_id

_team: People who work together.
  id id! = new
  name word!
  label line
  parent_id id -> _team set_null
  manager_id id -> _user set_null
  lead_role word -> _role set_null
  managed word! in blueprint|seed = seed
  retired boolean! = false
  key: name
  index: parent_id
  index: manager_id

_team_member: Who is in which team, in batting order.
  team_id id! -> _team cascade
  user_id id! -> _user cascade
  position int64! >= 0 = 0
  primary: team_id, user_id
  index: user_id

_queue: Where records wait until someone takes them.
  id id! = new
  name word!
  label line
  email line
  team_id id -> _team set_null
  notify boolean! = true
  retired boolean! = false
  key: name

_queue_module: The modules whose records a queue may own.
  queue_id id! -> _queue cascade
  module word!
  primary: queue_id, module

_queue_member: Who works on a queue: a user, all in a role, or a team.
  id id! = new
  queue_id id! -> _queue cascade
  user_id id -> _user cascade
  role word -> _role cascade
  team_id id -> _team cascade
  index: queue_id
  index: user_id
  index: role
  index: team_id

_share: A record that somebody opened to others by hand.
  id id! = new
  module word!
  record_id id!
  user_id id -> _user cascade
  role word -> _role cascade
  team_id id -> _team cascade
  access word! in read|update
  until datetime
  created_at datetime! = now
  created_by id! -> _user restrict = actor
  index: record_id
  index: user_id
  index: role
  index: team_id

_saved_view: A list that somebody arranged for themselves.
  id id! = new
  user_id id! -> _user cascade
  module word!
  name line!
  settings json!
  created_at datetime! = now
  key: user_id, module, name
"""
