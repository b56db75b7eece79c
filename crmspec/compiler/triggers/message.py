"""A message that we sent was opened, clicked, answered, or came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Message(Trigger):
    """A message that we sent was opened, clicked, answered, or came back."""

    message: Literal["delivered", "opened", "clicked", "replied", "bounced", "unsubscribed", "complained"]
    """What happened to it."""
    template: Annotated[str, Ref("template")] | None = None
    """Only this message."""
    campaign: Annotated[str, Ref("campaign")] | None = None
    """Only messages of this campaign."""
    channel: Annotated[str, Ref("channel")] | None = None
    """Only messages on this channel."""
    module: ModuleRef
    """The module of whom it was sent to."""

    example = """\
message: clicked
campaign: spring_offer
module: contact"""

    def about(self, lookup: Lookup) -> str | None:
        """Whom it was sent to."""
        return self.module


MEMBER = Message
