"""A text holds what a picklist would.

## What
A `text` field that conditions compare with words that are written out; together with those that assignments
set it to, they are two or more.

## Why
The words are known, and nothing keeps people from writing them in another way: then the condition quietly
does not hold.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      urgency: {type: text}
      hot: {type: formula, expression: 'urgency in ["high", "urgent"]'}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      urgency: {type: picklist, options: [low, high, urgent]}
      hot: {type: formula, expression: 'urgency in ["high", "urgent"]'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.fld._texts import QUOTE, assignments, comparisons
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


FEW: Final = 2


def check(architecture: Architecture) -> Iterator[Finding]:
    """Gather the words that each free text is compared with or set to."""
    words: dict[tuple[str, str], dict[str, Keys]] = {}
    for one in comparisons(architecture, QUOTE):
        if not one.ordered:
            words.setdefault((one.module, one.field), {}).setdefault(one.word, one.path)
    for one in assignments(architecture) if words else ():
        if (one.module, one.field) in words:
            words[one.module, one.field].setdefault(one.word, one.path)
    for (module, name), found in words.items():
        field = architecture.modules[module].fields[name]
        if len(found) >= FEW and not (field.unique or field.external_id):
            places = dict.fromkeys(path for _, path in sorted(found.items()))
            related = tuple((path, "it meets such a word here") for path in places)
            message = f"`{name}` is free text, and is expected to be {some(sorted(found))}"
            way_out = "make it a picklist with these options"
            yield Finding(architecture.field_path(module, name), message, way_out, related)


RULE: Final = Rule("FLD202", Severity.WARNING, "graph", "text field that holds a few known values", check)
