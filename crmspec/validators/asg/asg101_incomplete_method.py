"""A case does not say what its method needs.

## What
The method of a case needs a companion: `weighted` a `ratio`, `by_field` the field under `from`, `queue` the
queue, `user` the user, `round_robin` and `least_loaded` a `team` or a `role`.

## Why
Nobody can be found by this case: its records fall to `otherwise`, or to nobody at all.

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
      - {id: rest, method: weighted, role: rep}
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
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: weighted, role: rep, ratio: {ann: 2, bob: 1}}
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
from crmspec.validators.asg._cases import called
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


NEEDS: Final = {
    "weighted": (("ratio",), "the shares sum to nothing: say under `ratio` how much each one gets"),
    "by_field": (("from_",), "say under `from` which field names the user"),
    "queue": (("queue",), "name the `queue`"),
    "user": (("user",), "name the `user`"),
    "round_robin": (("team", "role"), "say among whom: a `team` or a `role`"),
    "least_loaded": (("team", "role"), "say among whom: a `team` or a `role`"),
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what each method needs."""
    for name, rule in architecture.section("assignment_rules").items():
        for at, case in enumerate(rule.cases):
            keys, way_out = NEEDS[case.method]
            if not any(getattr(case, key) for key in keys):
                path = ("assignment_rules", name, "cases", at)
                message = f"the case {called(case, at)} of `{name}` gives its records to nobody"
                yield Finding((*path, "method"), message, way_out)


RULE: Final = Rule("ASG101", Severity.ERROR, "module", "method without its companion", check)
