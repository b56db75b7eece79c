"""The tables of a blueprint: one for each module, and those that its fields need beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec import physical
from crmspec.compiler.attachments import FILES
from crmspec.compiler.model.field import Column
from crmspec.targets.relational import for_good
from crmspec.targets.relational.columns import column_of, field_columns, record_columns
from crmspec.targets.relational.model import Col, Given, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json

RECORD_TYPE: Final = "record_type"
"""The column that holds the variant of a record, in modules that have variants."""


def module_table(manifest: Json, name: str, module: Json) -> Table:
    """The table of a module: what every record has, its variant, its fields in their order."""
    columns = [*record_columns(module.get("ownership", "user"))]
    for key, field in module["fields"].items():
        columns += field_columns(key, field)
    if has_variants(manifest, name) and all(one.name != RECORD_TYPE for one in columns):
        variant = Column(RECORD_TYPE, "text", max_length=100, references="_record_type", on_delete="restrict")
        columns.append(Col(variant, note="the variant of the record"))
    title = module.get("plural") or module.get("label") or name
    lasting = {key: named for key, field in module["fields"].items() if (named := for_good.columns(field))}
    return Table(
        physical.table(name), module["id"], title, tuple(columns), ("id",), module=name, for_good=lasting
    )


def has_variants(manifest: Json, module: str) -> bool:
    """Whether there are record types of a module."""
    return any(one["module"] == module for one in manifest["record_types"].values())


def beside(name: str, module: Json) -> Iterator[Table]:
    """The tables beside a module's own: further values, links, files and tags of its fields, files put to it."""
    for key, field in module["fields"].items():
        for one in field.get("tables", ()):
            yield _beside(name, key, field, one)
    for one in module.get("tables", ()):
        columns = tuple(Col(column_of(column), required=True) for column in one["columns"])
        title, keys = f"what is put to `{name}`", tuple(one["unique"])
        yield Table(
            physical.identifier(one["name"]), module["id"], title, columns, keys, owner=name, told_as=FILES
        )


def _beside(module: str, name: str, field: Json, table: Json) -> Table:
    said = field.get("fields", {})
    columns = []
    for data in table["columns"]:
        column = column_of(data)
        default = None if said else _DEFAULTS.get(column.name)
        required = default is not None or column.name in table["unique"] or column.name in _FILLED
        columns.append(Col(column, required or _is_said(column.name, said), default))
    title = f"{field.get('label', name)}: more of it, beside `{module}`"
    return Table(
        physical.identifier(table["name"]),
        field["id"],
        title,
        tuple(columns),
        tuple(table["unique"]),
        owner=module,
        of_field=name,
        told_as=name,
        events=("tagged", "untagged") if field["value"] == "tags" else ("updated", "updated"),
    )


def _is_said(column: str, fields: dict[str, Any]) -> bool:
    """Whether a column holds something required that is said about a link."""
    return any(column in {name, f"{name}_id"} and one.get("required") for name, one in fields.items())


_DEFAULTS: Final = {"applied_at": Given.NOW, "applied_by": Given.ACTOR}
_FILLED: Final = frozenset({"value", "file_id"})
"""Without these a further value, or one of several files, is none."""
