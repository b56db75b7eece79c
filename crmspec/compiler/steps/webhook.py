"""Call an address outside."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import StringConstraints

from crmspec.compiler.model.automation import Step
from crmspec.compiler.model.base import Duration, Model, Name, Ref, Val


class Options(Model):
    """What is called, and with what."""

    integration: Annotated[str, Ref("integration")]
    """The system outside; it says where it is and how it knows us."""
    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "POST"
    """The way."""
    path: Annotated[str, StringConstraints(pattern=r"^/\S*$")]
    """What is called."""
    body: dict[Name, Annotated[Any, Val("argument")]] = {}
    """What is said: literals, or expressions after a leading `=`."""
    timeout: Duration = "30 seconds"
    """How long it may take."""


class Webhook(Step):
    """Call an address outside."""

    webhook: Options
    """What is called, and with what."""

    example = "webhook: {integration: books, path: /clients, body: {name: =name, source: crm}}"


MEMBER = Webhook
