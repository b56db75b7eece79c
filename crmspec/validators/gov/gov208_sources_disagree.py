"""A form and a lead source say different things about where somebody came from.

## What
An attribution says that whoever comes by a form, an import or a campaign has one source, or one second level; and
the form, import or campaign itself sets another. Attributions that ask for something more (a parameter, a number)
may say something finer; they are left alone.

## Why
Two people who fill in the same form are counted for different sources, depending on which of the two is looked at
first.

## Bad
```yaml
lead_sources:
  web: {label: Website}
  referral: {label: Referral, attribution: [{form: enquiry}]}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
forms:
  enquiry: {kind: internal, module: lead, fields: [name], source: web}
```

## Good
```yaml
lead_sources:
  web: {label: Website, attribution: [{form: enquiry}]}
  referral: {label: Referral}
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

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._sources import SECTION, Setting, attributed, settings
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what forms, imports and campaigns set with what attributions say of them."""
    for one in settings(architecture):
        claims = attributed(architecture).get((one.kind, one.name), ())
        for source, at in claims:
            if source != one.source and any(other == one.source for other, _ in claims):
                continue  # that two sources ask for the same is GOV207
            way = architecture.section(SECTION)[source].attribution[at]
            more = way.parameter or way.number or way.referrer
            named = sum(bool(part) for part in (way.form, way.import_, way.campaign, way.integration))
            if not more and named == 1 and not architecture.is_shared(one.path):
                yield from _compared(one, source, at, way.detail or "")


def _compared(one: Setting, source: str, at: int, detail: str) -> Iterator[Finding]:
    place = (SECTION, source, "attribution", at)
    if source != one.source:
        counted = f"the lead source `{source}` counts the {one.kind} `{one.name}` as its own"
        message = f"{counted}, but that sets `{one.source}`"
        edit = Edit("put", (*one.path, "source"), source)
        path = (*one.path, "source")
    elif detail and one.detail and detail != one.detail:
        counted = f"`{source}.{detail}` counts the {one.kind} `{one.name}` as its own"
        message = f"{counted}, but that sets `{one.source}.{one.detail}`"
        edit = Edit("put", (*one.path, "source_detail"), detail)
        path = (*one.path, "source_detail")
    else:
        return
    related = ((place, f"`{source}` counts `{one.name}` here"),)
    way_out = f"set `{path[-1]}: {edit.value}`, or take the {one.kind} out of the `attribution` of `{source}`"
    yield Finding(path, message, way_out, related, at_key=False, edits=(edit,))


RULE: Final = Rule("GOV208", Severity.WARNING, "graph", "sources that disagree", check)
