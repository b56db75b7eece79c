"""Views: formulas on reading, roll-ups to compare with, segments, reports, and what people look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.views import formulas, lists, records, reports, rollups, segments
from crmspec.targets.relational.views.view import Sketcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan
    from crmspec.targets.relational.tongue import Tongue
    from crmspec.targets.relational.views.view import View


def views(manifest: Json, planned: Plan, tongue: Tongue) -> Iterator[View]:
    """Every view, each after those it reads."""
    sketcher = Sketcher(manifest, planned, tongue)
    for part in (formulas, rollups, segments, reports, lists, records):
        yield from part.views(sketcher)
