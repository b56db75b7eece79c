"""Validations that no record can pass.

## What
Two validations of a module contradict each other; one asks for values that its fields cannot have; or `on_save`
sets a field to a value that a validation refuses. Null passes a validation: what is meant is that no record in
which the fields are filled can be saved.

## Why
Whatever people enter, saving is refused, and the message of one validation sends them to the other.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      asked: {type: money}
      awarded: {type: money}
    validation:
      not_more: {check: awarded <= asked, message: No more is awarded than was asked for.}
      generous: {check: awarded > asked, message: An award covers more than was asked for.}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      asked: {type: money}
      awarded: {type: money}
    validation:
      not_more: {check: awarded <= asked, message: No more is awarded than was asked for.}
      something: {check: awarded > 0, message: An award is more than nothing.}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.access._effect import value_at
from crmspec.compiler.expressions.guards import disjoint, never, passes
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import Held, filled, holding, may_decide, own_fields, problems, validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Put each validation beside what fields can hold, the others, and what saving sets."""
    for module, several in validations(architecture).items():
        hopeless = [one for one in several if _is_hopeless(architecture, module, one)]
        for one in hopeless:
            if "EXP202" not in problems(architecture, (*one.path, "check")):
                message = f"`{one.name}` asks for values that its fields cannot have: no record passes it"
                yield Finding((*one.path, "check"), message, "change the bounds or the check", at_key=False)
        able = [one for one in several if one not in hopeless]
        for first, second in combinations(able, 2):
            if _contradict(architecture, module, first, second):
                message = f"no record can pass both `{second.name}` and `{first.name}`"
                related = (((*first.path, "check"), "this asks for the opposite"),)
                way_out = "keep one of them, or say in `when` which records each is about"
                yield Finding((*second.path, "check"), message, way_out, related, at_key=False)
        yield from _saved(architecture, module, able)


def _is_hopeless(architecture: Architecture, module: str, one: Held) -> bool:
    whens = () if one.when is None else (one.when,)
    known = facts(architecture)
    if not may_decide(architecture, module, one, "or") or not never(one.check, *whens, facts=known):
        return False
    return bool(own_fields(module, one.check)) and (one.when is None or not never(one.when, facts=known))


def _contradict(architecture: Architecture, module: str, first: Held, second: Held) -> bool:
    common = own_fields(module, first.check) & own_fields(module, second.check)
    known = facts(architecture)
    if not common:
        return False
    if first.when is not None and second.when is not None and disjoint(first.when, second.when, facts=known):
        return False
    whens = tuple(one for one in (first.when, second.when) if one is not None)
    given = filled(architecture, module, first.check, second.check)
    return (
        never(first.check, second.check, *whens, facts=known)
        and not never(first.check, *whens, *given, facts=known)
        and not never(second.check, *whens, *given, facts=known)
    )


def _saved(architecture: Architecture, module: str, several: list[Held]) -> Iterator[Finding]:
    """Values that saving sets, and a validation refuses."""
    for index, entry in enumerate(architecture.modules[module].on_save):
        path = ("modules", module, "on_save", index, "set")
        values = {
            name: value_at(architecture, (*path, name), value, module) for name, value in entry.set.items()
        }
        for one in several:
            common = own_fields(module, *one.conditions) & values.keys()
            given = tuple(holding(architecture, module, values, common))
            if given and never(passes(one.check, one.when), *given, facts=facts(architecture)):
                name = min(common)
                message = f"saving sets `{name}` to what `{one.name}` refuses: such a record is never saved"
                related = (((*one.path, "check"), "it is refused here"),)
                yield Finding((*path, name), message, "change one of the two", related)


RULE: Final = Rule("FLD118", Severity.ERROR, "module", "validations that no record can pass", check)
