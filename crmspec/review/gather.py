"""From an architecture and its findings to the facts of a review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.diagnostics import Severity
from crmspec.review.areas import ORDER, area_of
from crmspec.review.courses import courses
from crmspec.review.declared import declared
from crmspec.review.facts import Remark, Review
from crmspec.review.flows import flows
from crmspec.review.needs import needs
from crmspec.review.pages import pages
from crmspec.review.shape import module_path, shape
from crmspec.review.upkeep import upkeep

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic
    from crmspec.review.pages import Explained


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a review is asked for."""

    today: date
    """The date that counts."""
    as_of: date | None = None
    """The same, where somebody named it: then it stands in the review."""
    notes: bool = False
    """Whether notes are shown too."""


def gather(
    architecture: Architecture, found: Sequence[Diagnostic], rules: Iterable[Explained], occasion: Occasion
) -> Review:
    """Gather the facts about an architecture and its findings."""
    known, crm = declared(architecture), architecture.crm
    shown = [one for one in found if occasion.notes or one.severity is not Severity.INFO]
    remarks = tuple(_remark(architecture, one) for one in shown)
    areas = {one.area for one in remarks}
    return Review(
        name=crm.name if crm else "",
        label=crm.label if crm else "An architecture without a name",
        version=crm.version if crm else "",
        purpose=tuple(one.replace("_", " ") for one in crm.purpose) if crm else (),
        description=(crm.description or "") if crm else "",
        as_of=occasion.as_of,
        remarks=remarks,
        hidden=len(found) - len(shown),
        stewards={name: known.thing(("roles", name)) for name in architecture.section("roles")},
        modules={name: known.thing(module_path(architecture, name)) for name in architecture.modules},
        pages=pages(rules, {one.code for one in shown}),
        needs=needs(architecture),
        flows=flows(architecture),
        courses=courses(architecture),
        upkeep=upkeep(architecture, found, occasion.today),
        shape=shape(architecture),
        areas=tuple(area for area in ORDER if area in areas),
    )


def _remark(architecture: Architecture, one: Diagnostic) -> Remark:
    known = declared(architecture)
    path = known.at(one.span)
    section = path or ((one.span.file.partition("/")[0],) if one.span.file.startswith("tests/") else ())
    return Remark(one, area_of(one.code, section), known.steward(path))
