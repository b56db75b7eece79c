"""Two different choices are taken for one.

## What
What a button or a question asks for, or a subflow is given, has options. A value is chosen by them one by one, with
`if … else`, or steps are chosen by a branch; and two or more options that are named nowhere fall together into what
is done for all others. Or a result of a decision table falls into what is done for another one. Or a
branch on a picklist ends with an `else` that stops with a complaint, and an option that people may choose is left to
it.

## Why
Whoever chooses a fortnight gets a year: the menu has got a new word, and what is done with it has not. Nothing
fails, and the dates are wrong.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      next_on: {type: date}
roles:
  rep: {label: Rep, can: {deal: {read: all, create: true, update: all}}}
workflows:
  plan:
    trigger:
      button: Plan the next call
      module: deal
      by: [rep]
      asks: {distance: {type: text, options: [day, week, fortnight, year]}}
    steps:
      - id: set_it
        update:
          set:
            next_on: >-
              =today() + days(1) if distance == "day"
              else today() + weeks(1) if distance == "week"
              else add_months(today(), 12)
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      next_on: {type: date}
roles:
  rep: {label: Rep, can: {deal: {read: all, create: true, update: all}}}
workflows:
  plan:
    trigger:
      button: Plan the next call
      module: deal
      by: [rep]
      asks: {distance: {type: text, options: [day, week, fortnight, year]}}
    steps:
      - id: set_it
        update:
          set:
            next_on: >-
              =today() + days(1) if distance == "day"
              else today() + weeks(1) if distance == "week"
              else today() + weeks(2) if distance == "fortnight"
              else add_months(today(), 12)
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import condition
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.exp._rest import shared_rest
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

_LEAST: Final = 2
_WRONG: Final = frozenset({"warning", "error"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is chosen by the options of one value."""
    closed = [one for one in _closed(architecture) if len(one[3]) >= _LEAST + _LEAST]
    values = _values(architecture) if closed else {}
    for owner, path, name, options in closed:
        for at, expr in values.get(owner, ()):
            yield from _left(at, path, name, options, _chain(expr, name))
        for step in _branches(architecture, owner):
            yield from _left((*step.path, "branch"), path, name, options, _ways(architecture, step, name))
    yield from _decided(architecture)
    for step in architecture.steps("branch"):
        if not architecture.is_shared(step.path):
            yield from _complained(architecture, step)


def _decided(architecture: Architecture) -> Iterator[Finding]:
    """Look at what branches make of the results of tables."""
    tables = architecture.section("decision_tables")
    for step in architecture.steps("decide"):
        table = tables.get(step.model.decide.table)
        if table is None:
            continue
        for name in table.outputs:
            results = dict.fromkeys(row.then.get(name) for row in table.rows)
            for branch in _branches(architecture, step.path[:2]) if len(results) > _LEAST + 1 else ():
                named, rest = _ways(architecture, branch, name), _written_by_all(branch)
                left = [one for one in results if one not in named and one != rest]
                if (
                    len(named) >= _LEAST
                    and rest in results
                    and left
                    and all(isinstance(one, str) for one in left)
                ):
                    path = (*branch.path, "branch", len(branch.model.branch) - 1, "else")
                    text = f"{' and '.join(f'`{one}`' for one in left)} of `{name}` becomes `{rest}` here"
                    related = (
                        (("decision_tables", step.model.decide.table, "rows"), "the table decides so"),
                    )
                    yield Finding(path, text, f"add a way for `{left[0]}`", related)


def _written_by_all(branch: Placed) -> Any:
    """What the last way of a branch writes into the one field that each of its ways writes."""
    ways = [way.steps if way.if_ is not None else way.else_ for way in branch.model.branch]
    sets = [one[0].update.set if len(one) == 1 and Family.name_of(one[0]) == "update" else {} for one in ways]
    if any(len(one) != 1 or list(one) != list(sets[0]) for one in sets):
        return None
    return next(iter(sets[-1].values()))


def _closed(architecture: Architecture) -> Iterator[tuple[Keys, Keys, str, tuple[str, ...]]]:
    """Every value of the steps of a declaration that has options, with where it is declared."""
    for name, one in architecture.section("subflows").items():
        path: Keys = ("subflows", name)
        for called, each in one.parameters.items():
            yield path, (*path, "parameters", called), called, each.options
    for name, one in architecture.section("workflows").items():
        path = ("workflows", name)
        for number, trigger in enumerate(one.trigger):
            for called, each in getattr(trigger, "asks", {}).items():
                yield path, (*path, "trigger", number, "asks", called), called, each.options
    for step in architecture.steps("ask"):
        for called, each in step.model.ask.answers.items():
            yield step.path[:2], (*step.path, "ask", "answers", called), called, each.options


