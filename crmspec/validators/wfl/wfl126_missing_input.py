"""Something that is called lacks what it needs.

## What
A step uses a subflow, an action, an operation of another system or a decision table without a parameter that is
required of it, or sends a template without one of its parameters. Notices, and templates that forms deliver or
escalations use, are given no parameters at all.

## Why
It fails each time, or goes on with emptiness where an amount or a name should be.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
subflows:
  remind:
    module: deal
    parameters: {text: text}
    steps:
      - {id: write, log: {activity: note, subject: "{{ text }}"}}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: remind}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
subflows:
  remind:
    module: deal
    parameters: {text: text}
    steps:
      - {id: write, log: {activity: note, subject: "{{ text }}"}}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: begin, subflow: {name: remind, with: {text: Call}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is given with what is needed."""
    yield from _called(architecture)
    yield from _sent(architecture)


def _called(architecture: Architecture) -> Iterator[Finding]:
    for step in architecture.steps("subflow"):
        options = step.model.subflow
        subflow = architecture.section("subflows").get(options.name)
        if subflow is not None:
            about = ("subflows", options.name, "parameters")
            yield from _lacking((*step.path, "subflow"), options, subflow.parameters, about)
    for step in architecture.steps("action"):
        options = step.model.action
        action = architecture.section("actions").get(options.name)
        if action is not None:
            about = ("actions", options.name, "inputs")
            yield from _lacking((*step.path, "action"), options, action.inputs, about)
    for step in architecture.steps("integration"):
        options = step.model.integration
        system, _, name = options.operation.partition(".")
        integration = architecture.section("integrations").get(system)
        if integration is not None and name in integration.operations:
            inside = ("integrations", system, "operations", name, "inputs")
            yield from _lacking(
                (*step.path, "integration"), options, integration.operations[name].inputs, inside
            )
    for step in architecture.steps("decide"):
        options = step.model.decide
        table = architecture.section("decision_tables").get(options.table)
        if table is not None:
            about = ("decision_tables", options.table, "inputs")
            yield from _lacking((*step.path, "decide"), options, table.inputs, about)


def _lacking(path: Keys, options: object, needed: Mapping[str, object], about: Keys) -> Iterator[Finding]:
    given: Collection[str] = getattr(options, "with_", {})
    missing = [one for one, told in needed.items() if getattr(told, "required", True) and one not in given]
    if missing:
        text = f"`{about[-2]}` is used without {some(missing)}, which it needs"
        related = tuple(((*about, one), "it is needed here") for one in missing)
        place = (*path, "with") if given else path
        yield Finding(place, text, f"give {some(missing)} in `with`", related)


def _sent(architecture: Architecture) -> Iterator[Finding]:
    templates = architecture.section("templates")
    for step in architecture.steps("send"):
        options = step.model.send
        template = templates.get(options.template)
        if template is None or step.context.names.get(options.template) == "template":
            continue
        missing = [one for one in template.parameters if one not in options.with_]
        if missing:
            text = f"`{options.template}` is sent without {some(missing)}, which its text needs"
            related = ((("templates", options.template, "parameters"), "its parameters"),)
            yield Finding(
                (*step.path, "send", "template"),
                text,
                f"give {some(missing)} in `with`",
                related,
                at_key=False,
            )
    for path, name in _plain(architecture):
        template = templates.get(name)
        if template is not None and template.parameters:
            text = f"`{name}` needs {some(list(template.parameters))}, and is given nothing here"
            related = ((("templates", name, "parameters"), "its parameters"),)
            yield Finding(path, text, "take it from the fields of the record instead", related, at_key=False)


def _plain(architecture: Architecture) -> Iterator[tuple[Keys, str]]:
    """Places that use a template and give it nothing."""
    for step in architecture.steps("notify"):
        if step.context.names.get(step.model.notify.template) != "template":
            yield (*step.path, "notify", "template"), step.model.notify.template
    for name, form in architecture.section("forms").items():
        if form.delivers and form.delivers.template:
            yield ("forms", name, "delivers", "template"), form.delivers.template
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            if one.template:
                yield ("pipelines", name, "escalations", called, "template"), one.template


RULE: Final = Rule("WFL126", Severity.ERROR, "graph", "call without what it needs", check)
