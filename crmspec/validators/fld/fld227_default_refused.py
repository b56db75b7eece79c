"""A new record begins with what a validation refuses.

## What
The defaults of a module, with the stage in which its records begin, break one of its validations; no field that
could still be filled takes part in it.

## Why
Whoever leaves a field as it is offered is refused, and every way in that relies on the default fails: forms,
imports, workflows.

## Bad
```yaml
modules:
  line:
    display: name
    fields:
      name: {type: text}
      quantity: {type: integer, default: 0}
    validation:
      some: {check: quantity > 0, message: One at least.}
```

## Good
```yaml
modules:
  line:
    display: name
    fields:
      name: {type: text}
      quantity: {type: integer, default: 1}
    validation:
      some: {check: quantity > 0, message: One at least.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access._beginnings import beginnings
from crmspec.compiler.expressions.guards import never, passes
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import holding, validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

IS_NEW: Final = Expr("is_new", BOOLEAN)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Try each validation on what a new record begins with."""
    known = facts(architecture)
    for module, several in validations(architecture).items():
        declared = architecture.modules[module]
        read = frozenset[str]().union(*[one.fields for one in several])
        fields = [declared.fields[name] for name in read if name in declared.fields]
        if all(one.default is None for one in fields):
            continue
        saved = {name for one in declared.on_save for name in one.set}
        first = {
            name: value
            for name, value in beginnings(architecture).of(module).items()
            if value.is_literal and value.value is not None and name not in saved
        }
        for one in several:
            names = one.fields & first.keys()
            given = tuple(holding(architecture, module, first, names))
            passed = passes(one.check, one.when)
            if given and never(passed, IS_NEW, *given, facts=known) and not never(passed, facts=known):
                name = min(names, key=lambda each: (declared.fields[each].default is None, each))
                if declared.fields[name].default is None:
                    continue
                path = (*architecture.field_path(module, name), "default")
                message = f"a new `{module}` begins with a `{name}` that `{one.name}` refuses"
                related = (((*one.path, "check"), "it is refused here"),)
                yield Finding(path, message, "give it a default that passes, or none", related, at_key=False)


RULE: Final = Rule("FLD227", Severity.WARNING, "module", "default that a validation refuses", check)
