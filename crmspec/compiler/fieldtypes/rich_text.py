"""The field type ``rich_text``."""

from __future__ import annotations

from typing import ClassVar, Literal

from crmspec.compiler.fieldtypes._prose import Prose


class RichText(Prose):
    """Text with headings, lists and links: an article, the terms of a contract.

    It is kept as HTML of which only harmless parts are let in. Choose `long_text` unless the form
    of the text matters.
    """

    type: Literal["rich_text"] = "rich_text"

    example: ClassVar[str] = "terms: {type: rich_text, max_length: 50000}"
    widget: ClassVar[str] = "rich_text"
    parser: ClassVar[str] = "html"
    media_type: ClassVar[str] = "text/html"


MEMBER = RichText
