"""One figure is counted in two ways.

## What
Two roll-ups of different modules have one name, but for words such as total or count (`invoiced` of a project,
`invoiced_total` of a client), and count or total the same records; their conditions name options of one
picklist, and the options of one are only some of the other's.

## Why
The two never agree: what the client was invoiced is more than the sum of what its projects were, and what is still
to be invoiced is billed again.

## Bad
```yaml
modules:
  client:
    display: name
    fields:
      name: {type: text, required: true}
      billed_total:
        {type: rollup, of: bill, via: client, function: sum, field: amount, where: 'status in ["sent", "paid"]'}
  project:
    display: name
    fields:
      name: {type: text, required: true}
      billed: {type: rollup, of: bill, via: project, function: sum, field: amount, where: 'status in ["paid"]'}
  bill:
    display: number
    fields:
      number: {type: text, required: true}
      client: {type: lookup, to: client, required: true}
      project: {type: lookup, to: project, required: true}
      amount: {type: money, required: true}
      status: {type: picklist, options: [draft, sent, paid]}
```

## Good
```yaml
modules:
  client:
    display: name
    fields:
      name: {type: text, required: true}
      billed_total:
        {type: rollup, of: bill, via: client, function: sum, field: amount, where: 'status in ["sent", "paid"]'}
  project:
    display: name
    fields:
      name: {type: text, required: true}
      billed: {type: rollup, of: bill, via: project, function: sum, field: amount, where: 'status in ["sent", "paid"]'}
  bill:
    display: number
    fields:
      number: {type: text, required: true}
      client: {type: lookup, to: client, required: true}
      project: {type: lookup, to: project, required: true}
      amount: {type: money, required: true}
      status: {type: picklist, options: [draft, sent, paid]}
```
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN, Choice
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import rolled, stem
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.fld._figures import Rolled


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare roll-ups of one name."""
    alike: dict[tuple[object, ...], list[tuple[str, str, Rolled]]] = {}
    for (module, name), one in rolled(architecture).items():
        key = (one.of, one.function, stem(name))
        if one.where is not None and stem(name):
            alike.setdefault(key, []).append((module, name, one))
    for several in alike.values():
        for first, second in itertools.pairwise(several):
            if first[0] != second[0] and first[2].where != second[2].where:
                yield from _compared(architecture, first, second)


def _compared(
    architecture: Architecture, first: tuple[str, str, Rolled], second: tuple[str, str, Rolled]
) -> Iterator[Finding]:
    counted = [_counted(architecture, one[2]) for one in (first, second)]
    if not all(counted) or counted[0] == counted[1]:
        return
    (less, few), (more, many) = sorted(
        zip((first, second), counted, strict=True), key=lambda one: len(one[1])
    )
    if set(few) < set(many) and not architecture.is_shared(("modules", less[0])):
        path = (*architecture.field_path(less[0], less[1]), "where")
        left = listed([one for one in many if one not in few], "or")
        text = f"`{less[1]}` leaves out what is {left}, and `{more[1]}` of `{more[0]}` counts it"
        related = (
            ((*architecture.field_path(more[0], more[1]), "where"), "the same figure of another module"),
        )
        yield Finding(
            path,
            text,
            "let both count the same, or give them names that tell them apart",
            related,
            at_key=False,
        )


def _counted(architecture: Architecture, one: Rolled) -> tuple[str, ...]:
    """The options with which a record counts, where its condition asks for nothing but one picklist."""
    assert one.where is not None
    read = {part for part in walk(one.where) if part.op in {"field", "get"}}
    if len(read) != 1:
        return ()
    (value,) = read
    if value.op != "field" or not isinstance(value.type, Choice):
        return ()
    type_ = (architecture.members.members(one.of) or {}).get(str(value.args[1]))
    options = type_.options or () if isinstance(type_, Choice) else ()
    return tuple(
        option
        for option in options
        if satisfiable(one.where, Expr("eq", BOOLEAN, (value, literal(option, value.type))))
    )


RULE: Final = Rule("FLD248", Severity.WARNING, "graph", "same figure, counted otherwise", check)
