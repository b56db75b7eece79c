"""An approval that nobody can give, or that people give themselves.

## What
An `approve` step names neither a role nor a user; it needs more people than the one user that it names; the user is
whoever started the workflow (`user`, `record.created_by`); or the only role that may approve is the only one that sees
the button which starts the workflow.

## Why
What nobody can approve expires each time. What people approve themselves needs no approval.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
roles:
  rep: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {deal: {read: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review, by: [boss]}
      agree: {from: review, to: agreed}
      refuse: {from: review, to: refused}
      go_back: {from: review, to: open}
workflows:
  review:
    trigger: {button: Ask, module: deal, by: [boss]}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: sales.agree}]
          rejected: [{transition: sales.refuse}]
          expired: [{transition: sales.go_back}]
          returned: [{transition: sales.go_back}]
          recalled: [{transition: sales.go_back}]
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
roles:
  rep: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {deal: {read: all}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      review: {}
      agreed: {outcome: won}
      refused: {outcome: lost}
    transitions:
      ask: {from: open, to: review, by: [boss]}
      agree: {from: review, to: agreed}
      refuse: {from: review, to: refused}
      go_back: {from: review, to: open}
workflows:
  review:
    trigger: {button: Ask, module: deal, by: [rep]}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: sales.agree}]
          rejected: [{transition: sales.refuse}]
          expired: [{transition: sales.go_back}]
          returned: [{transition: sales.go_back}]
          recalled: [{transition: sales.go_back}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

OWN: Final = frozenset({"user", "created_by", "record.created_by"})
"""How a workflow calls whoever started it, or made the record."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at who approves."""
    for step in architecture.steps("approve"):
        options, path = step.model.approve, (*step.path, "approve")
        if not options.by and options.user is None:
            way_out = "name the roles in `by`, or the `user`"
            yield Finding(path, "nobody can give this approval", way_out)
        elif isinstance(options.need, int) and options.need > 1 and not options.by:
            text = f"{options.need} people must approve, and one is asked"
            yield Finding((*path, "need"), text, "name roles in `by`, or need one", at_key=False)
        elif options.user is not None and options.user.strip() in OWN and not options.by:
            text = "whoever asks for this approval gives it"
            yield Finding((*path, "user"), text, "name somebody else, such as `owner.manager`", at_key=False)
        else:
            yield from _by_button(architecture, step)


def _by_button(architecture: Architecture, step: Placed) -> Iterator[Finding]:
    """See whether the one role that may approve is the only one that starts the workflow."""
    options = step.model.approve
    workflow = (
        architecture.section("workflows").get(str(step.path[1])) if step.path[0] == "workflows" else None
    )
    if workflow is None or len(set(options.by)) != 1 or options.user is not None:
        return
    for number, trigger in enumerate(workflow.trigger):
        pressed = getattr(trigger, "by", None)
        if pressed is None or set(pressed) != set(options.by):
            return
        (role,) = set(options.by)
        text = f"only `{role}` presses the button, and only `{role}` approves"
        related = ((("workflows", str(step.path[1]), "trigger", number, "by"), "who presses the button"),)
        way_out = "let another role approve, or drop the approval"
        yield Finding((*step.path, "approve", "by"), text, way_out, related)
        return


RULE: Final = Rule("WFL123", Severity.ERROR, "module", "approval that is none", check)
