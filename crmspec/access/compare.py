"""What each principal gains and loses between two versions.

Rights are compared by what they let through, not by how they are written: the records of an operation and a field are
a condition (all grants and shares, what is seen, what restrictions leave), and a version widens where its condition
holds of a record and the other's does not. Where that is neither proved nor refuted it *may* be so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from crmspec.access._causes import Cause, Causes, names_of
from crmspec.access.rights import WHOLE
from crmspec.access.version import Together, Version, Way, both, either, known
from crmspec.compiler.expressions.guards import Instance, implies, instance, never
from crmspec.compiler.expressions.ir import FALSE, Expr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


Sure = Literal["no", "may", "yes"]
Kind = Literal[
    "records", "limit", "transition", "tag", "report", "dashboard", "capability", "form", "run_as", "queue"
]
Direction = Literal["widened", "narrowed", "both"]
OPERATIONS: Final = (
    "read", "create", "update", "delete", "export", "import", "clone", "print", "assign", "claim", "share", "convert",
    "merge", "mass_update",
)  # fmt: skip
_MADE: Final = frozenset({"create", "import"})
_BY_HAND: Final = known("by_hand")


class Verdict(NamedTuple):
    """Whether a condition lets through more, and less, than it did, with a record by example for each."""

    gains: Sure
    loses: Sure
    gained: Instance | None = None
    lost: Instance | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a principal may do otherwise than before."""

    principal: str
    """The id of a role, a form, a workflow."""
    kind: Kind
    area: str
    """The module that it is about; empty where it is about none."""
    operations: tuple[str, ...]
    what: str
    """The transition, the tag category, the report …; the operation's fields stand apart."""
    fields: tuple[str, ...]
    fresh: frozenset[str]
    """Fields that only one of the versions has."""
    before: str
    after: str
    verdict: Verdict
    causes: tuple[Cause, ...]
    follows: bool = False
    """The right itself is as it was: it reaches other records because other records are seen."""

    @property
    def direction(self) -> Direction:
        """Whether it widened, narrowed, or both."""
        if self.verdict.gains == "no":
            return "narrowed"
        return "widened" if self.verdict.loses == "no" else "both"


def compare(before: Version, after: Version) -> tuple[Change, ...]:
    """Everything that some principal may do otherwise in the later version."""
    found = _Comparison(before, after)
    return (*found.of_roles(), *found.of_forms(), *found.of_workflows())


