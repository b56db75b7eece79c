"""Texts of authors inside Markdown and Mermaid: shown as they are, and never taken for markup."""

from __future__ import annotations

import re
from typing import Final

from crmspec.diagnostics import visible

_MARKDOWN: Final = str.maketrans(
    {sign: f"\\{sign}" for sign in r"\`*_[]()#+!|~$"}
    | {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "{": "&#123;", "}": "&#125;"}
)
_NUMBERED: Final = re.compile(r"(\d+)\.(?=\s)")
_MERMAID: Final = re.compile(r"[^\w .,:/+-]")


def markdown(text: object) -> str:
    """One line of Markdown that shows a text."""
    line = visible(" ".join(str(text).split())).translate(_MARKDOWN).replace("://", ":&#8203;//")
    if line.startswith(("-", "=")):
        return f"\\{line}"
    listed = _NUMBERED.match(line)
    return f"{listed[1]}\\{line[listed.end(1) :]}" if listed else line


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
