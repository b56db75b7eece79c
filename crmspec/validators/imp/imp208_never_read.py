"""A text in an import that can never stand there.

## What
Under `values` a column says what a text means, but before that the column's text is changed by `normalise`, so that it
never reads like this: `Email` where all is made small, ` x ` where spaces at the ends are cut off.

## Why
The rows with this text are refused, or lose their value, though it seems to be taken care of.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      language: {type: picklist, options: [en, es]}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Language: {field: language, normalise: [trim, lower], values: {English: en, Spanish: es}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      language: {type: picklist, options: [en, es]}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Language: {field: language, normalise: [trim, lower], values: {english: en, spanish: es}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture

_STEPS: Final[Mapping[str, Callable[[str], str]]] = {
    "trim": str.strip,
    "lower": str.lower,
    "upper": str.upper,
    "collapse_spaces": lambda text: re.sub(r"\s+", " ", text),
    "digits": lambda text: re.sub(r"\D", "", text),
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Do to each text what is done to the column's."""
    for one in imports(architecture):
        for path, _, _ in one.fields:
            column = one.declared.columns[path[-1]]
            for text in column.values:
                normal = text
                for step in column.normalise:
                    normal = _STEPS.get(step, str)(normal)
                if normal != text:
                    steps = ", ".join(step for step in column.normalise if step in _STEPS)
                    message = f"the column never says `{text}`: its text is changed before (`{steps}`)"
                    place = (*path, "values", text)
                    free = bool(normal) and normal not in column.values
                    edits = (Edit("rename", place, normal),) if free else ()
                    way_out = f"write `{normal}`" if free else "remove it"
                    yield Finding(place, message, way_out, edits=edits)


RULE: Final = Rule("IMP208", Severity.WARNING, "module", "text that never stands there", check)
