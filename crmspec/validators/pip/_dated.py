"""Dates that are called after a stage: they are there from that stage on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.types import Date, Datetime
from crmspec.validators.pip._flow import flows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.validators.pip._flow import Flow

_UNITS: Final = frozenset({"on", "at", "date", "day", "time", "datetime"})
_ENDING: Final = re.compile(r"(?<=..)(?:ed|d|e)$")
PLAN: Final = re.compile(r"plann|expect|schedul|estimat|promis|request|propos|new|open|draft|start")
"""In the names of fields: what is only planned, asked for or begun."""


@once
def dated(architecture: Architecture) -> Mapping[tuple[str, str], tuple[Flow, frozenset[str]]]:
    """The dates that are called after stages (`sent_on`, `closed_on`), each with its pipeline and those stages."""
    found: dict[tuple[str, str], tuple[Flow, frozenset[str]]] = {}
    for flow in flows(architecture):
        module = flow.said.module
        declared, members = architecture.modules.get(module), architecture.members.members(module) or {}
        stems = {stage: {stem(word) for word in stage.split("_")} for stage in flow.stages}
        for name in declared.fields if declared else ():
            words = [word for word in name.split("_") if word not in _UNITS]
            if len(words) != 1 or words[0] == name or PLAN.search(name):
                continue
            stages = frozenset(stage for stage, its in stems.items() if stem(words[0]) in its)
            plain = flow.whole and isinstance(members.get(name), Date | Datetime)
            if stages and plain and stages.isdisjoint(flow.initial):
                found[module, name] = flow, stages
    return found


def from_then_on(flow: Flow, stages: frozenset[str]) -> set[str]:
    """The stages in which such a date is there, but for those that every record goes through before it."""
    found = flow.reached(stages)
    for one in flow.stages:
        if one not in stages and stages.isdisjoint(flow.reached(flow.initial, without=one)):
            found &= flow.reached(stages, without=one)
    return found


def comes_after(architecture: Architecture, module: str, one: str, other: str) -> bool:
    """Whether the one of two dates is of a stage that only comes after that of the other."""
    known = dated(architecture)
    if (module, one) not in known or (module, other) not in known:
        return False
    (flow, late), (same, early) = known[module, one], known[module, other]
    if flow.name != same.name or late & early:
        return False
    return late <= flow.reached(early) and early.isdisjoint(flow.reached(late))


def stem(word: str) -> str:
    """What a word has in common with the same one in another tense."""
    return _ENDING.sub("", word)
