"""What dropdowns and checklists have in common: where their options come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import FieldRef, Ref
from crmspec.compiler.model.field import OptionList, Surroundings
from crmspec.compiler.model.moving import Moving

if TYPE_CHECKING:
    from typing import Self


class Choosing(Plain, Moving):
    """A field whose values are options, its own or those of a value set.

    It has neither where a pipeline governs it: then its stages are the options.
    """

    options: OptionList = {}
    """The options, in the order in which they are offered."""
    values: Annotated[str, Ref("value_set")] | None = None
    """The value set that holds the options, shared by several fields."""
    depends_on: FieldRef | None = None
    """The field of the same module that decides which options are offered; each says so in `when`."""

    entries: ClassVar[str] = "options"

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if self.options and self.values:
            raise PydanticCustomError(
                "contradiction", "`options` are this field's own, `values` are shared: keep one of them"
            )
        return self

    @model_validator(mode="after")
    def _controlled(self) -> Self:
        loose = [word for word, option in self.options.items() if option.when]
        if loose and not self.depends_on:
            raise PydanticCustomError(
                "contradiction", "`{word}` says `when`, but the field has no `depends_on`", {"word": loose[0]}
            )
        return self

    def words(self, module: str, name: str, around: Surroundings) -> tuple[str, ...]:
        """Every option, retired ones too: records may still hold them."""
        return tuple(around.options(module, name))
