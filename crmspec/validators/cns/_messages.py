"""Messages that steps send to people outside: what, to whom, and on the strength of which consent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import Record
from crmspec.compiler.facts import condition as expression_at
from crmspec.validators.cns._proof import SELF, At, given_if, plain, proofs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.messaging import Consent, Template
    from crmspec.compiler.syntax import Keys


class Message(NamedTuple):
    """A `send` step whose template and channel are declared."""

    path: Keys
    name: str
    template: Template
    to: Expr
    """Whom it goes to."""
    module: str
    consent: str | None
    """What the step itself asks for."""
    at: At
    """What is known on the way to it."""


@once
def messages(architecture: Architecture) -> tuple[Message, ...]:
    """Every message of a declared template to a recipient whose module is known."""
    templates, channels = architecture.section("templates"), architecture.section("channels")
    known = proofs(architecture) if templates else {}
    found = []
    for step in architecture.steps("send"):
        options, path = step.model.send, step.path
        template = templates.get(options.template)
        to = _recipient(architecture, step)
        shadowed = step.context.names.get(options.template) == "template"
        if (
            template is None
            or to is None
            or path not in known
            or shadowed
            or template.channel not in channels
        ):
            continue
        at = known[path]
        only_if = given_if(architecture, expression_at(architecture, (*path, "send", "only_if")))
        if only_if:
            at = At({**at.known, **dict.fromkeys(only_if, 0)}, at.ever | only_if)
        module = str(getattr(to.type, "module", ""))
        found.append(Message(path, options.template, template, to, module, options.consent, at))
    return tuple(found)


def _recipient(architecture: Architecture, step: Any) -> Expr | None:
    written = "to" in step.model.send.model_fields_set
    if not written or (step.model.send.to == "record" and "record" not in step.context.names):
        module = step.context.record
        return Expr(SELF, Record(module), (module,)) if module else None
    found = expression_at(architecture, (*step.path, "send", "to"))
    return plain(found) if found is not None and isinstance(found.type, Record) else None


def allowing(architecture: Architecture, template: Template, module: str) -> Mapping[str, Consent]:
    """The consents that let a template be sent to the records of a module."""
    return {
        name: one
        for name, one in architecture.section("consents").items()
        if (one.channel, one.purpose) == (template.channel, template.purpose) and module in one.modules
    }


def spoken(record: Expr) -> str:
    """How a record is called in a blueprint."""
    if record.op == SELF:
        return f"the {record.args[0]}"
    return f"`{_dotted(record)}`"


def _dotted(record: Expr) -> str:
    if record.op == "get":
        return f"{_dotted(record.operands[0])}.{record.args[2]}"
    return "record" if record.op == SELF else str(record.args[-1])
