"""Convert a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Model, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.model.context import Context


class Options(Model):
    """What is converted, and how."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    using: Annotated[str, Ref("conversion")]
    """The conversion."""


class Convert(Step):
    """Convert a record."""

    convert: Options
    """What is converted, and how."""

    example = "convert: {using: lead_to_client}"

    def binds(self, context: Context) -> Mapping[str, str]:
        """The records that the conversion makes, by their names."""
        return context.lookup.parameters_of("conversion", self.convert.using) if context.lookup else {}


MEMBER = Convert
