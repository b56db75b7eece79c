"""A key has no effect with this method.

## What
A case says something that its method does not look at: shares without `weighted`, a field under `from`
without `by_field`, a queue or a user besides another method, a capacity where nobody is chosen, a team and a
role at once.

## Why
Somebody set the shares and believes in them; the records go round as before.

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
      - {id: rest, method: round_robin, role: rep, ratio: {ann: 2, bob: 1}}
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
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


LOOKS_AT: Final = {
    "round_robin": {"team", "role", "capacity"},
    "least_loaded": {"team", "role", "capacity"},
    "weighted": {"team", "role", "ratio", "capacity"},
    "by_field": {"from_", "capacity", "team", "role"},
    "queue": {"queue"},
    "user": {"user", "capacity"},
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for keys beside those that the method needs."""
    for name, rule in architecture.section("assignment_rules").items():
        for at, case in enumerate(rule.cases):
            path = ("assignment_rules", name, "cases", at)
            for key in ("team", "role", "ratio", "from_", "queue", "user", "capacity"):
                if getattr(case, key) and key not in LOOKS_AT[case.method]:
                    word = key.rstrip("_")
                    message = f"`{word}` has no effect here: the method is `{case.method}`"
                    way_out = _fitting(key, word)
                    yield Finding(
                        (*path, word), message, way_out, (((*path, "method"), "this is the method"),)
                    )
            if case.team and case.role and case.method != "by_field":
                message = "a `team` and a `role` are named: it is not said who of them gets the records"
                yield Finding(
                    (*path, "role"), message, "keep one of them", (((*path, "team"), "here is the team"),)
                )


def _fitting(key: str, word: str) -> str:
    method = next(
        (method for method, keys in LOOKS_AT.items() if key in keys and key in method + "ratio from_"), ""
    )
    wanted = {"ratio": "weighted", "from_": "by_field", "queue": "queue", "user": "user"}.get(key, method)
    return f"write `method: {wanted}`, or drop `{word}`" if wanted else f"drop `{word}`"


RULE: Final = Rule("ASG205", Severity.WARNING, "file", "key without effect", check)
