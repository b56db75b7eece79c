"""A record begins with what is checked only when it changes.

## What
A field begins with a value, and a validation asks something of records just when the field is changed to this value
(`when: approved and changed(approved)`). New records have it from the start, and no change of theirs is one.

## Why
The check that somebody thought about is asked of nobody: everything that is made, by a form or by an import too, counts
as if it had passed.

## Bad
```yaml
modules:
  vendor:
    fields:
      name: {type: text, required: true}
      insured_until: {type: date}
      approved: {type: boolean, default: true, required: true}
    validation:
      insured: {check: insured_until is not null, when: approved and changed(approved), message: Insurance is missing.}
```

## Good
```yaml
modules:
  vendor:
    fields:
      name: {type: text, required: true}
      insured_until: {type: date}
      approved: {type: boolean, default: false, required: true}
    validation:
      insured: {check: insured_until is not null, when: approved and changed(approved), message: Insurance is missing.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access._beginnings import beginnings
from crmspec.compiler.expressions.guards import always, conjuncts, implies
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import holding, of_a_moment, own_fields, validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.validators.fld._logic import Held


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the validations that wait for a change, and at what the field begins with."""
    for module, several in validations(architecture).items():
        declared = architecture.modules[module]
        for one in several:
            for name in _waited_for(module, one) if "changed" in one.ops else ():
                if declared.fields[name].default is not None and _is_so(architecture, module, one, name):
                    message = (
                        f"a new `{module}` begins with this `{name}`, and `{one.name}` is asked only when it changes:"
                        " nothing new is ever checked"
                    )
                    way_out = (
                        f"begin with another value, or ask it of new records too: `is_new or changed({name})`"
                    )
                    related = (((*one.path, "when"), "it is asked only then"),)
                    path = (*architecture.field_path(module, name), "default")
                    yield Finding(path, message, way_out, related, at_key=False)


def _waited_for(module: str, one: Held) -> Iterator[str]:
    """The fields that must have changed for a validation to be asked."""
    for part in conjuncts(one.when) if one.when is not None else ():
        if part.op == "changed" and part.args[0] == module:
            yield str(part.args[1])


def _is_so(architecture: Architecture, module: str, one: Held, name: str) -> bool:
    """Whether the value that a field begins with is one of those that a validation is about, and not any."""
    first = beginnings(architecture).of(module)
    given = tuple(holding(architecture, module, first, [name]))
    about = [part for part in _values(one) if own_fields(module, part) == {name}]
    if not given or not about or own_fields(module, one.check) <= {name}:
        return False
    known = facts(architecture)
    return all(implies(given[0], part, facts=known) and not always(part, facts=known) for part in about)


def _values(one: Held) -> Iterator[Expr]:
    """What a validation asks of the record itself before it is asked, not of the moment."""
    for part in conjuncts(one.when) if one.when is not None else ():
        if not of_a_moment(part):
            yield part


RULE: Final = Rule(
    "FLD299",
    Severity.WARNING,
    "module",
    "begins past the check",
    check,
    beside=frozenset({"FLD227"}),
)
