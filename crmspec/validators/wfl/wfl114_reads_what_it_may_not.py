"""A workflow looks at what its actor may not see.

## What
A workflow acts as a role, or as whoever pressed its button, sent a form of the firm or changed the record that set it
off; and it looks at records of a module that this role may not read, or at a confidential field that it is not granted.

## Why
For whom it acts, the value is not there: conditions do not hold, what is copied is empty, nothing is found. It works
for those who test it and not for those who use it.

## Bad
```yaml
modules:
  settings: {singleton: true, fields: {hourly_rate: {type: money}}}
  job:
    fields:
      name: {type: text, required: true}
      rate: {type: money}
roles:
  manager:
    can:
      settings: {read: all, create: true, update: all}
      job: {read: all}
  worker: {can: {job: {read: all, create: true, update: all}}}
workflows:
  new_job:
    trigger: {created: job}
    steps: [{update: {set: {rate: '=the("settings").hourly_rate'}}}]
```

## Good
```yaml
modules:
  settings: {singleton: true, fields: {hourly_rate: {type: money}}}
  job:
    fields:
      name: {type: text, required: true}
      rate: {type: money}
roles:
  manager:
    can:
      settings: {read: all, create: true, update: all}
      job: {read: all}
  worker: {can: {settings: {read: all}, job: {read: all, create: true, update: all}}}
workflows:
  new_job:
    trigger: {created: job}
    steps: [{update: {set: {rate: '=the("settings").hourly_rate'}}}]
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind, closed, granted_by_name
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together
from crmspec.validators.wfl._actors import acting, causing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys
    from crmspec.validators.together import Caused

    Looks = Mapping[str, Mapping[str, Keys]]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows look at with what those may see whom they act as; one grant is one cause."""
    yield from together(architecture, "WFL114", _unseen(architecture), "this looks at it too")


def _unseen(architecture: Architecture) -> Iterator[Caused]:
    who = rights(architecture)
    for name, workflow in architecture.section("workflows").items():
        looks = _looks(architecture).get(name)
        if not looks:
            continue
        actors = (*acting(architecture, name, workflow), *causing(architecture, name, workflow))
        places = {role: place for role, place in actors if role in who.sources}
        for module, fields in looks.items():
            unread = blind(architecture, places, module)
            if unread:
                (first, *_) = fields.values()
                said = f"`{first[1]}` looks at a `{module}`"
                message = f"{said}, and acts as {some(unread)}, who may not read one: it is empty"
                way_out = f"let the workflow act as a role that may (`run_as`), or grant `read` of `{module}`"
                related = ((places[unread[0]], _why(unread)),)
                found = Finding(first, message, way_out, related, at_key=False)
                yield (tuple(sorted(unread)), module), found
                continue
            yield from _fields(architecture, places, module, fields)


def _fields(
    architecture: Architecture, places: Mapping[str, Keys], module: str, fields: Mapping[str, Keys]
) -> Iterator[Caused]:
    """Confidential fields that are looked at and not granted."""
    who = rights(architecture)
    for name in sorted(closed(architecture).get(module, frozenset()) & fields.keys()):
        if not granted_by_name(architecture, module, name):
            continue
        unseen = [
            role
            for role in places
            if who.may(role, "read", module) and name not in who.fields(role, "read", module)
        ]
        if unseen:
            message = f"`{fields[name][1]}` looks at `{module}.{name}`, and acts as {some(unseen)}, who may not see it"
            way_out = "let the workflow act as a role that sees it (`run_as`), or grant the field"
            declared = (architecture.field_path(module, name), "it is confidential here")
            related = ((places[unseen[0]], _why(unseen)), declared)
            found = Finding(fields[name], message, way_out, related, at_key=False)
            yield (tuple(sorted(unseen)), module, name), found


def _why(roles: list[str]) -> str:
    return f"it acts as {some(roles)}"


@once
def _looks(architecture: Architecture) -> Mapping[str, Looks]:
    """For each workflow, what it looks at: modules, and of each the fields with the first place."""
    found: dict[str, dict[str, dict[str, Keys]]] = defaultdict(lambda: defaultdict(dict))
    for path, several in architecture.expressions.items():
        if path[0] == "workflows" and "trigger" not in path:
            for expression in several:
                for read in expression.checked.reads:
                    if read.module in architecture.modules:
                        found[str(path[1])][read.module].setdefault(read.field, path)
    return found


RULE: Final = Rule(
    "WFL114", Severity.WARNING, "graph", "looks at what its actor may not see", check, absence=True
)
