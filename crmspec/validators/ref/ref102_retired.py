"""Something refers to what is retired.

## What
A field, stage, tag or other declaration that a `retired` list names is referred to; or an option, a lead
source or its second level that is marked `retired: true` is set on new records. Conditions may still ask for
retired options: old records hold them.

## Why
What is retired is on its way out of the database. Nothing new may come to depend on it.

## Bad
```yaml
modules:
  deal:
    retired: [fax]
    fields:
      name: {type: text}
views:
  deals: {kind: list, module: deal, columns: [name, fax]}
```

## Good
```yaml
modules:
  deal:
    retired: [fax]
    fields:
      name: {type: text}
views:
  deals: {kind: list, module: deal, columns: [name]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ref._words import second_levels
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find second levels of lead sources that are retired and still set."""
    for one, details in second_levels(architecture):
        if one.word in details and details[one.word].retired:
            message = f"the {one.what} `{one.word}` of `{one.owner}` is retired"
            yield Finding(one.path, message, "choose one that is still offered", at_key=False)


RULE: Final = Rule("REF102", Severity.ERROR, "module", "reference to something retired", check, final=True)
