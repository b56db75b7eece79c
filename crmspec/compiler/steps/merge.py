"""Merge one record into another."""

from __future__ import annotations

from typing import Literal

from pydantic.fields import Field as field

from crmspec.compiler.model.automation import RecordExpression, Step
from crmspec.compiler.model.base import Model


class Options(Model):
    """What is merged."""

    record: RecordExpression = "record"
    """The record; absent: the workflow's own."""
    with_: RecordExpression = field(alias="with")
    """The record that goes into it and is deleted."""
    keep: Literal["record", "with", "newest", "fill_empty"] = "fill_empty"
    """Whose values stay where both have one."""


class Merge(Step):
    """Merge one record into another."""

    merge: Options
    """What is merged."""

    example = "merge: {with: duplicate, keep: fill_empty}"


MEMBER = Merge
