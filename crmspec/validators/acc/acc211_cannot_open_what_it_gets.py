"""Work goes to people who cannot open it.

## What
A queue holds records, an assignment gives them, an approval or a task is about them, or an escalation hands them on;
and the role or team that gets them may not read such records. Or records wait in a queue or are given to a role of
people that may look at them and do nothing with them: neither change, nor claim, nor give away, nor move them on.

## Why
They are told of something, and see an error when they open it. The work is left lying.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  agent: {can: {ticket: {read: all, create: true, update: all}}}
queues:
  first_level: {modules: [ticket], roles: [rep]}
workflows:
  new_ticket: {trigger: {created: ticket}, steps: [{assign: {queue: first_level}}]}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  agent: {can: {ticket: {read: all, create: true, update: all}}}
queues:
  first_level: {modules: [ticket], roles: [agent]}
workflows:
  new_ticket: {trigger: {created: ticket}, steps: [{assign: {queue: first_level}}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind, only_looks, shared_to
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

    Given = Iterator[tuple[Keys, str, str, str]]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who gets what with who may read it."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    for gives in (_queues, _steps, _rules, _escalations):
        for path, role, module, what in gives(architecture):
            if role not in who.sources or shared_to(architecture, role, module):
                continue
            if blind(architecture, [role], module):
                message = f"{what} goes to `{role}`, who may not read a `{module}`"
                way_out = f"give it to others, or grant `{role}` `read` of `{module}`"
                yield Finding(path, message, way_out, at_key=False)
            elif gives in {_queues, _rules} and only_looks(architecture, role, module):
                message = f"{what} goes to `{role}`, who may look at a `{module}` and do nothing with it"
                way_out = f"give it to others, or grant `{role}` `update` or `claim` of `{module}`"
                yield Finding(path, message, way_out, at_key=False)


def _queues(architecture: Architecture) -> Given:
    for name, queue in architecture.section("queues").items():
        for module in queue.modules:
            for number, role in enumerate(queue.roles):
                yield ("queues", name, "roles", number), role, module, f"what waits in `{name}`"


def _steps(architecture: Architecture) -> Given:
    for verb, what in (("task", "the task"), ("approve", "the approval")):
        for step in architecture.steps(verb):
            yield from _of_step(step, verb, what)


def _of_step(step: Placed, verb: str, what: str) -> Given:
    options = getattr(step.model, verb)
    record = options.about if verb == "task" else options.record
    module = step.context.module_of(record) or ""
    roles = options.by if verb == "approve" else ((options.role,) if options.role else ())
    for number, role in enumerate(roles):
        key: Keys = ("role",) if verb == "task" else ("by", number) if len(roles) > 1 else ("by",)
        yield (*step.path, verb, *key), role, module, what


def _rules(architecture: Architecture) -> Given:
    for name, rule in architecture.section("assignment_rules").items():
        for number, case in enumerate(rule.cases):
            if case.role:
                yield (
                    ("assignment_rules", name, "cases", number, "role"),
                    case.role,
                    rule.module,
                    "what is given here",
                )
        if rule.otherwise.role:
            path = ("assignment_rules", name, "otherwise", "role")
            yield path, rule.otherwise.role, rule.module, "what is left"


def _escalations(architecture: Architecture) -> Given:
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            if one.to.role:
                path = ("pipelines", name, "escalations", called, "to")
                yield path, one.to.role, pipeline.module, "the escalation"


RULE: Final = Rule(
    "ACC211", Severity.WARNING, "graph", "work for those who cannot open it", check, absence=True
)
