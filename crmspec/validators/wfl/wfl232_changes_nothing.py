"""A step sets what is so already.

## What
An `update` step sets its own record's fields to values that they certainly have where the step is done.

## Why
It changes nothing, ever. The condition asks for what the step is to bring about, instead of what is so before:
those that are meant are passed over.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      status: {type: picklist, options: [active, expired]}
workflows:
  expire:
    trigger: {updated: deal}
    at_most: {times: 1, per: record}
    if: status == "expired"
    steps:
      - {id: mark, update: {set: {status: expired}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      status: {type: picklist, options: [active, expired]}
workflows:
  expire:
    trigger: {updated: deal}
    at_most: {times: 1, per: record}
    if: status == "active"
    steps:
      - {id: mark, update: {set: {status: expired}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, not_true, satisfiable
from crmspec.compiler.expressions.ir import TRUE, Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN, Boolean, Choice
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import asked_at, step_called, written
from crmspec.validators.wfl._state import states

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each step sets with what holds already."""
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            placed = architecture.verbs[node.path]
            if node.verb != "update" or not certain.get(number) or node.model.update.record != "record":
                continue
            module, values = placed.context.record, node.model.update.set
            if (
                module
                and values
                and all(
                    _is_so(architecture, module, one, value, certain[number]) for one, value in values.items()
                )
                and satisfiable(*certain[number], facts=facts(architecture))
            ):
                path: Keys = (*node.path, "update", "set")
                names = " and ".join(f"`{one}` to `{_word(value)}`" for one, value in values.items())
                text = f"{step_called(node.verb, node.model)} sets {names}, and is done only where it is so already"
                reason = _reason(architecture, flow, module, values, certain[number])
                related = ((reason[0], f"it is done {reason[1]}"),) if reason else ()
                asked = f"`{written(architecture, reason[0])}`" if reason else "the condition"
                way_out = f"ask for another value in {asked}, or set another"
                yield Finding(path, text, way_out, related)


def _word(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _reason(
    architecture: Architecture, flow: Flow, module: str, values: Mapping[str, object], given: frozenset[Expr]
) -> tuple[Keys, str] | None:
    """The condition that lets through only what is so already."""
    name, value = next(iter(values.items()))
    read = value_of(architecture, module, name)
    other = not_true(Expr("eq", BOOLEAN, (read, literal(value, read.type))))  # type: ignore[arg-type]
    return asked_at(architecture, flow, given, other)


def _is_so(
    architecture: Architecture, module: str, name: str, value: object, certain: frozenset[Expr]
) -> bool:
    """Whether a field certainly has a value; only where the value is an option, or yes or no."""
    read = value_of(architecture, module, name)
    fits = isinstance(value, bool) if isinstance(read.type, Boolean) else isinstance(value, str)
    if not isinstance(read.type, (Choice, Boolean)) or not fits or str(value).startswith("="):
        return False
    same = Expr("eq", BOOLEAN, (read, literal(value, read.type)))  # type: ignore[arg-type]  # one of the two
    return implies(TRUE, same, *certain, facts=facts(architecture))


RULE: Final = Rule("WFL232", Severity.WARNING, "module", "step that changes nothing", check)
