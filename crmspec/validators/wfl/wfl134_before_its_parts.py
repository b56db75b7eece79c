"""A record is moved on before it has the parts that the move asks for.

## What
A workflow makes a record, and makes a transition of it whose guard wants a figure over its parts to be more than
nothing: a total of its lines, say. No step between the two makes such a part.

## Why
Without parts the figure is nought: the transition is refused each time, and the steps behind it are never done.
Mostly the steps stand in the wrong order.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      status: {type: picklist}
      total: {type: rollup, of: line, function: sum, field: amount}
  line:
    ownership: parent
    fields:
      text: {type: text}
      amount: {type: money}
      invoice: {type: master_detail, to: invoice}
  deal:
    fields:
      name: {type: text}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, guard: total > 0}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
workflows:
  bill:
    trigger: {created: deal}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name}}, as: bill}
      - {id: send, transition: {record: bill, make: invoicing.send}}
      - {id: line, create: {module: line, set: {invoice: =bill, text: =name, amount: 100}}, as: line}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      status: {type: picklist}
      total: {type: rollup, of: line, function: sum, field: amount}
  line:
    ownership: parent
    fields:
      text: {type: text}
      amount: {type: money}
      invoice: {type: master_detail, to: invoice}
  deal:
    fields:
      name: {type: text}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, guard: total > 0}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
workflows:
  bill:
    trigger: {created: deal}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name}}, as: bill}
      - {id: line, create: {module: line, set: {invoice: =bill, text: =name, amount: 100}}, as: line}
      - {id: send, transition: {record: bill, make: invoicing.send}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Percent
from crmspec.compiler.facts import condition
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

QUIET: Final = frozenset(
    {"create", "update", "find", "assign", "tag", "task", "log", "notify", "send", "document", "decide"}
)
"""Steps that make no records but those that they name."""
MORE: Final = frozenset({"gt", "ge"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the transitions of records that have just been made."""
    for step in architecture.steps("transition"):
        name, _, made = step.model.transition.make.partition(".")
        guard = condition(architecture, ("pipelines", name, "transitions", made, "guard"))
        created = _created(architecture, step) if guard is not None else None
        if guard is None or created is None:
            continue
        missing = sorted(_parts(architecture, guard) - created)
        if missing:
            text = f"`{made}` asks for {some(missing)} of a record that has none yet: this fails each time"
            related = ((("pipelines", name, "transitions", made, "guard"), "what it asks for"),)
            way_out = f"make the {some(missing)} before this step"
            yield Finding((*step.path, "transition", "make"), text, way_out, related, at_key=False)


def _created(architecture: Architecture, step: Placed) -> set[str] | None:
    """The modules of what is made between a record and its transition; None where that is not known."""
    record = condition(architecture, (*step.path, "transition", "record"))
    at: Keys = step.path[:-1]
    last = step.path[-1]
    if record is None or record.op != "var" or not isinstance(last, int):
        return None
    found: set[str] | None = None
    for index in range(last):
        earlier = architecture.verbs.get((*at, index))
        if earlier is None:
            return None
        if earlier.verb == "create" and record.args[0] in earlier.model.binds(earlier.context):
            found = set()
        elif found is not None:
            if earlier.verb not in QUIET:
                return None
            found |= {earlier.model.create.module} if earlier.verb == "create" else set()
    return found


def _parts(architecture: Architecture, guard: Expr) -> set[str]:
    """The modules of which a guard certainly wants a record: some figure over them is to be more than nothing."""
    parts = guard.operands if guard.op == "and" else (guard,)
    found = set[str]()
    for one in parts:
        if (
            one.op in MORE
            and one.operands[1].is_literal
            and _is_number(one.operands[1], at_least=one.op == "ge")
        ):
            found |= _summed(architecture, one.operands[0], 0) or set()
    return found


def _is_number(expr: Expr, *, at_least: bool) -> bool:
    return isinstance(expr.value, int) and (expr.value > 0 if at_least else expr.value >= 0)


def _summed(architecture: Architecture, expr: Expr, depth: int) -> set[str] | None:
    """The modules that a figure sums up; None where it rests on anything besides, other than rates."""
    found = set[str]()
    for part in walk(expr):
        if part.op in {"get", "var", "children", "if", "coalesce", "sub"} or depth > 8:
            return None
        if part.op != "field" or isinstance(part.type, Percent):
            continue
        module, name = str(part.args[0]), str(part.args[1])
        field = architecture.modules[module].fields.get(name) if module in architecture.modules else None
        kind = FIELD_TYPES.name_of(field) if field is not None else ""
        if kind == "rollup":
            found.add(str(getattr(field, "of", "")))
        elif kind == "formula":
            inner = condition(architecture, (*architecture.field_path(module, name), "expression"))
            summed = _summed(architecture, inner, depth + 1) if inner is not None else None
            if summed is None:
                return None
            found |= summed
        else:
            return None
    return found


RULE: Final = Rule("WFL134", Severity.ERROR, "graph", "transition before the parts are made", check)
