"""A field hangs on an option that is no longer offered.

## What
A field is shown only with options of a picklist that are all retired.

## Why
No new record can have them: the field is never shown again, and what it was there for is never recorded.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      reason: {type: picklist, options: {price: Price, rival: {label: A rival, retired: true}}}
      rival_name: {type: text, visible_when: reason == "rival"}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      reason: {type: picklist, options: {price: Price, rival: A rival}}
      rival_name: {type: text, visible_when: reason == "rival"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._choices import named_options
from crmspec.validators.fld._shown import conditional
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the options with which fields are shown."""
    for field in conditional(architecture):
        module, name, said = field.module, field.name, field.shown
        path = (*field.path, "visible_when")
        for part in conjuncts(said) if said is not None else ():
            on, options = named_options(part, module)
            if options and all(architecture.members.is_retired(module, on, one) for one in options):
                text = f"`{name}` hangs on `{on}` being {listed(options, 'or')}, which is no longer offered"
                related = ((architecture.field_path(module, on), "no new record can have it"),)
                yield Finding(
                    path, text, "offer it again, or let the field go with it", related, at_key=False
                )
                break


RULE: Final = Rule("FLD250", Severity.WARNING, "module", "hangs on what is retired", check)
