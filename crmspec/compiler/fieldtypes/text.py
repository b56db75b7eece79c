"""The field type ``text``."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator
from pydantic.fields import Field as field
from pydantic_core import PydanticCustomError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes._plain import Plain
from crmspec.compiler.model.base import Positive
from crmspec.compiler.model.base import Text as Words
from crmspec.compiler.model.field import Column, Surroundings

_ATOM = r"(?:[^\\()\[\]{}|.?*+^$]|\.|\\[\\()\[\]{}|.?*+^$/-]|\\d|\[\^?(?:[^\\\[\]]|\\[\\\[\]^.d-])+\])"
_RUN = rf"(?:{_ATOM}(?:[?*+]|\{{\d{{1,3}}(?:,\d{{0,3}})?\}})?)"
_PATTERN = re.compile(rf"(?:{_RUN}|\({_RUN}+(?:\|{_RUN}+)*\)\??)+")


def _portable(pattern: str) -> str:
    """Take only what every database and JSON Schema read alike, and what cannot run away.

    That is: characters, classes, repeats of one of them, and groups of alternatives that are not
    repeated themselves.
    """
    if not _PATTERN.fullmatch(pattern):
        raise PydanticCustomError(
            "pattern",
            "`{pattern}` uses more than characters, classes, their repeats and plain groups",
            {"pattern": pattern},
        )
    try:
        re.compile(pattern)
    except re.error as problem:
        raise PydanticCustomError(
            "pattern", "`{pattern}` does not parse: {why}", {"pattern": pattern, "why": str(problem)}
        ) from None
    return pattern


class Text(Plain):
    """A short line of text: a name, a title, a number that nobody calculates with.

    Choose `picklist` where only a few values are right, `long_text` for several lines, `email`,
    `phone` and `url` for what they are called.
    """

    type: Literal["text"] = "text"
    max_length: Annotated[Positive, field(le=4_000)] = 255
    """How many characters it holds at most."""
    pattern: Annotated[Words, AfterValidator(_portable)] | None = None
    r"""What the whole of it must look like, as a regular expression: `[A-Z]{2}\d{6}`."""

    free: ClassVar[bool] = True
    example: ClassVar[str] = "vat_number: {type: text, max_length: 20, pattern: '[A-Z]{2}[0-9A-Z]+'}"

    def columns(self, module: str, name: str, around: Surroundings) -> tuple[Column, ...]:
        """One column, bounded."""
        return (Column(name, "text", max_length=self.max_length, pattern=self.pattern),)

    def value(self, module: str, name: str, around: Surroundings) -> types.Type:
        """Text."""
        return types.TEXT

    def json_schema(self, module: str, name: str, around: Surroundings) -> dict[str, Any]:
        """A bounded string."""
        schema: dict[str, Any] = {"type": "string", "maxLength": self.max_length}
        return {**schema, "pattern": f"^(?:{self.pattern})$"} if self.pattern else schema


MEMBER = Text
