"""A message is about a record that is not at hand.

## What
A template merges fields of one module, and the step that sends it has no record of that module: neither the
workflow's own, nor the recipient, nor the result of an earlier step; and it does not say `about`.

## Why
There is nothing that could be merged, so nothing can be sent.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      account: {type: lookup, to: account}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  account_opened: {channel: letters, module: account, body: "{{ name }} has an account."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: account_opened}, on_failure: continue}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      account: {type: lookup, to: account}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  account_opened: {channel: letters, module: account, body: "{{ name }} has an account."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: account_opened, about: account}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._sending import Sending, sendings
from crmspec.validators.wording import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find messages whose template is about a module of which there is no record."""
    for one in sendings(architecture):
        wanted = one.template.module
        if one.about is not None:
            if one.about != wanted:
                yield _finding(architecture, one, f"`about` hands it a `{one.about}`", "about")
        elif one.at_hand is not None and wanted not in one.at_hand:
            has = joined([f"a `{name}`" for name in sorted(one.at_hand)], "or")
            yield _finding(architecture, one, f"this step has only {has}", "template")


def _finding(architecture: Architecture, one: Sending, why: str, key: str) -> Finding:
    wanted = one.template.module
    message = f"this is never sent: `{one.name}` takes its text from a `{wanted}`, and {why}"
    ways = _ways(architecture, one)
    way_out = f"add `about: {ways[0]}`" if ways else "send a template of another module"
    if ways and key == "about":
        way_out = f"write `about: {ways[0]}`"
    related = ((("templates", one.name, "module"), f"it is written about a `{wanted}`"),)
    edits = (Edit("put", (*one.path, "about"), ways[0]),) if len(ways) == 1 else ()
    return Finding((*one.path, key), message, way_out, related, at_key=False, edits=edits)


def _ways(architecture: Architecture, one: Sending) -> list[str]:
    """The lookups of the workflow's own record that lead to what the template is about."""
    declared = architecture.modules.get(one.record or "")
    if declared is None:
        return []
    return [
        name for name, field in declared.fields.items() if getattr(field, "to", None) == one.template.module
    ]


RULE: Final = Rule("WFL110", Severity.ERROR, "module", "message about nothing at hand", check, final=True)
