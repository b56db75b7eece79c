"""Records that have ended are watched.

## What
A stage with an `outcome` has `rots_after` or a `limit`, or an escalation watches one that is won, done or
cancelled. (Watching what was lost can make sense: it may be won back.)

## Why
Whatever has ended stays there for good: after a while every record is stale, late or one too many.

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
      won: {outcome: won, rots_after: 10 days}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
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
      open: {initial: true, rots_after: 10 days}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for limits of time and number where records end."""
    for flow in flows(architecture):
        left = {stage for move in flow.moves if "any" not in move.said.from_ for stage in move.froms}
        for name, stage in flow.stages.items():
            if stage.outcome and name not in left:
                for key, said in (
                    ("rots_after", "are shown as stale"),
                    ("limit", "take up its room for ever"),
                ):
                    if getattr(stage, key) is not None:
                        message = f"records end in `{name}`, and {said}"
                        path = (*flow.stage(name), key)
                        yield Finding(path, message, f"drop `{key}`", edits=(Edit("drop", path),))
        for name, one in flow.said.escalations.items():
            ended = [
                stage
                for stage in one.stages
                if stage in flow.stages
                and (
                    flow.stages[stage].outcome in _OVER
                    or (flow.stages[stage].outcome == "lost" and stage not in left)
                )
            ]
            if ended:
                message = (
                    f"`{name}` watches {listed(ended)}, where records end: each of them gets too old some day"
                )
                path = (*flow.path, "escalations", name, "stages")
                yield Finding(path, message, "watch stages that are under way")


_OVER: Final = frozenset({"won", "done", "cancelled"})


RULE: Final = Rule("PIP213", Severity.WARNING, "module", "ended records are watched", check)
