"""A name is declared twice.

## What
The same name is declared in two files, or as a module and as an activity, or the manifest stands in two.
Fields, options, stages and steps are ordered, so that a list of them lies in one declaration in one file too:
it cannot be continued elsewhere.

## Why
Which of the two counts, and in which order their parts come, would depend on the order of the files.

## Bad
```yaml
# file: sales/account.yaml
modules:
  account:
    fields:
      name: {type: text}
# file: support/account.yaml
modules:
  account:
    fields:
      support_level: {type: text}
```

## Good
```yaml
# file: sales/account.yaml
modules:
  account:
    fields:
      name: {type: text}
      support_level: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN206", Severity.ERROR, "file", "declared twice")
