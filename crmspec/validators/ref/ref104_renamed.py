"""A rename says what cannot be.

## What
`renamed_from` names the thing itself, a name that is still in use beside it, or a name that another
declaration was renamed from too. A hint that was once right stays valid for ever: a database may be versions
behind.

## Why
The hint decides where existing data goes. Where the old name is still there, or two lay claim to it, the data
of one of them would be lost.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      value: {type: money}
      worth: {type: money, renamed_from: value}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      worth: {type: money, renamed_from: value}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.resolve.names import INSIDE
from crmspec.diagnostics import Severity
from crmspec.validators.mentions import mentions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every declaration that had another name, beside those it stands among."""
    if not mentions(architecture, "renamed_from"):
        return
    for section in SECTIONS:
        declared = architecture.section(section)
        yield from _among(declared, (section,))
        for name, one in declared.items():
            for attribute, kind in INSIDE.get(section, ()):
                inner = getattr(one, attribute)
                yield from _among(inner, (section, name, attribute))
                if kind == "field":
                    yield from _options(inner, (section, name, attribute))


def _options(fields: Mapping[str, Any], path: Keys) -> Iterator[Finding]:
    for name, field in fields.items():
        if options := getattr(field, "options", None):
            yield from _among(options, (*path, name, "options"))


def _among(declared: Mapping[str, Any], path: Keys) -> Iterator[Finding]:
    claimed: dict[str, str] = {}
    for name, one in declared.items():
        earlier = getattr(one, "renamed_from", None)
        if not earlier:
            continue
        place = (*path, name, "renamed_from")
        if earlier == name:
            yield Finding(place, f"`{name}` is renamed from itself", "remove `renamed_from`", at_key=False)
        elif earlier in declared:
            related = (((*path, earlier), "it is declared here"),)
            message = f"`{name}` cannot be renamed from `{earlier}`: that is still there"
            yield Finding(place, message, f"remove `{earlier}`, or `renamed_from`", related, at_key=False)
        elif earlier in claimed:
            related = (((*path, claimed[earlier]), "this one is renamed from it already"),)
            message = f"`{name}` cannot be renamed from `{earlier}` too"
            yield Finding(place, message, "keep one of the two", related, at_key=False)
        claimed.setdefault(earlier, name)


RULE: Final = Rule("REF104", Severity.ERROR, "module", "rename that cannot be", check)
