"""A setting that has no effect on a form of this kind.

## What
`roles` on a form that is not internal; `about`, `link_field` or `expires_after` on one that is not reached by a signed
link; `protection` on an internal one. A form's `assign` or an import's `owner`, where records have no owner.

## Why
Somebody believes that the form is limited to a few, that its link runs out, or that what comes in goes to somebody. It
is not, it does not, and nobody gets it.

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
from crmspec.validators.imp._ways_in import forms, ways_in
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
    yield from _nobody_owns(architecture)


def _nobody_owns(architecture: Architecture) -> Iterator[Finding]:
    """Find owners that are looked for where records have none."""
    for one in ways_in(architecture):
        key = "assign" if one.kind == "form" else "owner"
        if getattr(one.declared, key) and one.module.ownership in {"none", "parent"}:
            module, path = one.declared.module, (*one.path, key)
            message = f"`{key}` has no effect: a `{module}` has no owner of its own"
            related = ((("modules", module, "ownership"), "it says so here"),)
            way_out = f"leave it out, or give `{module}` another `ownership`"
            yield Finding(path, message, way_out, related, edits=(Edit("drop", path),))


RULE: Final = Rule("IMP213", Severity.WARNING, "module", "setting without effect", check)
