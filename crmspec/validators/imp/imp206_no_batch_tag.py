"""An import whose records cannot be told from others afterwards.

## What
An import has no `batch_tag`. Blueprints that tag no batch of any import and declare no tags are left alone.

## Why
When a file was bad, what it brought has to be found and taken out. Without a tag it is mixed with everything else.

## Bad
```yaml
modules:
  account:
    ownership: none
    fields:
      name: {type: text, required: true}
      batches: {type: tags, category: import_batch}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {account: {read: all, create: true, update: all, import: all}}, tags: {apply: [import_batch]}}
tags:
  import_batch: {modules: [account], tags: {first: {description: The first file.}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    roles: [rep]
```

## Good
```yaml
modules:
  account:
    ownership: none
    fields:
      name: {type: text, required: true}
      batches: {type: tags, category: import_batch}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {account: {read: all, create: true, update: all, import: all}}, tags: {apply: [import_batch]}}
tags:
  import_batch: {modules: [account], tags: {first: {description: The first file.}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    batch_tag: {category: import_batch}
    roles: [rep]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for imports without a tag for their batches."""
    categories = architecture.section("tags")
    if not categories or architecture.crm is None:
        return
    used = {one.declared.batch_tag.category for one in imports(architecture) if one.declared.batch_tag}
    for one in imports(architecture):
        if one.declared.batch_tag:
            continue
        category = next(iter(sorted(used & categories.keys())), "")
        way_out = f"say `batch_tag: {{category: {category or '…'}}}`"
        edits = (Edit("put", (*one.path, "batch_tag"), {"category": category}),) if category else ()
        yield Finding(one.path, "a bad batch cannot be found and undone: it has no tag", way_out, edits=edits)


RULE: Final = Rule("IMP206", Severity.WARNING, "module", "import without a batch tag", check, absence=True)
