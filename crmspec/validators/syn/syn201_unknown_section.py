"""There is no such section.

## What
A key at the top of a file is none of the language's sections.

## Why
What stands below it would be left out of the architecture without a word.

## Bad
```yaml
modulse:
  account:
    fields:
      name: {type: text}
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

RULE: Final = Rule("SYN201", Severity.ERROR, "file", "unknown section")
