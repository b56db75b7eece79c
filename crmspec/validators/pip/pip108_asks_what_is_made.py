"""A transition asks for a field that nobody can fill in.

## What
A transition asks for a field whose value is computed (a formula, a roll-up, a number that the system gives),
or that is written once, with a new record.

## Why
The form shows a field that takes no input, and whoever makes the transition is stuck.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      twice: {type: formula, expression: amount * 2, returns: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, asks: [twice]}
      lose: {from: open, to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      twice: {type: formula, expression: amount * 2, returns: money}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won, asks: [amount]}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import Flow, Move, flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what transitions ask for."""
    for flow in flows(architecture):
        module = flow.said.module
        declared = architecture.modules.get(module)
        if declared is None:
            continue
        for move in flow.moves:
            for at, name in enumerate(move.said.asks):
                yield from _asked(architecture, flow, move, (*move.path, "asks", at), name)


def _asked(architecture: Architecture, flow: Flow, move: Move, path: Keys, name: str) -> Iterator[Finding]:
    field = architecture.modules[flow.said.module].fields.get(name)
    if field is None:
        return
    if field.derived:
        reason, way_out = "is computed", "ask for what it is computed from, or use `requires`"
    elif field.write_once:
        reason, way_out = "is set for good when a record is made", "drop `write_once`, or do not ask for it"
    else:
        return
    message = f"`{move.name}` asks for `{name}`, which {reason}"
    yield Finding(path, message, way_out, _where(architecture, flow.said.module, name), at_key=False)


def _where(architecture: Architecture, module: str, name: str) -> tuple[tuple[Keys, str], ...]:
    return ((architecture.field_path(module, name), "it is declared here"),)


RULE: Final = Rule("PIP108", Severity.ERROR, "module", "asks for what nobody can fill in", check)
