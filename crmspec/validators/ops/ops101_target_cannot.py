"""A target that the blueprint names cannot do what the blueprint asks for.

## What
The manifest's `targets` name a platform that has no way of carrying out a field type, a step, a trigger, a form's
protection or a function that the blueprint uses. The finding names the target, what it cannot do, and the place.

## Why
What a platform cannot do would otherwise be left out in silence, and be missed on the day on which it is needed. It
is said before anything is deployed; leave the target out, or use what the help proposes.

## Bad
```yaml
channels:
  phones: {kind: push}
```

## Good
```yaml
channels:
  phones: {kind: sms}
```
"""

from __future__ import annotations

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE = Rule("OPS101", Severity.ERROR, "graph", "a target cannot do what is asked")
