"""The public may fill in what no form asks it for.

## What
A role of the kind `public` may make records with fields that none of the public forms of the module asks for, sets or
attributes; or it may make records for which there is no public form at all. Only where the blueprint has public forms;
other systems have a role of their own, of the kind `api`.

## Why
What the grant lets through is accepted from anybody who writes the request by hand, whatever the page shows: a price,
a discount, a mark that something has been checked.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      vetted: {type: boolean, default: false}
roles:
  rep: {can: {lead: {read: all, update: all}}}
  visitor: {kind: public, can: {lead: {create: true}}}
forms:
  ask_us: {kind: public, module: lead, fields: [name], protection: [honeypot]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      vetted: {type: boolean, default: false}
roles:
  rep: {can: {lead: {read: all, update: all}}}
  visitor: {kind: public, can: {lead: {create: {fields: [name]}}}}
forms:
  ask_us: {kind: public, module: lead, fields: [name], protection: [honeypot]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.exchange import Form


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what the public may fill in with what its forms ask."""
    forms = [one for one in architecture.section("forms").values() if one.kind != "internal"]
    if not forms:
        return
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        if declared.kind != "public":
            continue
        for module in architecture.section("modules"):
            own = [one for one in forms if one.module == module]
            for right in who.of(role, "create", module):
                if right.wide or architecture.perhaps_meant(("module",), module):
                    continue
                if not own:
                    message = (
                        f"anybody on the internet (`{role}`) may make a `{module}`, without any form for it"
                    )
                    yield Finding(right.path, message, "take it away, or add the form")
                    continue
                asked = _asked(architecture, module, own)
                extra = [one for one in architecture.modules[module].fields if one in right.fields - asked]
                if extra:
                    what = f"{some(extra, 6)} of a `{module}`"
                    message = f"anybody on the internet (`{role}`) may fill in {what}, which no form asks for"
                    way_out = "name in the grant only the fields that the forms ask for"
                    places = tuple((architecture.field_path(module, one), "this field") for one in extra[:6])
                    yield Finding(right.path, message, way_out, places)


def _asked(architecture: Architecture, module: str, forms: list[Form]) -> frozenset[str]:
    """The fields that the forms of a module ask for, set or attribute."""
    found: set[str] = set()
    for one in forms:
        found.update(field.field_ for field in one.fields)
        found.update(one.set)
        found.update([one.link_field] if one.link_field else [])
    for owner, name, _ in architecture.fields_that(lambda kind: kind.options_of == "lead_sources"):
        if owner == module:
            found.add(name)
    for owner, name, _ in architecture.fields_that(lambda kind: "category" in kind.model_fields):
        if owner == module:
            found.add(name)
    return frozenset(found)


RULE: Final = Rule("ACC230", Severity.WARNING, "graph", "more than the forms ask", check, absence=True)
