"""Something is asked or looked for, and the answer is never used.

## What
A step looks for a record, asks somebody, or asks a decision table, and nothing after it uses what comes of that. Or a
button asks whoever presses it for something that its workflow never uses.

## Why
People answer questions that change nothing, and what was to be done with the answer is missing: mostly a step was
lost, or uses something else.

## Bad
```yaml
modules:
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      hot: {type: boolean, default: false}
workflows:
  ask_back:
    trigger: {created: deal}
    run_as: {system: Deals come in at night.}
    steps:
      - id: question
        ask: {user: owner, question: "Is {{ name }} hot?", answers: {really: boolean}, due: 2 days}
      - {id: note, update: {set: {hot: true}}}
```

## Good
```yaml
modules:
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      hot: {type: boolean, default: false}
workflows:
  ask_back:
    trigger: {created: deal}
    run_as: {system: Deals come in at night.}
    steps:
      - id: question
        ask: {user: owner, question: "Is {{ name }} hot?", answers: {really: boolean}, due: 2 days}
      - {id: note, if: really, update: {set: {hot: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import expressions_under
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

ASKING: Final = {"find": "looked for", "ask": "asked for", "decide": "decided"}
"""Steps that only yield something, and what happens to it."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what such steps yield with what their declaration uses."""
    for verb, done in ASKING.items():
        for step in architecture.steps(verb):
            names = list(step.model.binds(step.context))
            if names and not architecture.is_shared(step.path) and not _is_used(architecture, step, names):
                verbs = ("is", "it") if len(names) == 1 else ("are", "them")
                message = f"{listed(names)} {verbs[0]} {done} here, and nothing uses {verbs[1]}"
                way_out = "use it in a later step, or leave this one out"
                yield Finding((*step.path, verb), message, way_out)
    for button in architecture.steps("button"):
        if not architecture.is_shared(button.path):
            yield from _asked_in_vain(architecture, button)


def _asked_in_vain(architecture: Architecture, button: Placed) -> Iterator[Finding]:
    """Questions of a button whose answers lead to nothing, in one finding."""
    idle = [name for name in button.model.asks if not _is_used(architecture, button, [name])]
    if idle and not _has_slips(architecture, button):
        verb, them = ("is", "it") if len(idle) == 1 else ("are", "them")
        message = f"{listed(idle)} {verb} asked for by the button, and nothing uses {them}"
        related = tuple(((*button.path, "asks", name), "this is asked for too") for name in idle[1:])
        yield Finding((*button.path, "asks", idle[0]), message, "use it in a step, or do not ask", related)


def _has_slips(architecture: Architecture, step: Placed) -> bool:
    """Whether an expression of the declaration was not understood, so that it may use anything."""
    several = architecture.expressions.items()
    return any(
        one.checked.expr is None for path, each in several if path[:2] == step.path[:2] for one in each
    )


def _is_used(architecture: Architecture, step: Placed, names: list[str]) -> bool:
    several = expressions_under(architecture, step.path[:2])
    return any(part.op == "var" and part.args[0] in names for _, expr in several for part in walk(expr))


RULE: Final = Rule("WFL241", Severity.WARNING, "module", "answer that is never used", check, absence=True)
