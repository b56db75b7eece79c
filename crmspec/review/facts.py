"""The facts that a review looks at: plain values, for whoever prints them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from crmspec.diagnostics import Diagnostic, Span

NOBODY: Final = ""
"""The steward of what has none."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something declared: what kind of thing, its name, what people call it, and where it stands."""

    kind: str
    name: str
    label: str
    place: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, with the part of the architecture it belongs to and the role that answers for that."""

    finding: Diagnostic
    area: str
    steward: str


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule looks for and why, for those who read its findings."""

    code: str
    title: str
    what: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """A requirement, what serves it, and the tests that prove it."""

    thing: Thing
    priority: str
    owner: str
    served_by: tuple[Thing, ...]
    proved_by: tuple[Thing, ...]

    @property
    def gap(self) -> str:
        """What it lacks, in a few words; empty where it lacks nothing."""
        if not self.served_by:
            return "nothing serves it"
        return "" if self.proved_by else "no test proves it"


@dataclass(frozen=True, slots=True)
class FieldFlow:
    """Who fills a field and who reads it."""

    thing: Thing
    type: str
    filled_by: tuple[Thing, ...]
    read_by: tuple[Thing, ...]
    editors: tuple[str, ...]
    """The roles that may fill it, those aside that may do everything everywhere."""
    readers: tuple[str, ...]
    """The roles that see it, those aside that may do everything everywhere."""

    @property
    def unfilled(self) -> bool:
        """Whether nothing and nobody fills it."""
        return not (self.filled_by or self.editors)

    @property
    def unread(self) -> bool:
        """Whether nothing and nobody reads it."""
        return not (self.read_by or self.readers)


@dataclass(frozen=True, slots=True)
class ModuleFlow:
    """The fields of a module, each with who fills it and who reads it."""

    thing: Thing
    fields: tuple[FieldFlow, ...]

    @property
    def unfilled(self) -> int:
        """How many fields nothing fills."""
        return sum(one.unfilled for one in self.fields)

    @property
    def unread(self) -> int:
        """How many fields nothing reads."""
        return sum(one.unread for one in self.fields)


@dataclass(frozen=True, slots=True)
class Stride:
    """One step of a process: who does what, with what, how soon."""

    thing: Thing
    by: str
    does: str
    with_: tuple[Thing, ...]
    within: str


@dataclass(frozen=True, slots=True)
class Course:
    """A process: what it reaches, its steps in order, and the processes that follow."""

    thing: Thing
    goal: str
    owner: str
    starts_with: str
    ask: str
    steps: tuple[Stride, ...]
    hands_over_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """Something that was to be looked at again by a date that is past."""

    thing: Thing
    by: str
    steward: str


@dataclass(frozen=True, slots=True)
class Outdated:
    """Something deprecated that other things still use."""

    thing: Thing
    why: str
    used_by: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that is waived: which rule, where, why, until when."""

    thing: Thing
    code: str
    because: str
    until: str
    by: str
    is_past: bool


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Parts that nobody answers for, that are overdue, outdated or unused, and what was accepted."""

    unattended: tuple[Thing, ...]
    attended: int
    overdue: tuple[Overdue, ...]
    outdated: tuple[Outdated, ...]
    unused: tuple[Thing, ...]
    accepted: tuple[Accepted, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something there are."""

    what: str
    number: int
    thing: Thing | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One module points at another by a field."""

    source: str
    target: str
    field: str


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the architecture is and how it hangs together."""

    sections: tuple[Count, ...]
    modules: tuple[Count, ...]
    """Modules by their number of fields, the largest first."""
    pipelines: tuple[Count, ...]
    """Pipelines by their number of stages, the longest first."""
    roles: int
    hierarchy: int
    """How many levels the hierarchy of roles has."""
    referred: tuple[Count, ...]
    """Modules by the number of declarations that refer to them."""
    triggers: tuple[Count, ...]
    """What starts workflows, by how many it starts."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a review looks at."""

    name: str
    label: str
    version: str
    purpose: tuple[str, ...]
    description: str
    as_of: date | None
    """The date that was asked for, where one was."""
    remarks: tuple[Remark, ...]
    hidden: int
    """How many notes are not shown."""
    stewards: Mapping[str, Thing]
    """The roles, by name."""
    modules: Mapping[str, Thing]
    """The modules, by name."""
    pages: tuple[RulePage, ...]
    needs: tuple[Need, ...]
    flows: tuple[ModuleFlow, ...]
    courses: tuple[Course, ...]
    upkeep: Upkeep
    shape: Shape
    areas: tuple[str, ...] = field(default=())
    """The areas that have remarks, in the order in which they are shown."""

    def number(self, severity: Severity) -> int:
        """How many remarks weigh this much."""
        return sum(one.finding.severity is severity for one in self.remarks)

    @property
    def gaps(self) -> int:
        """How many requirements lack something."""
        return sum(bool(one.gap) for one in self.needs)

    @property
    def loose(self) -> int:
        """How many fields are filled by nothing or read by nothing."""
        return sum(one.unfilled or one.unread for module in self.flows for one in module.fields)

    def by_steward(self, area: str) -> list[tuple[str, list[Remark]]]:
        """The remarks of an area, those of each steward together, what nobody answers for last."""
        found: dict[str, list[Remark]] = {}
        for one in self.remarks:
            if one.area == area:
                found.setdefault(one.steward, []).append(one)
        return sorted(found.items(), key=lambda entry: (entry[0] == NOBODY, entry[0]))


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings counted by severity."""

    what: str
    errors: int
    warnings: int
    notes: int


def tally(what: str, remarks: Iterable[Remark]) -> Tally:
    """Count remarks by severity."""
    every = [one.finding.severity for one in remarks]
    return Tally(what, *(every.count(one) for one in (Severity.ERROR, Severity.WARNING, Severity.INFO)))
