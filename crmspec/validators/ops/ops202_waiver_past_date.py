"""A waiver is past its date.

## What
A `waive` whose `until` has come, seen from today or from the day that `--as-of` names. What it silenced counts again:
a warning as a warning, and an error as a warning too, because a date alone never changes what is compiled.

## Why
Whoever accepted the finding accepted it for a time. When that is over, somebody has to look again.

## Bad
```yaml also FLD205
modules:
  account:
    fields:
      office_phone: {type: phone}
      office_telephone:
        type: phone
        waive: {FLD205: {because: The old number is kept until the move is over., until: 2020-01-31}}
```

## Good
```yaml
modules:
  account:
    fields:
      office_phone: {type: phone}
      office_telephone:
        type: phone
        waive: {FLD205: {because: The old number is kept until the move is over., until: 9999-01-31}}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("OPS202", Severity.WARNING, "graph", "waiver past its date")
