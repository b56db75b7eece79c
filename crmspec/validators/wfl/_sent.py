"""Which messages are ever sent, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.validators.wfl._sending import sendings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SENDERS: Final = frozenset({"workflows", "subflows", "campaigns", "forms", "pipelines", "slas"})


class Sent(NamedTuple):
    """A template that something sends, by which channel, and to records of which modules."""

    channel: str
    to: frozenset[str] | None
    """None where not all of them are known."""


@once
def sent(architecture: Architecture) -> Mapping[str, Sent]:
    """Every template that is sent to people outside, by name."""
    named = {
        one.target.partition(":")[2]
        for one in architecture.references
        if one.target.startswith("template:") and one.path[0] in _SENDERS and not _only_listens(one.path)
    }
    known: dict[str, set[str | None]] = {name: set() for name in named}
    for name, module in _senders(architecture):
        if name in known:
            known[name].add(module)
    return {
        name: Sent(architecture.section("templates")[name].channel, _all(modules))
        for name, modules in sorted(known.items())
        if name in architecture.section("templates")
    }


def _only_listens(path: tuple[str | int, ...]) -> bool:
    """Whether a template is named by a trigger, which sends nothing."""
    return "trigger" in path or "event" in path


def _all(modules: set[str | None]) -> frozenset[str] | None:
    """Where nobody is known who sends it, it is handed over by name."""
    named = frozenset(one for one in modules if one is not None)
    return named if modules and None not in modules else None


def _senders(architecture: Architecture) -> Iterator[tuple[str, str | None]]:
    for one in sendings(architecture):
        yield one.name, one.to
    segments = architecture.section("segments")
    for campaign in architecture.section("campaigns").values():
        module = segments[campaign.segment].module if campaign.segment in segments else None
        for name in (campaign.template, *(one.template for one in campaign.series)):
            if name:
                yield name, module
    for form in architecture.section("forms").values():
        if form.delivers and form.delivers.template:
            yield form.delivers.template, form.module
    for named in architecture.references:
        if named.kind == "template" and len(named.path) > 2 and named.path[-2] == "with":
            yield named.target.partition(":")[2], None


def modules_of(architecture: Architecture, campaign: str) -> str | None:
    """Whose records a campaign is for."""
    declared = architecture.section("campaigns").get(campaign)
    segment = architecture.section("segments").get(declared.segment) if declared else None
    return segment.module if segment else None
