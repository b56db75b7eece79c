"""A default does not fit its field.

## What
The `default` of a field is no value that it can hold: text in a number, an option that the picklist does not
have, a stage that no pipeline over the field has, a date that there is not.

## Why
Every new record would be refused, or hold what no one could have entered.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, won, lost], default: opened}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, won, lost], default: open}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("FLD104", Severity.ERROR, "module", "default that does not fit")
