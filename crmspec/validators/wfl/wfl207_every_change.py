"""Something is done again at every change of a record.

## What
A workflow that is started by any change of a record (`updated`) sends a message, gives a task or makes a record, and
its conditions say only how the record is, and not what has changed; nor does it change what they ask for, nor has it
an `at_most`.

## Why
Whoever mends a typing error in the record sends the letter once more. What is meant is the moment at which the record
became so.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: [small, large]}
activities:
  to_do: {label: To do, kind: task, on: [deal]}
workflows:
  large_deals_are_called:
    trigger: {updated: deal}
    if: size == "large"
    steps:
      - task: {activity: to_do, subject: Call them, to: owner, due: 1 day}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: [small, large]}
activities:
  to_do: {label: To do, kind: task, on: [deal]}
workflows:
  large_deals_are_called:
    trigger: {changed: deal, fields: [size]}
    if: size == "large"
    steps:
      - task: {activity: to_do, subject: Call them, to: owner, due: 1 day}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import conditions_at, effects_of, steps_by_declaration
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._chains import chains

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.resolve.walk import Placed

_DOING: Final = {
    "send": "sends this",
    "task": "gives this task",
    "meeting": "arranges this meeting",
    "create": "makes a record",
}
_MOMENTARY: Final = frozenset({"old", "changed", "is_new", "var", "list_exists", "list_count"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the workflows that any change starts."""
    for name, several in listeners_by_workflow(architecture).items():
        workflow = architecture.section("workflows")[name]
        path = ("workflows", name)
        if len(several) != 1 or several[0].verb != "updated" or workflow.at_most or not workflow.active:
            continue
        if not architecture.is_shared(path) and name not in _endless(architecture):
            yield from _repeats(architecture, several[0])


@once
def _endless(architecture: Architecture) -> frozenset[str]:
    """Workflows that any change starts, themselves included: they are told of as such (WFL101)."""
    turns = [turn for chain in chains(architecture).endless for turn in chain]
    return frozenset(one.link.listener.workflow for one in turns if one.link.listener.verb == "updated")


def _repeats(architecture: Architecture, one: Listener) -> Iterator[Finding]:
    touched = {
        (effect.module, field)
        for effect in effects_of(architecture).get(one.owner, ())
        for field in (*effect.fields, effect.tag)
    }
    for step in steps_by_declaration(architecture).get(("workflows", one.workflow), ()):
        if step.verb not in _DOING or (step.verb == "send" and "for_each" in step.path):
            continue  # messages to many are told of as messages without a bound
        frame = conditions_at(architecture, step)
        conditions = (*frame.guards, *frame.unless)
        if frame.unclear or any(_is_momentary(each) or _is_ended(each, touched) for each in conditions):
            continue
        yield _finding(one, step, conditions)
        return


def _is_momentary(condition: Expr) -> bool:
    """Whether a condition asks what has changed, or for what the run itself has found."""
    return any(part.op in _MOMENTARY and part.args[:1] != ("user",) for part in walk(condition))


def _is_ended(condition: Expr, touched: set[tuple[str, str]]) -> bool:
    """Whether the workflow changes what a condition asks for."""
    tags = {
        (str(part.operands[0].args[0]), str(part.args[1])) for part in walk(condition) if part.op == "has_tag"
    }
    return not touched.isdisjoint(fields_read(condition)) or not touched.isdisjoint(tags)


def _finding(one: Listener, step: Placed, conditions: tuple[Expr, ...]) -> Finding:
    fields = sorted(
        {name for each in conditions for module, name in fields_read(each) if module == one.module}
    )
    message = f"`{one.workflow}` {_DOING[step.verb]} again at every change of a `{one.module}`, whatever has changed"
    named = f"[{', '.join(fields)}]" if fields else "[…]"
    way_out = f"wait for the change that is meant: `trigger: {{changed: {one.module}, fields: {named}}}`"
    edits = (Edit("put", one.path[:3], {"changed": one.module, "fields": fields}),) if fields else ()
    return Finding(one.path, message, way_out, (((*step.path, step.verb), "what is done"),), edits=edits)


RULE: Final = Rule("WFL207", Severity.WARNING, "graph", "again at every change", check)
