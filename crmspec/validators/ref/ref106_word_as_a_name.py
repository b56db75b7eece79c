"""A name is a word that means something else where it would be used.

## What
A stage is called `any`, a role `system` or `customer`, a channel `internal`.

## Why
Where one of them is named, these words have a meaning of their own: a transition from `any` leaves every stage.
What bears the name could never be meant.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      any: {initial: true}
      won: {outcome: won}
    transitions:
      win: {from: any, to: won}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
    transitions:
      win: {from: any, to: won}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_WORDS: Final = {"stage": ("any",), "role": ("customer", "system"), "channel": ("internal",)}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find declarations whose names are words where they would be named."""
    for kind, words in sorted(_WORDS.items()):
        declared = architecture.names.kinds.get(kind, {})
        for name in sorted([one for one in declared if one.endswith(words)]):
            word, path = name.rpartition(".")[2], declared[name]
            if word not in words:
                continue
            message = f"`{word}` is a word with a meaning of its own where a {kind} is named"
            yield Finding(path, message, f"call the {kind} something else")


RULE: Final = Rule("REF106", Severity.ERROR, "module", "word as a name", check, final=True)
