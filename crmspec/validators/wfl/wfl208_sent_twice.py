"""The same message is sent twice.

## What
Two workflows that start at the same moment may both send the same message to the same record: both when it is made, or
one when it is made and one when the form that makes it is sent, or when it comes into the first stage. Or a form
delivers a message that a workflow sends as well when the form is sent.

## Why
Somebody gets the same letter twice, and thinks the less of us.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {lead: email}}
templates:
  thanks: {channel: letters, module: lead, body: "Thank you, {{ name }}."}
forms:
  contact_us: {kind: internal, module: lead, fields: [name, email], duplicates: create}
workflows:
  thank_visitors:
    trigger: {submitted: contact_us}
    steps:
      - {id: thank, send: {template: thanks}, on_failure: continue}
  thank_new_leads:
    trigger: {created: lead}
    steps:
      - {id: thank, send: {template: thanks}, on_failure: continue}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {lead: email}}
templates:
  thanks: {channel: letters, module: lead, body: "Thank you, {{ name }}."}
forms:
  contact_us: {kind: internal, module: lead, fields: [name, email], duplicates: create}
workflows:
  thank_new_leads:
    trigger: {created: lead}
    steps:
      - {id: thank, send: {template: thanks}, on_failure: continue}
```
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.access.effects import conditions_at, steps_by_declaration
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import not_true
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._moments import possible
from crmspec.validators.wfl._told import event
from crmspec.validators.wfl._writes import same_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """A message that a workflow sends as soon as it has begun."""

    path: Keys
    workflow: str
    template: str
    conditions: tuple[Expr, ...]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who sends the same template to the same record."""
    by_template: dict[tuple[str, str], list[Letter]] = defaultdict(list)
    for name in listeners_by_workflow(architecture):
        if architecture.section("workflows")[name].active and not architecture.is_shared(("workflows", name)):
            for to, letter in _letters(architecture, name):
                by_template[letter.template, to].append(letter)
    for several in by_template.values():
        for one, other in combinations(several, 2):
            if one.workflow != other.workflow and (at := _moment(architecture, one, other)):
                message = (
                    f"`{one.workflow}` and `{other.workflow}` may both send `{one.template}` {event(at)}"
                )
                related = ((one.path, f"`{one.workflow}` sends it here"),)
                yield Finding(other.path, message, "send it in one of them only", related)
    yield from _delivered(architecture, by_template)


def _letters(architecture: Architecture, name: str) -> Iterator[tuple[str, Letter]]:
    """The messages before the first wait, each with the record it goes to."""
    for step in steps_by_declaration(architecture).get(("workflows", name), ()):
        if step.verb in {"wait", "approve", "ask"}:
            return
        if step.verb == "send":
            frame = conditions_at(architecture, step)
            if not frame.unclear:
                conditions = (*frame.guards, *(not_true(one) for one in frame.unless))
                options = step.model.send
                yield options.to, Letter((*step.path, "send"), name, options.template, conditions)


def _moment(architecture: Architecture, one: Letter, other: Letter) -> Listener | None:
    known = listeners_by_workflow(architecture)
    for mine in known[one.workflow]:
        for theirs in known[other.workflow]:
            if _coincide(architecture, mine, theirs) or _coincide(architecture, theirs, mine):
                return mine if possible(architecture, *one.conditions, *other.conditions) else None
    return None


def _coincide(architecture: Architecture, one: Listener, other: Listener) -> bool:
    """Whether two triggers fire for the same thing: a new record, and what always comes with it."""
    if one.verb != "created" or one.module != other.module:
        return same_moment(one, other)
    if other.verb == "submitted":
        form = architecture.section("forms").get(other.value)
        return form is not None and form.kind != "record" and form.duplicates == "create"
    if other.verb == "enters":
        declared = architecture.section("pipelines").get(other.model.enters.partition(".")[0])
        stage = declared.stages.get(other.value) if declared else None
        return stage is not None and stage.initial
    return same_moment(one, other)


def _delivered(
    architecture: Architecture, by_template: dict[tuple[str, str], list[Letter]]
) -> Iterator[Finding]:
    """What a form delivers, and a workflow sends once more."""
    known = listeners_by_workflow(architecture)
    for name, form in architecture.section("forms").items():
        if form.delivers is None or form.delivers.template is None:
            continue
        for letter in by_template.get((form.delivers.template, "record"), ()):
            again = [one for one in known[letter.workflow] if one.verb == "submitted" and one.value == name]
            if again:
                message = f"`{letter.workflow}` sends `{letter.template}`, which `{name}` delivers itself"
                path: Keys = ("forms", name, "delivers", "template")
                yield Finding(
                    letter.path, message, "leave it to one of them", ((path, "it is delivered here"),)
                )


RULE: Final = Rule("WFL208", Severity.WARNING, "graph", "message that is sent twice", check)
