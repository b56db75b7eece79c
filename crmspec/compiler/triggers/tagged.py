"""A tag was put on a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Tagged(Trigger):
    """A tag was put on a record."""

    tagged: Annotated[str, Ref("tag")]
    """The tag, as `category.tag`."""
    module: ModuleRef
    """The module of the record."""

    example = """\
tagged: interest.seo
module: lead"""

    def about(self, lookup: Lookup) -> str | None:
        """The record that carries it."""
        return self.module


MEMBER = Tagged
