"""A role may put tags on what it does not see.

## What
A role may apply the tags of a category, and may read none of the modules whose records carry them.

## Why
The right is of no use, and mostly the right to read was forgotten, or another category was meant.

## Bad
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}, about: {type: tags, category: interest}}}
  invoice: {fields: {name: {type: text, required: true}}}
tags:
  interest: {modules: [lead], tags: {ads: Asked for advertising.}}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}, tags: {apply: [interest]}}
  clerk: {can: {invoice: {read: all, create: true, update: all}}, tags: {apply: [interest]}}
```

## Good
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}, about: {type: tags, category: interest}}}
  invoice: {fields: {name: {type: text, required: true}}}
tags:
  interest: {modules: [lead], tags: {ads: Asked for advertising.}}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}, tags: {apply: [interest]}}
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the tags that roles may apply with the records that they see."""
    if not are_told(architecture):
        return
    roles = rights(architecture).sources
    for section in ("roles", "permission_sets"):
        for name, one in architecture.section(section).items():
            listed = one.tags.apply if one.tags and one.tags.apply != "all" else ()
            holders = [
                role
                for role, sources in (roles.items() if listed else ())
                if any(x.path == (section, name) for x in sources)
            ]
            for number, category in enumerate(listed):
                modules = _carrying(architecture, category)
                if modules and holders and all(blind(architecture, holders, x) == holders for x in modules):
                    on = f"{some(modules)}, which {some(holders)} may not read"
                    message = f"`{name}` may put tags of `{category}` on {on}"
                    path = (section, name, "tags", "apply", number)
                    edits = (Edit("drop", path if len(listed) > 1 else path[:-1]),)
                    way_out = "take this away, or grant `read` of them"
                    yield Finding(path, message, way_out, at_key=False, edits=edits)


def _carrying(architecture: Architecture, category: str) -> list[str]:
    """The modules whose records carry the tags of a category."""
    declared = architecture.section("tags").get(category)
    if declared is None:
        return []
    fields = architecture.fields_that(lambda kind: "category" in kind.model_fields)
    found = [module for module, _, field in fields if category in field.category]
    return sorted({*declared.modules, *found} & architecture.modules.keys())


RULE: Final = Rule("ACC236", Severity.WARNING, "graph", "tags for what is not seen", check, absence=True)
