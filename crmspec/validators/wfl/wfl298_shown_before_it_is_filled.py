"""A paper or a message shows what a later step fills.

## What
A workflow makes a record, and then a document or a message from it, which shows a field that is still empty there: the
record was made without it, and only a step behind fills it, mostly a transition.

## Why
The field is blank on every paper, though the record has it afterwards. The steps stand in the wrong order.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
  deal:
    fields:
      name: {type: text}
documents:
  paper: {kind: invoice, module: invoice, title: Invoice, body: "Please pay by {{ due_on }}."}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, sets: {due_on: =today() + days(30)}}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
workflows:
  bill:
    trigger: {created: deal}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name}}, as: bill}
      - {id: print, document: {make: paper, record: bill}}
      - {id: send, transition: {record: bill, make: invoicing.send}}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
  deal:
    fields:
      name: {type: text}
documents:
  paper: {kind: invoice, module: invoice, title: Invoice, body: "Please pay by {{ due_on }}."}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {draft: {initial: true}, sent: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      send: {from: draft, to: sent, sets: {due_on: =today() + days(30)}}
      pay: {from: sent, to: paid}
      drop: {from: [draft, sent], to: void}
workflows:
  bill:
    trigger: {created: deal}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name}}, as: bill}
      - {id: send, transition: {record: bill, make: invoicing.send}}
      - {id: print, document: {make: paper, record: bill}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

RECORD: Final = {"document": "record", "send": "about", "notify": "about"}
"""What shows a record, and the key that says which."""
SHOWN: Final = {
    "document": ("documents", "make"),
    "send": ("templates", "template"),
    "notify": ("templates", "template"),
}
QUIET: Final = frozenset({*RECORD, "create", "find", "assign", "tag", "task", "log", "decide"})
"""Steps that fill nothing in records that are there already."""
CHANGES: Final = frozenset({"transition", "update"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is made from records that have just been made."""
    made = {one.path[:-1] for one in architecture.steps("create")}
    for verb in RECORD:
        for step in architecture.steps(verb):
            if (
                step.path[:-1] in made
                and isinstance(step.path[-1], int)
                and not architecture.is_shared(step.path)
            ):
                record = _named(architecture, step)
                created = _created(architecture, step, record) if record else None
                if created is not None:
                    yield from _shows(architecture, step, record, created)


def _named(architecture: Architecture, step: Placed) -> str:
    """The name of the result that a step works on; empty where it works on anything else."""
    key = "record" if step.verb in CHANGES else RECORD[step.verb]
    value = condition(architecture, (*step.path, step.verb, key))
    return str(value.args[0]) if value is not None and value.op == "var" else ""


def _created(architecture: Architecture, step: Placed, record: str) -> Placed | None:
    """The step of the same list that makes a record, where nothing between the two may fill it."""
    for index in range(int(step.path[-1]) - 1, -1, -1):
        earlier = architecture.verbs.get((*step.path[:-1], index))
        if earlier is None:
            return None
        if earlier.verb == "create" and record in earlier.model.binds(earlier.context):
            return earlier
        other = earlier.verb in CHANGES and _named(architecture, earlier) != record
        if earlier.verb not in QUIET and not other:
            return None
    return None


def _shows(architecture: Architecture, step: Placed, record: str, created: Placed) -> Iterator[Finding]:
    module = created.model.create.module
    section, key = SHOWN[step.verb]
    options = getattr(step.model, step.verb)
    name = str(getattr(options, key, None) or "")
    shown = _merged(architecture).get((section, name), {})
    later = _filled_later(architecture, step, record) if shown else {}
    for field, place in shown.items():
        if field[0] != module or field[1] not in later or not _is_empty(architecture, created, field[1]):
            continue
        text = f"`{name}` shows `{field[1]}`, which is still empty here: only a later step fills it"
        related = ((later[field[1]], "it is filled here"), (place, "it is shown here"))
        yield Finding((*step.path, step.verb), text, "put this step behind the one that fills it", related)
        return


@once
def _merged(architecture: Architecture) -> Mapping[tuple[str, str], Mapping[tuple[str, str], Keys]]:
    """The fields that papers and templates show just as they are, each with its place."""
    found: dict[tuple[str, str], dict[tuple[str, str], Keys]] = {}
    for path, several in architecture.expressions.items():
        if path[0] in {"documents", "templates"}:
            for one in several:
                expr = one.checked.expr
                if expr is not None and expr.op == "field":
                    shown = found.setdefault((str(path[0]), str(path[1])), {})
                    shown.setdefault((str(expr.args[0]), str(expr.args[1])), path)
    return found


def _filled_later(architecture: Architecture, step: Placed, record: str) -> dict[str, Keys]:
    """What later steps of the list fill in a record, and where they say so."""
    found: dict[str, Keys] = {}
    index = int(step.path[-1])
    while (later := architecture.verbs.get((*step.path[:-1], index := index + 1))) is not None:
        if later.verb == "update" and _named(architecture, later) == record:
            found |= dict.fromkeys(later.model.update.set, later.path)
        if later.verb == "transition" and _named(architecture, later) == record:
            pipeline, _, move = later.model.transition.make.partition(".")
            declared = architecture.section("pipelines").get(pipeline)
            made = declared.transitions.get(move) if declared else None
            found |= {
                name: later.path for name, value in (made.sets if made else {}).items() if value is not None
            }
    return found


def _is_empty(architecture: Architecture, created: Placed, name: str) -> bool:
    """Whether a record that was just made certainly has nothing in a field."""
    module = created.model.create.module
    declared = architecture.modules[module]
    field = declared.fields.get(name)
    if field is None or field.derived or field.default is not None or name in created.model.create.set:
        return False
    if hasattr(field, "room") or any(name in entry.set for entry in declared.on_save):
        return False
    by_itself = [
        move
        for one in architecture.section("pipelines").values()
        for move in one.transitions.values()
        if one.module == module and move.automatic and name in move.sets
    ]
    own = created.path[:2]
    others = (one for one in effects_on(architecture).get(module, ()) if one.path[:2] != own)
    return not by_itself and not any(one.verb == "update" and name in one.named for one in others)


RULE: Final = Rule("WFL298", Severity.WARNING, "graph", "shown before it is filled", check)
