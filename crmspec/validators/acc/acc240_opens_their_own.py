"""A share that opens nothing new to whom it is for.

## What
The condition of a share asks that the record belongs to whoever looks (`owner == user`), or says no more than a grant
that the role has; or it asks for a capability that the role does not have.

## Why
A share is for what belongs to others. Those who were meant to see the records they work on see none of them, and the
share looks as if they did.

## Bad
```yaml
modules:
  project:
    fields: {name: {type: text, required: true}, helper: {type: user}}
roles:
  lead: {can: {project: {read: all, create: true, update: own}}}
  helper: {can: {project: {print: true}}}
shares:
  for_helpers: {module: project, to: helper, if: owner == user}
views:
  projects: {kind: list, module: project, columns: [name, helper]}
```

## Good
```yaml
modules:
  project:
    fields: {name: {type: text, required: true}, helper: {type: user}}
roles:
  lead: {can: {project: {read: all, create: true, update: own}}}
  helper: {can: {project: {print: true}}}
shares:
  for_helpers: {module: project, to: helper, if: helper == user}
views:
  projects: {kind: list, module: project, columns: [name, helper]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN, rights
from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.facts import condition, contradicts_itself, facts
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import needs, owned, row_condition
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.people import Share
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the condition of each share with what its readers have anyway."""
    for name, share in architecture.section("shares").items():
        path: Keys = ("shares", name, "if")
        asked = condition(architecture, path)
        if asked is None or asked.is_literal or share.module not in architecture.modules:
            continue
        if contradicts_itself(architecture, path) or architecture.is_shared(path):
            continue
        own = owned(architecture, share.module)
        if own is not None and implies(asked, own, facts=facts(architecture)):
            message = (
                f"this opens a `{share.module}` only to whoever owns it already: nobody else sees more of it"
            )
            yield Finding(path, message, "name whose work it is, or what else lets them see it", at_key=False)
        elif share.to.role in rights(architecture).sources:
            yield from _of_role(architecture, (name, share), path, asked)


def _of_role(
    architecture: Architecture, shared: tuple[str, Share], path: Keys, asked: Expr
) -> Iterator[Finding]:
    name, share = shared
    role, who = str(share.to.role), rights(architecture)
    for capability in needs(architecture, path):
        if capability not in who.capabilities(role):
            message = f"`{role}` does not have `{capability}`, so the share `{name}` opens nothing to it"
            yield Finding(path, message, "ask for something else, or grant it to the role", at_key=False)
            return
    for right in who.of(role, share.access, share.module):
        rows = row_condition(architecture, right)
        if (
            rows is not None
            and _opened(architecture, share, right)
            and implies(asked, rows, facts=facts(architecture))
        ):
            message = f"`{role}` may {share.access} these anyway, so the share `{name}` opens nothing to it"
            related = ((right.path, "it is granted here"),)
            yield Finding(
                path, message, "open what it may not see yet, or drop the share", related, at_key=False
            )
            return


def _opened(architecture: Architecture, share: Share, right: Right) -> bool:
    """Whether a grant opens all the fields that a share does."""
    fields = architecture.modules[share.module].fields
    if share.fields is None:
        opened = {one for one in fields if fields[one].sensitivity in OPEN}
    else:
        opened = set(fields if share.fields == "all" else share.fields)
    if share.access == "update":
        opened = {one for one in opened if one in fields and not fields[one].derived}
    return opened <= right.fields


RULE: Final = Rule("ACC240", Severity.WARNING, "graph", "share that opens nothing new", check, absence=True)
