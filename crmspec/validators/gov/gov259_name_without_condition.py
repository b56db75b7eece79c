"""A figure is called after some of the records, and counts them all.

## What
A roll-up that counts, or the one list of open records in a view, is called after a stage of what it counts
(`jobs_done`, `open_jobs`), and has no condition. Not where the total is of a field that is called so, or where the
module itself is.

## Why
The name is believed: a guard that waits until no job is open waits for ever, and jobs done that counts the planned ones
is wrong from the first day.

## Bad
```yaml
modules:
  site:
    fields:
      name: {type: text, required: true}
      jobs_done: {type: rollup, of: job, via: site, function: count}
  job:
    display: name
    fields:
      name: {type: text}
      site: {type: lookup, to: site, required: true}
      status: {type: picklist, options: [planned, done]}
```

## Good
```yaml
modules:
  site:
    fields:
      name: {type: text, required: true}
      jobs_done: {type: rollup, of: job, via: site, function: count, where: status == "done"}
  job:
    display: name
    fields:
      name: {type: text}
      site: {type: lookup, to: site, required: true}
      status: {type: picklist, options: [planned, done]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._called import ends, words
from crmspec.validators.gov.gov240_opposite import ENDED, STILL_OPEN, TURNED
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

VAGUE: Final = frozenset({"past", "earlier", "new", "active", "closed_on", "first", "last", "total"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at roll-ups and lists that have no condition."""
    for module, name, one in architecture.fields_that(lambda kind: "function" in kind.model_fields):
        if one.where is None and one.of in architecture.modules:
            path = architecture.field_path(module, name)
            taken = words(one.of, one.via, "" if one.function == "count" else one.field)
            yield from _found(architecture, path, (name, one.of, words(name)), taken)
    for name, view in architecture.section("views").items():
        if view.kind == "list" and view.where is None:
            yield from _found(
                architecture, ("views", name), (name, view.module, words(name)), words(view.module)
            )
        members: Any = architecture.members.members(view.module) or {} if view.related else {}
        for key, part in view.related.items():
            module = getattr(members.get(part.records), "module", "")
            if part.where is None and module in architecture.modules:
                said = words(key, part.label)
                yield from _found(
                    architecture,
                    ("views", name, "related", key),
                    (key, module, said),
                    words(module, part.records),
                )


def _found(
    architecture: Architecture,
    path: Keys,
    called: tuple[str, str, tuple[tuple[str, ...], ...]],
    taken: tuple[tuple[str, ...], ...],
) -> Iterator[Finding]:
    name, module, said = called
    known = ends(architecture).get(module)
    if not known or architecture.is_shared(path):
        return
    used = {word for one in taken for word in one}
    names = {word for one in said for word in one} - used
    stages = {option: end for _, outcomes in known for option, end in outcomes.items()}
    meant = names & ({one for one in stages if stages[one]} | STILL_OPEN | ENDED.keys()) - VAGUE
    if meant and not TURNED & names:
        word = min(meant)
        text = f"`{name}` is called after what is {word}, and takes in every `{module}`"
        yield Finding(path, text, "give it a `where` that says so, or another name")


RULE: Final = Rule(
    "GOV259", Severity.WARNING, "graph", "called after some, and counts all", check, absence=True
)
