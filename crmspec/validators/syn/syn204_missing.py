"""Something that must be said is missing.

## What
A declaration, a field, a trigger or a step lacks a key without which it means nothing; a waiver lacks its
reason.

## Why
There is no value that could be assumed: a lookup has to point somewhere, a segment has to say which records
it holds.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
segments:
  good_ones: {module: account}
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

RULE: Final = Rule("SYN204", Severity.ERROR, "file", "missing key")
