"""A tag is used.

## What
A value carries a YAML tag: `!important`, `!!binary`, `!include`.

## Why
Tags ask the reader to run something. A blueprint is data, the same for every reader.

## Bad
```yaml
modules:
  account:
    label: !important Account
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  account:
    label: "!important Account"
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN114", Severity.ERROR, "file", "tag")
