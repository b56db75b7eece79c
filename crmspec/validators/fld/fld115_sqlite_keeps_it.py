"""A table would have a name that SQLite keeps for itself.

## What
A module, an activity or the link of a `many_to_many` field is called `sqlite` or something that begins with
`sqlite_`.

## Why
SQLite refuses every table, index and view whose name begins with `sqlite_`, and the indexes of a table begin
with its name.

## Bad
```yaml
modules:
  sqlite_file:
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  database_file:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.field import Field
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find tables whose names begin as SQLite's own do."""
    for table, path in _tables(architecture):
        if f"{table}_".startswith("sqlite_"):
            message = (
                f"SQLite keeps names that begin with `sqlite_` for itself, and `{table}` would make some"
            )
            yield Finding(path, message, "choose a name that begins with another word")


def _tables(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    for module in architecture.modules:
        yield module, ("modules" if module in architecture.section("modules") else "activities", module)
    for module, name, field in architecture.fields_that(lambda kind: kind.tables is not Field.tables):
        if not f"{module}_".startswith("sqlite_"):
            for table in field.tables(module, name, architecture.members):
                yield table.name, architecture.field_path(module, name)


RULE: Final = Rule("FLD115", Severity.ERROR, "module", "a name that SQLite keeps", check, final=True)
