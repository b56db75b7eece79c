"""A tag was taken off a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Untagged(Trigger):
    """A tag was taken off a record."""

    untagged: Annotated[str, Ref("tag")]
    """The tag, as `category.tag`."""
    module: ModuleRef
    """The module of the record."""

    example = """\
untagged: interest.seo
module: lead"""

    def about(self, lookup: Lookup) -> str | None:
        """The record that carries it."""
        return self.module


MEMBER = Untagged
