"""What a database says of itself: which manifest it was made from, what was done, what is left."""

from __future__ import annotations

import base64
import json
import zlib
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import to_json

from crmspec.change.renames import renames
from crmspec.compiler.manifest import FORMAT_VERSION
from crmspec.deploy.plan import Left, plan_from
from crmspec.deploy.refused import Refused
from crmspec.deploy.state import Standing
from crmspec.diagnostics import visible
from crmspec.physical import quoted
from crmspec.targets.once import Settled
from crmspec.targets.relational.seeds.deployment import manifest_hash
from crmspec.targets.text import manifest_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.change.renames import Renames
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan, Step

Json = dict[str, Any]
FEW: Final = 3
_OWN: Final = ("_manifest", "_ledger", "_fingerprint", "_leftover")
_ANEW: Final = "deploy into a database of its own by `crmspec apply`, and carry the records over"


def is_of(database: Database, deployment: str) -> None:
    """Refuse a database that holds another deployment, or one that this crmspec does not understand."""
    if not database.exists("_deployment"):
        return
    told = dict(database.rows('select "name", "value" from "_deployment"'))
    if told.get("name") != deployment:
        held = visible(told.get("name", "another"))
        raise Refused(
            f"this database holds `{held}`, not `{visible(deployment)}`",
            "see that the address is right, or give the blueprint of what is there",
        )
    written = told.get("format_version", "")
    if written != str(FORMAT_VERSION):
        raise Refused(
            f"what is deployed there has format {visible(written)}, and this crmspec reads {FORMAT_VERSION}",
            "use the crmspec that it was deployed with, or a later one",
        )
    if not all(map(database.exists, _OWN)):
        raise Refused("what is deployed there is older than the commands that change it", _ANEW)


