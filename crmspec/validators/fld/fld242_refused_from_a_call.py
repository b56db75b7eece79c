"""A validation refuses what a subflow makes when it is called so.

## What
A subflow makes a record of what it is given, and a workflow that calls it leaves some of that out; a validation of the
module then lets no such record pass. Most often two conditions are joined by `and` where `or` was meant: each caller
gives one of the two.

## Why
The subflow fails at each of these calls, and what was to be billed is not.

## Bad
```yaml
modules:
  project: {fields: {name: {type: text, required: true}}}
  retainer: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project}
      retainer: {type: lookup, to: retainer}
    validation:
      for_something: {check: project is not null and retainer is not null, message: Say what it is for.}
subflows:
  bill:
    parameters:
      project: {type: record, module: project, required: false}
      retainer: {type: record, module: retainer, required: false}
    steps:
      - create: {module: invoice, set: {name: Invoice, project: =project, retainer: =retainer}}
workflows:
  bill_projects:
    trigger: {created: project}
    steps:
      - subflow: {name: bill, with: {project: =record}}
```

## Good
```yaml
modules:
  project: {fields: {name: {type: text, required: true}}}
  retainer: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project}
      retainer: {type: lookup, to: retainer}
    validation:
      for_something: {check: project is not null or retainer is not null, message: Say what it is for.}
subflows:
  bill:
    parameters:
      project: {type: record, module: project, required: false}
      retainer: {type: record, module: retainer, required: false}
    steps:
      - create: {module: invoice, set: {name: Invoice, project: =project, retainer: =retainer}}
workflows:
  bill_projects:
    trigger: {created: project}
    steps:
      - subflow: {name: bill, with: {project: =record}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never, passes
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import Held, is_null, of_a_moment, own_fields, validations
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Try each validation on what subflows make when they are called."""
    calls: dict[str, list[Placed]] = {}
    for step in architecture.steps("subflow"):
        calls.setdefault(step.model.subflow.name, []).append(step)
    for step in architecture.steps("create") if calls else ():
        module = step.model.create.module
        if step.path[0] == "subflows" and validations(architecture).get(module):
            for one in validations(architecture)[module]:
                if not of_a_moment(*one.conditions):
                    yield from _refused(architecture, step, one, calls.get(str(step.path[1]), []))


def _refused(architecture: Architecture, step: Placed, held: Held, calls: list[Placed]) -> Iterator[Finding]:
    module, written = step.model.create.module, step.model.create.set
    given = {name: _parameter(architecture, (*step.path, "create", "set", name)) for name in written}
    asked = [name for name in sorted(own_fields(module, *held.conditions)) if given.get(name)]
    rule, known = passes(held.check, held.when), facts(architecture)
    if not asked or never(rule, facts=known):
        return
    found: list[tuple[Keys, str]] = []
    for call in calls:
        empty = [name for name in asked if given[name] not in call.model.subflow.with_]
        nothing = tuple(is_null(value_of(architecture, module, name)) for name in empty)
        if empty and never(rule, *nothing, facts=known):
            found.append((call.path, f"{listed(empty)} {'is' if len(empty) == 1 else 'are'} left out here"))
    if found:
        who = "every call" if len(found) == len(calls) else f"{len(found)} of the {len(calls)} calls"
        message = f"`{held.name}` refuses what `{step.path[1]}` makes at {who} of it"
        related = ((step.path, f"the `{module}` is made here"), *found)
        way_out = "ask for one of the values (`or`), or give all of them at each call"
        yield Finding((*held.path, "check"), message, way_out, related, at_key=False)


def _parameter(architecture: Architecture, path: Keys) -> str:
    """The parameter of the subflow that a value just hands on."""
    value = condition(architecture, path)
    subflow = architecture.section("subflows").get(str(path[1]))
    if value is None or value.op != "var" or subflow is None:
        return ""
    name = str(value.args[0])
    return name if name in subflow.parameters else ""


RULE: Final = Rule("FLD242", Severity.WARNING, "graph", "refused where it is called so", check)
