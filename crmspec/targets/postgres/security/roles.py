"""Database roles: one for each role of the blueprint, the gateway that takes them on, the system."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json

GATEWAY: Final = "_gateway"
SYSTEM: Final = "_system"
_OPEN: Final = (
    "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel",
    "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue",
)  # fmt: skip
"""What the blueprint declares may be read by all who work with the CRM."""
_OF_USERS: Final = ("id", "name", "active", "team_id", "manager_id")
"""What everybody may know of colleagues."""


def role_name(manifest: Json, role: str) -> str:
    """Name the database role of a role."""
    return _named(manifest["crm"]["name"], role)


@lru_cache(maxsize=1_024)
def _named(deployment: str, role: str) -> str:
    return quoted(physical.database_role(deployment, role))


def roles(manifest: Json) -> Iterator[str]:
    """Make the roles; they belong to the whole server and may be there already."""
    yield _role(manifest, SYSTEM, "system: whatever the CRM does itself")
    yield _role(manifest, GATEWAY, "system: signs in and takes on one role a transaction")
    for name, one in manifest["roles"].items():
        yield _role(manifest, name, f"{one['id']}: {one.get('label', name)}")
        yield f"grant {role_name(manifest, name)} to {role_name(manifest, GATEWAY)};"
    yield f"grant {role_name(manifest, SYSTEM)} to {role_name(manifest, GATEWAY)};"


def _role(manifest: Json, name: str, told: str) -> str:
    return (
        f"{comment(told)}\n"
        "do $$\nbegin\n"
        f"    create role {role_name(manifest, name)} nologin noinherit;\n"
        "exception when duplicate_object or unique_violation then\n    null;\nend\n$$;"
    )


def openings(manifest: Json) -> Iterator[str]:
    """Take everything from everybody, then give each what all need."""
    schema = quoted(physical.schema(manifest["crm"]["name"]))
    everyone = [*manifest["roles"], SYSTEM]
    names = ", ".join(role_name(manifest, name) for name in everyone)
    for what in ("schema", "all tables in schema", "all functions in schema"):
        yield f"revoke all on {what} {schema} from public;"
    yield f"grant usage on schema {schema} to {names};"
    yield f"grant execute on all functions in schema {schema} to {names};"
    yield f"grant select on {', '.join(map(quoted, _OPEN))} to {names};"
    yield f'grant select ({", ".join(map(quoted, _OF_USERS))}) on "_user" to {names};'
    system = role_name(manifest, SYSTEM)
    told = comment("it owns the functions through which policies read other records")
    yield f"{told}\ngrant {system} to current_user;"
    yield f"grant create on schema {schema} to {system};"
    yield f"grant select, insert, update, delete on all tables in schema {schema} to {system};"
