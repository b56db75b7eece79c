"""A role approves what it makes itself.

## What
An approval, or a transition that approves, lies with a role that also makes such records or hands them in, and nobody
who makes them reports to it: it would approve its own. The same holds for transitions that give up money or pay it out
(`write_off`, `waive`, `refund`, `pay_out`, `release_payment`). Where a transition needs a capability, only roles that
have it count. Or all who make them are above the role that approves.

## Why
Two pairs of eyes are the point of an approval. With one, it is a button that is pressed without looking.

## Bad
```yaml
modules:
  discount:
    fields:
      name: {type: text, required: true}
      granted: {type: boolean, default: false}
roles:
  manager: {can: {discount: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {discount: {read: own, create: true, update: own}}}
workflows:
  ask_first:
    trigger: {created: discount}
    steps:
      - approve:
          by: rep
          due: 2 working days
          rejected: [{delete: record}]
          returned: [{delete: record}]
          recalled: [{delete: record}]
          expired: [{delete: record}]
      - update: {set: {granted: true}}
```

## Good
```yaml
modules:
  discount:
    fields:
      name: {type: text, required: true}
      granted: {type: boolean, default: false}
roles:
  manager: {can: {discount: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {discount: {read: own, create: true, update: own}}}
workflows:
  ask_first:
    trigger: {created: discount}
    steps:
      - approve:
          by: manager
          due: 2 working days
          rejected: [{delete: record}]
          returned: [{delete: record}]
          recalled: [{delete: record}]
          expired: [{delete: record}]
      - update: {set: {granted: true}}
```
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import APPROVING, rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below, needs
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.syntax import Keys

GIVING_UP: Final = re.compile(
    r"(^|_)(write_off|written_off|waive|refund|reimburse|pay_out|payout|release_(payment|funds|money))(_|$)"
)
"""Names of transitions that give up money or pay it out."""
HANDING_IN: Final = re.compile(r"(^|_)(submit|hand_in|request|apply|ask)(_|$)")
"""Names of transitions by which something is put before those who decide."""


@dataclass(frozen=True, slots=True)
class _Decision:
    """Something that a role decides about records of a module."""

    path: Keys
    role: str
    module: str
    verb: str = "approve"
    handed_in: tuple[str, ...] = ()
    """The transitions, as `pipeline.transition`, by which it is put before those who decide."""
    right: str = ""
    """The transition, as `pipeline.transition`, by which it decides; empty for a step of a workflow."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who approves with who makes."""
    for one in _decisions(architecture):
        makes = next((x for x in rights(architecture).of(one.role, "create", one.module) if not x.wide), None)
        below_it = below(architecture).get(one.role, frozenset())
        others = {role for role in rights(architecture).roles("create", one.module) if role != one.role}
        if makes is not None:
            how, place = "makes them too", makes.path
            own = not others & below_it
        else:
            how, place = "hands them in too", ("roles", one.role)
            own = _hands_in(architecture, one, below_it)
        if own:
            message = f"`{one.role}` may {one.verb} a `{one.module}`, and {how}: it may {one.verb} its own"
            what = f"`{one.right}`" if one.right else f"the right to {one.verb}"
            way_out = f"take {what} from `{one.role}`, or leave it to the role above or to a second one"
            granted = _granted(architecture, one)
            decides = ((granted, f"it may {one.verb} by this"),) if granted else ()
            related = ((place, f"it {how.removesuffix(' too')} by this"), *decides)
            yield Finding(one.path, message, way_out, related, at_key=False)
        elif makes_above := _superiors(architecture, one):
            message = (
                f"`{one.role}` may {one.verb} a `{one.module}`, which only {some(makes_above)} makes,"
                " to whom it reports: who is asked depends on who asks"
            )
            way_out = f"let somebody else {one.verb}: a role that does not report to who makes them"
            yield Finding(one.path, message, way_out, at_key=False)


def _granted(architecture: Architecture, one: _Decision) -> Keys | None:
    """The grant of the transition by which a role decides."""
    for source in rights(architecture).sources.get(one.role, ()):
        moves = source.rights.can[one.module].transitions if one.module in source.rights.can else ()
        path = (*source.path, "can", one.module, "transitions")
        if moves == "all" or one.right in moves:
            return path if moves == "all" else (*path, moves.index(one.right))
    return None


def _superiors(architecture: Architecture, one: _Decision) -> list[str]:
    """Those who make what a role decides about, if all of them are above it."""
    who = rights(architecture)
    makers = [
        role
        for role in who.roles("create", one.module)
        if any(not right.wide for right in who.of(role, "create", one.module))
    ]
    over = all(one.role in below(architecture)[role] for role in makers)
    return makers if over and not architecture.perhaps_meant(("role",), one.role) else []


def _hands_in(architecture: Architecture, one: _Decision, below_it: frozenset[str]) -> bool:
    """Whether a role hands in what it decides about, and nobody below it does."""
    moves = rights(architecture).transitions
    wide = any(source.rights.every_module for source in rights(architecture).sources.get(one.role, ()))
    asked = {move for move in one.handed_in if move in moves.get(one.role, frozenset())}
    return bool(asked) and not wide and not any(asked & moves.get(role, frozenset()) for role in below_it)


def _decisions(architecture: Architecture) -> Iterator[_Decision]:
    for step in architecture.steps("approve"):
        approve = step.model.approve
        module = step.context.module_of(approve.record)
        for number, role in enumerate(approve.by):
            if module:
                path = (*step.path, "approve", "by")
                yield _Decision((*path, number) if len(approve.by) > 1 else path, role, module)
    for name, pipeline in architecture.section("pipelines").items():
        for called, move in pipeline.transitions.items():
            if APPROVING.search(called):
                yield from _of_move(architecture, name, called, _handing_in(name, pipeline, move.from_))
            elif GIVING_UP.search(called):
                yield from _of_move(architecture, name, called, ())


def _handing_in(name: str, pipeline: Pipeline, stages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        f"{name}.{called}"
        for called, move in pipeline.transitions.items()
        if move.to in stages and HANDING_IN.search(called)
    )


def _of_move(
    architecture: Architecture, pipeline: str, called: str, handed_in: tuple[str, ...]
) -> Iterator[_Decision]:
    who = rights(architecture)
    path = ("pipelines", pipeline, "transitions", called)
    needed = set(needs(architecture, (*path, "guard")))
    module = architecture.section("pipelines")[pipeline].module
    verb = "approve" if APPROVING.search(called) else called.replace("_", " ")
    for role, moves in who.transitions.items():
        if f"{pipeline}.{called}" in moves and needed <= who.capabilities(role):
            yield _Decision(path, role, module, verb, handed_in, f"{pipeline}.{called}")


RULE: Final = Rule("ACC204", Severity.WARNING, "graph", "approves what it makes", check, absence=True)
