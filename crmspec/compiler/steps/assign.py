"""Give a record to someone."""

from __future__ import annotations

from typing import Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Exp, Model, Ref, Text


class Options(Model):
    """What is given, and to whom: by a rule, to a queue, or to a user."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    using: Annotated[str, Ref("assignment_rule")] | None = None
    """By this rule."""
    queue: Annotated[str, Ref("queue")] | None = None
    """To this queue."""
    to: Annotated[Text, Exp("user")] | None = None
    """To this user."""


class Assign(Step):
    """Give a record to someone."""

    assign: Options
    """What is given, and to whom."""

    example = "assign: {using: new_leads}"


MEMBER = Assign
