"""Parts of an amount that do not add up to the whole.

## What
Steps of one list make several records of a module, each with a share of the same amount: 40 and 70 hundredths of the
budget. The shares add up to more than the whole, or to less where nothing makes a record over the rest.
Or a record is made over the whole amount of another that keeps the sum of such records, although a
part of it was made elsewhere.

## Why
Clients are invoiced for more than they signed, or a part is never asked for.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      budget: {type: money}
  milestone:
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project}
      amount: {type: money}
workflows:
  plan:
    trigger: {created: project}
    steps:
      - {id: first, create: {module: milestone, set: {name: Concept, project: =record, amount: =budget * 0.4}}}
      - {id: last, create: {module: milestone, set: {name: Result, project: =record, amount: =budget * 0.7}}}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      budget: {type: money}
  milestone:
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project}
      amount: {type: money}
workflows:
  plan:
    trigger: {created: project}
    steps:
      - {id: first, create: {module: milestone, set: {name: Concept, project: =record, amount: =budget * 0.4}}}
      - {id: last, create: {module: milestone, set: {name: Result, project: =record, amount: =budget * 0.6}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Scaled
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

Part = tuple["Keys", Fraction]
"""The place of a value, and its share of a whole."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Add up the shares of each amount."""
    for (_, field, whole), parts in _parts(architecture).items():
        total = sum(share for _, share in parts)
        if len(parts) == 1 or total == 1 or (total < 1 and _has_a_rest(architecture, whole)):
            continue
        path = parts[-1][0]
        than = "more than the whole" if total > 1 else "less than the whole, and nothing makes the rest"
        message = f"the shares of `{whole.args[-1]}` in `{field}` add up to {float(total):.0%}: {than}"
        related = tuple((one, f"{float(share):.0%} here") for one, share in parts[:-1])
        yield Finding(path, message, "let the shares add up to the whole", related, at_key=False)
    yield from _whole_again(architecture)


def _whole_again(architecture: Architecture) -> Iterator[Finding]:
    """Look for amounts made over the whole of a record that keeps the sum of what was made already."""
    sums = {
        (field.of, field.field, module, field.via): name
        for module, name, field in architecture.fields_that(lambda kind: "via" in kind.model_fields)
        if getattr(field, "function", "") == "sum" and getattr(field, "field", None)
    }
    made = list(architecture.steps("create")) if sums else []
    for (child, amount, parent, via), name in sums.items():
        several = [one for one in made if one.model.create.module == child and amount in one.model.create.set]
        for step in several if len(several) > 1 else ():
            path = (*step.path, "create", "set", amount)
            value = condition(architecture, path)
            if value is None or value.op not in {"get", "field"} or tuple(value.args[-2:-1]) != (parent,):
                continue
            if architecture.is_shared(path) or via not in step.model.create.set:
                continue
            text = (
                f"this is the whole `{value.args[-1]}` of the `{parent}`, and `{name}` of it was made already"
            )
            related = tuple(
                ((*one.path, "create", "set", amount), "this is made before")
                for one in several
                if one is not step
            )
            way_out = f"take `{name}` from it, such as `{parent}.{value.args[-1]} - {parent}.{name}`"
            yield Finding(path, text, way_out, related, at_key=False)


def _parts(architecture: Architecture) -> dict[tuple[Keys, str, Expr], list[Part]]:
    """The shares, by the list of steps and the module, the field, and what they are shares of."""
    found: dict[tuple[Keys, str, Expr], list[Part]] = defaultdict(list)
    for step in architecture.steps("create"):
        for name in step.model.create.set if step.model.if_ is None else ():
            path = (*step.path, "create", "set", name)
            value = condition(architecture, path)
            whole, share = _share(value) if value is not None else (None, Fraction(1))
            if whole is not None and 0 < share < 1:
                found[((*step.path[:-1], step.model.create.module), name, whole)].append((path, share))
    return found


def _share(value: Expr) -> tuple[Expr | None, Fraction]:
    """The field that a value is a share of, and which."""
    if value.op == "field":
        return value, Fraction(1)
    if value.op not in {"mul", "div"} or not isinstance(value.type, Scaled):
        return None, Fraction(1)
    first, second = value.operands
    if value.op == "mul" and first.is_literal:
        first, second = second, first
    if not second.is_literal or not isinstance(second.value, int) or not second.value:
        return None, Fraction(1)
    whole, share = _share(first)
    return whole, share * second.value if value.op == "mul" else share / second.value


def _has_a_rest(architecture: Architecture, whole: Expr) -> bool:
    """Whether something is taken from the whole anywhere, so that what is left is known."""
    name = whole.args[-1]
    return any(
        part.op == "sub" and part.operands[0].op in {"field", "get"} and part.operands[0].args[-1] == name
        for several in architecture.expressions.values()
        for one in several
        if one.checked.expr is not None
        for part in walk(one.checked.expr)
    )


RULE: Final = Rule("WFL239", Severity.WARNING, "module", "shares that do not add up", check)
