"""More lead sources than anybody chooses well from.

## What
More lead sources at the first level than `limits.lead_sources` of the manifest says (12, if it says nothing).
Those that are retired or deprecated do not count. The finding names those that could move to a second level:
sources that share a word, and sources without a second level of their own.

## Why
From a long list people take the first that fits a little. Then no source has enough leads to say anything about
it, and nobody can tell whether advertising pays.

## Bad
```yaml
crm: {name: firm, label: Firm, limits: {lead_sources: 2}}
lead_sources:
  radio_north: {label: Radio North}
  radio_south: {label: Radio South}
  website: {label: Website}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```

## Good
```yaml
crm: {name: firm, label: Firm, limits: {lead_sources: 2}}
lead_sources:
  radio: {label: Radio, detail_label: Which station, details: {north: Radio North, south: Radio South}}
  website: {label: Website}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.crm import Limits
from crmspec.diagnostics import Severity
from crmspec.validators.gov._sources import SECTION
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.marketing import LeadSource


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the sources of the first level."""
    every = architecture.section(SECTION)
    sources = {name: one for name, one in every.items() if not (one.retired or one.deprecated)}
    limit = (architecture.crm.limits if architecture.crm else Limits()).lead_sources
    if len(sources) <= limit:
        return
    in_order = sorted(sources, key=lambda name: architecture.span((SECTION, name), key=True))
    movable = _movable(sources)
    place = next((name for name in reversed(in_order) if name in movable), in_order[-1])
    message = (
        f"there are {len(sources)} lead sources, and the limit is {limit}: nobody chooses well from so many"
    )
    related = tuple(((SECTION, name), "this could move, too") for name in movable if name != place)
    yield Finding((SECTION, place), message, _way_out(sources, movable), related)


def _movable(sources: Mapping[str, LeadSource]) -> Sequence[str]:
    """Those that share a word with another; if there are none, those that are no broader than a second level."""
    words = {name: set(name.split("_")) for name in sources}
    alike = [
        name
        for name in sources
        if any(name != other and not words[name].isdisjoint(words[other]) for other in sources)
    ]
    return alike or [name for name, one in sources.items() if not one.details]


def _way_out(sources: Mapping[str, LeadSource], movable: Sequence[str]) -> str:
    """Say what could go below what."""
    which = ", ".join(f"`{name}`" for name in movable) or "the narrow ones"
    return f"keep the first level broad, and move {which} to the `details` of one broader source"


RULE: Final = Rule("GOV204", Severity.WARNING, "graph", "too many lead sources", check)
