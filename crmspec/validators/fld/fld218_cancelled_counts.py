"""A sum takes in what was cancelled.

## What
A roll-up adds up records whose stage is not one of some ended ones (`status != "paid"`), and forgets the
stages whose outcome is `cancelled` or `lost`; or a formula adds up amounts of what is under way, or done, together with
the amounts of what was cancelled.

## Why
What was cancelled stays in the sum for ever: a debt that nobody owes, money that can never be planned again.

## Bad
```yaml
modules:
  grant:
    display: name
    fields:
      name: {type: text}
      unpaid: {type: rollup, of: payment, function: sum, field: amount, where: status != "paid"}
  payment:
    display: name
    ownership: parent
    fields:
      grant: {type: master_detail, to: grant}
      name: {type: text}
      amount: {type: money}
      status: {type: picklist}
pipelines:
  paying:
    module: payment
    field: status
    stages:
      planned: {initial: true}
      paid: {outcome: won}
      dropped: {outcome: cancelled}
    transitions:
      pay: {from: planned, to: paid}
      drop: {from: planned, to: dropped}
```

## Good
```yaml
modules:
  grant:
    display: name
    fields:
      name: {type: text}
      unpaid: {type: rollup, of: payment, function: sum, field: amount, where: 'status not in ["paid", "dropped"]'}
  payment:
    display: name
    ownership: parent
    fields:
      grant: {type: master_detail, to: grant}
      name: {type: text}
      amount: {type: money}
      status: {type: picklist}
pipelines:
  paying:
    module: payment
    field: status
    stages:
      planned: {initial: true}
      paid: {outcome: won}
      dropped: {outcome: cancelled}
    transitions:
      pay: {from: planned, to: paid}
      drop: {from: planned, to: dropped}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import value_of
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import Rolled, field_of, formulas, rolled, terms
from crmspec.validators.fld._logic import pipelines
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Pipeline

VOID: Final = frozenset({"cancelled", "lost"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at which stages count in each sum over records that run through a pipeline."""
    for (module, name), one in rolled(architecture).items():
        if one.where is None or architecture.is_shared(("modules", module)):
            continue
        for pipeline, said in pipelines(architecture).get(one.of, ()):
            forgotten = _forgotten(one, said)
            if forgotten:
                path = (*architecture.field_path(module, name), "where")
                message = (
                    f"`{name}` counts a `{one.of}` that is {listed(forgotten, 'or')} too: "
                    f"only {listed(_spared(one, said))} is left out"
                )
                way_out = f"leave out {listed(forgotten)} too, or name the stages that count"
                places = ((("pipelines", pipeline, "stages", stage), "it ends here") for stage in forgotten)
                yield Finding(path, message, way_out, tuple(places), at_key=False)
    yield from _sums(architecture)


def _spared(one: Rolled, said: Pipeline) -> list[str]:
    """The ended stages that a condition leaves out by name, where that is all that it says of stages."""
    assert one.where is not None
    conditions = one.where.operands if one.where.op == "and" else (one.where,)
    read = [1 for part in walk(one.where) if part.op == "field" and part.args == (one.of, said.field_)]
    named = [value for part in conditions for value in _left_out(part, one.of, said.field_)]
    tests = sum(1 for part in conditions if any(_left_out(part, one.of, said.field_)))
    return named if named and tests == len(read) else []


def _left_out(part: Expr, module: str, field: str) -> list[str]:
    """The options that a condition takes out by name."""
    if part.op == "not" and part.operands[0].op in {"in", "eq"}:
        part = part.operands[0]
    elif part.op != "ne":
        return []
    value, *options = part.operands
    if value.op != "field" or value.args != (module, field):
        return []
    return [str(one.value) for one in options if one.is_literal]


def _forgotten(one: Rolled, said: Pipeline) -> list[str]:
    spared = _spared(one, said)
    ended = [stage for stage in spared if stage in said.stages and said.stages[stage].outcome]
    if not ended:
        return []
    return [name for name, stage in said.stages.items() if stage.outcome in VOID and name not in spared]


def _sums(architecture: Architecture) -> Iterator[Finding]:
    """Sums of roll-ups, one of which is about nothing but what was cancelled."""
    for module, name in formulas(architecture):
        if architecture.is_shared(("modules", module)):
            continue
        parts = [
            (field, one, term.sign)
            for term in terms(architecture, module, name)
            if (field := field_of(term.value, module)) and (one := rolled(architecture).get((module, field)))
        ]
        for field, one, sign in parts if len(parts) > 1 else ():
            if one.function != "sum" or not _is_void(architecture, one):
                continue
            beside = [
                other
                for other, another, its in parts
                if its == sign and another.children == one.children and not _is_void(architecture, another)
            ]
            if beside:
                way = "adds" if sign > 0 else "takes off"
                message = f"`{name}` {way} `{field}`, which was cancelled, together with {listed(beside)}"
                related = ((architecture.field_path(module, field), "only what was cancelled counts here"),)
                place = (*architecture.field_path(module, name), "expression")
                yield Finding(place, message, f"leave `{field}` out", related, at_key=False)


def _is_void(architecture: Architecture, one: Rolled) -> bool:
    """Whether only cancelled records count in a roll-up."""
    if one.where is None:
        return False
    for _, said in pipelines(architecture).get(one.of, ()):
        value = value_of(architecture, one.of, said.field_)
        counted = [
            stage
            for stage in said.stages
            if satisfiable(one.where, Expr("eq", BOOLEAN, (value, literal(stage, value.type))))
        ]
        if counted and all(said.stages[stage].outcome == "cancelled" for stage in counted):
            return True
    return False


RULE: Final = Rule("FLD218", Severity.WARNING, "graph", "sum that takes in what was cancelled", check)
