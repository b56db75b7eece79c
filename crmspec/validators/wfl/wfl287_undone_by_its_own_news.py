"""A record cannot stay where it came to.

## What
A workflow is started by a record that comes into a stage, or changes it, and makes another record about it; that one
starts a second workflow, which moves the first record out of the stage again.

## Why
Closing a case writes an update, and each update opens a closed case: no case stays closed, and nobody sees why.

## Bad
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
  news:
    fields:
      name: {type: text}
      case: {type: lookup, to: case}
      kind: {type: picklist, options: [mail, note]}
pipelines:
  work:
    module: case
    field: status
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed}
      reopen: {from: closed, to: open}
workflows:
  keep:
    trigger: {changed: case, fields: [status]}
    steps:
      - {id: note, create: {module: news, set: {case: =record, kind: note, name: Status changed}}}
  take_up:
    trigger: {created: news}
    if: case.status == "closed"
    steps:
      - {id: reopen, transition: {record: case, make: work.reopen}}
```

## Good
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
  news:
    fields:
      name: {type: text}
      case: {type: lookup, to: case}
      kind: {type: picklist, options: [mail, note]}
pipelines:
  work:
    module: case
    field: status
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed}
      reopen: {from: closed, to: open}
workflows:
  keep:
    trigger: {changed: case, fields: [status]}
    steps:
      - {id: note, create: {module: news, set: {case: =record, kind: note, name: Status changed}}}
  take_up:
    trigger: {created: news}
    if: case.status == "closed" and kind == "mail"
    steps:
      - {id: reopen, transition: {record: case, make: work.reopen}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.facts import condition, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import Link, condition_of, links, settled, wanted
from crmspec.validators.wfl._inside import steps_under
from crmspec.validators.wfl._moments import possible
from crmspec.validators.wfl._state import is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow what is made at a change of stage, and what that starts."""
    pipes = {flow.name: flow for flow in flows(architecture)}
    fields = {(flow.said.module, flow.said.field_) for flow in pipes.values()}
    told: set[tuple[str, str]] = set()
    for name, several in links(architecture).items():
        modules = {
            (one.module or "", field)
            for one in listeners_by_workflow(architecture).get(name, ())
            if one.verb in {"changed", "enters"}
            for field in one.fields
        } & fields
        for link in several if modules else ():
            pair = (name, link.listener.workflow)
            if link.step.action == "created" and link.listener.verb == "created" and link.change is link.step:
                for path, stage in _moves_back(architecture, name, link, pipes):
                    if pair not in told and not architecture.is_shared(path):
                        told.add(pair)
                        yield _finding(name, link, path, stage)


def _finding(name: str, link: Link, path: Keys, stage: str) -> Finding:
    text = (
        f"no record stays in `{stage}`: `{name}` makes a `{link.change.module}` about it then, and this moves it "
        "out again"
    )
    related = (
        ((*link.step.path, link.step.verb), f"`{name}` makes it here"),
        (link.listener.path, f"this starts `{link.listener.workflow}`"),
    )
    way_out = f"say in `if` for which `{link.change.module}` it is to be moved, or do not make one then"
    return Finding(path, text, way_out, related)


def _moves_back(
    architecture: Architecture, name: str, link: Link, pipes: dict[str, Flow]
) -> Iterator[tuple[Keys, str]]:
    """The transitions of the second workflow that take the first record out of a stage that started it."""
    second = link.listener.workflow
    for step in steps_under(architecture, ("workflows", second, "steps")):
        if step.verb != "transition":
            continue
        pipeline, _, made = step.model.transition.make.partition(".")
        pipe = pipes.get(pipeline)
        move = next((one for one in pipe.moves if one.name == made), None) if pipe else None
        lookup = _lookup(architecture, step, link)
        if pipe is None or move is None or not lookup:
            continue
        for stage in _starting(architecture, name, pipe):
            if stage in move.froms and _may(architecture, link, step, (pipe, lookup, stage)):
                yield (*step.path, "transition"), stage
                break


def _lookup(architecture: Architecture, step: Placed, link: Link) -> str:
    """The lookup by which the new record points at the first one, if that is the one that is moved."""
    moved = condition(architecture, (*step.path, "transition", "record"))
    if moved is None or moved.op != "field":
        return ""
    name = str(moved.args[1])
    path = (*link.step.path, link.step.verb, "set", name)
    given = condition(architecture, path)
    own = given is not None and (given.op == "self" or (given.op == "var" and given.args[0] == "record"))
    return name if own else ""


def _starting(architecture: Architecture, name: str, pipe: Flow) -> list[str]:
    """The stages in which the first workflow is started."""
    found: list[str] = []
    for one in listeners_by_workflow(architecture).get(name, ()):
        if one.module == pipe.said.module and pipe.said.field_ in one.fields:
            found += [one.value] if one.verb == "enters" else list(pipe.stages)
    return found


def _may(architecture: Architecture, link: Link, step: Placed, at: tuple[Flow, str, str]) -> bool:
    """Whether the second workflow asks for this stage, and lets the new record through."""
    pipe, lookup, stage = at
    moment = settled(architecture, link.step, link.change)
    own = value_of(architecture, pipe.said.module, pipe.said.field_)
    through = _conditions(architecture, link, step)
    seen = [one for one in through if (pipe.said.module, pipe.said.field_) in fields_read(one)]
    first = condition_of(architecture, str(link.step.owner.partition(":")[2]))
    before = [is_one_of(own, (stage,)), *([first] if first is not None else [])]
    if not possible(architecture, *before) or (not seen and not pipe.stages[stage].outcome):
        return False
    record = next((part for one in seen for part in _records(one, lookup)), None)
    there = [] if record is None else [is_one_of(Expr("get", own.type, (record, *own.args)), (stage,))]
    plain = [one for one in through if not fields_read(one) <= {(pipe.said.module, pipe.said.field_)}]
    return possible(architecture, *through, *there) and possible(
        architecture, *(moment.after(one) for one in plain)
    )


def _records(expr: Expr, lookup: str) -> Iterator[Expr]:
    if expr.op == "field" and expr.args[-1] == lookup:
        yield expr
    for part in expr.operands:
        yield from _records(part, lookup)


def _conditions(architecture: Architecture, link: Link, step: Placed) -> list[Expr]:
    """What must hold for the second workflow to come to a step."""
    workflow = link.listener.workflow
    done = next(
        (one for one in effects_of(architecture).get(f"workflow:{workflow}", ()) if one.path == step.path),
        None,
    )
    return wanted(architecture, workflow, _undecided(done))


def _undecided(done: Effect | None) -> Effect | None:
    return None if done is None or done.decided else done


RULE: Final = Rule("WFL287", Severity.WARNING, "graph", "undone by its own news", check)
