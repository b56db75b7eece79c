"""Tags that say where somebody stands may be put on together.

## What
A category of tags is called after a place in an order (lifecycle, stage, status, phase, tier …), is not `exclusive`,
and nothing ever takes one of its tags off: workflows only put them on.

## Why
Somebody is new, a regular and gone at once. Lists and campaigns that go by the tag take in all who ever had it.

## Bad
```yaml
modules:
  guest: {fields: {name: {type: text, required: true}, visits: {type: integer}}}
tags:
  lifecycle:
    description: Where a guest stands with us.
    modules: [guest]
    tags: {first_visit: Came once., regular: Comes again and again.}
workflows:
  a_guest_is_new:
    trigger: {created: guest}
    steps: [{tag: lifecycle.first_visit}]
  a_guest_comes_again:
    trigger: {updated: guest}
    if: visits == 5
    steps: [{tag: lifecycle.regular}]
```

## Good
```yaml
modules:
  guest: {fields: {name: {type: text, required: true}, visits: {type: integer}}}
tags:
  lifecycle:
    description: Where a guest stands with us.
    exclusive: true
    modules: [guest]
    tags: {first_visit: Came once., regular: Comes again and again.}
workflows:
  a_guest_is_new:
    trigger: {created: guest}
    steps: [{tag: lifecycle.first_visit}]
  a_guest_comes_again:
    trigger: {updated: guest}
    if: visits == 5
    steps: [{tag: lifecycle.regular}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

PLACES: Final = frozenset(
    {"lifecycle", "stage", "status", "state", "phase", "tier", "level", "rank", "grade", "class", "rating",
     "temperature", "loyalty", "standing"}
)  # fmt: skip


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at categories by their names, and at what steps do with their tags."""
    meant = {
        name: one
        for name, one in architecture.section("tags").items()
        if not one.exclusive and PLACES & set(name.split("_")) and len(one.tags) > 1
    }
    if not meant:
        return
    put_on: dict[str, dict[str, Keys]] = {}
    for placed in architecture.steps("tag"):
        for full in getattr(placed.model.tag, "tags", ()):
            category, _, tag = full.partition(".")
            put_on.setdefault(category, {}).setdefault(tag, placed.path)
    taken_off = {
        str(full).partition(".")[0]
        for placed in architecture.steps("untag")
        for full in getattr(placed.model.untag, "tags", ())
    }
    for name in meant:
        several = put_on.get(name, {})
        if len(several) > 1 and name not in taken_off and not architecture.is_shared(("tags", name)):
            first, second, *_ = several
            text = f"`{first}` and `{second}` of `{name}` stay on a record together: nothing takes either off"
            related = tuple((path, f"`{tag}` is put on here") for tag, path in [*several.items()][:3])
            path = ("tags", name)
            edits = (Edit("put", (*path, "exclusive"), True),)
            yield Finding(path, text, "say `exclusive: true`, or take the old one off", related, edits=edits)


RULE: Final = Rule(
    "GOV255", Severity.WARNING, "graph", "places that do not exclude each other", check, absence=True
)
