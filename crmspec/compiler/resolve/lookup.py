"""What triggers and steps ask about other declarations to know what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.context import MISSING

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Declaration

ABOUT = {
    "pipeline": "pipelines",
    "seed_record": "records",
    "form": "forms",
    "segment": "segments",
    "scoring_rule": "scoring_rules",
    "template": "templates",
    "sla": "slas",
    "import": "imports",
}
PARAMETERS: Final[Mapping[str, tuple[str, str, str]]] = {
    "action": ("actions", "", "result"),
    "action_inputs": ("actions", "", "inputs"),
    "decision_table": ("decision_tables", "", "outputs"),
    "decision_inputs": ("decision_tables", "", "inputs"),
    "event": ("integrations", "events", "payload"),
    "operation": ("integrations", "operations", "result"),
    "operation_inputs": ("integrations", "operations", "inputs"),
    "subflow": ("subflows", "", "parameters"),
    "template_parameters": ("templates", "", "parameters"),
    "conversion": ("conversions", "", "creates"),
}
"""For what takes or yields values: its section, the group it is in within a declaration, and where they are."""


def _asked(workflow: Any) -> Iterator[str]:
    """What a button asks for."""
    for trigger in workflow.trigger:
        yield from getattr(trigger, "asks", ())


def _read(source: Any) -> Iterator[str]:
    """The columns that an import knows."""
    yield from source.columns
    yield from source.drop
    yield from (one.column for one in (*source.tags, *source.consents))
    if source.owner:
        yield source.owner.column


def _shown(report: Any) -> Iterator[str]:
    """The columns of a report; what it is grouped by has a name of its own only where it is a field."""
    yield from report.measures
    for column in (*report.columns, *(one.by for one in report.group)):
        yield column if column.isidentifier() else MISSING
    if report.period and report.period.by:
        yield "period"


COLUMNS: Final[Mapping[str, tuple[str, Callable[[Any], Iterator[str]]]]] = {
    "button": ("workflows", _asked),
    "import": ("imports", _read),
    "report": ("reports", _shown),
}
"""For what holds named values whose types nobody says: its section, and their names."""


class BlueprintLookup:
    """Answers from the sections of a blueprint."""

    def __init__(self, sections: Mapping[str, Mapping[str, Declaration]]) -> None:
        self._sections = sections

    def module_of(self, kind: str, name: str) -> str | None:
        """The module that a pipeline, form, segment, score, template or deadline is about."""
        found = self._sections[ABOUT[kind]].get(name)
        return found.module if found else MISSING  # type: ignore[attr-defined]

    def parameters_of(self, kind: str, name: str) -> Mapping[str, str]:
        """What something takes or yields, with types; a word that stands for all where it is not known."""
        if kind in COLUMNS:
            return self._columns(kind, name)
        section, group, what = PARAMETERS[kind]
        outer, _, inner = name.partition(".")
        found: Any = self._sections[section].get(outer)
        if found is not None and group:
            found = getattr(found, group).get(inner)
        return {MISSING: "any"} if found is None else _specs(getattr(found, what))

    def _columns(self, kind: str, name: str) -> Mapping[str, str]:
        section, columns = COLUMNS[kind]
        found = self._sections[section].get(name)
        return dict.fromkeys((MISSING,) if found is None else columns(found), "any")


def _specs(parameters: Any) -> Mapping[str, str]:
    if isinstance(parameters, tuple):
        return {one.as_ or one.module: f"record:{one.module}" for one in parameters}
    return {name: one if isinstance(one, str) else one.spec for name, one in parameters.items()}
