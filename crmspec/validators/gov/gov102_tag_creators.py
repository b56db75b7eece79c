"""Too many may make tags.

## What
More roles may make tags of one category than `limits.tag_creators` of the manifest says (2, if it says nothing).
Rights that come by a permission set count; roles that are an API key or the system do not.

## Why
Tags that everybody makes are tags that nobody finds again: within a year there are eight ways of writing the same
word.

## Bad
```yaml
crm: {name: firm, label: Firm, limits: {tag_creators: 1}}
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engine optimisation.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
roles:
  rep:
    can: {account: {read: all, create: true, update: {scope: all, fields: all}}}
    tags: {apply: all, create: [interest]}
  manager:
    can: {account: {read: all, create: true, update: {scope: all, fields: all}}}
    tags: {apply: all, create: all}
```

## Good
```yaml
crm: {name: firm, label: Firm, limits: {tag_creators: 1}}
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engine optimisation.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
roles:
  rep:
    can: {account: {read: all, create: true, update: {scope: all, fields: all}}}
    tags: {apply: all}
  manager:
    can: {account: {read: all, create: true, update: {scope: all, fields: all}}}
    tags: {apply: all, create: all}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.model.crm import Limits
from crmspec.diagnostics import Severity
from crmspec.validators.gov._tags import makers
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the roles that may make tags, category by category; those of one and the same group are told once."""
    limit = (architecture.crm.limits if architecture.crm else Limits()).tag_creators
    over: dict[tuple[str, ...], list[str]] = {}
    for category, roles in makers(architecture).items():
        people = tuple(
            role for role in roles if architecture.section("roles")[role].kind in ("person", "public")
        )
        if len(people) > limit and category in architecture.section("tags"):
            over.setdefault(people, []).append(category)
    for people, categories in over.items():
        yield _finding(architecture, people, sorted(categories), limit)


def _finding(
    architecture: Architecture, roles: tuple[str, ...], categories: list[str], limit: int
) -> Finding:
    where = ", ".join(f"`{one}`" for one in categories)
    who = ", ".join(f"`{one}`" for one in roles)
    message = f"{len(roles)} roles may make tags in {where}, and the limit is {limit}: {who}"
    way_out = "let the others `apply` them only; or raise `limits.tag_creators` in crm.yaml"
    places = [_place(architecture, role) for role in roles]
    related = tuple((place, f"`{role}` may") for place, role in zip(places[:-1], roles, strict=False))
    return Finding(places[-1], message, way_out, related)


def _place(architecture: Architecture, role: str) -> Keys:
    """Where a role is given the right to make tags."""
    for source in rights(architecture).sources[role]:
        if source.rights.tags and source.rights.tags.create:
            return (*source.path, "tags", "create")
    return ("roles", role)


RULE: Final = Rule("GOV102", Severity.ERROR, "graph", "too many may make tags", check)
