"""The files of an SQLite deployment, in the order in which they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.text import file
from crmspec.targets.sqlite import tables

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json
    from crmspec.targets.target import Files


def make(manifest: Json) -> Files:
    """Make every file."""
    planned = plan(manifest)
    every = planned.by_name()
    return {
        "sqlite/020_system.sql": file(
            "What every deployment has", [tables.table(one, every) for one in planned.system]
        ),
        "sqlite/030_tables.sql": file("Modules", [tables.table(one, every) for one in planned.tables]),
    }
