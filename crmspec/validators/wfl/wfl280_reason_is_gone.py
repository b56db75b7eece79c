"""A run goes on although its reason is gone.

## What
A workflow that begins in some stage waits, and then sends, notifies or gives a task, also where the record has
meanwhile come to an end of its pipeline: its `exit_when`, and the conditions after the wait, name no end, or some of
them and not all. Workflows that begin at an end, and those that do not ask for the stage at all, are left alone.

## Why
Whoever has paid is reminded once more, because only the invoice that was cancelled ends the reminders.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      cancel: {from: sent, to: void}
workflows:
  remind:
    trigger: {enters: invoicing.sent}
    exit_when: status == "void"
    steps:
      - {id: rest, wait: 7 days}
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      cancel: {from: sent, to: void}
workflows:
  remind:
    trigger: {enters: invoicing.sent}
    exit_when: status in ["paid", "void"]
    steps:
      - {id: rest, wait: 7 days}
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts, is_derived, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import guard_of
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._inside import steps_under
from crmspec.validators.wfl._reasons import written
from crmspec.validators.wfl._stages import runs
from crmspec.validators.wfl._state import is_one_of
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Move
    from crmspec.validators.wfl._stages import Run, Where

_DOES: Final = {"send": "sends its message", "notify": "tells people", "task": "gives a task"}
REACHES: Final = frozenset({"send", "notify", "task"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is done after waiting, and in which stages that may be."""
    for run in runs(architecture):
        ends = {name for name, stage in run.pipe.stages.items() if stage.outcome}
        if not ends or not run.begins or run.begins & ends or not _by_stage(architecture, run):
            continue
        for number, node in run.flow.steps():
            where = run.at.get(number)
            if where is None or not where.waited or not _reaches(architecture, node):
                continue
            asked = _fields(architecture, run, where, node)
            left = [
                one
                for one in run.pipe.stages
                if one in ends & where.stages
                and not _goes_with(architecture, run, one, asked)
                and not _refused(architecture, run, one, node)
            ]
            if left:
                yield _finding(architecture, run, left, node)
                break


def _by_stage(architecture: Architecture, run: Run) -> bool:
    """Whether the stage is why it runs: its trigger or a condition of the whole names it."""
    several = (condition(architecture, ("workflows", run.name, key)) for key in ("if", "exit_when"))
    named = any(run.stage in fields_read(one) for one in several if one is not None)
    return named or all(getattr(one, "enters", None) for one in run.workflow.trigger)


def _reaches(architecture: Architecture, node: Node) -> bool:
    if node.verb == "subflow":
        inside = steps_under(architecture, ("subflows", node.model.subflow.name))
        return any(one.verb in REACHES for one in inside)
    return node.verb in REACHES


def _fields(architecture: Architecture, run: Run, where: Where, node: Node) -> set[tuple[str, str]]:
    """What is looked at before a step is done: since the wait, and all the while."""
    found = set(where.asked)
    paths = [("workflows", run.name, "exit_when"), (*node.path, "send", "only_if")]
    for one in (condition(architecture, path) for path in paths):
        found |= fields_read(one) if one is not None else set()
    return found


def _refused(architecture: Architecture, run: Run, end: str, node: Node) -> bool:
    """Whether the step itself is not done in a stage."""
    only = condition(architecture, (*node.path, "send", "only_if")) if node.verb == "send" else None
    there = is_one_of(value_of(architecture, *run.stage), (end,))
    return only is not None and not satisfiable(only, there, facts=facts(architecture))


def _goes_with(architecture: Architecture, run: Run, end: str, asked: set[tuple[str, str]]) -> bool:
    """Whether something is looked at that may tell an end: what its ways name, what is worked out, other stages."""
    known = {(one.module, one.field_) for one in architecture.section("pipelines").values()}
    known |= {(run.stage[0], name) for move in run.pipe.moves if move.to == end for name in _named(move)}
    for move in run.pipe.moves:
        guard = guard_of(architecture, move) if move.to == end else None
        known |= fields_read(guard) if guard is not None else set()
    others = asked - {run.stage}
    return bool(others & known) or any(is_derived(architecture, *one) for one in others)


def _named(move: Move) -> set[str]:
    return {*move.said.sets, *move.said.requires, *move.said.asks}


def _finding(architecture: Architecture, run: Run, left: list[str], node: Node) -> Finding:
    path = ("workflows", run.name)
    text = (
        f"after its wait, `{run.name}` still {_DOES.get(node.verb, 'goes on')},"
        f" even if the `{run.stage[0]}` has become {listed(left, 'or')} meanwhile"
    )
    here = ((*node.path, node.verb), "this is still done")
    if run.workflow.exit_when is not None:
        new = f"{written(architecture, (*path, 'exit_when'))} or {_is_one_of(run, left)}"
        edits = (Edit("put", (*path, "exit_when"), new),)
        way_out = f"end it then too: `exit_when: {new}`"
        return Finding((*path, "exit_when"), text, way_out, (here,), edits=edits)
    ends = [name for name, stage in run.pipe.stages.items() if stage.outcome]
    ended = _is_one_of(run, ends)
    edits = (Edit("put", (*path, "exit_when"), ended),)
    return Finding(here[0], text, f"end it with `exit_when: {ended}`", edits=edits)


def _is_one_of(run: Run, stages: list[str]) -> str:
    """The condition that a record is in one of some stages, as it is written."""
    quoted = ", ".join(f'"{one}"' for one in stages)
    return f"{run.stage[1]} == {quoted}" if len(stages) == 1 else f"{run.stage[1]} in [{quoted}]"


RULE: Final = Rule("WFL280", Severity.WARNING, "graph", "goes on when its reason is gone", check)