class _Comparison:
    """Two versions side by side."""

    def __init__(self, before: Version, after: Version) -> None:
        self.before, self.after = before, after
        self._facts = Together(before, after)
        self._causing = Causes(before, after)
        self._known: dict[tuple[Expr, Expr], Verdict] = {}

    def of_roles(self) -> Iterator[Change]:
        """Role by role: records module by module, then what else it may do."""
        for role in names_of(self.before.policy["roles"], self.after.policy["roles"]):
            for module in names_of(self.before.policy["modules"], self.after.policy["modules"]):
                if not self._is_same(role, module):
                    yield from _joined(self._of_module(role, module))
            yield from self._of_transitions(role)
            yield from self._of_lists(role)

    def _is_same(self, role: str, module: str) -> bool:
        """Whether all that a role's rights in a module are made of is told alike: then there is nothing to compare."""
        if not self._alike_around:
            return False
        roles = [_role(version, role) for version in self.sides]
        return (
            all(one.policy["modules"].get(module) is not None for one in self.sides)
            and self.before.policy["modules"][module] == self.after.policy["modules"][module]
            and self.before.granted(role, module) == self.after.granted(role, module)
            and all(roles[0].get(key) == roles[1].get(key) for key in ("kind", "capabilities"))
            and self.before.policy["hierarchy"].get(role) == self.after.policy["hierarchy"].get(role)
        )

    @cached_property
    def _alike_around(self) -> bool:
        """Whether what concerns all roles is told alike: shares, restrictions, queues, and whose records are."""
        owned = [
            {name: (one["ownership"], one.get("master")) for name, one in version.policy["modules"].items()}
            for version in self.sides
        ]
        sections = ("shares", "restrictions", "queues")
        alike = all(self.before.policy[name] == self.after.policy[name] for name in sections)
        return alike and all(owned[1].get(name) == one for name, one in owned[0].items())

    def _of_module(self, role: str, module: str) -> Iterator[Change]:
        sides = (_Side(self.before, role, module), _Side(self.after, role, module))
        seen = sides[0].seen, sides[1].seen
        for operation in OPERATIONS:
            ways = sides[0].ways(operation), sides[1].ways(operation)
            if not any(ways):
                continue
            yield from self._of_operation(sides, operation, ways, seen)
        yield from self._of_moved(sides)
        yield from self._of_limits(sides)

    def _of_moved(self, sides: tuple[_Side, _Side]) -> Iterator[Change]:
        """The records on which transitions are made: those that may be changed, or else read."""
        if not all(side.moves for side in sides):
            return
        verdict = self.verdict(sides[0].movable, sides[1].movable)
        if verdict is not None:
            told = self._records(sides, "update", (), ("", ""), verdict, follows=False)
            read = self._records(sides, "update", (), ("", ""), verdict, follows=True)
            causes = tuple({one.id: one for one in (*told.causes, *read.causes)}.values())
            yield replace(told, operations=("transition",), follows=True, causes=causes)

    def _of_operation(
        self,
        sides: tuple[_Side, _Side],
        operation: str,
        ways: tuple[Sequence[Way], Sequence[Way]],
        seen: tuple[Expr, Expr],
    ) -> Iterator[Change]:
        besides = sides[0].besides(operation), sides[1].besides(operation)
        groups = _groups(operation, *ways)
        if besides[0] == besides[1] and all(_rows(one) == _rows(other) for one, other in groups):
            return
        told: list[Change] = []
        for (one, other), fields in groups.items():
            verdict = self.verdict(both(_rows(one), besides[0]), both(_rows(other), besides[1]))
            if verdict is None:
                continue
            follows = _rows(one) == _rows(other) and operation != "read"
            words = sides[0].words(one, operation), sides[1].words(other, operation)
            told.append(self._records(sides, operation, fields, words, verdict, follows=follows))
        yield from _following(told)

    def _records(  # noqa: PLR0913
        self,
        sides: tuple[_Side, _Side],
        operation: str,
        fields: tuple[str, ...],
        words: tuple[str, str],
        verdict: Verdict,
        *,
        follows: bool,
    ) -> Change:
        role, module = sides[0].role, sides[0].module
        names = [side.version.fields(module).keys() for side in sides]
        fresh = frozenset(fields) & (names[0] ^ names[1])
        causes = self._causes(sides, operation, fields, follows=follows)
        return Change(
            f"role:{role}",
            "records",
            module,
            (operation,),
            "",
            fields,
            fresh,
            *words,
            verdict,
            causes,
            follows,
        )

    def verdict(self, before: Expr, after: Expr) -> Verdict | None:
        """Compare two conditions; None where they let the same through."""
        if before == after:
            return None
        if (before, after) not in self._known:
            gains, gained = self._more(before, after)
            loses, lost = self._more(after, before)
            self._known[before, after] = Verdict(gains, loses, gained, lost)
        found = self._known[before, after]
        return None if (found.gains, found.loses) == ("no", "no") else found

    def _more(self, before: Expr, after: Expr) -> tuple[Sure, Instance | None]:
        """Whether one condition lets through what the other does not."""
        if implies(after, before, facts=self._facts):
            return "no", None
        example = instance((after,), (before,), self._facts)
        sure = example is not None and example.sure
        return "yes" if sure or never(before, facts=self._facts) else "may", example

    def _of_limits(self, sides: tuple[_Side, _Side]) -> Iterator[Change]:
        """How many records may be changed at once, where that is allowed before and after."""
        most = [[one.at_most for one in side.ways("mass_update") if one.at_most] for side in sides]
        if not all(most) or max(most[0]) == max(most[1]):
            return
        verdict = Verdict("yes", "no") if max(most[1]) > max(most[0]) else Verdict("no", "yes")
        words = f"{max(most[0]):,} records at once", f"{max(most[1]):,} records at once"
        causes = self._causes(sides, "mass_update", ())
        yield Change(
            f"role:{sides[0].role}", "limit", sides[0].module, ("mass_update",), "", (), frozenset(), *words, verdict,
            causes,
        )  # fmt: skip

    def _of_transitions(self, role: str) -> Iterator[Change]:
        told = [set(_role(version, role).get("transitions", ())) for version in (self.before, self.after)]
        for name in sorted(told[0] | told[1]):
            conditions = [
                version.moved(role, name) if name in granted else FALSE
                for version, granted in zip((self.before, self.after), told, strict=True)
            ]
            verdict = self.verdict(conditions[0], conditions[1])
            if verdict is None:
                continue
            pipeline, _, called = name.partition(".")
            words = [
                self._moved(version, name, name in has) for version, has in zip(self.sides, told, strict=True)
            ]
            area = next(
                one.manifest["pipelines"][pipeline]["module"]
                for one in self.sides
                if one.move(name) is not None
            )
            causes = self._causing.changed(
                [
                    *self._causing.origins(
                        role, ("can", area, "transitions"), ("every_module", "transitions")
                    ),
                    *(
                        (f"transition:{name}", ("pipelines", pipeline, "transitions", called, key))
                        for key in ("by", "from", "to", "guard")
                    ),
                ]
            )
            yield Change(
                f"role:{role}", "transition", area, ("transition",), name, (), frozenset(), words[0], words[1],
                verdict, causes,
            )  # fmt: skip

    @property
    def sides(self) -> tuple[Version, Version]:
        """Both versions, the earlier one first."""
        return self.before, self.after

    @staticmethod
    def _moved(version: Version, name: str, has: bool) -> str:
        move = version.move(name)
        if move is None or not has:
            return "no"
        guard = f" where `{' '.join(move['guard']['source'].split())}`" if "guard" in move else ""
        return f"from {' or '.join(f'`{one}`' for one in move['from'])}{guard}"

    def _of_lists(self, role: str) -> Iterator[Change]:
        """Tags, reports, dashboards, capabilities: granted or not."""
        before, after = (_role(version, role) for version in self.sides)
        for what in ("apply", "create", "merge"):
            told = [set(one.get("tags", {}).get(what, ())) for one in (before, after)]
            yield from self._listed(role, "tag", f"{what} tags of", told, ("tags", what))
        for kind, section in (("report", "reports"), ("dashboard", "dashboards")):
            told = [set(one.get(section, ())) for one in (before, after)]
            yield from self._listed(role, kind, "open", told, (section,))  # type: ignore[arg-type]
        told = [set(one.get("capabilities", ())) for one in (before, after)]
        yield from self._listed(role, "capability", "have", told, ("capabilities",))

    def _listed(
        self, role: str, kind: Kind, verb: str, told: Sequence[set[str]], keys: tuple[str, ...]
    ) -> Iterator[Change]:
        for name in sorted(told[0] ^ told[1]):
            verdict = Verdict("yes", "no") if name in told[1] else Verdict("no", "yes")
            listed = kind in {"report", "dashboard"}
            further = [(f"{kind}:{name}", (f"{kind}s", name, key)) for key in ("id", "roles") if listed]
            causes = self._causing.changed([*self._causing.origins(role, keys), *further])
            words = ("no", "yes") if name in told[1] else ("yes", "no")
            yield Change(f"role:{role}", kind, "", (verb,), name, (), frozenset(), *words, verdict, causes)

    def of_forms(self) -> Iterator[Change]:
        """What forms let in: their fields, and who may fill them in."""
        known_ = [version.policy["forms"] for version in self.sides]
        for name in names_of(*known_):
            one, other = ({**_NO_FORM, **forms.get(name, {})} for forms in known_)
            if one["fields"] == other["fields"] and _who(one) == _who(other):
                continue
            gains = set(other["fields"]) - set(one["fields"]) or _who_more(one, other)
            loses = set(one["fields"]) - set(other["fields"]) or _who_more(other, one)
            if not gains and not loses:
                continue
            fields = tuple(sorted(set(one["fields"]) ^ set(other["fields"])))
            verdict = Verdict("yes" if gains else "no", "yes" if loses else "no")
            causes = self._causing.changed([(f"form:{name}", ("forms", name))])
            area = other["module"] or one["module"]
            yield Change(
                f"form:{name}", "form", area, ("fill in",), "", fields, frozenset(), _filled(one), _filled(other),
                verdict, causes,
            )  # fmt: skip

    def of_workflows(self) -> Iterator[Change]:
        """As whom workflows act."""
        known_ = [version.policy["workflows"] for version in self.sides]
        for name in sorted(known_[0].keys() & known_[1].keys()):
            one, other = (_acts(flows[name]) for flows in known_)
            if one != other:
                gains: Sure = "no" if one == _SYSTEM else "yes" if other == _SYSTEM else "may"
                loses: Sure = "no" if other == _SYSTEM else "yes" if one == _SYSTEM else "may"
                causes = self._causing.changed([(f"workflow:{name}", ("workflows", name, "run_as"))])
                yield Change(
                    f"workflow:{name}", "run_as", "", ("act",), "", (), frozenset(), one, other,
                    Verdict(gains, loses), causes,
                )  # fmt: skip

    def _causes(
        self, sides: tuple[_Side, _Side], operation: str, fields: tuple[str, ...], *, follows: bool = False
    ) -> tuple[Cause, ...]:
        """The declarations that a change of records and fields comes from."""
        role, module = sides[0].role, sides[0].module
        around = list(self._causing.around(role, module))
        granted = [*self._causing.origins(role, ("can", module, operation), ("every_module", operation))]
        if follows and operation not in _MADE:
            granted = [*self._causing.origins(role, ("can", module, "read"), ("every_module", "read"))]
        if operation in {"read", *_MADE} or follows:
            found = self._causing.changed([*granted, *around])
        else:
            found = self._causing.changed(granted) or self._causing.changed(around)
        return found or self._causing.changed(self._causing.fields(module, fields))


