"""The field type ``formula``."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import model_validator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._values import json_of
from crmspec.compiler.model.base import Currency, Formula, Natural
from crmspec.compiler.model.field import Column, Field, Surroundings

Result = Literal["text", "integer", "decimal", "percent", "money", "boolean", "date", "datetime", "duration"]
_PLAIN: dict[str, types.Type] = {
    "text": types.TEXT,
    "integer": types.INTEGER,
    "boolean": types.BOOLEAN,
    "date": types.DATE,
    "datetime": types.DATETIME,
    "duration": types.DURATION,
}


class FormulaField(Field):
    """A value computed from the record's other fields whenever it is read; nobody enters it.

    Choose `rollup` for what is computed from many child records, and `on_save` of the module for a
    value that stays as it was computed.
    """

    type: Literal["formula"] = "formula"
    expression: Formula
    """How it is computed."""
    returns: Result | None = None
    """The type of the result; absent: that of the expression."""
    scale: Natural | None = field(default=None, le=types.MAX_PRECISION)
    """How many digits a `decimal` or `percent` result keeps after the point, rounded half to even."""
    currency: Currency | None = None
    """The currency of a `money` result; absent: the first of the manifest."""

    derived: ClassVar[bool] = True
    example: ClassVar[str] = "expected_revenue: {type: formula, expression: amount * probability}"
    widget: ClassVar[str] = "computed"
    parser: ClassVar[str] = "none"

    @model_validator(mode="after")
    def _fixes_what_it_returns(self) -> FormulaField:
        if self.scale is not None and self.returns not in {"decimal", "percent"}:
            raise PydanticCustomError("contradiction", "`scale` belongs to `returns: decimal` or `percent`")
        if self.currency and self.returns != "money":
            raise PydanticCustomError("contradiction", "`currency` belongs to `returns: money`")
        return self

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """None: it is computed on reading."""
        return ()

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """What it says it returns, or what its expression yields."""
        if self.returns == "decimal":
            return types.Decimal(scale=2 if self.scale is None else self.scale)
        if self.returns == "percent":
            return types.Percent(2 if self.scale is None else self.scale)
        if self.returns == "money":
            return types.Money(self.currency or around.currency)
        return _PLAIN[self.returns] if self.returns else around.formula_type(module, name)

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """What the result looks like."""
        return json_of(self.value(module, name, around))


MEMBER = FormulaField
