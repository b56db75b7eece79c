"""Who gains and who loses, put to the changes that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.change.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.access.compare import Change as RightsChange
    from crmspec.change.diff import Change
    from crmspec.change.kinds import Way

_OF_RIGHTS: Final = frozenset(
    {"role", "permission_set", "capability", "team", "queue", "share", "restriction"}
)
_OF_RECORDS: Final = frozenset({"default_scope", "ownership"})
"""What a module itself says about whose its records are."""
_OF_PEOPLE: Final = {
    **dict.fromkeys(("report", "dashboard", "view", "app", "form", "import"), "roles"),
    "transition": "by",
}
"""What else says who may, and where."""


class Rights:
    """Changes of rights by the ids of their causes."""

    def __init__(self, changes: Sequence[RightsChange]) -> None:
        self._changes = changes
        self._by_cause: dict[str, list[RightsChange]] = {}
        for one in changes:
            for cause in one.causes:
                self._by_cause.setdefault(cause.id, []).append(one)
        self._told: set[str] = set()

    def of(self, id_: str) -> tuple[RightsChange, ...]:
        """What comes from a declaration."""
        self._told.add(id_)
        return tuple(self._by_cause.get(id_, ()))

    def way(self, id_: str, attribute: str) -> Way:
        """What a change of a declaration comes to, if it is one of rights."""
        kind = id_.partition(":")[0]
        of_records = kind == "module" and attribute in _OF_RECORDS
        if kind not in _OF_RIGHTS and not of_records and _OF_PEOPLE.get(kind) != attribute:
            return "changed"
        directions = {one.direction for one in self._by_cause.get(id_, ())}
        if not directions:
            return "changed"
        return "both" if len(directions) > 1 else next(iter(directions))

    def left(self) -> Iterator[Change]:
        """What comes from nothing that is told: then it is told of the principal."""
        from crmspec.change.diff import Change

        left: dict[str, list[RightsChange]] = {}
        for one in self._changes:
            if self._told.isdisjoint(cause.id for cause in one.causes):
                left.setdefault(one.principal, []).append(one)
        for principal, several in left.items():
            directions = {one.direction for one in several}
            way: Way = "both" if len(directions) > 1 else next(iter(directions))
            yield Change(kind_of("role", way), principal, access=tuple(several))
