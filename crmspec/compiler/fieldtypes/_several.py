"""What holds for a field that may name several of the own firm: its links, and how they look."""

from __future__ import annotations

from typing import Any

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.fieldtypes._values import UUID
from crmspec.compiler.model.field import LinkTable


def link_table(module: str, name: str, to: str) -> LinkTable:
    """Each record with each of those that it names."""
    ends = (reference(module, module, "cascade"), reference(to.removeprefix("_"), to, "restrict"))
    return LinkTable(link(module, name), ends, tuple(end.name for end in ends))


def several(module: str, name: str, to: str) -> types.Records:
    """Those whom a record names, through the links."""
    return types.Records(to, module, link(module, name), to.removeprefix("_"))


def ends(module: str, to: str) -> dict[str, types.Type]:
    """A link as expressions see it."""
    return {module: types.Record(module), to.removeprefix("_"): types.Record(to)}


def link(module: str, name: str) -> str:
    """The name of the links."""
    return f"{module}__{name}"


def ids() -> dict[str, Any]:
    """The ids of all that are named."""
    return {"type": "array", "items": dict(UUID), "uniqueItems": True}
