"""A transition notes the day of the opposite.

## What
A transition back to the first stage, or out of an end, sets a date to today that a transition forward empties; or a
transition into an end empties the date that is named after it (`close` and `close_date`), or by which a report of what
has ended counts; or one out of an end sets the date that is named after this end.

## Why
What was not begun looks handed in, and what was handed in does not. The report of what was closed in a month stays
empty.

## Bad
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
      close_date: {type: date}
pipelines:
  work:
    module: case
    field: status
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed, sets: {close_date: null}}
      reopen: {from: closed, to: open}
```

## Good
```yaml
modules:
  case:
    fields:
      name: {type: text}
      status: {type: picklist}
      close_date: {type: date}
pipelines:
  work:
    module: case
    field: status
    stages: {open: {initial: true}, closed: {outcome: done}}
    transitions:
      close: {from: open, to: closed, sets: {close_date: =today()}}
      reopen: {from: closed, to: open, sets: {close_date: null}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.expressions.types import Date, Datetime
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow, Move

NOW: Final = re.compile(r"=\s*(today|now)\(\)\s*")
WORD: Final = re.compile(r"[a-z]{4,}")
ROOT: Final = 4
"""So many letters tell that two words are of one root: `clos` in `close` and `closed`."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what the transitions of a pipeline do to its dates."""
    for flow in flows(architecture):
        for move in flow.moves:
            for name in move.said.sets:
                if _is_date(architecture, flow, name):
                    yield from _turned(architecture, flow, move, name)


def _is_date(architecture: Architecture, flow: Flow, name: str) -> bool:
    members = architecture.members.members(flow.said.module) or {}
    return isinstance(members.get(name), Date | Datetime)


def _turned(architecture: Architecture, flow: Flow, move: Move, name: str) -> Iterator[Finding]:
    value = move.said.sets[name]
    ends = {one for one, stage in flow.stages.items() if stage.outcome}
    place = (*move.path, "sets", name)
    back = move.to in flow.initial or (move.to not in ends and bool(move.froms) and set(move.froms) <= ends)
    if value is None and move.to in ends:
        because = _counts(architecture, flow, name, move.to)
        if because or _of_one_root(name, move.to, move.name):
            text = f"`{move.name}` leads to `{move.to}`, and empties `{name}`, the day of it"
            related = ((because, "this counts by the day"),) if because else ()
            yield Finding(place, text, f"set it there: `{name}: =today()`", related, at_key=False)
    elif isinstance(value, str) and NOW.fullmatch(value) and back:
        emptied = [one for one in flow.moves if one.to not in flow.initial and _empties(one, name)]
        left = [one for one in move.froms if one in ends and _of_one_root(name, one, one)]
        if left and set(move.froms) <= ends:
            text = f"`{move.name}` leads out of `{left[0]}`, and notes the day in `{name}`, as if it had come there"
            yield Finding(place, text, f"empty it there: `{name}: null`", at_key=False)
        elif emptied and not any(one.to in ends for one in emptied):
            text = (
                f"`{move.name}` goes back and notes the day in `{name}`, and `{emptied[0].name}` empties it"
            )
            related = (((*emptied[0].path, "sets", name), "this goes forward and empties it"),)
            yield Finding(place, text, "exchange the two", related, at_key=False)


def _empties(move: Move, name: str) -> bool:
    return name in move.said.sets and move.said.sets[name] is None


def _of_one_root(field: str, *others: str) -> bool:
    """Whether a field is named after a stage or a transition."""
    roots = {word[:ROOT] for word in WORD.findall(field)}
    return any(word[:ROOT] in roots for other in others for word in WORD.findall(other))


def _counts(architecture: Architecture, flow: Flow, field: str, end: str) -> Keys | None:
    """A report of what has ended so that looks at the date."""
    module = flow.said.module
    for name, report in architecture.section("reports").items():
        path = ("reports", name)
        where = condition(architecture, (*path, "where"))
        if getattr(report, "module", None) != module or where is None:
            continue
        read = fields_read(where)
        period = str(getattr(getattr(report, "period", None), "field_", getattr(report, "period", "")) or "")
        about_end = (module, flow.said.field_) in read and f'"{end}"' in str(report.where)
        if about_end and ((module, field) in read or period == field):
            return path
    return None


RULE: Final = Rule("PIP250", Severity.WARNING, "graph", "day of the opposite", check)
