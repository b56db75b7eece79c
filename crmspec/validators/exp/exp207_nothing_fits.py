"""A filter that no record can pass.

## What
The filter (`where`) of a view, a report, a roll-up or a lookup contradicts what the fields can hold, what the
validations of the module let through, or what the stage that it names requires. (A condition that contradicts
itself is EXP202.)

## Why
The list is always empty, the figure always nought, and everybody takes that for good news.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 30}
views:
  too_cheap: {kind: list, module: deal, columns: [name, discount], where: discount > 30}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 30}
views:
  too_cheap: {kind: list, module: deal, columns: [name, discount], where: discount > 20}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import conjuncts, never
from crmspec.compiler.expressions.ir import Expr, fields_read, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts, validations, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.exp._words import told
from crmspec.validators.fld._logic import not_null, pipelines
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.syntax import Keys

SECTIONS: Final = frozenset({"modules", "views", "reports"})

Known = list[tuple["Keys", str, Expr]]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Try every filter on what its records can be."""
    for path, several in architecture.expressions.items():
        if path[-1] != "where" or path[0] not in SECTIONS or "unique" in path or "duplicate_rules" in path:
            continue
        expr = several[0].checked.expr
        if expr is None or expr.is_literal or told(several[0], "EXP202") or architecture.is_shared(path):
            continue
        module = _module(expr)
        if module in architecture.modules:
            yield from _empty(architecture, path, expr, module)


def _module(expr: Expr) -> str:
    """The module whose records are filtered."""
    return next((str(part.args[0]) for part in walk(expr) if part.op == "field"), "")


def _empty(architecture: Architecture, path: Keys, expr: Expr, module: str) -> Iterator[Finding]:
    what = facts(architecture)
    if never(expr, facts=what):
        yield _impossible(architecture, path, expr, module)
        return
    fields = fields_read(expr)
    known = [
        one for one in _known(architecture).get(module, ()) if not fields.isdisjoint(fields_read(one[2]))
    ]
    if known and never(expr, *(one for _, _, one in known), facts=what):
        alone = next(([one] for one in known if never(expr, one[2], facts=what)), known)
        message = f"{_called(path)}: no `{module}` like that can be saved"
        related = tuple(dict.fromkeys((place, text) for place, text, _ in alone))
        against = "`requires` of the stage" if "pipelines" in related[0][0] else "validation"
        way_out = f"correct this filter, or the {against} that it contradicts"
        yield Finding(path, message, way_out, related, at_key=False)


def _impossible(architecture: Architecture, path: Keys, expr: Expr, module: str) -> Finding:
    """What is said where the fewest conditions that no record meets are of some fields."""
    tests = list(conjuncts(expr))
    several = next(
        (
            some
            for size in (1, 2)
            for some in combinations(tests, size)
            if never(*some, facts=facts(architecture))
        ),
        tuple(tests),
    )
    read = sorted({one for test in several for one in fields_read(test)})
    about = listed([field for _, field in read]) if 0 < len(read) < 4 else ""
    if len(several) == 1:
        message = f"{_called(path)}: {about or 'what it reads'} can never be what the filter asks for"
        related = tuple((architecture.field_path(*one), "this is what it can hold") for one in read[:3])
        return Finding(path, message, "ask for something that it can hold", related, at_key=False)
    on = f" on {about}" if about else ""
    message = f"{_called(path)}: its conditions{on} exclude each other"
    return Finding(path, message, "correct the one that is wrong", at_key=False)


def _called(path: Keys) -> str:
    """What comes of it, said of what the filter belongs to."""
    if path[0] == "modules":
        return f"`{path[3]}` never finds a record" if len(path) > 4 else "this never finds a record"
    return f"the {str(path[0])[:-1]} `{path[1]}` is always empty"


@once
def _known(architecture: Architecture) -> dict[str, Known]:
    """What holds of every record that was saved, by module."""
    found = {module: list(_of_module(architecture, module)) for module in architecture.section("modules")}
    return {module: several for module, several in found.items() if several}


def _of_module(architecture: Architecture, module: str) -> Iterator[tuple[Keys, str, Expr]]:
    for path, one in validations(architecture, module):
        yield path, "every saved record passes this", one
    for name, pipeline in pipelines(architecture).get(module, ()):
        stage = value_of(architecture, module, pipeline.field_)
        for called, said in pipeline.stages.items():
            elsewhere = Expr("ne", BOOLEAN, (stage, literal(called, stage.type)))
            for field in said.requires:
                there = not_null(value_of(architecture, module, field))
                path = ("pipelines", name, "stages", called, "requires")
                yield path, f"`{field}` is filled in `{called}`", Expr("or", BOOLEAN, (elsewhere, there))


RULE: Final = Rule("EXP207", Severity.WARNING, "graph", "filter that no record can pass", check)
