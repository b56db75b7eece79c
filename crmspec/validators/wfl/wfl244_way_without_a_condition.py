"""A way of a branch has no condition, or two triggers of a workflow are the same.

## What
A way of a branch has steps, and neither an `if` nor the word `else`: it is always gone, and the ways after it never
are. So, too, a workflow that lists one trigger twice: the second was to be another.

## Why
What was to be done in one case is done in all; what was to start by two things starts by one.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      large: {type: boolean, default: false}
      note: {type: text}
workflows:
  look_at_it:
    trigger: {changed: deal, fields: [large]}
    steps:
      - branch:
          - steps: [{update: {set: {note: Look at it.}}}]
          - else: []
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      large: {type: boolean, default: false}
      note: {type: text}
workflows:
  look_at_it:
    trigger: {changed: deal, fields: [large]}
    steps:
      - branch:
          - {if: large, steps: [{update: {set: {note: Look at it.}}}]}
          - else: []
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
    """Look for ways that are always gone, and for triggers that stand there twice."""
    for step in architecture.steps("branch"):
        for at, case in enumerate(step.model.branch):
            if case.steps and case.if_ is None and not architecture.is_shared(step.path):
                message = (
                    "this way of the branch has no condition: it is always gone, and none of those after it"
                )
                way_out = "say when it is gone in `if`, or write `else` in place of `steps`"
                yield Finding((*step.path, "branch", at), message, way_out, at_key=False)
    for name, workflow in architecture.section("workflows").items():
        for at, trigger in enumerate(workflow.trigger if len(workflow.trigger) > 1 else ()):
            if trigger in workflow.trigger[:at] and not architecture.is_shared(("workflows", name)):
                first = workflow.trigger.index(trigger)
                message = f"`{name}` has this trigger twice: the second changes nothing"
                related = ((("workflows", name, "trigger", first), "the same stands here"),)
                way_out = "name what else is to start it, or leave one of the two out"
                yield Finding(("workflows", name, "trigger", at), message, way_out, related, at_key=False)


RULE: Final = Rule("WFL244", Severity.WARNING, "module", "way without a condition", check)
