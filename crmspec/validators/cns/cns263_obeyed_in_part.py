"""An answer that withdraws consents withdraws only some of them.

## What
Several consents of one channel say that they are withdrawn by a keyword. A workflow that reads what comes in on that
channel withdraws one of them, and no such workflow withdraws another.

## Why
Whoever answers STOP wants no message at all. The other messages go on, and that is what people complain of to the
authorities.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      phone: {type: phone, personal: true, required: true}
channels:
  texts:
    kind: sms
    address: {contact: phone}
    capped_at: 2/month
    quiet_hours: {from: "20:00", to: "09:00", zone: recipient}
consents:
  news:
    channel: texts
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    withdrawn_by: [keyword]
    wording: Text me the news.
  dates:
    channel: texts
    purpose: service
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    withdrawn_by: [keyword]
    wording: Text me about my appointments.
templates:
  hello: {channel: texts, purpose: marketing, module: contact, body: News. Reply STOP to end., unsubscribe: true}
  date: {channel: texts, purpose: service, module: contact, body: "See you tomorrow, {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: one, send: {template: hello, consent: news}, on_failure: continue}
      - {id: two, send: {template: date, consent: dates}, on_failure: continue}
  stop_comes_in:
    trigger: {inbound: texts, module: contact}
    if: lower(body) == "stop"
    run_as: {system: Nobody is signed in when a text comes in.}
    steps:
      - {id: no_news, consent: {consent: news, is: withdrawn, because: They replied STOP.}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      phone: {type: phone, personal: true, required: true}
channels:
  texts:
    kind: sms
    address: {contact: phone}
    capped_at: 2/month
    quiet_hours: {from: "20:00", to: "09:00", zone: recipient}
consents:
  news:
    channel: texts
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    withdrawn_by: [keyword]
    wording: Text me the news.
  dates:
    channel: texts
    purpose: service
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    withdrawn_by: [keyword]
    wording: Text me about my appointments.
templates:
  hello: {channel: texts, purpose: marketing, module: contact, body: News. Reply STOP to end., unsubscribe: true}
  date: {channel: texts, purpose: service, module: contact, body: "See you tomorrow, {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: one, send: {template: hello, consent: news}, on_failure: continue}
      - {id: two, send: {template: date, consent: dates}, on_failure: continue}
  stop_comes_in:
    trigger: {inbound: texts, module: contact}
    if: lower(body) == "stop"
    run_as: {system: Nobody is signed in when a text comes in.}
    steps:
      - {id: no_news, consent: {consent: news, is: withdrawn, because: They replied STOP.}}
      - {id: no_dates, consent: {consent: dates, is: withdrawn, because: They replied STOP.}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the consents of a channel with those that its answers withdraw."""
    consents = architecture.section("consents")
    for (channel, module), withdrawn in _withdrawn(architecture).items():
        for name, one in consents.items():
            keyword = "keyword" in one.withdrawn_by and one.channel == channel and module in one.modules
            if not keyword or name in withdrawn or architecture.is_shared(("consents", name)):
                continue
            beside = next((each for each in withdrawn if "keyword" in consents[each].withdrawn_by), None)
            if beside is not None:
                message = (
                    f"an answer by `{channel}` withdraws `{beside}` here, and never `{name}`, "
                    "which is withdrawn by a keyword too"
                )
                way_out = f"withdraw `{name}` there too, or take `keyword` out of its `withdrawn_by`"
                related = ((("consents", name, "withdrawn_by"), "it says so here"),)
                yield Finding((*withdrawn[beside], "consent"), message, way_out, related)


def _withdrawn(architecture: Architecture) -> dict[tuple[str, str], dict[str, Keys]]:
    """By channel and module, the consents that workflows withdraw by what comes in, each with a step."""
    heard = {
        one.path[1]: (one.model.inbound, one.model.module)
        for one in architecture.steps("inbound")
        if one.path[0] == "workflows"
    }
    found: dict[tuple[str, str], dict[str, Keys]] = {}
    declared = architecture.section("consents")
    for step in architecture.steps("consent") if heard else ():
        options, at = step.model.consent, heard.get(step.path[1])
        if at is not None and options.is_ == "withdrawn" and options.consent in declared:
            found.setdefault(at, {}).setdefault(options.consent, step.path)
    return found


RULE: Final = Rule("CNS263", Severity.WARNING, "graph", "withdrawal obeyed in part", check, absence=True)
