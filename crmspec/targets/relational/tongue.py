"""What views and tests need to know of a database to be written for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.sql import Dialect
    from crmspec.physical import Dialect as Name


@dataclass(frozen=True, slots=True)
class Tongue:
    """A database's way of saying things, where the two differ."""

    name: Name
    sql: Dialect
    json_list: str
    """A JSON list of `{0}`, in the order of `{1}`, for a group of rows."""
    each: str
    """The values of a checklist `{0}`, one a row, in the column `value` of `{1}`."""
    same: str
    """Whether two values are the same, or neither is there."""
    view: str
    """How making a view begins, before its name, and what stands after: `create view {0} as`."""
    asking: Mapping[str, str]
    """Variables that are known in a view: who is asking."""
    own_view: str = ""
    """How a view for one connection begins, where views cannot know who is asking."""
    own_asking: Mapping[str, str] | None = None
    """Variables that are known in such a view."""
