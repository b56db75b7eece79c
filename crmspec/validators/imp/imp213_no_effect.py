"""A setting that has no effect on a form of this kind.

## What
`roles` on a form that is not internal; `about`, `link_field` or `expires_after` on one that is not reached by a signed
link; `protection` on an internal one.

## Why
Somebody believes that the form is limited to a few, or that its link runs out. It is not, and does not.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
roles:
  agent: {label: Agent}
forms:
  ask_us: {kind: public, module: request, fields: [name], roles: [agent]}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
roles:
  agent: {label: Agent}
forms:
  ask_us: {kind: internal, module: request, fields: [name], roles: [agent]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_KINDS: Final = {
    "roles": ("internal",),
    "about": ("record",),
    "link_field": ("record",),
    "expires_after": ("record",),
    "protection": ("public", "record"),
}
"""For each setting, the kinds of forms on which it has an effect."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the settings of each form with its kind."""
    for one in forms(architecture):
        for key, kinds in _KINDS.items():
            if key in one.declared.model_fields_set and one.declared.kind not in kinds:
                way_out = f"leave it out, or make the form `kind: {kinds[0]}`"
                message = f"`{key}` has no effect on a form of the kind `{one.declared.kind}`"
                path = (*one.path, key)
                kind = ((*one.path, "kind"), "its kind")
                yield Finding(path, message, way_out, (kind,), edits=(Edit("drop", path),))


RULE: Final = Rule("IMP213", Severity.WARNING, "file", "setting without effect", check)
