"""Texts of authors inside Mermaid: shown as they are, and never taken for markup."""

from __future__ import annotations

import re
from typing import Final

from crmspec.diagnostics import visible

_MERMAID: Final = re.compile(r"[^\w .,:/+-]")


def mermaid(text: object) -> str:
    """A label in a diagram, in quotes."""
    line = visible(" ".join(str(text).split()))[:60]
    return '"' + _MERMAID.sub(lambda found: f"#{ord(found[0])};", line) + '"'


def word(text: object) -> str:
    """A text as a part of an id in a diagram: other texts make other words."""
    return "".join(_signs(char) for char in str(text))


def _signs(char: str) -> str:
    if char.isascii() and char.isalnum():
        return char
    return {"_": "_", ".": "__"}.get(char) or f"_{ord(char):x}"
