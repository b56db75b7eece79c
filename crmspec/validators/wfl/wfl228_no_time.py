"""A length of time that is none.

## What
A `wait` is zero long, or has a `deadline` of zero; an approval or a question is `due` in no time. Or a workflow has
an `exit_when`, and no step in it ever waits.

## Why
Who waits for no time does not wait: what was to be done when time is up is done at once. And what never waits is
over before anything could end it early.

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
    trigger: {created: deal}
    steps:
      - {id: pause, wait: 0 days}
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
    trigger: {created: deal}
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

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture

LENGTHS: Final = (("wait", "for_"), ("wait", "deadline"), ("approve", "due"), ("ask", "due"))
WAITING: Final = frozenset({"wait", "approve", "ask"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what is zero long, and for what would end workflows that never wait."""
    for verb, key in LENGTHS:
        for step in architecture.steps(verb):
            length = getattr(getattr(step.model, verb), key)
            if length is not None and int(length.partition(" ")[0]) == 0:
                path = (*step.path, verb, key.removesuffix("_"))
                text = f"`{length}` is no time at all"
                yield Finding(path, text, "say how long, or leave the step out", at_key=False)
    for name, workflow in architecture.section("workflows").items():
        flow = flows(architecture)["workflows", name, "steps"]
        if workflow.exit_when is not None and not _waits(architecture, flow, ()):
            text = f"no step of `{name}` waits: it is over before this could end it"
            yield Finding(
                ("workflows", name, "exit_when"), text, "drop it, or write it as the workflow's `if`"
            )


def _waits(architecture: Architecture, flow: Flow, around: tuple[str, ...]) -> bool:
    for _, node in flow.steps():
        if node.verb in WAITING:
            return True
        if node.verb == "subflow" and (name := node.model.subflow.name) not in around:
            inner = flows(architecture).get(("subflows", name, "steps"))
            if inner is None or _waits(architecture, inner, (*around, name)):
                return True
    return False


RULE: Final = Rule("WFL228", Severity.WARNING, "module", "no time at all", check)
