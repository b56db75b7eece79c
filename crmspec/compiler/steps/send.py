"""Send a message to someone outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Condition, Model, Ref, Value

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is sent, to whom, and on the strength of which consent."""

    template: Annotated[str, Ref("template")]
    """The message."""
    to: RecordExpression = "record"
    """Whom it is sent to: a record with an address for the template's channel."""
    about: RecordExpression | None = None
    """The record whose fields are merged; absent: the one of the template's module at hand."""
    consent: Annotated[str, Ref("consent")] | None = None
    """The consent it needs: without it nothing is sent."""
    only_if: Condition | None = None
    """What else must hold at the moment of sending."""
    with_: dict[str, Value] = field(default={}, alias="with")
    """Further values for the template."""

    def context_of(self, attribute: str, context: Context) -> Context:
        """Arguments are those that it takes."""
        return context.calling("template_parameters", self.template) if attribute == "with_" else context


class Send(Step):
    """Send a message to someone outside."""

    send: Options
    """What is sent, to whom, and on the strength of which consent."""

    example = "send: {template: welcome, to: contact, consent: service_messages}"


MEMBER = Send
