"""From the manifest to ``workflows.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.targets.text import json_text
from crmspec.targets.workflows.graph import Flow
from crmspec.targets.workflows.schema import workflows_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.target import Files, Manifest

FORMAT_VERSION: Final = 1
Json = dict[str, Any]


def make(manifest: Manifest) -> Files:
    """The flows of a blueprint, the definitions they use, and the schema of both."""
    flows = dict((*_workflows(manifest), *_campaigns(manifest), *_watches(manifest)))
    data = {
        "format_version": FORMAT_VERSION,
        "flows": dict(sorted(flows.items())),
        "conversions": manifest["conversions"],
        "assignment_rules": manifest["assignment_rules"],
        "scoring_rules": manifest["scoring_rules"],
        "decision_tables": manifest["decision_tables"],
        "calendars": manifest["calendars"],
        "actions": manifest["actions"],
    }
    return {"workflows.json": json_text(data), "schemas/workflows.schema.json": json_text(workflows_schema())}


def _flow(manifest: Manifest, kind: str, steps: list[Json], **told: Any) -> Json:
    flow = Flow(manifest["subflows"])
    start = flow.lay(steps, "", None)
    failure = {"on_failure": flow.failure(told.pop("on_failure"), "failed/")} if "on_failure" in told else {}
    return {"kind": kind, **told, **failure, "start": start, "nodes": flow.nodes}


def _workflows(manifest: Manifest) -> Iterator[tuple[str, Json]]:
    for name, one in manifest["workflows"].items():
        told = {key: one[key] for key in _WORKFLOW if key in one}
        yield f"workflow:{name}", _flow(manifest, "workflow", one["steps"], **told)


_WORKFLOW: Final = (
    "label", "trigger", "if", "run_as", "at_most", "while_running", "exit_when", "on_failure", "active",
)  # fmt: skip


def _campaigns(manifest: Manifest) -> Iterator[tuple[str, Json]]:
    for name, one in manifest["campaigns"].items():
        sends = (
            one.get("series") or [{"template": one["template"]}]
            if one.get("series") or "template" in one
            else []
        )
        steps = [step for index, send in enumerate(sends) for step in _sending(one, send, index)]
        schedule = one.get("schedule", {}).get("cron")
        trigger: Json = (
            {"verb": "schedule", "schedule": schedule} if schedule else {"verb": "joined", "joined": name}
        )
        told = {
            key: one[key]
            for key in ("label", "channel", "goal", "exit_when", "starts", "ends", "cost", "source")
            if key in one
        }
        yield (
            f"campaign:{name}",
            _flow(manifest, "campaign", steps, trigger=[trigger], segment=one["segment"], **told),
        )


def _sending(campaign: Json, send: Json, index: int) -> Iterator[Json]:
    after = send.get("after", "0 days")
    if not after.startswith("0 "):
        yield {"verb": "wait", "wait": {"for": after}, "id": f"wait_{index + 1}"}
    condition = {"if": send["if"]} if "if" in send else {}
    options = {"template": send["template"], "consent": campaign["consent"]}
    yield {"verb": "send", "send": options, "id": f"send_{index + 1}", **condition}


def _watches(manifest: Manifest) -> Iterator[tuple[str, Json]]:
    """Escalations and deadlines: what is done when a record stays too long."""
    for pipeline, one in manifest["pipelines"].items():
        for name, told in one.get("escalations", {}).items():
            watch: Json = {
                "verb": "stays",
                "stays": told["stages"],
                "pipeline": pipeline,
                "after": told["after"],
            }
            watch |= {key: told[key] for key in ("calendar", "if") if key in told}
            steps = [*_notice(told.get("to", {}), told.get("template")), *told.get("steps", ())]
            yield f"escalation:{pipeline}.{name}", _flow(manifest, "escalation", steps, trigger=[watch])
    for name, one in manifest["slas"].items():
        clock = {
            key: one[key]
            for key in ("module", "calendar", "start", "pause", "stop", "targets", "warn_at")
            if key in one
        }
        for moment, key in (("near", "on_warning"), ("missed", "on_breach")):
            trigger = {"verb": "sla", "sla": name, "is": moment}
            steps = [
                *_notice(one.get("escalate_to", {}) if key == "on_breach" else {}, None),
                *one.get(key, ()),
            ]
            yield f"sla:{name}.{moment}", _flow(manifest, "sla", steps, trigger=[trigger], clock=clock)


def _notice(to: Json, template: str | None) -> list[Json]:
    if not to:
        return []
    told = {**to, **({"template": template} if template else {})}
    return [{"verb": "notify", "notify": told, "id": "escalate"}]
