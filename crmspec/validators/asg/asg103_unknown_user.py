"""A record goes to a user whom nothing else names.

## What
A case or `otherwise` names a user who is a member of no team, neither here nor in any environment. Only where
the blueprint names members of teams.

## Why
Users are made from those lists. Records that are given to somebody who is not there are given to nobody.

## Bad
```yaml
teams:
  sales: {members: [ann@firm.example, bob@firm.example]}
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: large, if: budget > 50_000, method: user, user: anne@firm.example}
      - {id: rest, method: round_robin, team: sales}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```

## Good
```yaml
teams:
  sales: {members: [ann@firm.example, bob@firm.example]}
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: large, if: budget > 50_000, method: user, user: ann@firm.example}
      - {id: rest, method: round_robin, team: sales}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.asg._people import named
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the users that rules name with those that teams name."""
    known = named(architecture)
    for name, rule in architecture.section("assignment_rules").items() if known else ():
        path = ("assignment_rules", name)
        users = [((*path, "cases", at, "user"), one.user) for at, one in enumerate(rule.cases)]
        for place, user in [*users, ((*path, "otherwise", "user"), rule.otherwise.user)]:
            if user and user.casefold() not in known:
                near = get_close_matches(user.casefold(), sorted(known), n=1)
                way_out = (
                    f"did you mean `{near[0]}`?" if near else "name a member of a team, or make them one"
                )
                message = f"`{user}` is a member of no team, here or in any environment"
                yield Finding(place, message, way_out, at_key=False)


RULE: Final = Rule("ASG103", Severity.ERROR, "graph", "user who is not there", check, absence=True)
