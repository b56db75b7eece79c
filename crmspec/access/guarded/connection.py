"""The connection: each statement of a caller's is looked at, counted and run among the principal's own views."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from weakref import WeakSet

from crmspec.access.guarded.authorizing import Authorizer
from crmspec.access.guarded.cursor import Cursor
from crmspec.access.guarded.problems import NotAllowed
from crmspec.access.guarded.statements import Told, read
from crmspec.targets.sqlite.guarding.rows import MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.targets.sqlite.guarding.script import Script

_LONG: Final = 10_000
_KEPT: Final = 4_096
_BOTH: Final = frozenset(
    {"read", "create", "update", "delete", "assign", "claim", "share", "import", "mass_update"}
)
"""Operations whose fields need not be seen too."""
_OF_TRANSACTIONS: Final = frozenset({"begin", "commit", "end", "rollback", "savepoint", "release"})
_STATE: Final = f"""select "barred", (select "active" from main."_user" where "id" = ?)
from temp."mode{MARK}\""""


class _Together(NamedTuple):
    """The records of a module that a statement has changed so far."""

    changed: frozenset[str]
    """What was changed in any of them."""
    records: int = 0
    holding: int = -1

    def and_another(self, holding: int, changed: str) -> _Together:
        """Count one more."""
        more = filter(None, changed.split(","))
        return _Together(self.changed.union(more), self.records + 1, self.holding & holding)


