"""A column gives an option that is no longer offered.

## What
Under `values`, a column of an import says which text means which option; the option is retired. Of a yes or no, the
options are `true` and `false`.

## Why
New records hold what nobody is to choose any more, or the rows with this text are refused.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      language: {type: picklist, options: {en: English, es: Spanish, la: {label: Latin, retired: true}}}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Language: {field: language, values: {English: en, Spanish: es, Latin: la}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      language: {type: picklist, options: {en: English, es: Spanish, la: {label: Latin, retired: true}}}
imports:
  old_contacts:
    module: contact
    columns:
      Name: name
      Language: {field: language, values: {English: en, Spanish: es}, otherwise: empty}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_WORDS: Final = ("true", "false")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the options that columns give."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            given = one.declared.columns[path[-1]].values
            options = architecture.members.options(one.declared.module, name) if given else {}
            related = ((architecture.field_path(one.declared.module, name), "it is declared here"),)
            for text, option in given.items():
                place = (*path, "values", text)
                if field.parser == "boolean" and option not in _WORDS:
                    message = f"`{name}` is yes or no, and the text `{text}` should mean `{option}`"
                    yield Finding(place, message, 'write `"true"` or `"false"`', related, at_key=False)
                elif getattr(options.get(option), "retired", False) is True:
                    message = f"the option `{option}` of `{name}` is retired: it is not to be chosen any more"
                    yield Finding(place, message, "choose one that is still offered", related, at_key=False)


RULE: Final = Rule("IMP106", Severity.ERROR, "module", "option that is not offered", check)
