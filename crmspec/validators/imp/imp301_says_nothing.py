"""A public form says nothing afterwards.

## What
A public form has neither `thanks` nor `redirect`.

## Why
Whoever sends it does not know whether it arrived, and sends it again.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
forms:
  ask_us: {kind: public, module: request, fields: [name]}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
forms:
  ask_us: {kind: public, module: request, fields: [name], thanks: Thank you.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for forms without a last word."""
    for one in forms(architecture):
        form = one.declared
        if form.kind != "internal" and not (form.thanks or form.redirect):
            yield Finding(one.path, "whoever sends this form is told nothing", "say it in `thanks`")


RULE: Final = Rule("IMP301", Severity.INFO, "file", "form that says nothing afterwards", check)
