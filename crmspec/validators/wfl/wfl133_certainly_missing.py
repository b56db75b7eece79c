"""A step is for a record of which it is certain that it is missing.

## What
A step changes, moves, tags or writes to a record, and the conditions on the way say that there is none: the lookup
is null where the step is done, and filled where it is not.

## Why
The condition is the wrong way round: the step fails whenever it is done, and is not done whenever it could be.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  deal:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: deal, body: "Hello, {{ contact.name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: greet, send: {template: hello, to: contact}, if: contact is null, on_failure: continue}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  deal:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: deal, body: "Hello, {{ contact.name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: greet, send: {template: hello, to: contact}, if: contact is not null, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN, Record
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.cns._proof import plain
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import asked_at, step_called, written
from crmspec.validators.wfl._state import states, touching
from crmspec.validators.wfl._uses import uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NEEDED: Final = frozenset({"record", "about", "to", "with", "host", "user"})
"""Options that name whom or what a step is about."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Ask of each record that a step is about whether there can be one."""
    known = facts(architecture)
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            given = certain.get(number)
            for path, expr in uses(architecture).get(node.path, ()) if given else ():
                if (
                    path[-1] not in NEEDED
                    or len(path) != len(node.path) + 2
                    or not isinstance(expr.type, Record)
                ):
                    continue
                value = plain(expr)
                there = Expr("not_null", BOOLEAN, (value,))
                if (
                    given
                    and value.op != "self"
                    and touching(value, given)
                    and not satisfiable(there, *given, facts=known)
                    and satisfiable(*given, facts=known)
                ):
                    called, named = step_called(node.verb, node.model), written(architecture, path)
                    reason = asked_at(architecture, flow, given, there)
                    why = f" ({reason[1]})" if reason else ""
                    text = f"`{named}` is always empty where {called} is done{why}: it fails each time"
                    asked = f"`{written(architecture, reason[0])}`" if reason else "the condition"
                    way_out = f"turn {asked} round, or name another record"
                    related = ((reason[0], f"this lets {called} be done {reason[1]}"),) if reason else ()
                    yield Finding(path, text, way_out, related, at_key=False)
                    break


RULE: Final = Rule("WFL133", Severity.ERROR, "module", "record that is certainly missing", check)
