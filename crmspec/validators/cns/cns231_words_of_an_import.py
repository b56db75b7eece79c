"""The texts of an import say the opposite of what they mean.

## What
In a column of an import that says what somebody agreed to, no text means yes and none means no; or one
text means both; or the column's name says that it is about refusal (`opt out`, `unsubscribed`, `do not email`), and a
yes in it counts as agreement, or a no as refusal. Or an empty cell counts as agreement, or a no does besides a yes.

## Why
Those who said no are written to, and those who said yes are not. It is found out by their complaints.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [import]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
imports:
  old_list:
    module: contact
    columns: {Name: name, Mail: email}
    consents: [{column: Email Opt Out, consent: news, given: ["yes"], withdrawn: ["no"]}]
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [import]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
imports:
  old_list:
    module: contact
    columns: {Name: name, Mail: email}
    consents: [{column: Email Opt Out, consent: news, given: ["no"], withdrawn: ["yes"]}]
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.exchange import ImportConsent

REFUSAL: Final = re.compile(
    r"opt.?out|unsubscri|do.?not|don.?t|no.?(e?mail|mailing|news|texts?|sms|calls?)\b|refus|object",
    re.IGNORECASE,
)
AGREEMENT: Final = re.compile(r"opt.?in|subscri|newsletter|agree|consent|permission|allow", re.IGNORECASE)
YES: Final = frozenset({"yes", "y", "true", "1", "x", "on", "ja", "si", "sí", "oui"})
NO: Final = frozenset({"no", "n", "false", "0", "off", "nein", "non"})
SILENT: Final = frozenset(
    {"", "-", "?", "n/a", "na", "none", "null", "unknown", "not set", "not asked", "pending"}
)
"""Texts by which nobody has said anything."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Read what the texts of each column mean."""
    for name, one in architecture.section("imports").items():
        for at, column in enumerate(one.consents):
            found = _wrong(column) or _half(architecture, column)
            if found:
                key, text, way_out = found
                path = ("imports", name, "consents", at)
                yield Finding((*path, key) if key else path, text, way_out, at_key=bool(key))


def _wrong(column: ImportConsent) -> tuple[str, str, str] | None:
    given = {one.strip().lower() for one in column.given}
    withdrawn = {one.strip().lower() for one in column.withdrawn}
    if not given and not withdrawn:
        text = f"no text in `{column.column}` means anything: neither yes nor no"
        return "", text, "say in `given` and `withdrawn` which texts mean what"
    if both := sorted(given & withdrawn):
        text = f"`{both[0]}` in `{column.column}` means both that `{column.consent}` was given and that it was not"
        return "withdrawn", text, "leave it where it belongs"
    if silent := sorted(given & SILENT):
        said = f"`{silent[0]}`" if silent[0] else "an empty cell"
        text = f"{said} in `{column.column}` counts as a yes to `{column.consent}`: who says nothing agrees to nothing"
        return "given", text, "name only texts that say yes; all others leave it open"
    refusal = REFUSAL.search(column.column) is not None
    if given & NO and given & YES:
        text = f"a yes and a no in `{column.column}` both count as a yes to `{column.consent}`"
        return "given", text, "name only texts that say the same"
    yes, no = (withdrawn, given) if refusal else (given, withdrawn)
    if (refusal or AGREEMENT.search(column.column)) and (no & YES or yes & NO):
        what = "refused" if refusal else "agreed"
        text = f"`{column.column}` says who {what}, and its texts are read the other way round"
        return "given", text, "exchange the texts of `given` and `withdrawn`"
    return None


def _half(architecture: Architecture, column: ImportConsent) -> tuple[str, str, str] | None:
    """One answer that no column of any import understands, though imports are to bring it."""
    consent = architecture.section("consents").get(column.consent)
    if consent is None:
        return None
    known = [
        one
        for each in architecture.section("imports").values()
        for one in each.consents
        if one.consent == column.consent
    ]
    if "import" in consent.withdrawn_by and not any(one.withdrawn for one in known):
        text = f"no text in `{column.column}` withdraws `{column.consent}`: who refused is not known to have"
        return "", text, "say in `withdrawn` which texts mean a no"
    if "import" in consent.given_by and not any(one.given for one in known):
        text = f"no text in `{column.column}` gives `{column.consent}`: who agreed is not known to have"
        return "", text, "say in `given` which texts mean a yes"
    return None


RULE: Final = Rule("CNS231", Severity.WARNING, "file", "import reads consent the wrong way", check)