class _Side:
    """One role and one module in one version."""

    def __init__(self, version: Version, role: str, module: str) -> None:
        self.version, self.role, self.module = version, role, module
        self._restrictions = version.restrictions(role, module)
        self._left = both(*(condition for condition, _ in self._restrictions.values()))
        reads = self.ways("read")
        granted = any(not one.id.startswith("share:") for one in reads)
        by_hand = (_BY_HAND,) if granted else ()
        self.seen = both(either((*(one.rows for one in reads), *by_hand)), self._left)

    def ways(self, operation: str) -> tuple[Way, ...]:
        """The grants of an operation, and for reading and updating the shares."""
        version, role, module = self.version, self.role, self.module
        shares = version.shares(role, module, operation) if operation in {"read", "update"} else ()
        return (*version.grants(role, module, operation), *shares)

    def besides(self, operation: str) -> Expr:
        """What must hold of a record besides being in the rows of the operation."""
        if operation in {"read", *_MADE}:
            return self._left
        if operation == "claim":
            return both(self.seen, self.version.queued(self.role, self.module))
        return self.seen

    @property
    def moves(self) -> bool:
        """Whether some transition of the module may be made."""
        pipelines = self.version.manifest["pipelines"]
        told = _role(self.version, self.role).get("transitions", ())
        return any(pipelines[one.partition(".")[0]]["module"] == self.module for one in told)

    @property
    def movable(self) -> Expr:
        """The records on which transitions may be made, as far as their guards let them."""
        updates = any(not one.id.startswith("share:") for one in self.ways("update"))
        return both(_rows(self.ways("update" if updates else "read")), self.seen)

    def words(self, ways: Iterable[Way], operation: str) -> str:
        """The records of an operation, as they are written."""
        told = list(dict.fromkeys(one.words for one in ways))
        if not told:
            return "none"
        rows = "all" if "all" in told else " or ".join(told)
        if operation not in {"read", *_MADE} or not self._restrictions:
            return rows
        return f"{rows}, only where {' and '.join(words for _, words in self._restrictions.values())}"


