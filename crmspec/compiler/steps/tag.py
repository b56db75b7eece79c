"""Put tags on a record."""

from __future__ import annotations

from typing import Annotated

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import ONE_OR_MORE, Ref, Short

Tags = Annotated[
    tuple[Annotated[str, Ref("tag")], ...],
    ONE_OR_MORE,
    field(min_length=1),
]


class Options(Short):
    """Which tags, of which record."""

    shorthand = "tags"
    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    tags: Tags
    """The tags, as `category.tag`."""


class Tag(Step):
    """Put tags on a record."""

    tag: Options
    """Which tags, of which record."""

    example = "tag: [interest.seo, interest.ads]"


MEMBER = Tag
