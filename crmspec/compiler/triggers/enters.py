"""A record came into a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Enters(Trigger):
    """A record came into a stage."""

    enters: Annotated[str, Ref("stage")]
    """The stage, as `pipeline.stage`."""
    module: ModuleRef | None = None
    """The pipeline's module, for the reader."""

    example = "enters: sales.won"

    def about(self, lookup: Lookup) -> str | None:
        """The record that moves."""
        return lookup.module_of("pipeline", self.enters.partition(".")[0])


MEMBER = Enters
