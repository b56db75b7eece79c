"""A target does what the blueprint asks for in another way.

## What
The result is as the blueprint says, but the platform itself does not see to it: SQLite has no regular expressions, so
the pattern of a text is kept by whoever writes, not by the database.

## Why
Whoever writes to the database past the runtime should know what the database does not check.

## Bad
```yaml
modules:
  person:
    fields:
      mail: {type: email}
```

## Good
```yaml
crm: {name: firm, label: Firm, targets: [postgres]}
modules:
  person:
    fields:
      mail: {type: email}
```
"""

from __future__ import annotations

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE = Rule("OPS301", Severity.INFO, "graph", "a target does it in another way")
