"""People outside read what is confidential.

## What
A message of a channel that goes outside, or a paper such as a quote, an invoice or a letter, merges a field that is
confidential or restricted and is not about the person who reads it (not `personal`): a cost, a margin, a note of
colleagues. Notices to users (`internal`) are left out.

## Why
Customers read what most of the firm must not see. A letter that is sent cannot be taken back.

## Bad
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  rep:
    can:
      order: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
channels:
  email: {kind: email, address: {order: email}}
templates:
  thanks: {channel: email, module: order, subject: Thank you, body: "{{ name }} at {{ margin }} percent"}
workflows:
  say_thanks:
    trigger: {button: Say thanks, module: order, by: [rep]}
    steps: [{send: {template: thanks}}]
```

## Good
```yaml
modules:
  order:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  rep:
    can:
      order: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
channels:
  email: {kind: email, address: {order: email}}
templates:
  thanks: {channel: email, module: order, subject: Thank you, body: "{{ name }} is on its way"}
workflows:
  say_thanks:
    trigger: {button: Say thanks, module: order, by: [rep]}
    steps: [{send: {template: thanks}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

    Shown = dict[tuple[str, str], Keys]

GIVEN_OUT: Final = frozenset({"quote", "invoice", "statement", "contract", "letter"})
"""Kinds of papers that are for people outside."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is merged into what people outside read."""
    if not closed(architecture):
        return
    found: dict[Keys, Shown] = {}
    for path, module, name in _shown(architecture):
        declared = architecture.modules.get(module)
        secret = closed(architecture).get(module, frozenset())
        if declared is not None and name in secret and not declared.fields[name].personal:
            found.setdefault(path[:2], {}).setdefault((module, name), path)
    for (section, called), shown in found.items():
        if _goes_out(architecture, str(section), str(called)):
            yield _finding(architecture, str(section), str(called), shown)


def _shown(architecture: Architecture) -> Iterator[tuple[Keys, str, str]]:
    for path, several in architecture.expressions.items():
        if path[0] in {"templates", "documents"}:
            for expression in several:
                yield from ((path, read.module, read.field) for read in expression.checked.reads)
    for one in architecture.references:
        if one.path[0] == "documents" and "columns" in one.path and one.target.startswith("field:"):
            module, _, name = one.target[6:].partition(".")
            yield one.path, module, name


def _goes_out(architecture: Architecture, section: str, name: str) -> bool:
    if section == "documents":
        return architecture.section(section)[name].kind in GIVEN_OUT
    return architecture.section(section)[name].channel in architecture.section("channels")


def _finding(architecture: Architecture, section: str, called: str, shown: Shown) -> Finding:
    (first, *_), names = shown.values(), [f"{module}.{name}" for module, name in shown]
    what = "the message" if section == "templates" else "the paper"
    words = {str(architecture.modules[module].fields[name].sensitivity) for module, name in shown}
    message = (
        f"{what} `{called}` tells people outside {some(names, 6)}, which is {' and '.join(sorted(words))}"
    )
    way_out = (
        "take it out; if they are to know it, it is not confidential: say so at the field, or waive this"
    )
    related = tuple((architecture.field_path(*one), "it is declared here") for one in list(shown)[:6])
    return Finding(first, message, way_out, related)


RULE: Final = Rule("ACC219", Severity.WARNING, "graph", "confidential data that people outside read", check)
