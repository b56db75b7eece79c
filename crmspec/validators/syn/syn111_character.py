r"""The file holds a character that cannot be seen.

## What
A control character, a mark that turns text round, a line separator that editors do not show; in the text
itself, or in a key.

## Why
Two names that look the same would be two names, and what a reviewer reads is not what is compiled.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      "indus\u200btry": {type: text}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      industry: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN111", Severity.ERROR, "file", "invisible character")
