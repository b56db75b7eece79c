"""Two pipelines share a field, and nothing says which one counts.

## What
Two pipelines run on the same field of a module, and fewer than all but one of them are named by a record type
of the module: which pipeline a new record runs through is not said.

## Why
A new record starts in the first stage of the one or of the other; half of the transitions do not fit it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
  renewing:
    module: deal
    field: stage
    stages:
      due: {initial: true}
      renewed: {outcome: won}
      ended: {outcome: lost}
    transitions:
      renew: {from: due, to: renewed}
      end: {from: due, to: ended}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
  renewing:
    module: deal
    field: stage
    stages:
      due: {initial: true}
      renewed: {outcome: won}
      ended: {outcome: lost}
    transitions:
      renew: {from: due, to: renewed}
      end: {from: due, to: ended}
record_types:
  first_sale: {module: deal, pipeline: sales}
  renewal: {module: deal, pipeline: renewing}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what tells pipelines on one field apart."""
    told = {one.pipeline for one in architecture.section("record_types").values()}
    first: dict[tuple[str, str], str] = {}
    for flow in flows(architecture):
        if flow.name in told:
            continue
        other = first.setdefault((flow.said.module, flow.said.field_), flow.name)
        if other != flow.name and not architecture.perhaps_meant(("pipeline",), flow.name):
            field = f"`{flow.said.field_}` of a `{flow.said.module}`"
            message = f"`{flow.name}` and `{other}` both run on {field}, and it is not said when"
            way_out = "name each in a `record_types` entry, or give them fields of their own"
            related = ((("pipelines", other, "field"), f"`{other}` runs on it, too"),)
            yield Finding((*flow.path, "field"), message, way_out, related)


RULE: Final = Rule("PIP222", Severity.WARNING, "graph", "two pipelines on one field", check, absence=True)
