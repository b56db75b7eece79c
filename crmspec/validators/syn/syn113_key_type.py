"""A key is a number, a truth value, nothing, a list or a mapping.

## What
Keys are names or texts. `1`, `true` and `null` are none unless they are quoted (`no`, `on` and `2026-01-01`
are text anyway). Merge keys (`<<`) belong to an older YAML and are refused too.

## Why
`1`, `1.0` and `01` would be the same or different keys depending on who reads them. A merge key hides where
a value comes from, and its place could not be shown.

## Bad
```yaml
value_sets:
  priority: {values: {1: {label: High}, 2: {label: Low}}}
```

## Good
```yaml
value_sets:
  priority: {values: {"1": {label: High}, "2": {label: Low}}}
```
"""

from __future__ import annotations

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE = Rule("SYN113", Severity.ERROR, "file", "a key that is no text")
