"""The folder holds no blueprint.

## What
The folder that was named does not exist, or holds no `crm.yaml`. Every blueprint begins with that file.

## Why
Without its manifest a blueprint has no name, no languages and no currencies, and most likely the wrong folder
was named.

## Bad
```yaml bare
# file: crm.yml
crm: {name: example, label: Example}
```

## Good
```yaml bare
# file: crm.yaml
crm: {name: example, label: Example}
```
"""

from __future__ import annotations

from typing import Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE: Final = Rule("SYN101", Severity.ERROR, "file", "no blueprint here")
