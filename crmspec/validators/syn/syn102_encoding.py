r"""The file is not written in UTF-8.

## What
A file holds bytes that are no UTF-8, or is written in UTF-16 or UTF-32. A byte order mark before UTF-8 is
fine.

## Why
Read in another encoding, names and labels would turn into other words on another machine.

## Bad
```yaml bytes
modules:
  account:
    label: Caf\xe9
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  account:
    label: Café
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN102", Severity.ERROR, "file", "not UTF-8")
