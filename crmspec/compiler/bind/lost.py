"""What a file that cannot be read seems to declare: who refers to it is not mistaken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

_SECTION: Final = re.compile(r"([a-z_]+)\s*:")
_NAME: Final = re.compile(r"( +)([a-z][a-z0-9_]*)\s*:")


def declared_in(text: str) -> Iterator[tuple[str, str]]:
    """Sections and names, by the indentation of the lines alone."""
    section, indent = "", 0
    for line in text.splitlines():
        if found := _SECTION.match(line):
            section, indent = found[1], 0
        elif section in SECTIONS and (found := _NAME.match(line)):
            indent = indent or len(found[1])
            if len(found[1]) == indent:
                yield section, found[2]
