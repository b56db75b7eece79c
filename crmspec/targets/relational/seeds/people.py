"""Roles, capabilities, teams and queues as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.seeds.identity import stable_id
from crmspec.targets.relational.seeds.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json


def rows(manifest: Json) -> Iterator[Rows]:
    """Those who work with the CRM, as far as the blueprint knows them."""
    yield _roles(manifest)
    capabilities = Rows("_capability", ("name", "label", "description"), "capabilities")
    for name, one in manifest["capabilities"].items():
        capabilities.rows.append((name, one.get("label"), one.get("description")))
    yield capabilities
    held = Rows("_role_capability", ("role", "capability"), "capabilities of roles")
    for name, role in manifest["roles"].items():
        held.rows += [(name, one) for one in sorted(_capabilities(manifest, role, set()))]
    yield held
    yield _teams(manifest)
    yield from _queues(manifest)


def _roles(manifest: Json) -> Rows:
    found = Rows("_role", ("name", "label", "kind", "reports_to"), "roles")
    for name, one in manifest["roles"].items():
        found.rows.append((name, one.get("label"), one.get("kind", "person"), one.get("reports_to")))
    return found


def _capabilities(manifest: Json, rights: Json, seen: set[str]) -> set[str]:
    """The named rights of a role: its own and those of the bundles it includes."""
    found = set(rights.get("capabilities", ()))
    for bundle in rights.get("includes", ()):
        if bundle not in seen:
            seen.add(bundle)
            found |= _capabilities(manifest, manifest["permission_sets"][bundle], seen)
    return found


def _teams(manifest: Json) -> Rows:
    columns = ("id", "name", "label", "parent_id", "lead_role", "managed")
    found = Rows("_team", columns, "teams; who is in them is written at run time")
    for name, one in manifest["teams"].items():
        parent = stable_id(f"team:{one['parent']}") if "parent" in one else None
        managed = one.get("managed", "seed")
        found.rows.append((stable_id(one["id"]), name, one.get("label"), parent, one.get("lead"), managed))
    return found


def _queues(manifest: Json) -> Iterator[Rows]:
    queues = Rows("_queue", ("id", "name", "label", "notify"), "queues")
    modules = Rows("_queue_module", ("queue_id", "module"), "what queues may own")
    members = Rows("_queue_member", ("id", "queue_id", "role", "team_id"), "who works on queues")
    for name, one in manifest["queues"].items():
        queue = stable_id(one["id"])
        queues.rows.append((queue, name, one.get("label"), one.get("notify", True)))
        modules.rows += [(queue, module) for module in one["modules"]]
        for role in one.get("roles", ()):
            members.rows.append((stable_id(f"{one['id']} role:{role}"), queue, role, None))
        for team in one.get("teams", ()):
            member = stable_id(f"{one['id']} team:{team}")
            members.rows.append((member, queue, None, stable_id(f"team:{team}")))
    yield from (queues, modules, members)
