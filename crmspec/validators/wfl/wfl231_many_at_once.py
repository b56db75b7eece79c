"""Many runs of one workflow wait for the same record.

## What
A workflow is started again while it is under way for the same record (`while_running: parallel`), it waits, and
neither `at_most` nor `exit_when` bounds it.

## Why
Three changes in a week make three runs, each with its reminders: the same person gets everything three times.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  follow_up:
    trigger: {changed: deal, fields: [amount]}
    while_running: parallel
    steps:
      - {id: pause, wait: 2 days}
      - {id: tell, log: {activity: note, subject: Call}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  follow_up:
    trigger: {changed: deal, fields: [amount]}
    while_running: restart
    steps:
      - {id: pause, wait: 2 days}
      - {id: tell, log: {activity: note, subject: Call}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

WAITING: Final = frozenset({"wait", "approve", "ask"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find workflows whose runs pile up."""
    for name, workflow in architecture.section("workflows").items():
        if workflow.while_running != "parallel" or workflow.at_most or workflow.exit_when:
            continue
        flow = flows(architecture)["workflows", name, "steps"]
        waiting = next((node for _, node in flow.steps() if node.verb in WAITING), None)
        if waiting is not None:
            text = f"`{name}` waits, and starts again beside itself for the same record"
            related = (((*waiting.path, waiting.verb), "it waits here"),)
            way_out = "write `while_running: restart` or `ignore`, or bound it with `at_most` or `exit_when`"
            yield Finding(("workflows", name, "while_running"), text, way_out, related, at_key=False)


RULE: Final = Rule("WFL231", Severity.WARNING, "module", "runs beside each other", check)
