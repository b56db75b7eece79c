"""Two tags that exclude each other are put on at once.

## What
One step, or one form, puts on two tags of a category that is `exclusive`: a record can carry only one of them.

## Why
Which of the two stays is chance. Whoever wrote it counts on both.

## Bad
```yaml
tags:
  lifecycle: {label: Place in the relationship, exclusive: true, tags: {fresh: First order., loyal: Third order.}}
modules:
  account:
    fields:
      name: {type: text}
      place: {type: tags, category: lifecycle}
workflows:
  account_is_made:
    trigger: {created: account}
    steps: [tag: [lifecycle.fresh, lifecycle.loyal]]
```

## Good
```yaml
tags:
  lifecycle: {label: Place in the relationship, exclusive: true, tags: {fresh: First order., loyal: Third order.}}
modules:
  account:
    fields:
      name: {type: text}
      place: {type: tags, category: lifecycle}
workflows:
  account_is_made:
    trigger: {created: account}
    steps: [tag: [lifecycle.fresh]]
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the tags of each exclusive category that are put on together."""
    exclusive = {name for name, one in architecture.section("tags").items() if one.exclusive}
    if not exclusive:
        return
    for path, tags in _together(architecture):
        several = Counter(tag.partition(".")[0] for tag in dict.fromkeys(tags))
        for category, count in several.items():
            if category in exclusive and count > 1 and not architecture.is_shared(path):
                message = f"{count} tags of `{category}` are put on at once, and a record can carry only one of them"
                related = ((("tags", category, "exclusive"), "it is said here"),)
                yield Finding(path, message, "put on one of them", related)


def _together(architecture: Architecture) -> Iterator[tuple[Keys, tuple[str, ...]]]:
    """The tags that steps and forms put on."""
    for placed in architecture.steps("tag"):
        yield (*placed.path, "tag"), getattr(placed.model.tag, "tags", ())
    for name, form in architecture.section("forms").items():
        yield ("forms", name, "tags"), form.tags


RULE: Final = Rule("GOV224", Severity.WARNING, "graph", "tags that exclude each other", check)
