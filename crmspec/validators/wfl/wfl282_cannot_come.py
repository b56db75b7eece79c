"""A step waits for what cannot come any more.

## What
A `wait` is for an event that cannot happen to the record: it is to enter a stage that no transition leads to from
where it is then, or to leave one that it is not in and cannot come into; the event is about records of another module;
the record is to be made, which it is already; or a tag is awaited that nothing puts on, and nobody may.

## Why
The run waits until its deadline each time. What was to follow the event follows far too late, or not at all.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      stage: {type: picklist}
activities:
  to_do: {kind: task, on: [project]}
pipelines:
  work:
    module: project
    field: stage
    stages: {planned: {initial: true}, checked: {}, done: {outcome: done}}
    transitions:
      look: {from: planned, to: checked}
      finish: {from: checked, to: done}
workflows:
  ask_how_it_was:
    trigger: {enters: work.done}
    steps:
      - {id: rest, wait: {event: {enters: work.checked}, deadline: 30 days}}
      - {id: ask, task: {activity: to_do, subject: "Ask about {{ name }}", to: user}}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      stage: {type: picklist}
activities:
  to_do: {kind: task, on: [project]}
pipelines:
  work:
    module: project
    field: stage
    stages: {planned: {initial: true}, checked: {}, done: {outcome: done}}
    transitions:
      look: {from: planned, to: checked}
      finish: {from: checked, to: done}
workflows:
  ask_how_it_was:
    trigger: {enters: work.done}
    steps:
      - {id: rest, wait: 3 days}
      - {id: ask, task: {activity: to_do, subject: "Ask about {{ name }}", to: user}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.listeners import listens
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import ANYWHERE, placed
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._stages import runs
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.wfl._stages import Run


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what each wait is for, and where the record is by then."""
    waiting = {one.path: one for one in listens(architecture) if one.waiting}
    if not waiting:
        return
    for path, listener in waiting.items():
        if not architecture.is_shared(path):
            yield from _elsewhere(architecture, path, listener)
    for run in runs(architecture):
        yield from _stages(architecture, run, waiting)


def _elsewhere(architecture: Architecture, path: Keys, listener: Listener) -> Iterator[Finding]:
    """The event is about other records, or lies behind."""
    step = architecture.verbs.get(path[: path.index("wait")]) if "wait" in path else None
    own = step.context.record if step is not None else None
    if own is None:
        return
    if listener.verb == "created" and listener.module == own:
        text = f"this waits until the `{own}` is made, and it is there already"
        yield Finding(path, text, "wait for a change of it, or for a time")
    elif listener.module is not None and listener.module != own and listener.verb != "schedule":
        text = (
            f"this waits for something to happen to the `{own}`, and the event is about a `{listener.module}`"
        )
        yield Finding(path, text, f"wait for an event of the `{own}`, or start another workflow by this one")


def _stages(architecture: Architecture, run: Run, waiting: dict[Keys, Listener]) -> Iterator[Finding]:
    for number, node in run.flow.steps():
        listener = waiting.get((*node.path, "wait", "event"))
        where = run.at.get(number)
        if listener is None or where is None or not where.stages or listener.verb not in {"enters", "leaves"}:
            continue
        pipeline = str(getattr(listener.model, listener.verb)).partition(".")[0]
        stage = listener.value
        if pipeline != run.pipe.name or stage not in run.pipe.stages:
            continue
        if any(
            to in {stage, ANYWHERE} and one is not None and one.action == "updated"
            for to, one, _ in placed(architecture, run.pipe)
        ):
            continue
        ahead = _ahead(run, where.stages)
        there = where.stages if listener.verb == "leaves" else frozenset()
        if stage in ahead | there:
            continue
        now = listed([one for one in run.pipe.stages if one in where.stages], "or")
        verb = "comes into" if listener.verb == "enters" else "leaves"
        text = f"this event never comes: a `{run.stage[0]}` that is {now} never {verb} `{stage}`"
        related = ((("pipelines", run.pipe.name, "transitions"), "these are its ways"),)
        yield Finding(
            (*node.path, "wait", "event"), text, "wait for a time, or for a stage that can come", related
        )


def _ahead(run: Run, stages: frozenset[str]) -> set[str]:
    """The stages that can be entered from now on."""
    first = {one.to for one in run.pipe.moves if stages & set(one.froms)}
    return run.pipe.reached(first)


RULE: Final = Rule("WFL282", Severity.WARNING, "graph", "waits for what cannot come", check)
