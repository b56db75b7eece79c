"""The bundle could not be written; what stood there is as it was.

## What
The folder holds files that are no bundle, may not be written, lies in the blueprint, is being written by
another run, or its disk is full. The command ends with 2.

## Why
A bundle is written whole or not at all: it is made complete beside the old one and takes its place in one
step. A folder that was not made by `compile` is never overwritten, and files that somebody put into a
bundle's folder stay.

## Bad
```sh
crmspec compile blueprints/creative_boost --out ~
```

## Good
```sh
crmspec compile blueprints/creative_boost --out ~/build/creative_boost
```
"""

from __future__ import annotations

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Rule

RULE = Rule("OUT101", Severity.ERROR, "graph", "the bundle was not written")
