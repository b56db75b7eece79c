"""Reports for those who may open them: they show what the system counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.postgres.security.roles import EVERYONE, SYSTEM, of_the_system, role_name
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from crmspec.targets.relational.model import Json, Plan


def statements(manifest: Json, planned: Plan, drawn: Collection[str]) -> Iterator[str]:
    """A view for each report that somebody may open and that could be drawn."""
    system, everyone = role_name(manifest, SYSTEM), role_name(manifest, EVERYONE)
    for name, roles in planned.guarding.opening("reports").items():
        for parts in (("report", name), ("report", name, "before")):
            view = physical.derived(*parts)
            if roles and view in drawn:
                opened = quoted(physical.derived(*parts, "opened"))
                asked = f"(select \"fn__opens\"('reports', {literal(name, 'postgres')}))"
                yield (
                    f"{comment(manifest['reports'][name]['id'], 'for those who may open it')}\n"
                    f"{of_the_system(manifest, view)}\n"
                    f"create view {opened} as\nselect *\nfrom {quoted(view)}\nwhere {asked};\n"
                    f"alter view {opened} owner to {system};\ngrant select on {opened} to {everyone};"
                )
