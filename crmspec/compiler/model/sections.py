"""The table of sections: what a blueprint is made of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Declaration


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its name in YAML, the kind of what it declares, and where its model is."""

    name: str
    kind: str
    module: str
    model: str
    ordered: bool = False
    listed: bool = False
    """Its declarations stand in a list; their names are made of what they say."""

    @cache  # noqa: B019 -- sections are module-level constants
    def type(self) -> type[Declaration]:
        """Import the model; sections that a blueprint does not use cost nothing."""
        found: type[Declaration] = getattr(import_module(f"crmspec.compiler.model.{self.module}"), self.model)
        return found


SECTIONS = {
    one.name: one
    for one in (
        Section("requirements", "requirement", "crm", "Requirement"),
        Section("party_types", "party_type", "crm", "PartyType"),
        Section("modules", "module", "module", "Module"),
        Section("records", "seed_record", "record", "SeedRecord"),
        Section("record_types", "record_type", "module", "RecordType"),
        Section("activities", "activity", "module", "Activity"),
        Section("value_sets", "value_set", "module", "ValueSet"),
        Section("channels", "channel", "messaging", "Channel"),
        Section("consents", "consent", "messaging", "Consent"),
        Section("calendars", "calendar", "messaging", "Calendar"),
        Section("slas", "sla", "messaging", "Sla"),
        Section("decision_tables", "decision_table", "automation", "DecisionTable"),
        Section("tags", "tag_category", "marketing", "TagCategory"),
        Section("lead_sources", "lead_source", "marketing", "LeadSource"),
        Section("roles", "role", "people", "Role"),
        Section("permission_sets", "permission_set", "people", "PermissionSet"),
        Section("capabilities", "capability", "people", "Capability"),
        Section("teams", "team", "people", "Team"),
        Section("queues", "queue", "people", "Queue"),
        Section("shares", "share", "people", "Share"),
        Section("restrictions", "restriction", "people", "Restriction"),
        Section("assert", "assertion", "assertion", "Assertion", listed=True),
        Section("pipelines", "pipeline", "pipeline", "Pipeline"),
        Section("conversions", "conversion", "pipeline", "Conversion"),
        Section("assignment_rules", "assignment_rule", "marketing", "AssignmentRule"),
        Section("scoring_rules", "scoring_rule", "marketing", "ScoringRule"),
        Section("segments", "segment", "marketing", "Segment"),
        Section("forms", "form", "exchange", "Form"),
        Section("templates", "template", "messaging", "Template"),
        Section("documents", "document", "messaging", "Document"),
        Section("workflows", "workflow", "automation", "Workflow"),
        Section("subflows", "subflow", "automation", "Subflow"),
        Section("actions", "action", "automation", "Action"),
        Section("campaigns", "campaign", "automation", "Campaign"),
        Section("imports", "import", "exchange", "Import"),
        Section("integrations", "integration", "exchange", "Integration"),
        Section("views", "view", "view", "View"),
        Section("reports", "report", "insight", "Report"),
        Section("dashboards", "dashboard", "insight", "Dashboard"),
        Section("apps", "app", "app", "App"),
        Section("processes", "process", "practice", "Process"),
        Section("training", "training", "practice", "Training"),
        Section("environments", "environment", "crm", "Environment"),
    )
}
"""Every section by its name in YAML; `crm` and `retired` are read apart."""
