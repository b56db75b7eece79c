r"""The name of a file cannot be shown.

## What
The name of a file holds a line break, a control character or a mark that cannot be seen.

## Why
Findings name files. A name that reads like another, or breaks the line, hides where something is.

## Bad
```yaml
# file: mod\u200bules.yaml
modules:
  account:
    fields:
      name: {type: text}
```

## Good
```yaml
# file: modules.yaml
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

RULE: Final = Rule("SYN106", Severity.ERROR, "file", "file name that cannot be shown")
