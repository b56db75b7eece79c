"""What triggers and steps ask about other declarations to know what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.compiler.model.context import MISSING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.base import Declaration

ABOUT = {
    "pipeline": "pipelines",
    "form": "forms",
    "segment": "segments",
    "scoring_rule": "scoring_rules",
    "template": "templates",
    "sla": "slas",
}
YIELDING = {
    "event": "integrations",
    "operation": "integrations",
    "action": "actions",
    "decision_table": "decision_tables",
    "conversion": "conversions",
}


class BlueprintLookup:
    """Answers from the sections of a blueprint."""

    def __init__(self, sections: Mapping[str, Mapping[str, Declaration]]) -> None:
        self._sections = sections

    def module_of(self, kind: str, name: str) -> str | None:
        """The module that a pipeline, form, segment, score, template or deadline is about."""
        found = self._sections[ABOUT[kind]].get(name)
        return found.module if found else MISSING  # type: ignore[attr-defined]

    def parameters_of(self, kind: str, name: str) -> Mapping[str, str]:
        """What an event, an action, an operation, a conversion or a decision table yields, with types."""
        outer, _, inner = name.partition(".")
        if outer not in self._sections[YIELDING[kind]]:
            return {MISSING: "any"}
        match kind:
            case "event":
                return self._inside("integrations", outer, "events", inner, "payload")
            case "operation":
                return self._inside("integrations", outer, "operations", inner, "result")
            case "action":
                return _specs(getattr(self._sections["actions"].get(name), "result", {}))
            case "decision_table":
                outputs = getattr(self._sections["decision_tables"].get(name), "outputs", {})
                return {key: one.type for key, one in outputs.items()}
            case "conversion":
                targets = getattr(self._sections["conversions"].get(name), "creates", ())
                return {one.as_ or one.module: f"record:{one.module}" for one in targets}
        return {}

    def _inside(self, section: str, outer: str, group: str, inner: str, what: str) -> Mapping[str, str]:
        found = getattr(self._sections[section].get(outer), group, {}).get(inner)
        return _specs(getattr(found, what)) if found else {MISSING: "any"}


def _specs(parameters: Mapping[str, Any]) -> Mapping[str, str]:
    return {name: one.spec for name, one in parameters.items()}
