"""A case is never reached.

## What
The first case that holds decides. Earlier cases of an assignment rule, or earlier targets of a deadline, take
every record that this one would.

## Why
It looks as if large leads went to the experienced, and they go round like all others.

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
  boss: {can: {lead: {read: all, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: rep}
      - {id: large, if: budget > 50_000, method: round_robin, role: boss}
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
  boss: {can: {lead: {read: all, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: large, if: budget > 50_000, method: round_robin, role: boss}
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

from crmspec.compiler.expressions.guards import shadowed
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.asg._cases import called, conditions, listed, ordered
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find cases behind others that take all of theirs; those behind the same ones are told of together."""
    yield from together(architecture, "ASG102", _shadowed(architecture), "this is never reached either")


def _shadowed(architecture: Architecture) -> Iterator[Caused]:
    for path, what, cases in ordered(architecture):
        exprs = conditions(architecture, path, cases)
        if len(cases) < _FEWEST or architecture.is_shared(path[:2]):
            continue
        for at, earlier in shadowed(exprs, facts(architecture)):
            names = listed(called(cases[one], one).strip("`") for one in earlier)
            takes = "takes" if len(earlier) == 1 else "take"
            message = (
                f"the {what} {called(cases[at], at)} is never reached: {names} {takes} all of its records"
            )
            open_ = [one for one in earlier if cases[one].if_ is None]
            way_out = f"move it before {names}" + (
                ", which has no condition" if open_ else ", or change its condition"
            )
            related = tuple(((*path, one), f"this {what} comes first") for one in earlier)
            yield (path, tuple(earlier)), Finding((*path, at), message, way_out, related)


_FEWEST: Final = 2


RULE: Final = Rule("ASG102", Severity.ERROR, "module", "case that is never reached", check)
