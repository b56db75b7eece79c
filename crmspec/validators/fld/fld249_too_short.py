"""A text is too short for what it is to hold.

## What
A text has less than a quarter of the room that all fields of the same name in other modules have, and thirty characters
at the most; or a name, a title, a firm, a street or an address for mail has no room for a usual one (fewer than fifteen
characters).

## Why
Forms and imports work with the examples, and refuse the first long name.

## Bad
```yaml
modules:
  guest:
    display: last_name
    fields:
      last_name: {type: text, required: true, max_length: 8, personal: true}
      note: {type: text}
```

## Good
```yaml
modules:
  guest:
    display: last_name
    fields:
      last_name: {type: text, required: true, max_length: 80, personal: true}
      note: {type: text}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NAMED: Final = frozenset({"name", "title", "subject", "company", "street", "email", "surname", "firm"})
SHORT: Final = frozenset(
    {"short", "code", "abbreviation", "initials", "job", "salutation", "honorific", "academic"}
)
LEAST: Final = 15
MOST: Final = 30
TIMES: Final = 4


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare texts of one name."""
    texts = list(architecture.fields_that(lambda kind: kind.free and "max_length" in kind.model_fields))
    short = {name for _, name, field in texts if (field.max_length or MOST + 1) <= MOST}
    room: dict[str, list[tuple[str, int]]] = {}
    for module, name, field in texts if short else ():
        if name in short and field.pattern is None:
            room.setdefault(name, []).append((module, field.max_length or 0))
    for name, several in room.items():
        for module, most in several:
            if not 0 < most <= MOST or architecture.is_shared(("modules", module)):
                continue
            others = [(one, other) for one, other in several if one != module and other]
            words = name.split("_")
            path = (*architecture.field_path(module, name), "max_length")
            if others and most * TIMES < min(other for _, other in others):
                other, its = others[0]
                text = f"`{name}` of `{module}` holds {most} characters, and that of `{other}` {its}"
                related = (((*architecture.field_path(other, name), "max_length"), "the other one"),)
                yield Finding(path, text, "give both the same room", related, at_key=False)
            elif words[-1] in NAMED and most < LEAST and not SHORT & set(words):
                text = f"`{name}` of `{module}` holds {most} characters: many a {words[-1]} is longer"
                yield Finding(path, text, "give it the room of a usual one", at_key=False)


RULE: Final = Rule("FLD249", Severity.WARNING, "module", "text without room", check)
