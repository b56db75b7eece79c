"""People outside fill in what is decided inside.

## What
A form for people outside, public or by a link, asks for an amount that is called after a stage of the record
(`awarded_amount`), beside which there is one that they ask for (`requested_amount`). The records do not start in that
stage, and neither the form nor what it sets off brings them there: colleagues do.

## Why
Whoever has the link decides what is granted or approved, and can write over it later. Nobody looks at a figure that is
there already.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      requested_amount: {type: money}
      awarded_amount: {type: money}
      status: {type: picklist}
pipelines:
  granting:
    module: request
    field: status
    stages: {received: {initial: true}, awarded: {outcome: won}, rejected: {outcome: lost}}
    transitions: {award: {from: received, to: awarded}, reject: {from: received, to: rejected}}
forms:
  ask: {kind: public, module: request, fields: [name, requested_amount, awarded_amount], protection: [honeypot]}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      requested_amount: {type: money}
      awarded_amount: {type: money}
      status: {type: picklist}
pipelines:
  granting:
    module: request
    field: status
    stages: {received: {initial: true}, awarded: {outcome: won}, rejected: {outcome: lost}}
    transitions: {award: {from: received, to: awarded}, reject: {from: received, to: rejected}}
forms:
  ask: {kind: public, module: request, fields: [name, requested_amount], protection: [honeypot]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listens
from crmspec.compiler.expressions.types import Money
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.pip._dated import PLAN, stem
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.imp._ways_in import WayIn
    from crmspec.validators.pip._flow import Flow


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what forms for people outside ask with the stages of their records."""
    for one in forms(architecture):
        declared = architecture.section("forms")[one.name]
        if declared.kind == "internal" or architecture.is_shared(("forms", one.name)):
            continue
        for flow in flows(architecture):
            if flow.said.module == declared.module and flow.whole:
                yield from _decided(architecture, one, flow)


def _decided(architecture: Architecture, one: WayIn, flow: Flow) -> Iterator[Finding]:
    for path, name, _ in one.fields:
        stage = _called_after(architecture, flow, name)
        if stage and not _leads_there(architecture, one.name, flow, stage):
            text = (
                f"`{one.name}` asks people outside for `{name}`, and whether a `{flow.said.module}` is `{stage}`"
                " is decided inside"
            )
            related = ((flow.stage(stage), "the stage that it is called after"),)
            yield Finding(path, text, f"leave `{name}` out of the form", related, at_key=False)


def _called_after(architecture: Architecture, flow: Flow, name: str) -> str:
    """The stage under way that an amount is called after, where there is one too that is asked for."""
    module = flow.said.module
    amounts = architecture.members.members(module) or {}
    first, _, what = name.partition("_")
    if not what or not isinstance(amounts.get(name), Money) or PLAN.search(first):
        return ""
    asked = (one for one in amounts if one.partition("_")[2] == what and PLAN.search(one.partition("_")[0]))
    stages = [one for one in flow.stages if stem(one) == stem(first) and one not in flow.initial]
    return stages[0] if stages and any(isinstance(amounts[one], Money) for one in asked) else ""


def _leads_there(architecture: Architecture, form: str, flow: Flow, stage: str) -> bool:
    """Whether sending a form brings a record into a stage."""
    owners = [f"form:{form}"]
    owners += [one.owner for one in listens(architecture) if one.verb == "submitted" and one.value == form]
    effects = (one for owner in owners for one in effects_of(architecture).get(owner, ()))
    values = (one.fields.get(flow.said.field_) for one in effects if one.module == flow.said.module)
    return any(value is not None and (not value.is_literal or value.value == stage) for value in values)


RULE: Final = Rule("IMP299", Severity.WARNING, "graph", "filled in outside, decided inside", check)
