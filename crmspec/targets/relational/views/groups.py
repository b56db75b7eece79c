"""What the records of a report are grouped by: a period, values of theirs, each value of a checklist."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.views import periods
from crmspec.targets.relational.views.view import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher


@dataclass(frozen=True, slots=True)
class Group:
    """One thing to group by; ``join`` takes a record apart into a row for each of its values."""

    name: str
    sql: str
    join: str = ""
    across: bool = False


def groups_of(sketcher: Sketcher, one: Json, dated: Tree | None) -> list[Group]:
    """The groups of a report, each under a name of its own."""
    return _apart(list(_groups(sketcher, one, dated)), one["measures"])


def _groups(sketcher: Sketcher, one: Json, dated: Tree | None) -> Iterator[Group]:
    """What it groups by: the period, then each group, down and across, under the name of its field."""
    if dated is not None and "by" in one["period"]:
        week = sketcher.manifest["crm"]["week_starts"]
        yield Group("period", sketcher.value(periods.start(one["period"]["by"], dated, week)))
    down = len(one.get("group", ()))
    for at, group in enumerate((*one.get("group", ()), *one.get("across", ()))):
        tree = group["by"]["ir"]
        name = _called(tree) or f"group_{at + 1}"
        if group.get("each"):
            alias = quoted(physical.derived("each", str(at + 1)))
            join = f"left join {_values(sketcher, tree, alias)}"
            yield Group(name, f'{alias}."value"', join, across=at >= down)
        else:
            yield Group(name, sketcher.value(tree), across=at >= down)


def _called(tree: Tree) -> str:
    """The name of a field, or of a path to one; empty for what is computed."""
    if tree[0] == "field":
        return str(tree[3])
    if tree[0] == "get":
        before = _called(tree[2])
        return physical.derived(before, tree[4]) if before else ""
    return ""


def _values(sketcher: Sketcher, tree: Tree, alias: str) -> str:
    """The values of a checklist or tags; one that holds nothing joins nothing."""
    if tree[1] != "tags":
        each = sketcher.tongue.each.replace("{1}", alias)
        return f"{each.replace('{0}', sketcher.value(tree))} on true"
    module, name = tree[-2:]
    table = sketcher.manifest["modules"][module]["fields"][name]["tables"][0]
    here, (whose, tag) = quoted(physical.identifier(table["name"])), map(quoted, table["unique"])
    record = sketcher.value(tree[2]) if tree[0] == "get" else f"{BASE}.{quoted('id')}"
    return (
        f'(\n    select {here}.{whose} as "record_id", "category" || \'.\' || "name" as "value"\n'
        f'    from {here} join "_tag" on "_tag"."id" = {here}.{tag}\n'
        f') as {alias} on {alias}."record_id" = {record}'
    )


def _apart(groups: list[Group], measures: Json) -> list[Group]:
    """Keep names apart: a group that is called like a figure, or like another group, gives way."""
    found: dict[str, Group] = {}
    for one in groups:
        free = one.name not in measures and one.name not in found
        name = one.name if free else physical.derived("group", str(len(found) + 1), one.name)
        found[name] = replace(one, name=name)
    return list(found.values())
