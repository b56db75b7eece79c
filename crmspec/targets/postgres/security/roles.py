"""Database roles: one for each role of the blueprint, those of the system, and what everybody may do."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from crmspec.targets.relational.model import Json

GATEWAY: Final = "_gateway"
SYSTEM: Final = "_system"
READER: Final = "_reader"
MEMBER: Final = "_member"
EVERYONE: Final = "_everyone"
OPENED: Final = "_opened"
_SYSTEMS: Final = {
    SYSTEM: "whatever the CRM does itself; it owns the functions that decide",
    GATEWAY: "signs people in, each for one transaction",
    READER: "owns the views through which records are seen; nobody takes it on",
    EVERYONE: "what all have in common who work with the CRM",
    MEMBER: "who has several roles, or a login of their own",
    OPENED: "to whom somebody opened records by hand",
}
_OPEN: Final = (
    "_option", "_pipeline", "_stage", "_record_type", "_lead_source", "_tag_category", "_tag", "_channel",
    "_consent_kind", "_calendar", "_calendar_hours", "_holiday", "_currency", "_rate", "_zone", "_team", "_queue",
)  # fmt: skip
"""What the blueprint declares may be read by all who work with the CRM."""
_OF_USERS: Final = ("id", "name", "active", "team_id", "manager_id")
"""What everybody may know of colleagues."""
_READ: Final = ("_user", "_consent")
"""What conditions read besides."""


def role_name(manifest: Json, role: str) -> str:
    """Name the database role of a role."""
    return _named(manifest["crm"]["name"], role)


@lru_cache(maxsize=1_024)
def _named(deployment: str, role: str) -> str:
    return quoted(physical.database_role(deployment, role))


def systems(manifest: Json) -> Iterator[str]:
    """Make the roles that every deployment has; they belong to the whole server and may be there already."""
    for name, told in _SYSTEMS.items():
        yield _role(manifest, name, f"system: {told}", "noinherit" if name == GATEWAY else "inherit")
    system, gateway, everyone = (role_name(manifest, one) for one in (SYSTEM, GATEWAY, EVERYONE))
    yield f"grant {everyone} to {role_name(manifest, MEMBER)};"
    yield f"grant {system}, {role_name(manifest, MEMBER)} to {gateway};"
    yield f"grant {system}, {role_name(manifest, READER)} to current_user;"


def opened_role(role: str) -> str:
    """Name what somebody takes on to whom records were opened by hand besides: the role, and what is opened."""
    return f"{role}__opened"


def wide_role(role: str) -> str:
    """Name what somebody takes on who leads many: the same rights, in words that suit many owners."""
    return f"{role}__wide"


def roles(manifest: Json, leading: Container[str]) -> Iterator[str]:
    """Make the roles of each role of the blueprint, a wide one of those who lead; the gateway may take them on."""
    everyone, gateway, opened = (role_name(manifest, one) for one in (EVERYONE, GATEWAY, OPENED))
    for name, one in manifest["roles"].items():
        told = f"{one['id']}: {one.get('label', name)}"
        own, more = role_name(manifest, name), role_name(manifest, opened_role(name))
        yield _role(manifest, name, told, "inherit")
        yield f"grant {everyone} to {own};"
        yield _role(manifest, opened_role(name), f"{told}, with what was opened by hand", "inherit")
        yield f"grant {own}, {opened} to {more};"
        taken = [own, more]
        if name in leading:
            wide = role_name(manifest, wide_role(name))
            yield _role(manifest, wide_role(name), f"{told}, of whoever leads many", "inherit")
            yield f"grant {everyone}, {opened} to {wide};"
            taken.append(wide)
        yield f"grant {', '.join(taken)} to {gateway};"


def _role(manifest: Json, name: str, told: str, inheriting: str) -> str:
    return (
        f"{comment(told)}\n"
        "do $$\nbegin\n"
        f"    create role {role_name(manifest, name)} nologin {inheriting};\n"
        "exception when duplicate_object or unique_violation then\n    null;\nend\n$$;"
    )


def openings(manifest: Json) -> Iterator[str]:
    """Take everything from everybody, then give each what all need."""
    schema = quoted(physical.schema(manifest["crm"]["name"]))
    system, reader, everyone = (role_name(manifest, one) for one in (SYSTEM, READER, EVERYONE))
    yield f"revoke all on schema {schema} from public;"
    yield f"revoke all on all tables in schema {schema} from public;"
    yield f"grant usage on schema {schema} to {everyone}, {role_name(manifest, GATEWAY)};"
    yield f"grant usage, create on schema {schema} to {system}, {reader};"
    yield f"grant select on {', '.join(map(quoted, _OPEN))} to {everyone}, {reader};"
    yield f'grant select ({", ".join(map(quoted, _OF_USERS))}) on "_user" to {everyone};'
    yield f"grant select on {', '.join(map(quoted, _READ))} to {reader};"
    yield f"grant select, insert, update, delete on all tables in schema {schema} to {system};"


def of_the_system(manifest: Json, view: str) -> str:
    """Make a view show what the system sees, to whoever may read it."""
    name = quoted(view)
    return (
        f"alter view {name} reset (security_invoker);\n"
        f"alter view {name} owner to {role_name(manifest, SYSTEM)};"
    )


def not_system(manifest: Json) -> str:
    """Whether somebody else than the system is at work: who only might take on its role is not it."""
    return f"not pg_has_role({_word(role_name(manifest, SYSTEM).strip(chr(34)))}, 'usage')"


def closings(manifest: Json) -> Iterator[str]:
    """What decides belongs to the system, and only what all may call is open."""
    schema = quoted(physical.schema(manifest["crm"]["name"]))
    system = role_name(manifest, SYSTEM)
    yield (
        f"{comment('whatever decides runs with the rights of the system, never with those of whoever deploys')}\n"
        "do $$\ndeclare\n    called regprocedure;\nbegin\n    for called in\n"
        f"        select oid from pg_proc where pronamespace = {_word(schema)}::regnamespace and prosecdef\n"
        f"            and proowner <> {_word(role_name(manifest, READER))}::regrole\n"
        "    loop\n"
        f"        execute format('alter function %s owner to %s', called, {_word(system)});\n"
        "    end loop;\nend\n$$;"
    )
    yield f"revoke all on all functions in schema {schema} from public;"
    yield f"grant execute on all functions in schema {schema} to {system};"


def _word(text: str) -> str:
    return physical.literal(text, "postgres")
