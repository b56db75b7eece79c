"""A link leads out of the blueprint, or nowhere.

## What
A symbolic link in the folder points to something outside of it, to nothing, or back to a folder it lies in.

## Why
What lies outside is not under the same version control, and another machine does not have it: the blueprint
would mean something else there.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
# link: more.yaml -> ../elsewhere/more.yaml
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

RULE: Final = Rule("SYN104", Severity.ERROR, "file", "link out of the blueprint")
