"""A workflow is a copy of another.

## What
Several workflows about records of the same module have the same steps in the same order, and differ in a few things
only that could be handed over: values, texts, templates, records, users, conditions. One of them may have one step
more. Looked at are runs of at least three steps.

## Why
What is mended in one of them is forgotten in the others, and after a year nobody knows whether they differ on purpose.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      next_step: {type: text}
activities:
  to_do: {label: To do, kind: task, on: [deal]}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, offered: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      offer: {from: new, to: offered}
      win: {from: offered, to: won}
      lose: {from: [new, offered], to: lost}
workflows:
  offer_is_followed_up:
    trigger: {enters: sales.offered}
    steps:
      - update: {set: {next_step: Call about the offer}}
      - log: {activity: to_do, subject: "Offered: {{ name }}"}
      - task: {activity: to_do, subject: Call about the offer, to: owner, due: 3 days}
  loss_is_followed_up:
    trigger: {enters: sales.lost}
    steps:
      - update: {set: {next_step: Ask why}}
      - log: {activity: to_do, subject: "Lost: {{ name }}"}
      - task: {activity: to_do, subject: Ask why, to: owner, due: 3 days}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      next_step: {type: text}
activities:
  to_do: {label: To do, kind: task, on: [deal]}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, offered: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      offer: {from: new, to: offered}
      win: {from: offered, to: won}
      lose: {from: [new, offered], to: lost}
subflows:
  follow_up:
    module: deal
    parameters: {what: text, because: text}
    steps:
      - update: {set: {next_step: =what}}
      - log: {activity: to_do, subject: "{{ because }}: {{ name }}"}
      - task: {activity: to_do, subject: "{{ what }}", to: owner, due: 3 days}
workflows:
  offer_is_followed_up:
    trigger: {enters: sales.offered}
    steps:
      - subflow: {name: follow_up, with: {what: Call about the offer, because: Offered}}
  loss_is_followed_up:
    trigger: {enters: sales.lost}
    steps:
      - subflow: {name: follow_up, with: {what: Ask why, because: Lost}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._copies import Copies, Hole, copies
from crmspec.validators.wfl._twins import doubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_MOST: Final = 60
_WORDS: Final = {"template": "template", "when": "boolean", "user": "user", "host": "user"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each group of copies once, at the last of them."""
    for one in copies(architecture):
        if frozenset(one.workflows) in doubles(architecture):
            continue  # one of them is to go
        last = one.workflows[-1]
        yield Finding(
            ("workflows", last, "steps"), _message(one), _way_out(architecture, one), tuple(_related(one))
        )


def _message(one: Copies) -> str:
    *others, last = (f"`{name}`" for name in one.workflows)
    names = f"{', '.join(others)} and {last}"
    count = len(one.holes)
    if one.further:
        more = " and a few values" if count else ""
        return f"{names} do the same, but for one step{more}"
    if not count:
        return f"{names} do exactly the same"
    return f"{names} do the same, but for {'one thing' if count == 1 else f'{count} things'}"


def _way_out(architecture: Architecture, one: Copies) -> str:
    passed = [hole for hole in one.holes if hole.passed]
    names = _names(passed)
    parameters = ", ".join(
        f"{name}: {_type(architecture, one, hole)}" for name, hole in zip(names, passed, strict=True)
    )
    text = f"make it a subflow, such as `{_name(architecture, one)}`"
    if passed:
        text += f" with the parameters {{{parameters}}}"
        passing = []
        for at, workflow in enumerate(one.workflows):
            values = ", ".join(
                f"{name}: {_written(hole.values[at])}" for name, hole in zip(names, passed, strict=True)
            )
            passing.append(f"`{workflow}` hands over {{{values}}}")
        text += f": {'; '.join(passing)}"
    for hole in one.holes:
        if not hole.passed:
            text += f"; `{hole.name}` differs too: choose one for all, or branch by a parameter"
    if not one.holes and not one.further:
        text += ", or one workflow with several triggers"
    return text


def _names(holes: list[Hole]) -> list[str]:
    """A name for each parameter, no two the same."""
    found: list[str] = []
    for one in holes:
        again = sum(name.rstrip("0123456789").rstrip("_") == one.name for name in found)
        found.append(f"{one.name}_{again + 1}" if again else one.name)
    return found


def _type(architecture: Architecture, one: Copies, hole: Hole) -> str:
    if hole.name in _WORDS:
        return _WORDS[hole.name]
    path: Keys = ("workflows", one.workflows[0], *hole.path)
    found = architecture.expressions.get(path)
    given = architecture.literal_types.get(path) or (
        found[0].checked.type if found and not found[0].opened else None
    )
    match given:
        case types.Record(module) if not module.startswith("_"):
            return "record"
        case types.Record(module):
            return module[1:]
        case types.Choice() | types.Unknown() | None:
            return "text"
    return given.kind if given is not None else "text"


def _name(architecture: Architecture, one: Copies) -> str:
    """A name for the subflow: the words that all names share, or else what is done."""
    words = [
        word
        for word in one.workflows[0].split("_")
        if all(word in name.split("_") for name in one.workflows)
        and word not in {"is", "are", "a", "the", "gets"}
    ]
    name = "_".join(words) if len(words) > 1 else f"steps_of_{one.workflows[0]}"[:40].rstrip("_")
    return name if name not in architecture.section("subflows") else f"{name}_too"


def _written(value: object) -> str:
    text = str(value) if not isinstance(value, bool) else str(value).lower()
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _related(one: Copies) -> Iterator[tuple[Keys, str]]:
    for name in one.workflows[:-1]:
        yield ("workflows", name, "steps"), f"`{name}` does it here"
    if one.further:
        yield one.further[1], f"only `{one.further[0]}` has this step"
    for hole in one.holes[:5]:
        for name in one.workflows[:1]:
            yield ("workflows", name, *hole.path), "this differs"


RULE: Final = Rule("WFL204", Severity.WARNING, "graph", "copy of a workflow", check)
