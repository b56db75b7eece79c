"""What the business edits itself: decision tables, ratios of distribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.targets.relational.seeds.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json


def rows(manifest: Json) -> Iterator[Rows]:
    """Decisions and distribution."""
    for name, one in manifest["decision_tables"].items():
        yield from _decisions(name, one)
    for name, one in manifest["assignment_rules"].items():
        yield from _distribution(name, one)


def _decisions(name: str, one: Json) -> Iterator[Rows]:
    managed = one.get("managed", "seed")
    table = Rows("_decision_table", ("name", "label", "inputs", "outputs", "managed"), one["id"])
    table.rows.append((name, one.get("label"), one["inputs"], one["outputs"], managed))
    yield table
    columns = ("decision_table", "position", "condition", "source", "results")
    found = Rows("_decision_row", columns, f"{one['id']} rows", once=managed == "seed")
    for at, row in enumerate(one["rows"]):
        test = row.get("if")
        condition = (test["ir"], test["source"]) if test else (None, None)
        found.rows.append((name, at, *condition, row["then"]))
    yield found


def _distribution(name: str, one: Json) -> Iterator[Rows]:
    once = one.get("managed", "seed") == "seed"
    turns = Rows("_assignment", ("rule", "position"), one["id"], once=True)
    ratios = Rows(
        "_assignment_ratio", ("rule", "position", "member", "ratio"), f"{one['id']} ratios", once=once
    )
    for at, case in enumerate(one["cases"]):
        turns.rows.append((name, at))
        ratios.rows += [(name, at, member, ratio) for member, ratio in case.get("ratio", {}).items()]
    yield from (turns, ratios)
