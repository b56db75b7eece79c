"""There is less room than records are expected.

## What
A case counts every record of the module against the capacity of each member of its team, and all members
together have room for fewer than `expected_records` says there will be. Where only some records count,
nothing is said.

## Why
One day everybody is full, and from then on every record goes to `otherwise`.

## Bad
```yaml
crm: {name: small, label: Small, expected_records: {lead: 1000}}
teams:
  sales: {members: [ann@firm.example, bob@firm.example]}
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text, required: true}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, team: sales, capacity: {at_most: 50, where: name is not null}}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```

## Good
```yaml
crm: {name: small, label: Small, expected_records: {lead: 80}}
teams:
  sales: {members: [ann@firm.example, bob@firm.example]}
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text, required: true}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, team: sales, capacity: {at_most: 50, where: name is not null}}
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

from crmspec.compiler.expressions.guards import always
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.asg._people import members
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the room of teams with what is expected."""
    expected = architecture.crm.expected_records if architecture.crm else {}
    for name, rule in architecture.section("assignment_rules").items():
        for at, case in enumerate(rule.cases):
            people = members(architecture).get(case.team or "", frozenset())
            if case.capacity is None or not people or case.if_ is not None or rule.module not in expected:
                continue
            path = ("assignment_rules", name, "cases", at, "capacity")
            counted = condition(architecture, (*path, "where"))
            room = case.capacity.at_most * len(people)
            if (
                room < expected[rule.module]
                and counted is not None
                and always(counted, facts=facts(architecture))
            ):
                message = (
                    f"`{case.team}` has room for {room} records of `{rule.module}` altogether, "
                    f"and {expected[rule.module]} are expected"
                )
                related = ((("crm", "expected_records", rule.module), "so many are expected"),)
                yield Finding(
                    (*path, "at_most"),
                    message,
                    "count only what is under way, under `where`",
                    related,
                    at_key=False,
                )


RULE: Final = Rule("ASG202", Severity.WARNING, "graph", "less room than records", check)
