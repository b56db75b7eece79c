"""Messages that steps send: with which template, to whom, about what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.model.context import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.context import Context
    from crmspec.compiler.model.messaging import Template
    from crmspec.compiler.syntax import Keys


class Sending(NamedTuple):
    """A step that sends a template that is declared."""

    path: Keys
    name: str
    template: Template
    to: str | None
    """The module of the recipient, where it is known."""
    about: str | None
    """The module of the record that it says it is about."""
    at_hand: frozenset[str] | None
    """The modules of the records that it could be about; None where not all are known."""
    record: str | None
    """The module of the record that the workflow is about."""


def sendings(architecture: Architecture) -> Iterator[Sending]:
    """Every step that sends a template that is declared."""
    templates = architecture.section("templates")
    for step in architecture.steps("send"):
        options, context = step.model.send, step.context
        template = templates.get(options.template)
        if template is None or context.names.get(options.template) == "template":
            continue
        to = context.module_of(options.to)
        about = context.module_of(options.about) if options.about else None
        path = (*step.path, "send")
        yield Sending(path, options.template, template, to, about, _at_hand(context, to), context.record)


def _at_hand(context: Context, to: str | None) -> frozenset[str] | None:
    if context.record is None or MISSING in context.names or "any" in context.names.values():
        return None
    named = [one.removeprefix("record:") for one in context.names.values() if one.startswith("record:")]
    return frozenset({context.record, *named, *([to] if to else [])})
