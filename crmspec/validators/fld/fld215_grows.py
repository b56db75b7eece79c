"""Saving adds to a field what it added before.

## What
`on_save` appends to a field, or adds to it, what it is already (`=concat(label, "!")`), and there is a case in
which no earlier entry has just set it afresh. Conditions that look at the moment, or at the field itself, may
end it; a field that counts how often something was saved (`version`, `edits`) is meant so.

## Why
Each time somebody saves the record, the text grows or the amount climbs.

## Bad
```yaml
modules:
  contact:
    display: label
    fields:
      first_name: {type: text, personal: true}
      firm: {type: text}
      label: {type: text, personal: true}
    on_save:
      - if: first_name is not null
        set: {label: =first_name}
      - if: firm is not null
        set: {label: '=concat(label, ", ", firm)'}
```

## Good
```yaml
modules:
  contact:
    display: label
    fields:
      first_name: {type: text, personal: true}
      firm: {type: text}
      label: {type: text, personal: true}
    on_save:
      - if: first_name is not null
        set: {label: =first_name}
      - if: first_name is not null and firm is not null
        set: {label: '=concat(label, ", ", firm)'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, satisfiable, uncovered
from crmspec.compiler.expressions.ir import TRUE, Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import of_a_moment, reads
from crmspec.validators.fld._saving import Entry, entries
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

GROWING: Final = frozenset({"concat", "join", "add", "sub", "mul", "move_date", "move_instant"})
COUNTERS: Final = frozenset({"version", "revision", "edits", "saves", "changes", "counter", "count", "times"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for fields that are set to more of themselves."""
    for module, several in entries(architecture).items():
        for at, one in enumerate(several):
            if not _grows(one.value, module, one.name) or not COUNTERS.isdisjoint(one.name.split("_")):
                continue
            conditions = () if one.condition is None else (one.condition,)
            if of_a_moment(*conditions) or any(reads(each, module, one.name) for each in conditions):
                continue
            fresh = [
                each
                for each in several[:at]
                if each.name == one.name and not reads(each.value, module, one.name)
            ]
            case = _left(architecture, one, fresh)
            later = [
                each
                for each in several[at + 1 :]
                if each.name == one.name and not reads(each.value, module, one.name)
            ]
            if case is not None and later and _left(architecture, one, later) is None:
                message = f"what is added to `{one.name}` here is lost: later entries set it afresh"
                related = tuple((each.path, "it is set afresh here") for each in later)
                yield Finding(one.path, message, "put this entry behind those", related)
            elif case is not None:
                where = f", where {case}" if case else ""
                message = (
                    f"`{one.name}` grows each time a `{module}` is saved{where}: it is added to what it was"
                )
                way_out = "compute the whole of it from other fields, or set it afresh in every case before"
                related = tuple((each.path, "it is set afresh here") for each in fresh)
                yield Finding(one.path, message, way_out, related)


def _grows(value: Expr, module: str, name: str) -> bool:
    """Whether a value is the field itself with something added."""
    if value.op == "if":
        test, *ways = value.operands
        return not reads(test, module, name) and any(_grows(one, module, name) for one in ways)
    if value.op == "coalesce":
        return _grows(value.operands[0], module, name)
    if value.op not in GROWING:
        return False
    parts = [one.operands[0] if one.op == "coalesce" else one for one in value.operands]
    if any(part.op == "field" and part.args == (module, name) for part in parts):
        return len(parts) > 1
    return any(_grows(part, module, name) for part in parts)


def _left(architecture: Architecture, one: Entry, fresh: list[Entry]) -> str | None:
    """The case in which it was not set afresh, in words; None where there is certainly none."""
    known = facts(architecture)
    given = one.condition or TRUE
    before = [each.condition or TRUE for each in fresh]
    if not before:
        return ""
    every = before[0] if len(before) == 1 else Expr("or", BOOLEAN, tuple(before))
    if implies(given, every, facts=known):
        return None
    case = uncovered(before, given, facts=known)
    if case is None and not any(satisfiable(given, each, facts=known) for each in before):
        return ""
    return case


RULE: Final = Rule("FLD215", Severity.WARNING, "module", "grows each time it is saved", check)
