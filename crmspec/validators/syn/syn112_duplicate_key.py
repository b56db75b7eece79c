"""A key stands twice in one mapping.

## What
The same key is written twice in one mapping. YAML leaves open which of them counts; here neither is guessed.

## Why
Most readers of YAML silently take the last, so half of what was written would be lost.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      name: {type: long_text}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      notes: {type: long_text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN112", Severity.ERROR, "file", "duplicate key")
