"""The same thing is declared twice under two names.

## What
Two segments of one module with the same condition, two templates with the same text (of thirty letters or more),
two reports that measure the same, two views that show the same to the same people, two value sets with the same
options, a picklist that lists those of a value set, or two roles or permission sets with the same rights (in three
modules or more).

## Why
The next change is made in one of them. From that day on two numbers that should be the same differ, and nobody
knows which of them is right.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      city: {type: picklist, options: {leeds: Leeds, york: York}}
views:
  in_leeds: {kind: list, module: contact, columns: [name], where: city == "leeds"}
  leeds_people: {kind: list, module: contact, columns: [name], where: city == "leeds"}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      city: {type: picklist, options: {leeds: Leeds, york: York}}
views:
  in_leeds: {kind: list, module: contact, columns: [name], where: city == "leeds"}
  leeds_people: {kind: list, module: contact, columns: [name, city], where: city == "leeds"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.base import Declaration
from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.exp.exp206_other_measure import misnamed
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from crmspec.compiler.architecture import Architecture

    Key = Callable[[Any], Hashable]

ABOUT_ITSELF: Final = frozenset(Declaration.model_fields) | {"managed", "roles", "chart", "steps_of"}
"""What two that are the same may still say differently."""
LONG: Final = 30
"""From how many letters on a text is no accident."""
MANY: Final = 3
"""In how many modules rights are to be the same."""
NONE: Final = object()


def _text(one: Any) -> Hashable:
    words = " ".join(one.body.split())
    return (one.module, one.channel, words) if len(words) >= LONG else NONE


def _rights(one: Any) -> Hashable:
    return (getattr(one, "kind", ""), tuple(sorted(one.can)), one.includes) if len(one.can) >= MANY else NONE


def _report(one: Any) -> Hashable:
    return (
        one.module,
        tuple(sorted(each.value for each in one.measures.values())),
        one.columns,
        _words(one.where),
    )


def _view(one: Any) -> Hashable:
    return (one.module, one.kind, one.columns, _words(one.where), one.roles, one.pipeline, one.group_by)


def _options(one: Any) -> Hashable:
    return tuple(sorted(name for name, option in one.values.items() if not option.retired))


def _words(condition: str | None) -> str:
    return " ".join((condition or "").split())


COMPARED: Final[dict[str, tuple[Key, str, frozenset[str]]]] = {
    "segments": (lambda one: (one.module, _words(one.where)), "find the same records", frozenset({"where"})),
    "templates": (_text, "say the same", frozenset({"body"})),
    "reports": (_report, "measure the same", frozenset({"measures", "where", "target", "deliver", "order"})),
    "views": (_view, "show the same to the same people", frozenset({"where"})),
    "value_sets": (_options, "offer the same", frozenset({"values"})),
    "roles": (_rights, "may do the same", frozenset({"reports_to"})),
    "permission_sets": (_rights, "bring the same rights", frozenset()),
}
"""For each section: what must be the same at least, in words what is, and what need not be compared further."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find those that differ in nothing but what they are called."""
    for section, (key, same, left_out) in COMPARED.items():
        groups: dict[Hashable, list[str]] = {}
        every = architecture.section(section)
        for name, one in every.items():
            if not one.deprecated and not architecture.is_shared((section, name)):
                groups.setdefault(key(one), []).append(name)
        groups.pop(NONE, None)
        for names in groups.values():
            for at, name in enumerate(names[1:], 1):
                first = next((one for one in names[:at] if _equal(every[one], every[name], left_out)), None)
                if first and not (section == "reports" and misnamed(architecture) & {first, name}):
                    yield _finding(section, name, first, same)
    yield from _options_again(architecture)


def _options_again(architecture: Architecture) -> Iterator[Finding]:
    """Find picklists that list what a value set offers."""
    offered = {_options(one): name for name, one in architecture.section("value_sets").items()}
    offered.pop((), None)
    if not offered:
        return
    for module, name, field in architecture.fields_that(lambda kind: "options" in kind.model_fields):
        own = field.options if isinstance(field.options, dict) else {}
        key = tuple(sorted(option for option, one in own.items() if not one.retired))
        path = architecture.field_path(module, name)
        if len(key) >= MANY and key in offered and not architecture.is_shared(path):
            message = f"`{name}` lists the options of the value set `{offered[key]}` once more"
            related = ((("value_sets", offered[key]), "the value set"),)
            way_out = f"write `values: {offered[key]}` in place of `options`"
            edits = (Edit("drop", (*path, "options")), Edit("put", (*path, "values"), offered[key]))
            yield Finding((*path, "options"), message, way_out, related, edits=edits)


def _equal(one: Any, other: Any, left_out: frozenset[str]) -> bool:
    """Whether two say the same in all that is not about themselves."""
    return all(
        getattr(one, name) == getattr(other, name)
        for name in type(one).model_fields
        if name not in ABOUT_ITSELF and name not in left_out
    )


def _finding(section: str, name: str, first: str, same: str) -> Finding:
    what = SECTIONS[section].kind.replace("_", " ")
    message = f"the {what}s `{first}` and `{name}` {same}"
    related = (((section, first), "this is the other one"),)
    return Finding(
        (section, name), message, "keep one of them, and let what names the other name it", related
    )


RULE: Final = Rule("GOV222", Severity.WARNING, "graph", "the same under two names", check)
