"""A form or an import fills a field, and sets it besides.

## What
A question or a column fills a field that stands under `set` too.

## Why
One of the two is thrown away. If it is the answer, somebody gave it in vain; if it is what is set, it was of no use.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      topic: {type: text}
forms:
  ask_us: {kind: internal, module: request, fields: [name, topic], set: {topic: Website}}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      topic: {type: text}
forms:
  ask_us: {kind: internal, module: request, fields: [name], set: {topic: Website}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import ways_in
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is asked with what is set."""
    for one in ways_in(architecture):
        link = getattr(one.declared, "link_field", None)
        for path, name in one.asked:
            if name in one.declared.set:
                related = ((path, "it is filled here"),)
                what = "asks for it too" if one.kind == "form" else "has a column for it too"
                message = f"`{name}` is set, and the {one.kind} {what}"
                yield Finding((*one.path, "set", name), message, "keep one of the two", related)
            elif name == link:
                message = f"`{name}` is known from the link, and the form asks for it too"
                yield Finding(
                    path, message, "do not ask", (((*one.path, "link_field"), "the link fills it"),)
                )


RULE: Final = Rule("IMP212", Severity.WARNING, "module", "asked for and set", check)
