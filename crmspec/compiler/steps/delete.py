"""Delete a record."""

from __future__ import annotations

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Short


class Options(Short):
    """What is deleted."""

    shorthand = "record"
    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""


class Delete(Step):
    """Delete a record; it can be brought back for as long as its module says."""

    delete: Options
    """What is deleted."""

    example = "delete: record"


MEMBER = Delete
