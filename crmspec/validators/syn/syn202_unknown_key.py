"""There is no such key here.

## What
A key that the declaration, field type, trigger or step does not have.

## Why
A misspelt option that is passed over looks as if it counted: a field that was to be required would not be.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, requierd: true}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN202", Severity.ERROR, "file", "unknown key")
