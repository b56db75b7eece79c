"""From what stands and what is wanted to a plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.change.moved import fields_of
from crmspec.deploy import (
    by_hand,
    depending,
    giving_up,
    ledger,
    members,
    overwriting,
    postgres,
    rights_by_hand,
    sqlite,
    staying,
    underway,
)
from crmspec.deploy.contracting import destroying, inside, named
from crmspec.deploy.drift import drift
from crmspec.deploy.inspect.rows import decided
from crmspec.deploy.plan import Finding, Plan, Step
from crmspec.deploy.probes import findings, in_rows
from crmspec.deploy.refused import Refused
from crmspec.deploy.state import Change, Standing, script
from crmspec.deploy.undo import Undoing
from crmspec.targets.once import settled
from crmspec.targets.relational.seeds.deployment import manifest_hash

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from crmspec.change.renames import Renames
    from crmspec.deploy.database import Database
    from crmspec.deploy.drift import Drift
    from crmspec.deploy.inspect import Difference
    from crmspec.deploy.plan import Left
    from crmspec.physical import Dialect

Json = dict[str, Any]
FEW: Final = 5
_STAYS: Final = "{n} that {is|are} people's to change {is|are} otherwise now, and {stays|stay} so"
_SEE: Final = "see `crmspec drift` for how"
_IS_TAKEN: Final = (
    "{n} that people changed {is|are} the blueprint's from now on, and {is|are} made as it says"
)
_KEEP: Final = "see `crmspec drift` for what they say now, and leave `managed: seed` if it is to stay"


@dataclass(frozen=True, slots=True)
class Back:
    """What is known where a change is taken back."""

    left: tuple[Left, ...] = ()
    """What it left."""
    renames: Renames | None = None
    """What is called again as it was before."""
    unfinished: bool = False
    """Whether that was not finished."""


def plan_for(
    dialect: Dialect,
    stands: Standing,
    manifest: Json,
    back: Back | None = None,
) -> Plan:
    """Plan everything; on an empty database that is a deployment from nothing."""
    back = back or Back()
    return _plan_for(Change(dialect, stands, settled(manifest), back.left, back.renames))


def _plan_for(change: Change) -> Plan:
    dialect, stands, wanted = change.dialect, change.standing_, change.manifest
    name, number = wanted["crm"]["name"], stands.number + 1
    to_hash = manifest_hash(wanted)
    if stands.manifest is None:
        return Plan(dialect, name, number, "", to_hash, tuple(_fresh(wanted, dialect)))
    if stands.hash == to_hash:
        return Plan(dialect, name, number, stands.hash, to_hash, ())
    steps = (sqlite if dialect == "sqlite" else postgres).steps(change)
    taken_up = (*change.reverting, *change.again)
    return Plan(dialect, name, number, stands.hash, to_hash, tuple(steps), tuple(change.left), taken_up)


def planned(
    database: Database,
    manifest: Json,
    back: Back | None = None,
    *,
    destroy: Collection[str] = (),
    accept: Collection[str] = (),
) -> Plan:
    """Plan, and look at the data."""
    back, stands = back or Back(), ledger.standing(database)
    change = Change(
        database.dialect, stands, settled(manifest), back.left, back.renames, unfinished=back.unfinished
    )
    if stands.manifest is None:
        named((), destroy)
        return _plan_for(change)
    if stands.hash == manifest_hash(change.manifest):
        return unchanged(database, stands, destroy)
    found = drift(database, stands.manifest)
    change.by_hand = by_hand.let_be(database, found.items, accept)
    by_hand.follow(database, change)
    plan = _plan_for(change)
    plan = replace(plan, steps=tuple(rights_by_hand.kept(database, plan.steps, found.items)))
    drifted = _named(found)
    going = named(plan.left, destroy)
    steps = (*_explained(plan.steps, change), *destroying(going, database.dialect))
    return replace(
        plan,
        findings=(
            *_upgraded(found),
            *_by_hand(drifted, accept),
            *_without(change),
            *_passed_over(change),
            *by_hand.in_the_way(change, found.items),
            *by_hand.going(change),
            *overwriting.findings(steps, found.items),
            *rights_by_hand.going(steps, found.items),
            *depending.findings(database, stands.manifest, steps, plan.left),
            *findings(database, change),
            *members.findings(database, change),
            *underway.findings(database, change),
            *staying.findings(database, change),
            *_peoples(found.seeds, change.manifest),
        ),
        steps=steps,
        left=tuple(one for one in plan.left if one not in going),
        taken_up=(
            *plan.taken_up,
            *inside({one.object for one in going if one.kind == "table"}, stands.left),
        ),
        drift=drifted,
        rows=_rows(database, change, {one.subject.partition(".")[0] for one in steps}),
    )


def unchanged(database: Database, stands: Standing, destroy: Collection[str] = ()) -> Plan:
    """Plan nothing where what stands is what is wanted; what was changed by hand is told all the same."""
    assert stands.manifest is not None
    named((), destroy)
    name, drifted = stands.manifest["crm"]["name"], _named(drift(database, stands.manifest))
    return Plan(database.dialect, name, stands.number + 1, stands.hash, stands.hash, steps=(), drift=drifted)


def _named(found: Drift) -> tuple[str, ...]:
    return tuple(f"{one.kind} {one.name}" for one in found.items)


def _explained(steps: Sequence[Step], change: Change) -> Iterator[Step]:
    """Each step with the declaration behind it and with what undoes it, as far as there is either."""
    undoing = Undoing(change)
    ids = {
        physical.database_role(change.manifest["crm"]["name"], one): f"role:{one}"
        for one in change.manifest["roles"]
    }
    for pair in change.pairs:
        table = pair.new or pair.old
        if table is not None and (table.module or table.owner):
            ids[table.name] = f"module:{table.module or table.owner}"
        ids |= {
            f"{pair.name}.{column}": fields_of(change.manifest, module)[name]["id"]
            for column, (module, name, _) in pair.fields.items()
        }
    for one in steps:
        undo = one.undo or undoing.of(one.sql)
        yield replace(one, change=one.change or ids.get(one.subject, ""), undo=undo)


def _rows(database: Database, change: Change, subjects: Collection[str]) -> dict[str, int]:
    """How many rows there are in each table that changes."""
    tables = {one.name: one.old.name for one in change.pairs if one.old is not None}
    return {name: database.size(tables[name]) for name in sorted(subjects & tables.keys())}


def _passed_over(change: Change) -> Iterator[Finding]:
    """Modules and fields that say what they were called, though there is one of the later name already."""
    before, after = change.before.manifest["modules"], change.manifest["modules"]
    several = [("module", before, after, "")]
    for old, told in before.items():
        new = change.renames.module(old)
        if new in after:
            several.append(("field", told["fields"], after[new]["fields"], f"{new}."))
    for kind, earlier, later, of in several if change.found is None else []:
        for name, one in later.items():
            was = one.get("renamed_from")
            if name in earlier and was in earlier and was not in later:
                subject = f"{kind} `{of}{name}`"
                told = f"{subject} says `renamed_from: {was}`, and was there before: nothing of `{was}` goes over to it"
                ways = (
                    "take away or rename what is there first, and apply that",
                    "or leave out `renamed_from`",
                )
                yield Finding(f"{kind}:{of}{name}", told, 1, (), ways, stops=False)


def _without(change: Change) -> Iterator[Finding]:
    """What comes under the name of something that an earlier plan left, and comes without what that held."""
    coming = {("table", pair.new.name) for pair in change.pairs if pair.new is not None and pair.old is None}
    for pair in change.pairs:
        if pair.new is not None and pair.old is not None:
            fresh = [one.name for one in pair.new.columns if one.name not in pair.columns]
            coming |= {("column", f"{pair.new.name}.{one}") for one in fresh}
    taken = {one.name for one in change.reverting}
    for one in change.standing_.left:
        if (one.kind, one.object) in coming and one.name not in taken:
            told = (
                f"`{one.object}` comes without what plan {one.number} left of it, which stays in `{one.name}`"
            )
            ways = (
                "carry it over by hand, if it is wanted",
                f"or `crmspec contract --allow-destroy {one.object}`",
            )
            yield Finding(one.object, told, 1, (), ways, stops=False)


def _peoples(seeds: Sequence[Difference], manifest: Json) -> Iterator[Finding]:
    """What people changed that is theirs to change, and what was and is the blueprint's from now on."""
    ours = decided(manifest) if seeds else set()
    theirs = [one for one in seeds if one.name not in ours]
    taken = [one for one in seeds if one.name in ours]
    for several, message, way in ((theirs, _STAYS, _SEE), (taken, _IS_TAKEN, _KEEP)):
        if several:
            sample = tuple(f"{one.name} ({one.what})" for one in several[:FEW])
            count = len(several)
            yield Finding("seed", in_rows(message, count), count, sample, (way,), stops=False)


