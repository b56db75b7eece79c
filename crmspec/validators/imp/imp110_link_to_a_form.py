"""A link leads to a form that is not about its record.

## What
`form_link` makes a signed link to a form about one record. The form is of another kind than `record`, or it is
about records of another module.

## Why
Whoever follows the link would find a form that knows nothing of the record, or that is open to everybody anyway.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  answer:
    fields:
      rating: {type: integer}
      project: {type: lookup, to: project}
forms:
  survey: {kind: record, module: answer, about: project, link_field: project, fields: [rating]}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  how_was_it: {channel: letters, module: contact, body: 'Please tell us: {{ form_link("survey") }}'}
workflows:
  ask:
    trigger: {created: project}
    steps:
      - {id: ask, send: {template: how_was_it, to: contact}, on_failure: continue}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  answer:
    fields:
      rating: {type: integer}
      project: {type: lookup, to: project}
forms:
  survey: {kind: record, module: answer, about: project, link_field: project, fields: [rating]}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  how_was_it: {channel: letters, module: project, body: 'Please tell us: {{ form_link("survey") }}'}
workflows:
  ask:
    trigger: {created: project}
    steps:
      - {id: ask, send: {template: how_was_it, to: contact}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Record
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each link with the form that it leads to."""
    for path, several in architecture.expressions.items():
        for one in several:
            parts = walk(one.checked.expr) if one.checked.expr and one.checked.mentions else ()
            for part in parts:
                if part.op == "form_link":
                    yield from _compared(architecture, path, part)


def _compared(architecture: Architecture, path: Keys, link: Expr) -> Iterator[Finding]:
    source, name = link.args
    form = architecture.section("forms").get(str(name))
    if form is None or not isinstance(source, Expr) or not isinstance(source.type, Record):
        return
    about = form.about or form.module
    if form.kind != "record":
        message = f"the form `{name}` is {form.kind}: there is no signed link to it"
        yield Finding(path, message, "give its address, or make it a form of the kind `record`", at_key=False)
    elif about != source.type.module:
        message = f"the form `{name}` is about a `{about}`, and the link about a `{source.type.module}`"
        way_out = f'name the record it is about: `form_link(the_{about}, "{name}")`'
        yield Finding(path, message, way_out, at_key=False)


RULE: Final = Rule("IMP110", Severity.ERROR, "module", "link to a form about something else", check)
