"""A step is for a record of which it is certain that it is missing.

## What
A step changes, moves, tags or writes to a record, and the conditions on the way say that there is none: the lookup
is null where the step is done, and filled where it is not. So it is where the address of a message, or the value that
a step writes, is certainly null.

## Why
The condition is the wrong way round: the step fails whenever it is done, and is not done whenever it could be.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  deal:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: deal, body: "Hello, {{ contact.name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: greet, send: {template: hello, to: contact}, if: contact is null, on_failure: continue}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
  deal:
    fields:
      name: {type: text}
      contact: {type: lookup, to: contact}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: deal, body: "Hello, {{ contact.name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: greet, send: {template: hello, to: contact}, if: contact is not null, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN, Record
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.cns._proof import plain
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._reasons import asked_at, step_called, written
from crmspec.validators.wfl._state import states, touching
from crmspec.validators.wfl._uses import uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow, Node
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.guards import Facts
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.wfl._state import Certain

NEEDED: Final = frozenset({"record", "about", "to", "with", "host", "user"})
"""Options that name whom or what a step is about."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Ask of each record that a step is about, and of each value that it writes, whether there can be one."""
    known = facts(architecture)
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            given = certain.get(number)
            for path, expr in uses(architecture).get(node.path, ()) if given else ():
                sought = _sought(architecture, node, path, expr)
                missing = next((one for one in sought if given and _is_null(one, given, known)), None)
                if missing is not None and given:
                    yield _finding(architecture, (flow, node, path), missing, given)
                    break


def _sought(architecture: Architecture, node: Node, path: Keys, expr: Expr) -> Iterator[Expr]:
    """The values that a step needs at a place, or writes there."""
    inside = path[len(node.path) :]
    if inside[:2] == ("update", "set"):
        if expr.op in {"var", "field", "get"}:
            yield plain(expr)
        return
    if inside[-1] not in NEEDED or len(inside) != len(("send", "to")) or not isinstance(expr.type, Record):
        return
    value = plain(expr)
    if value.op != "self":
        yield value
    if inside == ("send", "to"):
        template = architecture.section("templates").get(node.model.send.template)
        channel = architecture.section("channels").get(template.channel) if template else None
        address = channel.address.get(expr.type.module, "") if channel else ""
        if address and "." not in address:
            field = value_of(architecture, expr.type.module, address)
            yield field if value.op == "self" else Expr("get", field.type, (value, *field.args))


def _is_null(value: Expr, given: Certain, known: Facts) -> bool:
    """Whether a value is certainly null."""
    there = Expr("not_null", BOOLEAN, (value,))
    return (
        touching(value, given)
        and not satisfiable(there, *given, facts=known)
        and satisfiable(*given, facts=known)
    )


def _finding(
    architecture: Architecture, at: tuple[Flow, Node, Keys], missing: Expr, given: Certain
) -> Finding:
    flow, node, path = at
    called, named = step_called(node.verb, node.model), written(architecture, path)
    reason = asked_at(architecture, flow, given, Expr("not_null", BOOLEAN, (missing,)))
    why = f" ({reason[1]})" if reason else ""
    if "set" in path[len(node.path) :]:
        comes = "it writes nothing"
    elif path[-1] == "to" and not isinstance(missing.type, Record):
        named, comes = f"{missing.args[-1]}` of `{named}", "nobody is reached"
    else:
        comes = "it fails each time"
    text = f"`{named}` is always empty where {called} is done{why}: {comes}"
    asked = f"`{written(architecture, reason[0])}`" if reason else "the condition"
    way_out = f"turn {asked} round, or name another"
    related = ((reason[0], f"this lets {called} be done {reason[1]}"),) if reason else ()
    return Finding(path, text, way_out, related, at_key=False)


RULE: Final = Rule("WFL133", Severity.ERROR, "module", "record that is certainly missing", check)
