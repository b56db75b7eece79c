"""A formula counts a part twice.

## What
A sum takes in a field by itself and once more through another figure that contains it already; or it takes in
two roll-ups of the same records, and there are records that count in both. Figures are followed through
formulas, and through what `on_save` always computes.

## Why
Each part looks right on its own. The result is off by the part that is in it twice, and no record shows why.

## Bad
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      income: {type: money, required: true}
      labour: {type: money, required: true}
      material: {type: money, required: true}
      cost: {type: formula, expression: labour + material}
      profit: {type: formula, expression: income - cost - material}
```

## Good
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      income: {type: money, required: true}
      labour: {type: money, required: true}
      material: {type: money, required: true}
      cost: {type: formula, expression: labour + material}
      profit: {type: formula, expression: income - cost}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import compatible
from crmspec.compiler.expressions.ir import TRUE
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import Term, field_of, formulas, rolled, terms
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the parts of every sum with each other."""
    for module, name in formulas(architecture):
        if architecture.is_shared(("modules", module)):
            continue
        parts = terms(architecture, module, name)
        for first, second in combinations(parts if len(parts) > 1 else (), 2):
            if first.sign != second.sign or first.at == second.at:
                continue
            found = _overlap(architecture, module, first, second)
            if found:
                yield _finding(architecture, (module, name), (first, second), found)
                break


def _overlap(architecture: Architecture, module: str, first: Term, second: Term) -> str:
    """The way in which two parts count the same."""
    if first.value == second.value:
        return "the same"
    one = rolled(architecture).get((module, field_of(first.value, module)))
    other = rolled(architecture).get((module, field_of(second.value, module)))
    if one is None or other is None or one.children != other.children or one.function not in {"sum", "count"}:
        return ""
    both = compatible(one.where or TRUE, other.where or TRUE, facts=facts(architecture))
    whole = one.where is None or other.where is None
    return f"`{one.of}` records" if both or whole else ""


def _finding(
    architecture: Architecture, figure: tuple[str, str], both: tuple[Term, Term], what: str
) -> Finding:
    module, name = figure
    at = architecture.field_path(module, name)
    path = (*at, "expression") if architecture.modules[module].fields[name].derived else at
    names = [field_of(one.value, module) for one in both]
    fields = dict.fromkeys(
        one for each, own in zip(both, names, strict=True) for one in (*each.via, own) if one
    )
    related = tuple((architecture.field_path(module, one), "it counts in this") for one in fields)
    message = f"`{name}` comes out too {_off(both)}: {_said(both, names, what)}"
    return Finding(path, message, _way_out(name, both, names, what), related)


def _off(both: tuple[Term, Term]) -> str:
    return "high" if both[0].sign > 0 else "low"


def _said(both: tuple[Term, Term], names: list[str], what: str) -> str:
    """What is counted twice, and through what."""
    way = "adds" if both[0].sign > 0 else "subtracts"
    part = f"`{names[0]}`" if names[0] else "the same"
    through = " and ".join(dict.fromkeys(f"`{one.via[0]}`" for one in both if one.via))
    if what != "the same":
        return f"it {way} some {what} twice, in `{names[0]}` and in `{names[1]}`"
    if not through:
        return f"it {way} {part} twice"
    if all(one.via for one in both):
        return f"it {way} {part} twice, as a part of {through}"
    return f"it {way} {part} twice, by itself and as a part of {through}"


def _way_out(figure: str, both: tuple[Term, Term], names: list[str], what: str) -> str:
    """Which part to take out of which figure."""
    if what != "the same":
        return f"let the `where` of `{names[0]}` or of `{names[1]}` leave out what the other counts"
    own = [name for one, name in zip(both, names, strict=True) if name and not one.via]
    return f"take `{own[0]}` out of `{figure}`" if len(own) == 1 else "leave it out once"


RULE: Final = Rule("FLD217", Severity.WARNING, "module", "part that counts twice", check)
