"""A step fills what is filled already.

## What
A step notes the day, the answer of another system, or a document in a field, and is done only where the field is
filled already; or what is new is given to somebody only if it has an owner.

## Why
The field is never filled where it is empty, which the step was made for, and what was in it is overwritten.

## Bad
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      client_since: {type: date}
      revenue: {type: money}
workflows:
  first_sale:
    trigger: {changed: client, fields: [revenue]}
    if: client_since is not null
    run_as: {system: The books say so.}
    steps:
      - {id: note, update: {set: {client_since: =today()}}}
```

## Good
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      client_since: {type: date}
      revenue: {type: money}
workflows:
  first_sale:
    trigger: {changed: client, fields: [revenue]}
    if: client_since is null
    run_as: {system: The books say so.}
    steps:
      - {id: note, update: {set: {client_since: =today()}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import conditions_at
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import steps_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is written only where something is written already."""
    calling = {step.path[:2] for step in architecture.steps("integration")}
    for verb in ("update", "assign", "document"):
        for step in architecture.steps(verb):
            if not (_is_fitting(step, calling) and _is_asked(architecture, step.path)):
                continue
            if step.path[0] in {"workflows", "subflows"} and not architecture.is_shared(step.path):
                written = [one for one in _written(architecture, step) if one[0]]
                filled = _filled(architecture, step) if written else {}
                for name, path in written:
                    if name in filled and not _loses(architecture, step, name):
                        text = f"`{name}` is filled only where it is filled already"
                        yield Finding(path, text, f"ask for `{name} is null` instead")


def _is_fitting(step: Placed, calling: set[Keys]) -> bool:
    """Whether a step may fill something with what is new, as far as its text tells."""
    if step.verb != "update" or step.path[:2] in calling:
        return True
    return any(
        isinstance(one, str) and one.endswith(("now()", "today()")) for one in step.model.update.set.values()
    )


def _is_asked(architecture: Architecture, path: Keys) -> bool:
    """Whether a condition around a step asks that something is filled, as far as its text tells."""
    around = (architecture.expressions.get((*path[:length], "if"), ()) for length in range(2, len(path) + 1))
    return any("is not" in one.source for several in around for one in several)


def _written(architecture: Architecture, step: Placed) -> Iterator[tuple[str, Keys]]:
    """The fields that a step fills with what is new."""
    if step.verb == "assign":
        starts = [one.verb for one in steps_under(architecture, (*step.path[:2], "trigger"))]
        own = step.model.assign.record == "record"
        if starts and own and set(starts) <= {"created", "submitted"}:
            yield "owner", (*step.path, "assign")
    elif step.verb == "document":
        yield step.model.document.into or "", (*step.path, "document", "into")
    else:
        for name in step.model.update.set:
            path = (*step.path, "update", "set", name)
            value = condition(architecture, path)
            if value is not None and _is_new(architecture, step, value):
                yield name, path


def _is_new(architecture: Architecture, step: Placed, value: Expr) -> bool:
    """Whether a value is the moment, or what another system has just answered."""
    if value.op == "date_of":
        value = value.operands[0]
    if value.op == "now":
        return True
    return value.op == "var" and any(
        value.args[0] in _result(architecture, one.model.integration.operation)
        for one in steps_under(architecture, step.path[:2])
        if one.verb == "integration"
    )


def _result(architecture: Architecture, operation: str) -> frozenset[str]:
    system, _, name = operation.partition(".")
    declared = architecture.section("integrations").get(system)
    found = declared.operations.get(name) if declared else None
    return frozenset(found.result) if found else frozenset()


def _filled(architecture: Architecture, step: Placed) -> set[str]:
    """The fields of the record that is written to, of which it is asked that they are filled."""
    record = condition(architecture, (*step.path, step.verb, "record"))
    found = set[str]()
    for guard in conditions_at(architecture, step).guards:
        for one in conjuncts(guard):
            if one.op != "not_null":
                continue
            value = one.operands[0]
            own = record is None or record.op == "self" or (record.op == "var" and record.args[0] == "record")
            if (value.op == "field" and own) or (
                value.op == "get" and record is not None and value.operands[0] == record
            ):
                found.add(str(value.args[-1]))
    return found


def _loses(architecture: Architecture, step: Placed, name: str) -> bool:
    """Whether the same run empties the field before, so that it is filled again."""
    return any(
        one.verb == "update" and name in one.model.update.set and one.model.update.set[name] is None
        for one in steps_under(architecture, step.path[:2])
    )


RULE: Final = Rule("WFL295", Severity.WARNING, "module", "fills what is filled", check)
