"""Who does the work sets what it costs.

## What
A role may change a rate, a price or a cost of a module (what an hour of a department costs) out of which figures of the
records are worked out that the role makes itself; the role that it reports to may change it too.

## Why
Every figure rests on this one. Whoever makes the records can make them cost what they like; it is the business of the
role above.

## Bad
```yaml
modules:
  team_cost:
    display: name
    ownership: none
    fields:
      name: {type: text, required: true}
      hourly_rate: {type: money}
  entry:
    display: note
    fields:
      note: {type: text, required: true}
      hours: {type: decimal}
      team: {type: lookup, to: team_cost, required: true}
      cost: {type: formula, expression: hours * team.hourly_rate}
roles:
  chief:
    can:
      team_cost: {read: all, create: true, update: all}
      entry: {read: all, create: true, update: all}
  worker:
    reports_to: chief
    can:
      team_cost: {read: all, update: all}
      entry: {read: all, create: true, update: all}
```

## Good
```yaml
modules:
  team_cost:
    display: name
    ownership: none
    fields:
      name: {type: text, required: true}
      hourly_rate: {type: money}
  entry:
    display: note
    fields:
      note: {type: text, required: true}
      hours: {type: decimal}
      team: {type: lookup, to: team_cost, required: true}
      cost: {type: formula, expression: hours * team.hourly_rate}
roles:
  chief:
    can:
      team_cost: {read: all, create: true, update: all}
      entry: {read: all, create: true, update: all}
  worker:
    reports_to: chief
    can:
      team_cost: {read: all}
      entry: {read: all, create: true, update: all}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.expressions.ir import walk
from crmspec.compiler.expressions.types import Scaled
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import LEADING, people
from crmspec.validators.fld._figures import formulas
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

RATES: Final = frozenset(
    {"rate", "cost", "price", "wage", "hourly", "tariff", "fee", "percent", "commission"}
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at who may change what figures are worked out of."""
    rates: dict[tuple[str, str], tuple[str, str]] = {}
    for (module, name), expr in formulas(architecture).items():
        for part in walk(expr) if isinstance(expr.type, Scaled) else ():
            of, rate = (str(part.args[1]), str(part.args[2])) if part.op == "get" else ("", "")
            if of and of != module and RATES & set(rate.split("_")) and part.operands[0].op == "field":
                rates.setdefault((of, rate), (module, name))
    who, roles = rights(architecture), architecture.section("roles")
    told: set[Keys] = set()
    for (of, rate), (module, name) in rates.items():
        field = architecture.field_of(of, rate)
        if field is None or field.derived or architecture.modules[of].ownership not in {"none", "queue"}:
            continue
        setters = [one for one in who.roles("update", of) if rate in who.fields(one, "update", of)]
        for role in setters:
            above = roles[role].reports_to if role in roles else None
            if role not in people(architecture) or above not in setters or role.split("_")[-1] in LEADING:
                continue
            (right, *_) = who.of(role, "update", of)
            if who.may(role, "create", module) and not right.wide and right.path not in told:
                told.add(right.path)
                text = f"`{role}` sets the `{rate}` of a `{of}`, out of which the `{name}` of its own work is made"
                related = ((architecture.field_path(module, name), "it is worked out here"),)
                yield Finding(right.path, text, f"leave it to `{above}`", related)


RULE: Final = Rule("ACC252", Severity.WARNING, "graph", "sets its own rates", check)
