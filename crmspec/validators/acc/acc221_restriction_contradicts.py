"""A restriction takes away what the grant gives.

## What
A restriction lets through none of the records that a role's grants open; or it leaves to everybody only what they own
themselves, although the grants of some give them the records of their team, or all; or it hides the stages from which
a role may make transitions.

## Why
A record is seen only where a grant and every restriction let it through. The role sees nothing at all; or those who
lead, pass on and count see no more than each of their people.

## Bad
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}}}
roles:
  manager: {can: {lead: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {lead: {read: own, create: true, update: own}}}
restrictions:
  not_of_colleagues: {module: lead, for: [rep], if: owner != user}
```

## Good
```yaml
modules:
  lead: {fields: {name: {type: text, required: true}, former: {type: boolean, default: false}}}
roles:
  manager: {can: {lead: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {lead: {read: own, create: true, update: own}}}
restrictions:
  current_ones: {module: lead, for: [rep], if: not former}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.guards import disjoint, implies
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import owned, row_condition
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture

_MOST: Final = 4
WIDER: Final = frozenset({"team", "subordinates", "all"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare restrictions with the grants that they narrow."""
    who = rights(architecture)
    for name, one in architecture.section("restrictions").items():
        asked = condition(architecture, ("restrictions", name, "if"))
        if asked is None or one.module not in architecture.modules:
            continue
        roles = who.sources if one.for_ == "all" else [role for role in one.for_ if role in who.sources]
        told = {role: several for role in roles if (several := who.of(role, "read", one.module))}
        blind = [role for role, several in told.items() if _sees_none(architecture, several, asked)]
        if blind:
            places = tuple((told[role][0].path, f"what `{role}` may read") for role in blind)
            sees = "see" if len(blind) > 1 else "sees"
            message = (
                f"{listed(blind)} {sees} no `{one.module}` at all:"
                " this restriction hides every one that the grant opens"
            )
            way_out = f"let the `if` pass what {listed(blind)} is to see, or name other roles in `for`"
            yield Finding(("restrictions", name, "if"), message, way_out, places, at_key=False)
        elif _only_own(architecture, one.module, asked):
            yield from _narrowed(architecture, name, told)
        else:
            yield from _out_of_reach(architecture, name, list(told), asked)


def _out_of_reach(architecture: Architecture, name: str, roles: list[str], asked: Expr) -> Iterator[Finding]:
    """Transitions that roles may make from stages in which they see no record any more."""
    one, who = architecture.section("restrictions")[name], rights(architecture)
    for called, pipeline in architecture.section("pipelines").items():
        if pipeline.module != one.module:
            continue
        stage = value_of(architecture, pipeline.module, pipeline.field_)
        hidden = {
            each
            for each in pipeline.stages
            if disjoint(
                asked, Expr("eq", BOOLEAN, (stage, literal(each, stage.type))), facts=facts(architecture)
            )
        }
        lost: dict[str, list[str]] = {}
        for role in roles:
            if any(source.rights.every_module for source in who.sources[role]):
                continue
            for other, move in pipeline.transitions.items():
                mine = f"{called}.{other}" in who.transitions.get(role, ())
                if mine and not move.automatic and set(move.from_) <= hidden:
                    lost.setdefault(role, []).append(other)
        for role, moves in lost.items():
            stages = dict.fromkeys(stage for x in moves for stage in pipeline.transitions[x].from_)
            message = (
                f"`{role}` cannot {_some(moves)} a `{one.module}` any more:"
                f" this restriction hides it while it is {_some(list(stages))}"
            )
            way_out = f"let the `if` pass {_some(list(stages), 'and')}, or take that right from `{role}`"
            places = tuple((("pipelines", called, "transitions", x), "this transition") for x in moves[:4])
            yield Finding(("restrictions", name, "if"), message, way_out, places, at_key=False)


def _some(names: list[str], word: str = "or") -> str:
    """The first of some names."""
    return listed(names, word) if len(names) <= _MOST else some(names, _MOST)


def _sees_none(architecture: Architecture, several: tuple[Right, ...], asked: Expr) -> bool:
    """Whether it is proved that no row of any grant passes."""
    rows = [row_condition(architecture, one) for one in several]
    return all(one is not None and disjoint(one, asked, facts=facts(architecture)) for one in rows)


def _only_own(architecture: Architecture, module: str, asked: Expr) -> bool:
    own = owned(architecture, module)
    return own is not None and implies(asked, own, facts=facts(architecture))


def _narrowed(architecture: Architecture, name: str, told: dict[str, tuple[Right, ...]]) -> Iterator[Finding]:
    """Those who are granted more than their own, which is all that the restriction leaves them."""
    one = architecture.section("restrictions")[name]
    wide = {role: [x for x in several if x.rows in WIDER] for role, several in told.items()}
    wide = {role: several for role, several in wide.items() if several}
    if wide:
        sees, their, own = (
            ("see", "their grants", "they own") if len(wide) > 1 else ("sees", "its grant", "it owns")
        )
        message = (
            f"{_some(list(wide), 'and')} {sees} no more than each `{one.module}` that {own}:"
            f" this restriction hides the others that {their} would show"
        )
        way_out = "name in `for` only the roles that are to see no more than their own records"
        places = tuple((several[0].path, f"`{role}` may read these") for role, several in wide.items())
        yield Finding(("restrictions", name, "if"), message, way_out, places, at_key=False)


RULE: Final = Rule(
    "ACC221",
    Severity.WARNING,
    "graph",
    "restriction against the grant",
    check,
    absence=True,
    beside=frozenset({"EXP220"}),
)
