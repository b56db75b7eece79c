"""An SQLite deployment as one principal may use it: any SQL, by the same names, and only what is granted.

``connect`` gives a connection whose tables are views of what the principal sees, with triggers that decide what it
changes. It guards against the text of statements; the program that holds the connection is trusted, and so is
whoever holds the file. Roles, teams and queues are as of connecting; records that somebody opens by hand are seen
at once, and whoever is not active any more is refused at the next statement.
"""

from crmspec.access.guarded.connecting import connect
from crmspec.access.guarded.connection import Connection
from crmspec.access.guarded.cursor import Cursor
from crmspec.access.guarded.problems import CannotConnect, NotAllowed

__all__ = ["CannotConnect", "Connection", "Cursor", "NotAllowed", "connect"]
