"""A notice or a report tells people what they may not see.

## What
A notice to a role, a team's lead or those who work on a queue merges fields that they may not read, whether from a
step, an escalation or a missed deadline; or a report is delivered to a role that may not open it.

## Why
What the grants keep from them arrives in their mail. Or the notice has gaps where the values should be: which of the
two happens, they find out in production.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  manager:
    can: {deal: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}
  rep: {reports_to: manager, can: {deal: {read: all}}}
templates:
  new_deal: {channel: internal, module: deal, body: "{{ name }} brings {{ margin }} percent"}
workflows:
  tell_them:
    trigger: {created: deal}
    steps: [{notify: {role: rep, template: new_deal}}]
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      margin: {type: percent, sensitivity: confidential}
roles:
  manager:
    can: {deal: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}
  rep: {reports_to: manager, can: {deal: {read: all}}}
templates:
  new_deal: {channel: internal, module: deal, body: "{{ name }} is new"}
workflows:
  tell_them:
    trigger: {created: deal}
    steps: [{notify: {role: rep, template: new_deal}}]
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import blind, received_by
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what people are told with what they may read."""
    if not are_told(architecture):
        return
    said: set[tuple[str, str]] = set()
    for path, template, roles in _notices(architecture):
        for role in roles:
            hidden = _hidden(architecture, role, template)
            if path[0] == "pipelines" and blind(architecture, [role], _piped(architecture, path)):
                continue  # that the escalation goes to somebody who may not read it is ACC211
            if hidden and (role, template) not in said:
                said.add((role, template))
                names = some([f"{module}.{name}" for module, name in hidden], 6)
                message = f"`{template}` tells `{role}` {names}, which it may not read"
                way_out = "leave it out of the notice, tell somebody else, or grant it"
                places = tuple((one, "it is merged here") for one in dict.fromkeys(hidden.values()))
                yield Finding(path, message, way_out, places, at_key=False)
    yield from _delivered(architecture)


def _piped(architecture: Architecture, path: Keys) -> str:
    """The module of the records that are escalated."""
    return str(architecture.section("pipelines")[str(path[1])].module)


def _notices(architecture: Architecture) -> Iterator[tuple[Keys, str, tuple[str, ...]]]:
    for step in architecture.steps("notify"):
        options = step.model.notify
        yield (*step.path, "notify", "template"), options.template, received_by(architecture, options)
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            if one.template:
                path = ("pipelines", name, "escalations", called, "template")
                yield path, one.template, received_by(architecture, one.to)


def _hidden(architecture: Architecture, role: str, template: str) -> dict[tuple[str, str], Keys]:
    """The merged fields that a role may not read, each with its place."""
    who = rights(architecture)
    if role not in who.sources:
        return {}
    return {
        (module, name): path
        for (module, name), path in _merged(architecture).get(template, {}).items()
        if name not in who.fields(role, "read", module)
        and not architecture.perhaps_meant(("module",), module)
        and not _shared(architecture, role, module, name)
    }


def _shared(architecture: Architecture, role: str, module: str, name: str) -> bool:
    """Whether a share may let a role see a field."""
    for one in architecture.section("shares").values():
        mine = one.to.role is None or one.to.role == role
        if (
            one.module == module
            and mine
            and (one.fields is None or one.fields == "all" or name in one.fields)
        ):
            return True
    return False


@once
def _merged(architecture: Architecture) -> Mapping[str, Mapping[tuple[str, str], Keys]]:
    """For each notice to users, the fields that it merges."""
    found: dict[str, dict[tuple[str, str], Keys]] = defaultdict(dict)
    for path, several in architecture.expressions.items():
        if path[0] == "templates" and architecture.section("templates")[str(path[1])].channel == "internal":
            for expression in several:
                for read in expression.checked.reads:
                    declared = architecture.modules.get(read.module)
                    if declared is not None and read.field in declared.fields:
                        found[str(path[1])].setdefault((read.module, read.field), path)
    return found


def _delivered(architecture: Architecture) -> Iterator[Finding]:
    who = rights(architecture)
    for name, report in architecture.section("reports").items():
        to = report.deliver.to if report.deliver else ()
        shut = [one for one in to if one in who.sources and name not in who.opens("reports", one)]
        if shut and not architecture.perhaps_meant(("report",), name):
            message = f"the report `{name}` is delivered to {some(shut)}, who may not open it"
            way_out = "name them in its `roles`, or deliver it to its readers"
            yield Finding(("reports", name, "deliver", "to"), message, way_out, at_key=False)


RULE: Final = Rule("ACC227", Severity.WARNING, "graph", "told what it may not see", check, absence=True)