_Groups = Mapping[tuple[tuple[Way, ...], tuple[Way, ...]], tuple[str, ...]]


def _groups(operation: str, before: Sequence[Way], after: Sequence[Way]) -> _Groups:
    """The fields of an operation, those together that the same grants open before and after."""
    fields = sorted({name for one in (*before, *after) for name in one.fields})
    if operation in WHOLE or not fields:
        return {(tuple(before), tuple(after)): ()}
    found: dict[tuple[tuple[Way, ...], tuple[Way, ...]], list[str]] = {}
    for name in fields:
        key = (
            tuple(one for one in before if name in one.fields),
            tuple(one for one in after if name in one.fields),
        )
        found.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def _rows(ways: Iterable[Way]) -> Expr:
    return either(one.rows for one in ways)


def _following(told: list[Change]) -> Iterator[Change]:
    """What only follows from what is seen is said of the operation as a whole."""
    yield from (one for one in told if not one.follows)
    follows = {(one.verdict.gains, one.verdict.loses): one for one in told if one.follows}
    yield from (replace(one, fields=(), fresh=frozenset()) for one in follows.values())


def _joined(changes: Iterable[Change]) -> Iterator[Change]:
    """Fields that change alike are told together, and then operations that do."""
    by_field = _merged(
        changes, "fields", lambda one: (one.operations, one.before, one.after, *_examples(one.verdict))
    )
    return iter(_merged(by_field, "operations", _apart_from_operations))


