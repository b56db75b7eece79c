"""Connecting: the file and the bundle are looked at, the user is read, and the views are made."""

from __future__ import annotations

import json
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.guarded.connection import Connection
from crmspec.access.guarded.problems import CannotConnect
from crmspec.targets.sqlite.guarding.rows import MARK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.targets.relational.model import Plan
    from crmspec.targets.sqlite.guarding.rows import Who
    from crmspec.targets.sqlite.guarding.script import Script

Json = dict[str, Any]
_SCRIPTS: dict[tuple[str, Any], Script] = {}
_AT_MOST: Final = 64


def connect(
    path: str | Path,
    bundle: Mapping[str, Any] | str | Path,
    user: str,
    *,
    read_only: bool = False,
    **options: Any,
) -> Connection:
    """Connect a user to a deployment; ``bundle`` is its manifest, or the folder that holds it.

    ``options`` are those of ``sqlite3.connect``. Foreign keys are on.
    """
    manifest = _manifest(bundle)
    connection = _open(Path(path), read_only, options)
    with ExitStack() as closing:
        closing.callback(connection.close)
        _fits(connection, manifest, path)
        _guard(connection, manifest, user)
        closing.pop_all()
    return connection


def _manifest(bundle: Mapping[str, Any] | str | Path) -> Json:
    if not isinstance(bundle, str | Path):
        return bundle if isinstance(bundle, dict) else dict(bundle)
    file = Path(bundle)
    file = file / "manifest.json" if file.is_dir() else file
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise CannotConnect(
            f"{file} holds no manifest: give the folder that `crmspec compile` wrote"
        ) from problem
    if not isinstance(found, dict) or "modules" not in found:
        raise CannotConnect(f"{file} holds no manifest: give the folder that `crmspec compile` wrote")
    return found


def _open(path: Path, read_only: bool, options: Json) -> Connection:
    if not path.is_file():
        raise CannotConnect(f"{path} is not there: load the files of `sqlite/` into it first")
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    return sqlite3.connect(uri, uri=True, factory=Connection, **options)


def _rows(connection: Connection, sql: str, *values: str) -> list[tuple[Any, ...]]:
    cursor = sqlite3.Connection.cursor(connection, sqlite3.Cursor)
    cursor.row_factory = None
    return cursor.execute(sql, values).fetchall()


def _fits(connection: Connection, manifest: Json, path: str | Path) -> None:
    """Whether the file is a deployment of this manifest."""
    from crmspec.targets.relational.seeds.deployment import manifest_hash

    try:
        found = dict(_rows(connection, 'select "name", "value" from main."_deployment"'))
        doors = _rows(connection, "select 1 from main.sqlite_master where name = '_share__door__view'")
    except sqlite3.OperationalError as problem:
        raise CannotConnect(f"{path} cannot be read as a deployment: {problem}") from problem
    except sqlite3.DatabaseError as problem:
        raise CannotConnect(f"{path} is no SQLite database") from problem
    if found.get("manifest_hash") != manifest_hash(manifest) or not doors:
        raise CannotConnect(
            f"{path} was made from another version of `{found.get('name', '?')}`: "
            "give the bundle that is deployed in it, or deploy this one first"
        )


def _guard(connection: Connection, manifest: Json, user: str) -> None:
    """Read who it is, and make what they see."""
    known = _rows(connection, 'select "active" from main."_user" where "id" = ?', user)
    if not known:
        raise CannotConnect(f"no user has the id `{user}`")
    if not known[0][0]:
        raise CannotConnect(f"the user `{user}` is not active any more")
    who = _who(connection, manifest, user)
    cursor = sqlite3.Connection.cursor(connection, sqlite3.Cursor)
    cursor.execute("pragma foreign_keys = on")
    before, connection.isolation_level = connection.isolation_level, None
    cursor.execute("begin")
    cursor.execute('create temp table "_principal" ("user_id" text not null)')
    cursor.execute('insert into temp."_principal" values (?)', (user,))
    _people(cursor, user)
    script = _script(manifest, who._replace(narrow=_narrow(cursor)))
    for text in script.before:
        cursor.execute(text)
    cursor.execute(f'create temp view "mode{MARK}" as select 0 as "barred"')
    cursor.execute("commit")
    connection.isolation_level = before
    cursor.execute(
        "select 1 from json_each('[]'), json_tree('[]')"
    )  # which the database makes when first used
    named = _rows(connection, "select name from main.sqlite_master where type in ('trigger', 'view')")
    connection.guard(user, script, frozenset(name for (name,) in named) - script.lists)


