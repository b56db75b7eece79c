"""A message goes out again and again, or to more people than anybody counted.

## What
A message is sent inside a `for_each` or `repeat` that has no `limit`. Or it is sent each time a workflow starts
that can start any number of times for the same record, and has no `at_most`: on a schedule for each record of a
segment in which the record stays; whenever a message is opened, clicked or answered; whenever a score passes a
limit; or, to a whole segment, on every change of a record. Joining a campaign counts as a message. A segment with a
day of its own in its condition, or one that a step takes the record out of, is left alone.

## Why
The same person gets the same letter every week; a change of a typing error writes to ten thousand people once more;
two machines answer each other all night.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: contact, body: "Hello, {{ name }}."}
segments:
  everybody: {module: contact, where: email is not null}
workflows:
  greet_them:
    trigger: {schedule: "0 6 * * 1", each: everybody}
    steps:
      - {id: greet, send: {template: hello}, on_failure: continue}
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
templates:
  hello: {channel: letters, module: contact, body: "Hello, {{ name }}."}
segments:
  everybody: {module: contact, where: email is not null}
workflows:
  greet_them:
    trigger: {schedule: "0 6 * * 1", each: everybody}
    at_most: {times: 1, per: record, every: 12 months}
    steps:
      - {id: greet, send: {template: hello}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

LOOPS: Final = frozenset({"for_each", "repeat"})
OFTEN: Final = {
    "message": "each time a message is {}",
    "inbound": "each time a message comes in",
    "crosses": "each time the score passes the limit",
}
EVENTS: Final = frozenset({"opened", "clicked", "replied"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is sent in loops, and at what starts again and again."""
    told: set[Keys] = set()
    for name, workflow in architecture.section("workflows").items():
        flow = flows(architecture)["workflows", name, "steps"]
        sent = _sent(architecture, flow) if workflow.at_most is None else ()
        for number, trigger in enumerate(workflow.trigger if sent else ()):
            why = _again(architecture, flow, trigger, any(loop for _, loop in sent))
            if why:
                path = ("workflows", name, "trigger", number)
                place = path if len(workflow.trigger) > 1 else path[:-1]
                told.update(place for place, _ in sent)
                related = ((sent[0][0], "what is sent"),)
                way_out = "say how often for one record: `at_most: {times: 1, per: record, every: 12 months}`"
                yield Finding(place, f"`{name}` sends {why}", way_out, related)
                break
    yield from _in_loops(architecture, told)


def _in_loops(architecture: Architecture, told: set[Keys]) -> Iterator[Finding]:
    """Loops without a limit, but for those whose messages are told of already."""
    for verb in sorted(LOOPS):
        for step in architecture.steps(verb):
            options = getattr(step.model, verb)
            if "limit" in options.model_fields_set:
                continue
            inside = (*step.path, verb, "steps")
            sends = [one.path for one in architecture.steps("send") if one.path[: len(inside)] == inside]
            sends += [
                one.path
                for one in architecture.steps("subflow")
                if one.path[: len(inside)] == inside and _subflow_sends(architecture, one.model.subflow.name)
            ]
            if not told.issuperset(sends):
                text = "messages are sent in this loop, and nothing says to how many at most"
                related = ((sends[0], "what is sent"),)
                yield Finding((*step.path, verb), text, "write a `limit` that fits what is meant", related)


def _subflow_sends(architecture: Architecture, name: str, around: tuple[str, ...] = ()) -> bool:
    flow = flows(architecture).get(("subflows", name, "steps"))
    if flow is None or name in around:
        return False
    return any(
        node.verb == "send"
        or (node.verb == "subflow" and _subflow_sends(architecture, node.model.subflow.name, (*around, name)))
        for _, node in flow.steps()
    )


def _sent(architecture: Architecture, flow: Flow) -> tuple[tuple[Keys, bool], ...]:
    """The messages of a workflow, each with whether it goes to several."""
    return tuple(
        (node.path, bool(LOOPS.intersection(map(str, node.path))))
        for _, node in flow.steps()
        if node.verb == "send"
        or (node.verb == "campaign" and node.model.campaign.member == "add")
        or (node.verb == "subflow" and _subflow_sends(architecture, node.model.subflow.name))
    )


def _again(architecture: Architecture, flow: Flow, trigger: object, many: bool) -> str:
    """How a workflow starts again for the same record; empty where it does not."""
    verb = type(trigger).__module__.rpartition(".")[2]
    if verb == "schedule":
        each = getattr(trigger, "each", None)
        stays = each is not None and _stays(architecture, flow, each)
        return f"to the same records of `{each}` each time the clock comes round" if stays else ""
    if verb in {"changed", "updated"}:
        return "to many people on every change of one record" if many else ""
    if verb == "message" and getattr(trigger, "message", "") not in EVENTS:
        return ""
    return OFTEN.get(verb, "").format(getattr(trigger, "message", ""))


def _stays(architecture: Architecture, flow: Flow, segment: str) -> bool:
    """Whether a record is in a segment again the next time: no day decides, and no step takes it out."""
    where = condition(architecture, ("segments", segment, "where"))
    if where is None or any(part.op == "eq" and _dated(part.operands) for part in walk(where)):
        return False
    read = {name for _, name in fields_read(where)}
    tags = {str(part.args[1]) for part in walk(where) if part.op == "has_tag"}
    for _, node in flow.steps():
        match node.verb:
            case "update":
                out = read.intersection(node.model.update.set)
            case "tag" | "untag":
                out = tags.intersection(getattr(node.model, node.verb).tags)
            case "transition" | "convert" | "delete" | "subflow" | "create" | "task" | "log":
                out = {node.verb} if node.verb != "subflow" else set()
            case _:
                out = set()
        if out:
            return False
    return True


def _dated(parts: tuple[Expr, ...]) -> bool:
    return any(one.op in {"now", "today", "date_of"} for part in parts for one in walk(part))


RULE: Final = Rule("WFL224", Severity.WARNING, "graph", "messages without a bound", check)
