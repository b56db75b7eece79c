"""From the manifest to the logical schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.model import Plan
from crmspec.targets.relational.system import system_tables
from crmspec.targets.relational.tables import beside, module_table

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json, Table


def plan(manifest: Json) -> Plan:
    """Plan every table, with what holds for its rows and how they are found."""
    tables: list[Table] = []
    for name, module in manifest["modules"].items():
        tables.append(module_table(manifest, name, module))
        tables += beside(name, module["fields"])
    return Plan(system_tables(), tuple(tables))
