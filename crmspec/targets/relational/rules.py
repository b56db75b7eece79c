"""What must hold for every row of a module, as far as the row alone can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.physical import literal, quoted
from crmspec.targets.relational.columns import needed_columns
from crmspec.targets.relational.model import Rule
from crmspec.targets.relational.tables import RECORD_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.targets.relational.formulas import Formulas, Tree
    from crmspec.targets.relational.model import Json, Table

ELSEWHERE: Final = frozenset({
    "get", "children", "now", "old", "is_new", "changed", "var", "date_of", "hour_of",
    "has_tag", "has_consent", "has_capability", "in_role",
})  # fmt: skip
"""What a condition may not read if a row alone shall answer it."""


def of_itself(tree: Tree) -> bool:
    """Whether an expression reads nothing but the row, so that it holds as long as the row stays."""
    if tree[0] in ELSEWHERE:
        return False
    return all(of_itself(part) for part in tree if isinstance(part, list))


class Rules:
    """Finds the rules of each module's table."""

    def __init__(self, manifest: Json, formulas: Formulas) -> None:
        self._formulas = formulas
        self._pipelines: dict[str, list[tuple[str, Json]]] = {}
        for name, one in manifest["pipelines"].items():
            self._pipelines.setdefault(one["module"], []).append((name, one))
        self._variants: dict[str, list[tuple[str, Json]]] = {}
        for name, one in manifest["record_types"].items():
            self._variants.setdefault(one["module"], []).append((name, one))

    def of(self, name: str, module: Json, table: Table) -> Iterator[Rule]:
        """Every rule of a module."""
        fields = module["fields"]
        for key, field in fields.items():
            yield from self._whole(table, key, field)
            yield from self._required_when(table, key, field)
        for key, one in module.get("validation", {}).items():
            yield from self._validation(table, name, key, one)
        for key, one in self._pipelines.get(name, ()):
            yield from self._stages(table, fields, key, one)
        if table.column(RECORD_TYPE) is not None:
            for key, one in self._variants.get(name, ()):
                yield from self._variant(table, fields, key, one)

    def _whole(self, table: Table, name: str, field: Json) -> Iterator[Rule]:
        """A value of several parts is there with all it needs, or not at all."""
        columns = [one["name"] for one in field["columns"] if not one.get("joins")]
        if len(columns) < 2:
            return
        needed = needed_columns(name, field)
        if not field.get("required") and set(needed) <= set(columns):
            none = _all(columns, "is null")
            yield Rule(
                physical.check(table.name, name, "whole"), field["id"], f"({none}) or ({_present(needed)})"
            )

    def _required_when(self, table: Table, name: str, field: Json) -> Iterator[Rule]:
        if "required_when" not in field or not field["columns"]:
            return
        tree = self._formulas.inline(field["required_when"]["ir"])
        if not of_itself(tree):
            table.elsewhere.append(f"{field['id']} required_when")
            return
        sql = _present(needed_columns(name, field))
        yield Rule(physical.check(table.name, name, "required_when"), field["id"], sql, when=from_json(tree))

    def _validation(self, table: Table, module: str, name: str, one: Json) -> Iterator[Rule]:
        trees = [self._formulas.inline(one[key]["ir"]) for key in ("check", "when") if key in one]
        if not all(of_itself(tree) for tree in trees):
            table.elsewhere.append(f"validation:{module}.{name}")
            return
        holds, *when = (from_json(tree) for tree in trees)
        rule = physical.check(table.name, name, "validation")
        yield Rule(rule, f"validation:{module}.{name}", holds=holds, when=when[0] if when else None)

    def _stages(self, table: Table, fields: Json, name: str, pipeline: Json) -> Iterator[Rule]:
        """A record has what its stage requires, variants that run through another pipeline aside."""
        field = pipeline["field"]
        for stage, one in pipeline["stages"].items():
            needed = _needed(fields, one.get("requires", ()))
            if needed:
                elsewhere = [
                    f"{quoted(field)} <> {_word(stage)}",
                    *self._other_variants(table, name, pipeline),
                ]
                rule = physical.check(table.name, f"{name}__{stage}", "requires")
                yield Rule(rule, f"stage:{name}.{stage}", " or ".join([*elsewhere, f"({_present(needed)})"]))

    def _other_variants(self, table: Table, name: str, pipeline: Json) -> list[str]:
        others = [
            key for key, one in self._variants.get(pipeline["module"], ()) if one.get("pipeline") != name
        ]
        if not others or table.column(RECORD_TYPE) is None:
            return []
        return [f"coalesce({quoted(RECORD_TYPE)}, '') in ({_words(others)})"]

    def _variant(self, table: Table, fields: Json, name: str, variant: Json) -> Iterator[Rule]:
        """A record of a variant has what that requires, and only the options that remain."""
        other = f"{quoted(RECORD_TYPE)} <> {_word(name)}"
        needed = _needed(fields, variant.get("required", ()))
        if needed:
            rule = physical.check(table.name, name, "variant_requires")
            yield Rule(rule, variant["id"], f"{other} or ({_present(needed)})")
        for field, options in self._remaining(variant):
            column = fields[field]["columns"][0]
            if column["storage"] == "text":
                rule = physical.check(table.name, f"{name}__{field}", "variant_options")
                yield Rule(rule, variant["id"], f"{other} or {quoted(column['name'])} in ({_words(options)})")

    def _remaining(self, variant: Json) -> Iterator[tuple[str, Iterable[str]]]:
        yield from variant.get("options", {}).items()
        for name, one in self._pipelines.get(variant["module"], ()):
            if name == variant.get("pipeline"):
                yield one["field"], one["stages"]


def _needed(fields: Json, names: Iterable[str]) -> list[str]:
    return [
        column for name in names if fields[name]["columns"] for column in needed_columns(name, fields[name])
    ]


def _present(columns: Iterable[str]) -> str:
    return _all(columns, "is not null")


def _all(columns: Iterable[str], test: str) -> str:
    return " and ".join(f"{quoted(one)} {test}" for one in columns)


def _words(words: Iterable[str]) -> str:
    return ", ".join(map(_word, words))


def _word(text: str) -> str:
    return literal(text, "sqlite")
