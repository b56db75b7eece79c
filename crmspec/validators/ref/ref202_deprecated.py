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

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
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

_USE: Final = re.compile(r"(?:\b[Uu]se(?: the)?|[Rr]eplaced by|now in|[Ii]nstead:?) `?([a-z][a-z0-9_]*)")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find references to what should no longer be used, each target once."""
    if not mentions(architecture, "deprecated"):
        return
    deprecated: dict[str, Declaration] = {}
    names: dict[str, set[str]] = {}
    for id_, one in _declared(architecture):
        kind, _, name = id_.partition(":")
        names.setdefault(kind, set()).add(name)
        if one.deprecated:
            deprecated[id_] = one
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
        instead = _instead(name, deprecated[target].deprecated or "", names[kind])
        users = [str(path[1]) for path in others if path[:2] != first[:2]]
        where = f", here and in {some(list(dict.fromkeys(users)), 6)}" if users else ""
        way_out = f"use `{instead}` instead{where}" if instead else f"use what takes its place{where}"
        yield Finding(first, message, way_out, related, at_key=False)


def _instead(name: str, reason: str, known: set[str]) -> str:
    """What the reason says is to be used: a name that there is, beside the one that is deprecated."""
    owner, dot, _ = name.rpartition(".")
    for word in _USE.findall(reason):
        if f"{owner}{dot}{word}" in known and f"{owner}{dot}{word}" != name:
            return str(word)
    return ""


def _declared(architecture: Architecture) -> Iterator[tuple[str, Declaration]]:
    for section, name, one in architecture.declarations():
        yield f"{SECTIONS[section].kind}:{name}", one
        for attribute, kind in INSIDE.get(section, ()):
            for inner, declared in getattr(one, attribute).items():
                if hasattr(declared, "deprecated"):
                    yield f"{kind}:{name}.{inner}", declared


RULE: Final = Rule("REF202", Severity.WARNING, "graph", "reference to something deprecated", check)
