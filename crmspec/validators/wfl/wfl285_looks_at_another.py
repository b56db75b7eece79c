"""One record is looked at, and another is written to.

## What
A step makes sure that somebody is there or has an address (`case.contact.email is not null`), and sends to another
record of the same module (`contact`), whose address may be missing.

## Why
The condition guards nothing: what it lets through fails, and what could be sent is not.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
  case:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
  news:
    fields:
      name: {type: text}
      case: {type: lookup, to: case}
      contact: {type: lookup, to: contact}
channels:
  email: {kind: email, address: {contact: email}}
templates:
  told: {channel: email, module: news, subject: News, body: "{{ name }}"}
workflows:
  tell:
    trigger: {created: news}
    steps:
      - {id: tell, if: case.contact.email is not null, send: {template: told, to: contact, about: record}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, unique: true}
  case:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
  news:
    fields:
      name: {type: text}
      case: {type: lookup, to: case}
      contact: {type: lookup, to: contact}
channels:
  email: {kind: email, address: {contact: email}}
templates:
  told: {channel: email, module: news, subject: News, body: "{{ name }}"}
workflows:
  tell:
    trigger: {created: news}
    steps:
      - {id: tell, if: case.contact.email is not null, send: {template: told, to: case.contact, about: record}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Record
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.cns._proof import plain
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._known import At, Test, filled, nodes, ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Node
    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare whom each message goes to with who was looked at before."""
    if not architecture.section("templates"):
        return
    for path, found in ways(architecture).items():
        if architecture.is_shared(path):
            continue
        for node, at in nodes(found):
            if node.verb == "send" and at.tests:
                yield from _looked(architecture, node, at)


def _looked(architecture: Architecture, node: Node, at: At) -> Iterator[Finding]:
    to = condition(architecture, (*node.path, "send", "to"))
    template = architecture.section("templates").get(node.model.send.template)
    channel = architecture.section("channels").get(template.channel) if template is not None else None
    if to is None or channel is None or not isinstance(to.type, Record):
        return
    to, tests = plain(to), tuple((plain(test), holds) for test, holds in at.tests)
    address = channel.address.get(str(getattr(to.type, "module", "")))
    if address is None or any(to in walk(test) for test, _ in tests):
        return
    for other in _others(tests, to, str(address)):
        text = f"this makes sure of `{spoken(other)}`, and writes to `{spoken(to)}`, which may be missing"
        way_out = f"write to `{spoken(other)}`, or make sure of `{spoken(to)}`"
        yield Finding((*node.path, "send", "to"), text, way_out, at_key=False)
        return


def _others(tests: tuple[Test, ...], to: Expr, address: str) -> Iterator[Expr]:
    """Other records of the same module whose address is there for certain, or that are themselves."""
    known = At(frozenset(tests), frozenset())
    module = getattr(to.type, "module", "")
    for test, _ in sorted(tests, key=repr):
        for part in walk(test):
            if part.op == "get" and part.args[1:] == (module, address):
                record = part.operands[0]
            elif isinstance(part.type, Record) and part.type.module == module and _alike(part, to):
                record = part
            else:
                continue
            if record != to and filled(known, part) and record.op != "self":
                yield record


def _alike(one: Expr, other: Expr) -> bool:
    """Whether two records are called the same, where they are looked up in different ones."""
    names = {"field": 1, "get": 2}
    if one.op not in names or other.op not in names:
        return False
    return one.args[names[one.op]] == other.args[names[other.op]]


def spoken(record: Expr) -> str:
    """How a record is written in a blueprint."""
    if record.op == "get":
        return f"{spoken(record.operands[0])}.{record.args[2]}"
    return "record" if record.op == "self" else str(record.args[-1])


RULE: Final = Rule("WFL285", Severity.WARNING, "graph", "looks at another record", check)
