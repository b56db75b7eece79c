"""Views on PostgreSQL: whoever reads one needs the rights to what it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.targets.relational.text import comment
from crmspec.targets.relational.tongue import Tongue
from crmspec.targets.relational.views import views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan
    from crmspec.targets.relational.views.view import View

TONGUE: Final = Tongue(
    name="postgres",
    sql=POSTGRES,
    json_list="coalesce(jsonb_agg({0} order by {0}), '[]'::jsonb)",
    each='lateral unnest({0}) as {1} ("value")',
    same="is not distinct from",
    view="create view {0} with (security_invoker = true) as",
    asking={"user": '(select "fn__user_id"())'},
)


def drawn(manifest: Json, planned: Plan) -> list[View]:
    """Every view."""
    return list(views(manifest, planned, TONGUE))


def texts(drawn: list[View]) -> Iterator[str]:
    """The views as statements."""
    for one in drawn:
        yield one.sql or comment(one.origin, f"no view, because {one.missing}")
