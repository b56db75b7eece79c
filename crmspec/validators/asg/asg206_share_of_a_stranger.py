"""Somebody has a share who is not of the team.

## What
The `ratio` of a case names somebody who is no member of the case's team, here or in any environment. Only
where the team has members.

## Why
The share is never drawn: the others get more than was meant.

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
      - {id: rest, method: weighted, team: sales, ratio: {ann@firm.example: 2, carl@firm.example: 1}}
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
      - {id: rest, method: weighted, team: sales, ratio: {ann@firm.example: 2, bob@firm.example: 1}}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.asg._people import members
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare shares with the members of the team."""
    for name, rule in architecture.section("assignment_rules").items():
        for at, case in enumerate(rule.cases):
            people = members(architecture).get(case.team or "", frozenset())
            for user in case.ratio if people else ():
                if user.casefold() not in people:
                    message = f"`{user}` has a share and is no member of `{case.team}`"
                    related = ((("teams", str(case.team)), "this is the team"),)
                    path = ("assignment_rules", name, "cases", at, "ratio", user)
                    yield Finding(path, message, "add them to the team, or name a member", related)


RULE: Final = Rule("ASG206", Severity.WARNING, "graph", "share of somebody outside", check, absence=True)
