"""The word is none of those that are possible here.

## What
A field type, a verb of a trigger or step, or a setting that only takes certain words.

## Why
The words of the language are a closed list, so that a misspelt one never does something else.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: txt}
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

RULE: Final = Rule("SYN208", Severity.ERROR, "file", "unknown word")
