"""Files beside a module's table: those of a field that takes several, and those put to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.fieldtypes._links import reference
from crmspec.compiler.model.field import Column, LinkTable

if TYPE_CHECKING:
    from crmspec.compiler.model.module import Module

FILES: Final = "files"
"""What the files that are put to a record are called, as if a field of the module held them."""


def files(module: str, name: str = FILES) -> LinkTable:
    """The files of each record, in their order."""
    record, position = reference(module, module, "cascade"), Column("position", "int64", minimum=1)
    columns = (record, position, reference("file", "_file", "restrict"))
    return LinkTable(f"{module}__{name}", columns, (record.name, position.name))


def put_to(name: str, module: Module) -> tuple[LinkTable, ...]:
    """The table of what can be put to a module's records besides the files of its fields, if anything can."""
    return (files(name),) if module.files else ()
