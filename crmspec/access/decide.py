"""What is right: whether a principal may do something with a record, and the rule that decided.

This is the definition. The databases carry it out, each in its own way, and are compared with it decision by
decision. ``docs/design/access.md`` says the same in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from crmspec.compiler.expressions.context import Context, Records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from datetime import datetime

    from crmspec.access.policy import Grant, Module, Pipeline, Policy, Rows, Transition
    from crmspec.compiler.expressions.context import Row
    from crmspec.compiler.expressions.python import Run


class Principal(NamedTuple):
    """Who wants something: a user with all their roles; the system is not asked."""

    user: str
    roles: frozenset[str]
    active: bool = True


class Record(NamedTuple):
    """A record as it is, or as it would be made: its fields, `id`, `owner`, `created_by` and `deleted_at`."""

    module: str
    row: Row


class Opened(NamedTuple):
    """A record that somebody opened by hand to this principal."""

    access: str
    """`read` or `update`."""


class Decision(NamedTuple):
    """The answer, and what decided: the grant or share that allows it, or the name of what refuses it."""

    allowed: bool
    rule: str
    fields: frozenset[str] = frozenset()
    """The fields that the operation covers on this record, where it is allowed."""


class Data(Records, Protocol):
    """All records, whoever may see them, and what is known of people."""

    now: datetime

    def colleagues(self, user: str) -> Collection[str]:
        """Those in a team with a user."""

    def below(self, user: str) -> Collection[str]:
        """Those who stand below a user."""

    def queues(self, user: str) -> Collection[str]:
        """The queues that a user works on."""

    def is_in(self, user: str, team: str) -> bool:
        """Whether a user is in a team, by its name."""

    def works_on(self, user: str, queue: str) -> bool:
        """Whether a user works on a queue, by its name."""

    def opened(self, user: str, module: str, key: str) -> Iterable[Opened]:
        """How somebody opened a record to a user by hand."""

    def may_own(self, owner: str, module: str) -> bool:
        """Whether somebody is an active user, or a queue for this module."""


def decide(  # noqa: PLR0913, PLR0917 -- a decision is about just these
    policy: Policy,
    principal: Principal,
    operation: str,
    record: Record | tuple[Record, ...],
    fields: Any,
    data: Data,
) -> Decision:
    """Decide one operation.

    ``fields`` are the new values where something is changed (the `owner` for `assign`, the `access` for `share`), else
    the names of what is asked for. ``record`` is the new one for `create` and `import`. Where it is several, it is one
    statement about all of them: only a `mass_update` may be.
    """
    if not principal.active:
        return _no("inactive")
    several = record if isinstance(record, tuple) and not isinstance(record, Record) else (record,)
    asked = [_Case(policy, principal, one, data) for one in several]
    if operation == "mass_update":
        return _mass_update(asked, dict(fields))
    found = [_OPERATIONS[operation](case, operation, fields) for case in asked]
    refused = next((one for one in found if not one.allowed), None)
    return refused or (found[0] if len(found) == 1 else _no("over_limit"))


class _Case:
    """One principal before one record."""

    def __init__(self, policy: Policy, principal: Principal, record: Record, data: Data) -> None:
        self.policy, self.principal, self.data = policy, principal, data
        self.name, self.row = record
        self.module: Module = policy.modules[record.module]

    def grants(self, operation: str) -> Iterator[Grant]:
        """All grants of all roles for an operation, whatever their rows."""
        for role in sorted(self.principal.roles):
            yield from self.policy.grants.get((role, self.name, operation), ())

    def holding(self, operation: str, *rows: Row) -> Iterator[Grant]:
        """The grants, and for reading and updating the shares, whose rows hold for each of these versions."""
        for grant in self.grants(operation):
            if all(self.in_rows(grant.rows, row) for row in rows):
                yield grant
        if operation in {"read", "update"}:
            for share in self.shares(operation):
                if all(self.in_rows(share.rows, row) for row in rows):
                    yield share

    def shares(self, operation: str) -> Iterator[Grant]:
        """What is opened to the principal besides its grants."""
        for share in self.policy.shares.get((self.name, operation), ()):
            role, team, queue = share.to
            if (
                role in self.principal.roles
                or (team and self.data.is_in(self.principal.user, team))
                or (queue and self.data.works_on(self.principal.user, queue))
            ):
                yield share
        if any(self.grants("read")):
            accesses = {
                one.access for one in self.data.opened(self.principal.user, self.name, self.row["id"])
            }
            if operation in accesses or (operation == "read" and accesses):
                yield self.module.by_hand[operation]

    def in_rows(self, rows: Rows, row: Row) -> bool:
        """Whether a version of the record is among the rows of a grant."""
        if not isinstance(rows, str):
            return self.true(rows, row)
        if rows == "all":
            return True
        owner, user = self.owner(self.module, row), self.principal.user
        others = {"own": (), "team": self.data.colleagues(user), "subordinates": self.data.below(user)}[rows]
        return owner is not None and (owner == user or owner in others or owner in self.data.queues(user))

    def owner(self, module: Module, row: Row) -> str | None:
        """Who owns a record: of a part its master's owner, of what nobody owns its maker."""
        if module.ownership == "parent" and module.master:
            name, above = module.master
            master = self.data.fetch(above, row[name]) if row.get(name) else None
            return self.owner(self.policy.modules[above], master) if master else None
        found: str | None = row.get("created_by" if module.ownership in {"parent", "none"} else "owner")
        return found

    def true(self, condition: Run, row: Row, old: Row | None = None) -> bool:
        """Whether a condition holds; null is not true."""
        context = Context(now=self.data.now, user=self.principal.user, records=_World(self), old=old)
        return condition(row, context) is True

    def unseen(self, row: Row) -> str:
        """Why the principal does not see a version of the record; empty if it does."""
        if not any(self.holding("read", row)):
            return "rows" if any(self.grants("read")) or any(self.shares("read")) else "not_granted"
        if not all(self.true(one, row) for one in self.policy.narrowing(self.name, self.principal.roles)):
            return "restriction"
        if row.get("deleted_at") is not None and not any(self.holding("delete", row)):
            return "deleted"
        return ""

    def seen_fields(self, row: Row) -> frozenset[str]:
        """The fields that the principal sees of a version."""
        return frozenset[str]().union(*(grant.fields for grant in self.holding("read", row)))

    def granting(self, operation: str, changed: Collection[str], *rows: Row) -> tuple[Grant | None, str]:
        """The one grant that covers all these fields in all these versions; else why there is none."""
        fitting = list(self.holding(operation, *rows))
        for grant in fitting:
            if grant.fields.issuperset(changed):
                return grant, ""
        if fitting:
            return None, "fields"
        return None, "rows" if any(self.grants(operation)) else "not_granted"

    def lost(self, values: Mapping[str, Any], row: Row) -> bool:
        """Whether a new reference leads to no record, or to one that the principal does not see."""
        for name in values:
            targets = self.module.references.get(name, ())
            key = row.get(name)
            if targets and key is not None:
                target = str(row.get(f"{name}_module")) if len(targets) > 1 else targets[0]
                found = self.data.fetch(target, key) if target in targets else None
                if found is None or _Case(
                    self.policy, self.principal, Record(target, found), self.data
                ).unseen(found):
                    return True
        return False


