"""Paths such as `account.owner.name` as expressions: a field of the record, or of one it looks up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.compiler.system import SYSTEM_MODULES, system_fields

if TYPE_CHECKING:
    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json


class Paths:
    """Finds the types along paths."""

    def __init__(self, manifest: Json) -> None:
        self._modules = manifest["modules"]

    def tree(self, module: str, path: str) -> Tree:
        """The expression of a path."""
        first, *rest = path.split(".")
        found: Tree = ["field", self.type(module, first) or "text", module, first]
        for name in rest:
            found = self._behind(found, name)
        return found

    def name(self, path: str) -> str:
        """What a path is called as a column."""
        return physical.derived(*path.split("."))

    def type(self, module: str, name: str) -> str | None:
        """How the type of a field is spelt; none where there is no such field."""
        if module in SYSTEM_MODULES:
            type_ = SYSTEM_MODULES[module].get(name)
            return type_.spell() if type_ else None
        one: Json = self._modules[module]
        if name in one["fields"]:
            return str(one["fields"][name]["value"])
        system: Any = system_fields(one.get("ownership", "user")).get(name)
        if system is not None:
            return str(system.spell())
        parts = (part["name"] for field in one["fields"].values() for part in field["columns"])
        return "text" if name in parts else None

    def _behind(self, record: Tree, name: str) -> Tree:
        """A field of the record that is looked up; of several modules, of those that have it."""
        _, *modules = record[1].split(":")
        reads = [
            ["get", type_, record, module, name] for module in modules if (type_ := self.type(module, name))
        ]
        return reads[0] if len(reads) == 1 else ["coalesce", reads[0][1], *reads]
