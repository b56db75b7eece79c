"""Two options say the same.

## What
Two options of a picklist or a value set, neither of them retired, or two details of a lead source, whose names or
labels come down to the same: in the plural, in another order, by another word for it, put together otherwise,
abbreviated, or with a slip of the pen.

## Why
Some choose the one and some the other. Every condition, list and count that names one of them misses the records
that have the other.

## Bad
```yaml
value_sets:
  industry: {values: {retail: Retail, technology: Technology, technologies: Tech}}
modules:
  account:
    fields:
      name: {type: text}
      industry: {type: picklist, values: industry}
```

## Good
```yaml
value_sets:
  industry: {values: {retail: Retail, technology: Technology, health: Health care}}
modules:
  account:
    fields:
      name: {type: text}
      industry: {type: picklist, values: industry}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import FILLERS, pairs
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the options of every list with each other."""
    for path, options in _lists(architecture):
        if architecture.is_shared(path):
            continue
        offered = [(name, one) for name, one in options.items() if not one.retired]
        fillers = FILLERS if path[0] == "lead_sources" else frozenset[str]()
        for first, second in pairs(((name, one.label or "") for name, one in offered), fillers):
            (name, one), (other, its) = offered[second], offered[first]
            message = f"the option {_said(name, one)} seems to say the same as {_said(other, its)}"
            related = (((*path, other), "this is the other one"),)
            way_out = (
                f"keep one of them: mark the other `retired: true`, or merge it with `renamed_from: {name}`"
            )
            edit = Edit("put", (*path, name, "retired"), value=True)
            yield Finding((*path, name), message, way_out, related, edits=(edit,))


def _said(name: str, option: Any) -> str:
    return f"`{name}` ({option.label})" if option.label and option.label.casefold() != name else f"`{name}`"


def _lists(architecture: Architecture) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """Every list of options, and where it is."""
    for name, one in architecture.section("value_sets").items():
        yield ("value_sets", name, "values"), one.values
    for name, one in architecture.section("lead_sources").items():
        yield ("lead_sources", name, "details"), one.details
    for module, name, field in architecture.fields_that(lambda kind: "options" in kind.model_fields):
        if isinstance(field.options, dict) and field.options:
            yield (*architecture.field_path(module, name), "options"), field.options


RULE: Final = Rule("GOV220", Severity.WARNING, "graph", "two options that say the same", check)
