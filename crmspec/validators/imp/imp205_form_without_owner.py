"""Nobody is responsible for what a public form brings.

## What
Records of the module belong to somebody, a public form makes them without `assign` and sets no owner, and no workflow
assigns records of the module. Modules of which no role sees or changes only what it owns are left alone.

## Why
The request belongs to nobody, so nobody sees it, nobody is late, and nobody answers.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {lead: {read: own, create: true, update: own}}}
forms:
  ask_us: {kind: public, module: lead, fields: [name], protection: [honeypot]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {lead: {read: own, create: true, update: own}}}
assignment_rules:
  new_leads: {module: lead, cases: [{id: all, method: round_robin, role: rep}], otherwise: {role: rep}}
forms:
  ask_us: {kind: public, module: lead, fields: [name], protection: [honeypot], assign: new_leads}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._owners import assigned, kept_by_owners
from crmspec.validators.imp._ways_in import forms, has_owners
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for forms whose records nobody gets."""
    for one in forms(architecture):
        module, form = one.declared.module, one.declared
        if form.kind == "internal" or form.assign or not one.makes or "owner" in one.given:
            continue
        owned = has_owners(one.module) and module in kept_by_owners(architecture)
        if owned and module not in assigned(architecture):
            message = f"a `{module}` from this form belongs to nobody: nothing gives it an owner"
            related = ((kept_by_owners(architecture)[module], "owners only, here"),)
            yield Finding(one.path, message, "say with `assign` who gets it", related)


RULE: Final = Rule("IMP205", Severity.WARNING, "graph", "form without an owner", check, absence=True)
