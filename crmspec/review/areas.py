"""Which part of the architecture a finding belongs to: by the family of its rule, or by where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from crmspec.compiler.syntax import Keys

_OF_FAMILY: Final = {
    "FLD": "Data",
    "FLW": "Data flow",
    "PIP": "Pipelines",
    "ACC": "Access",
    "WFL": "Automation",
    "ASG": "Assignment and scores",
    "CNS": "Consent",
    "IMP": "Forms and imports",
    "GOV": "Governance",
    "REQ": "Requirements",
    "OPS": "Upkeep",
}
_OF_SECTIONS: Final = {
    "Data": ("modules", "records", "record_types", "activities", "value_sets"),
    "Pipelines": ("pipelines", "conversions"),
    "Access": (
        "roles",
        "permission_sets",
        "capabilities",
        "teams",
        "queues",
        "shares",
        "restrictions",
        "assert",
    ),
    "Automation": ("workflows", "subflows", "actions", "decision_tables", "calendars", "slas"),
    "Assignment and scores": ("assignment_rules", "scoring_rules"),
    "Messages": ("channels", "templates", "documents", "segments", "campaigns"),
    "Consent": ("consents",),
    "Forms and imports": ("forms", "imports"),
    "Other systems": ("integrations",),
    "Views and reports": ("views", "reports", "dashboards", "apps"),
    "Governance": ("party_types", "tags", "lead_sources", "processes", "training"),
    "Requirements": ("requirements",),
    "Upkeep": ("crm", "environments", "retired"),
    "Tests": ("tests",),
}
_AREA_OF: Final = {section: area for area, several in _OF_SECTIONS.items() for section in several}
AS_A_WHOLE: Final = "As a whole"
"""The area of what stands in no section, such as a file that cannot be read."""
ORDER: Final = (*dict.fromkeys((AS_A_WHOLE, *_OF_SECTIONS, *_OF_FAMILY.values())),)
"""Every area, in the order in which they are shown."""


def area_of(code: str, path: Keys) -> str:
    """The area of a finding: what its family is about, or else the section that it stands in."""
    return _OF_FAMILY.get(code[:3]) or _AREA_OF.get(str(path[0]) if path else "", AS_A_WHOLE)
