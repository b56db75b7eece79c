"""Which flows the objects of a database carry by themselves, and why the others wait for the runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from crmspec.access._flow import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.targets.relational.model import Plan

STEPS: Final = "steps are run by the runtime"
SENT: Final = "papers and messages are made and sent by the runtime"
OTHERS: Final = "other systems are spoken to by the runtime"
SAVED: Final = "the runtime fills this in where a record is saved"
_WAITING: Final = {
    "workflows": STEPS,
    "subflows": STEPS,
    "slas": STEPS,
    "actions": STEPS,
    "conversions": STEPS,
    "assignment_rules": STEPS,
    "scoring_rules": STEPS,
    "campaigns": SENT,
    "templates": SENT,
    "documents": SENT,
    "forms": SENT,
    "channels": OTHERS,
    "integrations": OTHERS,
    "dashboards": "what is on a dashboard is shown by the runtime",
    "record_types": SAVED,
    "imports": SAVED,
}
_CALCULATED: Final = frozenset({"expression", "field", "via", "where", "of"})


def waits(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    """Why no object of a database carries a flow; empty where one does."""
    section = str(flow.path[0])
    if section in _WAITING:
        return _WAITING[section]
    if "dashboard:" in flow.source:
        return _WAITING["dashboards"]
    if flow.source.startswith("sla:") or flow.source.startswith("escalation:"):
        return STEPS
    judge = _BY_SECTION.get(section)
    return judge(architecture, planned, flow) if judge is not None else ""


def _in_module(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    path = flow.path
    if path[2] == "display":
        return "the names of records are put together by whoever shows them"
    if flow.target.startswith("refusal:"):
        return _refusing(planned, flow)
    if path[2] == "fields" and path[4] in _CALCULATED:
        return ""
    return SAVED


def _refusing(planned: Plan, flow: Flow) -> str:
    """The rows' own checks are the database's; what takes more than the row is the gateway's."""
    module, name = str(flow.path[1]), str(flow.path[3])
    if flow.target.endswith("|new"):
        return "what depends on other records is checked by the gateway"
    wanted = {f"validation:{module}.{name}", f"field:{module}.{name}"}
    rules = planned.of_module[module].rules
    held = any(one.origin in wanted and one.name.endswith(("validation", "required_when")) for one in rules)
    return "" if held else "what depends on the time is checked by the gateway"


def _in_pipeline(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    path = flow.path
    if path[2] != "transitions":
        return STEPS
    if path[4] not in {"guard", "requires"}:
        return "what a transition sets and says is done by the runtime"
    if architecture.section("pipelines")[str(path[1])].transitions[str(path[3])].automatic:
        return "the runtime itself makes this transition"
    return ""


def _in_rights(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    if flow.source.endswith("|display"):
        return "the names of records are put together by whoever shows them"
    if not {"export", "print"}.isdisjoint(flow.path):
        return "what is taken out or printed is made by the runtime"
    return ""


def _in_view(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    if flow.source.startswith("module:") and "columns" in flow.path:
        return "whether a linked record is still there is told by whoever shows the link"
    return "what is looked for is found by the runtime" if "find_by" in flow.path else ""


def _in_report(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    return "reports are delivered by the runtime" if "deliver" in flow.path else ""


def _in_segment(architecture: Architecture, planned: Plan, flow: Flow) -> str:
    return "what is taken out or printed is made by the runtime" if flow.target.startswith("role:") else ""


_BY_SECTION: Final[dict[str, Any]] = {
    "modules": _in_module,
    "activities": _in_module,
    "pipelines": _in_pipeline,
    "roles": _in_rights,
    "permission_sets": _in_rights,
    "shares": _in_rights,
    "views": _in_view,
    "reports": _in_report,
    "segments": _in_segment,
}