class Connection(sqlite3.Connection):
    """What one principal may do with a deployment."""

    principal: str
    """The user."""
    _script: Script
    _authorizer: Authorizer
    _reserved: frozenset[str]

    def guard(self, principal: str, script: Script, reserved: frozenset[str]) -> None:
        """Take up guarding; from here on statements are callers'."""
        self.principal, self._script = principal, script
        self._reserved = frozenset(map(str.lower, reserved))
        self._named: OrderedDict[str, set[tuple[str, str]]] = OrderedDict()
        self._now: set[tuple[str, str]] = set()
        self._together: dict[str, _Together] = {}
        self.changed = 0
        """How many rows the last statement changed."""
        self.opened: WeakSet[Cursor] = WeakSet()
        """The cursors whose rows may not all have been fetched."""
        self._authorizer = Authorizer(script, reserved, lambda table, column: self._now.add((table, column)))
        self.create_function(f"sets{MARK}", 2, self._sets)
        self.create_function(f"did{MARK}", 0, self._did)
        self.create_function(f"together{MARK}", 3, self._counts)
        self.set_authorizer(self._authorizer)

    @property
    def shown(self) -> frozenset[str]:
        """The names under which something is to be seen."""
        return frozenset(one for one in self._script.shown if one.lower() not in self._reserved)

    def cursor(self, factory: Any = None) -> Any:
        """Make a cursor."""
        return super().cursor(factory or Cursor)

    def execute(self, sql: str, parameters: Any = (), /) -> Cursor:
        """Run one statement; the driver's own way would not look at it."""
        found: Cursor = self.cursor().execute(sql, parameters)
        return found

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor:
        """Run a statement for each of these."""
        found: Cursor = self.cursor().executemany(sql, parameters)
        return found

    def executescript(self, sql: str, /) -> Cursor:
        """Run several statements."""
        found: Cursor = self.cursor().executescript(sql)
        return found

    def rollback(self) -> None:
        """Take back what was done since the transaction began."""
        self._fetch_ahead()
        super().rollback()

    def __exit__(self, kind: Any, problem: Any, trace: Any, /) -> Any:
        """End a transaction: for good, or where something failed, by taking it back."""
        if kind is not None:
            self._fetch_ahead()
        return super().__exit__(kind, problem, trace)

    def _fetch_ahead(self) -> None:
        """Open cursors would break off where views are made anew, or that is taken back."""
        for one in list(self.opened):
            one.fetch_ahead()

    # --- a caller's statement --------------------------------------------------------------------

    @contextmanager
    def of_caller(self, sql: str, parameters: list[Any]) -> Iterator[Told]:
        """Around a statement of a caller's."""
        told = read(sql, self._reserved)
        if told.first not in _OF_TRANSACTIONS:
            self._ready(told.fails or (told.like and any(map(_is_long, parameters))))
        elif told.first == "rollback":
            self._fetch_ahead()
        self._now = self._named.setdefault(sql, set(told.into))
        self._named.move_to_end(sql)
        while len(self._named) > _KEPT:
            self._named.popitem(last=False)
        self._together, self.changed = {}, 0
        yield told

    def each(self, parameters: list[Any]) -> Iterator[Any]:
        """Begin counting anew before each run of a statement."""
        for one in parameters:
            self._together = {}
            yield one

    def _sets(self, table: str, column: str) -> int:
        """Whether the statement at hand names a column to be changed."""
        return int((table, column) in self._now)

    def _did(self) -> None:
        """Count a row that is written."""
        self.changed += 1

    def _counts(self, module: str, holding: int, changed: str) -> int:
        """Count a changed record; 0 where it is one too many.

        Each bit is a grant whose rows hold for it; what is changed of it is told where a grant may lack it.
        """
        told = self._together.get(module) or _Together(self._named_besides(module))
        self._together[module] = told = told.and_another(holding, changed)
        return int(told.records < 2 or any(
            told.holding >> at & 1 and told.changed <= granted and told.records <= at_most
            for at, (granted, at_most) in enumerate(self._script.limits[module])
        ))  # fmt: skip

    def _named_besides(self, module: str) -> frozenset[str]:
        """Which columns of no field the statement names: who owns a record, whether it is deleted."""
        table = self._script.rights.table(module).name
        of = self._script.columns[table]
        return frozenset(column for where, column in self._now if where == table and column not in of)

    # --- what the connection does for itself -----------------------------------------------------

    @contextmanager
    def _inside(self) -> Iterator[sqlite3.Cursor]:
        self._authorizer.inside = True
        cursor = super().cursor(sqlite3.Cursor)
        cursor.row_factory = None
        try:
            yield cursor
        finally:
            cursor.close()
            self._authorizer.inside = False

    def _state(self) -> bool:
        """Whether rows that are not seen are kept apart; whoever is not active any more goes no further."""
        with self._inside() as cursor:
            barred, active = cursor.execute(_STATE, (self.principal,)).fetchone()
        if not active:
            raise NotAllowed(f"the user `{self.principal}` is not active any more")
        return bool(barred)

    def _ready(self, wanted: bool) -> None:
        """Keep expressions that can fail away from rows that are not seen: their failing would tell of them."""
        if self._state() == wanted:
            return
        self._fetch_ahead()
        with self._inside() as cursor:
            cursor.execute(f'savepoint "bar{MARK}"')
            try:
                for text in self._script.barred if wanted else self._script.free:
                    cursor.execute(text)
                cursor.execute(f'drop view temp."mode{MARK}"')
                cursor.execute(f'create temp view "mode{MARK}" as select {int(wanted)} as "barred"')
            except sqlite3.Error:
                cursor.execute(f'rollback to "bar{MARK}"')
                raise
            finally:
                cursor.execute(f'release "bar{MARK}"')

    def allowed(self, module: str, operation: str, record: str | None = None) -> frozenset[str] | None:
        """The fields that an operation covers on a record, or by its grants alone; none where it is refused."""
        from crmspec.targets.sqlite.guarding.script import flags

        rights = self._script.rights
        self._state()
        if module not in rights.modules:
            return None
        if record is None:
            grants = rights.grants(module, operation)
            return frozenset[str]().union(*(one.fields for one in grants)) if grants else None
        query, held, read_ = flags(rights, module, operation)
        with self._inside() as cursor:
            row = cursor.execute(f"{query} /* {MARK} */", (record,)).fetchone()
        if row is None or not row[0]:
            return None
        covered = [fields for fields, holds in zip(held, row[1:], strict=False) if holds]
        seen = [fields for fields, holds in zip(read_, row[1 + len(held) :], strict=False) if holds]
        if not covered:
            return None
        found = frozenset[str]().union(*covered)
        return found if operation in _BOTH else found & frozenset[str]().union(*seen)


def _is_long(parameters: Any) -> bool:
    values = parameters.values() if hasattr(parameters, "values") else parameters
    return any(isinstance(one, str | bytes) and len(one) > _LONG for one in values)
