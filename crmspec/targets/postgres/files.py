"""The files of a PostgreSQL deployment, in the order in which they are run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.postgres import functions, tables
from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.text import file

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json
    from crmspec.targets.target import Files


def make(manifest: Json) -> Files:
    """Make every file for the deployment that carries the blueprint's own name."""
    planned = plan(manifest)
    every = planned.by_name()
    schema = physical.schema(manifest["crm"]["name"])
    opening = f"set search_path to {quoted(schema)}, pg_temp;"
    return {
        "postgres/010_schema.sql": file(
            "The schema, and the functions that tables need",
            [f"create schema {quoted(schema)};", opening, *functions.BASIC],
        ),
        "postgres/020_system.sql": file(
            "What every deployment has", map(tables.table, planned.system), opening
        ),
        "postgres/030_tables.sql": file("Modules", map(tables.table, planned.tables), opening),
        "postgres/040_constraints.sql": file(
            "References and unique keys",
            [text for one in every.values() for text in tables.foreign_keys(one, every)],
            opening,
        ),
    }
