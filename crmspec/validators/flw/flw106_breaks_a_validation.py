"""Records are made that a validation of their module refuses.

## What
A conversion, a form, a workflow, an import or an integration makes records in a way that a validation never lets pass:
it asks for a field that is left empty there, or forbids the value that is written.

## Why
Each attempt fails with the validation's message, which nobody reads where no person is at work.

## Bad
```yaml
modules:
  lead:
    fields: {name: {type: text, required: true}}
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
    validation:
      has_an_amount: {check: amount is not null, message: Give an amount.}
conversions:
  lead_to_deal:
    from: lead
    creates: [{module: deal, set: {name: =name}}]
```

## Good
```yaml
modules:
  lead:
    fields: {name: {type: text, required: true}}
  deal:
    fields:
      name: {type: text, required: true}
      closed: {type: boolean, default: false}
      amount: {type: money}
    validation:
      has_an_amount: {check: amount is not null, when: closed, message: Give an amount.}
conversions:
  lead_to_deal:
    from: lead
    creates: [{module: deal, set: {name: =name}}]
```
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.guards import never, passes
from crmspec.compiler.expressions.ir import TRUE, Expr, literal
from crmspec.compiler.expressions.types import NULL
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Put what is written into each validation, and see whether it can still hold."""
    for module, declared in architecture.section("modules").items():
        if not declared.validation:
            continue
        made = [one for one in effects_on(architecture).get(module, ()) if one.action == "created"]
        for name in declared.validation if made else ():
            path: Keys = ("modules", module, "validation", name)
            tree = condition(architecture, (*path, "check"))
            when = condition(architecture, (*path, "when"))
            if tree is None or (when is None and declared.validation[name].when is not None):
                continue
            rule = passes(tree, when)
            refused = {one.path: one for one in made if _refused(declared, one, rule)}
            if refused and not never(rule):
                yield _finding(module, name, path, list(refused.values()))


def _finding(module: str, name: str, path: Keys, refused: list[Effect]) -> Finding:
    first, *others = refused
    kind, _, called = first.owner.partition(":")
    who = f"the {kind.replace('_', ' ')} `{called}`"
    message = f"{who} makes a `{module}` that the validation `{name}` always refuses"
    way_out = "fill what it asks for, or let the validation ask later (`when`)"
    related = (((*path, "check"), "the validation"), *((one.path, "it refuses this too") for one in others))
    return Finding(first.path, message, way_out, related)


def _refused(module: Module, effect: Effect, rule: Expr) -> bool:
    saved = {name for one in module.on_save for name in one.set}
    known = _written(rule, module, effect, saved)
    return known != rule and never(fold(known))


def _written(expr: Expr, module: Module, effect: Effect, saved: set[str]) -> Expr:
    """A condition with what is written, and null for what is left empty; the rest stays as it is."""
    match expr.op:
        case "field":
            name = str(expr.args[1])
            value = effect.fields.get(name)
            if name in saved:
                return expr
            if value is not None:
                fits = value.is_literal and (value.value is None or type(value.type) is type(expr.type))
                return value if fits else expr
            field = module.fields.get(name)
            plain = field is not None and not field.derived and field.default is None
            return literal(None, NULL) if plain else expr
        case "old":
            return literal(None, NULL)
        case "is_new" | "changed":
            return TRUE
    args = tuple(_written(one, module, effect, saved) if isinstance(one, Expr) else one for one in expr.args)
    return expr if args == expr.args else replace(expr, args=args)


RULE: Final = Rule("FLW106", Severity.ERROR, "graph", "made in a way that a validation refuses", check)
