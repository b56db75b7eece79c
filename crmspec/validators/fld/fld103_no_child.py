"""A roll-up is over something that is no child.

## What
The module that a roll-up counts has no field that points here, has several and the roll-up does not say
which, or the one it names in `via` points elsewhere.

## Why
Nothing says which of the other records belong to this one.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      deals: {type: rollup, of: deal}
  deal:
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      deal_count: {type: rollup, of: deal}
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.model.field import Field
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare every roll-up with the fields of what it counts."""
    rolled = list(architecture.fields_that(lambda kind: {"of", "via"} <= kind.model_fields.keys()))
    pointing = _pointing(architecture) if rolled else {}
    for module, name, field in rolled:
        path = architecture.field_path(module, name)
        children = pointing.get((field.of, module), [])
        if field.of not in architecture.modules or field.via in children:
            continue
        if field.via and field.via in architecture.modules[field.of].fields:
            message = f"`{field.via}` of `{field.of}` does not point at `{module}`"
            yield Finding((*path, "via"), message, _fields(children), at_key=False)
        elif not children:
            message = f"`{field.of}` is no child of `{module}`: none of its fields points here"
            yield Finding((*path, "of"), message, _way_out(pointing, module, field.of), at_key=False)
        elif len(children) > 1 and not field.via:
            several = " and ".join(f"`{one}`" for one in children)
            message = f"`{field.of}` points at `{module}` in several fields: {several}"
            edits = (Edit("put", (*path, "via"), children[0]),)
            way_out = f"say which: `via: {children[0]}`"
            yield Finding((*path, "of"), message, way_out, at_key=False, edits=edits)


def _pointing(architecture: Architecture) -> dict[tuple[str, str], list[str]]:
    """For two modules, the fields of the first that point at the second."""
    found: dict[tuple[str, str], list[str]] = {}
    for module, name, field in architecture.fields_that(lambda kind: kind.reverses is not Field.reverses):
        for reverse in field.reverses(module, name, architecture.members):
            found.setdefault((module, reverse.module), []).append(name)
    return found


def _fields(children: list[str]) -> str:
    return f"the fields that do: {some(children)}" if children else "none of its fields does"


def _way_out(pointing: dict[tuple[str, str], list[str]], module: str, of: str) -> str:
    others = sorted(child for child, target in pointing if target == module and child != of)
    add = f"give it a lookup: `{module}: {{type: lookup, to: {module}}}`"
    return f"{add}; the modules that point here are {some(others)}" if others else add


RULE: Final = Rule(
    "FLD103", Severity.ERROR, "module", "roll-up over something that is no child", check, final=True
)
