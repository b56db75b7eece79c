"""A validation that refuses nothing.

## What
The check of a validation holds for every value that its fields can have, by their bounds and options; or its
`when` never holds; or `when` already says what the check asks for. (A condition that is always or never true by
itself is EXP201 or EXP202.)

## Why
It was written to keep something out, and it lets everything in.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 40}
    validation:
      small: {check: discount <= 50, message: That is too much.}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      discount: {type: percent, minimum: 0, maximum: 40}
    validation:
      small: {check: discount <= 20, message: That is too much., when: is_new}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import always, never, passes
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import may_decide, problems, validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

TOLD: Final = {"EXP201", "EXP202", "EXP203"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each check with what its fields can hold."""
    known = facts(architecture)
    for module, several in validations(architecture).items():
        for one in several:
            path = (*one.path, "check")
            if not may_decide(architecture, module, one, "and"):
                continue
            if TOLD & (problems(architecture, path) | problems(architecture, (*one.path, "when"))):
                continue
            if one.when is not None and never(one.when, facts=known):
                message = (
                    f"`{one.name}` is never checked: its `when` asks for values that the fields cannot have"
                )
                yield Finding((*one.path, "when"), message, "change the condition", at_key=False)
            elif always(passes(one.check), facts=known):
                message = f"`{one.name}` refuses nothing: its fields cannot hold what it rules out"
                yield Finding(path, message, "check something else, or remove it", at_key=False)
            elif one.when is not None and always(passes(one.check), one.when, facts=known):
                message = f"`{one.name}` refuses nothing: where `when` holds, the check does too"
                related = (((*one.path, "when"), "this says it already"),)
                yield Finding(path, message, "one of the two is the wrong way round", related, at_key=False)


RULE: Final = Rule("FLD213", Severity.WARNING, "module", "validation that refuses nothing", check)
