"""Names that system tables hold as words: where a declaration is called otherwise, they are too.

What says by its `manifest_hash` which version it speaks of keeps the names of that version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.state import Change
    from crmspec.targets.relational.model import Col, Table

_SECTIONS: Final = {
    "activity": "modules",
    "campaign": "campaigns",
    "channel": "channels",
    "form": "forms",
    "import": "imports",
    "module": "modules",
    "sla": "slas",
    "template": "templates",
}
"""Whose names a column of that name holds."""
_RULES: Final = {
    "_assignment": "assignment_rules",
    "_assignment_ratio": "assignment_rules",
    "_score_event": "scoring_rules",
}


def reworded(change: Change) -> Iterator[str]:
    """Write the later names."""
    managed = {row.table for row in change.rows_gone} - {"_queue_module"}
    for table in change.after.plan.system:
        if table.column("manifest_hash") is None and table.name not in managed:
            for col in table.columns:
                names = _names(change, table, col)
                if names:
                    yield _update(change, table, col, names)


def _names(change: Change, table: Table, col: Col) -> dict[str, str]:
    if col.column.references or col.column.storage != "text":
        return {}
    if (table.name, col.name) == ("_leftover", "stands_in"):
        return {old: new for old, new in change.moved_tables() if old != new and change.left_in(old)}
    if (table.name, col.name) == ("_sequence", "field"):
        return {old: new for old, new in _fields(change) if old != new}
    section = _RULES.get(table.name) if col.name == "rule" else _SECTIONS.get(col.name)
    if section == "modules":
        found = {one: change.renames.module(one) for one in change.before.manifest["modules"]}
    elif section:
        found = {one: change.renames.name(section, one) for one in change.before.manifest[section]}
    else:
        return {}
    return {old: new for old, new in found.items() if old != new}


def _fields(change: Change) -> Iterator[tuple[str, str]]:
    """The ids of all fields with a series of numbers, and what they are later."""
    for module, told in change.before.manifest["modules"].items():
        for name, one in told["fields"].items():
            if one["type"] != "auto_number":
                continue
            yield f"field:{module}.{name}", change.renames.id(f"field:{module}.{name}")


def _update(change: Change, table: Table, col: Col, names: dict[str, str]) -> str:
    name = quoted(col.name)
    pairs = [(literal(old, change.dialect), literal(new, change.dialect)) for old, new in names.items()]
    cases = " ".join(f"when {old} then {new}" for old, new in pairs)
    held = ", ".join(old for old, _ in pairs)
    going = [
        row.where(change.dialect) for row in change.rows_gone if row.table == table.name and not row.successor
    ]
    staying = "".join(f" and not ({one})" for one in going)  # what goes is found by the name that it had
    return (
        f"update {quoted(table.name)} set {name} = case {name} {cases} end where {name} in ({held}){staying};"
    )
