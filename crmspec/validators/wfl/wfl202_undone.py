"""What a workflow sets is set to something else at once.

## What
A workflow sets a field, and in the same moment something else always sets it to another value: the module's `on_save`,
or a workflow that is started by that very change. Or a workflow that is started by entering a stage sets a field to
something else than the transitions into that stage have just set it to.

## Why
One of the two is in vain. Whoever looks at the record sees the other value, and wonders who did it.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      priority: {type: picklist, options: [normal, high]}
      wishes: {type: integer, default: 0}
workflows:
  wishes_come_first:
    trigger: {changed: lead, fields: [wishes]}
    if: wishes > 3
    steps:
      - update: {set: {priority: high}}
  back_to_normal:
    trigger: {changed: lead, fields: [priority]}
    if: priority == "high"
    steps:
      - update: {set: {priority: normal}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      priority: {type: picklist, options: [normal, high]}
      wishes: {type: integer, default: 0}
workflows:
  wishes_come_first:
    trigger: {changed: lead, fields: [wishes]}
    if: wishes > 3
    steps:
      - update: {set: {priority: high}}
  back_to_normal:
    trigger: {changed: lead, fields: [wishes]}
    if: wishes == 0
    steps:
      - update: {set: {priority: normal}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import follows, moves
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import TRUE, fields_read
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._chains import chains
from crmspec.validators.wfl._events import Link, links, settled, wanted, written_before
from crmspec.validators.wfl._moments import Known, demands_of, possible
from crmspec.validators.wfl._writes import Write, writes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.access._moves import Move
    from crmspec.access.effects import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

WAY_OUT: Final = "let only one of them decide it, or say in their conditions when each does"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is set, and at what follows from that at once."""
    known = writes(architecture)
    circling = {turn.link.step.owner for chain in chains(architecture).endless for turn in chain}
    for name, several in known.items():
        if architecture.is_shared(("workflows", name)):
            continue
        mine = [one for one in several if one.record == "record" and one.step.verb == "update"]
        for write in mine:
            yield from _on_save(architecture, write)
        for link in links(architecture).get(name, ()):
            here = [one for one in mine if one.step is link.step and link.change is link.step]
            if here and f"workflow:{name}" not in circling:
                yield from _by_workflow(architecture, here, link, known)
        yield from _after_transition(architecture, name, mine)


def _differs(one: Expr, other: Expr, module: str, field: str) -> bool:
    """Whether one value certainly takes the place of another: it is another, and does not keep what is there."""
    if one == other or not (one.is_literal or other.is_literal):
        return False
    return "unknown" not in {one.op, other.op} and (module, field) not in fields_read(other)


def _on_save(architecture: Architecture, write: Write) -> Iterator[Finding]:
    for one in follows(architecture, write.step):
        if one.verb != "on_save" or one.module != write.step.module or write.field not in one.fields:
            continue
        if _differs(write.value, one.fields[write.field], one.module, write.field) and _always(
            architecture, write.step, one.demands
        ):
            message = (
                f"`{write.workflow}` sets `{write.field}` of a `{one.module}`, and saving the record sets it to "
                "something else in the same moment"
            )
            place = (*one.via[-1], "set", write.field)
            yield Finding(write.place, message, WAY_OUT, ((place, "this always has the last word"),))


def _always(architecture: Architecture, step: Effect, conditions: Iterable[Expr]) -> bool:
    """Whether conditions certainly hold right after a step."""
    moment = settled(architecture, step, step)
    before = demands_of(step, moment, written_before(architecture, step))
    after = [moment.after(one) for one in conditions]
    if not possible(architecture, *before):
        return False
    return all(implies(TRUE, one, *before, facts=Known(architecture)) for one in after)


def _by_workflow(
    architecture: Architecture, here: list[Write], link: Link, known: Mapping[str, tuple[Write, ...]]
) -> Iterator[Finding]:
    for first in here:
        for then in known.get(link.listener.workflow, ()):
            if then.workflow == first.workflow or then.record != "record" or then.step.verb != "update":
                continue
            if then.field != first.field or not _differs(
                first.value, then.value, first.step.module, first.field
            ):
                continue
            if link.listener.fields and first.field not in link.listener.fields:
                continue
            if _always(architecture, first.step, wanted(architecture, then.workflow, then.step)):
                message = (
                    f"`{then.workflow}` sets `{then.field}` of a `{then.step.module}` to something else as soon as "
                    f"`{first.workflow}` has set it"
                )
                related = (
                    (first.place, f"`{first.workflow}` sets it here"),
                    (link.listener.path, f"which starts `{then.workflow}`"),
                )
                yield Finding(then.place, message, WAY_OUT, related)


def _after_transition(architecture: Architecture, name: str, mine: list[Write]) -> Iterator[Finding]:
    """What every transition into a stage sets, and a workflow that waits for the stage sets otherwise."""
    for listener in listeners_by_workflow(architecture).get(name, ()):
        if listener.verb != "enters":
            continue
        into = _into(architecture, listener)
        for write in mine:
            if write.step.guards or not into:
                continue
            if all(
                write.field in one.fields
                and one.field != write.field
                and _differs(one.fields[write.field], write.value, one.module, write.field)
                for one in into
            ):
                message = (
                    f"`{name}` sets `{write.field}` of a `{write.step.module}` to something else than the "
                    f"transition into `{listener.value}` has just set"
                )
                related = tuple(((*one.path, "sets", write.field), "it is set here") for one in into)
                yield Finding(write.place, message, WAY_OUT, related)


def _into(architecture: Architecture, listener: Listener) -> list[Move]:
    """The transitions into the stage that a trigger waits for."""
    return [
        one
        for one in moves(architecture).values()
        if one.module == listener.module and one.to == listener.value and one.field in listener.fields
    ]


RULE: Final = Rule("WFL202", Severity.WARNING, "graph", "work that is undone at once", check)
