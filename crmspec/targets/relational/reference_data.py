"""Reference data as statements that can be run again at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.physical import literal
from crmspec.targets.relational.seeds import seeds
from crmspec.targets.relational.seeds.deployment import zone
from crmspec.targets.relational.seeds.rows import insert
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Json, Plan


def statements(dialect: Dialect, manifest: Json, planned: Plan) -> Iterator[str]:
    """Write every row; what the blueprint decides is made so, what people change is only created."""
    tables = planned.by_name()
    for rows in seeds(manifest):
        yield insert(dialect, rows, tables[rows.table])
    yield 'delete from "_zone";'
    yield insert(dialect, zone(manifest), tables["_zone"])
    yield from _members(dialect, manifest)


def _members(dialect: Dialect, manifest: Json) -> Iterator[str]:
    """Put users into teams, as far as they are known by name, address or login."""
    for name, one in manifest["teams"].items():
        for at, member in enumerate(one.get("members", ())):
            told, team = literal(member, dialect), literal(name, dialect)
            yield (
                f"{comment(one['id'], member)}\n"
                'insert into "_team_member" ("team_id", "user_id", "position")\n'
                f'select "_team"."id", "_user"."id", {at}\nfrom "_team" cross join "_user"\n'
                f'where "_team"."name" = {team}\n'
                f'    and {told} in ("_user"."name", "_user"."email", "_user"."login")\n'
                "on conflict do nothing;"
            )
