"""Two tags say the same.

## What
Two tags, of one category or of two, whose names or labels come down to the same: in the plural, in another order,
by another word for it, put together otherwise, abbreviated, or with a slip of the pen; or whose descriptions are
the same.

## Why
Half of the records carry the one and half the other. Every list, letter and count by one of them is wrong by half.

## Bad
```yaml
tags:
  interest:
    label: Interest
    tags:
      local_business: They live from customers nearby.
      local_businesses: Their customers are in the same town.
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
    tags:
      local_business: They live from customers nearby.
      tourism: They live from guests who come from far.
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import core, pairs
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare all tags with each other."""
    every = [
        (category, name, tag)
        for category, declared in architecture.section("tags").items()
        for name, tag in declared.tags.items()
        if not tag.deprecated
    ]
    found = dict(_described(every))
    found.update(
        {second: first for first, second in pairs((name, tag.label or "") for _, name, tag in every)}
    )
    for second, first in sorted(found.items()):
        (category, name, _), (other, its, _) = every[second], every[first]
        path = ("tags", category, "tags", name)
        if not architecture.is_shared(path):
            message = f"the tag `{category}.{name}` seems to say the same as `{other}.{its}`"
            related = ((("tags", other, "tags", its), "this is the other one"),)
            way_out = f"keep one of them, and list the other under `retired` of `{category}`"
            yield Finding(path, message, way_out, related)


def _described(every: list[tuple[str, str, object]]) -> Iterator[tuple[int, int]]:
    """Those whose descriptions are the same, each with the first of it."""
    seen: dict[tuple[str, ...], int] = {}
    for at, (_, _, tag) in enumerate(every):
        said = core(getattr(tag, "description", "") or "")
        first = seen.setdefault(said, at) if len(said) > 1 else at
        if first != at:
            yield at, first


RULE: Final = Rule("GOV202", Severity.WARNING, "graph", "two tags that say the same", check)
