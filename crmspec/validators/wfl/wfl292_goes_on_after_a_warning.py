"""A workflow warns, and goes on as if nothing were wrong.

## What
Where something is missing, the only thing done is a warning on the screen; the steps after it, which need what is
missing, are done nevertheless: there is no `stop`. So it is where the other ways of a branch stop after their
warning, and one does not.

## Why
People are told that it cannot be done, and it is done: with holes in it.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
  deal:
    fields:
      name: {type: text, required: true}
      contact: {type: lookup, to: contact}
activities:
  note: {kind: note, on: [deal, contact]}
roles:
  rep: {can: {contact: {read: all, create: true, update: all}, deal: {read: all, create: true, update: all}}}
workflows:
  note_it:
    trigger: {button: Note the call, module: deal, by: [rep]}
    steps:
      - id: ways
        branch:
          - {if: contact is null, steps: [{show: {message: There is nobody to call., tone: warning}}]}
          - {else: [{show: Noted.}]}
      - {id: write, log: {activity: note, subject: "Called {{ contact.name }}"}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
  deal:
    fields:
      name: {type: text, required: true}
      contact: {type: lookup, to: contact}
activities:
  note: {kind: note, on: [deal, contact]}
roles:
  rep: {can: {contact: {read: all, create: true, update: all}, deal: {read: all, create: true, update: all}}}
workflows:
  note_it:
    trigger: {button: Note the call, module: deal, by: [rep]}
    steps:
      - id: ways
        branch:
          - if: contact is null
            steps:
              - show: {message: There is nobody to call., tone: warning}
              - stop: There is nobody to call.
          - {else: [{show: Noted.}]}
      - {id: write, log: {activity: note, subject: "Called {{ contact.name }}"}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import expressions_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

TONES: Final = frozenset({"warning", "error"})


class Way(NamedTuple):
    """A way of a branch, or a step under a condition: where it is, its condition, and where it goes on."""

    path: Keys
    test: Keys | None
    branch: Keys
    """The step whose followers are done afterwards."""
    number: int


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what follows each warning that is the last thing done on its way."""
    for warning in architecture.steps("show"):
        if warning.model.show.tone not in TONES or warning.path[0] not in {"workflows", "subflows"}:
            continue
        way = _way(architecture, warning)
        if way is None:
            continue
        later = _later(architecture, way)
        missing = _missing(architecture, way.test) if way.test and later else []
        for path in later:
            if _needs(architecture, path, missing):
                yield _finding(warning, path, "needs what is missing")
                break
        else:
            if later and _others_stop(architecture, way):
                yield _finding(warning, later[0], "is done nevertheless, while the other ways stop")


def _finding(warning: Placed, path: Keys, why: str) -> Finding:
    message = "after this warning the workflow goes on: the next step " + why
    related = ((path, "this is done nevertheless"),)
    return Finding((*warning.path, "show"), message, "add a step `stop` after the warning", related)


def _way(architecture: Architecture, warning: Placed) -> Way | None:
    """The way that ends with a warning; None where more is done on it, or it has no condition."""
    *outer, index = warning.path
    holder = tuple(outer)
    if warning.model.if_ is not None and isinstance(index, int):
        return Way(warning.path, (*warning.path, "if"), warning.path, index)
    case, siblings = holder[:-1], _steps_at(architecture, holder)
    last = bool(siblings) and siblings[-1] == warning.path
    if not last or len(case) <= len(("workflows", "name", "steps", 0)) or case[-2] != "branch":
        return None
    test = (*case, "if") if holder[-1] == "steps" else None
    branch = case[:-2]
    return Way(case, test, branch, int(branch[-1])) if isinstance(branch[-1], int) else None


def _steps_at(architecture: Architecture, holder: Keys) -> list[Keys]:
    found: list[Keys] = []
    while (*holder, len(found)) in architecture.verbs:
        found.append((*holder, len(found)))
    return found


def _later(architecture: Architecture, way: Way) -> list[Keys]:
    """The steps of the same list that come after it and are always done."""
    steps = _steps_at(architecture, way.branch[:-1])[way.number + 1 :]
    return [path for path in steps if architecture.verbs[path].verb not in {"show", "open", "stop", "branch"}]


def _missing(architecture: Architecture, test: Keys) -> list[Expr]:
    """What a condition says to be null."""
    expr = condition(architecture, test)
    parts = conjuncts(expr) if expr is not None else ()
    return [part.operands[0] for part in parts if part.op == "is_null"]


def _needs(architecture: Architecture, path: Keys, missing: list[Expr]) -> bool:
    """Whether a step without a condition of its own uses something that is missing."""
    if not missing or architecture.verbs[path].model.if_ is not None:
        return False
    return any(
        part in missing
        for _, expr in expressions_under(architecture, path)
        for part in walk(expr)
        if part.op in {"field", "var", "get"}
    )


def _others_stop(architecture: Architecture, way: Way) -> bool:
    """Whether every other way of the branch on which a warning is shown stops after it."""
    branch: Any = architecture.verbs[way.branch].model
    if way.path == way.branch:
        return False
    others = [(*case.steps, *case.else_) for at, case in enumerate(branch.branch) if at != way.path[-1]]
    warned = [
        steps
        for steps in others
        if any(getattr(one, "show", None) and one.show.tone in TONES for one in steps)
    ]
    return bool(warned) and all(getattr(steps[-1], "stop", None) is not None for steps in warned)


RULE: Final = Rule("WFL292", Severity.WARNING, "module", "goes on after a warning", check)
