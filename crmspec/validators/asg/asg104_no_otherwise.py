"""What no case takes goes to nobody.

## What
`otherwise` of an assignment rule names neither queue nor role nor user.

## Why
A record for which nobody has room has no owner: it is in nobody's list, and nobody is told.

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
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: rep}
    otherwise: {}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
      - {id: wait, assign: {queue: pool}}
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
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: rep}
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
    """Look at who gets what is left."""
    for name, rule in architecture.section("assignment_rules").items():
        one = rule.otherwise
        if not (one.queue or one.role or one.user):
            message = f"what no case of `{name}` gives to anyone is given to nobody"
            yield Finding(
                ("assignment_rules", name, "otherwise"), message, "name a `queue`, a `role` or a `user`"
            )


RULE: Final = Rule("ASG104", Severity.ERROR, "module", "otherwise nobody", check)
