"""Statements that make stored roll-ups what they should be: after an import by other means, or in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.text import comment
from crmspec.targets.relational.views.rollups import rollups, view_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.physical import Dialect
    from crmspec.targets.relational.model import Json

_DIFFERS = {"postgres": "is distinct from", "sqlite": "is not"}


def statements(dialect: Dialect, manifest: Json) -> Iterator[str]:
    """Write an update for each roll-up, those before that others add up."""
    for module, name, field in _in_order(manifest):
        table, column = quoted(physical.table(module)), quoted(name)
        yield (
            f"{comment(field['id'])}\n"
            f'update {table}\nset {column} = "made"."value"\n'
            f'from {quoted(view_name(module, name))} as "made"\n'
            f'where "made"."id" = {table}."id" and {table}.{column} {_DIFFERS[dialect]} "made"."value";'
        )


def _in_order(manifest: Json) -> list[tuple[str, str, Json]]:
    """Roll-ups of roll-ups come after those; derived fields form no cycle."""
    known = {(module, name): field for module, name, field in rollups(manifest)}
    done: dict[tuple[str, str], Json] = {}

    def visit(key: tuple[str, str]) -> None:
        if key in known and key not in done:
            for below in _read(manifest, known[key]):
                visit(below)
            done[key] = known[key]

    for key in known:
        visit(key)
    return [(module, name, field) for (module, name), field in done.items()]


def _read(manifest: Json, field: Json) -> Iterator[tuple[str, str]]:
    """What a roll-up adds up, and what its formula reads of the child itself."""
    child, name = field["of"], field.get("field")
    told = manifest["modules"][child]["fields"].get(name, {})
    if name:
        yield child, name
    for tree in (one["ir"] for one in (field.get("where"), told.get("expression")) if one):
        yield from _fields(tree)


def _fields(tree: list[object]) -> Iterator[tuple[str, str]]:
    if tree[0] == "field":
        yield str(tree[2]), str(tree[3])
    for part in tree:
        if isinstance(part, list):
            yield from _fields(part)
