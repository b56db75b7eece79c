"""A tag stands outside of any category.

## What
A category that holds no tags, is not named by a pattern, and in which nobody may make any: what was meant as a tag
stands where categories stand.

## Why
It cannot be put on anything. People reach for a word that seems to be there, do not find it, and make up their own.

## Bad
```yaml
tags:
  interest:
    label: Interest
    tags: {seo: Asked for or clicked on search engine optimisation.}
  franchise: {label: Franchise, description: One of several places under one brand.}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
```

## Good
```yaml
tags:
  interest:
    label: Interest
    tags: {seo: Asked for or clicked on search engine optimisation.}
  market:
    label: Market
    tags: {franchise: One of several places under one brand.}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: [interest, market]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._tags import appliers, makers
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find categories without tags and without anybody who could make any."""
    for name, category in architecture.section("tags").items():
        empty = not (category.tags or category.pattern or category.retired)
        filled = any(path[0] == "imports" for path in appliers(architecture).get(name, ()))
        if empty and not filled and not makers(architecture).get(name):
            message = f"`{name}` is a category without tags, and nobody may make any: is it meant as a tag?"
            way_out = (
                "put it under `tags` of the category that it answers the question of, or declare its tags"
            )
            yield Finding(("tags", name), message, way_out)


RULE: Final = Rule("GOV101", Severity.ERROR, "graph", "tag outside of a category", check, absence=True)
