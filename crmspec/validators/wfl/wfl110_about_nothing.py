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
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sending import Sending, sendings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find messages whose template is about a module of which there is no record."""
    for one in sendings(architecture):
        wanted = one.template.module
        if one.about is not None:
            if one.about != wanted:
                yield _finding(one, f"`{one.name}` is about a `{wanted}`, and gets a `{one.about}`", "about")
        elif one.at_hand is not None and wanted not in one.at_hand:
            message = f"`{one.name}` is about a `{wanted}`, and there is none at hand"
            yield _finding(one, message, "template")


def _finding(one: Sending, message: str, key: str) -> Finding:
    way_out = f"say which in `about`: an expression that yields a `{one.template.module}`"
    return Finding((*one.path, key), message, way_out, at_key=False)


RULE: Final = Rule("WFL110", Severity.ERROR, "module", "message about nothing at hand", check, final=True)
