"""What is made next is measured by a sum that does not take it in.

## What
A step makes a record whose amount is what is left: an amount less a sum over the records of its own module. The sum
leaves out the stage in which the new record is.

## Why
What is charged already and not yet paid is charged a second time, and so is what the step made the last time.

## Bad
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      amount: {type: money, required: true}
      invoiced: {type: rollup, of: invoice, via: order, function: sum, field: amount, where: status == "paid"}
  invoice:
    fields:
      order: {type: lookup, to: order, required: true}
      amount: {type: money}
      status: {type: picklist}
pipelines:
  billing:
    module: invoice
    field: status
    stages: {issued: {initial: true}, paid: {outcome: won}, void: {outcome: lost}}
    transitions: {pay: {from: issued, to: paid}, cancel: {from: issued, to: void}}
roles:
  clerk:
    label: Clerk
    can:
      order: {read: all, create: true, update: all}
      invoice: {read: all, create: true, update: all, transitions: [billing.pay, billing.cancel]}
workflows:
  last_invoice:
    trigger: {button: Make the last invoice, module: order, by: [clerk]}
    steps:
      - {id: rest, create: {module: invoice, set: {order: =record, amount: =amount - invoiced}}}
```

## Good
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      amount: {type: money, required: true}
      invoiced: {type: rollup, of: invoice, via: order, function: sum, field: amount, where: status != "void"}
  invoice:
    fields:
      order: {type: lookup, to: order, required: true}
      amount: {type: money}
      status: {type: picklist}
pipelines:
  billing:
    module: invoice
    field: status
    stages: {issued: {initial: true}, paid: {outcome: won}, void: {outcome: lost}}
    transitions: {pay: {from: issued, to: paid}, cancel: {from: issued, to: void}}
roles:
  clerk:
    label: Clerk
    can:
      order: {read: all, create: true, update: all}
      invoice: {read: all, create: true, update: all, transitions: [billing.pay, billing.cancel]}
workflows:
  last_invoice:
    trigger: {button: Make the last invoice, module: order, by: [clerk]}
    steps:
      - {id: rest, create: {module: invoice, set: {order: =record, amount: =amount - invoiced}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed

READ: Final = frozenset({"field", "get", "outer"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is made of the rest of something."""
    staged = {flow.said.module for flow in flows(architecture)}
    for step in architecture.steps("create") if staged else ():
        if step.model.create.module in staged and not architecture.is_shared(step.path):
            for name in step.model.create.set:
                yield from _of_rest(architecture, step, name)


def _of_rest(architecture: Architecture, step: Placed, name: str) -> Iterator[Finding]:
    made, path = step.model.create, (*step.path, "create", "set", name)
    value = condition(architecture, path)
    for part in walk(value) if value is not None else ():
        off = part.operands[1] if part.op == "sub" else None
        if off is None or off.op not in READ:
            continue
        module, field = str(off.args[-2]), str(off.args[-1])
        total = architecture.field_of(module, field)
        if getattr(total, "of", "") != made.module or getattr(total, "function", "") != "sum":
            continue
        place = (*architecture.field_path(module, field), "where")
        counted = condition(architecture, place)
        if counted is not None and _leaves_out(architecture, step, counted):
            message = f"`{field}` does not count the `{made.module}` that this makes until it has moved on"
            way_out = f"let `{field}` count all but those that do not hold"
            yield Finding(path, message, way_out, ((place, "these are counted"),))


def _leaves_out(architecture: Architecture, step: Placed, counted: Expr) -> bool:
    """Whether a condition does not hold for a record as it is made."""
    made = step.model.create
    for flow in flows(architecture):
        if flow.said.module == made.module and flow.initial:
            begun = made.set.get(flow.said.field_, flow.initial[0])
            there = stage_is(architecture, flow, str(begun)) if begun in flow.stages else None
            if there is not None and not satisfiable(there, counted, facts=facts(architecture)):
                return True
    return False


RULE: Final = Rule("FLD251", Severity.WARNING, "graph", "rest that forgets what is made", check)
