"""A name is not in snake_case, or too long.

## What
Names are made of lower-case letters, digits and single underscores, begin with a letter, and have at most 40
characters. Labels are free.

## Why
Names become tables, columns and roles. One spelling means that nobody has to remember which one was taken,
and double underscores are kept for names that are derived.

## Bad
```yaml
modules:
  KeyAccount:
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  key_account:
    label: KeyAccount
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN205", Severity.ERROR, "file", "not snake_case, or too long")