def _who(connection: Connection, manifest: Json, user: str) -> Who:
    """What decides which rights a user has: of teams and queues, those to which something is shared."""
    from crmspec.targets.sqlite.guarding.rows import Who

    held = _names(connection, 'select "role" from main."_user_role" where "user_id" = ?', user)
    told = [one["to"] for one in manifest["shares"].values()]
    return Who(
        held.intersection(manifest["roles"]),
        _names(connection, _TEAM_NAMES, user) & {one.get("team") for one in told},
        _names(connection, _QUEUE_NAMES, user, user, user) & {one.get("queue") for one in told},
    )


def _names(connection: Connection, sql: str, *values: str) -> frozenset[str]:
    return frozenset(name for (name,) in _rows(connection, sql, *values))


_TEAMS: Final = 'select "team_id" from main."_team_member" where "user_id" = ?'
_QUEUES: Final = f"""select "queue_id" from main."_queue_member" where "user_id" = ?
    or "role" in (select "role" from main."_user_role" where "user_id" = ?) or "team_id" in ({_TEAMS})"""
_TEAM_NAMES: Final = f'select "name" from main."_team" where "id" in ({_TEAMS})'
_QUEUE_NAMES: Final = f'select "name" from main."_queue" where "id" in ({_QUEUES})'


def _people(cursor: sqlite3.Cursor, user: str) -> None:
    """Whose records count as one's own, one's team's, one's subordinates'."""
    for name, query, times in (
        ("teams", _TEAMS, 1),
        ("queues", _QUEUES, 3),
        ("own", f'select ? union select "id" from temp."queues{MARK}"', 1),
        ("team", (f'select "user_id" from main."_team_member" where "team_id" in (select "id" from temp."teams{MARK}") '
                 f'union select "id" from temp."own{MARK}"'), 0),
        ("subordinates", ('select "descendant_id" from main."_user_closure" where "ancestor_id" = ? '
                         f'union select "id" from temp."own{MARK}"'), 1),
    ):  # fmt: skip
        cursor.execute(f'create temp table "{name}{MARK}" ("id" text primary key) without rowid')
        cursor.execute(f'insert or ignore into temp."{name}{MARK}" {query}', (user,) * times)


NARROW = 20
"""How many times more users there have to be than owners in a scope for records to be found by their owner."""


def _narrow(cursor: sqlite3.Cursor) -> frozenset[str]:
    """The scopes that hold few of all users."""
    (users,) = cursor.execute('select count(*) from main."_user"').fetchone()
    held = {
        name: cursor.execute(f'select count(*) from temp."{name}{MARK}"').fetchone()[0]
        for name in ("own", "team", "subordinates")
    }
    return frozenset(name for name, count in held.items() if count * NARROW <= users)


def _script(manifest: Json, who: Who) -> Script:
    """What is made; of one manifest and the same rights, once."""
    from crmspec.targets.relational.seeds.deployment import manifest_hash
    from crmspec.targets.sqlite.guarding.script import script

    key = (manifest_hash(manifest), who)
    if key not in _SCRIPTS:
        if len(_SCRIPTS) >= _AT_MOST:
            _SCRIPTS.clear()
        _SCRIPTS[key] = script(manifest, _plan(manifest, key[0]), who)
    return _SCRIPTS[key]


_PLANS: dict[str, Plan] = {}


def _plan(manifest: Json, key: str) -> Plan:
    from crmspec.targets.relational.plan import plan

    if key not in _PLANS:
        _PLANS.clear()
        _PLANS[key] = plan(manifest)
    return _PLANS[key]
