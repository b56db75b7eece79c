"""Chains of changes, as a deployment lives through them: on, back, forward again, and what is left goes for good.

    python -m tests.deploy.chains --rounds 500
    python -m tests.deploy.chains --only 4711
    python -m tests.deploy.chains --database postgres --rounds 30

After each move the catalogue is that of a fresh deployment, a second plan is empty, no value is lost that has a place,
and what is left is what the database lists, with what it held.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.drift import drift
from crmspec.deploy.planning import plan_back, plan_to_contract, planned
from crmspec.deploy.refused import Refused
from tests.conftest import server

from .changing import Carried, Changing
from .edits import Edited
from .expected import LEDGERS, Expected
from .leftovers import Leftovers
from .lineage import Node, child, first, inverse, related, straight
from .proof import Fresh, Pair, Proof, none
from .rows import Dump, Filling, Row, dump
from .sides import PostgresSide, SqliteSide

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
MOVES: Final = 7
SEED: Final = 20261122
TOLD_EVERY: Final = 50
DESTROYED: Final = 0.1
"""How often something is destroyed at once that would be left."""


@dataclass(frozen=True)
class Done:
    """The last change, and the rows right before and right after it."""

    before: Node
    after: Node
    edited: Edited
    held: Dump
    known: Dump
    was_back: bool = False
    destroyed: bool = False
    """Whether something that it took away was destroyed at once."""


@dataclass
class Chain:
    """One deployment, from its first version through some moves."""

    side: SqliteSide | PostgresSide
    here: Node
    rng: Random
    fresh: Fresh = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    """The moves so far."""
    came_of: Counter[str] = field(default_factory=Counter)
    last: Done | None = None
    contracted: bool = False
    """Whether the last plan took away for good what was left."""

    def run(self, moves: int = MOVES) -> Counter[str]:
        """Deploy, and make moves; what came of them."""
        self.nodes = [self.here]
        with closing(self.side.empty()) as self.database:
            apply(self.database, planned(self.database, self.here.manifest), self.here.manifest, "proof")
            self._never("nothing to go back to")
            Filling(self.database, self.here.version, self.rng).all()
            for _ in range(moves):
                if self.rng.random() < 0.4:
                    self._write()
                move = self.rng.choices(list(self._moves()), list(self._moves().values()))[0]
                self.came_of[move() or "no meaning"] += 1
        return self.came_of

    def _moves(self) -> dict[Callable[[], str], float]:
        return {
            self._on: 8,
            self._on_straight: 4,
            self._back: 8 if self.last else 0,
            self._again: 4 if len(self.nodes) > 1 else 0,
            self._contract: 4 if ledger.standing(self.database).left else 0,
        }

    # --- moves --------------------------------------------------------------------------------------

    def _write(self) -> None:
        """People work with it."""
        self.told.append("write")
        before = dump(self.database, self.here.version)
        Filling(self.database, self.here.version, self.rng).all(2)
        if self.rng.random() < 0.7:
            Changing(self.database, self.here.version, self.rng).some()
        after = dump(self.database, self.here.version)
        none(list(Leftovers.of(self.database).in_step(self.database, before, after)))

    def _on(self) -> str:
        """A next version."""
        found = self._child(self.here)
        return self._go("on", *found) if found else ""

    def _on_straight(self) -> str:
        """The version after the next one; what the hints of both say holds."""
        found = self._child(self.here)
        further = self._child(found[0], 1.0) if found else None
        if found is None or further is None:
            return ""
        (_, edits), (end, more) = found, further
        later = straight(end, edits)
        if later is None:
            return ""
        self.nodes[-1] = later
        relation = related(self.here, later)
        relation.narrows = edits.narrows or more.narrows or bool(relation.gone)
        relation.edits = [*edits.edits, *more.edits]
        return self._go("straight on", later, relation)

    def _child(self, of: Node, often: float | None = None) -> tuple[Node, Edited] | None:
        often = self.rng.choice([0.0, 0.5, 1.0, 1.0]) if often is None else often
        found = child(of, len(self.nodes), often)
        if found:
            self.nodes.append(found[0])
        return found

    def _again(self) -> str:
        """Any version that was made, told or not."""
        node = self.rng.choice([one for one in self.nodes if one is not self.here])
        if node.manifest == self.here.manifest:
            return ""
        return self._go("again", node, related(self.here, node))

    def _go(self, how: str, node: Node, edited: Edited) -> str:
        """Apply a version."""
        self.told.append(f"{how} to {node.number} by {edited.edits}")
        before, held, left = self.here, dump(self.database, self.here.version), Leftovers.of(self.database)
        try:
            plan = self._planned(node.manifest)
            told = [one.message for one in plan.findings if one.stops]
            assert edited.narrows or not told, f"all fits, and yet: {told}"
            plan, destroyed = self._destroying(plan, node)
            apply(self.database, plan, node.manifest, "proof")
        except Refused as refusal:
            assert edited.narrows, f"refused though all fits: {refusal}: {refusal.way_out}"
            self._unchanged(held, left)
            return "refused"
        now = dump(self.database, node.version)
        none(list(Expected(before.version, node.version, edited, held, now).differences()))
        self.last = Done(before, node, edited, held, now, destroyed=destroyed)
        self.here, self.contracted = node, False
        self._stands(held, before, left, plan)
        return "applied"

    def _destroying(self, plan: Plan, node: Node) -> tuple[Plan, bool]:
        """The same plan, which sometimes destroys at once some of what it would leave."""
        several = sorted({one.object for one in plan.left if one.kind != "role"})
        if not several or self.rng.random() > DESTROYED:
            return plan, False
        going = self.rng.sample(several, self.rng.randint(1, len(several)))
        self.told.append(f"destroying {going}")
        return planned(self.database, node.manifest, destroy=going), True

    def _back(self) -> str:
        """The last change is taken back: where nothing was written since, all is as it was."""
        self.told.append("back")
        if self.contracted:
            self._never("that does not come back")
            return "kept from going back"
        assert self.last is not None
        last, here, left = self.last, self.here, Leftovers.of(self.database)
        since = dump(self.database, here.version)
        written = since != last.known
        try:
            plan, manifest = plan_back(self.database)
            assert manifest == last.before.manifest
            told = [one.message for one in plan.findings if one.stops]
            assert written or last.destroyed or not told, f"nothing was written, and yet: {told}"
            again = any("makes the change of plan" in one.message for one in plan.findings)
            assert again or not last.was_back, (
                "to take back what took back makes the change again, and nobody says so"
            )
            apply(self.database, plan, manifest, "proof")
        except Refused as refusal:
            assert written or last.destroyed, (
                f"refused though nothing was written: {refusal}: {refusal.way_out}"
            )
            self._unchanged(since, left)
            return "refused"
        now = dump(self.database, last.before.version)
        if last.destroyed:
            assert any("was destroyed" in one.message for one in plan.findings), (
                "nobody says what does not come back"
            )
        elif written:
            carried = Carried(last.before.version, here.version, last.edited)
            none(list(carried.differences(last.held, (last.known, since), now)))
        else:
            self._link(last).as_before(last.held, now)
        self.here = last.before
        self.last = Done(here, last.before, inverse(last.edited), since, now, was_back=True)
        self._stands({**last.held, **_both(last.held, since)}, here, left, plan, since)
        return "taken back"

    def _contract(self) -> str:
        """Some of what is left goes for good."""
        left = Leftovers.of(self.database)
        several = sorted({one.object for one in left.listed})
        going = self.rng.sample(several, self.rng.randint(1, len(several)))
        self.told.append(f"contract {going}")
        held = dump(self.database, self.here.version)
        plan = plan_to_contract(self.database, going)
        apply(self.database, plan, self.here.manifest, "proof")
        self.contracted = True
        now = dump(self.database, self.here.version)
        other = [name for name, rows in held.items() if name not in LEDGERS and now[name] != rows]
        assert not other, f"what was not left is not as it was: {other}"
        self._stands(held, self.here, left, plan)
        return "contracted"

    # --- what must hold -------------------------------------------------------------------------------

    def _never(self, why: str) -> None:
        """There is no way back, and it is said why."""
        try:
            plan_back(self.database)
        except Refused as refusal:
            assert why in str(refusal), f"refused for another reason: {refusal}"
            return
        raise AssertionError(f"it can be taken back, though {why}")

    def _planned(self, manifest: Json) -> Plan:
        plan = planned(self.database, manifest)
        assert not plan.drift, f"nobody changed anything by hand, and yet: {plan.drift}"
        return plan

    def _unchanged(self, held: Dump, left: Leftovers) -> None:
        """All is as it was before somebody was refused."""
        assert dump(self.database, self.here.version) == held, "refused, and yet changed"
        assert Leftovers.of(self.database) == left, "refused, and yet something else is left"

    def _stands(
        self, held: Dump, before: Node, left: Leftovers, plan: Plan, since: Dump | None = None
    ) -> None:
        """It is what a fresh deployment would be, and what is left is there."""
        node = self.here
        Link(
            self.side, Pair(before.manifest, node.manifest, Edited(node.architect)), self.rng, self.fresh
        ).same(self.database, node, held)
        assert self._planned(node.manifest).is_empty, "a second plan is not empty"
        found = drift(self.database, node.manifest)
        assert not found.items, f"nobody changed anything by hand, and yet: {found.items[:2]}"
        now = Leftovers.of(self.database)
        roles = {physical.database_role(node.manifest["crm"]["name"], one) for one in node.manifest["roles"]}
        none(list(now.wrong(self.database, roles)))
        gone = {(one.number, one.object) for one in plan.taken_up}
        none(list(left.changed(now, gone)))
        none(list(now.fresh(self.database, before.version, since or held, plan.number)))

    def _link(self, last: Done) -> Link:
        return Link(
            self.side, Pair(last.before.manifest, last.after.manifest, last.edited), self.rng, self.fresh
        )


class Link(Proof):
    """What two neighbours of a chain must show."""

    def same(self, database: Database, node: Node, held: Dump) -> None:
        """The catalogue and the reference data are those of a fresh deployment."""
        self._same(database, node.version, held)

    def as_before(self, held: Dump, now: Dump) -> None:
        """All rows are what they were; of what is about a module of no version that stands, nobody can tell."""
        modules = {None, *self.pair.before["modules"]}
        self._as_before(
            {
                table: {key: row for key, row in rows.items() if _about(row) <= modules or table[0] != "_"}
                for table, rows in held.items()
            },
            now,
        )


def _about(row: Row) -> set[str | None]:
    """The modules that a row names."""
    return {one for name, one in row.items() if name == "module" or name.endswith("_module")}


def _both(held: Dump, since: Dump) -> Dump:
    return {name: {**held.get(name, {}), **rows} for name, rows in since.items()}


def prove(seed: int, side: Callable[[Node], SqliteSide | PostgresSide], moves: int = MOVES) -> Counter[str]:
    """One chain; what is wrong is told with what repeats it."""
    rng = Random(seed)
    node = first(rng)
    where = side(node)
    chain = Chain(where, node, rng)
    try:
        return chain.run(moves)
    except Exception as error:
        text = str(error) or type(error).__name__
        raise AssertionError(f"--only {seed}, {'; '.join(chain.told)}: {text}") from error
    finally:
        where.close()


def main() -> int:
    """Prove what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--rounds", type=int, default=500, help="how many chains")
    parser.add_argument("--moves", type=int, default=MOVES, help="how many moves in each")
    parser.add_argument("--seed", type=int, default=SEED, help="of the first one")
    parser.add_argument("--only", type=int, action="append", default=[], help="the seed of one chain")
    given = parser.parse_args()
    came_of: Counter[str] = Counter()
    began = time.monotonic()
    with ExitStack() as made:
        if given.database == "postgres":
            url = made.enter_context(server())
        seeds = given.only or range(given.seed, given.seed + given.rounds)
        for at, seed in enumerate(seeds, 1):
            try:
                came_of += prove(
                    seed,
                    lambda node: (
                        SqliteSide()
                        if given.database == "sqlite"
                        else PostgresSide(url, node.manifest["crm"]["name"])
                    ),
                    given.moves,
                )
            except Exception as error:
                came_of["wrong"] += 1
                print(f"WRONG {str(error)[:1500]}", flush=True)
                if given.only:
                    traceback.print_exc()
            if at % TOLD_EVERY == 0 or at == len(seeds):
                seconds = time.monotonic() - began
                print(f"{at} chains on {given.database}, {seconds:.0f} s, {_in_words(came_of)}", flush=True)
    return int(came_of["wrong"] > 0)


def _in_words(came_of: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(came_of.items()))


if __name__ == "__main__":
    sys.exit(main())
