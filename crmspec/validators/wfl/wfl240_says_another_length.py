"""A description says another length of time than what happens.

## What
The label or the description of a workflow, a subflow, a segment or a deadline names a length of time, such as "two
days before", and there are lengths of time in it, but not this one; or it is said to be before a date, and is after
it. Or a letter asks for an answer within some time, and the workflow that takes the answer looks back less far.

## Why
One of the two is wrong: people rely on the words, and the CRM keeps to the number.

## Bad
```yaml
modules:
  visit:
    ownership: user
    fields:
      name: {type: text, required: true}
      starts_on: {type: date}
templates:
  soon: {channel: internal, module: visit, body: "{{ name }} is near."}
workflows:
  visit_is_near:
    description: The owner is told two days before.
    trigger: {due: visit.starts_on, after: 2 days}
    run_as: {system: Runs on the clock.}
    steps:
      - {id: tell, notify: {user: owner, template: soon}}
```

## Good
```yaml
modules:
  visit:
    ownership: user
    fields:
      name: {type: text, required: true}
      starts_on: {type: date}
templates:
  soon: {channel: internal, module: visit, body: "{{ name }} is near."}
workflows:
  visit_is_near:
    description: The owner is told two days before.
    trigger: {due: visit.starts_on, before: 2 days}
    run_as: {system: Runs on the clock.}
    steps:
      - {id: tell, notify: {user: owner, template: soon}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

SECTIONS: Final = ("workflows", "subflows", "segments", "slas", "views", "reports", "consents")
_WORDS: Final = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
NUMBERS: Final = {word: number for number, word in enumerate(_WORDS, 1)} | {
    "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
DAYS: Final = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
UNIT: Final = r"(minute|hour|day|week|month|year)s?\b"
COUNT: Final = rf"\d+|{'|'.join(NUMBERS)}|(?<=after )an?|(?<=within )an?"
SIDE: Final = r"(?: (before|after|later|ahead))"
SAID: Final = re.compile(
    rf"(?:\b(after) )?\b(?:({COUNT})[ -](?:working |business )?{UNIT}{SIDE}?|(?:an?|the) {UNIT}{SIDE})",
    re.IGNORECASE,
)
DONE: Final = re.compile(rf"\b(\d+) (?:working )?{UNIT}")
CALLED: Final = re.compile(
    r"\b(minute|hour|day|week|month|year)s\((\d+)\)|\badd_(month|year)s\([^()]*, *(\d+)\)"
)
BACK: Final = re.compile(r">=? *(?:now|today)\(\) *- *(hour|day|week|month)s\((\d+)\)")
WITHIN: Final = re.compile(r"(?i)\bwithin (?=an? )")
WORDS: Final = {"label", "description", "translations", "waive"}
WORKING: Final = 7 / 5
"""So much longer is a working week in days of the calendar."""
NEAR: Final = 0.04
"""A month has 30 or 31 days."""


class Length(NamedTuple):
    """A length of time, in days."""

    days: float
    text: str
    side: str = ""
    """Before or after a date, where that is said."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is said of each with the lengths of time in it."""
    for section in SECTIONS:
        for name, one in architecture.section(section).items():
            for key in ("label", "description"):
                text = getattr(one, key) or ""
                found = list(_said(text)) if SAID.search(text) else []
                if found and not architecture.is_shared((section, name)):
                    yield from _compared(architecture, (section, name, key), one, found)
    yield from _promised(architecture)


def _promised(architecture: Architecture) -> Iterator[Finding]:
    """Compare the time that a letter gives for an answer with how far back is looked when one comes."""
    for trigger in architecture.steps("message"):
        template = architecture.section("templates").get(str(trigger.model.template or ""))
        if trigger.path[0] != "workflows" or template is None or "within" not in (template.body or ""):
            continue
        given = list(_said(WITHIN.sub("after ", template.body or "")))
        if not given or architecture.is_shared(trigger.path):
            continue
        longest = max(given, key=lambda one: one.days)
        for path, several in architecture.expressions.items():
            source = several[0].source if path[:2] == trigger.path[:2] and path[-1] in {"if", "where"} else ""
            for found in BACK.finditer(source):
                days = int(found[2]) * DAYS[found[1]]
                if days < longest.days:
                    back = f"{found[2]} {found[1]}s"
                    text = f"the letter gives {round(longest.days)} days for an answer, and this looks back {back}"
                    related = ((("templates", trigger.model.template, "body"), "it is promised here"),)
                    yield Finding(
                        path, text, "look back as far as the letter promises", related, at_key=False
                    )


def _said(text: str) -> Iterator[Length]:
    for found in SAID.finditer(text):
        number, unit, side = found[2] or "", found[3] or found[5], found[4] or found[6] or found[1] or ""
        count = int(number) if number.isdigit() else NUMBERS.get(number.lower(), 1)
        side = {"ahead": "before", "later": "after"}.get(side.lower(), side.lower())
        yield Length(count * DAYS[unit.lower()], found[0], side)


def _compared(architecture: Architecture, path: Keys, one: Any, found: list[Length]) -> Iterator[Finding]:
    done = list(_done(architecture, one))
    for said in found if done else ():
        same = [each for each in done if _is(said, each)]
        turned = same and said.side and all(each.side and each.side != said.side for each in same)
        if same and not turned:
            continue
        other = same[0] if same else min(done, key=lambda each: abs(each.days - said.days))
        what = f"{other.text} {other.side}".strip()
        message = f"`{path[1]}` is described as “{said.text}”, and what it does is “{what}”"
        yield Finding(path, message, "correct the one that is wrong")
        return


def _is(said: Length, done: Length) -> bool:
    return any(abs(said.days - days) <= NEAR * said.days for days in (done.days, done.days * WORKING))


def _done(architecture: Architecture, one: Any) -> Iterator[Length]:
    """The lengths of time of a declaration, and of what it uses."""
    told = one.model_dump(exclude=WORDS, by_alias=True)
    waiting: list[tuple[str, Any]] = [("", told)]
    seen = set[str]()
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list | tuple):
            waiting += [(key, each) for each in value]
        elif isinstance(value, str):
            yield from _lengths(key, value)
            if key in {"each", "segment", "sla", "name", "subflow"} and value not in seen:
                seen.add(value)
                several = (architecture.section(each).get(value) for each in SECTIONS[1:4])
                waiting += [("", used.model_dump(exclude=WORDS, by_alias=True)) for used in several if used]


def _lengths(key: str, text: str) -> Iterator[Length]:
    if key in {"question", "message", "subject", "because", "body"}:
        return
    for found in DONE.finditer(text):
        side = key if key in {"before", "after"} else ""
        yield Length(int(found[1]) * DAYS[found[2]], found[0], side)
    for found in CALLED.finditer(text) if "(" in text else ():
        unit, number = found[1] or found[3], found[2] or found[4]
        yield Length(int(number) * DAYS[unit], f"{number} {unit}s")


RULE: Final = Rule("WFL240", Severity.WARNING, "file", "another length than described", check)
