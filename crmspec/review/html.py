"""The review as one file of HTML: no script, nothing from elsewhere, for a screen, a phone and paper."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from crmspec.diagnostics import Severity
from crmspec.review.drawing import arcs, busiest
from crmspec.review.facts import tally
from crmspec.review.words import SEVERITIES, Links, line_of, pieces, several, spot, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmspec.review.facts import Count, Review, Tally, Thing

MOST_MODULES: Final = 36
"""How many modules the map shows, so that it can be read."""


def render_html(review: Review, links: Links) -> str:
    """The whole page."""
    template = _environment().get_template("report.html.j2")
    edges = [(one.source, one.target) for one in review.shape.links]
    shown = busiest(review.modules, edges, MOST_MODULES)
    courses = [one.thing.name for one in review.courses]
    handed = [(one.thing.name, other) for one in review.courses for other in one.hands_over_to]
    labels = {one.thing.name: one.thing for one in review.courses}
    page: str = template.render(
        review=review,
        verdict=verdict(review),
        state="error"
        if review.number(Severity.ERROR)
        else "warning"
        if review.number(Severity.WARNING)
        else "clean",
        areas=[tally(area, (one for one in review.remarks if one.area == area)) for area in review.areas],
        stewards=_stewards(review),
        severities=SEVERITIES,
        href=links.to,
        module_map=arcs(shown, edges) if shown else None,
        left_out=_left_out(review, shown),
        pointing={name: [one for one in review.shape.links if one.source == name] for name in shown},
        process_map=arcs(courses, handed, down=True) if handed else None,
        processes=labels,
    )
    return page.rstrip() + "\n"


def told(text: str) -> Markup:
    """A message: what stands in backticks is code."""
    parts = (
        Markup("<code>{}</code>").format(part) if is_code else escape(part) for is_code, part in pieces(text)
    )
    return Markup("").join(parts)


def breaking(name: str) -> Markup:
    """A name that may be broken between its words."""
    return Markup("<wbr>").join(re.split(r"(?<=[_.])", line_of(name)))


def grouped(things: Iterable[Thing]) -> list[tuple[str, list[Thing]]]:
    """Things of a kind together."""
    return [(kind, list(several_)) for kind, several_ in groupby(things, key=lambda one: one.kind)]


def fitted(text: str, width: int) -> str:
    """A text cut to what fits into a box of this width."""
    line, most = line_of(text), max(4, (width - 12) * 10 // 66)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def share(count: Count, counts: Iterable[Count]) -> int:
    """How large a count is beside the largest of its kind, in percent."""
    return round(100 * count.number / max((one.number for one in counts), default=1))


def _stewards(review: Review) -> list[Tally]:
    names = sorted({one.steward for one in review.remarks}, key=lambda name: (not name, name))
    return [tally(name, (one for one in review.remarks if one.steward == name)) for name in names]


def _left_out(review: Review, shown: list[str]) -> list[Thing]:
    """Modules that the map does not show: joined to none, or too many."""
    return [flow.thing for flow in review.flows if flow.thing.name not in set(shown)]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crmspec.review", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS)
    environment.globals["share"] = share
    return environment


_FILTERS: Final[dict[str, Any]] = {
    "told": told,
    "line": line_of,
    "name": breaking,
    "spot": spot,
    "grouped": grouped,
    "fitted": fitted,
    "several": several,
}
"""What templates can make of values."""
