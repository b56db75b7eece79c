"""The blueprint brings a record that cannot be there twice.

## What
Two of the records that the blueprint brings along belong to a module of which there is one record only
(`singleton`), or hold the same value in a field or key that is unique.

## Why
The second is refused when it is put in, or which of the two the expressions read is left to chance.

## Bad
```yaml
modules:
  settings:
    singleton: true
    display: title
    fields:
      title: {type: text}
      limit: {type: integer}
records:
  daytime: {module: settings, set: {title: Settings, limit: 5}}
  night: {module: settings, set: {title: At night, limit: 2}}
```

## Good
```yaml
modules:
  settings:
    singleton: true
    display: title
    fields:
      title: {type: text}
      limit: {type: integer}
records:
  settings: {module: settings, set: {title: Settings, limit: 5}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the records of each module."""
    first: dict[tuple[str, Any], str] = {}
    for name, record in architecture.section("records").items():
        module = architecture.modules.get(record.module)
        if module is None or architecture.is_shared(("records", name)):
            continue
        for what, value, path in _once_only(module, record.set, ("records", name)):
            other = first.setdefault((record.module, (what, value)), name)
            if other != name:
                yield _finding(record.module, name, other, what, path)
                break


def _once_only(
    module: Module, values: dict[str, Any], path: Keys
) -> Iterator[tuple[tuple[str, ...], Any, Keys]]:
    """What no second record may have: itself, values of unique fields, keys."""
    if module.singleton:
        yield (), True, path
    for name, field in module.fields.items():
        if (field.unique or field.external_id) and values.get(name) is not None:
            yield (name,), _folded(values[name]), (*path, "set", name)
    for key in module.unique:
        if key.where is None and all(values.get(one) is not None for one in key.fields):
            yield key.fields, tuple(_folded(values[one]) for one in key.fields), (*path, "set", key.fields[0])


def _folded(value: Any) -> str:
    return str(value).casefold()


def _finding(module: str, name: str, other: str, what: tuple[str, ...], path: Keys) -> Finding:
    related = ((("records", other), "this is the other one"),)
    if not what:
        message = f"`{module}` can have one record only, and `{name}` is a second beside `{other}`"
        return Finding(path, message, "keep one of them", related)
    several = " and ".join(f"`{one}`" for one in what)
    message = f"`{name}` has the same {several} as `{other}`, which no two records of `{module}` may share"
    return Finding(path, message, "give it a value of its own", related)


RULE: Final = Rule("FLD120", Severity.ERROR, "module", "record that cannot be there twice", check)
