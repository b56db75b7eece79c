"""What is paid is measured by another amount than what is left.

## What
A module counts what is left of an amount: `awarded - paid`, where `paid` adds up its parts. A step makes such a part
for another amount of the record, although the step itself is done for the sake of the first (`if: awarded > 0`), and
nothing keeps the other from being larger.

## Why
More is given out than there is, and what is left falls below zero.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      requested: {type: money}
      awarded: {type: money}
      paid: {type: rollup, of: payment, via: request, function: sum, field: amount}
      remaining: {type: formula, returns: money, expression: "coalesce(awarded, 0) - coalesce(paid, 0)"}
  payment:
    fields:
      name: {type: text}
      request: {type: lookup, to: request}
      amount: {type: money}
workflows:
  plan_it:
    trigger: {changed: request, fields: [awarded]}
    if: awarded > 0
    at_most: {times: 1}
    steps:
      - {id: pay, create: {module: payment, set: {request: =record, amount: =requested}}}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      requested: {type: money}
      awarded: {type: money}
      paid: {type: rollup, of: payment, via: request, function: sum, field: amount}
      remaining: {type: formula, returns: money, expression: "coalesce(awarded, 0) - coalesce(paid, 0)"}
  payment:
    fields:
      name: {type: text}
      request: {type: lookup, to: request}
      amount: {type: money}
workflows:
  plan_it:
    trigger: {changed: request, fields: [awarded]}
    if: awarded > 0
    at_most: {times: 1}
    steps:
      - {id: pay, create: {module: payment, set: {request: =record, amount: =awarded}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.effects import conditions_at
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.facts import condition, validations
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

COMPARING: Final = frozenset({"lt", "le", "gt", "ge", "eq"})


class Rest(NamedTuple):
    """What is left of an amount."""

    field: str
    """Where it is counted."""
    whole: str
    """What it is a rest of."""
    made_of: frozenset[tuple[str, str]]
    """All fields that it is worked out from."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the parts that steps make, and at what is left beside them."""
    left = _rests(architecture)
    for step in architecture.steps("create") if left else ():
        made, path = step.model.create, (*step.path, "create", "set")
        for name in made.set if not architecture.is_shared(step.path) else ():
            value = condition(architecture, (*path, name))
            module = str(value.args[0]) if value is not None and value.op == "field" else ""
            for rest in left.get((module, made.module, name), ()):
                if value is not None and _is_another(architecture, step, rest, value):
                    yield _finding(architecture, (*path, name), rest, value)


def _finding(architecture: Architecture, path: Keys, rest: Rest, value: Expr) -> Finding:
    module, taken = str(value.args[0]), str(value.args[1])
    text = (
        f"this takes `{taken}` of the `{module}`, and what is left (`{rest.field}`) is counted"
        f" from `{rest.whole}`: it may fall below zero"
    )
    related = ((architecture.field_path(module, rest.field), "what is left is counted here"),)
    way_out = f"take `{rest.whole}`, or do it only where `{taken} <= {rest.whole}`"
    edits = (Edit("put", path, f"={rest.whole}"),)
    return Finding(path, text, way_out, related, at_key=False, edits=edits)


@once
def _rests(architecture: Architecture) -> Mapping[tuple[str, str, str], list[Rest]]:
    """What is left, by its module, and the module and the field of the parts that are taken off."""
    sums: dict[tuple[str, str], tuple[str, str]] = {}
    for module, name, field in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        if field.function == "sum" and field.field:
            sums[module, name] = (field.of, field.field)
    found: dict[tuple[str, str, str], list[Rest]] = defaultdict(list)
    formulas = architecture.fields_that(lambda kind: "expression" in kind.model_fields) if sums else ()
    for module, name, _ in formulas:
        tree = condition(architecture, (*architecture.field_path(module, name), "expression"))
        read = fields_read(tree) if tree is not None else frozenset()
        parts = [one for one in read if one in sums]
        wholes = [one for at, one in read if at == module and (at, one) not in sums]
        if tree is not None and parts and len(wholes) == 1 and _is_rest(tree, module, wholes[0], parts):
            for one in sorted({sums[part] for part in parts}):
                found[module, *one].append(Rest(name, wholes[0], frozenset(read)))
    return found


def _is_rest(tree: Expr, module: str, whole: str, parts: list[tuple[str, str]]) -> bool:
    """Whether sums are taken off something."""
    return any(
        part.op == "sub"
        and (module, whole) in fields_read(part.operands[0])
        and any(one in fields_read(part.operands[1]) for one in parts)
        for part in walk(tree)
    )


def _is_another(architecture: Architecture, step: Placed, rest: Rest, value: Expr) -> bool:
    """Whether a step goes by what there is, takes another amount, and nothing compares the two."""
    module, taken = str(value.args[0]), str(value.args[1])
    field = architecture.field_of(module, taken)
    if taken == rest.whole or (module, taken) in rest.made_of or field is None or field.derived:
        return False
    guards = conditions_at(architecture, step).guards
    if not any((module, rest.whole) in fields_read(one) for one in guards):
        return False
    both = {(module, taken), (module, rest.whole)}
    rules = (*guards, *(tree for _, tree in validations(architecture, module)))
    return not any(part.op in COMPARING and both <= fields_read(part) for one in rules for part in walk(one))


RULE: Final = Rule("FLW297", Severity.WARNING, "graph", "paid out of another amount", check)
