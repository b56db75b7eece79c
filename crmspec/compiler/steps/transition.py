"""Move a record through a pipeline."""

from __future__ import annotations

from typing import Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Ref, Short


class Options(Short):
    """Which transition, of which record."""

    shorthand = "make"
    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    make: Annotated[str, Ref("transition")]
    """The transition, as `pipeline.transition`."""


class Transition(Step):
    """Move a record through a pipeline: its guard, requirements and settings apply."""

    transition: Options
    """Which transition, of which record."""

    example = "transition: sales.win"


MEMBER = Transition
