"""Values are nested too deep.

## What
Lists and mappings lie more than 64 levels inside each other.

## Why
No section of the language is that deep; most likely brackets were opened and not closed.

## Bad
```yaml
modules: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN116", Severity.ERROR, "file", "nested too deep")
