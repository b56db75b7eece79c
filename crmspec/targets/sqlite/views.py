"""Views on SQLite. It does not know who is asking: such a view each connection makes for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.targets.relational.text import comment
from crmspec.targets.relational.tongue import Tongue
from crmspec.targets.relational.views import views

if TYPE_CHECKING:
    from crmspec.targets.relational.model import Json, Plan

TONGUE: Final = Tongue(
    name="sqlite",
    sql=SQLITE,
    json_list="json_group_array({0})",
    each="json_each({0}) as {1}",
    same="is",
    view="create view {0} as",
    asking={},
    own_view="create temporary view {0} as",
    own_asking={"user": '(select "user_id" from temp."_principal")'},
)
PRINCIPAL: Final = """\
-- who uses this connection; whoever opens it writes one row
create temporary table "_principal" ("user_id" text not null);"""


def statements(manifest: Json, planned: Plan) -> tuple[list[str], list[str]]:
    """Every view of the file, and every view that a connection makes."""
    shared: list[str] = []
    own = [PRINCIPAL]
    for one in views(manifest, planned, TONGUE):
        text = one.sql or comment(one.origin, f"no view, because {one.missing}")
        (own if one.own else shared).append(text)
    return shared, own
