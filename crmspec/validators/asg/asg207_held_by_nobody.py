"""A record is given to a role that no person holds.

## What
A case or `otherwise` gives records to a role of another kind than `person`: an API key, the public, the
system.

## Why
A program owns the record: it is in nobody's list, and whoever gave it away thinks that it is looked after.

## Bad
```yaml
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
  website: {kind: api, can: {lead: {read: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: website}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```

## Good
```yaml
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
  boss: {kind: person, can: {lead: {read: all, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: boss}
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
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the kinds of roles that get records."""
    roles = architecture.section("roles")
    for name, rule in architecture.section("assignment_rules").items():
        path = ("assignment_rules", name)
        several = [((*path, "cases", at), one.role) for at, one in enumerate(rule.cases)]
        for place, role in [*several, ((*path, "otherwise"), rule.otherwise.role)]:
            if role in roles and roles[role].kind != "person":
                message = f"no person holds `{role}`, and it gets records of `{rule.module}`"
                related = ((("roles", str(role)), f"it is of the kind `{roles[str(role)].kind}`"),)
                yield Finding((*place, "role"), message, "name a role of people", related, at_key=False)


RULE: Final = Rule("ASG207", Severity.WARNING, "graph", "given to a role without people", check)
