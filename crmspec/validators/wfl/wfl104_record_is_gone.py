"""A step works on a record that is deleted by then.

## What
A step deletes a record, or merges it into another, and one of the steps after it changes that record, moves it, tags
it, gives it to somebody or writes to it; or a workflow that is started by the deletion of a record changes that
record.

## Why
What is deleted cannot be changed: the run fails at that step, and what comes behind it is not done.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      because: {type: text}
workflows:
  spam:
    trigger: {changed: lead, fields: [name]}
    if: name == "test"
    steps:
      - delete: record
      - update: {set: {because: It is a test.}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      because: {type: text}
workflows:
  spam:
    trigger: {changed: lead, fields: [name]}
    if: name == "test"
    steps:
      - update: {set: {because: It is a test.}}
      - delete: record
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.effects import effects_of, steps_by_declaration
from crmspec.access.listeners import listeners_by_workflow
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._told import place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

_KEYS: Final = {
    **dict.fromkeys(("update", "transition", "assign", "tag", "untag", "document", "convert"), "record"),
    **dict.fromkeys(("approve", "merge", "campaign", "consent", "delete"), "record"),
    **dict.fromkeys(("task", "log", "meeting"), "about"),
    "send": "to",
}
"""By verb, the option that names the record that a step works on."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow each deletion to the steps after it, and each workflow that starts with one."""
    for path, several in steps_by_declaration(architecture).items():
        if not architecture.is_shared(path):
            for one in several:
                if one.verb in {"delete", "merge"} and one.model.if_ is None:
                    yield from _behind(one, several)
    for name, listeners in listeners_by_workflow(architecture).items():
        if all(one.verb == "deleted" for one in listeners) and not architecture.is_shared(
            ("workflows", name)
        ):
            yield from _started(architecture, name, listeners[0].path)


def _behind(gone: Placed, several: tuple[Placed, ...]) -> Iterator[Finding]:
    options = getattr(gone.model, gone.verb)
    source = options.record if gone.verb == "delete" else options.with_
    for one in several:
        if one.verb in _KEYS and _is_after(one.path, gone.path) and _record(one) == source:
            verb = "deleted" if gone.verb == "delete" else "merged into another"
            message = f"`{one.verb}` works on `{source}`, which is {verb} by then"
            way_out = f"do it before the `{gone.verb}`, or leave it out"
            related = (((*gone.path, gone.verb), "here it goes"),)
            yield Finding((*one.path, one.verb), message, way_out, related)
            return


def _record(one: Placed) -> str:
    options: Any = getattr(one.model, one.verb)
    return str(getattr(options, _KEYS[one.verb], None) or "record")


def _is_after(path: Keys, earlier: Keys) -> bool:
    """Whether a step comes after another in its list, or lies in one that does."""
    last = len(earlier) - 1
    return len(path) > last and path[:last] == earlier[:last] and int(path[last]) > int(earlier[last])


def _started(architecture: Architecture, name: str, trigger: Keys) -> Iterator[Finding]:
    for one in effects_of(architecture).get(f"workflow:{name}", ()):
        if one.whose == "own" and one.action in {"updated", "deleted", "tagged", "untagged"}:
            message = f"`{name}` is started by the deletion of a `{one.module}`, and changes it then"
            way_out = (
                "what is deleted cannot be changed: change it where it is deleted, or change another record"
            )
            yield Finding(place(one), message, way_out, ((trigger, "this starts it"),))
            return


RULE: Final = Rule("WFL104", Severity.ERROR, "graph", "work on a deleted record", check)
