"""From one version to the next and back, where nothing may be in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.deploy.applying import apply
from crmspec.deploy.planning import plan_back, planned

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan
    from crmspec.targets.once import Settled


def go(database: Database, wanted: Settled) -> Plan:
    """Plan and apply; what was planned."""
    plan = planned(database, wanted)
    assert not plan.stops, [one.message for one in plan.findings]
    apply(database, plan, wanted, "test")
    assert planned(database, wanted).is_empty
    return plan


def back(database: Database) -> None:
    """Take the last change back."""
    plan, earlier = plan_back(database)
    assert not plan.stops, [one.message for one in plan.findings]
    apply(database, plan, earlier, "test")
