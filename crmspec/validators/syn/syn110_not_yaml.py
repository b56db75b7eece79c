"""The file is not YAML.

## What
A bracket or a quote that is never closed, a key without its colon, indentation that fits no line above it, a
tab.

## Why
Nothing of the file can be read, so nothing else is said about it.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text
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

RULE: Final = Rule("SYN110", Severity.ERROR, "file", "not YAML")
