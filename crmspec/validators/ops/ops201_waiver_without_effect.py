"""A waiver silences nothing.

## What
A `waive` that names a rule which finds nothing in the declaration it stands in, a rule that there is not, or a
rule whose findings cannot be waived because nothing could be made from what it finds.

## Why
What a waiver was for has been mended, or moved elsewhere. Left behind, it would silence the next finding of this
kind, which nobody has looked at yet.

## Bad
```yaml
modules:
  account:
    fields:
      name:
        type: text
        waive: {FLD201: {because: Accounts are kept for ever.}}
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

RULE: Final = Rule("OPS201", Severity.WARNING, "graph", "waiver without effect")
