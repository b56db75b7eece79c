"""A deadline comes near, is missed or met."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Sla(Trigger):
    """A deadline comes near, is missed or met."""

    sla: Annotated[str, Ref("sla")]
    """The deadline."""
    is_: Literal["near", "missed", "met"] = field(default="missed", alias="is")
    """What happened to it."""

    example = """\
sla: first_answer
is: missed"""

    def about(self, lookup: Lookup) -> str | None:
        """The record it is about."""
        return lookup.module_of("sla", self.sla)


MEMBER = Sla
