"""Why something cannot be done: what to say to the person who asked, never a traceback."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 -- it is what to say, not what went wrong inside
    """The message and the way out."""

    def __init__(self, message: str, way_out: str) -> None:
        super().__init__(message)
        self.message, self.way_out = message, way_out
