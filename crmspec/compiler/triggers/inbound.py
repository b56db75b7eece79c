"""A message came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Lookup


class Inbound(Trigger):
    """A message came in."""

    inbound: Annotated[str, Ref("channel")]
    """The channel."""
    module: ModuleRef
    """The module in which the sender is looked for by address."""

    example = """\
inbound: text_messages
module: contact"""

    def about(self, lookup: Lookup) -> str | None:
        """The sender's record."""
        return self.module

    def brings(self, lookup: Lookup) -> Mapping[str, str]:
        """What the message says."""
        return {"subject": "text", "body": "text", "sender": "text"}


MEMBER = Inbound
