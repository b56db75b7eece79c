"""No day is set on which a declaration is looked at again.

## What
A declaration has no `review_by`, though at least half of its section, or nearly all of the blueprint where the
section holds one or two only, has one. A blueprint that sets no such days is left alone.

## Why
What is never looked at again goes stale without a sign: the letter with last year's prices, the import nobody
runs.

## Bad
```yaml
modules:
  account: {review_by: 2027-10-01, fields: {name: {type: text}}}
  vendor: {fields: {name: {type: text}}}
```

## Good
```yaml
modules:
  account: {review_by: 2027-10-01, fields: {name: {type: text}}}
  vendor: {review_by: 2027-10-01, fields: {name: {type: text}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.ops._upkeep import lacking
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what is never looked at again where the others are."""
    for section, name in lacking(architecture, "review_by"):
        what = SECTIONS[section].kind.replace("_", " ")
        message = f"the {what} `{name}` is never looked at again: it has no `review_by`, as the others have"
        yield Finding((section, name), message, "set the day by which it is reviewed")


RULE: Final = Rule("OPS205", Severity.WARNING, "graph", "no day of review", check, absence=True)
