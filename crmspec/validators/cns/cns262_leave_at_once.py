"""A campaign that all of its members leave at once.

## What
Who is in a campaign's segment is there because a date lies further back than so many days (or nearer), and the
campaign's `exit_when` or `goal` asks for a date of the same field that is true of all of them already.

## Why
Everybody leaves before the first message, or has reached the goal without having been written to. Nothing is sent,
and the figures look splendid.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
      last_order_on: {type: date}
channels:
  email: {kind: email, address: {contact: email}, capped_at: 2/week}
consents:
  news:
    channel: email
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Send me the news; I can end it at any time.
templates:
  hello: {channel: email, purpose: marketing, module: contact, subject: Hello, body: Hello., unsubscribe: true}
segments:
  quiet_ones: {module: contact, where: last_order_on < today() - days(730)}
campaigns:
  welcome_back:
    segment: quiet_ones
    channel: email
    consent: news
    series: [{template: hello}]
    goal: last_order_on > today() - days(60)
    exit_when: last_order_on < today() - days(365)
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
      last_order_on: {type: date}
channels:
  email: {kind: email, address: {contact: email}, capped_at: 2/week}
consents:
  news:
    channel: email
    purpose: marketing
    legal_basis: consent
    modules: [contact]
    given_by: [manual]
    wording: Send me the news; I can end it at any time.
templates:
  hello: {channel: email, purpose: marketing, module: contact, subject: Hello, body: Hello., unsubscribe: true}
segments:
  quiet_ones: {module: contact, where: last_order_on < today() - days(730)}
campaigns:
  welcome_back:
    segment: quiet_ones
    channel: email
    consent: news
    series: [{template: hello}]
    goal: last_order_on > today() - days(60)
    exit_when: last_order_on > today() - days(60)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

EARLIER: Final = frozenset({"lt", "le"})
LATER: Final = frozenset({"gt", "ge"})
MIRRORED: Final = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}


class Bound(NamedTuple):
    """A value is earlier, or later, than so many seconds from now."""

    value: Expr
    earlier: bool
    strict: bool
    seconds: int


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the dates by which members come in with those by which they leave."""
    for name, campaign in architecture.section("campaigns").items():
        where = condition(architecture, ("segments", campaign.segment, "where"))
        if where is None or architecture.is_shared(("campaigns", name)):
            continue
        known = [bound for part in _parts(where, "and") if (bound := _bound(part)) is not None]
        for key, what in (("exit_when", "leaves it"), ("goal", "has reached its goal")):
            ended = condition(architecture, ("campaigns", name, key))
            if ended is None or not known or implies(where, ended):
                continue
            if any(_follows(known, part) for part in _parts(ended, "or")):
                text = f"everybody in `{campaign.segment}` {what} before the first message of `{name}`"
                related = ((("segments", campaign.segment, "where"), "who is in the segment"),)
                yield Finding(
                    ("campaigns", name, key), text, "say what is not yet so when somebody joins", related
                )
                break


def _parts(expr: Expr, op: str) -> Iterator[Expr]:
    if expr.op == op:
        for part in expr.operands:
            yield from _parts(part, op)
    else:
        yield expr


def _bound(expr: Expr) -> Bound | None:
    """What a comparison says of a date, as a distance from now."""
    if expr.op not in MIRRORED:
        return None
    left, right = expr.operands
    for value, moment, op in ((left, right, expr.op), (right, left, MIRRORED[expr.op])):
        distance = _distance(moment)
        if distance is not None and _distance(value) is None:
            return Bound(value, op in EARLIER, op in {"lt", "gt"}, distance)
    return None


def _distance(expr: Expr) -> int | None:
    """How far from now, in seconds; None where it is another moment."""
    if expr.op == "now" or (expr.op == "date_of" and expr.operands[0].op == "now"):
        return 0
    if expr.op in {"move_date", "move_instant"} and expr.operands[1].is_literal:
        start = _distance(expr.operands[0])
        return None if start is None else start + int(expr.operands[1].value)
    return None


def _follows(known: list[Bound], wanted: Expr) -> bool:
    bound = _bound(wanted)
    if bound is None:
        return False
    for one in known:
        if one.value != bound.value or one.earlier != bound.earlier:
            continue
        nearer = one.seconds < bound.seconds if one.earlier else one.seconds > bound.seconds
        if nearer or (one.seconds == bound.seconds and (one.strict or not bound.strict)):
            return True
    return False


RULE: Final = Rule("CNS262", Severity.WARNING, "graph", "campaign that all leave at once", check)
