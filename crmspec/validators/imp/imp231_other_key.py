"""A key is written in two ways.

## What
An import looks a record up by a key (`match`) that it normalises otherwise than the import which fills that key; or two
imports fill the same unique field, each in its own way. Or a column is normalised to what its key can never be: to
digits alone where the key has letters, to small letters where its pattern has capitals.

## Why
The texts never meet: the contact does not find its household and is left without one, or one record comes in twice.

## Bad
```yaml
modules:
  account:
    fields: {name: {type: text, required: true}, old_number: {type: text, external_id: true, unique: true}}
  person:
    fields: {name: {type: text, required: true}, account: {type: lookup, to: account}}
imports:
  accounts:
    module: account
    columns: {Name: name, Number: {field: old_number, normalise: [trim, upper]}}
    duplicates: update
  people:
    module: person
    columns: {Name: name, Number: {field: account, match: old_number, normalise: [digits]}}
    duplicates: create
```

## Good
```yaml
modules:
  account:
    fields: {name: {type: text, required: true}, old_number: {type: text, external_id: true, unique: true}}
  person:
    fields: {name: {type: text, required: true}, account: {type: lookup, to: account}}
imports:
  accounts:
    module: account
    columns: {Name: name, Number: {field: old_number, normalise: [trim, upper]}}
    duplicates: update
  people:
    module: person
    columns: {Name: name, Number: {field: account, match: old_number, normalise: [trim, upper]}}
    duplicates: create
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports, points_at
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys

CHANGING: Final = frozenset({"lower", "upper", "title", "digits", "phone", "url"})
"""What makes another key of a text; blanks do not count."""
SAME: Final = {"email": "lower"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column with a key: its place, whose key it is, and how its text is changed."""

    path: Keys
    module: str
    name: str
    field: Field
    looks_up: bool
    written: tuple[str, ...]

    @property
    def changes(self) -> frozenset[str]:
        """What is done to the text that makes a difference."""
        found = frozenset(SAME.get(one, one) for one in self.written) & CHANGING
        return frozenset({"digits"}) if "digits" in found else found


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare how the keys of imports are written."""
    columns = list(_columns(architecture))
    filled: dict[tuple[str, str], list[Column]] = {}
    for one in columns:
        if not one.looks_up:
            filled.setdefault((one.module, one.name), []).append(one)
    for one in columns:
        impossible = _impossible(one)
        others = [other for other in filled.get((one.module, one.name), ()) if other is not one]
        if impossible:
            yield Finding((*one.path, "normalise"), impossible, "leave the key as it is written")
        elif others and all(other.changes != one.changes for other in others):
            if not one.looks_up and str(others[0].path) < str(one.path):
                continue  # it has been told at the other one
            yield _differs(one, others[0])


def _columns(architecture: Architecture) -> Iterator[Column]:
    for one in imports(architecture):
        for path, name, field in one.fields:
            column = one.declared.columns[path[-1]]
            if column.match:
                for target in points_at(field)[:1]:
                    module = architecture.modules.get(target)
                    key = module.fields.get(column.match) if module else None
                    if key is not None:
                        yield Column(path, target, column.match, key, True, column.normalise)
            elif (field.unique or field.external_id) and not points_at(field):
                yield Column(path, one.declared.module, name, field, False, column.normalise)


def _differs(one: Column, other: Column) -> Finding:
    here, there = _spoken(one), _spoken(other)
    does = "looked up" if one.looks_up else "written"
    message = f"`{one.name}` is {does} {here} here, and the import `{other.path[1]}` fills it {there}: they never meet"
    related = ((other.path, f"it is filled {there} here"),)
    edits = (Edit("put", (*one.path, "normalise"), list(other.written)),)
    return Finding(one.path, message, "normalise the key in the same way in both", related, edits=edits)


def _spoken(one: Column) -> str:
    words = {
        "lower": "in small letters",
        "upper": "in capitals",
        "title": "with capital initials",
        "digits": "by its digits only",
        "phone": "as a phone number",
        "url": "as an address of the web",
    }
    return " and ".join(words[step] for step in sorted(one.changes)) or "as it is written"


def _impossible(one: Column) -> str:
    """What is wrong with a key that can never be of such a form."""
    form = getattr(one.field, "pattern", None) or getattr(one.field, "format", None) or ""
    if not isinstance(form, str) or not form:
        return ""
    if one.field.derived:  # a number that the system gives
        plain = re.sub(r"\{[^}]*\}", "", form)
        if "digits" in one.changes and re.search("[A-Za-z]", plain):
            return (
                f"`{one.name}` has letters in it (`{form}`), and only the digits are left here: it never fits"
            )
        return ""
    classes = form.replace("\\d", "").replace("\\w", "")
    capitals = "A-Z" in classes and "a-z" not in classes and "\\w" not in form
    small = "a-z" in classes and "A-Z" not in classes and "\\w" not in form
    if "digits" in one.changes and (capitals or small) and "?" not in form and "*" not in form:
        return f"`{one.name}` has letters in it (`{form}`), and only the digits are left here: it never fits"
    if capitals and one.changes & {"lower", "title"}:
        return f"`{one.name}` is in capitals (`{form}`), and this writes small letters: it never fits"
    if small and one.changes & {"upper", "title"}:
        return f"`{one.name}` is in small letters (`{form}`), and this writes capitals: it never fits"
    return ""


RULE: Final = Rule("IMP231", Severity.WARNING, "graph", "key written in two ways", check)
