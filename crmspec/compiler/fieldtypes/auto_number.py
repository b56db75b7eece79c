"""The field type ``auto_number``."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.fieldtypes._values import largest
from crmspec.compiler.model.base import Bool, Natural
from crmspec.compiler.model.field import Column, Surroundings

_PATTERN = (
    r"^[A-Za-z0-9 ./_#-]*(\{(yyyy|yy|mm)\}[A-Za-z0-9 ./_#-]*)*\{number(:([1-9]|1[0-8]))?\}[A-Za-z0-9 ./_#-]*$"
)
_NUMBER = re.compile(r"\{number(?::(\d+))?\}")
_MOST_DIGITS = 18
Reset = Literal["never", "year", "month"]
_NEEDED: dict[Reset, tuple[tuple[str, ...], ...]] = {
    "never": (),
    "year": (("{yyyy}", "{yy}"),),
    "month": (("{yyyy}", "{yy}"), ("{mm}",)),
}


class AutoNumber(Plain):
    """The next number of a series, given to a record when it is made and never again: an invoice number.

    The number is never used twice, but one can be missing where a record was not saved after all.
    """

    type: Literal["auto_number"] = "auto_number"
    pattern: Annotated[str, StringConstraints(pattern=_PATTERN, max_length=60)] = "{number}"
    """What it looks like: text, `{yyyy}`, `{yy}`, `{mm}` of the day, and `{number:5}` with digits."""
    start: Natural = 1
    """The first number."""
    reset: Reset = "never"
    """When the series begins again; its pattern must then show the year, or the month too."""
    unique: Bool = True
    """No two records hold the same."""

    derived: ClassVar[bool] = True
    example: ClassVar[str] = (
        "invoice_number: {type: auto_number, pattern: 'INV-{yyyy}-{number:5}', reset: year}"
    )
    widget: ClassVar[str] = "computed"
    parser: ClassVar[str] = "text"

    @model_validator(mode="after")
    def _stays_unique(self) -> AutoNumber:
        for words in _NEEDED[self.reset]:
            if not any(word in self.pattern for word in words):
                raise PydanticCustomError(
                    "contradiction",
                    "numbers would come twice: `reset: {reset}` needs `{word}` in `pattern`",
                    {"reset": self.reset, "word": words[0]},
                )
        return self

    @property
    def digits(self) -> int:
        """How many digits the number may have."""
        found = _NUMBER.search(self.pattern)
        return int(found[1]) if found and found[1] else _MOST_DIGITS

    @property
    def room(self) -> int:
        """How many numbers there are before the digits run out."""
        return max(0, largest(self.digits) - self.start + 1)

    def write(self, number: int, year: int, month: int) -> str:
        """Write one number of the series as the pattern says."""
        found = _NUMBER.search(self.pattern)
        shown = f"{number:0{found[1]}}" if found and found[1] else str(number)
        words = {"{yyyy}": f"{year:04}", "{yy}": f"{year % 100:02}", "{mm}": f"{month:02}"}
        text = _NUMBER.sub(shown, self.pattern)
        for word, digits in words.items():
            text = text.replace(word, digits)
        return text

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """The number as it is written."""
        return (Column(name, "text", max_length=self._length()),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Text."""
        return types.TEXT

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """A bounded string."""
        return {"type": "string", "maxLength": self._length()}

    def _length(self) -> int:
        return len(self.write(largest(self.digits), 9999, 12))


MEMBER = AutoNumber
