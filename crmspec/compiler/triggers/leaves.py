"""A record left a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import ModuleRef, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Leaves(Trigger):
    """A record left a stage."""

    leaves: Annotated[str, Ref("stage")]
    """The stage, as `pipeline.stage`."""
    module: ModuleRef | None = None
    """The pipeline's module, for the reader."""

    example = "leaves: sales.proposal"

    def about(self, lookup: Lookup) -> str | None:
        """The record that moves."""
        return lookup.module_of("pipeline", self.leaves.partition(".")[0])


MEMBER = Leaves
