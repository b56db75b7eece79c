"""The field type ``long_text``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._prose import Prose


class LongText(Prose):
    """Text of several lines: a description, what a customer asked for.

    Choose `rich_text` where bold words and lists matter, a note among the activities for what is
    added over time.
    """

    type: Literal["long_text"] = "long_text"

    example: ClassVar[str] = "requirements: {type: long_text, max_length: 5000}"
    widget: ClassVar[str] = "textarea"


MEMBER = LongText
