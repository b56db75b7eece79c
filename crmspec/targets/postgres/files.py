"""The files of a PostgreSQL deployment, in the order in which they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.postgres import functions, security, tables, triggers, views
from crmspec.targets.postgres.security.roles import SYSTEM, role_name, systems
from crmspec.targets.relational import hierarchy, recompute, reference_data
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.text import file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan
    from crmspec.targets.target import Files


def make(manifest: Json) -> Files:
    """Make every file for the deployment that carries the blueprint's own name."""
    planned = plan(manifest)
    row = Where(planned.places, "postgres")
    schema = quoted(physical.schema(manifest["crm"]["name"]))
    opening = f"set search_path to {schema}, pg_temp;"
    start = [f"create schema {schema};", opening, *systems(manifest), *functions.basic(manifest)]
    drawn = views.drawn(manifest, planned)
    every = list(planned.by_name().values())
    return {
        "postgres/010_schema.sql": file(
            "The schema, the roles of the system, and the functions that tables need", start
        ),
        "postgres/020_system.sql": file(
            "What every deployment has",
            [*(tables.table(one, row) for one in planned.system), *functions.LATER],
            opening,
        ),
        "postgres/030_tables.sql": file(
            "The tables of modules", [tables.table(one, row) for one in planned.tables], opening
        ),
        "postgres/040_constraints.sql": file(
            "References and unique keys", _constraints(planned, row), opening
        ),
        "postgres/050_indexes.sql": file(
            "Indexes", [text for one in every for text in tables.indexes(one)], opening
        ),
        "postgres/060_views.sql": file("Views", [*hierarchy.VIEWS, *views.texts(drawn)], opening),
        "postgres/070_triggers.sql": file("Triggers", triggers.statements(planned), opening),
        "postgres/080_reference_data.sql": file(
            "Reference data; running it again changes nothing",
            reference_data.statements("postgres", manifest, planned),
            opening,
        ),
        "postgres/090_security.sql": file(
            "Who may do what",
            security.statements(manifest, planned, {one.name for one in drawn if one.sql}),
            opening,
        ),
        "postgres/maintenance/recompute.sql": file(
            "Roll-ups, made anew; the stored ones are kept by the runtime",
            [
                f"set role {role_name(manifest, SYSTEM)};",
                *recompute.statements("postgres", manifest),
                "reset role;",
            ],
            opening,
        ),
    }


def _constraints(planned: Plan, row: Where) -> Iterator[str]:
    every = planned.by_name()
    for one in every.values():
        yield from tables.foreign_keys(one, every)
    for one in every.values():
        yield from tables.keys(one, row)
