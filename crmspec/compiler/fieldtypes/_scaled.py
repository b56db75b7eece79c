"""Numbers with digits after the point, kept as whole numbers of the last digit."""

from __future__ import annotations

from dataclasses import replace

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._numbers import Number, check_bounds, check_digits, scaled
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.fieldtypes._values import column_of
from crmspec.compiler.model.field import Column, Surroundings


class Scaled(Plain):
    """A number whose bounds are written as people read them."""

    minimum: Number | None = None
    """The smallest value."""
    maximum: Number | None = None
    """The largest value."""

    def check(self, precision: int, scale: int) -> None:
        """Refuse bounds that contradict each other or cannot be held."""
        check_bounds(self.minimum, self.maximum)
        check_digits(self.minimum, precision, scale)
        check_digits(self.maximum, precision, scale)

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """One column of whole numbers between the bounds."""
        type_ = self.value(module, name, around)
        assert isinstance(type_, types.Decimal | types.Percent | types.Money)
        return (self._within(column_of(name, type_), type_.scale),)

    def _within(self, column: Column, scale: int) -> Column:
        low, high = scaled(self.minimum, scale), scaled(self.maximum, scale)
        if low is None and high is None:
            return column
        return replace(
            column,
            minimum=column.minimum if low is None else low,
            maximum=column.maximum if high is None else high,
        )
