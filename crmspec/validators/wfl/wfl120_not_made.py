"""A step uses a result that is not there on every way to it.

## What
A step uses what an earlier step makes, finds or answers, and that step is done only sometimes: it has an `if`, or the
workflow goes on when it fails (`on_failure: continue`). Nothing at the later step says that the result is there:
neither the same condition nor `is not null`. Conditions themselves may use it, since null counts as false in them.

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
      - {id: open, create: {module: project, set: {name: =name}}, as: project, if: amount > 1000}
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
      - {id: open, create: {module: project, set: {name: =name}}, as: project, if: amount > 1000}
      - {id: tell, log: {activity: note, about: project, subject: The project is open}, if: project is not null}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._known import At, Maker, Ways, filled, follows, nodes, ways
from crmspec.validators.wfl._uses import uses, variables

if TYPE_CHECKING:
    from collections.abc import Iterator

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
                    yield _finding(found.makers[name][0], path, name)


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
            only_if = test is not None and not _goes_on(found, makers[0])
            if not filled(at, value) and not (only_if and test and follows(architecture, at, test)):
                yield path, name


def _is_inside(step: Keys, maker: Keys) -> bool:
    """Whether a step belongs to what is done when the one that makes the result fails, or takes too long."""
    return step[: len(maker)] == maker


def _goes_on(found: Ways, maker: Maker) -> bool:
    told = maker.model.on_failure
    return told is not None and told.then == "continue"


def _finding(maker: Maker, path: Keys, name: str) -> Finding:
    told = maker.model.on_failure
    if maker.model.if_ is not None:
        message = f"`{name}` is used here, and the step that makes it is done only where its `if` holds"
        related: tuple[Keys, str] = ((*maker.path, "if"), f"only then there is a `{name}`")
    elif told is not None and told.then == "continue":
        message = f"`{name}` is used here, and the workflow goes on when the step that makes it fails"
        related = ((*maker.path, "on_failure"), f"then there is no `{name}`")
    else:
        message = f"`{name}` is used here, and the step that makes it is not on every way to this one"
        related = (maker.path, f"`{name}` is made here")
    way_out = f"do this only `if: {name} is not null`, or make it on every way"
    return Finding(path, message, way_out, (related,), at_key=False)


RULE: Final = Rule("WFL120", Severity.ERROR, "module", "result that is not always there", check)
