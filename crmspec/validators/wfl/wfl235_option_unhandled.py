"""A subflow takes a value for which it does nothing.

## What
A parameter of a subflow, or what a button asks for, has options. The steps ask for some of them, one by one, and
never for another; there is no `else` that takes it, and the value is used for nothing else.

## Why
Whoever uses it with that value believes that something happens. Nothing does.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
subflows:
  write:
    module: deal
    parameters: {occasion: {type: text, options: [birthday, wedding, funeral]}}
    steps:
      - {id: birthday, log: {activity: note, subject: Hooray}, if: occasion == "birthday"}
      - {id: wedding, log: {activity: note, subject: Hooray twice}, if: occasion == "wedding"}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: {name: write, with: {occasion: funeral}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
subflows:
  write:
    module: deal
    parameters: {occasion: {type: text, options: [birthday, wedding]}}
    steps:
      - {id: birthday, log: {activity: note, subject: Hooray}, if: occasion == "birthday"}
      - {id: wedding, log: {activity: note, subject: Hooray twice}, if: occasion == "wedding"}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: {name: write, with: {occasion: wedding}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the options of each parameter with those that the steps ask for."""
    for owner, path, parameters in _parameters(architecture):
        for name, one in parameters.items():
            options = getattr(one, "options", ())
            asked = _asked(architecture, owner, name) if len(options) > 1 else None
            missing = [option for option in options if asked and option not in asked]
            if asked and missing:
                text = f"`{name}` can be {some(missing)}, and no step does anything then"
                yield Finding((*path, name), text, "add what is to be done, or take the option away")


def _parameters(architecture: Architecture) -> Iterator[tuple[Keys, Keys, Mapping[str, object]]]:
    for name, one in architecture.section("subflows").items():
        yield ("subflows", name), ("subflows", name, "parameters"), one.parameters
    for name, one in architecture.section("workflows").items():
        for number, trigger in enumerate(one.trigger):
            yield (
                ("workflows", name),
                ("workflows", name, "trigger", number, "asks"),
                getattr(trigger, "asks", {}),
            )


def _asked(architecture: Architecture, owner: Keys, name: str) -> set[str] | None:
    """The options that conditions ask for; None where the value is used for anything else, or for what is left."""
    found = set[str]()
    for path, several in architecture.expressions.items():
        if path[: len(owner)] != owner:
            continue
        for one in several:
            if one.checked.expr is None:
                return None
            literals = _literals(one.checked.expr, name)
            if literals is None or (literals and (path[-1] != "if" or _has_else(architecture, path))):
                return None
            found |= literals
    return found or None


def _literals(expr: Expr, name: str) -> set[str] | None:
    """What a variable is compared with; None where it is used in another way."""
    found = set[str]()
    for part in walk(expr):
        if (
            part.op in {"eq", "in"}
            and _is(part.operands[0], name)
            and all(one.is_literal for one in part.operands[1:])
        ):
            found.update(str(one.value) for one in part.operands[1:])
    uses = sum(_is(part, name) for part in walk(expr))
    compared = sum(
        part.op in {"eq", "in"} and _is(part.operands[0], name) for part in walk(expr) if part.operands
    )
    negated = any(
        part.op in {"not", "ne", "if"} and any(_is(one, name) for one in walk(part)) for part in walk(expr)
    )
    return None if uses != compared or negated else found


def _is(expr: Expr, name: str) -> bool:
    return expr.op == "var" and expr.args[0] == name


def _has_else(architecture: Architecture, path: Keys) -> bool:
    """Whether a condition is that of a branch that has an `else`."""
    placed = architecture.verbs.get(path[:-3]) if len(path) > 3 and path[-3] == "branch" else None
    return placed is not None and any(case.if_ is None for case in placed.model.branch)


RULE: Final = Rule("WFL235", Severity.WARNING, "module", "option that nothing handles", check)
