"""A way in puts on tags that its records cannot carry.

## What
A form, an import's column of tags or its `batch_tag` puts on tags of a category, and no field of the module takes
tags of that category. Where no field of the blueprint takes tags at all, nothing is said.

## Why
The tags are lost, and with them what they were to tell: somebody's interests, or the batch that a record is from.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      interests: {type: tags, category: interest}
  vendor:
    fields:
      name: {type: text, required: true}
tags:
  interest: {tags: {roofs: {description: Asked about roofs.}}}
forms:
  about_roofs: {kind: internal, module: lead, fields: [name], tags: [interest.roofs]}
  work_with_us: {kind: internal, module: vendor, fields: [name], tags: [interest.roofs]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      interests: {type: tags, category: interest}
  vendor:
    fields:
      name: {type: text, required: true}
tags:
  interest: {tags: {roofs: {description: Asked about roofs.}}}
forms:
  about_roofs: {kind: internal, module: lead, fields: [name], tags: [interest.roofs]}
  work_with_us: {kind: internal, module: vendor, fields: [name]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the tags that are put on with the fields that take them."""
    carried = {
        (module, category)
        for module, _, field in architecture.fields_that(lambda kind: "category" in kind.model_fields)
        for category in field.category
    }
    for one in ways_in(architecture) if carried else ():
        module = one.declared.module
        for path, category in _put_on(one):
            if category in architecture.section("tags") and (module, category) not in carried:
                message = f"a `{module}` cannot carry a tag of `{category}`: no field there takes them"
                way_out = f"give `{module}` a field of the type `tags` for `{category}`"
                yield Finding(path, message, way_out, ((("tags", category), "the category"),), at_key=False)


def _put_on(one: WayIn) -> Iterator[tuple[Keys, str]]:
    """The places where tags are put on, each with their category."""
    if one.kind == "form":
        for at, tag in enumerate(one.declared.tags):
            yield (*one.path, "tags", at), tag.partition(".")[0]
        return
    for at, column in enumerate(one.declared.tags):
        yield (*one.path, "tags", at, "category"), column.category
    if one.declared.batch_tag:
        yield (*one.path, "batch_tag", "category"), one.declared.batch_tag.category


RULE: Final = Rule("IMP115", Severity.ERROR, "module", "tag that cannot be carried", check, absence=True)
