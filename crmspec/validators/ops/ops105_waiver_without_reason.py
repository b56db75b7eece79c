"""A waiver gives no reason.

## What
The `because` of a waiver holds no reason but a place-holder: `TODO`, `n/a`, `ok`, `temporary`, or no word at all.

## Why
A waiver says that somebody looked at a finding and accepted it. Without the reason nobody can tell later whether
it still holds, and the finding stays hidden for ever.

## Bad
```yaml
modules:
  account:
    fields:
      phone: {type: phone}
      telephone:
        type: phone
        waive: {FLD205: {because: TODO}}
```

## Good
```yaml
modules:
  account:
    fields:
      phone: {type: phone}
      telephone:
        type: phone
        waive: {FLD205: {because: The old number is kept until the move is over., until: 9999-01-31}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.syntax import Map
from crmspec.diagnostics import Severity
from crmspec.validators.ops._written import values
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

KEY: Final = "waive"
NO_REASON: Final = re.compile(
    r"\W*(to ?do|to ?be (done|decided|defined)|tbd|tba|fix ?me|xxx*|n ?/? ?a|none|no reason|unknown|not needed|ok(ay)?"
    r"|fine|later|temp(orary|orarily)?|for now|because|waived?|accepted|ignored?|intended|on purpose|known( issue)?"
    r"|false (alarm|positive)|reason|test|asdf|[a-z]{3}\d{3})?\W*",
    re.IGNORECASE,
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find waivers whose reason is none."""
    for path, value in values(architecture, lambda text: KEY in text):
        if len(path) > 3 and path[-2] == KEY and isinstance(value, Map):
            reason = value.get("because")
            if isinstance(reason, str) and NO_REASON.fullmatch(reason):
                message = f"this waiver of `{path[-1]}` gives no reason: `{reason.strip()}`"
                way_out = "say why the finding is accepted here, and until when; or mend what it silences"
                yield Finding((*path, "because"), message, way_out, at_key=False)


RULE: Final = Rule("OPS105", Severity.ERROR, "file", "waiver without a reason", check)
