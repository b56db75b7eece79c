"""A condition that says one thing twice, or compares a thing with itself.

## What
A value is compared with itself (`ends_on > ends_on`), a time is counted to where it begins, a list names one option
twice, the same condition is asked for twice in one breath (`open or open`), or a validation wants a record to point
at itself.

## Why
One of the two was to be another: the other end of a span, the option that is now left out, the second case. As it
stands, the comparison is decided beforehand, and the list is short of one.

## Bad
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date}
      ends_on: {type: date}
    validation:
      ends_later:
        check: ends_on >= ends_on
        message: A project ends after it has begun.
```

## Good
```yaml
modules:
  project:
    display: name
    fields:
      name: {type: text}
      starts_on: {type: date}
      ends_on: {type: date}
    validation:
      ends_later:
        check: ends_on >= starts_on
        message: A project ends after it has begun.
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

COMPARING: Final = frozenset({"lt", "le", "gt", "ge", "eq", "ne"})
JOINING: Final = frozenset({"and", "or"})
LENGTHS: Final = frozenset(
    {"days_between", "elapsed", "working_days_between", "months_between", "years_between", "working_between"}
)
_LIST: Final = re.compile(r"\[([^\[\]]*)\]")
_WORD: Final = re.compile(r"[\w.]+")
_SIGN: Final = re.compile(r"[<>=]| and | or |\[|between\(")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at both sides of every comparison, and at every list."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr, source = one.checked.expr, one.source
            if expr is None or not _SIGN.search(source):
                continue
            said = _listed(source) or _repeated(source, expr) or _itself(path, source, expr)
            if said and not architecture.is_shared(path):
                yield Finding(path, said, "put in the one that was meant, or drop it", at_key=False)
                break


def _listed(source: str) -> str:
    """An option that a list names twice."""
    for found in _LIST.finditer(source) if "[" in source else ():
        items = [item.strip() for item in found.group(1).split(",")]
        for at, item in enumerate(items):
            if item and item in items[:at]:
                return f"this list names {item.strip(chr(34) + chr(39))} twice: perhaps another option is left out"
    return ""


def _repeated(source: str, expr: Expr) -> str:
    """A part that is compared with itself, or asked for twice; names that stand once need no look."""
    words = _WORD.findall(source)
    if len(words) == len(set(words)):
        return ""
    for part in walk(expr):
        if part.op not in COMPARING and part.op not in JOINING and part.op not in LENGTHS:
            continue
        first, *others = part.operands
        if first in others and not first.is_literal:
            if part.op in LENGTHS:
                return "this counts the time from a moment to the same moment: it is always nought"
            if part.op in COMPARING:
                return "this compares a value with itself: the outcome is always the same"
            return f"both sides of this `{part.op}` are the same"
    return ""


def _itself(path: Keys, source: str, expr: Expr) -> str:
    """A validation that wants a lookup to lead to the record itself."""
    if path[-1] != "check" or "record" not in source or "validation" not in path:
        return ""
    for part in conjuncts(expr):
        if part.op == "eq" and {one.op for one in part.operands} == {"field", "self"}:
            name = next(str(one.args[1]) for one in part.operands if one.op == "field")
            return f"only a record whose `{name}` is itself passes this"
    return ""


RULE: Final = Rule("EXP223", Severity.WARNING, "module", "one thing twice", check)
