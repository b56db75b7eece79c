"""Records of the blueprint that has everything, good unless a test says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.targets.relational.databases import insert

if TYPE_CHECKING:
    from tests.targets.relational.databases import Database


def staff(database: Database, name: str, *roles: str, **values: Any) -> str:
    """Somebody who works with the CRM."""
    user = insert(database, "_user", name=name, **values)
    for role in roles:
        insert(database, "_user_role", user_id=user, role=role)
    return user


def customer(database: Database, **values: Any) -> str:
    """A record of the module `user`."""
    return insert(database, "user", **{"name_last": "Doe", **values})


def order(database: Database, **values: Any) -> str:
    """A record of the module `order`, with a customer of its own unless one is given."""
    return insert(database, "order", **ordered(database, **values))


def ordered(database: Database, **values: Any) -> dict[str, Any]:
    """The values of a good order."""
    made = len(database.run('select 1 from "order"'))
    given = {"title": "An order", "number": f"O-{made:05}", **values}
    if "from_id" not in given:
        given["from_id"] = customer(database)
    return given
