"""The field type ``rollup``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Condition, FieldRef, ModuleRef
from crmspec.compiler.model.field import Surroundings

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context

ABOUT_CHILD = ("via", "field", "where")


class Rollup(Plain):
    """A figure over a record's children: how many, how much, the first, the last; nobody enters it.

    It is kept with the record and made anew in the transaction that changes a child. Choose
    `formula` for what the record itself can answer.
    """

    type: Literal["rollup"] = "rollup"
    of: ModuleRef
    """The module of the children."""
    via: FieldRef | None = None
    """The children's field that points here; needed only where they have several."""
    function: Literal["count", "sum", "min", "max", "average"] = "count"
    """What is made of them."""
    field: FieldRef | None = None
    """The children's field it is made of; `count` needs none."""
    where: Condition | None = None
    """Which children count: a condition about the child."""

    derived: ClassVar[bool] = True
    example: ClassVar[str] = (
        "won_total: {type: rollup, of: deal, function: sum, field: amount, where: stage == 'won'}"
    )
    widget: ClassVar[str] = "computed"
    parser: ClassVar[str] = "none"

    @model_validator(mode="after")
    def _has_a_field(self) -> Rollup:
        if self.function != "count" and self.field is None:
            raise PydanticCustomError("missing_field", "`{what}` needs `field`", {"what": self.function})
        return self

    def context_of(self, attribute: str, context: Context) -> Context:
        """What is counted is said about the child."""
        return context.about(self.of) if attribute in ABOUT_CHILD else super().context_of(attribute, context)

    def completed(self, module: str, name: str, around: Surroundings) -> Rollup:
        """By which field the children point here, where they have only one."""
        known = around.pointing(self.of, module)
        return self if self.via or len(known) != 1 else self.model_copy(update={"via": known[0]})

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """A count, or what the function makes of the child's field."""
        if self.function == "count" or self.field is None:
            return types.Integer(0)
        value = around.value_type(self.of, self.field)
        return {"sum": total_of, "average": average_of}.get(self.function, kept)(value)


def kept(value: types.Type) -> types.Type:
    """The least and the greatest are one of the values."""
    return value


def total_of(value: types.Type) -> types.Type:
    """A sum needs every digit there is and keeps the scale."""
    match value:
        case types.Integer():
            return types.INTEGER
        case types.Decimal():
            return types.Decimal(scale=value.scale)
    return value


def average_of(value: types.Type) -> types.Type:
    """An average of whole numbers has a fraction; any other is of the values' own type."""
    return types.Decimal() if isinstance(value, types.Integer) else total_of(value)


MEMBER = Rollup
