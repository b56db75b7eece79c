"""A workflow puts a tag on a record that cannot carry it.

## What
A step puts a tag on, or takes one off, a record of a module in which no field of the type `tags` takes its category.

## Why
The step fails, or does nothing: the record never carries the tag, and what waits for it never happens.

## Bad
```yaml
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engines.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
  deal: {fields: {name: {type: text}}}
workflows:
  deal_is_made:
    trigger: {created: deal}
    steps: [tag: interest.seo]
```

## Good
```yaml
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engines.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
  deal: {fields: {name: {type: text}}}
workflows:
  account_is_made:
    trigger: {created: account}
    steps: [tag: interest.seo]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects
from crmspec.diagnostics import Severity
from crmspec.validators.gov._tags import carriers
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

STEPS: Final = frozenset({"tag", "untag"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the tags of steps with the fields of the records that they are for."""
    if not architecture.section("tags"):
        return
    fields = carriers(architecture)
    told = set[object]()
    for one in effects(architecture):
        category = one.tag.partition(".")[0]
        if (
            one.verb not in STEPS
            or category not in fields
            or one.module not in architecture.section("modules")
        ):
            continue
        known = any(field[1] == one.module for field in fields[category]) or (one.path, category) in told
        if not known and not architecture.is_shared(one.path):
            told.add((one.path, category))
            message = f"a `{one.module}` cannot carry a tag of `{category}`: no field there takes them"
            way_out = f"give `{one.module}` a field of the type `tags` for it, or tag another record"
            related = tuple((field, f"`{field[1]}` can") for field in fields[category])
            yield Finding(one.path, message, way_out, related)


RULE: Final = Rule(
    "GOV104", Severity.ERROR, "graph", "tag on a record that cannot carry it", check, absence=True
)
