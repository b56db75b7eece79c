"""Who makes a record cannot give the first stage what it requires.

## What
The stage in which records start requires a field, and a role that may make records may not fill it in then;
the field has no default, and nothing sets it on saving. (What is `required` altogether is ACC103.)

## Why
Every record that they try to make is refused, for a field that they do not see.

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
      open: {initial: true, requires: [amount]}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
roles:
  rep:
    can:
      deal: {read: all, create: {fields: [name]}, update: all, transitions: all}
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
      open: {initial: true, requires: [amount]}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
roles:
  rep:
    can:
      deal: {read: all, create: {fields: [name, amount]}, update: all, transitions: all}
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
    from crmspec.compiler.model.module import Module


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what first stages require with what those may fill who make records."""
    granted = rights(architecture)
    for flow in flows(architecture):
        declared = architecture.modules.get(flow.said.module)
        for name in flow.initial if declared is not None else ():
            for at, field in enumerate(flow.stages[name].requires):
                if declared is None or _by_itself(declared, field):
                    continue
                kept_out = [
                    role
                    for role in granted.roles("create", flow.said.module)
                    if field not in granted.fields(role, "create", flow.said.module)
                ]
                if kept_out:
                    who = f"{listed(kept_out)} may make one and not fill it in"
                    message = f"records start in `{name}`, which requires `{field}`: {who}"
                    related = tuple(
                        (granted.of(role, "create", flow.said.module)[0].path, f"what `{role}` may fill in")
                        for role in kept_out
                    )
                    path = (*flow.stage(name), "requires", at)
                    yield Finding(
                        path, message, "require it later, or let them fill it in", related, at_key=False
                    )


def _by_itself(module: Module, name: str) -> bool:
    """Whether a field is filled, or asked for, without anybody's right."""
    field = module.fields.get(name)
    set_ = any(name in one.set for one in module.on_save)
    return field is None or field.derived or field.required or field.default is not None or set_


RULE: Final = Rule("PIP221", Severity.WARNING, "graph", "first stage requires too much", check, absence=True)
