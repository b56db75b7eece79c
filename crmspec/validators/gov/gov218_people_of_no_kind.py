"""People of whom nobody says what they are to the firm.

## What
In a blueprint that declares party types, a module holds people (a field of the type `person_name`, or a first and
a last name, together with an address to reach them by) and belongs to no party type.

## Why
Nobody answers for them. They are left out when it is asked who all the people are that the firm knows, and when
one of them asks to be erased.

## Bad
```yaml
party_types:
  client: {label: Client, modules: [account], owner: manager}
modules:
  account: {party_type: client, fields: {name: {type: text}}}
  freelancer:
    fields: {name: {type: person_name, personal: true}, email: {type: email, personal: true}}
roles:
  manager: {can: {account: {read: all, create: true}, freelancer: {read: all, create: true}}}
```

## Good
```yaml
party_types:
  client: {label: Client, modules: [account], owner: manager}
  vendor: {label: Vendor, modules: [freelancer], owner: manager}
modules:
  account: {party_type: client, fields: {name: {type: text}}}
  freelancer:
    party_type: vendor
    fields: {name: {type: person_name, personal: true}, email: {type: email, personal: true}}
roles:
  manager: {can: {account: {read: all, create: true}, freelancer: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NAMES: Final = ({"first_name", "last_name"}, {"given_name", "family_name"}, {"forename", "surname"})
REACHED: Final = frozenset({"email", "phone"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find modules of people that belong to no party type."""
    parties = architecture.section("party_types")
    if not parties:
        return
    taken = {module for party in parties.values() for module in party.modules}
    for module, declared in architecture.section("modules").items():
        path = ("modules", module)
        if (
            not declared.party_type
            and module not in taken
            and _people(declared)
            and not architecture.is_shared(path)
        ):
            message = f"`{module}` holds people, and no party type says what they are to the firm"
            known = ", ".join(f"`{name}`" for name in parties)
            way_out = f"give it a `party_type` ({known}), or declare another one"
            yield Finding(path, message, way_out)


def _people(declared: Any) -> bool:
    types = {field.type for field in declared.fields.values()}
    named = "person_name" in types or any(declared.fields.keys() >= names for names in NAMES)
    return named and not types.isdisjoint(REACHED)


RULE: Final = Rule("GOV218", Severity.WARNING, "graph", "people of no party type", check, absence=True)
