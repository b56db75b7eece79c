"""A module is expected to hold more records than a target bears.

## What
`expected_records` of a module is over 5,000,000 and `sqlite` is among the targets, or over 500,000,000 and
`postgres` is. These are not the bounds of the databases, but of what the compiled schema is made for: one writer
at a time and no parallel reading on SQLite, tables that are not partitioned on PostgreSQL.

## Why
Lists, duplicate checks and nightly runs become slower by the month, and moving to another database later means to
move all the data.

## Bad
```yaml
crm: {name: firm, label: Firm, targets: [sqlite], expected_records: {lead: 20000000}}
modules:
  lead: {fields: {name: {type: text}}}
```

## Good
```yaml
crm: {name: firm, label: Firm, targets: [postgres], expected_records: {lead: 20000000}}
modules:
  lead: {fields: {name: {type: text}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

BEARS: Final = {"sqlite": 5_000_000, "postgres": 500_000_000}
"""For each target that holds records, how many of a module it is made for."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is expected with what the chosen targets bear."""
    crm = architecture.crm
    for module, expected in crm.expected_records.items() if crm else ():
        over = [target for target in crm.targets if expected > BEARS.get(target, expected)] if crm else []
        if over:
            said = " and ".join(f"`{target}` (made for {BEARS[target]:,})" for target in over)
            message = f"{expected:,} records of `{module}` are more than {said} bears"
            way_out = "leave the target out, keep older records elsewhere, or correct the number"
            yield Finding(("crm", "expected_records", module), message, way_out, at_key=False)


RULE: Final = Rule("OPS217", Severity.WARNING, "file", "more records than a target bears", check)
