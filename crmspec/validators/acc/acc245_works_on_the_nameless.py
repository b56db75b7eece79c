"""A role works on records whose name it may not see.

## What
A role makes or changes records of a module, and reads them, but not the field that says what a record is called
(`display`): it is confidential, and no grant of the role names it. Only where another role sees it.

## Why
Lists and lookups show these people a row of blanks. They cannot do the work that the rest of their rights is for.

## Bad
```yaml
modules:
  contact:
    display: full_name
    fields:
      full_name: {type: text, sensitivity: confidential}
      note: {type: text}
roles:
  chief:
    can:
      contact:
        read: [all, {scope: all, fields: [full_name]}]
        create: {fields: all}
        update: {scope: all, fields: all}
  agent:
    reports_to: chief
    can:
      contact: {read: all, create: true, update: all}
```

## Good
```yaml
modules:
  contact:
    display: full_name
    fields:
      full_name: {type: text, sensitivity: confidential}
      note: {type: text}
roles:
  chief:
    can:
      contact:
        read: [all, {scope: all, fields: [full_name]}]
        create: {fields: all}
        update: {scope: all, fields: all}
  agent:
    reports_to: chief
    can:
      contact:
        read: [all, {scope: all, fields: [full_name]}]
        create: {fields: all}
        update: {scope: all, fields: all}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, people
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what records are called with who works on them."""
    for module, shut in closed(architecture).items():
        display = getattr(architecture.modules[module], "display", None)
        if display not in shut or module not in architecture.section("modules"):
            continue
        who = rights(architecture)
        humans = people(architecture)
        seeing = [one for one in who.roles("read", module) if display in who.fields(one, "read", module)]
        for role in who.roles("read", module) if seeing else ():
            if role not in humans or role in seeing:
                continue
            works = (*who.of(role, "create", module), *who.of(role, "update", module))
            if works and not works[0].wide:
                text = f"`{role}` works on records of `{module}`, and may not see `{display}`, what they are called"
                related = ((architecture.field_path(module, str(display)), "it is confidential"),)
                way_out = f"grant `read` of `{display}` to `{role}`, by itself or by a permission set"
                yield Finding(works[0].path, text, way_out, related)


RULE: Final = Rule("ACC245", Severity.WARNING, "graph", "works on the nameless", check, absence=True)
