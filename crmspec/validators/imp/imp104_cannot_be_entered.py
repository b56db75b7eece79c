"""A column or a question for what cannot be entered.

## What
A column of an import, or a question of a form, fills a field whose value is computed (a formula, a roll-up, a score, a
number that the system gives); or a column fills one that no text can give, such as a file.

## Why
The value is refused or thrown away, and who entered it believes that it is there.

## Bad
```yaml
modules:
  invoice:
    fields:
      title: {type: text, required: true}
      hours: {type: integer}
      doubled: {type: formula, expression: hours * 2}
imports:
  old_invoices:
    module: invoice
    columns: {Title: title, Hours: hours, Doubled: doubled}
```

## Good
```yaml
modules:
  invoice:
    fields:
      title: {type: text, required: true}
      hours: {type: integer}
      doubled: {type: formula, expression: hours * 2}
imports:
  old_invoices:
    module: invoice
    columns: {Title: title, Hours: hours}
    drop: [Doubled]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the fields that forms and imports fill."""
    for one in ways_in(architecture):
        for path, name, field in one.fields:
            related = ((architecture.field_path(one.declared.module, name), "it is declared here"),)
            if field.derived:
                what = "form asks for" if one.kind == "form" else f"column `{path[-1]}` fills"
                message = f"the {what} `{name}`, which is computed and never entered"
                yield Finding(path, message, "leave it out, or fill what it is computed from", related)
            elif one.kind == "import" and field.parser == "none":
                kind = type(field).model_fields["type"].default
                message = f"the column `{path[-1]}` fills `{name}`, a `{kind}`, which no text can give"
                yield Finding(path, message, "leave it out, or keep the text in a field of its own", related)


RULE: Final = Rule("IMP104", Severity.ERROR, "module", "value for what is computed", check)
