"""Change a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Assignments, Model

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is changed."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    set: Assignments
    """Its fields."""

    def context(self, context: Context) -> Context:
        """Fields are the changed record's; expressions stay with the workflow's record."""
        return context.into(context.module_of(self.record))


class Update(Step):
    """Change a record."""

    update: Options
    """What is changed."""

    example = "update: {record: account, set: {last_deal_on: =today()}}"


MEMBER = Update
