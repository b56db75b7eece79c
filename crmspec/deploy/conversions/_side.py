"""The earlier and the later field of a conversion: what kind of values each holds, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from crmspec.change.moved import fields_of
from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import Column
from crmspec.physical import INT64, literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.physical import Dialect

Json = dict[str, Any]

_OF_TYPE: Final = {
    "email": "formed",
    "phone": "formed",
    "url": "formed",
    "auto_number": "formed",
    "rich_text": "markup",
    "address": "joined",
    "person_name": "joined",
    "secret": "secret",
    "geolocation": "geolocation",
}
"""Kinds of fields whose values are of a type that says less than theirs."""
_COMPUTED: Final = frozenset({"score", "rollup"})


@dataclass(frozen=True)
class Side:
    """One of both fields, as its manifest tells it."""

    field: Json
    dialect: Dialect
    later: Callable[[str], str] | None = None
    """What a module that the field names is called in the later version, as far as that is known."""

    @property
    def type(self) -> str:
        """Its field type."""
        return str(self.field["type"])

    @cached_property
    def value(self) -> types.Type:
        """The type of its values."""
        return types.read_type(self.field["value"])

    @property
    def kind(self) -> str:
        """What sort of values it holds, as far as conversions tell them apart."""
        return _OF_TYPE.get(self.type) or self.value.kind

    @property
    def is_computed(self) -> bool:
        """The database makes its values of other records: none is ever put there."""
        return self.type in _COMPUTED

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the module's table that hold it."""
        return tuple(_column(one) for one in self.field["columns"])

    @property
    def main(self) -> Column:
        """The column that holds its value, or the first part of it."""
        return self.columns[0]

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.field["id"]).rpartition(".")[2]

    def part(self, column: str) -> str:
        """Which part of the field a column holds; nothing for the field's own name."""
        return column.removeprefix(self.name).removeprefix("_")

    @property
    def parts(self) -> dict[str, str]:
        """The column of each part."""
        return {self.part(one.name): one.name for one in self.columns}

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest number that its column takes."""
        low, high = self.main.minimum, self.main.maximum
        return max(INT64[0], INT64[0] if low is None else low), min(
            INT64[1], INT64[1] if high is None else high
        )

    @property
    def scale(self) -> int:
        """How many digits its numbers have after the point."""
        if isinstance(self.value, types.Money):
            return types.minor_digits(self.currency)
        return self.value.scale if isinstance(self.value, types.Decimal | types.Percent) else 0

    @property
    def currencies(self) -> tuple[str, ...]:
        """Those that a record may choose from; none where the field has one."""
        choices = [one.choices for one in self.columns if self.part(one.name) == "currency"]
        return tuple(choices[0] or ()) if choices else ()

    @property
    def currency(self) -> str:
        """Its currency; where records choose, the first they may choose."""
        of_all = self.value.currency if isinstance(self.value, types.Money) else ""
        return of_all or next(iter(self.currencies), "")

    @property
    def is_open(self) -> bool:
        """It takes other texts than its options."""
        return self.kind == "choice" and not self.words

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The names of its options, in their order, as its column knows them."""
        if self.type == "lead_source":
            schema = self.field["json_schema"]
            schema = schema.get("properties", {}).get("source", schema)
            return tuple(schema.get("enum", ()))
        return self.main.choices or ()

    def option(self, word: str) -> Json:
        """What is said about an option."""
        told = self.field.get("options", {}).get(word)
        return told if isinstance(told, dict) else {}

    @property
    def modules(self) -> dict[str, str]:
        """The modules that it may point to: what each is called in its version, and in the later."""
        names = self.main.references
        several = (
            self.value.targets if isinstance(self.value, types.Polymorphic) else (names,) if names else ()
        )
        return {one: self.later(one) if self.later else one for one in several}

    def literal(self, value: str | int | bool | None) -> str:
        """A constant in which no column is taken for mentioned."""
        if not isinstance(value, str) or "{" not in value:
            return literal(value, self.dialect)
        first, *rest = value.split("{")
        pieces = [*([f"{first}{{"] if rest else []), *(f"{one}{{" for one in rest[:-1]), *rest[-1:]]
        return f"({' || '.join(literal(one, self.dialect) for one in pieces)})"

    def follows(self, part: str, old: Side) -> str | None:
        """A further column whose value follows from the type of the earlier field."""
        if part in old.parts:
            return None
        known = {"currency": old.currency or self.currency, "module": "".join(old.modules.values())}
        if not known.get(part):
            return None
        return f"case when {{{old.main.name}}} is not null then {self.literal(known[part])} end"


def _column(told: Json) -> Column:
    lists: Json = {key: tuple(told[key]) for key in ("choices", "joins") if key in told}
    return Column(**(told | lists))


def with_options(manifest: Json, module: str, name: str) -> Json:
    """A field of a manifest together with its options, wherever they are declared."""
    field = fields_of(manifest, module)[name]
    if field["type"] == "lead_source":
        return {**field, "options": manifest["lead_sources"]}
    if isinstance(field.get("values"), str):
        return {**field, "options": manifest["value_sets"][field["values"]]["values"]}
    stages: Json = {}
    for one in manifest["pipelines"].values():
        if (one["module"], one["field"]) == (module, name):
            stages |= one["stages"]
    return {**field, "options": stages} if stages and not field.get("options") else field
