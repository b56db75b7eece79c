"""An auto number has no room.

## What
The series begins beyond the digits that its pattern has, or the manifest expects more records in the module
than there are numbers, and the series never begins again.

## Why
When the digits run out no record can be saved any more, years after anybody thought about it.

## Bad
```yaml
# file: crm.yaml
crm: {name: example, label: Example, targets: [docs], expected_records: {invoice: 50000}}
modules:
  invoice:
    fields:
      number: {type: auto_number, pattern: 'INV-{number:4}'}
```

## Good
```yaml
# file: crm.yaml
crm: {name: example, label: Example, targets: [docs], expected_records: {invoice: 50000}}
modules:
  invoice:
    fields:
      number: {type: auto_number, pattern: 'INV-{number:6}'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the room of every series with what is expected to come."""
    expected = architecture.crm.expected_records if architecture.crm else {}
    for module, name, field in architecture.fields_that(lambda kind: hasattr(kind, "room")):
        path = (*architecture.field_path(module, name), "pattern")
        if not field.room:
            message = f"the series begins at {field.start}, which does not fit in {field.digits} digits"
            yield Finding(path, message, "give the number more digits, or begin lower", at_key=False)
        elif field.reset == "never" and expected.get(module, 0) > field.room:
            message = (
                f"there are {field.room} numbers for the {expected[module]} records expected in `{module}`"
            )
            related = ((("crm", "expected_records", module), "so many are expected here"),)
            yield Finding(path, message, "give the number more digits", related, at_key=False)


RULE: Final = Rule("FLD107", Severity.ERROR, "module", "auto number without room", check)
