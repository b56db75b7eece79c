"""An environment overrides what is the same everywhere.

## What
Under `limits` an environment names a limit on the structure: how many lead sources, steps of a process, roles that
create tags, fields or stages there may be. Only `mass_update`, which is about data, can differ.

## Why
The structure is checked once and is the same in every environment; a limit of one of them changes nothing, and
whoever wrote it believes that it does. What was tried in staging would no longer be what runs in production.

## Bad
```yaml
environments:
  staging:
    limits: {fields_per_module: 200}
    deliver_to: crm-test@example.com
```

## Good
```yaml
environments:
  staging:
    limits: {mass_update: 50}
    deliver_to: crm-test@example.com
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

ABOUT_DATA: Final = "mass_update"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find limits that cannot differ from place to place."""
    for name, environment in architecture.section("environments").items():
        if environment.limits:
            for limit in sorted(environment.limits.model_fields_set - {ABOUT_DATA}):
                path = ("environments", name, "limits", limit)
                message = f"`{name}` cannot have a limit of its own for `{limit}`: the structure is the same everywhere"
                way_out = f"set `{limit}` under `limits` in crm.yaml, for all environments"
                yield Finding(path, message, way_out, edits=(Edit("drop", path),))


RULE: Final = Rule("OPS104", Severity.ERROR, "file", "environment overrides structure", check)
