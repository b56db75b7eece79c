"""An alias leads nowhere or repeats too much.

## What
An alias (`*name`) whose anchor (`&name`) does not stand before it, an anchor that is declared twice, a value
that holds itself, or aliases that repeat more than 10 000 values.

## Why
A few lines of aliases can stand for more values than any machine holds. Within the bound they are fine.

## Bad
```yaml
modules:
  account:
    fields: *common
```

## Good
```yaml
modules:
  account:
    fields: &common
      name: {type: text}
  vendor:
    fields: *common
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN115", Severity.ERROR, "file", "alias")
