"""What must hold for a transition never holds.

## What
The guard of a transition, or the condition of an escalation, contradicts something else that holds there: the
validations of the module, the fields that the stage or the transition requires, the stages that it leaves, or
what the fields can hold. (Conditions that contradict themselves are EXP202.)

## Why
The button is there, or the escalation is set, and it never works: records pile up in front of it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money, required: true}
      stage: {type: picklist}
    validation:
      worth_it: {check: amount >= 1_000, message: A deal is worth a thousand at least.}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, guard: amount < 500}
      lose: {from: open, to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money, required: true}
      stage: {type: picklist}
    validation:
      worth_it: {check: amount >= 1_000, message: A deal is worth a thousand at least.}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, guard: amount > 5_000}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, contradicts_itself, facts, validations, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, Move, filled, flows, in_stage, stage_is
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what must hold with what else holds there."""
    for flow in flows(architecture):
        for move in flow.moves:
            yield from _closed(architecture, flow, move.guard, _around(architecture, flow, move), move.name)
        for name, one in flow.said.escalations.items():
            path = (*flow.path, "escalations", name)
            stages = [stage for stage in one.stages if stage in flow.stages]
            if stages and "any" not in one.stages:
                there = stage_is(architecture, flow, *stages)
                watched = f"`{name}` watches {listed(stages)} only"
                known = [((*path, "stages"), watched, there)]
                yield from _closed(architecture, flow, (*path, "if"), known, name)


_Known = list[tuple["Keys", str, Expr]]


def _around(architecture: Architecture, flow: Flow, move: Move) -> _Known:
    """What holds when a transition is made, whether its guard looks at the record before or after it."""
    found: _Known = []
    open_ = {*move.said.asks, *move.said.sets}
    for name in move.said.requires:
        if name not in open_:
            path = (*move.path, "requires")
            needs = f"`{move.name}` requires `{name}` to be filled"
            found += [(path, needs, one) for one in filled(architecture, flow, [name])]
    for stage in (*move.froms, move.to):
        for name in flow.stages[stage].requires:
            before = all(name in flow.stages[one].requires for one in move.froms)
            if name not in open_ and (before or stage == move.to):
                path = (*flow.stage(stage), "requires")
                for one in filled(architecture, flow, [name]):
                    found.append((path, f"`{name}` must be filled in `{stage}`", one))
    if move.froms:
        there = stage_is(architecture, flow, *move.froms, move.to)
        leaves = f"`{move.name}` leads from {listed(move.froms)} to `{move.to}` only"
        found.append(((*move.path, "from"), leaves, there))
    found += _worked_out(architecture, flow, move)
    return found


def _worked_out(architecture: Architecture, flow: Flow, move: Move) -> _Known:
    """What formulas that depend on the stage alone yield in the stages that a transition leaves."""
    guard = condition(architecture, move.guard)
    found: _Known = []
    module = flow.said.module
    for of, name in sorted(fields_read(guard)) if guard is not None and move.froms else ():
        formula = condition(architecture, (*architecture.field_path(of, name), "expression"))
        if of != module or formula is None or fields_read(formula) != {(module, flow.said.field_)}:
            continue
        values = [in_stage(formula, flow, stage) for stage in move.froms]
        if all(one.is_literal and one.value is not None for one in values):
            place = (*architecture.field_path(of, name), "expression")
            said = f"`{name}` follows from the stage, and is not that in {listed(move.froms, 'or')}"
            value = value_of(architecture, of, name)
            found.append((place, said, Expr("in", BOOLEAN, (value, *values))))
    return found


def _closed(
    architecture: Architecture, flow: Flow, path: Keys, known: _Known, name: str
) -> Iterator[Finding]:
    guard = condition(architecture, path)
    if guard is None or guard.is_literal or contradicts_itself(architecture, path):
        return
    rules = [
        (one, f"the validation `{one[3]}` refuses the rest", passed)
        for one, passed in validations(architecture, flow.said.module)
    ]
    fields = fields_read(guard)
    near = [one for one in (*known, *rules) if not fields.isdisjoint(fields_read(one[2]))]
    what = facts(architecture)
    if not never(guard, *(one for _, _, one in near), facts=what):
        return
    if never(guard, facts=what):
        near = []
    alone = next(([one] for one in near if never(guard, one[2], facts=what)), near)
    kind, what_never = (
        ("guard", "can never be made") if path[-1] == "guard" else ("condition", "never happens")
    )
    asks = f"its {kind} asks for `{' '.join(architecture.expressions[path][0].source.split())}`"
    reason = f", and {alone[0][1]}" if alone else ", which its fields cannot hold"
    message = f"`{name}` {what_never}: {asks}{reason}"
    related = tuple(dict.fromkeys((place, text) for place, text, _ in alone))
    yield Finding(path, message, _way_out(kind, [place for place, _, _ in alone]), related, at_key=False)


def _way_out(kind: str, places: list[Keys]) -> str:
    """Which of the two to correct."""
    if len(places) != 1:
        return f"correct the {kind}" + (", or what contradicts it" if places else "")
    key = next(str(step) for step in reversed(places[0]) if isinstance(step, str))
    if key in {"from", "stages"}:
        return f"take the stage out of the {kind}, or correct `{key}`"
    return f"correct the {kind}, or {'the validation' if 'validation' in places[0] else f'`{key}`'}"


RULE: Final = Rule("PIP106", Severity.ERROR, "graph", "guard that never holds", check)
