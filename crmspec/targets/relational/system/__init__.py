"""The tables that come with every deployment: what a fresh bundle knows from the first day."""

from __future__ import annotations

from functools import cache

from crmspec.targets.relational.model import Table
from crmspec.targets.relational.system import change, declared, messages, people, work
from crmspec.targets.relational.system.notation import read


@cache
def system_tables() -> tuple[Table, ...]:
    """Every system table, those first that others refer to as far as that is possible."""
    return tuple(table for part in (declared, people, work, messages, change) for table in read(part.TABLES))
