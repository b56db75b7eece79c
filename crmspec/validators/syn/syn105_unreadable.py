"""A file cannot be read.

## What
A file or folder may not be opened, or is no ordinary file: a pipe, a socket, a device.

## Why
What cannot be read is missing from the architecture, so everything that refers to it would look wrong.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
# pipe: more.yaml
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

RULE: Final = Rule("SYN105", Severity.ERROR, "file", "unreadable file")
