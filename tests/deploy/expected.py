"""What must be there after a change, told from the rows before and from the edits alone."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crmspec.deploy.tables import Version
from crmspec.targets.relational.seeds import seeds

from .rows import PEOPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Col, Table

    from .edits import Edited
    from .rows import Dump, Row

LEDGERS = frozenset({"_deployment", "_manifest", "_ledger", "_leftover", "_fingerprint"})
"""What changes by every change."""
BY_NAME = {"_tag": ("category", "name"), "_team": ("name",), "_queue": ("name",)}


@dataclass
class Expected:
    """Compares two sets of rows."""

    before: Version
    after: Version
    edited: Edited
    old: Dump
    new: Dump

    def differences(self) -> Iterator[str]:
        """What is not as it must be."""
        yield from self._records()
        yield from self._beside()
        yield from self._system()

    # --- records ----------------------------------------------------------------------------------

    def _records(self) -> Iterator[str]:
        for module, table in self.after.plan.of_module.items():
            was = self.edited.earlier(module)
            if was not in self.before.plan.of_module or module in self.edited.gone:
                continue
            earlier = self.before.plan.of_module[was]
            rows, now = self.old[earlier.name], self.new[table.name]
            if lost := rows.keys() - now.keys():
                yield f"{table.name}: lost {lost}"
                continue
            columns = list(self._columns(was, module, earlier, table))
            for key, row in rows.items():
                for one, other, shift in columns:
                    given = {**row, one.name: _shifted(row[one.name], shift)}
                    yield from self._value(f"{table.name} {key}", one, other, given, now[key])
                yield from self._worked_out(f"{table.name} {key}", module, row, now[key])

    def _worked_out(self, where: str, module: str, old: Row, new: Row) -> Iterator[str]:
        """What expressions make of values."""
        for name in self.edited.made.keys() & self.after.manifest["modules"][module]["fields"].keys():
            value = old.get(self.edited.earlier(name))
            wanted = self.edited.made[name](value)
            if new[name] != wanted:
                yield f"{where} {name}: {value!r} became {new[name]!r}, not {wanted!r}"

    def _columns(self, was: str, module: str, earlier: Table, later: Table) -> Iterator[tuple[Col, Col, int]]:
        """The columns of both whose values must be the same."""
        fields = self.before.manifest["modules"][was]["fields"]
        own = set()
        for name, told in self.after.manifest["modules"][module]["fields"].items():
            own |= {one["name"] for one in told["columns"]}
            before = self.edited.earlier(name)
            if before not in fields or name in self.edited.gone:
                continue
            for column in told["columns"]:
                one = earlier.column(before + column["name"].removeprefix(name))
                other = later.column(column["name"])
                if one and other and not other.column.joins and not one.column.joins:
                    yield one, other, told.get("scale", 2) - fields[before].get("scale", 2)
        for other in later.columns:
            one = earlier.column(other.name)
            if other.name not in own and one and one.column.references == other.column.references:
                yield one, other, 0

    def _value(self, where: str, one: Col, other: Col, old: Row, new: Row) -> Iterator[str]:
        wanted, found = self._mapped(one, other, old), new[other.name]
        if wanted is None:
            given = self.edited.given.get(other.name, other.default) if other.required else None
            wanted = int(given) if isinstance(given, bool) else given
        several = {one.column.storage, other.column.storage} == {"texts"}  # in the order of the options
        if _sorted(wanted) != _sorted(found) if several else wanted != found:
            yield f"{where} {other.name}: {old[one.name]!r} became {found!r}, not {wanted!r}"

    def _mapped(self, one: Col, other: Col, row: Row) -> Any:
        value = row[one.name]
        if value is None:
            return None
        to = one.column.references or ""
        if to in BY_NAME:
            return self._identity(to, value)
        worded = one.column.choices is not None or to.startswith("_") or one.name == "module"
        if value in (other.column.choices or ()):
            return value  # it is still said so here, whatever is called otherwise elsewhere
        if isinstance(value, str) and worded and one.column.storage == "text":
            return self._word(value, other.name)
        if one.column.storage == "texts":
            several = json.loads(value) if isinstance(value, str) else value
            kept = list(dict.fromkeys(self._word(word, other.name) for word in several))
            return (
                json.dumps(kept, separators=(",", ":"), ensure_ascii=False)
                if isinstance(value, str)
                else kept
            )
        return value

    def _word(self, word: str, column: str = "") -> str:
        """What a word is called now, part by part."""
        elsewhere = column and self.edited.moved_in and column not in self.edited.moved_in
        moved = word if elsewhere else self.edited.moved.get(word, word)
        parts = (
            moved.split(".") if elsewhere else [self.edited.moved.get(one, one) for one in moved.split(".")]
        )
        return ".".join(map(self.edited.later, parts))

    def _identity(self, table: str, value: str) -> str:
        """The row of reference data that stands for the same."""
        names = BY_NAME[table]
        row = self.old[table][value,]
        called = tuple(self._word(row[one]) for one in names)
        heirs = [
            key[0] for key, one in self.new[table].items() if tuple(one[name] for name in names) == called
        ]
        return str(heirs[0]) if heirs else value

    # --- what lies beside -------------------------------------------------------------------------

    def _beside(self) -> Iterator[str]:
        for module, tables in self.after.plan.beside.items():
            was = self.edited.earlier(module)
            earlier = {one.of_field: one for one in self.before.plan.beside.get(was, ())}
            for table in tables:
                one = earlier.get(self.edited.earlier(table.of_field))
                if one is None or module in self.edited.gone or table.of_field in self.edited.gone:
                    continue
                pairs = [
                    (a, b)
                    for a, b in zip(one.columns, table.columns, strict=False)
                    if a.column.storage == b.column.storage  # what conversions make is proved with them
                ]
                if self.edited.moved:  # of two that have become one, one stays
                    pairs = [(a, b) for a, b in pairs if b.name in table.primary]
                wanted = Counter(
                    tuple(self._mapped(a, b, row) for a, b in pairs) for row in self.old[one.name].values()
                )
                found = Counter(tuple(row[b.name] for _, b in pairs) for row in self.new[table.name].values())
                if lost := wanted.keys() - found.keys():
                    yield f"{table.name}: lost {list(lost)[:3]}, has {list(found)[:5]}"

    # --- system tables ----------------------------------------------------------------------------

    def _system(self) -> Iterator[str]:
        reference = {one.table for one in seeds(self.after.manifest)} | {
            one.table for one in seeds(self.before.manifest)
        }
        for table in self.after.plan.system:
            if table.name in LEDGERS | reference | {"_zone"}:  # offsets belong to the zones of the blueprint
                continue
            known = table.column("manifest_hash") is None
            wanted = Counter(self._row(table, row, later=known) for row in self.old[table.name].values())
            found = Counter(tuple(row.values()) for row in self.new[table.name].values())
            if table.name.endswith("_closure"):
                continue
            if lost := wanted.keys() - found.keys():
                yield f"{table.name}: lost {list(lost)[:3]}, has {list(found)[:5]}"

    def _row(self, table: Table, row: Row, *, later: bool) -> tuple[Any, ...]:
        """A row in the later names, unless it says which version it speaks of."""
        return tuple(
            row[col.name] if col.name == "module" and not later else self._mapped(col, col, row)
            for col in table.columns
        )


def _shifted(value: Any, digits: int) -> Any:
    """A number with more or fewer digits after the point; only what loses nothing may have become one."""
    if not digits or not isinstance(value, int):
        return value
    return value * 10**digits if digits > 0 else value // 10**-digits


def _sorted(several: Any) -> Any:
    return sorted(json.loads(several) if isinstance(several, str) else several or ())


def reference_data(version: Version, fresh: Dump, now: Dump, before: Dump) -> Iterator[str]:
    """Rows of the blueprint are as in a fresh deployment; others are those that somebody put there or uses."""
    used = _used(version, now)
    several = version.plan.by_name()
    for one in seeds(version.manifest):
        table = several[one.table]
        for row in one.rows:
            told = dict(zip(one.columns, row, strict=True))
            key = _found(told, table, fresh[one.table])
            mine = _found(told, table, now[one.table])
            if mine is None and (not one.once or not before.get(one.table)):
                yield f"{one.table}: no {told}"
            elif mine and key and not one.once:
                wrong = [name for name in told if fresh[one.table][key][name] != now[one.table][mine][name]]
                yield from (
                    f"{one.table} {key}: {name} is {now[one.table][mine][name]}"
                    for name in wrong
                    if name != "id"
                )
    for name in {one.table for one in seeds(version.manifest)} & {one.name for one in version.plan.system}:
        for key in now[name].keys() - fresh[name].keys():
            theirs = name == "_template" and now[name][key]["managed"] == "seed"
            kept = theirs or name in {*BY_NAME, "_option"} or (name in PEOPLES and key in before[name])
            if (name, key[0]) not in used and not kept:
                yield f"{name}: {key} is still there"


def _found(told: Row, table: Table, rows: dict[tuple[Any, ...], Row]) -> tuple[Any, ...] | None:
    """The key of the row that stands for a row of the blueprint."""
    names = BY_NAME.get(table.name) or table.primary
    return next((key for key, row in rows.items() if all(row[one] == told[one] for one in names)), None)


def _used(version: Version, now: Dump) -> set[tuple[str, Any]]:
    found = set()
    for table in (*version.plan.system, *version.plan.tables):
        for col in table.columns:
            to = col.column.references
            if to:
                found |= {(to, row[col.name]) for row in now[table.name].values()}
    return found
