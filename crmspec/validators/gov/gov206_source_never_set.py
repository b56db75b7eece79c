"""A lead source that no lead ever gets.

## What
A lead source that no attribution, form, import, campaign, workflow or default sets, where no role may fill in the
field and no form asks for it. A blueprint without a field for lead sources, or without roles, is left alone. The
other way round, a source that is `retired` and still has attributions is told, too.

## Why
Reports have a column for it that stays at nought, and what really came that way is counted elsewhere.

## Bad
```yaml
lead_sources:
  web: {label: Website}
  fair: {label: Fairs}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
forms:
  enquiry: {kind: internal, module: lead, fields: [name], source: web}
roles:
  rep: {can: {lead: {read: all, create: {fields: [name]}, update: {scope: all, fields: [name]}}}}
```

## Good
```yaml
lead_sources:
  web: {label: Website}
  fair: {label: Fairs}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
forms:
  enquiry: {kind: internal, module: lead, fields: [name], source: web}
roles:
  rep: {can: {lead: {read: all, create: {fields: [name, source]}, update: {scope: all, fields: [name]}}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.gov._sources import SECTION, kept, settings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find sources that neither people nor anything else sets."""
    yield from _retired(architecture)
    if not architecture.section("roles") or not kept(architecture) or _chosen(architecture):
        return
    told = {one.source for one in settings(architecture)}
    for name, source in architecture.section(SECTION).items():
        path = (SECTION, name)
        idle = not (source.attribution or source.retired or source.deprecated or name in told)
        known = architecture.is_shared(path) or architecture.perhaps_meant(("lead_source",), name)
        if idle and not known and not _written(architecture, name):
            message = f"no lead ever gets the source `{name}`: nothing sets it, and nobody may choose it"
            way_out = "say under `attribution` what shows it, or let a role fill in the field"
            yield Finding(path, message, way_out)


def _retired(architecture: Architecture) -> Iterator[Finding]:
    """Find sources that are no longer to be chosen and that something still sets."""
    for name, source in architecture.section(SECTION).items():
        if source.retired and source.attribution and not architecture.is_shared((SECTION, name)):
            message = f"the lead source `{name}` is retired, and is still set by its attributions"
            way_out = "move them to the source that follows it, or remove them"
            yield Finding((SECTION, name, "attribution"), message, way_out)


def _chosen(architecture: Architecture) -> bool:
    """Whether people choose the source themselves."""
    fields = [(module, name) for module, names in kept(architecture).items() for name in names]
    asked = {
        (one.module, field.field_) for one in architecture.section("forms").values() for field in one.fields
    }
    columns = {
        (one.module, to.field_)
        for one in architecture.section("imports").values()
        for to in one.columns.values()
    }
    every = rights(architecture)
    return any(one in asked or one in columns or every.editors(*one, wide=False) for one in fields)


def _written(architecture: Architecture, name: str) -> bool:
    """Whether the word stands in the files elsewhere than where it is declared: as a value that is set."""
    texts = {id(tree): tree.text for tree in architecture.blueprint.trees.values()}.values()
    return sum(text.count(f": {name}") + text.count(f'"{name}"') for text in texts) > 0


RULE: Final = Rule("GOV206", Severity.WARNING, "graph", "lead source that is never set", check, absence=True)
