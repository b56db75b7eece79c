"""The file holds several documents.

## What
A line `---` begins a second YAML document in the same file.

## Why
Sections are gathered over files, not over documents, and other readers stop at the first.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
---
segments: {}
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

RULE: Final = Rule("SYN117", Severity.ERROR, "file", "several documents in a file")
