"""Values cannot be carried over as it is said.

## What
`retyped` names the type that the field has today; or `retyped` or `backfill` stands in a field that keeps no value in
its record: it is worked out, or lies in a table of its own. Or the expression behind `using` or `backfill` asks for
what the database does not have while it changes: the field itself, which has no value yet, who the user is, a signed
link.

## Why
These keys say what becomes of the records that are there when the architecture changes. The database works it out
for all of them at once, and nobody is at hand who saves them. What it cannot work out stops the change halfway
through its planning, in front of the people who wait for it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: integer, retyped: {from: text, using: length(before) + size}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: integer, retyped: {from: text, using: length(before)}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.sql import unsupported
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.compiler.model.field import CARRIED
from crmspec.diagnostics import Severity
from crmspec.validators.mentions import mentions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.resolve.walk import Expression
    from crmspec.compiler.syntax import Keys

_OF_THE_USER: Final = frozenset({"role", "capability"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every field that says what becomes of values."""
    if not any(mentions(architecture, word) for word in CARRIED):
        return
    for module, declared in architecture.modules.items():
        for name, field in declared.fields.items():
            said = [key for key in sorted(CARRIED) if getattr(field, key) is not None]
            for key in said:
                yield from _said(architecture, module, name, field, key)


def _said(architecture: Architecture, module: str, name: str, field: Field, key: str) -> Iterator[Finding]:
    path = (*architecture.field_path(module, name), key)
    kind = field.type  # type: ignore[attr-defined]  # each field type has it
    if field.derived or not field.columns(module, name, architecture.members):
        why = "is worked out" if field.derived else "lies in a table of its own"
        message = f"`{name}` {why}: no record holds a value of it that could be carried over"
        yield Finding(path, message, f"remove `{key}`")
    elif key == "retyped" and field.retyped and field.retyped.from_ == kind:
        message = f"`{name}` is of type `{kind}` now: it cannot have been retyped from that"
        way_out = "name the type that it had before, or remove `retyped`"
        yield Finding((*path, "from"), message, way_out, at_key=False)
    else:
        yield from _expressions(architecture, module, name, path)


def _expressions(architecture: Architecture, module: str, name: str, path: Keys) -> Iterator[Finding]:
    for place in (path, (*path, "using")):
        for one in architecture.expressions.get(place, ()):
            if any((read.module, read.field) == (module, name) for read in one.checked.reads):
                message = f"it reads `{name}`, which has no value yet"
                beside = "read `before`, what it held" if place[-1] == "using" else "read other fields"
                yield Finding(place, message, beside, at_key=False)
            for why in _cannot(one):
                yield Finding(place, f"the database cannot work it out: {why}", _WAY_OUT, at_key=False)


_WAY_OUT: Final = "say it by the fields of the record"


def _cannot(one: Expression) -> Iterator[str]:
    """What keeps the databases from working it out for records that nobody saves."""
    kinds = {mention.kind for mention in one.checked.mentions}
    if kinds & _OF_THE_USER:
        yield "it asks who the user is, and there is none"
    if one.checked.expr is not None:
        reasons = {why for dialect in (POSTGRES, SQLITE) for why in unsupported(one.checked.expr, dialect)}
        yield from sorted(reasons)


RULE: Final = Rule(
    "FLD123", Severity.ERROR, "module", "values that cannot be carried over", check, final=True
)
