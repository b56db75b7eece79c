"""A message is sent to those it is not for.

## What
A `notify` step or an escalation, which tell users, has a template for a channel to people outside; a `send` step or
a form, which write to people outside, has one that is `internal`; or a notice is about records of a module of which
there is none at hand.

## Why
Users have no address in a channel for clients, and clients none among the notices: nobody gets the message. A
notice about nothing at hand has empty places where the name should be.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      email: {type: email, sensitivity: internal}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
channels:
  letters: {kind: email, address: {deal: email}}
templates:
  hello: {channel: letters, module: deal, body: "Hello, {{ name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: tell, notify: {role: boss, template: hello}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      email: {type: email, sensitivity: internal}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
templates:
  hello: {channel: internal, module: deal, body: "Hello, {{ name }}."}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: tell, notify: {role: boss, template: hello}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.context import MISSING
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who gets each message with whom its template is for."""
    templates, channels = architecture.section("templates"), architecture.section("channels")
    for path, name, inside in _used(architecture):
        template = templates.get(name)
        if template is None or template.channel not in {"internal", *channels}:
            continue
        related = ((("templates", name, "channel"), "whom it is for"),)
        if inside and template.channel != "internal":
            text = f"`{name}` is written for people outside, by `{template.channel}`, and is sent to users"
            yield Finding(path, text, "write a template whose channel is `internal`", related, at_key=False)
        elif not inside and template.channel == "internal":
            text = f"`{name}` is a notice for users, and is sent to people outside"
            yield Finding(path, text, "write a template for one of the channels", related, at_key=False)
    for step in architecture.steps("notify"):
        yield from _about(architecture, (*step.path, "notify"), step.model.notify, step.context)


def _used(architecture: Architecture) -> Iterator[tuple[Keys, str, bool]]:
    """Places that use a template, and whether those who get it are users."""
    for verb in ("notify", "send"):
        for step in architecture.steps(verb):
            name = getattr(step.model, verb).template
            if step.context.names.get(name) != "template":
                yield (*step.path, verb, "template"), name, verb == "notify"
    for name, pipeline in architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            if one.template:
                yield ("pipelines", name, "escalations", called, "template"), one.template, True
    for name, form in architecture.section("forms").items():
        if form.delivers and form.delivers.template:
            yield ("forms", name, "delivers", "template"), form.delivers.template, False


def _about(architecture: Architecture, path: Keys, options: object, context: Context) -> Iterator[Finding]:
    """See whether there is a record that a notice is about."""
    name, about = str(getattr(options, "template", "")), getattr(options, "about", None)
    template = architecture.section("templates").get(name)
    if (
        template is None
        or template.module not in architecture.modules
        or context.names.get(name) == "template"
    ):
        return
    related = ((("templates", name, "module"), "what it is about"),)
    if about is not None:
        given = context.module_of(about)
        if given in architecture.modules and given != template.module:
            text = f"`{name}` is about a `{template.module}`, and gets a `{given}`"
            yield Finding((*path, "about"), text, f"name a `{template.module}`", related, at_key=False)
        return
    named = context.names.values()
    if context.record is None or MISSING in context.names or "any" in named:
        return
    if template.module != context.record and f"record:{template.module}" not in named:
        text = f"`{name}` is about a `{template.module}`, and there is none at hand"
        way_out = f"say which in `about`: an expression that yields a `{template.module}`"
        yield Finding((*path, "template"), text, way_out, related, at_key=False)


RULE: Final = Rule("WFL130", Severity.ERROR, "module", "message for somebody else", check)
