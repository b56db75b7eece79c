"""The files of an SQLite deployment, in the order in which they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational import hierarchy, recompute, reference_data
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.text import file
from crmspec.targets.sqlite import doors, tables, triggers, views

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json
    from crmspec.targets.target import Files


def make(manifest: Json) -> Files:
    """Make every file."""
    planned = plan(manifest)
    row = Where(planned.places, "sqlite")
    every = planned.by_name()
    shared, own = views.statements(manifest, planned)
    both = list(every.values())
    return {
        "sqlite/020_system.sql": file(
            "What every deployment has",
            [*(tables.table(one, row, every) for one in planned.system), triggers.ACTING],
        ),
        "sqlite/030_tables.sql": file(
            "The tables of modules", [tables.table(one, row, every) for one in planned.tables]
        ),
        "sqlite/040_constraints.sql": file(
            "Unique keys", [text for one in both for text in tables.keys(one, row)]
        ),
        "sqlite/050_indexes.sql": file("Indexes", [text for one in both for text in tables.indexes(one)]),
        "sqlite/060_views.sql": file("Views", [*hierarchy.VIEWS, *shared]),
        "sqlite/070_triggers.sql": file("Triggers", triggers.statements(planned)),
        "sqlite/075_doors.sql": file("What guarded connections write through", doors.statements(planned)),
        "sqlite/080_reference_data.sql": file(
            "Reference data; running it again changes nothing",
            reference_data.statements("sqlite", manifest, planned),
        ),
        "sqlite/maintenance/recompute.sql": file(
            "Roll-ups, made anew; the stored ones are kept by the runtime",
            recompute.statements("sqlite", manifest),
        ),
        "sqlite/connection.sql": file("What each connection makes for itself, after saying who uses it", own),
    }