class _World:
    """Other records, tags and consents from the data; roles and capabilities are the principal's."""

    def __init__(self, case: _Case) -> None:
        self.case = case

    def fetch(self, module: str, key: str) -> Row | None:
        return self.case.data.fetch(module, key)

    def children(self, module: str, field: str, key: str) -> Any:
        return self.case.data.children(module, field, key)

    def test(self, kind: str, name: str, record: str | None) -> bool | None:
        if kind == "role":
            return name in self.case.principal.roles
        if kind == "capability":
            return name in self.case.policy.capabilities(self.case.principal.roles)
        return self.case.data.test(kind, name, record)


def _no(rule: str) -> Decision:
    return Decision(False, rule)


def _read(case: _Case, operation: str, fields: Collection[str]) -> Decision:
    reason = case.unseen(case.row)
    if reason:
        return _no(reason)
    seen = case.seen_fields(case.row)
    if not seen.issuperset(fields):
        return _no("fields")
    return Decision(True, next(case.holding("read", case.row)).origin, seen)


def _with_record(case: _Case, operation: str, fields: Collection[str]) -> Decision:
    """What is done with a record that is seen, by a grant of its own: export, print, convert, merge, clone."""
    if reason := case.unseen(case.row):
        return _no(reason)
    seen = case.seen_fields(case.row)
    grant, reason = case.granting(operation, fields, case.row)
    if grant is None:
        return _no(reason)
    if not seen.issuperset(fields):
        return _no("fields")
    covered = frozenset[str]().union(*(one.fields for one in case.holding(operation, case.row)))
    return Decision(True, grant.origin, covered & seen)


def _make(case: _Case, operation: str, fields: Collection[str]) -> Decision:
    """Make a new record: `create`, `import`."""
    grant, reason = case.granting(operation, fields, case.row)
    if grant is None:
        return _no(reason)
    if not all(case.true(one, case.row) for one in case.policy.narrowing(case.name, case.principal.roles)):
        return _no("restriction")
    if case.lost(dict.fromkeys(fields), case.row):
        return _no("reference")
    return Decision(True, grant.origin, grant.fields)


def _update(case: _Case, operation: str, fields: Any) -> Decision:
    """Change fields; a change of a stage is a transition.

    Grants have to cover every field that is named, also where its value stays: else a guess would tell what is hidden.
    """
    old, new = case.row, {**case.row, **fields}
    changed = {name for name in fields if old.get(name) != new[name]}
    if reason := case.unseen(old):
        return _no(reason)
    plain, rule = set(fields), ""
    for pipeline in case.policy.pipelines.get(case.name, ()):
        plain.discard(pipeline.field)
        if pipeline.field in changed:
            move, reason = _move(case, pipeline, new)
            if move is None:
                return _no(reason)
            plain -= move.fills
            rule = f"transition:{pipeline.name}.{move.name}"
    if plain or not rule:
        grant, reason = case.granting("update", plain, old, new)
        if grant is None:
            return _no(reason)
        rule = rule or grant.origin
    if reason := _fixed(case, plain & changed, changed) or case.unseen(new):
        return _no(reason)
    if case.lost({name: new[name] for name in changed}, new):
        return _no("reference")
    return Decision(True, rule, frozenset(changed))


