"""An option is offered for a value that its controlling field never has.

## What
A picklist depends on another field, and an option says `when` with words that are none of that field's
options; or picklists depend on each other in a circle.

## Why
The option can never be chosen, and most likely another was meant.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      country: {type: picklist, options: [usa, canada]}
      state:
        type: picklist
        depends_on: country
        options: {texas: {when: [usa]}, ontario: {when: [kanada]}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      country: {type: picklist, options: [usa, canada]}
      state:
        type: picklist
        depends_on: country
        options: {texas: {when: [usa]}, ontario: {when: [canada]}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.diagnostics import Severity, visible
from crmspec.validators.cycles import cycles, shown
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what options ask for with what the controlling field can be."""
    edges: dict[str, tuple[str, ...]] = {}
    for module, name, field in architecture.fields_that(lambda kind: "depends_on" in kind.model_fields):
        controller = field.depends_on
        if controller and controller in architecture.modules[module].fields:
            edges[f"{module}.{name}"] = (f"{module}.{controller}",)
            yield from _options(architecture, module, name, field)
    for cycle in cycles(edges):
        module, _, name = cycle[0].partition(".")
        path = (*architecture.field_path(module, name), "depends_on")
        message = f"these depend on each other: {shown(cycle)}"
        yield Finding(path, message, "let one of them offer all its options", at_key=False)


def _options(architecture: Architecture, module: str, name: str, field: Any) -> Iterator[Finding]:
    known = architecture.members.options(module, field.depends_on)
    path = architecture.field_path(module, name)
    if not known:
        if not _may_have_options(architecture.modules[module].fields[field.depends_on]):
            message = f"`{field.depends_on}` has no options that `{name}` could depend on"
            yield Finding((*path, "depends_on"), message, "name a picklist of this module", at_key=False)
        return
    place = (*path, "options") if field.options else ("value_sets", field.values or "", "values")
    for word, option in architecture.members.options(module, name).items():
        for one in option.when:
            if one not in known:
                message = f"`{word}` is never offered: `{field.depends_on}` has no option `{visible(one)}`"
                yield Finding((*place, word), message, suggestion(one, known, "its options are"))


def _may_have_options(field: Any) -> bool:
    """Whether it is a picklist whose options are missing for a reason that is reported elsewhere."""
    return hasattr(field, "depends_on") or bool(field.options_of)


RULE: Final = Rule("FLD106", Severity.ERROR, "module", "option its controller never allows", check)
