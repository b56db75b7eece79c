"""Security on PostgreSQL: who sees what by policies, columns and views, who writes what by triggers and functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.physical import quoted
from crmspec.targets.postgres.security import functions, operations, reports
from crmspec.targets.postgres.security.columns import Grants
from crmspec.targets.postgres.security.fields import fields_function, sees
from crmspec.targets.postgres.security.guard import Guard
from crmspec.targets.postgres.security.policies import Policies
from crmspec.targets.postgres.security.roles import (
    EVERYONE,
    GATEWAY,
    READER,
    SYSTEM,
    closings,
    of_the_system,
    openings,
    role_name,
    roles,
)
from crmspec.targets.postgres.security.seen import Seen, seen_view
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from crmspec.targets.relational.model import Json, Plan


def statements(manifest: Json, planned: Plan, drawn: Collection[str]) -> Iterator[str]:
    """Everything that decides who may do what, what everybody loses first; ``drawn`` are the views there are."""
    yield from (*functions.ALL, operations.mass(manifest), operations.ASKED)
    yield from roles(manifest, planned.guarding.leading)
    yield from openings(manifest)
    modules = list(planned.of_module.values())
    rights = planned.guarding
    beside = [one for tables in planned.beside.values() for one in tables]
    policies, seen = Policies(manifest, planned), Seen(manifest, planned)
    views = [*(seen.of_module(one) for one in modules), *(seen.of_beside(one) for one in beside)]
    ruled = [text for one in modules for text in policies.of_module(one)]
    for view, module, _ in planned.places.formulas.views():
        told = comment(manifest["modules"][module]["id"], "formulas have one value, whoever looks")
        yield f"{told}\n{of_the_system(manifest, view)}"
    yield from seen.wholes(policies.asking.everything)
    for one in planned.tables:
        yield policies.enable(one)
    yield from views
    for one in modules:
        if rights.ways(one.module, "read"):
            yield sees(manifest, planned, one)
        if rights.ways(one.module, "read") or one.module in planned.beside:
            yield fields_function(manifest, planned, one)
        yield from Guard(manifest, planned, one).all()
    yield from ruled
    yield from operations.statements(manifest, planned)
    yield from (text for one in beside for text in policies.of_beside(one))
    yield from Grants(manifest, planned).all()
    yield from reports.statements(manifest, planned, drawn)
    yield from closings(manifest)
    yield from _open(manifest, planned, policies)


def _open(manifest: Json, planned: Plan, policies: Policies) -> Iterator[str]:
    """What all may read and call, and what the gateway may."""
    everyone, reader = role_name(manifest, EVERYONE), role_name(manifest, READER)
    views = ", ".join(seen_view(one.name) for one in planned.tables)
    if views:
        yield f"grant select on {', '.join(quoted(one.name) for one in planned.tables)} to {reader};"
        yield f"grant select on {views} to {everyone}, {role_name(manifest, SYSTEM)};"
    called = [*functions.OF_EVERYBODY, *operations.OF_EVERYBODY, *policies.called]
    called += [f"fields__{one}" for one in planned.beside]
    told = ", ".join(functions.called(one) for one in dict.fromkeys(called))
    yield f"grant execute on function {told} to {everyone}, {reader};"
    signs = ", ".join(functions.called(one) for one in ("sign_in", "role_of", "form_of", "refuse"))
    yield f"grant execute on function {signs}, {functions.called('user_id')} to {role_name(manifest, GATEWAY)};"
    yield f'grant insert ("category", "name", "label", "description") on "_tag" to {everyone};'