def _move(case: _Case, pipeline: Pipeline, new: Row) -> tuple[Transition | None, str]:
    """The transition that a change of a stage amounts to; else what refuses it."""
    before, after, old = case.row.get(pipeline.field), new[pipeline.field], case.row
    moves = [one for one in pipeline.transitions if before in one.leaves and one.enters == after]
    granted = [one for one in moves if case.policy.may_move(case.principal.roles, pipeline.name, one.name)]
    if not granted:
        return None, "transition"
    if not any(case.holding("update" if any(case.grants("update")) else "read", old)):
        return None, "rows"
    met = [
        one
        for one in granted
        if one.guard is None or case.true(one.guard, {**new, pipeline.field: before}, old)
    ]
    if not met:
        return None, "guard"
    ready = [one for one in met if all(new.get(name) is not None for name in one.requires)]
    return (ready[0], "") if ready else (None, "requires")


def _fixed(case: _Case, plain: Collection[str], changed: Collection[str]) -> str:
    """Why some change is refused whoever makes it; empty if none is."""
    for pipeline in case.policy.pipelines.get(case.name, ()):
        locks = pipeline.locks.get(str(case.row.get(pipeline.field)), frozenset())
        if not locks.isdisjoint(plain):
            return "locked"
    if not case.module.set_for_good.isdisjoint(changed):
        return "set_for_good"
    ends = [case.module.read_only[name] for name in changed if name in case.module.read_only]
    return "read_only" if any(case.true(one, case.row) for one in ends) else ""


def _mass_update(cases: list[_Case], values: Mapping[str, Any]) -> Decision:
    """Change several records in one statement: each has to be allowed, and all of them together by one grant."""
    for case in cases:
        found = _update(case, "update", values)
        if not found.allowed:
            return found
    first, *_ = cases
    if len(cases) < 2:
        return found
    changed = {name for case in cases for name, value in values.items() if case.row.get(name) != value}
    for grant in first.grants("mass_update"):
        rows = all(
            case.in_rows(grant.rows, row) for case in cases for row in (case.row, {**case.row, **values})
        )
        if rows and grant.fields.issuperset(changed) and len(cases) <= (grant.at_most or 0):
            return Decision(True, grant.origin, frozenset(values))
    return _no("over_limit")


def _delete(case: _Case, operation: str, fields: Collection[str]) -> Decision:
    """Delete a record, or bring it back."""
    if reason := case.unseen(case.row):
        return _no(reason)
    grant, reason = case.granting("delete", (), case.row)
    return Decision(True, grant.origin) if grant else _no(reason)


def _assign(case: _Case, operation: str, fields: Any) -> Decision:
    """Give a record to another owner, or take it out of a queue."""
    owner = case.principal.user if operation == "claim" else fields["owner"]
    if reason := case.unseen(case.row):
        return _no(reason)
    grant, reason = case.granting(operation, (), case.row)
    if grant is None:
        return _no(reason)
    if case.module.ownership in {"parent", "none"} or not case.data.may_own(owner, case.name):
        return _no("owner")
    if operation == "claim" and case.row.get("owner") not in case.data.queues(case.principal.user):
        return _no("queue")
    return Decision(True, grant.origin)


def _share(case: _Case, operation: str, fields: Any) -> Decision:
    """Open a record to somebody by hand; ``fields`` says with which `access`."""
    if reason := case.unseen(case.row):
        return _no(reason)
    grant, reason = case.granting("share", (), case.row)
    if grant is None:
        return _no(reason)
    if fields["access"] == "update" and not any(case.holding("update", case.row)):
        return _no("rows")
    return Decision(True, grant.origin)


def _tag(case: _Case, operation: str, fields: Collection[str]) -> Decision:
    """Put tags on a record, or take them off: ``fields`` hold tags. Make or merge tags: ``fields`` are categories."""
    what, categories = operation.removeprefix("tag_"), set(fields)
    if what == "apply":
        if reason := case.unseen(case.row):
            return _no(reason)
        if not case.seen_fields(case.row).issuperset(fields):
            return _no("fields")
        categories = {one for name in fields for one in case.module.categories[name]}
    granted = case.policy.categories(case.principal.roles, what)
    return Decision(True, f"tags {what}") if granted.issuperset(categories) else _no("category")


_OPERATIONS: Final[dict[str, Callable[[_Case, str, Any], Decision]]] = {
    "read": _read,
    **dict.fromkeys(("create", "import"), _make),
    "update": _update,
    **dict.fromkeys(("delete", "restore"), _delete),
    **dict.fromkeys(("assign", "claim"), _assign),
    "share": _share,
    **dict.fromkeys(("export", "print", "convert", "merge", "clone"), _with_record),
    **dict.fromkeys(("tag_apply", "tag_create", "tag_merge"), _tag),
}