def _upgraded(found: Drift) -> Iterator[Finding]:
    """Where catalogues cannot be compared, nobody is to think that nothing was changed by hand."""
    if found.upgraded:
        before = f"the server was {found.upgraded} when the last plan was applied"
        told = f"{before}: what was changed by hand since is not known"
        ways = ("look for it before you apply: after that it counts as it is",)
        yield Finding("server", told, 1, (), ways, stops=False)


def _by_hand(drifted: Collection[str], accept: Collection[str]) -> Iterator[Finding]:
    """What was changed by hand stops a plan until it is named: nothing of it is overwritten without a word."""
    for one in drifted:
        if one not in accept:
            ways = (
                "see `crmspec drift` for what differs, and undo it",
                f"or let it be: `--accept-drift '{one}'`",
            )
            yield Finding(one, f"{one} was changed by hand", 1, (), ways)


def plan_to_contract(database: Database, destroy: Collection[str]) -> Plan:
    """Plan to take away for good what earlier changes left."""
    stands = ledger.standing(database)
    going = named(stands.left, destroy)
    besides = inside({one.name for one in going if one.kind == "table"}, stands.left)
    steps = tuple(destroying(going, database.dialect))
    name = stands.manifest["crm"]["name"] if stands.manifest else ""
    held = depending.findings(database, stands.manifest, steps) if stands.manifest else ()
    drifted = _named(drift(database, stands.manifest)) if stands.manifest else ()
    tables = {one.object.partition(".")[0]: one.table or one.name for one in going if one.kind != "role"}
    return Plan(
        database.dialect,
        name,
        stands.number + 1,
        stands.hash,
        stands.hash,
        steps,
        taken_up=tuple(dict.fromkeys([*going, *besides])),
        findings=tuple(held),
        drift=drifted,
        rows={subject: database.size(table) for subject, table in tables.items()},
    )


