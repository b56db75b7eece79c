"""Parts that nobody answers for, that are overdue, outdated or unused; and the findings that were accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.review.declared import declared
from crmspec.review.facts import NOBODY, Accepted, Outdated, Overdue, Thing, Upkeep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from crmspec.compiler.architecture import Architecture
    from crmspec.diagnostics import Diagnostic

_UNUSED: Final = "REF201"
_ANSWERED_FOR: Final = frozenset(
    {
        "modules", "activities", "pipelines", "conversions", "workflows", "subflows", "actions", "decision_tables",
        "assignment_rules", "scoring_rules", "segments", "campaigns", "templates", "documents", "forms", "imports",
        "integrations", "reports", "dashboards", "roles", "permission_sets", "processes", "tags", "lead_sources",
        "consents", "slas",
    }
)  # fmt: skip
"""Sections whose declarations somebody should answer for."""


def upkeep(architecture: Architecture, found: Iterable[Diagnostic], today: date) -> Upkeep:
    """What has to be looked after."""
    known = declared(architecture)
    answered = [path for path in known.every if len(path) == 2 and path[0] in _ANSWERED_FOR]
    unattended = [path for path in answered if known.steward(path) == NOBODY]
    unused = (known.at(one.span) for one in found if one.code == _UNUSED)
    return Upkeep(
        tuple(sorted(map(known.thing, unattended), key=_by_name)),
        len(answered) - len(unattended),
        tuple(sorted(_overdue(architecture, today), key=lambda one: (one.by, one.thing.place))),
        tuple(sorted(_outdated(architecture), key=lambda one: one.thing.place)),
        tuple(sorted((known.thing(path) for path in unused if len(path) > 1), key=_by_name)),
        tuple(sorted(_accepted(architecture, today), key=lambda one: (one.thing.place, one.code))),
    )


def _by_name(thing: Thing) -> tuple[str, str]:
    return thing.kind, thing.name


def _overdue(architecture: Architecture, today: date) -> Iterator[Overdue]:
    known = declared(architecture)
    for path, one in known.every.items():
        if one.review_by and one.review_by < today.isoformat():
            yield Overdue(known.thing(path), one.review_by, known.steward(path))


def _outdated(architecture: Architecture) -> Iterator[Outdated]:
    known = declared(architecture)
    for path, one in known.every.items():
        if one.deprecated:
            mine = architecture.owner(path)
            users = {
                source: places[mine][0] for source, places in architecture.edges.items() if mine in places
            }
            paths = {known.at(architecture.span(place)) for source, place in users.items() if source != mine}
            things = sorted(
                (known.thing(user) for user in paths if len(user) > 1 and user != path), key=_by_name
            )
            if things:
                yield Outdated(known.thing(path), one.deprecated, tuple(things))


def _accepted(architecture: Architecture, today: date) -> Iterator[Accepted]:
    known = declared(architecture)
    for path, one in known.every.items():
        for code, waiver in one.waive.items():
            past = bool(waiver.until and waiver.until <= today.isoformat())
            thing = known.thing(path)
            yield Accepted(thing, code, waiver.because, waiver.until or "", waiver.by or "", past)
