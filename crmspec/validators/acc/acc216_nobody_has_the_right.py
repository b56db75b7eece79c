"""A named right is asked for, and nobody who would need it has it.

## What
A condition asks for a capability that no role has; or a transition can only be made with a capability, and of the
roles that may make the transition none has it.

## Why
The condition never holds. What it guards is closed to everybody, and the grant that says otherwise misleads.

## Bad
```yaml
modules:
  claim:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
capabilities:
  pay_out: {label: Pays out}
pipelines:
  claims:
    module: claim
    field: stage
    stages: {open: {initial: true}, paid: {outcome: won}, refused: {outcome: lost}}
    transitions:
      pay: {from: open, to: paid, guard: has_capability("pay_out")}
      refuse: {from: open, to: refused}
roles:
  clerk: {can: {claim: {read: all, create: true, update: all, transitions: all}}}
```

## Good
```yaml
modules:
  claim:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist}
capabilities:
  pay_out: {label: Pays out}
pipelines:
  claims:
    module: claim
    field: stage
    stages: {open: {initial: true}, paid: {outcome: won}, refused: {outcome: lost}}
    transitions:
      pay: {from: open, to: paid, guard: has_capability("pay_out")}
      refuse: {from: open, to: refused}
roles:
  clerk: {can: {claim: {read: all, create: true, update: all, transitions: all}}, capabilities: [pay_out]}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import asked, needs
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who has a named right with what asks for it."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    holders: dict[str, set[str]] = defaultdict(set)
    for role in who.sources:
        for one in who.capabilities(role):
            holders[one].add(role)
    for name, places in asked(architecture).items():
        if not holders[name]:
            first, *others = places
            message = f"no role has the capability `{name}`, so what asks for it here never holds"
            way_out = f"do not ask for it, or grant it to a role under `capabilities: [{name}]`"
            related = tuple((one, "it is asked for here too") for one in others)
            declared: tuple[Keys, str] = (("capabilities", name), "the capability")
            yield Finding(first, message, way_out, (declared, *related), at_key=False)
    yield from _moves(architecture, holders)


def _moves(architecture: Architecture, holders: dict[str, set[str]]) -> Iterator[Finding]:
    """Look for transitions whose makers lack the right, and whose right lies with others."""
    who = rights(architecture)
    for pipeline, declared in architecture.section("pipelines").items():
        for called in declared.transitions:
            path = ("pipelines", pipeline, "transitions", called, "guard")
            makers = {role for role, moves in who.transitions.items() if f"{pipeline}.{called}" in moves}
            for name in needs(architecture, path):
                having = holders[name]
                if makers and having and not makers & having:
                    message = (
                        f"`{called}` needs the capability `{name}`: {some(sorted(makers))} may make it and lacks"
                        f" that, {some(sorted(having))} has that and may not make it"
                    )
                    way_out = f"grant `{name}` to who makes it, or `{pipeline}.{called}` to who has it"
                    yield Finding(path, message, way_out, at_key=False)


RULE: Final = Rule("ACC216", Severity.WARNING, "graph", "right that nobody has", check, absence=True)
