"""From the manifest to the logical schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.once import once
from crmspec.targets.relational.formulas import Formulas
from crmspec.targets.relational.guarding import Guarding
from crmspec.targets.relational.indexes import Lookups, indexes_of, references_of
from crmspec.targets.relational.keys import keys_of
from crmspec.targets.relational.model import Plan
from crmspec.targets.relational.naming import Places
from crmspec.targets.relational.rules import Rules
from crmspec.targets.relational.system import system_tables
from crmspec.targets.relational.tables import beside, module_table

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json, Table


@once
def plan(manifest: Json) -> Plan:
    """Plan every table, with what holds for its rows and how they are found."""
    formulas = Formulas(manifest)
    rules, lookups = Rules(manifest, formulas), Lookups(manifest)
    tables: list[Table] = []
    for name, module in manifest["modules"].items():
        table = module_table(manifest, name, module)
        table.rules = list(rules.of(name, module, table))
        table.keys = keys_of(module, table, formulas)
        table.indexes = indexes_of(module, table, lookups.of(name))
        tables.append(table)
        for one in beside(name, module):
            one.indexes = references_of(one)
            tables.append(one)
    return Plan(system_tables(), tuple(tables), Places(manifest, formulas), Guarding(manifest))