def plan_back(database: Database, accept: Collection[str] = ()) -> tuple[Plan, Json]:
    """Plan how the last change is taken back, and to which manifest."""
    stands = ledger.standing(database)
    number, from_hash, to_hash = ledger.last(database)
    if from_hash and from_hash == to_hash:
        told = "the last plan took away for good what earlier ones had left"
        raise Refused(f"{told}: that does not come back", "restore a backup, if it must")
    if not from_hash or stands.manifest is None:
        raise Refused("there is nothing to go back to", "see `crmspec history` for what was applied")
    earlier = ledger.manifest_by(database, from_hash)
    left = tuple(one for one in stands.left if one.number == number)
    begun = giving_up.given_up(database)
    back = Back(left, ledger.called(database, stands.manifest, earlier, number), begun is not None)
    plan = planned(database, earlier, back, accept=accept)
    if begun is not None:
        plan = giving_up.from_where_it_stands(plan, begun)
    beyond = (
        *_once_more(database, number),
        *_destroyed(database, number),
        *_merged(earlier, stands.manifest),
    )
    return replace(plan, findings=(*plan.findings, *beyond), takes_back=number), earlier


def _once_more(database: Database, number: int) -> Iterator[Finding]:
    """Taking a way back back is going forward again: that is said, since it may not be meant."""
    before = ledger.took_back(database, number)
    if before:
        told = f"plan {number} took plan {before} back: to take that back makes the change of plan {before} again"
        ways = ("to go further back, apply the blueprint as it was then",)
        yield Finding(f"plan:{number}", told, 1, (), ways, stops=False)


def _destroyed(database: Database, number: int) -> Iterator[Finding]:
    """What the plan that is taken back has taken away for good."""
    for one in ledger.plan_of(database, number).steps:
        if one.destroys:
            ways = ("restore it from a backup, if it must be",)
            yield Finding(
                one.subject, f"`{one.subject}` was destroyed: it comes back empty", 1, (), ways, stops=False
            )


def _merged(earlier: Json, later: Json) -> Iterator[Finding]:
    """Tags that went into others: which records had which is not kept."""
    for category, told in later["tags"].items():
        for old, new in told.get("moved", {}).items():
            if old in earlier["tags"].get(category, {}).get("tags", {}):
                message = f"the tag `{old}` went into `{new}`: which records had it is not known any more"
                ways = (f"they keep `{new}`", f"`{old}` comes back without records")
                yield Finding(f"tag:{category}.{old}", message, 1, (), ways, stops=False)


def _fresh(manifest: Json, dialect: Dialect) -> list[Step]:
    """Everything at once."""
    several = script(manifest, dialect)
    tables = sum(one.kind == "table" for one in several)
    title = f"everything: {tables} tables and what belongs to them"
    return [Step("+", "deployment", title, tuple(one.sql for one in several))]
