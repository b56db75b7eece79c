"""A share opens nothing, or a restriction narrows nothing.

## What
A share opens records to a role that reads them all already, or lets it change what it changes already; or a
restriction narrows a role that may not read the module at all. Or the condition of one always holds, or never, whatever
a record says: it opens or hides everything, or nothing.

## Why
It looks like a decision and is none. Most often it is about another role or module than was meant.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, secret: {type: boolean, default: false}}}
  note_card: {fields: {text: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}, note_card: {read: all, create: true}}}
shares:
  open_deals: {module: deal, to: rep, if: not secret}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}, secret: {type: boolean, default: false}}}
  note_card: {fields: {text: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: own, create: true, update: all}, note_card: {read: all, create: true}}}
shares:
  open_deals: {module: deal, to: rep, if: not secret}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN, rights
from crmspec.compiler.expressions.guards import always, never
from crmspec.compiler.facts import condition, facts, validations
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare shares and restrictions with what is granted anyway."""
    who = rights(architecture)
    for name, share in architecture.section("shares").items():
        role, module = share.to.role, share.module
        if role is None or module not in architecture.modules or role not in who.sources:
            continue
        fields = architecture.modules[module].fields
        opened = (
            {one for one in fields if fields[one].sensitivity in OPEN}
            if share.fields is None
            else set(fields if share.fields == "all" else share.fields)
        )
        for right in who.of(role, share.access, module):
            writable = {one for one in opened if share.access == "read" or not fields[one].derived}
            if right.rows == "all" and writable <= right.fields:
                message = f"`{role}` may {share.access} every `{module}` anyway, so the share `{name}` opens nothing"
                way_out = "remove the share, or narrow the grant"
                yield Finding(("shares", name), message, way_out, ((right.path, "it is granted here"),))
    for name, one in architecture.section("restrictions").items():
        for role in one.for_ if one.for_ != "all" else ():
            shared = any(x.module == one.module for x in architecture.section("shares").values())
            if role in who.sources and not shared and not who.may(role, "read", one.module):
                message = f"`{role}` may not read a `{one.module}` at all, so `{name}` narrows nothing for it"
                yield Finding(
                    ("restrictions", name, "for"),
                    message,
                    "take the role out, or grant it `read` where it was meant to",
                )

    yield from _conditions(architecture)


def _conditions(architecture: Architecture) -> Iterator[Finding]:
    """Conditions that do not distinguish; what the compiler sees by itself is told by it."""
    for section, does in (
        ("shares", ("opens every", "opens no")),
        ("restrictions", ("hides no", "hides every")),
    ):
        for name, one in architecture.section(section).items():
            path = (section, name, "if")
            several = architecture.expressions.get(path, ())
            asked = condition(architecture, path)
            if (
                asked is None
                or one.module not in architecture.modules
                or any(x.checked.problems for x in several)
            ):
                continue
            given = [check for _, check in validations(architecture, one.module)]
            known = facts(architecture)
            sort = 0 if always(asked, *given, facts=known) else 1 if never(asked, *given, facts=known) else -1
            if sort >= 0:
                when = "always holds" if sort == 0 else "never holds"
                message = f"the condition {when}, so the {section[:-1]} `{name}` {does[sort]} `{one.module}`"
                yield Finding(path, message, "name the records that are meant", at_key=False)


RULE: Final = Rule(
    "ACC213", Severity.WARNING, "graph", "share or restriction without effect", check, absence=True
)
