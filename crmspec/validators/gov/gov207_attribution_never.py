"""What shows where a lead came from is caught by something else before.

## What
Two attributions ask for the same: the same form, campaign, number or parameters. Or one of a source asks for no
more than a later one of it does, so that the later one is never reached. Or one asks for nothing at all, and so
catches everybody.

## Why
The first that fits counts. The leads of the other are counted for it: the budget of next year goes to the wrong
station.

## Bad
```yaml
lead_sources:
  radio: {label: Radio, attribution: [{number: "+1 508 555 0161"}]}
  television: {label: Television, attribution: [{number: "+15085550161"}]}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```

## Good
```yaml
lead_sources:
  radio: {label: Radio, attribution: [{number: "+1 508 555 0161"}]}
  television: {label: Television, attribution: [{number: "+1 508 555 0162"}]}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._sources import SECTION
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused

Asked = frozenset[tuple[str, str]]
NAMED: Final = ("form", "campaign", "import_", "integration")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what attributions ask for: one finding for each that takes what others ask for."""
    return together(architecture, "GOV207", _found(architecture))


def _found(architecture: Architecture) -> Iterator[Caused]:
    first: dict[Asked, tuple[str, int]] = {}
    for source, declared in architecture.section(SECTION).items():
        earlier: list[tuple[Asked, int]] = []
        for at, one in enumerate(declared.attribution):
            asked = _asked(one)
            path = (SECTION, source, "attribution", at)
            if not asked:
                message = f"every lead gets the source `{source}`: this attribution asks for nothing"
                way_out = (
                    f"name the `form`, `campaign`, `number` or `parameter` that shows a lead of `{source}`"
                )
                yield path, Finding(path, message, way_out)
                continue
            broader = next((number for other, number in earlier if other <= asked), None)
            known = (source, broader) if broader is not None else first.get(asked)
            if known:
                yield (known, source), _finding(source, at, known, one)
            earlier.append((asked, at))
            first.setdefault(asked, (source, at))


def _finding(source: str, at: int, known: tuple[str, int], one: Any) -> Finding:
    other, number = known
    place = (SECTION, other, "attribution", number)
    path = (SECTION, source, "attribution", at)
    if other == source:
        result = f"the detail `{one.detail}`" if one.detail else f"`{source}` by this"
        message = f"no lead ever gets {result}: every lead {_who(one)} is taken by one above"
        way_out = "move this one above it, or let each ask for something of its own"
        return Finding(path, message, way_out, ((place, "this takes them first"),))
    message = f"a lead {_who(one)} counts for `{other}`, never for `{source}`: both ask for it"
    way_out = f"let only one of them ask for it, or give `{source}` something of its own to ask for"
    return Finding(path, message, way_out, ((place, f"this gives the lead to `{other}`"),))


def _who(one: Any) -> str:
    """The leads that an attribution takes."""
    said = {
        "form": "that comes by the form `{}`",
        "campaign": "of the campaign `{}`",
        "import_": "that the import `{}` brings",
        "integration": "that comes from `{}`",
        "number": "that calls `{}`",
        "referrer": "sent by `{}`",
    }
    found = [words.format(value) for key, words in said.items() if (value := getattr(one, key))]
    asked = listed(f"{key}={value}" for key, value in one.parameter.items())
    return " ".join([*found, *([f"with {asked} in the address"] if asked else [])])


def _asked(one: Any) -> Asked:
    """What must be so, piece by piece; numbers by their digits."""
    found = {(key, getattr(one, key)) for key in NAMED if getattr(one, key)}
    found |= {(f"parameter {key}", value.casefold()) for key, value in one.parameter.items()}
    if one.number:
        found.add(("number", "".join(char for char in one.number if char.isdigit())))
    if one.referrer:
        found.add(("referrer", one.referrer.casefold().removeprefix("www.")))
    return frozenset(found)


RULE: Final = Rule("GOV207", Severity.WARNING, "graph", "attribution that never counts", check)
