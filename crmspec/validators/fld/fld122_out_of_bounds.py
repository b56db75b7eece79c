"""A value that the field refuses.

## What
A `default`, a `backfill`, or a value that a record type, a form, an import or a workflow sets, lies outside of what
the field holds: below its `minimum` or above its `maximum`, longer than its `max_length`, or not of its `pattern`;
or it is no email address, telephone number or web address at all, where the field is for one. (Whole numbers, options
and dates are looked at while the blueprint is read: FLD104, EXP104.)

## Why
Whatever is saved with it is refused: nobody can make a record without changing the default first, and the workflow
fails each time.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 30, default: 40}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 30, default: 20}
```
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.types import Integer, Scaled, Text
from crmspec.diagnostics import Severity
from crmspec.validators.fld._texts import value_at, written_out
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys

_BOUNDED: Final = (Text, Scaled)
_DEFAULT: Final = 4
"""How many steps lead to a field."""
_CALLED: Final = {"email": "email address", "phone": "telephone number", "url": "web address"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the values that are written with the fields that they are for."""
    for path, module, name in _written(architecture):
        declared = architecture.modules.get(module)
        field = declared.fields.get(name) if declared else None
        value = value_at(architecture, path) if field is not None else None
        wrong = _wrong(field, value) if field is not None and not _is_expression(value) else None
        if wrong and not architecture.is_shared(path):
            key, why = wrong
            at = architecture.field_path(module, name)
            related = (((*at, key), f"`{name}` is bounded here"),) if key else ()
            message = f"`{name}` refuses `{str(value)[:40]}`: {why}; whatever is saved with it fails"
            way_out = f"write a value that `{name}` holds" + (f", or correct its `{key}`" if key else "")
            yield Finding(path, message, way_out, related, at_key=False)


def _written(architecture: Architecture) -> Iterator[tuple[Keys, str, str]]:
    """The places of texts and of numbers with digits after the point, with the field that each is for."""
    places = {
        path: None
        for path, type_ in architecture.literal_types.items()
        if isinstance(type_, _BOUNDED) and not isinstance(type_, Integer) and path[0] != "tests"
    }
    for path in places:
        begins = path[-1] in {"default", "backfill"}
        if begins and path[0] == "modules" and path[2] == "fields" and len(path) > _DEFAULT:
            yield path, str(path[1]), str(path[3])
    for one in written_out(architecture) if places else ():
        if one.path in places:
            module, _, name = one.target.removeprefix("field:").partition(".")
            yield one.path, module, name


def _is_expression(value: Any) -> bool:
    return isinstance(value, str) and value.startswith("=")


def _wrong(field: Field, value: Any) -> tuple[str, str] | None:
    """The bound that a value does not keep to, and why not."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        low, high = getattr(field, "minimum", None), getattr(field, "maximum", None)
        if low is not None and value < low:
            return "minimum", f"it is less than {low}"
        if high is not None and value > high:
            return "maximum", f"it is more than {high}"
    if not isinstance(value, str):
        return None
    longest, pattern = getattr(field, "max_length", None), getattr(field, "pattern", None)
    kind = getattr(field, "type", "")
    if longest is not None and len(value) > longest:
        return "max_length", f"it is longer than {longest} characters"
    if kind == "text" and pattern and not re.fullmatch(pattern, value):
        return "pattern", f"it does not match `{pattern}`"
    if kind in _CALLED and not re.fullmatch(getattr(field, "form", ".*"), value):
        return "", f"it is no {_CALLED[kind]}"
    return None


RULE: Final = Rule("FLD122", Severity.ERROR, "module", "value that the field refuses", check)
