"""What was changed by hand since the last plan was applied, item by item."""

from __future__ import annotations

import base64
import json
import re
import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec import physical
from crmspec.deploy import ledger, overwriting
from crmspec.deploy.inspect import differences, modulo_leftovers

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.deploy.inspect import Catalogue, Difference
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
_PEOPLES: Final = "seed"


class Drift(NamedTuple):
    """What differs."""

    items: tuple[Difference, ...]
    """What somebody changed by hand that the blueprint decides."""
    seeds: tuple[Difference, ...]
    """What people changed that is theirs to change: it is never overwritten."""
    upgraded: str = ""
    """The version of the server then, if it is another one now: then nothing can be compared."""
    underway: int = 0
    """The plan that is not finished, if one is not: what it has done is no drift, and nothing can be compared."""


def drift(database: Database, manifest: Json) -> Drift:
    """Compare what the database shows with what it showed right after the last plan."""
    plan = ledger.unfinished(database)
    if plan is not None:
        return Drift((), (), underway=plan.number)
    found = database.rows(
        'select "server_version", "catalogue" from "_fingerprint" order by "plan" desc limit 1'
    )
    if not found:
        return Drift((), ())
    version, packed = found[0]
    if _writes(database, version) != _writes(database, database.version):
        return Drift((), (), version)
    told = differences(_unpacked(packed), modulo_leftovers(database.shows(manifest)))
    ours = tuple(one for one in told if one.kind != _PEOPLES)
    return Drift(ours, tuple(one for one in told if one.kind == _PEOPLES))


def _writes(database: Database, version: str) -> str:
    """What decides on how a catalogue is worded: of PostgreSQL the major version, which alone changes it."""
    found = re.match(r"\d+", version) if database.dialect == "postgres" else None
    return found[0] if found else version


def record(database: Database, plan: Plan, manifest: Json) -> None:
    """Keep what the database shows now; what drifted before and was let be stays drift."""
    shown = modulo_leftovers(database.shows(manifest))
    if plan.drift:
        before = database.rows('select "catalogue" from "_fingerprint" order by "plan" desc limit 1')
        known = _unpacked(before[0][0]) if before else {}
        anew = overwriting.made(plan.steps)
        called = _tables_later(database, plan, manifest)
        for kind, name in (tuple(one.split(" ", 1)) for one in plan.drift):
            table, dot, own = name.partition(".")
            later = f"{called.get(table, table)}{dot}{own}"
            if overwriting.key(kind, later) in anew:
                continue
            if (kind, name) in known:
                shown[kind, later] = known[kind, name]
            else:
                shown.pop((kind, later), None)
    text = database.text
    database.run('delete from "_fingerprint";')
    database.run(
        'insert into "_fingerprint" ("plan", "server_version", "catalogue") '
        f"values ({plan.number}, {text(database.version)}, {text(_packed(shown))});"
    )


def _tables_later(database: Database, plan: Plan, manifest: Json) -> dict[str, str]:
    """The tables of modules, each with what it is called after a plan."""
    before = ledger.manifest_by(database, plan.from_hash)
    found = ledger.called(database, before, manifest, plan.takes_back)
    return {physical.table(one): physical.table(found.module(one)) for one in before["modules"]}


def _packed(catalogue: Catalogue) -> str:
    told = json.dumps([[*key, text] for key, text in sorted(catalogue.items())], separators=(",", ":"))
    return base64.b64encode(zlib.compress(told.encode())).decode()


def _unpacked(text: str) -> Catalogue:
    return {(kind, name): told for kind, name, told in json.loads(zlib.decompress(base64.b64decode(text)))}
