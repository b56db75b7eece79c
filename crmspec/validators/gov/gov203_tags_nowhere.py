"""Tags that no record can carry, or that nobody puts on.

## What
A category that no field of the type `tags` takes; one that names modules without such a field for it, or is taken
by fields of modules that it does not name; or one whose tags no role may apply and no form, import or workflow
puts on. Where there are no roles, and of batches of imports, only the modules are looked at; where no field of the
blueprint takes tags, not even those.

## Why
The tags are there to be seen by those who plan, and cannot be found by those who work. Segments and reports by
them stay empty without a sign.

## Bad
```yaml
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engines.}}
  care: {label: Handle with care, tags: {call_first: Wants a call before anybody rings the bell.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: interest}
```

## Good
```yaml
tags:
  interest: {label: Interest, tags: {seo: Asked for or clicked on search engines.}}
  care: {label: Handle with care, tags: {call_first: Wants a call before anybody rings the bell.}}
modules:
  account:
    fields:
      name: {type: text}
      interests: {type: tags, category: [interest, care]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._tags import appliers, carriers
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


BY_THE_SYSTEM: Final = frozenset({"import", "imports", "batch", "batches"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare categories with the fields that take them, and with those who put them on."""
    fields = carriers(architecture)
    if not fields:
        return
    for name, category in architecture.section("tags").items():
        path = ("tags", name)
        if architecture.is_shared(path) or not (category.tags or category.pattern):
            continue
        if name not in fields:
            if not architecture.perhaps_meant(("tag_category",), name):
                message = f"no record can carry a tag of `{name}`: no field takes them"
                way_out = "add the category to a field of the type `tags`, or remove it"
                yield Finding(path, message, way_out)
            continue
        yield from _modules(name, category.modules, fields[name])
        made = not BY_THE_SYSTEM.isdisjoint(name.split("_"))
        if (
            architecture.section("roles")
            and category.tags
            and not made
            and not appliers(architecture).get(name)
        ):
            message = (
                f"nobody puts on the tags of `{name}`: no role may, and no form, import or workflow does"
            )
            yield Finding(
                path, message, "let a role apply them (`tags: {apply: […]}`), or remove the category"
            )


def _modules(name: str, modules: Sequence[str], fields: Sequence[Keys]) -> Iterator[Finding]:
    """Compare the modules that a category names with those that have a field for it."""
    having = {str(field[1]): field for field in fields}
    for at, module in enumerate(modules):
        if module not in having:
            path: Keys = ("tags", name, "modules", at)
            message = f"records of `{module}` cannot carry a tag of `{name}`: no field there takes them"
            way_out = f"give `{module}` a field of the type `tags` for it, or take it out of `modules`"
            edits = (Edit("drop", path),) if len(modules) > 1 else ()
            yield Finding(path, message, way_out, at_key=False, edits=edits)
    for module, field in having.items():
        if modules and module not in modules:
            message = f"`{field[-1]}` takes tags of `{name}`, which are not meant for `{module}`"
            way_out = (
                f"add `{module}` to the `modules` of the category, or take the category out of the field"
            )
            related = ((("tags", name, "modules"), "it is meant for these"),)
            edit = Edit("put", ("tags", name, "modules", len(modules)), module)
            yield Finding((*field, "category"), message, way_out, related, edits=(edit,))


RULE: Final = Rule("GOV203", Severity.WARNING, "graph", "tags that no record carries", check, absence=True)
