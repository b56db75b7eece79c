"""Tables of two versions, paired: which column of the later one holds what which column of the earlier one held."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.change.moved import fields_of
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
    """For each column of the later one: its module's field by the later name, and by the earlier (or nothing).

    What is said about links belongs to no module, but to a field: `project.people` stands for it.
    """
    before: str = ""
    """What the module was called, or the field with its module."""

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


def by_turns(several: list[Pair]) -> list[Pair]:
    """In the order in which they are changed: what goes makes room first, where another comes under its name."""
    coming = {one.name for one in several if one.new is not None}
    return sorted(several, key=lambda one: one.new is not None or one.name not in coming)


def pairs(before: Version, after: Version, found: Renames) -> list[Pair]:
    """Pair every table; those that go stand last."""
    return list(_Pairing(before, after, found).all())


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
                yield Pair(None, one, fields=self._fields(one.module, "") if one.module else {})
            else:
                yield self._of_module(one, before) if one.module else self._beside(one, before)

    def _is_kept(self, module: str) -> bool:
        return module in self.modules and module in self.after.manifest["modules"]

    def _of_module(self, new: Table, before: str) -> Pair:
        old = self.before.plan.of_module[before]
        fields = self._fields(new.module, before)
        columns = _same_names(old, new, set(fields)) | self._of_fields(old, fields, before)
        return Pair(old, new, columns, fields, before)

    def _of_fields(self, old: Table, fields: dict[str, tuple[str, str, str]], before: str) -> Names:
        """The earlier columns of fields."""
        columns, theirs = {}, {one.name for one in old.columns}
        for name, (module, key, was) in fields.items():
            if was:
                column = was + name.removeprefix(key)
                one, other = self.before.field(before, was), self.after.field(module, key)
                if column not in theirs and _main(other) == name and _main(one):
                    column = _main(one)
                if column in theirs:
                    columns[name] = column
        return columns

    def _fields(self, module: str, before: str) -> dict[str, tuple[str, str, str]]:
        """Which field each column belongs to, and what that was called."""
        earlier = fields_of(self.before.manifest, before)
        names = {self.renames.field(before, one): one for one in earlier}
        found = {}
        for key, told in fields_of(self.after.manifest, module).items():
            for column in told["columns"]:
                found[column["name"]] = (module, key, names.get(key, ""))
        return found

    def _beside(self, new: Table, before: str) -> Pair:
        """A table beside a module's own is the same where it holds the same of the same field."""
        for one in self.before.plan.beside.get(before, []):
            named = self.renames.field(before, one.of_field) if one.of_field else ""
            if named == new.of_field and self._is_alike(one, new):
                return self._of_links(one, new, before)
        return Pair(None, new)

    def _of_links(self, old: Table, new: Table, before: str) -> Pair:
        """What points at both sides comes first, whatever it is called; what is said besides goes by its name."""
        was = f"{before}.{old.of_field}" if old.of_field else ""
        module = f"{new.owner}.{new.of_field}" if new.of_field else ""
        fields = self._fields(module, was)
        columns = _same_names(old, new, set(fields)) | self._of_fields(old, fields, was)
        columns |= {b.name: a.name for a, b in zip(old.columns[:2], new.columns[:2], strict=True)}
        return Pair(old, new, columns, fields, was if fields else before)

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
