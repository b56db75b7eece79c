"""Something refers to what is deprecated.

## What
A declaration that is `deprecated` is referred to by one that is not.

## Why
`deprecated` says what to use instead. Whatever still refers to it keeps it alive, and has to be changed
before it can be retired.

## Bad
```yaml
value_sets:
  branch: {deprecated: use industry, values: [retail, health]}
modules:
  account:
    fields:
      name: {type: text}
      branch: {type: picklist, values: branch}
```

## Good
```yaml
value_sets:
  industry: {values: [retail, health]}
modules:
  account:
    fields:
      name: {type: text}
      branch: {type: picklist, values: industry}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.resolve.names import INSIDE
from crmspec.diagnostics import Severity
from crmspec.validators.mentions import mentions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.base import Declaration
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find references to what should no longer be used, each target once."""
    if not mentions(architecture, "deprecated"):
        return
    deprecated = {id_: one for id_, one in _declared(architecture) if one.deprecated}
    places: dict[str, list[Keys]] = {}
    for source, targets in architecture.edges.items():
        if source not in deprecated:
            for target in targets.keys() & deprecated.keys():
                places.setdefault(target, []).extend(targets[target])
    for target, paths in sorted(places.items()):
        kind, _, name = target.partition(":")
        first, *others = sorted(paths, key=architecture.span)
        message = f"the {kind.replace('_', ' ')} `{name}` is deprecated: {deprecated[target].deprecated}"
        related = tuple((path, "it is used here too") for path in others[:10])
        yield Finding(first, message, "use what it says instead", related, at_key=False)


def _declared(architecture: Architecture) -> Iterator[tuple[str, Declaration]]:
    for section, name, one in architecture.declarations():
        yield f"{SECTIONS[section].kind}:{name}", one
        for attribute, kind in INSIDE.get(section, ()):
            for inner, declared in getattr(one, attribute).items():
                if hasattr(declared, "deprecated"):
                    yield f"{kind}:{name}.{inner}", declared


RULE: Final = Rule("REF202", Severity.WARNING, "graph", "reference to something deprecated", check)
