"""A condition of rights forgets what the other one says.

## What
A role reads the records of two modules by way of the same ones (those that have a project of its crew), and one of the
two grants asks for less than the other: it leaves out that the project is under way. Or a share opens each record that
has a part (`exists(tasks)`), and does not ask that the part is the user's, though parts are given to somebody.

## Why
The role goes on reading what was to be closed to it once the work is over; the share opens everything to everybody.

## Bad
```yaml
modules:
  project:
    display: name
    fields: {name: {type: text, required: true}}
  task:
    display: name
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project, reverse: tasks, required: true}
      assignee: {type: user}
roles:
  lead: {can: {project: {read: all, create: true, update: all}, task: {read: all, create: true, update: all}}}
  helper: {reports_to: lead, can: {task: {read: own, update: own}}}
shares:
  projects_for_helpers: {module: project, to: helper, if: exists(tasks)}
```

## Good
```yaml
modules:
  project:
    display: name
    fields: {name: {type: text, required: true}}
  task:
    display: name
    fields:
      name: {type: text, required: true}
      project: {type: lookup, to: project, reverse: tasks, required: true}
      assignee: {type: user}
roles:
  lead: {can: {project: {read: all, create: true, update: all}, task: {read: all, create: true, update: all}}}
  helper: {reports_to: lead, can: {task: {read: own, update: own}}}
shares:
  projects_for_helpers: {module: project, to: helper, if: 'exists(tasks, assignee == user)'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted, row_condition
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

SCOPES: Final = frozenset({"own", "team", "subordinates", "all"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare conditions on the parts of records."""
    yield from _shares(architecture)
    ways: dict[tuple[str, str, str], list[tuple[Keys, str, frozenset[Expr]]]] = {}
    for right in granted(architecture):
        if right.operation != "read" or right.rows in SCOPES or "exists(" not in right.rows:
            continue
        said = row_condition(architecture, right)
        for part in conjuncts(said) if said is not None else ():
            if part.op == "list_exists" and (of := _module(part)):
                asked = frozenset(conjuncts(part.operands[1])) if len(part.operands) > 1 else frozenset()
                ways.setdefault((right.role, of, str(right.path[0])), []).append(
                    (right.path, right.module, asked)
                )
    for (role, of, _), several in ways.items():
        for path, module, asked in several:
            fuller = next((one for one in several if one[1] != module and asked < one[2]), None)
            if fuller:
                asks = f"does not ask what it asks of a `{fuller[1]}`"
                text = f"`{role}` reads a `{module}` by its `{of}` records, and {asks}"
                related = ((fuller[0], "this grant asks for more of them"),)
                yield Finding(path, text, "say the same condition in both", related)


def _module(part: Expr) -> str:
    return str(getattr(part.operands[0].type, "module", ""))


def _shares(architecture: Architecture) -> Iterator[Finding]:
    roles: Any = architecture.section("roles")
    for name, share in architecture.section("shares").items():
        path = ("shares", name, "if")
        if "exists(" not in share.if_ or (share.to.role in roles and roles[share.to.role].kind != "person"):
            continue
        said = condition(architecture, path)
        if said is None or any(part.op == "var" and part.args[0] == "user" for part in walk(said)):
            continue
        for part in conjuncts(said):
            of = _module(part) if part.op == "list_exists" else ""
            members = architecture.members.members(of) or {}
            given = [one for one, type_ in members.items() if getattr(type_, "module", "") == "_user"]
            given = [one for one in given if one not in {"created_by", "updated_by"}]
            if given:
                text = f"`{name}` opens each `{share.module}` that has a `{of}`, whoever's that is"
                yield Finding(path, text, f"ask for the user: `{given[-1]} == user`", at_key=False)
                break


RULE: Final = Rule("ACC250", Severity.WARNING, "graph", "condition that was forgotten", check)
