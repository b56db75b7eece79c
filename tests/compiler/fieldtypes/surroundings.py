"""A small architecture for field types to stand in, and ways to make one field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import FIELD_TYPES, Field, Option

if TYPE_CHECKING:
    from collections.abc import Mapping

MODULE, NAME = "deal", "thing"


class Blueprint:
    """What a field type may ask about."""

    currency = "EUR"
    currencies = ("EUR", "USD", "JPY")

    def __init__(self, **values: types.Type) -> None:
        self.values = values

    def options(self, module: str, name: str) -> Mapping[str, Option]:
        return {"a": Option(), "b": Option(retired=True)}

    def moved(self, module: str, name: str) -> tuple[tuple[str, str], ...]:
        return ()

    def value_type(self, module: str, name: str) -> types.Type:
        return self.values.get(name, types.Money("EUR"))

    def pointing(self, child: str, to: str) -> tuple[str, ...]:
        return tuple(name for name, type_ in self.values.items() if type_ == types.Record(to))

    def formula_type(self, module: str, name: str) -> types.Type:
        return types.Decimal(18, 4)


AROUND = Blueprint()


def field(type_: str, **options: Any) -> Field:
    bound = FIELD_TYPES.pick({"type": type_, **options})
    assert isinstance(bound, Field)
    return bound


def example(type_: str) -> tuple[str, Field]:
    """The example that the type's documentation shows."""
    member = FIELD_TYPES.member(type_)
    assert issubclass(member, Field)
    ((name, options),) = yaml.safe_load(member.example).items()
    return name, field(**{"type_": options.pop("type"), **options})
