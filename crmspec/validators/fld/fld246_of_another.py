"""A lookup offers what belongs to another, or goes by the name of another module.

## What
The `where` of a lookup asks that what is chosen belongs to a different parent than the record
(`account != record.account`). Or the `reverse` of a lookup, the name of its records at the other end, is that of
another module.

## Why
People choose a contact of a strange firm, and cannot choose one of the right firm; and who reads `feedback` at a
person gets quotes.

## Bad
```yaml
modules:
  account: {display: name, fields: {name: {type: text}}}
  contact: {display: name, fields: {name: {type: text}, account: {type: lookup, to: account}}}
  deal:
    display: name
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      contact: {type: lookup, to: contact, where: account != record.account}
```

## Good
```yaml
modules:
  account: {display: name, fields: {name: {type: text}}}
  contact: {display: name, fields: {name: {type: text}, account: {type: lookup, to: account}}}
  deal:
    display: name
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
      contact: {type: lookup, to: contact, where: account == record.account}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Record
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what lookups offer, and what they are called at the other end."""
    names = _names(architecture)
    for module, name, field in architecture.fields_that(lambda kind: "reverse" in kind.model_fields):
        other = names.get(field.reverse, module)
        if (
            other != module
            and not _is_named_after(field.reverse, module)
            and not _is_named_after(name, other)
        ):
            path = architecture.field_path(module, name)
            if not architecture.is_shared(path):
                message = (
                    f"the `{module}` records at the other end go by the name of another module, `{other}`"
                )
                yield Finding((*path, "reverse"), message, f"call them after `{module}`", at_key=False)
    for path, several in architecture.expressions.items():
        if path[-1] == "where" and path[0] in {"modules", "activities"} and "!=" in several[0].source:
            yield from _strange(architecture, path, several[0].checked.expr)


def _names(architecture: Architecture) -> dict[str, str]:
    """The modules by what several of their records would be called."""
    found = {}
    for module, declared in architecture.section("modules").items():
        found[f"{module}s"] = found[module] = module
        if declared.plural:
            found[declared.plural.lower().replace(" ", "_")] = module
    return found


def _strange(architecture: Architecture, path: Keys, test: Expr | None) -> Iterator[Finding]:
    """What a lookup offers that belongs to another than the record."""
    for part in conjuncts(test) if test is not None else ():
        parent = _other_parent(part)
        if parent and not architecture.is_shared(path):
            message = f"`{path[-2]}` offers only what has another `{parent}` than the record itself"
            yield Finding(path, message, f"`{parent} == record.{parent}`", at_key=False)


def _is_named_after(name: str | None, module: str) -> bool:
    """Whether a name and a module share a word."""
    words = {word.rstrip("s") for word in (name or "").split("_")}
    return not words.isdisjoint({word.rstrip("s") for word in module.split("_")})


def _other_parent(part: Expr) -> str:
    """The lookup of the same name on both sides that has to differ."""
    if part.op != "ne":
        return ""
    sides = {one.op: one for one in part.operands}
    if set(sides) != {"field", "get"} or not isinstance(sides["field"].type, Record):
        return ""
    of_record = any(one.op == "var" and one.args[0] == "record" for one in walk(sides["get"]))
    same = sides["field"].args[-1] == sides["get"].args[-1]
    return str(sides["field"].args[-1]) if of_record and same else ""


RULE: Final = Rule("FLD246", Severity.WARNING, "module", "of another parent or name", check)
