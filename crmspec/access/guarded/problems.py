"""What a guarded connection refuses."""

from __future__ import annotations

import sqlite3


class CannotConnect(Exception):  # noqa: N818 - it says what is so
    """There is no connection: the file, the bundle or the user is not what it has to be."""


class NotAllowed(sqlite3.DatabaseError):
    """A statement that no caller may run, whatever is granted."""
