"""The cases of an assignment leave a gap.

## What
Every case of an assignment rule has a condition, together they are meant to be complete, and they are not: they take
every value of a field but a missing one, or every value but those between two limits, or every option of a picklist
but one (of four or more).

## Why
Whatever lies in the gap goes to `otherwise`, which is there for emergencies: those leads wait in a queue, while the
others are called the same day.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
roles:
  rep: {label: Rep, can: {lead: {read: all, create: true, update: all}}}
  senior_rep: {label: Senior rep, can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: large, if: budget >= 20_000, method: round_robin, role: senior_rep}
      - {id: others, if: budget < 20_000, method: round_robin, role: rep}
    otherwise: {role: rep}
workflows:
  give_out:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: money}
roles:
  rep: {label: Rep, can: {lead: {read: all, create: true, update: all}}}
  senior_rep: {label: Senior rep, can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: large, if: budget >= 20_000, method: round_robin, role: senior_rep}
      - {id: others, method: round_robin, role: rep}
    otherwise: {role: rep}
workflows:
  give_out:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import always, uncovered
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.types import BOOLEAN, Choice
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.asg._cases import conditions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_BELOW: Final = frozenset({"lt", "le"})
_ABOVE: Final = frozenset({"gt", "ge"})
_MANY: Final = 4


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what falls between the cases of each rule."""
    for name, rule in architecture.section("assignment_rules").items():
        path = ("assignment_rules", name, "cases")
        exprs = conditions(architecture, path, rule.cases)
        cases = [one for one in exprs if one is not None]
        if len(cases) < 2 or len(cases) < len(exprs) or any(one.is_literal for one in cases):
            continue
        what = facts(architecture)
        witness = uncovered(cases, facts=what)
        if witness and _is_meant_whole(architecture, rule.module, cases):
            text = f"no case of `{name}` is for records where {witness}: they go to `otherwise`"
            last = (*path, len(rule.cases) - 1, "if")
            way_out = "let the last case have no condition, or say who gets these"
            yield Finding(last, text, way_out)


def _is_meant_whole(architecture: Architecture, module: str, cases: list[Expr]) -> bool:
    """Whether the cases take everything but what is forgotten easily."""
    joined = Expr("or", BOOLEAN, tuple(cases))
    values = [
        value_of(architecture, module, name) for of, name in sorted(fields_read(joined)) if of == module
    ]
    filled = [Expr("not_null", BOOLEAN, (one,)) for one in values]
    if filled and always(joined, *filled, facts=facts(architecture)):
        return True
    return _parts_in_two(cases) or _one_is_left(architecture, joined)


def _parts_in_two(cases: list[Expr]) -> bool:
    """Whether one case is what lies below a limit, and another what lies above one, of the same value."""
    below, above = set[Expr](), set[Expr]()
    for case in cases:
        if case.op in _BELOW | _ABOVE and case.operands[1].is_literal:
            (below if case.op in _BELOW else above).add(case.operands[0])
    return not below.isdisjoint(above)


def _one_is_left(architecture: Architecture, joined: Expr) -> bool:
    """Whether all options of one field but one are named, of several."""
    read = fields_read(joined)
    if len(read) != 1:
        return False
    ((module, name),) = read
    type_ = (architecture.members.members(module) or {}).get(name)
    tests = [part for part in walk(joined) if part.op in {"eq", "in"}]
    named = {one.value for part in tests for one in part.operands[1:] if one.is_literal}
    if not isinstance(type_, Choice) or any(part.op not in _NAMING for part in walk(joined)):
        return False
    return len(type_.options) >= _MANY and len(set(type_.options) - named) == 1


_NAMING: Final = frozenset({"eq", "in", "or", "field", "lit"})
RULE: Final = Rule("ASG230", Severity.WARNING, "module", "assignment with a gap", check)
