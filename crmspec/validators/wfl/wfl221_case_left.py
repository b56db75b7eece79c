"""A branch leaves a case without a way.

## What
A branch asks two or more times about the same values, has no `else`, and there is a case that none of its ways takes.
Missing values alone are no such case, and neither is what cannot be there by the conditions before it. `else: []` says
that nothing is to be done. Or one condition says, for each option of a value, what must hold besides
(`a == "x" and … or a == "y" and …`), and leaves out an option or two.

## Why
For the case that was forgotten nothing is done, and nobody is told.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: [small, middle, big]}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  sort:
    trigger: {created: deal}
    steps:
      - id: size
        branch:
          - {if: size == "small", steps: [{log: {activity: note, subject: Small}}]}
          - {if: size == "big", steps: [{log: {activity: note, subject: Big}}]}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: picklist, options: [small, middle, big]}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  sort:
    trigger: {created: deal}
    steps:
      - id: size
        branch:
          - {if: size == "small", steps: [{log: {activity: note, subject: Small}}]}
          - {if: size == "big", steps: [{log: {activity: note, subject: Big}}]}
          - else: [{log: {activity: note, subject: Something else}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.guards import uncovered
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import BOOLEAN, Choice
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._state import states

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.syntax import Keys

MANY: Final = 3
VALUES: Final = frozenset({"field", "get", "var"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for a case that no way of a branch takes."""
    known = facts(architecture)
    yield from _enumerated(architecture)
    for flow, certain in states(architecture).values():
        for number, node in flow.steps():
            if node.verb != "branch" or number not in certain:
                continue
            ways = node.model.branch
            tests = [condition(architecture, (*node.path, "branch", at, "if")) for at in range(len(ways))]
            cases = [one for one in tests if one is not None]
            if len(cases) < max(len(ways), 2):
                continue
            values = {_values(one) for one in cases}
            if len(values) != 1 or not (common := values.pop()):
                continue
            there = [Expr("not_null", BOOLEAN, (one,)) for one in common]
            variables = _variables(architecture, node.path)
            left = uncovered(cases, *there, *certain[number], facts=known.with_variables(variables))
            if left:
                path = (*node.path, "branch")
                text = f"no way is gone where {left}, and there is no `else`"
                way_out = "add `else`, with what is to be done then, or with `[]` where nothing is"
                edits = (Edit("put", (*path, len(ways)), {"else": []}),)
                yield Finding(path, text, way_out, edits=edits)


def _enumerated(architecture: Architecture) -> Iterator[Finding]:
    """Look at conditions that say for each option of a value what must hold besides, and forget one."""
    for path, several in architecture.expressions.items():
        if path[0] not in {"workflows", "subflows"} or path[-1] not in {"if", "only_if"}:
            continue
        expr = several[0].checked.expr
        if expr is None or expr.op != "or" or len(expr.operands) < MANY:
            continue
        named = [_named(part) for part in expr.operands]
        values = {one[0] for one in named if one is not None}
        options = {one[1] for one in named if one is not None}
        if None in named or len(values) != 1 or len(options) != len(named):
            continue
        domain = facts(architecture).domain(values.pop())
        every = domain.type.options if isinstance(domain.type, Choice) else ()
        left = [one for one in every if one not in options | domain.withdrawn]
        if 0 < len(left) < len(options):
            text = f"each case has a way here but {some(left)}: nothing is done then"
            yield Finding(path, text, "add the case, or waive this with the reason", at_key=False)


def _named(expr: Expr) -> tuple[Expr, str] | None:
    """The value and the option of `value == "option" and something else`."""
    if expr.op != "and":
        return None
    tests = [one for one in expr.operands if one.op == "eq" and one.operands[1].is_literal]
    if len(tests) != 1 or tests[0].operands[0].op not in VALUES:
        return None
    return tests[0].operands[0], str(tests[0].operands[1].value)


def _values(expr: Expr) -> frozenset[Expr]:
    """The values that a condition tests; none where it is about something else too."""
    found = {part for part in walk(expr) if part.op in VALUES}
    behind = {inner for part in found if part.op == "get" for inner in part.operands}
    return frozenset(found - behind)


def _variables(architecture: Architecture, path: Keys) -> Mapping[str, Type]:
    """The variables that can hold any of their options."""
    names = architecture.verbs[path].context.names
    return {
        name: Choice(tuple(spec.removeprefix("choice:").split(",")))
        for name, spec in names.items()
        if spec.startswith("choice:")
    }


RULE: Final = Rule("WFL221", Severity.WARNING, "module", "case without a way", check)
