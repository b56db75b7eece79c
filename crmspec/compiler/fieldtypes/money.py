"""The field type ``money``."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._scaled import Scaled
from crmspec.compiler.fieldtypes._values import described, json_of, word_json
from crmspec.compiler.model.base import ONCE, Currency
from crmspec.compiler.model.field import Column, Surroundings

VARIOUS = ""
"""The currency of an amount whose record says which."""
MOST_DIGITS = 4
"""No currency has a smaller minor unit."""


class Money(Scaled):
    """An amount in whole minor units of its currency, never a float.

    One currency for all records is the rule; `currencies` lets each record say its own, and then
    amounts of two records are compared or added only through a dated rate.
    """

    type: Literal["money"] = "money"
    currency: Currency | None = None
    """The currency of every record; absent: the first of the manifest."""
    currencies: Literal["many"] | Annotated[tuple[Currency, ...], field(min_length=1), ONCE] = ()
    """The currencies a record may choose from; `many`: those of the manifest."""

    example: ClassVar[str] = "amount: {type: money, currency: EUR, minimum: 0}"
    widget: ClassVar[str] = "money"
    parser: ClassVar[str] = "money"

    @model_validator(mode="after")
    def _one_way(self) -> Money:
        if self.currency and self.currencies:
            raise PydanticCustomError(
                "contradiction",
                "`currency` is for all records, `currencies` for each its own: keep one of them",
            )
        if self.currencies and (self.minimum or self.maximum):
            raise PydanticCustomError(
                "bounds", "in several currencies only 0 is a bound: it is the same in all"
            )
        self.check(types.MAX_PRECISION, types.minor_digits(self.currency) if self.currency else MOST_DIGITS)
        return self

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The amount, and the currency where the record says which."""
        amount = super().columns(module, name, around)
        if not self.currencies:
            return amount
        return (*amount, Column(f"{name}_currency", "text", choices=self.choices(around)))

    def choices(self, around: Surroundings) -> tuple[str, ...]:
        """The currencies that a record may choose from."""
        return around.currencies if self.currencies == "many" else self.currencies

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """An amount; of no currency in particular where the record says which."""
        return types.Money(VARIOUS if self.currencies else self.currency or around.currency)

    def parts(self, module: str, name: str, around: Surroundings) -> dict[str, types.Type]:
        """The currency, where the record says which."""
        return {f"{name}_currency": types.Choice(self.choices(around))} if self.currencies else {}

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """Minor units; with the currency where the record says which."""
        amount = json_of(types.Money(VARIOUS))
        column = self.columns(module, name, around)[0]
        amount |= {"minimum": column.minimum, "maximum": column.maximum}
        if not self.currencies:
            return amount
        money = described("an amount", amount=amount, currency=word_json(self.choices(around)))
        return {**money, "required": ["amount", "currency"]}


MEMBER = Money
