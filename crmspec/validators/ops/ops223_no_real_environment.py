"""There is no environment for the real work, or a system is looked at too seldom.

## What
All environments are named after trying out (development, test, staging), and there are two or more. Or the health
of a system is looked at less than once a day, while those of others are looked at hourly or more often.

## Why
Nothing says where the systems are reached in earnest. Or it is days before anybody hears that one is not there.

## Bad
```yaml
environments:
  development: {label: Development, deliver_to: developers@example.com}
  staging: {label: Staging, deliver_to: staging@example.com}
```

## Good
```yaml
environments:
  development: {label: Development, deliver_to: developers@example.com}
  production: {label: Production}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.lengths import hours
from crmspec.validators.ops._environments import is_trial
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the environments are for, and at how often systems are looked at."""
    names = list(architecture.section("environments"))
    if len(names) > 1 and all(is_trial(one) for one in names):
        text = "all environments are for trying out, and none is for the real work"
        yield Finding(("environments", names[-1]), text, "add the one in which people work: `production`")
    every = {
        name: hours(one.health.every)
        for name, one in architecture.section("integrations").items()
        if one.health and one.health.every
    }
    for name, time in every.items():
        others = [one for each, one in every.items() if each != name]
        if time > 24 and others and min(others) <= 1:
            path = ("integrations", name, "health", "every")
            said = architecture.section("integrations")[name].health.every
            text = f"whether `{name}` is there is looked at every {said}: for that long nobody hears that it is not"
            yield Finding(path, text, "look every few minutes, as with the others", at_key=False)


RULE: Final = Rule(
    "OPS223", Severity.WARNING, "file", "no environment for the real work", check, absence=True
)