def standing(database: Database) -> Standing:
    """Read what stands."""
    if not database.exists("_deployment"):
        others = database.others()
        if others:
            more = f" and {len(others) - FEW} more" if len(others) > FEW else ""
            raise Refused(
                f"there is something else already: {', '.join(others[:FEW])}{more}",
                "give a database of its own, or take that away first",
            )
        return Standing(None)
    told = dict(database.rows('select "name", "value" from "_deployment"'))
    hash_ = told.get("manifest_hash", "")
    manifest = manifest_by(database, hash_)
    number = database.rows('select coalesce(max("plan"), 0) from "_ledger"')[0][0]
    left = [
        Left(kind, object_, name, table, plan, forward or "", back or "")
        for kind, object_, name, table, plan, forward, back in database.rows(
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
            _ANEW,
        )
    manifest = json.loads(zlib.decompress(base64.b64decode(found[0][0])))
    return Settled(manifest)


def last(database: Database) -> tuple[int, str, str]:
    """The number of the last plan, from which manifest it went and to which."""
    found = database.rows(
        'select "plan", coalesce("from_hash", \'\'), "to_hash" from "_ledger" '
        'where "step" is null order by "id" desc limit 1'
    )
    return found[0] if found else (0, "", "")


def took_back(database: Database, number: int) -> int:
    """Which plan another one undid; 0 where it was none that undoes."""
    return plan_of(database, number).takes_back


def changed(database: Database, number: int) -> tuple[str, str]:
    """From which manifest to which the change went that a plan made, or undid, or made again."""
    plan = plan_of(database, number)
    while plan.takes_back:
        plan = plan_of(database, plan.takes_back)
    return plan.from_hash, plan.to_hash


def called(database: Database, here: Json, there: Json, takes_back: int) -> Renames:
    """What a plan from one manifest to another calls otherwise; one that undoes goes by the change it undoes."""
    if takes_back and changed(database, takes_back)[1] == manifest_hash(here):
        return renames(there, here).inverse()
    return renames(here, there)


def plan_of(database: Database, number: int) -> Plan:
    """A plan that was applied, as it was."""
    found = database.rows(f'select "details" from "_ledger" where "plan" = {number} and "step" is null')
    return plan_from(_told(found[0][0]))


def remember(database: Database, manifest: Json) -> Iterator[str]:
    """Keep a manifest, by its hash."""
    body = base64.b64encode(zlib.compress(manifest_text(manifest).encode(), 9)).decode()
    yield (
        f'insert into "_manifest" ("hash", "body") values ({database.text(manifest_hash(manifest))}, '
        f"{database.text(body)}) on conflict do nothing;"
    )


def of_step(database: Database, plan: Plan, who: str, step: Step, told: Json) -> str:
    """Write the row of a step: done where it belongs to the switch, begun where it comes after."""
    text = database.text
    row = {
        "step": text(step.title[:400]),
        "statement": text("\n".join(step.sql)),
        "reverse": text("\n".join(step.undo) or None),
        "state": text("done" if step.how == "together" else "started"),
        "details": text(json.dumps(told)),
    }
    return _row(database, plan, who, row)


def of_plan(database: Database, plan: Plan, who: str, state: str) -> str:
    """Write the row of a plan as a whole."""
    body = to_json(plan.as_json()).decode()
    return _row(database, plan, who, {"state": database.text(state), "details": database.text(body)})


def _row(database: Database, plan: Plan, who: str, told: dict[str, str]) -> str:
    text = database.text
    common = {
        "plan": str(plan.number),
        "applied_by": text(who[:400]),
        "from_hash": text(plan.from_hash or None),
        "to_hash": text(plan.to_hash),
    }
    every = common | told
    return f'insert into "_ledger" ({", ".join(map(quoted, every))}) values ({", ".join(every.values())});'


def unfinished(database: Database) -> Plan | None:
    """The plan whose steps are not all done."""
    if not database.exists("_ledger"):
        return None
    found = database.rows('select "details" from "_ledger" where "step" is null and "state" = \'started\'')
    return plan_from(_told(found[0][0])) if found else None


def to_do(database: Database, number: int) -> list[tuple[int, int, int]]:
    """The steps of a plan that are not done: the row in the ledger, the place in the plan, how far it got."""
    found = database.rows(
        'select "id", "details" from "_ledger" '
        f'where "plan" = {number} and "step" is not null and "state" = \'started\' order by "id"'
    )
    return [(id_, told["at"], told["last"]) for id_, details in found if (told := _told(details))]


def _told(details: Any) -> Json:
    told: Json = json.loads(details) if isinstance(details, str) else details
    return told


def history(database: Database, *, steps: bool = False) -> list[Json]:
    """What was applied, the latest last."""
    if not database.exists("_ledger"):
        return []
    names = ("plan", "applied_at", "applied_by", "from_hash", "to_hash", "step", "state")
    where = "" if steps else ' where "step" is null'
    listed = ", ".join(quoted(one) for one in names)
    noted = 'case when "step" is not null then "details" end'  # of a plan as a whole it is the plan
    found = database.rows(f'select {listed}, {noted} from "_ledger"{where} order by "id"')
    return [_entry(dict(zip((*names, "details"), row, strict=True))) for row in found]


def _entry(row: Json) -> Json:
    """A row as people and programs are told of it."""
    missed = _told(row.pop("details") or "{}").get("missed")
    return {**row, "applied_at": str(row["applied_at"]), **({"missed": missed} if missed else {})}


def done(id_: int) -> str:
    """A step is done."""
    return f'update "_ledger" set "state" = \'done\' where "id" = {id_};'


def missed(database: Database, id_: int, counts: Mapping[str, int]) -> str:
    """Note of how many rows a step has lost the values of some columns; only a later step is noted so."""
    told = f'"details" || {database.text(json.dumps({"missed": counts}))}::jsonb'
    return f'update "_ledger" set "details" = {told} where "id" = {id_};'


def done_with(number: int) -> str:
    """A plan is done."""
    return f'update "_ledger" set "state" = \'done\' where "plan" = {number} and "step" is null;'


def given_up(number: int) -> str:
    """A plan, and what of it is not done, is taken back."""
    return f'update "_ledger" set "state" = \'reverted\' where "plan" = {number} and "state" = \'started\';'


def reached(id_: int, until: int) -> str:
    """A step got so far; the place in the plan stays."""
    told = f"jsonb_set(\"details\", '{{last}}', '{until}'::jsonb)"
    return f'update "_ledger" set "details" = {told} where "id" = {id_};'


def leave(database: Database, left: Iterable[Left], taken: Iterable[Left]) -> Iterator[str]:
    """Note what is left, and strike what is not any more."""
    text = database.text
    for one in taken:
        yield f'delete from "_leftover" where "plan" = {one.number} and "object" = {text(one.object)};'
    for one in left:
        told = (one.table, one.name, one.kind, one.object)
        values = f"{', '.join(map(text, told))}, {one.number}, {text(one.forward or None)}, {text(one.back or None)}"
        yield (
            'insert into "_leftover" ("stands_in", "name", "kind", "object", "plan", "forward", "back") '
            f'values ({values}) on conflict ("plan", "object") do update set "stands_in" = excluded."stands_in";'
        )
