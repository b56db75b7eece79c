"""A duplicate rule takes different records for the same.

## What
One of the ways in which a duplicate rule compares records rests on nothing that tells them apart: on lookups,
options, dates and amounts alone, where records have a name or a number of their own; for people, on their firm,
town or position, or on the first or last name alone, also within one household or firm where the rule blocks or
merges; or, where the rule blocks or merges, on the address of
somebody in records that are about something else.

## Why
Two colleagues of one firm are taken for one person. Where the rule merges, the second disappears into the first;
where it blocks, there can only ever be one.

## Bad
```yaml
modules:
  contact:
    display: last_name
    fields:
      last_name: {type: text, required: true, personal: true}
      company: {type: text}
      email: {type: email, personal: true}
    duplicate_rules:
      same_person: {match: [{fields: [company]}], on_match: merge}
```

## Good
```yaml
modules:
  contact:
    display: last_name
    fields:
      last_name: {type: text, required: true, personal: true}
      company: {type: text}
      email: {type: email, personal: true}
    duplicate_rules:
      same_person: {match: [{fields: [email]}, {fields: [last_name, company]}], on_match: warn}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.diagnostics import Severity
from crmspec.validators.fld._people import people, pointing_at_parties
from crmspec.validators.fld.fld203_personal import NAMES
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.compiler.architecture import Architecture

SHARED: Final = frozenset(
    {
        "company",
        "firm",
        "organization",
        "organisation",
        "employer",
        "account",
        "department",
        "position",
        "title",
    }
    | {
        "role",
        "city",
        "town",
        "street",
        "country",
        "region",
        "state",
        "zip",
        "postcode",
        "industry",
        "language",
    }
    | {"source", "salutation", "team", "branch", "sector", "household"}
)
"""Words of texts that many people have in common."""
OWN: Final = ("name", "title", "subject")
"""What records that have a life of their own are called."""
_VAGUE: Final = (
    types.Record | types.Polymorphic | types.Choice | types.Boolean | types.Date | types.Datetime
    | types.Money | types.Percent | types.Integer | types.Decimal | types.Tags
)  # fmt: skip


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what each duplicate rule compares."""
    for module, declared in architecture.section("modules").items():
        if architecture.is_shared(("modules", module)):
            continue
        for name, rule in declared.duplicate_rules.items():
            for index, match in enumerate(rule.match):
                fields = [one for one in match.fields if one in declared.fields]
                if len(fields) != len(match.fields):
                    continue
                what = _too_wide(architecture, module, fields, rule.on_match)
                if what:
                    path = ("modules", module, "duplicate_rules", name, "match", index)
                    agree = f"they agree in {listed(fields)}{_then(rule.on_match)}"
                    message = f"`{name}` takes {what} for the same: {agree}"
                    way_out = "compare what tells them apart: an address, a number, the whole name"
                    yield Finding(path, message, way_out, at_key=False)


def _then(on_match: str) -> str:
    return {"merge": ", and they are merged", "block": ", and the second is refused"}.get(on_match, "")


def _too_wide(architecture: Architecture, module: str, fields: list[str], on_match: str) -> str:
    declared = architecture.modules[module].fields
    if any(
        declared[one].unique or declared[one].external_id or hasattr(declared[one], "room") for one in fields
    ):
        return ""
    if module in people(architecture):
        return "different people" if _is_shared_by_people(architecture, module, fields, on_match) else ""
    if all(type(declared[one]).tells_of for one in fields):
        owner = pointing_at_parties(architecture).get(module)
        return f"all that one `{owner}` has" if owner and on_match in {"block", "merge"} else ""
    if _is_vague(architecture, module, fields) and _has_a_life(architecture, module, fields):
        return f"different records of `{module}`"
    return ""


def _is_shared_by_people(architecture: Architecture, module: str, fields: list[str], on_match: str) -> bool:
    names = [one for one in fields if one in NAMES]
    others = [one for one in fields if one not in NAMES]
    common = _is_vague(architecture, module, [one for one in others if SHARED.isdisjoint(one.split("_"))])
    family = on_match in {"block", "merge"} and names in (["last_name"], ["first_name"])
    return common and (family or len(names) <= (0 if others else 1))


def _is_vague(architecture: Architecture, module: str, fields: Iterable[str]) -> bool:
    """Whether all fields are of types whose values many records share."""
    members = architecture.members.members(module) or {}
    return all(isinstance(members.get(one), _VAGUE) for one in fields)


def _has_a_life(architecture: Architecture, module: str, fields: list[str]) -> bool:
    declared = architecture.modules[module].fields
    numbered = any(hasattr(one, "room") for one in declared.values())
    return numbered or any(one in declared and one not in fields for one in OWN)


RULE: Final = Rule(
    "FLD221", Severity.WARNING, "module", "duplicate rule that takes different records for one", check
)
