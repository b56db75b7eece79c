"""Two things that people choose from are called the same.

## What
Two forms, templates, reports, dashboards, workflows, views of one module and kind, or modules have the same label.
Views that a dashboard shows are not chosen by their label.

## Why
People read the label, not the name. They open one of the two, send one of the two, switch off one of the two, and
it is the wrong one half of the time. Often the second was copied from the first, and more than its label was
forgotten.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      city: {type: picklist, options: {leeds: Leeds, york: York}}
views:
  in_leeds: {label: People nearby, kind: list, module: contact, columns: [name], where: city == "leeds"}
  in_york: {label: People nearby, kind: list, module: contact, columns: [name], where: city == "york"}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      city: {type: picklist, options: {leeds: Leeds, york: York}}
views:
  in_leeds: {label: People in Leeds, kind: list, module: contact, columns: [name], where: city == "leeds"}
  in_york: {label: People in York, kind: list, module: contact, columns: [name], where: city == "york"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

CHOSEN: Final = (
    "forms",
    "templates",
    "documents",
    "reports",
    "dashboards",
    "workflows",
    "campaigns",
    "imports",
    "training",
    "consents",
    "requirements",
    "apps",
)
"""Sections whose declarations people tell apart by their labels; others are compared by what they mean."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare labels within each section; of views, within their module and kind."""
    boards = architecture.section("dashboards").values()
    tiles = {tile.view for board in boards for tile in board.tiles}
    for section in (*CHOSEN, "views"):
        seen: dict[tuple[str, ...], str] = {}
        for name, one in architecture.section(section).items():
            shown = section == "views" and name in tiles
            if shown or not one.label or one.deprecated or architecture.is_shared((section, name)):
                continue
            sort = (one.module, one.kind, *sorted(one.roles)) if section == "views" else ()
            first = seen.setdefault((*sort, " ".join(one.label.casefold().split())), name)
            if first != name:
                what = SECTIONS[section].kind.replace("_", " ")
                message = f"the {what}s `{first}` and `{name}` are both called `{one.label}`"
                path = (section, name, "label")
                related = (((section, first, "label"), f"the label of `{first}`"),)
                yield Finding(path, message, "give them labels that tell them apart", related, at_key=False)


RULE: Final = Rule("GOV223", Severity.WARNING, "graph", "two things called the same", check)
