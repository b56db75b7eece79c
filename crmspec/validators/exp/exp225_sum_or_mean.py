"""A figure adds up what should be averaged, or the other way round.

## What
A figure of a report that is called an average and adds up, or that is called a total and averages; a share or a
difference of a sum and an average; percentages that are added up; the least that is called the greatest, or the
other way round; or hours that are money.

## Why
Nobody works the figure out again. A return of all that was earned by an average spending is twelve times too high.

## Bad
```yaml
modules:
  month:
    display: name
    fields:
      name: {type: text}
      earned: {type: money}
      spent: {type: money}
reports:
  return: {module: month, measures: {times: 'ratio(sum(earned), average(spent))'}}
```

## Good
```yaml
modules:
  month:
    display: name
    fields:
      name: {type: text}
      earned: {type: money}
      spent: {type: money}
reports:
  return: {module: month, measures: {times: 'ratio(sum(earned), sum(spent))'}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.types import Integer, Money
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

MEAN: Final = frozenset({"average", "avg", "mean"})
TOTAL: Final = frozenset({"total", "sum", "overall"})
TIME: Final = frozenset({"hours", "minutes", "days", "weeks"})
MONEY: Final = frozenset({"revenue", "cost", "costs", "price", "turnover", "earned", "invoiced", "profit"})
LEAST: Final = frozenset(
    {"oldest", "earliest", "first", "lowest", "smallest", "least", "minimum", "cheapest"}
)
MOST: Final = frozenset(
    {"newest", "latest", "last", "highest", "largest", "most", "maximum", "biggest", "recent"}
)
_ALONE: Final = re.compile(r"(sum|average|min|max|median)\(([a-z_]\w*(?:\.[a-z_]\w*)*)(?:,.*)?\)")
_WORD: Final = re.compile(r"[a-z]+")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at how each figure is made, and what it is called."""
    for name, report in architecture.section("reports").items():
        for called, measure in report.measures.items():
            path = ("reports", name, "measures", called, "value")
            several = architecture.expressions.get(path)
            if not several or several[0].checked.expr is None or architecture.is_shared(path):
                continue
            words = frozenset(_WORD.findall(f"{called} {measure.label or ''}".lower().replace("_", " ")))
            said = _judged(architecture, report.module, words, several[0].source.strip())
            if said:
                yield Finding(
                    path, said, "take the function that the name says, or call it otherwise", at_key=False
                )
    yield from _rolled(architecture)


def _judged(architecture: Architecture, module: str, words: frozenset[str], source: str) -> str:
    alone = _ALONE.fullmatch(source)
    if alone is None:
        mixed = re.search(r"\bsum\(", source) and re.search(r"(?<!sum\()\baverage\(", source)
        return (
            "this sets a sum against an average: one grows with every record, the other does not"
            if mixed
            else ""
        )
    function, field = alone.groups()
    about = words - frozenset(field.replace(".", "_").split("_"))
    if function in {"sum", "max", "min"} and about & MEAN and not about & TOTAL:
        return f"this is called an average, and takes the {function} of `{field}`"
    if function == "average" and about & TOTAL and not about & MEAN:
        return f"this is called a total, and averages `{field}`"
    said = _extreme(function, about, field) or _other_sort(architecture, module, words, field)
    if said:
        return said
    if function == "sum" and _is_percent(architecture, module, field):
        return f"this adds up `{field}`, which is a percentage: ten records of 10 % make 100 %"
    return ""


def _extreme(function: str, about: frozenset[str], field: str) -> str:
    """The least that is called the greatest, or the other way round."""
    least, most = about & LEAST, about & MOST
    if function == "max" and least and not most:
        return f"this is called {min(least)}, and takes the greatest `{field}`"
    if function == "min" and most and not least:
        return f"this is called {min(most)}, and takes the least `{field}`"
    return ""


def _other_sort(architecture: Architecture, module: str, words: frozenset[str], field: str) -> str:
    """Hours that are money, or money that is a number of something."""
    at, name = architecture.field_at(module, field)
    type_ = (architecture.members.members(at) or {}).get(name)
    named = architecture.modules[module].fields.keys() if module in architecture.modules else set()
    if type_ is None or words & set(name.split("_")) or words & named:  # the latter is EXP206
        return ""
    if words & TIME and not words & MONEY and isinstance(type_, Money):
        return f"this is called {min(words & TIME)}, and `{field}` is an amount of money"
    if words & MONEY and not words & (TIME | {"per"}) and isinstance(type_, Integer):
        return f"this is called {min(words & MONEY)}, and `{field}` is no amount of money"
    return ""


def _is_percent(architecture: Architecture, module: str, path: str) -> bool:
    at, name = architecture.field_at(module, path)
    field = architecture.field_of(at, name)
    return field is not None and getattr(field, "type", "") == "percent"


def _rolled(architecture: Architecture) -> Iterator[Finding]:
    """Roll-ups that are called one and are the other."""
    for module, name, one in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        path: Keys = (*architecture.field_path(module, name), "function")
        if one.function not in {"sum", "average", "min", "max"} or architecture.is_shared(path):
            continue
        words = frozenset(_WORD.findall(f"{name} {one.label or ''}".lower().replace("_", " ")))
        about = words - frozenset((one.field or "").split("_"))
        if one.function == "sum" and about & MEAN and not about & TOTAL:
            message = f"`{name}` is called an average, and adds up `{one.field}`"
        elif one.function == "average" and about & TOTAL and not about & MEAN:
            message = f"`{name}` is called a total, and averages `{one.field}`"
        elif extreme := _extreme(one.function, about, one.field or ""):
            message = extreme
        elif one.function == "sum" and one.field and _is_percent(architecture, one.of, one.field):
            message = f"`{name}` adds up `{one.field}`, which is a percentage"
        else:
            continue
        yield Finding(
            path, message, "take the function that the name says, or call it otherwise", at_key=False
        )


RULE: Final = Rule("EXP225", Severity.WARNING, "module", "sum or average", check)
