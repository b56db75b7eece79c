"""One grant of a role is wider than all its others, and it opens what is confidential.

## What
A role reads the records of two modules or more by a condition only (those of its team, of its project), and reads
all records of one other module, with fields that are confidential there.

## Why
What is kept closest is what anybody in the role can look up about everybody: the condition was forgotten here.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
      under_way: {type: boolean}
      house: {type: lookup, to: house, reverse: projects}
  job:
    fields:
      name: {type: text}
      project: {type: lookup, to: project}
  house:
    fields:
      address: {type: text}
      alarm_code: {type: text, sensitivity: confidential}
roles:
  office:
    can:
      house:
        read: {scope: all, fields: [address, alarm_code]}
        create: {fields: all}
        update: {scope: all, fields: all}
      project: {read: all, create: true, update: all}
      job: {read: all, create: true, update: all}
  crew:
    reports_to: office
    can:
      project: {read: {scope: under_way}}
      job: {read: {scope: project.under_way}}
      house: {read: {scope: all, fields: [address, alarm_code]}}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
      under_way: {type: boolean}
      house: {type: lookup, to: house, reverse: projects}
  job:
    fields:
      name: {type: text}
      project: {type: lookup, to: project}
  house:
    fields:
      address: {type: text}
      alarm_code: {type: text, sensitivity: confidential}
roles:
  office:
    can:
      house:
        read: {scope: all, fields: [address, alarm_code]}
        create: {fields: all}
        update: {scope: all, fields: all}
      project: {read: all, create: true, update: all}
      job: {read: all, create: true, update: all}
  crew:
    reports_to: office
    can:
      project: {read: {scope: under_way}}
      job: {read: {scope: project.under_way}}
      house: {read: {scope: "exists(projects, under_way)", fields: [address, alarm_code]}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, granted, people
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Right
    from crmspec.compiler.architecture import Architecture

SCOPES: Final = frozenset({"own", "team", "subordinates", "all", ""})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the rows that each role reads by its own grants."""
    shut = closed(architecture)
    if not shut:
        return
    reads: dict[str, list[Right]] = {}
    for one in granted(architecture):
        if one.operation == "read" and one.path[0] == "roles" and not one.wide:
            reads.setdefault(one.role, []).append(one)
    for role in sorted(reads.keys() & people(architecture)):
        wide = [one for one in reads[role] if one.rows == "all"]
        narrow = sorted({one.module for one in reads[role] if one.rows not in SCOPES})
        told = [one for one in wide if one.fields & shut.get(one.module, frozenset())]
        if (
            len({one.module for one in wide}) == 1
            and len(narrow) > 1
            and told
            and wide[0].module not in narrow
        ):
            name = min(told[0].fields & shut[told[0].module])
            text = (
                f"`{role}` reads `{name}` of every `{told[0].module}`, though it reads {some(narrow)}"
                " by a condition only"
            )
            other = next(one for one in reads[role] if one.module == narrow[0])
            related = ((other.path, "it is narrowed here"),)
            yield Finding(told[0].path, text, "narrow this one in the same way", related)


RULE: Final = Rule("ACC248", Severity.WARNING, "graph", "wider than its others", check)
