"""Two columns, or two questions, fill one field.

## What
Two columns of an import go into the same field, or into the same part of it; a column is left out with `drop` and used
all the same; or a form asks for the same field, or the same consent, twice.

## Why
One of the two values is lost, and which one is left to chance.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      city: {type: text}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Town: city, City: city}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      city: {type: text}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, Town: city}
    drop: [City]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, imports
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what is filled twice."""
    for one in forms(architecture):
        boxes = (((*one.path, "consents", at), box.consent) for at, box in enumerate(one.declared.consents))
        asked = ((path, (name, str(path[2]))) for path, name in (*one.asked, *boxes))
        for path, first, (name, _) in _twice(asked):
            edits = (Edit("drop", path),)
            yield Finding(
                path, f"the form asks for `{name}` twice", "ask once", ((first, "here"),), edits=edits
            )
    for one in imports(architecture):
        parts = {name: column.part or "" for name, column in one.declared.columns.items()}
        for path, first, (name, part) in _twice((path, (name, parts[path[-1]])) for path, name in one.asked):
            what = f"the {part.replace('_', ' ')} of `{name}`" if part else f"`{name}`"
            message = (
                f"the columns `{first[-1]}` and `{path[-1]}` both fill {what}; one of the values is lost"
            )
            way_out = "drop one of them, or fill another field with it"
            yield Finding(path, message, way_out, ((first, "it is filled here"),))
        yield from _dropped(one)


def _twice(filled: Iterator[tuple[Keys, tuple[str, str]]]) -> Iterator[tuple[Keys, Keys, tuple[str, str]]]:
    """Each place that fills what an earlier one fills, with that."""
    known: dict[tuple[str, str], Keys] = {}
    for path, what in filled:
        first = known.setdefault(what, path)
        if first is not path:
            yield path, first, what


def _dropped(one: WayIn) -> Iterator[Finding]:
    """Find columns that are left out, and used."""
    used = {name: ("columns", name) for name in one.declared.columns}
    used |= {tags.column: ("tags", at, "column") for at, tags in enumerate(one.declared.tags)}
    used |= {said.column: ("consents", at, "column") for at, said in enumerate(one.declared.consents)}
    if one.declared.owner:
        used[one.declared.owner.column] = ("owner", "column")
    for at, column in enumerate(one.declared.drop):
        if column in used:
            path = (*one.path, "drop", at)
            related = (((*one.path, *used[column]), "it is used here"),)
            message = f"the column `{column}` is left out, and used all the same"
            yield Finding(path, message, "say one of the two", related, edits=(Edit("drop", path),))


RULE: Final = Rule("IMP103", Severity.ERROR, "module", "two columns into one field", check)