def _values(architecture: Architecture) -> Mapping[Keys, list[tuple[Keys, Expr]]]:
    """The expressions of each declaration that are no conditions."""
    found: dict[Keys, list[tuple[Keys, Expr]]] = defaultdict(list)
    for at, several in architecture.expressions.items():
        if at[0] in {"workflows", "subflows"} and at[-1] not in {"if", "only_if", "where"}:
            found[at[:2]] += [
                (at, one.checked.expr)
                for one in several
                if one.checked.expr is not None and not shared_rest(architecture, one)[0]  # that is EXP211
            ]
    return found


def _left(at: Keys, path: Keys, name: str, options: tuple[str, ...], named: list[str]) -> Iterator[Finding]:
    left = [one for one in options if one not in named]
    if len(set(named)) >= _LEAST and len(left) >= _LEAST:
        text = f"{' and '.join(f'`{one}`' for one in left)} of `{name}` are taken for the same here"
        related = ((path, "these can be chosen"),)
        yield Finding(at, text, f"say what is meant for `{left[0]}`", related, at_key=False)


def _chain(expr: Expr, name: str) -> list[str]:
    """The options for which a value is chosen, one after the other; none where the last of all is null."""
    for part in walk(expr):
        named: list[str] = []
        rest = part
        while rest.op == "if" and (words := _words(rest.operands[0], name)):
            named += words
            rest = rest.operands[2]
        if named and not (rest.is_literal and rest.value is None):
            return named
    return []


def _words(test: Expr, name: str) -> list[str]:
    """What a value is compared with, where a condition does nothing else."""
    if test.op == "or":
        several = [_words(one, name) for one in test.operands]
        return [word for one in several for word in one] if all(several) else []
    if test.op not in {"eq", "in"} or test.operands[0].op != "var" or test.operands[0].args[0] != name:
        return []
    return [str(one.value) for one in test.operands[1:] if one.is_literal]


def _branches(architecture: Architecture, owner: Keys) -> Iterator[Placed]:
    return (one for one in architecture.steps("branch") if one.path[:2] == owner)


def _ways(architecture: Architecture, step: Placed, name: str) -> list[str]:
    """The options for which a branch has a way, where all that is left goes another."""
    named: list[str] = []
    for number, way in enumerate(step.model.branch):
        if way.if_ is None:
            return named if way.else_ and not _stops(way.else_) else []
        test = condition(architecture, (*step.path, "branch", number, "if"))
        words = _words(test, name) if test is not None else []
        if not words:
            return []
        named += words
    return []


def _stops(steps: Any) -> bool:
    return any(Family.name_of(one) == "stop" for one in steps)


def _complained(architecture: Architecture, step: Placed) -> Iterator[Finding]:
    """Find the options of a field for which a branch has nothing but a complaint."""
    ways = step.model.branch
    last = ways[-1]
    if last.if_ is not None or not _stops(last.else_) or not _complains(last.else_):
        return
    named: dict[tuple[str, str], list[str]] = {}
    for number in range(len(ways) - 1):
        test = condition(architecture, (*step.path, "branch", number, "if"))
        for part in walk(test) if test is not None else ():
            if part.op in {"eq", "in"} and part.operands[0].op == "field":
                key = (str(part.operands[0].args[0]), str(part.operands[0].args[1]))
                named.setdefault(key, []).extend(
                    str(one.value) for one in part.operands[1:] if one.is_literal
                )
    for (module, name), words in named.items():
        options = architecture.members.options(module, name)
        retired = architecture.members.is_retired
        left = [one for one in options if one not in words and not retired(module, name, one)]
        if left and len(named) == 1 and len(left) <= len(words):
            text = (
                f"where `{name}` is {' or '.join(f'`{one}`' for one in left)}, this only complains and stops"
            )
            related = ((architecture.field_path(module, name), "these can be chosen"),)
            path = (*step.path, "branch", len(ways) - 1, "else")
            yield Finding(path, text, f"add a way for `{left[0]}`", related)


def _complains(steps: Any) -> bool:
    return any(Family.name_of(one) == "show" and one.show.tone in _WRONG for one in steps)


RULE: Final = Rule("WFL253", Severity.WARNING, "module", "choices taken for one", check)
