"""A name leads nowhere.

## What
A reference to a module, field, stage, role, tag, segment, template, form, subflow, queue, requirement or
anything else that is not declared. The same name that is missing in several places is reported once, with the
others.

## Why
What refers to nothing does nothing: a role that nobody holds, a message that is never sent.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: acount}
  account:
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
  account:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.diagnostics import Severity, visible
from crmspec.validators.ref._words import options, parameters, parts, results, second_levels
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find words that name nothing, where the compiler takes them as they are."""
    levels = (word for word, _ in second_levels(architecture))
    places = (
        levels,
        options(architecture),
        parts(architecture),
        results(architecture),
        parameters(architecture),
    )
    for one in chain.from_iterable(places):
        if one.word not in one.known:
            message = f"`{one.owner}` has no {one.what} `{visible(one.word)}`"
            yield Finding(
                one.path, message, suggestion(one.word, one.known, f"its {one.what}s are"), at_key=False
            )


RULE: Final = Rule("REF101", Severity.ERROR, "module", "unknown name", check, final=True)
