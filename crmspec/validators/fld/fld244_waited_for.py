"""A date has to be past, and something waits for it.

## What
A validation lets a record be saved only when a date is past, whatever else holds; and a workflow waits until that
date, or begins before it.

## Why
Either the record is entered too late for the workflow, or nobody can save it in time: one of the two was not meant.

## Bad
```yaml
modules:
  employee:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date, required: true}
    validation:
      has_begun: {check: starts_on < today(), message: The first day must lie in the past.}
activities:
  to_do: {kind: task, on: [employee]}
workflows:
  desk:
    trigger: {due: employee.starts_on, before: 3 days}
    steps: [{log: {activity: to_do, subject: A desk}}]
```

## Good
```yaml
modules:
  employee:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date, required: true}
    validation:
      plausible: {check: starts_on > "2000-01-01", message: The first day is long ago.}
activities:
  to_do: {kind: task, on: [employee]}
workflows:
  desk:
    trigger: {due: employee.starts_on, before: 3 days}
    steps: [{log: {activity: to_do, subject: A desk}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.exp._past import MOVES, field_read, is_now, start_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the dates that must be past with those that are waited for."""
    asked = dict(_asked(architecture))
    if not asked:
        return
    for field, path in _awaited(architecture):
        if field in asked and not architecture.is_shared(path):
            module, name = field
            message = (
                f"a `{module}` can only be saved once `{name}` is past, and a workflow waits for that date"
            )
            related = ((path, "it is waited for here"),)
            yield Finding((*asked.pop(field), "check"), message, "drop one of the two", related, at_key=False)


def _asked(architecture: Architecture) -> Iterator[tuple[tuple[str, str], Keys]]:
    """The dates that must be past, each with the validation that says so."""
    for module, declared in architecture.section("modules").items():
        for name, one in declared.validation.items():
            path = ("modules", module, "validation", name)
            test = condition(architecture, (*path, "check")) if one.when is None else None
            for part in conjuncts(test) if test is not None else ():
                field = _past(part)
                if field[0] == module and not architecture.is_shared(path):
                    yield field, path


def _past(test: Expr) -> tuple[str, str]:
    """The date that a comparison wants to be past."""
    if test.op not in {"lt", "le", "gt", "ge"}:
        return "", ""
    early, late = test.operands if test.op in {"lt", "le"} else test.operands[::-1]
    start = start_of(late)
    if early.op not in {"field", "date_of"} or not is_now(start):
        return "", ""
    if late.op in MOVES:
        by = late.operands[1]
        if not by.is_literal or not isinstance(by.value, int) or by.value > 0:
            return "", ""
    return field_read(early)


def _awaited(architecture: Architecture) -> Iterator[tuple[tuple[str, str], Keys]]:
    """The dates that workflows wait for, or begin before."""
    for one in architecture.steps("wait"):
        until = condition(architecture, (*one.path, "wait", "until"))
        until = condition(architecture, (*one.path, "until")) if until is None else until
        if until is not None:
            yield field_read(start_of(until)), one.path
    for one in architecture.steps("due"):
        module, _, name = one.model.due.partition(".")
        if one.model.before is not None:
            yield (module, name), one.path


RULE: Final = Rule("FLD244", Severity.WARNING, "graph", "past, and waited for", check)
