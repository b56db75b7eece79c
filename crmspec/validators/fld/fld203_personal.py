"""Personal data is not marked as such.

## What
A field that says something about a person does not say `personal: true`: a person's name, a birthday, a
number of identity; an email address, a telephone number or an address, a bank account, a salary, an allergy and the
like in a module whose records are people.
Or a field that does is `sensitivity: public`.

## Why
What is marked is erased when a person asks for it, is kept out of exports, and shows up where data leaves the
firm. What is not marked is forgotten.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: person_name, personal: true}
      mail: {type: email}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: person_name, personal: true}
      mail: {type: email, personal: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field


NAMES: Final = frozenset(
    {
        *("first_name", "last_name", "middle_name", "given_name", "family_name", "maiden_name", "surname"),
        *(
            "birthday",
            "birth_date",
            "birthdate",
            "date_of_birth",
            "day_of_birth",
            "place_of_birth",
            "birthplace",
        ),
        *("social_security_number", "ssn", "passport_number", "national_id", "identity_card_number"),
        *("driving_licence_number", "drivers_license_number", "marital_status", "nationality", "religion"),
    }
)
"""Names that only a field about a person has."""
OF_PEOPLE: Final = frozenset(
    {
        *("iban", "bic", "bank_account", "account_holder", "sort_code", "credit_card", "card_holder"),
        *("salary", "wage", "wages", "income", "pension", "credit_score"),
        *("allergy", "allergies", "diagnosis", "medication", "medications", "disability", "disabilities"),
        *("blood_type", "blood_group", "health", "medical_history", "diet", "pregnancy", "illness"),
        *("gender", "sex", "pronouns", "ethnicity", "race", "sexual_orientation", "political_views"),
        *("tax_id", "national_insurance", "passport", "identity_card", "next_of_kin", "emergency_contact"),
        *("spouse", "spouse_name", "nickname", "home_address", "private_phone", "private_email", "mobile"),
    }
)
"""Names that say something about a person in a module whose records are people."""
AROUND: Final = frozenset(
    {"number", "numbers", "no", "code", "details", "notes", "note", "list", "current", "expected", "known"}
    | {"annual", "monthly", "yearly", "gross", "net", "food", "their", "personal", "private", "own", "status"}
)
"""Words that may stand around them."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find fields that are personal by their type, their name or the records that they stand in."""
    modules = architecture.section("modules")
    people = {module for module, declared in modules.items() if not NAMES.isdisjoint(declared.fields)}
    people.update(module for module, _, _ in architecture.fields_that(lambda kind: kind.tells_of == "person"))
    for module, declared in modules.items():
        named = module in people
        for name, field in declared.fields.items():
            if field.personal:
                if field.sensitivity == "public":
                    yield _public(architecture, module, name)
            elif named and (name in NAMES or field.tells_of or _is_of_people(name, field)):
                message = f"`{name}` says something about a person, and is not marked as personal"
                path = architecture.field_path(module, name)
                edits = (Edit("put", (*path, "personal"), value=True),)
                yield Finding(path, message, "add `personal: true`", edits=edits)


def _is_of_people(name: str, field: Field) -> bool:
    """Whether a field holds something of a person by its name, such as `expected_salary` or `food_allergies`."""
    words = name.split("_")
    while words and "_".join(words) not in OF_PEOPLE:
        if words[0] in AROUND:
            del words[0]
        elif words[-1] in AROUND:
            del words[-1]
        else:
            return False
    return bool(words) and not field.derived


def _public(architecture: Architecture, module: str, name: str) -> Finding:
    path = (*architecture.field_path(module, name), "sensitivity")
    message = f"`{name}` is personal, and everybody may see it"
    way_out = "make it `internal`, `confidential` or `restricted`"
    return Finding(path, message, way_out, at_key=False, edits=(Edit("put", path, "internal"),))


RULE: Final = Rule("FLD203", Severity.WARNING, "module", "personal data without sensitivity", check)
