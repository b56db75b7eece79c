"""Values that are changed after a change was made, and what must be there when it is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from crmspec.physical import quoted

from .rows import Filling, errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.tables import Version
    from crmspec.targets.relational.model import Col, Table

    from .edits import Edited
    from .rows import Dump, Row

Json = dict[str, Any]
ROWS = 3


class Changing(Filling):
    """Writes other values into some columns of some rows, as far as the rules let it."""

    def some(self) -> None:
        """Change a few rows of each module."""
        for table in self.version.plan.of_module.values():
            keys = self._keys(table.name)
            for key in self.rng.sample(keys, min(ROWS, len(keys))):
                for _ in range(self.rng.randint(1, 3)):
                    self._change(table, key)

    def _change(self, table: Table, key: str) -> None:
        col = self.rng.choice(_of_fields(self.version, table))
        if col is None:
            return
        value = self._value(table, col, 0.3, bare=False)
        if value is None and (col.required or self.rng.random() < 0.5):
            return
        literal = self._literal(col, value)
        try:
            self.database.run(
                f"update {quoted(table.name)} set {quoted(col.name)} = {literal} where \"id\" = '{key}'"
            )
        except errors():
            self.refused += 1


def _of_fields(version: Version, table: Table) -> list[Col | None]:
    """The columns that people write, each by itself."""
    fields = version.manifest["modules"][table.module]["fields"]
    names = {one["name"] for told in fields.values() if len(told["columns"]) == 1 for one in told["columns"]}
    found = [one for one in table.columns if one.name in names and not one.column.joins and not one.ascending]
    return [*found] or [None]


@dataclass
class Carried:
    """Says what of values that were written since must be there after going back."""

    before: Version
    after: Version
    edited: Edited

    def differences(self, held: Dump, since: tuple[Dump, Dump], now: Dump) -> Iterator[str]:
        """What is not as it must be; ``since`` is what was there before and after somebody wrote."""
        for module, table in self.before.plan.of_module.items():
            later = self.edited.later(module)
            if later not in self.after.plan.of_module or module in self.edited.gone:
                continue
            name = self.after.plan.of_module[later].name
            for key, row in held[table.name].items():
                if key not in now[table.name]:
                    yield f"after going back, {table.name} {key} is gone"
                    continue
                rows = (row, since[0][name][key], since[1][name][key], now[table.name][key])
                yield from self._row(f"after going back, {table.name} {key}", module, rows)

    def _row(self, where: str, module: str, rows: tuple[Row, Row, Row, Row]) -> Iterator[str]:
        before, known, written, now = rows
        for name, told in self.before.manifest["modules"][module]["fields"].items():
            later = self.edited.later(name)
            theirs = [one for one in written if one == later or one.startswith(f"{later}_")]
            changed = any(known[one] != written[one] for one in theirs)
            for column in (one["name"] for one in told["columns"] if one["name"] in before):
                since = written.get(later + column.removeprefix(name))
                if not changed and now[column] != before[column]:
                    yield f"{where} {column}: {before[column]!r} became {now[column]!r}"
                elif changed and now[column] is None and since is not None and len(told["columns"]) == 1:
                    yield f"{where} {column}: nobody knows of {since!r} any more"
