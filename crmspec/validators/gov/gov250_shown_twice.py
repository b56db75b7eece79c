"""A dashboard shows one thing twice.

## What
Two tiles of a dashboard show the same report or view in the same way.

## Why
One of them was to show something else: a tile was copied, and its report not exchanged.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
views:
  deals: {kind: list, module: deal, columns: [name]}
  new_deals: {kind: list, module: deal, columns: [name], where: name is not null}
dashboards:
  today: {tiles: [{view: deals}, {view: deals}]}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
views:
  deals: {kind: list, module: deal, columns: [name]}
  new_deals: {kind: list, module: deal, columns: [name], where: name is not null}
dashboards:
  today: {tiles: [{view: deals}, {view: new_deals}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the tiles of each dashboard."""
    for name, dashboard in architecture.section("dashboards").items():
        seen: dict[tuple[str | None, ...], int] = {}
        for number, tile in enumerate(dashboard.tiles):
            key = (tile.report, tile.view, tile.chart)
            first = seen.setdefault(key, number)
            if first != number:
                message = f"`{name}` shows `{tile.report or tile.view}` twice"
                related = ((("dashboards", name, "tiles", first), "it is shown here already"),)
                way_out = "show something else here, or take the tile away"
                yield Finding(("dashboards", name, "tiles", number), message, way_out, related, at_key=False)


RULE: Final = Rule("GOV250", Severity.WARNING, "file", "shown twice", check)
