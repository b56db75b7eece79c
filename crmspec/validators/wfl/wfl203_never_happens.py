"""A trigger waits for what never happens.

## What
A workflow is started by something, or a step waits for something, that nothing in the blueprint brings about: leaving a
stage without a way out, a tag that records of the module cannot carry or that nobody takes off, the deletion of what
nobody may delete, a change of what is set for good, the answer to a message that is never sent or that goes to others,
a message by a channel that brings none, an event of another system that only receives. Where no role says what it may,
nothing is said of what people do. Stages that nothing enters, fields that nothing fills and scores out of reach are
reported where they are declared.

## Why
The workflow never runs. Nothing fails, so nobody notices before the customer does.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      notes: {type: text}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: offer, to: won}, lose: {from: offer, to: lost}}
workflows:
  deal_comes_back:
    trigger: {leaves: sales.lost}
    steps:
      - update: {set: {notes: They are interested again.}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      notes: {type: text}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: offer, to: won}
      lose: {from: offer, to: lost}
      come_back: {from: lost, to: offer}
workflows:
  deal_comes_back:
    trigger: {leaves: sales.lost}
    steps:
      - update: {set: {notes: They are interested again.}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.access.listeners import causes, listens
from crmspec.access.rights import are_told, rights
from crmspec.compiler.system import SYSTEM_FIELDS
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sent import modules_of, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.access.effects import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.field import Field

Reason = tuple[str, str, str]
"""The key that is to blame, why it never happens, and the way out."""
_OPENED: Final = {
    "opened": frozenset({"sms", "post", "call"}),
    "clicked": frozenset({"post", "call"}),
    "replied": frozenset({"post", "push"}),
}
"""What can be told of no message of these kinds of channels."""
_STILL: Final = frozenset(SYSTEM_FIELDS) - {"version", "updated_at", "updated_by", "owner", "deleted_at"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Ask of each trigger what could set it off."""
    for one in listens(architecture):
        never = _NEVER.get(one.verb)
        if (
            never is None
            or architecture.is_shared(one.path)
            or (one.module is None and one.verb != "webhook")
        ):
            continue
        for key, because, way_out in never(architecture, one):
            name = architecture.owner(one.path).partition(":")[2]
            does = "waits for what never happens" if one.waiting else "never starts"
            path = (*one.path, key)
            yield Finding(path, f"`{name}` {does}: {because}", way_out, at_key=key == one.verb)


