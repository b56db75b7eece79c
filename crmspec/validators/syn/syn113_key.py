"""A key is no text.

## What
A number, a truth value, a list or nothing stands where a key should be; or `<<`, which merges mappings in
older YAML.

## Why
Every key of a blueprint is a name. A number would be read as a number and found under another spelling: `010`
is ten.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      2026: {type: text}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      plan_2026: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN113", Severity.ERROR, "file", "key that is no text")
