"""A parameter that is never used.

## What
A subflow or a template has a parameter that none of its steps, and nothing of its text, uses.

## Why
Everyone who uses it gives a value that changes nothing, and believes that it does.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
subflows:
  remind:
    module: deal
    parameters: {text: text}
    steps:
      - {id: write, log: {activity: note, subject: Call}}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: {name: remind, with: {text: Call}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
subflows:
  remind:
    module: deal
    parameters: {text: text}
    steps:
      - {id: write, log: {activity: note, subject: "{{ text }}"}}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: {name: remind, with: {text: Call}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import once
from crmspec.compiler.expressions.ir import walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each is given with what it uses."""
    used = _used(architecture)
    for path, names in _declared(architecture):
        for name in names:
            if (*path[:2], name) not in used and not architecture.is_shared(path[:2]):
                text = f"`{name}` of `{path[1]}` is never used"
                edits = (Edit("drop", (*path, name)),)
                yield Finding(
                    (*path, name), text, "use it, or drop it here and where it is given", edits=edits
                )


def _declared(architecture: Architecture) -> Iterator[tuple[Keys, list[str]]]:
    for section in ("subflows", "templates"):
        for name, one in architecture.section(section).items():
            yield (section, name, "parameters"), list(one.parameters)


@once
def _used(architecture: Architecture) -> set[tuple[str | int, ...]]:
    """Section and name of each declaration with the variables that it uses."""
    found: set[tuple[str | int, ...]] = set()
    for path, several in architecture.expressions.items():
        if path[0] in {"subflows", "templates"}:
            for one in several:
                if one.checked.expr is None:
                    found.update((*path[:2], word) for word in one.context.names)
                    continue
                found.update(
                    (*path[:2], str(part.args[0])) for part in walk(one.checked.expr) if part.op == "var"
                )
    for verb in ("send", "notify"):
        for step in architecture.steps(verb):
            found.add((*step.path[:2], getattr(step.model, verb).template))
    return found


RULE: Final = Rule("WFL227", Severity.WARNING, "module", "parameter that is never used", check, absence=True)
