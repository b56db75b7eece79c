"""A party type and its modules do not agree.

## What
A module names a party type that does not name the module, or the other way round; a module stands under two party
types; or the role that deals with the parties may not read any of their records.

## Why
Who counts as a client is answered in two ways, and lists of people to invite, to bill or to erase leave some out.

## Bad
```yaml
party_types:
  client: {label: Client, modules: [account], owner: manager}
modules:
  account: {party_type: client, fields: {name: {type: text}}}
  person: {party_type: client, fields: {name: {type: text}}}
roles:
  manager: {can: {account: {read: all, create: true}, person: {read: all, create: true}}}
```

## Good
```yaml
party_types:
  client: {label: Client, modules: [account, person], owner: manager}
modules:
  account: {party_type: client, fields: {name: {type: text}}}
  person: {party_type: client, fields: {name: {type: text}}}
roles:
  manager: {can: {account: {read: all, create: true}, person: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

SECTION: Final = "party_types"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare party types with modules, both ways, and with the rights of their owners."""
    parties = architecture.section(SECTION)
    for module, declared in architecture.section("modules").items():
        named = declared.party_type
        if named in parties and module not in parties[named].modules:
            path = ("modules", module, "party_type")
            message = (
                f"records of `{module}` are to be of the party type `{named}`, which does not name the module"
            )
            edit = Edit("put", (SECTION, named, "modules", len(parties[named].modules)), module)
            related = (((SECTION, named, "modules"), "it names these"),)
            way_out = f"add `{module}` to the `modules` of `{named}`"
            yield Finding(path, message, way_out, related, at_key=False, edits=(edit,))
    for name, party in parties.items():
        yield from _modules(architecture, name, party)
        yield from _owner(architecture, name, party)


def _modules(architecture: Architecture, name: str, party: Any) -> Iterator[Finding]:
    for at, module in enumerate(party.modules):
        declared = architecture.section("modules").get(module)
        if declared and declared.party_type != name:
            path = (SECTION, name, "modules", at)
            other = declared.party_type
            says = f"says that they are of `{other}`" if other else "does not say so"
            message = f"`{name}` takes the records of `{module}` for its own, and `{module}` {says}"
            place = ("modules", module, "party_type") if other else ("modules", module)
            edit = Edit("put", ("modules", module, "party_type"), name)
            related = ((place, f"the module `{module}`"),)
            way_out = f"write `party_type: {name}` in the module, or take it out here"
            yield Finding(path, message, way_out, related, at_key=False, edits=(edit,))


def _owner(architecture: Architecture, name: str, party: Any) -> Iterator[Finding]:
    granted = rights(architecture)
    modules = [module for module in party.modules if module in architecture.modules]
    known = party.owner in architecture.section("roles") and modules
    if known and not any(granted.may(party.owner, "read", module) for module in modules):
        message = f"`{party.owner}` is to deal with `{name}`, and may read none of their records"
        related = ((("roles", party.owner), "its rights are granted here"),)
        way_out = f"name the role that deals with them, or let `{party.owner}` read them"
        yield Finding((SECTION, name, "owner"), message, way_out, related, at_key=False)


RULE: Final = Rule("GOV217", Severity.WARNING, "graph", "party type that does not fit its modules", check)
