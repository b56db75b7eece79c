"""A transition asks for a field that whoever makes it may not edit.

## What
A role may make a transition which asks for a field, and no grant lets that role change the field. Rights that
are granted for every module count.

## Why
The field stands in the form and takes no input: they cannot make the transition, or make it without.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
roles:
  rep:
    can:
      deal: {read: all, create: true, update: {scope: all, fields: [name]}, transitions: [sales.win, sales.lose]}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
roles:
  rep:
    can:
      deal: {read: all, create: true, update: {scope: all, fields: all}, transitions: [sales.win, sales.lose]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what transitions ask for with what those who make them may change."""
    granted = rights(architecture)
    for flow in flows(architecture):
        if architecture.perhaps_meant(("module",), flow.said.module):
            continue
        declared = architecture.modules.get(flow.said.module)
        for move in flow.moves if declared else ():
            called = f"{flow.name}.{move.name}"
            makers = [role for role, moves in granted.transitions.items() if called in moves]
            for at, name in enumerate(move.said.asks if makers else ()):
                if declared is None or name not in declared.fields or declared.fields[name].derived:
                    continue
                kept_out = [
                    role for role in makers if name not in granted.fields(role, "update", flow.said.module)
                ]
                if kept_out and not declared.fields[name].write_once:
                    yield Finding(
                        (*move.path, "asks", at),
                        _said(move.name, name, kept_out),
                        _WAY_OUT,
                        _grants(architecture, kept_out, flow.said.module),
                        at_key=False,
                    )


_WAY_OUT: Final = "leave the transition to others, ask for another field, or let them change this one"


def _said(move: str, field: str, roles: list[str]) -> str:
    return f"`{move}` asks for `{field}`, and {listed(roles)} may make it and may not change that field"


def _grants(architecture: Architecture, roles: list[str], module: str) -> tuple[tuple[Keys, str], ...]:
    found = []
    for role in roles:
        several = rights(architecture).of(role, "update", module)
        if several:
            found.append((several[0].path, f"this is what `{role}` may change"))
        elif role in architecture.section("roles"):
            found.append((("roles", role), f"`{role}` may not change any `{module}`"))
    return tuple(found)


RULE: Final = Rule("PIP207", Severity.WARNING, "graph", "asks for what its role may not edit", check)
