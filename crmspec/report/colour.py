"""Colours of a terminal, where there is one and nobody said no (``NO_COLOR``, ``FORCE_COLOR``, ``TERM``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TextIO

_STYLES: Final = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "title": "1",
    "frame": "34",
    "mark": "31",
    "other": "36",
    "help": "32",
}


class Paint:
    """Puts text in colour, or leaves it as it is."""

    __slots__ = ("_on",)

    def __init__(self, *, on: bool = False) -> None:
        self._on = on

    def __call__(self, style: str, text: str) -> str:
        """``text`` in the colour of ``style``."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._on and text else text


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether text for ``stream`` should be in colour."""
    if environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"
