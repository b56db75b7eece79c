"""The manifest names a target that there is not.

## What
An entry of `targets` in `crm.yaml` is no target of this version of crmspec.

## Why
Nothing would be made for it, and whoever deploys the bundle would find that out.

## Bad
```yaml
crm: {name: firm, label: Firm, targets: [postgress]}
```

## Good
```yaml
crm: {name: firm, label: Firm, targets: [postgres]}
```
"""

from __future__ import annotations

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE = Rule("OPS102", Severity.ERROR, "file", "no such target")
