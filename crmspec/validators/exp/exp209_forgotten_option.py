"""A condition goes through the options of a picklist and forgets one.

## What
A condition with three alternatives or more, each for an option of one picklist with a condition of its own, which
together name every option but one. (Of the steps of workflows, WFL221 says so.)

## Why
An option was added later, or overlooked. For its records the condition never holds, whatever the rest says.

## Bad
```yaml
modules:
  article:
    display: title
    fields:
      title: {type: text}
      topic: {type: picklist, options: [kitchen, bath, garden, roof]}
      kitchens: {type: boolean}
      baths: {type: boolean}
      gardens: {type: boolean}
      roofs: {type: boolean}
      wanted:
        type: formula
        expression: topic == "kitchen" and kitchens or topic == "bath" and baths or topic == "garden" and gardens
```

## Good
```yaml
modules:
  article:
    display: title
    fields:
      title: {type: text}
      topic: {type: picklist, options: [kitchen, bath, garden, roof]}
      kitchens: {type: boolean}
      baths: {type: boolean}
      gardens: {type: boolean}
      roofs: {type: boolean}
      wanted:
        type: formula
        expression: >-
          topic == "kitchen" and kitchens or topic == "bath" and baths or topic == "garden" and gardens
          or topic == "roof" and roofs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

FEW: Final = 3
STEPS: Final = frozenset({"if", "only_if"})
"""Conditions of steps, of which WFL221 says what is not done."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at alternatives that each are for an option."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr if one.source.count(" or ") >= FEW - 1 else None
            if expr is None or path[-1] in STEPS or architecture.is_shared(path):
                continue
            for part in walk(expr):
                value, left = _forgotten(architecture, part) if part.op == "or" else (None, "")
                if value is not None:
                    module, name = str(value.args[-2]), str(value.args[-1])
                    message = (
                        f"each option of `{name}` has its case here but `{left}`: for it, this never holds"
                    )
                    option = (*architecture.field_path(module, name), "options", left)
                    related = ((option, "this one is forgotten"),) if _has(architecture, option) else ()
                    yield Finding(path, message, f"add the case of `{left}`", related, at_key=False)


def _has(architecture: Architecture, path: tuple[str | int, ...]) -> bool:
    field = architecture.modules[str(path[1])].fields[str(path[3])]
    return path[-1] in getattr(field, "options", {})


def _forgotten(architecture: Architecture, expr: Expr) -> tuple[Expr | None, str]:
    """The picklist whose options are gone through, and the one that is missing."""
    found = [_case(part) for part in expr.operands]
    values = {value for value, _ in found}
    if len(found) < FEW or len(values) != 1 or None in values:
        return None, ""
    (value,) = values
    assert value is not None
    module, name = str(value.args[-2]), str(value.args[-1])
    if module not in architecture.modules or name not in architecture.modules[module].fields:
        return None, ""
    named = {option for _, options in found for option in options}
    offered = [
        one
        for one in architecture.members.options(module, name)
        if not architecture.members.is_retired(module, name, one)
    ]
    left = [one for one in offered if one not in named]
    return (value, left[0]) if len(left) == 1 and len(offered) > FEW else (None, "")


def _case(expr: Expr) -> tuple[Expr | None, tuple[str, ...]]:
    """The picklist and the options that one alternative is for, where it asks for more besides."""
    for part in expr.operands if expr.op == "and" and len(expr.operands) > 1 else ():
        if part.op in {"eq", "in"} and part.operands[0].op in {"field", "get", "outer"}:
            value, *options = part.operands
            if value.type.kind == "choice" and all(one.is_literal for one in options):
                return value, tuple(str(one.value) for one in options)
    return None, ()


RULE: Final = Rule("EXP209", Severity.WARNING, "module", "option forgotten among the others", check)
