"""A way in that does not say where people came from.

## What
A form, an import, or a workflow that another system or a message sets off makes records of a module that keeps the
lead source, and leaves it empty: it neither sets nor asks for it, no lead source names it under `attribution`, and
the field has no default. A form by a link that changes a record which is there already is left alone.

## Why
These leads belong to no source. What was spent on bringing them is not seen, and the shares of all other sources
are wrong.

## Bad
```yaml
lead_sources:
  web: {label: Website}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
forms:
  enquiry: {kind: internal, module: lead, fields: [name]}
```

## Good
```yaml
lead_sources:
  web: {label: Website}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
forms:
  enquiry: {kind: internal, module: lead, fields: [name], source: web}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._sources import SECTION, attributed, kept
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

FROM_OUTSIDE: Final = frozenset({"webhook", "inbound", "message"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every way in to a module that keeps the source."""
    if not architecture.section(SECTION):
        return
    open_fields = dict(_open(architecture))
    for section, kind in (("forms", "form"), ("imports", "import")):
        for name, one in architecture.section(section).items():
            field = open_fields.get(one.module)
            silent = field and not one.source and field not in one.set and field not in _filled(one)
            if field and architecture.modules[one.module].fields[field].required:
                continue  # that it is missing is told of as a required field
            if silent and _makes(one) and not attributed(architecture).get((kind, name)):
                message = f"whoever comes by `{name}` has no source: it sets none, and asks for none"
                way_out = f"set `source`, or fill `{field}` of `{one.module}`"
                related = ((architecture.field_path(one.module, str(field)), "it is kept here"),)
                yield Finding((section, name), message, way_out, related)
    yield from _workflows(architecture, open_fields)


def _open(architecture: Architecture) -> Iterator[tuple[str, str]]:
    """The fields that keep the source, and that nothing fills by default; of several, the first."""
    for module, names in kept(architecture).items():
        field = architecture.modules[module].fields[names[0]]
        on_save = any(names[0] in one.set for one in getattr(architecture.modules[module], "on_save", ()))
        if field.default is None and not on_save:
            yield module, names[0]


def _filled(one: Any) -> set[str]:
    """The fields that a form asks for, or an import has columns for."""
    every = one.columns.values() if hasattr(one, "columns") else one.fields
    return {column.field_ for column in every}


def _makes(one: Any) -> bool:
    """Whether it makes records: a form by a link does, where it says how the new one points at the other."""
    return getattr(one, "kind", "") != "record" or bool(one.link_field)


def _workflows(architecture: Architecture, fields: dict[str, str]) -> Iterator[Finding]:
    """Find records that are made on the word of another system, without a source."""
    told = attributed(architecture)
    for placed in architecture.steps("create"):
        options = placed.model.create
        field = fields.get(options.module)
        if not field or placed.path[0] != "workflows" or field in options.set or options.attribution:
            continue
        workflow = architecture.section("workflows")[str(placed.path[1])]
        verbs = {type(one).__module__.rpartition(".")[2] for one in workflow.trigger}
        systems = {getattr(one, "webhook", "").partition(".")[0] for one in workflow.trigger}
        if verbs <= FROM_OUTSIDE and not any(("integration", one) in told for one in systems):
            required = architecture.modules[options.module].fields[field].required
            message = f"`{placed.path[1]}` makes a `{options.module}` without a source"
            way_out = f"set `{field}`, or say under `attribution` what is known of how they came"
            if not required:
                related = ((architecture.field_path(options.module, field), "it is kept here"),)
                yield Finding(placed.path, message, way_out, related)


RULE: Final = Rule("GOV209", Severity.WARNING, "graph", "way in without a source", check, absence=True)
