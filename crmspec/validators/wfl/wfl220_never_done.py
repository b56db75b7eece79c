"""A step or a branch is never reached.

## What
A step stands behind a `stop`, behind a branch all of whose ways stop, or behind a subflow that always stops. Or a
branch is never taken, or a step with an `if` never done: what must have held to come there, and the branches above,
leave nothing for it.

## Why
What it does was meant to be done. Most often a condition was copied and not changed, or the order of the ways is
wrong.

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
  sort:
    trigger: {created: deal}
    steps:
      - id: size
        branch:
          - {if: amount > 1000, steps: [{log: {activity: note, subject: Big}}]}
          - {if: amount > 5000, steps: [{log: {activity: note, subject: Very big}}]}
          - else: []
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
  sort:
    trigger: {created: deal}
    steps:
      - id: size
        branch:
          - {if: amount > 5000, steps: [{log: {activity: note, subject: Very big}}]}
          - {if: amount > 1000, steps: [{log: {activity: note, subject: Big}}]}
          - else: []
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import not_true, satisfiable
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import step_called, written
from crmspec.validators.wfl._state import states, touching

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow each flow, and see what is left over."""
    for flow, certain in states(architecture).values():
        reached = flow.reached()
        told: list[Keys] = []
        for number, node in flow.steps():
            if number not in reached and not any(_behind(node.path, one) for one in told):
                told.append(node.path)
                kind = "workflow" if flow.path[0] == "workflows" else "subflow"
                text = f"{step_called(node.verb, node.model)} is never done: the {kind} has always ended before it"
                yield Finding(node.path, text, f"move it above the step that ends the {kind}, or remove it")
        yield from _closed(architecture, flow, certain)


def _behind(path: Keys, earlier: Keys) -> bool:
    """Whether a step follows another in the same list, or lies in one that does."""
    return path[: len(earlier) - 1] == earlier[:-1]


def _closed(
    architecture: Architecture, flow: Flow, certain: Mapping[int, frozenset[Expr]]
) -> Iterator[Finding]:
    """Find conditions that never hold where they are asked."""
    known = facts(architecture)
    for number, node in enumerate(flow.nodes):
        test = next((edge.test for edge in flow.out[number] if edge.test), None)
        wanted = condition(architecture, test) if test else None
        if node.verb or wanted is None or test is None or number not in certain:
            continue
        given = certain[number]
        if (
            not given
            or not touching(wanted, given)
            or not satisfiable(wanted, facts=known)
            or not satisfiable(*given, facts=known)
        ):
            continue  # it is never true by itself, or what is before it is to blame
        if not satisfiable(wanted, *given, facts=known):
            related = _reasons(architecture, flow, test, wanted)
            text, way_out = _said(architecture, test, related)
            yield Finding(test, text, way_out, related, at_key=False)


def _said(architecture: Architecture, test: Keys, related: tuple[tuple[Keys, str], ...]) -> tuple[str, str]:
    """What is never done, by its condition, and what leaves nothing for it."""
    asked, in_branch = f"`{written(architecture, test)}`", "branch" in test[-3:]
    what = f"{'this way of the branch is never taken' if in_branch else 'this is never done'}"
    first = f"`{written(architecture, related[0][0])}`" if related else ""
    if first and "branch" in related[0][0][-3:]:
        return (
            f"{what}: where {asked} holds, {first} holds too, and that way comes first",
            f"move the way for {asked} above the one for {first}",
        )
    if first:
        message = f"{what}: it asks for {asked}, and the workflow runs only where {first}"
        return message, "correct the one of these two conditions that is wrong"
    message = f"{what}: where it asks for {asked}, that is already ruled out"
    return message, "correct the condition, or move it before the step that rules it out"


def _reasons(
    architecture: Architecture, flow: Flow, test: Keys, wanted: Expr
) -> tuple[tuple[Keys, str], ...]:
    """The earlier ways of the same branch, or the workflow's own condition, that exclude it alone."""
    known = facts(architecture)
    if test[-3] == "branch" and isinstance(test[-2], int):
        for at in range(test[-2]):
            earlier = (*test[:-2], at, "if")
            held = condition(architecture, earlier)
            if held is not None and not satisfiable(wanted, not_true(held), facts=known):
                return ((earlier, "this way takes them all"),)
    own = condition(architecture, (*flow.path, "if"))
    if own is not None and not satisfiable(wanted, own, facts=known):
        return (((*flow.path, "if"), "the workflow runs only where this holds"),)
    return ()


RULE: Final = Rule("WFL220", Severity.WARNING, "graph", "step that is never done", check)
