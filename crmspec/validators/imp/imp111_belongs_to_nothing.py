"""What a link's form makes does not point at the record that the link is about.

## What
A form by a signed link about a record of one module makes a record of another, and has no `link_field`; or its
`link_field` is no lookup to that module.

## Why
The answers are there, and nobody knows whose they are.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
  answer:
    fields:
      remark: {type: text}
      project: {type: lookup, to: project}
forms:
  survey: {kind: record, module: answer, about: project, fields: [remark]}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text, required: true}
  answer:
    fields:
      remark: {type: text}
      project: {type: lookup, to: project}
forms:
  survey: {kind: record, module: answer, about: project, link_field: project, fields: [remark]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, points_at
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the lookups of forms that make one record about another."""
    for one in forms(architecture):
        form = one.declared
        if (
            form.kind != "record"
            or form.about in (None, form.module)
            or form.about not in architecture.modules
        ):
            continue
        pointing = [name for name, field in one.module.fields.items() if form.about in points_at(field)]
        found = one.module.fields.get(form.link_field or "")
        if found is not None and form.about not in points_at(found):
            message = (
                f"a `{form.module}` from this form does not show its `{form.about}`:"
                f" `{form.link_field}` does not point at a `{form.about}`"
            )
            way_out = _way_out(form, pointing)
            edits = _edits(one.path, pointing)
            yield Finding((*one.path, "link_field"), message, way_out, at_key=False, edits=edits)
        elif not form.link_field and not set(pointing) & set(form.set):
            message = (
                f"a `{form.module}` from this form does not show its `{form.about}`:"
                " no field keeps whose link it came by"
            )
            edits = _edits(one.path, pointing)
            yield Finding((*one.path, "about"), message, _way_out(form, pointing), edits=edits)


def _way_out(form: Any, pointing: list[str]) -> str:
    if pointing:
        return f"write `link_field: {pointing[0]}`"
    return f"add a lookup to `{form.about}` to `{form.module}`, and name it as `link_field`"


def _edits(form: Keys, pointing: list[str]) -> tuple[Edit, ...]:
    """The lookup that keeps the link's record, where there is only one that can."""
    return (Edit("put", (*form, "link_field"), pointing[0]),) if len(pointing) == 1 else ()


RULE: Final = Rule("IMP111", Severity.ERROR, "module", "answer that belongs to nothing", check)
