"""A score passed a threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from crmspec.compiler.model.automation import Trigger
from crmspec.compiler.model.base import Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Lookup


class Crosses(Trigger):
    """A score passed a threshold."""

    crosses: Annotated[str, Ref("threshold")]
    """The threshold, as `scoring_rule.threshold`."""
    direction: Literal["up", "down", "either"] = "up"
    """Which way."""

    example = "crosses: lead_score.hot"

    def about(self, lookup: Lookup) -> str | None:
        """The record that is scored."""
        return lookup.module_of("scoring_rule", self.crosses.partition(".")[0])


MEMBER = Crosses
