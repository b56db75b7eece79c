"""A field is asked for, or shown, just where it does not apply.

## What
A field is called after an option of another field (`cancel_reason`, `lost_reason`), and its `required_when` or
`visible_when` leaves out that option: the reason for cancelling is required of everything that is not cancelled.

## Why
Nothing can be saved without a reason for what has not happened, and where it has happened, nobody is asked.

## Bad
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, done, cancelled]}
      cancel_reason: {type: text, required_when: status != "cancelled"}
```

## Good
```yaml
modules:
  order:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, done, cancelled]}
      cancel_reason: {type: text, required_when: status == "cancelled"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never
from crmspec.compiler.expressions.ir import Expr, fields_read, literal
from crmspec.compiler.expressions.types import BOOLEAN, Choice
from crmspec.compiler.facts import facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

KEYS: Final = frozenset({"required_when", "visible_when"})
LENGTH: Final = 5
"""Letters that an option and a word of a name begin with at least."""
ENDING: Final = 4
"""Letters at most after that."""
TURNED: Final = frozenset({"not", "no", "un", "before", "expected", "planned", "next", "without"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every field that is asked for on a condition."""
    told = set()
    for path, several in architecture.expressions.items():
        if path[-1] not in KEYS or len(path) != 5 or path[:4] in told:
            continue
        source, when = several[0].source, several[0].checked.expr
        if when is None or '"' not in source or architecture.is_shared(path):
            continue
        module, name = str(path[1]), str(path[3])
        left_out = _left_out(architecture, module, name, when)
        if left_out:
            told.add(path[:4])
            of, option = left_out
            what = "required" if path[-1] == "required_when" else "shown"
            message = (
                f"`{name}` is called after `{option}`, and is {what} just where `{of}` is something else"
            )
            yield Finding(path, message, f'ask for `{of} == "{option}"`')


def _left_out(architecture: Architecture, module: str, name: str, when: Expr) -> tuple[str, str] | None:
    """The field and the option that a name speaks of, where the condition leaves the option out."""
    words = name.split("_")
    if TURNED.intersection(words):
        return None
    members = architecture.members.members(module) or {}
    for at, of in sorted(fields_read(when)):
        type_ = members.get(of) if at == module and of != name else None
        for option in (type_.options or ()) if isinstance(type_, Choice) else ():
            if not any(_alike(word, option.removeprefix("closed_")) for word in words):
                continue
            value = value_of(architecture, module, of)
            so = Expr("eq", BOOLEAN, (value, literal(option, value.type)))
            if never(when, so, facts=facts(architecture)):
                return of, option
    return None


def _alike(word: str, option: str) -> bool:
    """Whether a word and an option are of one root: `cancel` and `cancelled`, `referred` and `referral`."""
    if word == option:
        return True
    shared = next(
        (at for at, (one, other) in enumerate(zip(word, option, strict=False)) if one != other), None
    )
    shared = min(len(word), len(option)) if shared is None else shared
    return shared >= LENGTH and max(len(word), len(option)) - shared <= ENDING


RULE: Final = Rule(
    "FLD243", Severity.WARNING, "module", "asked of the others", check, beside=frozenset({"FLD117"})
)
