"""Two things need the same table.

## What
The link of a `many_to_many` field is called like a module or like another link, or a table that is made
beside a module's own (its history, further values of a field, the view of a segment, report or list) has the
name of another one.

## Why
A database has each name once. A link that both sides declare is one relation written twice: declare it on one
side, and call the other with `reverse`.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      people: {type: many_to_many, to: contact, through: member}
  contact:
    fields:
      name: {type: text}
      projects: {type: many_to_many, to: project, through: member}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      people: {type: many_to_many, to: contact, through: member, reverse: projects}
  contact:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.attachments import FILES, put_to
from crmspec.compiler.model.field import Field
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Name every table and view there will be, and see which names come twice."""
    places: dict[str, list[tuple[Keys, str]]] = {}
    for name, path, what in _tables(architecture):
        places.setdefault(name, []).append((path, what))
    for name, several in places.items():
        if len(several) > 1:
            (first, what), *others = several
            path, other = others[0]
            related = (
                (first, f"{what} needs it too"),
                *((one, f"{it} needs it too") for one, it in others[1:]),
            )
            way_out = "choose another name; what both sides declare is declared once, with `reverse`"
            yield Finding(path, f"{other} needs the table `{name}`, which is taken", way_out, related)


def _tables(architecture: Architecture) -> Iterator[tuple[str, Keys, str]]:
    for module, declared in architecture.modules.items():
        section = "modules" if module in architecture.section("modules") else "activities"
        yield physical.table(module), (section, module), f"the module `{module}`"
        yield physical.history_table(module), (section, module), f"the history of `{module}`"
        yield physical.read_view(module), (section, module), f"the reading of `{module}`"
        for table in put_to(module, declared):
            yield physical.identifier(table.name), (section, module, FILES), f"`files` of `{module}`"
    for module, name, field in architecture.fields_that(lambda kind: kind.tables is not Field.tables):
        path = architecture.field_path(module, name)
        for table in field.tables(module, name, architecture.members):
            yield physical.identifier(table.name), path, f"the field `{module}.{name}`"
    for section, kind in (("segments", "segment"), ("reports", "report"), ("views", "view")):
        for name in architecture.section(section):
            yield physical.view(kind, name), (section, name), f"the {kind} `{name}`"


RULE: Final = Rule("FLD111", Severity.ERROR, "graph", "two things need the same table", check, final=True)
