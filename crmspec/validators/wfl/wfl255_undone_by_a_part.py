"""A change is taken back by what it makes itself.

## What
A workflow that is started by a change of a record makes a part of that record, such as a note of the change. Another
one is started by every such part, and sets the very field whose change was the beginning.

## Why
The case is closed, the closing is noted, and the note opens the case again: no case stays closed. Each of the two is
right by itself.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text}
      state: {type: picklist}
  remark:
    fields:
      name: {type: text}
      request: {type: lookup, to: request}
pipelines:
  handling:
    module: request
    field: state
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed}
      open_again: {from: closed, to: open}
workflows:
  note_the_end:
    trigger: {enters: handling.closed}
    steps:
      - {id: note, create: {module: remark, set: {name: It is closed, request: =record}}}
  remark_opens:
    trigger: {created: remark}
    if: request.state == "closed"
    steps:
      - {id: open, transition: {record: request, make: handling.open_again}}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text}
      state: {type: picklist}
  remark:
    fields:
      name: {type: text}
      by_us: {type: boolean, default: false}
      request: {type: lookup, to: request}
pipelines:
  handling:
    module: request
    field: state
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed}
      open_again: {from: closed, to: open}
workflows:
  note_the_end:
    trigger: {enters: handling.closed}
    steps:
      - {id: note, create: {module: remark, set: {name: It is closed, by_us: true, request: =record}}}
  remark_opens:
    trigger: {created: remark}
    if: request.state == "closed" and not by_us
    steps:
      - {id: open, transition: {record: request, make: handling.open_again}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import links, may_start
from crmspec.validators.wfl._told import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.wfl._events import Link

_CHANGES: Final = frozenset({"changed", "enters", "leaves"})
_LOGGED: Final = frozenset({"log", "task", "meeting"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow each change through the parts that it makes to whoever waits for these."""
    known = listeners_by_workflow(architecture)
    told = set[tuple[str, str]]()
    for name, several in links(architecture).items():
        started = [one for one in known.get(name, ()) if one.verb in _CHANGES and one.fields]
        for link in several if started else ():
            other = link.listener.workflow
            if link.change.action != "created" or link.change is not link.step or other == name:
                continue
            for step in effects_of(architecture).get(f"workflow:{other}", ()):
                undone = next((one for one in started if _undoes(architecture, one, link, step)), None)
                if undone and (name, other) not in told and may_start(architecture, link, step):
                    told.add((name, other))
                    yield _finding(name, undone, link, step)


def _undoes(architecture: Architecture, begun: Listener, link: Link, step: Effect) -> bool:
    """Whether a step sets, in the record that the part belongs to, what was changed at first."""
    if step.action != "updated" or step.module != begun.module or step.unclear or step.decided:
        return False
    fields = begun.fields & step.named if step.named else begun.fields & frozenset(step.fields)
    if not fields or step.waits or step.verb not in {"update", "transition"}:
        return False
    written = [step.fields[one] for one in fields]
    if begun.value and all(one.is_literal and one.value == begun.value for one in written):
        return begun.verb == "leaves"
    record = condition(architecture, (*step.path, step.verb, "record"))
    if record is None or record.op not in {"field", "get"}:
        return False
    held = str(record.args[-1])
    if link.step.verb in _LOGGED and held == "about":
        return bool(getattr(architecture.verbs[link.step.path].model, link.step.verb).about == "record")
    made = link.change.fields.get(held)
    return made is not None and (made.op == "self" or (made.op == "var" and made.args[0] == "record"))


def _finding(name: str, begun: Listener, link: Link, step: Effect) -> Finding:
    other, field = link.listener.workflow, min(begun.fields & frozenset(step.fields))
    text = (
        f"a change of `{field}` of a `{begun.module}` is taken back at once: `{name}` makes a `{link.change.module}` "
        f"of it, and `{other}` sets `{field}` for every new one"
    )
    related = (
        (begun.path, f"`{name}` starts by the change"),
        (place(link.step), f"it makes a `{link.change.module}`"),
        (link.listener.path, f"`{other}` starts by that"),
    )
    way_out = f"leave out, by the `if` of `{other}`, what `{name}` makes itself"
    return Finding(place(step), text, way_out, related)


RULE: Final = Rule("WFL255", Severity.WARNING, "graph", "change that its own trace takes back", check)
