"""Reports that ask who looks: the file has no view for them, so each connection has its own, over all data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.physical import quoted
from crmspec.targets.relational.views import reports
from crmspec.targets.relational.views.view import Sketcher
from crmspec.targets.sqlite.views import TONGUE

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Plan
    from crmspec.targets.relational.views.view import View

_TABLE: Final = re.compile(r"""('(?:[^']|'')*')|\b(from|join) (?=")""", re.IGNORECASE)


def queries(manifest: dict[str, Any], planned: Plan) -> dict[str, str]:
    """For each view of a report, what it shows; a report that cannot be shown here is left out."""
    drawn = reports.views(Sketcher(manifest, planned, TONGUE))
    return {
        one.name: _own(one) if one.own else f"select * from main.{quoted(one.name)}"
        for one in drawn
        if one.sql
    }


def _own(one: View) -> str:
    """The query itself, on the tables rather than on what the principal sees of them."""
    _, _, query = one.sql.removesuffix(";").partition(f"view {quoted(one.name)} as\n")
    told = _TABLE.sub(lambda found: found[1] or f"{found[2]} main.", query)
    return f"select * from (\n{told}\n)"
