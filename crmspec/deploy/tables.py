"""Tables of two versions, paired: which column of the later one holds what which column of the earlier one held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.change.renames import renames
from crmspec.deploy.conversions import with_options
from crmspec.deploy.script import MENTIONED
from crmspec.targets.relational.plan import plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.change.renames import Renames
    from crmspec.targets.relational.model import Col, Plan, Table

Json = dict[str, Any]
Names = dict[str, str]


@dataclass(frozen=True)
class Version:
    """A manifest and the tables that are planned for it."""

    manifest: Json
    plan: Plan = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plan", plan(self.manifest))

    def field(self, module: str, name: str) -> Json:
        """A field of a module, as the manifest tells it, with its options wherever they are declared."""
        return with_options(self.manifest, module, name)


@dataclass(frozen=True)
class Pair:
    """A table of both versions; of one only where it comes or goes."""

    old: Table | None
    new: Table | None
    columns: Names = field(default_factory=dict)
    """For each column of the later one that has an earlier one: that."""
    fields: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """For each column of the later one: its module's field by the later name, and by the earlier (or nothing)."""
    before: str = ""
    """What the module was called."""

    @property
    def name(self) -> str:
        """What it is called later, or was called."""
        return (self.new or self.old).name  # type: ignore[union-attr]  # one of both is there

    @property
    def gone(self) -> list[Col]:
        """Columns that the later one has no place for; what is put together from others holds nothing itself."""
        if self.old is None or self.new is None:
            return []
        taken = set(self.columns.values())
        return [one for one in self.old.columns if one.name not in taken]

    def in_later_words(self, text: str, others: Mapping[str, str]) -> str:
        """A text about the earlier table alone, with everything in it called as it is called later."""
        words = {old: new for new, old in self.columns.items()}

        def later(found: Any) -> str:
            name = found[1].replace('""', '"')
            return physical.quoted(words.get(name) or others.get(name, name))

        return MENTIONED.sub(later, text)


def pairs(before: Version, after: Version, found: Renames | None = None) -> list[Pair]:
    """Pair every table; those that go stand last."""
    return list(_Pairing(before, after, found or renames(before.manifest, after.manifest)).all())


class _Pairing:
    def __init__(self, before: Version, after: Version, found: Renames) -> None:
        self.before, self.after, self.renames = before, after, found
        self.modules = {found.module(old): old for old in before.manifest["modules"]}

    def all(self) -> Iterator[Pair]:
        taken: set[str] = set()
        for pair in self._paired():
            if pair.old is not None:
                taken.add(pair.old.name)
            yield pair
        for one in (*self.before.plan.system, *self.before.plan.tables):
            if one.name not in taken:
                yield Pair(one, None)

    def _paired(self) -> Iterator[Pair]:
        system = {one.name: one for one in self.before.plan.system}
        for one in self.after.plan.system:
            old = system.get(one.name)
            yield Pair(old, one, _same_names(old, one))
        for one in self.after.plan.tables:
            module = one.module or one.owner
            before = self.modules.get(module, "") if self._is_kept(module) else ""
            if not before:
                yield Pair(None, one, fields=self._fields(one, "") if one.module else {})
            else:
                yield self._of_module(one, before) if one.module else self._beside(one, before)

    def _is_kept(self, module: str) -> bool:
        return module in self.modules and module in self.after.manifest["modules"]

    def _of_module(self, new: Table, before: str) -> Pair:
        old = self.before.plan.of_module[before]
        fields = self._fields(new, before)
        columns = _same_names(old, new, set(fields))
        theirs = {one.name for one in old.columns}
        for name, (_, key, was) in fields.items():
            if was:
                column = was + name.removeprefix(key)
                one, other = self.before.field(before, was), self.after.field(new.module, key)
                if column not in theirs and _main(other) == name and _main(one):
                    column = _main(one)
                if column in theirs:
                    columns[name] = column
        return Pair(old, new, columns, fields, before)

    def _fields(self, new: Table, before: str) -> dict[str, tuple[str, str, str]]:
        """Which field each column belongs to, and what that was called."""
        names = {}
        if before:
            earlier = self.before.manifest["modules"][before]["fields"]
            names = {self.renames.field(before, one): one for one in earlier}
        found = {}
        for key, told in self.after.manifest["modules"][new.module]["fields"].items():
            for column in told["columns"]:
                found[column["name"]] = (new.module, key, names.get(key, ""))
        return found

    def _beside(self, new: Table, before: str) -> Pair:
        """A table beside a module's own is the same where it holds the same of the same field."""
        for one in self.before.plan.beside.get(before, []):
            named = self.renames.field(before, one.of_field) if one.of_field else ""
            if named == new.of_field and self._is_alike(one, new):
                columns = {b.name: a.name for a, b in zip(one.columns, new.columns, strict=False)}
                return Pair(one, new, columns, before=before)
        return Pair(None, new)

    def _is_alike(self, old: Table, new: Table) -> bool:
        """Whether the rows of both say the same sort of thing: they are held apart by columns that point alike."""
        return len(old.primary) == len(new.primary) and all(
            a.column.storage == b.column.storage
            and self.later_table(a.column.references) == b.column.references
            for a, b in zip(old.columns[:2], new.columns[:2], strict=True)
        )

    def later_table(self, references: str | None) -> str | None:
        """What the table that a column points at is called later."""
        return None if references is None else self.renames.module(references)


def _same_names(old: Table | None, new: Table, without: set[str] | None = None) -> Names:
    if old is None:
        return {}
    theirs = {one.name for one in old.columns}
    return {
        one.name: one.name for one in new.columns if one.name in theirs and one.name not in (without or ())
    }


def _main(field: Json) -> str:
    """The column that holds the value of a field."""
    return str(field["columns"][0]["name"]) if field["columns"] else ""
