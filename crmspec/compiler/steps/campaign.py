"""Put a record into a campaign, or take it out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Model, Ref


class Options(Model):
    """Which campaign, and who."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    name: Annotated[str, Ref("campaign")]
    """The campaign."""
    member: Literal["add", "remove"] = field(default="add")
    """Whether the record comes in or goes out."""


class Campaign(Step):
    """Put a record into a campaign, or take it out."""

    campaign: Options
    """Which campaign, and who."""

    example = "campaign: {name: spring_offer, record: contact}"


MEMBER = Campaign
