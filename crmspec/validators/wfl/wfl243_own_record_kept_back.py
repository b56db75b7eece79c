"""A subflow is not told of the record that it is run for.

## What
A workflow runs a subflow for another record, and the subflow takes a record like the workflow's own, or like one of
its lookups of the same name, as a parameter that may be left out; here it is left out.

## Why
The invoice is made, and does not know the milestone that it is for: the milestone is invoiced again.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
  milestone:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
  invoice:
    fields:
      name: {type: text, required: true}
      milestone: {type: lookup, to: milestone}
subflows:
  bill:
    module: account
    parameters: {milestone: {type: record, module: milestone, required: false}}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name, milestone: =milestone}}}
workflows:
  bill_it:
    trigger: {created: milestone}
    if: account is not null
    steps:
      - {id: bill, subflow: {name: bill, record: account}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
  milestone:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
  invoice:
    fields:
      name: {type: text, required: true}
      milestone: {type: lookup, to: milestone}
subflows:
  bill:
    module: account
    parameters: {milestone: {type: record, module: milestone, required: false}}
    steps:
      - {id: make, create: {module: invoice, set: {name: =name, milestone: =milestone}}}
workflows:
  bill_it:
    trigger: {created: milestone}
    if: account is not null
    steps:
      - {id: bill, subflow: {name: bill, record: account, with: {milestone: =record}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what subflows may take with what is at hand."""
    for step in architecture.steps("subflow"):
        options, own = step.model.subflow, step.context.record or ""
        subflow = architecture.section("subflows").get(options.name)
        if subflow is None or own not in architecture.modules or architecture.is_shared(step.path):
            continue
        for name, wanted in subflow.parameters.items():
            if (
                wanted.type != "record"
                or wanted.required
                or name in options.with_
                or subflow.module == wanted.module
            ):
                continue
            lookup = getattr(architecture.field_of(own, name), "to", None)
            if wanted.module == own or (lookup is not None and lookup == wanted.module):
                value = "record" if wanted.module == own else name
                message = f"`{options.name}` takes a `{name}`, and is not told of the one at hand: `{value}`"
                related = ((("subflows", options.name, "parameters", name), "it may be given here"),)
                way_out = f"add `{name}: ={value}` to `with`"
                edits = (Edit("put", (*step.path, "subflow", "with", name), f"={value}"),)
                yield Finding((*step.path, "subflow"), message, way_out, related, edits=edits)


RULE: Final = Rule("WFL243", Severity.WARNING, "graph", "record that is kept back", check, absence=True)
