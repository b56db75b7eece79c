"""Nothing limits how much marketing one person gets.

## What
Two or more campaigns or workflows send marketing by a channel that has no `capped_at`.

## Why
Each of them is reasonable, and none knows of the others: somebody who fits several gets three letters in one day, and
unsubscribes from all.

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
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
  thank_them:
    trigger: {changed: contact, fields: [name]}
    steps:
      - {id: thank, send: {template: offer, consent: news}, on_failure: continue}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {capped_at: 2/week, kind: email, address: {contact: email}}
consents:
  news:
    channel: letters
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    wording: Send me the news.
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], consents: [news], protection: [honeypot]}
workflows:
  offer_it:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: offer, consent: news}, on_failure: continue}
  thank_them:
    trigger: {changed: contact, fields: [name]}
    steps:
      - {id: thank, send: {template: offer, consent: news}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cns._messages import messages
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count who writes to people by each channel without a cap."""
    channels = architecture.section("channels")
    senders: dict[str, dict[tuple[str, str], Keys]] = {}
    for name, campaign in architecture.section("campaigns").items():
        senders.setdefault(campaign.channel, {})["campaigns", name] = ("campaigns", name)
    for one in messages(architecture):
        if one.template.purpose == "marketing":
            whose = (str(one.path[0]), str(one.path[1]))
            senders.setdefault(one.template.channel, {})[whose] = one.path
    for name, several in senders.items():
        path = ("channels", name)
        if (
            name in channels
            and len(several) > 1
            and not channels[name].capped_at
            and not architecture.is_shared(path)
        ):
            text = (
                f"{len(several)} senders of marketing use `{name}`, and nothing limits what one person gets"
            )
            related = tuple((place, "one of them") for place in list(several.values())[:4])
            yield Finding(path, text, "write how much is enough: `capped_at: 2/week`", related)


RULE: Final = Rule("CNS232", Severity.WARNING, "graph", "marketing without a cap", check)
