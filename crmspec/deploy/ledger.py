"""What a database says of itself: which manifest it was made from, what was done, what is left."""

from __future__ import annotations

import base64
import json
import zlib
from typing import TYPE_CHECKING, Any

from crmspec.deploy.plan import Left
from crmspec.deploy.refused import Refused
from crmspec.deploy.state import Standing
from crmspec.targets.once import Settled
from crmspec.targets.relational.seeds.deployment import manifest_hash
from crmspec.targets.text import manifest_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan, Step

Json = dict[str, Any]


def standing(database: Database) -> Standing:
    """Read what stands."""
    if not database.exists("_deployment"):
        return Standing(None)
    told = dict(database.rows('select "name", "value" from "_deployment"'))
    hash_ = told.get("manifest_hash", "")
    manifest = manifest_by(database, hash_)
    number = database.rows('select coalesce(max("plan"), 0) from "_ledger"')[0][0]
    left = [
        Left(*told[:5], told[5] or "", told[6] or "")
        for told in database.rows(
            'select "kind", "object", "name", "stands_in", "plan", "forward", "back" from "_leftover"'
            ' order by "plan", "stands_in", "name"'
        )
    ]
    return Standing(manifest, number, tuple(left), hash_)


def manifest_by(database: Database, hash_: str) -> Settled:
    """A manifest that was applied here."""
    found = database.rows(f'select "body" from "_manifest" where "hash" = {database.text(hash_)}')
    if not found:
        raise Refused(
            "this database was not made by `crmspec apply`: what it was made from is not known",
            "say which bundle it was loaded from: `crmspec adopt BUNDLE --database …`",
        )
    manifest = json.loads(zlib.decompress(base64.b64decode(found[0][0])))
    return Settled(manifest)


def last(database: Database) -> tuple[int, str, str]:
    """The number of the last plan, from which manifest it went and to which."""
    found = database.rows(
        'select "plan", coalesce("from_hash", \'\'), "to_hash" from "_ledger" where "step" is null order by "id" desc limit 1'
    )
    return found[0] if found else (0, "", "")


def remember(database: Database, manifest: Json) -> Iterator[str]:
    """Keep a manifest, by its hash."""
    body = base64.b64encode(zlib.compress(manifest_text(manifest).encode(), 9)).decode()
    yield (
        f'insert into "_manifest" ("hash", "body") values ({database.text(manifest_hash(manifest))}, '
        f"{database.text(body)}) on conflict do nothing;"
    )


def wrote(database: Database, plan: Plan, who: str, step: Step | None, state: str, details: Json) -> str:
    """Write a row of the ledger: for a step, or for the plan as a whole."""
    text = database.text
    told = (
        str(plan.number),
        text(who),
        text(plan.from_hash or None),
        text(plan.to_hash),
        text(step.title if step else None),
        text("\n".join(step.sql) if step else None),
        text("\n".join(step.undo) if step and step.undo else None),
        text(state),
        text(json.dumps(details)),
    )
    names = ["plan", "applied_by", "from_hash", "to_hash", "step", "statement", "reverse", "state", "details"]
    listed = ", ".join(f'"{one}"' for one in names)
    return f'insert into "_ledger" ({listed}) values ({", ".join(told)});'


def leave(database: Database, left: Iterable[Left], taken: Iterable[Left]) -> Iterator[str]:
    """Note what is left, and strike what is not any more."""
    text = database.text
    for one in taken:
        yield f'delete from "_leftover" where "name" = {text(one.name)} and "stands_in" = {text(one.table)};'
    for one in left:
        told = (one.table, one.name, one.kind, one.object)
        values = f"{', '.join(map(text, told))}, {one.number}, {text(one.forward or None)}, {text(one.back or None)}"
        yield (
            'insert into "_leftover" ("stands_in", "name", "kind", "object", "plan", "forward", "back") '
            f'values ({values}) on conflict ("stands_in", "name") do update set "back" = excluded."back";'
        )
