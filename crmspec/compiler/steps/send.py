"""Send a message to someone outside."""

from __future__ import annotations

from typing import Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Condition, Model, Ref, Value


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


class Send(Step):
    """Send a message to someone outside."""

    send: Options
    """What is sent, to whom, and on the strength of which consent."""

    example = "send: {template: welcome, to: contact, consent: service_messages}"


MEMBER = Send
