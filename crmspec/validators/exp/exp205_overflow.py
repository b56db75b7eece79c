"""The result can be too large.

## What
A product or a quotient whose numbers have so many digits after the point that few are left before it, or a
calculation that never fits. What does not fit a whole number of 64 bits is null.

## Why
The figure is right for years and missing for the first large customer. Fewer digits after the point, or
rounding first, leave room for it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      tons: {type: decimal, scale: 6}
      miles: {type: decimal, scale: 6}
      load: {type: formula, expression: tons * miles}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      tons: {type: decimal, scale: 2}
      miles: {type: decimal, scale: 1}
      load: {type: formula, expression: tons * miles}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("EXP205", Severity.WARNING, "module", "result can overflow")
