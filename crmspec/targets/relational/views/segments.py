"""A view for each segment: the ids of the records that are in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.views.view import BASE, Select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher, View


def views(sketcher: Sketcher) -> Iterator[View]:
    """The segments."""
    for name, one in sketcher.manifest["segments"].items():
        draw = partial(_members, sketcher, one)
        yield sketcher.view(physical.view("segment", name), one["id"], one.get("label", ""), draw)


def _members(sketcher: Sketcher, one: Json) -> Select:
    module = one["module"]
    tests = sketcher.live(module, one["where"])
    return Select([("id", f"{BASE}.{quoted('id')}")], sketcher.source(module), tests)
