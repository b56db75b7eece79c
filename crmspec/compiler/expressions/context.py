"""What a compiled expression asks its surroundings for while it runs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from crmspec.compiler.expressions.zones import Transition

Row = Mapping[str, Any]


class Records(Protocol):
    """Where the records behind lookups, and the answers about tags, consents and roles, come from."""

    def fetch(self, module: str, key: str) -> Row | None:
        """Load one record by its id."""

    def children(self, module: str, field: str, key: str) -> Sequence[Row]:
        """Load the records, not deleted, that a list field of the record with that id holds."""

    def test(self, kind: str, name: str, record: str | None) -> bool | None:
        """Say whether a record has a tag or consent, or the user a role or capability."""


class NoRecords:
    """A world without other records."""

    def fetch(self, module: str, key: str) -> Row | None:
        """Find nothing."""

    def children(self, module: str, field: str, key: str) -> Sequence[Row]:
        """Find nothing."""
        return ()

    def test(self, kind: str, name: str, record: str | None) -> bool | None:
        """Find nothing."""
        return False


class Zone:
    """The clock of one time zone, read from its transitions."""

    def __init__(self, transitions: Sequence[Transition]) -> None:
        self._starts = [one.utc_from for one in transitions]
        self._offsets = [timedelta(seconds=one.offset_seconds) for one in transitions]

    def local(self, instant: datetime) -> datetime | None:
        """Tell what the clock shows at an instant (marked as UTC); None where there is no such year."""
        at = max(bisect_right(self._starts, instant) - 1, 0)
        try:
            return instant + self._offsets[at]
        except OverflowError:
            return None


UTC_ZONE = Zone([Transition(datetime.min.replace(tzinfo=UTC), None, 0)])


@dataclass(frozen=True, slots=True)
class Context:
    """The moment, the zone, the variables of the place, the way to other records."""

    now: datetime
    zone: Zone = UTC_ZONE
    user: str | None = None
    variables: Row = field(default_factory=dict)
    records: Records = field(default_factory=NoRecords)
    old: Row | None = None
    is_new: bool = False
    outer: Row | None = None  # the record around a condition on a list
    rows: Sequence[Row] = ()  # the group that an aggregate is about
    links: Callable[[str, str], str | None] = lambda form, record: None  # signs links to forms
    singles: Callable[[str], str | None] = lambda module: None  # finds the only record of a module

    def variable(self, name: str) -> Any:
        """Look up a variable of the place; the user's id is always one."""
        return self.user if name == "user" and name not in self.variables else self.variables.get(name)

    def link(self, form: str, record: str) -> str | None:
        """Make the signed link to a form about a record."""
        return self.links(form, record)

    def only(self, module: str) -> str | None:
        """Find the id of the only record of a module."""
        return self.singles(module)

    def fetch(self, module: str, key: str) -> Row | None:
        """Load one record by its id."""
        return self.records.fetch(module, key)

    def test(self, kind: str, name: str, record: str | None) -> bool | None:
        """Say whether a record has a tag or consent, or the user a role or capability."""
        return self.records.test(kind, name, record)