def _leaves(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    pipeline = one.model.leaves.partition(".")[0]
    declared = architecture.section("pipelines").get(pipeline)
    if declared is None or not declared.transitions or one.value not in declared.stages:
        return
    if not any(_leaves_it(effect.demands, one.value) for effect in _causing(architecture, one)):
        because = f"no transition of `{pipeline}` leads away from `{one.value}`, and nothing else moves it"
        yield "leaves", because, "add a transition from it, or wait for another stage"


def _leaves_it(demands: tuple[Expr, ...], stage: str) -> bool:
    """Whether a move is one from this stage: those of transitions name the stages that they leave."""
    among = [each for each in demands if each.op == "in"]
    return not among or any(literal.value == stage for each in among for literal in each.operands[1:])


def _causing(architecture: Architecture, one: Listener) -> list[Effect]:
    return [effect for effect in effects_on(architecture).get(one.module or "", ()) if causes(effect, one)]


def _changed(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    declared = architecture.modules.get(one.module or "")
    fields: Mapping[str, Field] = declared.fields if declared else {}
    known = [name for name in one.model.fields if name in fields or name in SYSTEM_FIELDS]
    if known and len(known) == len(one.model.fields) and all(_stays(fields, name) for name in known):
        names = " and ".join(f"`{name}`" for name in known)
        because = f"{names} of a `{one.module}` is set for good when it is made"
        yield "fields", because, "wait for `created`, or for a field that can change"


def _stays(fields: Mapping[str, Field], name: str) -> bool:
    if name not in fields:
        return name in _STILL
    one = fields[name]
    fixed = one.master and not getattr(one, "reparent", False)
    return one.write_once or fixed or getattr(one, "type", "") == "auto_number"


def _gone(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    if not are_told(architecture) or architecture.modules.get(one.module or "") is None:
        return
    granted = rights(architecture)
    modules = {one.module or "", *_masters(architecture, one.module or "")}
    people = any(granted.roles(operation, each) for each in modules for operation in ("delete", "merge"))
    gone = [each for module in modules for each in effects_on(architecture).get(module, ())]
    steps = any(each.action == "deleted" for each in gone)
    if one.verb == "restored" and not any(granted.roles("delete", each) for each in modules):
        yield (
            "restored",
            f"no role may bring back a `{one.module}`",
            "let a role `delete` there, which brings back too",
        )
    elif not people and not steps:
        because = f"no role may delete a `{one.module}`, and no workflow does"
        yield one.verb, because, "grant `delete` to a role, or wait for something else"


def _masters(architecture: Architecture, module: str) -> set[str]:
    """The modules whose records take those of this module with them."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        declared = architecture.modules.get(ahead.pop())
        for one in declared.fields.values() if declared else ():
            to = str(getattr(one, "to", ""))
            if one.master and to not in found:
                found.add(to)
                ahead.append(to)
    return found


def _tagged(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    category = one.value.partition(".")[0]
    declared = architecture.modules.get(one.module or "")
    if declared is None or category not in architecture.section("tags"):
        return
    if not any(category in getattr(each, "category", ()) for each in declared.fields.values()):
        because = f"a `{one.module}` cannot carry tags of `{category}`"
        yield (
            "module",
            because,
            f"give `{one.module}` a field of the type `tags` for it, or name another module",
        )
    elif are_told(architecture) and not _appliers(architecture, category) and not _causing(architecture, one):
        moves = _moves_between(architecture, one, category)
        if one.verb == "untagged" and not moves:
            because = f"no role may take off tags of `{category}`, and no workflow takes off `{one.value}`"
            yield "untagged", because, f"let a role apply `{category}`, or take the tag off in a workflow"
        elif one.verb == "tagged" and _puts_on(architecture, category):
            because = f"no role may put on tags of `{category}`, and nothing else puts on `{one.value}`"
            yield "tagged", because, "let a role apply it, or put it on in a workflow, a form or an import"


def _appliers(architecture: Architecture, category: str) -> bool:
    granted = rights(architecture)
    return any(category in granted.tags(role, "apply") for role in architecture.section("roles"))


def _moves_between(architecture: Architecture, one: Listener, category: str) -> bool:
    """Whether another tag of the category takes this one off, since only one of them can be carried."""
    if not architecture.section("tags")[category].exclusive:
        return False
    several = effects_on(architecture).get(one.module or "", ())
    return any(each.action == "tagged" and each.tag.startswith(f"{category}.") for each in several)


def _puts_on(architecture: Architecture, category: str) -> bool:
    """Whether something puts on other tags of the category; if nothing does, that is said of the category."""
    several = (each for one in effects_on(architecture).values() for each in one)
    return any(each.action == "tagged" and each.tag.startswith(f"{category}.") for each in several)


def _message(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    model, known = one.model, sent(architecture)
    templates, channels = architecture.section("templates"), architecture.section("channels")
    if model.campaign:
        module = modules_of(architecture, model.campaign)
        if module and module != one.module:
            because = f"`{model.campaign}` writes to records of `{module}`, and not of `{one.module}`"
            yield "module", because, f"name `{module}`, or another campaign"
        return
    if model.template:
        declared = templates.get(model.template)
        if declared is None:
            return
        if declared.channel == "internal":
            because = f"`{model.template}` is a notice for users, of which nobody tells whether it is {model.message}"
            yield "template", because, "name a message that goes out by a channel"
        elif model.template not in known:
            yield (
                "template",
                f"nothing sends `{model.template}`",
                "send it, or wait for a message that is sent",
            )
        elif (to := known[model.template].to) is not None and one.module not in to:
            names = " and ".join(f"`{each}`" for each in sorted(to))
            because = f"`{model.template}` is sent to records of {names}, and not of `{one.module}`"
            yield "module", because, f"name {names}, or another message"
        else:
            yield from _kind(channels.get(declared.channel), declared.channel, model.message)
    elif model.channel and model.channel in channels:
        if known and not any(each.channel == model.channel for each in known.values()):
            yield (
                "channel",
                f"nothing is sent by `{model.channel}`",
                "send something, or name another channel",
            )
        else:
            yield from _kind(channels[model.channel], model.channel, model.message)


def _kind(channel: object, name: str, what: str) -> Iterator[Reason]:
    kind = str(getattr(channel, "kind", ""))
    if kind in _OPENED.get(what, ()):
        because = f"of messages by `{name}` ({kind}) nobody learns whether they are {what}"
        yield "message", because, "wait for something that such a message can tell, or for another message"


def _inbound(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    channel = architecture.section("channels").get(one.model.inbound)
    if channel is None:
        return
    system = architecture.section("integrations").get(channel.integration or "")
    if channel.kind == "push":
        yield "inbound", f"nobody can answer by `{one.model.inbound}` (push)", "name another channel"
    elif system is not None and system.direction == "out":
        because = f"`{one.model.inbound}` is carried by `{channel.integration}`, which only takes (`direction: out`)"
        yield "inbound", because, f"say `direction: both` of `{channel.integration}`, or name another channel"
    elif channel.address and one.module not in channel.address:
        because = f"`{one.model.inbound}` knows no address of a `{one.module}`, so the sender is never found"
        yield "module", because, f"add `{one.module}` to the `address` of the channel, or name another module"


def _webhook(architecture: Architecture, one: Listener) -> Iterator[Reason]:
    name = one.model.webhook.partition(".")[0]
    system = architecture.section("integrations").get(name)
    if system is not None and system.direction == "out":
        because = f"`{name}` only takes what we send (`direction: out`)"
        yield "webhook", because, f"say `direction: both` of `{name}` if it tells us something"


_NEVER: Final[Mapping[str, Callable[[Architecture, Listener], Iterator[Reason]]]] = {
    "leaves": _leaves,
    "changed": _changed,
    "deleted": _gone,
    "restored": _gone,
    "tagged": _tagged,
    "untagged": _tagged,
    "message": _message,
    "inbound": _inbound,
    "webhook": _webhook,
}
RULE: Final = Rule("WFL203", Severity.WARNING, "graph", "trigger that nothing sets off", check, absence=True)
