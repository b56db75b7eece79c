"""Record that a consent was given or withdrawn."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Model, Ref, Text


class Options(Model):
    """Which consent, of whom."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    consent: Annotated[str, Ref("consent")]
    """The consent."""
    is_: Literal["given", "withdrawn"] = field(alias="is")
    """What happened to it."""
    because: Text
    """How it is known, kept as proof."""


class Consent(Step):
    """Record that a consent was given or withdrawn."""

    consent: Options
    """Which consent, of whom."""

    example = "consent: {consent: newsletter, is: withdrawn, because: Asked for it on the telephone.}"


MEMBER = Consent
