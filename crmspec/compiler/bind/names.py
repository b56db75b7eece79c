"""Names: what one looks like, and what is said about one that does not."""

from __future__ import annotations

import re
from typing import Final

from crmspec.compiler.model.base import NAME_PATTERN
from crmspec.diagnostics import visible

NAME: Final = re.compile(NAME_PATTERN)


def bad_name(name: str) -> tuple[str, str]:
    """Say what is wrong with a name, and what it could be."""
    if len(name) > 40:
        return (
            f"the name `{visible(name[:40])}…` is longer than 40 characters",
            "shorten it; the label can be long",
        )
    words = re.findall(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|\d+", name) if name.isascii() else []
    proposal = "_".join(word.lower() for word in words)
    way_out = (
        f"write `{proposal}`"
        if NAME.match(proposal)
        else "use lower-case letters, digits and single underscores"
    )
    return f"`{visible(name)}` is no name: names are in snake_case", way_out
