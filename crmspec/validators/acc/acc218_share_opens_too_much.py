"""A share opens confidential fields to those who are not granted them.

## What
A share names confidential or restricted fields, or opens `all` fields of a module that has such; and the role it goes
to is not granted them in any record. With a team, those who lead it are looked at; with a queue, the roles that work
on it.

## Why
Who sees such fields is decided in the grants, and reviewed there. A share is made for the records and read for its
condition: what it opens besides is noticed by nobody.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      urgent: {type: boolean, default: false}
      profit: {type: money, sensitivity: confidential}
roles:
  manager:
    can:
      project: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  helper: {can: {project: {read: own}}}
shares:
  urgent_ones: {module: project, to: helper, if: urgent, fields: all}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
      urgent: {type: boolean, default: false}
      profit: {type: money, sensitivity: confidential}
roles:
  manager:
    can:
      project: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  helper: {can: {project: {read: own}}}
shares:
  urgent_ones: {module: project, to: helper, if: urgent}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, received_by
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what shares open with what is granted."""
    who = rights(architecture)
    for name, share in architecture.section("shares").items():
        secret = closed(architecture).get(share.module, frozenset())
        if share.fields is None or not secret:
            continue
        opened = secret if share.fields == "all" else secret & set(share.fields)
        roles = [one for one in received_by(architecture, share.to) if one in who.sources]
        if not roles and not (share.to.team and share.fields == "all"):
            continue
        seen = [who.fields(one, "read", share.module) for one in roles]
        lacking = [one for one in architecture.modules[share.module].fields if one in opened]
        if seen:
            lacking = [one for one in lacking if not all(one in fields for fields in seen)]
        if lacking:
            whom = some(roles) if share.to.team is None else f"the team `{share.to.team}`"
            message = f"the share opens {some(lacking, 6)} of a `{share.module}` to {whom}, to whom no grant opens it"
            way_out = "leave the confidential fields out of the share, or grant them where they are needed"
            related = tuple(
                (
                    architecture.field_path(share.module, one),
                    f"it is {_word(architecture, share.module, one)}",
                )
                for one in lacking[:6]
            )
            path = ("shares", name, "fields")
            yield Finding(path, message, way_out, related, edits=_edits(architecture, name, lacking))


def _word(architecture: Architecture, module: str, name: str) -> str:
    return str(architecture.modules[module].fields[name].sensitivity)


def _edits(architecture: Architecture, name: str, lacking: list[str]) -> tuple[Edit, ...]:
    """Where the fields are listed, those are taken out."""
    share, path = architecture.section("shares")[name], ("shares", name, "fields")
    if share.fields == "all":
        return (Edit("drop", path),)
    left = [one for one in share.fields if one not in lacking]
    return (Edit("put", path, left),) if left else ()


RULE: Final = Rule(
    "ACC218", Severity.WARNING, "graph", "share that opens confidential fields", check, absence=True
)
