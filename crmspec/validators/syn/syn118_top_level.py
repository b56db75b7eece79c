"""The file holds no sections.

## What
A file whose outermost value is a list or a single value instead of a mapping from sections to what they
declare.

## Why
Without a section nobody knows what is declared.

## Bad
```yaml
- account
- contact
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

RULE: Final = Rule("SYN118", Severity.ERROR, "file", "no sections")
