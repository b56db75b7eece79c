"""An activity is logged at records where it does not appear.

## What
A `task`, `meeting` or `log` step is about a record of a module that the activity does not name under `on`.
Or the page of such a record shows the activity in its `timeline`.

## Why
The entry has no timeline to stand in: the step is refused, and the workflow stops.

## Bad
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
  deal: {fields: {name: {type: text, required: true}}}
activities:
  follow_up: {kind: task, on: [lead]}
workflows:
  call_them:
    trigger: {created: deal}
    run_as: {system: It is nobody's.}
    steps: [{task: {activity: follow_up, subject: Call, to: owner}}]
```

## Good
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
  deal: {fields: {name: {type: text, required: true}}}
activities:
  follow_up: {kind: task, on: [lead, deal]}
workflows:
  call_them:
    trigger: {created: deal}
    run_as: {system: It is nobody's.}
    steps: [{task: {activity: follow_up, subject: Call, to: owner}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what steps log with where it can be logged."""
    activities = architecture.section("activities")
    for verb in ("task", "meeting", "log") if activities else ():
        for step in architecture.steps(verb):
            options = getattr(step.model, verb)
            activity = activities.get(options.activity)
            module = step.context.module_of(options.about)
            if activity is None or module is None or module in activity.on:
                continue
            if module not in architecture.modules or architecture.perhaps_meant(("module",), module):
                continue
            message = f"`{options.activity}` is logged at a `{module}` here, and has no place there"
            path = ("activities", options.activity, "on")
            way_out = f"add `{module}` to its `on`, or log another activity"
            edit = Edit("put", path, [*activity.on, module])
            yield Finding(
                (*step.path, verb, "activity"), message, way_out, ((path, "where it appears"),), edits=(edit,)
            )
    if activities:
        yield from _shown(architecture)


def _shown(architecture: Architecture) -> Iterator[Finding]:
    """Compare what the pages of records show with what can be logged at them."""
    for name, view in architecture.section("views").items():
        for number, one in enumerate(getattr(view, "timeline", ())):
            activity = architecture.section("activities").get(one)
            if activity is None or view.module not in architecture.modules or view.module in activity.on:
                continue
            if architecture.perhaps_meant(("module",), view.module) or view.module in activity.participants:
                continue
            message = f"`{one}` can never be logged at a `{view.module}`: this part of the page stays empty"
            path = ("activities", one, "on")
            edit = Edit("put", path, [*activity.on, view.module])
            way_out = f"add `{view.module}` to its `on`, or leave it out of the page"
            place = ("views", name, "timeline", number)
            yield Finding(place, message, way_out, ((path, "where it appears"),), at_key=False, edits=(edit,))


RULE: Final = Rule("WFL160", Severity.ERROR, "graph", "activity without a timeline", check)
