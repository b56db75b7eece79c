"""A tag says not when it is used.

## What
A tag without a description, or whose description only says its name again.

## Why
Everybody takes the tag for something else: is `hot` somebody who called twice, or somebody with a large budget?
What is counted by it means nothing.

## Bad
```yaml
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engines., growth: {label: Growth}}}
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
    tags: {seo: Asked for or clicked on search engines., growth: More customers is what they ask for first.}
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
from crmspec.validators.gov._alike import core
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NOTHING: Final = frozenset({("todo",), ("tbd",), ("description",), ("fixme",), ()})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find tags that do not say when they are used."""
    for category, declared in architecture.section("tags").items():
        for name, tag in declared.tags.items():
            path = ("tags", category, "tags", name)
            said = core(tag.description or "")
            if tag.deprecated or architecture.is_shared(path):
                continue
            if said in NOTHING or said in (core(name), core(tag.label or name)):
                message = f"nobody can tell when `{category}.{name}` is to be used"
                way_out = "say in one sentence what must be so for a record to carry it"
                yield Finding(path, message, way_out)


RULE: Final = Rule("GOV201", Severity.WARNING, "file", "tag without a description", check)
