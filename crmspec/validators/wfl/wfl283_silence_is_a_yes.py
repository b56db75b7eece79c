"""No answer, or a no, does what a yes does.

## What
An approval's `rejected`, `expired`, `returned` or `recalled` makes the same transition as its `approved` (or as what
follows the approval), or writes the same values; or moves the record into the very stage that starts the workflow, so
that the same question is asked again.

## Why
Whoever waits long enough needs no approval, and a no changes nothing.

## Bad
```yaml
modules:
  quote:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  rep: {can: {quote: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {quote: {read: all, update: {scope: all, fields: all}}}}
pipelines:
  quoting:
    module: quote
    field: status
    stages: {draft: {initial: true}, review: {}, approved: {outcome: won}, refused: {outcome: lost}}
    transitions:
      hand_in: {from: draft, to: review, by: [rep]}
      approve: {from: review, to: approved, by: [boss]}
      send_back: {from: review, to: draft, by: [boss]}
      refuse: {from: review, to: refused, by: [boss]}
workflows:
  review:
    trigger: {enters: quoting.review}
    run_as: {role: boss}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: quoting.approve}]
          rejected: [{transition: quoting.refuse}]
          returned: [{transition: quoting.send_back}]
          recalled: [{transition: quoting.send_back}]
          expired: [{transition: quoting.approve}]
```

## Good
```yaml
modules:
  quote:
    fields:
      name: {type: text}
      status: {type: picklist}
roles:
  rep: {can: {quote: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
  boss: {can: {quote: {read: all, update: {scope: all, fields: all}}}}
pipelines:
  quoting:
    module: quote
    field: status
    stages: {draft: {initial: true}, review: {}, approved: {outcome: won}, refused: {outcome: lost}}
    transitions:
      hand_in: {from: draft, to: review, by: [rep]}
      approve: {from: review, to: approved, by: [boss]}
      send_back: {from: review, to: draft, by: [boss]}
      refuse: {from: review, to: refused, by: [boss]}
workflows:
  review:
    trigger: {enters: quoting.review}
    run_as: {role: boss}
    steps:
      - id: ask
        approve:
          by: boss
          due: 2 days
          approved: [{transition: quoting.approve}]
          rejected: [{transition: quoting.refuse}]
          returned: [{transition: quoting.send_back}]
          recalled: [{transition: quoting.send_back}]
          expired: [{transition: quoting.send_back}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import steps_under

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

Done = tuple[str, ...]
"""What a step does to a record, in words that can be compared."""
OUTCOMES: Final = {
    "expired": "where nobody answers",
    "rejected": "a no",
    "returned": "sending it back",
    "recalled": "taking it back",
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each answer of an approval leads to."""
    for step in architecture.steps("approve"):
        path = (*step.path, "approve")
        if architecture.is_shared(path):
            continue
        yes = {
            **_done(architecture, _following(architecture, step)),
            **_done(architecture, [(*path, "approved")]),
        }
        for outcome, what in OUTCOMES.items():
            no = _done(architecture, [(*path, outcome)])
            same = [one for one in no if one in yes and one[0] == "transition"]
            same = same or [one for one in no if one in yes and _whole(yes) == _whole(no)]
            if same:
                place = no[same[0]]
                text = f"{what} does what a yes does: {_spoken(same[0])}"
                related = ((yes[same[0]], "this is what a yes does"),)
                yield Finding(place, text, "send it back, or ask somebody higher up", related)
                continue
            yield from _again(architecture, step, no, what)


def _whole(done: Mapping[Done, Keys]) -> set[Done]:
    return {one for one in done if one[0] in {"transition", "update"}}


def _following(architecture: Architecture, step: Placed) -> list[Keys]:
    """The steps after the approval in its list, which are done on a yes."""
    front, at, length = step.path[:-1], step.path[-1], len(step.path)
    several = steps_under(architecture, front)
    return [
        one.path
        for one in several
        if len(one.path) == length and isinstance(one.path[-1], int) and one.path[-1] > int(at)
    ]


def _done(architecture: Architecture, roots: list[Keys]) -> dict[Done, Keys]:
    found: dict[Done, Keys] = {}
    for one in (each for root in roots for each in steps_under(architecture, root)):
        place = (*one.path, one.verb)
        if one.verb == "transition":
            options = one.model.transition
            found.setdefault((one.verb, options.record, options.make), place)
        elif one.verb == "update":
            options = one.model.update
            for name, value in sorted(options.set.items()):
                if not str(value).startswith("="):
                    found.setdefault((one.verb, options.record, name, str(value)), (*place, "set", name))
    return found


def _spoken(done: Done) -> str:
    if done[0] == "transition":
        return f"it makes `{done[2]}`"
    return f"it sets `{done[2]}` to `{done[3]}`"


def _again(architecture: Architecture, step: Placed, no: Mapping[Done, Keys], what: str) -> Iterator[Finding]:
    """A transition back into the stage that starts the same workflow."""
    workflow = (
        architecture.section("workflows").get(str(step.path[1])) if step.path[0] == "workflows" else None
    )
    started = {str(getattr(one, "enters", "")) for one in workflow.trigger} if workflow is not None else set()
    for done, place in no.items():
        if done[0] != "transition" or done[1] != "record":
            continue
        name, _, made = done[2].partition(".")
        pipeline = architecture.section("pipelines").get(name)
        move = pipeline.transitions.get(made) if pipeline is not None else None
        if move is not None and f"{name}.{move.to}" in started:
            text = f"{what} moves it to `{move.to}`, which starts `{step.path[1]}` again: the same is asked for ever"
            related = ((("workflows", str(step.path[1]), "trigger"), "this starts it"),)
            yield Finding(place, text, "move it back to where somebody works on it", related)


RULE: Final = Rule("WFL283", Severity.WARNING, "graph", "silence is a yes", check)
