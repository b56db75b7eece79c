"""Make a document from a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import FieldRef, Model, Ref

if TYPE_CHECKING:
    from crmspec.compiler.model.context import Context


class Options(Model):
    """Which document, of which record."""

    make: Annotated[str, Ref("document")]
    """The document."""
    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    into: FieldRef | None = None
    """The file field of the record that keeps it."""

    def context(self, context: Context) -> Context:
        """The field is the record's."""
        return context.into(context.module_of(self.record))


class Document(Step):
    """Make a document from a record."""

    document: Options
    """Which document, of which record."""

    example = "document: {make: invoice_paper, into: paper}"


MEMBER = Document
