"""What is made of a record does not take over its amount.

## What
A step or a conversion makes a record that has an amount (the `amount` of its pipeline) out of one that has an amount
too, and gives it a field from which the other's amount is only worked out: the sum of the lines in place of the total.
It is told where something is taken off that field, or where the same workflow goes by the amount elsewhere.

## Why
What was agreed (a discount, what is paid already) is lost on the way. What people signed and what they are asked to pay
differ, and no figure fits the other.

## Bad
```yaml
modules:
  quote:
    fields:
      name: {type: text, required: true}
      subtotal: {type: money}
      discount: {type: money, default: 0}
      total: {type: formula, returns: money, expression: subtotal - discount}
      stage: {type: picklist}
  order:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  quoting:
    module: quote
    field: stage
    amount: total
    stages: {sent: {initial: true}, accepted: {outcome: won}, declined: {outcome: lost}}
    transitions: {accept: {from: sent, to: accepted}, decline: {from: sent, to: declined}}
  ordering:
    module: order
    field: stage
    amount: amount
    stages: {placed: {initial: true}, delivered: {outcome: won}, cancelled: {outcome: lost}}
    transitions: {deliver: {from: placed, to: delivered}, cancel: {from: placed, to: cancelled}}
workflows:
  accepted:
    trigger: {enters: quoting.accepted}
    steps:
      - {id: order_it, create: {module: order, set: {name: =name, amount: =subtotal}}}
```

## Good
```yaml
modules:
  quote:
    fields:
      name: {type: text, required: true}
      subtotal: {type: money}
      discount: {type: money, default: 0}
      total: {type: formula, returns: money, expression: subtotal - discount}
      stage: {type: picklist}
  order:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      stage: {type: picklist}
pipelines:
  quoting:
    module: quote
    field: stage
    amount: total
    stages: {sent: {initial: true}, accepted: {outcome: won}, declined: {outcome: lost}}
    transitions: {accept: {from: sent, to: accepted}, decline: {from: sent, to: declined}}
  ordering:
    module: order
    field: stage
    amount: amount
    stages: {placed: {initial: true}, delivered: {outcome: won}, cancelled: {outcome: lost}}
    transitions: {deliver: {from: placed, to: delivered}, cancel: {from: placed, to: cancelled}}
workflows:
  accepted:
    trigger: {enters: quoting.accepted}
    steps:
      - {id: order_it, create: {module: order, set: {name: =name, amount: =total}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._inside import expressions_under

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the amounts of new records are set to."""
    amounts = _amounts(architecture)
    for path, module in _made(architecture) if len(amounts) > 1 else ():
        for name in amounts.get(module, ()):
            value = condition(architecture, (*path, name))
            if value is None or value.op != "field" or architecture.is_shared(path):
                continue
            source, taken = str(value.args[0]), str(value.args[1])
            own = amounts.get(source, frozenset())
            if source == module or taken in own:
                continue
            for amount in sorted(own):
                if _is_lost(architecture, path, source, amount, value):
                    yield _finding(architecture, (*path, name), module, value, amount)


def _finding(architecture: Architecture, path: Keys, module: str, value: Expr, amount: str) -> Finding:
    source, taken = str(value.args[0]), str(value.args[1])
    text = (
        f"the amount of the `{module}` is the `{taken}` of the `{source}`,"
        f" whose own amount is `{amount}`: what lies between them is lost"
    )
    related = ((architecture.field_path(source, amount), "it is worked out here"),)
    edits = (Edit("put", path, f"={amount}"),)
    return Finding(path, text, f"set it to `{amount}`", related, at_key=False, edits=edits)


def _amounts(architecture: Architecture) -> Mapping[str, frozenset[str]]:
    """The amounts that the pipelines of each module go by."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for one in architecture.section("pipelines").values():
        if one.amount:
            found[one.module] |= {one.amount}
    return found


def _made(architecture: Architecture) -> Iterator[tuple[Keys, str]]:
    """Where the fields of new records are set, and of which module they are."""
    for step in architecture.steps("create"):
        yield (*step.path, "create", "set"), step.model.create.module
    for name, conversion in architecture.section("conversions").items():
        for index, target in enumerate(conversion.creates):
            yield ("conversions", name, "creates", index, "set"), target.module


def _is_lost(architecture: Architecture, path: Keys, source: str, amount: str, taken: Expr) -> bool:
    """Whether an amount is made of what is taken, and something is taken off it, or is gone by beside it."""
    made = condition(architecture, (*architecture.field_path(source, amount), "expression"))
    if made is None or taken.args not in fields_read(made):
        return False
    less = any(part.op == "sub" and taken in walk(part.operands[0]) for part in walk(made))
    beside = expressions_under(architecture, path[:2])
    return less or any((source, amount) in fields_read(expr) for at, expr in beside if "set" in at)


RULE: Final = Rule("FLW299", Severity.WARNING, "graph", "made at another amount", check)
