"""Take whoever started the workflow to a record."""

from __future__ import annotations

from typing import Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Bool, Ref, Short


class Options(Short):
    """Where they are taken."""

    shorthand = "record"
    record: RecordExpression
    """The record that is opened."""
    edit: Bool = False
    """Whether it is opened to be changed at once."""
    view: Annotated[str, Ref("view")] | None = None
    """The page on which it is opened; absent: the first record view that its reader may see."""


class Open(Step):
    """Take whoever started the workflow, by a button or a form of the firm, to a record.

    Where nobody is waiting, nothing is opened.
    """

    open: Options
    """The record, or where and how it is opened."""

    example = "open: {record: project, edit: true}"


MEMBER = Open
