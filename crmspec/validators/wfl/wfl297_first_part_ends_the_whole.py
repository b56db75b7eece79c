"""The first part that is done ends the whole.

## What
A workflow that starts when a part comes to a stage moves the record that it belongs to into a good end; the other
record knows what is left of it (a balance, what remains, what is outstanding), and nothing on the way asks for that.
Or an automatic transition leads into such an end as soon as a first amount is there, where a field says what is left.

## Why
After the first of four payments the whole counts as paid: the rest is neither asked for nor reported.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text, required: true}
      total: {type: money, required: true}
      paid: {type: rollup, of: payment, via: invoice, function: sum, field: amount}
      balance: {type: formula, expression: 'total - coalesce(paid, 0)'}
      status: {type: picklist}
  payment:
    fields:
      invoice: {type: lookup, to: invoice, required: true}
      amount: {type: money, required: true}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, settled: {outcome: won}, void: {outcome: lost}}
    transitions:
      settle: {from: sent, to: settled, guard: "coalesce(paid, 0) > 0", automatic: true}
      cancel: {from: sent, to: void}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text, required: true}
      total: {type: money, required: true}
      paid: {type: rollup, of: payment, via: invoice, function: sum, field: amount}
      balance: {type: formula, expression: 'total - coalesce(paid, 0)'}
      status: {type: picklist}
  payment:
    fields:
      invoice: {type: lookup, to: invoice, required: true}
      amount: {type: money, required: true}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, settled: {outcome: won}, void: {outcome: lost}}
    transitions:
      settle: {from: sent, to: settled, guard: balance <= 0, automatic: true}
      cancel: {from: sent, to: void}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows as ways
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.validators.pip._flow import Flow, Move

LEFT: Final = frozenset({"balance", "remaining", "outstanding", "unpaid", "rest", "left", "due", "open"})
GOOD: Final = frozenset({"won", "done"})
NOT_A_DAY: Final = frozenset({"on", "at", "date", "day", "days"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what leads into good ends of what is reckoned up."""
    left = _left(architecture)
    for flow in flows(architecture) if left else ():
        rest = left.get(flow.said.module)
        for move in flow.moves if rest else ():
            if move.said.automatic and flow.stages[move.to].outcome in GOOD and rest:
                yield from _by_itself(architecture, flow, move, rest)
    for step in architecture.steps("transition") if left else ():
        if step.path[0] == "workflows" and not architecture.is_shared(step.path):
            yield from _made(architecture, step.path, left)


@once
def _left(architecture: Architecture) -> Mapping[str, tuple[str, ...]]:
    """By module that has a pipeline, the figures that say what is left."""
    found: dict[str, tuple[str, ...]] = {}
    for module in {flow.said.module for flow in flows(architecture)}:
        declared = architecture.modules.get(module)
        names = [name for name, one in declared.fields.items() if one.derived] if declared else []
        rest = tuple(name for name in names if _tells(name))
        if rest:
            found[module] = rest
    return found


def _tells(name: str) -> bool:
    words = set(name.split("_"))
    return bool(words & LEFT) and not words & NOT_A_DAY


def _by_itself(
    architecture: Architecture, flow: Flow, move: Move, rest: tuple[str, ...]
) -> Iterator[Finding]:
    guard = guard_of(architecture, move)
    while guard is not None and guard.op == "coalesce":
        guard = guard.operands[0]
    if (
        guard is None
        or guard.op not in {"gt", "ne"}
        or not guard.operands[1].is_literal
        or guard.operands[1].value
    ):
        return
    read = {name for _, name in fields_read(guard)}
    amounts = [name for name in read if name not in rest and _is_sum(architecture, flow.said.module, name)]
    if len(read) == 1 and amounts:
        text = f"`{move.to}` is reached with the first `{amounts[0]}`, whatever is left in `{rest[0]}`"
        related = ((architecture.field_path(flow.said.module, rest[0]), "this says what is left"),)
        yield Finding(move.guard, text, f"ask for `{rest[0]} <= 0`", related, at_key=False)


def _is_sum(architecture: Architecture, module: str, name: str) -> bool:
    return getattr(architecture.field_of(module, name), "function", "") == "sum"


def _made(
    architecture: Architecture, path: tuple[str | int, ...], left: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    """Judge a step that moves what its own record is a part of."""
    step = architecture.verbs[path]
    name, _, called = step.model.transition.make.partition(".")
    flow = next((one for one in flows(architecture) if one.name == name), None)
    move = next((one for one in flow.moves if one.name == called), None) if flow else None
    workflow = architecture.section("workflows")[str(path[1])]
    if (
        flow is None
        or move is None
        or flow.said.module not in left
        or step.model.transition.record == "record"
    ):
        return
    whole, part = flow.said.module, step.context.record
    enters = all(hasattr(one, "enters") for one in workflow.trigger)
    if not enters or part in {None, whole} or flow.stages[move.to].outcome not in GOOD:
        return
    rest = next((one for one in left[whole] if _over(architecture, whole, str(part))), "")
    if rest and not any(
        (whole, one) in _asked(architecture, path, move) for one in _derived(architecture, whole)
    ):
        text = f"the first `{part}` that comes there takes the `{whole}` to `{move.to}`, whatever is left in `{rest}`"
        related = ((architecture.field_path(whole, rest), "this says what is left"),)
        way_out = f"do it only if `{step.model.transition.record}.{rest} <= 0`"
        yield Finding((*path, "transition"), text, way_out, related)


def _over(architecture: Architecture, whole: str, part: str) -> bool:
    """Whether one record has several parts of a sort, whose amounts it adds up."""
    fields = architecture.modules[whole].fields
    return any(
        getattr(one, "of", "") == part and getattr(one, "function", "") == "sum" for one in fields.values()
    )


def _derived(architecture: Architecture, whole: str) -> list[str]:
    return [name for name, one in architecture.modules[whole].fields.items() if one.derived]


def _asked(architecture: Architecture, path: tuple[str | int, ...], move: Move) -> set[tuple[str, str]]:
    """The fields that something asks for on the way to a step."""
    flow = ways(architecture)["workflows", path[1], "steps"]
    tests = [
        ("workflows", path[1], "if"),
        *(e.test for several in flow.into.values() for e in several if e.test),
    ]
    found: list[Expr | None] = [condition(architecture, one) for one in tests]
    found.append(guard_of(architecture, move))
    return {read for one in found if one is not None for read in fields_read(one)}


RULE: Final = Rule("WFL297", Severity.WARNING, "graph", "first part that ends the whole", check)
