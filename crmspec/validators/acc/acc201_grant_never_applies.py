"""A grant can never apply.

## What
What is granted cannot be used: records may be changed, deleted, exported or given away that the role may not read;
`own` where records have no owner, `subordinates` where nobody reports to the role, `team` where there are no teams;
fields to be filled that are computed; a conversion where none begins, a claim where no queue holds such records;
`transitions` of a pipeline of a module that the role may not read.

## Why
It reads as if it were allowed, and is refused. Whoever reviews the role believes that people can do their work.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: own, create: true, update: own}}}
  assistant: {can: {deal: {update: all}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: own, create: true, update: own}}}
  assistant: {can: {deal: {read: all, update: all}}}
```
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import WRITES, rights
from crmspec.compiler.architecture import once
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import below, blind, granted, passed_over
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

    Test = Callable[[Architecture, Right], tuple[str, str] | None]

SEEN_FIRST: Final = frozenset(
    {"update", "delete", "export", "assign", "share", "convert", "merge", "mass_update", "clone", "print"}
)
"""What is done with records that one sees."""
NEEDING: Final = frozenset({"convert", "claim", "assign", "clone"})
"""What needs something else that is declared."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at each grant, and at what it would need."""
    told: set[tuple[Keys, str]] = set()
    for right in granted(architecture):
        found = _wrong(architecture, right)
        if found and (right.path, found[0]) not in told:
            told.add((right.path, found[0]))
            yield Finding(right.path, *found)
    yield from _transitions(architecture)


def _wrong(architecture: Architecture, right: Right) -> tuple[str, str] | None:
    """What keeps a grant from applying, and the way out."""
    for test in _tests(right.operation):
        if found := test(architecture, right):
            return found
    return None


@cache
def _tests(operation: str) -> tuple[Test, ...]:
    """What may keep a grant of an operation from applying."""
    asked = {
        _unread: operation in SEEN_FIRST,
        _unowned: operation != "create",
        _computed: operation in WRITES,
        _without: operation in NEEDING,
    }
    return tuple(test for test, applies in asked.items() if applies)


def _unread(architecture: Architecture, right: Right) -> tuple[str, str] | None:
    role, module = right.role, right.module
    if right.operation not in SEEN_FIRST or not blind(architecture, [role], module):
        return None
    if any(one.module == module for one in architecture.section("shares").values()):
        return None
    message = f"`{role}` may {right.operation.replace('_', ' ')} a `{module}`, but not read one"
    return message, "take this away, or grant `read` for the same rows"


def _unowned(architecture: Architecture, right: Right) -> tuple[str, str] | None:
    module, rows = architecture.modules[right.module], right.rows
    if right.operation == "create":
        return None
    explicit = rows in {"own", "team", "subordinates"}
    if explicit and module.ownership == "none":
        message = f"nobody owns a `{right.module}`, so `{rows}` lets `{right.role}` {right.operation} none"
        return message, "give the module an owner, or grant by a condition"
    alone = rows == "subordinates" and not below(architecture).get(right.role)
    if alone and all(leader != right.role for _, leader, _ in passed_over(architecture)):  # or else ACC226
        message = f"nobody reports to `{right.role}`, so `subordinates` is no more than its own"
        return message, "grant `own`, or let roles report to it"
    if rows == "team" and not architecture.section("teams"):
        return "there are no teams, so `team` is no more than `own`", "declare teams, or grant `own`"
    return None


def _computed(architecture: Architecture, right: Right) -> tuple[str, str] | None:
    if right.operation not in WRITES or "can" not in right.path:
        return None
    computed = _listed(architecture, right) if right.module in _computing(architecture) else []
    if computed:
        message = f"{some(computed)} of a `{right.module}` cannot be filled by anybody: it is computed"
        return message, f"take {some(computed)} out of the fields of this grant"
    if not right.fields and (right.operation in {"update", "mass_update"}):
        return f"this grant opens no field of a `{right.module}`", "name the fields, or take it away"
    return None


@once
def _computing(architecture: Architecture) -> frozenset[str]:
    """The modules some of whose fields are computed."""
    return frozenset(module for module, _, _ in architecture.fields_that(lambda kind: kind.derived))


def _listed(architecture: Architecture, right: Right) -> list[str]:
    """The computed fields that a grant to write names."""
    section, name = str(right.path[0]), str(right.path[1])
    grants = getattr(
        architecture.section(section)[name].can[right.module], right.operation.replace("import", "import_")
    )
    number = right.path[-1] if isinstance(right.path[-1], int) else 0
    listed = grants[number].fields
    fields = architecture.modules[right.module].fields
    if not isinstance(listed, tuple):
        return []
    return [one for one in listed if one in fields and fields[one].derived]


def _without(architecture: Architecture, right: Right) -> tuple[str, str] | None:
    """What needs something else that is declared: a conversion, a queue, a lookalike."""
    module = right.module
    conversions, queues = architecture.section("conversions"), architecture.section("queues")
    if right.operation == "convert" and all(one.from_ != module for one in conversions.values()):
        return f"nothing is made from a `{module}`: there is no conversion", "declare one, or take this away"
    if right.operation == "claim" and all(module not in one.modules for one in queues.values()):
        return f"no queue holds a `{module}`, so none can be claimed", "declare a queue, or take this away"
    if right.operation == "assign" and architecture.modules[right.module].ownership in {"none", "parent"}:
        return f"a `{right.module}` has no owner of its own, so none can be assigned", "take this away"
    if right.operation == "clone" and not rights(architecture).may(right.role, "create", module):
        message = f"`{right.role}` may copy a `{module}`, but not make one"
        return message, "take this away, or grant `create` too"
    return None


def _transitions(architecture: Architecture) -> Iterator[Finding]:
    """Look for transitions that are granted to those who see no record to make them with."""
    who, pipelines = rights(architecture), architecture.section("pipelines")
    for role, sources in who.sources.items():
        for source in sources:
            for module, grants in source.rights.can.items():
                told = grants.transitions
                if not told:
                    continue
                about = (
                    {module}
                    if told == "all"
                    else {pipelines[x].module for x in (y.partition(".")[0] for y in told) if x in pipelines}
                )
                path = (*source.path, "can", module, "transitions")
                for other in sorted(about):
                    if other != module and told != "all" and module in architecture.modules:
                        message = f"these transitions are of a `{other}`, and granted under `{module}`"
                        yield Finding(path, message, f"name them under `{other}`")
                    elif blind(architecture, [role], other):
                        message = f"`{role}` may make transitions of a `{other}`, but not read one"
                        way_out = f"take this away, or grant `read` of `{other}`"
                        edits = (Edit("drop", path),) if other == module and len(about) == 1 else ()
                        yield Finding(path, message, way_out, edits=edits)


RULE: Final = Rule("ACC201", Severity.WARNING, "graph", "grant that can never apply", check, absence=True)
