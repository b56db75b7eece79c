"""The public reads what is not published yet.

## What
A role of the kind `public` reads all records of a module in which something says which of them are public: a
yes-or-no field such as `published` or `is_public`, a date such as `published_on`, or a stage or option such as
`published`. Neither its grant nor a restriction asks for that.

## Why
Drafts, withdrawn and internal texts are on the internet from the moment they are saved.

## Bad
```yaml
modules:
  article:
    fields:
      title: {type: text, required: true}
      is_published: {type: boolean, default: false}
roles:
  editor: {can: {article: {read: all, create: true, update: all}}}
  reader: {kind: public, can: {article: {read: all}}}
```

## Good
```yaml
modules:
  article:
    fields:
      title: {type: text, required: true}
      is_published: {type: boolean, default: false}
roles:
  editor: {can: {article: {read: all, create: true, update: all}}}
  reader: {kind: public, can: {article: {read: is_published}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module

YES_OR_NO: Final = re.compile(r"(^|_)(public|published|visible|online|released|listed|on_website|live)(_|$)")
"""Names of fields that say whether a record is for everybody."""
WHEN: Final = re.compile(r"^(published|released|public|online|live)_(on|at|from|since|date)$|^publish_date$")
OPTIONS: Final = frozenset({"public", "published", "online", "live"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the public reads without a condition."""
    who = rights(architecture)
    for role, declared in architecture.section("roles").items():
        if declared.kind != "public":
            continue
        for module in architecture.section("modules"):
            marker = _marker(architecture, module) if who.may(role, "read", module) else None
            if marker is None or _restricted(architecture, role, module):
                continue
            for right in who.of(role, "read", module):
                if right.rows == "all":
                    name, condition = marker
                    message = (
                        f"anybody on the internet (`{role}`) reads every `{module}`, also those that `{name}` does"
                        " not make public"
                    )
                    way_out = f"name the rows in the grant: `read: {condition}`"
                    related = ((architecture.field_path(module, name), "this says what is public"),)
                    yield Finding(right.path, message, way_out, related)


def _marker(architecture: Architecture, module: str) -> tuple[str, str] | None:
    """The field that says which records are public, and the condition for it."""
    declared: Module = architecture.modules[module]
    for name, one in declared.fields.items():
        kind = architecture.members.members(module) or {}
        spelt = kind[name].spell() if name in kind else ""
        if spelt == "boolean" and YES_OR_NO.search(name):
            return name, name
        if spelt in {"date", "datetime"} and WHEN.search(name):
            return name, f"{name} is not null"
        options = _options(architecture, module, name, one)
        for option in options:
            if option in OPTIONS:
                return name, f'{name} == "{option}"'
    return None


def _options(architecture: Architecture, module: str, name: str, declared: Any) -> tuple[str, ...]:
    if type(declared).__name__ != "Picklist":
        return ()
    for one in architecture.section("pipelines").values():
        if (one.module, one.field_) == (module, name):
            return tuple(one.stages)
    return tuple(architecture.members.options(module, name))


def _restricted(architecture: Architecture, role: str, module: str) -> bool:
    return any(
        one.module == module and (one.for_ == "all" or role in one.for_)
        for one in architecture.section("restrictions").values()
    )


RULE: Final = Rule("ACC220", Severity.WARNING, "graph", "public reads what is not published", check)
