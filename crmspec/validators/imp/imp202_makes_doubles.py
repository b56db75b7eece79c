"""A way in makes records that are there already.

## What
A public form or an import looks for duplicates, and its module has neither a duplicate rule nor a unique key; or it
makes a new record each time (`duplicates: create`), although its module has duplicate rules. Blueprints without roles
are left alone, and so are parts of a master, and forms that say nothing of duplicates where no field tells of a person.

## Why
The same person is there twice, then five times, each with a part of the story. To part them later takes somebody weeks.

## Bad
```yaml
modules:
  lead:
    ownership: none
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
roles:
  agent: {can: {lead: {read: all, create: true, update: all}}}
forms:
  ask_us: {kind: public, module: lead, fields: [name, email], protection: [honeypot]}
```

## Good
```yaml
modules:
  lead:
    ownership: none
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
    duplicate_rules:
      same_person: {match: [[email]]}
roles:
  agent: {can: {lead: {read: all, create: true, update: all}}}
forms:
  ask_us: {kind: public, module: lead, fields: [name, email], protection: [honeypot]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for forms and imports that do not find what is there."""
    for one in ways_in(architecture) if are_told(architecture) else ():
        module, open_ = one.declared.module, one.kind == "import" or one.declared.kind == "public"
        ways, rules = one.declared.duplicates, one.module.duplicate_rules
        if not open_ or not one.makes or one.module.ownership == "parent":
            continue
        if ways == "create" and rules:
            related = ((("modules", module, "duplicate_rules"), "what would find it"),)
            message = f"a new `{module}` is made each time, also where the same one is there already"
            way_out = "say what happens with records that are there: `fill_empty`, `update`, `skip`"
            way_out = way_out if one.kind == "import" else "say `duplicates: report`, `update` or `reject`"
            yield Finding((*one.path, "duplicates"), message, way_out, related)
        elif ways != "create" and not rules and _matters(one) and not _told_apart(one):
            message = f"nothing finds a `{module}` that is there already: it has no duplicate rule"
            way_out = f"add `duplicate_rules` to `{module}`, or say `duplicates: create` if each is a new one"
            path = (*one.path, "duplicates" if "duplicates" in one.declared.model_fields_set else "module")
            yield Finding(path, message, way_out, ((("modules", module), "it is declared here"),))


def _matters(one: WayIn) -> bool:
    """Whether doubles are to be found: somebody says so, a file may come twice, or it is about people."""
    said = one.kind == "import" or "duplicates" in one.declared.model_fields_set
    return said or any(field.tells_of or field.personal for field in one.module.fields.values())


def _told_apart(one: WayIn) -> bool:
    """Whether something that comes in is held by one record only."""
    fields = one.module.fields.items()
    single = {name for name, field in fields if field.unique or field.external_id}
    return bool(single & one.given) or any(set(key.fields) <= one.given for key in one.module.unique)


RULE: Final = Rule("IMP202", Severity.WARNING, "module", "way in that makes doubles", check, absence=True)