def _apart_from_operations(one: Change) -> tuple[object, ...]:
    """What has to be equal for two operations to be told as one change."""
    if one.follows:
        return (_MADE.isdisjoint(one.operations), one.verdict.gains, one.verdict.loses)
    return (one.fields, one.before, one.after, *_examples(one.verdict))


def _merged(
    changes: Iterable[Change], attribute: str, alike: Callable[[Change], tuple[object, ...]]
) -> list[Change]:
    """Make one of the changes that differ in an attribute alone, its values together."""
    found: dict[tuple[object, ...], Change] = {}
    for one in changes:
        key = (one.kind, one.follows, one.direction, alike(one))
        first = found.get(key)
        if first is None:
            found[key] = one
            continue
        values = tuple(dict.fromkeys((*getattr(first, attribute), *getattr(one, attribute))))
        causes = tuple({each.id: each for each in (*first.causes, *one.causes)}.values())
        joined: dict[str, Any] = {attribute: values}
        found[key] = replace(first, **joined, causes=causes, fresh=first.fresh | one.fresh)
    return list(found.values())


def _examples(verdict: Verdict) -> tuple[object, ...]:
    return (
        verdict.gains,
        verdict.loses,
        *(
            tuple(each.words for each in one.values) if one else None
            for one in (verdict.gained, verdict.lost)
        ),
    )


_NO_FORM: Final[dict[str, Any]] = {"fields": [], "roles": [], "kind": "", "module": ""}
_SYSTEM: Final = "as the system"


def _who(form: Mapping[str, Any]) -> tuple[str, tuple[str, ...]]:
    return form["kind"], tuple(sorted(form["roles"]))


def _who_more(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether others may fill in a form than before."""
    order = ("", "record", "internal", "public")
    wider = order.index(other["kind"]) > order.index(one["kind"])
    return wider or bool(set(other["roles"]) - set(one["roles"]))


def _filled(form: Mapping[str, Any]) -> str:
    if not form["kind"]:
        return "no such form"
    roles = f" for {', '.join(sorted(form['roles']))}" if form["roles"] else ""
    return f"{form['kind']}{roles}, {len(form['fields'])} fields"


def _acts(told: Any) -> str:
    if isinstance(told, dict):
        return f"as `{told['role']}`" if "role" in told else _SYSTEM
    return "as who starts it"


def _role(version: Version, role: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = version.policy["roles"].get(role, {})
    return found
