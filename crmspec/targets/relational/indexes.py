"""Indexes: for references, and for what segments, reports, views, filters and deadlines look by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.targets.relational.model import Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json, Table

_UNWORTHY: Final = frozenset({"boolean", "json", "texts"})
"""What an index tells too little about, or cannot hold in order."""
_AUTHORS: Final = frozenset({"created_by", "updated_by"})
"""References that nobody looks by, and whose users are never purged: an index would only cost."""


class Lookups:
    """Which fields of each module are looked by, and by whom."""

    def __init__(self, manifest: Json) -> None:
        self._found: dict[str, dict[tuple[str, ...], list[str]]] = {}
        for section in ("segments", "reports", "views", "shares", "restrictions", "assignment_rules", "slas"):
            for one in manifest[section].values():
                self._conditions(one["id"], one["module"], one)
        for section in ("roles", "permission_sets"):
            for one in manifest[section].values():
                self._conditions(one["id"], "", one.get("can", {}))
        self._ordered(manifest)
        for name, module in manifest["modules"].items():
            self._own(name, module)

    def of(self, module: str) -> dict[tuple[str, ...], list[str]]:
        """What a module's records are looked by, each with the declarations that do."""
        return self._found.get(module, {})

    def _add(self, module: str, fields: tuple[str, ...], reason: str) -> None:
        reasons = self._found.setdefault(module, {}).setdefault(fields, [])
        if reason not in reasons:
            reasons.append(reason)

    def _conditions(self, reason: str, module: str, data: object) -> None:
        """Find every condition in a declaration; what it reads of the record at hand counts."""
        if isinstance(data, dict):
            if "ir" in data and data.get("type") == "boolean":
                for owner, name in _read(data["ir"]):
                    self._add(owner, (name,), reason)
            for key, one in data.items():
                if key not in {"ir", "measures", "group", "related", "targets"}:
                    self._conditions(reason, module, one)
        elif isinstance(data, list):
            for one in data:
                self._conditions(reason, module, one)

    def _ordered(self, manifest: Json) -> None:
        for view in manifest["views"].values():
            paths = [one["field"] for one in view.get("order", ())] + view.get("find_by", [])
            for path in (*paths, *(view[key] for key in ("group_by", "parent", "date") if key in view)):
                self._add(view["module"], (path.partition(".")[0],), view["id"])
        for report in manifest["reports"].values():
            if "period" in report:
                self._add(report["module"], (report["period"]["field"],), report["id"])
        for pipeline in manifest["pipelines"].values():
            self._add(pipeline["module"], (pipeline["field"],), pipeline["id"])
        for workflow in manifest["workflows"].values():
            for trigger in workflow["trigger"]:
                if "due" in trigger:
                    module, _, field = trigger["due"].partition(".")
                    self._add(module, (field,), workflow["id"])

    def _own(self, name: str, module: Json) -> None:
        for fields in module.get("indexes", ()):
            self._add(name, tuple(fields), module["id"])
        for key, rule in module.get("duplicate_rules", {}).items():
            for match in rule["match"]:
                self._add(name, (match["fields"][0],), f"duplicate_rule:{name}.{key}")


def _read(tree: Tree) -> Iterator[tuple[str, str]]:
    """The fields of the record at hand that a condition reads."""
    if tree[0] == "field":
        yield tree[2], tree[3]
    parts = tree[2:3] if tree[0].startswith("list_") else tree
    for part in parts:
        if isinstance(part, list):
            yield from _read(part)


def indexes_of(module: Json, table: Table, looked_by: dict[tuple[str, ...], list[str]]) -> list[Index]:
    """The indexes of a module's table, none that another one makes needless."""
    wanted: dict[tuple[str, ...], list[str]] = {}
    for col in table.columns:
        if (col.column.references or col.name == "owner_id") and col.name not in _AUTHORS:
            wanted[col.name,] = ["references" if col.column.references else "owners"]
    for fields, reasons in looked_by.items():
        columns = tuple(column for name in fields for column in _column(module["fields"], table, name))
        if columns and not _useless(table, columns):
            wanted.setdefault(columns, []).extend(reasons)
    return list(_needed(table, wanted))


def references_of(table: Table) -> list[Index]:
    """The indexes of a table that is no module's: its references."""
    return list(_needed(table, {(col.name,): [] for col in table.columns if col.column.references}))


def _column(fields: Json, table: Table, name: str) -> Iterable[str]:
    if name in fields:
        return [one["name"] for one in fields[name]["columns"][:1]]
    return [one for one in (name, f"{name}_id") if table.column(one)][:1]


def _useless(table: Table, columns: tuple[str, ...]) -> bool:
    first = table.column(columns[0])
    return columns == ("id",) or first is None or first.column.storage in _UNWORTHY or columns[0] in _AUTHORS


def _needed(table: Table, wanted: dict[tuple[str, ...], list[str]]) -> Iterator[Index]:
    others = [*wanted, table.primary]
    for columns, reasons in wanted.items():
        longer = [one for one in others if one != columns and one[: len(columns)] == columns]
        if not longer and columns != table.primary:
            yield Index(physical.index(table.name, *columns), columns, tuple(reasons))
