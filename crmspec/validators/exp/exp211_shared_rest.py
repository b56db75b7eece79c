"""The last way of a conditional takes two cases for one.

## What
`a if x == "one" else b if x == "two" else c if x == "three" else d` names three options or more of a picklist, or of
what a button asks for, one by one, and two options are left that share the last way; it comes to more than null, nought
or nothing.

## Why
The last way was written for one of the two. The other was added later, and is now taken for it.

## Bad
```yaml
modules:
  contract:
    display: name
    fields:
      name: {type: text}
      every: {type: picklist, options: [week, fortnight, month, quarter, year]}
      days:
        type: formula
        expression: 7 if every == "week" else 30 if every == "month" else 91 if every == "quarter" else 365
```

## Good
```yaml
modules:
  contract:
    display: name
    fields:
      name: {type: text}
      every: {type: picklist, options: [week, month, quarter, year]}
      days:
        type: formula
        expression: 7 if every == "week" else 30 if every == "month" else 91 if every == "quarter" else 365
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.exp._rest import shared_rest
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is left for the last way of each conditional over options."""
    for path, several in architecture.expressions.items():
        for one in several:
            left, name = shared_rest(architecture, one)
            if left and not architecture.is_shared(path):
                first, second = left
                message = f"the last way takes both `{first}` and `{second}` of `{name}`, each other option has its own"
                yield Finding(path, message, "give each of them its case", at_key=False)


RULE: Final = Rule("EXP211", Severity.WARNING, "module", "last way that takes two cases for one", check)
