"""A named right is granted, and nothing ever asks for it.

## What
A role or a permission set has a capability that no condition tests with `has_capability`. A capability that is
not granted either is reported as unused, and not here.

## Why
It decides nothing: what it was meant to guard is open to all who may do it anyway. Whoever reviews the roles believes
that there is a lock.

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
      pay: {from: open, to: paid}
      refuse: {from: open, to: refused}
roles:
  clerk: {can: {claim: {read: all, create: true, update: all, transitions: all}}, capabilities: [pay_out]}
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

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import asked
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for capabilities that decide nothing."""
    for name in architecture.section("capabilities"):
        given = [(path, "it is granted here") for path in _given(architecture, name)]
        if not given or name in asked(architecture) or architecture.is_shared(("capabilities", name)):
            continue
        if not architecture.perhaps_meant(("capability",), name):
            message = f"nothing asks for the capability `{name}`: who has it may do no more than who has not"
            way_out = f'ask for it where it should decide, with `has_capability("{name}")`, or remove it'
            yield Finding(("capabilities", name), message, way_out, tuple(given))


def _given(architecture: Architecture, name: str) -> Iterator[Keys]:
    for section in ("roles", "permission_sets"):
        for called, one in architecture.section(section).items():
            if name in one.capabilities:
                yield (section, called, "capabilities")


RULE: Final = Rule("ACC217", Severity.WARNING, "graph", "right that nothing asks for", check, absence=True)
