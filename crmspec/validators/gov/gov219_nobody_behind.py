"""A queue or a team without people.

## What
A queue on which no role and no team works. A team that has no members, in the blueprint or in any environment,
where other teams have some; or that has members in one environment and none in another that gives members to other
teams.

## Why
What is put into the queue stays there. What is given round among the members of the team is given to nobody.

## Bad
```yaml
modules:
  lead: {ownership: queue, fields: {name: {type: text}}}
roles:
  rep: {can: {lead: {read: all, create: true, update: all, claim: all}}}
queues:
  new_leads: {modules: [lead]}
assignment_rules:
  leads:
    module: lead
    cases: [{method: queue, queue: new_leads}]
    otherwise: {queue: new_leads}
workflows:
  lead_arrives:
    trigger: {created: lead}
    steps: [assign: {using: leads}]
```

## Good
```yaml
modules:
  lead: {ownership: queue, fields: {name: {type: text}}}
roles:
  rep: {can: {lead: {read: all, create: true, update: all, claim: all}}}
queues:
  new_leads: {modules: [lead], roles: [rep]}
assignment_rules:
  leads:
    module: lead
    cases: [{method: queue, queue: new_leads}]
    otherwise: {queue: new_leads}
workflows:
  lead_arrives:
    trigger: {created: lead}
    steps: [assign: {using: leads}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for the people behind queues and teams."""
    if architecture.section("roles"):
        for name, queue in architecture.section("queues").items():
            if not (queue.roles or queue.teams or architecture.is_shared(("queues", name))):
                message = f"nobody works on the queue `{name}`: what is put there stays there"
                yield Finding(("queues", name), message, "name its `roles` or `teams`")
    yield from _teams(architecture)


def _teams(architecture: Architecture) -> Iterator[Finding]:
    teams = architecture.section("teams")
    places = {name: one.teams for name, one in architecture.section("environments").items() if one.teams}
    with_children = {one.parent for one in teams.values()}
    peopled = any(one.members for one in teams.values()) or bool(places)
    for name, team in teams.items():
        if team.members or not peopled or name in with_children or architecture.is_shared(("teams", name)):
            continue
        having = [place for place, given in places.items() if given.get(name)]
        if not having:
            message = f"nobody is on the team `{name}`, while others have members"
            yield Finding(("teams", name), message, "name its `members`, here or in each environment")
            continue
        for place, given in places.items():
            if not given.get(name):
                message = f"in `{place}` nobody is on the team `{name}`"
                related = ((("environments", having[0], "teams", name), "it has members here"),)
                yield Finding(
                    ("environments", place, "teams"), message, "name its members there, too", related
                )


RULE: Final = Rule("GOV219", Severity.WARNING, "graph", "queue or team without people", check, absence=True)
