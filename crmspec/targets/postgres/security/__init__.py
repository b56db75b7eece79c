"""Security on PostgreSQL, as far as single statements go: roles, column grants, row policies.

Not yet covered, and refused rather than let through: grants of one role whose fields depend on the row (the
fields they have in common are granted), a user with several roles at once (the gateway takes one a
transaction), deletion by a scope other than that of updating, transitions and locked fields (columns of
stages are granted as fields), assigning, export, import, conversion and mass updates (the gateway's).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.access.make import rights_of
from crmspec.targets.postgres.security import functions
from crmspec.targets.postgres.security.columns import Grants
from crmspec.targets.postgres.security.policies import Policies, enable
from crmspec.targets.postgres.security.roles import openings, roles
from crmspec.targets.postgres.security.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan


def statements(manifest: Json, planned: Plan) -> Iterator[str]:
    """Everything that decides who may do what, what everybody loses first."""
    yield from functions.ALL
    yield from roles(manifest)
    yield from openings(manifest)
    for table in planned.tables:
        yield enable(manifest, table)
    rows, columns = Rows(manifest, planned), Grants(manifest, planned)
    told: list[str] = []
    for name in manifest["roles"]:
        rights = rights_of(manifest, name)
        told += columns.of(name, rights)
        told += Policies(manifest, planned, rows, name).all(rights)
    yield from rows.statements()
    yield from told
