"""Two declarations have names that say the same.

## What
Two lead sources, stages of a pipeline, roles, teams, segments, value sets, modules, categories of tags, processes
or party types whose names or labels come down to the same: in the plural, in another order, by another word for
it, abbreviated, or with a slip of the pen.

## Why
Nobody remembers which is which. Half of the leads, the records or the people are under the one and half under the
other, and every rule that names one of them leaves the other half out.

## Bad
```yaml
lead_sources:
  trade_fair: {label: Trade fair}
  trade_fairs: {label: Fairs and shows}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```

## Good
```yaml
lead_sources:
  trade_fair: {label: Trade fair}
  website: {label: Website}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import FILLERS, pairs
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

COMPARED: Final = (
    "lead_sources",
    "roles",
    "teams",
    "segments",
    "value_sets",
    "modules",
    "tags",
    "processes",
    "party_types",
    "queues",
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare names where people choose by them."""
    for section in COMPARED:
        fillers = FILLERS if section == "lead_sources" else frozenset[str]()
        yield from _compared(
            architecture, (section,), architecture.section(section), SECTIONS[section].kind, fillers
        )
    for name, pipeline in architecture.section("pipelines").items():
        yield from _compared(
            architecture, ("pipelines", name, "stages"), pipeline.stages, "stage", frozenset()
        )


def _compared(
    architecture: Architecture, path: Keys, declared: Mapping[str, Any], kind: str, fillers: frozenset[str]
) -> Iterator[Finding]:
    if len(declared) < 2:
        return
    every = [
        (name, one)
        for name, one in declared.items()
        if not (
            one.deprecated
            or ("retired" in type(one).model_fields and one.retired is True)
            or architecture.is_shared((*path, name))
        )
    ]
    what = kind.replace("_", " ")
    for first, second in pairs(((name, one.label or "") for name, one in every), fillers):
        (name, _), (other, _) = every[second], every[first]
        message = f"the {what} `{name}` seems to say the same as `{other}`"
        related = (((*path, other), "this is the other one"),)
        way_out = "keep one of them, or give them names and labels that tell them apart"
        yield Finding((*path, name), message, way_out, related)


RULE: Final = Rule("GOV221", Severity.WARNING, "graph", "two names that say the same", check)
