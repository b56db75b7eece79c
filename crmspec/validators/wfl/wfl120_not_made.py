"""A step uses a result that is not there on every way to it.

## What
A step uses what an earlier step makes, finds or answers, and that step is done only sometimes: it has an `if`, or the
workflow goes on when it fails (`on_failure: continue`, of the step or of the whole workflow). Nothing at the later
step says that the result is there: neither the same condition nor `is not null`. Conditions themselves may use it,
since null counts as false in them.

## Why
On some days the workflow fails in its middle, or writes emptiness over a value, and half of what it does is done.

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
  open_project:
    trigger: {updated: deal}
    at_most: {times: 1, per: record}
    steps:
      - {id: open, create: {module: project, set: {name: =name, deal: =record}}, as: project, if: amount > 1000}
      - {id: tell, log: {activity: note, about: project, subject: The project is open}}
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
  open_project:
    trigger: {updated: deal}
    at_most: {times: 1, per: record}
    steps:
      - {id: open, create: {module: project, set: {name: =name, deal: =record}}, as: project, if: amount > 1000}
      - {id: tell, log: {activity: note, about: project, subject: The project is open}, if: project is not null}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._known import At, Maker, Ways, filled, follows, nodes, ways
from crmspec.validators.wfl._reasons import step_called, written
from crmspec.validators.wfl._uses import uses, variables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow every way through each flow, and see which results are there."""
    for found in ways(architecture).values():
        told: set[tuple[Keys, str]] = set()
        for node, at in nodes(found) if found.makers else ():
            for path, name in _missing(architecture, found, at, node.path):
                if (node.path, name) not in told:
                    told.add((node.path, name))
                    yield _finding(architecture, found, found.makers[name][0], (path, node), name)


def _missing(architecture: Architecture, found: Ways, at: At, step: Keys) -> Iterator[tuple[Keys, str]]:
    for path, expr in uses(architecture).get(step, ()):
        for name, value in variables(expr).items():
            makers = found.makers.get(name, ())
            if (
                len(makers) != 1
                or name in at.made
                or makers[0].path == step
                or _is_inside(step, makers[0].path)
            ):
                continue
            test = condition(architecture, (*makers[0].path, "if"))
            only_if = test is not None and _going_on(architecture, found, makers[0]) is None
            if not filled(at, value) and not (only_if and test and follows(architecture, at, test)):
                yield path, name


def _is_inside(step: Keys, maker: Keys) -> bool:
    """Whether a step belongs to what is done when the one that makes the result fails, or takes too long."""
    return step[: len(maker)] == maker


def _going_on(architecture: Architecture, found: Ways, maker: Maker) -> Keys | None:
    """The place that says that it goes on when a step fails: the step itself, or else the workflow."""
    if maker.model.on_failure is not None:
        return (*maker.path, "on_failure") if maker.model.on_failure.then == "continue" else None
    workflow = architecture.section("workflows").get(str(found.flow.path[1]))
    whole = workflow.on_failure if workflow and found.flow.path[0] == "workflows" else None
    return (*found.flow.path, "on_failure") if whole and whole.then == "continue" else None


def _finding(
    architecture: Architecture, found: Ways, maker: Maker, use: tuple[Keys, Node], name: str
) -> Finding:
    path, node = use
    made = step_called(maker.verb, maker.model).removeprefix("the step ")
    used = f"{step_called(node.verb, node.model)} uses `{name}`"
    goes_on = _going_on(architecture, found, maker)
    way_out = f"do this only `if: {name} is not null`, or make it on every way"
    if maker.model.if_ is not None:
        message = f"{used}, and {made} makes it only where `{written(architecture, (*maker.path, 'if'))}`"
        related: tuple[Keys, str] = ((*maker.path, "if"), f"only then there is a `{name}`")
    elif goes_on:
        message = f"{used}, but the workflow goes on when {made} fails (`on_failure: continue`), and then there is none"
        related = (goes_on, f"this goes on without a `{name}`")
        way_out = (
            f"try again (`retry`), then stop and tell somebody; or do this only `if: {name} is not null`"
        )
    else:
        message = f"{used}, and {made}, which makes it, is not on every way to it"
        related = (maker.path, f"`{name}` is made here")
    return Finding(path, message, way_out, (related,), at_key=False)


RULE: Final = Rule("WFL120", Severity.ERROR, "module", "result that is not always there", check)
