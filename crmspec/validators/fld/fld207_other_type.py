"""A field is used as another type.

## What
A text that an import reads as a date or a number, or that is compared with dates in their order; a text that
is called a date (`signed_on`), an amount, a percentage, an email address, a phone number or an address on the web; a
whole number or decimal that is called an amount of money or a percentage, or a postal code, a phone number or an
account number, which begin with a zero at times.

## Why
Later the type cannot be changed without loss: what people wrote into a text does not all turn into dates, and
a number does not say its currency.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      closing_date: {type: text}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      closing_date: {type: date}
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.fld._texts import comparisons
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


MONEY: Final = frozenset(
    {"amount", "price", "cost", "costs", "revenue", "budget", "salary", "fee", "turnover"}
)
DATES: Final = frozenset({"date", "birthday", "deadline", "birthdate"})
SHARES: Final = frozenset({"percent", "percentage", "pct"})
MEANT: Final = {
    **dict.fromkeys(MONEY, "money"),
    **dict.fromkeys(DATES, "date"),
    **dict.fromkeys(SHARES, "percent"),
    **dict.fromkeys(("email", "e_mail"), "email"),
    **dict.fromkeys(("phone", "telephone", "mobile", "cellphone"), "phone"),
    **dict.fromkeys(("url", "website", "homepage"), "url"),
}
DIGITS: Final = re.compile(
    r"(^|_)(postal_code|post_code|postcode|zip_code|zipcode|zip|phone|phone_number|telephone|mobile|fax|iban|ssn"
    r"|routing_number|account_number|bank_account|tax_id|tax_number|vat_number|vat_id|card_number|passport_number)$"
)
"""The name of what is written in digits and is no number: nobody adds it up, and a zero before it counts."""
LAST: Final = frozenset(
    {"code", "postcode", "zip", "zipcode", "phone", "number", "telephone", "mobile", "fax", "iban", "ssn"}
    | {"account", "id"}
)
"""The last words of these names."""
HAPPENED: Final = re.compile(
    r"(^|_)([a-z]{3,}ed|sent|paid|due|born|won|lost|done|met|made|starts?|ends?|begins?|expires?)_(on|at)$"
)
"""The name of what happened on a day, or at an instant."""
RESTS: Final = frozenset({"based", "located", "focused", "placed"})
"""What is on or at something else than a day."""
WORDS: Final = {
    "money": "an amount of money",
    "percent": "a percentage",
    "email": "an email address",
    "phone": "a phone number",
    "url": "an address on the web",
    "datetime": "an instant",
}
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what texts and numbers are called, imported from and compared with."""
    for module, name, field in architecture.fields_that(lambda kind: kind.free):
        if (meant := _meant(name)) and field.pattern is None:
            yield _finding(architecture, module, name, meant)
    for module, name, _ in architecture.fields_that(_has_bounds):
        meant = MEANT.get(name.rpartition("_")[2], "")
        if meant in {"money", "percent"} and _is_number(architecture, module, name):
            yield _finding(architecture, module, name, meant)
        elif (
            name.rpartition("_")[2] in LAST and DIGITS.search(name) and _is_number(architecture, module, name)
        ):
            yield _digits(architecture, module, name)
    for one in comparisons(architecture, DAY):
        if one.ordered and DAY.fullmatch(one.word):
            yield _finding(architecture, one.module, one.field, "date", one.path)
    yield from _imported(architecture)


@cache
def _meant(name: str) -> str:
    """The type that a name speaks of."""
    return MEANT.get(name.rpartition("_")[2]) or _moment(name)


def _moment(name: str) -> str:
    """Whether a name says that something happened on a day, or at an instant."""
    found = HAPPENED.search(name)
    if found is None or found[2] in RESTS:
        return ""
    return "date" if found[3] == "on" else "datetime"


def _has_bounds(kind: type[Field]) -> bool:
    return "minimum" in kind.model_fields and not kind.derived


def _is_number(architecture: Architecture, module: str, name: str) -> bool:
    """Whether it holds a number that is neither an amount nor a share."""
    members = architecture.members.members(module) or {}
    return isinstance(members.get(name), types.Integer | types.Decimal)


def _imported(architecture: Architecture) -> Iterator[Finding]:
    for name, source in architecture.section("imports").items():
        module = architecture.modules.get(source.module)
        for column, target in source.columns.items():
            field = module.fields.get(target.field_) if module else None
            if field is not None and field.free and target.format:
                meant = "date" if "%" in target.format else "number"
                path = ("imports", name, "columns", column, "format")
                yield _finding(architecture, source.module, target.field_, meant, path)


def _digits(architecture: Architecture, module: str, name: str) -> Finding:
    field: Any = architecture.modules[module].fields[name]
    meant = "phone" if MEANT.get(name.rpartition("_")[2]) == "phone" else "text"
    message = f"`{name}` is of type `{field.type}`, and a zero that it begins with is lost"
    way_out = f"make it `type: {meant}`: these are digits, not a number"
    return Finding(architecture.field_path(module, name), message, way_out)


def _finding(
    architecture: Architecture, module: str, name: str, meant: str, path: Keys | None = None
) -> Finding:
    field: Any = architecture.modules[module].fields[name]
    related = ((path, f"it is taken for a {meant} here"),) if path else ()
    what = WORDS.get(meant, f"a {meant}")
    message = f"`{name}` is of type `{field.type}`, and seems to be {what}"
    way_out = f"make it `type: {meant}` now: later it cannot be changed without loss"
    place = architecture.field_path(module, name)
    edits = (Edit("put", (*place, "type"), meant),) if meant in FIELD_TYPES.names() else ()
    return Finding(place, message, way_out, related, edits=edits)


RULE: Final = Rule("FLD207", Severity.WARNING, "module", "type that its use contradicts", check)
