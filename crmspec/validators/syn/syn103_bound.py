"""A bound of the language is passed.

## What
A file is larger than 4 MiB or holds more than 250 000 values; a blueprint holds more than 5 000 files or 64
MiB; folders are nested more than 16 deep.

## Why
A check has to end, and soon, whatever it is given. No architecture that people maintain comes near these
bounds; a folder that does is mostly another folder than was meant.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
# times 110000: # This line stands here a hundred thousand times.
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

RULE: Final = Rule("SYN103", Severity.ERROR, "file", "too much in a file or folder")
