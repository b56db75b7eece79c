"""Texts of authors inside Markdown and Mermaid: shown as they are, and never taken for markup."""

from __future__ import annotations

import re
from typing import Final

from crmspec.diagnostics import visible

_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()#+!|~$])")
_MERMAID: Final = re.compile(r"[^\w .,:/%+-]")


def markdown(text: object) -> str:
    """One line of Markdown that shows a text."""
    line = visible(" ".join(str(text).split()))
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    line = _MARKDOWN.sub(r"\\\1", line)
    line = re.sub(r"^([-=])", r"\\\1", re.sub(r"^(\d+)\.(?=\s)", r"\1\\.", line))
    return line.replace("://", ":&#8203;//").replace("@", "&#64;")


def mermaid(text: object) -> str:
    """A label in a diagram, in quotes."""
    line = visible(" ".join(str(text).split()))[:60]
    return '"' + _MERMAID.sub(lambda found: f"#{ord(found[0])};", line) + '"'
