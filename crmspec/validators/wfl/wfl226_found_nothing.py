"""A step goes on with a record that may not have been found.

## What
A step changes, moves, tags, gives away or writes to what an earlier `find` looked for with `take: first`, and
nothing on the way to it says that something was found.

## Why
There is the day on which nothing is found. Then the step fails, and what comes after it is not done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  note_it:
    trigger: {updated: deal}
    steps:
      - {id: look, find: {module: project, where: deal == record}, as: mine}
      - {id: tell, log: {activity: note, about: mine, subject: The deal has changed}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  note_it:
    trigger: {updated: deal}
    steps:
      - {id: look, find: {module: project, where: deal == record}, as: mine}
      - {id: tell, log: {activity: note, about: mine, subject: The deal has changed}, if: mine is not null}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._known import filled, nodes, ways
from crmspec.validators.wfl._uses import uses, variables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NEEDED: Final = frozenset({"record", "about", "to", "with", "host", "user"})
"""Options that name whom or what a step is about."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow what was looked for to the steps that need it."""
    for found in ways(architecture).values():
        makers = {
            name: several[0]
            for name, several in found.makers.items()
            if len(several) == 1 and several[0].verb == "find" and several[0].model.find.take == "first"
        }
        told = set[str]()
        for node, at in nodes(found) if makers else ():
            for path, expr in uses(architecture).get(node.path, ()):
                if path[-1] not in NEEDED or len(path) != len(node.path) + 2:
                    continue
                for name, value in variables(expr).items():
                    if name in makers and name in at.made and name not in told and not filled(at, value):
                        told.add(name)
                        text = f"nothing says that there is a `{name}`: where none was found, this fails"
                        related = (((*makers[name].path, "find"), "it is looked for here"),)
                        way_out = f"do this only `if: {name} is not null`"
                        asked = (Edit("put", (*node.path, "if"), f"{name} is not null"),)
                        edits = asked if node.model.if_ is None else ()
                        yield Finding(path, text, way_out, related, at_key=False, edits=edits)


RULE: Final = Rule("WFL226", Severity.WARNING, "module", "record that may not be found", check)
