"""Two relations give a module the same collection.

## What
Records that point at another module are its collection: the plural of their module's name, or what `reverse`
says. Two fields say the same name, or neither says one and something uses it; or `reverse` takes the name of
a field.

## Why
Whoever asks for `account.deals` would get the deals of one of the two, and nobody would notice which.

## Bad
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      open_deals: {type: formula, expression: count(deals)}
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      partner: {type: lookup, to: account}
```

## Good
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      open_deals: {type: formula, expression: count(deals)}
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      partner: {type: lookup, to: account, reverse: partner_deals}
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
    """Find collections that several fields make, and those that hide behind a field."""
    made: dict[tuple[str, str], list[tuple[Keys, bool]]] = {}
    for module, name, field in architecture.fields_that(lambda kind: kind.reverses is not Field.reverses):
        named = bool(getattr(field, "reverse", None))
        for one in field.reverses(module, name, architecture.members):
            path = architecture.field_path(module, name)
            made.setdefault((one.module, one.name), []).append((path, named))
    for (module, name), several in made.items():
        if len(several) == 1 and not several[0][1]:
            continue
        yield from _collection(architecture, module, name, several)


def _collection(
    architecture: Architecture, module: str, name: str, several: list[tuple[Keys, bool]]
) -> Iterator[Finding]:
    declared = architecture.modules.get(module)
    if declared and name in declared.fields:
        for path, named in several:
            if named:
                message = f"`reverse: {name}` is the name of a field of `{module}`"
                related = ((architecture.field_path(module, name), "it is declared here"),)
                yield Finding((*path, "reverse"), message, "choose another", related, at_key=False)
    elif _is_contested(architecture, module, name, [named for _, named in several]):
        (first, _), (path, _), *_ = several
        related = ((first, "this one makes it too"),)
        message = f"`{module}` has two collections `{name}`"
        yield Finding(path, message, "give one of them a name of its own with `reverse`", related)


def _is_contested(architecture: Architecture, module: str, name: str, named: list[bool]) -> bool:
    """Whether nothing decides between several fields: one that says the name comes before those that do not."""
    return sum(named) > 1 or (len(named) > 1 and not any(named) and _used(architecture, module, name))


def _used(architecture: Architecture, module: str, name: str) -> bool:
    """Whether a view, a document or an expression asks for the collection."""
    if any(one.target == f"field:{module}.{name}" for one in architecture.references):
        return True
    return f"field:{module}.{name}" in architecture.fields_read


RULE: Final = Rule("FLD112", Severity.ERROR, "graph", "two collections of one name", check)
